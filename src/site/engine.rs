//! Templates and a view struct in, a finished page out. Templates see the view, the labels of the
//! language as `t`, and nothing else: no clock, no environment, no disk. What every page must
//! have whatever its template says (the content policy) is written here.

use std::error::Error;

use regex::Regex;
use serde::Serialize;
use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::LazyLock;
use tera::{Context, Tera, Value};

use super::bounds::{self, Bounded};
use super::icons::Icons;
use super::theme::{BUILT_IN, Theme};
use super::words::Words;

/// What a browser may load for a page: files of this site, and no inline script or style.
pub const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; \
    img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'";

/// Renders pages in one language. Shared by all threads.
pub struct Engine {
    tera: Tera,
    icons: Icons,
    names: Names,
}

/// How reports call a template: where its author finds it.
struct Names {
    own: BTreeSet<String>,
}

/// Why a page could not be made.
#[derive(Debug, thiserror::Error)]
#[error("{template}: {report}")]
pub struct TemplateError {
    /// The template that was asked for, as its author calls it, or `templates` where reading them
    /// failed.
    pub template: String,
    /// File, line and caret where there is one, and every cause below it.
    pub report: String,
}

/// ` --> home.html:2:12` and `note: called from home.html:2:12` of tera's reports.
static SPOT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?m)^(?<before> *--> |note: (?:.* )?)(?<name>[^ :]+)(?<place>:\d+:\d+)")
        .expect("a constant")
});

impl Names {
    /// `templates/home.html`, or `built-in/home.html`: where its author finds it.
    fn called(&self, template: &str) -> String {
        if self.own.contains(template) {
            return format!("templates/{template}");
        }
        format!("{BUILT_IN}{}", template.strip_prefix(BUILT_IN).unwrap_or(template))
    }

    fn error(&self, template: &str, error: &tera::Error) -> TemplateError {
        let report = error.to_string();
        // Who prints it says that it is an error.
        let mut report = report.strip_prefix("error: ").unwrap_or(&report).to_owned();
        let mut cause = error.source();
        while let Some(error) = cause {
            report.push_str("\ncaused by: ");
            report.push_str(&error.to_string());
            cause = error.source();
        }
        let report = SPOT.replace_all(&report, |spot: &regex::Captures<'_>| {
            format!("{}{}{}", &spot["before"], self.called(&spot["name"]), &spot["place"])
        });
        let template = if template == ALL { ALL.to_owned() } else { self.called(template) };
        TemplateError { template, report: report.into_owned() }
    }
}

/// What a fault that no page is to blame for is said of.
const ALL: &str = "templates";

thread_local! {
    static BUFFER: RefCell<Vec<u8>> = const { RefCell::new(Vec::new()) };
}

/// What would show the order of a mapping. Tera's own differs from run to run, for the sake of the
/// fast hash; a site must not.
static ORDER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\{%-?\s*for\s+\w+\s*,|\|\s*(?:group_by|keys|pairs|values)\b").expect("a constant")
});

/// The head's begin, up to the policy's text.
const POLICY_FIRST: &str = "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"";

impl Engine {
    /// Reads and checks all templates: a reference to an unknown component, filter, block or
    /// template is an error here, not on the page that happens to need it.
    pub fn new(theme: &Theme, words: &Words) -> Result<Self, TemplateError> {
        Self::below(theme, words, "")
    }

    /// As [`Engine::new`], for pages whose root lies below the site's: `up` is the way there.
    pub fn below(theme: &Theme, words: &Words, up: &str) -> Result<Self, TemplateError> {
        if let Some(idle) = theme.idle() {
            return Err(TemplateError {
                template: format!("templates/{}", idle.name),
                report: idle.to_string(),
            });
        }
        for (name, text) in theme.own() {
            if let Some(found) = ORDER.find(text) {
                let line = text[..found.start()].matches('\n').count() + 1;
                let report = format!(
                    "line {line}: `{}` shows the order of a mapping, and it has none: go through a list",
                    found.as_str()
                );
                return Err(TemplateError { template: format!("templates/{name}"), report });
            }
        }
        let names = Names { own: theme.own().map(|(name, _)| name.to_owned()).collect() };
        let mut tera = Tera::new();
        tera.set_fallback_prefixes([BUILT_IN]).map_err(|error| names.error(ALL, &error))?;
        tera.register_function("range", bounds::range);
        // A map costs a page with 220 labels 7 % of its time, a function `t(key=…)` 40 %
        // (44 KB page, tera 2.4, 14 against 60 µs).
        let globals = tera.global_context();
        globals.insert_value("t", Value::from_serializable(&words.labels()));
        globals.insert("style", &format!("{up}{}", theme.style().path));
        globals.insert("script", &format!("{up}{}", theme.script().path));
        globals.insert("lookup_script", &format!("{up}{}", theme.lookup().path));
        globals.insert("search_script", &format!("{up}{}", theme.search().path));
        globals.insert("table_script", &format!("{up}{}", theme.table().path));
        globals.insert("filter_script", &format!("{up}{}", theme.filter().path));
        tera.add_raw_templates(theme.templates()).map_err(|error| names.error(ALL, &error))?;
        Ok(Self { tera, icons: Icons::parse(theme.text("icons.svg")), names })
    }

