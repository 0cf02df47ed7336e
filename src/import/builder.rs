//! Building a map from what is found, within the limits of maps: what all importers share.

use std::collections::HashSet;
use std::sync::Arc;

use crate::locale::{Locale, say};
use crate::map::limits::{MAX_CARDS, MAX_LANES, MAX_PERSONAS, MAX_STAGES, MAX_TEXT_CHARS};
use crate::map::{
    Basis, Card, CardBody, CardId, Channel, Curve, Draft, EmotionPoint, EmotionScale, Extra, Lane, LaneContent, LaneId,
    LaneKind, Map, Number, Persona, PersonaId, Phase, PhaseId, Stage, StageId, clean_text,
};

use super::kind::ForeignKind;
use super::options::Question;
use super::report::{Effect, Imported, MAX_REMARKS, Note, Refusal, Remark, Report};

/// A map in the making. Whatever it is told, what comes of it is a map.
pub(super) struct Builder {
    /// What is built; importers set title, language, scale and the like here.
    pub(super) draft: Draft,
    kind: ForeignKind,
    locale: Locale,
    questions: Vec<Question>,
    remarks: Vec<Remark>,
    more_remarks: usize,
    phases: u32,
    stages: u32,
    cards: u32,
    lanes: u32,
    personas: u32,
    notes: Option<LaneId>,
    /// Counts of which it was said that they are too many.
    said: HashSet<usize>,
}

impl Builder {
    /// An empty map in a language.
    pub(super) fn new(kind: ForeignKind, locale: Locale) -> Self {
        let draft = Draft { language: locale.tag().parse().unwrap_or_default(), ..Draft::default() };
        Self {
            draft,
            kind,
            locale,
            questions: Vec::new(),
            remarks: Vec::new(),
            more_remarks: 0,
            phases: 0,
            stages: 0,
            cards: 0,
            lanes: 0,
            personas: 0,
            notes: None,
            said: HashSet::new(),
        }
    }

    /// The language of the words that the import adds.
    pub(super) fn locale(&self) -> Locale {
        self.locale
    }

    /// Asks something.
    pub(super) fn ask(&mut self, question: Question) {
        self.questions.push(question);
    }

    /// Says something about the source.
    pub(super) fn remark(&mut self, line: Option<u32>, effect: Effect, note: Note) {
        if self.remarks.len() < MAX_REMARKS {
            self.remarks.push(Remark { line, effect, note });
        } else {
            self.more_remarks += 1;
        }
    }

    /// Counts remarks that were not even made.
    pub(super) fn more_remarks(&mut self, count: usize) {
        self.more_remarks += count;
    }

    /// A text as a map may hold it: without control characters, not too long.
    pub(super) fn text(&mut self, text: &str) -> String {
        let clean = clean_text(text.into());
        if clean.cut {
            self.too_many(Note::TextTooLong { limit: MAX_TEXT_CHARS }, MAX_TEXT_CHARS);
        }
        clean.text
    }

    /// A new phase after the others. A phase in which no stage is put is left out at the end. `None` if there are too many.
    pub(super) fn phase(&mut self, name: &str) -> Option<PhaseId> {
        if self.draft.phases.len() >= MAX_STAGES {
            self.too_many(Note::TooMany { limit: MAX_STAGES }, MAX_STAGES);
            return None;
        }
        self.phases += 1;
        let (id, name) = (PhaseId::numbered(self.phases), self.text(name));
        self.draft.phases.push(Arc::new(Phase {
            id,
            name,
            goal: String::new(),
            color: None,
            stages: Vec::new(),
            extra: Extra::default(),
        }));
        Some(id)
    }

    /// A new stage in the last phase; without a phase in one without a name. `None` if there are too many.
    pub(super) fn stage(&mut self, name: &str) -> Option<StageId> {
        if self.draft.stages().count() >= MAX_STAGES {
            self.too_many(Note::TooMany { limit: MAX_STAGES }, MAX_STAGES);
            return None;
        }
        if self.draft.phases.is_empty() {
            self.phase("")?;
        }
        self.stages += 1;
        let stage = Stage::named(StageId::numbered(self.stages), self.text(name));
        let id = stage.id;
        Arc::make_mut(self.draft.phases.last_mut()?).stages.push(stage);
        Some(id)
    }

    /// A stage that is there, to be changed.
    pub(super) fn stage_mut(&mut self, id: StageId) -> Option<&mut Stage> {
        let phase = self.draft.phases.iter_mut().find(|phase| phase.stages.iter().any(|stage| stage.id == id))?;
        Arc::make_mut(phase).stages.iter_mut().find(|stage| stage.id == id)
    }

    /// A new persona. `None` if there are too many.
    pub(super) fn persona(&mut self, name: &str) -> Option<PersonaId> {
        if self.draft.personas.len() >= MAX_PERSONAS {
            self.too_many(Note::TooMany { limit: MAX_PERSONAS }, MAX_PERSONAS);
            return None;
        }
        self.personas += 1;
        let (id, name) = (PersonaId::numbered(self.personas), self.text(name));
        self.draft.personas.push(Arc::new(Persona::named(id, name)));
        Some(id)
    }

