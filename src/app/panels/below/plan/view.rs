//! What is shown of the plan: which view, which actions, in which order. Kept while the window is open.

use std::cmp::Ordering;

use egui::{Id, Ui};

use crate::app::panels::matching::{folded, matches};
use crate::map::{ActionStatus, CardId, PersonaId};
use crate::review::STATUSES;

use super::gathered::{Gathered, Row};

/// What is shown of the plan.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct View {
    pub(super) shown: Shown,
    pub(super) filter: Filter,
    /// By which column the table is sorted; by none it is in reading order.
    pub(super) sort: Option<(Column, Direction)>,
}

/// A view of the plan.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Shown {
    #[default]
    Table,
    Matrix,
    Unanswered,
}

/// Which actions are shown.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Filter {
    pub(super) text: String,
    pub(super) status: Option<ActionStatus>,
    pub(super) persona: Option<PersonaId>,
    pub(super) owner: Option<String>,
    pub(super) due: Due,
}

/// Which due days are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Due {
    #[default]
    Any,
    Overdue,
}

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Column {
    Title,
    Answers,
    Personas,
    Owner,
    Due,
    Impact,
    Effort,
    Status,
    Measure,
}

/// Which way the table is sorted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Direction {
    Up,
    Down,
}

impl Column {
    /// All, from left to right.
    pub(super) const ALL: [Self; 9] = [
        Self::Title,
        Self::Answers,
        Self::Personas,
        Self::Owner,
        Self::Due,
        Self::Impact,
        Self::Effort,
        Self::Status,
        Self::Measure,
    ];

    /// Its name, as a key of the languages.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::Title => "plan-column-title",
            Self::Answers => "plan-column-answers",
            Self::Personas => "plan-column-personas",
            Self::Owner => "plan-column-owner",
            Self::Due => "plan-column-due",
            Self::Impact => "plan-column-impact",
            Self::Effort => "plan-column-effort",
            Self::Status => "plan-column-status",
            Self::Measure => "plan-column-measure",
        }
    }
}

impl View {
    /// What was shown last.
    pub(super) fn load(ui: &Ui) -> Self {
        ui.data(|data| data.get_temp(id())).unwrap_or_default()
    }

    pub(super) fn store(self, ui: &Ui) {
        ui.data_mut(|data| data.insert_temp(id(), self));
    }

    /// A click on the head of a column: sorted by it from the least, from the greatest, not at all.
    pub(super) fn sort_by(&mut self, column: Column) {
        self.sort = match self.sort {
            Some((sorted, Direction::Up)) if sorted == column => Some((column, Direction::Down)),
            Some((sorted, Direction::Down)) if sorted == column => None,
            _ => Some((column, Direction::Up)),
        };
    }

    /// The actions that are shown, in order. Equal ones stay in reading order; where there is nothing to sort by, they come last.
    pub(super) fn ordered(&self, gathered: &Gathered) -> Vec<CardId> {
        let mut rows: Vec<&Row> = gathered.rows.iter().filter(|row| self.filter.shows(row)).collect();
        if let Some((column, direction)) = self.sort {
            let mut keyed: Vec<(Key, &Row)> = rows.into_iter().map(|row| (Key::of(row, column), row)).collect();
            keyed.sort_by(|(a, _), (b, _)| a.compare(b, direction));
            rows = keyed.into_iter().map(|(_, row)| row).collect();
        }
        rows.into_iter().map(Row::card).collect()
    }
}

fn id() -> Id {
    Id::unique("view of the plan")
}

impl Filter {
    /// Whether it shows less than all.
    pub(super) fn is_on(&self) -> bool {
        *self != Self::default()
    }

    fn shows(&self, row: &Row) -> bool {
        let action = &row.action.action;
        // What concerns everybody concerns each.
        let concerned = |persona: &PersonaId| row.action.personas.is_empty() || row.action.personas.contains(persona);
        self.status.is_none_or(|status| status == action.status)
            && self.persona.as_ref().is_none_or(concerned)
            && self.owner.as_ref().is_none_or(|owner| *owner == action.owner.trim())
            && (self.due == Due::Any || row.overdue)
            && (self.text.trim().is_empty() || matches(&row.words, &self.text))
    }
}

/// By what a row is sorted.
#[derive(PartialEq, PartialOrd)]
enum Key {
    Text(String),
    Number(i64),
    Empty,
}

impl Key {
    fn of(row: &Row, column: Column) -> Self {
        let action = &row.action.action;
        let text = |text: &str| if text.trim().is_empty() { Self::Empty } else { Self::Text(folded(text.trim())) };
        let grade =
            |grade: Option<crate::map::Grade>| grade.map_or(Self::Empty, |grade| Self::Number(grade.get().into()));
        match column {
            Column::Title => text(&row.action.card.text),
            Column::Answers => text(&row.answers),
            // Those that concern everybody stand together, at the end.
            Column::Personas => text(if row.action.personas.is_empty() { "" } else { &row.personas }),
            Column::Owner => text(&action.owner),
            Column::Due => action.due.map_or(Self::Empty, |due| {
                Self::Number((i64::from(due.year()) * 100 + i64::from(due.month())) * 100 + i64::from(due.day()))
            }),
            Column::Impact => grade(action.impact),
            Column::Effort => grade(action.effort),
            Column::Status => {
                let at = STATUSES.iter().position(|status| *status == action.status);
                Self::Number(at.and_then(|at| i64::try_from(at).ok()).unwrap_or_default())
            }
            Column::Measure => text(&action.measure),
        }
    }

    fn compare(&self, other: &Self, direction: Direction) -> Ordering {
        match (self, other) {
            (Self::Empty, Self::Empty) => Ordering::Equal,
            (Self::Empty, _) => Ordering::Greater,
            (_, Self::Empty) => Ordering::Less,
            _ => {
                let order = self.partial_cmp(other).unwrap_or(Ordering::Equal);
                if direction == Direction::Up { order } else { order.reverse() }
            }
        }
    }
}
