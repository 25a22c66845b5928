//! Publishing, seen from outside: which files stand in the output folder and beside it afterwards.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on has failed")]
#![expect(clippy::print_stdout, reason = "a test says what it leaves out")]

#[path = "publish/aborts.rs"]
mod aborts;
#[path = "publish/copies.rs"]
mod copies;
#[path = "publish/machine.rs"]
mod machine;
#[path = "publish/scratch.rs"]
mod scratch;

use std::fs;
use std::path::Path;

use casebook::publish::{Manifest, Means, SitePath, Staging, Step, Unwatched, Watch, hash};
use scratch::{FileByFile, Scratch, TwoRenames, When, head, publish, snapshot};

/// One build after another into one folder, with hands that change it in between.
struct Story {
    first: &'static [(&'static str, &'static str)],
    hands: fn(&Path),
    second: &'static [(&'static str, &'static str)],
    /// What stands afterwards, without `build.json`; folders end in `/`, links say where to.
    stands: &'static [(&'static str, &'static str)],
    /// The sentences, with the scratch folder's own path left out; or the one of the error.
    says: Result<&'static [&'static str], &'static str>,
}

fn check(
    first: &'static [(&'static str, &'static str)],
    hands: fn(&Path),
    second: &'static [(&'static str, &'static str)],
    stands: &'static [(&'static str, &'static str)],
    says: Result<&'static [&'static str], &'static str>,
) {
    let story = Story { first, hands, second, stands, says };
    told(&story, &Unwatched, &[]);
    told(&story, &TwoRenames, &[]);
    let one_by_one = "`site` cannot be exchanged in one step (another way was not asked for): \
                      its files were replaced one by one, which is not atomic";
    told(&story, &FileByFile, &[one_by_one]);
}

fn told(story: &Story, watch: &dyn Watch, more: &[&str]) {
    let scratch = Scratch::new();
    let out = scratch.site();
    publish(&out, story.first, &Unwatched).unwrap();
    (story.hands)(&out);
    let before = snapshot(&out);
    let outcome = publish(&out, story.second, watch);
    let short = |text: &str| text.replace(&format!("{}/", scratch.path().display()), "");
    match (outcome, story.says) {
        (Ok(published), Ok(says)) => {
            let want: Vec<&str> = says.iter().chain(more).copied().collect();
            let said: Vec<String> = published.warnings.iter().map(|text| short(text)).collect();
            assert_eq!(said, want);
            assert_eq!(published.atomic, more.is_empty());
            assert_eq!(published.files, story.second.len() + 1);
            let mut stands = snapshot(&out);
            assert!(stands.remove("build.json").is_some());
            let want = story.stands.iter().map(|&(path, text)| (path.to_owned(), text.to_owned()));
            assert_eq!(stands, want.collect());
            let listed = Manifest::read(&out).unwrap().unwrap().files;
            let want = story.second.iter();
            let want =
                want.map(|(path, text)| (SitePath::new(path).unwrap(), hash(text.as_bytes())));
            assert_eq!(listed, want.collect());
        }
        (Err(error), Err(says)) => {
            assert_eq!(short(&error.to_string()), says);
            assert_eq!(snapshot(&out), before, "a build that fails changes nothing");
        }
        (outcome, says) => panic!("{outcome:?} instead of {says:?}"),
    }
    assert_eq!(scratch.names(), ["site"], "nothing is left beside the site");
}

const NONE: fn(&Path) = |_| {};

