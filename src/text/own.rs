//! Fonts that somebody brings: a set of files in which text is set instead of the bundled family.

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, Weak};

use parley::FontContext;
use parley::fontique::{Blob, FontInfoOverride};

/// Family name under which fonts of one's own are registered: of each set in contexts of its own.
pub(super) const OWN_FAMILY: &str = "Trayecto Own";
/// Weight from which on a cut is bold enough to stand out.
const STANDS_OUT: f32 = 550.0;

/// In which fonts text is set: the bundled family, or files of one's own. A handle: cheap to clone, and of the same files always the same
/// as long as anybody has it.
#[derive(Clone, Default)]
pub struct Fonts(Option<Arc<FontSet>>);

/// Files and what is made of them once. Renderers cache by a blob's identity.
struct FontSet {
    files: Vec<Arc<[u8]>>,
    blobs: Vec<Blob<u8>>,
    /// Whether there is a cut, or a place on an axis, for text that stands out.
    has_strong: bool,
}

/// All sets that anybody has.
static KNOWN: Mutex<Vec<Weak<FontSet>>> = Mutex::new(Vec::new());

impl Fonts {
    /// Fonts from the bytes of their files. What is no font is as if it were not there; where there is none, text is set in the bundled
    /// family.
    #[must_use]
    pub fn of(files: impl IntoIterator<Item = Arc<[u8]>>) -> Self {
        let files: Vec<Arc<[u8]>> = files.into_iter().collect();
        if files.is_empty() {
            return Self::default();
        }
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        known.retain(|set| set.strong_count() > 0);
        let same = |set: &Arc<FontSet>| {
            set.files.len() == files.len() && set.files.iter().zip(&files).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
        };
        if let Some(set) = known.iter().filter_map(Weak::upgrade).find(same) {
            return Self(Some(set));
        }
        let blobs: Vec<Blob<u8>> = files.iter().map(|file| Blob::new(Arc::new(file.clone()))).collect();
        let mut context = super::fonts::bundled();
        let has_strong = register(&mut context, &blobs);
        let set = Arc::new(FontSet { files, blobs, has_strong });
        known.push(Arc::downgrade(&set));
        Self(Some(set))
    }

    /// Whether text is set in the bundled family.
    #[must_use]
    pub fn are_bundled(&self) -> bool {
        self.0.is_none()
    }

    /// Adds the fonts to a context.
    pub(super) fn add_to(&self, context: &mut FontContext) {
        if let Some(set) = &self.0 {
            register(context, &set.blobs);
        }
    }

    /// The weight to ask for where text is to stand out a little: the nearest cut that does, or one that has to be made bolder.
    pub(super) fn semibold(&self) -> f32 {
        if self.0.as_ref().is_none_or(|set| set.has_strong) { 600.0 } else { 700.0 }
    }
}

/// Registers files, and says whether any of them stands out.
fn register(context: &mut FontContext, blobs: &[Blob<u8>]) -> bool {
    let mut has_strong = false;
    for blob in blobs {
        let name = FontInfoOverride { family_name: Some(OWN_FAMILY), ..FontInfoOverride::default() };
        let added = context.collection.register_fonts(blob.clone(), Some(name));
        let mut fonts = added.iter().flat_map(|(_, fonts)| fonts);
        has_strong |= fonts.any(|font| font.weight().value() >= STANDS_OUT || font.has_weight_axis());
    }
    has_strong
}

impl PartialEq for Fonts {
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (None, None) => true,
            (Some(one), Some(other)) => Arc::ptr_eq(one, other),
            _ => false,
        }
    }
}

impl fmt::Debug for Fonts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Fonts({} own)", self.0.as_ref().map_or(0, |set| set.files.len()))
    }
}

#[cfg(test)]
mod tests {
    use super::super::set::{SetText, set, set_in};
    use super::super::style::{Face, TextStyle};
    use super::*;

    const ITALIC: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-It.ttf");
    const REGULAR: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf");
    const BOLD: &[u8] = include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf");
    const TEXT: &str = "Compara tres tiendas";

    fn fonts(files: &[&[u8]]) -> Fonts {
        Fonts::of(files.iter().map(|file| Arc::from(*file)))
    }

    fn set_own(fonts: &Fonts, face: Face, text: &str) -> SetText {
        set_in(fonts, text, TextStyle::new(face, 16.0), 1_000.0)
    }

