//! Brake and purchase insight, below the table.

use kurbo::{Point, Rect, Size};

use crate::locale::say;
use crate::map::{Part, Persona, PersonaField, TextField};
use crate::text::icons;

use super::boxes::{Ink, Look, Placed};
use super::evidence;
use super::personas::{MAX_COLUMN, grid};
use super::sheet::{Block, Sheet, height};

pub(super) fn place(sheet: &mut Sheet<'_>) {
    let personas = noted(sheet);
    place_some(sheet, &personas);
}

/// The personas of whom a brake or an insight is known.
pub(super) fn noted<'a>(sheet: &Sheet<'a>) -> Vec<&'a Persona> {
    let shown = sheet.personas().into_iter().map(|(_, persona)| persona);
    shown.filter(|persona| !persona.brake.trim().is_empty() || !persona.insight.trim().is_empty()).collect()
}

/// What is known of some personas; nothing if there is none.
pub(super) fn place_some(sheet: &mut Sheet<'_>, personas: &[&Persona]) {
    if personas.is_empty() {
        return;
    }
    let gap = sheet.sizes.gap;
    let (across, width) = grid(sheet.width, sheet.sizes.min_persona_width, gap, personas.len());
    for row in personas.chunks(across) {
        let blocks: Vec<Block> = row.iter().map(|persona| block(sheet, persona, width)).collect();
        let row_height = blocks.iter().map(|block| block.size.height).fold(0.0, f64::max);
        let top = sheet.top;
        let mut left = sheet.left;
        for mut block in blocks {
            block.resize(Size::new(width, row_height));
            sheet.put_block(block, left, top);
            left += width + gap;
        }
        sheet.top = top + row_height + gap;
    }
    sheet.top += sheet.sizes.band_gap - gap;
}

/// Both texts of a persona side by side under the name.
fn block(sheet: &mut Sheet<'_>, persona: &Persona, width: f64) -> Block {
    let types = sheet.sizes.text;
    let (color, _) = sheet.persona_look(persona.id);
    let part = Part::BrakeAndInsight(persona.id);
    let padding = 14.0;
    let mut block = Block::framed(part, Look::NoteBox { color });
    let name = if persona.name.is_empty() { &persona.profile } else { &persona.name };
    let name = sheet.set_snugly(name, types.strong, width - 2.0 * padding);
    let rect = Rect::new(padding, padding, width - padding, padding + height(&name));
    block.boxes.push(Placed::new(part, rect, Look::Plain).with_text(name, rect.origin(), Ink::Strong(color)));
    let top = rect.y1 + 6.0;

    let notes: Vec<(char, &str, TextField, PersonaField, &str)> = [
        (icons::HAND, "picture-brake", TextField::Brake, PersonaField::Brake, persona.brake.as_str()),
        (icons::KEY, "picture-insight", TextField::Insight, PersonaField::Insight, persona.insight.as_str()),
    ]
    .into_iter()
    .filter(|(.., text)| !text.trim().is_empty())
    .collect();
    let between = 24.0;
    let (across, column) = grid(width - 2.0 * padding, 180.0, between, notes.len());
    let column = column.min(MAX_COLUMN);
    let mut bottoms = vec![top; across];
    for (at, (icon, key, field, of_field, text)) in notes.into_iter().enumerate() {
        let into = at % across;
        #[expect(clippy::cast_precision_loss, reason = "two at most")]
        let left = padding + into as f64 * (column + between);
        let icon = sheet.icon(icon, types.icon);
        let heading = sheet.set(&say(sheet.locale, key), types.small_strong, column - 28.0);
        let text = sheet.set(text, types.body, column - 28.0);
        let y = bottoms[into];
        let text_at = Point::new(left + 28.0, y + height(&heading) + 1.0);
        let rect = Rect::new(left, y, left + column, text_at.y + height(&text));
        let heading_at = Point::new(left + 28.0, y);
        if let Some(stated) = sheet.stated(persona.evidence.get(&of_field)) {
            let mark = evidence::behind(sheet, part, stated, (&heading, heading_at), column - 28.0);
            block.boxes.push(mark);
        }
        let placed = Placed::new(part, rect, Look::Plain)
            .with_text(icon, rect.origin() + (0.0, 1.0), Ink::Strong(color))
            .with_text(heading, heading_at, Ink::Muted)
            .with_field(field, text, text_at, Ink::Normal);
        block.boxes.push(placed);
        bottoms[into] = rect.y1 + 8.0;
    }
    let bottom = bottoms.into_iter().fold(0.0, f64::max) - 8.0;
    block.resize(Size::new(width, bottom + padding));
    block
}
