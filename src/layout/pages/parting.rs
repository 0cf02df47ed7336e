//! The pictures of all pages, laid out and scaled, without what is around them.

use kurbo::Size;

use crate::map::{LaneContent, Map, StageId};
use crate::text::Texts;
use crate::theme::{CURVE_PAGE_SIZES, PAGE_SIZES, PLOTTER_SIZES, SIZES, Sizes};

use super::super::cut::{Cut, RowHeights};
use super::super::label_width;
use super::super::legend::Signs;
use super::super::table::StageDetail;
use super::columns::least_width;
use super::content::{Book, Content, Heading, Kind, Legend, Widths};
use super::fit::{fitted, scale};
use super::frame::{Frame, Scaled};
use super::keys;
use super::legible::{Parted, parted};
use super::listing::{self, annotate};
use super::name;
use super::rows::Measures;
use super::setup::{PageSetup, Paper, Split, StageRange};

/// What is on a page, laid out.
pub(super) struct Part {
    pub(super) picture: Scaled,
    pub(super) stages: Vec<StageId>,
    pub(super) name: String,
}

/// Width in map units below which no page is laid out.
const LEAST_WIDTH: f64 = 640.0;

/// Parts a picture that has stages as the setup says.
pub(super) fn parts(map: &Map, kind: Kind, setup: &PageSetup, texts: &mut Texts) -> Vec<Part> {
    if let Some(smallest_pt) = setup.smallest_pt() {
        return legible(map, kind, setup, smallest_pt, texts);
    }
    match (setup.paper, setup.split) {
        (Paper::Fixed { .. }, split) => {
            let page_sizes = if split == Split::Whole { picture_sizes(kind) } else { page_sizes(kind) };
            let mut book = book(map, kind, setup, (page_sizes, Widths::Filling), texts);
            annotate(&mut book, &setup.annotations, LEAST_WIDTH, texts);
            let contents = contents(&book, split, texts);
            let contents = listing::on_each(&book, contents, LEAST_WIDTH, texts);
            let frame = Frame::new(setup, (contents.len(), Size::ZERO), texts);
            let area_pt = frame.area_pt().unwrap_or(Size::new(1.0, 1.0));
            let contents = keys::added(&book, contents, |without, with| {
                let scale =
                    |content: &Content, texts: &mut Texts| fitting(&book, content, area_pt, texts).points_per_unit;
                scale(with, texts) >= scale(without, texts) * keys::LEAST_SCALE
            });
            named(&book, contents, texts, |content, texts| fitting(&book, content, area_pt, texts))
        }
        (Paper::AsLarge { points_per_unit }, split) => {
            let mut book = book(map, kind, setup, (picture_sizes(kind), Widths::AsSet), texts);
            annotate(&mut book, &setup.annotations, 0.0, texts);
            let contents = contents(&book, split, texts);
            let contents = listing::on_each(&book, contents, 0.0, texts);
            let contents = keys::added(&book, contents, |_, _| true);
            let laid_out = |content: &Content, texts: &mut Texts| {
                let layout = book.lay_out(content, 0.0, texts);
                Scaled { layout, points_per_unit }
            };
            named(&book, contents, texts, laid_out)
        }
    }
}

fn named(
    book: &Book<'_>,
    contents: Vec<Content>,
    texts: &mut Texts,
    lay_out: impl Fn(&Content, &mut Texts) -> Scaled,
) -> Vec<Part> {
    let names = name::names(book, &contents);
    let part = |(content, name): (Content, String)| {
        let stages = book.stages_of(&content);
        Part { picture: lay_out(&content, texts), stages, name }
    };
    contents.into_iter().zip(names).map(part).collect()
}

