//! A table as it was found, whatever it was found in.

use std::collections::HashMap;

/// Cells with something in them, and cells of the grid as a whole, that are taken at most.
pub(super) const MAX_CELLS: usize = 100_000;
/// Bytes of all cells that are taken at most.
pub(super) const MAX_TEXT: usize = 32 * 1024 * 1024;
/// Tables of a source that are looked at.
pub(super) const MAX_TABLES: usize = 40;
/// Columns that are taken at most.
const MAX_COLUMNS: usize = 2_000;

/// A table found in a source.
#[derive(Clone, Debug, Default)]
pub(super) struct Found {
    /// What it is called there: the sheet, the heading above it.
    pub(super) name: String,
    /// What is in it.
    pub(super) grid: Grid,
}

/// Rows of cells, without those that are blank throughout.
#[derive(Clone, Debug, Default)]
pub(super) struct Grid {
    /// The rows.
    pub(super) rows: Vec<Row>,
    /// The length of each.
    pub(super) columns: usize,
    /// Whether there was more than is taken.
    pub(super) cut: bool,
    /// How many columns those cells reach over that reach over several.
    wide: HashMap<(usize, usize), usize>,
}

/// A row of cells.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Its line in the source or its row in the table, from 1.
    pub(super) number: u32,
    /// Its cells.
    pub(super) cells: Vec<String>,
}

impl Grid {
    /// What is in a cell; nothing beyond the edges.
    pub(super) fn cell(&self, row: usize, column: usize) -> &str {
        self.rows.get(row).and_then(|row| row.cells.get(column)).map_or("", String::as_str)
    }

    /// Over how many columns a cell reaches.
    pub(super) fn width(&self, row: usize, column: usize) -> usize {
        self.wide.get(&(row, column)).copied().unwrap_or(1)
    }

    /// The number of a row in the source.
    pub(super) fn number(&self, row: usize) -> Option<u32> {
        self.rows.get(row).map(|row| row.number)
    }
}

/// Cells as they are met in a source, which may lie anywhere.
pub(super) struct Cells {
    all: Vec<(u32, u32, String)>,
    /// Bytes that may still be taken.
    left: usize,
    wide: Vec<(u32, u32, u32)>,
    cut: bool,
}

impl Default for Cells {
    fn default() -> Self {
        Self::within(MAX_TEXT)
    }
}

impl Cells {
    /// No cells yet, and so many bytes that may be taken.
    pub(super) fn within(left: usize) -> Self {
        Self { all: Vec::new(), left, wide: Vec::new(), cut: false }
    }

    /// Bytes that may still be taken.
    pub(super) fn left(&self) -> usize {
        self.left
    }

    /// A cell. Blank ones are nothing. Says whether more can be taken.
    pub(super) fn put(&mut self, row: u32, column: u32, text: String) -> bool {
        if text.trim().is_empty() {
            return !self.cut;
        }
        let Some(left) = self.left.checked_sub(text.len()).filter(|_| self.all.len() < MAX_CELLS) else {
            self.cut = true;
            return false;
        };
        self.left = left;
        self.all.push((row, column, text));
        true
    }

    /// Says that the cell in a row reaches from a column to another.
    pub(super) fn widen(&mut self, row: u32, first: u32, last: u32) {
        if last > first && self.wide.len() < MAX_CELLS {
            self.wide.push((row, first, last));
        }
    }

    /// The grid; `number` is what a row is called in the source.
    pub(super) fn into_grid(self, number: impl Fn(u32) -> u32) -> Grid {
        let used = |of: fn(&(u32, u32, String)) -> u32| {
            let mut used: Vec<u32> = self.all.iter().map(of).collect();
            used.sort_unstable();
            used.dedup();
            used
        };
        let (mut rows, mut columns) = (used(|cell| cell.0), used(|cell| cell.1));
        let mut cut = self.cut;
        cut |= columns.len() > MAX_COLUMNS;
        columns.truncate(MAX_COLUMNS);
        let most = MAX_CELLS / columns.len().max(1);
        cut |= rows.len() > most;
        rows.truncate(most);
        let blank = |number| Row { number, cells: vec![String::new(); columns.len()] };
        let place =
            |row: u32, column: u32| Some((rows.binary_search(&row).ok()?, columns.binary_search(&column).ok()?));
        let wide = self.wide.iter().filter_map(|(row, first, last)| {
            let (row, column) = place(*row, *first)?;
            let end = columns.partition_point(|column| column <= last);
            Some(((row, column), end - column))
        });
        let mut grid = Grid {
            rows: rows.iter().map(|row| blank(number(*row))).collect(),
            columns: columns.len(),
            cut,
            wide: wide.collect(),
        };
        for (row, column, text) in self.all {
            let Some((row, column)) = place(row, column) else { continue };
            if let Some(cell) = grid.rows.get_mut(row).and_then(|row| row.cells.get_mut(column)) {
                *cell = text;
            }
        }
        grid
    }
}

/// A row or column by its place in a source.
pub(super) fn index(at: usize) -> u32 {
    u32::try_from(at).unwrap_or(u32::MAX)
}

/// The beginning of a text with so many bytes at most, and whether that is not all of it.
pub(super) fn beginning(text: &str, most: usize) -> (&str, bool) {
    (text.get(..text.floor_char_boundary(most)).unwrap_or(text), text.len() > most)
}
