//! The content of a map as a table: what is in it, and that it comes back.

use crate::support;

use std::sync::Arc;

use proptest::prelude::*;
use support::any_map;
use trayecto::export::{Cell, ContentForm, Spreadsheet, content_table, write_csv, write_xlsx};
use trayecto::import::{ForeignFile, Options, import};
use trayecto::locale::Locale;
use trayecto::map::{
    Card, CardBody, Draft, EmotionScale, LaneContent, LaneId, LaneKind, Map, Metric, Number, Persona, PersonaId, Phase,
    PhaseId, Quote, Stage, StageId,
};

/// What both forms hold of a map.
#[derive(Debug, PartialEq)]
struct Held {
    phases: Vec<(String, Vec<String>)>,
    lanes: Vec<HeldLane>,
    scale: Option<EmotionScale>,
}

#[derive(Debug, PartialEq)]
struct HeldLane {
    name: String,
    content: LaneContent,
    /// By stage.
    texts: Vec<Vec<String>>,
    /// By stage: whose, which value, why.
    emotions: Vec<Vec<(String, Number, String)>>,
}

fn held(map: &Map, form: ContentForm) -> Held {
    let name = |name: &str| name.trim().to_owned();
    let lanes: Vec<HeldLane> = map
        .lanes
        .iter()
        .filter(|lane| !lane.hidden)
        .map(|lane| {
            let texts = map.stages().map(|stage| {
                let cards = lane.cards().iter().filter(|card| card.stage == stage.id);
                let texts = cards.map(|card| text(card, lane.content.kind(), form));
                texts.filter(|text| form != ContentForm::Grid || !text.is_empty()).collect()
            });
            let emotions = map.stages().map(|stage| {
                let mut points: Vec<_> = lane
                    .curves()
                    .iter()
                    .filter_map(|curve| {
                        let (persona, point) = (map.persona(curve.persona)?, curve.point(stage.id)?);
                        (!persona.hidden).then(|| (name(&persona.name), point.value, name(&point.note)))
                    })
                    .collect();
                points.sort_by(|a, b| a.0.cmp(&b.0));
                points
            });
            let content = match &lane.content {
                LaneContent::Divider { line } => LaneContent::Divider { line: *line },
                content => LaneContent::empty(content.kind()),
            };
            HeldLane { name: name(&lane.name), content, texts: texts.collect(), emotions: emotions.collect() }
        })
        .collect();
    let scale = lanes.iter().any(|lane| lane.content.kind() == LaneKind::Emotion).then(|| plain(&map.scale));
    let phases = map
        .phases
        .iter()
        .map(|phase| (name(&phase.name), phase.stages.iter().map(|stage| name(&stage.name)).collect()));
    Held { phases: phases.collect(), lanes, scale }
}

