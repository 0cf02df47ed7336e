//! Finding columns and rows among boxes.

/// Where something lies, in the canvas's own units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) width: f64,
    pub(super) height: f64,
}

/// An interval along one axis.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Range {
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Area {
    pub(super) fn across(self) -> Range {
        Range { from: self.left, to: self.left + self.width }
    }

    pub(super) fn down(self) -> Range {
        Range { from: self.top, to: self.top + self.height }
    }

    /// Whether the middle of another lies in this one.
    pub(super) fn holds(self, other: Self) -> bool {
        self.across().contains(other.across().middle()) && self.down().contains(other.down().middle())
    }

    pub(super) fn size(self) -> f64 {
        self.width * self.height
    }
}

impl Range {
    pub(super) fn middle(self) -> f64 {
        self.from / 2.0 + self.to / 2.0
    }

    pub(super) fn contains(self, at: f64) -> bool {
        (self.from..=self.to).contains(&at)
    }

    /// How far a place is from it; zero within.
    pub(super) fn distance(self, at: f64) -> f64 {
        (self.from - at).max(at - self.to).max(0.0)
    }

    /// The share of the shorter one that lies in both.
    pub(super) fn overlap(self, other: Self) -> f64 {
        let both = self.to.min(other.to) - self.from.max(other.from);
        let shorter = (self.to - self.from).min(other.to - other.from);
        if shorter > 0.0 { (both / shorter).max(0.0) } else { f64::from(u8::from(both >= 0.0)) }
    }
}

/// Ranges that lie one after the other, from ranges that may overlap: what shares a third belongs together, unless it would reach over
/// several that do not.
pub(super) fn clusters(ranges: &[Range]) -> Vec<Range> {
    let mut sorted: Vec<Range> =
        ranges.iter().copied().filter(|range| range.from.is_finite() && range.to.is_finite()).collect();
    // The shorter ones first: what is long must not join what lies side by side.
    sorted.sort_by(|a, b| (a.to - a.from).total_cmp(&(b.to - b.from)));
    let mut found: Vec<Range> = Vec::new();
    for range in sorted {
        // Those found do not overlap and are in order, so that only neighbours of the place need to be asked.
        let after = found.partition_point(|known| known.to < range.from);
        let touched: Vec<usize> = (after..found.len())
            .take_while(|at| found.get(*at).is_some_and(|known| known.from <= range.to))
            .take(3)
            .filter(|at| found.get(*at).is_some_and(|known| known.overlap(range) > 0.34))
            .collect();
        match touched[..] {
            [] => {
                let at = found.partition_point(|known| known.middle() < range.middle());
                found.insert(at, range);
            }
            [at] => {
                let before = at.checked_sub(1).and_then(|at| found.get(at)).map_or(f64::NEG_INFINITY, |known| known.to);
                let next = found.get(at + 1).map_or(f64::INFINITY, |known| known.from);
                if let Some(known) = found.get_mut(at) {
                    known.from = known.from.min(range.from).max(before.min(known.from));
                    known.to = known.to.max(range.to).min(next.max(known.to));
                }
            }
            _ => {}
        }
    }
    found
}

/// The one of several ranges in which a place lies, or the nearest; `None` if there are none.
pub(super) fn nearest(ranges: &[Range], at: f64) -> Option<usize> {
    let distance = |range: &Range| (range.distance(at), (range.middle() - at).abs());
    (0..ranges.len()).min_by(|a, b| match (ranges.get(*a), ranges.get(*b)) {
        (Some(a), Some(b)) => {
            let (a, b) = (distance(a), distance(b));
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1))
        }
        _ => std::cmp::Ordering::Equal,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn range(from: i32, to: i32) -> Range {
        Range { from: from.into(), to: to.into() }
    }

    #[test]
    fn what_lies_side_by_side_is_told_apart() {
        let check = |ranges: &[(i32, i32)], expected: &[(i32, i32)]| {
            let ranges: Vec<Range> = ranges.iter().map(|(from, to)| range(*from, *to)).collect();
            let expected: Vec<Range> = expected.iter().map(|(from, to)| range(*from, *to)).collect();
            assert_eq!(clusters(&ranges), expected);
        };
        check(&[(0, 100), (120, 220), (5, 90)], &[(0, 100), (120, 220)]);
        check(&[(0, 100), (120, 220), (0, 220)], &[(0, 100), (120, 220)]);
        check(&[(10, 110), (0, 100), (90, 190)], &[(0, 110), (90, 190)]);
        check(&[], &[]);
        let ranges = [range(0, 100), range(200, 300)];
        assert_eq!([50.0, 140.0, 160.0, 900.0].map(|at| nearest(&ranges, at)), [Some(0), Some(0), Some(1), Some(1)]);
    }
}
