//! What the marks stand for: a list of findings and one of the team's notes, in columns.

use std::sync::Arc;

use kurbo::{Point, Rect};

use crate::locale::say;
use crate::map::Part;
use crate::text::SetText;

use super::annotation::List;
use super::boxes::{Ink, Look, Placed, RuleStrength};
use super::cards::shown_text;
use super::numbered::Numbered;
use super::personas::grid;
use super::pins::{Pin, pin_text};
use super::sheet::{Sheet, height};

/// Width of a column in map units, at least where there is room for it.
const COLUMN: f64 = 400.0;
/// Distance of two columns.
const BETWEEN: f64 = 28.0;
/// Distance between a mark and what it stands for.
const APART: f64 = 8.0;

/// Lists remarks; nothing if there is none.
pub(super) fn place(sheet: &mut Sheet<'_>, listed: &[Numbered<'_>]) {
    for list in List::ALL {
        let own: Vec<Numbered<'_>> = listed.iter().copied().filter(|one| one.annotation.kind.list() == list).collect();
        if !own.is_empty() {
            place_list(sheet, list, &own);
        }
    }
}

/// A remark, set.
struct Entry {
    pin: Pin,
    name: Arc<SetText>,
    text: Arc<SetText>,
}

impl Entry {
    fn height(&self) -> f64 {
        self.pin.size.height.max(height(&self.name) + height(&self.text))
    }
}

fn place_list(sheet: &mut Sheet<'_>, list: List, own: &[Numbered<'_>]) {
    let types = sheet.sizes.text;
    let rule = Rect::new(sheet.left, sheet.top - 0.5, sheet.right(), sheet.top + 0.5);
    sheet.put(Placed::new(Part::Legend, rule, Look::Rule(RuleStrength::Strong)));
    sheet.top += sheet.sizes.gap;
    let heading = say(
        sheet.locale,
        match list {
            List::Findings => "annotations-findings",
            List::Notes => "annotations-notes",
        },
    );
    let heading = sheet.set_snugly(&heading, types.label, sheet.width);
    let rect = Rect::new(sheet.left, sheet.top, sheet.right(), sheet.top + height(&heading));
    sheet.put(Placed::new(Part::Legend, rect, Look::Plain).with_text(heading, rect.origin(), Ink::Normal));
    sheet.top = rect.y1 + 6.0;

    let pins: Vec<Pin> = own
        .iter()
        .map(|one| {
            let text = pin_text(sheet.locale, list, one.number.map(|number| (number, number)));
            Pin::new(sheet, one.annotation.kind, &text)
        })
        .collect();
    let indent = pins.iter().map(|pin| pin.size.width).fold(0.0, f64::max) + APART;
    let (across, column) = grid(sheet.width, COLUMN, BETWEEN, own.len());
    let room = column - indent;
    let mut entries: Vec<Entry> = Vec::with_capacity(own.len());
    for (pin, one) in pins.into_iter().zip(own) {
        let name = sheet.set_snugly(&shown_text(&one.annotation.name, sheet.sizes), types.small_strong, room);
        let text = sheet.set_snugly(&shown_text(&one.annotation.text, sheet.sizes), types.small, room);
        entries.push(Entry { pin, name, text });
    }
    let mut entries = entries.into_iter().peekable();
    while entries.peek().is_some() {
        let row: Vec<Entry> = entries.by_ref().take(across).collect();
        let tall = row.iter().map(Entry::height).fold(0.0, f64::max);
        let mut left = sheet.left;
        for entry in row {
            put(sheet, entry, Point::new(left, sheet.top), (indent, room));
            left += column + BETWEEN;
        }
        sheet.top += tall + 7.0;
    }
    sheet.top += sheet.sizes.band_gap - 7.0;
}

fn put(sheet: &mut Sheet<'_>, entry: Entry, at: Point, (indent, room): (f64, f64)) {
    let Entry { pin, name, text } = entry;
    let beside = Point::new(at.x + indent, at.y);
    let below = Point::new(beside.x, beside.y + height(&name));
    let rect = Rect::new(beside.x, at.y, beside.x + room, below.y + height(&text));
    let placed = Placed::new(Part::Legend, rect, Look::Plain).with_text(name, beside, Ink::Normal);
    sheet.put(pin.placed(Part::Legend, at));
    sheet.put(placed.with_text(text, below, Ink::Normal));
}
