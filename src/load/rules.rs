//! The rules that are found while files are read.

use crate::diagnostic::{Finding, Rule, rule};
use crate::model::shape::Fault;

/// All of them, in code order.
pub static RULES: &[&Rule] = &[
    &INC003, &INC011, &INC012, &INC016, &TML007, &YML000, &YML001, &YML002, &YML003, &YML004,
    &YML005, &YML006, &YML007, &YML008, &YML009, &YML010, &YML011, &YML012, &YML013, &YML014,
    &YML015,
];

/// A reader's fault as a finding of its rule.
pub(super) fn finding(fault: Fault) -> Finding {
    let rule = RULES.iter().find(|rule| rule.code == fault.code).copied().unwrap_or(&YML000);
    let mut finding = Finding::new(rule, fault.message, fault.place);
    finding.facts = fault.facts;
    for (place, label) in fault.related {
        finding = finding.related(place, label);
    }
    finding.replacement = fault.replacement;
    finding
}

rule! {
    /// The file is not plain YAML, and reading stopped here.
    ///
    /// ## Why it matters
    ///
    /// What stands behind a syntax error cannot be checked, and a program may read it in another
    /// way than its author. Anchors, aliases, merge keys and tags are refused as well: a reviewer
    /// must see the value where it holds.
    YML000 "syntax" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "the file is not plain YAML",
        messages: {
            other { text: "this is not YAML: {$detail}", label: "reading stopped here", help: "mend the syntax; the rest of this file was not checked" }
            empty { text: "the file is empty", label: "", help: "write the record, or delete the file (`casebook new TITLE` makes one that is ready to fill in)" }
            tab { text: "a tab stands where YAML allows only blanks", label: "a tab", help: "indent with blanks; the rest of this file was not checked" }
            colon { text: "a colon followed by a blank ends a key, and here it stands inside a text", label: "this colon", help: "put the text in quotes: `title: \"Login: error 500\"`; the rest of this file was not checked" }
            quote { text: "a quoted text does not end", label: "it begins here", help: "close the quote; the rest of this file was not checked" }
            bracket { text: "a bracket `{$detail}` is not closed", label: "it opens here", help: "close it; the rest of this file was not checked" }
            quote_it { text: "a plain text cannot begin with this character", label: "this character", help: "put the text in quotes; the rest of this file was not checked" }
            escape { text: "an unknown escape in double quotes", label: "this backslash", help: "write `\\\\` for a backslash, or use single quotes; the rest of this file was not checked" }
            alias { text: "an alias hides the value from a reviewer", label: "an alias", help: "write the value out here (a text that begins with `*` or `&` needs quotes)" }
            anchor { text: "an anchor has no use in plain YAML", label: "has an anchor", help: "take the `&name` away and write the value out where it is needed" }
            tag { text: "a tag has no use in plain YAML", label: "has a tag", help: "take the `!tag` away (a text that begins with `!` needs quotes)" }
            merge { text: "a merge key hides values from a reviewer", label: "merges keys of elsewhere", help: "write the keys out here" }
            key { text: "a key must be a text", label: "this is none", help: "write `key: value`" }
            depth { text: "brackets or indents stand more than {$detail} deep inside each other", label: "too deep", help: "no record needs that; check for a missing line break or bracket" }
        },
        bad: "title: Login: error 500\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: \"Login: error 500\"\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A key that the format does not have.
    ///
    /// ## Why it matters
    ///
    /// A misspelt key would be ignored in silence, and the fact with it. Keys of your own begin
    /// with `x-`.
    YML001 "unknown-key" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a key that the format does not have",
        messages: {
            near { text: "unknown key `{$key}`", label: "not a key of this mapping", help: "did you mean `{$near}`?" }
            unknown { text: "unknown key `{$key}`", label: "not a key of this mapping", help: "here may stand {$known}; keys of your own begin with `x-`" }
            comma { text: "`{$key}` was read as a key: a comma ends unquoted text inside `{ }`", label: "read as a key", help: "put the text before it in quotes" }
        },
        bad: "titel: Printer offline\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A value of another type than the key has.
    ///
    /// ## Why it matters
    ///
    /// The value means nothing to the program, so whatever depends on it stays unknown.
    YML002 "wrong-type" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a value of the wrong type",
        messages: {
            type { text: "expected {$expected}, found {$found}", label: "expected {$expected}", help: "write {$expected}" }
            link_as_list { text: "expected {$expected}, found a list in a list: YAML reads `[[…]]` so", label: "read as a list", help: "put it in quotes: `\"[[2026-02-11-pool-exhaustion]]\"`" }
            sentence_as_list { text: "expected {$expected}, found a list: YAML reads `[a, b]` so", label: "read as a list", help: "put the text in quotes" }
            no_space_after_colon { text: "expected {$expected}, found text: a blank is missing after the colon", label: "read as one text", help: "write `key: value`, with a blank after the colon" }
            share_as_percent { text: "`{$found}` is not a share", label: "expected a number above 0 and at most 1", help: "write `{$share}`" }
        },
        bad: "title: [Printer, offline]\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer, offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A key that must be there is missing.
    ///
    /// ## Why it matters
    ///
    /// Without it the mapping says nothing that can be used.
    YML003 "missing-key" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a required key is missing",
        messages: {
            missing { text: "the key `{$key}` is missing", label: "needs `{$key}`", help: "add `{$key}:`" }
        },
        bad: "date: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\n",
    }
}

