//! Critical and high points and the steepest fall: found in a curve, not drawn by hand.

use crate::map::{Curve, EmotionScale, Map, StageId};

/// Whether a curve turns for the worse or the better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurningPointKind {
    /// Lower than its neighbours and below neutral: here the customer may leave.
    Critical,
    /// Higher than its neighbours and above neutral.
    High,
}

/// A critical or high point.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurningPoint {
    /// Where.
    pub stage: StageId,
    /// Which.
    pub kind: TurningPointKind,
}

/// Local minima in the negative and local maxima in the positive, from the map's threshold on. Of several equal neighbours the first
/// counts; a gap ends the neighbourhood; a point at the end of a stretch needs one neighbour only.
#[must_use]
pub fn turning_points(map: &Map, curve: &Curve) -> Vec<TurningPoint> {
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    let heights: Vec<Option<f64>> = stages.iter().map(|stage| height(curve, *stage, &map.scale)).collect();
    let threshold = map.turning_threshold.share() - 1e-9;
    let mut found = Vec::new();
    for (at, (stage, height)) in stages.iter().zip(&heights).enumerate() {
        let Some(height) = *height else { continue };
        let before = at.checked_sub(1).and_then(|before| heights[before]);
        // Walk over equal neighbours: a flat bottom is one point.
        let after = heights[at + 1..].iter().map_while(|next| *next).find(|next| differs(*next, height));
        let kind = if height <= -threshold {
            TurningPointKind::Critical
        } else if height >= threshold {
            TurningPointKind::High
        } else {
            continue;
        };
        let sign = if kind == TurningPointKind::High { 1.0 } else { -1.0 };
        let stands_out = |neighbour: Option<f64>| neighbour.is_none_or(|neighbour| (height - neighbour) * sign > 0.0);
        let alone = before.is_none() && after.is_none();
        if stands_out(before) && stands_out(after) && !alone {
            found.push(TurningPoint { stage: *stage, kind });
        }
    }
    found
}

/// The largest drop of a curve from one stage to the next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Fall {
    /// From where.
    pub from: StageId,
    /// To where: here the customer has lost most.
    pub to: StageId,
    /// How far, where the whole scale is 2.
    pub drop: f64,
}

/// As [`turning_points`]; none where the pictures of the map do not show them.
#[must_use]
pub fn shown_turning_points(map: &Map, curve: &Curve) -> Vec<TurningPoint> {
    if map.hide_turning_points { Vec::new() } else { turning_points(map, curve) }
}

/// As [`steepest_fall`]; none where the pictures of the map do not show them.
#[must_use]
pub fn shown_fall(map: &Map, curve: &Curve) -> Option<Fall> {
    if map.hide_turning_points { None } else { steepest_fall(map, curve) }
}

/// The steepest fall of a curve: the largest drop between the points of two stages that follow each other. Heights are measured on the
/// scale as it is drawn, from −1 to 1. A stage without a point ends a stretch: over a gap nobody knows how it went. Of several equal
/// drops the first counts, and a drop that is smaller than the map's threshold does not.
#[must_use]
pub fn steepest_fall(map: &Map, curve: &Curve) -> Option<Fall> {
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    let heights: Vec<Option<f64>> = stages.iter().map(|stage| height(curve, *stage, &map.scale)).collect();
    let mut steepest: Option<Fall> = None;
    for (pair, stages) in heights.windows(2).zip(stages.windows(2)) {
        let [Some(before), Some(after)] = pair else { continue };
        let drop = before - after;
        let is_steeper = steepest.is_none_or(|fall| drop > fall.drop + 1e-9);
        if drop >= map.turning_threshold.share() - 1e-9 && is_steeper {
            steepest = Some(Fall { from: stages[0], to: stages[1], drop });
        }
    }
    steepest
}

fn height(curve: &Curve, stage: StageId, scale: &EmotionScale) -> Option<f64> {
    curve.point(stage).map(|point| scale.position(point.value))
}

