//! What is on a page, and how it is laid out: from the origin, without margins.

use std::ops::Range;

use kurbo::{Rect, Size};

use crate::map::{Map, Persona, StageId};
use crate::text::Texts;
use crate::theme::Sizes;

use super::super::annotation_list;
use super::super::bands;
use super::super::bounds::Bounds;
use super::super::boxes::Look;
use super::super::cards;
use super::super::cut::Cut;
use super::super::entries::{Entry, of_map, of_personas, of_plotter, place_entries, seen};
use super::super::grid::{Column, Table};
use super::super::laid_out::Layout;
use super::super::lanes;
use super::super::legend::{self, Signs};
use super::super::numbered::Numbered;
use super::super::personas;
use super::super::pins;
use super::super::plotter;
use super::super::sheet::Sheet;
use super::super::table::{self, StageDetail};
use super::super::title;
use super::columns::stretched;
use super::marks;

/// Which picture is on the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// The whole map.
    Map,
    /// The curves alone.
    Curves,
}

/// How wide columns are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Widths {
    /// As wide as in the picture on one sheet.
    AsSet,
    /// So that they fill the page.
    Filling,
}

/// What all pages share.
pub(super) struct Book<'a> {
    pub(super) map: &'a Map,
    pub(super) kind: Kind,
    /// All that is on any of the pages.
    pub(super) cut: Cut<'a>,
    /// Without a margin.
    pub(super) sizes: Sizes,
    pub(super) widths: Widths,
    /// What stands at the top of the first page of several.
    pub(super) opening: Heading,
    /// What is said of parts that are on any of the pages.
    pub(super) annotations: Vec<Numbered<'a>>,
}

/// What stands at the top of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Heading {
    /// Nothing.
    None,
    /// All that is said of the map.
    Full,
    /// The same, but what curves show is explained below them.
    Titled,
    /// The title in small.
    Running,
}

/// A part of the table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Slice {
    /// Which of the book's stages.
    pub(super) stages: Range<usize>,
    /// Which of the book's lanes.
    pub(super) lanes: Range<usize>,
    pub(super) detail: StageDetail,
}

/// Legend and sources.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Legend {
    /// Neither.
    None,
    /// As below the picture on one sheet, with title and date.
    All,
    /// Some of the sources, below the legend or without it.
    Some(Signs, Range<usize>),
}

/// What explains the signs of a page in a line below its table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// Nothing.
    None,
    /// Those that are on it.
    Own,
}

/// What is on a page, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Content {
    pub(super) heading: Heading,
    /// Which of the personas that are shown.
    pub(super) personas: Range<usize>,
    pub(super) table: Option<Slice>,
    /// Which of the personas of whom a brake or an insight is known.
    pub(super) bands: Range<usize>,
    pub(super) key: Key,
    /// Which of the annotations are listed.
    pub(super) listed: Vec<usize>,
    pub(super) legend: Legend,
}

impl Content {
    /// Nothing but a heading.
    pub(super) fn headed(heading: Heading) -> Self {
        Self {
            heading,
            personas: 0..0,
            table: None,
            bands: 0..0,
            key: Key::None,
            listed: Vec::new(),
            legend: Legend::None,
        }
    }

    /// The same with a part of the table.
    pub(super) fn with_table(self, stages: Range<usize>, lanes: Range<usize>, detail: StageDetail) -> Self {
        Self { table: Some(Slice { stages, lanes, detail }), ..self }
    }
}

