//! The sheet of a persona, one page: at the left who she is, beside it what drives and holds her back and what she goes through.

use kurbo::{Point, Rect};

use crate::locale::{say, say_with};
use crate::map::{EvidenceLevel, Part, Persona, PersonaField, PersonaId, Source, TextField};
use crate::text::icons;

use super::boxes::{Ink, Look, Placed, RuleStrength};
use super::entries::{of_evidence, place_entries};
use super::flow::{Ground, Section};
use super::legend::{place_footer, place_listed};
use super::persona_fields::{Field, MARK_ROOM, evidence, place_mark, place_text};
use super::persona_way::{place_charts, place_figures, place_lists};
use super::personas::{MAX_COLUMN, grid, portrait};
use super::sheet::{Block, Sheet, height};
use super::table::place_hint;

/// Width of the content in map units.
pub(super) const WIDTH: f64 = 1_680.0;
/// Width of what says who she is.
const SIDE: f64 = 330.0;
/// Room between its edge and its texts.
const INSIDE: f64 = 24.0;
/// Width of a page that goes on on others, at least, and of the figures beside the names on it.
pub(super) const LEAST_WIDTH: f64 = 440.0;
const FIGURES: f64 = 190.0;
/// Distance to what stands beside it.
const BESIDE: f64 = 40.0;

pub(super) fn place(sheet: &mut Sheet<'_>, id: PersonaId) {
    let map = sheet.map;
    let Some(persona) = map.persona(id) else { return place_hint(sheet, "personas-sheet-gone") };
    if persona.hidden {
        return place_hint(sheet, "personas-sheet-hidden");
    }
    let (color, _) = sheet.persona_look(id);
    let (top, ground) = (sheet.top, sheet.boxes.len());
    sheet.put(Placed::new(Part::Persona(id), Rect::ZERO, Look::LaneGround { color }));
    let side_bottom = place_side(sheet, persona, Point::new(sheet.left + INSIDE, top + INSIDE), SIDE - 2.0 * INSIDE);
    let left = sheet.left + SIDE + BESIDE;
    let main_bottom = place_main(sheet, persona, Point::new(left, top), sheet.right() - left);
    let bottom = (side_bottom + INSIDE).max(main_bottom);
    sheet.boxes[ground].rect = Rect::new(sheet.left, top, sheet.left + SIDE, bottom);
    sheet.top = bottom;
    place_below(sheet, persona);
}

/// What is on pages of a width; nothing of a persona who is not shown.
pub(super) fn sections(ground: &mut Ground<'_>, id: PersonaId) -> Vec<Section> {
    let map = ground.map;
    let Some(persona) = map.persona(id).filter(|persona| !persona.hidden) else { return Vec::new() };
    vec![
        ground.section(1, |sheet| place_who(sheet, persona)),
        ground.section(1, |sheet| {
            sheet.top = place_main(sheet, persona, Point::new(sheet.left, sheet.top), sheet.width);
        }),
        ground.section(1, |sheet| place_below(sheet, persona)),
    ]
}

/// Portrait, names, role and quote, and how much concerns her. Gives the lower edge.
fn place_side(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let (color, _) = sheet.persona_look(persona.id);
    let side = sheet.sizes.portrait;
    let picture = portrait(sheet, persona, color, Point::new(at.x + (room - side) / 2.0, at.y));
    sheet.put(picture);
    let top = place_names(sheet, persona, Point::new(at.x, at.y + side + 20.0), room);
    place_figures(sheet, persona, Point::new(at.x, top + 18.0), room)
}

