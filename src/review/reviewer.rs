//! The reviewer: looks at lanes and personas one by one, remembers what was noted about them, and judges the map from these notes.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use crate::map::{Answer, Lane, Map, Persona, SetAside, SourceId};

use super::finding::{Facts, Finding, Review};
use super::lane_notes::{LaneNotes, Ownership};
use super::map_rules::{Whole, axis_rules, map_rules, persona_rules, source_rules};
use super::notes::{Contents, Frame, Noted, Statements};
use super::persona_notes::PersonaNotes;

/// Reviews maps, and remembers what it has looked at: after a change only the lanes and personas that changed are looked at again. The
/// result does not depend on what it has seen before.
#[derive(Debug, Default)]
pub struct Reviewer {
    frame: Frame,
    lanes: Vec<LaneNotes>,
    personas: Vec<PersonaNotes>,
    last: Option<(Map, Facts, Review)>,
}

impl Reviewer {
    /// What is to be found in a map.
    pub fn review(&mut self, map: &Map, facts: Facts) -> Review {
        if let Some((last, of, review)) = &self.last
            && last.is_same(map)
            && *of == facts
        {
            return review.clone();
        }
        self.look_at(map, facts);
        let review = self.judge(map, facts);
        self.last = Some((map.clone(), facts, review.clone()));
        review
    }

    /// Notes what is new about lanes and personas.
    fn look_at(&mut self, map: &Map, facts: Facts) {
        let frame = Frame::new(map, facts.today);
        if frame != self.frame {
            self.lanes.clear();
        }
        self.frame = frame;
        // What is known is held here, so that nothing else can lie at its place in memory.
        let mut known: HashMap<*const Lane, LaneNotes> =
            self.lanes.drain(..).map(|notes| (Arc::as_ptr(&notes.lane), notes)).collect();
        let of_lane = |lane| known.remove(&Arc::as_ptr(lane)).unwrap_or_else(|| LaneNotes::of(map, lane, &self.frame));
        self.lanes = map.lanes.iter().map(of_lane).collect();
        let mut known: HashMap<*const Persona, PersonaNotes> =
            self.personas.drain(..).map(|notes| (Arc::as_ptr(&notes.persona), notes)).collect();
        let of_persona = |persona| known.remove(&Arc::as_ptr(persona)).unwrap_or_else(|| PersonaNotes::of(persona));
        self.personas = map.personas.iter().map(of_persona).collect();
    }

    /// Finds, from what was noted.
    fn judge(&self, map: &Map, facts: Facts) -> Review {
        let whole = self.whole(map);
        let mut found = Vec::new();
        map_rules(&mut found, map, facts, &whole);
        let mut answered = HashSet::new();
        let mut owned = HashSet::new();
        for (answer, ownership) in self.lanes.iter().flat_map(|lane| &lane.answers) {
            answered.insert(*answer);
            if *ownership == Ownership::Somebody {
                owned.insert(*answer);
            }
        }
        let take = |found: &mut Vec<Finding>, noted: &[Noted]| {
            found.extend(noted.iter().filter_map(|noted| holds(*noted, &answered, &owned)));
        };
        for persona in &self.personas {
            take(&mut found, &persona.notes.noted);
            persona_rules(&mut found, &persona.persona, &whole);
        }
        axis_rules(&mut found, map, &whole, &answered);
        for lane in &self.lanes {
            take(&mut found, &lane.notes.noted);
            for curve in lane.curves.iter().filter(|curve| whole.shown.contains(&curve.persona)) {
                take(&mut found, &curve.notes.noted);
            }
        }
        source_rules(&mut found, map, &self.cited());
        found.sort_by_key(|finding| finding.rule.severity());
        apart(found, map)
    }

    /// What the notes say together.
    fn whole(&self, map: &Map) -> Whole {
        let shown = map.personas.iter().filter(|persona| !persona.hidden).map(|persona| persona.id).collect();
        let mut whole = Whole {
            shown,
            with_emotions: HashSet::new(),
            contents: vec![Contents::default(); self.frame.len()],
            statements: Statements::default(),
            moments_of_truth: map.stages().filter(|stage| stage.moment_of_truth).count(),
            company: 0,
        };
        for persona in &self.personas {
            whole.statements.add(persona.notes.statements);
        }
        for lane in &self.lanes {
            whole.statements.add(lane.notes.statements);
            whole.moments_of_truth += lane.moments_of_truth;
            whole.company += lane.company;
            whole.contents.iter_mut().zip(&lane.contents).for_each(|(whole, lane)| whole.add(*lane));
            for curve in lane.curves.iter().filter(|curve| whole.shown.contains(&curve.persona)) {
                whole.statements.add(curve.notes.statements);
                if !curve.stages.is_empty() {
                    whole.with_emotions.insert(curve.persona);
                }
                for at in &curve.stages {
                    whole.contents[*at].emotions += 1;
                }
            }
        }
        whole
    }

    fn cited(&self) -> HashSet<SourceId> {
        let of_lanes = self
            .lanes
            .iter()
            .flat_map(|lane| lane.notes.cited.iter().chain(lane.curves.iter().flat_map(|curve| &curve.notes.cited)));
        of_lanes.chain(self.personas.iter().flat_map(|persona| &persona.notes.cited)).copied().collect()
    }
}

/// The finding, if its condition holds.
fn holds(noted: Noted, answered: &HashSet<Answer>, owned: &HashSet<Answer>) -> Option<Finding> {
    match noted {
        Noted::Found(finding) => Some(finding),
        Noted::Unanswered(answer, finding) => (!answered.contains(&answer)).then_some(finding),
        Noted::Unowned(answer, finding) => (!owned.contains(&answer)).then_some(finding),
    }
}

/// Takes apart what counts and what was set aside.
fn apart(found: Vec<Finding>, map: &Map) -> Review {
    let asides: HashMap<_, &Arc<SetAside>> =
        map.set_aside.iter().map(|aside| ((aside.part, aside.rule.as_str()), aside)).collect();
    let mut review = Review::default();
    for finding in found {
        match asides.get(&(finding.part, finding.rule.name())) {
            Some(aside) => review.set_aside.push((finding, (*aside).clone())),
            None => review.findings.push(finding),
        }
    }
    review
}
