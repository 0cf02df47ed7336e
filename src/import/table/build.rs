//! A table, with what its rows and columns are, as a map.

use std::collections::HashMap;

use crate::locale::say_with;
use crate::map::{ActionPlan, CardBody, LaneId, LaneKind, PersonaId, Span, StageId, Touchpoint};

use super::super::builder::Builder;
use super::super::report::{Effect, Note};
use super::channels::channel;
use super::curve::Curves;
use super::figure::figure;
use super::form::{LineRole, TableMapping};
use super::note::{TableNote, shown};
use super::pieces::{Commas, is_empty_mark, pieces};
use super::recognise::is_about_the_map;
use super::view::View;
use super::way;
use super::words::{Word, word};

/// Personas whom one position is about, at most.
const MOST_PERSONAS: usize = 20;
/// Bytes of a duration beyond which no more of them are gathered in a stage.
const LONG_DURATION: usize = 200;

/// Puts what is in a table into a map. What there is to decide about its emotions is left to [`Curves`].
pub(super) fn build(view: &View<'_>, mapping: &TableMapping, to: &mut Builder) -> Curves {
    let stages = way::make(view, mapping.layout, to);
    let mut building =
        Building { view, stages, personas: HashMap::new(), concerned: Vec::new(), curves: Curves::new(view) };
    for (row, cells, names) in view.long_rows() {
        to.remark(row, Effect::Changed, Note::Table(TableNote::LongRow { cells, names }));
    }
    building.above(to);
    building.personas(to);
    for (row, name) in view.groups() {
        to.remark(row, Effect::LeftOut, Note::Table(TableNote::GroupLeftOut { name: shown(name) }));
    }
    let mut lane: Option<(LaneId, LaneRole)> = None;
    for line in 0..view.lines() {
        let role = view.role(line);
        let unnamed = say_with(to.locale(), "import-table-column", &[("number", &(line + 1).to_string())]);
        let name = match view.line_name(line) {
            "" if view.is_across() => unnamed.as_str(),
            name => name,
        };
        match role {
            LineRole::Lane(_) | LineRole::Step => {
                let kind = if let LineRole::Lane(kind) = role { kind } else { LaneKind::Text };
                let goes_on = lane.as_ref().is_some_and(|(_, before)| building.goes_on(line, kind, before));
                if !goes_on {
                    let (title, persona) = building.title(name, kind, to);
                    let Some(id) = to.lane(title, kind) else { continue };
                    lane = Some((id, LaneRole { kind, title: title.to_owned(), persona }));
                    if role == LineRole::Lane(LaneKind::Text) && word(name).is_none() && !name.is_empty() {
                        to.remark(None, Effect::Read, Note::Table(TableNote::UnknownLine { name: shown(name) }));
                    }
                } else if let Some((_, before)) = &mut lane {
                    before.persona = building.title(name, kind, to).1.or(before.persona);
                }
                if let Some((id, of)) = lane.clone() {
                    building.fill(line, id, &of, to);
                }
            }
            LineRole::Duration => building.durations(line, to),
            LineRole::LeaveOut => {
                to.remark(None, Effect::LeftOut, Note::Table(TableNote::LineLeftOut { name: shown(name) }));
            }
            LineRole::Stage | LineRole::Phase if building.is_way() => {}
            // Where lanes are rows the way is in the header.
            LineRole::Notes | LineRole::Stage | LineRole::Phase => building.notes(line, to),
            LineRole::Persona => {}
        }
    }
    building.curves
}

/// The lane that is being filled.
#[derive(Clone)]
struct LaneRole {
    kind: LaneKind,
    title: String,
    persona: Option<PersonaId>,
}

struct Building<'v, 'g> {
    view: &'v View<'g>,
    stages: Vec<Option<StageId>>,
    personas: HashMap<String, PersonaId>,
    /// Whom each position is about.
    concerned: Vec<Vec<PersonaId>>,
    curves: Curves,
}

impl Building<'_, '_> {
    fn is_way(&self) -> bool {
        self.view.is_across()
    }

    /// Whether a line belongs to the lane before: it has no name, or it is the curve of another persona.
    fn goes_on(&self, line: usize, kind: LaneKind, before: &LaneRole) -> bool {
        let name = self.view.line_name(line);
        let same_kind = before.kind == kind;
        let curve = || kind == LaneKind::Emotion && with_persona(name).is_some_and(|(title, _)| title == before.title);
        same_kind && (name.is_empty() && !self.is_way() || curve())
    }

