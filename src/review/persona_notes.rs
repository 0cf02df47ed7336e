//! Looking at a persona by herself.

use std::sync::Arc;

use crate::map::{Part, Persona, PersonaField};

use super::finding::{Finding, Rule};
use super::notes::{Notes, is_blank, lacks_source};

/// What is noted about a persona.
#[derive(Debug)]
pub(super) struct PersonaNotes {
    /// The persona that was looked at.
    pub(super) persona: Arc<Persona>,
    pub(super) notes: Notes,
}

impl PersonaNotes {
    pub(super) fn of(persona: &Arc<Persona>) -> Self {
        let mut notes = Notes::default();
        persona.evidence.values().for_each(|evidence| notes.cites(Some(evidence)));
        if !persona.hidden {
            look_at(persona, &mut notes);
        }
        Self { persona: persona.clone(), notes }
    }
}

fn look_at(persona: &Persona, notes: &mut Notes) {
    let both = Part::BrakeAndInsight(persona.id);
    if is_blank(&persona.brake) {
        notes.found(Finding::new(Rule::PersonaWithoutBrake, both));
    }
    if is_blank(&persona.insight) {
        notes.found(Finding::new(Rule::PersonaWithoutInsight, both));
    }
    let written = [
        (PersonaField::Summary, !is_blank(&persona.summary)),
        (PersonaField::Quote, !is_blank(&persona.quote)),
        (PersonaField::Role, !is_blank(&persona.role)),
        (PersonaField::Attitudes, !persona.attitudes.is_empty()),
        (PersonaField::Goals, !persona.goals.is_empty()),
        (PersonaField::Needs, !persona.needs.is_empty()),
        (PersonaField::Motivations, !persona.motivations.is_empty()),
        (PersonaField::Brake, !is_blank(&persona.brake)),
        (PersonaField::Insight, !is_blank(&persona.insight)),
    ];
    let written = || written.iter().filter(|(_, written)| *written).map(|(field, _)| persona.evidence.get(field));
    written().for_each(|evidence| notes.statements.count(evidence));
    if written().any(lacks_source) {
        notes.found(Finding::new(Rule::ResearchedWithoutSource, Part::Persona(persona.id)));
    }
}
