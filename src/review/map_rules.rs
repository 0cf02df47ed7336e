//! What is found in a map as a whole, in its personas, along its stages and in its sources.

use std::collections::{HashMap, HashSet};

use crate::map::{Answer, Map, Market, Part, Persona, PersonaId, SourceId, Stage, StageId};

use super::finding::{Detail, Facts, Finding, Rule};
use super::notes::{Contents, Statements, is_blank};

const MOST_PHASES: usize = 8;
const MOST_STAGES: usize = 20;

/// Text that is smaller than this cannot be read on a slide.
const READABLE_PT: f64 = 9.0;

/// With fewer statements than this a share says nothing.
const FEW_STATEMENTS: usize = 10;

/// What all lanes and personas say together.
#[derive(Debug)]
pub(super) struct Whole {
    /// The personas that are shown.
    pub(super) shown: HashSet<PersonaId>,
    /// Those of them that have an emotion somewhere.
    pub(super) with_emotions: HashSet<PersonaId>,
    /// Of each stage.
    pub(super) contents: Vec<Contents>,
    pub(super) statements: Statements,
    pub(super) moments_of_truth: usize,
    /// Texts about what the company does.
    pub(super) company: usize,
}

impl Whole {
    fn has_touchpoints(&self) -> bool {
        self.contents.iter().any(|stage| stage.touchpoints() > 0)
    }
}

pub(super) fn map_rules(found: &mut Vec<Finding>, map: &Map, facts: Facts, whole: &Whole) {
    let mut add = |rule, detail| found.push(Finding::new(rule, Part::Map).with(detail));
    let stages = whole.contents.len();
    if whole.shown.is_empty() {
        add(Rule::NoPersona, Detail::None);
    }
    if !whole.has_touchpoints() {
        add(Rule::NoTouchpoints, Detail::None);
    }
    if whole.with_emotions.is_empty() {
        add(Rule::NoEmotions, Detail::None);
    }
    let Statements { all, assumed } = whole.statements;
    if all >= FEW_STATEMENTS && assumed * 2 > all {
        add(Rule::MostlyAssumed, Detail::Percent((assumed * 100).div_ceil(all)));
    }
    if whole.moments_of_truth == 0 {
        add(Rule::NoMomentOfTruth, Detail::None);
    }
    if map.market == Some(Market::B2b) && whole.company == 0 {
        add(Rule::CompanyRowsEmpty, Detail::None);
    }
    if map.date.is_none() {
        add(Rule::MapWithoutDate, Detail::None);
    }
    if is_blank(&map.author) {
        add(Rule::MapWithoutAuthor, Detail::None);
    }
    if map.phases.len() > MOST_PHASES {
        add(Rule::TooManyPhases, Detail::Count(map.phases.len()));
    }
    if stages > MOST_STAGES {
        add(Rule::TooManyStages, Detail::Count(stages));
    }
    if let Some(points) = facts.smallest_text_on_slides_pt.filter(|points| *points < READABLE_PT) {
        add(Rule::SmallTextOnSlides, Detail::Points(points));
    }
}

pub(super) fn persona_rules(found: &mut Vec<Finding>, persona: &Persona, whole: &Whole) {
    let others_have_emotions = !whole.with_emotions.is_empty();
    if !persona.hidden && others_have_emotions && !whole.with_emotions.contains(&persona.id) {
        found.push(Finding::new(Rule::PersonaWithoutCurve, Part::Persona(persona.id)));
    }
}

/// Phases and their stages, from left to right.
pub(super) fn axis_rules(found: &mut Vec<Finding>, map: &Map, whole: &Whole, answered: &HashSet<Answer>) {
    let has_phases = map.phases.len() > 1 && map.phases.iter().any(|phase| !is_blank(&phase.name));
    let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    let mut names = HashMap::new();
    let mut at = 0;
    for phase in &map.phases {
        if has_phases && phase.stages.len() == 1 {
            found.push(Finding::new(Rule::PhaseOfOneStage, Part::Phase(phase.id)));
        }
        for stage in &phase.stages {
            let name = stage.name.trim().to_lowercase();
            if !name.is_empty() && names.insert(name, stage.id).is_some() {
                found.push(Finding::new(Rule::DuplicateStageNames, Part::Stage(stage.id)));
            }
            stage_rules(found, stage, at, &stages, whole);
            if stage.moment_of_truth && !answered.contains(&Answer::Stage(stage.id)) {
                found.push(Finding::new(Rule::MomentOfTruthWithoutAction, Part::Stage(stage.id)));
            }
            at += 1;
        }
    }
}

fn stage_rules(found: &mut Vec<Finding>, stage: &Stage, at: usize, stages: &[StageId], whole: &Whole) {
    let mut add = |rule, detail| found.push(Finding::new(rule, Part::Stage(stage.id)).with(detail));
    if is_blank(&stage.name) {
        add(Rule::StageWithoutName, Detail::Count(at + 1));
    }
    let Some(contents) = whole.contents.get(at) else { return };
    if contents.customer_actions == 0 {
        add(Rule::StageWithoutCustomerAction, Detail::None);
    }
    if contents.touchpoints() == 0 && whole.has_touchpoints() {
        add(Rule::StageWithoutTouchpoint, Detail::None);
    }
    if contents.emotions == 0 && !whole.with_emotions.is_empty() {
        add(Rule::StageWithoutEmotion, Detail::None);
    }
    if contents.is_only_physical() {
        let neighbours = [at.checked_sub(1), at.checked_add(1)].into_iter().flatten();
        let met: Vec<(StageId, Contents)> = neighbours
            .filter_map(|at| stages.get(at).copied().zip(whole.contents.get(at).copied()))
            .filter(|(_, contents)| contents.touchpoints() > 0)
            .collect();
        if met.iter().all(|(_, contents)| contents.is_only_online()) {
            match met.as_slice() {
                [(one, _), (other, _)] => add(Rule::ChannelBreak, Detail::Stages(*one, *other)),
                [(one, _)] => add(Rule::ChannelBreak, Detail::Stage(*one)),
                _ => {}
            }
        }
    }
}

pub(super) fn source_rules(found: &mut Vec<Finding>, map: &Map, cited: &HashSet<SourceId>) {
    for source in &map.sources {
        let part = Part::Source(source.id);
        if !cited.contains(&source.id) {
            found.push(Finding::new(Rule::SourceNotCited, part));
        }
        if source.date.is_none() {
            found.push(Finding::new(Rule::SourceWithoutDate, part));
        }
    }
}
