//! What the panel keeps from frame to frame: what is shown, folded and open.

use std::collections::BTreeSet;

use egui::{Id, Ui};

use crate::map::Part;
use crate::review::{Finding, Rule, Severity};

/// A finding, whatever is said of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Mark {
    pub(super) rule: Rule,
    pub(super) part: Part,
}

impl Mark {
    pub(super) fn of(finding: &Finding) -> Self {
        Self { rule: finding.rule, part: finding.part }
    }
}

/// What is shown, folded and open.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Kept {
    /// Severities that are left out.
    pub(super) without: BTreeSet<Severity>,
    /// What is looked for in the sentences and the names of rules.
    pub(super) wanted: String,
    /// Rules of which the findings are not shown.
    pub(super) folded: BTreeSet<Rule>,
    /// Rules of which all findings are shown, however many they are.
    pub(super) unfolded: BTreeSet<Rule>,
    /// The finding that is open: with why it matters and what can be done.
    pub(super) open: Option<Mark>,
    /// The finding for which a reason is being written.
    pub(super) excused: Option<Mark>,
    /// The finding whose reason has been given the keyboard.
    pub(super) asked_why: Option<Mark>,
    /// Whether what was set aside is shown.
    pub(super) aside: Aside,
}

/// Whether what was set aside is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Aside {
    #[default]
    Folded,
    Shown,
}

impl Kept {
    pub(super) fn load(ui: &Ui) -> Self {
        ui.data(|data| data.get_temp(id())).unwrap_or_default()
    }

    pub(super) fn store(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(id(), self));
    }
}

fn id() -> Id {
    Id::unique("kept of the review panel")
}
