//! Counts as real numbers, and real numbers as ranks: the only place of the room that casts.

/// A count as a real number; exact below 2^53.
#[expect(clippy::cast_precision_loss, reason = "counts of records stay far below 2^53")]
pub(super) const fn real(count: u64) -> f64 {
    count as f64
}

/// A length as a real number; exact below 2^53.
#[expect(clippy::cast_precision_loss, reason = "lengths of lists stay far below 2^53")]
pub(super) const fn length(length: usize) -> f64 {
    length as f64
}

/// A whole real number as a rank of a list; 0 where it is negative.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the cast saturates: negative and undefined become 0"
)]
pub(super) const fn rank(whole: f64) -> usize {
    whole as usize
}
