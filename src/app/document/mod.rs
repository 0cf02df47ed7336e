//! Maps as documents: pages with what is known about their parts, and the writing of them in any format.

mod annotations;
mod names;
mod notes;
mod write;

use crate::app::shade::{Shade, picture_theme};
use crate::export::{Document, compose, handed_out, visible};
use crate::file;
use crate::layout::{PageSetup, Picture};
use crate::locale::Locale;
use crate::map::{Date, Map};
use crate::text::Texts;

pub use annotations::{Marked, MarkedFindings, MarkedNotes, annotations};
pub use write::{Pixels, WriteOptions, write_document};

/// What the speaker reads beside a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SpeakerNotes {
    /// Nothing.
    #[default]
    None,
    /// What the review finds in what is on the page, as of a day.
    Findings {
        /// The day.
        today: Option<Date>,
    },
}

/// Whether a picture holds its map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Editable {
    /// It is a picture and nothing else.
    #[default]
    No,
    /// Opening it opens the map as others may see it: what is hidden is not in it either.
    Yes,
}

/// A picture of a map as a document, without anything that others are not to see.
#[must_use]
pub fn document(
    map: &Map,
    shown: Picture,
    setup: &PageSetup,
    shade: Shade,
    notes: SpeakerNotes,
    editable: Editable,
) -> Document {
    // The picture is that of the map itself: without what is hidden, colours and markers would go to other personas and lanes.
    let (seen, locale) = (visible(map), Locale::of_map(&map.language));
    let mut document = compose(map, shown, setup, &picture_theme(map, shade), &mut Texts::default());
    names::give(&mut document, &seen, locale);
    if let SpeakerNotes::Findings { today } = notes {
        notes::give(&mut document, map, &seen, today, locale);
    }
    document.map = (editable == Editable::Yes).then(|| file::write(&handed_out(&seen)));
    document
}