rule! {
    /// A word that is not on the closed list of its key.
    ///
    /// ## Why it matters
    ///
    /// Statistics group by these words; a word of one's own would make a group of one.
    YML004 "unknown-word" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a word that is not on the closed list",
        messages: {
            near { text: "unknown word `{$word}`", label: "not on the list", help: "did you mean `{$near}`? The list is {$allowed}" }
            unknown { text: "unknown word `{$word}`", label: "not on the list", help: "the list is {$allowed}" }
        },
        bad: "title: Printer offline\nclassification: {impact: minr, urgency: low}\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\nclassification: {impact: minor, urgency: low}\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A time, day or duration that cannot be read, or does not exist.
    ///
    /// ## Why it matters
    ///
    /// A time that is guessed makes every duration and every verdict built on it a guess.
    YML005 "bad-time" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a time, day or duration that cannot be read",
        messages: {
            time { text: "`{$text}` is not a time", label: "cannot be read", help: "write `2026-06-10T09:02+02:00`, or `09:02` where a `date:` is in force; `~` before it means approximate" }
            blank_in_time { text: "`{$text}` is not a time", label: "date and time are joined by `T`", help: "write `2026-06-10T09:02+02:00`" }
            day { text: "`{$text}` is not a day", label: "cannot be read", help: "write `2026-06-10`" }
            day_key { text: "`{$text}` is not a day", label: "the entries below it have no day", help: "write the day as key: `2026-06-10:`" }
            month { text: "`{$text}` is not a month", label: "cannot be read", help: "write `2026-06`" }
            duration { text: "`{$text}` is not a duration", label: "cannot be read", help: "write whole numbers with s, m, h or d, joined without blanks (`1h30m`), or business days (`5bd`)" }
            hours { text: "`{$text}` is not a span of hours", label: "cannot be read", help: "write `08:00-12:00`, begin before end; a night shift is split at midnight (`22:00-24:00`)" }
            limit { text: "`{$text}` is not a limit", label: "cannot be read", help: "write a duration (`30m`), `50% of resolution` or `at-risk of resolution`" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-31T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-30T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A key stands twice in one mapping.
    ///
    /// ## Why it matters
    ///
    /// One of the two facts would be dropped in silence. A merge of two branches does this.
    YML006 "duplicate-key" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a key stands twice in one mapping",
        messages: {
            twice { text: "the key `{$key}` stands twice", label: "again", help: "keep one of the two" }
        },
        labels: { first: "first here" },
        bad: "title: Printer offline\ntitle: Printer broken\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A file holds more than one document.
    ///
    /// ## Why it matters
    ///
    /// A file is one record; what stands behind `---` would belong to nothing.
    YML007 "two-documents" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a file holds more than one document",
        messages: {
            second { text: "a second document begins here", label: "not read", help: "give it a file of its own" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n---\ntitle: Another\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A file is larger than any record.
    ///
    /// ## Why it matters
    ///
    /// A record of that size is a log or a dump, and nobody can review it.
    YML008 "too-large" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a file is larger than any record",
        messages: {
            bytes { text: "the file has {$bytes} bytes, more than the {$most} of the largest record", label: "", help: "attach logs under `attachments/` and link to them" }
            values { text: "the file holds more values than any record", label: "reading stopped here", help: "attach logs under `attachments/` and link to them" }
        },
        bad: "",
        good: "",
    }
}

rule! {
    /// A file cannot be read.
    ///
    /// ## Why it matters
    ///
    /// A record that is not read is missing from every check, figure and page.
    YML009 "unreadable" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a file cannot be read",
        messages: {
            denied { text: "no permission to read this file", label: "", help: "give the account that runs casebook the right to read it" }
            folder { text: "a folder stands where a file should be", label: "", help: "move or rename the folder" }
            link { text: "this is a link, and links are not followed", label: "", help: "put the file itself here, so that the repository holds all that is published" }
            special { text: "this is not a regular file", label: "", help: "put a regular file here" }
            gone { text: "the file cannot be read: {$why}", label: "", help: "check the disk and run again" }
        },
        bad: "",
        good: "",
    }
}

rule! {
    /// A file is not UTF-8 text.
    ///
    /// ## Why it matters
    ///
    /// In another encoding, `ü` and `€` read as something else on every other machine.
    YML010 "not-utf-8" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a file is not UTF-8 text",
        messages: {
            bytes { text: "the file is not UTF-8 text: byte {$byte} is no character", label: "here", help: "save it as UTF-8" }
        },
        bad: "",
        good: "",
    }
}

rule! {
    /// A section stands in the record's main file and in a file of its own.
    ///
    /// ## Why it matters
    ///
    /// A fact has one home. With two, nobody knows which one is meant.
    YML011 "section-twice" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a section stands inline and in its own file",
        messages: {
            both { text: "`{$section}` stands here and in `{$file}`", label: "also in `{$file}`", help: "keep one of the two; the file was read" }
        },
        labels: { file: "the other one" },
        bad: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\ntimeline:\n  2026-06-11:\n    - {at: 08:41, text: Paper checked}\n# file: incidents/2026-06-11-printer/timeline.yaml\n2026-06-11:\n  - {at: 08:45, text: Cable checked}\n",
        good: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\n# file: incidents/2026-06-11-printer/timeline.yaml\n2026-06-11:\n  - {at: 08:41, text: Paper checked}\n  - {at: 08:45, text: Cable checked}\n",
    }
}

