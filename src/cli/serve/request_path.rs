//! The path of a request: text from anybody in, names of files below the site out, or nothing.

/// A path below the site's folder.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct RequestPath {
    /// Its names, decoded; none of them leads up, away or into something hidden.
    pub names: Vec<String>,
    /// Whether it ends in a slash.
    pub is_folder: bool,
}

impl RequestPath {
    /// Reads what stands behind the host in an address. What could not name a file of the site is
    /// `None`, and was not found.
    pub(super) fn read(raw: &str) -> Option<Self> {
        let rest = raw.strip_prefix('/')?;
        if rest.is_empty() {
            return Some(Self { names: Vec::new(), is_folder: true });
        }
        let (rest, is_folder) = match rest.strip_suffix('/') {
            Some(rest) => (rest, true),
            None => (rest, false),
        };
        // Cut first: a decoded slash is part of a name, and no name has one.
        let names = rest.split('/').map(name).collect::<Option<Vec<String>>>()?;
        Some(Self { names, is_folder })
    }
}

fn name(part: &str) -> Option<String> {
    let name = decoded(part)?;
    // Colons name drives and streams on some systems; a site's own names have none.
    let is_plain = !name.contains(['/', '\\', ':']) && !name.chars().any(char::is_control);
    // Hidden names are never part of a site; `.` and `..` are among them.
    (is_plain && !name.is_empty() && !name.starts_with('.')).then_some(name)
}

/// Percent signs become the bytes they stand for; half of one is a fault.
fn decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((first, behind)) = rest.split_first() {
        rest = behind;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let (hex, behind) = rest.split_at_checked(2)?;
        let digit =
            |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
        bytes.push(digit(hex[0])? * 16 + digit(hex[1])?);
        rest = behind;
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_names_a_file_of_the_site() {
        let check = |raw: &str, names: &[&str], is_folder: bool| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(RequestPath::read(raw), Some(RequestPath { names, is_folder }), "{raw}");
        };
        check("/", &[], true);
        check("/index.html", &["index.html"], false);
        check("/incidents/x/", &["incidents", "x"], true);
        check("/a%20b/%C3%A4.png", &["a b", "ä.png"], false);
        check("/a%2525", &["a%25"], false);
    }

    #[test]
    fn what_leads_elsewhere_names_nothing() {
        for raw in [
            "",
            "*",
            "index.html",
            "//",
            "//host/x",
            "/a//b",
            "/..",
            "/../x",
            "/a/../../x",
            "/.",
            "/./x",
            "/%2e%2e/x",
            "/%2E%2e%2fx",
            "/a%2fb",
            "/a/%2e%2e",
            "/a%5c..%5cx",
            "/a\\..\\x",
            "/%00",
            "/a%00.html",
            "/a%0Ab",
            "/%",
            "/%4",
            "/%zz",
            "/%ff",
            "/%+1",
            "/.git/config",
            "/%2egit",
            "/C:/x",
            "/a/...",
        ] {
            assert_eq!(RequestPath::read(raw), None, "{raw}");
        }
    }
}
