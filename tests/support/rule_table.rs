//! The rules of this version with their class and level, as the project's list has them.

use casebook::diagnostic::Class::{self, Record, Shape};
use casebook::model::casebook::Level::{self, Deny, Info, Warn};

/// Code, name, class, level.
pub(crate) const WANTED: &[(&str, &str, Class, Level)] = &[
    ("CFG001", "matrix-not-complete-or-monotone", Record, Deny),
    ("CFG010", "unused-waiver", Record, Warn),
    ("INC001", "id-is-not-the-name", Record, Deny),
    ("INC002", "duplicate-id", Record, Deny),
    ("INC003", "timestamp-without-offset", Shape, Deny),
    ("INC004", "time-order", Record, Deny),
    ("INC005", "time-in-future", Record, Deny),
    ("INC006", "impossible-life", Record, Deny),
    ("INC007", "resolved-without-resolution", Record, Deny),
    ("INC008", "no-service", Record, Deny),
    ("INC009", "unknown-reference", Record, Deny),
    ("INC010", "no-incident-commander", Record, Warn),
    ("INC011", "computed-value-typed", Shape, Deny),
    ("INC012", "override-without-reason", Shape, Deny),
    ("INC016", "hold-without-reason", Shape, Deny),
    ("INC017", "duplicate-not-linked", Record, Deny),
    ("INC018", "no-moment", Record, Deny),
    ("RCA002", "stops-at-human-error", Record, Warn),
    ("RCA008", "blame-language", Record, Warn),
    ("RCA009", "counterfactual", Record, Info),
    ("RCA010", "named-person", Record, Warn),
    ("RED001", "secret-or-personal-data", Record, Deny),
    ("RED003", "attachment-type", Record, Deny),
    ("TML002", "timeline-not-sorted", Record, Info),
    ("TML007", "ambiguous-short-time", Record, Deny),
    ("TML008", "doubled-entry", Record, Warn),
    ("YML000", "syntax", Shape, Deny),
    ("YML001", "unknown-key", Shape, Deny),
    ("YML002", "wrong-type", Shape, Deny),
    ("YML003", "missing-key", Shape, Deny),
    ("YML004", "unknown-word", Shape, Deny),
    ("YML005", "bad-time", Shape, Deny),
    ("YML006", "duplicate-key", Shape, Deny),
    ("YML007", "two-documents", Shape, Deny),
    ("YML008", "too-large", Shape, Deny),
    ("YML009", "unreadable", Shape, Deny),
    ("YML010", "not-utf-8", Shape, Deny),
    ("YML011", "section-twice", Shape, Deny),
    ("YML012", "stray-file", Record, Warn),
    ("YML013", "text-cut-by-comment", Record, Warn),
    ("YML014", "record-in-record", Shape, Deny),
    ("YML015", "bad-record-name", Shape, Deny),
];

/// Codes of the list that later versions bring: declared or reserved, never free.
pub(crate) const LATER: &[&str] = &[
    "ACT001", "ACT002", "ACT003", "ACT004", "ACT005", "ACT006", "ACT007", "ACT008", "ACT009",
    "ACT010", "ACT011", "ACT012", "CAL001", "COM001", "COM002", "ESC001", "INC013", "INC014",
    "INC015", "INC019", "INC020", "INC021", "PRB001", "PRB002", "PRB003", "RCA001", "RCA003",
    "RCA004", "RCA005", "RCA006", "RCA007", "RCA011", "RCA012", "RCA013", "RCA014", "RED002",
    "REG001", "REG002", "REV001", "REV002", "SLA001", "TML001", "TML003", "TML004", "TML005",
    "TML006",
];
