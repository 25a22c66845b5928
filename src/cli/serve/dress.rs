//! What a page gets on its way out and has in no folder: the script that loads it anew, and banners.

/// The script's text.
pub(super) const RELOAD: &str = include_str!("reload.js");
/// The banner's style.
pub(super) const STYLE: &str = include_str!("preview.css");

/// A page as it is sent, with the id of the state that it shows.
pub(super) fn dressed(html: &str, state: &str, banners: &[&str]) -> String {
    let head = format!(
        "<link rel=\"stylesheet\" href=\"/.casebook/preview.css\">\n<script src=\"/.casebook/reload.js\" data-state=\"{state}\" defer></script>\n"
    );
    let (before, rest) = html.split_at(html.find("</head>").unwrap_or(0));
    let (body, after) = rest.split_at(rest.rfind("</body>").unwrap_or(rest.len()));
    [before, &head, body, &banners.concat(), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn script_and_banner_stand_in_their_places() {
        let html = dressed("<head>x</head><body>y</body></html>", "7-1", &["<aside>a</aside>"]);
        let (head, body) = html.split_once("</head>").expect("a head");
        assert!(head.starts_with("<head>x<link") && head.contains("data-state=\"7-1\""), "{html}");
        assert_eq!(body, "<body>y<aside>a</aside></body></html>");
    }
}
