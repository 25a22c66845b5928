use super::*;
use std::sync::LazyLock;

struct Book;

impl Links for Book {
    fn record(&self, id: &str) -> Option<(String, String)> {
        (id == "PRB-0007")
            .then(|| ("../../problems/PRB-0007/index.html".to_owned(), "Pool <limit>".to_owned()))
    }

    fn attachment(&self, path: &str) -> Option<String> {
        path.starts_with("attachments/").then(|| path.to_owned())
    }

    fn pixels(&self, path: &str) -> Option<(u32, u32)> {
        (path == "attachments/sized.png").then_some((960, 540))
    }
}

fn html(markdown: &str) -> String {
    Prose { words: &ENGLISH, prefix: "s-", top_heading: 4, links: &Book }.html(markdown)
}

fn check(markdown: &str, want: &str) {
    assert_eq!(html(markdown).trim_end(), want, "{markdown:?}");
}

#[test]
fn common_marks() {
    check(
        "a *b* **c** ~~d~~ `e<f`",
        "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;f</code></p>",
    );
    check("# One\n## Two\n###### Six", "<h4>One</h4>\n<h5>Two</h5>\n<h6>Six</h6>");
    check("a  \nb", "<p>a<br>\nb</p>");
    check(
        "- [x] a\n- [ ] b",
        "<ul>\n<li><span role=\"img\" aria-label=\"done\">☑</span> a</li>\n<li><span role=\"img\" aria-label=\"open\">☐</span> b</li>\n</ul>",
    );
    check("3. a\n4. b", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>");
    check(
        "```rust x\na < b\n```",
        "<pre tabindex=\"0\"><code class=\"language-rust\">a &lt; b\n</code></pre>",
    );
    check("a\n\n---\n\nb", "<p>a</p>\n<hr>\n<p>b</p>");
}

#[test]
fn tables_scroll_and_are_aligned_without_styles() {
    check(
        "a | b\n:-: | --:\n1 | 2",
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table\"><table><thead><tr><th scope=\"col\" class=\"c\">a</th><th scope=\"col\" class=\"n\">b</th></tr></thead><tbody>\n<tr><td class=\"c\">1</td><td class=\"n\">2</td></tr>\n</tbody></table></div>",
    );
}

#[test]
fn footnotes_are_numbered_by_reference_and_prefixed() {
    check(
        "a[^x] b[^y] c[^x]\n\n[^y]: why\n[^z]: lone\n[^x]: ex",
        "<p>a<sup id=\"s-ref-1\"><a href=\"#s-note-1\">1</a></sup> b<sup id=\"s-ref-2\"><a href=\"#s-note-2\">2</a></sup> c<sup><a href=\"#s-note-1\">1</a></sup></p>\n<ol class=\"notes\" aria-label=\"Footnotes\">\n<li id=\"s-note-1\"><p>ex</p>\n<a href=\"#s-ref-1\" aria-label=\"Back to the text 1\">↩</a></li>\n<li id=\"s-note-2\"><p>why</p>\n<a href=\"#s-ref-2\" aria-label=\"Back to the text 2\">↩</a></li>\n<li id=\"s-note-3\"><p>lone</p>\n<a href=\"#s-ref-3\" aria-label=\"Back to the text 3\">↩</a></li>\n</ol>",
    );
}

#[test]
fn raw_html_is_text() {
    check("a <b onclick=x>c</b>", "<p>a &lt;b onclick=x&gt;c&lt;/b&gt;</p>");
    check("<script>\nalert(1)\n</script>", "<p>&lt;script&gt;\nalert(1)\n&lt;/script&gt;</p>");
    check("a &lt;b&gt; &amp;amp;", "<p>a &lt;b&gt; &amp;amp;</p>");
}

#[test]
fn links() {
    check(
        "[a](https://b.example/?c&d \"e\")",
        "<p><a href=\"https://b.example/?c&amp;d\" rel=\"noopener noreferrer\" title=\"e\">a</a></p>",
    );
    check("<desk@b.example>", "<p><a href=\"mailto:desk@b.example\">desk@b.example</a></p>");
    check(
        "[a](attachments/log.txt) [b](other.txt) [c](#t5)",
        "<p><a href=\"attachments/log.txt\">a</a> b <a href=\"#t5\">c</a></p>",
    );
    check("[a](&#106;avascript&colon;alert(1))", "<p>a</p>");
    check("[a](//b.example)", "<p>a</p>");
    check(
        "[[PRB-0007]] [[PRB-0007|that *one*]] [[PRB-9999]]",
        "<p><a href=\"../../problems/PRB-0007/index.html\">Pool &lt;limit&gt;</a> <a href=\"../../problems/PRB-0007/index.html\">that <em>one</em></a> PRB-9999</p>",
    );
}

#[test]
fn pictures_are_shown_or_linked() {
    check(
        "![a \"b\"](attachments/c.png \"d\")",
        "<p><img src=\"attachments/c.png\" alt=\"a &quot;b&quot;\" title=\"d\" loading=\"lazy\"></p>",
    );
    check(
        "![a](attachments/sized.png)",
        "<p><img src=\"attachments/sized.png\" alt=\"a\" width=\"960\" height=\"540\" loading=\"lazy\"></p>",
    );
    check(
        "![a](https://b.example/c.png)",
        "<p><a href=\"https://b.example/c.png\" rel=\"noopener noreferrer\">a</a></p>",
    );
    check(
        "![](https://b.example/c.png)",
        "<p><a href=\"https://b.example/c.png\" rel=\"noopener noreferrer\">https://b.example/c.png</a></p>",
    );
    check(
        "[![a](https://b.example/c.png)](https://d.example)",
        "<p><a href=\"https://d.example\" rel=\"noopener noreferrer\">a</a></p>",
    );
    check("![a](data:image/png;base64,AAAA) ![b](c.png)", "<p>a b</p>");
}

#[test]
fn pictures_with_what_they_show() {
    let all = pictures("a ![b *c*](d.png)\n\n- [![e](f%20g.png)](https://h.example)");
    let want = [("d.png", "b c"), ("f%20g.png", "e")];
    assert_eq!(all, want.map(|(to, says)| (to.to_owned(), says.to_owned())));
    assert!(pictures("[a](b.png)").is_empty());
}

#[test]
fn plain_text() {
    for (markdown, want) in [
        ("# A\n\nb *c* `d`  \ne [f](https://g.example)", "A b c d e f"),
        ("- a\n- b\n\n| c | d |\n| - | - |\n| e | f |", "a b c d e f"),
        ("[[PRB-0007]] <b>x</b>[^1]\n\n[^1]: note", "PRB-0007 <b>x</b> note"),
        ("", ""),
    ] {
        assert_eq!(plain(markdown), want);
    }
}

/// What an independent cleaner leaves of our output. It knows the few elements and attributes we
/// write, and nothing of how we came to write them.
fn cleaned(html: &str) -> String {
    static CLEANER: LazyLock<ammonia::Builder<'_>> = LazyLock::new(|| {
        let mut cleaner = ammonia::Builder::default();
        cleaner
            .link_rel(None)
            .add_tags(["del"])
            .add_generic_attributes(["class", "role", "aria-label", "tabindex"])
            .add_tag_attributes("a", ["rel"])
            .add_tag_attributes("img", ["loading", "title"])
            .add_tag_attributes("li", ["id"])
            .add_tag_attributes("sup", ["id"])
            .add_tag_attributes("th", ["scope"])
            .add_tag_attributes("ol", ["start"])
            .url_schemes(["http", "https", "mailto"].into());
        cleaner
    });
    CLEANER.clean(html).to_string()
}

