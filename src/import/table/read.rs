//! From a source to a map by way of the tables in it.

use crate::file::decode_text;
use crate::locale::Locale;

use super::super::builder::Builder;
use super::super::foreign::ForeignFile;
use super::super::kind::ForeignKind;
use super::super::options::{Options, Question};
use super::super::report::{Effect, Imported, Note, Refusal};
use super::form::{TableForm, TableLayout, TableMapping};
use super::grid::{Found, Grid, MAX_CELLS};
use super::note::{TableNote, shown};
use super::recognise::{Recognised, known_lines, mapping_for, recognise};
use super::separated::Expected;
use super::view::View;
use super::{book, build, html, listed, markdown, own, separated};

/// Rows and columns of a table that are shown to whoever imports it.
const SHOWN: (usize, usize) = (200, 60);
/// Names that sheets have as long as nobody gives them one.
const UNNAMED: [&str; 7] = ["sheet", "hoja", "tabelle", "feuil", "planilha", "лист", "folha"];

/// Reads a workbook.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(in crate::import) fn workbook(
    file: ForeignFile<'_>,
    options: &Options,
    locale: Locale,
) -> Result<Imported, Refusal> {
    let found = spread_out(book::read(file.bytes)?);
    choose(&found, ForeignKind::Workbook, file, options, locale)
}

/// Reads a table from a text.
///
/// # Errors
/// [`Refusal::Unknown`] if there is no table in it, another one if there is but no map can be made of it.
pub(in crate::import) fn import(
    file: ForeignFile<'_>,
    text: &str,
    options: &Options,
    locale: Locale,
) -> Result<Imported, Refusal> {
    let (kind, found) = tables(&file.ending(), text);
    if found.is_empty() {
        return Err(Refusal::Unknown);
    }
    choose(&found, kind, file, options, locale)
}

/// The table that [`import`] would read, with what it would be taken for if it lay in a certain way: for whoever says himself what its rows
/// and columns are, though nothing of a journey was recognised. `None` if there is no table.
#[must_use]
pub fn table_form(file: ForeignFile<'_>, options: &Options, layout: Option<TableLayout>) -> Option<TableForm> {
    let found = if file.bytes.starts_with(b"PK\x03\x04") {
        spread_out(book::read(file.bytes).ok()?)
    } else {
        tables(&file.ending(), &decode_text(file.bytes).ok()?.text).1
    };
    let grid = &found.get(chosen(&found, options))?.grid;
    let mapping = match (layout, recognise(grid)) {
        (Some(layout), _) => mapping_for(grid, layout),
        (None, Recognised::Journey(mapping) | Recognised::EventLog(mapping) | Recognised::Unrelated(mapping)) => {
            mapping
        }
    };
    Some(TableForm { cells: excerpt(grid), mapping })
}

/// The tables of a text; lists of cards spread out.
fn tables(ending: &str, text: &str) -> (ForeignKind, Vec<Found>) {
    let (kind, found) = tables_as_they_are(ending, text);
    (kind, spread_out(found))
}

fn spread_out(mut found: Vec<Found>) -> Vec<Found> {
    for table in &mut found {
        if !own::is_own(&table.grid)
            && let Some(spread) = listed::spread(&table.grid)
        {
            table.grid = spread;
        }
    }
    found
}

/// The tables of a text, by what it looks like.
fn tables_as_they_are(ending: &str, text: &str) -> (ForeignKind, Vec<Found>) {
    let separated = |expected| separated::read(text, expected).into_iter().collect::<Vec<_>>();
    let has_html = || text.as_bytes().windows(6).any(|word| word.eq_ignore_ascii_case(b"<table"));
    let is_html =
        || text.trim_start().starts_with('<') || text.starts_with("Version:") || matches!(ending, "html" | "htm");
    if matches!(ending, "csv" | "tsv" | "tab") {
        return (ForeignKind::SeparatedValues, separated(Expected::Table));
    }
    if is_html() && has_html() {
        return (ForeignKind::HtmlTable, html::read(text));
    }
    let found = if is_html() { Vec::new() } else { markdown::read(text) };
    if !found.is_empty() {
        return (ForeignKind::MarkdownTable, found);
    }
    if has_html() {
        return (ForeignKind::HtmlTable, html::read(text));
    }
    (ForeignKind::SeparatedValues, separated(Expected::Anything))
}

