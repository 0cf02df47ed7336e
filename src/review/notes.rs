//! What is noted about a lane or persona, so that a map can be judged without looking at every card again.

use std::collections::HashMap;

use crate::map::{Answer, Date, EmotionScale, Evidence, EvidenceLevel, Map, SourceId, StageId, Threshold};

use super::finding::Finding;

/// What decides beside a lane itself what is found in it.
#[derive(Debug, Default, PartialEq)]
pub(super) struct Frame {
    pub(super) today: Option<Date>,
    stages: Vec<StageId>,
    at: HashMap<StageId, usize>,
    scale: EmotionScale,
    threshold: Threshold,
}

impl Frame {
    pub(super) fn new(map: &Map, today: Option<Date>) -> Self {
        let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        let at = stages.iter().enumerate().map(|(at, stage)| (*stage, at)).collect();
        Self { today, stages, at, scale: map.scale.clone(), threshold: map.turning_threshold }
    }

    /// How many stages there are.
    pub(super) fn len(&self) -> usize {
        self.stages.len()
    }

    /// Where a stage is, counted from the left.
    pub(super) fn index(&self, stage: StageId) -> usize {
        self.at.get(&stage).copied().unwrap_or(0)
    }
}

/// Something found, perhaps on a condition.
#[derive(Clone, Copy, Debug)]
pub(super) enum Noted {
    /// It is so.
    Found(Finding),
    /// Unless an action answers it that is not dropped.
    Unanswered(Answer, Finding),
    /// Unless an action answers it that is not dropped and has an owner.
    Unowned(Answer, Finding),
}

/// What there is in a stage.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Contents {
    pub(super) customer_actions: usize,
    pub(super) physical: usize,
    pub(super) online: usize,
    /// Touchpoints of which it is not known where they are met.
    pub(super) elsewhere: usize,
    pub(super) emotions: usize,
}

impl Contents {
    pub(super) fn touchpoints(self) -> usize {
        self.physical + self.online + self.elsewhere
    }

    pub(super) fn is_only_physical(self) -> bool {
        self.physical > 0 && self.online + self.elsewhere == 0
    }

    pub(super) fn is_only_online(self) -> bool {
        self.online > 0 && self.physical + self.elsewhere == 0
    }

    pub(super) fn add(&mut self, other: Self) {
        self.customer_actions += other.customer_actions;
        self.physical += other.physical;
        self.online += other.online;
        self.elsewhere += other.elsewhere;
        self.emotions += other.emotions;
    }
}

/// Statements about customers, and how many of them nobody has looked into.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Statements {
    pub(super) all: usize,
    pub(super) assumed: usize,
}

impl Statements {
    pub(super) fn count(&mut self, evidence: Option<&Evidence>) {
        self.all += 1;
        self.assumed += usize::from(evidence.is_none_or(|evidence| evidence.level == EvidenceLevel::Assumed));
    }

    pub(super) fn add(&mut self, other: Self) {
        self.all += other.all;
        self.assumed += other.assumed;
    }
}

/// What is noted about a lane, a curve or a persona.
#[derive(Debug, Default)]
pub(super) struct Notes {
    /// In reading order.
    pub(super) noted: Vec<Noted>,
    pub(super) statements: Statements,
    /// What is cited, hidden or not.
    pub(super) cited: Vec<SourceId>,
}

impl Notes {
    pub(super) fn found(&mut self, finding: Finding) {
        self.noted.push(Noted::Found(finding));
    }

    pub(super) fn cites(&mut self, evidence: Option<&Evidence>) {
        self.cited.extend(evidence.iter().flat_map(|evidence| &evidence.sources));
    }
}

/// Whether it passes for researched but cites nothing.
pub(super) fn lacks_source(evidence: Option<&Evidence>) -> bool {
    evidence.is_some_and(|evidence| evidence.level == EvidenceLevel::Researched && evidence.sources.is_empty())
}

pub(super) fn is_blank(text: &str) -> bool {
    text.trim().is_empty()
}
