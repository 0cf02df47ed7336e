//! Values separated by commas, semicolons, tabs or bars.

use super::grid::{Cells, Found, Grid, MAX_TEXT, beginning, index};

/// What may separate values, the likeliest first.
const DELIMITERS: [u8; 4] = [b',', b';', b'\t', b'|'];
/// Records that are looked at to tell by what they are separated.
const SAMPLE: usize = 60;

/// Values that are looked at, empty ones among them.
const MOST_VALUES: usize = 2_000_000;

/// Whether it is known that the text is a table of values.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    /// Its name says so.
    Table,
    /// It may be any text.
    Anything,
}

/// The table of a text; `None` if it is none.
pub(super) fn read(text: &str, expected: Expected) -> Option<Found> {
    let (text, cut) = beginning(text, MAX_TEXT.min(end_of_values(text)));
    let (text, given, skipped) = without_declaration(text);
    let delimiter = match given {
        Some(delimiter) => delimiter,
        None => recognised(text, expected)?,
    };
    let mut grid = grid(text, delimiter, skipped, Quotes::Meant);
    if text.matches('"').count() % 2 == 1 && is_swallowed(&grid, delimiter) {
        grid = self::grid(text, delimiter, skipped, Quotes::Plain);
    }
    grid.cut |= cut;
    (!grid.rows.is_empty()).then_some(Found { name: String::new(), grid })
}

/// Where a text has had more values than any table that is read.
fn end_of_values(text: &str) -> usize {
    let separators = text.bytes().enumerate().filter(|(_, byte)| DELIMITERS.contains(byte));
    separators.map(|(at, _)| at).nth(MOST_VALUES).unwrap_or(text.len())
}

/// What quotation marks are.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Quotes {
    /// They stand around values.
    Meant,
    /// They are signs like any other.
    Plain,
}

/// Whether a quotation mark without an end has taken rows into a cell.
fn is_swallowed(grid: &Grid, delimiter: u8) -> bool {
    let cells = grid.rows.last().map(|row| row.cells.as_slice()).unwrap_or_default();
    let rows = |cell: &String| cell.lines().filter(|line| line.contains(char::from(delimiter))).count();
    cells.iter().any(|cell| rows(cell) >= 2)
}

/// A first line `sep=;` is for spreadsheet programs.
fn without_declaration(text: &str) -> (&str, Option<u8>, u32) {
    let (line, rest) = text.split_once('\n').unwrap_or((text, ""));
    let line = line.trim_end_matches('\r').trim_matches('"');
    match line.get(..4).filter(|start| start.eq_ignore_ascii_case("sep=")).and_then(|_| line.as_bytes().get(4..)) {
        Some(&[delimiter]) if delimiter.is_ascii() => (rest, Some(delimiter), 1),
        _ => (text, None, 0),
    }
}

/// By what most records have the same number of values, above all the first: values that are lists have a separator of their own.
fn recognised(text: &str, expected: Expected) -> Option<u8> {
    let rated = DELIMITERS.into_iter().filter_map(|delimiter| {
        let lengths = lengths(text, delimiter);
        let usual = *lengths
            .iter()
            .filter(|length| **length > 1)
            .max_by_key(|length| (lengths.iter().filter(|other| other == length).count(), **length))?;
        let alike = lengths.iter().filter(|length| **length == usual).count();
        let share = alike * 100 / lengths.len().max(1);
        let in_head = if lengths.first() == Some(&usual) { 50 } else { 1 };
        Some((share, usual.min(40) * in_head, alike, delimiter))
    });
    // Hardly a text has tabs in all its lines: rows of odd lengths are still rows.
    let in_all_rows = |delimiter| delimiter == b'\t' && lengths(text, delimiter).iter().all(|length| *length > 1);
    let (share, _, alike, delimiter) = rated.max_by_key(|(share, weight, ..)| (share * weight, *share))?;
    match expected {
        Expected::Table => Some(delimiter),
        Expected::Anything => (alike >= 2 && (share >= 60 || in_all_rows(delimiter))).then_some(delimiter),
    }
}