rule! {
    /// A file where no record is read from.
    ///
    /// ## Why it matters
    ///
    /// Somebody wrote it to be read, and nothing reads it.
    YML012 "stray-file" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a file where no record is read from",
        messages: {
            yml { text: "files that end in `.yml` are not read", label: "", help: "rename it to `{$name}`" }
            in_record { text: "a record's folder holds `incident.yaml`, `timeline.yaml`, `rca.yaml`, `actions.yaml` and `attachments/`, not this", label: "", help: "move it into `attachments/`, or out of the record's folder" }
            no_main { text: "there is no `incident.yaml` beside this file, so it belongs to no record", label: "", help: "add `incident.yaml`, or move the file" }
            deep { text: "problems are read from `problems/` itself, not from folders in it", label: "", help: "move it to `problems/{$name}`" }
        },
        bad: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026-06-11-printer/timeline.yml\n2026-06-11:\n  - {at: 08:45, text: Cable checked}\n",
        good: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026-06-11-printer/timeline.yaml\n2026-06-11:\n  - {at: 08:45, text: Cable checked}\n",
    }
}

rule! {
    /// A text is cut, since ` #` begins a comment.
    ///
    /// ## Why it matters
    ///
    /// `see ticket #12` reads as `see ticket`: the number is lost, and nobody sees it in review.
    YML013 "text-cut-by-comment" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a text is cut where ` #` begins a comment",
        messages: {
            cut { text: "the text of `{$key}` ends before `{$cut}`, which YAML reads as a comment", label: "ends here", help: "put the text in quotes" }
        },
        bad: "title: Printer offline, see ticket #12\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: \"Printer offline, see ticket #12\"\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A record stands inside another record's folder.
    ///
    /// ## Why it matters
    ///
    /// It belongs to the outer record for a reader of the repository and to none for the program.
    YML014 "record-in-record" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a record inside another record's folder",
        messages: {
            inside { text: "this record stands inside the folder of the record `{$outer}`", label: "", help: "move it out, beside the other record's folder" }
        },
        bad: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/2026-06-11-printer/second/incident.yaml\ntitle: Scanner offline\ntimes: {detected: 2026-06-11T08:50+02:00}\nservice: office-printing\n",
        good: "# file: incidents/2026-06-11-printer/incident.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n# file: incidents/second/incident.yaml\ntitle: Scanner offline\ntimes: {detected: 2026-06-11T08:50+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A record's name cannot be an id.
    ///
    /// ## Why it matters
    ///
    /// The id is a folder's name and a part of an address on every system that reads the site.
    YML015 "bad-record-name" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a record's name cannot be an id",
        messages: {
            name { text: "`{$name}` cannot be an id: {$why}", label: "", help: "rename it, for instance to `{$slug}`" }
        },
        bad: "# file: incidents/2026 printer.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "# file: incidents/2026-printer.yaml\ntitle: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A moment is written without its offset from UTC.
    ///
    /// ## Why it matters
    ///
    /// Twice a year a local time alone is an hour wrong or means two instants, and a team abroad
    /// reads another one.
    INC003 "timestamp-without-offset" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a moment lacks its offset",
        messages: {
            offset { text: "`{$text}` lacks its offset from UTC", label: "no offset", help: "write `{$meant}`, or only the time where a `date:` is in force" }
        },
        bad: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40}\nservice: office-printing\n",
        good: "title: Printer offline\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A value is typed that follows from others.
    ///
    /// ## Why it matters
    ///
    /// Of 36 real reports in one public repository that typed a duration, 21 contradicted their
    /// own times. What can be computed cannot be typed.
    INC011 "computed-value-typed" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a value is typed that follows from others",
        messages: {
            typed { text: "`{$key}` is computed and cannot be typed", label: "computed", help: "take it away; it follows from {$follows}" }
        },
        bad: "title: Printer offline\npriority: P4\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\nclassification: {impact: minor, urgency: medium}\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A priority is overridden without a reason or without somebody who decided it.
    ///
    /// ## Why it matters
    ///
    /// An override sets every target and every escalation; an auditor asks who and why.
    INC012 "override-without-reason" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a priority is overridden without reason or decider",
        messages: {
            missing { text: "`priority_override` lacks `{$key}`", label: "needs `{$key}`", help: "add `{$key}:`, the reason in words and the role that decided" }
        },
        bad: "title: Printer offline\npriority_override: {priority: P2}\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: Printer offline\npriority_override: {priority: P2, reason: prints the payroll today, by: incident-commander}\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}