    /// What a lane is called, and of whom its curve is if its name says so.
    fn title<'n>(&mut self, name: &'n str, kind: LaneKind, to: &mut Builder) -> (&'n str, Option<PersonaId>) {
        match with_persona(name).filter(|_| kind == LaneKind::Emotion) {
            Some((title, persona)) => (title, self.persona(persona, to)),
            None => (name, None),
        }
    }

    /// A persona by name, new if there is none yet.
    fn persona(&mut self, name: &str, to: &mut Builder) -> Option<PersonaId> {
        let key = name.trim().to_lowercase();
        if key.is_empty() {
            return None;
        }
        if let Some(id) = self.personas.get(&key) {
            return Some(*id);
        }
        let id = to.persona(name.trim())?;
        self.personas.insert(key, id);
        Some(id)
    }

    /// All personas that are named, before any card concerns them.
    fn personas(&mut self, to: &mut Builder) {
        let lines: Vec<usize> =
            (0..self.view.lines()).filter(|line| self.view.role(*line) == LineRole::Persona).collect();
        for position in 0..self.view.positions() {
            let named = lines.iter().flat_map(|line| names(self.view.cell(position, *line))).take(MOST_PERSONAS);
            let mut concerned: Vec<PersonaId> = Vec::new();
            for name in named {
                if let Some(id) = self.persona(&name, to)
                    && !concerned.contains(&id)
                {
                    concerned.push(id);
                }
            }
            self.concerned.push(concerned);
        }
    }

    /// Whom a position is about.
    fn concerned(&self, position: usize) -> &[PersonaId] {
        self.concerned.get(position).map_or(&[], Vec::as_slice)
    }

    /// What stands above the table: a title, a persona, other words about the whole.
    fn above(&mut self, to: &mut Builder) {
        let stage = self.stages.iter().flatten().next().copied();
        for (row, texts) in self.view.above() {
            let text = texts.join(": ").replace("::", ":");
            match &texts[..] {
                [label, name] if word(label) == Some(Word::Persona) => {
                    self.persona(name, to);
                }
                [one] if one.split_once(':').is_some_and(|(label, _)| word(label) == Some(Word::Persona)) => {
                    let name = one.split_once(':').map_or("", |(_, name)| name);
                    self.persona(name, to);
                }
                [one] if to.draft.title.is_empty() => to.draft.title = to.text(one),
                [label, title] if to.draft.title.is_empty() && is_about_the_map(label) && is_title(label) => {
                    to.draft.title = to.text(title);
                }
                [one] if to.draft.subtitle.is_empty() => to.draft.subtitle = to.text(one),
                _ => {
                    if let Some(stage) = stage {
                        to.note(stage, &text);
                    }
                    to.remark(row, Effect::Noted, Note::Table(TableNote::AboveTheTable { text: shown(&text) }));
                }
            }
        }
    }

    fn fill(&mut self, line: usize, id: LaneId, of: &LaneRole, to: &mut Builder) {
        for position in 0..self.view.positions() {
            let cell = self.view.cell(position, line);
            let Some(stage) = self.stages.get(position).copied().flatten() else { continue };
            if of.kind == LaneKind::Emotion {
                let personas = of.persona.map_or_else(|| self.concerned(position).to_vec(), |persona| vec![persona]);
                self.curves.take(id, stage, &personas, cell, self.view.number(position, line));
                continue;
            }
            if is_empty_mark(cell) {
                continue;
            }
            if of.kind == LaneKind::Divider {
                to.note(stage, cell);
                continue;
            }
            let concerned = if self.personas.len() > 1 { self.concerned(position).to_vec() } else { Vec::new() };
            let commas = if of.kind == LaneKind::Touchpoints { Commas::Names } else { Commas::Anything };
            for piece in pieces(cell, commas) {
                let (text, body) = body(of, piece);
                let mut card = to.card(stage, &text);
                card.body = body;
                card.span = self.span(position, line);
                card.personas.clone_from(&concerned);
                if to.put(id, card).is_none() {
                    return;
                }
            }
        }
    }

    /// How many stages a cell reaches over.
    fn span(&self, position: usize, line: usize) -> Span {
        let width = self.view.width(position, line);
        let mut stages: Vec<StageId> = self.stages.iter().skip(position).take(width).flatten().copied().collect();
        stages.dedup();
        u16::try_from(stages.len()).ok().and_then(Span::new).unwrap_or_default()
    }

    fn durations(&mut self, line: usize, to: &mut Builder) {
        for position in 0..self.view.positions() {
            let cell = self.view.cell(position, line);
            let Some(stage) = self.stages.get(position).copied().flatten() else { continue };
            if is_empty_mark(cell) {
                continue;
            }
            let text = to.text(cell);
            let id = stage;
            let Some(stage) = to.stage_mut(id) else { continue };
            if stage.duration.is_empty() {
                stage.duration = text;
            } else if stage.duration.len() > LONG_DURATION {
                to.note(id, cell);
            } else if !stage.duration.split("; ").any(|part| part == text) {
                stage.duration = format!("{}; {text}", stage.duration);
            }
        }
    }

    fn notes(&mut self, line: usize, to: &mut Builder) {
        let name = self.view.line_name(line);
        let mut any = false;
        for position in 0..self.view.positions() {
            let cell = self.view.cell(position, line);
            let Some(stage) = self.stages.get(position).copied().flatten() else { continue };
            if is_empty_mark(cell) {
                continue;
            }
            any = true;
            let general = matches!(
                super::words::plain(name).as_str(),
                "" | "notes" | "notas" | "note" | "nota" | "comments" | "comentarios"
            );
            let text = if general { cell.to_owned() } else { format!("{name}: {cell}") };
            to.note(stage, &text);
        }
        if any {
            to.remark(None, Effect::Noted, Note::Table(TableNote::LineToNotes { name: shown(name) }));
        }
    }
}

