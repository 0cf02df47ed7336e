//! Pictures that hold the map that they show.

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use png::{Decoder, Limits};

use crate::file;
use crate::map::EMBEDDED_MAP;

use super::foreign::ForeignFile;
use super::kind::ForeignKind;
use super::report::{Effect, Imported, MAX_REMARKS, Note, Refusal, Remark, Report};

/// Bytes of a map in a picture, at most.
const MAX_BYTES: usize = 64 << 20;
/// How every map in a PDF begins: what the program writes first.
const MAP_START: &[u8] = b"{\n  \"format\": \"trayecto\"";

/// Reads the map that a picture holds; `None` if the file is no picture.
pub(super) fn import(file: ForeignFile<'_>) -> Option<Result<Imported, Refusal>> {
    let found = if file.bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        in_png(file.bytes)
    } else if file.bytes.starts_with(b"%PDF-") {
        in_pdf(file.bytes)
    } else if is_svg(file.bytes) {
        in_svg(file.bytes)
    } else {
        return None;
    };
    Some(found.ok_or(Refusal::PictureWithoutMap).and_then(|bytes| imported(&bytes)))
}

fn imported(bytes: &[u8]) -> Result<Imported, Refusal> {
    let reading = file::read(bytes)?;
    let more_remarks = reading.warnings.len().saturating_sub(MAX_REMARKS) + reading.more_warnings;
    let remark = |warning| Remark { line: None, effect: Effect::Changed, note: Note::File(warning) };
    let remarks = reading.warnings.into_iter().take(MAX_REMARKS).map(remark).collect();
    let report = Report { kind: ForeignKind::Picture, questions: Vec::new(), remarks, more_remarks };
    Ok(Imported { map: reading.map, report })
}

fn in_png(bytes: &[u8]) -> Option<Vec<u8>> {
    let decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: MAX_BYTES });
    let mut reader = decoder.read_info().ok()?;
    let text = reader.info().utf8_text.iter().find(|text| text.keyword == EMBEDDED_MAP)?;
    let mut text = text.clone();
    drop(reader.finish());
    text.decompress_text_with_limit(MAX_BYTES).ok()?;
    text.get_text().ok().map(String::into_bytes)
}

/// A PDF that another program has written again may have packed the map otherwise; then it is not found.
fn in_pdf(bytes: &[u8]) -> Option<Vec<u8>> {
    let start = find(bytes, MAP_START)?;
    let rest = bytes.get(start..)?;
    let end = find(rest, b"endstream")?;
    rest.get(..end).map(|map| map.trim_ascii_end().to_vec())
}

fn is_svg(bytes: &[u8]) -> bool {
    let head = bytes.get(..bytes.len().min(1_024)).unwrap_or_default();
    let head = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    head.starts_with(b"<svg") || (head.starts_with(b"<?xml") && find(head, b"<svg").is_some())
}

fn in_svg(bytes: &[u8]) -> Option<Vec<u8>> {
    let start = format!("id=\"{EMBEDDED_MAP}\">");
    let rest = bytes.get(find(bytes, start.as_bytes())? + start.len()..)?;
    let packed = rest.get(..find(rest, b"<")?)?;
    let packed: Vec<u8> = packed.iter().copied().filter(|byte| !byte.is_ascii_whitespace()).collect();
    STANDARD.decode(packed).ok()
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    let first = *wanted.first()?;
    let mut from = 0;
    while let Some(at) = bytes.get(from..)?.iter().position(|byte| *byte == first) {
        if bytes.get(from + at..)?.starts_with(wanted) {
            return Some(from + at);
        }
        from += at + 1;
    }
    None
}
