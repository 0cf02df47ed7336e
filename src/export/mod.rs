//! Pictures and tables for others. Every exporter of a picture reads the scene, never the map.

mod content;
mod exchange;
mod figures;
mod mermaid;
mod openjourney;
mod outline;
mod page;
mod plan;
mod png;
mod spreadsheet;
mod touchpoints;
mod visible;

pub use content::{ContentForm, content_table};
pub use exchange::ContentFormat;
pub use figures::figures_table;
pub use mermaid::mermaid;
pub use openjourney::openjourney;
pub use outline::outline;
pub use page::{Page, PageError, Sizing, page};
pub use plan::plan_table;
pub use png::{Background, Band, PngError, Progress, write_png};
pub use spreadsheet::{Cell, Spreadsheet, write_csv, write_xlsx};
pub use touchpoints::touchpoints_table;
pub use visible::visible;
