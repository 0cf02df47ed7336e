//! Where everything lies: from the map alone to boxes in map units, with all text set.
//!
//! Boxes say what they are ([`Look`]), not how they are drawn; that is the scene's business. Nothing is clipped: a row is as high
//! as its highest cell, a box as high as its text.

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
mod emotion;
mod entries;
mod evidence;
mod figures_column;
mod figures_emotion;
mod figures_page;
mod figures_tables;
mod gaps;
mod grid;
mod lane_frame;
mod lanes;
mod legend;
mod moment_labels;
mod names;
mod note_rows;
mod pages;
mod persona_fields;
mod persona_sheet;
mod persona_way;
mod personas;
mod plan_matrix;
mod plan_page;
mod plot;
mod plotter;
mod point_marks;
mod sheet;
mod slides;
mod table;
mod title;
mod value_labels;
mod writing;

use std::collections::HashSet;

use kurbo::{Point, Rect, Size};

use crate::map::{CardId, LaneId, Map, Part, PersonaId, Slides, StageId, TextField};
use crate::text::Texts;
use crate::theme::{PLOTTER_SIZES, SHEET_SIZES, SIZES};

pub use boxes::{
    CardFrame, CurveLine, Ink, Look, Marker, PhaseStart, Placed, PlacedText, RuleStrength, ShareFill, Tone,
};
pub use channel_icon::channel_icon;
pub use gaps::PhaseSpan;
pub use grid::{Column, Row, Table};
pub use names::Name;
pub use pages::{Furniture, PageLayout, PageNumbers, PageSetup, Paper, Split, StageRange, pages};
pub use plot::Plot;
pub use writing::TextBox;

use bounds::Bounds;
use sheet::Sheet;
use table::StageDetail;

/// What is shown of a map.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Picture {
    /// The whole map.
    #[default]
    Map,
    /// The emotion curves alone, large.
    Curves,
    /// All that is known of a persona.
    Sheet(PersonaId),
    /// The action plan.
    Plan,
    /// The figures.
    Figures,
}

/// A map, laid out.
#[derive(Clone, Debug)]
pub struct Layout {
    /// The whole picture, in map units.
    pub size: Size,
    /// All boxes, in the order in which they are drawn.
    pub boxes: Vec<Placed>,
    /// Columns and rows.
    pub table: Table,
    /// Where curves go, for each emotion lane that is shown.
    pub plots: Vec<Plot>,
    bounds: Bounds,
}

impl Layout {
    /// The place of a part: all that is drawn of it, except for signs and notes that stand elsewhere. A cell has one without anything in it.
    #[must_use]
    pub fn bounds(&self, part: Part) -> Option<Rect> {
        match part {
            Part::Cell { lane, stage } => self.table.cell(lane, stage),
            _ => self.bounds.of(part),
        }
    }

    /// The parts that are drawn within or partly within a region, in the order in which they are drawn.
    #[must_use]
    pub fn parts_in(&self, region: Rect) -> Vec<Part> {
        let mut seen = HashSet::new();
        let parts = self.boxes.iter().map(|placed| placed.part);
        let new = parts.filter(|part| *part != Part::Map && seen.insert(*part));
        new.filter(|part| self.bounds.of(*part).is_some_and(|bounds| touch(bounds, region))).collect()
    }

    /// The cells that lie within or partly within a region, row by row.
    #[must_use]
    pub fn cells_in(&self, region: Rect) -> Vec<Part> {
        let rows = self.table.rows.iter().filter(|row| row.top < region.y1 && row.bottom > region.y0);
        let cells = rows.flat_map(|row| {
            let columns =
                self.table.columns.iter().filter(|column| column.left < region.x1 && column.right > region.x0);
            columns.map(|column| Part::Cell { lane: row.lane, stage: column.stage })
        });
        cells.collect()
    }

    /// The plot of an emotion lane that is shown.
    #[must_use]
    pub fn plot(&self, lane: LaneId) -> Option<&Plot> {
        self.plots.iter().find(|plot| plot.lane == lane)
    }

    /// Where a persona's emotion in a stage is drawn. Where it is unknown, it is where a neutral one would be.
    #[must_use]
    pub fn point_at(&self, lane: LaneId, persona: PersonaId, stage: StageId) -> Option<Point> {
        let plot = self.plot(lane)?;
        let column = self.table.columns.iter().find(|column| column.stage == stage)?;
        let x = plot.x_of(column, persona)?;
        let part = Part::EmotionPoint { lane, persona, stage };
        let is_point = |placed: &&Placed| placed.part == part && matches!(placed.look, Look::EmotionPoint { .. });
        let known = self.boxes.iter().find(is_point).map(|placed| placed.rect.center());
        Some(known.unwrap_or(Point::new(x, plot.rect.center().y)))
    }

