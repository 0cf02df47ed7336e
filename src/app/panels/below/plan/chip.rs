//! An action in the matrix.

use egui::{Align2, DragAndDrop, FontId, Id, Key, LayerId, Modifiers, Order, Rect, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::panels::signs::color32;
use crate::app::state::Request;
use crate::edit::{Edit, Property, Reason};
use crate::locale::{Locale, say_status, say_with};
use crate::map::{CardId, Grade};
use crate::theme::Theme;

use super::gathered::{Gathered, Row};
use super::table::{Around, Editing};

/// Height of a chip, in points.
pub(super) const CHIP: f32 = 22.0;
/// Width of the edge that shows the status.
const EDGE: f32 = 4.0;

/// Where an action lies: impact and effort.
pub(super) type Field = (Grade, Grade);

/// The action that is dragged.
#[derive(Clone, Copy)]
pub(super) struct Dragged(pub(super) CardId);

/// The field of an action, if it has both grades.
pub(super) fn field_of(row: &Row) -> Option<Field> {
    row.action.action.impact.zip(row.action.action.effort)
}

fn id(card: CardId) -> Id {
    Id::unique(("plan chip", card))
}

/// Whether an action's chip has the keyboard.
pub(super) fn has_focus(ui: &Ui, row: &Row) -> bool {
    ui.memory(|memory| memory.has_focus(id(row.card())))
}

/// Shows an action. It is dragged with the pointer, moved with the arrow keys, and a click shows it on the map.
pub(super) fn chip(ui: &mut Ui, rect: Rect, row: &Row, around: &Around) -> Option<Request> {
    let id = id(row.card());
    let editable = around.editable == Editing::Allowed;
    let sense = if editable { Sense::click_and_drag() } else { Sense::click() };
    let response = ui.interact(rect, id, sense);
    let is_selected = around.selected.contains(&row.card());
    let name = spoken(row, around.locale);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, ui.is_enabled(), is_selected, &name));
    response.dnd_set_drag_payload(Dragged(row.card()));
    let mut given = None;
    if response.has_focus() && editable {
        let filter =
            egui::EventFilter { vertical_arrows: true, horizontal_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
        given = by_keys(ui, row);
    }
    paint(ui, rect, row, (&response, is_selected), &around.theme);
    let response = response.on_hover_text(&name);
    let response = if editable { response.on_hover_cursor(egui::CursorIcon::Grab) } else { response };
    if response.clicked() {
        response.request_focus();
        given = given.or(Some(Request::Select(row.action.part())));
    }
    given
}

fn spoken(row: &Row, locale: Locale) -> String {
    let status = say_status(locale, row.action.action.status);
    let (title, status) = (("action", row.title.as_str()), ("status", status.as_str()));
    match field_of(row) {
        None => say_with(locale, "plan-chip-without-grades", &[title, status]),
        Some((impact, effort)) => {
            let (impact, effort) = (impact.get().to_string(), effort.get().to_string());
            say_with(locale, "plan-chip", &[title, status, ("impact", &impact), ("effort", &effort)])
        }
    }
}

fn paint(ui: &Ui, rect: Rect, row: &Row, (response, is_selected): (&egui::Response, bool), theme: &Theme) {
    let visuals = ui.visuals();
    let style = ui.style().interact(response);
    let ground = if is_selected { visuals.selection.bg_fill } else { color32(theme.card) };
    let stroke = if is_selected || response.has_focus() {
        visuals.selection.stroke
    } else if response.hovered() {
        style.bg_stroke
    } else {
        egui::Stroke::new(1.0, color32(theme.card_line))
    };
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    painter.rect(rect, 4.0, ground, stroke, egui::StrokeKind::Inside);
    let edge = Rect::from_min_size(rect.min + vec2(2.0, 2.0), vec2(EDGE, rect.height() - 4.0));
    painter.rect_filled(edge, 2.0, color32(theme.swatch(Theme::status_color(row.action.action.status)).strong));
    let room = rect.width() - EDGE - 14.0;
    let mut text =
        egui::text::LayoutJob::simple_singleline(row.title.clone(), FontId::proportional(12.5), visuals.text_color());
    text.wrap = egui::text::TextWrapping::truncate_at_width(room.max(1.0));
    let galley = painter.layout_job(text);
    let at = pos2(edge.right() + 5.0, rect.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, visuals.text_color());
}

/// An arrow key moves an action by a grade; one without grades into the middle.
fn by_keys(ui: &Ui, row: &Row) -> Option<Request> {
    let steps =
        [(Key::ArrowUp, (1, 0)), (Key::ArrowDown, (-1, 0)), (Key::ArrowRight, (0, 1)), (Key::ArrowLeft, (0, -1))];
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let (_, (up, right)) = steps.into_iter().find(|(key, _)| pressed(*key))?;
    let moved = |grade: Grade, by: i8| grade.get().checked_add_signed(by).and_then(Grade::new).unwrap_or(grade);
    let middle = Grade::new(3)?;
    let to = match field_of(row) {
        Some((impact, effort)) => (moved(impact, up), moved(effort, right)),
        None => (row.action.action.impact.unwrap_or(middle), row.action.action.effort.unwrap_or(middle)),
    };
    moving(row, Some(to))
}

/// The request that puts an action into a field, or takes its grades; nothing if it is there already.
pub(super) fn moving(row: &Row, to: Option<Field>) -> Option<Request> {
    let now = (row.action.action.impact, row.action.action.effort);
    let new = (to.map(|(impact, _)| impact), to.map(|(_, effort)| effort));
    if now == new {
        return None;
    }
    let set = |property| Edit::Set { parts: vec![row.action.part()], property };
    let edits = vec![set(Property::Impact(new.0)), set(Property::Effort(new.1))];
    Some(Request::Edit { edit: Edit::Several { edits, reason: Reason::Change }, gesture: None, select: None })
}

/// Shows what is dragged at the pointer.
pub(super) fn ghost(ui: &Ui, gathered: &Gathered) {
    let dragged = DragAndDrop::payload::<Dragged>(ui.ctx());
    let Some((row, at)) = dragged.and_then(|dragged| gathered.row(dragged.0)).zip(ui.ctx().pointer_interact_pos())
    else {
        return;
    };
    let painter = ui.ctx().layer_painter(LayerId::new(Order::Tooltip, Id::unique("plan ghost")));
    let visuals = ui.visuals();
    let mut text =
        egui::text::LayoutJob::simple_singleline(row.title.clone(), FontId::proportional(12.5), visuals.text_color());
    text.wrap = egui::text::TextWrapping::truncate_at_width(200.0);
    let galley = painter.layout_job(text);
    let rect = Align2::LEFT_CENTER.anchor_size(at + vec2(10.0, 0.0), galley.size()).expand2(vec2(8.0, 4.0));
    painter.rect(rect, 4.0, visuals.window_fill, visuals.selection.stroke, egui::StrokeKind::Inside);
    painter.galley(rect.min + vec2(8.0, 4.0), galley, visuals.text_color());
    ui.ctx().set_cursor_icon(egui::CursorIcon::Grabbing);
}
