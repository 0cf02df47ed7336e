//! What there is to say about brands.

use crate::locale::{Locale, say};
use crate::map::FontError;

/// Why a font cannot be used, as a sentence of its own.
#[must_use]
pub fn font_failed(locale: Locale, error: FontError) -> String {
    let key = match error {
        FontError::Type => "brand-font-type",
        FontError::Size => "brand-font-size",
        FontError::Restricted => "brand-font-restricted",
        FontError::Uri => "brand-font-uri",
    };
    say(locale, key)
}
