//! A column of the page of figures: headings and lines with bars, one below the other.

use kurbo::{Point, Rect};

use crate::map::{Color, Part};
use crate::text::Align;

use super::boxes::{Ink, Look, Placed, PlacedText, ShareFill};
use super::sheet::{Sheet, height, width};

/// Height of a bar.
const BAR: f64 = 12.0;
/// Room for an icon.
pub(super) const ICON: f64 = 20.0;
/// Room between two lines.
const BETWEEN: f64 = 6.0;
/// Share of a column that names before bars take at most.
const NAMES: f64 = 0.55;
/// Room before a heading.
const BEFORE_HEADING: f64 = 22.0;

/// Where the next line of a column goes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub(super) left: f64,
    pub(super) width: f64,
    pub(super) top: f64,
    /// Where its first line went.
    begin: f64,
}

/// Something in a line.
pub(super) enum Piece {
    /// A text of a width that goes to a side.
    Text { text: String, width: f64, align: Align, ink: Ink },
    /// A bar of a width that its parts fill together; those that are nothing are left out.
    Bar { parts: Vec<(usize, ShareFill)>, whole: usize, width: f64, color: Color },
    /// An icon.
    Icon { icon: char, ink: Ink },
    /// Nothing.
    Space(f64),
}

impl Column {
    /// A column in which nothing stands yet.
    pub(super) fn new(left: f64, width: f64, top: f64) -> Self {
        Self { left, width, top, begin: top }
    }

    /// A heading.
    pub(super) fn heading(&mut self, sheet: &mut Sheet<'_>, text: &str) {
        let style = sheet.sizes.text.label;
        let text = sheet.set_snugly(text, style, self.width);
        let rect = Rect::new(self.left, self.top, self.left + self.width, self.top + height(&text));
        sheet.put(Placed::new(Part::Map, rect, Look::Plain).with_text(text, rect.origin(), Ink::Normal));
        sheet.lead();
        self.top = rect.y1 + 8.0;
    }

    /// A smaller text under a heading: what is to be done, what a sign means.
    pub(super) fn remark(&mut self, sheet: &mut Sheet<'_>, text: &str, ink: Ink) {
        let style = sheet.sizes.text.small;
        let text = sheet.set_snugly(text, style, self.width);
        let rect = Rect::new(self.left, self.top, self.left + self.width, self.top + height(&text));
        sheet.put(Placed::new(Part::Map, rect, Look::Plain).with_text(text, rect.origin(), ink));
        self.top = rect.y1 + BETWEEN;
    }

    /// Room before another heading; none before the first.
    pub(super) fn gap(&mut self) {
        if self.top > self.begin {
            self.top += BEFORE_HEADING - BETWEEN;
        }
    }

    /// A line about a part. Texts break where they have to; bars stand in the middle of the first line of text.
    pub(super) fn line(&mut self, sheet: &mut Sheet<'_>, part: Part, pieces: Vec<Piece>) {
        let style = sheet.sizes.text.body;
        let row = f64::from(style.size * style.line_height);
        let mut bottom = self.top + row;
        let mut left = self.left;
        for piece in pieces {
            match piece {
                Piece::Space(width) => left += width,
                Piece::Icon { icon, ink } => {
                    let icon = sheet.icon(icon, sheet.sizes.text.small_icon_filled);
                    let rect = Rect::new(left, self.top, left + ICON, self.top + row.max(height(&icon)));
                    let at = Point::new(left, self.top + (row - height(&icon)) / 2.0);
                    sheet.put(Placed::new(part, rect, Look::Plain).with_text(icon, at, ink));
                    left += ICON;
                }
                Piece::Text { text, width, align, ink } => {
                    let text = match align {
                        Align::Start => sheet.set_snugly(&text, style, width),
                        align => sheet.set(&text, style.aligned(align), width),
                    };
                    let rect = Rect::new(left, self.top, left + width, self.top + height(&text));
                    bottom = bottom.max(rect.y1);
                    let texts = vec![PlacedText { text, at: rect.origin(), ink, field: None }];
                    sheet.put(Placed { texts, ..Placed::new(part, rect, Look::Plain) });
                    left += width;
                }
                Piece::Bar { parts, whole, width, color } => {
                    let top = self.top + (row - BAR) / 2.0;
                    let rect = Rect::new(left, top, left + width, top + BAR);
                    bar(sheet, part, rect, &parts, whole, color);
                    left += width;
                }
            }
        }
        self.top = bottom + BETWEEN;
    }

