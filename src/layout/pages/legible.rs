//! A picture on as few pages of one size as there can be.

use std::ops::Range;

use kurbo::Size;

use crate::text::Texts;

use super::super::legend::Signs;
use super::super::table::StageDetail;
use super::chunks::chunks;
use super::columns::most_columns;
use super::content::{Book, Content, Heading, Kind, Legend};
use super::rows::{Measures, Packed, Rooms};
use super::windows::windows;

/// What is on pages of one size.
pub(super) struct Parted {
    pub(super) pages: Vec<Content>,
    /// By which factor the highest is too high; 1 if none is.
    pub(super) excess: f64,
}

/// Parts a picture into what is on pages of a size in map units. A page is higher than that only where a single row, persona or source is.
pub(super) fn parted(book: &Book<'_>, page: Size, measures: &mut Measures, texts: &mut Texts) -> Parted {
    let mut whole = book.whole(texts);
    if whole.legend == Legend::All {
        whole.legend = Legend::Some(Signs::Explained, 0..book.source_count());
    }
    if book.kind == Kind::Curves && book.cut.lanes.is_empty() {
        return Parted { pages: vec![whole], excess: 1.0 };
    }
    if book.stage_count() <= most_columns(&book.sizes, page.width) && fits(book, &whole, page, texts) {
        return Parted { pages: vec![whole], excess: 1.0 };
    }
    let closing = Closing::new(book, page, texts);
    let opened = Content { personas: 0..book.personas().len(), ..Content::headed(book.opening) };
    let with_opening = table_pages(book, &opened, (page, closing.height), measures, texts);
    // Title and personas have pages of their own unless that costs a page, or there is no room for them beside the table.
    let opening = opening_pages(book, page, texts);
    let table = table_pages(book, &Content::headed(Heading::Running), (page, closing.height), measures, texts);
    let mut pages = Tables { pages: [opening, table.pages].concat(), ..table };
    if with_opening.excess <= pages.excess + 1e-9 && with_opening.pages.len() < pages.pages.len() {
        pages = with_opening;
    }
    closing.append(book, &mut pages, (page, texts));
    Parted { pages: pages.pages, excess: pages.excess }
}

/// The runs, or a run of nothing.
fn at_least_one(mut runs: Vec<Range<usize>>) -> Vec<Range<usize>> {
    if runs.is_empty() {
        runs.push(0..0);
    }
    runs
}

fn fits(book: &Book<'_>, content: &Content, page: Size, texts: &mut Texts) -> bool {
    book.lay_out(content, page.width, texts).size.height <= page.height + 1e-6
}

/// Pages with the table.
#[derive(Clone, Default)]
struct Tables {
    pages: Vec<Content>,
    /// By which factor the highest is too high; 1 if none is.
    excess: f64,
    /// Height in map units that is left on the last one.
    left: f64,
}

/// The table on as few pages as there can be, the first of which begins with what opens it.
fn table_pages(
    book: &Book<'_>,
    opening: &Content,
    (page, closing): (Size, f64),
    measures: &mut Measures,
    texts: &mut Texts,
) -> Tables {
    let detail = match book.kind {
        Kind::Map => StageDetail::All,
        Kind::Curves => StageDetail::Name,
    };
    let count = book.stage_count();
    let above = |heading: &Content, texts: &mut Texts| {
        // What the heading says depends on whether there is a table.
        let headed = heading.clone().with_table(0..0, 0..0, detail);
        book.top_of_table(&headed, page.width, texts)
    };
    let first = page.height - above(opening, texts);
    let others = page.height - above(&Content::headed(Heading::Running), texts);
    let rooms = Rooms { first, others };
    let of = |start: usize| if start == 0 { rooms } else { Rooms { first: rooms.others, ..rooms } };
    let most = most_columns(&book.sizes, page.width);
    let shown = book.cut.shown();
    let within_phase = |end: usize| shown[end - 1].phase == shown[end].phase;
    let parts = windows((count, most), within_phase, |stages| {
        let packed = measures.of(book, &stages, page.width, texts).packed(of(stages.start));
        let mut cost = packed.cost;
        if stages.end == count && packed.left < closing {
            cost.pages += 1;
        }
        cost
    });
    // A map without stages has a page all the same.
    let parts = at_least_one(parts);
    let mut tables = Tables { excess: 1.0, ..Tables::default() };
    for stages in parts {
        let rows = measures.of(book, &stages, page.width, texts);
        let (rooms, closing) = (of(stages.start), if stages.end == count { closing } else { 0.0 });
        let Packed { pages, cost, left } = rows.balanced(rows.packed(rooms), rooms, closing);
        tables.excess = tables.excess.max(cost.excess);
        tables.left = left;
        for (at, lanes) in pages.into_iter().enumerate() {
            let head = if tables.pages.is_empty() { opening.clone() } else { Content::headed(Heading::Running) };
            let detail = if at == 0 { detail } else { StageDetail::Again };
            tables.pages.push(head.with_table(stages.clone(), lanes, detail));
        }
    }
    tables
}

