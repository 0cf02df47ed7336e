//! Text set once, in map units: fonts, paragraphs, and a cache of what is set already.
//!
//! A [`SetText`] is all that a renderer or an exporter needs: glyphs with their places, fonts, and the bytes they stand for. It
//! does not depend on zoom or resolution.

mod cache;
mod fonts;
pub mod icons;
mod own;
mod set;
mod stretch;
mod style;

pub use cache::{TextRequest, Texts};
pub use fonts::bundled_fonts;
pub use own::Fonts;
pub use parley::FontData;
pub use set::{Line, Run, SetGlyph, SetText, fallback_font, set, set_in};
pub use stretch::Stretch;
pub use style::{Align, Face, TextStyle};
