//! The cuts of a brand's font: what they are called, and what is drawn in place of those that are missing.

use skrifa::{FontRef, MetadataProvider, Tag};

use crate::locale::{Locale, say, say_with};
use crate::map::{FontFile, Slant};

/// A cut that a picture needs and a font lacks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Missing {
    /// Another weight stands in its place.
    Regular,
    /// It is made by thickening.
    Bold,
    /// It is made by slanting.
    Italic,
}

impl Missing {
    /// What is said of it, as a key of the languages.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Regular => "brand-no-regular",
            Self::Bold => "brand-no-bold",
            Self::Italic => "brand-no-italic",
        }
    }
}

/// What fonts lack. Without any font nothing is: the usual one has all.
pub(super) fn missing(fonts: &[FontFile]) -> Vec<Missing> {
    if fonts.is_empty() {
        return Vec::new();
    }
    let upright = || fonts.iter().filter(|font| font.slant() == Slant::Upright);
    let has = |fits: &dyn Fn(u16) -> bool| upright().any(|font| fits(font.weight()) || is_variable(font));
    let lacks = |missing, is_there: bool| (!is_there).then_some(missing);
    let lacking = [
        lacks(Missing::Regular, has(&|weight| (350..=500).contains(&weight))),
        lacks(Missing::Bold, has(&|weight| weight >= 600)),
        lacks(Missing::Italic, fonts.iter().any(|font| font.slant() == Slant::Italic)),
    ];
    lacking.into_iter().flatten().collect()
}

/// Whether a font has all weights in one file.
fn is_variable(font: &FontFile) -> bool {
    FontRef::new(font.bytes()).is_ok_and(|font| font.axes().iter().any(|axis| axis.tag() == Tag::new(b"wght")))
}

/// What a cut is called: family, weight, slant.
pub(super) fn name(locale: Locale, font: &FontFile) -> String {
    let family = match font.family() {
        "" => say(locale, "brand-font-unnamed"),
        family => family.to_owned(),
    };
    let hundreds = ((font.weight() + 50) / 100).clamp(1, 9) * 100;
    let weight = if is_variable(font) {
        say(locale, "brand-weight-all")
    } else {
        say(locale, &format!("brand-weight-{hundreds}"))
    };
    let key = match font.slant() {
        Slant::Upright => "brand-cut",
        Slant::Italic => "brand-cut-italic",
    };
    say_with(locale, key, &[("family", &family), ("weight", &weight)])
}

/// Adds fonts; one takes the place of another of the same weight and slant.
pub(super) fn add(fonts: &mut Vec<FontFile>, added: Vec<FontFile>) {
    for font in added {
        let same = fonts.iter_mut().find(|other| (other.weight(), other.slant()) == (font.weight(), font.slant()));
        match same {
            Some(same) => *same = font,
            None => fonts.push(font),
        }
    }
    fonts.sort_by_key(|font| (font.slant() == Slant::Italic, font.weight()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::bundled_fonts;

    fn font(name: &str) -> FontFile {
        let (_, bytes) = bundled_fonts().into_iter().find(|(known, _)| *known == name).unwrap();
        FontFile::from_bytes(bytes.to_vec()).unwrap()
    }

    #[test]
    fn what_a_font_lacks_is_said() {
        let check = |names: &[&str], expected: &[Missing]| {
            let fonts: Vec<FontFile> = names.iter().map(|name| font(name)).collect();
            assert_eq!(missing(&fonts), expected, "{names:?}");
        };
        check(&[], &[]);
        check(&["regular"], &[Missing::Bold, Missing::Italic]);
        check(&["bold"], &[Missing::Regular, Missing::Italic]);
        check(&["italic"], &[Missing::Regular, Missing::Bold]);
        check(&["regular", "semibold", "italic"], &[]);
    }

    #[test]
    fn a_cut_takes_the_place_of_the_same_one() {
        let mut fonts = vec![font("regular")];
        add(&mut fonts, vec![font("italic"), font("bold"), font("regular")]);
        let cuts: Vec<(u16, Slant)> = fonts.iter().map(|font| (font.weight(), font.slant())).collect();
        assert_eq!(cuts, [(400, Slant::Upright), (700, Slant::Upright), (400, Slant::Italic)]);
    }
}
