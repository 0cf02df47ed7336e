//! Impact × effort: what is worth doing first. Actions are dragged, or moved with the arrow keys.

use egui::{Align2, FontId, Id, Rect, RichText, ScrollArea, Sense, Ui, pos2, vec2};

use crate::app::panels::inspector::parts::remark;
use crate::app::panels::signs::color32;
use crate::app::state::Request;
use crate::locale::{say, say_count};
use crate::map::Grade;
use crate::theme::Theme;

use super::chip::{CHIP, Dragged, Field, chip, field_of, ghost, moving};
use super::gathered::{Gathered, Row};
use super::table::{Around, Editing};

/// Distance of two chips.
const BETWEEN: f32 = 3.0;
/// Room around the chips of a field.
const PADDING: f32 = 4.0;
/// Least width and height of a field.
const LEAST: egui::Vec2 = vec2(96.0, 2.0 * CHIP + BETWEEN + 2.0 * PADDING);
/// Width of the tray with what has no grades yet.
const TRAY: f32 = 190.0;
/// Room for a line of the axes.
const AXIS: f32 = 18.0;
/// Distance of two fields.
const GAP: f32 = 2.0;

/// Shows the matrix and gives what was asked for in it.
pub(super) fn matrix(ui: &mut Ui, gathered: &Gathered, around: &Around) -> Option<Request> {
    let mut given = None;
    let room = ui.available_rect_before_wrap();
    let tray_rect = Rect::from_min_max(pos2(room.right() - TRAY, room.top()), room.max);
    let left = Rect::from_min_max(room.min, pos2(tray_rect.left() - 10.0, room.bottom()));
    ui.scope_builder(egui::UiBuilder::new().max_rect(left), |ui| {
        ScrollArea::both().id_salt("plan matrix").auto_shrink(false).show(ui, |ui| {
            given = fields(ui, gathered, around);
        });
    });
    ui.scope_builder(egui::UiBuilder::new().max_rect(tray_rect), |ui| {
        given = given.take().or(tray(ui, gathered, around));
    });
    ui.advance_cursor_after_rect(room);
    ghost(ui, gathered);
    given
}

/// The 25 fields with their axes.
fn fields(ui: &mut Ui, gathered: &Gathered, around: &Around) -> Option<Request> {
    let room = ui.available_size();
    let five = |room: f32, least: f32| ((room - 4.0 * GAP) / 5.0).floor().max(least);
    // At the left the axis, above the names of two corners, below the grades and the names of the others.
    let size = vec2(five(room.x - 2.0 * AXIS, LEAST.x), five(room.y - 3.0 * AXIS, LEAST.y));
    let grid = 5.0 * size + vec2(4.0 * GAP, 4.0 * GAP);
    let (all, _) = ui.allocate_exact_size(grid + vec2(2.0 * AXIS, 3.0 * AXIS), Sense::hover());
    let grid = Rect::from_min_size(all.min + vec2(2.0 * AXIS, AXIS), grid);
    let mut in_fields: Vec<Vec<&Row>> = vec![Vec::new(); 25];
    for row in &gathered.rows {
        let at =
            field_of(row).map(|(impact, effort)| usize::from(5 - impact.get()) * 5 + usize::from(effort.get() - 1));
        if let Some(field) = at.and_then(|at| in_fields.get_mut(at)) {
            field.push(row);
        }
    }
    let mut given = None;
    let mut rows = in_fields.into_iter();
    for impact in (1..=5_u8).rev() {
        for effort in 1..=5_u8 {
            let at = vec2(f32::from(effort - 1) * (size.x + GAP), f32::from(5 - impact) * (size.y + GAP));
            let rect = Rect::from_min_size(grid.min + at, size);
            if let (Some(field), Some(rows)) = (Grade::new(impact).zip(Grade::new(effort)), rows.next()) {
                given = given.take().or(show_field(ui, field, rect, &rows, (gathered, around)));
            }
        }
    }
    axes(ui, grid, size, around);
    given
}

/// Names of axes, grades and corners, around the grid.
fn axes(ui: &Ui, grid: Rect, size: egui::Vec2, around: &Around) {
    let weak = ui.visuals().weak_text_color();
    let font = FontId::proportional(12.0);
    let text = |at, align, text: String| {
        ui.painter().text(at, align, text, font.clone(), weak);
    };
    for grade in 0..5_u8 {
        let step = f32::from(grade);
        let beside = pos2(grid.left() - AXIS / 2.0, grid.bottom() - size.y / 2.0 - step * (size.y + GAP));
        text(beside, Align2::CENTER_CENTER, (grade + 1).to_string());
        let below = pos2(grid.left() + size.x / 2.0 + step * (size.x + GAP), grid.bottom() + AXIS / 2.0);
        text(below, Align2::CENTER_CENTER, (grade + 1).to_string());
    }
    let named = |key| say(around.locale, key);
    let (above, below) = (grid.top() - AXIS / 2.0, grid.bottom() + 1.5 * AXIS);
    text(pos2(grid.left() + 2.0, above), Align2::LEFT_CENTER, named("plan-quick-wins"));
    text(pos2(grid.right() - 2.0, above), Align2::RIGHT_CENTER, named("plan-big-projects"));
    text(pos2(grid.left() + 2.0, below), Align2::LEFT_CENTER, named("plan-fill-ins"));
    text(pos2(grid.right() - 2.0, below), Align2::RIGHT_CENTER, named("plan-thankless"));
    text(pos2(grid.center().x, below), Align2::CENTER_CENTER, format!("{} →", named("plan-column-effort")));
    let impact = format!("{} →", named("plan-column-impact"));
    let galley = ui.painter().layout_no_wrap(impact, font.clone(), weak);
    // Upright: it begins below and ends above.
    let at = pos2(grid.left() - 1.75 * AXIS, grid.center().y + galley.size().x / 2.0);
    let upright = egui::epaint::TextShape::new(at, galley, weak).with_angle(-std::f32::consts::FRAC_PI_2);
    ui.painter().add(upright);
}

