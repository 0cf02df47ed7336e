//! Any edit of a map: of all kinds, with parts that are there. New parts come from another map, the donor.

use trayecto::edit::{CardMove, Edit, Ids, NewCard, PointValue, Reason, StagePlace, fields};
use trayecto::map::{
    Answer, Card, CardBody, CardId, Evidence, Lane, LaneContent, LaneId, Map, Number, Part, Persona, PersonaId, Phase,
    PhaseId, Source, SourceId, Stage, StageId,
};

use super::any_property::any_property;
use super::dice::Dice;

/// All that can be named in a map.
pub(crate) struct Names {
    pub(crate) phases: Vec<PhaseId>,
    pub(crate) stages: Vec<StageId>,
    pub(crate) lanes: Vec<LaneId>,
    pub(crate) card_lanes: Vec<LaneId>,
    pub(crate) emotion_lanes: Vec<LaneId>,
    pub(crate) cards: Vec<CardId>,
    pub(crate) personas: Vec<PersonaId>,
    pub(crate) sources: Vec<SourceId>,
    pub(crate) parts: Vec<Part>,
}

impl Names {
    pub(crate) fn of(map: &Map) -> Self {
        let lanes = |wanted: fn(&LaneContent) -> bool| {
            map.lanes.iter().filter(|lane| wanted(&lane.content)).map(|lane| lane.id).collect()
        };
        let mut names = Self {
            phases: map.phases.iter().map(|phase| phase.id).collect(),
            stages: map.stages().map(|stage| stage.id).collect(),
            lanes: lanes(|_| true),
            card_lanes: lanes(|content| matches!(content, LaneContent::Cards { .. })),
            emotion_lanes: lanes(|content| matches!(content, LaneContent::Emotion { .. })),
            cards: map.cards().map(|(_, card)| card.id).collect(),
            personas: map.personas.iter().map(|persona| persona.id).collect(),
            sources: map.sources.iter().map(|source| source.id).collect(),
            parts: vec![Part::Map, Part::Title, Part::Legend],
        };
        let parts = &mut names.parts;
        parts.extend(names.phases.iter().copied().map(Part::Phase));
        parts.extend(names.stages.iter().copied().map(Part::Stage));
        parts.extend(names.lanes.iter().copied().map(Part::Lane));
        parts.extend(names.cards.iter().copied().map(Part::Card));
        parts.extend(names.personas.iter().flat_map(|id| [Part::Persona(*id), Part::BrakeAndInsight(*id)]));
        parts.extend(names.sources.iter().copied().map(Part::Source));
        for lane in &map.lanes {
            let cells = names.stages.iter().map(|stage| Part::Cell { lane: lane.id, stage: *stage });
            parts.extend(cells.take(2));
            for curve in lane.curves() {
                let (lane, persona) = (lane.id, curve.persona);
                parts.push(Part::Curve { lane, persona });
                let points = curve.points.iter().map(|point| point.stage);
                parts.extend(points.map(|stage| Part::EmotionPoint { lane, persona, stage }));
            }
        }
        names
    }
}

/// Any edit of `map`, if there is what it needs.
pub(crate) fn any_edit(dice: &mut Dice, map: &Map, donor: &Map) -> Edit {
    let names = Names::of(map);
    loop {
        if let Some(edit) = one(dice, map, donor, &names) {
            return edit;
        }
    }
}

