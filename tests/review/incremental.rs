//! What is looked at again only where it changed is the same as what is looked at anew.

use std::collections::HashSet;

use proptest::prelude::*;
use trayecto::edit::apply;
use trayecto::map::{Answer, Map, Part};
use trayecto::review::{Facts, Review, Reviewer, Rule, answerables, unanswered};

use super::any_edit::any_edit;
use super::dice::Dice;
use super::generated::{Size, generated};
use super::support::any_map;

const EDITS: usize = 40;

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn a_review_after_edits_is_that_of_a_new_reviewer(first in any_map(), donor in any_map(), seed: u64) {
        let mut dice = Dice::new(seed);
        let mut reviewer = Reviewer::default();
        let mut maps = vec![first];
        for _ in 0..EDITS {
            let map = maps.last().unwrap();
            // Another day now and then, or the map of a while ago.
            let facts = Facts {
                today: dice.maybe(&["2026-01-01", "2027-06-30"]).and_then(|day| day.parse().ok()),
                smallest_text_on_slides_pt: dice.maybe(&[3.0, 9.0, 20.0]),
            };
            let review = reviewer.review(map, facts);
            prop_assert_eq!(&review, &Reviewer::default().review(map, facts));
            prop_assert_eq!(&review, &reviewer.review(map, facts));
            assert_sound(map, &review);
            let next = if dice.once_in(8) {
                dice.pick(&maps).unwrap()
            } else {
                let edit = any_edit(&mut dice, map, &donor);
                apply(map, &edit).unwrap_or_else(|_| map.clone())
            };
            maps.push(next);
        }
    }
}

/// What holds of any review.
fn assert_sound(map: &Map, review: &Review) {
    let set_aside = review.set_aside.iter().map(|(finding, _)| finding);
    let all: Vec<_> = review.findings.iter().chain(set_aside).collect();
    let once: HashSet<(Rule, Part)> = all.iter().map(|finding| (finding.rule, finding.part)).collect();
    assert_eq!(once.len(), all.len(), "no rule finds a part twice");
    assert!(review.findings.is_sorted_by_key(|finding| finding.rule.severity()));
    assert!(review.findings.iter().all(|finding| map.set_aside(finding.rule.name(), finding.part).is_none()));
    // The plan and the review agree on what is open.
    let without_action = [Rule::CriticalPointWithoutAction, Rule::MomentOfTruthWithoutAction, Rule::PainWithoutAction];
    let found: HashSet<Part> =
        all.iter().filter(|finding| without_action.contains(&finding.rule)).map(|finding| finding.part).collect();
    assert_eq!(found, unanswered(map).into_iter().map(|open| open.part).collect());
}

#[test]
fn a_large_generated_map_has_what_the_targets_speak_of() {
    let map = generated(Size::L);
    let of_body =
        |wanted: fn(&trayecto::map::CardBody) -> bool| map.cards().filter(|(_, card)| wanted(&card.body)).count();
    assert_eq!(map.cards().count(), 5_000);
    assert_eq!(of_body(|body| matches!(body, trayecto::map::CardBody::Touchpoint(_))), 500);
    assert_eq!(of_body(|body| matches!(body, trayecto::map::CardBody::Action(_))), 200);
    let answers: HashSet<Answer> = answerables(&map).into_iter().map(|open| open.answer).collect();
    let open = unanswered(&map).len();
    assert!(0 < open && open < answers.len(), "some of it is answered");
    assert!(Reviewer::default().review(&map, Facts::default()).findings.len() > 500);
}