/// The ground of a field: the corners that call for something are tinted.
fn ground(ui: &Ui, (impact, effort): Field, theme: &Theme) -> egui::Color32 {
    match (impact.get(), effort.get()) {
        (4.., ..=2) => color32(theme.good_ground),
        (..=2, 4..) => color32(theme.bad_ground),
        _ => ui.visuals().faint_bg_color,
    }
}

fn show_field(
    ui: &mut Ui,
    field: Field,
    rect: Rect,
    rows: &[&Row],
    (gathered, around): (&Gathered, &Around),
) -> Option<Request> {
    let mut given = None;
    let response = ui.interact(rect, Id::unique(("plan matrix field", field.0.get(), field.1.get())), Sense::hover());
    ui.painter().rect_filled(rect, 4.0, ground(ui, field, &around.theme));
    if around.editable == Editing::Allowed {
        if response.dnd_hover_payload::<Dragged>().is_some() {
            let stroke = ui.visuals().selection.stroke;
            ui.painter().rect_stroke(rect, 4.0, stroke, egui::StrokeKind::Inside);
        }
        if let Some(dragged) = response.dnd_release_payload::<Dragged>() {
            given = gathered.row(dragged.0).and_then(|row| moving(row, Some(field)));
        }
    }
    let inner = rect.shrink(PADDING);
    // What has the keyboard or is selected is always among those for which there is room.
    let mut rows = rows.to_vec();
    rows.sort_by_key(|row| !(super::chip::has_focus(ui, row) || around.selected.contains(&row.card())));
    let fitting = lines(inner.height());
    let shown = if rows.len() > fitting { fitting.saturating_sub(1) } else { rows.len() };
    let mut top = inner.top();
    for row in rows.iter().take(shown) {
        let at = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), CHIP));
        given = given.take().or(chip(ui, at, row, around));
        top += CHIP + BETWEEN;
    }
    if rows.len() > shown {
        let at = Rect::from_min_size(pos2(inner.left(), top), vec2(inner.width(), CHIP));
        ui.scope_builder(egui::UiBuilder::new().max_rect(at), |ui| {
            given = given.take().or(more(ui, &rows, rows.len() - shown, around));
        });
    }
    given
}

/// How many chips fit above each other.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few dozen")]
fn lines(height: f32) -> usize {
    ((height + BETWEEN) / (CHIP + BETWEEN)).floor().max(1.0) as usize
}

/// How many more there are; a click lists all of the field.
fn more(ui: &mut Ui, rows: &[&Row], count: usize, around: &Around) -> Option<Request> {
    let mut given = None;
    let text = say_count(around.locale, "plan-more", count);
    ui.menu_button(RichText::new(text).small(), |ui| {
        ui.set_max_width(320.0);
        ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
            for row in rows {
                if ui.add(egui::Button::new(&row.title).truncate().frame_when_inactive(false)).clicked() {
                    given = Some(Request::Select(row.action.part()));
                    ui.close();
                }
            }
        });
    });
    given
}

/// What has no place in the matrix yet.
fn tray(ui: &mut Ui, gathered: &Gathered, around: &Around) -> Option<Request> {
    let mut given = None;
    let rect = ui.available_rect_before_wrap();
    let waiting: Vec<&Row> = gathered.rows.iter().filter(|row| field_of(row).is_none()).collect();
    let response = ui.interact(rect, Id::unique("plan matrix tray"), Sense::hover());
    ui.painter().rect_filled(rect, 6.0, ui.visuals().faint_bg_color);
    if around.editable == Editing::Allowed {
        if response.dnd_hover_payload::<Dragged>().is_some() {
            ui.painter().rect_stroke(rect, 6.0, ui.visuals().selection.stroke, egui::StrokeKind::Inside);
        }
        if let Some(dragged) = response.dnd_release_payload::<Dragged>() {
            given = gathered.row(dragged.0).and_then(|row| moving(row, None));
        }
    }
    egui::Frame::NONE.inner_margin(6.0).show(ui, |ui| {
        ui.label(RichText::new(say_count(around.locale, "plan-without-grades", waiting.len())).strong());
        let key = if waiting.is_empty() { "plan-all-graded" } else { "plan-drag-hint" };
        remark(ui, &say(around.locale, key));
        ui.spacing_mut().item_spacing.y = BETWEEN;
        ScrollArea::vertical().auto_shrink(false).show_rows(ui, CHIP, waiting.len(), |ui, shown| {
            for row in waiting.get(shown).unwrap_or_default() {
                let (at, _) = ui.allocate_exact_size(vec2(ui.available_width() - 10.0, CHIP), Sense::hover());
                given = given.take().or(chip(ui, at, row, around));
            }
        });
    });
    given
}
