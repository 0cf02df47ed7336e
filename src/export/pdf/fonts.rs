//! Fonts of runs as fonts of a PDF.

use std::collections::HashMap;

use krilla::text::{Font, Tag};

use crate::text::Run;

/// Identity of a font's bytes, its number in them, and its place on the axes.
type Key = (u64, u32, Box<[i16]>);

/// Fonts that are in the document already.
#[derive(Default)]
pub(super) struct Fonts(HashMap<Key, Option<Font>>);

impl Fonts {
    /// The font of a run; `None` if it cannot be read.
    pub(super) fn get(&mut self, run: &Run) -> Option<Font> {
        let key = (run.font.data.id(), run.font.index, run.coords.clone());
        self.0.entry(key).or_insert_with(|| font(run)).clone()
    }
}

fn font(run: &Run) -> Option<Font> {
    let axes: Vec<(Tag, f32)> = run.axes.iter().map(|(tag, value)| (Tag::new(tag), *value)).collect();
    let (bytes, _) = run.font.data.clone().into_raw_parts();
    Font::new_variable(bytes.into(), run.font.index, &axes)
}
