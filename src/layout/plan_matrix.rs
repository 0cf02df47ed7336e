//! Impact × effort as a figure: each action is where its grades put it, by its number in the table.

use kurbo::{Point, Rect};

use crate::locale::say;
use crate::map::{ActionStatus, Color, ColorName, Grade, Part};
use crate::review::PlannedAction;
use crate::text::Align;
use crate::theme::Theme;

use super::boxes::{Ink, Look, Placed, Tone};
use super::sheet::{Sheet, height};

/// Diameter of an action's number.
pub(super) const NUMBER: f64 = 24.0;
/// Height of a field at most, and at least.
const FIELD: f64 = 58.0;
const LEAST_FIELD: f64 = 36.0;
/// Distance of two fields, and of two numbers in one.
const GAP: f64 = 3.0;
/// Room for the grades at the left.
const AXIS: f64 = 20.0;

/// Places the figure. Nothing if no action has both grades.
pub(super) fn place(sheet: &mut Sheet<'_>, actions: &[PlannedAction], (left, room): (f64, f64)) {
    let numbered = (1..).zip(actions);
    let graded: Vec<(usize, ActionStatus, Grade, Grade)> = numbered
        .filter_map(|(number, action)| {
            Some((number, action.action.status, action.action.impact?, action.action.effort?))
        })
        .collect();
    if graded.is_empty() {
        return;
    }
    let types = sheet.sizes.text;
    let grid_left = left + AXIS;
    let field_width = (room - AXIS - 4.0 * GAP) / 5.0;
    let field = field_height(&graded, field_width);
    corners(sheet, ["plan-quick-wins", "plan-column-impact", "plan-big-projects"], "↑", (grid_left, room - AXIS));
    sheet.lead();
    for impact in (1..=5_u8).rev() {
        let top = sheet.top;
        let text = sheet.set(&impact.to_string(), types.small, AXIS);
        let at = Point::new(left, top + (field - height(&text)) / 2.0);
        let rect = Rect::from_origin_size(at, (AXIS, height(&text)));
        sheet.put(Placed::new(Part::Map, rect, Look::Aside).with_text(text, at, Ink::Muted));
        for effort in 1..=5_u8 {
            let x = grid_left + f64::from(effort - 1) * (field_width + GAP);
            let rect = Rect::new(x, top, x + field_width, top + field);
            let (color, tone) = ground(impact, effort);
            sheet.put(Placed::new(Part::Map, rect, Look::Area { color: Color::Named(color), tone }));
            let here = graded.iter().filter(|(_, _, own, cost)| own.get() == impact && cost.get() == effort);
            numbers(sheet, rect, &here.map(|(number, status, ..)| (*number, *status)).collect::<Vec<_>>());
        }
        sheet.top += field + GAP;
    }
    let style = types.small.aligned(Align::Center);
    let mut bottom = sheet.top;
    for effort in 1..=5_u8 {
        let x = grid_left + f64::from(effort - 1) * (field_width + GAP);
        let text = sheet.set(&effort.to_string(), style, field_width);
        let rect = Rect::new(x, sheet.top, x + field_width, sheet.top + height(&text));
        bottom = rect.y1;
        sheet.put(Placed::new(Part::Map, rect, Look::Aside).with_text(text, rect.origin(), Ink::Muted));
    }
    sheet.top = bottom + 2.0;
    corners(sheet, ["plan-fill-ins", "plan-column-effort", "plan-thankless"], "→", (grid_left, room - AXIS));
    sheet.top += sheet.sizes.band_gap - 6.0;
}

/// As high as the fullest field needs it.
#[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
fn field_height(graded: &[(usize, ActionStatus, Grade, Grade)], width: f64) -> f64 {
    let step = NUMBER + GAP - 2.0;
    let across = ((width - 8.0 + GAP) / step).floor().max(1.0);
    let alike =
        |impact: Grade, effort: Grade| graded.iter().filter(|other| (other.2, other.3) == (impact, effort)).count();
    let fullest = graded.iter().map(|(_, _, impact, effort)| alike(*impact, *effort)).max().unwrap_or(0);
    let lines = (fullest as f64 / across).ceil();
    (lines * step + 8.0).clamp(LEAST_FIELD, FIELD)
}

/// The corners that call for something are tinted.
fn ground(impact: u8, effort: u8) -> (ColorName, Tone) {
    match (impact, effort) {
        (4.., ..=2) => (ColorName::Green, Tone::Soft),
        (..=2, 4..) => (ColorName::Red, Tone::Faint),
        _ => (ColorName::Slate, Tone::Faint),
    }
}

/// The names of two corners, and between them that of an axis.
fn corners(sheet: &mut Sheet<'_>, [left, middle, right]: [&str; 3], arrow: &str, (from, room): (f64, f64)) {
    let style = sheet.sizes.text.small;
    let third = room / 3.0;
    let mut bottom = sheet.top;
    let named = [
        (say(sheet.locale, left), Align::Start, from),
        (format!("{} {arrow}", say(sheet.locale, middle)), Align::Center, from + third),
        (say(sheet.locale, right), Align::End, from + 2.0 * third),
    ];
    for (text, align, x) in named {
        let text = sheet.set(&text, style.aligned(align), third);
        let rect = Rect::new(x, sheet.top, x + third, sheet.top + height(&text));
        bottom = bottom.max(rect.y1);
        sheet.put(Placed::new(Part::Map, rect, Look::Aside).with_text(text, rect.origin(), Ink::Muted));
    }
    sheet.top = bottom + 4.0;
}

/// The numbers of a field, as many as there is room for; of the others how many they are.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a handful beside each other"
)]
fn numbers(sheet: &mut Sheet<'_>, field: Rect, here: &[(usize, ActionStatus)]) {
    let inner = field.inset(-4.0);
    let step = NUMBER + GAP - 2.0;
    let across = ((inner.width() + GAP) / step).floor().max(1.0) as usize;
    let down = ((inner.height() + GAP) / step).floor().max(1.0) as usize;
    let room = across * down;
    let shown = if here.len() > room { room - 1 } else { here.len() };
    let place = |at: usize| {
        let origin = inner.origin() + (step * (at % across) as f64, step * (at / across) as f64);
        Rect::from_origin_size(origin, (NUMBER - 1.0, NUMBER - 1.0))
    };
    for (at, (number, status)) in here.iter().take(shown).enumerate() {
        put_number(sheet, Part::Map, place(at), *number, *status);
    }
    if here.len() > shown {
        let rect = place(shown);
        let style = sheet.sizes.text.small_strong.aligned(Align::Center);
        let text = sheet.set(&format!("+{}", here.len() - shown), style, rect.width());
        let at = Point::new(rect.x0, rect.center().y - height(&text) / 2.0);
        sheet.put(Placed::new(Part::Map, rect, Look::Aside).with_text(text, at, Ink::Muted));
    }
}

/// An action's number in a disc of its status' colour.
pub(super) fn put_number(sheet: &mut Sheet<'_>, part: Part, disc: Rect, number: usize, status: ActionStatus) {
    let color = Theme::status_color(status);
    let style = sheet.sizes.text.small_strong.aligned(Align::Center);
    let text = sheet.set(&number.to_string(), style, disc.width());
    let at = Point::new(disc.x0, disc.center().y - height(&text) / 2.0);
    let look = Look::Disc { color, presence: None };
    sheet.put(Placed::new(part, disc, look).with_text(text, at, Ink::On(color)));
}
