//! The persona strip: a card per persona, side by side, as many columns of text on each as there is room for.

use kurbo::{Point, Rect, Size};

use crate::locale::{say, say_with};
use crate::map::{Color, Evidence, Part, Persona, PersonaField, TextField};
use crate::text::{Align, TextStyle, icons};
use crate::theme::SIZES;

use super::boxes::{Ink, Look, Placed, PlacedText};
use super::evidence;
use super::sheet::{Block, Sheet, height, width};

/// Width of a text beyond which lines are too long to read.
pub(super) const MAX_COLUMN: f64 = 480.0;

pub(super) fn place(sheet: &mut Sheet<'_>) {
    let personas: Vec<&Persona> = sheet.personas().into_iter().map(|(_, persona)| persona).collect();
    place_some(sheet, &personas);
}

/// Some personas; nothing if there is none.
pub(super) fn place_some(sheet: &mut Sheet<'_>, personas: &[&Persona]) {
    if personas.is_empty() {
        return;
    }
    let gap = sheet.sizes.gap;
    let (across, width) = grid(sheet.width, sheet.sizes.min_persona_width, gap, personas.len());
    for row in personas.chunks(across) {
        let mut blocks: Vec<Block> = row.iter().map(|persona| card(sheet, persona, width)).collect();
        let row_height = blocks.iter().map(|block| block.size.height).fold(0.0, f64::max);
        let top = sheet.top;
        for (at, mut block) in blocks.drain(..).enumerate() {
            block.resize(Size::new(width, row_height));
            #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
            let left = sheet.left + at as f64 * (width + gap);
            sheet.put_block(block, left, top);
        }
        sheet.top = top + row_height + gap;
    }
    sheet.top += sheet.sizes.band_gap - gap;
}

/// How many boxes fit side by side, and how wide each is, for `count` boxes of at least `min_width`.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small positive counts"
)]
pub(super) fn grid(room: f64, min_width: f64, gap: f64, count: usize) -> (usize, f64) {
    let fitting = ((room + gap) / (min_width + gap)).floor().max(1.0) as usize;
    let across = fitting.min(count.max(1));
    (across, (room - gap * (across - 1) as f64) / across as f64)
}

/// A persona's card: portrait, who it is, and what else there is room for.
fn card(sheet: &mut Sheet<'_>, persona: &Persona, width: f64) -> Block {
    let sizes = sheet.sizes;
    let (color, _) = sheet.persona_look(persona.id);
    let part = Part::Persona(persona.id);
    let padding = 16.0;
    let mut block = Block::framed(part, Look::PersonaCard { color });
    block.boxes.push(portrait(sheet, persona, color, Point::new(padding, padding)));

    let left = padding + sizes.portrait + padding;
    let columns = facets(sheet, persona);
    let column_gap = 24.0;
    let room = width - left - padding;
    let (across, column_width) = grid(room, sizes.persona_column.min(room), column_gap, columns.len());
    let column_width = column_width.min(MAX_COLUMN);
    let mut bottoms = vec![padding; across];
    for (at, column) in columns.into_iter().enumerate() {
        // The first column is for who it is; the others fill the shortest of the rest.
        let others = if across == 1 { 0..1 } else { 1..across };
        let into = if at == 0 { 0 } else { others.min_by(|a, b| bottoms[*a].total_cmp(&bottoms[*b])).unwrap_or(0) };
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let x = left + into as f64 * (column_width + column_gap);
        if at > 0 && bottoms[into] > padding {
            bottoms[into] += 8.0;
        }
        for line in column {
            let stated = line.evidence;
            let placed = set_line(sheet, part, line, Point::new(x, bottoms[into]), column_width);
            bottoms[into] = placed.rect.y1 + 2.0;
            // A name of blanks stands last, under the role that the mark is about.
            let is_read = |text: &&PlacedText| !text.text.text.trim().is_empty();
            let last = placed.texts.iter().rev().find(is_read).or(placed.texts.last());
            let mark = stated.zip(last).map(|(stated, last)| {
                let (text, at) = (last.text.clone(), last.at);
                evidence::behind(sheet, part, stated, (&text, at), x + column_width - at.x)
            });
            block.boxes.push(placed);
            if let Some(mark) = mark {
                bottoms[into] = bottoms[into].max(mark.rect.y1 + 4.0);
                block.boxes.push(mark);
            }
        }
    }
    let text_bottom = bottoms.into_iter().fold(0.0, f64::max);
    let bottom = text_bottom.max(padding + sizes.portrait) + padding;
    block.resize(Size::new(width, bottom));
    block
}

/// The portrait with its upper left corner there: the photo, or else the initial.
pub(super) fn portrait(sheet: &mut Sheet<'_>, persona: &Persona, color: Color, at: Point) -> Placed {
    let side = sheet.sizes.portrait;
    let rect = Rect::from_origin_size(at, (side, side));
    let placed = Placed::new(Part::Persona(persona.id), rect, Look::Portrait { photo: persona.photo.clone(), color });
    // As large as they are on a card, or more if the portrait is.
    #[expect(clippy::cast_possible_truncation, reason = "a few hundred at most")]
    let larger = (side / SIZES.portrait) as f32;
    let initial = persona.name.chars().chain(persona.profile.chars()).find(|c| c.is_alphanumeric());
    match (initial, &persona.photo) {
        (Some(initial), None) => {
            let style = TextStyle { size: 38.0 * larger, ..sheet.sizes.text.title }.aligned(Align::Center);
            let text = sheet.set(&initial.to_uppercase().to_string(), style, side);
            let at = Point::new(rect.x0, rect.center().y - height(&text) / 2.0);
            placed.with_text(text, at, Ink::On(color))
        }
        (None, None) => {
            let style = TextStyle { size: 44.0 * larger, ..sheet.sizes.text.icon };
            let icon = sheet.icon(icons::USER, style);
            let at = rect.center() - (width(&icon) / 2.0, height(&icon) / 2.0);
            placed.with_text(icon, at, Ink::On(color))
        }
        (_, Some(_)) => placed,
    }
}

