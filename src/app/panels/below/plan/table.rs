//! The plan as a table: an action in each row, a field in each cell.

use std::collections::HashSet;
use std::sync::Arc;

use egui::{Align, Button, Id, Key, Layout, Modifiers, Popup, RichText, ScrollArea, Sense, Ui, WidgetInfo, vec2};
use egui_extras::{Column as Width, TableBuilder, TableRow};

use crate::app::state::Request;
use crate::edit::Edit;
use crate::locale::{Locale, say, say_with};
use crate::map::{CardId, Part};
use crate::text::icons;
use crate::theme::Theme;

use super::cells::{Fields, typed_id};
use super::empty::empty;
use super::gathered::Gathered;
use super::view::{Column, Direction, Filter, View};

/// Height of a row, in points.
const ROW: f32 = 30.0;
/// Width of the column with the pins.
const PIN: f32 = 26.0;
/// Columns in which a text is typed.
const TYPED: [Column; 4] = [Column::Title, Column::Owner, Column::Due, Column::Measure];

/// What is remembered from one frame to the next.
#[derive(Clone, Default)]
struct Memory {
    /// The rows in the order in which they were shown.
    shown: Arc<Vec<CardId>>,
    /// With what they were ordered.
    ordered: Option<(Arc<Gathered>, View)>,
    /// The part that led the selection.
    lead: Option<Part>,
    /// The row that has the keyboard.
    focused: Option<CardId>,
}

/// What the table needs to know of the window.
pub(super) struct Around {
    pub(super) locale: Locale,
    pub(super) theme: Theme,
    /// The actions that are selected on the map.
    pub(super) selected: HashSet<CardId>,
    /// The part that leads the selection.
    pub(super) lead: Option<Part>,
    /// The row that is to get the keyboard, because it was just added.
    pub(super) added: Option<CardId>,
    pub(super) editable: Editing,
}

/// Whether the map may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Editing {
    Allowed,
    Refused,
}

/// Shows the rows and gives what was asked for in them.
pub(super) fn table(ui: &mut Ui, gathered: &Arc<Gathered>, view: &mut View, around: &Around) -> Option<Request> {
    let id = Id::unique("table of the plan");
    let mut memory: Memory = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    order(ui, gathered, view, &mut memory);
    let rows = memory.shown.clone();
    if rows.is_empty() {
        filtered_out(ui, around.locale, view);
        return None;
    }
    let mut given = None;
    let mut target = keys(ui, &rows, around, &mut given);
    let lead = around.lead;
    if let (Some(Part::Card(card)), true) = (lead, lead != memory.lead) {
        target = target.or(rows.iter().position(|row| *row == card));
    }
    memory.lead = lead;
    if let Some(added) = around.added {
        target = rows.iter().position(|row| *row == added);
        ui.memory_mut(|memory| memory.request_focus(typed_id(added, Column::Title)));
    }
    let mut focused = None;
    let ink = ui.visuals().override_text_color;
    ScrollArea::horizontal().auto_shrink(false).show(ui, |ui| {
        quiet(ui);
        let mut builder = TableBuilder::new(ui)
            .id_salt("plan")
            .striped(true)
            .resizable(true)
            .auto_shrink(false)
            .animate_scrolling(false)
            .min_scrolled_height(60.0)
            .cell_layout(Layout::left_to_right(Align::Center))
            .column(Width::exact(PIN));
        for (column, width) in
            Column::ALL.into_iter().zip([240.0, 190.0, 130.0, 120.0, 190.0, 76.0, 82.0, 132.0, 230.0])
        {
            let least = if matches!(column, Column::Impact | Column::Effort) { 60.0 } else { 80.0 };
            builder = builder.column(Width::initial(width).at_least(least).clip(true));
        }
        if let Some(target) = target {
            builder = builder.scroll_to_row(target, None);
        }
        builder.header(ROW, |mut row| head(&mut row, view, around.locale)).body(|body| {
            body.rows(ROW, rows.len(), |mut row| {
                let Some(action) = rows.get(row.index()).and_then(|card| gathered.row(*card)) else { return };
                let is_selected = around.selected.contains(&action.card());
                row.set_selected(is_selected);
                let fields = Fields { gathered, row: action, locale: around.locale, theme: &around.theme };
                row.col(|ui| given = given.take().or(pin(ui, fields, is_selected)));
                for column in Column::ALL {
                    row.col(|ui| {
                        // On the ground of a selected row the usual ink is read better than the one for selected texts.
                        ui.visuals_mut().override_text_color = ink;
                        ui.set_max_width(ui.available_width() - 4.0);
                        ui.add_enabled_ui(around.editable == Editing::Allowed, |ui| {
                            given = given.take().or(fields.show(ui, column));
                        });
                    });
                }
                let card = action.card();
                let has_focus = |id: Id| row.response().ctx.memory(|memory| memory.has_focus(id));
                if has_focus(pin_id(card)) || TYPED.iter().any(|column| has_focus(typed_id(card, *column))) {
                    focused = Some(card);
                }
            });
        });
    });
    // The map shows the action in whose row somebody works.
    if let Some(card) = focused.filter(|_| focused != memory.focused)
        && !around.selected.contains(&card)
    {
        given.get_or_insert(Request::Select(Part::Card(card)));
        memory.lead = Some(Part::Card(card));
    }
    memory.focused = focused;
    ui.data_mut(|data| data.insert_temp(id, memory));
    given
}

