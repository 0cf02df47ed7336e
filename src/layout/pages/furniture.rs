//! Header, footer, date, page numbers and logo: the same on every page, in points.

use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use crate::map::{Part, Photo};
use crate::text::{Align, Face, SetText, TextStyle, Texts};

use super::super::boxes::{Ink, Look, Placed};
use super::super::sheet::height;
use super::setup::{Furniture, PageNumbers, PageSetup};

/// Size of the type in points, where nothing larger is asked for.
const TYPE_PT: f64 = 10.0;
/// Distance to the picture in points.
const APART_PT: f64 = 8.0;
/// Height and width of a logo in points, at most.
const LOGO_PT: Size = Size::new(140.0, 30.0);
/// Share of a page's height that header or footer takes at most.
const MOST: f64 = 0.2;
/// Share of the width for what stands at the left; the rest is for what stands at the right.
const LEFT_SHARE: f64 = 0.62;

/// Which page of how many, from 1.
#[derive(Clone, Copy, Debug)]
pub(super) struct PageNumber {
    pub(super) page: usize,
    pub(super) of: usize,
}

/// Heights in points that the furniture takes, with the distance to the picture.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Heights {
    pub(super) above: f64,
    pub(super) below: f64,
    /// What header or footer takes at most.
    most: f64,
}

/// Size of the type in points: where no text is to be smaller than something, this is not either.
pub(super) fn type_pt(setup: &PageSetup) -> f64 {
    setup.smallest_pt().map_or(TYPE_PT, |smallest_pt| TYPE_PT.max(smallest_pt / setup.shown_type))
}

/// The heights on a page of a size in points, margins aside; all pages of so many have the same.
pub(super) fn heights(
    furniture: &Furniture,
    (type_pt, count): (f64, usize),
    room_pt: Size,
    texts: &mut Texts,
) -> Heights {
    // What is set larger or smaller breaks its lines alike, but for what is lost to rounding.
    let last = PageNumber { page: count, of: count };
    let most_pt = room_pt.height * MOST;
    let set = Set::new(furniture, (type_pt, last), (Size::new(room_pt.width, most_pt), 1.0), texts);
    let with_distance = |taken: f64| if taken > 0.0 { taken + APART_PT } else { 0.0 };
    Heights { above: with_distance(set.above()), below: with_distance(set.below()), most: most_pt }
}

/// The furniture in a rectangle of a page in map units: a page without its margins.
pub(super) fn placed(
    furniture: &Furniture,
    (type_pt, number): (f64, PageNumber),
    heights: Heights,
    (room, points_per_unit): (Rect, f64),
    texts: &mut Texts,
) -> Vec<Placed> {
    let most_pt = Size::new(room.width() * points_per_unit, heights.most);
    let set = Set::new(furniture, (type_pt, number), (most_pt, points_per_unit), texts);
    let mut boxes = Vec::new();
    let mut put = |text: Option<Arc<SetText>>, at: Point, width: f64| {
        let Some(text) = text else { return };
        let rect = Rect::from_origin_size(at, (width, height(&text)));
        boxes.push(Placed::new(Part::Map, rect, Look::Plain).with_text(text, at, Ink::Muted));
    };
    put(set.header, room.origin(), set.header_width);
    let left_width = room.width() * LEFT_SHARE;
    let right_width = room.width() - left_width;
    let bottom = |text: &Option<Arc<SetText>>| room.y1 - text.as_ref().map_or(0.0, |text| height(text));
    let (left_top, right_top) = (bottom(&set.left), bottom(&set.right));
    put(set.left, Point::new(room.x0, left_top), left_width);
    put(set.right, Point::new(room.x1 - right_width, right_top), right_width);
    if let Some((photo, size)) = set.logo {
        let rect = Rect::new(room.x1 - size.width, room.y0, room.x1, room.y0 + size.height);
        boxes.push(Placed::new(Part::Map, rect, Look::Image(photo)));
    }
    boxes
}

/// What is there, in map units.
struct Set {
    header: Option<Arc<SetText>>,
    header_width: f64,
    left: Option<Arc<SetText>>,
    right: Option<Arc<SetText>>,
    logo: Option<(Photo, Size)>,
}

impl Set {
    /// As wide as a page without its margins, and as high as header or footer may be, in points.
    fn new(
        furniture: &Furniture,
        (type_pt, number): (f64, PageNumber),
        (most_pt, points_per_unit): (Size, f64),
        texts: &mut Texts,
    ) -> Self {
        let room = most_pt / points_per_unit;
        let logo = furniture.logo.as_ref().map(|photo| {
            let (width_px, height_px) = photo.size_px();
            let (width, height) = (f64::from(width_px.max(1)), f64::from(height_px.max(1)));
            let most = Size::new(LOGO_PT.width.min(most_pt.width * 0.3), LOGO_PT.height.min(most_pt.height));
            let scale = (most.width / width).min(most.height / height) / points_per_unit;
            (photo.clone(), Size::new(width * scale, height * scale))
        });
        let header_width = room.width - logo.as_ref().map_or(0.0, |(_, size)| size.width + 12.0 / points_per_unit);
        let right = [furniture.date.trim().to_owned(), numbers(furniture, number)];
        let right: Vec<String> = right.into_iter().filter(|text| !text.is_empty()).collect();
        let mut set = |text: &str, align, width: f64| {
            fitting(text, align, Size::new(width, room.height), (type_pt, points_per_unit), texts)
        };
        let header = set(&furniture.header, Align::Start, header_width);
        let left = set(&furniture.footer, Align::Start, room.width * LEFT_SHARE);
        let right = set(&right.join("  ·  "), Align::End, room.width * (1.0 - LEFT_SHARE));
        Self { header, header_width, left, right, logo }
    }

    fn above(&self) -> f64 {
        let logo = self.logo.as_ref().map_or(0.0, |(_, size)| size.height);
        self.header.as_ref().map_or(0.0, |text| height(text)).max(logo)
    }

    fn below(&self) -> f64 {
        [&self.left, &self.right].into_iter().flatten().map(|text| height(text)).fold(0.0, f64::max)
    }
}

/// "2 / 5"; nothing on the only page.
fn numbers(furniture: &Furniture, number: PageNumber) -> String {
    match furniture.numbers {
        PageNumbers::Shown if number.of > 1 => format!("{}\u{a0}/\u{a0}{}", number.page, number.of),
        _ => String::new(),
    }
}

/// A text as high as there is room for: one that is too long is set smaller. `None` without a text.
fn fitting(
    text: &str,
    align: Align,
    room: Size,
    (type_pt, points_per_unit): (f64, f64),
    texts: &mut Texts,
) -> Option<Arc<SetText>> {
    let text = text.trim();
    if text.is_empty() {
        return None;
    }
    let mut size = type_pt / points_per_unit;
    loop {
        #[expect(clippy::cast_possible_truncation, reason = "sizes of pages")]
        let set =
            texts.get(text, TextStyle::new(Face::Regular, size as f32).aligned(align), room.width.max(1.0) as f32);
        if height(&set) <= room.height * 1.001 || size * points_per_unit < 0.5 {
            return Some(set);
        }
        size *= 0.8;
    }
}
