//! A table as it was found, whatever it was found in.

/// Cells with something in them, and cells of the grid as a whole, that are taken at most.
pub(super) const MAX_CELLS: usize = 100_000;
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

    /// The number of a row in the source.
    pub(super) fn number(&self, row: usize) -> Option<u32> {
        self.rows.get(row).map(|row| row.number)
    }
}

/// Cells as they are met in a source, which may lie anywhere.
#[derive(Default)]
pub(super) struct Cells {
    cells: Vec<(u32, u32, String)>,
    cut: bool,
}

impl Cells {
    /// A cell. Blank ones are nothing. Says whether more can be taken.
    pub(super) fn put(&mut self, row: u32, column: u32, text: String) -> bool {
        if text.trim().is_empty() {
            return !self.cut;
        }
        if self.cells.len() >= MAX_CELLS {
            self.cut = true;
            return false;
        }
        self.cells.push((row, column, text));
        true
    }

    /// The grid; `number` is what a row is called in the source.
    pub(super) fn into_grid(self, number: impl Fn(u32) -> u32) -> Grid {
        let used = |of: fn(&(u32, u32, String)) -> u32| {
            let mut used: Vec<u32> = self.cells.iter().map(of).collect();
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
        let mut grid = Grid { rows: rows.iter().map(|row| blank(number(*row))).collect(), columns: columns.len(), cut };
        for (row, column, text) in self.cells {
            let (Ok(row), Ok(column)) = (rows.binary_search(&row), columns.binary_search(&column)) else { continue };
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
