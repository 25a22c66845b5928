//! The text of one Rust file in; the paths it names, the macros it calls and the attributes it
//! carries out, each with its line. Comments and strings do not count. A tokenizer, not a parser:
//! what it reads has been compiled already.

/// A path as written, groups unfolded: `use a::{b, c::d}` gives `a::b` and `a::c::d`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct NamedPath {
    pub(crate) line: usize,
    /// `super` at the root of the crate's tree is written `crate` here.
    pub(crate) segments: Vec<String>,
    /// Inside an item under `#[cfg(test)]`.
    pub(crate) in_test: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) kind: Kind,
    pub(crate) in_test: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Kind {
    Word(String),
    /// `::`, which makes a path.
    Colons,
    /// A string or character, without its quotes.
    Text(String),
    Mark(char),
}

impl Kind {
    pub(crate) fn word(&self) -> Option<&str> {
        if let Self::Word(word) = self { Some(word) } else { None }
    }
}

/// Splits a file into tokens; what stands under `#[cfg(test)]` is marked.
pub(crate) fn tokens(source: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut line = 1;
    let mut rest = source;
    while let Some(first) = rest.chars().next() {
        let (kind, length) = next_token(rest, first);
        if let Some(kind) = kind {
            tokens.push(Token { line, kind, in_test: false });
        }
        let (taken, after) = rest.split_at(length);
        line += taken.matches('\n').count();
        rest = after;
    }
    mark_tests(&mut tokens);
    tokens
}

/// The token at the start of a text, none for blanks and comments, and how many bytes it takes.
fn next_token(text: &str, first: char) -> (Option<Kind>, usize) {
    if text.starts_with("//") {
        return (None, text.find('\n').unwrap_or(text.len()));
    }
    if text.starts_with("/*") {
        return (None, block_comment(text));
    }
    if let Some((content, length)) = raw_string(text) {
        return (Some(Kind::Text(content.to_owned())), length);
    }
    if first == '"' || text.starts_with("b\"") || text.starts_with("c\"") {
        let start = text.find('"').unwrap_or(0) + 1;
        let length = closing(text, start, '"');
        return (Some(Kind::Text(text[start..length - 1].to_owned())), length);
    }
    if first == '\'' {
        let is_character =
            text[1..].starts_with('\\') || text[1..].chars().nth(1).is_some_and(|c| c == '\'');
        // Else a lifetime: the quote is passed over and the name becomes a word.
        let length = if is_character { closing(text, 1, '\'') } else { 1 };
        return (is_character.then(|| Kind::Text(String::new())), length);
    }
    if first.is_alphanumeric() || first == '_' {
        let end = text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len());
        return (Some(Kind::Word(text[..end].to_owned())), end);
    }
    if text.starts_with("::") {
        return (Some(Kind::Colons), 2);
    }
    ((!first.is_whitespace()).then_some(Kind::Mark(first)), first.len_utf8())
}

fn block_comment(text: &str) -> usize {
    let mut depth = 0_usize;
    let mut at = 0;
    while at < text.len() {
        if text[at..].starts_with("/*") {
            (depth, at) = (depth + 1, at + 2);
        } else if text[at..].starts_with("*/") {
            (depth, at) = (depth - 1, at + 2);
            if depth == 0 {
                return at;
            }
        } else {
            at += text[at..].chars().next().map_or(1, char::len_utf8);
        }
    }
    at
}

/// The content of a raw string, and the bytes of the whole with quotes and hashes.
fn raw_string(text: &str) -> Option<(&str, usize)> {
    let after = text.strip_prefix("br").or_else(|| text.strip_prefix('r'))?;
    let content = after.trim_start_matches('#').strip_prefix('"')?;
    let start = text.len() - content.len();
    let end = format!("\"{}", "#".repeat(after.len() - content.len() - 1));
    let length = content.find(&end).unwrap_or(content.len());
    Some((&content[..length], start + length + end.len()))
}

/// The byte behind the quote that closes a text which starts at `start`.
fn closing(text: &str, start: usize, quote: char) -> usize {
    let mut escaped = false;
    for (at, character) in text[start..].char_indices() {
        if !escaped && character == quote {
            return start + at + 1;
        }
        escaped = !escaped && character == '\\';
    }
    text.len()
}

fn mark_tests(tokens: &mut [Token]) {
    let mut at = 0;
    while at < tokens.len() {
        if is_test_attribute(&tokens[at..]) {
            let end = end_of_item(tokens, at + 7);
            tokens[at..end].iter_mut().for_each(|token| token.in_test = true);
            at = end;
        } else {
            at += 1;
        }
    }
}

