//! The site in more than one language: one tree of pages each, and a way from each page to itself
//! in the other.

#[path = "support/program.rs"]
mod program;

use program::Casebook;

/// The sample, with another line on its language.
fn sample(language: &str) -> Casebook {
    let sample = Casebook::sample();
    let english = sample.read("casebook.yaml");
    let other = english.replace("\nlanguage: en\n", &format!("\n{language}\n"));
    assert_ne!(other, english, "the sample names its language");
    sample.write("casebook.yaml", other);
    sample
}

#[test]
fn two_languages_have_a_tree_of_pages_each_and_share_all_else() {
    let sample = sample("languages: [en, de]");
    sample.run(["build"]).code(0);
    let (mut pages, mut german, mut shared) = (Vec::new(), Vec::new(), Vec::new());
    for path in sample.files() {
        let Some(path) = path.strip_prefix("site/") else { continue };
        match path.strip_prefix("de/") {
            // What is searched has the words of its language.
            Some(index) if index.starts_with("search/") && !index.contains(".html") => {}
            Some(page) => german.push(page.to_owned()),
            None if path.contains(".html") => pages.push(path.to_owned()),
            None => shared.push(path.to_owned()),
        }
    }
    // A host shows one page for what is missing.
    pages.retain(|page| page != "404.html");
    assert_eq!(pages, german, "each page stands in both trees, and nothing else below `de/`");
    assert!(shared.iter().any(|path| path.starts_with("assets/")), "{shared:?}");
    for page in &pages {
        let root = "../".repeat(page.matches('/').count());
        for (path, language, other, way) in [
            (format!("site/{page}"), "en", "de", format!("{root}de/{page}")),
            (format!("site/de/{page}"), "de", "en", format!("{root}../{page}")),
        ] {
            let html = sample.read(&path);
            for want in [
                format!("<html lang=\"{language}\">"),
                format!("<link rel=\"alternate\" hreflang=\"{other}\" href=\"{way}\">"),
                format!(
                    "<a href=\"{way}\" rel=\"alternate\" hreflang=\"{other}\" lang=\"{other}\">"
                ),
            ] {
                assert!(html.contains(&want), "{path} has no `{want}`");
            }
        }
        let style = format!("<link rel=\"stylesheet\" href=\"{root}../assets/");
        assert!(sample.read(&format!("site/de/{page}")).contains(&style), "de/{page}: {style}");
    }
}

#[test]
fn one_language_asked_for_is_the_whole_site() {
    let sample = sample("languages: [en, de]");
    sample.run(["build", "--language", "de"]).code(0);
    let home = sample.read("site/index.html");
    assert!(home.contains("<html lang=\"de\">") && !home.contains("rel=\"alternate\""), "{home}");
    assert!(!sample.files().iter().any(|path| path.starts_with("site/de/")));
    let built: serde_json::Value =
        serde_json::from_str(&sample.read("site/build.json")).expect("JSON");
    assert_eq!(built["languages"], serde_json::json!(["de"]));
}

#[test]
fn a_rule_is_explained_in_german() {
    let ended = Casebook::empty().run(["explain", "INC004", "--language", "de"]).code(0);
    assert!(ended.stdout.contains("Warum es wichtig ist"), "{}", ended.stdout);
    let ended = Casebook::empty().run(["explain", "INC004"]).code(0);
    assert!(ended.stdout.contains("Why it matters"), "{}", ended.stdout);
}