/// Names, role and quote. Gives the lower edge.
fn place_names(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let types = sheet.sizes.text;
    let part = Part::Persona(persona.id);
    let (color, _) = sheet.persona_look(persona.id);
    let mut top = at.y;
    let mut text = |sheet: &mut Sheet<'_>, field, text: &str, look, room| {
        top = place_text(sheet, part, (field, text), look, Point::new(at.x, top), room) + 3.0;
        top
    };
    if persona.profile.trim().is_empty() {
        text(sheet, TextField::Name, &persona.name, (types.title, Ink::Normal), room);
    } else {
        text(sheet, TextField::Profile, &persona.profile, (types.title, Ink::Normal), room);
        text(sheet, TextField::Name, &persona.name, (types.heading, Ink::Strong(color)), room);
    }
    if !persona.role.trim().is_empty() {
        let before = text(sheet, TextField::Role, &persona.role, (types.body, Ink::Muted), room - MARK_ROOM);
        let line = f64::from(types.body.size * types.body.line_height);
        let known = evidence(sheet, persona, PersonaField::Role);
        place_mark(sheet, part, known, Point::new(at.x + room, before - 3.0 - line));
    }
    if !persona.quote.trim().is_empty() {
        top += 14.0;
        let quote = say_with(sheet.locale, "picture-quote", &[("text", &persona.quote)]);
        let style = (types.quote, Ink::Strong(color));
        top = place_text(sheet, part, (TextField::Quote, &quote), style, Point::new(at.x, top), room) + 6.0;
        let known = evidence(sheet, persona, PersonaField::Quote);
        if known.is_some() {
            place_mark(sheet, part, known, Point::new(at.x + room, top));
            top += 18.0;
        }
    }
    top
}

/// The same beside each other, over the whole width.
fn place_who(sheet: &mut Sheet<'_>, persona: &Persona) {
    let (color, _) = sheet.persona_look(persona.id);
    let (top, ground) = (sheet.top, sheet.boxes.len());
    sheet.put(Placed::new(Part::Persona(persona.id), Rect::ZERO, Look::LaneGround { color }));
    let inside = sheet.sizes.gap + 6.0;
    let at = Point::new(sheet.left + inside, top + inside);
    let picture = portrait(sheet, persona, color, at);
    sheet.put(picture);
    let side = sheet.sizes.portrait;
    let left = at.x + side + inside;
    let right = sheet.right() - inside;
    let bottom = if right - left > 2.0 * FIGURES {
        let beside = Point::new(right - FIGURES, at.y);
        let figures = place_figures(sheet, persona, beside, FIGURES);
        figures.max(place_names(sheet, persona, Point::new(left, at.y), beside.x - inside - left))
    } else {
        let names = place_names(sheet, persona, Point::new(left, at.y), right - left);
        place_figures(sheet, persona, Point::new(left, names + inside), right - left)
    };
    let bottom = bottom.max(at.y + side) + inside;
    sheet.boxes[ground].rect = Rect::new(sheet.left, top, sheet.right(), bottom);
    sheet.top = bottom;
}

/// What is known of her, and what she goes through. Gives the lower edge.
fn place_main(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let gap = 22.0;
    let mut top = at.y;
    let next = |top: f64, bottom: f64| if bottom > top { bottom + gap } else { top };
    let summary = Field::single("personas-sheet-summary", TextField::Summary, PersonaField::Summary, &persona.summary);
    if let Some(summary) = summary {
        top = next(top, summary.place(sheet, persona, Point::new(at.x, top), room));
    }
    top = next(top, place_fields(sheet, persona, Point::new(at.x, top), room));
    top = next(top, place_notes(sheet, persona, Point::new(at.x, top), room));
    top = next(top, place_charts(sheet, persona, Point::new(at.x, top), room));
    top = next(top, place_lists(sheet, persona, Point::new(at.x, top), room));
    if top > at.y {
        return top - gap;
    }
    let hint = sheet.set(&say(sheet.locale, "personas-sheet-empty"), sheet.sizes.text.subtitle, room);
    let rect = Rect::new(at.x, at.y, at.x + room, at.y + height(&hint));
    sheet.put(Placed::new(Part::Persona(persona.id), rect, Look::Plain).with_text(hint, at, Ink::Muted));
    rect.y1
}