    #[test]
    fn text_is_set_in_the_font_that_was_brought() {
        let italic = fonts(&[ITALIC]);
        let blob = italic.0.as_ref().unwrap().blobs[0].id();
        let (own, usual) =
            (set_own(&italic, Face::Regular, TEXT), set(TEXT, TextStyle::new(Face::Regular, 16.0), 1_000.0));
        assert!(own.runs.iter().all(|run| run.font.data.id() == blob && !run.embolden && run.skew.is_none()));
        assert!((own.width - usual.width).abs() > 1.0, "{} and {}", own.width, usual.width);
        // As wide as the same cut of the bundled family, which it is.
        let bundled = set(TEXT, TextStyle::new(Face::Italic, 16.0), 1_000.0);
        assert!((own.width - bundled.width).abs() < 0.01);
    }

    #[test]
    fn cuts_that_are_missing_are_made_bolder_and_slanted() {
        let bold = fonts(&[BOLD]);
        assert!(set_own(&bold, Face::Italic, TEXT).runs[0].skew.is_some());
        assert!(!set_own(&bold, Face::Semibold, TEXT).runs[0].embolden);
        let italic = fonts(&[ITALIC]);
        for face in [Face::Semibold, Face::Bold, Face::SemiboldItalic] {
            assert!(set_own(&italic, face, TEXT).runs[0].embolden, "{face:?}");
        }
        let both = fonts(&[REGULAR, BOLD]);
        let drawn = |face| set_own(&both, face, TEXT).runs[0].font.data.id();
        assert_ne!(drawn(Face::Regular), drawn(Face::Bold));
        assert_eq!(drawn(Face::Semibold), drawn(Face::Bold));
    }

    #[test]
    fn icons_and_what_a_font_lacks_come_from_the_bundled_ones() {
        let own = fonts(&[ITALIC]);
        let icon = set_own(&own, Face::Icon, "\u{e470}");
        assert!(icon.glyphs.iter().all(|glyph| glyph.id != 0));
        let blob = own.0.as_ref().unwrap().blobs[0].id();
        assert!(icon.runs.iter().all(|run| run.font.data.id() != blob));
        // What is no font at all.
        let none = set_own(&fonts(&[b"none"]), Face::Regular, TEXT);
        assert_eq!(none.width.to_bits(), set(TEXT, TextStyle::new(Face::Regular, 16.0), 1_000.0).width.to_bits());
    }

    #[test]
    fn the_same_files_are_the_same_fonts() {
        let (one, same, other) = (fonts(&[ITALIC]), fonts(&[ITALIC]), fonts(&[BOLD]));
        assert!(one == same && one != other && one != Fonts::default());
        assert!(fonts(&[]).are_bundled());
    }

    /// The italic font with an axis of weight, on which nothing changes.
    fn variable() -> Vec<u8> {
        const FVAR: [u32; 9] =
            [0x0001_0000, 0x0010_0002, 0x0001_0014, 0x0000_0008, 0x7767_6874, 200 << 16, 400 << 16, 900 << 16, 2];
        let font = skrifa::FontRef::new(ITALIC).unwrap();
        let mut builder = write_fonts::FontBuilder::new();
        for record in font.table_directory().table_records() {
            let data = font.table_data(record.tag()).unwrap();
            builder.add_raw(write_fonts::types::Tag::new(&record.tag().to_be_bytes()), data.as_bytes());
        }
        let fvar: Vec<u8> = FVAR.iter().flat_map(|word| word.to_be_bytes()).collect();
        builder.add_raw(write_fonts::types::Tag::new(b"fvar"), fvar);
        builder.build()
    }

    #[test]
    fn a_variable_font_goes_to_the_weight_on_its_axis() {
        let fonts = fonts(&[&variable()]);
        let check = |face: Face, axes: &[([u8; 4], f32)]| {
            let run = &set_own(&fonts, face, TEXT).runs[0];
            assert_eq!((&*run.axes, run.embolden), (axes, false), "{face:?}");
            assert_eq!(run.coords.is_empty(), axes.is_empty(), "{face:?}");
        };
        check(Face::Regular, &[]);
        check(Face::Semibold, &[(*b"wght", 600.0)]);
        check(Face::Bold, &[(*b"wght", 700.0)]);
    }
}