#[test]
fn pages_change_come_and_go() {
    check(&[], NONE, &[("index.html", "1")], &[("index.html", "1")], Ok(&[]));
    check(&[("index.html", "1")], NONE, &[("index.html", "2")], &[("index.html", "2")], Ok(&[]));
    check(
        &[("index.html", "1"), ("a/b/old.html", "x"), ("a/stays.html", "y")],
        NONE,
        &[("index.html", "1"), ("a/stays.html", "y"), ("c/d/new.html", "z")],
        &[
            ("a/", ""),
            ("a/stays.html", "y"),
            ("c/", ""),
            ("c/d/", ""),
            ("c/d/new.html", "z"),
            ("index.html", "1"),
        ],
        Ok(&[]),
    );
    // A page becomes a folder, a folder becomes a page.
    check(
        &[("a", "1"), ("b/c/d", "2"), ("b/e", "3")],
        NONE,
        &[("a/x", "1"), ("b", "2")],
        &[("a/", ""), ("a/x", "1"), ("b", "2")],
        Ok(&[]),
    );
}

#[test]
fn foreign_files_stay() {
    check(
        &[("index.html", "1"), ("a/old.html", "x")],
        |out| {
            fs::write(out.join(".gitignore"), "*\n").unwrap();
            fs::write(out.join("a/notes.txt"), "mine").unwrap();
            fs::create_dir_all(out.join("empty/inside")).unwrap();
            fs::create_dir(out.join("CNAME")).unwrap();
            fs::write(out.join("CNAME/x"), "").unwrap();
        },
        &[("index.html", "2")],
        &[
            (".gitignore", "*\n"),
            ("CNAME/", ""),
            ("CNAME/x", ""),
            ("a/", ""),
            ("a/notes.txt", "mine"),
            ("empty/", ""),
            ("empty/inside/", ""),
            ("index.html", "2"),
        ],
        Ok(&[]),
    );
}

#[cfg(unix)]
#[test]
fn foreign_links_stay_and_are_not_followed() {
    use std::os::unix::fs::symlink;
    check(
        &[("index.html", "1"), ("a/page.html", "x")],
        |out| {
            symlink("/nowhere", out.join("broken")).unwrap();
            symlink("a", out.join("folder")).unwrap();
            // A link that took the place of a page is no page of ours.
            fs::remove_file(out.join("a/page.html")).unwrap();
            symlink("../index.html", out.join("a/page.html")).unwrap();
        },
        &[("index.html", "2")],
        &[
            ("a/", ""),
            ("a/page.html", "-> ../index.html"),
            ("broken", "-> /nowhere"),
            ("folder", "-> a"),
            ("index.html", "2"),
        ],
        Ok(&[]),
    );
    check(
        &[("index.html", "1")],
        |out| symlink("/nowhere", out.join("a")).unwrap(),
        &[("index.html", "2"), ("a/b.html", "x")],
        &[],
        Err(
            "`site/a` is not a file of an earlier build and is in the way: move it, or build with \
             `--out` elsewhere",
        ),
    );
}

#[test]
fn an_edited_page_is_replaced_with_a_warning() {
    check(
        &[("index.html", "1"), ("a/gone.html", "x"), ("same.html", "old")],
        |out| {
            fs::write(out.join("index.html"), "edited").unwrap();
            fs::write(out.join("a/gone.html"), "edited").unwrap();
            fs::write(out.join("same.html"), "new").unwrap();
        },
        &[("index.html", "1"), ("same.html", "new")],
        &[("index.html", "1"), ("same.html", "new")],
        Ok(&[
            "`site/a/gone.html` was edited after the last build and is removed: change the records \
             or templates instead",
            "`site/index.html` was edited after the last build and is replaced: change the records \
             or templates instead",
        ]),
    );
    check(
        &[("index.html", "1"), ("a.html", "x")],
        |out| fs::remove_file(out.join("a.html")).unwrap(),
        &[("index.html", "2"), ("a.html", "x")],
        &[("a.html", "x"), ("index.html", "2")],
        Ok(&[]),
    );
}

