//! The map as a whole: freely built as a [`Draft`], checked once, then read as a [`Map`].

use std::collections::HashSet;
use std::hash::Hash;
use std::ops::Deref;
use std::str::FromStr;
use std::sync::Arc;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize, Serializer};

use super::default::is_default;
use super::{
    Answer, AudienceView, Brand, Card, CardBody, CardId, Date, EmotionScale, Evidence, Extra, FontFile, Lane, LaneId,
    Part, Persona, PersonaId, Phase, PhaseId, SetAside, Slides, Source, SourceId, Stage, StageId, Threshold,
};

/// Whether a map shows what is or what ought to be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum MapKind {
    #[default]
    AsIs,
    ToBe,
}

/// Whom the company sells to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Market {
    /// Other companies.
    B2b,
    /// People.
    B2c,
}

/// The language in which a map is written: a tag such as `es` or `en-GB`.
#[derive(Clone, Debug, PartialEq, Eq, Hash, JsonSchema)]
#[schemars(transparent)]
pub struct Language(String);

/// The text is no language tag.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a language tag such as 'es' or 'en-GB'")]
pub struct NotALanguage;

impl Language {
    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl Default for Language {
    fn default() -> Self {
        Self("en".into())
    }
}

impl FromStr for Language {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let subtag = |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric());
        if text.len() >= 2 && text.len() <= 35 && text.split('-').all(subtag) {
            Ok(Self(text.into()))
        } else {
            Err(NotALanguage)
        }
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

/// All that a map holds, not yet checked. Parts that are many and change one at a time are shared, so that a clone is cheap.
#[derive(Clone, Debug, Default, PartialEq, Serialize, JsonSchema)]
#[serde(rename_all = "camelCase")]
pub struct Draft {
    /// What it is about.
    pub title: String,
    /// A second line.
    #[serde(skip_serializing_if = "is_default")]
    pub subtitle: String,
    /// As-is or to-be.
    pub kind: MapKind,
    /// Language of its texts, and of the words that the picture adds.
    pub language: Language,
    /// Whom the company sells to.
    #[serde(skip_serializing_if = "is_default")]
    pub market: Option<Market>,
    /// Who made it.
    #[serde(skip_serializing_if = "is_default")]
    pub author: String,
    /// For whom.
    #[serde(skip_serializing_if = "is_default")]
    pub client: String,
    /// As of when.
    #[serde(skip_serializing_if = "is_default")]
    pub date: Option<Date>,
    /// Scale of the emotion points.
    #[serde(rename = "emotionScale")]
    pub scale: EmotionScale,
    /// From where on a point of a curve is critical or high.
    #[serde(skip_serializing_if = "is_default")]
    pub turning_threshold: Threshold,
    /// The picture does not show how well things are known.
    #[serde(skip_serializing_if = "is_default")]
    pub hide_evidence: bool,
    /// The picture does not show what is critical or high in the curves, and where most is lost.
    #[serde(skip_serializing_if = "is_default")]
    pub hide_turning_points: bool,
    /// How the map is put on slides.
    #[serde(skip_serializing_if = "is_default")]
    pub slides: Slides,
    /// Who goes this way.
    pub personas: Vec<Arc<Persona>>,
    /// Phases with their stages, in the order of the way.
    pub phases: Vec<Arc<Phase>>,
    /// Lanes with their cards and curves, from top to bottom.
    pub lanes: Vec<Arc<Lane>>,
    /// Sources of evidence, numbered in this order.
    #[serde(skip_serializing_if = "is_default")]
    pub sources: Vec<Arc<Source>>,
    /// What audiences see of it.
    #[serde(skip_serializing_if = "is_default")]
    pub views: Vec<Arc<AudienceView>>,
    /// How its pictures look.
    #[serde(skip_serializing_if = "is_default")]
    pub brand: Option<Arc<Brand>>,
    /// Findings of the review that may stay, with the reasons: at most one per rule and part.
    #[serde(skip_serializing_if = "is_default")]
    pub set_aside: Vec<Arc<SetAside>>,
    #[doc(hidden)]
    #[serde(flatten)]
    #[schemars(skip)]
    pub extra: Extra,
}

impl Draft {
    /// All stages in order, whatever their phase.
    pub fn stages(&self) -> impl Iterator<Item = &Stage> {
        self.phases.iter().flat_map(|phase| &phase.stages)
    }

