//! What the rows and columns of a table are taken for: a list at each of them.

use egui::{Align, FontFamily, Label, Layout, RichText, ScrollArea, Ui};
use egui_extras::{Column, TableBuilder};

use crate::app::style::SEMIBOLD;
use crate::import::{LineRole, TableForm, TableLayout, TableMapping};
use crate::locale::{Locale, say, say_with};
use crate::map::LaneKind;
use crate::sentence::import::{layout, role};

use super::super::choose::choose;

/// Sizes in points.
const ROW: f32 = 25.0;
const LIST_ROW: f32 = 32.0;
const CELL: f32 = 172.0;
const NUMBER: f32 = 34.0;
/// Width of a list of counts.
const COUNT: f32 = 120.0;
/// Header rows and columns of names that can be chosen.
const MOST_HEADERS: usize = 4;

/// What a line is of which nothing is said.
const TEXT: LineRole = LineRole::Lane(LaneKind::Text);

/// What a line can be, in the order in which it is offered.
const ROLES: [LineRole; 15] = [
    LineRole::Stage,
    LineRole::Phase,
    LineRole::Step,
    LineRole::Lane(LaneKind::Text),
    LineRole::Lane(LaneKind::Touchpoints),
    LineRole::Lane(LaneKind::Emotion),
    LineRole::Lane(LaneKind::Pains),
    LineRole::Lane(LaneKind::Opportunities),
    LineRole::Lane(LaneKind::Actions),
    LineRole::Lane(LaneKind::Metric),
    LineRole::Lane(LaneKind::Images),
    LineRole::Persona,
    LineRole::Duration,
    LineRole::Notes,
    LineRole::LeaveOut,
];

/// Shows the table with what it is taken for. Gives another mapping if something of it was changed.
pub(super) fn show(
    ui: &mut Ui,
    locale: Locale,
    form: &TableForm,
    mapping: &TableMapping,
    height: f32,
) -> Option<TableMapping> {
    let top = ui.cursor().top();
    let mut given = head(ui, locale, mapping);
    let left = (height - (ui.cursor().top() - top)).max(80.0);
    let id = match mapping.layout {
        TableLayout::LanesDown => "rows of the table",
        TableLayout::StagesDown | TableLayout::StepsDown => "columns of the table",
    };
    ScrollArea::horizontal().id_salt(id).auto_shrink(false).max_height(left).show(ui, |ui| {
        ui.set_max_height(left - 12.0);
        let shown = match mapping.layout {
            TableLayout::LanesDown => rows(ui, locale, form, mapping),
            TableLayout::StagesDown | TableLayout::StepsDown => columns(ui, locale, form, mapping),
        };
        given = given.take().or(shown);
    });
    given
}

/// How the table lies, and how many of its rows and columns are headers.
fn head(ui: &mut Ui, locale: Locale, mapping: &TableMapping) -> Option<TableMapping> {
    let mut given = None;
    ui.horizontal(|ui| {
        let width = (ui.available_width() - 2.0 * COUNT - 24.0).clamp(190.0, 330.0);
        let layouts = [TableLayout::LanesDown, TableLayout::StagesDown, TableLayout::StepsDown];
        let texts = layouts.map(|to| (to, layout(locale, to))).into();
        let to = list(ui, locale, "import-question-table", width, &mapping.layout, texts);
        given = given.take().or(to.map(|to| lying(mapping, to)));
        let numbers = |from: usize| (from..=MOST_HEADERS).map(|number| (number, number.to_string())).collect();
        let rows = list(ui, locale, "import-header-rows", COUNT, &mapping.header_rows, numbers(0));
        given = given.take().or(rows.map(|rows| with_header_rows(mapping, rows)));
        if mapping.layout == TableLayout::LanesDown {
            let columns = list(ui, locale, "import-label-columns", COUNT, &mapping.label_columns, numbers(1));
            let having = |label_columns| TableMapping { label_columns, ..mapping.clone() };
            given = given.take().or(columns.map(having));
        }
    });
    given
}

