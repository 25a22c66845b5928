//! Rules about the text of a file: YAML, keys, types, words, times.

use crate::diagnostic::rule;

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
            separator { text: "something stands here that does not belong to the text before it", label: "not expected inside the brackets", help: "put the text in quotes: inside `{ }` and `[ ]` a comma, a colon or a bracket ends unquoted text; the rest of this file was not checked" }
            quote_it { text: "a plain text cannot begin with this character", label: "this character", help: "put the text in quotes; the rest of this file was not checked" }
            escape { text: "an unknown escape in double quotes", label: "this backslash", help: "write `\\\\` for a backslash, or use single quotes; the rest of this file was not checked" }
            no_blank { text: "a blank is missing after this colon", label: "here", help: "write `key: value`, with a blank after the colon; the rest of this file was not checked" }
            comment_in_brackets { text: "` #` begins a comment, and it hides the end of the bracket", label: "the comment begins here", help: "put the text in quotes: `text: \"see ticket #12\"`; the rest of this file was not checked" }
            open_bracket { text: "a bracket is not closed", label: "it opens here", help: "close it; the rest of this file was not checked" }
            bracket_inside { text: "a bracket inside an unquoted text", label: "this bracket", help: "put the text in quotes: `en: \"see [[2026-02-11-pool-exhaustion]]\"`; the rest of this file was not checked" }
            after_bracket { text: "a text cannot begin with a bracket: YAML reads a list or a mapping", label: "text after the bracket", help: "put the whole text in quotes: `\"[[2026-02-11-pool-exhaustion]] came back\"`; the rest of this file was not checked" }
            after_single_quote { text: "text stands behind a closing quote", label: "the text in quotes ended before this", help: "write `''` for a quote inside single quotes, or use double quotes; the rest of this file was not checked" }
            after_double_quote { text: "text stands behind a closing quote", label: "the text in quotes ended before this", help: "put the whole text in quotes, single ones where it holds double quotes; the rest of this file was not checked" }
            indent { text: "this line does not fit the lines above it", label: "begins in another column, or is of another kind", help: "keys of one mapping begin in the same column, items of one list with `- ` in the same column; the rest of this file was not checked" }
            alias { text: "an alias hides the value from a reviewer", label: "an alias", help: "write the value out here (a text that begins with `*` or `&` needs quotes); the rest of this file was not checked" }
            anchor { text: "an anchor has no use in plain YAML", label: "has an anchor", help: "take the `&name` away and write the value out where it is needed" }
            tag { text: "a tag has no use in plain YAML", label: "has a tag", help: "take the `!tag` away (a text that begins with `!` needs quotes)" }
            merge { text: "a merge key hides values from a reviewer", label: "merges keys of elsewhere", help: "write the keys out here; the rest of this file was not checked" }
            key { text: "a key must be a text", label: "this is none", help: "write `key: value`; the rest of this file was not checked" }
            depth { text: "brackets or indents stand more than {$detail} deep inside each other", label: "too deep", help: "no record needs that; check for a missing line break or bracket; the rest of this file was not checked" }
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
            thousands { text: "`{$key}` was read as a key: a comma ends a number", label: "read as a key", help: "write the number without commas: `310000`" }
            no_blank { text: "`{$key}` was read as a key: a blank is missing after the colon", label: "read as a key", help: "write `{$meant}`" }
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
            mapping { text: "expected a mapping, found {$found}", label: "expected `key: value`", help: "write `key: value`; here may stand {$known}" }
            one_value { text: "expected text, found a list of one", label: "a list", help: "write `{$item}`, without the brackets" }
            zone { text: "`{$text}` is no time zone", label: "not in the list of IANA names", help: "did you mean `{$near}`?" }
            one_item { text: "expected a list, found one value", label: "not a list", help: "write `[{$item}]`" }
            no_dash { text: "expected a list, found a mapping", label: "not a list", help: "begin each item with `- `" }
            days { text: "expected days with their entries, found a list", label: "entries without a day", help: "write the day as key, and the entries as a list below it: `2026-06-10:`" }
            quoted { text: "expected {$expected}, found text in quotes", label: "a text", help: "take the quotes away" }
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
            empty { text: "the key `{$key}` has no value", label: "needs a value", help: "write a value behind `{$key}:`" }
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
            hour { text: "`{$text}` is not a time", label: "the hour needs two digits", help: "write `{$meant}`" }
            no_such_day { text: "`{$text}`: there is no such day", label: "not in the calendar", help: "correct the day or the month" }
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
    /// A text is cut, since ` #` begins a comment.
    ///
    /// ## Why it matters
    ///
    /// `see ticket #12` reads as `see ticket`: the number is lost, and nobody sees it in review.
    YML013 "text-cut-by-comment" {
        class: Record, level: Warn, since: "0.1.0",
        summary: "a text is cut where ` #` begins a comment",
        messages: {
            cut_item { text: "a text of a list ends before `{$cut}`, which YAML reads as a comment", label: "not part of the text", help: "put the text in quotes" }
            cut { text: "the text of `{$key}` ends before `{$cut}`, which YAML reads as a comment", label: "not part of the text", help: "put the text in quotes" }
        },
        bad: "title: Printer offline, see ticket #12\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
        good: "title: \"Printer offline, see ticket #12\"\ntimes: {detected: 2026-06-11T08:40+02:00}\nservice: office-printing\n",
    }
}
