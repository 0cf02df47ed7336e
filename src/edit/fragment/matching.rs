//! The same thing in two maps.

use std::collections::{HashMap, HashSet};

use crate::map::{
    Card, CardId, Draft, Lane, LaneContent, LaneId, Persona, PersonaId, Source, SourceId, Stage, StageId,
};

/// The stage of that id and name or, if there is none, of that name.
pub(super) fn stage(into: &Draft, stage: &Stage) -> Option<StageId> {
    let same = into.stage(stage.id).filter(|other| other.name == stage.name);
    let named = || into.stages().find(|other| other.name == stage.name && is_name(&stage.name));
    same.or_else(named).map(|stage| stage.id)
}

/// The persona of that id and name or, if there is none, of that name. A hidden persona, of whom a piece knows but the id, is a
/// hidden one of that id.
pub(super) fn persona(into: &Draft, persona: &Persona) -> Option<PersonaId> {
    let is_same = |other: &&Persona| other.name == persona.name || is_nameless(persona) && other.hidden;
    let same = into.persona(persona.id).filter(is_same);
    let named = || {
        let mut personas = into.personas.iter().map(|other| &**other);
        personas.find(|other| other.name == persona.name && is_name(&persona.name))
    };
    same.or_else(named).map(|persona| persona.id)
}

/// Whether it is a hidden persona of whom there is but the id.
pub(super) fn is_nameless(persona: &Persona) -> bool {
    persona.hidden && persona.name.is_empty()
}

/// The source of that id and title or, if there is none, of that title.
pub(super) fn source(into: &Draft, source: &Source) -> Option<SourceId> {
    let titled = || into.sources.iter().filter(|other| other.title == source.title);
    let same = titled().find(|other| other.id == source.id);
    same.or_else(|| titled().find(|_| is_name(&source.title))).map(|source| source.id)
}

/// The card of that id and text.
pub(super) fn card(into: &Draft, card: &Card) -> Option<CardId> {
    into.card(card.id).filter(|(_, other)| other.text == card.text).map(|(_, card)| card.id)
}

/// For each lane the one that holds the same: of that id and name, else of that name and kind, else of that kind; each only once as
/// long as there are others. What is hidden stands for nothing that is not.
pub(super) fn lanes<'a>(into: &Draft, lanes: impl Iterator<Item = &'a Lane> + Clone) -> HashMap<LaneId, LaneId> {
    type Alike = fn(&Lane, &Lane) -> bool;
    let same: Alike = |a, b| a.id == b.id && a.name == b.name && holds_alike(a, b);
    let named: Alike = |a, b| a.name == b.name && is_name(&a.name) && a.content.kind() == b.content.kind();
    let of_kind: Alike = |a, b| a.content.kind() == b.content.kind();
    let mut taken = HashSet::new();
    let mut matched = HashMap::new();
    for alike in [same, named, of_kind] {
        for lane in lanes.clone() {
            let mut free = into.lanes.iter().filter(|other| !taken.contains(&other.id));
            if !matched.contains_key(&lane.id)
                && let Some(other) = free.find(|other| (!other.hidden || lane.hidden) && alike(lane, other))
            {
                taken.insert(other.id);
                matched.insert(lane.id, other.id);
            }
        }
    }
    for lane in lanes {
        let other = || into.lanes.iter().find(|other| !other.hidden && of_kind(lane, other)).map(|other| other.id);
        if !matched.contains_key(&lane.id)
            && let Some(other) = other()
        {
            matched.insert(lane.id, other);
        }
    }
    matched
}

/// Whether both hold cards, or both curves.
fn holds_alike(a: &Lane, b: &Lane) -> bool {
    std::mem::discriminant::<LaneContent>(&a.content) == std::mem::discriminant(&b.content)
}

/// Whether a text can tell one from another.
fn is_name(text: &str) -> bool {
    !text.trim().is_empty()
}
