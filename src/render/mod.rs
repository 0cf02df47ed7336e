//! From a scene to pixels. A painter draws any region at any scale; the canvas asks for tiles, the export for bands.

mod bare;
mod cutout;
mod glyph;
mod painter;
mod photos;
mod portrait;

pub use bare::{Segment, bare, jpeg_with};
pub use cutout::cutout_colors;
pub use glyph::{glyph_picture, is_coloured};
pub use painter::{DAMAGED_PHOTO, Ground, Painter, SmallText, View};
pub use photos::Photos;
pub use portrait::{PICTURE_SIDE_PX, PORTRAIT_SIDE_PX, Picture, PortraitError, Square, portrait};