    /// All cards with their lanes.
    pub fn cards(&self) -> impl Iterator<Item = (&Lane, &Arc<Card>)> {
        self.lanes.iter().flat_map(|lane| lane.cards().iter().map(|card| (&**lane, card)))
    }

    /// A persona by id.
    #[must_use]
    pub fn persona(&self, id: PersonaId) -> Option<&Persona> {
        self.personas.iter().find(|persona| persona.id == id).map(|persona| &**persona)
    }

    /// A stage by id.
    #[must_use]
    pub fn stage(&self, id: StageId) -> Option<&Stage> {
        self.stages().find(|stage| stage.id == id)
    }

    /// A phase by id.
    #[must_use]
    pub fn phase(&self, id: PhaseId) -> Option<&Phase> {
        self.phases.iter().find(|phase| phase.id == id).map(|phase| &**phase)
    }

    /// A lane by id.
    #[must_use]
    pub fn lane(&self, id: LaneId) -> Option<&Lane> {
        self.lanes.iter().find(|lane| lane.id == id).map(|lane| &**lane)
    }

    /// A card by id, with its lane.
    #[must_use]
    pub fn card(&self, id: CardId) -> Option<(&Lane, &Card)> {
        self.cards().find(|(_, card)| card.id == id).map(|(lane, card)| (lane, &**card))
    }

    /// Why a finding of a rule about a part was set aside; `None` if it was not.
    #[must_use]
    pub fn set_aside(&self, rule: &str, part: Part) -> Option<&SetAside> {
        self.set_aside.iter().find(|aside| aside.part == part && aside.rule == rule).map(|aside| &**aside)
    }

    /// A view by its name.
    #[must_use]
    pub fn view(&self, name: &str) -> Option<&AudienceView> {
        self.views.iter().find(|view| view.name == name).map(|view| &**view)
    }

    /// Forgets what was said about parts that are not there any more: findings that were set aside, what views hide.
    pub fn forget_lost_parts(&mut self) {
        if self.set_aside.is_empty() && self.views.is_empty() {
            return;
        }
        // A draft that has something twice is no map anyway.
        if let Ok(known) = Known::collect(self) {
            self.set_aside.retain(|aside| known.has_part(aside.part));
            for view in self.views.iter_mut().filter(|view| !known.has_all_of(view)) {
                let view = Arc::make_mut(view);
                view.hidden_lanes.retain(|lane| known.lanes.contains(lane));
                view.hidden_phases.retain(|phase| known.phases.contains(phase));
                view.hidden_personas.retain(|persona| known.personas.contains(persona));
            }
        }
    }
}

/// What keeps a draft from being a map.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[expect(missing_docs, reason = "the messages say it")]
pub enum Invalid {
    #[error("two phases have the id {0}")]
    DuplicatePhase(PhaseId),
    #[error("two stages have the id {0}")]
    DuplicateStage(StageId),
    #[error("two lanes have the id {0}")]
    DuplicateLane(LaneId),
    #[error("two cards have the id {0}")]
    DuplicateCard(CardId),
    #[error("two personas have the id {0}")]
    DuplicatePersona(PersonaId),
    #[error("two sources have the id {0}")]
    DuplicateSource(SourceId),
    #[error("phase {0} has no stage")]
    EmptyPhase(PhaseId),
    #[error("card {card} lies in stage {stage}, which is not there")]
    CardWithoutStage { card: CardId, stage: StageId },
    #[error("card {card} names persona {persona}, who is not there")]
    CardWithoutPersona { card: CardId, persona: PersonaId },
    #[error("source {0} is cited, but not there")]
    UnknownSource(SourceId),
    #[error("action {card} answers something that is not there")]
    UnknownAnswer { card: CardId },
    #[error("lane {lane} has a curve of persona {persona}, who is not there")]
    CurveWithoutPersona { lane: LaneId, persona: PersonaId },
    #[error("lane {lane} has two curves of persona {persona}")]
    DuplicateCurve { lane: LaneId, persona: PersonaId },
    #[error("a curve of lane {lane} has a point in stage {stage}, which is not there")]
    PointWithoutStage { lane: LaneId, stage: StageId },
    #[error("a curve of lane {lane} has two points in stage {stage}")]
    DuplicatePoint { lane: LaneId, stage: StageId },
    #[error("a point of lane {lane} in stage {stage} lies outside the map's scale")]
    PointOffScale { lane: LaneId, stage: StageId },
    #[error("a finding of rule {rule} was set aside about a part that is not there")]
    SetAsideWithoutPart { rule: String },
    #[error("view {name} hides something that is not there")]
    ViewWithoutPart { name: String },
    #[error("a view has no name")]
    NamelessView,
    #[error("view {name} replaces nothing")]
    EmptyReplacement { name: String },
    #[error("two views are called {name}")]
    DuplicateView { name: String },
    #[error("a finding of rule {rule} was set aside twice")]
    DuplicateSetAside { rule: String },
}

/// A valid map. It can be read and cloned (cheaply), but changed only by way of a new [`Draft`].
#[derive(Clone, Debug, PartialEq)]
pub struct Map(Arc<Draft>);

impl Map {
    /// Checks a draft.
    ///
    /// # Errors
    /// The first thing found that no map may have.
    pub fn build(draft: Draft) -> Result<Self, Invalid> {
        Known::collect(&draft)?.check(&draft)?;
        Ok(Self(Arc::new(draft)))
    }

