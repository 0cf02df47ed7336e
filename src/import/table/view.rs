//! A table looked at as stages along which lines run, whichever way it lies.

use super::form::{LineRole, TableLayout, TableMapping};
use super::grid::Grid;
use super::recognise::head;

/// A table with what it is taken for.
pub(super) struct View<'g> {
    grid: &'g Grid,
    mapping: &'g TableMapping,
}

impl<'g> View<'g> {
    /// A view of a table.
    pub(super) fn new(grid: &'g Grid, mapping: &'g TableMapping) -> Self {
        Self { grid, mapping }
    }

    fn is_down(&self) -> bool {
        self.mapping.layout == TableLayout::LanesDown
    }

    /// Whether stages are rows.
    pub(super) fn is_across(&self) -> bool {
        !self.is_down()
    }

    /// Columns before the stages.
    fn labels(&self) -> usize {
        self.mapping.label_columns.clamp(1, self.grid.columns.max(1))
    }

    /// How many positions there are along the way: columns or rows.
    pub(super) fn positions(&self) -> usize {
        if self.is_down() {
            self.grid.columns.saturating_sub(self.labels())
        } else {
            self.grid.rows.len().saturating_sub(self.mapping.header_rows)
        }
    }

    /// How many lines run along it: rows or columns.
    pub(super) fn lines(&self) -> usize {
        if self.is_down() { self.grid.rows.len().saturating_sub(self.mapping.header_rows) } else { self.grid.columns }
    }

    /// Rows that have more cells than the header has names: their numbers, how many cells, and how many names. None where that is the rule.
    pub(super) fn long_rows(&self) -> Vec<(Option<u32>, usize, usize)> {
        let length = |row: usize| {
            (0..self.grid.columns)
                .rev()
                .find(|column| !self.grid.cell(row, *column).trim().is_empty())
                .map_or(0, |last| last + 1)
        };
        let (head, all) = (self.mapping.header_rows, self.grid.rows.len());
        let names = (0..head).map(length).max().unwrap_or(0);
        let long: Vec<usize> = (head..all).filter(|row| names > 0 && length(*row) > names).collect();
        if long.len() * 2 > all.saturating_sub(head) {
            return Vec::new();
        }
        long.into_iter().map(|row| (self.grid.number(row), length(row), names)).collect()
    }

    /// What a line is.
    pub(super) fn role(&self, line: usize) -> LineRole {
        self.mapping.lines.get(line).copied().unwrap_or(LineRole::Lane(crate::map::LaneKind::Text))
    }

    /// What is in a line at a position.
    pub(super) fn cell(&self, position: usize, line: usize) -> &'g str {
        if self.is_down() {
            self.grid.cell(self.mapping.header_rows + line, self.labels() + position).trim()
        } else {
            self.grid.cell(self.mapping.header_rows + position, line).trim()
        }
    }

    /// Over how many positions that reaches.
    pub(super) fn width(&self, position: usize, line: usize) -> usize {
        if self.is_down() { self.grid.width(self.mapping.header_rows + line, self.labels() + position) } else { 1 }
    }

    /// The row of the source in which that is.
    pub(super) fn number(&self, position: usize, line: usize) -> Option<u32> {
        let row = if self.is_down() { line } else { position };
        self.grid.number(self.mapping.header_rows + row)
    }

    /// What a line is called; nothing where it goes on with the one before.
    pub(super) fn line_name(&self, line: usize) -> &'g str {
        if self.is_down() {
            let row = self.mapping.header_rows + line;
            (0..self.labels())
                .rev()
                .map(|column| self.grid.cell(row, column).trim())
                .find(|name| !name.is_empty())
                .unwrap_or("")
        } else {
            let rows = head(self.grid).min(self.mapping.header_rows)..self.mapping.header_rows;
            rows.rev().map(|row| self.grid.cell(row, line).trim()).find(|name| !name.is_empty()).unwrap_or("")
        }
    }

    /// What a position is called in the header.
    pub(super) fn stage_name(&self, position: usize) -> &'g str {
        let row = self.mapping.header_rows.checked_sub(1).filter(|_| self.is_down());
        row.map_or("", |row| self.grid.cell(row, self.labels() + position).trim())
    }

    /// What stands above that in the header.
    pub(super) fn phase_name(&self, position: usize) -> &'g str {
        let row = self.mapping.header_rows.checked_sub(2).filter(|row| self.is_down() && *row >= head(self.grid));
        row.map_or("", |row| self.grid.cell(row, self.labels() + position).trim())
    }

    /// Names that group lines, with their rows: they have no place in a map.
    pub(super) fn groups(&self) -> Vec<(Option<u32>, &'g str)> {
        let mut groups = Vec::new();
        if self.is_down() {
            for row in self.mapping.header_rows..self.grid.rows.len() {
                let last = self.labels() - 1;
                let named = !self.grid.cell(row, last).trim().is_empty();
                let before = (0..last).map(|column| self.grid.cell(row, column).trim());
                groups
                    .extend(before.filter(|name| named && !name.is_empty()).map(|name| (self.grid.number(row), name)));
            }
        } else if let Some(last) = self.mapping.header_rows.checked_sub(1) {
            for row in head(self.grid)..last {
                let names = (0..self.grid.columns).filter(|column| !self.grid.cell(last, *column).trim().is_empty());
                let names = names.map(|column| self.grid.cell(row, column).trim());
                groups.extend(names.filter(|name| !name.is_empty()).map(|name| (self.grid.number(row), name)));
            }
        }
        groups
    }

    /// The rows above the header, each as what stands in it.
    pub(super) fn above(&self) -> Vec<(Option<u32>, Vec<&'g str>)> {
        let rows = 0..head(self.grid).min(self.mapping.header_rows);
        let texts = |row: usize| (0..self.grid.columns).map(move |column| self.grid.cell(row, column).trim());
        rows.map(|row| (self.grid.number(row), texts(row).filter(|text| !text.is_empty()).collect())).collect()
    }
}
