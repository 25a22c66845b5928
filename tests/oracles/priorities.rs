//! priority.json: the matrix, overrides, and priorities that somebody typed.
