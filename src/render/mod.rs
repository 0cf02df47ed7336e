//! From a scene to pixels. A painter draws any region at any scale; the canvas asks for tiles, the export for bands.

mod painter;
mod photos;

pub use painter::{Ground, Painter, SmallText, View};
pub use photos::Photos;
