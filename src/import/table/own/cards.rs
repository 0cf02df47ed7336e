//! A row per card and emotion.

use crate::locale::{Locale, say, say_channel, say_level};
use crate::map::{
    ActionPlan, CardBody, CardLaneKind, Channel, Evidence, EvidenceLevel, Extra, LaneContent, LaneId, LaneKind, Metric,
    Number, PersonaId, Span, StageId, Touchpoint,
};

use super::super::super::builder::Builder;
use super::super::grid::Grid;
use super::kind;
use super::personas::Personas;

/// Where the columns are; what is missing is empty.
pub(super) struct Columns {
    at: Vec<Option<usize>>,
    locale: Locale,
}

/// The columns.
#[derive(Clone, Copy)]
enum Column {
    PhaseNumber,
    Phase,
    StageNumber,
    Stage,
    LastStage,
    LaneNumber,
    Lane,
    Kind,
    Text,
    Personas,
    Emotion,
    Channel,
    Value,
    Unit,
    Tags,
    Evidence,
    Owner,
    Note,
}

/// Their names, in that order, as keys of the languages.
const NAMES: [&str; 18] = [
    "content-phase-number",
    "content-phase",
    "content-stage-number",
    "content-stage",
    "content-last-stage",
    "content-lane-number",
    "content-lane",
    "content-kind",
    "content-text",
    "content-personas",
    "content-emotion",
    "content-channel",
    "content-value",
    "content-unit",
    "content-tags",
    "content-evidence",
    "content-owner",
    "content-note",
];

impl Columns {
    /// Finds them in the first row; `None` if those that matter are not there.
    pub(super) fn find(grid: &Grid, locale: Locale) -> Option<Self> {
        let head: Vec<&str> = (0..grid.columns).map(|column| grid.cell(0, column).trim()).collect();
        let at = NAMES.map(|name| {
            let name = say(locale, name);
            head.iter().position(|cell| *cell == name)
        });
        let columns = Self { at: at.to_vec(), locale };
        let needed = [Column::StageNumber, Column::Stage, Column::Lane, Column::Kind, Column::Text];
        // A column without anything in it has its name all the same.
        needed.into_iter().all(|column| columns.of(column).is_some()).then_some(columns)
    }

    fn of(&self, column: Column) -> Option<usize> {
        self.at.get(column as usize).copied().flatten()
    }

    fn cell<'g>(&self, grid: &'g Grid, row: usize, column: Column) -> &'g str {
        self.of(column).map_or("", |at| grid.cell(row, at))
    }
}

/// Things that rows refer to by number or, where there is none, by name.
struct Listed<T> {
    all: Vec<(Option<u32>, String, T)>,
}

impl<T> Listed<T> {
    fn position(&self, number: Option<u32>, name: &str) -> Option<usize> {
        self.all.iter().position(|(known, called, _)| match number {
            Some(number) => *known == Some(number),
            None => called == name,
        })
    }

    fn sort(&mut self) {
        self.all.sort_by_key(|(number, ..)| number.unwrap_or(u32::MAX));
    }
}

/// Reads such a table.
pub(super) fn fill(grid: &Grid, columns: &Columns, to: &mut Builder) {
    let reading = Reading { grid, columns };
    let phases = reading.way();
    let mut stages: Listed<StageId> = Listed { all: Vec::new() };
    for (_, phase, in_phase) in &phases.all {
        if to.phase(phase).is_none() {
            break;
        }
        for (number, name, ()) in &in_phase.all {
            let Some(id) = to.stage(name) else { break };
            stages.all.push((*number, name.clone(), id));
        }
    }
    let lanes = reading.lanes(to);
    let mut personas = Personas::default();
    for row in 1..grid.rows.len() {
        reading.row(row, &stages, &lanes, &mut personas, to);
    }
}

struct Reading<'g> {
    grid: &'g Grid,
    columns: &'g Columns,
}

