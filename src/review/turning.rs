//! Critical and high points: found in a curve, not drawn by hand.

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
        Basis, Draft, EmotionPoint, Extra, Lane, LaneContent, Number, Persona, Perspective, Phase, Stage,
    };

    /// `values` on a scale from −2 to 2; `None` is a gap. `expected` has a letter per stage: c, h or a dot.
    fn check(values: &[Option<f64>], expected: &str) {
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
            ..Draft::default()
        };
        let map = Map::build(draft).unwrap();
        let mut found = vec!['.'; values.len()];
        for point in turning_points(&map, &curve) {
            let at = map.stages().position(|stage| stage.id == point.stage).unwrap();
            found[at] = if point.kind == TurningPointKind::High { 'h' } else { 'c' };
        }
        assert_eq!(found.iter().collect::<String>(), expected, "{values:?}");
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
}
