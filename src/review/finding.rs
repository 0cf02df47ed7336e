//! What the review finds: rules, findings, and a reviewer who looks again only at what has changed.

use std::sync::Arc;

use crate::map::{Date, Map, Part, SetAside};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The map misleads, or its purpose is missed.
    Problem,
    /// Something that is usually needed is missing.
    Warning,
    /// It could be better.
    Suggestion,
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $name:literal $severity:ident;)*) => {
        /// What the review looks for.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// All, those that matter most first.
            pub const ALL: &[Self] = &[$(Self::$rule),*];

            /// Its name in files and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)* }
            }

            /// How much what it finds matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// The map has no persona.
    NoPersona "no-persona" Problem;
}

/// Something that could be better, and where.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// What it is about.
    pub part: Part,
}

/// What the review needs to know beside the map.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Facts {
    /// Today; without it nothing is overdue.
    pub today: Option<Date>,
    /// Size of the smallest text in points, if the map is put on 16:9 slides as it says; `None` if that is not known.
    pub smallest_text_on_slides_pt: Option<f64>,
}

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// What counts, the most serious first, then in reading order.
    pub findings: Vec<Finding>,
    /// What was found as well but set aside, with the reasons.
    pub set_aside: Vec<(Finding, Arc<SetAside>)>,
}

/// Reviews maps, and remembers what it has looked at: after a change only what changed is looked at again.
#[derive(Debug, Default)]
pub struct Reviewer {}

impl Reviewer {
    /// What is to be found in a map.
    pub fn review(&mut self, map: &Map, facts: Facts) -> Review {
        let _ = facts;
        let none = map.personas.is_empty().then_some(Finding { rule: Rule::NoPersona, part: Part::Map });
        Review { findings: none.into_iter().collect(), set_aside: Vec::new() }
    }
}