/// A scale whose labels have no blank space but between words.
fn plain(scale: &EmotionScale) -> EmotionScale {
    let EmotionScale::Own(own) = scale else { return scale.clone() };
    let labels = own.labels().iter().map(|label| label.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    scale.labelled(labels).unwrap()
}

fn text(card: &Card, kind: LaneKind, form: ContentForm) -> String {
    if form != ContentForm::Grid {
        return card.text.trim().to_owned();
    }
    let text = card.text.trim().lines().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n");
    match &card.body {
        CardBody::Metric(metric) if kind == LaneKind::Metric => {
            let figure = format!("{} {}", metric.value, metric.unit.trim());
            if text.is_empty() { figure.trim().to_owned() } else { format!("{text}: {}", figure.trim()) }
        }
        _ => text,
    }
}

/// The same map with a name of its own for everybody.
fn with_names(map: &Map) -> Map {
    let mut draft = map.to_draft();
    for (at, persona) in draft.personas.iter_mut().enumerate() {
        let persona = Arc::make_mut(persona);
        let words: Vec<&str> = persona.name.split_whitespace().collect();
        persona.name = [&[format!("P{at}").as_str()], &words[..]].concat().join(" ");
    }
    Map::build(draft).unwrap()
}

fn written(table: &Spreadsheet, name: &str, locale: Locale) -> Vec<u8> {
    let mut bytes = Vec::new();
    if name.ends_with("csv") {
        write_csv(table, locale, &mut bytes).unwrap();
    } else {
        write_xlsx(std::slice::from_ref(table), locale, &mut bytes).unwrap();
    }
    bytes
}

fn back(map: &Map, form: ContentForm, name: &str, locale: Locale) -> Map {
    let bytes = written(&content_table(map, form, locale), name, locale);
    // Whoever reads it may speak the other language.
    let reader = if locale == Locale::English { Locale::Spanish } else { Locale::English };
    import(ForeignFile { name, bytes: &bytes }, &Options::default(), reader).unwrap().map
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(120))]

    #[test]
    fn a_map_comes_back_from_its_table(
        map in any_map(),
        form in prop::sample::select(vec![ContentForm::Grid, ContentForm::Cards, ContentForm::CardsWithNotes]),
        name in prop::sample::select(vec!["map.csv", "map.xlsx"]),
        locale in prop::sample::select(Locale::ALL.to_vec()),
    ) {
        prop_assume!(map.stages().count() > 0);
        let map = with_names(&map);
        prop_assert_eq!(held(&back(&map, form, name, locale), form), held(&map, form));
    }

    #[test]
    fn any_text_comes_back(text in "[-=+@'\t;,\"\na ]{0,8}") {
        let draft = Draft {
            phases: vec![Arc::new(phase(1, &["x"]))],
            lanes: vec![Arc::new(lane(LaneKind::Text, vec![Card::note("c1".parse().unwrap(), StageId::numbered(1), text)]))],
            ..Draft::default()
        };
        let map = Map::build(draft).unwrap();
        for (form, name) in [(ContentForm::Grid, "x.csv"), (ContentForm::Cards, "x.csv"), (ContentForm::Cards, "x.xlsx")] {
            let blanks = |held: Held| format!("{held:?}").replace("\\t", " ");
            let texts = |map: &Map| map.cards().map(|(_, card)| card.text.replace('\t', " ").trim().to_owned()).collect::<String>();
            if form == ContentForm::Grid {
                prop_assert_eq!(blanks(held(&back(&map, form, name, Locale::English), form)), blanks(held(&map, form)));
            } else {
                prop_assert_eq!(texts(&back(&map, form, name, Locale::Spanish)), texts(&map));
            }
        }
    }
}

fn phase(id: u32, stages: &[&str]) -> Phase {
    let stages = stages
        .iter()
        .enumerate()
        .map(|(at, name)| Stage::named(StageId::numbered(u32::try_from(at).unwrap() + 1), *name));
    serde_phase(id, stages.collect())
}

fn serde_phase(id: u32, stages: Vec<Stage>) -> Phase {
    Phase {
        id: PhaseId::numbered(id),
        name: String::new(),
        goal: String::new(),
        color: None,
        stages,
        extra: trayecto::map::Extra::default(),
    }
}

fn lane(kind: LaneKind, cards: Vec<Card>) -> trayecto::map::Lane {
    let mut lane = trayecto::map::Lane::empty(LaneId::numbered(1), "Lane", kind);
    if let LaneContent::Cards { cards: into, .. } = &mut lane.content {
        *into = cards.into_iter().map(Arc::new).collect();
    }
    lane
}