    /// One page. A view's fields are the variables of the template; text is escaped, except for
    /// fields that hold markup and are marked `safe`.
    ///
    /// A 44 KB page with 110 components takes 0.18 ms on one core, a third of it the view's way
    /// into tera's values. A component costs 0.3 µs: use one wherever it reads better.
    pub fn render<T: Serialize>(&self, template: &str, view: &T) -> Result<String, TemplateError> {
        let failed = |error: tera::Error| self.names.error(template, &error);
        let context = Context::from_serialize(view).map_err(failed)?;
        // Each thread keeps one buffer for all its pages: growing and freeing one of this size a
        // page makes the allocator tidy its lists every time.
        BUFFER.with_borrow_mut(|buffer| {
            buffer.clear();
            bounds::begin();
            self.tera.render_to(template, &context, Bounded(buffer)).map_err(failed)?;
            let html = std::str::from_utf8(buffer).ok();
            html.and_then(|html| self.finished(html)).ok_or_else(|| TemplateError {
                template: self.names.called(template),
                report: "a page begins `<!DOCTYPE html><html lang=…><head>`, with nothing before \
                         `<head>` and one `</body>`"
                    .to_owned(),
            })
        })
    }

    /// Adds what no template may leave out or come before: the policy as the first element of
    /// the head. The symbols of the page go to its end, when it is known which are used.
    fn finished(&self, html: &str) -> Option<String> {
        let (before, head) = html.split_once("<head>")?;
        let (head, after) = head.rsplit_once("</body>")?;
        let is_expected = |(tag, want): (&str, &str)| {
            tag.get(..want.len()).is_some_and(|tag| tag.eq_ignore_ascii_case(want))
        };
        let tags: Vec<&str> = before.split('<').collect();
        let [blank, doctype, root] = tags.as_slice() else { return None };
        if !blank.trim().is_empty()
            || ![(*doctype, "!doctype html>"), (*root, "html")].into_iter().all(is_expected)
        {
            return None;
        }
        let icons = self.icons.used_by(head);
        let parts = [before, POLICY_FIRST, POLICY, "\">", head, &icons, "</body>", after];
        Some(parts.concat())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn engine(page: &str) -> Result<Engine, TemplateError> {
        let own = [("home.html".to_owned(), page.to_owned())];
        Engine::new(&Theme::new(own), &Words::english())
    }

    fn rendered(page: &str, view: &serde_json::Value) -> Result<String, TemplateError> {
        engine(page)?.render("home.html", view)
    }

    #[test]
    fn the_policy_cannot_be_left_out_or_preceded() {
        let html = rendered("<!DOCTYPE html>\n<html lang=\"en\">\n<head><title>x</title></head><body></body></html>", &serde_json::json!({})).unwrap();
        assert!(html.contains(&format!(
            "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\"><title>"
        )));
        for page in [
            "<p>no head</p>",
            "<!DOCTYPE html><script src=x></script><html><head></head><body></body></html>",
            "<!DOCTYPE html><html><!-- <head> --><head></head><body></body></html>",
            "<!DOCTYPE html><html><head></head>",
            "early<!DOCTYPE html><html><head></head><body></body></html>",
        ] {
            let error = rendered(page, &serde_json::json!({})).unwrap_err();
            assert!(error.report.contains("<head>"), "{page}");
        }
    }

    #[test]
    fn text_is_escaped_and_labels_are_known() {
        let page =
            "<!DOCTYPE html><html><head></head><body>{{ text }}{{ t.nav_home }}</body></html>";
        let html = rendered(page, &serde_json::json!({"text": "<b>\"&'"})).unwrap();
        assert!(
            html.contains("&lt;b&gt;&quot;&amp;&#x27;Home")
                || html.contains("&lt;b&gt;&quot;&amp;&#39;Home"),
            "{html}"
        );
    }

    #[test]
    fn faults_name_file_line_and_place() {
        let error = engine("a\n{{ <no_such/> }}").err().unwrap();
        assert!(error.report.contains("templates/home.html:2:"), "{}", error.report);
        let error =
            rendered("a\nb {{ frame.titel }}", &serde_json::json!({"frame": {}})).unwrap_err();
        assert!(
            error.report.contains("home.html:2:") && error.report.contains('^'),
            "{}",
            error.report
        );
        let error = rendered("{{ t.no_such_word }}", &serde_json::json!({})).unwrap_err();
        assert!(error.report.contains("home.html:1:"), "{}", error.report);
        let error = engine("").unwrap().render("none.html", &serde_json::json!({})).unwrap_err();
        assert!(error.report.contains("none.html"), "{}", error.report);
    }

    #[test]
    fn nothing_shows_the_order_of_a_mapping() {
        for page in [
            "\n{% for name, value in frame %}",
            "\n{{ frame|keys }}",
            "\n{{ a | group_by(attribute=\"b\") }}",
        ] {
            let error = engine(page).err().unwrap();
            assert!(error.to_string().starts_with("templates/home.html: line 2: `"), "{error}");
        }
        assert!(engine("{% for value in keys %}{{ value.pairs }}{% endfor %}").is_ok());
        for (name, text) in Theme::new([]).templates() {
            assert!(!ORDER.is_match(text), "{name}");
        }
    }

    #[test]
    fn what_would_go_on_for_ever_is_ended() {
        const WHOLE: &str = "<!DOCTYPE html><html><head></head><body></body></html>";
        let ended = |page: &str, why: &str| {
            let error = rendered(page, &serde_json::json!({})).unwrap_err();
            assert!(error.report.contains(why), "{}", error.report);
            assert!(error.report.contains("templates/home.html:2:"), "{}", error.report);
        };
        let many = "{% for a in range(end=1000) %}";
        ended(&format!("\n{many}{many}{many}x{}", "{% endfor %}".repeat(3)), "more than 1000000");
        ended("\n{% for a in range(end=10000000000000000) %}{% endfor %}", "more than 1000000");
        let error = rendered(
            "{% component tree() %}{{ <tree/> }}{% endcomponent tree %}\n{{ <tree/> }}",
            &serde_json::json!({}),
        );
        assert!(error.unwrap_err().report.contains("recursion"));
        for page in ["{% include 'home.html' %}", "{% extends 'home.html' %}"] {
            assert!(engine(page).is_err(), "{page}");
        }
        // A page that is just long is not in the way of the next one.
        for _ in 0..3 {
            let page = format!("{WHOLE}{{% for a in range(start=3, end=99999) %}}{{% endfor %}}");
            assert!(rendered(&page, &serde_json::json!({})).is_ok());
        }
    }

    #[test]
    fn numbers_go_up_by_steps() {
        let page = "<!DOCTYPE html><html><head></head><body>{% for a in range(start=2, end=9, step_by=3) %}{{ a }},{% endfor %}{% for a in range(end=2) %}{{ a }}{% endfor %}</body></html>";
        assert!(rendered(page, &serde_json::json!({})).unwrap().contains("2,5,8,01"));
        for call in ["end=1, start=2", "end=3, step_by=0", "start=1"] {
            let page = format!("{{% for a in range({call}) %}}{{% endfor %}}");
            assert!(rendered(&page, &serde_json::json!({})).is_err(), "{call}");
        }
    }

    #[test]
    fn templates_reach_neither_clock_nor_disk() {
        for call in
            ["now()", "get_env(name='HOME')", "get_random(start=0, end=9)", "include_str(path='x')"]
        {
            assert!(engine(&format!("{{{{ {call} }}}}")).is_err(), "`{call}` is registered");
        }
    }

    /// Every filter and function that the embedded templates use. Markup is let through only from
    /// fields that hold it, and those are called `html` or end in `_html`.
    #[test]
    fn filters_of_the_templates_are_few_and_safe_is_rare() {
        for (name, text) in Theme::new([]).templates() {
            for part in text.split("{{").skip(1).chain(text.split("{%").skip(1)) {
                let expression = part.split(['}', '%']).next().unwrap_or("");
                for (before, filter) in
                    expression.match_indices('|').map(|(at, _)| expression.split_at(at))
                {
                    let filter = filter
                        .trim_start_matches('|')
                        .trim()
                        .split([' ', '(', '|'])
                        .next()
                        .unwrap_or("");
                    assert!(
                        ["safe", "length"].contains(&filter),
                        "{name} uses the filter `{filter}`"
                    );
                    let is_markup = before.trim_end().ends_with("html");
                    assert!(
                        filter != "safe" || is_markup,
                        "{name}: `{expression}` is not called html"
                    );
                }
            }
        }
    }

    #[test]
    fn one_engine_serves_all_threads() {
        fn shared<T: Sync + Send>() {}
        shared::<Engine>();
    }
}
