//! Maps of all kinds for tests: every feature, odd texts, small sizes.

use std::collections::BTreeMap;
use std::sync::Arc;

use proptest::collection::{btree_map, vec};
use proptest::option;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use serde_json::value::RawValue;
use trayecto::map::{
    ActionPlan, ActionStatus, Answer, AudienceView, Basis, Brand, Card, CardBody, CardId, CardLaneKind, Channel, Color,
    ColorName, Contact, Curve, Date, Detail, DividerLine, Draft, EmotionPoint, EmotionScale, Evidence, EvidenceLevel,
    Extra, Grade, Lane, LaneContent, Language, Length, Map, MapKind, Market, Matching, Metric, Number, OwnScale, Part,
    Persona, PersonaField, PersonaId, Perspective, Phase, Photo, Presence, Quote, Replacement, Rgb, ScaleName,
    SetAside, Slides, Source, SourceId, SourceKind, Span, Stage, StageId, Threshold, Touchpoint,
};

/// A picture of one pixel.
pub(crate) const PNG: &[u8] = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0\x1f\x15\xc4\x89\
\0\0\0\rIDATx\x9cc\xf8\xcf\xc0\xf0\x1f\0\x05\0\x01\xff\x89\x99=\x1d\0\0\0\0IEND\xaeB`\x82";

/// Words that texts are made of.
const WORDS: &[&str] = &[
    "busca",
    "compra",
    "año",
    "¿Dónde?",
    "l’été",
    "Straße",
    "naïve",
    "\"cited\"",
    "back\\slash",
    "a/b",
    "<b>&amp;",
    "línea\nnueva",
    "\n",
    "مرحبا",
    "שלום",
    "\u{202e}abc\u{202c}",
    "你好世界这是一个很长的没有空格的句子",
    "東京",
    "สวัสดีครับ",
    "नमस्ते",
    "👩‍👩‍👧‍👦",
    "🇪🇸",
    "e\u{301}",
    "\u{200b}",
    "\u{feff}",
    "=SUM(A1)",
    "Donaudampfschifffahrtsgesellschaftskapitän",
    "supercalifragilisticexpialidocioussupercalifragilisticexpialidocious",
    "1.10",
    "null",
    "  ",
    "\u{fffd}",
    "\u{2028}",
];

/// Unknown fields whose values do not survive being parsed.
const ODD_FIELDS: &[(&str, &str)] = &[
    ("x-price", "1.10"),
    ("x-huge", "1e400"),
    ("x-zero", "-0.0"),
    ("x-digits", "123456789012345678901234567890.000"),
    ("x-null", "null"),
    ("x-deep", "{ \"b\": [1,2 ,{}],\n\t\"b\": \"\\u00e9\\ud83d\\ude00\\/\" }"),
    ("", "[ ]"),
    ("ключ \"1\"\n", "\"\\ud800\""),
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        1 => Just(String::new()),
        3 => select(WORDS).prop_map(String::from),
        3 => vec(select(WORDS), 2..6).prop_map(|words| words.join(" ")),
    ]
}

fn texts() -> impl Strategy<Value = Vec<String>> {
    vec(text(), 0..3)
}

fn extra() -> impl Strategy<Value = Extra> {
    let field = |(key, value): (&str, &str)| (key.into(), RawValue::from_string(value.into()).unwrap());
    let fields = move |fields: Vec<(&str, &str)>| Extra(fields.into_iter().map(field).collect());
    prop_oneof![
        5 => Just(Extra::default()),
        1 => subsequence(ODD_FIELDS.to_vec(), 1..=3).prop_map(fields),
    ]
}

fn color() -> impl Strategy<Value = Option<Color>> {
    option::of(prop_oneof![
        select(&ColorName::ALL[..]).prop_map(Color::Named),
        any::<[u8; 3]>().prop_map(|rgb| Color::Exact(Rgb(rgb))),
    ])
}

fn date() -> impl Strategy<Value = Option<Date>> {
    option::of(
        select(&["2026-11-22", "2024-02-29", "0001-01-01", "9999-12-31"][..]).prop_map(|day| day.parse().unwrap()),
    )
}

fn number() -> impl Strategy<Value = Number> {
    prop_oneof![
        (-1000..1000).prop_map(Number::from),
        any::<f64>().prop_filter_map("finite", |value| Number::new(value).ok()),
        select(&[0.1, 1e300, 5e-324, 9_007_199_254_740_993.0, -0.0][..]).prop_map(|value| Number::new(value).unwrap()),
    ]
}

fn length() -> impl Strategy<Value = Option<Length>> {
    option::weighted(0.2, 20..500).prop_map(|length| length.and_then(|length| Length::new(f64::from(length))))
}

fn photo() -> impl Strategy<Value = Option<Photo>> {
    option::weighted(0.2, Just(())).prop_map(|photo| photo.map(|()| Photo::from_bytes(PNG.to_vec()).unwrap()))
}

fn level() -> impl Strategy<Value = EvidenceLevel> {
    select(&[EvidenceLevel::Assumed, EvidenceLevel::Partly, EvidenceLevel::Researched][..])
}

/// Evidence that cites some of the first `sources` sources.
fn evidence(sources: usize) -> impl Strategy<Value = Evidence> {
    (level(), vec(any::<Index>(), 0..3), extra()).prop_map(move |(level, cited, extra)| {
        let cited = cited.into_iter().filter(|_| sources > 0).map(|index| source_id(index.index(sources)));
        Evidence { level, sources: cited.collect(), extra }
    })
}

/// Ids as the program gives them and ids as others do.
fn id<Id: std::str::FromStr<Err: std::fmt::Debug>>(prefix: &str, index: usize) -> Id {
    let text = if index % 3 == 2 { format!("own.{prefix}:{index}") } else { format!("{prefix}{}", index + 1) };
    text.parse().unwrap()
}

fn source_id(index: usize) -> SourceId {
    id("r", index)
}

fn stage_id(index: usize) -> StageId {
    id("s", index)
}

fn persona_id(index: usize) -> PersonaId {
    id("p", index)
}

fn source(index: usize) -> impl Strategy<Value = Source> {
    let kinds = &[
        SourceKind::Interview,
        SourceKind::Survey,
        SourceKind::Analytics,
        SourceKind::SocialNetwork,
        SourceKind::Study,
        SourceKind::Observation,
    ];
    (select(&kinds[..]), text(), date(), option::of(any::<u32>()), text(), extra()).prop_map(
        move |(kind, title, date, sample_size, link, extra)| Source {
            id: source_id(index),
            kind,
            title,
            date,
            sample_size,
            link,
            extra,
        },
    )
}

fn persona(index: usize, sources: usize) -> impl Strategy<Value = Persona> {
    let fields = [
        PersonaField::Summary,
        PersonaField::Quote,
        PersonaField::Role,
        PersonaField::Attitudes,
        PersonaField::Goals,
        PersonaField::Needs,
        PersonaField::Motivations,
        PersonaField::Brake,
        PersonaField::Insight,
    ];
    let evidence = vec((select(fields.to_vec()), evidence(sources)), 0..3);
    (
        [text(), text(), text(), text(), text(), text(), text()],
        [texts(), texts(), texts(), texts()],
        color(),
        any::<bool>(),
        evidence,
        photo(),
        extra(),
    )
        .prop_map(move |(texts, lists, color, hidden, evidence, photo, extra)| {
            let [name, profile, role, summary, quote, brake, insight] = texts;
            let [attitudes, goals, needs, motivations] = lists;
            Persona {
                id: persona_id(index),
                name,
                profile,
                role,
                summary,
                quote,
                attitudes,
                goals,
                needs,
                motivations,
                brake,
                insight,
                color,
                hidden,
                evidence: BTreeMap::from_iter(evidence),
                photo,
                extra,
            }
        })
}

/// Phases whose stages are numbered throughout.
fn phases() -> impl Strategy<Value = Vec<Phase>> {
    let stage = (text(), text(), text(), any::<bool>(), length(), extra()).prop_map(
        |(name, description, duration, truth, width, extra)| Stage {
            id: stage_id(0),
            name,
            description,
            duration,
            moment_of_truth: truth,
            width,
            extra,
        },
    );
    let phase = (text(), text(), color(), vec(stage, 1..4), extra())
        .prop_map(|(name, goal, color, stages, extra)| Phase { id: id("f", 0), name, goal, color, stages, extra });
    vec(phase, 0..4).prop_map(|mut phases| {
        for (index, phase) in phases.iter_mut().enumerate() {
            phase.id = id("f", index);
        }
        for (index, stage) in phases.iter_mut().flat_map(|phase| &mut phase.stages).enumerate() {
            stage.id = stage_id(index);
        }
        phases
    })
}

fn scale() -> impl Strategy<Value = EmotionScale> {
    let own =
        (-100..100_i32, 1..200_i32, vec(text(), 2..5), any::<bool>()).prop_map(|(min, range, labels, labelled)| {
            let labels = if labelled { labels } else { Vec::new() };
            EmotionScale::Own(OwnScale::new(min.into(), (min + range).into(), labels).unwrap())
        });
    prop_oneof![3 => select(&ScaleName::ALL[..]).prop_map(EmotionScale::Named), 1 => own]
}

/// A brand without fonts, which would make maps large.
pub(crate) fn no_fonts_brand() -> impl Strategy<Value = Brand> {
    let rgb = || any::<[u8; 3]>().prop_map(Rgb);
    let colors = btree_map(select(&ColorName::ALL[..]), rgb(), 0..4);
    (text(), colors, option::of(rgb()), option::of(rgb()), photo(), text(), extra()).prop_map(
        |(name, colors, ink, paper, logo, footer, extra)| Brand {
            name,
            colors,
            ink,
            paper,
            fonts: Vec::new(),
            logo,
            footer,
            extra,
        },
    )
}

fn brand() -> impl Strategy<Value = Option<Arc<Brand>>> {
    option::weighted(0.3, no_fonts_brand().prop_map(Arc::new))
}

/// How many there are of what is referred to.
#[derive(Clone)]
struct Known {
    stages: usize,
    personas: usize,
    sources: usize,
    scale: EmotionScale,
}

fn channel() -> impl Strategy<Value = Channel> {
    prop_oneof![select(Channel::KNOWN.to_vec()), text().prop_map(|text| Channel::from(text.as_str()))]
}

fn body(known: &Known) -> impl Strategy<Value = CardBody> + use<> {
    let Known { personas, stages, .. } = *known;
    let quote = (option::of(any::<Index>()), extra()).prop_map(move |(speaker, extra)| {
        let speaker = speaker.filter(|_| personas > 0).map(|index| persona_id(index.index(personas)));
        CardBody::Quote(Quote { speaker, extra })
    });
    let presence = option::of(select(&[Presence::Physical, Presence::Online][..]));
    let contact = option::of(select(&[Contact::Direct, Contact::Indirect][..]));
    let touchpoint = (channel(), presence, contact, text(), texts(), texts(), any::<bool>(), extra()).prop_map(
        |(channel, presence, contact, owner, works, hurts, moment_of_truth, extra)| {
            CardBody::Touchpoint(Touchpoint { channel, presence, contact, owner, works, hurts, moment_of_truth, extra })
        },
    );
    let metric = (number(), text(), option::of(number()), extra())
        .prop_map(|(value, unit, target, extra)| CardBody::Metric(Metric { value, unit, target, extra }));
    let statuses = [
        ActionStatus::Proposed,
        ActionStatus::Planned,
        ActionStatus::InProgress,
        ActionStatus::Done,
        ActionStatus::Dropped,
    ];
    let answer = (any::<bool>(), any::<Index>(), any::<Index>()).prop_map(move |(emotion, persona, stage)| {
        let stage = stage_id(stage.index(stages.max(1)));
        if emotion && personas > 0 {
            Answer::Emotion { persona: persona_id(persona.index(personas)), stage }
        } else {
            Answer::Stage(stage)
        }
    });
    let grade = || option::of((1..=5_u8).prop_map(|grade| Grade::new(grade).unwrap()));
    let action = (vec(answer, 0..3), text(), date(), grade(), grade(), select(statuses.to_vec()), text(), extra())
        .prop_map(|(answers, owner, due, impact, effort, status, measure, extra)| {
            CardBody::Action(ActionPlan { answers, owner, due, impact, effort, status, measure, extra })
        });
    let image = photo().prop_map(|photo| photo.map_or(CardBody::Note, CardBody::Image));
    prop_oneof![4 => Just(CardBody::Note), 1 => quote, 2 => touchpoint, 1 => image, 1 => metric, 2 => action]
}

fn card(known: &Known) -> impl Strategy<Value = Card> + use<> {
    let Known { stages, personas, sources, .. } = *known;
    let span = prop_oneof![4 => Just(1), 2 => 2..4_u16, 1 => Just(u16::MAX)].prop_map(|span| Span::new(span).unwrap());
    (
        any::<Index>(),
        span,
        text(),
        text(),
        texts(),
        color(),
        vec(any::<Index>(), 0..3),
        option::of(evidence(sources)),
        body(known),
        extra(),
    )
        .prop_map(move |(stage, span, text, note, tags, color, concerned, evidence, body, extra)| Card {
            id: CardId::numbered(0),
            stage: stage_id(stage.index(stages)),
            span,
            text,
            note,
            tags,
            color,
            personas: concerned.into_iter().filter(|_| personas > 0).map(|p| persona_id(p.index(personas))).collect(),
            evidence,
            body,
            extra,
        })
}

fn curve(persona: usize, known: &Known) -> impl Strategy<Value = Curve> + use<> {
    let Known { stages, sources, ref scale, .. } = *known;
    let (min, max) = (scale.min(), scale.max());
    let basis = select(&[Basis::Rated, Basis::Measured][..]);
    let point = (0..=20_i32, text(), basis, option::of(evidence(sources)), extra());
    let points = vec(option::of(point), stages).prop_map(move |points| {
        let points = points.into_iter().enumerate().filter_map(|(stage, point)| {
            let (step, note, basis, evidence, extra) = point?;
            let value = (min + (max - min) * f64::from(step) / 20.0).clamp(min, max);
            Some(EmotionPoint {
                stage: stage_id(stage),
                value: Number::new(value).unwrap(),
                note,
                basis,
                evidence,
                extra,
            })
        });
        points.collect()
    });
    (points, extra()).prop_map(move |(points, extra)| Curve { persona: persona_id(persona), points, extra })
}

fn content(known: &Known) -> impl Strategy<Value = LaneContent> + use<> {
    let kinds = [
        CardLaneKind::Text,
        CardLaneKind::Touchpoints,
        CardLaneKind::Pains,
        CardLaneKind::Opportunities,
        CardLaneKind::Actions,
        CardLaneKind::Images,
        CardLaneKind::Metric,
    ];
    let lines =
        [DividerLine::Interaction, DividerLine::Visibility, DividerLine::InternalInteraction, DividerLine::Other];
    let most = if known.stages == 0 { 0 } else { 5 };
    let cards = if known.stages == 0 {
        Just(Vec::new()).boxed()
    } else {
        vec(card(known).prop_map(Arc::new), 0..=most).boxed()
    };
    let curves: Vec<_> = (0..known.personas).map(|persona| curve(persona, known)).collect();
    let curves = (curves, any::<bool>()).prop_map(|(mut curves, fewer)| {
        if fewer {
            curves.pop();
        }
        LaneContent::Emotion { curves: curves.into_iter().map(Arc::new).collect() }
    });
    prop_oneof![
        4 => (select(kinds.to_vec()), cards).prop_map(|(kind, cards)| LaneContent::Cards { kind, cards }),
        2 => curves,
        1 => select(lines.to_vec()).prop_map(|line| LaneContent::Divider { line }),
    ]
}

fn lane(index: usize, known: &Known) -> impl Strategy<Value = Lane> + use<> {
    let perspectives = [Perspective::Customer, Perspective::Company, Perspective::BehindTheScenes];
    let flags = (any::<bool>(), any::<bool>(), length());
    (text(), text(), select(perspectives.to_vec()), color(), flags, content(known), extra()).prop_map(
        move |(name, description, perspective, color, (hidden, collapsed, height), content, extra)| Lane {
            id: id("l", index),
            name,
            description,
            perspective,
            color,
            hidden,
            collapsed,
            height,
            content,
            extra,
        },
    )
}

/// Numbers the cards, and lets some actions answer cards, which is known only now.
fn numbered(lanes: Vec<Lane>, answered: &[Index]) -> Vec<Arc<Lane>> {
    let count = lanes.iter().map(|lane| lane.cards().len()).sum::<usize>();
    let mut answered = answered.iter().map(|index| Answer::Card(id("c", index.index(count.max(1)))));
    let mut index = 0;
    let lanes = lanes.into_iter().map(|mut lane| {
        if let LaneContent::Cards { cards, .. } = &mut lane.content {
            for card in cards {
                let card = Arc::make_mut(card);
                card.id = id("c", index);
                index += 1;
                if let CardBody::Action(plan) = &mut card.body {
                    plan.answers.extend(answered.next());
                }
            }
        }
        Arc::new(lane)
    });
    lanes.collect()
}

/// Findings of a rule that were set aside about parts of all kinds, about each at most once.
fn set_aside(
    asides: Vec<(Index, String, Extra)>,
    phases: &[Phase],
    lanes: &[Arc<Lane>],
    personas: &[Arc<Persona>],
) -> Vec<Arc<SetAside>> {
    let stages: Vec<StageId> = phases.iter().flat_map(|phase| &phase.stages).map(|stage| stage.id).collect();
    let mut parts = vec![Part::Map];
    parts.extend(phases.iter().map(|phase| Part::Phase(phase.id)));
    parts.extend(stages.iter().copied().map(Part::Stage));
    parts.extend(personas.iter().map(|persona| Part::Persona(persona.id)));
    for lane in lanes {
        parts.push(Part::Lane(lane.id));
        parts.extend(lane.cards().iter().map(|card| Part::Card(card.id)));
        for (persona, stage) in personas.iter().zip(&stages) {
            parts.push(Part::EmotionPoint { lane: lane.id, persona: persona.id, stage: *stage });
        }
    }
    let mut set: Vec<Arc<SetAside>> = Vec::new();
    for (index, reason, extra) in asides {
        let part = *index.get(&parts);
        if set.iter().all(|aside| aside.part != part) {
            set.push(Arc::new(SetAside { rule: "no-author".into(), part, reason, extra }));
        }
    }
    set
}

/// Any replacement of words.
fn replacement() -> impl Strategy<Value = Replacement> {
    let words = prop_oneof![select(&["a", "busca", "Compra", "l’été", "año", "línea nueva", "東京"][..])];
    let matching = select(&[Matching::Words, Matching::Anywhere][..]);
    (words, text(), matching, extra()).prop_map(|(words, with, matching, extra)| Replacement {
        words: words.into(),
        with,
        matching,
        extra,
    })
}

/// What views hide, each in the order of the map; names come from their places.
#[derive(Clone, Debug)]
struct ViewSeed {
    lanes: Vec<Index>,
    phases: Vec<Index>,
    personas: Vec<Index>,
    details: Vec<Detail>,
    replacements: Vec<Replacement>,
    extra: Extra,
}

fn view_seed() -> impl Strategy<Value = ViewSeed> {
    let details = subsequence(Detail::ALL.to_vec(), 0..=3);
    (
        vec(any::<Index>(), 0..3),
        vec(any::<Index>(), 0..2),
        vec(any::<Index>(), 0..2),
        details,
        vec(replacement(), 0..3),
        extra(),
    )
        .prop_map(|(lanes, phases, personas, details, replacements, extra)| ViewSeed {
            lanes,
            phases,
            personas,
            details,
            replacements,
            extra,
        })
}

fn views(seeds: Vec<ViewSeed>, phases: &[Phase], lanes: &[Arc<Lane>], personas: &[Arc<Persona>]) -> Vec<AudienceView> {
    fn some<T, Id>(picked: &[Index], all: &[T], id: impl Fn(&T) -> Id) -> Vec<Id> {
        picked.iter().filter(|_| !all.is_empty()).map(|index| id(index.get(all))).collect()
    }
    let views = seeds.into_iter().enumerate().map(|(at, seed)| AudienceView {
        name: format!("Vista {at}"),
        hidden_lanes: some(&seed.lanes, lanes, |lane| lane.id),
        hidden_phases: some(&seed.phases, phases, |phase| phase.id),
        hidden_personas: some(&seed.personas, personas, |persona| persona.id),
        hidden_details: seed.details.into_iter().collect(),
        replacements: seed.replacements,
        extra: seed.extra,
    });
    views.collect()
}

/// Any map of moderate size.
pub(crate) fn any_map() -> impl Strategy<Value = Map> {
    (phases(), 0..4_usize, 0..4_usize, scale(), 0..6_usize).prop_flat_map(
        |(phases, personas, sources, scale, lanes)| {
            let stages = phases.iter().map(|phase| phase.stages.len()).sum();
            let known = Known { stages, personas, sources, scale };
            let head = (
                [text(), text(), text(), text()],
                select(&[MapKind::AsIs, MapKind::ToBe][..]),
                select(&["es", "en", "en-GB", "ar"][..]),
                option::of(select(&[Market::B2b, Market::B2c][..])),
                date(),
                extra(),
            );
            (
                head,
                (0..personas).map(|index| persona(index, sources).prop_map(Arc::new)).collect::<Vec<_>>(),
                (0..lanes).map(|index| lane(index, &known)).collect::<Vec<_>>(),
                (0..sources).map(source).collect::<Vec<_>>(),
                vec(any::<Index>(), 4),
                (vec((any::<Index>(), text(), extra()), 0..3), 1..=100_u8, any::<bool>(), any::<bool>(), brand()),
                vec(view_seed(), 0..3),
            )
                .prop_map(move |(head, personas, lanes, sources, answered, review, seeds)| {
                    let ([title, subtitle, author, client], kind, language, market, date, extra) = head;
                    let language: Language = language.parse().unwrap();
                    let (asides, threshold, hide_evidence, whole, brand) = review;
                    let lanes = numbered(lanes, &answered);
                    let set_aside = set_aside(asides, &phases, &lanes, &personas);
                    let views = views(seeds, &phases, &lanes, &personas);
                    let draft = Draft {
                        title,
                        subtitle,
                        kind,
                        language,
                        market,
                        author,
                        client,
                        date,
                        scale: known.scale.clone(),
                        turning_threshold: Threshold::new(threshold).unwrap(),
                        hide_evidence,
                        hide_turning_points: hide_evidence != whole,
                        slides: if whole { Slides::Whole } else { Slides::Phases },
                        personas,
                        phases: phases.iter().cloned().map(Arc::new).collect(),
                        lanes,
                        sources: sources.into_iter().map(Arc::new).collect(),
                        views: views.into_iter().map(Arc::new).collect(),
                        brand,
                        set_aside,
                        extra,
                    };
                    Map::build(draft).unwrap()
                })
        },
    )
}