    /// The fonts that its brand brings.
    #[must_use]
    pub fn brand_fonts(&self) -> &[FontFile] {
        self.brand.as_ref().map_or(&[], |brand| &brand.fonts)
    }

    /// A draft to change: shares all parts with this map until they are changed.
    #[must_use]
    pub fn to_draft(&self) -> Draft {
        (*self.0).clone()
    }

    /// Whether both are the very same map, not only equal ones.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Default for Map {
    fn default() -> Self {
        Self(Arc::new(Draft::default()))
    }
}

impl Deref for Map {
    type Target = Draft;

    fn deref(&self) -> &Draft {
        &self.0
    }
}

/// The ids that are there.
struct Known {
    phases: HashSet<PhaseId>,
    lanes: HashSet<LaneId>,
    stages: HashSet<StageId>,
    cards: HashSet<CardId>,
    personas: HashSet<PersonaId>,
    sources: HashSet<SourceId>,
}

impl Known {
    fn collect(draft: &Draft) -> Result<Self, Invalid> {
        Ok(Self {
            phases: unique(draft.phases.iter().map(|phase| phase.id)).map_err(Invalid::DuplicatePhase)?,
            lanes: unique(draft.lanes.iter().map(|lane| lane.id)).map_err(Invalid::DuplicateLane)?,
            stages: unique(draft.stages().map(|stage| stage.id)).map_err(Invalid::DuplicateStage)?,
            cards: unique(draft.cards().map(|(_, card)| card.id)).map_err(Invalid::DuplicateCard)?,
            personas: unique(draft.personas.iter().map(|persona| persona.id)).map_err(Invalid::DuplicatePersona)?,
            sources: unique(draft.sources.iter().map(|source| source.id)).map_err(Invalid::DuplicateSource)?,
        })
    }

    fn check(&self, draft: &Draft) -> Result<(), Invalid> {
        if let Some(phase) = draft.phases.iter().find(|phase| phase.stages.is_empty()) {
            return Err(Invalid::EmptyPhase(phase.id));
        }
        for persona in &draft.personas {
            persona.evidence.values().try_for_each(|evidence| self.check_evidence(Some(evidence)))?;
        }
        for (_, card) in draft.cards() {
            self.check_card(card)?;
        }
        for lane in &draft.lanes {
            self.check_curves(lane, &draft.scale)?;
        }
        self.check_views(draft)?;
        self.check_set_aside(draft)
    }

    fn check_views(&self, draft: &Draft) -> Result<(), Invalid> {
        for view in &draft.views {
            let name = || view.name.clone();
            if view.name.trim().is_empty() {
                return Err(Invalid::NamelessView);
            }
            if !self.has_all_of(view) {
                return Err(Invalid::ViewWithoutPart { name: name() });
            }
            if view.replacements.iter().any(|replacement| replacement.words.trim().is_empty()) {
                return Err(Invalid::EmptyReplacement { name: name() });
            }
        }
        unique(draft.views.iter().map(|view| view.name.as_str()))
            .map_err(|name| Invalid::DuplicateView { name: name.to_owned() })?;
        Ok(())
    }

    /// Whether all that a view hides is there.
    fn has_all_of(&self, view: &AudienceView) -> bool {
        view.hidden_lanes.iter().all(|lane| self.lanes.contains(lane))
            && view.hidden_phases.iter().all(|phase| self.phases.contains(phase))
            && view.hidden_personas.iter().all(|persona| self.personas.contains(persona))
    }

