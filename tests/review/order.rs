//! In which order findings are told, and what was set aside.

use std::sync::Arc;

use trayecto::locale::Locale;
use trayecto::map::{Draft, Extra, Map, Part, SetAside};
use trayecto::review::{Facts, Reviewer, Severity};

use super::examples::complete;
use super::rules::{card, curve, persona, stage};

/// Several things at once, in no order.
fn worsened() -> Draft {
    let mut draft = complete(Locale::Spanish).to_draft();
    card(&mut draft, "c14", |card| card.text.clear());
    card(&mut draft, "c4", |card| card.text.clear());
    stage(&mut draft, "s3", |stage| stage.name.clear());
    stage(&mut draft, "s1", |stage| stage.moment_of_truth = true);
    persona(&mut draft, "p2", |persona| persona.brake.clear());
    curve(&mut draft, "p1", |curve| curve.points.iter_mut().for_each(|point| point.note.clear()));
    draft.author.clear();
    draft
}

#[test]
fn the_most_serious_comes_first_then_what_is_read_first() {
    let review = Reviewer::default().review(&Map::build(worsened()).unwrap(), Facts::default());
    let found: Vec<String> = review
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.rule.name(), serde_json::to_string(&finding.part).unwrap()))
        .collect();
    assert_eq!(
        found,
        [
            r#"moment-of-truth-without-action {"stage":"s1"}"#,
            r#"persona-without-brake {"brakeAndInsight":"p2"}"#,
            r#"stage-without-name {"stage":"s3"}"#,
            r#"stage-without-customer-action {"stage":"s4"}"#,
            r#"curve-without-words {"curve":{"lane":"l5","persona":"p1"}}"#,
            r#"map-without-author "map""#,
            r#"empty-card {"card":"c4"}"#,
            r#"empty-card {"card":"c14"}"#,
        ]
    );
    let counts = Severity::ALL.map(|severity| review.count(severity));
    assert_eq!(counts, [1, 4, 3]);
}

#[test]
fn what_was_set_aside_does_not_count_but_is_told_with_its_reason() {
    let mut draft = worsened();
    let c4 = Part::Card("c4".parse().unwrap());
    let aside = |rule: &str, part| {
        Arc::new(SetAside { rule: rule.into(), part, reason: "se queda así".into(), extra: Extra::default() })
    };
    draft.set_aside = vec![
        aside("empty-card", c4),
        // Of another rule, of another part, of a rule that nobody knows: none of them is meant.
        aside("text-too-long", c4),
        aside("map-without-author", Part::Title),
        aside("of-tomorrow", Part::Map),
    ];
    let map = Map::build(draft).unwrap();
    let mut reviewer = Reviewer::default();
    let review = reviewer.review(&map, Facts::default());
    let told: Vec<(&str, Part, &str)> = review
        .set_aside
        .iter()
        .map(|(finding, aside)| (finding.rule.name(), finding.part, aside.reason.as_str()))
        .collect();
    assert_eq!(told, [("empty-card", c4, "se queda así")]);
    assert_eq!(review.findings.len(), 7);
    assert!(!review.findings.iter().any(|finding| finding.part == c4));
    // And once it is not any more, it counts again.
    let mut draft = map.to_draft();
    draft.set_aside.clear();
    let review = reviewer.review(&Map::build(draft).unwrap(), Facts::default());
    assert_eq!((review.findings.len(), review.set_aside.len()), (8, 0));
}
