//! Where on a picture there is room for a mark near a part.

use std::collections::HashMap;
use std::f64::consts::TAU;

use kurbo::{Point, Rect, Size, Vec2};

use crate::map::Part;

use super::boxes::{Look, Placed};

/// Where a part is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Around {
    /// A box that holds all of its texts and none of others.
    Frame(Rect),
    /// Something small, or a region that others share.
    Sign(Rect),
}

impl Around {
    fn rect(self) -> Rect {
        match self {
            Self::Frame(rect) | Self::Sign(rect) => rect,
        }
    }
}

/// How far a mark reaches over the right edge of its part, in map units.
const OVER: f64 = 4.0;
/// Share of a mark that lies above its part's upper edge.
const ABOVE: f64 = 0.6;
/// Distance of places that are tried.
const STEP: f64 = 6.0;
/// How far from its corner a mark is still read as its part's.
const NEAR: f64 = 42.0;

/// What must not be covered: lines of text, signs, other marks.
pub(super) struct Taken {
    room: Rect,
    fields: HashMap<(i64, i64), Vec<(Part, Rect)>>,
}

impl Taken {
    /// Width and height of a field in map units.
    const FIELD: f64 = 96.0;

    /// Nothing yet, of so much room.
    pub(super) fn new(room: Rect) -> Self {
        Self { room, fields: HashMap::new() }
    }

    /// Remembers what of a box must not be covered.
    pub(super) fn add(&mut self, placed: &Placed) {
        match placed.look {
            Look::EmotionPoint { .. }
            | Look::Turning(_)
            | Look::Fall { .. }
            | Look::EvidenceMark(_)
            | Look::PersonaDot { .. }
            | Look::Face { .. }
            | Look::Disc { .. }
            | Look::Annotation(_) => self.add_rect(placed.part, placed.rect),
            _ => {}
        }
        for text in &placed.texts {
            for line in &text.text.lines {
                let (left, right) = line.extent;
                let corner = |x: f32, y: f32| text.at + (f64::from(x), f64::from(y));
                let rect = Rect::from_points(corner(left, line.top), corner(right.max(left), line.bottom));
                if rect.width() > 0.0 {
                    self.add_rect(placed.part, rect);
                }
            }
        }
    }

    fn add_rect(&mut self, part: Part, rect: Rect) {
        for field in fields(rect) {
            self.fields.entry(field).or_default().push((part, rect));
        }
    }

    /// A place for a mark of a size: at the part's upper right corner, or as near to it as it can be without covering anything. Where there is
    /// none, it is the part's own text that is covered.
    pub(super) fn free_place(&self, part: Part, around: Around, size: Size) -> Rect {
        let rect = around.rect();
        let at_corner = Point::new(rect.x1 - size.width + OVER, rect.y0 - ABOVE * size.height);
        let placed = |at: Point| Rect::from_origin_size(self.held(at, size), size);
        let is_free = |place: &Rect| self.is_free(*place, |_| true);
        let near = || edges(rect, size).chain(rings(at_corner, NEAR)).map(placed);
        let within = || inside(rect, size).map(placed);
        let free = near().find(is_free);
        let free = free.or_else(|| match around {
            Around::Frame(_) => within().find(is_free),
            Around::Sign(_) => None,
        });
        let free = free.or_else(|| match around {
            Around::Frame(_) => {
                let over_own = |place: &Rect| self.is_free(*place, |other| other != part);
                std::iter::once(at_corner).map(placed).chain(within()).find(over_own)
            }
            Around::Sign(_) => None,
        });
        let far = self.room.width().max(self.room.height());
        free.or_else(|| rings(at_corner, far).map(placed).find(is_free)).unwrap_or_else(|| placed(at_corner))
    }

    /// As near to a place as the room lets it.
    fn held(&self, at: Point, size: Size) -> Point {
        let (right, bottom) = (self.room.x1 - size.width, self.room.y1 - size.height);
        Point::new(at.x.min(right).max(self.room.x0), at.y.min(bottom).max(self.room.y0))
    }

    fn is_free(&self, place: Rect, counts: impl Fn(Part) -> bool) -> bool {
        let others = fields(place).filter_map(|field| self.fields.get(&field)).flatten();
        !others.into_iter().any(|(part, rect)| counts(*part) && rect.overlaps(place))
    }
}

/// Along the upper edge from the right, down the right edge, and along the lower edge.
fn edges(rect: Rect, size: Size) -> impl Iterator<Item = Point> {
    let (right, left) = (rect.x1 - size.width + OVER, rect.x0 - OVER);
    let (top, bottom) = (rect.y0 - ABOVE * size.height, rect.y1 - (1.0 - ABOVE) * size.height);
    let across = move |y: f64| steps(right - left).map(move |by| Point::new(right - by, y));
    let down = steps(bottom - top).map(move |by| Point::new(right, top + by));
    across(top).chain(down).chain(across(bottom))
}

/// Within a box, row by row from the upper right.
fn inside(rect: Rect, size: Size) -> impl Iterator<Item = Point> {
    let (wide, high) = (rect.width() - size.width, rect.height() - size.height);
    steps(high).flat_map(move |y| steps(wide).map(move |x| Point::new(rect.x1 - size.width - x, rect.y0 + y)))
}

/// Around a point, ever farther away.
fn rings(at: Point, far: f64) -> impl Iterator<Item = Point> {
    steps(far).skip(1).flat_map(move |radius| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few hundred at most")]
        let count = (TAU * radius / (2.0 * STEP)).ceil().max(8.0) as u32;
        (0..count)
            .map(move |at| TAU * f64::from(at) / f64::from(count))
            .map(move |angle| at + radius * Vec2::from_angle(angle))
    })
}

/// From nothing up to a length.
fn steps(length: f64) -> impl Iterator<Item = f64> {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    let count = (length.max(0.0) / STEP).floor() as u32;
    (0..=count).map(|step| f64::from(step) * STEP)
}

/// The fields that a box touches.
fn fields(rect: Rect) -> impl Iterator<Item = (i64, i64)> {
    #[expect(clippy::cast_possible_truncation, reason = "pictures are some ten thousand units large")]
    let field = |at: f64| (at / Taken::FIELD).floor() as i64;
    let (top, bottom) = (field(rect.y0), field(rect.y1));
    (field(rect.x0)..=field(rect.x1)).flat_map(move |x| (top..=bottom).map(move |y| (x, y)))
}
