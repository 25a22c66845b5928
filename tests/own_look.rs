//! docs/own-look.md is true: its files, as they stand in it, give the look that it describes, and
//! its mistakes are told as it says.

#[path = "support/program.rs"]
mod program;

use program::Casebook;
use std::collections::BTreeMap;

const GUIDE: &str = include_str!("../docs/own-look.md");

/// The smallest picture that is a png: one transparent pixel.
const PIXEL: &[u8] = &[
    0x89, b'P', b'N', b'G', 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, b'I', b'H', b'D', b'R', 0, 0, 0,
    1, 0, 0, 0, 1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, b'I', b'D', b'A', b'T',
    0x78, 0xda, 0x63, 0x64, 0x60, 0xf8, 0x5f, 0x0f, 0, 0x02, 0x87, 0x01, 0x80, 0xeb, 0x47, 0xba,
    0x92, 0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82,
];

/// The fenced blocks of the guide by what follows their language: a file's name, or a case.
fn blocks() -> BTreeMap<&'static str, &'static str> {
    let mut blocks = BTreeMap::new();
    for part in GUIDE.split("\n```").skip(1).step_by(2) {
        let (info, text) = part.split_once('\n').expect("a block has lines");
        let (_, name) = info.split_once(' ').expect("a block of the guide has a name");
        assert!(blocks.insert(name, text).is_none(), "`{name}` stands twice");
    }
    blocks
}

fn example() -> Casebook {
    let files = blocks().into_iter().filter(|(name, _)| name.contains('.'));
    let casebook = Casebook::empty().file("logo.png", PIXEL).file(
        "incidents/2026-06-11-printer.yaml",
        "title: Printer offline\ndate: 2026-06-11\nservice: online-banking\ntimes: {detected: 08:40}\n",
    );
    files.fold(casebook, |casebook, (name, text)| casebook.file(name, format!("{text}\n")))
}

#[test]
fn the_example_looks_as_it_says() {
    let casebook = example();
    casebook.run(["build"]).code(0);
    for page in ["index.html", "incidents/2026-06-11-printer/index.html", "rules/index.html"] {
        let html = casebook.read(&format!("site/{page}"));
        for want in [
            "<p class=\"notice\">Classification: Internal</p>",
            "<span>Run by the service desk of Example Bank.</span>",
            "<a href=\"https://bank.example/imprint\" rel=\"noopener noreferrer\">Imprint</a>",
            "<a href=\"mailto:help@bank.example\" rel=\"noopener noreferrer\">Help desk</a>",
            "assets/logo-",
            "<main id=\"main\"",
        ] {
            assert!(html.contains(want), "{page} lacks {want}");
        }
    }
    let styles: Vec<_> = std::fs::read_dir(casebook.at("site/assets"))
        .expect("the folder of assets")
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "css"))
        .collect();
    let style = std::fs::read_to_string(&styles[0]).expect("the style");
    let (own, accent) = (style.find("--paper: light-dark(#fffdf8"), style.find("#7a1fa2"));
    assert!(own.is_some() && own < accent, "own style, then the accent");
}

#[test]
fn mistakes_are_told_as_it_says() {
    let wants = blocks();
    let check = |case: &str, name: &str, text: &str| {
        let casebook = example().file(name, text);
        let ended = casebook.run(["build", "--quiet"]).code(2);
        assert_eq!(ended.stderr.trim_end(), wants[case], "the block `{case}` of docs/own-look.md");
        assert!(!casebook.at("site").exists(), "nothing half-made is left");
    };
    check(
        "home",
        "templates/home.html",
        "{% extends \"base.html\" %}\n{% block main %}\n{{ frame.titel }}\n{% endblock main %}\n",
    );
    check("idle", "templates/incidnet.html", "<p>");
    check(
        "endless",
        "templates/home.html",
        "{% extends \"base.html\" %}\n{% block main %}\n{% for year in range(end=30) %}{% for day in range(end=36500) %}{% endfor %}\n{% endfor %}\n{% endblock main %}\n",
    );
}

#[test]
fn every_name_that_the_guide_gives_a_block_is_one() {
    let base = include_str!("../templates/base.html");
    for name in ["head", "notice", "main", "foot"] {
        assert!(GUIDE.contains(&format!("`{name}`")), "the guide does not name `{name}`");
        assert!(base.contains(&format!("block {name} %}}")), "base.html has no block `{name}`");
    }
}
