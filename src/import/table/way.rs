//! Phases and stages of a table.

use std::collections::HashMap;

use crate::map::StageId;

use super::super::builder::Builder;
use super::super::report::{Effect, Note};
use super::form::{LineRole, TableLayout};
use super::note::{TableNote, shown};
use super::view::View;

/// Makes the phases and stages, and says for each position of the table in which stage it lies.
pub(super) fn make(view: &View<'_>, layout: TableLayout, to: &mut Builder) -> Vec<Option<StageId>> {
    let (mut phases, places) = outline(view, layout);
    free_names(&mut phases, to);
    let mut ids: Vec<Vec<Option<StageId>>> = Vec::new();
    for (phase, stages) in &phases {
        let made = to.phase(phase).is_some();
        ids.push(stages.iter().map(|(stage, _)| if made { to.stage(stage) } else { None }).collect());
    }
    places
        .iter()
        .map(|(phase, stage)| ids.get(*phase).and_then(|stages| stages.get(*stage)).copied().flatten())
        .collect()
}

/// Phases with their stages, each with the row in which it is met first.
type Outline = Vec<(String, Vec<(String, Option<u32>)>)>;

/// What phases and stages there are, and for each position which.
fn outline(view: &View<'_>, layout: TableLayout) -> (Outline, Vec<(usize, usize)>) {
    let lines = |wanted: LineRole| {
        (0..view.lines()).filter(move |line| layout != TableLayout::LanesDown && view.role(*line) == wanted)
    };
    let mut phases: Outline = Vec::new();
    let mut known_phases: HashMap<String, usize> = HashMap::new();
    let mut known_stages: HashMap<(usize, String), usize> = HashMap::new();
    let mut places: Vec<(usize, usize)> = Vec::new();
    for position in 0..view.positions() {
        let joined = |wanted: LineRole| -> String {
            let names: Vec<&str> =
                lines(wanted).map(|line| view.cell(position, line)).filter(|name| !name.is_empty()).collect();
            names.join(" · ")
        };
        let (phase, stage) = match layout {
            TableLayout::LanesDown => (view.phase_name(position).to_owned(), view.stage_name(position).to_owned()),
            TableLayout::StagesDown | TableLayout::StepsDown => (joined(LineRole::Phase), joined(LineRole::Stage)),
        };
        let goes_on = phase.is_empty() || phases.last().is_some_and(|(last, _)| *last == phase);
        let known = known_phases.get(&phase).copied().filter(|_| layout == TableLayout::StepsDown);
        let at = match known {
            Some(known) if !phase.is_empty() => known,
            _ if goes_on && !phases.is_empty() => places.last().map_or(0, |(phase, _)| *phase),
            _ => {
                known_phases.entry(phase.clone()).or_insert(phases.len());
                phases.push((phase, Vec::new()));
                phases.len() - 1
            }
        };
        let Some((_, stages)) = phases.get_mut(at) else { continue };
        let same = match layout {
            _ if stage.is_empty() => stages.len().checked_sub(1),
            TableLayout::StepsDown => known_stages.get(&(at, stage.clone())).copied(),
            TableLayout::LanesDown | TableLayout::StagesDown => None,
        };
        let number = view.number(position, 0).filter(|_| layout != TableLayout::LanesDown);
        places.push((at, same.unwrap_or(stages.len())));
        if same.is_none() {
            known_stages.insert((at, stage.clone()), stages.len());
            stages.push((stage, number));
        }
    }
    (phases, places)
}

/// Takes numbers and signs off the names, if most have them.
fn free_names(phases: &mut Outline, to: &mut Builder) {
    let all: Vec<&str> = phases.iter().flat_map(|(_, stages)| stages.iter().map(|(name, _)| name.as_str())).collect();
    let numbered = all.iter().filter(|name| without_number(without_signs(name)).is_some()).count() * 2 > all.len();
    for (phase, stages) in phases.iter_mut() {
        *phase = without_signs(phase).to_owned();
        for (name, row) in stages {
            let bare = without_signs(name);
            let bare = without_number(bare).filter(|_| numbered).map_or(bare, without_signs).to_owned();
            if bare != *name {
                let note = TableNote::StageName { was: shown(name), now: shown(&bare) };
                to.remark(*row, Effect::Changed, Note::Table(note));
                *name = bare;
            }
        }
    }
}

fn without_signs(name: &str) -> &str {
    let name = name.trim();
    ["**", "__", "*"].iter().find_map(|sign| name.strip_prefix(sign)?.strip_suffix(sign)).map_or(name, str::trim)
}

/// A name without the number before it.
fn without_number(name: &str) -> Option<&str> {
    let name = name.trim_start_matches('#');
    let digits = name.bytes().take_while(u8::is_ascii_digit).count();
    let rest = name.get(digits..).filter(|_| (1..=2).contains(&digits))?;
    let dashed = || rest.strip_prefix(" - ").or_else(|| rest.strip_prefix(" – "));
    let behind = rest
        .strip_prefix([')', ':'])
        .or_else(|| rest.strip_prefix(". "))
        .or_else(|| rest.strip_prefix(".\u{a0}"))
        .or_else(dashed)?;
    Some(behind.trim()).filter(|rest| rest.starts_with(|c: char| !c.is_ascii_digit()))
}
