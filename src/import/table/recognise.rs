//! Telling how a table lies, and what its rows and columns are.

use std::collections::HashSet;

use crate::map::LaneKind;

use super::form::{LineRole, TableLayout, TableMapping};
use super::grid::Grid;
use super::log::is_event_log;
use super::roles::{column_roles, row_roles};
use super::words::{Word, is_stage_name, word};

/// Rows and columns that are looked at to tell how a table lies.
const LOOKED_AT: usize = 300;

/// What a table was taken for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Recognised {
    /// A journey.
    Journey(TableMapping),
    /// A log of events. The mapping is what it would be as a journey.
    EventLog(TableMapping),
    /// Anything else, likewise.
    Unrelated(TableMapping),
}

/// Looks at a table.
pub(super) fn recognise(grid: &Grid) -> Recognised {
    let head = head(grid);
    let across = Signs::of((0..grid.columns).map(|column| grid.cell(head, column)));
    let labels = label_column(grid, head);
    let down = Signs::of((head + 1..grid.rows.len()).map(|row| grid.cell(row, labels)));
    let corner = word(grid.cell(head, labels));
    let stages_across = stage_names((labels + 1..grid.columns).map(|column| grid.cell(head, column)));
    let stages_down = stage_names((head + 1..grid.rows.len()).map(|row| grid.cell(row, 0)));
    if is_event_log(grid, head) {
        return Recognised::EventLog(stages_down_mapping(grid, head));
    }
    let lanes_down = if down.lanes == across.lanes { stages_across > stages_down } else { down.lanes > across.lanes };
    let is_way = matches!(corner, Some(Word::Stage | Word::Phase | Word::Step));
    if lanes_down && (down.lanes >= 2 || down.lanes + stages_across >= 2 || is_way && down.lanes > 0) {
        return Recognised::Journey(lanes_down_mapping(grid, head, labels));
    }
    let way_across = usize::from(across.ways > 0);
    if across.lanes >= 2 || across.lanes + way_across + stages_down >= 2 && across.lanes + stages_down > 0 {
        return Recognised::Journey(stages_down_mapping(grid, head));
    }
    // No lane is known, but the corner says along which axis the stages lie.
    if across.ways > 0 && grid.rows.len() > head + 1 && grid.columns > 1 {
        let across = is_way && numbered_way((labels + 1..grid.columns).map(|column| grid.cell(head, column)));
        let mapping = if across { lanes_down_mapping(grid, head, labels) } else { stages_down_mapping(grid, head) };
        return Recognised::Journey(mapping);
    }
    Recognised::Unrelated(stages_down_mapping(grid, head))
}

/// A mapping for a table that lies in a way, whatever it looks like.
pub(super) fn mapping_for(grid: &Grid, layout: TableLayout) -> TableMapping {
    let head = head(grid);
    match layout {
        TableLayout::LanesDown => lanes_down_mapping(grid, head, label_column(grid, head)),
        TableLayout::StagesDown | TableLayout::StepsDown => TableMapping { layout, ..stages_down_mapping(grid, head) },
    }
}

/// How many known words stand in a row or column.
struct Signs {
    lanes: usize,
    ways: usize,
}

impl Signs {
    fn of<'c>(cells: impl Iterator<Item = &'c str>) -> Self {
        let mut signs = Self { lanes: 0, ways: 0 };
        for cell in cells.take(LOOKED_AT) {
            match word(cell) {
                Some(Word::Lane(_) | Word::Duration | Word::Notes) => signs.lanes += 1,
                Some(Word::Stage | Word::Phase | Word::Step) => signs.ways += 1,
                Some(Word::Persona | Word::Name) | None => {}
            }
        }
        signs
    }
}

/// The first row that is no title and no word about the whole: the first of the header.
pub(super) fn head(grid: &Grid) -> usize {
    let filled = |row: usize| (0..grid.columns).filter(|column| !grid.cell(row, *column).trim().is_empty()).count();
    let is_preface = |row: usize| {
        let first = grid.cell(row, 0).trim();
        let about = matches!(word(first), Some(Word::Persona)) || first.ends_with(':') || is_about_the_map(first);
        let count = filled(row);
        !first.is_empty()
            && grid.columns > 2
            && (count == 1 || count == 2 && about && !grid.cell(row, 1).trim().is_empty())
    };
    let last = grid.rows.len().saturating_sub(2);
    (0..last.min(30)).take_while(|row| is_preface(*row)).count()
}

