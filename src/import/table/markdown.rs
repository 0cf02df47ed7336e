//! Tables in Markdown documents.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::grid::{Cells, Found, MAX_TABLES, beginning, index};

/// Bytes of a document that are looked at.
const MAX_BYTES: usize = 4 * 1024 * 1024;

/// The tables of a document, each with the heading above it.
pub(super) fn read(text: &str) -> Vec<Found> {
    let (text, cut) = beginning(text, MAX_BYTES);
    let mut reading = Reading { text, ..Reading::default() };
    for (event, range) in
        Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH).into_offset_iter()
    {
        reading.take(event, range.start);
        if reading.found.len() >= MAX_TABLES {
            break;
        }
    }
    if let Some(last) = reading.found.last_mut() {
        last.grid.cut |= cut;
    }
    reading.found
}

#[derive(Default)]
struct Reading<'t> {
    text: &'t str,
    found: Vec<Found>,
    heading: String,
    in_heading: bool,
    table: Option<Table>,
    /// Up to where lines were counted, and how many there were.
    counted: (usize, u32),
}

#[derive(Default)]
struct Table {
    cells: Cells,
    /// The line of each row.
    lines: Vec<u32>,
    column: usize,
    cell: String,
    link: Option<String>,
}

impl Reading<'_> {
    fn take(&mut self, event: Event<'_>, at: usize) {
        match event {
            Event::Start(Tag::Heading { .. }) => {
                self.heading.clear();
                self.in_heading = true;
            }
            Event::End(TagEnd::Heading(_)) => self.in_heading = false,
            Event::Start(Tag::Table(_)) => self.table = Some(Table::default()),
            Event::End(TagEnd::Table) => {
                let Some(table) = self.table.take() else { return };
                let line = |row: u32| usize::try_from(row).ok().and_then(|row| table.lines.get(row)).copied();
                let grid = table.cells.into_grid(|row| line(row).unwrap_or(row));
                if !grid.rows.is_empty() {
                    self.found.push(Found { name: self.heading.trim().to_owned(), grid });
                }
            }
            Event::Start(Tag::TableHead | Tag::TableRow) => {
                let line = self.line(at);
                if let Some(table) = &mut self.table {
                    table.lines.push(line);
                    table.column = 0;
                }
            }
            Event::End(TagEnd::TableCell) => {
                if let Some(table) = &mut self.table {
                    let text = std::mem::take(&mut table.cell);
                    let row = table.lines.len().saturating_sub(1);
                    table.cells.put(index(row), index(table.column), text.trim().to_owned());
                    table.column += 1;
                }
            }
            Event::Start(Tag::Link { dest_url, .. }) => {
                if let Some(table) = &mut self.table {
                    table.link = Some(dest_url.into_string());
                }
            }
            Event::End(TagEnd::Link) => {
                if let Some(table) = &mut self.table
                    && let Some(link) = table.link.take()
                    && !table.cell.ends_with(&link)
                {
                    table.cell.extend([" (", &link, ")"]);
                }
            }
            Event::Text(text) | Event::Code(text) => self.write(&text),
            Event::SoftBreak => self.write(" "),
            Event::HardBreak => self.write("\n"),
            Event::InlineHtml(html) if is_break(&html) => self.write("\n"),
            _ => {}
        }
    }

    fn write(&mut self, text: &str) {
        if let Some(table) = &mut self.table {
            table.cell.push_str(text);
        } else if self.in_heading {
            self.heading.push_str(text);
        }
    }

    fn line(&mut self, at: usize) -> u32 {
        let (from, lines) = self.counted;
        let more = self.text.get(from..at).map_or(0, |passed| passed.matches('\n').count());
        self.counted = (at.max(from), lines.saturating_add(index(more)));
        self.counted.1.saturating_add(1)
    }
}

fn is_break(html: &str) -> bool {
    let tag = html.trim_start_matches('<').trim_end_matches('>').trim_matches(|c: char| c == '/' || c.is_whitespace());
    tag.eq_ignore_ascii_case("br")
}
