//! What the formats for pictures write: pages, each a scene, and what is known about them.

use std::collections::HashMap;

use kurbo::Size;

use crate::map::{FontFile, Part};
use crate::scene::Scene;

/// Pages that go into a file together.
#[derive(Debug, Default)]
pub struct Document {
    /// What it is about; may be empty.
    pub title: String,
    /// Who made it; may be empty.
    pub author: String,
    /// Language of its texts: `es`, `en` or another tag of BCP 47.
    pub language: String,
    /// Fonts in which its texts are set, for formats that name fonts and do not hold them; none if they are the bundled ones.
    pub fonts: Vec<FontFile>,
    /// The map itself as a file, for formats that can hold it: the picture can then be opened as a map. None, and nothing of it is in the
    /// file but the picture.
    pub map: Option<Vec<u8>>,
    /// Pages in order; at least one.
    pub pages: Vec<DocumentPage>,
}

/// A page.
#[derive(Debug)]
pub struct DocumentPage {
    /// All of the page: its margins, header and footer are in the scene, which begins at the origin and is as large as the page.
    pub scene: Scene,
    /// Points (1/72 inch) that a map unit takes on paper.
    pub points_per_unit: f64,
    /// What it is called in lists of pages: the phase, or the stages; the title of the map if it is the only one.
    pub name: String,
    /// The phases whose stages are on it; none where there are none, or they have no names.
    pub section: Option<String>,
    /// Size in points of the smallest text on it that has to be read; none if there is no text.
    pub smallest_text_pt: Option<f64>,
    /// What the speaker reads; may be empty.
    pub notes: String,
    /// What the parts on it are called.
    pub parts: HashMap<Part, PartName>,
}

/// What a part is called where shapes have names.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PartName {
    /// The lane and the stage that it lies in, together one group; none for what stands outside the table.
    pub group: Option<String>,
    /// Its own name: the kind of part, and the beginning of its text.
    pub name: String,
    /// All that others may read of it, a line each: what a page shows when it is clicked.
    pub details: Vec<String>,
}

impl DocumentPage {
    /// Size of the page in points.
    #[must_use]
    pub fn size_pt(&self) -> Size {
        self.scene.size() * self.points_per_unit
    }
}
