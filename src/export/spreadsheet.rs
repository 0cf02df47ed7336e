//! Tables for other programs: as CSV and as XLSX. Knows neither map nor window.

use std::io::{self, Write};

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use crate::locale::{Locale, say};
use crate::map::{Date, Number};

/// Characters that a cell of a spreadsheet program holds at most.
const MOST_CHARACTERS: usize = 32_767;
/// Characters of a sheet's name at most.
const MOST_OF_NAME: usize = 31;
/// Narrowest and widest column, in characters.
const WIDTHS: (usize, usize) = (10, 56);
/// Excel's own format for days, which each system shows as it writes them.
const DAY_FORMAT: u8 = 14;

/// A table for other programs.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spreadsheet {
    /// What it is called in a workbook.
    pub name: String,
    /// The names of its columns.
    pub head: Vec<String>,
    /// Its rows, each with a cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// A text, whatever it looks like.
    Text(String),
    /// A number.
    Number(Number),
    /// A day.
    Date(Date),
}

impl Cell {
    /// A text, or nothing if it is blank.
    #[must_use]
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() { Self::Empty } else { Self::Text(text) }
    }
}

/// Writes a table as CSV: UTF-8 with a mark at the beginning by which Excel knows it, and with the separator and the decimal mark that
/// Excel expects where that language is spoken – a semicolon and a comma in Spanish, a comma and a point in English. Days are written
/// `YYYY-MM-DD`, which it understands in either. A text that would be taken for a formula gets an apostrophe before it.
///
/// # Errors
/// Those of `out`.
pub fn write_csv(sheet: &Spreadsheet, locale: Locale, out: &mut dyn Write) -> io::Result<()> {
    let delimiter = match locale {
        Locale::Spanish => b';',
        Locale::English => b',',
    };
    out.write_all("\u{feff}".as_bytes())?;
    // Rows may be shorter than the head.
    let mut builder = csv::WriterBuilder::new();
    let mut writer = builder.delimiter(delimiter).terminator(csv::Terminator::CRLF).flexible(true).from_writer(out);
    writer.write_record(sheet.head.iter().map(|name| harmless(name)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(|cell| in_csv(cell, locale)))?;
    }
    writer.flush()
}

fn in_csv(cell: &Cell, locale: Locale) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Number(number) => match locale {
            Locale::Spanish => number.to_string().replace('.', ","),
            Locale::English => number.to_string(),
        },
        Cell::Date(date) => date.to_string(),
    }
}

/// A text that no spreadsheet program takes for a formula. What is but a number stays one. Where apostrophes stand before a formula already
/// there is one more, so that whoever takes one off has the text as it was.
fn harmless(text: &str) -> String {
    let bare = text.trim_start_matches('\'');
    let is_formula = bare.starts_with(['=', '+', '-', '@', '\t', '\r']) && !is_number(text);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

/// Whether a text is a sign and figures alone, with at most one decimal mark among them.
fn is_number(text: &str) -> bool {
    let figures = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, fraction) = figures.split_once(['.', ',']).unwrap_or((figures, "0"));
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    all_digits(whole) && all_digits(fraction)
}

/// Writes tables as a workbook for Excel and its like: texts are texts, numbers numbers and days days. The same tables give the same bytes.
///
/// # Errors
/// Those of `out`, and one for tables that are larger than a workbook can be.
pub fn write_xlsx(sheets: &[Spreadsheet], locale: Locale, out: &mut dyn Write) -> io::Result<()> {
    let book = workbook(sheets, locale).and_then(|mut book| book.save_to_buffer()).map_err(|error| match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    })?;
    out.write_all(&book)
}

fn workbook(sheets: &[Spreadsheet], locale: Locale) -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let always = ExcelDateTime::from_ymd(2000, 1, 1)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&always));
    let mut names: Vec<String> = Vec::new();
    for sheet in sheets {
        let name = unlike(&names, &sheet_name(&sheet.name, names.len()));
        fill(book.add_worksheet(), sheet, &name, locale)?;
        names.push(name);
    }
    Ok(book)
}

fn fill(to: &mut Worksheet, sheet: &Spreadsheet, name: &str, locale: Locale) -> Result<(), XlsxError> {
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top);
    let plain = Format::new().set_text_wrap().set_align(FormatAlign::Top);
    let day = Format::new().set_num_format_index(DAY_FORMAT).set_align(FormatAlign::Top);
    to.set_name(name)?;
    to.set_freeze_panes(1, 0)?;
    for (at, name) in (0_u16..).zip(&sheet.head) {
        to.write_string_with_format(0, at, cut(name, locale), &head)?;
        to.set_column_width(at, column_width(sheet, usize::from(at)))?;
    }
    for (row, cells) in (1_u32..).zip(&sheet.rows) {
        for (at, cell) in (0_u16..).zip(cells) {
            match cell {
                Cell::Empty => {}
                Cell::Text(text) => {
                    to.write_string_with_format(row, at, cut(text, locale), &plain)?;
                }
                Cell::Number(number) => {
                    to.write_number_with_format(row, at, number.get(), &plain)?;
                }
                Cell::Date(date) => match excel_day(*date) {
                    Some(date) => {
                        to.write_datetime_with_format(row, at, &date, &day)?;
                    }
                    None => {
                        to.write_string_with_format(row, at, date.to_string(), &plain)?;
                    }
                },
            }
        }
    }
    Ok(())
}

