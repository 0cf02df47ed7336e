//! Pictures for others. Every exporter reads the scene, never the map.

mod page;
mod png;

pub use page::{Page, PageError, Sizing, page};
pub use png::{Background, Band, PngError, Progress, write_png};
