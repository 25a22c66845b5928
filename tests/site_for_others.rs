//! A site for readers outside: it says for whom it is, leads nowhere that is not there, counts no small
//! group, and can be made again. That it holds nothing of others is `tests/audience.rs`.

#[path = "support/program.rs"]
mod program;
#[path = "support/repository.rs"]
mod repository;

use program::Casebook;
use std::path::Path;

/// The addresses of a page, as they stand in `href` and `src`.
fn addresses(page: &str) -> impl Iterator<Item = &str> {
    let parts = page.split("href=\"").skip(1).chain(page.split("src=\"").skip(1));
    parts.filter_map(|part| part.split('"').next())
}

#[test]
fn pages_for_others_say_for_whom_they_are_and_lead_nowhere_else() {
    let casebook = Casebook::sample();
    for (audience, readers) in [("public", "the public"), ("stakeholders", "stakeholders")] {
        casebook.run(["build", "--audience", audience, "--out", audience]).code(0);
        let root = casebook.at(audience);
        let mut faults = Vec::new();
        let files: Vec<String> = casebook.files();
        let inside = format!("{audience}/");
        for path in files.iter().filter(|path| path.starts_with(&inside)) {
            let is_page = |path: &str| Path::new(path).extension().is_some_and(|end| end == "html");
            if !is_page(path) {
                continue;
            }
            let page = casebook.read(path);
            let said = page.matches(&format!("Built for: <b>{readers}</b>")).count();
            let printed = page.matches(&format!("Built for: {readers}</span>")).count();
            if (said, printed) != (1, 1) {
                faults.push(format!("{path} does not say for whom it is"));
            }
            let is_404 = path.ends_with("404.html");
            for address in addresses(&page).filter(|address| !address.contains(':')) {
                let (file, anchor) = address.split_once('#').unwrap_or((address, ""));
                let target = match (file.is_empty(), is_404) {
                    (true, _) => casebook.at(path),
                    (false, true) => root.join(file.trim_start_matches('/')),
                    (false, false) => casebook.at(path).parent().expect("a folder").join(file),
                };
                if !target.is_file() {
                    faults.push(format!("{path}: nothing is at {address}"));
                } else if !anchor.is_empty() && (file.is_empty() || is_page(file)) {
                    let text = std::fs::read_to_string(&target).expect("a page");
                    if !text.contains(&format!("id=\"{anchor}\"")) {
                        faults.push(format!("{path}: {address} names no place"));
                    }
                }
            }
        }
        for silent in ["Unclassified", "not stated", "No summary", "No workaround is written"] {
            let holds =
                |path: &&String| path.starts_with(&inside) && casebook.read(path).contains(silent);
            faults.extend(files.iter().filter(holds).map(|path| format!("{path} says `{silent}`")));
        }
        for absent in ["review", "rules", "actions", "reports", "api"] {
            assert!(!root.join(absent).exists(), "{audience}/{absent} has nothing to say");
        }
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    casebook.run(["build", "--out", "ours"]).code(0);
    assert!(casebook.read("ours/index.html").contains("Built for: <b>internal use</b>"));
}

#[test]
fn what_leads_inside_is_not_published() {
    let casebook = Casebook::smallest()
        .file(
            "incidents/open.yaml",
            "title: Printer offline\ndate: 2026-06-11\naudience: public\nservice: office-printing\n\
             times: {detected: 08:40}\nsummary: {public: \"As in [[closed]].\"}\n",
        )
        .file(
            "incidents/closed.yaml",
            "title: Printer offline\ndate: 2026-06-10\nservice: office-printing\ntimes: {detected: 08:40}\n",
        );
    let ended = casebook.run(["build", "--audience", "public"]).code(1);
    assert!(ended.stderr.contains("RED002") && ended.stderr.contains("nothing was published"));
    assert!(!casebook.at("site/index.html").exists());
}

#[test]
fn verify_makes_a_site_again_for_its_readers() {
    let casebook = Casebook::sample();
    repository::git_with(&casebook, "", &[], &["init", "--quiet"]);
    repository::commit(&casebook);
    for audience in ["public", "stakeholders"] {
        casebook.run(["build", "--audience", audience, "--out", "../out"]).code(0);
        let told = casebook.run(["verify", "../out"]).code(0);
        assert!(told.stdout.contains("the records of commit"), "{}", told.stdout);
        let listed = std::fs::read_to_string(casebook.at("../out/build.json")).expect("a list");
        assert!(listed.contains(&format!("\"audience\": \"{audience}\"")));
        let other = listed.replace(&format!("\"{audience}\""), "\"internal\"");
        std::fs::write(casebook.at("../out/build.json"), other).expect("written");
        casebook.run(["verify", "../out"]).code(1);
        std::fs::remove_dir_all(casebook.at("../out")).expect("the old site goes");
    }
}

#[test]
fn few_incidents_are_not_counted_for_others() {
    let mut casebook = Casebook::smallest().file(
        "casebook.yaml",
        "casebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\n\
         as_of: 2026-11-24T09:00+01:00\nservices:\n  a: {name: Alpha}\n  b: {name: Beta}\n  c: {name: Gamma}\n",
    );
    // Five of Alpha, four of Beta, one of Gamma.
    for at in 0..10 {
        let service = ["a", "a", "a", "a", "a", "b", "b", "b", "b", "c"][at];
        let month = ["06", "06", "06", "06", "06", "05", "05", "05", "05", "04"][at];
        casebook = casebook.file(
            &format!("incidents/i{at}.yaml"),
            format!(
                "title: Something failed\ndate: 2026-{month}-1{at}\naudience: public\nservice: {service}\n\
                 times: {{detected: 08:40, mitigated: 09:00, resolved: 09:40}}\nsummary: {{public: It failed.}}\n"
            ),
        );
    }
    casebook.run(["build", "--audience", "public", "--out", "out"]).code(0);
    let page = casebook.read("out/statistics/index.html");
    let row = |name: &str| {
        let after = page.split(&format!("<th scope=\"row\">{name}</th>")).nth(1).expect("its row");
        after.split("</tr>").next().expect("its end").to_owned()
    };
    assert!(row("Alpha").contains(">5<"));
    // The sum would tell the one of Gamma, so Beta goes with it.
    assert!(row("Beta").contains("not shown") && row("Gamma").contains("not shown"));
    assert!(row("June 2026").contains(">5<"));
    assert!(row("May 2026").contains("not shown") && row("April 2026").contains("not shown"));
    assert!(page.contains("Groups of fewer than 3 incidents are not shown"));
    assert!(page.contains("Half of 10 incidents were resolved within"));
}
