//! Maps of given sizes, the same on every machine: what speed is measured on.

use std::sync::Arc;

use trayecto::map::{
    ActionPlan, ActionStatus, Answer, Card, CardBody, CardId, CardLaneKind, Channel, ColorName, Curve, Draft,
    EmotionPoint, Evidence, EvidenceLevel, Extra, Grade, Lane, LaneContent, LaneId, Map, Number, Persona, PersonaId,
    Perspective, Phase, PhaseId, Source, SourceId, SourceKind, Stage, StageId, Touchpoint,
};

/// How large a generated map is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Size {
    /// 5 stages × 6 lanes × 1 card.
    S,
    /// 15 stages × 10 lanes × 2 cards.
    M,
    /// 50 stages × 20 lanes × 5 cards: 5,000 cards, among them 500 touchpoints and 200 actions.
    L,
    /// 100 stages × 40 lanes × 5 cards: 20,000 cards, among them 2,000 touchpoints and 400 actions.
    XL,
}

impl Size {
    /// All, from small to large.
    pub(crate) const ALL: [Self; 4] = [Self::S, Self::M, Self::L, Self::XL];

    /// Stages, lanes with cards, cards a cell.
    fn counts(self) -> (u32, u32, u32) {
        match self {
            Self::S => (5, 6, 1),
            Self::M => (15, 10, 2),
            Self::L => (50, 20, 5),
            Self::XL => (100, 40, 5),
        }
    }
}

const WORDS: &[&str] = &[
    "busca",
    "opiniones",
    "de",
    "otros",
    "clientes",
    "antes",
    "decidir",
    "en",
    "la",
    "tienda",
    "y",
    "compara",
    "precios",
    "con",
    "el",
    "móvil",
    "mientras",
    "espera",
    "que",
    "alguien",
    "le",
    "atienda",
    "no",
    "encuentra",
    "información",
    "sobre",
    "los",
    "plazos",
    "entrega",
    "por",
    "eso",
    "llama",
    "al",
    "teléfono",
    "una",
    "persona",
    "amable",
    "responde",
    "enseguida",
    "pero",
    "pide",
    "datos",
    "ya",
    "dados",
    "web",
    "sencilla",
    "rápida",
    "correo",
    "confirmación",
    "devolución",
    "garantía",
    "presupuesto",
    "dudas",
    "confianza",
    "siguiente",
    "año",
    "recomendación",
    "experiencia",
    "satisfacción",
];

const STAGE_NAMES: &[&str] =
    &["Descubrimiento", "Búsqueda", "Comparación", "Decisión", "Compra", "Uso", "Ayuda", "Renovación"];

/// Knuth's numbers in a row: good enough to vary texts.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(limit.max(1))).unwrap_or(0)
    }

    fn pick<'a, T: ?Sized>(&mut self, from: &[&'a T]) -> &'a T {
        from[self.below(u32::try_from(from.len()).unwrap_or(u32::MAX)) as usize]
    }

    /// About twelve words.
    fn sentence(&mut self) -> String {
        let count = 9 + self.below(7);
        let words: Vec<&str> = (0..count).map(|_| self.pick(WORDS)).collect();
        let text = words.join(" ");
        let mut chars = text.chars();
        chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
    }
}

/// A map of that size, with cards of several kinds and one emotion lane in addition to the lanes with cards.
#[must_use]
pub(crate) fn generated(size: Size) -> Map {
    let (stages, lanes, cards) = size.counts();
    let mut dice = Dice(20_261_122);
    let mut draft = Draft {
        title: format!("Mapa generado {size:?}"),
        language: "es".parse().unwrap_or_default(),
        personas: vec![
            Arc::new(Persona::named(PersonaId::numbered(1), "Lucía")),
            Arc::new(Persona::named(PersonaId::numbered(2), "Andrés")),
        ],
        phases: phases(stages, &mut dice).into_iter().map(Arc::new).collect(),
        sources: (1..=3).map(source).map(Arc::new).collect(),
        ..Draft::default()
    };
    let mut next_card = 1;
    for index in 0..lanes {
        if index == lanes / 2 {
            draft.lanes.push(Arc::new(emotion(lanes + 1, stages, &mut dice)));
        }
        let kind = kind(index);
        let mut content = Vec::new();
        for stage in 1..=stages {
            for _ in 0..cards {
                let mut card = card(CardId::numbered(next_card), StageId::numbered(stage), kind, &mut dice);
                // Every fifth card of the plan is a remark; the others answer what lies above them.
                if kind == CardLaneKind::Actions && !next_card.is_multiple_of(5) {
                    card.body = CardBody::Action(action(&card, 2 * stages * cards, &mut dice));
                }
                content.push(Arc::new(card));
                next_card += 1;
            }
        }
        let name = format!("Carril {}", index + 1);
        draft.lanes.push(Arc::new(lane(index + 1, name, LaneContent::Cards { kind, cards: content })));
    }
    Map::build(draft).unwrap_or_default()
}

