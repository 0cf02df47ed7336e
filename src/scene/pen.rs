//! The pen that adds primitives to a scene.

use kurbo::Rect;
use peniko::Color as Paint;

use crate::layout::PlacedText;
use crate::map::{Part, Photo};
use crate::theme::Theme;

use super::shape::{Dash, Item, Outline, Role, Shape};

/// Adds primitives, all of the same part and role until others are set.
pub(super) struct Pen<'a> {
    pub(super) theme: &'a Theme,
    pub(super) part: Part,
    pub(super) role: Role,
    pub(super) items: Vec<Item>,
}

impl<'a> Pen<'a> {
    /// A pen for about that many primitives.
    pub(super) fn new(theme: &'a Theme, count: usize) -> Self {
        Self { theme, part: Part::Map, role: Role::Own, items: Vec::with_capacity(count) }
    }

    pub(super) fn fill(&mut self, outline: impl Into<Outline>, paint: Paint) {
        let outline = outline.into();
        self.items.push(Item {
            part: self.part,
            bounds: outline.bounds(),
            shape: Shape::Fill { outline, paint },
            role: self.role,
        });
    }

    pub(super) fn stroke(&mut self, outline: impl Into<Outline>, paint: Paint, width: f64) {
        self.dashed(outline, paint, width, None);
    }

    pub(super) fn dashed(&mut self, outline: impl Into<Outline>, paint: Paint, width: f64, dash: Option<Dash>) {
        let outline = outline.into();
        let bounds = outline.bounds().inflate(width, width);
        self.items.push(Item {
            part: self.part,
            bounds,
            shape: Shape::Stroke { outline, paint, width, dash },
            role: self.role,
        });
    }

    /// Makes all that was added from an item on fainter. Over a picture lies a veil.
    pub(super) fn fade(&mut self, first: usize) {
        const VEIL: f32 = 0.6;
        let mut veils: Vec<Outline> = Vec::new();
        for item in &mut self.items[first..] {
            item.fade();
            if let Shape::Image { clip, .. } = &item.shape {
                veils.push(clip.clone());
            }
        }
        let card = self.theme.card.multiply_alpha(VEIL);
        for veil in veils {
            self.fill(veil, card);
        }
    }

    pub(super) fn image(&mut self, photo: &Photo, rect: Rect, clip: impl Into<Outline>) {
        let clip = clip.into();
        let shape = Shape::Image { photo: photo.clone(), rect, clip: clip.clone() };
        self.items.push(Item { part: self.part, bounds: clip.bounds(), shape, role: self.role });
    }

    pub(super) fn text(&mut self, text: &PlacedText, paint: Paint) {
        let shape = Shape::Text { text: text.text.clone(), at: text.at, paint };
        // Letters may reach a little over their line: accents, italics.
        self.items.push(Item { part: self.part, bounds: text.rect().inflate(4.0, 4.0), shape, role: self.role });
    }
}
