//! The table itself.

use std::sync::Arc;

use egui::{Align, Button, Id, Label, Layout, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};
use egui_extras::{Column as TableColumn, TableBuilder, TableRow};

use crate::app::describe;
use crate::app::panels::signs::paint_evidence;
use crate::app::state::{OpenMap, Request};
use crate::edit::PropertyKind;
use crate::file::Access;
use crate::locale::{Locale, say, say_with};
use crate::map::{Part, TextField};
use crate::text::icons;

use super::cells::{self, Focus};
use super::query::{Column, Direction, Query};
use super::rows::{Row, evidence_name};
use super::shown::{Shown, typing_now};

/// Height of a row, in points.
const ROW: f32 = 28.0;

/// Shows the table.
pub(super) fn table(
    ui: &mut Ui,
    locale: Locale,
    open: &OpenMap,
    shown: &Arc<Shown>,
    query: &mut Query,
    given: &mut Option<Request>,
) {
    let lead = open.board.editor.selection().lead();
    let scroll_to = newly_selected(ui, lead).and_then(|part| shown.place_of(part));
    ScrollArea::horizontal().id_salt("touchpoints").auto_shrink(false).show(ui, |ui| {
        let height = ui.available_height();
        ui.spacing_mut().interact_size.y = 24.0;
        ui.spacing_mut().button_padding = vec2(5.0, 2.0);
        let mut builder = TableBuilder::new(ui)
            .id_salt("touchpoints table")
            .striped(true)
            .resizable(true)
            .sense(Sense::CLICK)
            .auto_shrink(false)
            .max_scroll_height(height)
            .min_scrolled_height(ROW)
            .cell_layout(Layout::left_to_right(Align::Center));
        for column in Column::ALL {
            let (width, least) = width(column);
            builder = builder.column(TableColumn::initial(width).at_least(least).clip(true));
        }
        if let Some(row) = scroll_to {
            builder = builder.scroll_to_row(row, None);
        }
        let table = builder.header(ROW, |mut header| {
            for column in Column::ALL {
                header.col(|ui| head(ui, locale, column, query));
            }
        });
        table.body(|body| {
            body.rows(ROW, shown.order.len(), |mut table_row| {
                let Some(row) = shown.row(table_row.index()) else { return };
                let part = Part::Card(row.card);
                table_row.set_selected(lead == Some(part));
                show_row(&mut table_row, locale, open, row, given);
                if table_row.response().clicked() {
                    given.get_or_insert(Request::Select(part));
                }
            });
        });
    });
}

/// First width and least width of a column.
fn width(column: Column) -> (f32, f32) {
    match column {
        Column::Name => (200.0, 90.0),
        Column::Channel | Column::Stage | Column::Personas => (130.0, 60.0),
        Column::Lane => (120.0, 50.0),
        Column::Presence | Column::Contact => (112.0, 84.0),
        Column::Owner => (150.0, 70.0),
        Column::Works | Column::Hurts => (190.0, 60.0),
        Column::MomentOfTruth => (64.0, 44.0),
        Column::Evidence => (130.0, 40.0),
    }
}

/// The name of a column: sorts by it.
fn head(ui: &mut Ui, locale: Locale, column: Column, query: &mut Query) {
    let name = column_name(column, locale);
    let sorted = query.sort.filter(|(by, _)| *by == column).map(|(_, direction)| direction);
    let shown = if column == Column::MomentOfTruth { icons::STAR.to_string() } else { name.clone() };
    let (shown, key) = match sorted {
        None => (shown, "touchpoints-sort-by"),
        Some(Direction::Up) => (format!("{shown} {}", icons::ARROW_UP), "touchpoints-sorted-up"),
        Some(Direction::Down) => (format!("{shown} {}", icons::ARROW_DOWN), "touchpoints-sorted-down"),
    };
    let text = RichText::new(shown).small();
    let text = if sorted.is_some() { text.strong() } else { text.weak() };
    let response = ui.add(Button::new(text).frame_when_inactive(false).truncate());
    let says = say_with(locale, key, &[("column", &name)]);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &says));
    if response.on_hover_text(says).clicked() {
        query.sort_by(column);
    }
}