/// `#[cfg(test)]` is seven tokens.
fn is_test_attribute(tokens: &[Token]) -> bool {
    let want = ["#", "[", "cfg", "(", "test", ")", "]"];
    tokens.len() > want.len()
        && tokens.iter().zip(want).all(|(token, want)| match &token.kind {
            Kind::Word(word) => word == want,
            Kind::Mark(mark) => want.len() == 1 && want.starts_with(*mark),
            Kind::Colons | Kind::Text(_) => false,
        })
}

/// Behind the block or the semicolon that ends the item at `start`.
fn end_of_item(tokens: &[Token], start: usize) -> usize {
    let mut depth = 0_usize;
    for (at, token) in tokens.iter().enumerate().skip(start) {
        match token.kind {
            Kind::Mark('{') => depth += 1,
            Kind::Mark('}') if depth <= 1 => return at + 1,
            Kind::Mark('}') => depth -= 1,
            Kind::Mark(';') if depth == 0 => return at + 1,
            Kind::Word(_) | Kind::Text(_) | Kind::Mark(_) | Kind::Colons => {}
        }
    }
    tokens.len()
}

/// Every path of a file that is a module `depth` levels below the crate: 1 for `src/load.rs` and
/// `src/load/mod.rs`, 2 for `src/load/tree.rs`.
pub(crate) fn paths(tokens: &[Token], depth: usize) -> Vec<NamedPath> {
    let mut paths = Vec::new();
    let mut open_blocks = 0_usize;
    // Blocks that belong to a module written inside the file: each is one level deeper.
    let mut inline_modules = Vec::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        match &token.kind {
            Kind::Mark('{') => {
                open_blocks += 1;
                let is_module = at >= 2 && tokens[at - 2].kind.word() == Some("mod");
                if is_module {
                    inline_modules.push(open_blocks);
                }
            }
            Kind::Mark('}') => {
                if inline_modules.last() == Some(&open_blocks) {
                    inline_modules.pop();
                }
                open_blocks = open_blocks.saturating_sub(1);
            }
            Kind::Word(_) => {
                let first = paths.len();
                at = read_path(tokens, at, &mut Vec::new(), &mut paths);
                for path in &mut paths[first..] {
                    root_at_crate(&mut path.segments, depth + inline_modules.len());
                }
                continue;
            }
            Kind::Colons | Kind::Text(_) | Kind::Mark(_) => {}
        }
        at += 1;
    }
    paths
}

/// Reads the path at a word, with its groups, and gives the token behind it.
fn read_path(
    tokens: &[Token],
    start: usize,
    before: &mut Vec<String>,
    paths: &mut Vec<NamedPath>,
) -> usize {
    let kind = |at: usize| tokens.get(at).map(|token: &Token| &token.kind);
    let length = before.len();
    let mut at = start;
    while let Some(Kind::Word(word)) = kind(at) {
        before.push(word.clone());
        at += 1;
        if kind(at) != Some(&Kind::Colons) {
            break;
        }
        if kind(at + 1) == Some(&Kind::Mark('{')) {
            at = read_group(tokens, at + 2, before, paths);
            before.truncate(length);
            return at;
        }
        if !matches!(kind(at + 1), Some(Kind::Word(_))) {
            break; // `::*` and `::<T>` end what concerns us.
        }
        at += 1;
    }
    let Token { line, in_test, .. } = tokens[start];
    paths.push(NamedPath { line, segments: before.clone(), in_test });
    before.truncate(length);
    at
}

fn read_group(
    tokens: &[Token],
    start: usize,
    before: &mut Vec<String>,
    paths: &mut Vec<NamedPath>,
) -> usize {
    let mut at = start;
    while let Some(token) = tokens.get(at) {
        match &token.kind {
            Kind::Mark('}') => return at + 1,
            Kind::Word(word) if word == "as" => at += 2,
            Kind::Word(_) => at = read_path(tokens, at, before, paths),
            Kind::Colons | Kind::Text(_) | Kind::Mark(_) => at += 1,
        }
    }
    at
}

/// `super::super::x` in a module two levels deep is `crate::x`.
fn root_at_crate(segments: &mut Vec<String>, depth: usize) {
    let supers = segments.iter().take_while(|segment| *segment == "super").count();
    if supers > 0 && supers == depth {
        segments.splice(..supers, ["crate".to_owned()]);
    }
}