#[test]
fn a_foreign_file_in_the_way_stops_the_build() {
    let second: &[_] = &[("about.html", "2"), ("b/c.html", "3")];
    let in_the_way =
        |hands: fn(&Path), says| check(&[("x.html", "1")], hands, second, &[], Err(says));
    in_the_way(
        |out| fs::write(out.join("about.html"), "mine").unwrap(),
        "`site/about.html` is not a file of an earlier build and is in the way: move it, or build \
         with `--out` elsewhere",
    );
    in_the_way(
        |out| fs::create_dir(out.join("about.html")).unwrap(),
        "`site/about.html` is not a file of an earlier build and is in the way: move it, or build \
         with `--out` elsewhere",
    );
    in_the_way(
        |out| fs::write(out.join("b"), "mine").unwrap(),
        "`site/b` is not a file of an earlier build and is in the way: move it, or build with \
         `--out` elsewhere",
    );
    // Without a list of our files nothing is ours; with a list that is none, the same.
    let missing = "`site/about.html` is not a file of an earlier build and is in the way: move it, \
                   or build with `--out` elsewhere";
    check(
        second,
        |out| fs::remove_file(out.join("build.json")).unwrap(),
        second,
        &[],
        Err(missing),
    );
    for damage in [
        |out: &Path| fs::write(out.join("build.json"), "").unwrap(),
        |out: &Path| fs::write(out.join("build.json"), "{\"name\": \"my app\"}").unwrap(),
        |out: &Path| fs::write(out.join("build.json"), "{\"files\": {\"../x\": \"\"}}").unwrap(),
    ] {
        check(
            second,
            damage,
            second,
            &[],
            Err(
                "`site/build.json` is not a list of files that casebook has written, so nothing in \
                 its folder may be replaced: move the folder away, or build with `--out` elsewhere",
            ),
        );
    }
}

#[test]
fn a_file_put_there_during_the_build_is_kept() {
    let scratch = Scratch::new();
    let out = scratch.site();
    publish(&out, &[("index.html", "1"), ("a.html", "1")], &Unwatched).unwrap();
    fs::write(out.join("notes.txt"), "first").unwrap();
    let act = |out: &Path| {
        fs::create_dir(out.join("new")).unwrap();
        fs::write(out.join("new/late.txt"), "late").unwrap();
        for (name, text) in [("notes.txt", "second"), ("a.html", "edited")] {
            fs::write(out.join("editor"), text).unwrap();
            fs::rename(out.join("editor"), out.join(name)).unwrap();
        }
    };
    let watch = When { means: Means::Exchange, step: Step::Exchange, act, out: out.clone() };
    let published = publish(&out, &[("index.html", "2"), ("a.html", "2")], &watch).unwrap();
    assert_eq!(published.warnings.len(), 3, "{:?}", published.warnings);
    let stands = snapshot(&out);
    for (path, text) in [
        ("a.html", "2"),
        ("a.html.kept-1", "edited"),
        ("new/late.txt", "late"),
        ("notes.txt", "second"),
    ] {
        assert_eq!(stands[path], text);
    }
    assert_eq!(scratch.names(), ["site"]);
}

#[test]
fn a_replacement_that_stops_halfway_is_finished_by_the_next_build() {
    let scratch = Scratch::new();
    let out = scratch.site();
    publish(&out, &[("index.html", "1"), ("z.html", "1")], &Unwatched).unwrap();
    let act = |out: &Path| fs::create_dir_all(out.join("new.html/in/the/way")).unwrap();
    let watch = When { means: Means::FileByFile, step: Step::WriteJournal, act, out: out.clone() };
    let new: &[_] = &[("a.html", "2"), ("index.html", "2"), ("new.html", "2"), ("z.html", "2")];
    let said = publish(&out, new, &watch).unwrap_err().to_string();
    assert!(said.contains("cannot write"), "{said}");
    assert!(
        said.ends_with("some pages are new already, the next build replaces the rest"),
        "{said}"
    );
    let stands = snapshot(&out);
    assert_eq!((&*stands["a.html"], &*stands["index.html"], &*stands["z.html"]), ("2", "1", "1"));
    fs::remove_dir_all(out.join("new.html")).unwrap();
    for watch in [&FileByFile as &dyn Watch, &Unwatched] {
        // The half-new pages are ours and nobody has edited them.
        let published = publish(&out, &[("index.html", "3"), ("z.html", "2")], watch).unwrap();
        assert!(published.warnings.iter().all(|text| text.contains("not atomic")));
        assert_eq!(snapshot(&out).len(), 3);
        assert_eq!(scratch.names(), ["site"]);
    }
}

