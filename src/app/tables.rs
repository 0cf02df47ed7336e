//! The tables that are exported for other programs.

use crate::export::{Spreadsheet, figures_table, plan_table, touchpoints_table};
use crate::locale::Locale;
use crate::map::{Date, Map};

/// A table for other programs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TableKind {
    /// The action plan.
    Plan,
    /// The inventory of touchpoints.
    Touchpoints,
    /// The figures.
    Figures,
}

impl TableKind {
    /// What it is called, as a key of the languages: for the name of its file.
    pub(super) fn name_key(self) -> &'static str {
        match self {
            Self::Plan => "plan-file-name",
            Self::Touchpoints => "touchpoints-file-name",
            Self::Figures => "figures-file-name",
        }
    }

    /// The table of a map as it is on a day.
    pub(super) fn of(self, map: &Map, locale: Locale, today: Date) -> Spreadsheet {
        match self {
            Self::Plan => plan_table(map, locale, today),
            Self::Touchpoints => touchpoints_table(map, locale),
            Self::Figures => figures_table(map, locale),
        }
    }
}