    /// A new lane below the others. `None` if there are too many.
    pub(super) fn lane(&mut self, name: &str, kind: LaneKind) -> Option<LaneId> {
        if self.draft.lanes.len() >= MAX_LANES {
            self.too_many(Note::TooMany { limit: MAX_LANES }, MAX_LANES);
            return None;
        }
        self.lanes += 1;
        let (id, name) = (LaneId::numbered(self.lanes), self.text(name));
        self.draft.lanes.push(Arc::new(Lane::empty(id, name, kind)));
        Some(id)
    }

    /// A lane that is there, to be changed.
    pub(super) fn lane_mut(&mut self, id: LaneId) -> Option<&mut Lane> {
        self.draft.lanes.iter_mut().find(|lane| lane.id == id).map(Arc::make_mut)
    }

    /// A plain note for [`Self::put`], to which more can be given before.
    pub(super) fn card(&mut self, stage: StageId, text: &str) -> Card {
        self.cards += 1;
        Card::note(CardId::numbered(self.cards), stage, self.text(text))
    }

    /// Puts a card into a lane that holds cards. `None` if there are too many, or the lane holds none.
    pub(super) fn put(&mut self, lane: LaneId, mut card: Card) -> Option<()> {
        self.clean(&mut card.body);
        if self.draft.lanes.iter().map(|lane| lane.cards().len()).sum::<usize>() >= MAX_CARDS {
            self.too_many(Note::TooMany { limit: MAX_CARDS }, MAX_CARDS);
            return None;
        }
        match &mut self.lane_mut(lane)?.content {
            LaneContent::Cards { cards, .. } => cards.push(Arc::new(card)),
            LaneContent::Emotion { .. } | LaneContent::Divider { .. } => return None,
        }
        Some(())
    }

    /// What a card says beside its text, as a map may hold it.
    fn clean(&mut self, body: &mut CardBody) {
        let text = match body {
            CardBody::Metric(metric) => &mut metric.unit,
            CardBody::Touchpoint(touchpoint) => {
                if let Channel::Own(own) = &touchpoint.channel {
                    touchpoint.channel = Channel::from(self.text(own).as_str());
                }
                &mut touchpoint.owner
            }
            CardBody::Action(plan) => &mut plan.owner,
            CardBody::Note | CardBody::Quote(_) | CardBody::Image(_) => return,
        };
        *text = self.text(text);
    }

    /// Gives a persona an emotion in a stage; `None` if the lane has no curves or the persona has one there already.
    pub(super) fn point(
        &mut self,
        lane: LaneId,
        persona: PersonaId,
        stage: StageId,
        value: Number,
        note: &str,
    ) -> Option<()> {
        let note = self.text(note);
        let LaneContent::Emotion { curves } = &mut self.lane_mut(lane)?.content else { return None };
        let at = curves.iter().position(|curve| curve.persona == persona).unwrap_or(curves.len());
        if at == curves.len() {
            curves.push(Arc::new(Curve { persona, points: Vec::new(), extra: Extra::default() }));
        }
        let curve = Arc::make_mut(curves.get_mut(at)?);
        if curve.point(stage).is_some() {
            return None;
        }
        let point =
            EmotionPoint { stage, value, note, basis: Basis::default(), evidence: None, extra: Extra::default() };
        curve.points.push(point);
        Some(())
    }

    /// What has no place of its own: a card in the lane of notes, which stands below all others.
    pub(super) fn note(&mut self, stage: StageId, text: &str) {
        let lane = match self.notes {
            Some(lane) => lane,
            None => match self.lane(&say(self.locale, "import-notes-lane"), LaneKind::Text) {
                Some(lane) => {
                    self.notes = Some(lane);
                    lane
                }
                None => return,
            },
        };
        let card = self.card(stage, text);
        let _ = self.put(lane, card);
    }

    /// The map, with the report. Points that lie outside the scale must have been dealt with before: they are dropped here.
    ///
    /// # Errors
    /// [`Refusal::Broken`] if there is neither a stage nor a persona nor a lane.
    pub(super) fn finish(mut self) -> Result<Imported, Refusal> {
        self.draft.phases.retain(|phase| !phase.stages.is_empty());
        let broken = Refusal::Broken { kind: self.kind, line: None };
        if self.draft.phases.is_empty() {
            return Err(broken);
        }
        if let Some(notes) = self.notes
            && let Some(at) = self.draft.lanes.iter().position(|lane| lane.id == notes)
        {
            let lane = self.draft.lanes.remove(at);
            self.draft.lanes.push(lane);
        }
        let scale = self.draft.scale.clone();
        for lane in &mut self.draft.lanes {
            if matches!(lane.content, LaneContent::Emotion { .. }) {
                drop_off_scale(Arc::make_mut(lane), &scale);
            }
        }
        self.remarks.sort_by_key(|remark| remark.line);
        let report = Report {
            kind: self.kind,
            questions: self.questions,
            remarks: self.remarks,
            more_remarks: self.more_remarks,
        };
        let map = Map::build(self.draft).map_err(|_| broken)?;
        Ok(Imported { map, report })
    }

    /// Says once that there is too much of something.
    pub(super) fn too_many(&mut self, note: Note, limit: usize) {
        if self.said.insert(limit) {
            self.remark(None, Effect::LeftOut, note);
        }
    }
}

fn drop_off_scale(lane: &mut Lane, scale: &EmotionScale) {
    let LaneContent::Emotion { curves } = &mut lane.content else { return };
    for curve in curves {
        if !curve.points.iter().all(|point| scale.contains(point.value)) {
            Arc::make_mut(curve).points.retain(|point| scale.contains(point.value));
        }
    }
}