fn harmless(markdown: &str) {
    let ours = html(markdown);
    assert_eq!(cleaned(&ours), ours.replace('\u{a0}', "&nbsp;"), "{markdown:?}");
}

/// Each payload where a record could put it: as text, as a block, in a destination, a title, a
/// picture, a table, a footnote, a code fence.
fn harmless_everywhere(payload: &str) {
    for shape in [
        "{}",
        "a {} b",
        "[a]({})",
        "[a](<{}>)",
        "[a](https://b.example \"{}\")",
        "![{}]({})",
        "[a]: {}\n\n[a]",
        "| a |\n| - |\n| {} |",
        "a[^1]\n\n[^1]: {}",
        "```{}\nx\n```",
        "<{}>",
        "[[{}]]",
        "- {}",
        "# {}",
    ] {
        harmless(&shape.replace("{}", payload));
    }
}

#[test]
fn payloads_leave_no_trace() {
    for payload in include_str!("../../../tests/markdown_payloads.txt").lines() {
        harmless_everywhere(payload);
    }
}

#[test]
#[expect(clippy::print_stdout, reason = "says that it did not run")]
fn payloads_of_the_corpus() {
    let corpus = std::path::Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("../shared/corpora/adversarial/xss/payloads.txt");
    match std::fs::read_to_string(corpus) {
        Ok(text) => text.lines().for_each(harmless_everywhere),
        Err(_) => println!("the corpus of payloads is not beside the repository: skipped"),
    }
}

/// Read once: a locale takes longer to read than a text to render.
static ENGLISH: LazyLock<Words> = LazyLock::new(Words::english);

proptest::proptest! {
    // A found input becomes a line of `destinations` or of the payloads, not a file of seeds.
    #![proptest_config(proptest::prelude::ProptestConfig {
        failure_persistence: None,
        ..proptest::prelude::ProptestConfig::default()
    })]
    #[test]
    fn any_text_is_harmless(text in "([\\[\\]()<>!|`*_~#&;:/\\\\\"'=^ \n-]|javascript|https://|a|x|&#x)*") {
        harmless(&text);
    }

    #[test]
    fn a_plain_sentence_is_what_the_parser_makes_of_it(text in "[a-cÄß1-3 ,.;:%?/()'\n]{0,24}") {
        let prose = Prose { words: &ENGLISH, prefix: "p-", top_heading: 4, links: &NoLinks };
        proptest::prop_assert_eq!(prose.html(&text), prose.parsed(&text));
    }
}
