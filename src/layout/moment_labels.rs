//! What stands out in a curve, in words beside its sign.

use std::sync::Arc;

use kurbo::{BezPath, Line, Rect, Size, Vec2};

use crate::locale::say;
use crate::map::{Part, PersonaId};
use crate::review::TurningPointKind;

use super::boxes::{CurveLine, Ink, Look, Placed};
use super::chart::Drawn;
use super::crowd::Crowd;
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// How far from its sign a label stands at most, and how far it does without a line that leads to it.
const FAR: f64 = 64.0;
const NEAR: f64 = 14.0;

/// Writes what each sign of a chart means beside it, where that hides nothing: no curve, point, sign, nor text. Where there is room only
/// farther away, a thin line leads there; where there is none at all, the sign stands alone and the legend explains it. `chart` is where the
/// boxes of the chart begin.
pub(super) fn place(sheet: &mut Sheet<'_>, plot: &Plot, curves: &[Drawn<'_>], (chart, crowd): (usize, &mut Crowd)) {
    let color_of =
        |persona: PersonaId| curves.iter().find(|drawn| drawn.curve.persona == persona).map(|drawn| drawn.color);
    let signs = sheet.boxes[chart..].iter().filter_map(|placed| {
        let (key, kind) = match placed.look {
            Look::Turning(TurningPointKind::Critical) => ("legend-critical-point", Kind::Below),
            Look::Turning(TurningPointKind::High) => ("legend-high-point", Kind::Above),
            Look::Fall { .. } => ("moments-steepest-fall", Kind::OnTheWay),
            _ => return None,
        };
        let Part::EmotionPoint { persona, .. } = placed.part else { return None };
        Some((placed.part, placed.rect, key, kind, color_of(persona)?))
    });
    let signs: Vec<_> = signs.collect();
    for (part, sign, key, kind, color) in signs {
        let text = sheet.set(&say(sheet.locale, key), sheet.sizes.text.sign, plot.rect.width());
        let size = Size::new(width(&text), height(&text));
        let near = candidates(sign, size, kind).chain(farther(sign, size, kind, (4.0, NEAR)));
        let can_lead = |rect: Rect| crowd.lets_through(leader(sign, rect), (sign, rect));
        let far = farther(sign, size, kind, (NEAR, FAR)).filter(|rect| can_lead(*rect));
        let Some(rect) = crowd.first_clear(near).or_else(|| crowd.first_clear(far)) else { continue };
        // What is near needs no line, and none that crosses something.
        let is_led = distance(sign, rect) > NEAR && can_lead(rect);
        crowd.add_text(rect);
        if is_led {
            let line = leader(sign, rect);
            let path = Arc::new(BezPath::from_path_segments(std::iter::once(line.into())));
            let look = Look::Curve { color, path, width: 1.0, line: CurveLine::Solid };
            sheet.put(Placed::new(part, Rect::from_points(line.p0, line.p1), look));
        }
        sheet.put(Placed::new(part, rect, Look::Aside).with_text(text, rect.origin(), Ink::Strong(color)));
    }
}

/// Where a sign stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Below its point.
    Below,
    /// Above its point.
    Above,
    /// On a curve that goes down.
    OnTheWay,
}

/// Places for a label around its sign, the best first.
fn candidates(sign: Rect, size: Size, kind: Kind) -> impl Iterator<Item = Rect> {
    let middle = sign.center();
    let across = sign.width().midpoint(size.width) + 4.0;
    let away = sign.height().midpoint(size.height) + 1.0;
    let around: [(f64, f64); 6] = match kind {
        Kind::Below => [(0.0, away), (across, 0.0), (-across, 0.0), (across, away), (-across, away), (across, 4.0)],
        Kind::Above => [(0.0, -away), (across, 0.0), (-across, 0.0), (across, -away), (-across, -away), (across, -4.0)],
        // Right of a way down it is free above, and left of it below.
        Kind::OnTheWay => [
            (across, -5.0),
            (-across, 5.0),
            (across, -12.0),
            (-across, 12.0),
            (across - 4.0, -away),
            (4.0 - across, away),
        ],
    };
    around.into_iter().map(move |(x, y)| Rect::from_center_size(middle + Vec2::new(x, y), size))
}

/// Places for a label around its sign at growing distances, first on the side on which it stands from its point.
fn farther(sign: Rect, size: Size, kind: Kind, (from, to): (f64, f64)) -> impl Iterator<Item = Rect> {
    const STEP: f64 = 5.0;
    let towards = if kind == Kind::Above { -1.0 } else { 1.0 };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen")]
    let count = ((to - from) / STEP) as u32;
    (0..=count).map(move |step| from + STEP * f64::from(step)).flat_map(move |apart| {
        let across = sign.width().midpoint(size.width) + apart;
        let away = (sign.height().midpoint(size.height) + apart - 3.0) * towards;
        let slanted = sign.width().midpoint(size.width) + 0.4 * apart;
        [
            (across, 0.0),
            (-across, 0.0),
            (0.0, away),
            (slanted, away),
            (-slanted, away),
            (across, 0.5 * away),
            (-across, 0.5 * away),
            (across, -0.5 * away),
            (-across, -0.5 * away),
            (slanted, -away),
            (-slanted, -away),
        ]
        .map(|(x, y)| Rect::from_center_size(sign.center() + Vec2::new(x, y), size))
    })
}

/// How far two boxes are apart.
fn distance(sign: Rect, label: Rect) -> f64 {
    let line = leader(sign, label);
    line.p0.distance(line.p1)
}

/// The shortest line from a sign to its label.
fn leader(sign: Rect, label: Rect) -> Line {
    let nearest = |from: Rect, to: Rect| {
        let middle = to.center();
        kurbo::Point::new(middle.x.clamp(from.x0, from.x1), middle.y.clamp(from.y0, from.y1))
    };
    let end = nearest(label.inset((0.0, -2.0)), sign);
    Line::new(nearest(sign, Rect::from_points(end, end)), end)
}
