//! Pictures without stages on several pages, so that all of their text can be read.

use kurbo::Size;

use crate::map::Map;
use crate::text::Texts;
use crate::theme::Sizes;

use super::super::bounds::Bounds;
use super::super::flow::{FlowPage, Ground, Room, flow};
use super::super::grid::Table;
use super::super::laid_out::Layout;
use super::super::pictures::{Stageless, flowing};
use super::super::sheet::Sheet;
use super::super::title;
use super::fit::scale;
use super::frame::{Frame, Scaled};
use super::parting::Part;
use super::setup::{PageNumbers, PageSetup};

/// Parts a picture so that no text is smaller than so many points, if there can be such pages. None of a picture that has nothing to part.
pub(super) fn parts(
    map: &Map,
    shown: Stageless,
    setup: &PageSetup,
    smallest_pt: f64,
    texts: &mut Texts,
) -> Option<Vec<Part>> {
    let sizes = Sizes { margin: 0.0, ..shown.page_sizes().with_type(setup.type_scale) };
    // Pages have numbers, most likely: what two digits and more take is the same.
    let frame = Frame::new(setup, (2, Size::ZERO), texts);
    let area_pt = frame.area_pt()?;
    let wanted = smallest_pt / (f64::from(sizes.text.small.size) * setup.shown_type);
    let points_per_unit = wanted.min(area_pt.width / shown.least_width());
    let page = area_pt / points_per_unit;
    let sections = flowing(shown, &mut Ground { map, texts, sizes: &sizes, width: page.width });
    if sections.is_empty() {
        return None;
    }
    // How high the head of a page is does not depend on its number.
    let mut head_of = |page_and_all| {
        let number = Number { page: page_and_all, of: page_and_all };
        head(map, shown, (&sizes, page.width), (number, setup.furniture.numbers), texts)
    };
    let (first, other) = (head_of(1), head_of(99));
    let room = Room { first_top: first.bottom, top: other.bottom, bottom: page.height, apart: sizes.band_gap };
    let pages = flow(sections, room);
    let of = pages.len();
    let part = |(at, own): (usize, FlowPage)| {
        let number = Number { page: at + 1, of };
        let (numbers, width) = (setup.furniture.numbers, page.width);
        let FlowPage { mut boxes, .. } = head(map, shown, (&sizes, width), (number, numbers), texts);
        boxes.extend(own.boxes);
        let bottom = boxes.iter().map(|placed| placed.rect.y1).fold(0.0, f64::max);
        let size = Size::new(page.width, bottom);
        let bounds = Bounds::new(&boxes);
        let layout = Layout { size, boxes, table: Table::default(), plots: Vec::new(), bounds };
        let points_per_unit = points_per_unit.min(scale(size, area_pt));
        let name = name(map, shown, number, (&sizes, texts));
        Part { picture: Scaled { layout, points_per_unit }, stages: Vec::new(), name }
    };
    Some(pages.into_iter().enumerate().map(part).collect())
}

/// Which page of how many, from 1.
#[derive(Clone, Copy)]
struct Number {
    page: usize,
    of: usize,
}

/// What stands at the top of a page. It says which page it is only where nothing else does.
fn head(
    map: &Map,
    shown: Stageless,
    (sizes, width): (&Sizes, f64),
    (number, numbers): (Number, PageNumbers),
    texts: &mut Texts,
) -> FlowPage {
    let mut sheet = Sheet::new(map, texts, sizes, width);
    if number.page == 1 {
        shown.place_heading(&mut sheet);
    } else {
        let name = shown.name(&sheet);
        let number = match numbers {
            PageNumbers::None => format!("{}/{}", number.page, number.of),
            PageNumbers::Shown => String::new(),
        };
        title::place_continued(&mut sheet, &name, &number);
    }
    FlowPage { boxes: sheet.boxes, bottom: sheet.top }
}

fn name(map: &Map, shown: Stageless, number: Number, (sizes, texts): (&Sizes, &mut Texts)) -> String {
    if number.of == 1 {
        return map.title.clone();
    }
    let name = shown.name(&Sheet::new(map, texts, sizes, 1.0));
    format!("{name} {}/{}", number.page, number.of)
}
