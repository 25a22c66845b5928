//! Texts without the names of what is closed. What a whole build holds is asked by
//! `tests/audience.rs`.

use super::{Gate, Opened, level};
use crate::model::Book;
use crate::model::book::{Attachment, IncidentRecord, Parts};
use crate::model::casebook::Casebook;
use crate::model::incident::{Incident, Link};
use crate::model::prose::Audience;
use crate::model::shape::{At, Field, Place};
use jiff::Timestamp;
use std::collections::BTreeMap;

fn given<T>(value: T) -> Field<T> {
    Field::Given(At::new(value, Place::default()))
}

fn record(id: &str, audience: Field<Audience>) -> IncidentRecord {
    let incident = Incident { audience: audience.into(), ..Incident::default() };
    IncidentRecord { id: id.into(), incident, ..IncidentRecord::default() }
}

fn book(incidents: Vec<IncidentRecord>) -> Book {
    Book::of_parts(Parts {
        config: Casebook::default(),
        incidents,
        problems: Vec::new(),
        maintenance: Vec::new(),
        deployments: Vec::new(),
        root_files: BTreeMap::new(),
    })
}

fn with_files() -> Book {
    let file = |path: &str| Attachment {
        path: path.into(),
        source: String::new(),
        bytes: 1,
        pixels: None,
        refused: None,
    };
    let mut open = record("open", given(Audience::Public));
    open.attachments = vec![file("attachments/in.png"), file("attachments/out.png")];
    let link = Link {
        url: given("attachments/out.png".into()),
        audience: given(Audience::Public),
        ..Link::default()
    };
    open.incident.links = given(vec![At::new(link, Place::default())]).into();
    book(vec![
        record("closed", Field::Absent),
        open,
        record("unread", Field::Broken(Place::default())),
    ])
}

#[test]
fn a_text_keeps_its_words_and_loses_the_names_of_what_is_closed() {
    let book = with_files();
    let gate = Gate { level: Audience::Public, book: &book, record: book.incident("open") };
    let check = |written: &str, want: &str| assert_eq!(gate.markdown(written), want, "{written}");
    check("As in [[open]] and [[closed]].", "As in [[open]] and [[…]].");
    check("[[closed|then]] and [[ unread ]]", "[[…|then]] and [[…]]");
    check("[[nowhere]]", "[[…]]");
    check("![curve](attachments/out.png)", "![curve](attachments/out.png)");
    check("see ![the *curve*](attachments/in.png \"a](b\")!", "see the *curve*!");
    check("![](attachments/in.png)", "");
    check("[![x](attachments/in.png)](attachments/in%2Epng)", "x");
    check("[log][l] and [l]\n\n[l]: attachments/in.png\n", "log and l\n\n\n");
    check("[l]: attachments/in.png\n", "\n");
    check("[site](https://example.com/a)", "[site](https://example.com/a)");
    check("`[[closed]]` is code", "`[[closed]]` is code");
    check("[^1]\n\n[^1]: as [[closed]]\n", "[^1]\n\n[^1]: as [[…]]\n");
}

#[test]
fn a_record_is_opened_by_its_own_word_alone() {
    let book = with_files();
    let ids = |audience| -> Option<Vec<String>> {
        let opened = Opened::of(&book, audience, None, Timestamp::UNIX_EPOCH)?;
        Some(opened.book.incidents.into_iter().map(|record| record.id).collect())
    };
    assert_eq!(ids(Audience::Public), Some(vec!["open".to_owned()]));
    assert_eq!(ids(Audience::Stakeholders), Some(vec!["open".to_owned()]));
    assert_eq!(ids(Audience::Internal), None);
    assert_eq!(level::of_record(&book, "unread"), Some(Audience::Internal));
}

#[test]
fn a_file_is_opened_by_a_link_that_is() {
    let book = with_files();
    let opened = Opened::of(&book, Audience::Public, None, Timestamp::UNIX_EPOCH);
    let files = &opened.expect("for others").book.incidents[0].attachments;
    let paths: Vec<&str> = files.iter().map(|file| file.path.as_str()).collect();
    assert_eq!(paths, ["attachments/out.png"]);
}
