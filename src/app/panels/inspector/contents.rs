//! What lies in a cell, a phase or a curve: to be selected, or its values to be set.

use egui::{Button, Ui, WidgetInfo, vec2};

use crate::app::describe;
use crate::app::panels::signs::card_icon;
use crate::app::state::Request;
use crate::locale::say;
use crate::map::{LaneContent, LaneId, Part, PersonaId, StageId};
use crate::text::icons;

use super::common::Common;
use super::emotion::value_of;
use super::form::Form;
use super::parts::{label, remark, row};

/// What lies in the part, if it is one alone.
pub(super) fn contents(form: &mut Form<'_>, ui: &mut Ui) {
    match form.subject.single() {
        Some(Part::Cell { lane, stage }) => cell(form, ui, lane, stage),
        Some(Part::Phase(id)) => {
            let stages = form.map().phase(id).into_iter().flat_map(|phase| &phase.stages);
            let parts: Vec<(char, Part)> = stages.map(|stage| (icons::FLAG, Part::Stage(stage.id))).collect();
            list(form, ui, "field-stages", &parts);
        }
        Some(Part::Curve { lane, persona }) => {
            let stages: Vec<StageId> = form.map().stages().map(|stage| stage.id).collect();
            for stage in stages {
                point(form, ui, lane, persona, stage, Part::Stage(stage));
            }
        }
        _ => {}
    }
}

fn cell(form: &mut Form<'_>, ui: &mut Ui, lane: LaneId, stage: StageId) {
    let map = form.map();
    let Some(content) = map.lane(lane).map(|lane| &lane.content) else { return };
    match content {
        LaneContent::Cards { cards, .. } => {
            let here = cards.iter().filter(|card| card.stage == stage);
            let parts: Vec<(char, Part)> = here.map(|card| (card_icon(&card.body), Part::Card(card.id))).collect();
            list(form, ui, "field-cards", &parts);
            if parts.is_empty() {
                row(ui, |ui| remark(ui, &say(form.locale, "cell-empty")));
            }
        }
        LaneContent::Emotion { .. } => {
            for persona in map.personas.iter().filter(|persona| !persona.hidden) {
                point(form, ui, lane, persona.id, stage, Part::Persona(persona.id));
            }
            if map.personas.is_empty() {
                row(ui, |ui| remark(ui, &say(form.locale, "no-personas")));
            }
        }
        LaneContent::Divider { .. } => {}
    }
}

/// The value of a point, called by its stage or persona.
fn point(form: &mut Form<'_>, ui: &mut Ui, lane: LaneId, persona: PersonaId, stage: StageId, called: Part) {
    let part = Part::EmotionPoint { lane, persona, stage };
    let value = describe::point(form.map(), lane, persona, stage).map(|point| point.value);
    let name = describe::name(form.map(), called, form.locale);
    value_of(form, ui, &[part], &Common::Same(value), &name);
}

/// Parts by their names; a click selects one.
fn list(form: &mut Form<'_>, ui: &mut Ui, key: &str, parts: &[(char, Part)]) {
    if parts.is_empty() {
        return;
    }
    row(ui, |ui| {
        label(ui, &say(form.locale, key));
        for (icon, part) in parts {
            let name = describe::name(form.map(), *part, form.locale);
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            let button = Button::selectable(false, format!("{icon}  {name}")).truncate();
            let response = ui.add(button.min_size(vec2(ui.available_width(), 0.0)));
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &name));
            if response.on_hover_text(&name).clicked() {
                form.ask(Request::Select(*part));
            }
        }
    });
}
