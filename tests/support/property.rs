//! A property on many random inputs: the seed is printed, and `SEED=…` runs it again.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};
use std::hash::{BuildHasher as _, RandomState};

/// Runs a property on so many inputs.
#[expect(clippy::print_stdout, reason = "a test tells its seed")]
pub(crate) fn holds<S: Strategy>(
    cases: u32,
    inputs: S,
    property: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let given = std::env::var("SEED").ok().and_then(|seed| seed.parse().ok());
    let seed = given.unwrap_or_else(|| RandomState::new().hash_one("seed"));
    let config = Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        ..Config::default()
    };
    println!("SEED={seed}");
    if let Err(failure) = TestRunner::new(config).run(&inputs, property) {
        panic!("SEED={seed}\n{failure}");
    }
}