/// A list under its name.
fn list<T: PartialEq + Clone>(
    ui: &mut Ui,
    locale: Locale,
    name: &str,
    width: f32,
    chosen: &T,
    texts: Vec<(T, String)>,
) -> Option<T> {
    let label = say(locale, name);
    let shown = ui.vertical(|ui| {
        ui.set_width(width);
        ui.add(Label::new(RichText::new(&label).small().weak()).truncate());
        choose(ui, &label, chosen, texts)
    });
    shown.inner
}

/// A list above each column.
fn columns(ui: &mut Ui, locale: Locale, form: &TableForm, mapping: &TableMapping) -> Option<TableMapping> {
    let mut given = None;
    let width = form.cells.first().map_or(0, Vec::len);
    let builder = builder(ui, "columns").columns(Column::exact(CELL).clip(true), width);
    let table = builder.header(LIST_ROW, |mut row| {
        row.col(|_| {});
        for at in 0..width {
            row.col(|ui| {
                let name = name_of_column(locale, form, mapping, at);
                given = given.take().or(role_list(ui, locale, mapping, at, &name));
            });
        }
    });
    table.body(|body| {
        body.rows(ROW, form.cells.len(), |mut row| {
            let at = row.index();
            row.col(|ui| number(ui, at));
            for text in form.cells.get(at).into_iter().flatten() {
                row.col(|ui| cell(ui, text, weight(mapping, at)));
            }
        });
    });
    given
}

/// A list before each row.
fn rows(ui: &mut Ui, locale: Locale, form: &TableForm, mapping: &TableMapping) -> Option<TableMapping> {
    let mut given = None;
    let width = form.cells.first().map_or(0, Vec::len);
    let builder = builder(ui, "rows").column(Column::exact(CELL + 14.0));
    let table = builder.columns(Column::exact(CELL).clip(true), width);
    table.body(|body| {
        body.rows(LIST_ROW, form.cells.len(), |mut row| {
            let at = row.index();
            row.col(|ui| number(ui, at));
            row.col(|ui| match at.checked_sub(mapping.header_rows) {
                None => fixed(ui, locale, "import-role-header"),
                Some(line) => {
                    let name = form.cells.get(at).and_then(|row| row.first()).cloned().unwrap_or_default();
                    let name = say_with(locale, "import-row", &[("number", &(at + 1).to_string()), ("name", &name)]);
                    given = given.take().or(role_list(ui, locale, mapping, line, &name));
                }
            });
            for text in form.cells.get(at).into_iter().flatten() {
                row.col(|ui| cell(ui, text, weight(mapping, at)));
            }
        });
    });
    given
}

fn builder<'a>(ui: &'a mut Ui, id: &str) -> TableBuilder<'a> {
    TableBuilder::new(ui)
        .id_salt(("import", id))
        .striped(true)
        .auto_shrink(false)
        .animate_scrolling(false)
        .min_scrolled_height(60.0)
        .cell_layout(Layout::left_to_right(Align::Center))
        .column(Column::exact(NUMBER))
}

/// What a line is, to be chosen.
fn role_list(ui: &mut Ui, locale: Locale, mapping: &TableMapping, line: usize, name: &str) -> Option<TableMapping> {
    let current = role_of(mapping, line);
    let others = ROLES.into_iter().filter(|own| *own != current);
    let texts = std::iter::once(current).chain(others).map(|own| (own, role(locale, own))).collect();
    let chosen = ui.push_id(line, |ui| choose(ui, name, &current, texts)).inner?;
    let mut changed = mapping.clone();
    // Those that are missing are what they are taken for.
    let missing = (line + 1).saturating_sub(changed.lines.len());
    changed.lines.extend(std::iter::repeat_n(TEXT, missing));
    *changed.lines.get_mut(line)? = chosen;
    Some(changed)
}

