//! Tables in HTML documents and on the clipboard.

use html5gum::{StartTag, Token, Tokenizer};

use super::grid::{Cells, Found, MAX_TABLES, beginning, index};

/// Bytes of a document that are looked at.
const MAX_BYTES: usize = 16 * 1024 * 1024;
/// How far a cell may reach.
const MAX_SPAN: usize = 2_000;

/// The tables of a document, each with its caption or the heading above it. A table in a cell of another is part of that cell.
pub(super) fn read(text: &str) -> Vec<Found> {
    let mut reading = Reading::default();
    let (text, cut) = beginning(text, MAX_BYTES);
    for Ok(token) in Tokenizer::new(text) {
        match token {
            Token::StartTag(tag) => reading.open(&tag),
            Token::EndTag(tag) => reading.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => reading.write(&String::from_utf8_lossy(&text)),
            _ => {}
        }
        if reading.found.len() >= MAX_TABLES || reading.table.as_ref().is_some_and(|table| table.full) {
            break;
        }
    }
    reading.end_table();
    if let Some(last) = reading.found.last_mut() {
        last.grid.cut |= cut;
    }
    reading.found
}

#[derive(Default)]
struct Reading {
    found: Vec<Found>,
    heading: String,
    in_heading: bool,
    /// The element whose text is no text.
    skipped: Option<&'static str>,
    depth: usize,
    table: Option<Table>,
}

#[derive(Default)]
struct Table {
    caption: String,
    in_caption: bool,
    cells: Cells,
    rows: usize,
    column: usize,
    /// Of each column the first row that no cell above reaches into.
    free_from: Vec<usize>,
    cell: Option<(usize, usize, String)>,
    full: bool,
}

impl Reading {
    fn open(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).to_ascii_lowercase();
        match &*name {
            "script" => self.skipped = Some("script"),
            "style" => self.skipped = Some("style"),
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" if self.depth == 0 => {
                self.heading.clear();
                self.in_heading = true;
            }
            "table" => {
                self.depth += 1;
                if self.depth == 1 {
                    self.in_heading = false;
                    self.table = Some(Table::default());
                }
            }
            _ => {}
        }
        let (depth, Some(table)) = (self.depth, &mut self.table) else { return };
        match &*name {
            "caption" => table.in_caption = true,
            "tr" if depth == 1 => {
                table.end_cell();
                table.rows += 1;
                table.column = 0;
            }
            "td" | "th" if depth == 1 => table.begin_cell(span(tag, b"colspan"), span(tag, b"rowspan")),
            "br" | "p" | "div" | "li" | "tr" => table.write("\n"),
            "td" | "th" => table.write(" "),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) {
        let name = name.to_ascii_lowercase();
        if self.skipped == Some(&*name) {
            self.skipped = None;
        }
        match &*name {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => self.in_heading = false,
            "table" => {
                self.depth = self.depth.saturating_sub(1);
                if self.depth == 0 {
                    self.end_table();
                }
            }
            "caption" => {
                if let Some(table) = &mut self.table {
                    table.in_caption = false;
                }
            }
            "td" | "th" if self.depth == 1 => {
                if let Some(table) = &mut self.table {
                    table.end_cell();
                }
            }
            "p" | "div" | "li" => {
                if let Some(table) = &mut self.table {
                    table.write("\n");
                }
            }
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if self.skipped.is_some() {
            return;
        }
        // Line breaks of the source are but blanks.
        let text: String =
            text.chars().map(|c| if c.is_ascii_whitespace() || c == '\u{a0}' { ' ' } else { c }).collect();
        match &mut self.table {
            Some(table) if table.in_caption => table.caption.push_str(&text),
            Some(table) => table.write(&text),
            None if self.in_heading => self.heading.push_str(&text),
            None => {}
        }
    }

    fn end_table(&mut self) {
        let Some(mut table) = self.table.take() else { return };
        table.end_cell();
        let name = if table.caption.trim().is_empty() { &self.heading } else { &table.caption };
        let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
        let grid = table.cells.into_grid(|row| row.saturating_add(1));
        if !grid.rows.is_empty() {
            self.found.push(Found { name, grid });
        }
    }
}

impl Table {
    fn begin_cell(&mut self, columns: usize, rows: usize) {
        self.end_cell();
        self.rows = self.rows.max(1);
        let row = self.rows - 1;
        while self.free_from.get(self.column).is_some_and(|free| *free > row) {
            self.column += 1;
        }
        self.cell = Some((row, self.column, String::new()));
        let end = self.column.saturating_add(columns).min(MAX_SPAN);
        if end > self.free_from.len() {
            self.free_from.resize(end, 0);
        }
        for free in self.free_from.iter_mut().take(end).skip(self.column) {
            *free = row.saturating_add(rows);
        }
        self.cells.widen(index(row), index(self.column), index(end.saturating_sub(1)));
        self.column = end.max(self.column);
    }

    fn end_cell(&mut self) {
        let Some((row, column, text)) = self.cell.take() else { return };
        let lines =
            text.lines().map(|line| line.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "));
        let text = lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
        self.full |= !self.cells.put(index(row), index(column), text);
    }

    fn write(&mut self, text: &str) {
        if let Some((_, _, cell)) = &mut self.cell {
            cell.push_str(text);
        }
    }
}

fn span(tag: &StartTag<()>, name: &[u8]) -> usize {
    let value = tag.attributes.iter().find(|(key, _)| key.eq_ignore_ascii_case(name));
    let number = value.and_then(|(_, value)| String::from_utf8_lossy(value).trim().parse().ok());
    number.unwrap_or(1).clamp(1, MAX_SPAN)
}
