//! Values of emotion points.

use egui::{Id, RichText, Slider, SliderClamping, Ui, vec2};

use crate::app::describe;
use crate::app::panels::signs::color32;
use crate::edit::{self, Edit, Gesture, PointValue};
use crate::locale::{say, say_number, say_with};
use crate::map::{EmotionScale, Number, Part, TextField};
use crate::text::icons;

use super::common::{Common, Share};
use super::entry::number;
use super::form::{Form, together};
use super::parts::{label, remark, row};
use super::typing::{Commit, Shape, Typing, new_gesture, say_wrong};

/// Width of the entry, in points.
const ENTRY: f32 = 62.0;

/// The value of the inspected points, and a button that makes it unknown.
pub(super) fn value(form: &mut Form<'_>, ui: &mut Ui) {
    let Some(value) = form.subject.points().cloned() else { return };
    let parts = form.subject.parts().to_vec();
    let name = say(form.locale, "field-value");
    value_of(form, ui, &parts, &value, &name);
    if value.share(Option::is_some) != Share::None {
        row(ui, |ui| {
            if ui.button(say(form.locale, "make-unknown")).on_hover_text(say(form.locale, "make-unknown-tip")).clicked()
            {
                form.edit(making_unknown(form, &parts), None);
            }
        });
    }
}

/// The value of some points, under a name.
pub(super) fn value_of(form: &mut Form<'_>, ui: &mut Ui, parts: &[Part], value: &Common<Option<Number>>, name: &str) {
    row(ui, |ui| {
        let label = label(ui, name);
        let wrong = ui.horizontal(|ui| {
            let room = ui.available_width() - ENTRY - ui.spacing().item_spacing.x;
            slider(form, ui, parts, value, label, room);
            ui.allocate_ui(vec2(ENTRY, ui.spacing().interact_size.y), |ui| entry(form, ui, parts, value, label)).inner
        });
        if let Some(reason) = wrong.inner {
            say_wrong(ui, &reason);
        }
        match value.same() {
            None => remark(ui, &say(form.locale, "mixed-values")),
            Some(None) => remark(ui, &say(form.locale, "value-unknown")),
            Some(Some(_)) => {}
        }
        if let Some(level) = value.same().copied().flatten().and_then(|value| level_name(form, value)) {
            remark(ui, &level);
        }
    });
}

/// The value in figures; nothing is an unknown one. Gives why an entry was not taken.
fn entry(
    form: &mut Form<'_>,
    ui: &mut Ui,
    parts: &[Part],
    value: &Common<Option<Number>>,
    label: Id,
) -> Option<String> {
    let locale = form.locale;
    let written = |value: &Option<Number>| value.map(|value| say_number(locale, value)).unwrap_or_default();
    let typing = Typing {
        id: Id::unique(("inspected value", parts)),
        label,
        value: value.same().map(written),
        shape: Shape::Line,
        hint: "–",
        commit: Commit::Live,
    };
    let (typed, wrong) = typing.show_alone(
        ui,
        || restoring(form, parts),
        |text| {
            if text.trim().is_empty() {
                return Ok(making_unknown(form, parts));
            }
            let value = number(locale, text)?;
            if form.map().scale.contains(value) { Ok(setting(parts, value)) } else { Err(wrong_value(form)) }
        },
    );
    if let Some(typed) = typed {
        form.edit(typed.edit, Some(typed.gesture));
    }
    wrong
}

