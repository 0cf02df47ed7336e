//! Carrying parts from one map into another: new ids, and references that lead to the same things there.

use std::collections::{HashMap, HashSet};

use crate::map::{
    Answer, Card, CardBody, CardId, Draft, EmotionPoint, Evidence, LaneId, Map, Number, Part, Persona, PersonaId,
    Source, SourceId, StageId, TextField,
};

use super::super::change::{Edit, PointValue, Reason};
use super::super::conversion::converted;
use super::super::ids::Ids;
use super::super::property::Property;
use super::matching;
use super::selection::Selection;

/// What pasting does.
#[derive(Clone, Debug, PartialEq)]
pub struct Paste {
    /// The change.
    pub edit: Edit,
    /// The parts that are new: what is selected then.
    pub parts: Vec<Part>,
    /// How many cards, points or cells found no place.
    pub left_out: usize,
}

/// What becomes of personas whom the other map does not know.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Strangers {
    /// They come along.
    ComeAlong,
    /// They stay behind, except those without whom a card would concern everybody: that would be another statement.
    StayBehind,
}

/// Parts on their way from one map into another.
pub(super) struct Carry<'a> {
    pub(super) into: &'a Map,
    pub(super) from: &'a Map,
    pub(super) ids: Ids,
    strangers: Strangers,
    /// Where the stages of the one are in the other.
    pub(super) stages: HashMap<StageId, StageId>,
    /// Where the personas of the one are in the other, with those who come along.
    pub(super) personas: HashMap<PersonaId, PersonaId>,
    sources: HashMap<SourceId, SourceId>,
    cards: HashMap<CardId, CardId>,
    new_personas: Vec<Persona>,
    new_sources: Vec<Source>,
    points: Vec<(PointValue, EmotionPoint)>,
    laid: HashSet<Part>,
    pub(super) left_out: usize,
}

impl<'a> Carry<'a> {
    pub(super) fn new(into: &'a Map, from: &'a Map, selection: &Selection, strangers: Strangers) -> Self {
        let answered = from.cards().filter(|(_, card)| !selection.cards.contains(&card.id));
        Self {
            into,
            from,
            strangers,
            stages: from.stages().filter_map(|stage| Some((stage.id, matching::stage(into, stage)?))).collect(),
            personas: known(&from.personas, |persona| Some((persona.id, matching::persona(into, persona)?))),
            sources: known(&from.sources, |source| Some((source.id, matching::source(into, source)?))),
            cards: answered.filter_map(|(_, card)| Some((card.id, matching::card(into, card)?))).collect(),
            ids: Ids::after(into),
            new_personas: Vec::new(),
            new_sources: Vec::new(),
            points: Vec::new(),
            laid: HashSet::new(),
            left_out: 0,
        }
    }

    /// The persona there; `None` for a stranger who stays behind.
    pub(super) fn persona(&mut self, id: PersonaId) -> Option<PersonaId> {
        match self.strangers {
            Strangers::ComeAlong => self.bring(id),
            Strangers::StayBehind => self.personas.get(&id).copied(),
        }
    }

    /// A persona as a new one there.
    pub(super) fn new_persona(&mut self, persona: &Persona) -> Persona {
        let id = self.ids.persona();
        self.personas.insert(persona.id, id);
        let mut new = Persona { id, ..persona.clone() };
        new.evidence.values_mut().for_each(|evidence| *evidence = self.evidence(evidence));
        new
    }

    /// A source as a new one there.
    pub(super) fn new_source(&mut self, source: &Source) -> SourceId {
        let id = self.ids.source();
        self.sources.insert(source.id, id);
        self.new_sources.push(Source { id, ..source.clone() });
        id
    }

    /// The source there.
    pub(super) fn source(&mut self, id: SourceId) -> Option<SourceId> {
        if let Some(known) = self.sources.get(&id) {
            return Some(*known);
        }
        let from = self.from;
        let source = from.sources.iter().find(|source| source.id == id)?;
        Some(self.new_source(source))
    }

    /// Gives cards their new ids. All that come along have theirs before the first is carried: they may answer each other.
    pub(super) fn name_cards(&mut self, cards: impl Iterator<Item = CardId>) {
        for card in cards {
            self.cards.insert(card, self.ids.card());
        }
    }

    /// A card as it is there, in a stage there.
    pub(super) fn card(&mut self, card: &Card, stage: StageId) -> Card {
        let id = self.cards.get(&card.id).copied().unwrap_or_else(|| self.ids.card());
        let mut new = Card { id, stage, ..card.clone() };
        new.personas = self.concerned(card);
        new.evidence = card.evidence.as_ref().map(|evidence| self.evidence(evidence));
        match &mut new.body {
            CardBody::Quote(quote) => quote.speaker = quote.speaker.and_then(|speaker| self.persona(speaker)),
            CardBody::Action(action) => {
                action.answers = action.answers.iter().filter_map(|answer| self.answer(*answer)).collect();
            }
            CardBody::Note | CardBody::Touchpoint(_) | CardBody::Image(_) | CardBody::Metric(_) => {}
        }
        new
    }

