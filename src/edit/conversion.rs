//! Emotions on another scale.

use crate::map::{EmotionScale, Map, Number, Part};

/// What becomes of a map's emotions on another scale.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversion {
    /// All points, lane by lane.
    pub points: Vec<Converted>,
}

impl Conversion {
    /// The points that do not lie quite where they lay, because the new scale has only whole levels.
    pub fn rounded(&self) -> impl Iterator<Item = &Converted> {
        self.points.iter().filter(|point| !point.exact)
    }
}

/// A value on two scales.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Converted {
    /// The emotion point.
    pub part: Part,
    /// On the map's scale.
    pub from: Number,
    /// On the other one.
    pub to: Number,
    /// Whether it lies at the same place on both.
    pub exact: bool,
}

/// What becomes of the map's emotions on the scale `to`: each keeps its place between minimum and maximum, as near as the scale's
/// levels allow.
#[must_use]
pub fn conversion(map: &Map, to: &EmotionScale) -> Conversion {
    let curves = map.lanes.iter().flat_map(|lane| lane.curves().iter().map(|curve| (lane.id, curve)));
    let points = curves.flat_map(|(lane, curve)| curve.points.iter().map(move |point| (lane, curve.persona, point)));
    let convert = |(lane, persona, point): (_, _, &crate::map::EmotionPoint)| {
        let (value, exact) = converted(point.value, &map.scale, to);
        let part = Part::EmotionPoint { lane, persona, stage: point.stage };
        Converted { part, from: point.value, to: value, exact }
    };
    Conversion { points: points.map(convert).collect() }
}

/// A value on another scale, and whether it lies at the same place there.
pub(super) fn converted(value: Number, from: &EmotionScale, to: &EmotionScale) -> (Number, bool) {
    // Computing could change the last digit of what stays.
    let same_range = (from.min(), from.max()) == (to.min(), to.max());
    let unrounded = if same_range { value } else { to.value_at(from.position(value)) };
    if to.step().is_none() {
        return (unrounded, true);
    }
    let rounded = to.snapped(unrounded);
    let exact = (rounded.get() - unrounded.get()).abs() < 1e-9 * (to.max() - to.min());
    (rounded, exact)
}