/// The value as a place between the ends of the scale, with a face.
fn slider(form: &mut Form<'_>, ui: &mut Ui, parts: &[Part], value: &Common<Option<Number>>, label: Id, room: f32) {
    let scale = &form.map().scale;
    let known = value.same().copied().flatten();
    let mut at = known.map_or(scale.neutral(), Number::get);
    let (icon, color) = match known {
        Some(known) => (face(scale, known), color32(form.theme.feeling(scale.position(known)))),
        None => (icons::QUESTION, ui.visuals().weak_text_color()),
    };
    let before = ui.available_width();
    ui.label(RichText::new(icon.to_string()).size(20.0).color(color));
    ui.spacing_mut().slider_width = room - (before - ui.available_width());
    let slider = Slider::new(&mut at, scale.min()..=scale.max())
        .step_by(scale.step_size())
        .clamping(SliderClamping::Edits)
        .show_value(false);
    let response = ui.add(slider).labelled_by(label);
    let said = match (known, value.same()) {
        (Some(known), _) => say_number(form.locale, known),
        (None, Some(_)) => say(form.locale, "value-unknown"),
        (None, None) => say(form.locale, "mixed-values"),
    };
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_value(said));
    let dragging = response.id.with("dragging");
    if response.drag_started() {
        let gesture = new_gesture(ui.ctx());
        ui.data_mut(|data| data.insert_temp(dragging, gesture.0));
    }
    if response.changed()
        && let Ok(to) = Number::new(at)
    {
        let gesture = ui.data(|data| data.get_temp(dragging)).map(Gesture).filter(|_| response.dragged());
        form.edit(setting(parts, to), gesture);
    }
}

/// The face that goes with a value.
fn face(scale: &EmotionScale, value: Number) -> char {
    let position = scale.position(value);
    if position > 0.25 {
        icons::SMILEY
    } else if position < -0.25 {
        icons::SMILEY_SAD
    } else {
        icons::SMILEY_MEH
    }
}

/// What the author calls the level of a value, if it has a name and the value lies on it.
fn level_name(form: &Form<'_>, value: Number) -> Option<String> {
    let scale = &form.map().scale;
    let EmotionScale::Own(own) = scale else { return None };
    if own.labels().is_empty() {
        return None;
    }
    let near = |level: &Number| (level.get() - value.get()).abs() < scale.step_size() / 2.0;
    let at = scale.levels().iter().position(near)?;
    edit::text(form.map(), Part::Map, TextField::Level(u8::try_from(at).ok()?)).filter(|name| !name.is_empty())
}

fn setting(parts: &[Part], value: Number) -> Edit {
    let points = parts.iter().filter_map(|part| match *part {
        Part::EmotionPoint { lane, persona, stage } => Some(PointValue { lane, persona, stage, value }),
        _ => None,
    });
    Edit::SetPoints { points: points.collect() }
}

/// The edit that makes those of the points unknown that are not yet.
fn making_unknown(form: &Form<'_>, parts: &[Part]) -> Edit {
    let is_known = |part: &Part| match *part {
        Part::EmotionPoint { lane, persona, stage } => describe::point(form.map(), lane, persona, stage).is_some(),
        _ => false,
    };
    let known: Vec<Part> = parts.iter().copied().filter(is_known).collect();
    if known.is_empty() { setting(&[], Number::default()) } else { Edit::Delete { parts: known } }
}

/// The edit that gives each point the value that it has now, and makes those unknown that are.
fn restoring(form: &Form<'_>, parts: &[Part]) -> Edit {
    let mut points = Vec::new();
    let mut unknown = Vec::new();
    for part in parts {
        let Part::EmotionPoint { lane, persona, stage } = *part else { continue };
        match describe::point(form.map(), lane, persona, stage) {
            Some(point) => points.push(PointValue { lane, persona, stage, value: point.value }),
            None => unknown.push(*part),
        }
    }
    let mut edits = Vec::new();
    if !points.is_empty() {
        edits.push(Edit::SetPoints { points });
    }
    if !unknown.is_empty() {
        edits.push(Edit::Delete { parts: unknown });
    }
    together(edits).unwrap_or(Edit::SetPoints { points: Vec::new() })
}

/// Why a value is not taken.
fn wrong_value(form: &Form<'_>) -> String {
    let scale = &form.map().scale;
    let [low, high] = [scale.min(), scale.max()]
        .map(|end| Number::new(end).map(|end| say_number(form.locale, end)).unwrap_or_default());
    say_with(form.locale, "wrong-value", &[("low", &low), ("high", &high)])
}
