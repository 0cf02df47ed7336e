//! Fonts of runs as fonts of a PDF.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};

use krilla::text::{Font, Tag};

use crate::text::Run;

/// Identity of a font's bytes, its number in them, and its place on the axes.
type Key = (u64, u32, Box<[i16]>);

/// Fonts that are in the document already.
pub(super) struct Fonts<'a> {
    outlined: &'a [Font],
    known: HashMap<Key, Option<Font>>,
}

impl<'a> Fonts<'a> {
    /// No fonts yet; `outlined` are those that cannot be packed.
    pub(super) fn new(outlined: &'a [Font]) -> Self {
        Self { outlined, known: HashMap::new() }
    }

    /// The font of a run, and how its letters can be drawn at best; `None` if it cannot be read.
    pub(super) fn get(&mut self, run: &Run) -> Option<(Font, Letters)> {
        let key = (run.font.data.id(), run.font.index, run.coords.clone());
        let font = self.known.entry(key).or_insert_with(|| font(run)).clone()?;
        let letters = if self.outlined.contains(&font) { Letters::Outlines } else { Letters::Text };
        Some((font, letters))
    }
}

/// How letters are drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Letters {
    /// So that they can be searched and copied.
    Text,
    /// As outlines that say nothing.
    Outlines,
}

fn font(run: &Run) -> Option<Font> {
    let axes: Vec<(Tag, f32)> = run.axes.iter().map(|(tag, value)| (Tag::new(tag), *value)).collect();
    let (bytes, _) = run.font.data.clone().into_raw_parts();
    // Of a damaged font that the library stumbles over, no more than its letters are lost: a panic on an open page would end the program.
    catch_unwind(AssertUnwindSafe(|| Font::new_variable(bytes.into(), run.font.index, &axes))).ok().flatten()
}
