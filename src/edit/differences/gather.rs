//! All that differs between two maps, gathered by place.

use std::collections::{HashMap, HashSet};

use crate::map::{Card, Draft, Lane, LaneId, Map, Part, Persona, Phase, SetAside, Source, Stage, StageId};

use super::super::found::Found;
use super::align::aligned;
use super::cells::{PointKey, cards_of, counted, points_of, reordered};
use super::compare::compare;
use super::lists::{list, merged, without};
use super::order::moved;
use super::shorten;
use super::told::{Difference, DifferenceGroup, DifferencePlace, Differences, Differing, Differs};

/// What differs between two maps: nothing if and only if they are equal.
///
/// Parts are known by their ids; where another program has given them anew, by their names, texts and places.
#[must_use]
pub fn differences(old: &Map, new: &Map) -> Differences {
    if old.is_same(new) || old == new {
        return Differences::default();
    }
    let before = aligned(old, new);
    let mut gathered = Gathered::new(&before, new);
    gathered.head();
    gathered.findings();
    gathered.personas();
    gathered.phases();
    gathered.stages();
    gathered.lanes();
    gathered.cards();
    gathered.emotions();
    gathered.sources();
    gathered.finish()
}

struct Gathered<'a> {
    old: &'a Draft,
    new: &'a Draft,
    map: Vec<Difference>,
    personas: Vec<Difference>,
    phases: Vec<Difference>,
    stages: HashMap<StageId, Vec<Difference>>,
    lanes: Vec<Difference>,
    sources: Vec<Difference>,
    /// The stages of both maps, in the order in which they are told: those that are gone after the one that stood before them.
    order: Vec<StageId>,
    lost_stages: HashSet<StageId>,
    new_stages: HashSet<StageId>,
    lost_lanes: HashSet<LaneId>,
    new_lanes: HashSet<LaneId>,
}

impl<'a> Gathered<'a> {
    fn new(old: &'a Draft, new: &'a Draft) -> Self {
        let [old_stages, new_stages] = [old, new].map(|draft| draft.stages().map(|stage| stage.id).collect::<Vec<_>>());
        let [old_lanes, new_lanes] = [old, new].map(|draft| draft.lanes.iter().map(|lane| lane.id).collect::<Vec<_>>());
        Self {
            old,
            new,
            map: Vec::new(),
            personas: Vec::new(),
            phases: Vec::new(),
            stages: HashMap::new(),
            lanes: Vec::new(),
            sources: Vec::new(),
            order: merged(&old_stages, &new_stages),
            lost_stages: without(&old_stages, &new_stages),
            new_stages: without(&new_stages, &old_stages),
            lost_lanes: without(&old_lanes, &new_lanes),
            new_lanes: without(&new_lanes, &old_lanes),
        }
    }

    fn head(&mut self) {
        let differs = compare(Found::Map(self.old), Found::Map(self.new));
        self.map.extend(differs.into_iter().map(|differs| Difference { subject: Differing::Map, differs }));
    }

    fn findings(&mut self) {
        let rules = |draft: &'a Draft| draft.set_aside.iter().map(|aside| (key(aside), &**aside));
        let (before, now): (HashMap<_, _>, HashMap<_, _>) = (rules(self.old).collect(), rules(self.new).collect());
        for (key, _) in rules(self.old).filter(|(key, _)| !now.contains_key(key)) {
            self.map.push(told(Differing::Finding(shorten::name(key.1)), Differs::Removed { cards: 0 }));
        }
        for (key, aside) in rules(self.new) {
            let differs = match before.get(&key) {
                None => Differs::Added { cards: 0 },
                Some(old) if *old != aside => Differs::Unseen,
                Some(_) => continue,
            };
            self.map.push(told(Differing::Finding(shorten::name(key.1)), differs));
        }
    }

    fn personas(&mut self) {
        let (old, new) = (&self.old.personas, &self.new.personas);
        let compare = |old: &Persona, new: &Persona| compare(Found::Persona(old), Found::Persona(new));
        let name = |id| {
            let persona = self.new.persona(id).or_else(|| self.old.persona(id));
            Differing::Persona(persona.map(|persona| shorten::name(persona.called())).unwrap_or_default())
        };
        let found = list(old, new, |persona| persona.id, compare);
        self.personas = found.into_iter().map(|(id, differs)| told(name(id), differs)).collect();
    }

