//! An older map in the ids of a newer one, so that the two can be compared part by part.

use crate::map::{CardId, Draft, LaneId, PersonaId, PhaseId, SourceId, StageId};

use super::super::rename::{Names, complete};
use super::pairs::{Entry, pairs};

/// `old` with the ids that its parts have in `new`.
pub(super) fn aligned(old: &Draft, new: &Draft) -> Draft {
    let names = names(old, new);
    if names.are_as_before() { old.clone() } else { names.renamed(old) }
}

fn names(old: &Draft, new: &Draft) -> Names {
    let [old_phases, new_phases] =
        [old, new].map(|draft| draft.phases.iter().map(|phase| entry(phase.id, &phase.name)).collect::<Vec<_>>());
    let phases = pairs(&old_phases, &new_phases);
    let [old_stages, new_stages] =
        [old, new].map(|draft| draft.stages().map(|stage| entry(stage.id, &stage.name)).collect::<Vec<_>>());
    let stages = pairs(&old_stages, &new_stages);
    let [old_lanes, new_lanes] =
        [old, new].map(|draft| draft.lanes.iter().map(|lane| entry(lane.id, &lane.name)).collect::<Vec<_>>());
    let lanes = pairs(&old_lanes, &new_lanes);
    let [old_personas, new_personas] = [old, new]
        .map(|draft| draft.personas.iter().map(|persona| entry(persona.id, persona.called())).collect::<Vec<_>>());
    let personas = pairs(&old_personas, &new_personas);
    let [old_sources, new_sources] =
        [old, new].map(|draft| draft.sources.iter().map(|source| entry(source.id, &source.title)).collect::<Vec<_>>());
    let sources = pairs(&old_sources, &new_sources);
    let old_cards = cards(old, |stage, lane| (stages.get(&stage).copied(), lanes.get(&lane).copied()));
    let new_cards = cards(new, |stage, lane| (Some(stage), Some(lane)));
    let cards = pairs(&old_cards, &new_cards);
    Names {
        phases: complete(phases, ids(&old_phases), ids(&new_phases), PhaseId::numbered),
        stages: complete(stages, ids(&old_stages), ids(&new_stages), StageId::numbered),
        lanes: complete(lanes, ids(&old_lanes), ids(&new_lanes), LaneId::numbered),
        cards: complete(cards, ids(&old_cards), ids(&new_cards), CardId::numbered),
        personas: complete(personas, ids(&old_personas), ids(&new_personas), PersonaId::numbered),
        sources: complete(sources, ids(&old_sources), ids(&new_sources), SourceId::numbered),
    }
}

fn entry<Id>(id: Id, name: &str) -> Entry<'_, Id> {
    Entry { id, name, cell: None }
}

fn cards(draft: &Draft, cell: impl Fn(StageId, LaneId) -> (Option<StageId>, Option<LaneId>)) -> Vec<Entry<'_, CardId>> {
    let cards = draft.cards();
    cards.map(|(lane, card)| Entry { cell: Some(cell(card.stage, lane.id)), ..entry(card.id, &card.text) }).collect()
}

fn ids<Id: Copy>(entries: &[Entry<'_, Id>]) -> impl Iterator<Item = Id> {
    entries.iter().map(|entry| entry.id)
}