/// Pages on which no text is smaller than so many points, if there can be such pages.
fn legible(map: &Map, kind: Kind, setup: &PageSetup, smallest_pt: f64, texts: &mut Texts) -> Vec<Part> {
    let mut book = book(map, kind, setup, (page_sizes(kind), Widths::Filling), texts);
    book.cut.row_heights = RowHeights::AsNeeded;
    let smallest = f64::from(book.sizes.text.small.size);
    // Pages have numbers, most likely: what two digits and more take is the same.
    let frame = Frame::new(setup, (2, Size::ZERO), texts);
    let area_pt = frame.area_pt().unwrap_or(Size::new(1.0, 1.0));
    let wanted = smallest_pt / (smallest * setup.shown_type);
    let widest = area_pt.width / LEAST_WIDTH.min(least_width(&book.sizes, 1));
    let points_per_unit = wanted.min(widest);
    let page = area_pt / points_per_unit;
    annotate(&mut book, &setup.annotations, page.width, texts);
    let contents = match kind {
        Kind::Map => with_lower_plots(&mut book, page, texts),
        Kind::Curves => with_plots(&mut book, page, texts),
    };
    let contents = listing::fitting(&book, contents, page, texts);
    let contents = match kind {
        Kind::Map => keys::fitting(&book, contents, page, texts),
        Kind::Curves => contents,
    };
    // Their number may take more room than was thought.
    let frame = Frame::new(setup, (contents.len(), Size::ZERO), texts);
    let area_pt = frame.area_pt().unwrap_or(area_pt);
    let room = area_pt.height / points_per_unit;
    named(&book, contents, texts, |content, texts| {
        let layout = book.lay_out(content, page.width, texts);
        if layout.size.height <= room + 1e-6 {
            Scaled { layout, points_per_unit }
        } else {
            fitting(&book, content, area_pt, texts)
        }
    })
}

/// Parts a map with plots as high as lets it be on the fewest pages.
fn with_lower_plots(book: &mut Book<'_>, page: Size, texts: &mut Texts) -> Vec<Content> {
    const SHARES: [f64; 3] = [1.0, 0.9, 0.8];
    let (height, headroom) = (book.sizes.plot_height, book.sizes.plot_headroom);
    let has_plot = book.cut.lanes.iter().any(|lane| matches!(lane.content, LaneContent::Emotion { .. }));
    // What a mark stands for is read best on its own page: that needs the room that is left.
    let tried = if has_plot && book.annotations.is_empty() { SHARES.len() } else { 1 };
    let mut measures = Measures::default();
    let mut best: Option<(f64, Parted)> = None;
    for share in SHARES.into_iter().take(tried) {
        (book.sizes.plot_height, book.sizes.plot_headroom) = (share * height, share * headroom);
        let parted = parted(book, page, &mut measures, texts);
        let is_better = |(_, best): &(f64, Parted)| {
            let less = parted.excess < best.excess - 1e-6;
            less || parted.excess < best.excess + 1e-6 && parted.pages.len() < best.pages.len()
        };
        if best.as_ref().is_none_or(is_better) {
            best = Some((share, parted));
        }
    }
    let (share, pages) = best.map_or((1.0, Vec::new()), |(share, parted)| (share, parted.pages));
    (book.sizes.plot_height, book.sizes.plot_headroom) = (share * height, share * headroom);
    pages
}

/// Curves on pages with plots that are so high.
#[derive(Default)]
struct Plotted {
    /// How many pages are too high, how many there are, and how many do not explain their signs.
    cost: (usize, usize, usize),
    /// Share of the usual height.
    share: f64,
    contents: Vec<Content>,
}

/// Parts curves with plots as high as lets them be on the fewest pages. What explains the signs stands below the curves of each page, unless
/// there are fewer pages with it above those of the first.
fn with_plots(book: &mut Book<'_>, page: Size, texts: &mut Texts) -> Vec<Content> {
    const LEAST_HEADROOM: f64 = 32.0;
    const SHARES: [f64; 6] = [1.0, 0.9, 0.8, 0.7, 0.6, 0.5];
    let (height, headroom) = (book.sizes.plot_height, book.sizes.plot_headroom);
    // Signs beyond the best and the worst value have room whatever the share is.
    let plot = |share: f64| (share * height, (share * headroom).max(LEAST_HEADROOM.min(headroom)));
    // The distance behind the last row is there already.
    let taken = book.key_height(page.width, texts) - book.sizes.band_gap;
    let below = Size { height: page.height - taken.max(0.0), ..page };
    let titled = SHARES.map(|share| (Heading::Titled, below, share));
    let full = SHARES.map(|share| (Heading::Full, page, share));
    let mut best: Option<Plotted> = None;
    for (opening, room, share) in titled.into_iter().chain(full) {
        book.opening = opening;
        (book.sizes.plot_height, book.sizes.plot_headroom) = plot(share);
        let parted = parted(book, room, &mut Measures::default(), texts).pages;
        let contents = keys::fitting(book, parted, page, texts);
        let mut is_high =
            |content: &&Content| book.lay_out(content, page.width, texts).size.height > page.height + 1e-6;
        let high = contents.iter().filter(|content| is_high(content)).count();
        let unexplained = contents.iter().filter(|content| keys::is_unexplained(book, content)).count();
        let cost = (high, contents.len(), unexplained);
        if best.as_ref().is_none_or(|best| cost < best.cost) {
            best = Some(Plotted { cost, share, contents });
        }
    }
    let Plotted { share, contents, .. } = best.unwrap_or_default();
    (book.sizes.plot_height, book.sizes.plot_headroom) = plot(share);
    contents
}

