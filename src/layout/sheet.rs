//! The sheet on which a layout is written from top to bottom.

use std::sync::Arc;

use kurbo::{Rect, Size, Vec2};

use crate::locale::Locale;
use crate::map::{Color, ColorName, Evidence, Map, Part, Persona, PersonaId};
use crate::text::{SetText, TextStyle, Texts};
use crate::theme::Sizes;

use super::boxes::{Look, Marker, Placed};
use super::cut::Cut;
use super::plot::Plot;

/// What all parts of the layout share: the map, the set texts, the boxes so far, and the next free line.
pub(super) struct Sheet<'a> {
    pub(super) map: &'a Map,
    /// What of the map is laid out.
    pub(super) cut: Cut<'a>,
    pub(super) texts: &'a mut Texts,
    pub(super) sizes: &'a Sizes,
    pub(super) locale: Locale,
    pub(super) boxes: Vec<Placed>,
    pub(super) plots: Vec<Plot>,
    /// Boxes by their places, between which and what follows no page ends.
    pub(super) leads: Vec<usize>,
    /// Left edge of the content.
    pub(super) left: f64,
    /// Width of the content.
    pub(super) width: f64,
    /// Where the next band begins.
    pub(super) top: f64,
}

/// Boxes that belong together, laid out from the origin, before it is known where they go.
#[derive(Debug, Default)]
pub(super) struct Block {
    pub(super) size: Size,
    pub(super) boxes: Vec<Placed>,
}

impl<'a> Sheet<'a> {
    pub(super) fn new(map: &'a Map, texts: &'a mut Texts, sizes: &'a Sizes, width: f64) -> Self {
        let locale = Locale::of_map(&map.language);
        Self {
            map,
            cut: Cut::whole(map),
            texts,
            sizes,
            locale,
            boxes: Vec::new(),
            plots: Vec::new(),
            leads: Vec::new(),
            left: sizes.margin,
            width,
            top: sizes.margin,
        }
    }

    /// Right edge of the content.
    pub(super) fn right(&self) -> f64 {
        self.left + self.width
    }

    /// Sets a paragraph.
    pub(super) fn set(&mut self, text: &str, style: TextStyle, width: f64) -> Arc<SetText> {
        #[expect(clippy::cast_possible_truncation, reason = "widths are a few thousand units")]
        self.texts.get(text, style, width.max(1.0) as f32)
    }

    /// Sets a paragraph into a box that is no wider than its widest line: a text that runs to the left stands where it is put, not
    /// at the far end of the room.
    pub(super) fn set_snugly(&mut self, text: &str, style: TextStyle, room: f64) -> Arc<SetText> {
        let set = self.set(text, style, room);
        if set.lines.iter().all(|line| line.extent.0 <= 0.0) {
            return set;
        }
        // A hair more, so that the lines break as before.
        let snug = (width(&set) + 0.02).min(room);
        self.set(text, style, snug)
    }

    /// Sets an icon.
    pub(super) fn icon(&mut self, icon: char, style: TextStyle) -> Arc<SetText> {
        self.set(icon.encode_utf8(&mut [0; 4]), style, 100.0)
    }

    /// Puts a box down.
    pub(super) fn put(&mut self, placed: Placed) {
        self.boxes.push(placed);
    }

    /// Keeps the box that was put down last together with what follows, wherever pages end.
    pub(super) fn lead(&mut self) {
        self.leads.extend(self.boxes.len().checked_sub(1));
    }

    /// Puts a block down with its upper left corner there.
    pub(super) fn put_block(&mut self, block: Block, left: f64, top: f64) {
        let by = Vec2::new(left, top);
        self.boxes.extend(block.boxes.into_iter().map(|mut placed| {
            placed.shift(by);
            placed
        }));
    }

    /// The personas that are shown.
    pub(super) fn personas(&self) -> Vec<(usize, &'a Persona)> {
        let map: &'a Map = self.map;
        map.personas
            .iter()
            .enumerate()
            .filter(|(_, persona)| !persona.hidden)
            .map(|(at, persona)| (at, &**persona))
            .collect()
    }

    /// Colour and marker of a persona.
    pub(super) fn persona_look(&self, id: PersonaId) -> (Color, Marker) {
        let at = self.map.personas.iter().position(|persona| persona.id == id).unwrap_or(0);
        let own = self.map.personas.get(at).and_then(|persona| persona.color);
        (own.unwrap_or(Color::Named(ColorName::cycled(at))), Marker::cycled(at))
    }

    /// What is said of how well something is known, unless the picture does not show that.
    pub(super) fn stated<'e>(&self, evidence: Option<&'e Evidence>) -> Option<&'e Evidence> {
        evidence.filter(|_| !self.map.hide_evidence)
    }

    /// Size of the whole picture so far, with the margin below.
    pub(super) fn size(&self) -> Size {
        Size::new(self.right() + self.sizes.margin, self.top + self.sizes.margin)
    }
}

impl Block {
    /// A block whose first box has the size of the block.
    pub(super) fn framed(part: Part, look: Look) -> Self {
        Self { size: Size::ZERO, boxes: vec![Placed::new(part, Rect::ZERO, look)] }
    }

    /// Gives the block and its first box their size.
    pub(super) fn resize(&mut self, size: Size) {
        self.size = size;
        if let Some(frame) = self.boxes.first_mut() {
            frame.rect = size.to_rect();
        }
    }
}

/// Height of a set paragraph in map units.
pub(super) fn height(text: &SetText) -> f64 {
    f64::from(text.height)
}

/// Width of a set paragraph in map units.
pub(super) fn width(text: &SetText) -> f64 {
    f64::from(text.width)
}
