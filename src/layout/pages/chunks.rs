//! Parting what stands in a row.

use std::ops::Range;

/// The fewest runs of `count` things such that each fits; one that does not fit by itself is alone. What is part of something that fits is
/// taken to fit.
pub(super) fn chunks(count: usize, mut fits: impl FnMut(Range<usize>) -> bool) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    while start < count {
        let mut fitting = start + 1;
        let mut too_many = count + 1;
        while too_many - fitting > 1 {
            // Mostly all that is left fits.
            let tried = if too_many > count { count } else { fitting.midpoint(too_many) };
            if fits(start..tried) {
                fitting = tried;
                if tried == count {
                    break;
                }
            } else {
                too_many = tried;
            }
        }
        found.push(start..fitting);
        start = fitting;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_are_as_long_as_fits() {
        let check = |heights: &[u32], expected: &[(usize, usize)]| {
            let found = chunks(heights.len(), |range| heights[range].iter().sum::<u32>() <= 10);
            let found: Vec<(usize, usize)> = found.into_iter().map(|run| (run.start, run.end)).collect();
            assert_eq!(found, expected, "{heights:?}");
        };
        check(&[], &[]);
        check(&[3], &[(0, 1)]);
        check(&[30], &[(0, 1)]);
        check(&[5, 5, 5], &[(0, 2), (2, 3)]);
        check(&[1, 30, 1, 1], &[(0, 1), (1, 2), (2, 4)]);
        check(&[1; 25], &[(0, 10), (10, 20), (20, 25)]);
    }
}