fn phases(stages: u32, dice: &mut Dice) -> Vec<Phase> {
    let stage = |number: u32, dice: &mut Dice| Stage {
        name: format!("{} {number}", STAGE_NAMES[number as usize % STAGE_NAMES.len()]),
        description: dice.sentence(),
        moment_of_truth: number % 7 == 3,
        ..Stage::named(StageId::numbered(number), "")
    };
    let count = stages.div_ceil(5);
    let phase = |index: u32, dice: &mut Dice| Phase {
        id: PhaseId::numbered(index + 1),
        name: format!("Fase {}", index + 1),
        goal: dice.sentence(),
        color: Some(trayecto::map::Color::Named(ColorName::cycled(index as usize))),
        stages: (index * 5 + 1..=stages.min(index * 5 + 5)).map(|number| stage(number, dice)).collect(),
        extra: Extra::default(),
    };
    (0..count).map(|index| phase(index, dice)).collect()
}

fn source(number: u32) -> Source {
    Source {
        id: SourceId::numbered(number),
        kind: SourceKind::Interview,
        title: format!("Entrevistas {number}"),
        date: None,
        sample_size: Some(12 * number),
        link: String::new(),
        extra: Extra::default(),
    }
}

fn lane(number: u32, name: String, content: LaneContent) -> Lane {
    Lane {
        id: LaneId::numbered(number),
        name,
        description: String::new(),
        perspective: if number.is_multiple_of(3) { Perspective::Company } else { Perspective::Customer },
        color: None,
        hidden: false,
        collapsed: false,
        height: None,
        content,
        extra: Extra::default(),
    }
}

fn emotion(number: u32, stages: u32, dice: &mut Dice) -> Lane {
    let curve = |persona: u32, dice: &mut Dice| {
        let points = (1..=stages).map(|stage| EmotionPoint {
            stage: StageId::numbered(stage),
            value: Number::from(i32::try_from(dice.below(5)).unwrap_or(0) - 2),
            note: if stage.is_multiple_of(4) { dice.sentence() } else { String::new() },
            basis: trayecto::map::Basis::Rated,
            evidence: None,
            extra: Extra::default(),
        });
        Arc::new(Curve { persona: PersonaId::numbered(persona), points: points.collect(), extra: Extra::default() })
    };
    let curves = (1..=2).map(|persona| curve(persona, dice)).collect();
    lane(number, "Emociones".into(), LaneContent::Emotion { curves })
}

fn card(id: CardId, stage: StageId, kind: CardLaneKind, dice: &mut Dice) -> Card {
    let mut card = Card::note(id, stage, dice.sentence());
    if dice.below(3) == 0 {
        let levels = [EvidenceLevel::Assumed, EvidenceLevel::Partly, EvidenceLevel::Researched];
        card.evidence = Some(Evidence {
            level: levels[dice.below(3) as usize],
            sources: vec![SourceId::numbered(1 + dice.below(3))],
            extra: Extra::default(),
        });
    }
    if kind == CardLaneKind::Touchpoints {
        let known = u32::try_from(Channel::KNOWN.len()).unwrap_or(1);
        card.body = CardBody::Touchpoint(Touchpoint {
            channel: Channel::KNOWN[dice.below(known) as usize].clone(),
            presence: None,
            contact: None,
            owner: String::new(),
            works: Vec::new(),
            hurts: if dice.below(2) == 0 { vec![dice.sentence()] } else { Vec::new() },
            moment_of_truth: false,
            extra: Extra::default(),
        });
    }
    card
}

/// An action on a card, which answers its stage, the emotions in it and one of the pains: those follow the first `before_pains` cards.
fn action(card: &Card, before_pains: u32, dice: &mut Dice) -> ActionPlan {
    let mut grade = || u8::try_from(1 + dice.below(5)).ok().and_then(Grade::new);
    let (impact, effort) = (grade(), grade());
    let statuses = [
        ActionStatus::Proposed,
        ActionStatus::Planned,
        ActionStatus::InProgress,
        ActionStatus::Done,
        ActionStatus::Dropped,
    ];
    let number = card.id.number().unwrap_or(1);
    ActionPlan {
        answers: vec![
            Answer::Stage(card.stage),
            Answer::Emotion { persona: PersonaId::numbered(1 + number % 2), stage: card.stage },
            Answer::Card(CardId::numbered(before_pains + 1 + number % (before_pains / 2).max(1))),
        ],
        owner: ["Marketing", "Ventas", "", "Sistemas"][dice.below(4) as usize].into(),
        due: format!("2026-{:02}-{:02}", 1 + dice.below(12), 1 + dice.below(28)).parse().ok(),
        impact,
        effort,
        status: statuses[dice.below(5) as usize],
        measure: if dice.below(2) == 0 { dice.sentence() } else { String::new() },
        ..ActionPlan::default()
    }
}

/// What a lane's cards are about: the plan once, touchpoints, pains and opportunities in every tenth lane.
fn kind(index: u32) -> CardLaneKind {
    match index {
        4 => CardLaneKind::Actions,
        _ if index % 10 == 1 => CardLaneKind::Touchpoints,
        _ if index % 10 == 2 => CardLaneKind::Pains,
        _ if index % 10 == 3 => CardLaneKind::Opportunities,
        _ => CardLaneKind::Text,
    }
}