fn differs(a: f64, b: f64) -> bool {
    (a - b).abs() > 1e-9
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::map::{
        Basis, Draft, EmotionPoint, Extra, Lane, LaneContent, Number, Persona, Perspective, Phase, Stage, Threshold,
    };

    /// `values` on a scale from −2 to 2; `None` is a gap. `expected` has a letter per stage: c, h or a dot.
    fn check(values: &[Option<f64>], expected: &str) {
        let (map, curve) = of(values, Threshold::default());
        let mut found = vec!['.'; values.len()];
        for point in turning_points(&map, &curve) {
            let at = map.stages().position(|stage| stage.id == point.stage).unwrap();
            found[at] = if point.kind == TurningPointKind::High { 'h' } else { 'c' };
        }
        assert_eq!(found.iter().collect::<String>(), expected, "{values:?}");
    }

    /// `expected` is where the steepest fall ends, counted from 0, and how far it goes.
    fn check_fall(values: &[Option<f64>], percent: u8, expected: Option<(usize, f64)>) {
        let (map, curve) = of(values, Threshold::new(percent).unwrap());
        let fall = steepest_fall(&map, &curve);
        let at = |id| map.stages().position(|stage| stage.id == id).unwrap();
        assert_eq!(fall.map(|fall| at(fall.from) + 1), expected.map(|(to, _)| to), "{values:?}");
        assert_eq!(fall.map(|fall| (at(fall.to), fall.drop)), expected, "{values:?}");
    }

    fn of(values: &[Option<f64>], turning_threshold: Threshold) -> (Map, Curve) {
        let id = |at: usize| StageId::numbered(u32::try_from(at).unwrap() + 1);
        let stage = |at| Stage::named(id(at), "");
        let point = |(at, value): (usize, &Option<f64>)| {
            value.map(|value| EmotionPoint {
                stage: id(at),
                value: Number::new(value).unwrap(),
                note: String::new(),
                basis: Basis::Rated,
                evidence: None,
                extra: Extra::default(),
            })
        };
        let persona: crate::map::PersonaId = "p1".parse().unwrap();
        let points = values.iter().enumerate().filter_map(point).collect();
        let curve = Curve { persona, points, extra: Extra::default() };
        let draft = Draft {
            personas: vec![Arc::new(Persona::named(persona, ""))],
            phases: vec![Arc::new(Phase {
                id: "f1".parse().unwrap(),
                name: String::new(),
                goal: String::new(),
                color: None,
                stages: (0..values.len()).map(stage).collect(),
                extra: Extra::default(),
            })],
            lanes: vec![Arc::new(Lane {
                id: "l1".parse().unwrap(),
                name: String::new(),
                description: String::new(),
                perspective: Perspective::Customer,
                color: None,
                hidden: false,
                collapsed: false,
                height: None,
                content: LaneContent::Emotion { curves: vec![Arc::new(curve.clone())] },
                extra: Extra::default(),
            })],
            turning_threshold,
            ..Draft::default()
        };
        (Map::build(draft).unwrap(), curve)
    }

    #[test]
    fn curves_turn_where_they_stand_out() {
        let v = Some;
        check(&[v(0.0), v(-2.0), v(1.0)], ".ch");
        check(&[v(0.0), v(2.0), v(2.0), v(0.0)], ".h..");
        check(&[v(0.0), v(-0.5), v(1.0), v(0.5)], "..h.");
        check(&[v(-2.0), v(-1.0), v(-2.0)], "c.c");
        check(&[v(1.0), v(2.0), None, v(-2.0)], ".h..");
        check(&[None, v(-2.0), None], "...");
        check(&[v(2.0), v(2.0)], "..");
    }

    #[test]
    fn the_steepest_fall_is_the_largest_drop_from_one_stage_to_the_next() {
        let v = Some;
        check_fall(&[v(1.0), v(0.0), v(-2.0), v(-1.0)], 50, Some((2, 1.0)));
        // Of equal ones the first.
        check_fall(&[v(2.0), v(1.0), v(0.0)], 50, Some((1, 0.5)));
        // A slow way down is no fall, however long; nor is one over a gap, nor a way up.
        check_fall(&[v(2.0), v(1.5), v(1.0), v(0.5)], 50, None);
        check_fall(&[v(2.0), None, v(-2.0)], 50, None);
        check_fall(&[v(-2.0), v(2.0)], 50, None);
        check_fall(&[v(2.0)], 50, None);
        // What counts is set in the map.
        check_fall(&[v(2.0), v(1.5), v(1.0)], 25, Some((1, 0.25)));
        check_fall(&[v(2.0), v(-1.0)], 100, Some((1, 1.5)));
        // After a gap the curve begins anew.
        check_fall(&[v(2.0), v(1.0), None, v(1.0), v(-1.0)], 50, Some((4, 1.0)));
    }
}
