//! The font that goes into a file: only the glyphs used, with tables that say which letters they are and how close they stand.

use std::collections::BTreeMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use skrifa::FontRef;
use subsetter::{GlyphRemapper, subset};
use write_fonts::FontBuilder;
use write_fonts::tables::cmap::Cmap;
use write_fonts::tables::name::{Name, NameRecord};
use write_fonts::types::{GlyphId, NameId, Tag};

use super::face::Face;

/// The file of a font; `None` if it is damaged, or of a kind that cannot be made smaller.
pub(super) fn font_file(face: &Face<'_>) -> Option<Vec<u8>> {
    let mut remapper = GlyphRemapper::new();
    let mut renumbered = BTreeMap::new();
    for glyph in face.glyphs() {
        renumbered.insert(glyph, remapper.remap(u16::try_from(glyph).ok()?));
    }
    // Only outlines, metrics and names are in it: the tables that browsers ask for are added.
    // A font that the library stumbles over is drawn as outlines.
    let bare = catch_unwind(AssertUnwindSafe(|| subset(face.data, face.index, &remapper))).ok()?.ok()?;
    let bare = FontRef::new(&bare).ok()?;
    let mut builder = FontBuilder::new();
    for record in bare.table_directory().table_records() {
        let tag = record.tag();
        if let Some(data) = bare.table_data(tag) {
            builder.add_raw(Tag::new(&tag.to_be_bytes()), data.as_bytes());
        }
    }
    let mappings = face.letters.iter().map(|(letter, glyph)| (*letter, GlyphId::from(renumbered[glyph])));
    builder.add_table(&Cmap::from_mappings(mappings).ok()?).ok()?;
    builder.add_table(&names(face)).ok()?;
    let os2 = face.font.table_data(skrifa::Tag::new(b"OS/2"))?;
    builder.add_raw(Tag::new(b"OS/2"), os2.as_bytes());
    let pairs: Vec<(u16, u16, i16)> =
        face.kerning.iter().map(|((left, right), moved)| (renumbered[left], renumbered[right], *moved)).collect();
    if !pairs.is_empty() {
        builder.add_raw(Tag::new(b"kern"), kerning(pairs));
    }
    Some(builder.build())
}

/// The names by which programs know the font.
fn names(face: &Face<'_>) -> Name {
    let cut = match (face.weight >= 600.0, face.is_italic) {
        (false, false) => "Regular",
        (false, true) => "Italic",
        (true, false) => "Bold",
        (true, true) => "Bold Italic",
    };
    let whole = format!("{} {:.0} {cut}", face.family, face.weight);
    let record = |id: u16, text: String| NameRecord::new(3, 1, 0x409, NameId::new(id), text.into());
    let mut records = vec![
        record(1, face.family.clone()),
        record(2, cut.to_owned()),
        record(4, whole.clone()),
        record(6, whole.replace(' ', "-")),
    ];
    // Whoever made the font stays named in it.
    let kept = [(0, skrifa::string::StringId::COPYRIGHT_NOTICE), (14, skrifa::string::StringId::LICENSE_URL)];
    records.extend(kept.into_iter().filter_map(|(id, kept)| {
        let text: String =
            skrifa::MetadataProvider::localized_strings(&face.font, kept).english_or_first()?.chars().collect();
        Some(record(id, text))
    }));
    records.sort();
    Name::new(records)
}

/// A table of kerning with pairs of glyphs (OpenType, kern, version 0, format 0).
fn kerning(mut pairs: Vec<(u16, u16, i16)>) -> Vec<u8> {
    const HEADER: usize = 14;
    const PAIR: usize = 6;
    const HORIZONTAL: u16 = 1;
    pairs.sort_unstable();
    let count = u16::try_from(pairs.len()).unwrap_or(u16::MAX);
    let length = u16::try_from(HEADER + PAIR * pairs.len()).unwrap_or(u16::MAX);
    let selector = count.max(1).ilog2();
    let range = (1_u16 << selector) * 6;
    let mut table = Vec::with_capacity(4 + usize::from(length));
    let header =
        [0, 1, 0, length, HORIZONTAL, count, range, u16::try_from(selector).unwrap_or_default(), count * 6 - range];
    table.extend(header.iter().flat_map(|word| word.to_be_bytes()));
    for (left, right, moved) in pairs {
        table.extend(left.to_be_bytes());
        table.extend(right.to_be_bytes());
        table.extend(moved.to_be_bytes());
    }
    table
}
