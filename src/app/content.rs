//! The content of a map in the formats of other programs.

use std::io::{self, Write};

use crate::export::{
    ContentForm, ContentFormat, content_table, handed_out, mermaid, openjourney, outline, write_csv, write_xlsx,
};
use crate::file;
use crate::locale::Locale;
use crate::map::Map;

/// Writes the content of a map, without what is hidden. Words that the format needs are in `locale`.
///
/// # Errors
/// What `out` says.
pub fn write_content(
    map: &Map,
    format: ContentFormat,
    form: ContentForm,
    locale: Locale,
    out: &mut dyn Write,
) -> io::Result<()> {
    match format {
        ContentFormat::Workbook => write_xlsx(&[content_table(map, form, locale)], locale, out),
        ContentFormat::SeparatedValues => write_csv(&content_table(map, form, locale), locale, out),
        ContentFormat::Mermaid => out.write_all(mermaid(map).as_bytes()),
        ContentFormat::OpenJourney => out.write_all(openjourney(map).as_bytes()),
        ContentFormat::Outline => out.write_all(outline(map, locale).as_bytes()),
        ContentFormat::Json => out.write_all(&file::write(&handed_out(map))),
    }
}