/// What a line is: a lane of texts, unless it is said.
fn role_of(mapping: &TableMapping, line: usize) -> LineRole {
    mapping.lines.get(line).copied().unwrap_or(TEXT)
}

fn name_of_column(locale: Locale, form: &TableForm, mapping: &TableMapping, at: usize) -> String {
    let header = form.cells.get(mapping.header_rows.saturating_sub(1));
    let name = header.and_then(|row| row.get(at)).cloned().unwrap_or_default();
    say_with(locale, "import-column", &[("number", &(at + 1).to_string()), ("name", &name)])
}

/// How a cell is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Header,
    Content,
}

fn weight(mapping: &TableMapping, row: usize) -> Weight {
    if row < mapping.header_rows { Weight::Header } else { Weight::Content }
}

fn cell(ui: &mut Ui, text: &str, weight: Weight) {
    let line = text.replace(['\n', '\r'], " ");
    let shown = RichText::new(&line);
    let shown = match weight {
        Weight::Header => shown.family(FontFamily::Name(SEMIBOLD.into())),
        Weight::Content => shown,
    };
    let label = ui.add(Label::new(shown).truncate());
    if !text.is_empty() {
        label.on_hover_text(text);
    }
}

fn number(ui: &mut Ui, at: usize) {
    ui.label(RichText::new((at + 1).to_string()).small().weak());
}

fn fixed(ui: &mut Ui, locale: Locale, key: &str) {
    ui.label(RichText::new(say(locale, key)).weak());
}

/// The table lying another way: what its lines are is to be said anew.
fn lying(mapping: &TableMapping, to: TableLayout) -> TableMapping {
    let across = |layout| matches!(layout, TableLayout::StagesDown | TableLayout::StepsDown);
    if across(mapping.layout) == across(to) {
        return TableMapping { layout: to, ..mapping.clone() };
    }
    let lines = if across(to) { vec![LineRole::Stage] } else { Vec::new() };
    TableMapping { layout: to, lines, ..mapping.clone() }
}

/// As many header rows; where rows are lines, those below stay what they are.
fn with_header_rows(mapping: &TableMapping, count: usize) -> TableMapping {
    let mut changed = TableMapping { header_rows: count, ..mapping.clone() };
    if mapping.layout == TableLayout::LanesDown {
        let more = count.saturating_sub(mapping.header_rows).min(changed.lines.len());
        changed.lines.drain(..more);
        let fewer = mapping.header_rows.saturating_sub(count);
        changed.lines.splice(0..0, std::iter::repeat_n(TEXT, fewer));
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mapping(layout: TableLayout, lines: &[LineRole]) -> TableMapping {
        TableMapping { layout, header_rows: 1, label_columns: 1, lines: lines.to_vec() }
    }

    #[test]
    fn rows_stay_what_they_are_when_the_header_grows_or_shrinks() {
        let lines = [LineRole::Phase, LineRole::Persona, LineRole::Notes];
        let check = |layout, count, expected: &[LineRole]| {
            assert_eq!(with_header_rows(&mapping(layout, &lines), count).lines, expected, "{layout:?} {count}");
        };
        check(TableLayout::LanesDown, 2, &lines[1..]);
        check(TableLayout::LanesDown, 9, &[]);
        check(TableLayout::LanesDown, 0, &[TEXT, LineRole::Phase, LineRole::Persona, LineRole::Notes]);
        check(TableLayout::StagesDown, 3, &lines);
    }

    #[test]
    fn a_table_that_lies_otherwise_has_other_lines() {
        let as_columns = mapping(TableLayout::StagesDown, &[LineRole::Phase; 3]);
        assert_eq!(lying(&as_columns, TableLayout::StepsDown).lines, [LineRole::Phase; 3]);
        let as_rows = lying(&as_columns, TableLayout::LanesDown);
        assert_eq!(as_rows.lines, []);
        assert_eq!(lying(&as_rows, TableLayout::StagesDown).lines, [LineRole::Stage]);
    }
}