    fn sources(&mut self) {
        let (old, new) = (&self.old.sources, &self.new.sources);
        let compare = |old: &Source, new: &Source| compare(Found::Source(old), Found::Source(new));
        let name = |id| {
            let source = new.iter().chain(old).find(|source| source.id == id);
            Differing::Source(source.map(|source| shorten::name(&source.title)).unwrap_or_default())
        };
        let found = list(old, new, |source| source.id, compare);
        self.sources = found.into_iter().map(|(id, differs)| told(name(id), differs)).collect();
    }

    fn phases(&mut self) {
        let (old, new) = (&self.old.phases, &self.new.phases);
        let compare = |old: &Phase, new: &Phase| compare(Found::Phase(old), Found::Phase(new));
        let name = |id| {
            let phase = self.new.phase(id).or_else(|| self.old.phase(id));
            Differing::Phase(phase.map(|phase| shorten::name(&phase.name)).unwrap_or_default())
        };
        let found = list(old, new, |phase| phase.id, compare);
        self.phases = found.into_iter().map(|(id, differs)| told(name(id), differs)).collect();
    }

    fn stages(&mut self) {
        let (before, now) = (places(self.old), places(self.new));
        let [was, is] = [self.old, self.new].map(|draft| draft.stages().map(|stage| stage.id).collect::<Vec<_>>());
        let moved = moved(&was, &is);
        let (went, came) =
            (counted(self.old, |_, card| Some(card.stage)), counted(self.new, |_, card| Some(card.stage)));
        for id in self.order.clone() {
            let differs = match (before.get(&id), now.get(&id)) {
                (Some(_), None) => vec![Differs::Removed { cards: went.get(&id).copied().unwrap_or(0) }],
                (None, Some(_)) => vec![Differs::Added { cards: came.get(&id).copied().unwrap_or(0) }],
                (Some((from, old)), Some((to, new))) => {
                    let mut differs = compare(Found::Stage(old), Found::Stage(new));
                    if from.id != to.id {
                        let (from, to) = (shorten::name(&from.name), shorten::name(&to.name));
                        differs.insert(0, Differs::Moved { from, to });
                    } else if moved.contains(&id) {
                        differs.insert(0, Differs::Reordered);
                    }
                    differs
                }
                (None, None) => Vec::new(),
            };
            let name = now.get(&id).or(before.get(&id)).map(|(_, stage)| shorten::name(&stage.name));
            let subject = Differing::Stage(name.unwrap_or_default());
            self.at_stage(id, &subject, differs);
        }
    }

    fn lanes(&mut self) {
        let compare = |old: &Lane, new: &Lane| compare(Found::Lane(old), Found::Lane(new));
        let name = |id| {
            let lane = self.new.lane(id).or_else(|| self.old.lane(id));
            Differing::Lane(lane.map(|lane| shorten::name(&lane.name)).unwrap_or_default())
        };
        // What went or came with a stage is told there.
        let went = counted(self.old, |lane, card| (!self.lost_stages.contains(&card.stage)).then_some(lane.id));
        let came = counted(self.new, |lane, card| (!self.new_stages.contains(&card.stage)).then_some(lane.id));
        let found = list(&self.old.lanes, &self.new.lanes, |lane| lane.id, compare);
        let lanes = found.into_iter().map(|(id, differs)| {
            let differs = match differs {
                Differs::Removed { .. } => Differs::Removed { cards: went.get(&id).copied().unwrap_or(0) },
                Differs::Added { .. } => Differs::Added { cards: came.get(&id).copied().unwrap_or(0) },
                other => other,
            };
            told(name(id), differs)
        });
        self.lanes = lanes.collect();
    }

    fn cards(&mut self) {
        let (before, now) = (cards_of(self.old), cards_of(self.new));
        for (lane, card) in self.old.cards() {
            let with_place = self.lost_stages.contains(&card.stage) || self.lost_lanes.contains(&lane.id);
            if !now.contains_key(&card.id) && !with_place {
                self.at_stage(card.stage, &subject(lane, card), vec![Differs::Removed { cards: 0 }]);
            }
        }
        let reordered = reordered(self.old, self.new);
        for (lane, card) in self.new.cards() {
            let differs = match before.get(&card.id) {
                None if self.new_stages.contains(&card.stage) || self.new_lanes.contains(&lane.id) => continue,
                None => vec![Differs::Added { cards: 0 }],
                Some((from, old)) => {
                    let mut differs = if std::ptr::eq(*old, &**card) {
                        Vec::new()
                    } else {
                        compare(Found::Card(old), Found::Card(card))
                    };
                    if (from.id, old.stage) != (lane.id, card.stage) {
                        differs.insert(0, self.moved_card((from, old), (lane, card)));
                    } else if reordered.contains(&card.id) {
                        differs.insert(0, Differs::Reordered);
                    }
                    differs
                }
            };
            self.at_stage(card.stage, &subject(lane, card), differs);
        }
    }

