//! Where everything lies: from the map alone to boxes in map units, with all text set.
//!
//! Boxes say what they are ([`Look`]), not how they are drawn; that is the scene's business. Nothing is clipped: a row is as high
//! as its highest cell, a box as high as its text.

mod annotation;
mod annotation_list;
mod axis;
mod bands;
mod bounds;
mod boxes;
mod cards;
mod changes;
mod channel_icon;
mod chart;
mod crowd;
mod curve;
mod cut;
mod emotion;
mod entries;
mod evidence;
mod figures_column;
mod figures_emotion;
mod figures_page;
mod figures_tables;
mod flow;
mod free_place;
mod gaps;
mod grid;
mod label_width;
mod laid_out;
mod lane_frame;
mod lanes;
mod legend;
mod moment_labels;
mod names;
mod note_rows;
mod numbered;
mod pages;
mod persona_fields;
mod persona_sheet;
mod persona_way;
mod personas;
mod pictures;
mod pins;
mod plan_matrix;
mod plan_page;
mod plot;
mod plotter;
mod point_marks;
mod sheet;
mod slides;
mod strip;
mod table;
mod title;
mod unbroken;
mod value_labels;
mod writing;

use kurbo::Rect;

use crate::map::Slides;

pub use annotation::{Annotation, AnnotationKind};
pub use boxes::{
    CardFrame, CurveLine, Ink, Look, Marker, PhaseStart, Placed, PlacedText, RuleStrength, ShareFill, Tone,
};
pub use channel_icon::channel_icon;
pub use gaps::PhaseSpan;
pub use grid::{Column, Row, Table};
pub use laid_out::Layout;
pub use names::Name;
pub use pages::{Furniture, Legibility, PageLayout, PageNumbers, PageSetup, Paper, Split, StageRange, pages};
pub use pictures::{Picture, figures_page, fonts_of, layout, persona_sheet, picture, plan_page, plotter};
pub use plot::Plot;
pub use writing::TextBox;

/// The regions of the picture, in map units, that look different in two layouts; only they need to be drawn anew. At most a few dozen.
#[must_use]
pub fn changed(old: &Layout, new: &Layout) -> Vec<Rect> {
    changes::changed((old.size, &old.boxes), (new.size, &new.boxes))
}

/// Size in points of the smallest text, if the picture is put on 16:9 slides, as large as it goes and without a margin of the slide's
/// own. `None` if the picture has no text.
///
/// Only what has to be read counts: title, names, and the texts of cards. Small print (what stands on a card beneath its text, notes,
/// axes, sources, the legend) is smaller still. Split by phases, a page is taken to have the lane labels and the columns of its phase,
/// and to be as high as the whole picture, with title, personas and legend as they are; the page with the smallest text counts. What
/// a split by phases really looks like is up to whoever exports it: personas that wrap otherwise in less width are not foreseen here.
#[must_use]
pub fn smallest_text_on_slides_pt(layout: &Layout, slides: Slides) -> Option<f64> {
    slides::smallest_text_pt(layout.size, &layout.boxes, &layout.table, slides)
}
