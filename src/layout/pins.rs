//! Marks on the picture: numbers that say where there is something to be read below.

use std::collections::HashMap;
use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use crate::locale::{Locale, say_with};
use crate::map::Part;
use crate::text::{Align, SetText};

use super::annotation::{AnnotationKind, List};
use super::bounds::Bounds;
use super::boxes::{Ink, Look, Placed};
use super::free_place::{Around, Taken};
use super::numbered::Numbered;
use super::sheet::{Sheet, height, width};

/// Room between a mark's edge and its number.
const INSIDE: f64 = 6.0;
/// Distance between two marks of a part.
const BETWEEN: f64 = 2.0;

/// A mark that has no place yet.
pub(super) struct Pin {
    kind: AnnotationKind,
    text: Arc<SetText>,
    pub(super) size: Size,
}

impl Pin {
    pub(super) fn new(sheet: &mut Sheet<'_>, kind: AnnotationKind, text: &str) -> Self {
        let style = sheet.sizes.text.small_strong;
        let snug = sheet.set_snugly(text, style, f64::from(style.size) * 40.0);
        let high = height(&snug) + 1.0;
        let size = Size::new((width(&snug) + 2.0 * INSIDE).max(high), high);
        let text = sheet.set(text, style.aligned(Align::Center), size.width);
        Self { kind, text, size }
    }

    /// The mark with its upper left corner there.
    pub(super) fn placed(self, part: Part, at: Point) -> Placed {
        let color = self.kind.color();
        let ink = if self.kind.is_hollow() { Ink::Strong(color) } else { Ink::On(color) };
        let text_at = Point::new(at.x, at.y + (self.size.height - height(&self.text)) / 2.0);
        let rect = Rect::from_origin_size(at, self.size);
        Placed::new(part, rect, Look::Annotation(self.kind)).with_text(self.text, text_at, ink)
    }
}

/// "3", "3–5" or "N3" for what has the numbers from one to another; a dot for what is about the whole.
pub(super) fn pin_text(locale: Locale, list: List, numbers: Option<(usize, usize)>) -> String {
    let number = |number: usize| match list {
        List::Findings => number.to_string(),
        List::Notes => say_with(locale, "annotations-note-number", &[("number", &number.to_string())]),
    };
    match numbers {
        Some((from, to)) if from < to => format!("{}–{}", number(from), number(to)),
        Some((from, _)) => number(from),
        None => "•".to_owned(),
    }
}

/// Marks the parts that are on the sheet, within its room: each at its upper right corner, or near it where that is taken.
pub(super) fn place(sheet: &mut Sheet<'_>, numbered: &[Numbered<'_>], room: Rect) {
    if numbered.is_empty() {
        return;
    }
    let mut of_parts: HashMap<Part, Vec<Numbered<'_>>> = HashMap::new();
    for one in numbered.iter().filter(|one| one.number.is_some()) {
        of_parts.entry(one.annotation.part).or_default().push(*one);
    }
    let mut taken = Taken::new(room);
    sheet.boxes.iter().for_each(|placed| taken.add(placed));
    let mut pins = Vec::new();
    for (part, around) in anchors(&sheet.boxes) {
        let Some(own) = of_parts.remove(&part) else { continue };
        let row: Vec<Pin> = own
            .chunk_by(|a, b| a.annotation.kind.list() == b.annotation.kind.list())
            .filter_map(|same| {
                let (first, end) = (same.first()?, same.last()?);
                let kind = first.annotation.kind;
                let text = pin_text(sheet.locale, kind.list(), first.number.zip(end.number));
                Some(Pin::new(sheet, kind, &text))
            })
            .collect();
        let wide: f64 = row.iter().map(|pin| pin.size.width + BETWEEN).sum::<f64>() - BETWEEN;
        let high = row.iter().map(|pin| pin.size.height).fold(0.0, f64::max);
        let place = taken.free_place(part, around, Size::new(wide, high));
        let mut at = place.origin();
        for pin in row {
            let next = at.x + pin.size.width + BETWEEN;
            let placed = pin.placed(part, at);
            taken.add(&placed);
            pins.push(placed);
            at.x = next;
        }
    }
    sheet.boxes.extend(pins);
}

/// Where the parts of a sheet are, in the order of the picture: what frames them, or else all that is drawn of them.
fn anchors(boxes: &[Placed]) -> Vec<(Part, Around)> {
    let bounds = Bounds::new(boxes);
    let mut at: HashMap<Part, usize> = HashMap::new();
    let mut found: Vec<(Part, Option<Around>)> = Vec::new();
    for placed in boxes {
        let index = *at.entry(placed.part).or_insert_with(|| {
            found.push((placed.part, None));
            found.len() - 1
        });
        if let Some((_, around)) = found.get_mut(index)
            && around.is_none()
            && frames(&placed.look)
        {
            *around = Some(Around::Frame(placed.rect));
        }
        // A curve is where its last point is.
        if let (Part::EmotionPoint { lane, persona, .. }, Look::EmotionPoint { .. }) = (placed.part, &placed.look) {
            let curve = at.get(&Part::Curve { lane, persona }).and_then(|index| found.get_mut(*index));
            if let Some((_, around)) = curve {
                *around = Some(Around::Sign(placed.rect));
            }
        }
    }
    let around = |(part, around): (Part, Option<Around>)| {
        let around = around.or_else(|| bounds.of(part).map(Around::Sign))?;
        Some((part, around))
    };
    found.into_iter().filter_map(around).collect()
}

/// Whether a look is a box that holds all of its part.
fn frames(look: &Look) -> bool {
    matches!(
        look,
        Look::Card { .. }
            | Look::StageCard { .. }
            | Look::Phase { .. }
            | Look::PersonaCard { .. }
            | Look::LaneLabel { .. }
            | Look::NoteBox { .. }
    )
}