impl<'g> Reading<'g> {
    fn cell(&self, row: usize, column: Column) -> &'g str {
        self.columns.cell(self.grid, row, column)
    }

    fn number(&self, row: usize, column: Column) -> Option<u32> {
        self.cell(row, column).trim().parse().ok()
    }

    fn named(&self, row: usize, number: Column, name: Column) -> Option<(Option<u32>, &'g str)> {
        let (number, name) = (self.number(row, number), self.cell(row, name));
        (number.is_some() || !name.trim().is_empty()).then_some((number, name))
    }

    /// Phases with their stages.
    fn way(&self) -> Listed<Listed<()>> {
        let mut phases: Listed<Listed<()>> = Listed { all: Vec::new() };
        let mut seen: Listed<()> = Listed { all: Vec::new() };
        for row in 1..self.grid.rows.len() {
            let Some((number, name)) = self.named(row, Column::StageNumber, Column::Stage) else { continue };
            if seen.position(number, name).is_some() {
                continue;
            }
            seen.all.push((number, name.to_owned(), ()));
            let (phase_number, phase) = self.named(row, Column::PhaseNumber, Column::Phase).unwrap_or((None, ""));
            let at = phases.position(phase_number, phase).unwrap_or_else(|| {
                phases.all.push((phase_number, phase.to_owned(), Listed { all: Vec::new() }));
                phases.all.len() - 1
            });
            if let Some((_, _, stages)) = phases.all.get_mut(at) {
                stages.all.push((number, name.to_owned(), ()));
            }
        }
        phases.sort();
        for (_, _, stages) in &mut phases.all {
            stages.sort();
        }
        phases
    }

    fn lanes(&self, to: &mut Builder) -> Listed<LaneId> {
        let mut found: Listed<&str> = Listed { all: Vec::new() };
        for row in 1..self.grid.rows.len() {
            let kind = self.cell(row, Column::Kind);
            let Some((number, name)) = self.named(row, Column::LaneNumber, Column::Lane) else { continue };
            if found.position(number, name).is_none() {
                found.all.push((number, name.to_owned(), kind));
            }
        }
        found.sort();
        let mut lanes = Listed { all: Vec::new() };
        for (number, name, kind) in found.all {
            let (content, scale) = kind::read(kind);
            let Some(id) = to.lane(&name, content.kind()) else { break };
            if let (LaneContent::Divider { .. }, Some(lane)) = (&content, to.lane_mut(id)) {
                lane.content = content;
            }
            if let Some(scale) = scale {
                to.draft.scale = scale;
            }
            lanes.all.push((number, name, id));
        }
        lanes
    }

    fn row(
        &self,
        row: usize,
        stages: &Listed<StageId>,
        lanes: &Listed<LaneId>,
        personas: &mut Personas,
        to: &mut Builder,
    ) {
        let id = |number, name, list: &Listed<StageId>| {
            list.position(number, name).and_then(|at| list.all.get(at)).map(|(.., id)| *id)
        };
        let stage =
            self.named(row, Column::StageNumber, Column::Stage).and_then(|(number, name)| id(number, name, stages));
        let lane = self.named(row, Column::LaneNumber, Column::Lane);
        let lane = lane.and_then(|(number, name)| lanes.position(number, name)).and_then(|at| lanes.all.get(at));
        let (Some(stage), text) = (stage, self.cell(row, Column::Text)) else { return };
        let Some((.., lane)) = lane else {
            if !text.trim().is_empty() {
                to.note(stage, text);
            }
            return;
        };
        let concerned: Vec<PersonaId> =
            self.cell(row, Column::Personas).lines().filter_map(|name| personas.named(name, to)).collect();
        let kind = to.lane_mut(*lane).map(|lane| lane.content.kind());
        match (kind, number(self.cell(row, Column::Emotion))) {
            (Some(LaneKind::Emotion), Some(value)) => {
                if let Some(persona) = concerned.first() {
                    to.point(*lane, *persona, stage, value, text);
                }
            }
            (Some(LaneKind::Emotion | LaneKind::Divider) | None, _) => {
                if !text.trim().is_empty() {
                    to.note(stage, text);
                }
            }
            (Some(kind), _) => {
                let mut card = to.card(stage, text);
                card.personas = concerned;
                card.body = self.body(row, kind);
                card.tags = self.cell(row, Column::Tags).lines().map(|tag| to.text(tag)).collect();
                card.note = to.text(self.cell(row, Column::Note));
                card.evidence = self.evidence(row);
                let (first, last) = (self.number(row, Column::StageNumber), self.number(row, Column::LastStage));
                if let (Some(first), Some(last)) = (first, last)
                    && let Some(span) =
                        last.checked_sub(first).and_then(|more| u16::try_from(more + 1).ok()).and_then(Span::new)
                {
                    card.span = span;
                }
                to.put(*lane, card);
            }
        }
    }

    fn body(&self, row: usize, kind: LaneKind) -> CardBody {
        let channel = self.cell(row, Column::Channel);
        let owner = self.cell(row, Column::Owner).to_owned();
        if let Some(value) = number(self.cell(row, Column::Value)) {
            let unit = self.cell(row, Column::Unit).trim().to_owned();
            return CardBody::Metric(Metric { value, unit, target: None, extra: Extra::default() });
        }
        let is =
            |wanted: CardLaneKind| LaneContent::empty(kind) == LaneContent::Cards { kind: wanted, cards: Vec::new() };
        if !channel.trim().is_empty() {
            let known = Channel::KNOWN.iter().find(|known| say_channel(self.columns.locale, known) == channel.trim());
            let channel = known.cloned().unwrap_or_else(|| Channel::Own(channel.trim().to_owned()));
            return CardBody::Touchpoint(Touchpoint { owner, ..Touchpoint::on(channel) });
        }
        if is(CardLaneKind::Actions) || !owner.trim().is_empty() {
            return CardBody::Action(ActionPlan { owner, ..ActionPlan::default() });
        }
        CardBody::Note
    }

    fn evidence(&self, row: usize) -> Option<Evidence> {
        let text = self.cell(row, Column::Evidence).trim();
        let levels = [EvidenceLevel::Assumed, EvidenceLevel::Partly, EvidenceLevel::Researched];
        let level = levels.into_iter().find(|level| say_level(self.columns.locale, Some(*level)) == text)?;
        Some(Evidence { level, sources: Vec::new(), extra: Extra::default() })
    }
}

fn number(cell: &str) -> Option<Number> {
    let plain = cell.trim().replace('−', "-").replace(',', ".");
    plain.parse().ok().and_then(|value| Number::new(value).ok())
}
