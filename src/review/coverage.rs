//! How much of a map is known, and how much is assumed.

use std::collections::HashMap;

use crate::map::{CardBody, Evidence, EvidenceLevel, LaneId, Map, Persona, PersonaField, StageId};

/// Statements, counted by how well they are known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Coverage {
    pub assumed: usize,
    pub partly: usize,
    pub researched: usize,
    /// Nothing is said of what they rest on.
    pub not_stated: usize,
}

/// How well a map is known. A statement is a card with a text, a point of a curve or a filled field of a persona. Actions are none: they
/// say what shall be. What is hidden does not count.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Evidenced {
    /// All statements, those about personas among them.
    pub map: Coverage,
    /// Cards and points of each stage, along the way. Cards that span several stages count in each.
    pub stages: Vec<(StageId, Coverage)>,
    /// Cards and points of each lane that has any, from top to bottom.
    pub lanes: Vec<(LaneId, Coverage)>,
    /// Filled fields of personas.
    pub personas: Coverage,
}

/// How well a map is known.
#[must_use]
pub fn coverage(map: &Map) -> Evidenced {
    let at: HashMap<StageId, usize> = map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    let mut found = Evidenced {
        stages: map.stages().map(|stage| (stage.id, Coverage::default())).collect(),
        ..Evidenced::default()
    };
    for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
        let mut of_lane = Coverage::default();
        let mut add = |stage: StageId, span: usize, evidence: Option<&Evidence>| {
            of_lane.add(evidence);
            let Some(first) = at.get(&stage).copied() else { return };
            for (_, coverage) in found.stages.iter_mut().skip(first).take(span) {
                coverage.add(evidence);
            }
        };
        for card in lane.cards() {
            if !matches!(card.body, CardBody::Action(_)) && !card.text.trim().is_empty() {
                add(card.stage, card.span.get(), card.evidence.as_ref());
            }
        }
        for curve in lane.curves() {
            if map.persona(curve.persona).is_some_and(|persona| !persona.hidden) {
                curve.points.iter().for_each(|point| add(point.stage, 1, point.evidence.as_ref()));
            }
        }
        if of_lane.count() > 0 {
            found.lanes.push((lane.id, of_lane));
            found.map.merge(of_lane);
        }
    }
    for persona in map.personas.iter().filter(|persona| !persona.hidden) {
        filled(persona).for_each(|field| found.personas.add(persona.evidence.get(&field)));
    }
    found.map.merge(found.personas);
    found
}

impl Coverage {
    fn add(&mut self, evidence: Option<&Evidence>) {
        *match evidence.map(|evidence| evidence.level) {
            None => &mut self.not_stated,
            Some(EvidenceLevel::Assumed) => &mut self.assumed,
            Some(EvidenceLevel::Partly) => &mut self.partly,
            Some(EvidenceLevel::Researched) => &mut self.researched,
        } += 1;
    }

    fn merge(&mut self, other: Self) {
        self.assumed += other.assumed;
        self.partly += other.partly;
        self.researched += other.researched;
        self.not_stated += other.not_stated;
    }

    /// All statements.
    #[must_use]
    pub fn count(self) -> usize {
        self.assumed + self.partly + self.researched + self.not_stated
    }

    /// The counts with what they stand for, from what is best known to what nothing is said of.
    #[must_use]
    pub fn levels(self) -> [(Option<EvidenceLevel>, usize); 4] {
        [
            (Some(EvidenceLevel::Researched), self.researched),
            (Some(EvidenceLevel::Partly), self.partly),
            (Some(EvidenceLevel::Assumed), self.assumed),
            (None, self.not_stated),
        ]
    }
}