fn one(dice: &mut Dice, map: &Map, donor: &Map, names: &Names) -> Option<Edit> {
    let mut new = New { ids: Ids::after(map), donor, names };
    Some(match dice.below(27) {
        0 | 1 => {
            let part = dice.pick(&names.parts)?;
            Edit::Write { part, field: dice.pick(&fields(map, part))?, text: any_text(dice) }
        }
        2..=7 => {
            let (part, property) = any_property(dice, map, donor, names)?;
            let mut parts = dice.some(&names.parts, 2);
            parts.push(part);
            Edit::Set { parts, property }
        }
        8 => {
            let point = |dice: &mut Dice| {
                let lane = dice.pick(&names.emotion_lanes)?;
                let (persona, stage) = (dice.pick(&names.personas)?, dice.pick(&names.stages)?);
                let at = |share: f64| map.scale.min() * (1.0 - share) + map.scale.max() * share;
                #[expect(clippy::cast_precision_loss, reason = "small")]
                let value = Number::new(at(dice.below(21) as f64 / 20.0)).ok()?;
                Some(PointValue { lane, persona, stage, value: map.scale.snapped(value) })
            };
            Edit::SetPoints { points: (0..=dice.below(3)).filter_map(|_| point(dice)).collect() }
        }
        9 => {
            let stages = (0..=dice.below(2)).map(|_| new.stage(dice)).collect();
            Edit::InsertStages { stages, to: stage_place(dice, map, names)? }
        }
        10 => Edit::InsertPhases { phases: vec![new.phase(dice)], before: dice.maybe(&names.phases) },
        11 => Edit::InsertLanes { lanes: vec![new.lane(dice)?], before: dice.maybe(&names.lanes) },
        12 | 13 => {
            let cards = (0..=dice.below(3)).filter_map(|_| {
                let lane = dice.pick(&names.card_lanes)?;
                Some(NewCard { lane, before: card_of(dice, map, lane), card: new.card(dice)? })
            });
            Edit::InsertCards { cards: cards.collect() }
        }
        14 => Edit::InsertPersonas { personas: vec![new.persona(dice)], before: dice.maybe(&names.personas) },
        15 => Edit::InsertSources { sources: vec![new.source(dice)] },
        16 => Edit::MoveStages { stages: dice.some(&names.stages, 3), to: stage_place(dice, map, names)? },
        17 => Edit::MovePhases { phases: dice.some(&names.phases, 2), before: dice.maybe(&names.phases) },
        18 => Edit::MoveLanes { lanes: dice.some(&names.lanes, 2), before: dice.maybe(&names.lanes) },
        19 => {
            let cards = dice.some(&names.cards, 3).into_iter();
            let moves = cards.filter_map(|card| {
                let (lane, stage) = (dice.pick(&names.card_lanes)?, dice.pick(&names.stages)?);
                Some(CardMove { card, lane, stage, before: card_of(dice, map, lane) })
            });
            Edit::MoveCards { moves: moves.collect() }
        }
        20 => Edit::MovePersonas { personas: dice.some(&names.personas, 2), before: dice.maybe(&names.personas) },
        21 => Edit::SplitPhase { at: dice.pick(&names.stages)?, phase: new.ids.phase(), name: any_text(dice) },
        22 => Edit::MergePhases { first: dice.pick(&names.phases)? },
        23 => Edit::MoveBorder { phase: dice.pick(&names.phases)?, first: dice.pick(&names.stages)? },
        24 => {
            let about = match (map.set_aside.first(), dice.once_in(2)) {
                (Some(aside), true) => (aside.rule.clone(), aside.part, dice.maybe(&["", "we know"])),
                _ => (dice.pick(&["no-author", "of\u{7} later"])?.into(), dice.pick(&names.parts)?, Some("it stays")),
            };
            let (rule, part, reason) = about;
            Edit::SetAside { rule, part, reason: reason.map(String::from) }
        }
        25 => Edit::Delete { parts: dice.some(&names.parts, 3) },
        _ => {
            let reasons = [Reason::Paste, Reason::Duplicate, Reason::Replace, Reason::Move, Reason::Insert];
            let edits = (0..=dice.below(2)).filter_map(|_| one(dice, map, donor, names)).collect();
            Edit::Several { edits, reason: dice.pick(&reasons)? }
        }
    })
}

/// Texts of all sorts, some of which a map cannot hold as they are.
pub(crate) fn any_text(dice: &mut Dice) -> String {
    const TEXTS: &[&str] = &[
        "",
        "Busca",
        "two words",
        "un\ndos\n\ntres",
        "a\r\nb\rc",
        "tab\tand\u{0}bell\u{7}\u{85}",
        "مرحبا \u{202e}abc",
        "👩‍👩‍👧‍👦 e\u{301}",
        "\\ \" / \u{2028}",
        "  ",
    ];
    dice.pick(TEXTS)
        .map(|text| if dice.once_in(50) { text.repeat(60_000) } else { text.to_owned() })
        .unwrap_or_default()
}

fn stage_place(dice: &mut Dice, map: &Map, names: &Names) -> Option<StagePlace> {
    let phase = dice.pick(&names.phases)?;
    let stages: Vec<StageId> = map.phase(phase)?.stages.iter().map(|stage| stage.id).collect();
    Some(StagePlace { phase, before: dice.maybe(&stages) })
}

fn card_of(dice: &mut Dice, map: &Map, lane: LaneId) -> Option<CardId> {
    let cards: Vec<CardId> = map.lane(lane)?.cards().iter().map(|card| card.id).collect();
    dice.maybe(&cards)
}

/// New parts: those of the donor with ids of their own, and references to what is there.
struct New<'a> {
    ids: Ids,
    donor: &'a Map,
    names: &'a Names,
}