/// Words before a text about the whole map.
pub(super) fn is_about_the_map(text: &str) -> bool {
    let plain = super::words::plain(text);
    [
        "scenario",
        "escenario",
        "journey",
        "map",
        "mapa",
        "title",
        "titulo",
        "project",
        "proyecto",
        "client",
        "cliente",
        "company",
        "empresa",
        "date",
        "fecha",
        "author",
        "autor",
        "version",
        "objective",
        "alcance",
        "scope",
        "customer journey",
    ]
    .contains(&&*plain)
}

/// The column with the names of lanes: the first, or the one behind it where that groups them.
fn label_column(grid: &Grid, head: usize) -> usize {
    let lanes = |column: usize| Signs::of((head + 1..grid.rows.len()).map(|row| grid.cell(row, column))).lanes;
    let (first, second) = (lanes(0), lanes(1));
    usize::from(grid.columns > 2 && second >= 2 && second > first)
}

/// How many of the names are such as stages often have.
fn stage_names<'c>(names: impl Iterator<Item = &'c str>) -> usize {
    names.take(LOOKED_AT).filter(|name| is_stage_name(name)).count()
}

/// Whether names are numbered, as stages often are: "Step 1", "1. Search".
fn numbered_way<'c>(names: impl Iterator<Item = &'c str>) -> bool {
    let names: Vec<&str> = names.filter(|name| !name.trim().is_empty()).collect();
    let numbered = names.iter().filter(|name| name.chars().any(char::is_numeric)).count();
    numbered > 1 && numbered * 2 > names.len()
}

fn lanes_down_mapping(grid: &Grid, head: usize, labels: usize) -> TableMapping {
    let label_columns = labels + 1;
    let header_rows = if has_two_header_rows(grid, head, label_columns) { head + 2 } else { head + 1 };
    let header_rows = header_rows.min(grid.rows.len());
    let lines = row_roles(grid, header_rows, label_columns);
    TableMapping { layout: TableLayout::LanesDown, header_rows, label_columns, lines }
}

/// Whether phases stand over the stages: a row with gaps, where one name stands for several columns, over a row without.
fn has_two_header_rows(grid: &Grid, head: usize, label_columns: usize) -> bool {
    let label = |row| (0..label_columns).rev().map(|column| grid.cell(row, column)).find_map(word);
    let names = |row: usize| -> Vec<&str> { (label_columns..grid.columns).map(|c| grid.cell(row, c).trim()).collect() };
    let (above, below) = (names(head), names(head + 1));
    let filled = |names: &[&str]| names.iter().filter(|name| !name.is_empty()).count();
    let gaps = filled(&above) < filled(&below)
        || above.windows(2).any(|pair| matches!(pair, [a, b] if a == b && !a.is_empty()));
    let is_blank_label = (0..label_columns).all(|column| grid.cell(head + 1, column).trim().is_empty());
    let short = below.iter().all(|name| name.chars().count() <= 60);
    let below_is_way = matches!(label(head + 1), Some(Word::Stage | Word::Step | Word::Phase));
    let above_is_phase =
        matches!(label(head), Some(Word::Phase)) && matches!(label(head + 1), Some(Word::Stage | Word::Step));
    grid.rows.len() > head + 2
        && (above_is_phase || gaps && filled(&below) > 1 && short && (is_blank_label || below_is_way))
}

fn stages_down_mapping(grid: &Grid, head: usize) -> TableMapping {
    let header_rows = (head + 1).min(grid.rows.len());
    let lines = column_roles(grid, header_rows);
    let stage = lines.iter().position(|role| *role == LineRole::Stage).unwrap_or(0);
    let repeats = repeats(grid, header_rows, stage);
    let layout = if repeats { TableLayout::StepsDown } else { TableLayout::StagesDown };
    TableMapping { layout, header_rows, label_columns: 1, lines }
}

/// Whether a stage has several rows: its name stands in them, or only in the first.
fn repeats(grid: &Grid, header_rows: usize, column: usize) -> bool {
    let mut seen: HashSet<&str> = HashSet::new();
    (header_rows..grid.rows.len()).any(|row| {
        let name = grid.cell(row, column).trim();
        row > header_rows && name.is_empty() || !name.is_empty() && !seen.insert(name)
    })
}

/// How sure it is that a table is a journey: how many of its lines are known.
pub(super) fn known_lines(mapping: &TableMapping) -> usize {
    mapping.lines.iter().filter(|role| **role != LineRole::Lane(LaneKind::Text)).count()
}