rule! {
    /// A hold does not say for whom or what the incident waited.
    ///
    /// ## Why it matters
    ///
    /// The reason decides whether a clock pauses.
    INC016 "hold-without-reason" {
        class: Shape, level: Deny, since: "0.1.0",
        summary: "a hold without its reason",
        messages: {
            missing { text: "the hold lacks `{$key}`", label: "needs `{$key}`", help: "add `reason:` customer, vendor, change, problem or agreed-window" }
        },
        bad: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nholds: [{from: 09:00, to: 09:30}]\nservice: office-printing\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40, resolved: 10:05}\nholds: [{from: 09:00, to: 09:30, reason: vendor}]\nservice: office-printing\n",
    }
}

rule! {
    /// A short time has no day, or its clock time came twice or never on that day.
    ///
    /// ## Why it matters
    ///
    /// In the night of a clock change `02:10` means two instants or none.
    TML007 "ambiguous-short-time" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a short time has no day, or comes twice or never on it",
        messages: {
            no_day { text: "`{$text}` has no day: no `date:` is in force here", label: "which day?", help: "add `date: 2026-06-10` at the top of the record, or write the time in full" }
            fold { text: "`{$text}` comes twice on this day: the clocks go back", label: "which of the two?", help: "write the offset: `{$text}{$before}` for the first, `{$text}{$after}` for the second" }
            gap { text: "`{$text}` does not exist on this day: the clocks go forward", label: "no such time", help: "write the time that the clock showed, with its offset ({$before} before, {$after} after the change)" }
        },
        bad: "title: Printer offline\ntimes: {detected: 08:40}\nservice: office-printing\n",
        good: "title: Printer offline\ndate: 2026-06-11\ntimes: {detected: 08:40}\nservice: office-printing\n",
    }
}
