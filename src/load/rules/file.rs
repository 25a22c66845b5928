//! Rules about files: what can be read, and what is read.

use crate::diagnostic::rule;

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
            findings { text: "{$more} more findings in this file are not shown", label: "the last one shown", help: "mend the first {$most}, and run again" }
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
            closed { text: "no permission to list this folder", label: "", help: "give the account that runs casebook the right to read it, and all that lies in it" }
            folder { text: "a folder stands where a file should be", label: "", help: "move or rename the folder" }
            not_a_folder { text: "a file stands where the folder of the records should be", label: "", help: "move or rename the file" }
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
