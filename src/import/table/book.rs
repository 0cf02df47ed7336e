//! Workbooks: XLSX.

use std::io::{Cursor, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::super::kind::ForeignKind;
use super::super::report::Refusal;
use super::grid::{Cells, Found, Grid, MAX_TABLES, MAX_TEXT};
use super::places::Places;

/// Files in an archive at most.
const MAX_ENTRIES: usize = 1_000;
/// Bytes in all its files at most, inflated.
const MAX_INFLATED: u64 = 64 * 1024 * 1024;
/// Bytes of a part that says how the others belong together or look, and of the formats in it.
const MAX_PART: u64 = 8 * 1024 * 1024;
/// Formats of cells, of which each takes far more room than it has letters.
const MAX_FORMATS: usize = 200_000;
/// Bytes that are read of all sheets, of which several may be one and the same.
const MAX_READ: u64 = 64 * 1024 * 1024;

/// Other archives, by a file in them.
const OTHERS: [(&str, &str); 6] = [
    ("word/document.xml", "Word"),
    ("ppt/presentation.xml", "PowerPoint"),
    ("xl/workbook.bin", "Excel (XLSB)"),
    ("content.xml", "OpenDocument"),
    ("Index/Document.iwa", "iWork"),
    ("index.apxl", "Keynote"),
];

/// The sheets with anything in them, those that are hidden last.
///
/// # Errors
/// [`Refusal`] for what is no workbook, or has too much in it.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Found>, Refusal> {
    let largest = weigh(bytes)?;
    // Of what the library stumbles over in spite of that, no more than the workbook is lost.
    let outcome = catch_unwind(AssertUnwindSafe(|| sheets(bytes, largest)));
    outcome.unwrap_or(Err(Refusal::Broken { kind: ForeignKind::Workbook, line: None }))
}

/// The sheets of a workbook that was weighed.
fn sheets(bytes: &[u8], largest: u64) -> Result<Vec<Found>, Refusal> {
    let broken = Refusal::Broken { kind: ForeignKind::Workbook, line: None };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken.clone())?;
    let mut sheets: Vec<(bool, String)> = Vec::new();
    for sheet in book.sheets_metadata() {
        if sheet.typ == SheetType::WorkSheet {
            sheets.push((sheet.visible != SheetVisible::Visible, sheet.name.clone()));
        }
    }
    sheets.sort_by_key(|(hidden, _)| *hidden);
    let most = usize::try_from(MAX_READ / largest.max(1)).unwrap_or(MAX_TABLES).clamp(1, MAX_TABLES);
    let mut found = Vec::new();
    let mut left = MAX_TEXT;
    for (_, name) in sheets.into_iter().take(most) {
        let grid = grid(&mut book, &name, &mut left);
        if !grid.rows.is_empty() {
            found.push(Found { name, grid });
        }
    }
    if found.is_empty() { Err(broken) } else { Ok(found) }
}

/// Whether an archive is a workbook, and not too much to be read: the size of its largest part. What its directory says is not believed:
/// everything is inflated once.
fn weigh(bytes: &[u8]) -> Result<u64, Refusal> {
    let broken = |_| Refusal::Broken { kind: ForeignKind::Workbook, line: None };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Refusal::Bomb);
    }
    let name = |name: zip::result::ZipResult<std::borrow::Cow<'_, str>>| {
        name.map(std::borrow::Cow::into_owned).unwrap_or_default()
    };
    let names: Vec<String> = archive.file_names().map(|found| name(found).trim_start_matches('/').to_owned()).collect();
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if !has("xl/workbook.xml") {
        let other = OTHERS.iter().find(|(file, _)| has(file));
        return Err(other.map_or(Refusal::Unknown, |(_, name)| Refusal::KnownButNotRead { name }));
    }
    let (mut left, mut largest) = (MAX_INFLATED, 0);
    for at in 0..archive.len() {
        // What cannot be inflated is found out by whoever needs it.
        let Ok(file) = archive.by_index(at) else { continue };
        let part = names.get(at).map_or("", String::as_str);
        let binds = ["workbook.xml", "styles.xml", ".rels"].iter().any(|end| part.to_ascii_lowercase().ends_with(end));
        let is_markup = part.to_ascii_lowercase().ends_with(".xml");
        let Weighed { size, formats, places } = inflated(file, left);
        left = left.checked_sub(size).ok_or(Refusal::Bomb)?;
        if binds && (size > MAX_PART || formats > MAX_FORMATS) {
            return Err(Refusal::Bomb);
        }
        if is_markup && !places.are_sound() {
            return Err(Refusal::Broken { kind: ForeignKind::Workbook, line: None });
        }
        largest = largest.max(size);
    }
    Ok(largest)
}

/// What a file in an archive is once it is inflated.
struct Weighed {
    /// Bytes.
    size: u64,
    /// Formats of cells.
    formats: usize,
    /// The places that it names.
    places: Places,
}

/// Inflates a file in an archive, up to a little more than `most` bytes and whether or not it is damaged.
fn inflated(file: impl Read, most: u64) -> Weighed {
    let mut file = file.take(most.saturating_add(1));
    let mut buffer = vec![0; 64 * 1024];
    let mut weighed = Weighed { size: 0, formats: 0, places: Places::default() };
    while let Ok(read @ 1..) = file.read(&mut buffer) {
        let piece = buffer.get(..read).unwrap_or_default();
        weighed.size += u64::try_from(read).unwrap_or(0);
        weighed.formats += piece.windows(2).filter(|pair| pair == b"xf").count();
        weighed.places.look_at(piece);
    }
    weighed
}

fn grid(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, left: &mut usize) -> Grid {
    let mut cells = Cells::within(*left);
    for merged in book.merge_cells_by_sheet_name(name).unwrap_or_default() {
        cells.widen(merged.start.0, merged.start.1, merged.end.1);
    }
    if let Ok(mut reader) = book.worksheet_cells_reader(name) {
        let formats = reader.styles().iter().map(|style| style.number_format.as_ref());
        let percent: Vec<bool> = formats.map(|format| format.is_some_and(|f| f.format_code.contains('%'))).collect();
        // A sheet that breaks off is read up to there.
        while let Ok(Some((cell, style))) = reader.next_cell_with_style_id() {
            let (row, column) = cell.get_position();
            let text = match cell.get_value() {
                DataRef::Float(share) if percent.get(style) == Some(&true) => as_percent(*share),
                value => written(value),
            };
            if !cells.put(row, column, text) {
                break;
            }
        }
    }
    *left = cells.left();
    cells.into_grid(|row| row.saturating_add(1))
}

/// A share as the workbook shows it, with as many decimals as are needed.
fn as_percent(share: f64) -> String {
    format!("{} %", (share * 1e8).round() / 1e6)
}

/// A value as a text. Of formulas it is what they came to when the workbook was saved.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => if *yes { "✓" } else { "✗" }.to_owned(),
        DataRef::DateTime(at) if at.is_duration() => {
            let minutes = (at.as_f64() * 24.0 * 60.0).round();
            format!("{}:{:02}", (minutes / 60.0).floor(), minutes.rem_euclid(60.0))
        }
        DataRef::DateTime(at) => {
            let (year, month, day, hour, minute, ..) = at.to_ymd_hms_milli();
            let day = format!("{year:04}-{month:02}-{day:02}");
            if (hour, minute) == (0, 0) { day } else { format!("{day} {hour:02}:{minute:02}") }
        }
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