/// The lists beside each other, each below a line. Gives their lower edge.
fn place_fields(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let fields: Vec<Field<'_>> = [
        Field::list("field-attitudes", TextField::Attitudes, PersonaField::Attitudes, &persona.attitudes),
        Field::list("picture-goals", TextField::Goals, PersonaField::Goals, &persona.goals),
        Field::list("picture-needs", TextField::Needs, PersonaField::Needs, &persona.needs),
        Field::list("picture-motivations", TextField::Motivations, PersonaField::Motivations, &persona.motivations),
    ]
    .into_iter()
    .flatten()
    .collect();
    let between = 28.0;
    let (across, width) = grid(room, sheet.sizes.persona_column, between, fields.len());
    let width = width.min(MAX_COLUMN);
    let part = Part::Persona(persona.id);
    let mut top = at.y;
    for row in fields.chunks(across) {
        let start = if top > at.y { top + 18.0 } else { top };
        for (field, beside) in row.iter().zip(0..) {
            let left = at.x + f64::from(beside) * (width + between);
            let line = Rect::new(left, start - 0.5, left + width, start + 0.5);
            sheet.put(Placed::new(part, line, Look::Rule(RuleStrength::Strong)));
            top = top.max(field.place(sheet, persona, Point::new(left, start + 9.0), width));
        }
    }
    top
}

/// Brake and insight, which matter most. Gives their lower edge.
fn place_notes(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let notes: Vec<_> = [
        (icons::HAND, "picture-brake", (TextField::Brake, PersonaField::Brake), persona.brake.as_str()),
        (icons::KEY, "picture-insight", (TextField::Insight, PersonaField::Insight), persona.insight.as_str()),
    ]
    .into_iter()
    .filter(|(.., text)| !text.trim().is_empty())
    .collect();
    if notes.is_empty() {
        return at.y;
    }
    let types = sheet.sizes.text;
    let (color, _) = sheet.persona_look(persona.id);
    let part = Part::BrakeAndInsight(persona.id);
    let (inside, between, indent) = (20.0, 36.0, 32.0);
    let (frame, top) = (sheet.boxes.len(), at.y + inside);
    sheet.boxes.append(&mut Block::framed(part, Look::NoteBox { color }).boxes);
    let (_, width) = grid(room - 2.0 * inside, 180.0, between, notes.len());
    let mut bottom = top;
    for ((icon, key, (field, of_field), text), beside) in notes.into_iter().zip(0..) {
        let left = at.x + inside + f64::from(beside) * (width + between);
        let icon = sheet.icon(icon, types.icon);
        let heading = sheet.set(&say(sheet.locale, key), types.small_strong, width - indent - MARK_ROOM);
        let text = sheet.set(text, types.heading, width - indent);
        let text_at = Point::new(left + indent, top + height(&heading) + 3.0);
        let rect = Rect::new(left, top, left + width, text_at.y + height(&text));
        let placed = Placed::new(part, rect, Look::Plain)
            .with_text(icon, rect.origin() + (0.0, 1.0), Ink::Strong(color))
            .with_text(heading, Point::new(left + indent, top), Ink::Muted);
        sheet.put(placed.with_field(field, text, text_at, Ink::Normal));
        place_mark(sheet, part, evidence(sheet, persona, of_field), Point::new(left + width, top));
        bottom = bottom.max(rect.y1);
    }
    sheet.boxes[frame].rect = Rect::new(at.x, at.y, at.x + room, bottom + inside);
    bottom + inside
}

/// What the marks mean, the sources that are cited, and whose map it is.
fn place_below(sheet: &mut Sheet<'_>, persona: &Persona) {
    let map = sheet.map;
    sheet.top += sheet.sizes.gap + 8.0;
    if !map.hide_evidence {
        let levels: Vec<EvidenceLevel> = persona.evidence.values().map(|evidence| evidence.level).collect();
        let entries = of_evidence(sheet, &levels);
        place_entries(sheet, entries);
        let is_cited = |source: &Source| persona.evidence.values().any(|known| known.sources.contains(&source.id));
        let numbered = map.sources.iter().enumerate().map(|(at, source)| (at + 1, &**source));
        let cited: Vec<(usize, &Source)> = numbered.filter(|(_, source)| is_cited(source)).collect();
        place_listed(sheet, &cited);
    }
    place_footer(sheet);
}