#[test]
fn what_is_hidden_and_what_is_for_the_team_stays_here() {
    let persona = |id: u32, name: &str, hidden: bool| {
        let mut persona = Persona::named(PersonaId::numbered(id), name);
        persona.hidden = hidden;
        Arc::new(persona)
    };
    let mut card = Card::note("c1".parse().unwrap(), StageId::numbered(1), "shown");
    "for the team".clone_into(&mut card.note);
    card.personas = vec![PersonaId::numbered(1), PersonaId::numbered(2)];
    card.body = CardBody::Quote(Quote::default());
    let mut hidden =
        lane(LaneKind::Pains, vec![Card::note("c2".parse().unwrap(), StageId::numbered(1), "secret card")]);
    hidden.id = LaneId::numbered(2);
    "Secret lane".clone_into(&mut hidden.name);
    hidden.hidden = true;
    let draft = Draft {
        personas: vec![persona(1, "Ana", false), persona(2, "Secret Luis", true)],
        phases: vec![Arc::new(phase(1, &["Search", "Buy"]))],
        lanes: vec![Arc::new(lane(LaneKind::Text, vec![card])), Arc::new(hidden)],
        ..Draft::default()
    };
    let map = Map::build(draft).unwrap();
    let check = |form: ContentForm, expected: &str| {
        let csv =
            String::from_utf8(written(&content_table(&map, form, Locale::English), "x.csv", Locale::English)).unwrap();
        assert_eq!(csv.trim_start_matches('\u{feff}').replace("\r\n", "\n"), expected);
    };
    check(ContentForm::Grid, "Lane,Kind,Persona,Search,Buy\nLane,Text,,shown,\n");
    let head = "Phase no.,Phase,Stage no.,Stage,Up to stage no.,Lane no.,Lane,Kind,Text,Personas,Emotion,Channel,Value,Unit,Tags,Evidence,Owner";
    check(ContentForm::Cards, &format!("{head}\n1,,1,Search,,1,Lane,Text,shown,Ana,,,,,,,\n1,,2,Buy,,,,\n"));
    check(
        ContentForm::CardsWithNotes,
        &format!("{head},Internal note\n1,,1,Search,,1,Lane,Text,shown,Ana,,,,,,,,for the team\n1,,2,Buy,,,,\n"),
    );
}

#[test]
fn personas_of_one_name_are_told_apart() {
    let lane_of = |personas: &[&str]| {
        let personas: Vec<Arc<Persona>> =
            (1..).zip(personas).map(|(id, name)| Arc::new(Persona::named(PersonaId::numbered(id), *name))).collect();
        let mut lane = lane(LaneKind::Emotion, Vec::new());
        let curve = |persona: &Arc<Persona>| {
            Arc::new(trayecto::map::Curve {
                persona: persona.id,
                points: Vec::new(),
                extra: trayecto::map::Extra::default(),
            })
        };
        lane.content = LaneContent::Emotion { curves: personas.iter().map(curve).collect() };
        let phases = vec![Arc::new(phase(1, &["Search"]))];
        Map::build(Draft { personas, phases, lanes: vec![Arc::new(lane)], ..Draft::default() }).unwrap()
    };
    let check = |personas: &[&str], expected: &[&str]| {
        let table = content_table(&lane_of(personas), ContentForm::Grid, Locale::English);
        let named: Vec<Cell> = table.rows.iter().map(|row| row[2].clone()).collect();
        assert_eq!(named, expected.iter().map(|name| Cell::text(*name)).collect::<Vec<_>>());
    };
    check(&["Ana", "Luis"], &["Ana", "Luis"]);
    check(&["Ana", "ana", "Ana"], &["Ana", "ana (2)", "Ana (3)"]);
    check(&["", "Ana\nMaría"], &["Persona", "Ana María"]);
}

#[test]
fn cards_come_back_with_what_they_are() {
    let mut touchpoint = Card::note("c1".parse().unwrap(), StageId::numbered(1), "Shop window");
    let on_shop = trayecto::map::Touchpoint::on(trayecto::map::Channel::Shop);
    touchpoint.body = CardBody::Touchpoint(trayecto::map::Touchpoint { owner: "Retail".into(), ..on_shop });
    touchpoint.tags = vec!["quick; win".into(), "two".into()];
    touchpoint.span = trayecto::map::Span::new(2).unwrap();
    let mut metric = Card::note("c2".parse().unwrap(), StageId::numbered(2), "Conversion");
    metric.body = CardBody::Metric(Metric { unit: "%".into(), ..Metric::of(Number::new(2.5).unwrap()) });
    let draft = Draft {
        phases: vec![Arc::new(phase(1, &["Search", "Buy"]))],
        lanes: vec![Arc::new(lane(LaneKind::Touchpoints, vec![touchpoint, metric]))],
        ..Draft::default()
    };
    let map = Map::build(draft).unwrap();
    for name in ["map.csv", "map.xlsx"] {
        for locale in Locale::ALL {
            assert_eq!(back(&map, ContentForm::Cards, name, locale).lanes, map.lanes, "{name} {locale:?}");
        }
    }
}
