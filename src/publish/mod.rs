//! Bytes to disk, atomically.
