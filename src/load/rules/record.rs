//! Rules of the incident and timeline families that are found while reading.

use crate::diagnostic::rule;

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
            missing { text: "`priority_override` lacks `{$key}`", label: "needs `{$key}`", help: "add `reason:`, why in words, and `by:`, the role that decided" }
            empty { text: "`priority_override` has no value for `{$key}`", label: "needs a value", help: "write behind `reason:` why, and behind `by:` the role that decided" }
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
            empty { text: "the hold has no value for `{$key}`", label: "needs a value", help: "write customer, vendor, change, problem or agreed-window" }
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
