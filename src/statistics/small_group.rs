//! Small groups in figures for readers outside (domain.md § 9): a group of fewer than three is
//! withheld, and so is as much more as keeps it from being told from what is shown.

/// Groups of fewer than so many are withheld.
pub const LEAST: usize = 3;

/// Which of the groups of one table are withheld.
///
/// A reader may know the sum of all groups, from a sentence or from another table, and with it the
/// sum of the withheld ones. That sum must not tell any of them: there are at least two, and they
/// have at least [`LEAST`] together; the smallest groups that are shown are withheld until it is so.
/// Which of the withheld are the small ones is not said, so that each may be any number that is
/// left (secondary suppression).
pub fn withheld(groups: &[usize]) -> Vec<bool> {
    let mut hidden: Vec<bool> = groups.iter().map(|n| *n < LEAST).collect();
    loop {
        let (mut count, mut sum) = (0, 0);
        for (n, _) in groups.iter().zip(&hidden).filter(|(_, hidden)| **hidden) {
            count += 1;
            sum += n;
        }
        if count == 0 || (count > 1 && sum >= LEAST) {
            return hidden;
        }
        let shown = groups.iter().enumerate().filter(|(at, _)| !hidden[*at]);
        match shown.min_by_key(|(_, n)| **n) {
            Some((at, _)) => hidden[at] = true,
            None => return hidden,
        }
    }
}

/// The sum of all groups, where it may be told: it tells none of those that are withheld.
pub fn total(groups: &[usize]) -> Option<usize> {
    let hidden = withheld(groups);
    let sum: usize = groups.iter().sum();
    let count = hidden.iter().filter(|hidden| **hidden).count();
    (sum >= LEAST && count != 1).then_some(sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_groups_are_withheld_and_cannot_be_told_from_the_sum() {
        let check = |groups: &[usize], shown: &[Option<usize>], sum: Option<usize>| {
            let found = groups.iter().zip(withheld(groups));
            let found: Vec<_> = found.map(|(n, hidden)| (!hidden).then_some(*n)).collect();
            assert_eq!((found.as_slice(), total(groups)), (shown, sum), "{groups:?}");
        };
        check(&[], &[], None);
        check(&[5, 4, 3], &[Some(5), Some(4), Some(3)], Some(12));
        // The sum would tell the one: the next goes with it.
        check(&[5, 4, 1], &[Some(5), None, None], Some(10));
        // Two that have nothing together would both be told.
        check(&[5, 0, 0], &[None, None, None], Some(5));
        check(&[5, 4, 2, 1], &[Some(5), Some(4), None, None], Some(12));
        check(&[2], &[None], None);
        check(&[1, 1], &[None, None], None);
        check(&[4], &[Some(4)], Some(4));
    }

    /// Whatever a reader knows, each withheld group may be another number than it is.
    #[test]
    fn no_withheld_group_follows_from_sum_and_neighbours() {
        let mut groups = [0_usize; 4];
        for code in 0..6_usize.pow(4) {
            for (at, group) in groups.iter_mut().enumerate() {
                *group = code / 6_usize.pow(u32::try_from(at).expect("small")) % 6;
            }
            let hidden = withheld(&groups);
            let inside: Vec<usize> =
                groups.iter().zip(&hidden).filter_map(|(n, hidden)| hidden.then_some(*n)).collect();
            assert!(groups.iter().zip(&hidden).all(|(n, hidden)| *hidden || *n >= LEAST));
            let sum: usize = inside.iter().sum();
            if inside.is_empty() || total(&groups).is_none() {
                continue;
            }
            assert!(inside.len() > 1 && sum >= LEAST, "{groups:?}");
        }
    }
}
