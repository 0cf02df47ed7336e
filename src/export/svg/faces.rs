//! All fonts that a document's texts need in the file.

use std::collections::HashMap;
use std::fmt::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::scene::{Scene, Shape};
use crate::text::{Run, SetText};

use super::face::Face;
use super::letters::Letter;
use super::subset::font_file;

/// Fonts in the order in which they are first used.
#[derive(Default)]
pub(in crate::export) struct Faces<'a> {
    faces: Vec<(Face<'a>, Option<Vec<u8>>)>,
    /// Where a font is in the list, by its file and its place there; none if it cannot go into a file.
    known: HashMap<(u64, u32), Option<usize>>,
}

/// How a run is written as text.
pub(super) struct Typed<'a> {
    /// Its font.
    pub face: &'a Face<'a>,
    /// Its letters from left to right.
    pub letters: Vec<Letter>,
    /// Whether the font sets the letters where they are, or each must be told its place.
    pub is_alike: bool,
}

impl<'a> Faces<'a> {
    /// The fonts of all texts on some scenes.
    pub(in crate::export) fn gather(scenes: impl Iterator<Item = &'a Scene>) -> Self {
        let mut faces = Self::default();
        for item in scenes.flat_map(Scene::items) {
            let Shape::Text { text, .. } = &item.shape else { continue };
            for run in &text.runs {
                faces.gather_run(text, run);
            }
        }
        for (face, file) in &mut faces.faces {
            *file = if face.letters.is_empty() { None } else { font_file(face) };
        }
        faces
    }

    fn gather_run(&mut self, text: &'a SetText, run: &'a Run) {
        let faces = &mut self.faces;
        let at = *self.known.entry((run.font.data.id(), run.font.index)).or_insert_with(|| {
            let mut face = Face::new(run)?;
            let is_taken = |family: &str, face: &Face<'_>| {
                faces.iter().any(|(other, _): &(Face<'_>, _)| {
                    (other.family.as_str(), other.weight, other.is_italic) == (family, face.weight, face.is_italic)
                })
            };
            // Two that look different must not have one name.
            let plain = face.family.clone();
            let mut count = 2;
            while is_taken(&face.family, &face) {
                face.family = format!("{plain} {count}");
                count += 1;
            }
            faces.push((face, None));
            Some(faces.len() - 1)
        });
        let Some((face, _)) = at.map(|at| &mut self.faces[at]) else { return };
        if let Some(letters) = face.letters_of(text, run) {
            face.gather(&letters, run.size);
        }
    }

    /// How a run is written as text; `None` if it has to be outlines.
    pub(super) fn typed(&'a self, text: &SetText, run: &Run) -> Option<Typed<'a>> {
        let at = self.known.get(&(run.font.data.id(), run.font.index)).copied().flatten()?;
        let (face, file) = &self.faces[at];
        file.as_ref()?;
        let letters = face.letters_of(text, run)?;
        let is_alike = face.sets_alike(&letters, run.size);
        // Places count the halves of a letter outside the first plane, about which programs do not agree.
        let can_be_told = letters.iter().all(|(letter, _)| letter.len_utf16() == 1);
        (is_alike || can_be_told).then_some(Typed { face, letters, is_alike })
    }

    /// The family of the first font, in which most is written.
    pub(super) fn main_family(&self) -> Option<&str> {
        self.faces.iter().find(|(_, file)| file.is_some()).map(|(face, _)| face.family.as_str())
    }

    /// The fonts as rules of CSS.
    pub(in crate::export) fn css(&self) -> String {
        let mut css = String::new();
        for (face, file) in &self.faces {
            let Some(file) = file else { continue };
            let style = if face.is_italic { "italic" } else { "normal" };
            let _ = writeln!(
                css,
                r#"@font-face{{font-family:"{}";font-weight:{:.0};font-style:{style};src:url("data:font/sfnt;base64,{}")}}"#,
                face.family,
                face.weight,
                STANDARD.encode(file)
            );
        }
        css
    }
}
