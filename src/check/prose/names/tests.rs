use super::*;
use crate::model::shape::{At, Field, Place};

fn found(text: &str) -> Vec<String> {
    let people = ["Erika Musterfrau", "Koch"];
    let people = people.map(|name| At::new(name.to_owned(), Place::default()));
    let config = Casebook {
        people: Field::Given(At::new(people.into(), Place::default())),
        ..Casebook::default()
    };
    let mut found: Vec<String> = Vec::new();
    for one in names_in(text, &config) {
        let written = text[one.range].replace("**", "");
        assert_eq!(written.split_whitespace().collect::<Vec<_>>().join(" "), one.shown);
        found.push(one.shown);
    }
    found
}

#[test]
fn people_are_found() {
    let check = |text: &str, want: &[&str]| assert_eq!(found(text), want, "{text}");
    check("Peter M. restarted the server", &["Peter M."]);
    check("Peter M., who was on call", &["Peter M."]);
    check("Der Dienst wurde von Peter M. neu gestartet.", &["Peter M."]);
    check("Restarted by Peter M.", &["Peter M."]);
    check("It was restarted by Peter M. The pool", &["Peter M."]);
    check("Neustart durch Jörg K.", &["Jörg K."]);
    check("Hans-Peter M. (DBA) called", &["Hans-Peter M."]);
    check("Peter M.'s console", &["Peter M."]);
    check("Peter M.", &["Peter M."]);
    check("Mr Smith called", &["Mr Smith"]);
    check("Mr. Smith called", &["Mr. Smith"]);
    check("Mrs. O’Neill called", &["Mrs. O’Neill"]);
    check("Frau von Beispiel rief an", &["Frau von Beispiel"]);
    check("Ms Jones-Baker called", &["Ms Jones-Baker"]);
    check("Dr. Oetker called", &["Dr. Oetker"]);
    check("Prof. Dr. Weber advised", &["Prof. Dr. Weber"]);
    check("Herr Müller rief an", &["Herr Müller"]);
    check("Wir haben Herrn Müller informiert", &["Herrn Müller"]);
    check("Frau Dr. Schmidt entschied", &["Frau Dr. Schmidt"]);
    check("Called @anna at 09:02", &["@anna"]);
    check("(@peter.m) took it", &["@peter.m"]);
    check("@a-b_c", &["@a-b_c"]);
    check("Erika Musterfrau restarted it", &["Erika Musterfrau"]);
    check("Erika Musterfraus Konsole", &["Erika Musterfrau"]);
    check("one line\nErika\nMusterfrau and @anna", &["Erika Musterfrau", "@anna"]);
    check("> Peter M. wrote it\n", &["Peter M."]);
    check("Koch took it", &["Koch"]);
    check("**Frau** Schmidt", &["Frau Schmidt"]);
}

#[test]
fn things_and_sentences_are_no_people() {
    for text in [
        "Version 3 A. was rolled out",
        "We took Plan B.",
        "Plan B. worked",
        "mit Plan B. weiter",
        "durch Ausweichplan B.",
        "by Region A.",
        "Server A. startete neu",
        "Zone C, then",
        "We moved to Node B. The pool recovered",
        "Der Neustart half. Die Anlage B. lief",
        "Vitamin C. is no database",
        "Die Datenbank der Filiale war langsam",
        "Der Herr der Daten",
        "Frau und Mann",
        "200 Ms Latency",
        "MS Teams was down",
        "DR Failover was tested",
        "the DBA on call restarted",
        "duty-im-2",
        "mail anna@bank.example",
        "`@anna` in code",
        "```\nPeter M. in a log\n```\n",
        "@here and @channel and @all",
        "npm package @angular/core",
        "user@host@other",
        "at 3 @ 5 each",
        "Kochen und Kochs Rezept-App",
        "die Köche kochten",
        "Beispiel A.G. und S.A. de C.V.",
        "e.g. a. b. c.",
        "See https://chat.example/@anna",
        "Am 10. Juni z. B. um 09:02.",
    ] {
        let found = found(text);
        let is_listed = found == ["Koch"] && text.contains("Kochs");
        assert!(found.is_empty() || is_listed, "{text}: {found:?}");
    }
}