fn is_title(label: &str) -> bool {
    ["title", "titulo", "map", "mapa", "journey", "customer journey"].contains(&&*super::words::plain(label))
}

/// The names in a cell about personas. "Ana, 34" is one.
fn names(cell: &str) -> Vec<String> {
    let is_name = |part: &str| part.trim().starts_with(char::is_uppercase) && !part.chars().any(|c| c.is_ascii_digit());
    let parts = if cell.split(',').all(is_name) {
        pieces(cell, Commas::Names)
    } else {
        cell.split(['\n', ';']).map(ToOwned::to_owned).collect()
    };
    let parts = parts.into_iter().filter(|part| !is_empty_mark(part)).flat_map(|part| {
        let part = part.replace(" / ", "\n").replace(" & ", "\n").replace(" + ", "\n");
        part.lines().map(|name| name.trim().to_owned()).collect::<Vec<_>>()
    });
    parts.filter(|name| !name.is_empty()).collect()
}

/// "Emotion (Ana)" and the like: the lane and the persona.
fn with_persona(name: &str) -> Option<(&str, &str)> {
    let name = name.trim();
    let in_brackets = name.strip_suffix(')').and_then(|rest| rest.rsplit_once('('));
    let parts = in_brackets.or_else(|| [": ", " – ", " — ", " - "].iter().find_map(|mark| name.split_once(mark)))?;
    let (first, second) = (parts.0.trim(), parts.1.trim());
    let is_emotion = |part: &str| word(part) == Some(Word::Lane(LaneKind::Emotion));
    let is_name = |part: &str| !part.is_empty() && word(part).is_none() && !part.chars().any(|c| c.is_ascii_digit());
    match () {
        () if is_emotion(first) && is_name(second) => Some((first, second)),
        () if is_emotion(second) && is_name(first) => Some((second, first)),
        () => None,
    }
}

/// What a text is in a lane of that kind.
fn body(of: &LaneRole, text: String) -> (String, CardBody) {
    match of.kind {
        LaneKind::Touchpoints => {
            let body = CardBody::Touchpoint(Touchpoint::on(channel(&text)));
            (text, body)
        }
        LaneKind::Actions => (text, CardBody::Action(ActionPlan::default())),
        LaneKind::Metric => match figure(&text) {
            // A figure alone counts what the lane is called.
            Some((what, metric)) => (if what.is_empty() { of.title.clone() } else { what }, CardBody::Metric(metric)),
            None => (text, CardBody::Note),
        },
        LaneKind::Text
        | LaneKind::Emotion
        | LaneKind::Pains
        | LaneKind::Opportunities
        | LaneKind::Images
        | LaneKind::Divider => (text, CardBody::Note),
    }
}
