//! What is written is taken by Mermaid, and is read back as it was.

use proptest::prelude::*;
use trayecto::export::mermaid;
use trayecto::import::{Options, Sections, read_strictly};
use trayecto::map::{EmotionScale, LaneContent, Map, Number, ScaleName};

use super::outline::{outline, read};
use super::support::any_map;

/// On one line, with single spaces.
fn flat(text: &str) -> String {
    text.split(|c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'))
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A name, and what is felt there.
type Felt = (String, Option<f64>);

#[expect(clippy::cast_precision_loss, reason = "counts of what is on a map")]
fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Phases with their stages and what is felt in each, of what a map shows; values from 1 to 5.
fn shown(map: &Map) -> Vec<(String, Vec<Felt>)> {
    let score = |value: Number| match map.scale {
        EmotionScale::Named(ScaleName::OneToFive) => value.get(),
        _ => 3.0 + 2.0 * map.scale.position(value),
    };
    map.phases
        .iter()
        .map(|phase| {
            let stages = phase.stages.iter().map(|stage| {
                let mut means = Vec::new();
                for persona in map.personas.iter().filter(|persona| !persona.hidden) {
                    let lanes = map
                        .lanes
                        .iter()
                        .filter(|lane| !lane.hidden && matches!(lane.content, LaneContent::Emotion { .. }));
                    let curves = lanes.flat_map(|lane| lane.curves()).filter(|curve| curve.persona == persona.id);
                    let values: Vec<f64> =
                        curves.filter_map(|curve| curve.point(stage.id)).map(|point| score(point.value)).collect();
                    means.extend(mean(&values));
                }
                (flat(&stage.name), mean(&means))
            });
            (flat(&phase.name), stages.collect())
        })
        .collect()
}

proptest! {
    #[test]
    fn any_map_is_written_as_mermaid_reads_it(map in any_map()) {
        let text = mermaid(&map);
        let strict = read_strictly(&text);
        prop_assert!(strict.is_some(), "{text}");
        let strict = strict.unwrap();
        prop_assert_eq!(strict.tasks.len(), map.stages().count(), "{}", text);
        let hidden = |persona: &&std::sync::Arc<trayecto::map::Persona>| !persona.hidden;
        prop_assert!(strict.actors.len() <= map.personas.iter().filter(hidden).count(), "{}", text);
        if map.phases.is_empty() {
            return Ok(());
        }

        let options = Options { sections: Some(Sections::Phases), ..Options::default() };
        let back = read("a.mmd", &text, &options).unwrap().map;
        prop_assert_eq!(flat(&back.title), flat(&map.title), "{}", text);
        prop_assert_eq!(flat(&back.subtitle), flat(&map.subtitle), "{}", text);
        let (shown, back) = (shown(&map), shown(&back));
        prop_assert_eq!(shown.len(), back.len(), "{}", text);
        for ((phase, stages), (phase_back, stages_back)) in shown.iter().zip(&back) {
            prop_assert_eq!(phase, phase_back, "{}", text);
            prop_assert_eq!(stages.len(), stages_back.len(), "{}", text);
            for ((stage, felt), (stage_back, felt_back)) in stages.iter().zip(stages_back) {
                prop_assert_eq!(stage, stage_back, "{}", text);
                prop_assert_eq!(felt.is_some(), felt_back.is_some(), "{}", text);
                prop_assert!((felt.unwrap_or(0.0) - felt_back.unwrap_or(0.0)).abs() <= 0.011, "{felt:?} {felt_back:?} {text}");
            }
        }
    }
}

#[test]
fn a_map_is_written_with_what_it_shows() {
    let check = |source: &str, expected: &str| {
        let map = read("a.mmd", source, &Options::default()).unwrap().map;
        let text = mermaid(&map);
        assert_eq!(text, expected);
        assert_eq!(outline(&read("a.mmd", &text, &Options::default()).unwrap().map), outline(&map));
    };
    check(
        "journey\ntitle T: t\naccDescr: D\nx: 5: Me\nsection A#58; B\na: 4: Me, You\nb: ?\n#116;itle c#59;: 1.5: A#44; B\n",
        "journey\n    title T: t\n    accDescr: D\n        x: 5: Me\n    section A#58; B\n        a: 4: Me, You\n        b: ?\n        #116;itle c#59;: 1.5: A#44; B\n",
    );
    check("journey\na<br>b: 4: Me", "journey\n        a<br/>b: 4: Me\n");
}

#[test]
fn other_scales_and_means_are_said() {
    let map = read("a.mmd", "journey\na: 10: Me\nb: 1: You", &Options::default()).unwrap().map;
    let expected = "journey\n    %% The scores go from 1 to 5 here; on the map they go from 1 to 10.\n        a: 5: Me\n        b: 1: You\n";
    assert_eq!(mermaid(&map), expected);

    let map = read(
        "a.mmd",
        "journey\nsection A\na: 4: Me\nb: 1: You",
        &Options { sections: Some(Sections::Stages), ..Options::default() },
    )
    .unwrap()
    .map;
    assert_eq!(mermaid(&map), "journey\n    %% A mean: Me 4, You 1\n        A: 2.5: Me, You\n");

    let mut draft = map.to_draft();
    std::sync::Arc::make_mut(&mut draft.personas[1]).hidden = true;
    let map = Map::build(draft).unwrap();
    assert_eq!(mermaid(&map), "journey\n        A: 4: Me\n");
}
