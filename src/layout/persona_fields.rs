//! What is said of a persona on her sheet: texts and lists under their headings, each with a mark of what it rests on.

use kurbo::{Point, Rect};

use crate::locale::say;
use crate::map::{Color, Evidence, Part, Persona, PersonaField, TextField};
use crate::text::{Align, TextStyle};

use super::boxes::{Ink, Look, Placed};
use super::evidence::source_numbers;
use super::sheet::{Sheet, height};

/// Room for a mark and the numbers of its sources.
pub(super) const MARK_ROOM: f64 = 90.0;
/// Side of a mark.
const MARK: f64 = 11.0;

/// A text of a persona, or a list of them.
pub(super) struct Field<'a> {
    /// Its heading, as a key of the languages.
    pub(super) heading: &'static str,
    pub(super) text: TextField,
    pub(super) evidence: PersonaField,
    pub(super) items: Vec<&'a str>,
}

impl<'a> Field<'a> {
    /// A list; nothing if there is nothing in it.
    pub(super) fn list(
        heading: &'static str,
        field: TextField,
        evidence: PersonaField,
        items: &'a [String],
    ) -> Option<Self> {
        let items: Vec<&str> = items.iter().map(String::as_str).filter(|item| !item.trim().is_empty()).collect();
        (!items.is_empty()).then_some(Self { heading, text: field, evidence, items })
    }

    /// A text; nothing if it is empty.
    pub(super) fn single(
        heading: &'static str,
        field: TextField,
        evidence: PersonaField,
        text: &'a str,
    ) -> Option<Self> {
        (!text.trim().is_empty()).then(|| Self { heading, text: field, evidence, items: vec![text] })
    }

    /// Places heading and texts from `at` on, `room` wide. Gives their lower edge.
    pub(super) fn place(&self, sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
        let types = sheet.sizes.text;
        let (color, _) = sheet.persona_look(persona.id);
        let part = Part::Persona(persona.id);
        let mut top = place_heading(sheet, part, self.heading, color, at, room - MARK_ROOM);
        place_mark(sheet, part, evidence(sheet, persona, self.evidence), Point::new(at.x + room, at.y));
        let is_list =
            matches!(self.text, TextField::Attitudes | TextField::Goals | TextField::Needs | TextField::Motivations);
        for item in &self.items {
            let (text, style) =
                if is_list { (format!("• {item}"), types.body.listed()) } else { ((*item).to_owned(), types.body) };
            let text = sheet.set(&text, style, room);
            let rect = Rect::new(at.x, top, at.x + room, top + height(&text));
            sheet.put(Placed::new(part, rect, Look::Plain).with_field(self.text, text, rect.origin(), Ink::Normal));
            top = rect.y1 + 3.0;
        }
        top - 3.0
    }
}

/// Places a small heading. Gives where what it heads begins.
pub(super) fn place_heading(sheet: &mut Sheet<'_>, part: Part, key: &str, color: Color, at: Point, room: f64) -> f64 {
    let text = sheet.set(&say(sheet.locale, key), sheet.sizes.text.small_strong, room);
    let rect = Rect::new(at.x, at.y, at.x + room, at.y + height(&text));
    sheet.put(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Strong(color)));
    sheet.lead();
    rect.y1 + 4.0
}

/// Places a text of a persona that needs no heading. Gives its lower edge.
pub(super) fn place_text(
    sheet: &mut Sheet<'_>,
    part: Part,
    (field, text): (TextField, &str),
    (style, ink): (TextStyle, Ink),
    at: Point,
    room: f64,
) -> f64 {
    let text = sheet.set(text, style, room);
    let rect = Rect::new(at.x, at.y, at.x + room, at.y + height(&text));
    sheet.put(Placed::new(part, rect, Look::Plain).with_field(field, text, at, ink));
    rect.y1
}

/// What a field rests on, if that is shown.
pub(super) fn evidence<'a>(sheet: &Sheet<'_>, persona: &'a Persona, field: PersonaField) -> Option<&'a Evidence> {
    if sheet.map.hide_evidence { None } else { persona.evidence.get(&field) }
}

/// Places a mark, and left of it the numbers of the sources, with their upper right corner there.
pub(super) fn place_mark(sheet: &mut Sheet<'_>, part: Part, evidence: Option<&Evidence>, right_top: Point) {
    let Some(evidence) = evidence else { return };
    let mark = Rect::from_origin_size((right_top.x - MARK, right_top.y + 3.5), (MARK, MARK));
    sheet.put(Placed::new(part, mark, Look::EvidenceMark(evidence.level)));
    let numbers = source_numbers(sheet, evidence);
    if numbers.is_empty() {
        return;
    }
    let room = MARK_ROOM - MARK - 10.0;
    let style = sheet.sizes.text.small.aligned(Align::End);
    let text = sheet.set(&numbers, style, room);
    // The list of sources tells them all.
    let text = if text.lines.len() > 1 {
        let first = numbers.split(',').next().unwrap_or_default();
        sheet.set(&format!("{first}…"), style, room)
    } else {
        text
    };
    let right = mark.x0 - 5.0;
    let rect = Rect::new(right - room, right_top.y, right, right_top.y + height(&text));
    sheet.put(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
}
