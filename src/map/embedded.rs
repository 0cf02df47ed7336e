//! The map in a picture of it: where it is found.

/// Keyword of the text in a PNG, id of the metadata of an SVG, and name of the file attached to a PDF, under which a picture holds the
/// map that it shows.
pub const EMBEDDED_MAP: &str = "trayecto-map";
