//! A row per lane, a column per stage.

use crate::map::{ActionPlan, CardBody, LaneContent, LaneId, LaneKind, Metric, Number, StageId, Touchpoint};

use super::super::super::builder::Builder;
use super::super::channels::channel;
use super::super::emotion::{Dash, Value, read};
use super::super::figure::metric;
use super::super::grid::Grid;
use super::super::pieces::paragraphs;
use super::kind::{self, without_dash};
use super::personas::Personas;

/// Columns before the stages: lane, kind, persona.
const LABELS: usize = 3;

/// Reads such a table with so many rows above the lanes.
pub(super) fn fill(grid: &Grid, header_rows: usize, to: &mut Builder) {
    let stages: Vec<Option<StageId>> = (LABELS..grid.columns)
        .map(|column| {
            let phase = if header_rows > 1 { grid.cell(0, column).trim() } else { "" };
            if !phase.is_empty() {
                to.phase(without_dash(phase))?;
            }
            to.stage(without_dash(grid.cell(header_rows - 1, column)))
        })
        .collect();
    let mut personas = Personas::default();
    let mut lane: Option<(LaneId, LaneKind)> = None;
    for row in header_rows..grid.rows.len() {
        let name = grid.cell(row, 0).trim();
        if !name.is_empty() {
            let (content, scale) = kind::read(grid.cell(row, 1));
            let kind = content.kind();
            let Some(id) = to.lane(without_dash(name), kind) else { return };
            if let (LaneContent::Divider { .. }, Some(lane)) = (&content, to.lane_mut(id)) {
                lane.content = content;
            }
            if let Some(scale) = scale {
                to.draft.scale = scale;
            }
            lane = Some((id, kind));
        }
        let Some((id, kind)) = lane else { continue };
        let persona = personas.named(grid.cell(row, 2), to);
        for (at, stage) in stages.iter().enumerate() {
            let (cell, Some(stage)) = (grid.cell(row, LABELS + at), *stage) else { continue };
            match (kind, persona) {
                (LaneKind::Emotion, Some(persona)) => {
                    let Some((value, note)) = emotion(cell) else { continue };
                    to.point(id, persona, stage, value, &note);
                }
                (LaneKind::Emotion | LaneKind::Divider, _) => {
                    for text in paragraphs(cell) {
                        to.note(stage, &text);
                    }
                }
                _ => cards(cell, id, kind, stage, to),
            }
        }
    }
}

fn cards(cell: &str, lane: LaneId, kind: LaneKind, stage: StageId, to: &mut Builder) {
    for text in paragraphs(cell) {
        let (text, body) = match kind {
            LaneKind::Touchpoints => {
                let channel = channel(&text);
                (text, CardBody::Touchpoint(Touchpoint::on(channel)))
            }
            LaneKind::Actions => (text, CardBody::Action(ActionPlan::default())),
            LaneKind::Metric => match figure(&text) {
                Some((what, metric)) => (what, CardBody::Metric(metric)),
                None => (text, CardBody::Note),
            },
            _ => (text, CardBody::Note),
        };
        let mut card = to.card(stage, &text);
        card.body = body;
        if to.put(lane, card).is_none() {
            return;
        }
    }
}

/// A value, and below it why it is so.
fn emotion(cell: &str) -> Option<(Number, String)> {
    let reading = read(cell, Dash::Nothing)?;
    let Value::Number { value, .. } = reading.value else { return None };
    Some((Number::new(value).ok()?, reading.note))
}

/// "what: number unit", or the number with its unit alone. A number that this program would write otherwise is a text.
fn figure(text: &str) -> Option<(String, Metric)> {
    let (what, figure) = text.rsplit_once(": ").unwrap_or(("", text));
    let (number, unit) = figure.split_once(' ').unwrap_or((figure, ""));
    let mut metric = metric(number).filter(|metric| metric.value.to_string() == number.replace(',', "."))?;
    unit.clone_into(&mut metric.unit);
    Some((what.to_owned(), metric))
}
