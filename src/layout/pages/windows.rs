//! Where a row of stages is best parted.

use std::ops::Range;

/// What a run of stages costs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Cost {
    /// How many pages it takes.
    pub(super) pages: usize,
    /// By which factor the highest of them is too high; 1 if none is.
    pub(super) excess: f64,
}

/// Parts `count` stages into runs of at most `most`: first so that the worst page is as little too high as can be, then into the fewest
/// pages, then with the fewest runs that end within a phase, then into runs of like length.
pub(super) fn windows(
    (count, most): (usize, usize),
    ends_within_phase: impl Fn(usize) -> bool,
    mut cost: impl FnMut(Range<usize>) -> Cost,
) -> Vec<Range<usize>> {
    let lengths = |end: usize| 1..=most.max(1).min(end);
    // The costs of the runs that end before each stage, by their lengths.
    let costs: Vec<Vec<Cost>> =
        (0..=count).map(|end| lengths(end).map(|length| cost(end - length..end)).collect()).collect();
    let mut excess = vec![1.0; count + 1];
    for end in 1..=count {
        let worst = lengths(end).zip(&costs[end]).map(|(length, cost)| cost.excess.max(excess[end - length]));
        excess[end] = worst.fold(f64::MAX, f64::min);
    }
    let bound = excess[count] + 1e-9;
    let mut best: Vec<Option<([usize; 3], usize)>> = vec![None; count + 1];
    best[0] = Some(([0; 3], 0));
    for end in 1..=count {
        let within = usize::from(end < count && ends_within_phase(end));
        for (length, cost) in lengths(end).zip(&costs[end]).filter(|(_, cost)| cost.excess <= bound) {
            let Some((before, _)) = best[end - length] else { continue };
            let sum = [before[0] + cost.pages, before[1] + within, before[2] + length * length];
            if best[end].is_none_or(|(other, _)| sum < other) {
                best[end] = Some((sum, length));
            }
        }
    }
    let mut found = Vec::new();
    let mut end = count;
    while let Some((_, length)) = best[end].filter(|(_, length)| *length > 0) {
        found.push(end - length..end);
        end -= length;
    }
    found.reverse();
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(most: usize, phases: &[usize], page: impl Fn(Range<usize>) -> Cost, expected: &[(usize, usize)]) {
        let count = phases.iter().sum();
        let ends: Vec<usize> = phases
            .iter()
            .scan(0, |end, length| {
                *end += length;
                Some(*end)
            })
            .collect();
        let found = windows((count, most), |end| !ends.contains(&end), page);
        let found: Vec<(usize, usize)> = found.into_iter().map(|run| (run.start, run.end)).collect();
        assert_eq!(found, expected);
    }

    fn one_page(_: Range<usize>) -> Cost {
        Cost { pages: 1, excess: 1.0 }
    }

    #[test]
    fn pages_are_few_and_even() {
        check(4, &[], one_page, &[]);
        check(4, &[4], one_page, &[(0, 4)]);
        check(4, &[6], one_page, &[(0, 3), (3, 6)]);
        check(9, &[5, 1], one_page, &[(0, 6)]);
    }

    #[test]
    fn phases_stay_whole_where_that_costs_nothing() {
        check(4, &[2, 4], one_page, &[(0, 2), (2, 6)]);
        check(4, &[1, 3, 3], one_page, &[(0, 4), (4, 7)]);
        check(4, &[2, 3, 3], one_page, &[(0, 4), (4, 8)]);
    }

    #[test]
    fn less_excess_is_worth_more_pages() {
        let high = |range: Range<usize>| Cost { pages: 1, excess: if range.len() > 1 { 1.5 } else { 1.0 } };
        check(3, &[3], high, &[(0, 1), (1, 2), (2, 3)]);
        // Where one page is too high in any case, the others need not be better.
        let last = |range: Range<usize>| Cost { pages: 1, excess: if range.end == 3 { 1.5 } else { 1.0 } };
        check(3, &[3], last, &[(0, 3)]);
    }
}
