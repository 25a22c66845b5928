//! Ascending numbers as a short text of 64 characters that need no escape in a script. Few numbers
//! are written as steps, many as one bit for each document, so that no word takes more than a sixth
//! of a byte for each.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/// Begins a list of bits.
const BITS: char = '!';

/// The shorter of both ways; `total` is one more than the largest number there may be.
pub(super) fn write(numbers: &[u32], total: usize) -> String {
    let most = total.div_ceil(6) + 1;
    if numbers.len() < most {
        let steps = steps(numbers);
        if steps.len() <= most {
            return steps;
        }
    }
    let mut bits = vec![0_u8; total.div_ceil(6)];
    for number in numbers {
        let at = *number as usize;
        bits[at / 6] |= 1 << (at % 6);
    }
    std::iter::once(BITS).chain(bits.into_iter().map(|six| digit(u32::from(six)))).collect()
}

/// Each number as its distance to the one before, five bits a character, the low ones first; 32 says
/// that more follow.
fn steps(numbers: &[u32]) -> String {
    let mut out = String::with_capacity(numbers.len() * 3 / 2);
    let mut next = 0;
    for number in numbers {
        let mut step = number - next;
        while step >= 32 {
            out.push(digit(32 | (step & 31)));
            step >>= 5;
        }
        out.push(digit(step));
        next = number + 1;
    }
    out
}

fn digit(value: u32) -> char {
    char::from(DIGITS[(value & 63) as usize])
}

/// What the script reads, in Rust: tests hold the one against the other.
#[cfg(test)]
pub(super) fn read(text: &str) -> Vec<u32> {
    let value = |c: u8| u32::try_from(DIGITS.iter().position(|d| *d == c).unwrap()).unwrap();
    let mut numbers = Vec::new();
    if let Some(bits) = text.strip_prefix(BITS) {
        for (at, c) in (0_u32..).zip(bits.bytes()) {
            numbers.extend((0..6).filter(|bit| value(c) >> bit & 1 == 1).map(|bit| at * 6 + bit));
        }
        return numbers;
    }
    let (mut next, mut step, mut shift) = (0, 0, 0);
    for c in text.bytes().map(value) {
        step |= (c & 31) << shift;
        shift += 5;
        if c < 32 {
            numbers.push(next + step);
            next += step + 1;
            (step, shift) = (0, 0);
        }
    }
    numbers
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn read_gives_what_was_written(set in proptest::collection::btree_set(0_u32..3000, 0..900)) {
            let numbers: Vec<u32> = set.into_iter().collect();
            let text = write(&numbers, 3000);
            prop_assert!(text.len() <= 501);
            prop_assert_eq!(read(&text), numbers);
        }
    }
}