    /// The card before which one that is dropped at a height of a cell would come; `None` if it would be the last of the cell.
    #[must_use]
    pub fn card_gap_at(&self, lane: LaneId, stage: StageId, y: f64) -> Option<CardId> {
        gaps::card_gap_at(&self.boxes, &self.table, (lane, stage), y)
    }

    /// The line that shows the gap before a card of a cell or, without one, behind its last; `None` if the cell is not shown.
    #[must_use]
    pub fn card_drop_line(&self, lane: LaneId, stage: StageId, before: Option<CardId>) -> Option<Rect> {
        gaps::card_drop_line(&self.boxes, &self.table, (lane, stage), before)
    }

    /// Where a text of the map stands, or would stand if it were not empty; `None` for what the picture does not show.
    #[must_use]
    pub fn text_box(&self, part: Part, field: TextField) -> Option<TextBox> {
        writing::text_box(&self.boxes, &self.table, part, field)
    }

    /// Which text of the map lies at a place.
    #[must_use]
    pub fn field_at(&self, at: Point) -> Option<(Part, TextField)> {
        writing::field_at(&self.boxes, at)
    }
}

fn touch(a: Rect, b: Rect) -> bool {
    a.x0 <= b.x1 && a.x1 >= b.x0 && a.y0 <= b.y1 && a.y1 >= b.y0
}

/// The regions of the picture, in map units, that look different in two layouts; only they need to be drawn anew. At most a few dozen.
#[must_use]
pub fn changed(old: &Layout, new: &Layout) -> Vec<Rect> {
    changes::changed((old.size, &old.boxes), (new.size, &new.boxes))
}

/// Lays out what is shown of a map. `texts` remembers what is set of that picture.
#[must_use]
pub fn picture(map: &Map, picture: Picture, texts: &mut Texts) -> Layout {
    match picture {
        Picture::Map => layout(map, texts),
        Picture::Curves => plotter(map, texts),
        Picture::Sheet(persona) => persona_sheet(map, persona, texts),
        Picture::Plan => plan_page(map, texts),
        Picture::Figures => figures_page(map, texts),
    }
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

/// Lays a map out. `texts` remembers what is set, so that after a small change only that is set again.
#[must_use]
pub fn layout(map: &Map, texts: &mut Texts) -> Layout {
    texts.begin_layout();
    let columns = table::columns(map, &SIZES);
    let mut sheet = Sheet::new(map, texts, &SIZES, table::content_width(&columns, &SIZES));
    cards::prepare(&mut sheet, &columns);

    title::place(&mut sheet);
    personas::place(&mut sheet);
    let table = table::place(&mut sheet, columns, StageDetail::All, lanes::place);
    bands::place(&mut sheet);
    legend::place(&mut sheet);
    finished(sheet, table)
}

/// Lays the emotions of a map out by themselves: all curves large, with their values, and beneath them why they are so.
#[must_use]
pub fn plotter(map: &Map, texts: &mut Texts) -> Layout {
    texts.begin_layout();
    let columns = plotter::columns(map, &PLOTTER_SIZES);
    let mut sheet = Sheet::new(map, texts, &PLOTTER_SIZES, table::content_width(&columns, &PLOTTER_SIZES));
    let table = plotter::place(&mut sheet, columns);
    finished(sheet, table)
}

/// The sheet of a persona: one page with all that is known of her. Where there is no such persona, or she is hidden, a hint says so.
#[must_use]
pub fn persona_sheet(map: &Map, persona: PersonaId, texts: &mut Texts) -> Layout {
    texts.begin_layout();
    let mut sheet = Sheet::new(map, texts, &SHEET_SIZES, persona_sheet::WIDTH);
    persona_sheet::place(&mut sheet, persona);
    finished(sheet, Table::default())
}

/// The action plan as a page: its actions as a table, and what is not answered yet.
#[must_use]
pub fn plan_page(map: &Map, texts: &mut Texts) -> Layout {
    texts.begin_layout();
    let mut sheet = Sheet::new(map, texts, &SIZES, plan_page::WIDTH);
    plan_page::place(&mut sheet);
    finished(sheet, Table::default())
}

/// The figures of a map as a page: emotions, touchpoints, evidence, actions.
#[must_use]
pub fn figures_page(map: &Map, texts: &mut Texts) -> Layout {
    texts.begin_layout();
    let mut sheet = Sheet::new(map, texts, &SIZES, figures_page::WIDTH);
    figures_page::place(&mut sheet);
    finished(sheet, Table::default())
}

fn finished(sheet: Sheet<'_>, table: Table) -> Layout {
    let bounds = Bounds::new(&sheet.boxes);
    Layout { size: sheet.size(), boxes: sheet.boxes, table, plots: sheet.plots, bounds }
}
