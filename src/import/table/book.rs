//! Workbooks: XLSX.

use std::io::{self, Cursor, Read};

use calamine::{DataRef, Reader, SheetType, SheetVisible, Xlsx};
use zip::ZipArchive;

use super::super::kind::ForeignKind;
use super::super::report::Refusal;
use super::grid::{Cells, Found, Grid};

/// Files in an archive at most.
const MAX_ENTRIES: usize = 1_000;
/// Bytes in all its files at most, inflated.
const MAX_INFLATED: u64 = 64 * 1024 * 1024;
/// Sheets that are looked at.
const MAX_SHEETS: usize = 100;

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
    weigh(bytes)?;
    let broken = Refusal::Broken { kind: ForeignKind::Workbook, line: None };
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken.clone())?;
    let mut sheets: Vec<(bool, String)> = Vec::new();
    for sheet in book.sheets_metadata() {
        if sheet.typ == SheetType::WorkSheet {
            sheets.push((sheet.visible != SheetVisible::Visible, sheet.name.clone()));
        }
    }
    sheets.sort_by_key(|(hidden, _)| *hidden);
    let mut found = Vec::new();
    for (_, name) in sheets.into_iter().take(MAX_SHEETS) {
        let grid = grid(&mut book, &name);
        if !grid.rows.is_empty() {
            found.push(Found { name, grid });
        }
    }
    if found.is_empty() { Err(broken) } else { Ok(found) }
}

/// Whether an archive is a workbook, and not too much to be read. What its directory says is not believed: everything is inflated once.
fn weigh(bytes: &[u8]) -> Result<(), Refusal> {
    let broken = |_| Refusal::Broken { kind: ForeignKind::Workbook, line: None };
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ENTRIES {
        return Err(Refusal::Bomb);
    }
    let names: Vec<String> =
        archive.file_names().flatten().map(|name| name.trim_start_matches('/').to_owned()).collect();
    let has = |wanted: &str| names.iter().any(|name| name.eq_ignore_ascii_case(wanted));
    if !has("xl/workbook.xml") {
        let other = OTHERS.iter().find(|(file, _)| has(file));
        return Err(other.map_or(Refusal::Unknown, |(_, name)| Refusal::KnownButNotRead { name }));
    }
    let mut left = MAX_INFLATED;
    for at in 0..archive.len() {
        // What cannot be inflated is found out by whoever needs it.
        let Ok(file) = archive.by_index(at) else { continue };
        let inflated = io::copy(&mut file.take(left.saturating_add(1)), &mut io::sink()).unwrap_or(0);
        left = left.checked_sub(inflated).ok_or(Refusal::Bomb)?;
    }
    Ok(())
}

fn grid(book: &mut Xlsx<Cursor<&[u8]>>, name: &str) -> Grid {
    let mut cells = Cells::default();
    if let Ok(mut reader) = book.worksheet_cells_reader(name) {
        // A sheet that breaks off is read up to there.
        while let Ok(Some(cell)) = reader.next_cell() {
            let (row, column) = cell.get_position();
            if !cells.put(row, column, written(cell.get_value())) {
                break;
            }
        }
    }
    cells.into_grid(|row| row.saturating_add(1))
}

/// A value as a text. Of formulas it is what they came to when the workbook was saved.
fn written(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
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
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}
