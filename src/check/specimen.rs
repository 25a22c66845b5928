//! Parts of the examples that rules show: a record of which all else is in order, so that one
//! fault stands alone.

/// A P1 that was handled, resolved and reviewed; its analysis and actions follow.
macro_rules! reviewed_p1 {
    () => {
        "# file: incidents/2026/2026-06-11-example.yaml\ntitle: Payments fail\ndate: 2026-06-11\nservice: payments\nclassification: {impact: extensive, urgency: critical}\ntimes: {detected: 08:40, mitigated: 09:00, resolved: 09:10, reviewed: 2026-06-16T15:00+02:00}\nimpact: {statement: 40 000 payments waited for 20 min.}\ninitial_support: {at: 08:42, by: service-desk, tried: [restart of the gateway], outcome: escalated}\nresolution: {kind: fix, summary: Release rolled back}\ntimeline:\n  2026-06-11:\n    - {at: 08:50, kind: decision, by: incident-commander, text: Roll back the release, reason: The fix was not tested, source: incident call}\n"
    };
}

/// A small incident whose actions follow.
macro_rules! small {
    () => {
        "# file: incidents/2026/2026-06-11-example.yaml\ntitle: Printer offline\ndate: 2026-06-11\nservice: payments\ntimes: {detected: 08:40, resolved: 10:05}\n"
    };
}

/// A casebook with a team that can own actions.
macro_rules! with_team {
    () => {
        "# file: casebook.yaml\ncasebook: 1\norganisation: Example Co\ntime_zone: Europe/Berlin\nteams:\n  platform: {name: Platform}\nservices:\n  payments: {name: Payments}\n"
    };
}

pub(super) use {reviewed_p1, small, with_team};
