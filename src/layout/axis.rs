//! The axis beside a plot: at each level a face and, left of it, the value or the author's word for it.

use std::sync::Arc;

use kurbo::{Point, Rect};

use crate::locale::{Locale, say_number};
use crate::map::{EmotionScale, Number, Part, TextField};
use crate::text::{Align, SetText};
use crate::theme::Sizes;

use super::boxes::{Ink, Look, Placed, PlacedText};
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// What is written at a level that the map's author gave a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LevelTexts {
    /// The name.
    Name,
    /// The name and, below it, the value.
    NameAndValue,
}

/// What stands at the levels of the scale.
pub(super) struct Axis {
    levels: Vec<Level>,
    /// What the lane's name may take of the label's width.
    pub(super) label_room: f64,
    /// The texts are so long that the lane's name has no room beside them: they begin below it.
    pub(super) below_label: bool,
    /// Height of the highest text.
    pub(super) line: f64,
}

struct Level {
    value: Number,
    /// What it is written as in place, if it can be.
    field: Option<TextField>,
    text: Arc<SetText>,
    below: Option<Arc<SetText>>,
}

impl Level {
    fn height(&self) -> f64 {
        height(&self.text) + self.below.as_ref().map_or(0.0, |below| height(below))
    }
}

impl Axis {
    /// Distance of the faces from the label's right edge.
    const MARGIN: f64 = 8.0;
    /// Distance between a text and its face.
    const GAP: f64 = 5.0;
    /// Width of the texts up to which the lane's name stands beside them.
    const BESIDE: f64 = 36.0;

    /// An axis with those levels, from the lowest.
    pub(super) fn new(sheet: &mut Sheet<'_>, levels: &[(Number, Option<TextField>)], texts: LevelTexts) -> Self {
        let sizes = sheet.sizes;
        let map = sheet.map;
        let names = match &map.scale {
            EmotionScale::Own(own) => own.labels(),
            EmotionScale::Named(_) => &[],
        };
        let most = sizes.label_width - Self::MARGIN - sizes.face - Self::GAP;
        let room = sizes.label_width - Self::beside_texts(sizes);
        let locale = sheet.locale;
        let set = |sheet: &mut Sheet<'_>, at: usize, value: Number, field: Option<TextField>| {
            let figure = rounded(locale, value);
            let name = names.get(at);
            let text = sheet.set(name.unwrap_or(&figure), sizes.text.axis.aligned(Align::End), room);
            let both = texts == LevelTexts::NameAndValue && name.is_some();
            let below = both.then(|| sheet.set(&figure, sizes.text.small.aligned(Align::End), room));
            Level { value, field, text, below }
        };
        let levels: Vec<Level> =
            levels.iter().enumerate().map(|(at, (value, field))| set(sheet, at, *value, *field)).collect();
        let widest = levels.iter().map(|level| width(&level.text)).fold(0.0, f64::max);
        let line = levels.iter().map(Level::height).fold(0.0, f64::max);
        let below_label = widest > Self::BESIDE;
        // The name keeps off the texts by little more than half of a label's padding.
        let label_room = if below_label { sizes.label_width } else { most - widest + 4.0 };
        Self { levels, label_room, below_label, line }
    }

    /// What of the width of a label is not for the texts of levels.
    pub(super) fn beside_texts(sizes: &Sizes) -> f64 {
        Self::MARGIN + sizes.face + Self::GAP + sizes.padding
    }

    /// The values of the levels.
    pub(super) fn values(&self) -> impl Iterator<Item = Number> {
        self.levels.iter().map(|level| level.value)
    }

    /// Height at which no text touches the next.
    pub(super) fn min_height(&self, face: f64) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "eleven at most")]
        let steps = self.levels.len().saturating_sub(1) as f64;
        steps * (self.line.max(face) + 2.0)
    }

    /// Places faces and texts over the right end of the lane's label.
    pub(super) fn place(self, sheet: &mut Sheet<'_>, plot: &Plot) {
        let part = Part::Lane(plot.lane);
        let map = sheet.map;
        let sizes = sheet.sizes;
        let right = sheet.left + sizes.label_width - Self::MARGIN;
        for level in self.levels {
            let y = plot.y_of(&map.scale, level.value);
            let face = Rect::from_center_size((right - sizes.face / 2.0, y), (sizes.face, sizes.face));
            sheet.put(Placed::new(part, face, Look::Face { position: map.scale.position(level.value) }));
            let half = level.height() / 2.0;
            let rect = Rect::new(sheet.left + sizes.padding, y - half, face.x0 - Self::GAP, y + half);
            let mut placed = Placed::new(part, rect, Look::Plain);
            let below_at = Point::new(rect.x0, rect.y0 + height(&level.text));
            let Level { field, text, below, .. } = level;
            placed.texts.push(PlacedText { text, at: rect.origin(), ink: Ink::Muted, field });
            sheet.put(match below {
                Some(below) => placed.with_text(below, below_at, Ink::Muted),
                None => placed,
            });
        }
    }
}

/// A value with two decimals at most: levels and means often have no end.
pub(super) fn rounded(locale: Locale, value: Number) -> String {
    say_number(locale, Number::new((value.get() * 100.0).round() / 100.0).unwrap_or(value))
}
