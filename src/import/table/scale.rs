//! The scale on which the emotions of a table are.

use crate::map::{EmotionScale, Number, OwnScale, ScaleName};

use super::emotion::{Sign, Value};

/// The scale of a table, and those that would do as well.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Chosen {
    /// The one that is taken.
    pub(super) scale: EmotionScale,
    /// Those on which all values lie, that one first.
    pub(super) offered: Vec<EmotionScale>,
    /// Whether the values are on several.
    pub(super) mixed: bool,
}

/// Chooses a scale on which all values lie.
pub(super) fn choose(values: &[Value]) -> Chosen {
    let named = ScaleName::ALL.map(EmotionScale::Named);
    let mut figures: Vec<(f64, Sign)> = Vec::new();
    let mut most: Vec<f64> = Vec::new();
    for value in values {
        match *value {
            Value::Number { value, sign } => figures.push((value, sign)),
            Value::OutOf { most: of, .. } if !most.contains(&of) => most.push(of),
            Value::OutOf { .. } | Value::Feeling(_) => {}
        }
    }
    let shares =
        || values.iter().filter_map(|value| if let Value::OutOf { value, .. } = value { Some(*value) } else { None });
    let holds = |scale: &EmotionScale| {
        figures
            .iter()
            .map(|(value, _)| *value)
            .chain(shares())
            .all(|value| Number::new(value).is_ok_and(|value| scale.contains(value)))
    };
    let natural = match &most[..] {
        [] if figures.is_empty() => EmotionScale::Named(ScaleName::FiveLevels),
        [] => natural(&figures),
        [most] => counted(*most, shares().fold(f64::INFINITY, f64::min)),
        [..] => return mixed(),
    };
    if !holds(&natural) {
        return mixed();
    }
    let mut offered = vec![natural.clone()];
    offered.extend(named.into_iter().filter(|scale| *scale != natural && holds(scale)));
    Chosen { scale: natural, offered, mixed: false }
}

/// A value on a scale; `None` if it lies off it.
pub(super) fn on(scale: &EmotionScale, value: Value, chosen: &Chosen) -> Option<Number> {
    let position = |share: f64| scale.value_at(share);
    let read = match value {
        Value::Feeling(feeling) => return Some(position(feeling / 2.0)),
        Value::OutOf { value, most } if chosen.mixed || *scale != chosen.scale => {
            return Some(position(value / most * 2.0 - 1.0));
        }
        Value::Number { value, .. } if chosen.mixed && *scale == chosen.scale => {
            // Of its own scale nothing is known but that it holds it.
            let own = natural(&[(value, if value < 0.0 { Sign::Written } else { Sign::None })]);
            return Number::new(value).ok().map(|value| position(own.position(value)));
        }
        Value::Number { value, .. } | Value::OutOf { value, .. } => value,
    };
    Number::new(read).ok().filter(|value| scale.contains(*value))
}

fn mixed() -> Chosen {
    let scale = EmotionScale::Named(ScaleName::MinusTwoToTwo);
    Chosen { offered: vec![scale.clone()], scale, mixed: true }
}

/// The scale of so many of so many.
fn counted(most: f64, least: f64) -> EmotionScale {
    let is = |wanted: f64| (most - wanted).abs() < f64::EPSILON && least >= 1.0;
    if is(5.0) {
        EmotionScale::Named(ScaleName::OneToFive)
    } else if is(10.0) {
        EmotionScale::Named(ScaleName::OneToTen)
    } else {
        own(0.0, most)
    }
}

