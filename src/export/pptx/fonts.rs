//! What presentations call the fonts of a brand: the family of a cut, and whether it is the bold or slanted one of that. A family has up to four
//! cuts there; any other is a family of its own, "Name Semibold", that must not be made bold once more.

use std::collections::HashMap;

use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use crate::map::{FontFile, Slant};
use crate::text::{Face, Run, SetText};

/// Weight of the cut in which most texts are set.
const USUAL_WEIGHT: u16 = 400;
/// The weight on an axis from which on letters are bold.
const BOLD: f32 = 600.0;
/// Bits of `fsSelection` (OpenType, OS/2).
const ITALIC_BIT: u16 = 1;
const BOLD_BIT: u16 = 1 << 5;

/// Whose letters a text has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Letters {
    /// The family, if it is another than the theme's.
    pub(super) family: Option<String>,
    pub(super) weight: Weight,
    pub(super) slant: Slant,
    pub(super) widths: Widths,
}

/// Whether letters are bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Weight {
    Usual,
    Bold,
}

/// How wide letters are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Widths {
    /// As they are set in the scene.
    AsSet,
    /// Those of the usual font of presentations.
    Substituted,
}

/// The fonts of a document.
pub(super) struct Fonts<'a> {
    files: &'a [FontFile],
    theme: Option<String>,
    /// By the identity of their bytes; none of those that are not the document's.
    known: HashMap<u64, Option<Cut>>,
}

/// A cut as its file describes it.
#[derive(Clone, Debug)]
struct Cut {
    family: String,
    weight: Weight,
    slant: Slant,
}

impl<'a> Fonts<'a> {
    pub(super) fn new(files: &'a [FontFile]) -> Self {
        Self { files, theme: theme_family(files), known: HashMap::new() }
    }

    /// Whose letters a text has. All of it has one style, so all that is not missing in it has one cut.
    pub(super) fn letters(&mut self, text: &SetText) -> Letters {
        let (weight, slant) = match text.style.face {
            Face::Regular | Face::Icon | Face::IconFilled => (Weight::Usual, Slant::Upright),
            Face::Semibold | Face::Bold => (Weight::Bold, Slant::Upright),
            Face::Italic => (Weight::Usual, Slant::Italic),
            Face::SemiboldItalic => (Weight::Bold, Slant::Italic),
        };
        if self.files.is_empty() {
            return Letters { family: None, weight, slant, widths: Widths::Substituted };
        }
        let own = text.runs.iter().find_map(|run| Some((run, self.cut(run)?)));
        let Some((run, cut)) = own else { return Letters { family: None, weight, slant, widths: Widths::AsSet } };
        let on_axis = run.axes.iter().any(|(tag, value)| tag == b"wght" && *value >= BOLD);
        let weight = if run.embolden || on_axis { Weight::Bold } else { cut.weight };
        let slant = if run.skew.is_some() { Slant::Italic } else { cut.slant };
        let family = Some(cut.family).filter(|family| self.theme.as_ref() != Some(family) && !family.is_empty());
        Letters { family, weight, slant, widths: Widths::AsSet }
    }

    fn cut(&mut self, run: &Run) -> Option<Cut> {
        let data = &run.font.data;
        let own = || self.files.iter().any(|file| **file.bytes() == *data.data()).then(|| cut(data.data()));
        self.known.entry(data.id()).or_insert_with(own).clone()
    }
}

/// The family for all that does not name another: that of the cut in which most texts are set. None if no font has a name.
pub(super) fn theme_family(files: &[FontFile]) -> Option<String> {
    let far = |file: &&FontFile| (file.slant() == Slant::Italic, file.weight().abs_diff(USUAL_WEIGHT));
    let named = files.iter().filter(|file| !cut(file.bytes()).family.is_empty());
    named.min_by_key(far).map(|file| cut(file.bytes()).family)
}

fn cut(bytes: &[u8]) -> Cut {
    let Ok(font) = FontRef::new(bytes) else {
        return Cut { family: String::new(), weight: Weight::Usual, slant: Slant::Upright };
    };
    let named = |id| font.localized_strings(id).english_or_first().map(|name| name.to_string().trim().to_owned());
    let family = [StringId::FAMILY_NAME, StringId::TYPOGRAPHIC_FAMILY_NAME].into_iter().filter_map(named);
    let selection = font.os2().map_or(0, |os2| os2.fs_selection().bits());
    Cut {
        family: family.into_iter().find(|family| !family.is_empty()).unwrap_or_default(),
        weight: if selection & BOLD_BIT == 0 { Weight::Usual } else { Weight::Bold },
        slant: if selection & ITALIC_BIT == 0 { Slant::Upright } else { Slant::Italic },
    }
}
