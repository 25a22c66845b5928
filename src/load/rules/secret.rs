//! Secrets anywhere, and personal data in texts that leave the house.

use crate::diagnostic::rule;

rule! {
    /// A key, a token or a password stands in a file; or an account, a card, a person's address
    /// or an address of the inner network stands in a text that stakeholders or the public read.
    ///
    /// ## Why it matters
    ///
    /// Git forgets nothing: a secret in a record is known to everyone who has the repository, also
    /// after the line is gone. It has to be made invalid where it was valid, so no level and no
    /// waiver silences it. Reports show stars in its place. Personal data in a text for others is
    /// published with the site; addresses of a function (`support@`, `status@`) are not personal.
    RED001 "secret-or-personal-data" {
        class: Record, level: Deny, since: "0.1.0",
        summary: "a secret, or personal data in a text for others",
        messages: {
            secret { text: "{$what} stands in the file", label: "must not be in git", help: "make it invalid first, since git's history keeps it, then take it out; no level and no waiver silences this" }
            personal { text: "{$what} stands in a text for {$readers}", label: "{$readers} can read it", help: "name the role or the system instead, or move it into the text for `internal`" }
        },
        bad: "title: Statements sent to a wrong mailbox\ndate: 2026-06-11\nservice: office-printing\naudience: public\ntimes: {detected: 08:40}\nsummary: {public: Whoever got one may write to erika.musterfrau@bank.example.}\n",
        good: "title: Statements sent to a wrong mailbox\ndate: 2026-06-11\nservice: office-printing\naudience: public\ntimes: {detected: 08:40}\nsummary: {public: Whoever got one may write to support@bank.example.}\n",
    }
}