fn column_name(column: Column, locale: Locale) -> String {
    let property = |kind| describe::property(kind, locale);
    let field = |field| describe::field(field, locale);
    match column {
        Column::Name => say(locale, "part-touchpoint"),
        Column::Channel => property(PropertyKind::Channel),
        Column::Stage => say(locale, "part-stage"),
        Column::Lane => say(locale, "part-lane"),
        Column::Presence => property(PropertyKind::Presence),
        Column::Contact => property(PropertyKind::Contact),
        Column::Owner => field(TextField::Owner),
        Column::Works => field(TextField::Works),
        Column::Hurts => field(TextField::Hurts),
        Column::MomentOfTruth => property(PropertyKind::MomentOfTruth),
        Column::Evidence => property(PropertyKind::Evidence),
        Column::Personas => property(PropertyKind::Concerns),
    }
}

fn show_row(table_row: &mut TableRow<'_, '_>, locale: Locale, open: &OpenMap, row: &Row, given: &mut Option<Request>) {
    for column in Column::ALL {
        table_row.col(|ui| {
            let editable = open.access == Access::Editable;
            match column {
                Column::Name => name(ui, row, given),
                Column::Channel => text(ui, &row.channel_name),
                Column::Stage => text(ui, &row.stage_names),
                Column::Lane => text(ui, &row.lane_name),
                Column::Presence => {
                    ui.add_enabled_ui(editable, |ui| cells::presence(ui, locale, row, given));
                }
                Column::Contact => {
                    ui.add_enabled_ui(editable, |ui| cells::contact(ui, locale, row, given));
                }
                Column::Owner => {
                    let owner = ui.add_enabled_ui(editable, |ui| cells::owner(ui, locale, row, given));
                    if owner.inner == Focus::Here {
                        typing_now(ui);
                    }
                }
                Column::Works => text(ui, &row.works),
                Column::Hurts => text(ui, &row.hurts),
                Column::MomentOfTruth => {
                    ui.add_enabled_ui(editable, |ui| cells::moment_of_truth(ui, locale, row, given));
                }
                Column::Evidence => evidence(ui, locale, row),
                Column::Personas if row.personas.is_empty() => {
                    ui.add(label(RichText::new(say(locale, "touchpoints-everybody")).weak()));
                }
                Column::Personas => text(ui, &row.personas),
            }
        });
    }
}

/// Icon and name: leads to the card.
fn name(ui: &mut Ui, row: &Row, given: &mut Option<Request>) {
    let button = Button::new(format!("{}  {}", row.icon, row.name)).frame_when_inactive(false).truncate();
    let response = ui.add(button);
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &row.name));
    if response.clicked() {
        *given = Some(Request::Select(Part::Card(row.card)));
    }
}

/// A text that is cut at the edge, and shown whole under the pointer.
fn text(ui: &mut Ui, text: &str) {
    if !text.is_empty() {
        ui.add(label(RichText::new(text)));
    }
}

/// Clicks on it are the row's.
fn label(text: RichText) -> Label {
    Label::new(text).truncate().selectable(false)
}

fn evidence(ui: &mut Ui, locale: Locale, row: &Row) {
    let (rect, _) = ui.allocate_exact_size(vec2(14.0, ROW), Sense::hover());
    let ink = ui.visuals().weak_text_color();
    paint_evidence(ui.painter(), pos2(rect.center().x, rect.center().y), row.evidence, ink);
    let said = RichText::new(evidence_name(row.evidence, locale));
    ui.add(label(if row.evidence.is_none() { said.weak() } else { said }));
}

/// What leads the selection, if it has become that since the frame before.
fn newly_selected(ui: &Ui, lead: Option<Part>) -> Option<Part> {
    let id = Id::unique("touchpoints lead");
    let before: Option<Option<Part>> = ui.data(|data| data.get_temp(id));
    ui.data_mut(|data| data.insert_temp(id, lead));
    lead.filter(|_| before != Some(lead))
}
