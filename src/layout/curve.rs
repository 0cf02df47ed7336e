//! Curves through the points of an emotion lane.

use kurbo::{BezPath, Point};

/// A smooth path through `points`, whose x grow. It never overshoots: between two points it stays between their heights.
///
/// Monotone cubic interpolation after Fritsch and Carlson, "Monotone piecewise cubic interpolation", SIAM J. Numer. Anal. 17 (1980),
/// with tangents as harmonic means of the slopes beside them.
pub(super) fn monotone(points: &[Point]) -> BezPath {
    let mut path = BezPath::new();
    let Some(first) = points.first() else { return path };
    path.move_to(*first);
    let slopes: Vec<f64> = points.windows(2).map(|pair| (pair[1].y - pair[0].y) / (pair[1].x - pair[0].x)).collect();
    let tangent = |at: usize| {
        let before = at.checked_sub(1).map(|before| slopes[before]);
        match (before, slopes.get(at)) {
            (Some(before), Some(after)) if before * after > 0.0 => 2.0 * before * after / (before + after),
            // It turns here, or ends: flat, as drawn by hand.
            _ => 0.0,
        }
    };
    for (at, pair) in points.windows(2).enumerate() {
        let third = (pair[1].x - pair[0].x) / 3.0;
        path.curve_to(pair[0] + (third, third * tangent(at)), pair[1] - (third, third * tangent(at + 1)), pair[1]);
    }
    path
}

#[cfg(test)]
mod tests {
    use kurbo::{ParamCurve, PathSeg, Shape};
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn a_curve_stays_between_its_points(heights in prop::collection::vec(-1e4f64..1e4, 0..12), step in 1.0f64..500.0) {
            let points: Vec<Point> = heights.iter().zip(0..).map(|(y, at)| Point::new(f64::from(at) * step, *y)).collect();
            let path = monotone(&points);
            for (pair, segment) in points.windows(2).zip(path.segments()) {
                let PathSeg::Cubic(segment) = segment else { panic!("not a cubic") };
                let (low, high) = (pair[0].y.min(pair[1].y) - 1e-6, pair[0].y.max(pair[1].y) + 1e-6);
                for at in 0..=20 {
                    let y = segment.eval(f64::from(at) / 20.0).y;
                    prop_assert!((low..=high).contains(&y), "{y} outside {low}..{high}");
                }
            }
            prop_assert_eq!(path.segments().count(), points.len().saturating_sub(1));
            prop_assert!(path.bounding_box().is_finite());
        }
    }
}