/// The fields of a persona that say something.
fn filled(persona: &Persona) -> impl Iterator<Item = PersonaField> {
    let text = |field, text: &str| (!text.trim().is_empty()).then_some(field);
    let list = |field, list: &[String]| list.iter().any(|item| !item.trim().is_empty()).then_some(field);
    [
        text(PersonaField::Summary, &persona.summary),
        text(PersonaField::Quote, &persona.quote),
        text(PersonaField::Role, &persona.role),
        list(PersonaField::Attitudes, &persona.attitudes),
        list(PersonaField::Goals, &persona.goals),
        list(PersonaField::Needs, &persona.needs),
        list(PersonaField::Motivations, &persona.motivations),
        text(PersonaField::Brake, &persona.brake),
        text(PersonaField::Insight, &persona.insight),
    ]
    .into_iter()
    .flatten()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::map::{ActionPlan, Extra, Lane, LaneContent, Span};
    use crate::review::sample;

    fn level(letter: char) -> Option<Evidence> {
        let level = match letter {
            'a' => EvidenceLevel::Assumed,
            'p' => EvidenceLevel::Partly,
            'r' => EvidenceLevel::Researched,
            _ => return None,
        };
        Some(Evidence { level, sources: Vec::new(), extra: Extra::default() })
    }

    /// A lane with a card for each letter of each stage; a capital one spans two stages.
    fn lane(stages: &[&str], from: usize) -> Lane {
        let mut cards = Vec::new();
        for (at, letters) in stages.iter().enumerate() {
            for letter in letters.chars() {
                let mut card = sample::card(from + cards.len(), at + 1, "x");
                card.evidence = level(letter.to_ascii_lowercase());
                card.span = Span::new(if letter.is_uppercase() { 2 } else { 1 }).unwrap();
                cards.push(card);
            }
        }
        sample::lane("Lane", cards)
    }

    fn written(coverage: Coverage) -> String {
        coverage.levels().map(|(_, count)| count.to_string()).join("")
    }

    fn check(map: &Map, whole: &str, stages: &[&str], lanes: &[&str], personas: &str) {
        let found = coverage(map);
        assert_eq!(written(found.map), whole);
        assert_eq!(found.stages.iter().map(|(_, of)| written(*of)).collect::<Vec<_>>(), stages);
        assert_eq!(found.lanes.iter().map(|(_, of)| written(*of)).collect::<Vec<_>>(), lanes);
        assert_eq!(written(found.personas), personas);
    }

    #[test]
    fn statements_are_counted_where_they_are() {
        // Researched, partly, assumed, not stated.
        let both = vec![lane(&["rr", "aP", ""], 1), lane(&["-", "", "a"], 10)];
        check(&sample::map(3, both), "2121", &["2001", "0110", "0110"], &["2110", "0011"], "0000");
        check(&sample::map(0, Vec::new()), "0000", &[], &[], "0000");
    }

    #[test]
    fn what_says_nothing_or_is_hidden_does_not_count() {
        let mut hidden = lane(&["rrr"], 1);
        hidden.hidden = true;
        let mut silent = sample::card(10, 1, " ");
        silent.evidence = level('r');
        let action = crate::map::Card { body: CardBody::Action(ActionPlan::default()), ..sample::card(11, 1, "Do") };
        let mut emotions = sample::emotions(&[(1, &[Some(1.0), Some(2.0)]), (2, &[Some(0.0)])]);
        if let LaneContent::Emotion { curves } = &mut emotions.content {
            Arc::make_mut(&mut curves[0]).points[1].evidence = level('p');
        }
        let mut draft = sample::draft(2, vec![hidden, sample::lane("Plan", vec![silent, action]), emotions]);
        let persona = Arc::make_mut(&mut draft.personas[0]);
        persona.brake = "Doubt".into();
        persona.goals = vec!["Save".into()];
        persona.needs = vec![" ".into()];
        persona
            .evidence
            .extend([(PersonaField::Brake, level('r').unwrap()), (PersonaField::Needs, level('r').unwrap())]);
        let persona = Arc::make_mut(&mut draft.personas[1]);
        persona.brake = "None".into();
        persona.hidden = true;
        check(&Map::build(draft).unwrap(), "1102", &["0001", "0100"], &["0101"], "1001");
    }
}
