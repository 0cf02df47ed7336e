//! A journey as it is understood, on its way to a map.

use super::super::report::{Effect, MAX_REMARKS};
use super::note::MermaidNote;

/// The most sections and, apart from them, tasks that are kept: more than a map may hold.
const MAX_PARTS: usize = 250_000;

/// What a diagram says. Texts are as they are to be shown.
#[derive(Debug, Default)]
pub(super) struct Journey {
    pub(super) title: String,
    pub(super) acc_title: String,
    pub(super) acc_descr: String,
    pub(super) sections: Vec<Section>,
    pub(super) tasks: Vec<Task>,
    pub(super) remarks: Remarks,
}

/// A section.
#[derive(Debug, PartialEq)]
pub(super) struct Section {
    pub(super) line: u32,
    pub(super) name: String,
}

/// A task.
#[derive(Debug, PartialEq)]
pub(super) struct Task {
    pub(super) line: u32,
    /// Its section, of those of the journey; `None` before the first.
    pub(super) section: Option<usize>,
    pub(super) name: String,
    /// A finite number.
    pub(super) score: Option<f64>,
    /// Who does it.
    pub(super) people: Vec<String>,
    /// What else is said of it.
    pub(super) more: Vec<String>,
}

/// What was noticed: the first remarks, and how many more there are.
#[derive(Debug, Default)]
pub(super) struct Remarks {
    pub(super) kept: Vec<(u32, Effect, MermaidNote)>,
    pub(super) more: usize,
}

impl Journey {
    pub(super) fn remark(&mut self, line: u32, effect: Effect, note: MermaidNote) {
        if self.remarks.kept.len() < MAX_REMARKS {
            self.remarks.kept.push((line, effect, note));
        } else {
            self.remarks.more += 1;
        }
    }

    pub(super) fn section(&mut self, line: u32, name: String) {
        if self.sections.len() < MAX_PARTS {
            self.sections.push(Section { line, name });
        }
    }

    pub(super) fn task(&mut self, task: Task) {
        if self.tasks.len() < MAX_PARTS {
            self.tasks.push(task);
        }
    }

    /// The section in which the next task lies.
    pub(super) fn current(&self) -> Option<usize> {
        self.sections.len().checked_sub(1)
    }
}
