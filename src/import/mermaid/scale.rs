//! On which scale the scores of a journey are.

use crate::map::{EmotionScale, Number, OwnScale, ScaleName};

/// Mermaid's own scale.
pub(super) const ONE_TO_FIVE: EmotionScale = EmotionScale::Named(ScaleName::OneToFive);

/// The scales on which all scores lie, the likeliest first. There is at least one.
pub(super) fn scales(scores: &[f64]) -> Vec<EmotionScale> {
    let named = EmotionScale::Named;
    let below_zero = scores.iter().any(|score| *score < 0.0);
    let usual = [
        Some(ONE_TO_FIVE),
        own(0.0, 5.0),
        Some(named(ScaleName::OneToTen)),
        own(0.0, 10.0),
        Some(named(ScaleName::ThreeLevels)),
        Some(named(ScaleName::FiveLevels)),
        Some(named(ScaleName::MinusFiveToFive)),
        own(0.0, 100.0),
        own(-10.0, 10.0).filter(|_| below_zero),
        own(-100.0, 100.0).filter(|_| below_zero),
    ];
    let mut fitting: Vec<EmotionScale> = usual.into_iter().flatten().filter(|scale| holds(scale, scores)).collect();
    if fitting.is_empty() {
        fitting.extend(fitted(scores));
    }
    if fitting.is_empty() {
        fitting.push(ONE_TO_FIVE);
    }
    fitting
}

/// Whether all scores lie on a scale.
pub(super) fn holds(scale: &EmotionScale, scores: &[f64]) -> bool {
    scores.iter().all(|&score| Number::new(score).is_ok_and(|score| scale.contains(score)))
}

/// From zero or, where scores are below it, as far down as up, to a round number.
fn fitted(scores: &[f64]) -> Option<EmotionScale> {
    let largest = scores.iter().fold(0.0_f64, |largest, score| largest.max(score.abs()));
    let power = 10_f64.powf(largest.log10().floor());
    let round = [1.0, 2.0, 5.0, 10.0].into_iter().map(|step| step * power).find(|round| *round >= largest)?;
    let lowest = if scores.iter().any(|score| *score < 0.0) { -round } else { 0.0 };
    own(lowest, round)
}

fn own(min: f64, max: f64) -> Option<EmotionScale> {
    let number = |value| Number::new(value).ok();
    OwnScale::new(number(min)?, number(max)?, Vec::new()).ok().map(EmotionScale::Own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_smallest_scale_that_holds_all_comes_first() {
        let check = |scores: &[f64], min: f64, max: f64, more: usize| {
            let scales = scales(scores);
            assert!(scales.iter().all(|scale| holds(scale, scores)), "{scores:?}");
            let found = (scales[0].min(), scales[0].max(), scales.len() - 1);
            assert!(found == (min, max, more), "{scores:?}: {found:?}");
        };
        check(&[1.0, 5.0, 3.5], 1.0, 5.0, 5);
        check(&[], 1.0, 5.0, 7);
        check(&[0.0, 5.0], 0.0, 5.0, 3);
        check(&[6.0, 1.0], 1.0, 10.0, 2);
        check(&[-1.0, 1.0], -1.0, 1.0, 4);
        check(&[-2.0, 5.0], -5.0, 5.0, 2);
        check(&[60.0, 500.0], 0.0, 500.0, 0);
        check(&[-1.0, 501.0], -1000.0, 1000.0, 0);
    }
}
