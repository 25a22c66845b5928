//! What a template may use up, so that one that would go on for ever is ended. Counted, not timed:
//! the same template ends at the same place on every machine.
//!
//! Lists of a view are as long as the casebook has entries, and components that call themselves
//! are ended by tera; what is left is `range`, and what is written.

use std::cell::Cell;
use std::io::{Error, Result, Write};
use tera::{Error as TeraError, Kwargs, State, TeraResult};

/// Rounds that the `range` of one page may ask for, all its loops together.
const MOST_ROUNDS: u64 = 1_000_000;

/// Bytes that one page may have: some fifty times the longest table of 10,000 incidents.
const MOST_BYTES: usize = 256 * 1024 * 1024;

thread_local! {
    /// A page is rendered on one thread from begin to end.
    static ROUNDS: Cell<u64> = const { Cell::new(0) };
}

/// Begins a page.
pub(super) fn begin() {
    ROUNDS.set(0);
}

/// Numbers from `start` (0) up to and without `end`, by `step_by` (1), as tera's own `range`; the
/// rounds of a page are counted.
pub(super) fn range(arguments: Kwargs, _: &State<'_>) -> TeraResult<Vec<i64>> {
    let start = arguments.get::<i64>("start")?.unwrap_or(0);
    let end = arguments.must_get::<i64>("end")?;
    let step = arguments.get::<i64>("step_by")?.unwrap_or(1);
    if step < 1 || start > end {
        return Err(TeraError::message(
            "`range` goes up: `start` is not above `end`, and `step_by` is at least 1",
        ));
    }
    let rounds = start.abs_diff(end).div_ceil(step.unsigned_abs());
    let so_far = ROUNDS.get().saturating_add(rounds);
    if so_far > MOST_ROUNDS {
        return Err(TeraError::message(format!(
            "the loops over `range` of this page go round more than {MOST_ROUNDS} times, so the page is given up: does one of them stand in another?"
        )));
    }
    ROUNDS.set(so_far);
    (0..rounds)
        .map(|round| {
            i64::try_from(round)
                .ok()
                .and_then(|round| round.checked_mul(step))
                .and_then(|on| start.checked_add(on))
                .ok_or_else(|| TeraError::message("`range` leaves the whole numbers"))
        })
        .collect()
}

/// Takes what a page writes, up to the most that a page may have.
pub(super) struct Bounded<'b>(pub &'b mut Vec<u8>);

impl Write for Bounded<'_> {
    fn write(&mut self, bytes: &[u8]) -> Result<usize> {
        if self.0.len() + bytes.len() > MOST_BYTES {
            let most = MOST_BYTES / 1024 / 1024;
            return Err(Error::other(format!(
                "the page is longer than {most} MB, so it is given up: does a loop stand in another?"
            )));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> Result<()> {
        Ok(())
    }
}
