//! Where curves go: from values to places and back.

use kurbo::{Point, Rect};

use crate::map::{EmotionScale, LaneId, Number, PersonaId};

use super::grid::Column;

/// Where the curves of an emotion lane go.
#[derive(Clone, Debug, PartialEq)]
pub struct Plot {
    /// The lane.
    pub lane: LaneId,
    /// The ground of the plot, over all columns, in map units.
    pub rect: Rect,
    /// Room above the best and below the worst value.
    pub(super) headroom: f64,
    /// The personas that are shown, each with the distance of its points from the middle of the columns.
    pub(super) tracks: Vec<(PersonaId, f64)>,
}

impl Plot {
    /// The height at which a value lies, in map units.
    #[must_use]
    pub fn y_of(&self, scale: &EmotionScale, value: Number) -> f64 {
        self.rect.center().y - scale.position(value) * self.reach()
    }

    /// The value that lies at a height, in map units. Above the best value it is the best, below the worst the worst.
    #[must_use]
    pub fn value_at(&self, scale: &EmotionScale, y: f64) -> f64 {
        let position = ((self.rect.center().y - y) / self.reach()).clamp(-1.0, 1.0);
        let half = scale.max() / 2.0 - scale.min() / 2.0;
        (scale.neutral() + position * half).clamp(scale.min(), scale.max())
    }

    /// Where a persona's point lies in a column, if its value is `value`; `None` for a persona that is not shown.
    pub(super) fn point(
        &self,
        column: &Column,
        persona: PersonaId,
        scale: &EmotionScale,
        value: Number,
    ) -> Option<Point> {
        Some(Point::new(self.x_of(column, persona)?, self.y_of(scale, value)))
    }

    /// Where a persona's point lies in a column; `None` for a persona that is not shown.
    pub(super) fn x_of(&self, column: &Column, persona: PersonaId) -> Option<f64> {
        self.tracks.iter().find(|(other, _)| *other == persona).map(|(_, offset)| column.center() + offset)
    }

    /// Distance of the best and of the worst value from the middle.
    fn reach(&self) -> f64 {
        self.rect.height() / 2.0 - self.headroom
    }
}