impl New<'_> {
    fn stage(&mut self, dice: &mut Dice) -> Stage {
        let stages: Vec<&Stage> = self.donor.stages().collect();
        let id = self.ids.stage();
        dice.pick(&stages).map_or_else(|| Stage::named(id, "New"), |stage| Stage { id, ..stage.clone() })
    }

    fn phase(&mut self, dice: &mut Dice) -> Phase {
        let stages = (0..=dice.below(2)).map(|_| self.stage(dice)).collect();
        let phase = dice.pick(&self.donor.phases);
        let new = Phase {
            id: self.ids.phase(),
            name: any_text(dice),
            goal: any_text(dice),
            color: None,
            stages: Vec::new(),
            extra: phase.map(|phase| phase.extra.clone()).unwrap_or_default(),
        };
        Phase { stages, ..new }
    }

    fn lane(&mut self, dice: &mut Dice) -> Option<Lane> {
        let donors = dice.pick(&self.donor.lanes);
        let kinds = [trayecto::map::LaneKind::Text, trayecto::map::LaneKind::Emotion, trayecto::map::LaneKind::Divider];
        let empty = Lane::empty(self.ids.lane(), "New", dice.pick(&kinds)?);
        let mut lane = donors.map_or(empty.clone(), |lane| Lane { id: empty.id, ..(*lane).clone() });
        match &mut lane.content {
            LaneContent::Cards { cards, .. } => {
                let new = cards.iter().filter_map(|card| self.adopted(dice, card)).map(std::sync::Arc::new);
                *cards = new.collect();
            }
            // Those of the donor have another scale and other personas.
            LaneContent::Emotion { curves } => curves.clear(),
            LaneContent::Divider { .. } => {}
        }
        Some(lane)
    }

    fn card(&mut self, dice: &mut Dice) -> Option<Card> {
        let cards: Vec<_> = self.donor.cards().map(|(_, card)| card.clone()).collect();
        let note = Card::note(CardId::numbered(1), dice.pick(&self.names.stages)?, any_text(dice));
        let card = dice.pick(&cards).map_or(note, |card| (*card).clone());
        self.adopted(dice, &card)
    }

    fn adopted(&mut self, dice: &mut Dice, card: &Card) -> Option<Card> {
        Some(Card {
            id: self.ids.card(),
            stage: dice.pick(&self.names.stages)?,
            personas: card.personas.iter().filter_map(|_| dice.pick(&self.names.personas)).collect(),
            evidence: card.evidence.clone().map(|evidence| evidence_here(dice, evidence, self.names)),
            body: body_here(dice, card.body.clone(), self.names),
            ..card.clone()
        })
    }

    fn persona(&mut self, dice: &mut Dice) -> Persona {
        let id = self.ids.persona();
        let donor = dice.pick(&self.donor.personas);
        let persona = donor.map_or_else(|| Persona::named(id, any_text(dice)), |persona| (*persona).clone());
        let evidence = persona.evidence.clone().into_iter();
        let evidence = evidence.map(|(field, evidence)| (field, evidence_here(dice, evidence, self.names))).collect();
        Persona { id, evidence, ..persona }
    }

    fn source(&mut self, dice: &mut Dice) -> Source {
        let id = self.ids.source();
        let kind = trayecto::map::SourceKind::Survey;
        let (date, sample_size, extra) = (None, Some(3), trayecto::map::Extra::default());
        let new = Source { id, kind, title: any_text(dice), date, sample_size, link: any_text(dice), extra };
        dice.pick(&self.donor.sources).map_or(new, |source| Source { id, ..(*source).clone() })
    }
}

/// Evidence that cites what is there.
pub(crate) fn evidence_here(dice: &mut Dice, evidence: Evidence, names: &Names) -> Evidence {
    Evidence { sources: dice.some(&names.sources, 2), ..evidence }
}

/// A body that refers to what is there.
pub(crate) fn body_here(dice: &mut Dice, body: CardBody, names: &Names) -> CardBody {
    match body {
        CardBody::Quote(mut quote) => {
            quote.speaker = dice.maybe(&names.personas);
            CardBody::Quote(quote)
        }
        CardBody::Action(mut action) => {
            action.answers = answers_here(dice, names);
            CardBody::Action(action)
        }
        other => other,
    }
}

/// Answers to what is there.
pub(crate) fn answers_here(dice: &mut Dice, names: &Names) -> Vec<Answer> {
    let answer = |dice: &mut Dice| {
        Some(match dice.below(3) {
            0 => Answer::Card(dice.pick(&names.cards)?),
            1 => Answer::Stage(dice.pick(&names.stages)?),
            _ => Answer::Emotion { persona: dice.pick(&names.personas)?, stage: dice.pick(&names.stages)? },
        })
    };
    (0..dice.below(4)).filter_map(|_| answer(dice)).collect()
}
