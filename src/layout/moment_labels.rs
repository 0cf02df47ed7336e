//! What stands out in a curve, in words beside its sign.

use kurbo::{Rect, Size, Vec2};

use crate::locale::say;
use crate::map::{Part, PersonaId};
use crate::review::TurningPointKind;

use super::boxes::{Ink, Look, Placed};
use super::chart::Drawn;
use super::crowd::Crowd;
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// Writes what each sign of a chart means beside it, where that hides nothing: no curve, point, sign, nor text. Else the sign stands alone
/// and the legend explains it. `chart` is where the boxes of the chart begin.
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
        let Some(rect) = crowd.first_clear(candidates(sign, size, kind)) else { continue };
        crowd.add_text(rect);
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