/// Puts the rows in order. While somebody types in one of them, or a list is folded out, they stay where they are.
fn order(ui: &Ui, gathered: &Arc<Gathered>, view: &View, memory: &mut Memory) {
    if let Some((before, ordered)) = &memory.ordered {
        let is_same = ordered.filter == view.filter && ordered.sort == view.sort;
        if is_same && Arc::ptr_eq(before, gathered) && !memory.shown.is_empty() {
            return;
        }
        if is_same && is_busy(ui, &memory.shown) {
            let stay = memory.shown.iter().copied().filter(|card| gathered.row(*card).is_some());
            // What was not there before is at the end.
            let new = gathered.rows.iter().map(super::gathered::Row::card).filter(|card| before.row(*card).is_none());
            let shown = stay.chain(new.filter(|card| !memory.shown.contains(card)));
            memory.shown = Arc::new(shown.collect());
            // As soon as nobody is busy any more they are ordered anew.
            return;
        }
    }
    memory.shown = Arc::new(view.ordered(gathered));
    memory.ordered = Some((gathered.clone(), view.clone()));
}

fn is_busy(ui: &Ui, shown: &[CardId]) -> bool {
    let Some(focused) = ui.memory(egui::Memory::focused) else { return Popup::is_any_open(ui.ctx()) };
    let is_typed = |card: &CardId| TYPED.iter().any(|column| typed_id(*card, *column) == focused);
    Popup::is_any_open(ui.ctx()) || shown.iter().any(is_typed)
}

/// Keys on a row: up and down lead to others, Delete takes the action out of the map. Gives the row that is to be seen.
fn keys(ui: &Ui, rows: &[CardId], around: &Around, given: &mut Option<Request>) -> Option<usize> {
    let focused = ui.memory(egui::Memory::focused)?;
    let at = rows.iter().position(|card| pin_id(*card) == focused)?;
    let pressed = |key: Key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let last = rows.len().saturating_sub(1);
    let to = if pressed(Key::ArrowDown) {
        (at + 1).min(last)
    } else if pressed(Key::ArrowUp) {
        at.saturating_sub(1)
    } else if pressed(Key::Home) {
        0
    } else if pressed(Key::End) {
        last
    } else if around.editable == Editing::Allowed && (pressed(Key::Delete) || pressed(Key::Backspace)) {
        let card = rows.get(at)?;
        *given =
            Some(Request::Edit { edit: Edit::Delete { parts: vec![Part::Card(*card)] }, gesture: None, select: None });
        if at < last { at + 1 } else { at.saturating_sub(1) }
    } else {
        return None;
    };
    let card = rows.get(to)?;
    ui.memory_mut(|memory| memory.request_focus(pin_id(*card)));
    Some(to)
}

/// Fields in a table need no frames of their own until somebody points at them.
fn quiet(ui: &mut Ui) {
    let visuals = ui.visuals_mut();
    visuals.text_edit_bg_color = Some(egui::Color32::TRANSPARENT);
    visuals.widgets.inactive.bg_stroke = egui::Stroke::NONE;
    visuals.widgets.inactive.weak_bg_fill = egui::Color32::TRANSPARENT;
}

fn head(row: &mut TableRow<'_, '_>, view: &mut View, locale: Locale) {
    row.col(|_| {});
    for column in Column::ALL {
        row.col(|ui| {
            let sorted = view.sort.filter(|(sorted, _)| *sorted == column).map(|(_, direction)| direction);
            let name = say(locale, column.key());
            let text = match sorted {
                None => name.clone(),
                Some(Direction::Up) => format!("{name} {}", icons::ARROW_UP),
                Some(Direction::Down) => format!("{name} {}", icons::ARROW_DOWN),
            };
            let button = Button::new(RichText::new(text).small().strong()).frame_when_inactive(false).truncate();
            let response = ui.add(button);
            let key = match sorted {
                None => "plan-sort",
                Some(Direction::Up) => "plan-sorted-up",
                Some(Direction::Down) => "plan-sorted-down",
            };
            let spoken = say_with(locale, key, &[("column", &name)]);
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &spoken));
            if response.on_hover_text(&spoken).clicked() {
                view.sort_by(column);
            }
        });
    }
}

fn pin_id(card: CardId) -> Id {
    Id::unique(("plan pin", card))
}

/// The pin at the left of a row: it leads to the action on the map, and stands for the row when the keyboard is on it.
fn pin(ui: &mut Ui, fields: Fields<'_>, is_selected: bool) -> Option<Request> {
    let (rect, _) = ui.allocate_exact_size(vec2(PIN - 2.0, ROW - 6.0), Sense::hover());
    let id = pin_id(fields.row.card());
    let response = ui.interact(rect, id, Sense::click());
    let name = say_with(fields.locale, "plan-go-to", &[("action", &fields.row.title)]);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, is_selected, &name));
    if response.has_focus() {
        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
    }
    let style = ui.style().interact(&response);
    if response.hovered() || response.has_focus() {
        ui.painter().rect(rect, style.corner_radius, style.weak_bg_fill, style.bg_stroke, egui::StrokeKind::Inside);
    }
    let color = if is_selected { ui.visuals().selection.stroke.color } else { ui.visuals().weak_text_color() };
    let font = egui::FontId::proportional(15.0);
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icons::PUSH_PIN, font, color);
    response.on_hover_text(&name).clicked().then(|| Request::Select(fields.row.action.part()))
}

/// There are actions, but none of those that are looked for.
fn filtered_out(ui: &mut Ui, locale: Locale, view: &mut View) {
    empty(ui, icons::MAGNIFYING_GLASS, &say(locale, "plan-none-match"));
    ui.vertical_centered(|ui| {
        if ui.button(say(locale, "plan-show-all")).clicked() {
            view.filter = Filter::default();
        }
    });
}
