//! Figures of many records: pure functions, each with the source of its formula. What may be shown
//! of a figure (domain.md § 4.3) is decided here too, so that a page, a table and a JSON file
//! cannot differ. A figure that does not exist is `None`, never 0.
