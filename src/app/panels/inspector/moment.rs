//! What is happening at a critical or high point, at the end of the steepest fall, or in a stage: what hurts there, where customer and
//! company meet, and what is done about it.

use egui::{Align, Atom, Button, Layout, Role, Ui, WidgetInfo, vec2};

use crate::app::command::{Command, shortcut_text};
use crate::app::describe;
use crate::app::state::Request;
use crate::locale::{say, say_with};
use crate::map::{Answer, Part};
use crate::review::MomentKind;
use crate::text::icons;

use super::form::Form;
use super::parts::{icon_button, label, remark, row};
use super::told::Line;

/// How far what answers a pain stands in, in points.
const INDENT: f32 = 18.0;

/// The moment for which the part stands, if it stands for one.
pub(super) fn moment(form: &mut Form<'_>, ui: &mut Ui) {
    let subject = form.subject.clone();
    let Some(told) = subject.told() else { return };
    row(ui, |ui| {
        for kind in &told.kinds {
            let sentence = sentence(form, *kind);
            ui.add(egui::Label::new(sentence).wrap());
        }
        ui.add_space(3.0);
        if told.actions.is_empty() {
            if !told.kinds.is_empty() {
                remark(ui, &say(form.locale, "moments-no-action"));
            }
        } else {
            label(ui, &say(form.locale, "moments-actions"));
            for line in &told.actions {
                lead_there(form, ui, line, 0.0);
            }
        }
        add_action(form, ui, told.answer);
    });
    row(ui, |ui| {
        label(ui, &say(form.locale, "moments-pains"));
        for (pain, answer, actions) in &told.pains {
            pain_with_actions(form, ui, pain, *answer, actions);
        }
        if told.pains.is_empty() {
            remark(ui, &say(form.locale, "moments-no-pains"));
        }
    });
    row(ui, |ui| {
        label(ui, &say(form.locale, "moments-touchpoints"));
        for line in &told.touchpoints {
            lead_there(form, ui, line, 0.0);
        }
        if told.touchpoints.is_empty() {
            remark(ui, &say(form.locale, "moments-no-touchpoints"));
        }
    });
}

/// What the moment is, in a sentence.
fn sentence(form: &Form<'_>, kind: MomentKind) -> String {
    match kind {
        MomentKind::Critical => say(form.locale, "moments-is-critical"),
        MomentKind::High => say(form.locale, "moments-is-high"),
        MomentKind::MomentOfTruth => say(form.locale, "moments-is-decisive"),
        MomentKind::Fall { from } => {
            let from = describe::name(form.map(), Part::Stage(from), form.locale);
            say_with(form.locale, "moments-is-fall", &[("stage", &from)])
        }
    }
}

/// A button for an action that answers the moment itself.
fn add_action(form: &mut Form<'_>, ui: &mut Ui, answer: Answer) {
    let name = say(form.locale, "moments-add-action");
    let response = ui.add(Button::new(format!("{}  {name}", icons::PLUS)));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &name));
    let keys = shortcut_text(ui.ctx(), form.locale, Command::AddAction).unwrap_or_default();
    if response.on_hover_text(keys).clicked() {
        form.ask(Request::AddAction(answer));
    }
}

/// A pain, and below it what is done about it; beside it a button for doing something more.
fn pain_with_actions(form: &mut Form<'_>, ui: &mut Ui, pain: &Line, answer: Answer, actions: &[Line]) {
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| {
            let name = say_with(form.locale, "moments-add-action-for", &[("pain", &name(form, pain))]);
            if icon_button(ui, icons::PLUS, &name).clicked() {
                form.ask(Request::AddAction(answer));
            }
            ui.with_layout(Layout::left_to_right(Align::Min), |ui| lead_there(form, ui, pain, 0.0));
        });
    });
    for action in actions {
        lead_there(form, ui, action, INDENT);
    }
}

/// A line that leads to its card.
fn lead_there(form: &mut Form<'_>, ui: &mut Ui, line: &Line, indent: f32) {
    let name = name(form, line);
    ui.horizontal_top(|ui| {
        ui.add_space(indent);
        let text = format!("{}  {name}", line.icon);
        let button = Button::selectable(false, (text.as_str(), Atom::grow())).wrap();
        let response = ui.add(button.min_size(vec2(ui.available_width(), 0.0)));
        response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &name));
        if response.clicked() {
            form.ask(Request::Select(line.part));
        }
    });
}

fn name(form: &Form<'_>, line: &Line) -> String {
    if line.text.is_empty() { say(form.locale, line.kind) } else { line.text.clone() }
}
