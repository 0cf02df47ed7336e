//! Free ids for new parts.

use std::collections::HashSet;

use crate::map::{CardId, LaneId, Map, PersonaId, PhaseId, SourceId, StageId};

/// Ids that no part of a map has. Each is given once; those of a kind are looked for when the first one is asked for.
#[derive(Debug)]
pub struct Ids {
    map: Map,
    stages: Option<Numbers>,
    phases: Option<Numbers>,
    lanes: Option<Numbers>,
    cards: Option<Numbers>,
    personas: Option<Numbers>,
    sources: Option<Numbers>,
}

impl Ids {
    /// Ids that come after those of `map`.
    #[must_use]
    pub fn after(map: &Map) -> Self {
        let map = map.clone();
        Self { map, stages: None, phases: None, lanes: None, cards: None, personas: None, sources: None }
    }

    /// For a stage.
    pub fn stage(&mut self) -> StageId {
        let used = || self.map.stages().filter_map(|stage| stage.id.number());
        StageId::numbered(self.stages.get_or_insert_with(|| Numbers::after(used)).take())
    }

    /// For a phase.
    pub fn phase(&mut self) -> PhaseId {
        let used = || self.map.phases.iter().filter_map(|phase| phase.id.number());
        PhaseId::numbered(self.phases.get_or_insert_with(|| Numbers::after(used)).take())
    }

    /// For a lane.
    pub fn lane(&mut self) -> LaneId {
        let used = || self.map.lanes.iter().filter_map(|lane| lane.id.number());
        LaneId::numbered(self.lanes.get_or_insert_with(|| Numbers::after(used)).take())
    }

    /// For a card.
    pub fn card(&mut self) -> CardId {
        let used = || self.map.cards().filter_map(|(_, card)| card.id.number());
        CardId::numbered(self.cards.get_or_insert_with(|| Numbers::after(used)).take())
    }

    /// For a persona.
    pub fn persona(&mut self) -> PersonaId {
        let used = || self.map.personas.iter().filter_map(|persona| persona.id.number());
        PersonaId::numbered(self.personas.get_or_insert_with(|| Numbers::after(used)).take())
    }

    /// For a source.
    pub fn source(&mut self) -> SourceId {
        let used = || self.map.sources.iter().filter_map(|source| source.id.number());
        SourceId::numbered(self.sources.get_or_insert_with(|| Numbers::after(used)).take())
    }
}

/// Free numbers in a row.
#[derive(Debug)]
struct Numbers {
    next: u32,
    /// Those to be passed over; none where all that are used come before.
    used: HashSet<u32>,
}

impl Numbers {
    /// Above which numbers are no longer counted on from: a file may hold any, and after the last there is none.
    const HIGHEST: u32 = u32::MAX / 2;

    fn after<I: Iterator<Item = u32>>(used: impl Fn() -> I) -> Self {
        match used().max().unwrap_or(0) {
            last if last < Self::HIGHEST => Self { next: last + 1, used: HashSet::new() },
            _ => Self { next: 1, used: used().collect() },
        }
    }

    fn take(&mut self) -> u32 {
        loop {
            let number = self.next;
            // Before it begins anew, a map would have to hold two thousand million parts.
            self.next = number.wrapping_add(1);
            if !self.used.contains(&number) {
                return number;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::map::{Draft, Persona};

    #[test]
    fn new_ids_are_free() {
        let check = |used: &[&str], expected: [&str; 3]| {
            let personas = used.iter().map(|id| Arc::new(Persona::named(id.parse().unwrap(), "")));
            let map = Map::build(Draft { personas: personas.collect(), ..Draft::default() }).unwrap();
            let mut ids = Ids::after(&map);
            assert_eq!([ids.persona(), ids.persona(), ids.persona()].map(|id| id.to_string()), expected);
        };
        check(&[], ["p1", "p2", "p3"]);
        check(&["p2", "own", "p7x"], ["p3", "p4", "p5"]);
        check(&["p4294967295", "p2"], ["p1", "p3", "p4"]);
    }
}