/// A day as Excel has it; it knows none before 1900.
fn excel_day(date: Date) -> Option<ExcelDateTime> {
    let year = u16::try_from(date.year()).ok().filter(|year| *year >= 1900)?;
    ExcelDateTime::from_ymd(year, u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?).ok()
}

/// A text with no more characters than a cell holds. What is cut says so.
fn cut(text: &str, locale: Locale) -> String {
    // Excel counts in halves of a character beyond the first 65,536.
    if text.encode_utf16().count() <= MOST_CHARACTERS {
        return text.to_owned();
    }
    let note = format!(" {}", say(locale, "plan-cell-cut"));
    let mut left = MOST_CHARACTERS - note.encode_utf16().count();
    let kept = text.chars().take_while(|c| {
        let fits = c.len_utf16() <= left;
        left = left.saturating_sub(c.len_utf16());
        fits
    });
    kept.collect::<String>() + &note
}

/// A width for a column, in characters: that of its widest line, within bounds.
fn column_width(sheet: &Spreadsheet, column: usize) -> f64 {
    let (narrowest, widest) = WIDTHS;
    let widest_line = |text: &str| text.lines().map(|line| line.chars().take(widest).count()).max().unwrap_or(0);
    let cells = sheet.rows.iter().filter_map(|row| row.get(column)).map(|cell| match cell {
        Cell::Empty => 0,
        Cell::Text(text) => widest_line(text),
        Cell::Number(number) => number.to_string().len(),
        Cell::Date(_) => narrowest,
    });
    let head = sheet.head.get(column).map_or(0, |name| widest_line(name));
    let width = cells.chain([head]).max().unwrap_or(0).clamp(narrowest, widest) + 2;
    u32::try_from(width).map_or(f64::from(u8::MAX), f64::from)
}

