//! How well text of a size can be read.

/// How well the smallest text of a page can be read from where people sit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Legibility {
    /// Below 9 points: not even on paper.
    Unreadable,
    /// Below 12 points: on paper, not on a wall.
    Small,
    /// Can be read.
    Good,
}

/// Points below which text cannot be read.
const READABLE_PT: f64 = 9.0;
/// Points from which on text is easily read.
const GOOD_PT: f64 = 12.0;
/// What is lost to rounding.
const SLACK_PT: f64 = 0.01;

impl Legibility {
    /// Of a size of type in points.
    #[must_use]
    pub fn of(size_pt: f64) -> Self {
        if size_pt < READABLE_PT - SLACK_PT {
            Self::Unreadable
        } else if size_pt < GOOD_PT - SLACK_PT {
            Self::Small
        } else {
            Self::Good
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_judged_by_two_bounds() {
        let check = |size_pt: f64, expected| assert_eq!(Legibility::of(size_pt), expected, "{size_pt}");
        check(0.0, Legibility::Unreadable);
        check(8.98, Legibility::Unreadable);
        check(9.0, Legibility::Small);
        check(8.999_999, Legibility::Small);
        check(11.98, Legibility::Small);
        check(11.999_999, Legibility::Good);
        check(40.0, Legibility::Good);
    }
}
