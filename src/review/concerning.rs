//! A map as one persona sees it.

use std::collections::HashSet;
use std::sync::Arc;

use crate::map::{Answer, Card, CardBody, CardId, Lane, LaneContent, Map, Persona, PersonaId};

/// The map with only what concerns a persona: the cards that name her or nobody, and her curve. The other personas are hidden, not gone,
/// so that her colour and sign stay. Actions forget what they answer that is not shown, and so does what was set aside. All that is left
/// is shared with the map. Without such a persona it is the map as it is.
#[must_use]
pub fn concerning(map: &Map, persona: PersonaId) -> Map {
    if map.persona(persona).is_none() {
        return map.clone();
    }
    let mut draft = map.to_draft();
    for other in &mut draft.personas {
        let hidden = other.id != persona;
        if other.hidden != hidden {
            *other = Arc::new(Persona { hidden, ..(**other).clone() });
        }
    }
    let others = |card: &Arc<Card>| !card.personas.is_empty() && !card.personas.contains(&persona);
    let gone: HashSet<CardId> = map.cards().filter(|(_, card)| others(card)).map(|(_, card)| card.id).collect();
    if !gone.is_empty() {
        for lane in &mut draft.lanes {
            if let Some(kept) = without(lane, &gone) {
                *lane = Arc::new(kept);
            }
        }
        draft.set_aside.clear();
    }
    // What was taken out of a map that holds together leaves one that does.
    Map::build(draft).unwrap_or_else(|_| map.clone())
}

/// The lane without some cards; `None` if it stays as it is.
fn without(lane: &Lane, gone: &HashSet<CardId>) -> Option<Lane> {
    let LaneContent::Cards { kind, cards } = &lane.content else { return None };
    let is_lost = |answer: &Answer| matches!(answer, Answer::Card(card) if gone.contains(card));
    let answers_lost =
        |card: &Card| matches!(&card.body, CardBody::Action(action) if action.answers.iter().any(is_lost));
    if !cards.iter().any(|card| gone.contains(&card.id) || answers_lost(card)) {
        return None;
    }
    let kept = cards.iter().filter(|card| !gone.contains(&card.id)).map(|card| match &card.body {
        CardBody::Action(action) if answers_lost(card) => {
            let mut action = action.clone();
            action.answers.retain(|answer| !is_lost(answer));
            Arc::new(Card { body: CardBody::Action(action), ..(**card).clone() })
        }
        _ => card.clone(),
    });
    Some(Lane { content: LaneContent::Cards { kind: *kind, cards: kept.collect() }, ..lane.clone() })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{ActionPlan, CardLaneKind, Draft, LaneKind, Phase, Stage};

    /// Cards as the ids of the personas whom they name; an action answers all of them. `expected` are the numbers of the cards that are left.
    fn check(cards: &[&[&str]], persona: &str, expected: &[usize]) {
        let personas = ["p1", "p2", "p3"].map(|id| Arc::new(Persona::named(id.parse().unwrap(), id)));
        let stage = Stage::named("s1".parse().unwrap(), "");
        let card = |(at, of): (usize, &&[&str])| {
            let id = CardId::numbered(u32::try_from(at).unwrap() + 1);
            let personas = of.iter().map(|id| id.parse().unwrap()).collect();
            Arc::new(Card { personas, ..Card::note(id, "s1".parse().unwrap(), "") })
        };
        let mut cards: Vec<Arc<Card>> = cards.iter().enumerate().map(card).collect();
        let answers = cards.iter().map(|card| Answer::Card(card.id)).collect();
        let body = CardBody::Action(ActionPlan { answers, ..ActionPlan::default() });
        cards.push(Arc::new(Card { body, ..Card::note("c99".parse().unwrap(), "s1".parse().unwrap(), "") }));
        let lane = Lane {
            content: LaneContent::Cards { kind: CardLaneKind::Text, cards },
            ..Lane::empty("l1".parse().unwrap(), "", LaneKind::Text)
        };
        let phase = Phase {
            id: "f1".parse().unwrap(),
            name: String::new(),
            goal: String::new(),
            color: None,
            stages: vec![stage],
            extra: crate::map::Extra::default(),
        };
        let map = Map::build(Draft {
            personas: personas.to_vec(),
            phases: vec![Arc::new(phase)],
            lanes: vec![Arc::new(lane)],
            ..Draft::default()
        })
        .unwrap();
        let persona = persona.parse().unwrap();
        let shown = concerning(&map, persona);
        let ids = |map: &Map| map.cards().map(|(_, card)| card.id).collect::<Vec<_>>();
        let expected: Vec<CardId> =
            expected.iter().map(|at| CardId::numbered(u32::try_from(*at).unwrap() + 1)).collect();
        let action: CardId = "c99".parse().unwrap();
        assert_eq!(ids(&shown), [expected.clone(), vec![action]].concat());
        let (_, action) = shown.card(action).unwrap();
        let CardBody::Action(plan) = &action.body else { panic!("no action") };
        assert_eq!(plan.answers, expected.iter().map(|card| Answer::Card(*card)).collect::<Vec<_>>());
        for other in &shown.personas {
            assert_eq!(other.hidden, other.id != persona);
        }
        assert_eq!(shown.phases, map.phases);
    }

    #[test]
    fn only_what_names_her_or_nobody_is_left() {
        check(&[&["p1"], &["p2"], &[], &["p1", "p2"]], "p1", &[0, 2, 3]);
        check(&[&["p1"], &["p2"], &[], &["p1", "p2"]], "p3", &[2]);
        check(&[&[], &[]], "p2", &[0, 1]);
        check(&[], "p2", &[]);
    }
}