    fn moved_card(&self, (from, old): (&Lane, &Card), (to, new): (&Lane, &Card)) -> Differs {
        let stage = |draft: &Draft, id| draft.stage(id).map(|stage| stage.name.clone()).unwrap_or_default();
        let (was_in, is_in) = (stage(self.old, old.stage), stage(self.new, new.stage));
        let place = |lane: &str, stage: &str| {
            let names = [lane, stage].map(shorten::name);
            names.iter().filter(|name| !name.is_empty()).map(String::as_str).collect::<Vec<_>>().join(" · ")
        };
        let (from, to) = match (from.id == to.id, old.stage == new.stage) {
            (true, _) => (place("", &was_in), place("", &is_in)),
            (_, true) => (place(&from.name, ""), place(&to.name, "")),
            _ => (place(&from.name, &was_in), place(&to.name, &is_in)),
        };
        Differs::Moved { from, to }
    }

    fn emotions(&mut self) {
        let (was, is) = (points_of(self.old), points_of(self.new));
        let (before, now): (HashMap<_, _>, HashMap<_, _>) =
            (was.iter().copied().collect(), is.iter().copied().collect());
        let lost = was.iter().filter(|(key, _)| !now.contains_key(key));
        let keys: Vec<PointKey> = is.iter().chain(lost).map(|(key, _)| *key).collect();
        for key in keys {
            let (lane, persona, stage) = key;
            let there = |draft: &Draft| {
                draft.lane(lane).is_some() && draft.persona(persona).is_some() && draft.stage(stage).is_some()
            };
            let (old, new) = (before.get(&key).copied(), now.get(&key).copied());
            // Values that came or went with a stage, a lane or a persona are told with those.
            if !(there(self.old) && there(self.new)) {
                continue;
            }
            let values = (old.map(|point| point.value), new.map(|point| point.value));
            let mut differs = Vec::new();
            if values.0 != values.1 {
                differs.push(Differs::Value { old: values.0, new: values.1 });
            }
            if let (Some(old), Some(new)) = (old, new) {
                differs.extend(compare(Found::Point(old), Found::Point(new)));
            }
            let name = self.new.persona(persona).map(|persona| shorten::name(persona.called())).unwrap_or_default();
            self.at_stage(stage, &Differing::Emotion(name), differs);
        }
    }

    fn at_stage(&mut self, stage: StageId, subject: &Differing, differs: Vec<Differs>) {
        if !differs.is_empty() {
            let differences = differs.into_iter().map(|differs| told(subject.clone(), differs));
            self.stages.entry(stage).or_default().extend(differences);
        }
    }

    fn finish(mut self) -> Differences {
        let mut groups = vec![
            (DifferencePlace::Map, self.map),
            (DifferencePlace::Personas, self.personas),
            (DifferencePlace::Phases, self.phases),
        ];
        for id in self.order {
            let stage = self.new.stage(id).or_else(|| self.old.stage(id));
            let name = stage.map(|stage| shorten::name(&stage.name)).unwrap_or_default();
            groups.push((DifferencePlace::Stage(name), self.stages.remove(&id).unwrap_or_default()));
        }
        groups.push((DifferencePlace::Lanes, self.lanes));
        groups.push((DifferencePlace::Sources, self.sources));
        groups.retain(|(_, differences)| !differences.is_empty());
        if groups.is_empty() {
            // They are not equal, so it is something of which nothing can be seen.
            groups.push((DifferencePlace::Map, vec![told(Differing::Map, Differs::Unseen)]));
        }
        let groups = groups.into_iter().map(|(place, differences)| DifferenceGroup { place, differences });
        Differences { groups: groups.collect() }
    }
}

type Places<'a> = HashMap<StageId, (&'a Phase, &'a Stage)>;

fn places(draft: &Draft) -> Places<'_> {
    let stages = draft.phases.iter().flat_map(|phase| phase.stages.iter().map(move |stage| (&**phase, stage)));
    stages.map(|(phase, stage)| (stage.id, (phase, stage))).collect()
}

/// What names a finding that was set aside.
fn key(aside: &SetAside) -> (Part, &str) {
    (aside.part, &aside.rule)
}

fn subject(lane: &Lane, card: &Card) -> Differing {
    Differing::Card { body: card.body.clone(), text: shorten::name(&card.text), lane: shorten::name(&lane.name) }
}

fn told(subject: Differing, differs: Differs) -> Difference {
    Difference { subject, differs }
}
