//! The action plan as a table for other programs.

use crate::locale::{Locale, say, say_status};
use crate::map::{Date, Grade, Map, Number, PersonaId, StageId};
use crate::review::{PlannedAction, plan};

use super::spreadsheet::{Cell, Spreadsheet};

/// The columns, as keys of the languages.
const COLUMNS: [&str; 11] = [
    "plan-column-title",
    "plan-column-answers",
    "plan-column-personas",
    "plan-column-stages",
    "plan-column-owner",
    "plan-column-due",
    "plan-column-impact",
    "plan-column-effort",
    "plan-column-status",
    "plan-column-overdue",
    "plan-column-measure",
];

/// The action plan of a map as it is on a day. What is hidden is not in it, nor are notes for the team.
#[must_use]
pub fn plan_table(map: &Map, locale: Locale, today: Date) -> Spreadsheet {
    let row = |action: &PlannedAction| {
        let overdue = if action.is_overdue(today) { Cell::text(say(locale, "plan-yes")) } else { Cell::Empty };
        vec![
            Cell::text(&action.card.text),
            Cell::text(listed(action.answers.iter().map(|answer| answer.name.as_str()))),
            personas(map, &action.personas, locale),
            Cell::text(listed(action.stages.iter().filter_map(|stage| stage_name(map, *stage)))),
            Cell::text(&action.action.owner),
            action.action.due.map_or(Cell::Empty, Cell::Date),
            grade(action.action.impact),
            grade(action.action.effort),
            Cell::text(say_status(locale, action.action.status)),
            overdue,
            Cell::text(&action.action.measure),
        ]
    };
    Spreadsheet {
        name: say(locale, "plan-sheet-name"),
        head: COLUMNS.iter().map(|key| say(locale, key)).collect(),
        rows: plan(map).actions.iter().map(row).collect(),
    }
}

fn personas(map: &Map, concerned: &[PersonaId], locale: Locale) -> Cell {
    if concerned.is_empty() {
        return Cell::text(say(locale, "plan-everybody"));
    }
    let personas = concerned.iter().filter_map(|id| map.persona(*id));
    let name = |persona: &crate::map::Persona| {
        if persona.name.trim().is_empty() { persona.profile.clone() } else { persona.name.clone() }
    };
    let names: Vec<String> = personas.map(name).collect();
    Cell::text(listed(names.iter().map(String::as_str)))
}

fn stage_name(map: &Map, stage: StageId) -> Option<&str> {
    map.stage(stage).map(|stage| stage.name.as_str())
}

/// Several names in a cell. They may have commas of their own.
fn listed<'a>(names: impl Iterator<Item = &'a str>) -> String {
    names.filter(|name| !name.trim().is_empty()).collect::<Vec<_>>().join("; ")
}

fn grade(grade: Option<Grade>) -> Cell {
    grade.map_or(Cell::Empty, |grade| Cell::Number(Number::from(u32::from(grade.get()))))
}