/// Title and personas on pages of their own.
fn opening_pages(book: &Book<'_>, page: Size, texts: &mut Texts) -> Vec<Content> {
    let headed = |heading: Heading, personas: Range<usize>| Content { personas, ..Content::headed(heading) };
    let count = book.personas().len();
    let heading_of = |personas: &Range<usize>| if personas.start == 0 { Heading::Full } else { Heading::Running };
    let runs = chunks(count, |personas| fits(book, &headed(heading_of(&personas), personas), page, texts));
    let mut pages: Vec<Content> =
        at_least_one(runs).into_iter().map(|personas| headed(heading_of(&personas), personas)).collect();
    // Below the title there may be too little room for a persona for whom there is enough on a page that goes on.
    if let Some(first) = pages.first_mut().filter(|first| !first.personas.is_empty() && !fits(book, first, page, texts))
    {
        let after = headed(Heading::Running, first.personas.clone());
        if fits(book, &after, page, texts) {
            first.personas = 0..0;
            pages.insert(1, after);
        }
    }
    pages
}

/// What comes after the table.
struct Closing {
    /// All of it.
    all: Content,
    /// In map units, with the distance to the table.
    height: f64,
}

impl Closing {
    fn new(book: &Book<'_>, page: Size, texts: &mut Texts) -> Self {
        let legend = match book.kind {
            Kind::Map => Legend::Some(Signs::Explained, 0..book.source_count()),
            Kind::Curves => Legend::None,
        };
        let all = Content { bands: 0..book.band_count(texts), legend, ..Content::headed(Heading::None) };
        let height = book.lay_out(&all, page.width, texts).size.height;
        let height = if height > 0.0 { height + book.sizes.band_gap } else { 0.0 };
        Self { all, height }
    }

    /// Adds it to the last page, or to pages of its own.
    fn append(self, book: &Book<'_>, tables: &mut Tables, (page, texts): (Size, &mut Texts)) {
        let Self { all, height } = self;
        if height == 0.0 {
            return;
        }
        let Content { bands, legend, .. } = all.clone();
        if let Some(last) = tables.pages.last_mut().filter(|_| height <= tables.left) {
            (last.bands, last.legend) = (bands, legend);
            return;
        }
        let alone = Content { heading: Heading::Running, ..all };
        if fits(book, &alone, page, texts) {
            tables.pages.push(alone);
            return;
        }
        let noted = |bands: Range<usize>| Content { bands, ..Content::headed(Heading::Running) };
        let runs = chunks(bands.len(), |bands| fits(book, &noted(bands), page, texts));
        tables.pages.extend(runs.into_iter().map(noted));
        let listed = |sources: Range<usize>| {
            let signs = if sources.start == 0 { Signs::Explained } else { Signs::Elsewhere };
            Content { legend: Legend::Some(signs, sources), ..Content::headed(Heading::Running) }
        };
        let runs = chunks(book.source_count(), |sources| fits(book, &listed(sources), page, texts));
        tables.pages.extend(at_least_one(runs).into_iter().map(listed));
    }
}
