//! What is drawn: primitives in map units, each of which knows the part of the map it shows. The screen and every export read the
//! same scene.

mod build;
mod index;
mod marks;
mod pen;
mod shape;

use kurbo::{Point, Rect, Size};
use peniko::Color as Paint;

use crate::layout::{Layout, Placed};
use crate::map::{Part, TextField};
use crate::theme::Theme;

pub use build::ink;
pub use shape::{Dash, Item, Outline, Role, Shape};

use index::Index;

/// A picture, ready to be drawn.
#[derive(Debug)]
pub struct Scene {
    size: Size,
    paper: Paint,
    items: Vec<Item>,
    index: Index,
}

impl Scene {
    /// The scene of a layout in a theme.
    #[must_use]
    pub fn new(layout: &Layout, theme: &Theme) -> Self {
        Self::with_faint(layout, theme, |_, _| false)
    }

    /// The same with some boxes, or some texts of the map in them, fainter.
    #[must_use]
    pub fn with_faint(layout: &Layout, theme: &Theme, is_faint: impl Fn(&Placed, Option<TextField>) -> bool) -> Self {
        let items = build::items(layout, theme, is_faint);
        let index = Index::new(layout.size, &items);
        Self { size: layout.size, paper: theme.paper, items, index }
    }

    /// Size in map units. The picture begins at the origin.
    #[must_use]
    pub fn size(&self) -> Size {
        self.size
    }

    /// The ground on which it is drawn.
    #[must_use]
    pub fn paper(&self) -> Paint {
        self.paper
    }

    /// All items, in drawing order.
    #[must_use]
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    /// The items that touch a region, in drawing order.
    pub fn items_in(&self, region: Rect) -> impl Iterator<Item = &Item> {
        self.index.find(region).into_iter().map(|at| &self.items[at as usize]).filter(move |item| {
            let bounds = item.bounds;
            bounds.x0 < region.x1 && bounds.x1 > region.x0 && bounds.y0 < region.y1 && bounds.y1 > region.y0
        })
    }

    /// The part drawn uppermost at a place; `None` on the bare ground.
    #[must_use]
    pub fn part_at(&self, at: Point) -> Option<Part> {
        let near = Rect::from_center_size(at, (1.0, 1.0));
        self.items_in(near).filter(|item| item.is_hit(at)).last().map(|item| item.part)
    }

    /// The colour of the ground under a region: of all areas that hold the whole of it, the uppermost one, or the paper.
    #[must_use]
    pub fn ground(&self, region: Rect) -> Paint {
        let under = self.items_in(region).filter_map(|item| match &item.shape {
            Shape::Fill { paint, .. } if item.bounds.union(region) == item.bounds => Some(*paint),
            _ => None,
        });
        under.filter(|paint| paint.components[3] >= 1.0).last().unwrap_or(self.paper)
    }

    /// The place that a part takes: all that is drawn of it.
    #[must_use]
    pub fn bounds_of(&self, part: Part) -> Option<Rect> {
        self.items.iter().filter(|item| item.part == part).map(|item| item.bounds).reduce(|a, b| a.union(b))
    }
}
