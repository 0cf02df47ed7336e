//! The pictures of a map, each on one sheet.

use crate::locale::say;
use crate::map::{Map, PersonaId};
use crate::text::{Fonts, Texts};
use crate::theme::{PAGE_SIZES, PLOTTER_SIZES, SHEET_PAGE_SIZES, SHEET_SIZES, SIZES, Sizes};

use super::bounds::Bounds;
use super::cut::Cut;
use super::flow::{Ground, Section};
use super::grid::Table;
use super::laid_out::Layout;
use super::sheet::Sheet;
use super::table::StageDetail;
use super::{
    bands, cards, figures_page as figures, label_width, lanes, legend, persona_sheet as sheet_of, personas,
    plan_page as plan, plotter as curves, table, title,
};

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

/// A picture that is not parted by stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stageless {
    Sheet(PersonaId),
    Plan,
    Figures,
}

impl Stageless {
    /// Width in map units of pages on which it goes on, at least.
    pub(super) fn least_width(self) -> f64 {
        match self {
            Self::Sheet(_) => sheet_of::LEAST_WIDTH,
            Self::Plan => plan::LEAST_WIDTH,
            Self::Figures => figures::LEAST_WIDTH,
        }
    }

    /// The sizes of pages on which it goes on.
    pub(super) fn page_sizes(self) -> Sizes {
        match self {
            Self::Sheet(_) => SHEET_PAGE_SIZES,
            Self::Plan | Self::Figures => PAGE_SIZES,
        }
    }

    /// What stands at the top of the first of several pages.
    pub(super) fn place_heading(self, sheet: &mut Sheet<'_>) {
        match self {
            // Who she is is heading enough.
            Self::Sheet(_) => {}
            Self::Plan => title::place_page_heading(sheet, &self.name(sheet)),
            Self::Figures => title::place(sheet),
        }
    }

    /// What it is called.
    pub(super) fn name(self, sheet: &Sheet<'_>) -> String {
        match self {
            Self::Sheet(persona) => {
                sheet.map.persona(persona).map(|persona| persona.called().to_owned()).unwrap_or_default()
            }
            Self::Plan => say(sheet.locale, "plan-sheet-name"),
            Self::Figures => say(sheet.locale, "tab-figures"),
        }
    }
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

/// Lays a map out. `texts` remembers what is set, so that after a small change only that is set again.
#[must_use]
pub fn layout(map: &Map, texts: &mut Texts) -> Layout {
    begin(map, texts);
    let cut = Cut::whole(map);
    let sizes = label_width::for_lanes(&SIZES, map, &cut, texts);
    let columns = table::columns(&cut, &sizes);
    let mut sheet = Sheet::new(map, texts, &sizes, table::content_width(&columns, &sizes));
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
    begin(map, texts);
    let cut = Cut::whole(map);
    let sizes = label_width::for_curves(&PLOTTER_SIZES, map, &cut, texts);
    let columns = curves::columns(&cut, &sizes);
    let mut sheet = Sheet::new(map, texts, &sizes, table::content_width(&columns, &sizes));
    let table = curves::place(&mut sheet, columns);
    finished(sheet, table)
}

/// The sheet of a persona: one page with all that is known of her. Where there is no such persona, or she is hidden, a hint says so.
#[must_use]
pub fn persona_sheet(map: &Map, persona: PersonaId, texts: &mut Texts) -> Layout {
    begin(map, texts);
    on_one_sheet(map, (&SHEET_SIZES, sheet_of::WIDTH), texts, |sheet| sheet_of::place(sheet, persona))
}

/// The action plan as a page: its actions as a table, and what is not answered yet.
#[must_use]
pub fn plan_page(map: &Map, texts: &mut Texts) -> Layout {
    begin(map, texts);
    on_one_sheet(map, (&SIZES, plan::WIDTH), texts, plan::place)
}

/// The figures of a map as a page: emotions, touchpoints, evidence, actions.
#[must_use]
pub fn figures_page(map: &Map, texts: &mut Texts) -> Layout {
    begin(map, texts);
    on_one_sheet(map, (&SIZES, figures::WIDTH), texts, figures::place)
}

/// Begins a layout of a map: its brand says in which fonts.
pub(super) fn begin(map: &Map, texts: &mut Texts) {
    texts.begin_layout(fonts_of(map));
}

/// The fonts in which all pictures of a map are set: those of its brand, if it has any.
#[must_use]
pub fn fonts_of(map: &Map) -> Fonts {
    Fonts::of(map.brand.iter().flat_map(|brand| &brand.fonts).map(|font| font.bytes().clone()))
}

/// A picture without stages, with type so many times as large. It belongs to a layout that has begun.
pub(super) fn without_stages(map: &Map, shown: Stageless, type_scale: f64, texts: &mut Texts) -> Layout {
    match shown {
        Stageless::Sheet(persona) => {
            let sizes = SHEET_SIZES.with_type(type_scale);
            on_one_sheet(map, (&sizes, sheet_of::WIDTH), texts, |sheet| sheet_of::place(sheet, persona))
        }
        Stageless::Plan => on_one_sheet(map, (&SIZES.with_type(type_scale), plan::WIDTH), texts, plan::place),
        Stageless::Figures => on_one_sheet(map, (&SIZES.with_type(type_scale), figures::WIDTH), texts, figures::place),
    }
}

/// A picture without stages whose parts flow over pages of a width.
pub(super) fn flowing(shown: Stageless, ground: &mut Ground<'_>) -> Vec<Section> {
    match shown {
        Stageless::Sheet(persona) => sheet_of::sections(ground, persona),
        Stageless::Plan => plan::sections(ground),
        Stageless::Figures => figures::sections(ground),
    }
}

fn on_one_sheet(
    map: &Map,
    (sizes, width): (&Sizes, f64),
    texts: &mut Texts,
    place: impl FnOnce(&mut Sheet<'_>),
) -> Layout {
    let mut sheet = Sheet::new(map, texts, sizes, width);
    place(&mut sheet);
    finished(sheet, Table::default())
}

fn finished(sheet: Sheet<'_>, table: Table) -> Layout {
    let bounds = Bounds::new(&sheet.boxes);
    Layout { size: sheet.size(), boxes: sheet.boxes, table, plots: sheet.plots, bounds }
}