    fn check_set_aside(&self, draft: &Draft) -> Result<(), Invalid> {
        if let Some(aside) = draft.set_aside.iter().find(|aside| !self.has_part(aside.part)) {
            return Err(Invalid::SetAsideWithoutPart { rule: aside.rule.clone() });
        }
        unique(draft.set_aside.iter().map(|aside| (aside.part, aside.rule.as_str())))
            .map_err(|(_, rule)| Invalid::DuplicateSetAside { rule: rule.to_owned() })?;
        Ok(())
    }

    /// Whether a part is there, or could be: an emotion that is unknown is still a place where something can be missing.
    fn has_part(&self, part: Part) -> bool {
        match part {
            Part::Map | Part::Title | Part::Legend => true,
            Part::Persona(persona) | Part::BrakeAndInsight(persona) => self.personas.contains(&persona),
            Part::Phase(phase) => self.phases.contains(&phase),
            Part::Stage(stage) => self.stages.contains(&stage),
            Part::Lane(lane) => self.lanes.contains(&lane),
            Part::Cell { lane, stage } => self.lanes.contains(&lane) && self.stages.contains(&stage),
            Part::Card(card) => self.cards.contains(&card),
            Part::Curve { lane, persona } => self.lanes.contains(&lane) && self.personas.contains(&persona),
            Part::EmotionPoint { lane, persona, stage } => {
                self.lanes.contains(&lane) && self.personas.contains(&persona) && self.stages.contains(&stage)
            }
            Part::Source(source) => self.sources.contains(&source),
        }
    }

    fn check_card(&self, card: &Card) -> Result<(), Invalid> {
        let id = card.id;
        if !self.stages.contains(&card.stage) {
            return Err(Invalid::CardWithoutStage { card: id, stage: card.stage });
        }
        let speaker = match &card.body {
            CardBody::Quote(quote) => quote.speaker,
            _ => None,
        };
        if let Some(&persona) = card.personas.iter().chain(&speaker).find(|persona| !self.personas.contains(persona)) {
            return Err(Invalid::CardWithoutPersona { card: id, persona });
        }
        if let CardBody::Action(action) = &card.body
            && !action.answers.iter().all(|answer| self.has_answer(answer))
        {
            return Err(Invalid::UnknownAnswer { card: id });
        }
        self.check_evidence(card.evidence.as_ref())
    }

    fn has_answer(&self, answer: &Answer) -> bool {
        match answer {
            Answer::Card(card) => self.cards.contains(card),
            Answer::Emotion { persona, stage } => self.personas.contains(persona) && self.stages.contains(stage),
            Answer::Stage(stage) => self.stages.contains(stage),
        }
    }

    fn check_evidence(&self, evidence: Option<&Evidence>) -> Result<(), Invalid> {
        match evidence.and_then(|evidence| evidence.sources.iter().find(|source| !self.sources.contains(source))) {
            Some(&source) => Err(Invalid::UnknownSource(source)),
            None => Ok(()),
        }
    }

