//! Random numbers that are the same on every machine and in every edition of this program: PCG-XSH-RR
//! 64/32 of O'Neill, "PCG: A Family of Simple Fast Space-Efficient Statistically Good Algorithms for
//! Random Number Generation" (2014), as in the minimal C implementation on pcg-random.org. A crate
//! may change its stream between versions; twenty lines cannot.

const MULTIPLIER: u64 = 6_364_136_223_846_793_005;
const STREAM: u64 = 54;

/// The generator.
pub(super) struct Pcg {
    state: u64,
    increment: u64,
}

impl Pcg {
    /// A generator that gives the same numbers for the same seed.
    pub(super) fn new(seed: u64) -> Self {
        let mut pcg = Self { state: 0, increment: (STREAM << 1) | 1 };
        pcg.next();
        pcg.state = pcg.state.wrapping_add(seed);
        pcg.next();
        pcg
    }

    fn next(&mut self) -> u32 {
        let old = self.state;
        self.state = old.wrapping_mul(MULTIPLIER).wrapping_add(self.increment);
        let low = |bits: u64| u32::try_from(bits & u64::from(u32::MAX)).unwrap_or(u32::MAX);
        low(((old >> 18) ^ old) >> 27).rotate_right(low(old >> 59))
    }

    /// One of 0..bound, each with the same chance; 0 where the bound is 0.
    pub(super) fn below(&mut self, bound: u32) -> u32 {
        if bound == 0 {
            return 0;
        }
        // The first 2^32 mod bound numbers would come once too often.
        let threshold = bound.wrapping_neg() % bound;
        loop {
            let number = self.next();
            if number >= threshold {
                return number % bound;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_reference_implementation() {
        let mut pcg = Pcg::new(42);
        let numbers: Vec<u32> = (0..6).map(|_| pcg.next()).collect();
        let reference =
            [0xa15c_02b7, 0x7b47_f409, 0xba1d_3330, 0x83d2_f293, 0xbfa4_784b, 0xcbed_606e];
        assert_eq!(numbers, reference);
    }

    #[test]
    fn all_numbers_below_the_bound_come() {
        let mut pcg = Pcg::new(1);
        let mut seen = [0; 5];
        (0..5_000).for_each(|_| seen[pcg.below(5) as usize] += 1);
        assert!(seen.iter().all(|count| (900..1_100).contains(count)), "{seen:?}");
        assert_eq!(pcg.below(0), 0);
    }
}
