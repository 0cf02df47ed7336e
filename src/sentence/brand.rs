//! What there is to say about brands.

use crate::locale::{Locale, say};
use crate::map::FontError;

/// Why a font cannot be used, as a sentence of its own.
#[must_use]
pub fn font_failed(locale: Locale, error: FontError) -> String {
    let key = match error {
        FontError::Type => "font-unfit-type",
        FontError::Damaged => "font-unfit-damaged",
        FontError::Size => "font-unfit-size",
        FontError::Restricted => "font-unfit-restricted",
        FontError::Uri => "font-unfit-uri",
    };
    say(locale, key)
}