/// Which of several tables is read: the one asked for, else the first in which the most is known.
fn chosen(found: &[Found], options: &Options) -> usize {
    let rate = |found: &Found| match recognise(&found.grid) {
        _ if own::is_own(&found.grid) => usize::MAX,
        Recognised::Journey(mapping) => 1 + known_lines(&mapping),
        Recognised::EventLog(_) | Recognised::Unrelated(_) => 0,
    };
    // Of equals the first.
    let best = || found.iter().enumerate().rev().max_by_key(|(_, found)| rate(found)).map_or(0, |(at, _)| at);
    options.journey.filter(|at| *at < found.len()).unwrap_or_else(best)
}

fn choose(
    found: &[Found],
    kind: ForeignKind,
    file: ForeignFile<'_>,
    options: &Options,
    locale: Locale,
) -> Result<Imported, Refusal> {
    let chosen = chosen(found, options);
    let Some(table) = found.get(chosen) else { return Err(Refusal::Unknown) };
    let mut to = Builder::new(kind, locale);
    if found.len() > 1 {
        let names = found.iter().map(|found| shown(&found.name)).collect();
        to.ask(Question::Journey { names, chosen });
    }
    if table.grid.cut {
        to.remark(None, Effect::LeftOut, Note::Table(TableNote::CellsLeftOut { limit: MAX_CELLS }));
    }
    to.draft.title = title(table, file, &mut to);
    fill(table, file, options, locale, to)
}

fn fill(
    table: &Found,
    file: ForeignFile<'_>,
    options: &Options,
    locale: Locale,
    mut to: Builder,
) -> Result<Imported, Refusal> {
    let grid = &table.grid;
    let recognised = recognise(grid);
    let (mapping, refusal) = match &recognised {
        Recognised::Journey(mapping) => (mapping, None),
        Recognised::EventLog(mapping) => (mapping, Some(Refusal::EventLog)),
        Recognised::Unrelated(mapping) => (mapping, Some(Refusal::UnrelatedTable)),
    };
    let given = options.table.as_ref().filter(|given| *given != mapping);
    let asked = given.unwrap_or(mapping);
    to.ask(Question::Table(Box::new(TableForm { cells: excerpt(grid), mapping: asked.clone() })));
    if given.is_none() && own::is_own(grid) {
        own::fill(grid, &mut to);
        return to.finish();
    }
    if let (Some(refusal), None) = (refusal, &options.table) {
        return Err(refusal);
    }
    let mapping = tamed(asked, grid);
    let view = View::new(grid, &mapping);
    let curves = build::build(&view, &mapping, &mut to);
    curves.draw(options.scale.as_ref(), locale, &mut to);
    if to.draft.title.is_empty() {
        to.draft.title = to.text(stem(file));
    }
    to.finish()
}

/// A mapping that fits a table, whatever was asked for.
fn tamed(mapping: &TableMapping, grid: &Grid) -> TableMapping {
    TableMapping {
        header_rows: mapping.header_rows.min(grid.rows.len().saturating_sub(1)),
        label_columns: mapping.label_columns.clamp(1, grid.columns.saturating_sub(1).max(1)),
        ..mapping.clone()
    }
}

/// What the map is called: as the sheet, or as the heading above the table. The file's name stands in for it, unless the table has a title.
fn title(table: &Found, file: ForeignFile<'_>, to: &mut Builder) -> String {
    let name = table.name.trim();
    let plain = super::words::plain(name);
    let unnamed = UNNAMED
        .iter()
        .any(|word| plain.strip_prefix(word).is_some_and(|rest| rest.chars().all(|c| c.is_numeric() || c == ' ')));
    if !unnamed {
        return to.text(name);
    }
    let has_title = super::recognise::head(&table.grid) > 0;
    if has_title { String::new() } else { to.text(stem(file)) }
}

fn stem(file: ForeignFile<'_>) -> &str {
    let name = file.name.rsplit(['/', '\\']).next().unwrap_or_default();
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

fn excerpt(grid: &Grid) -> Vec<Vec<String>> {
    let (rows, columns) = SHOWN;
    let row = |row: &super::grid::Row| row.cells.iter().take(columns).map(|cell| shown(cell)).collect();
    grid.rows.iter().take(rows).map(row).collect()
}