/// How many values the first records have.
fn lengths(text: &str, delimiter: u8) -> Vec<usize> {
    let mut lengths = Vec::new();
    let mut reader = reader(text, delimiter, Quotes::Meant);
    let mut record = csv::StringRecord::new();
    while lengths.len() < SAMPLE && reader.read_record(&mut record).unwrap_or(false) {
        if record.iter().any(|value| !value.trim().is_empty()) {
            lengths.push(record.len());
        }
    }
    lengths
}

fn grid(text: &str, delimiter: u8, skipped: u32, quotes: Quotes) -> Grid {
    let mut cells = Cells::default();
    let mut reader = reader(text, delimiter, quotes);
    let mut record = csv::StringRecord::new();
    let mut row = skipped;
    'rows: while reader.read_record(&mut record).unwrap_or(false) {
        for (column, value) in record.iter().enumerate() {
            if !cells.put(row, index(column), without_apostrophe(value).to_owned()) {
                break 'rows;
            }
        }
        row = row.saturating_add(1);
    }
    cells.into_grid(|row| row.saturating_add(1))
}

fn reader(text: &str, delimiter: u8, quotes: Quotes) -> csv::Reader<&[u8]> {
    let mut builder = csv::ReaderBuilder::new();
    builder.quoting(quotes == Quotes::Meant);
    builder.has_headers(false).flexible(true).delimiter(delimiter).from_reader(text.as_bytes())
}

/// A text without the apostrophe that keeps spreadsheet programs from taking it for a formula.
fn without_apostrophe(text: &str) -> &str {
    let bare = text.trim_start_matches('\'');
    match text.strip_prefix('\'') {
        Some(rest) if bare.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest,
        _ => text,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_read_by_whatever_separates_them() {
        let check = |text: &str, expected: &[&[&str]]| {
            let found = read(text, Expected::Table).unwrap();
            let rows: Vec<Vec<&str>> =
                found.grid.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect();
            assert_eq!(rows, expected, "{text:?}");
        };
        check("a,b\nc,d\n", &[&["a", "b"], &["c", "d"]]);
        check("a;b\n1,5;2,5\n3,5;4\n", &[&["a", "b"], &["1,5", "2,5"], &["3,5", "4"]]);
        check("a,b\nc,1; 2; 3\nd,4; 5; 6\n", &[&["a", "b"], &["c", "1; 2; 3"], &["d", "4; 5; 6"]]);
        check("sep=;\r\na;b,c\r\n", &[&["a", "b,c"]]);
        check("\"sep=|\"\na|b\n", &[&["a", "b"]]);
        check("a\tb, c, d\ne\tf\n", &[&["a", "b, c, d"], &["e", "f"]]);
        check("a,\"b\nb \"\"x\"\"\",\n,,\n\nc,d,\n", &[&["a", "b\nb \"x\""], &["c", "d"]]);
        check("a,b\n\"c,d\ne,f\ng,h\n", &[&["a", "b"], &["\"c", "d"], &["e", "f"], &["g", "h"]]);
        check("a,b\n'=1,'-x\n''=1,'n\n'-5,-5\n", &[&["a", "b"], &["=1", "-x"], &["'=1", "'n"], &["-5", "-5"]]);
    }

    #[test]
    fn rows_of_odd_lengths_are_rows_where_tabs_are_in_all_of_them() {
        let pasted = "Etapa\tAcciones\tDolores\nUna\ta\nDos\tb\tc\td\nTres\te\tf\n";
        let found = read(pasted, Expected::Anything).unwrap();
        assert_eq!((found.grid.rows.len(), found.grid.columns), (4, 4));
    }

    #[test]
    fn prose_is_no_table() {
        let check = |text: &str| assert!(read(text, Expected::Anything).is_none(), "{text:?}");
        check("Dear all,\nplease find the map, the notes, and the rest attached.\nBest,\nAna");
        check("One line, with a comma");
        check("Nothing at all");
    }
}