/// The usual scale for such numbers.
fn natural(figures: &[(f64, Sign)]) -> EmotionScale {
    let lowest = figures.iter().map(|(value, _)| *value).fold(f64::INFINITY, f64::min);
    let highest = figures.iter().map(|(value, _)| *value).fold(f64::NEG_INFINITY, f64::max);
    let signed = lowest < 0.0 || figures.iter().any(|(_, sign)| *sign == Sign::Written);
    let whole = figures.iter().all(|(value, _)| value.fract() == 0.0);
    let reach = highest.abs().max(lowest.abs());
    if signed || lowest == 0.0 && highest <= 2.0 {
        return match reach {
            reach if reach <= 2.0 && whole => EmotionScale::Named(ScaleName::FiveLevels),
            reach if reach <= 2.0 => EmotionScale::Named(ScaleName::MinusTwoToTwo),
            reach if reach <= 5.0 => EmotionScale::Named(ScaleName::MinusFiveToFive),
            reach => own(-round_end(reach), round_end(reach)),
        };
    }
    match (lowest, highest) {
        (lowest, highest) if lowest >= 1.0 && highest <= 5.0 => EmotionScale::Named(ScaleName::OneToFive),
        (lowest, highest) if lowest >= 1.0 && highest <= 10.0 => EmotionScale::Named(ScaleName::OneToTen),
        (_, highest) if highest <= 5.0 => own(0.0, 5.0),
        (_, highest) => own(0.0, round_end(highest)),
    }
}

/// The next round number: 10, 20, 50, 100 …
fn round_end(reach: f64) -> f64 {
    let mut end = 10.0;
    for factor in [2.0, 2.5, 2.0].into_iter().cycle().take(900) {
        if end >= reach {
            return end;
        }
        end *= factor;
    }
    reach
}

fn own(min: f64, max: f64) -> EmotionScale {
    let end = |value| Number::new(value).unwrap_or_default();
    OwnScale::new(end(min), end(max), Vec::new()).map_or_else(|_| EmotionScale::default(), EmotionScale::Own)
}

#[cfg(test)]
mod tests {
    use super::super::emotion::{Dash, read};
    use super::*;

    #[test]
    fn the_scale_holds_all_values() {
        let check = |cells: &[&str], expected: (f64, f64), values: &[f64]| {
            let read: Vec<Value> = cells.iter().map(|cell| read(cell, Dash::Bad).unwrap().value).collect();
            let chosen = choose(&read);
            assert_eq!((chosen.scale.min(), chosen.scale.max()), expected, "{cells:?}");
            let on: Vec<f64> = read.iter().map(|value| on(&chosen.scale, *value, &chosen).unwrap().get()).collect();
            assert_eq!(on, values, "{cells:?}");
        };
        check(&["1", "5", "3"], (1.0, 5.0), &[1.0, 5.0, 3.0]);
        check(&["-1", "1"], (-2.0, 2.0), &[-1.0, 1.0]);
        check(&["+1", "0", "+2"], (-2.0, 2.0), &[1.0, 0.0, 2.0]);
        check(&["-4", "3"], (-5.0, 5.0), &[-4.0, 3.0]);
        check(&["7", "10"], (1.0, 10.0), &[7.0, 10.0]);
        check(&["0", "4"], (0.0, 5.0), &[0.0, 4.0]);
        check(&["85 %", "20 %"], (0.0, 100.0), &[85.0, 20.0]);
        check(&["60", "500"], (0.0, 500.0), &[60.0, 500.0]);
        check(&["-60", "10"], (-100.0, 100.0), &[-60.0, 10.0]);
        check(&["★★★☆☆", "★★★★★"], (1.0, 5.0), &[3.0, 5.0]);
        check(&["Feliz", "Frustrado"], (-2.0, 2.0), &[2.0, -1.0]);
        check(&["5", "frustrated"], (1.0, 5.0), &[5.0, 2.0]);
        check(&["80 %", "4/5"], (-2.0, 2.0), &[1.200_000_000_000_000_2, 1.200_000_000_000_000_2]);
        check(&["++", "-", "+/-"], (-2.0, 2.0), &[2.0, -1.0, 0.0]);
    }

    #[test]
    fn what_lies_off_a_scale_is_not_moved_onto_it() {
        let value = Value::Number { value: 7.0, sign: Sign::None };
        let chosen = choose(&[value]);
        assert_eq!(on(&EmotionScale::Named(ScaleName::OneToFive), value, &chosen), None);
    }
}