fn book<'a>(
    map: &'a Map,
    kind: Kind,
    setup: &'a PageSetup,
    (sizes, widths): (Sizes, Widths),
    texts: &mut Texts,
) -> Book<'a> {
    let mut cut = match &setup.range {
        StageRange::All => Cut::whole(map),
        StageRange::Only(stages) => Cut::of(map, |stage| stages.contains(&stage)),
    };
    if kind == Kind::Curves {
        cut.lanes.retain(|lane| super::super::plotter::is_plotted(lane));
    }
    let typed = sizes.with_type(setup.type_scale);
    // Larger type does not make a picture on one sheet wider.
    let measured = if widths == Widths::AsSet { sizes } else { typed };
    let Sizes { label_width, .. } = match kind {
        Kind::Map => label_width::for_lanes(&measured, map, &cut, texts),
        Kind::Curves => label_width::for_curves(&measured, map, &cut, texts),
    };
    let sizes = Sizes { margin: 0.0, label_width, ..typed };
    Book { map, kind, cut, sizes, widths, opening: Heading::Full, annotations: Vec::new() }
}

/// The sizes of a picture on one sheet.
fn picture_sizes(kind: Kind) -> Sizes {
    match kind {
        Kind::Map => SIZES,
        Kind::Curves => PLOTTER_SIZES,
    }
}

/// The sizes of pages on which a picture is parted.
fn page_sizes(kind: Kind) -> Sizes {
    match kind {
        Kind::Map => PAGE_SIZES,
        Kind::Curves => CURVE_PAGE_SIZES,
    }
}

/// What is on each page: personas are on the first, what comes after the table is on the last.
fn contents(book: &Book<'_>, split: Split, texts: &mut Texts) -> Vec<Content> {
    let whole = book.whole(texts);
    let stages = book.cut.shown();
    let mut ends: Vec<usize> = match split {
        Split::Whole | Split::Legible { .. } => Vec::new(),
        Split::Phases => {
            let is_end = |at: &usize| stages[at - 1].phase != stages[*at].phase;
            (1..stages.len()).filter(is_end).collect()
        }
        Split::Stages(count) => (1..stages.len()).filter(|at| at % count.max(1) == 0).collect(),
    };
    let is_empty = book.kind == Kind::Curves && book.cut.lanes.is_empty();
    if ends.is_empty() || is_empty {
        return vec![whole];
    }
    ends.push(stages.len());
    let mut start = 0;
    let mut pages: Vec<Content> = Vec::with_capacity(ends.len());
    for end in ends {
        let heading = if start == 0 { Heading::Full } else { Heading::Running };
        let detail = whole.table.as_ref().map_or(StageDetail::All, |slice| slice.detail);
        pages.push(Content::headed(heading).with_table(start..end, 0..book.cut.lanes.len(), detail));
        start = end;
    }
    if let Some(first) = pages.first_mut() {
        first.personas = whole.personas;
    }
    if let Some(last) = pages.last_mut() {
        last.bands = whole.bands;
        last.legend = match whole.legend {
            Legend::None => Legend::None,
            Legend::All | Legend::Some(..) => Legend::Some(Signs::Explained, 0..book.source_count()),
        };
    }
    pages
}

/// A page as large as it goes.
fn fitting(book: &Book<'_>, content: &Content, area_pt: Size, texts: &mut Texts) -> Scaled {
    let columns = content.table.as_ref().map_or(0, |slice| slice.stages.len());
    let least = least_width(&book.sizes, columns).max(LEAST_WIDTH);
    let (points_per_unit, layout) = fitted(area_pt, least, |width| book.lay_out(content, width, texts));
    debug_assert!(points_per_unit <= scale(layout.size, area_pt) + 1e-9, "it fits");
    Scaled { layout, points_per_unit }
}
