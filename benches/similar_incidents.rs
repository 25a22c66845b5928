//! How long it takes to find what is like each incident of a casebook, for casebooks of several
//! sizes; `benches/similar` generates them and runs this.

use casebook::load::{self, Disk};
use casebook::measure::{Agreements, measure_all};
use casebook::statistics::similar::Index;
use rayon::prelude::*;
use std::time::Instant;

#[expect(clippy::print_stdout, reason = "the figures are what this program is for")]
fn main() {
    let mut first = None;
    for folder in std::env::args().skip(1) {
        let book = load::load(&Disk::new(folder.as_ref())).expect("a casebook").book;
        let as_of = "2036-01-01T00:00:00Z".parse().expect("an instant");
        let agreements = Agreements::of(&book.config);
        let (measured, _) = measure_all(&book, &agreements, as_of);
        let count = book.incidents.len();
        let mut times: Vec<(f64, f64, usize)> = (0..3)
            .map(|_| {
                let begun = Instant::now();
                let index = Index::of(&book, &measured);
                let built = begun.elapsed().as_secs_f64();
                let places = (0..count).into_par_iter();
                let named = places.map(|at| index.before(at).len()).sum();
                (begun.elapsed().as_secs_f64(), built, named)
            })
            .collect();
        times.sort_by(|a, b| a.0.total_cmp(&b.0));
        let (whole, built, named) = times[1];
        #[expect(clippy::cast_precision_loss, reason = "counts below 2^52")]
        let each = whole / count as f64;
        let per_incident = *first.get_or_insert(each);
        println!(
            "{count} incidents: {whole:.3} s, of it the index {built:.3} s; {named} named; {:.2} times the time an incident takes in the first",
            each / per_incident
        );
    }
}