impl<'a> Book<'a> {
    /// The personas that are shown.
    pub(super) fn personas(&self) -> Vec<&'a Persona> {
        match self.kind {
            Kind::Map => self.map.personas.iter().map(|persona| &**persona).filter(|persona| !persona.hidden).collect(),
            Kind::Curves => Vec::new(),
        }
    }

    /// How many personas have a brake or an insight.
    pub(super) fn band_count(&self, texts: &mut Texts) -> usize {
        match self.kind {
            Kind::Map => bands::noted(&Sheet::new(self.map, texts, &self.sizes, 1.0)).len(),
            Kind::Curves => 0,
        }
    }

    /// How many sources are listed.
    pub(super) fn source_count(&self) -> usize {
        match self.kind {
            Kind::Map => self.map.sources.len(),
            Kind::Curves => 0,
        }
    }

    /// All of the picture on one page.
    pub(super) fn whole(&self, texts: &mut Texts) -> Content {
        let detail = match self.kind {
            Kind::Map => StageDetail::All,
            Kind::Curves => StageDetail::Name,
        };
        let whole = Content::headed(Heading::Full).with_table(0..self.stage_count(), 0..self.cut.lanes.len(), detail);
        let legend = match self.kind {
            Kind::Map => Legend::All,
            Kind::Curves => Legend::None,
        };
        Content { personas: 0..self.personas().len(), bands: 0..self.band_count(texts), legend, ..whole }
    }

    /// How many stages are on the pages.
    pub(super) fn stage_count(&self) -> usize {
        self.cut.shown().len()
    }

    /// The stages of a content.
    pub(super) fn stages_of(&self, content: &Content) -> Vec<StageId> {
        let range = content.table.as_ref().map_or(0..0, |slice| slice.stages.clone());
        self.cut.shown()[range].iter().map(|cut| cut.stage.id).collect()
    }

    /// Lays a page out, `width` map units wide; wider where its columns are as wide as in the picture on one sheet.
    pub(super) fn lay_out(&self, content: &Content, width: f64, texts: &mut Texts) -> Layout {
        let (mut sheet, table) = self.written(content, width, texts);
        let bottom = sheet.boxes.iter().map(|placed| placed.rect.y1).fold(0.0, f64::max);
        let room = Rect::new(0.0, 0.0, sheet.right(), bottom);
        pins::place(&mut sheet, &self.annotations, room);
        let bounds = Bounds::new(&sheet.boxes);
        let size = Size::new(sheet.right(), bottom);
        Layout { size, boxes: sheet.boxes, table, plots: sheet.plots, bounds }
    }

    /// Where the table of a content would begin, in map units.
    pub(super) fn top_of_table(&self, content: &Content, width: f64, texts: &mut Texts) -> f64 {
        let mut sheet = Sheet::new(self.map, texts, &self.sizes, width);
        self.place_top(&mut sheet, content);
        sheet.top
    }

    /// A sheet for a part of the table, with its columns.
    pub(super) fn sheet<'s>(&'s self, slice: &Slice, width: f64, texts: &'s mut Texts) -> (Sheet<'s>, Vec<Column>) {
        let cut = self.cut.part(slice.stages.clone(), slice.lanes.clone());
        let columns = match self.widths {
            Widths::AsSet => table::columns(&cut, &self.sizes),
            Widths::Filling => stretched(&cut, &self.sizes, width),
        };
        let width = match self.widths {
            Widths::AsSet => table::content_width(&columns, &self.sizes),
            Widths::Filling => width,
        };
        let mut sheet = Sheet::new(self.map, texts, &self.sizes, width);
        sheet.cut = cut;
        cards::prepare(&mut sheet, &columns);
        (sheet, columns)
    }

    fn written<'s>(&'s self, content: &Content, width: f64, texts: &'s mut Texts) -> (Sheet<'s>, Table) {
        let (mut sheet, columns) = match &content.table {
            Some(slice) => self.sheet(slice, width, texts),
            None => (Sheet::new(self.map, texts, &self.sizes, width), Vec::new()),
        };
        self.place_top(&mut sheet, content);
        let mut table = Table::default();
        if let Some(slice) = &content.table {
            let columns = if self.kind == Kind::Curves && sheet.cut.lanes.is_empty() { Vec::new() } else { columns };
            table = match self.kind {
                Kind::Map => table::place(&mut sheet, columns, slice.detail, lanes::place),
                Kind::Curves => plotter::place_table(&mut sheet, columns),
            };
            marks::place(&mut sheet, &table);
        }
        // What is explained is what is on any of the pages.
        sheet.cut = self.cut.clone();
        let noted = bands::noted(&sheet);
        bands::place_some(&mut sheet, noted.get(content.bands.clone()).unwrap_or_default());
        if content.key == Key::Own {
            self.place_key(&mut sheet, content);
        }
        let listed = content.listed.iter().filter_map(|at| self.annotations.get(*at).copied());
        annotation_list::place(&mut sheet, &listed.collect::<Vec<_>>());
        match &content.legend {
            Legend::None => {}
            Legend::All => legend::place(&mut sheet),
            Legend::Some(signs, sources) => legend::place_some(&mut sheet, *signs, sources.clone()),
        }
        (sheet, table)
    }

    /// What explains the signs that are on a page, below them.
    fn place_key<'s>(&'s self, sheet: &mut Sheet<'s>, content: &Content) {
        let entries = match self.kind {
            Kind::Map => of_map(sheet),
            Kind::Curves => of_plotter(sheet),
        };
        let mut entries = seen(entries, &sheet.boxes);
        // Rows of notes have the names of those whose they are.
        let is_named = sheet.boxes.iter().any(|placed| matches!(placed.look, Look::PersonaDot { .. }));
        if content.heading == Heading::Titled && !is_named {
            let mut named = self.persona_entries(sheet);
            named.append(&mut entries);
            entries = named;
        }
        let bottom = sheet.boxes.iter().map(|placed| placed.rect.y1).fold(0.0, f64::max);
        sheet.top = bottom + self.sizes.gap;
        place_entries(sheet, entries);
        sheet.top += self.sizes.gap;
    }

    /// How high a line is of what explains the signs, with its distance to the table.
    pub(super) fn key_height(&self, width: f64, texts: &mut Texts) -> f64 {
        let mut sheet = Sheet::new(self.map, texts, &self.sizes, width);
        sheet.cut = self.cut.clone();
        let entries = match self.kind {
            Kind::Map => of_map(&sheet),
            Kind::Curves => of_plotter(&sheet),
        };
        let top = sheet.top;
        place_entries(&mut sheet, entries.into_iter().take(1).collect());
        sheet.top - top + self.sizes.gap
    }

    /// What stands above the table.
    fn place_top<'s>(&'s self, sheet: &mut Sheet<'s>, content: &Content) {
        self.place_heading(sheet, content);
        let personas = self.personas();
        personas::place_some(sheet, personas.get(content.personas.clone()).unwrap_or_default());
    }

    fn place_heading<'s>(&'s self, sheet: &mut Sheet<'s>, content: &Content) {
        match (content.heading, self.kind) {
            (Heading::None, _) => {}
            (Heading::Full | Heading::Titled, Kind::Map) => title::place(sheet),
            (Heading::Titled, Kind::Curves) => {
                let part = std::mem::replace(&mut sheet.cut, self.cut.clone());
                plotter::place_title(sheet);
                sheet.cut = part;
            }
            (Heading::Full, Kind::Curves) => {
                // The heading is that of all pages.
                let part = std::mem::replace(&mut sheet.cut, self.cut.clone());
                plotter::place_head(sheet);
                sheet.cut = part;
            }
            (Heading::Running, _) => {
                let entries = if content.table.is_some() { self.persona_entries(sheet) } else { Vec::new() };
                title::place_running(sheet, entries);
            }
        }
    }

    /// The same on each page, so that what lies below is at the same place.
    fn persona_entries<'s>(&'s self, sheet: &mut Sheet<'s>) -> Vec<Entry> {
        let part = std::mem::replace(&mut sheet.cut, self.cut.clone());
        let entries = of_personas(sheet);
        sheet.cut = part;
        entries
    }
}