    /// What stands below, in words above it: each with its left edge and its width.
    pub(super) fn heads(&mut self, sheet: &mut Sheet<'_>, heads: &[(String, f64, f64)]) {
        let style = sheet.sizes.text.small_strong;
        let mut bottom = self.top;
        for (text, left, width) in heads {
            let text = sheet.set_snugly(text, style, *width);
            // The distance belongs to it, wherever it is repeated.
            let rect = Rect::new(*left, self.top, left + width, self.top + height(&text) + BETWEEN);
            bottom = bottom.max(rect.y1);
            sheet.put(Placed::new(Part::Map, rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
        }
        sheet.lead();
        self.top = bottom;
    }

    /// Room for names before bars that fill the rest of their lines: what the longest takes, but never more than half of the column.
    pub(super) fn names<'n>(&self, sheet: &mut Sheet<'_>, names: impl Iterator<Item = &'n str>) -> f64 {
        let style = sheet.sizes.text.body;
        let widths = names.map(|name| width(&sheet.set_snugly(name, style, self.width)) + 1.0);
        widths.fold(0.0, f64::max).min(self.width * NAMES)
    }

    /// How many lines there is room for down to `bottom`.
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a cast saturates")]
    pub(super) fn lines_to(&self, sheet: &Sheet<'_>, bottom: f64) -> usize {
        let style = sheet.sizes.text.body;
        let line = f64::from(style.size * style.line_height) + BETWEEN;
        ((bottom - self.top + BETWEEN) / line).max(0.0) as usize
    }

    /// Samples of fills beside each other, as many as there is room for on a line.
    pub(super) fn legend(&mut self, sheet: &mut Sheet<'_>, entries: &[(ShareFill, String)], color: Color) {
        let style = sheet.sizes.text.small;
        let (mut left, mut bottom) = (self.left, self.top);
        for (fill, text) in entries {
            let text = sheet.set_snugly(text, style, self.width - 20.0);
            let entry = 20.0 + width(&text);
            if left > self.left && left + entry > self.left + self.width {
                left = self.left;
                self.top = bottom + 2.0;
            }
            let middle = self.top + f64::from(style.size * style.line_height) / 2.0;
            let sample = Rect::from_center_size((left + 7.0, middle), (14.0, 11.0));
            sheet.put(Placed::new(Part::Map, sample, Look::Share { color, fill: *fill }));
            let rect = Rect::new(left, self.top, left + entry, self.top + height(&text));
            let at = Point::new(left + 20.0, self.top);
            sheet.put(Placed::new(Part::Map, rect, Look::Plain).with_text(text, at, Ink::Muted));
            bottom = bottom.max(rect.y1);
            left += entry + 14.0;
        }
        sheet.lead();
        self.top = bottom + BETWEEN + 2.0;
    }
}

/// A bar whose parts are so much of the whole.
fn bar(sheet: &mut Sheet<'_>, part: Part, rect: Rect, parts: &[(usize, ShareFill)], whole: usize, color: Color) {
    #[expect(clippy::cast_precision_loss, reason = "counts of what is on a map")]
    let share = |amount: usize| amount as f64 / whole.max(1) as f64;
    let empty = Rect::from_center_size(rect.center(), (rect.width(), 2.0));
    let filled: usize = parts.iter().map(|(amount, _)| amount).sum();
    if filled < whole || whole == 0 {
        sheet.put(Placed::new(part, empty, Look::Share { color, fill: ShareFill::Ground }));
    }
    let mut left = rect.x0;
    for (amount, fill) in parts.iter().filter(|(amount, _)| *amount > 0) {
        let right = (left + rect.width() * share(*amount)).min(rect.x1);
        // A hair between two parts, where there is room for it.
        let hair = if right - left > 3.0 { 1.0 } else { 0.0 };
        let placed = Rect { x0: left, x1: right - hair, ..rect };
        sheet.put(Placed::new(part, placed, Look::Share { color, fill: *fill }));
        left = right;
    }
}
