//! The emotions of a table: gathered first, since only all of them say on which scale they are.

use std::collections::HashMap;

use crate::locale::{Locale, say};
use crate::map::{EmotionScale, LaneId, LaneKind, PersonaId, StageId};

use super::super::builder::Builder;
use super::super::options::Question;
use super::super::report::{Effect, Note};
use super::emotion::{Dash, Reading, Sure, Value, is_marks, read};
use super::form::LineRole;
use super::note::{TableNote, shown};
use super::pieces::is_empty_mark;
use super::scale::{self, Chosen};
use super::view::View;

/// Notes that are gathered in one point.
const MOST_NOTES: usize = 20;

/// Where a value belongs: `None` where the table does not say whose it is.
type Place = (LaneId, Option<PersonaId>, StageId);

/// What the cells of emotions say.
pub(super) struct Curves {
    dash: Dash,
    order: Vec<Place>,
    readings: HashMap<Place, Vec<(Reading, Option<u32>)>>,
    silent: Vec<(StageId, String, Option<u32>)>,
}

impl Curves {
    /// Nothing yet, for that table.
    pub(super) fn new(view: &View<'_>) -> Self {
        let lines = (0..view.lines()).filter(|line| view.role(*line) == LineRole::Lane(LaneKind::Emotion));
        let mut cells = lines.flat_map(|line| (0..view.positions()).map(move |position| view.cell(position, line)));
        let dash = if cells.any(is_marks) { Dash::Bad } else { Dash::Nothing };
        Self { dash, order: Vec::new(), readings: HashMap::new(), silent: Vec::new() }
    }

    /// A cell, with the personas whom it is about.
    pub(super) fn take(&mut self, lane: LaneId, stage: StageId, personas: &[PersonaId], cell: &str, row: Option<u32>) {
        let Some(reading) = read(cell, self.dash) else {
            if !is_empty_mark(cell) {
                self.silent.push((stage, cell.to_owned(), row));
            }
            return;
        };
        let personas: Vec<Option<PersonaId>> =
            if personas.is_empty() { vec![None] } else { personas.iter().copied().map(Some).collect() };
        for persona in personas {
            let place = (lane, persona, stage);
            self.readings
                .entry(place)
                .or_insert_with(|| {
                    self.order.push(place);
                    Vec::new()
                })
                .push((reading.clone(), row));
        }
    }

    /// Puts them on a scale and into the map.
    pub(super) fn draw(self, wanted: Option<&EmotionScale>, locale: Locale, to: &mut Builder) {
        for (stage, text, row) in &self.silent {
            to.note(*stage, text);
            to.remark(*row, Effect::Noted, Note::Table(TableNote::NotAnEmotion { text: shown(text) }));
        }
        let all: Vec<Value> = self.readings.values().flatten().map(|(reading, _)| reading.value).collect();
        if all.is_empty() {
            if let Some(wanted) = wanted {
                to.draft.scale = wanted.clone();
            }
            return;
        }
        let chosen = scale::choose(&all);
        to.draft.scale = wanted.unwrap_or(&chosen.scale).clone();
        let mut offered = chosen.offered.clone();
        if let Some(wanted) = wanted.filter(|wanted| !offered.contains(wanted)) {
            offered.push(wanted.clone());
        }
        to.ask(Question::Scale { offered, chosen: to.draft.scale.clone() });
        if chosen.mixed {
            to.remark(None, Effect::Changed, Note::Table(TableNote::SeveralScales));
        }
        let feelings = all.iter().filter(|value| matches!(value, Value::Feeling(_))).count();
        if feelings > 0 {
            to.remark(None, Effect::Changed, Note::Table(TableNote::FeelingsAsValues { count: feelings }));
        }
        let mut anybody = None;
        for (lane, persona, stage) in &self.order {
            let Some(readings) = self.readings.get(&(*lane, *persona, *stage)) else { continue };
            let persona = persona.or_else(|| *anybody.get_or_insert_with(|| somebody(locale, to)));
            if let Some(persona) = persona {
                point(*lane, persona, *stage, readings, &chosen, to);
            }
        }
    }
}

/// Whose emotions they are where no cell says so: the first persona's or, if there is none, a customer's.
fn somebody(locale: Locale, to: &mut Builder) -> Option<PersonaId> {
    if let Some(persona) = to.draft.personas.first() {
        return Some(persona.id);
    }
    let name = say(locale, "import-table-customer");
    to.remark(None, Effect::Changed, Note::Table(TableNote::WhoseEmotions { persona: name.clone() }));
    to.persona(&name)
}

fn point(
    lane: LaneId,
    persona: PersonaId,
    stage: StageId,
    readings: &[(Reading, Option<u32>)],
    chosen: &Chosen,
    to: &mut Builder,
) {
    let scale = to.draft.scale.clone();
    let (mut sum, mut count) = (0.0, 0_u32);
    let mut notes: Vec<&str> = Vec::new();
    for (reading, row) in readings {
        let Some(value) = scale::on(&scale, reading.value, chosen) else {
            let text = match (reading.value, reading.note.as_str()) {
                (Value::Number { value, .. }, "") => value.to_string(),
                (_, note) => note.to_owned(),
            };
            to.note(stage, &text);
            to.remark(*row, Effect::Noted, Note::Table(TableNote::OffScale { text: shown(&text) }));
            continue;
        };
        sum += value.get();
        count += 1;
        let said = match reading.sure {
            Sure::Said => None,
            Sure::Several => Some(TableNote::SeveralEmotions { text: shown(&reading.note) }),
            Sure::Guessed => Some(TableNote::GuessedEmotion { text: shown(&reading.note) }),
        };
        if let Some(said) = said {
            to.remark(*row, Effect::Changed, Note::Table(said));
        }
        if !reading.note.is_empty() && notes.len() < MOST_NOTES && !notes.contains(&reading.note.as_str()) {
            notes.push(&reading.note);
        }
    }
    if count == 0 {
        return;
    }
    let mean = (sum / f64::from(count)).clamp(scale.min(), scale.max());
    let mean = if count > 1 { (mean * 100.0).round() / 100.0 } else { mean };
    if count > 1 {
        let stage = to.stage_mut(stage).map(|stage| shown(&stage.name)).unwrap_or_default();
        let count = readings.len();
        to.remark(None, Effect::Changed, Note::Table(TableNote::MeanOfRows { stage, count }));
    }
    if let Ok(value) = crate::map::Number::new(mean) {
        to.point(lane, persona, stage, value, &notes.join("\n"));
    }
}