/// A name that a sheet may have.
fn sheet_name(name: &str, at: usize) -> String {
    let allowed = name.chars().map(|c| if c.is_control() || "[]:*?/\\".contains(c) { ' ' } else { c });
    let mut left = MOST_OF_NAME;
    let short: String = allowed
        .take_while(|c| {
            let fits = c.len_utf16() <= left;
            left = left.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    let short = short.trim_matches(|c: char| c == '\'' || c.is_whitespace());
    if short.is_empty() { format!("{}", at + 1) } else { short.to_owned() }
}

/// A name that none of the others is, whether written large or small.
fn unlike(others: &[String], name: &str) -> String {
    let taken = |name: &str| others.iter().any(|other| other.to_lowercase() == name.to_lowercase());
    let numbered = (2..).map(|number: u32| {
        let number = format!(" {number}");
        let kept = name.chars().take(MOST_OF_NAME.saturating_sub(number.len()));
        kept.collect::<String>().trim_end().to_owned() + &number
    });
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    fn sheet(rows: Vec<Vec<Cell>>) -> Spreadsheet {
        Spreadsheet { name: "Plan".into(), head: vec!["Acción".into(), "Día".into()], rows }
    }

    fn csv(sheet: &Spreadsheet, locale: Locale) -> String {
        let mut out = Vec::new();
        write_csv(sheet, locale, &mut out).unwrap();
        String::from_utf8(out).unwrap()
    }

    fn xlsx(sheets: &[Spreadsheet]) -> Vec<u8> {
        let mut out = Vec::new();
        write_xlsx(sheets, Locale::English, &mut out).unwrap();
        out
    }

    /// All files of a zip, one after the other: as its directory lists them.
    fn unzipped(zip: &[u8]) -> String {
        let number = |at: usize, bytes: usize| {
            zip[at..at + bytes].iter().rev().fold(0_usize, |number, byte| number << 8 | usize::from(*byte))
        };
        let end = zip.windows(4).rposition(|window| window == b"PK\x05\x06").unwrap();
        let (count, mut at) = (number(end + 10, 2), number(end + 16, 4));
        let mut all = String::new();
        for _ in 0..count {
            let (packed, start) = (number(at + 20, 4), number(at + 42, 4));
            let content = start + 30 + number(start + 26, 2) + number(start + 28, 2);
            let packed = &zip[content..content + packed];
            flate2::read::DeflateDecoder::new(packed).read_to_string(&mut all).unwrap();
            all.push('\n');
            at += 46 + number(at + 28, 2) + number(at + 30, 2) + number(at + 32, 2);
        }
        all
    }

    #[test]
    fn formulas_are_made_harmless_and_numbers_stay() {
        let check = |text: &str, expected: &str| assert_eq!(harmless(text), expected, "{text}");
        check("=1+1", "'=1+1");
        check("+34 600 000 000", "'+34 600 000 000");
        check("-cmd|' /C calc'!A0", "'-cmd|' /C calc'!A0");
        check("@SUM(A1)", "'@SUM(A1)");
        check("\t=1", "'\t=1");
        check("\r=1", "'\r=1");
        check("-5", "-5");
        check("+3,5", "+3,5");
        check("-1.25", "-1.25");
        check("-", "'-");
        check("-1.2.3", "'-1.2.3");
        check("'=1", "''=1");
        check("'-5", "''-5");
        check("'quoted'", "'quoted'");
        check("más = menos", "más = menos");
        check("", "");
        let sheet = Spreadsheet { head: vec!["=HYPERLINK(\"x\")".into()], ..Spreadsheet::default() };
        assert_eq!(csv(&sheet, Locale::English), "\u{feff}\"'=HYPERLINK(\"\"x\"\")\"\r\n");
    }

    #[test]
    fn csv_is_written_as_the_language_expects() {
        let day = Cell::Date("2026-11-02".parse().unwrap());
        let sheet = sheet(vec![
            vec![Cell::text("Rápido; «sí»"), day],
            vec![Cell::text("dos\nlíneas, \"y\""), Cell::Number(Number::new(-1.5).unwrap())],
            vec![Cell::text("  "), Cell::Empty],
        ]);
        assert_eq!(
            csv(&sheet, Locale::Spanish),
            "\u{feff}Acción;Día\r\n\"Rápido; «sí»\";2026-11-02\r\n\"dos\nlíneas, \"\"y\"\"\";-1,5\r\n;\r\n"
        );
        assert_eq!(
            csv(&sheet, Locale::English),
            "\u{feff}Acción,Día\r\nRápido; «sí»,2026-11-02\r\n\"dos\nlíneas, \"\"y\"\"\",-1.5\r\n,\r\n"
        );
    }

    #[test]
    fn a_workbook_holds_texts_as_texts_and_days_as_days() {
        let day = |text: &str| Cell::Date(text.parse().unwrap());
        let number = Cell::Number(Number::from(48));
        let sheet = sheet(vec![
            vec![Cell::text("=1+1"), day("2026-11-02")],
            vec![Cell::text("año <5> & «más»\nahí"), number],
            vec![Cell::Empty, day("1492-10-12")],
        ]);
        let bytes = xlsx(std::slice::from_ref(&sheet));
        let all = unzipped(&bytes);
        for text in ["Acción", ">=1+1<", "año &lt;5&gt; &amp; «más»\nahí", "<v>46328</v>", "<v>48</v>", "1492-10-12"]
        {
            assert!(all.contains(text), "{text} is not in {all}");
        }
        assert!(!all.contains("<f>"), "there is a formula");
        assert!(all.contains("state=\"frozen\""), "the head does not stay");
        assert_eq!(bytes, xlsx(&[sheet]), "the same table gives other bytes");
    }

    #[test]
    fn an_empty_table_is_a_table() {
        assert_eq!(csv(&sheet(Vec::new()), Locale::English), "\u{feff}Acción,Día\r\n");
        let all = unzipped(&xlsx(&[sheet(Vec::new()), Spreadsheet::default()]));
        assert!(all.contains("Acción"));
    }

    #[test]
    fn what_is_too_long_is_cut_and_says_so() {
        let long = "ñ".repeat(MOST_CHARACTERS);
        assert_eq!(cut(&long, Locale::Spanish), long);
        let cut = cut(&"🙂".repeat(MOST_CHARACTERS), Locale::Spanish);
        assert!(cut.encode_utf16().count() <= MOST_CHARACTERS && cut.ends_with(']'));
        xlsx(&[sheet(vec![vec![Cell::text("🙂".repeat(40_000))]])]);
    }

    #[test]
    fn sheets_have_names_that_they_may_have() {
        let check = |name: &str, expected: &str| assert_eq!(sheet_name(name, 0), expected, "{name}");
        check("Plan", "Plan");
        check("a/b\\c[d]:e*f?", "a b c d  e f");
        check("'quoted'", "quoted");
        check(" ?", "1");
        check(&"é".repeat(40), &"é".repeat(31));
        let named = |name: &str| Spreadsheet { name: name.into(), ..Spreadsheet::default() };
        let long = "x".repeat(40);
        let all = unzipped(&xlsx(&[named("Plan"), named("plan"), named(&long), named(&long), named("")]));
        assert!(all.contains("\"plan 2\"") && all.contains("\"5\""), "{all}");
    }
}
