//! Tables that this program has written itself: nothing in them has to be guessed.

mod cards;
mod grid;
mod kind;
mod personas;

use crate::locale::{Locale, say};

use super::super::builder::Builder;
use super::grid::Grid;

/// The form in which a table was written.
enum Form {
    /// A row per lane, and so many rows above.
    Grid(usize),
    /// A row per card; where its columns are.
    Cards(cards::Columns),
}

/// Whether a table is one of this program's.
pub(super) fn is_own(grid: &Grid) -> bool {
    form(grid).is_some()
}

/// Reads it.
pub(super) fn fill(grid: &Grid, to: &mut Builder) {
    match form(grid) {
        Some(Form::Grid(header_rows)) => grid::fill(grid, header_rows, to),
        Some(Form::Cards(columns)) => cards::fill(grid, &columns, to),
        None => {}
    }
}

fn form(grid: &Grid) -> Option<Form> {
    Locale::ALL.into_iter().find_map(|locale| {
        let is = |row: usize, column: usize, key: &str| grid.cell(row, column).trim() == say(locale, key);
        let labels = |row| is(row, 0, "content-lane") && is(row, 1, "content-kind") && is(row, 2, "content-persona");
        if labels(0) {
            return Some(Form::Grid(1));
        }
        if labels(1) && is(0, 0, "content-phase") {
            return Some(Form::Grid(2));
        }
        cards::Columns::find(grid, locale).map(Form::Cards)
    })
}