#[test]
fn a_build_given_up_leaves_nothing() {
    let scratch = Scratch::new();
    let out = scratch.path().join("deep/er/site");
    let staging = Staging::begin(&out, &Unwatched).unwrap();
    staging.write(&SitePath::new("a/b.html").unwrap(), b"x").unwrap();
    drop(staging);
    assert!(scratch.names().is_empty());
    publish(&out, &[("index.html", "1")], &Unwatched).unwrap();
    assert_eq!(fs::read(out.join("index.html")).unwrap(), b"1");
}

#[test]
fn a_page_has_one_content() {
    let scratch = Scratch::new();
    let staging = Staging::begin(&scratch.site(), &Unwatched).unwrap();
    let check = |path: &str, want: Option<&str>| {
        let outcome = staging.write(&SitePath::new(path).unwrap(), b"x");
        let said = outcome.err().map(|error| error.to_string());
        assert_eq!(said.is_some(), want.is_some(), "{path}: {said:?}");
        assert!(said.unwrap_or_default().contains(want.unwrap_or_default()), "{path}");
    };
    check("a/b.html", None);
    check("a/b.html", Some("was written twice"));
    check("a/b.html/c", Some("was written twice"));
    check("a", Some("was written twice"));
    check("build.json", Some("keeps for itself"));
    check("a/build.json", None);
    check(".site.casebook-new-1/x", Some("keeps for itself"));
}

#[test]
fn builds_at_once_do_not_destroy_each_other() {
    let scratch = Scratch::new();
    let out = scratch.site();
    publish(&out, &[("index.html", "0")], &Unwatched).unwrap();
    fs::write(out.join("notes.txt"), "mine").unwrap();
    let build = |name: String| {
        let staging = Staging::begin(&out, &Unwatched).unwrap();
        for page in 0..20 {
            let path = SitePath::new(&format!("{name}/{page}.html")).unwrap();
            staging.write(&path, name.as_bytes()).unwrap();
        }
        assert!(staging.commit(head()).unwrap().warnings.is_empty());
    };
    std::thread::scope(|scope| {
        for thread in 0..4 {
            scope.spawn(move || (0..5).for_each(|round| build(format!("{thread}-{round}"))));
        }
    });
    let stands = snapshot(&out);
    assert_eq!(stands["notes.txt"], "mine");
    // One folder and its pages, the list, the foreign file; the first site is gone.
    assert_eq!(stands.len(), 1 + 20 + 1 + 1, "{:?}", stands.keys());
    assert_eq!(scratch.names(), ["site"]);
}

#[test]
fn the_same_pages_give_the_same_bytes() {
    let scratch = Scratch::new();
    let build = |name: &str, threads: usize, backwards: bool| {
        let out = scratch.path().join(name);
        let staging = Staging::begin(&out, &Unwatched).unwrap();
        let write = |page: usize| {
            let path = SitePath::new(&format!("{}/{page}/index.html", page % 7)).unwrap();
            staging.write(&path, format!("page {page}").as_bytes()).unwrap();
        };
        std::thread::scope(|scope| {
            for thread in 0..threads {
                let pages = (0..200).filter(move |page| page % threads == thread);
                let pages: Vec<_> = if backwards { pages.rev().collect() } else { pages.collect() };
                scope.spawn(move || pages.into_iter().for_each(write));
            }
        });
        staging.commit(head()).unwrap();
        snapshot(&out)
    };
    let once = build("one", 1, false);
    assert!(
        once["build.json"].starts_with("{\n  \"version\": \"0.0.0\",\n  \"files\": {\n    \"0/0/")
    );
    assert_eq!(once, build("two", 4, true));
}