/// A paragraph of a persona's card.
struct Line<'a> {
    text: String,
    style: TextStyle,
    ink: Ink,
    /// Which text of the persona it is.
    field: Option<TextField>,
    /// The role, behind the name.
    role: String,
    /// What is said of how well the last text is known.
    evidence: Option<&'a Evidence>,
}

impl<'a> Line<'a> {
    fn new(text: impl Into<String>, style: TextStyle, ink: Ink, field: Option<TextField>) -> Self {
        Self { text: text.into(), style, ink, field, role: String::new(), evidence: None }
    }

    fn resting_on(self, evidence: Option<&'a Evidence>) -> Self {
        Self { evidence, ..self }
    }
}

/// A paragraph as a box, and the role beside it where there is room, else below it.
fn set_line(sheet: &mut Sheet<'_>, part: Part, line: Line<'_>, at: Point, room: f64) -> Placed {
    // About a space.
    const APART: f64 = 3.5;
    let Line { text, style, ink, field, role, .. } = line;
    let text = sheet.set(&text, style, room);
    let mut bottom = at.y + height(&text);
    let mut texts = vec![PlacedText { text: text.clone(), at, ink, field }];
    if !role.is_empty() {
        let field = Some(TextField::Role);
        let dot = sheet.set("·", style, room);
        let dot_left = width(&text) + APART;
        let alone = text.text.trim().is_empty();
        let left = if alone { 0.0 } else { dot_left + width(&dot) + APART };
        let beside = sheet.set(&role, style, room - left);
        // Texts that run to the left stand at the other side of their room.
        let fits = [&text, &beside].iter().all(|text| text.lines.len() == 1 && text.lines[0].extent.0 <= 0.0);
        if fits && left + width(&beside) <= room {
            let role = PlacedText { text: beside, at: at + (left, 0.0), ink, field };
            if alone {
                // A name of blanks lies under it: what can be read comes first.
                texts.insert(0, role);
            } else {
                texts.push(PlacedText { text: dot, at: at + (dot_left, 0.0), ink, field: None });
                texts.push(role);
            }
        } else {
            let below = sheet.set(&role, style, room);
            let below_at = Point::new(at.x, bottom + 2.0);
            bottom = below_at.y + height(&below);
            texts.push(PlacedText { text: below, at: below_at, ink, field });
        }
    }
    Placed { texts, ..Placed::new(part, Rect::new(at.x, at.y, at.x + room, bottom), Look::Plain) }
}

/// What is said of a persona, in columns: who it is and the quote first.
fn facets<'a>(sheet: &Sheet<'_>, persona: &'a Persona) -> Vec<Vec<Line<'a>>> {
    let types = sheet.sizes.text;
    let (color, _) = sheet.persona_look(persona.id);
    let stated = |field| sheet.stated(persona.evidence.get(&field));
    let name = |style, ink| Line {
        role: persona.role.clone(),
        evidence: stated(PersonaField::Role).filter(|_| !persona.role.is_empty()),
        ..Line::new(persona.name.clone(), style, ink, Some(TextField::Name))
    };
    let mut who: Vec<Line<'_>> = Vec::new();
    if persona.profile.is_empty() {
        who.push(name(types.heading, Ink::Normal));
    } else {
        who.push(Line::new(&persona.profile, types.heading, Ink::Normal, Some(TextField::Profile)));
        who.push(name(types.strong, Ink::Strong(color)));
    }
    if !persona.summary.is_empty() {
        let summary = Line::new(&persona.summary, types.body, Ink::Normal, Some(TextField::Summary));
        who.push(summary.resting_on(stated(PersonaField::Summary)));
    }
    let mut columns = vec![who];
    if !persona.quote.is_empty() {
        let quote = say_with(sheet.locale, "picture-quote", &[("text", &persona.quote)]);
        let quote = Line::new(quote, types.quote, Ink::Strong(color), Some(TextField::Quote));
        columns.push(vec![quote.resting_on(stated(PersonaField::Quote))]);
    }
    let lists = [
        ("picture-goals", TextField::Goals, PersonaField::Goals, &persona.goals),
        ("picture-needs", TextField::Needs, PersonaField::Needs, &persona.needs),
        ("picture-motivations", TextField::Motivations, PersonaField::Motivations, &persona.motivations),
        ("picture-attitudes", TextField::Attitudes, PersonaField::Attitudes, &persona.attitudes),
    ];
    for (key, field, of_field, items) in lists {
        if items.is_empty() {
            continue;
        }
        let heading = Line::new(say(sheet.locale, key), types.small_strong, Ink::Muted, None);
        let mut column = vec![heading.resting_on(stated(of_field))];
        let item = |item| Line::new(format!("• {item}"), types.body.listed(), Ink::Normal, Some(field));
        column.extend(items.iter().map(item));
        columns.push(column);
    }
    columns
}
