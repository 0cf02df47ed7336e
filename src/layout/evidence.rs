//! Marks that tell how well something is known, with the numbers of the sources that it cites.

use kurbo::{Point, Rect};

use crate::map::{Evidence, EvidenceLevel, Part, PersonaField};
use crate::text::SetText;

use super::boxes::{Ink, Look, Placed};
use super::sheet::{Sheet, width};

/// Side of a mark behind a text.
const MARK: f64 = 11.0;
/// Distance between text, mark and numbers.
const APART: f64 = 5.0;

/// The numbers under which the sources are listed: "1, 3".
pub(super) fn source_numbers(sheet: &Sheet<'_>, evidence: &Evidence) -> String {
    let number = |id| sheet.map.sources.iter().position(|source| source.id == id).map(|at| (at + 1).to_string());
    evidence.sources.iter().filter_map(|id| number(*id)).collect::<Vec<_>>().join(", ")
}

/// A mark and the numbers of its sources behind the last line of a text that stands at `at` in a room of a width; below it where there is
/// no room beside it.
pub(super) fn behind(
    sheet: &mut Sheet<'_>,
    part: Part,
    evidence: &Evidence,
    (text, at): (&SetText, Point),
    room: f64,
) -> Placed {
    let style = sheet.sizes.text.small;
    let line_height = f64::from(style.size * style.line_height);
    let numbers = source_numbers(sheet, evidence);
    let taken = MARK + APART;
    let numbers = sheet.set_snugly(&numbers, style, room - taken);
    // Many sources would take more than they tell: the list of sources tells them all.
    let numbers = if numbers.lines.len() > 1 {
        let first = numbers.text.split(',').next().unwrap_or_default();
        sheet.set_snugly(&format!("{first}…"), style, room - taken)
    } else {
        numbers
    };
    let has_numbers = !numbers.text.is_empty();
    let needed = if has_numbers { taken + width(&numbers) } else { MARK };
    let last = text.lines.last();
    let (left, right) = last.map_or((0.0, 0.0), |line| (f64::from(line.extent.0), f64::from(line.extent.1)));
    let (top, bottom) = last.map_or((0.0, 0.0), |line| (f64::from(line.top), f64::from(line.bottom)));
    let middle = top.midpoint(bottom);
    let below = bottom + line_height / 2.0 + 1.0;
    let (x, y) = if left <= 0.5 {
        if right + APART + needed <= room { (right + APART, middle) } else { (0.0, below) }
    } else {
        // A text that runs to the left ends at its left.
        let x = left - APART - needed;
        if x >= 0.0 { (x, middle) } else { ((room - needed).max(0.0), below) }
    };
    let mark = Rect::from_center_size(at + (x + MARK / 2.0, y), (MARK, MARK));
    let placed = Placed::new(part, mark, Look::EvidenceMark(evidence.level));
    if has_numbers {
        let beside = Point::new(mark.x1 + APART, mark.center().y - line_height / 2.0);
        placed.with_text(numbers, beside, Ink::Muted)
    } else {
        placed
    }
}

/// Whether anything that the map shows is known that well, and says so.
pub(super) fn is_shown(sheet: &Sheet<'_>, level: EvidenceLevel) -> bool {
    let map = sheet.map;
    if map.hide_evidence {
        return false;
    }
    let cut = &sheet.cut;
    let lanes = || cut.lanes.iter().filter(|lane| !lane.collapsed);
    let says = |evidence: Option<&Evidence>| evidence.is_some_and(|evidence| evidence.level == level);
    let mut cards = lanes().flat_map(|lane| lane.cards()).filter(|card| cut.reach(card).is_some());
    let is_on_card = cards.any(|card| says(card.evidence.as_ref()));
    let shown = |persona| map.persona(persona).is_some_and(|persona| !persona.hidden);
    let curves = || lanes().flat_map(|lane| lane.curves()).filter(|curve| shown(curve.persona));
    let points = || curves().flat_map(|curve| &curve.points).filter(|point| cut.has(point.stage));
    let is_on_point = || points().any(|point| says(point.evidence.as_ref()));
    let is_on_persona = || {
        let personas = sheet.personas();
        personas.into_iter().any(|(_, persona)| {
            let has_text = |field: PersonaField| match field {
                PersonaField::Summary => !persona.summary.is_empty(),
                PersonaField::Quote => !persona.quote.is_empty(),
                PersonaField::Role => !persona.role.is_empty(),
                PersonaField::Attitudes => !persona.attitudes.is_empty(),
                PersonaField::Goals => !persona.goals.is_empty(),
                PersonaField::Needs => !persona.needs.is_empty(),
                PersonaField::Motivations => !persona.motivations.is_empty(),
                PersonaField::Brake => !persona.brake.trim().is_empty(),
                PersonaField::Insight => !persona.insight.trim().is_empty(),
            };
            persona.evidence.iter().any(|(field, evidence)| has_text(*field) && says(Some(evidence)))
        })
    };
    is_on_card || is_on_point() || is_on_persona()
}