    /// A point as it is there.
    pub(super) fn point(&mut self, point: &EmotionPoint, stage: StageId) -> EmotionPoint {
        let evidence = point.evidence.as_ref().map(|evidence| self.evidence(evidence));
        EmotionPoint { stage, value: self.value(point.value), evidence, ..point.clone() }
    }

    /// Lays a point into a lane that is there. Where two come to lie on each other the second is left out.
    pub(super) fn lay_point(&mut self, lane: LaneId, persona: PersonaId, stage: StageId, point: &EmotionPoint) {
        let new = self.point(point, stage);
        let value = PointValue { lane, persona, stage, value: new.value };
        if self.laid.insert(value.part()) {
            self.points.push((value, new));
        } else {
            self.left_out += 1;
        }
    }

    /// All as one edit: first who and what is referred to, then `edits`, then the points. `None` if there is nothing to do.
    pub(super) fn finish(mut self, edits: Vec<Edit>, mut parts: Vec<Part>, reason: Reason) -> Option<Paste> {
        let mut all = Vec::new();
        if !self.new_sources.is_empty() {
            all.push(Edit::InsertSources { sources: std::mem::take(&mut self.new_sources) });
        }
        if !self.new_personas.is_empty() {
            all.push(Edit::InsertPersonas { personas: std::mem::take(&mut self.new_personas), before: None });
        }
        all.extend(edits);
        if !self.points.is_empty() {
            all.push(Edit::SetPoints { points: self.points.iter().map(|(value, _)| *value).collect() });
            for (value, point) in &self.points {
                describe(self.into, value.part(), point, &mut all);
            }
        }
        if parts.is_empty() {
            parts.extend(self.points.iter().map(|(value, _)| value.part()));
        }
        let left_out = self.left_out;
        (!all.is_empty()).then_some(Paste { edit: Edit::Several { edits: all, reason }, parts, left_out })
    }

    /// The persona there; a stranger comes along. `None` for one of whom nothing is known.
    fn bring(&mut self, id: PersonaId) -> Option<PersonaId> {
        if let Some(known) = self.personas.get(&id) {
            return Some(*known);
        }
        let from = self.from;
        let persona = from.persona(id).filter(|persona| !matching::is_nameless(persona))?;
        let new = self.new_persona(persona);
        let id = new.id;
        self.new_personas.push(new);
        Some(id)
    }

    fn concerned(&mut self, card: &Card) -> Vec<PersonaId> {
        let mut concerned: Vec<PersonaId> = card.personas.iter().filter_map(|id| self.persona(*id)).collect();
        if concerned.is_empty() {
            concerned = card.personas.iter().filter_map(|id| self.bring(*id)).collect();
        }
        once_each(concerned)
    }

    fn evidence(&mut self, evidence: &Evidence) -> Evidence {
        let sources = evidence.sources.iter().filter_map(|id| self.source(*id)).collect();
        Evidence { sources: once_each(sources), ..evidence.clone() }
    }

    fn answer(&mut self, answer: Answer) -> Option<Answer> {
        Some(match answer {
            Answer::Card(card) => Answer::Card(*self.cards.get(&card)?),
            Answer::Stage(stage) => Answer::Stage(*self.stages.get(&stage)?),
            Answer::Emotion { persona, stage } => {
                Answer::Emotion { persona: self.persona(persona)?, stage: *self.stages.get(&stage)? }
            }
        })
    }

    /// A value on the scale there.
    fn value(&self, value: Number) -> Number {
        if self.into.scale == self.from.scale { value } else { converted(value, &self.from.scale, &self.into.scale).0 }
    }
}

/// What is to be said of a point besides its value.
fn describe(into: &Draft, part: Part, point: &EmotionPoint, edits: &mut Vec<Edit>) {
    let Part::EmotionPoint { lane, persona, stage } = part else { return };
    let curve = into.lane(lane).and_then(|lane| lane.curves().iter().find(|curve| curve.persona == persona));
    let old = curve.and_then(|curve| curve.point(stage));
    if old.map_or("", |old| &*old.note) != point.note {
        edits.push(Edit::Write { part, field: TextField::Note, text: point.note.clone() });
    }
    let mut set = |property| edits.push(Edit::Set { parts: vec![part], property });
    if old.map(|old| old.basis).unwrap_or_default() != point.basis {
        set(Property::Basis(point.basis));
    }
    if old.and_then(|old| old.evidence.as_ref()) != point.evidence.as_ref() {
        set(Property::Evidence(point.evidence.clone()));
    }
}

/// The first of each.
pub(super) fn once_each<T: Copy + PartialEq>(list: Vec<T>) -> Vec<T> {
    let mut once = Vec::with_capacity(list.len());
    for item in list {
        if !once.contains(&item) {
            once.push(item);
        }
    }
    once
}

/// What is known of a list.
fn known<T, Id: Eq + std::hash::Hash>(
    list: &[std::sync::Arc<T>],
    matched: impl Fn(&T) -> Option<(Id, Id)>,
) -> HashMap<Id, Id> {
    list.iter().filter_map(|part| matched(part)).collect()
}