    fn check_curves(&self, lane: &Lane, scale: &EmotionScale) -> Result<(), Invalid> {
        let id = lane.id;
        let curves = lane.curves();
        unique(curves.iter().map(|curve| curve.persona))
            .map_err(|persona| Invalid::DuplicateCurve { lane: id, persona })?;
        for curve in curves {
            if !self.personas.contains(&curve.persona) {
                return Err(Invalid::CurveWithoutPersona { lane: id, persona: curve.persona });
            }
            unique(curve.points.iter().map(|point| point.stage))
                .map_err(|stage| Invalid::DuplicatePoint { lane: id, stage })?;
            for point in &curve.points {
                if !self.stages.contains(&point.stage) {
                    return Err(Invalid::PointWithoutStage { lane: id, stage: point.stage });
                }
                if !scale.contains(point.value) {
                    return Err(Invalid::PointOffScale { lane: id, stage: point.stage });
                }
                self.check_evidence(point.evidence.as_ref())?;
            }
        }
        Ok(())
    }
}

/// The set of `ids`, or the first that comes twice.
fn unique<Id: Copy + Eq + Hash>(ids: impl Iterator<Item = Id>) -> Result<HashSet<Id>, Id> {
    let mut seen = HashSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(id);
        }
    }
    Ok(seen)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{
        ActionPlan, CardLaneKind, Curve, EmotionPoint, EvidenceLevel, LaneContent, LaneKind, Number, Perspective,
    };

    fn stage(id: &str) -> Stage {
        Stage {
            id: id.parse().unwrap(),
            name: String::new(),
            description: String::new(),
            duration: String::new(),
            moment_of_truth: false,
            width: None,
            extra: Extra::default(),
        }
    }

    fn lane(id: &str, content: LaneContent) -> Lane {
        Lane {
            id: id.parse().unwrap(),
            name: String::new(),
            description: String::new(),
            perspective: Perspective::Customer,
            color: None,
            hidden: false,
            collapsed: false,
            height: None,
            content,
            extra: Extra::default(),
        }
    }

    fn curve(stage: &str, value: f64) -> Arc<Curve> {
        let point = EmotionPoint {
            stage: stage.parse().unwrap(),
            value: Number::new(value).unwrap(),
            note: String::new(),
            basis: crate::map::Basis::Rated,
            evidence: None,
            extra: Extra::default(),
        };
        Arc::new(Curve { persona: "p1".parse().unwrap(), points: vec![point], extra: Extra::default() })
    }

    /// A valid map with one of everything, changed by `change`.
    fn check(change: impl FnOnce(&mut Draft), expected: Option<&str>) {
        let card = Card::note("c1".parse().unwrap(), "s1".parse().unwrap(), "");
        let mut draft = Draft {
            personas: vec![Arc::new(Persona::named("p1".parse().unwrap(), "Ana"))],
            phases: vec![Arc::new(Phase {
                id: "f1".parse().unwrap(),
                name: String::new(),
                goal: String::new(),
                color: None,
                stages: vec![stage("s1"), stage("s2")],
                extra: Extra::default(),
            })],
            lanes: vec![
                Arc::new(lane("l1", LaneContent::Cards { kind: CardLaneKind::Text, cards: vec![Arc::new(card)] })),
                Arc::new(lane("l2", LaneContent::Emotion { curves: vec![curve("s1", 1.0)] })),
            ],
            ..Draft::default()
        };
        change(&mut draft);
        assert_eq!(Map::build(draft).err().map(|invalid| invalid.to_string()).as_deref(), expected);
    }

    fn change_card(draft: &mut Draft, change: impl FnOnce(&mut Card)) {
        if let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(&mut draft.lanes[0]).content {
            change(Arc::make_mut(&mut cards[0]));
        }
    }

    #[test]
    fn a_map_is_valid_or_is_not_built() {
        check(|_| {}, None);
        check(|draft| Arc::make_mut(&mut draft.phases[0]).stages.push(stage("s2")), Some("two stages have the id s2"));
        check(
            |draft| draft.lanes.push(Arc::new(lane("l1", LaneContent::empty(LaneKind::Text)))),
            Some("two lanes have the id l1"),
        );
        check(|draft| Arc::make_mut(&mut draft.phases[0]).stages.clear(), Some("phase f1 has no stage"));
        check(
            |draft| change_card(draft, |card| card.stage = "s9".parse().unwrap()),
            Some("card c1 lies in stage s9, which is not there"),
        );
        check(
            |draft| change_card(draft, |card| card.personas.push("p9".parse().unwrap())),
            Some("card c1 names persona p9, who is not there"),
        );
        check(
            |draft| {
                change_card(draft, |card| {
                    let sources = vec!["r1".parse().unwrap()];
                    card.evidence = Some(Evidence { level: EvidenceLevel::Partly, sources, extra: Extra::default() });
                });
            },
            Some("source r1 is cited, but not there"),
        );
        check(
            |draft| {
                change_card(draft, |card| {
                    let answers = vec![Answer::Card("c9".parse().unwrap())];
                    card.body = CardBody::Action(ActionPlan { answers, ..ActionPlan::default() });
                });
            },
            Some("action c1 answers something that is not there"),
        );
        let curves = |curves: Vec<Arc<Curve>>| {
            move |draft: &mut Draft| Arc::make_mut(&mut draft.lanes[1]).content = LaneContent::Emotion { curves }
        };
        check(curves(vec![curve("s1", 2.5)]), Some("a point of lane l2 in stage s1 lies outside the map's scale"));
        check(curves(vec![curve("s9", 0.0)]), Some("a curve of lane l2 has a point in stage s9, which is not there"));
        check(curves(vec![curve("s1", 0.0), curve("s2", 0.0)]), Some("lane l2 has two curves of persona p1"));
    }

    #[test]
    fn a_clone_of_a_map_is_the_same_map() {
        let map = Map::default();
        assert!(map.is_same(&map.clone()));
        assert!(!map.is_same(&Map::default()));
    }
}
