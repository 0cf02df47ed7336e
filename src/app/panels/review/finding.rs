//! A finding in the list: its sentence, and when it is open where it is, why it matters and what can be done about it.

use egui::{Button, Frame, Id, Label, Margin, Response, RichText, Role, Ui, WidgetInfo};

use crate::app::describe;
use crate::app::panels::draft::Draft;
use crate::app::panels::line::{Ink, Line};
use crate::app::state::Request;
use crate::edit::{Edit, Property, PropertyKind};
use crate::file::Access;
use crate::locale::{Locale, read_date, read_number, say};
use crate::map::{Map, Part, TextField};
use crate::review::Finding;
use crate::sentence;

use super::fix::{Fix, fix};
use super::kept::{Kept, Mark};
use super::rows::Shown;
use super::severity::sign;

/// What a finding needs to be shown.
#[derive(Clone, Copy)]
pub(super) struct Around<'a> {
    pub(super) map: &'a Map,
    pub(super) locale: Locale,
    pub(super) access: Access,
}

/// Shows a finding. Gives its line, and what was asked for.
pub(super) fn show(
    ui: &mut Ui,
    around: Around<'_>,
    finding: &Finding,
    shown: &Shown,
    kept: &mut Kept,
) -> (Response, Option<Request>) {
    let locale = around.locale;
    let mark = Mark::of(finding);
    let is_open = kept.open == Some(mark);
    let dot = ('•', severity_color(ui, finding));
    let ink = if is_open { Ink::Strong } else { Ink::Plain };
    let response = Line { icon: Some(dot), text: &shown.text, ink, right: "", state: "" }.show(ui);
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_expanded(is_open);
        node.set_description(sentence::why(locale, finding.rule));
    });
    let mut given = None;
    if response.clicked() {
        // The arrows lead on from there.
        response.request_focus();
        given = Some(Request::Select(finding.part));
    }
    if response.clicked() || response.gained_focus() {
        kept.open = Some(mark);
    }
    if is_open {
        let margin = Margin { left: 27, right: 4, top: 0, bottom: 6 };
        let asked = Frame::NONE.inner_margin(margin).show(ui, |ui| open(ui, around, finding, &shown.place, kept)).inner;
        given = given.or(asked);
    }
    (response, given)
}

/// The colour of a severity.
fn severity_color(ui: &Ui, finding: &Finding) -> egui::Color32 {
    sign(ui, finding.rule.severity()).1
}

/// Why it matters, and what can be done.
fn open(ui: &mut Ui, around: Around<'_>, finding: &Finding, place: &str, kept: &mut Kept) -> Option<Request> {
    let Around { map, locale, access } = around;
    ui.spacing_mut().item_spacing.y = 5.0;
    if !place.trim().is_empty() {
        ui.add(Label::new(RichText::new(place).small()).wrap());
    }
    ui.add(Label::new(RichText::new(sentence::why(locale, finding.rule)).small().weak()).wrap());
    let mut given = None;
    ui.add_enabled_ui(access == Access::Editable, |ui| {
        let fix = fix(map, finding, locale);
        let mut asked = None;
        let mut button = None;
        let was_excused = kept.excused == Some(Mark::of(finding));
        match fix {
            Some(Fix::Do(label, request)) => button = Some((label, request)),
            Some(other) => asked = field(ui, locale, &other),
            None => {}
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().button_padding = egui::vec2(8.0, 3.0);
            if let Some((label, request)) = button
                && ui.add(Button::new(RichText::new(label).small())).clicked()
            {
                asked = Some(request);
            }
            let text = RichText::new(say(locale, "review-panel-set-aside")).small();
            let mark = Mark::of(finding);
            let response = ui.add(Button::new(text).frame_when_inactive(false).selected(kept.excused == Some(mark)));
            if response.clicked() {
                kept.excused = if was_excused { None } else { Some(mark) };
                kept.asked_why = None;
                ui.ctx().request_repaint();
            }
        });
        // Not in the frame of the click: a field loses the keyboard to a click beside it.
        if was_excused && kept.excused == Some(Mark::of(finding)) {
            asked = asked.take().or(excuse(ui, locale, finding, kept));
        }
        given = asked;
    });
    given
}

fn reason_id() -> Id {
    Id::unique("reason of the review panel")
}

/// The reason for which a finding may stay.
fn excuse(ui: &mut Ui, locale: Locale, finding: &Finding, kept: &mut Kept) -> Option<Request> {
    let name = say(locale, "review-panel-reason");
    let hint = say(locale, "review-panel-reason-hint");
    let is_new = kept.asked_why != kept.excused;
    let (response, reason) = Draft { id: reason_id(), name: &name, hint: &hint }
        .show(ui, Mark::of(finding), |text| Ok::<_, String>(text.to_owned()));
    if is_new {
        kept.asked_why = kept.excused;
        response.request_focus();
    }
    let reason = reason?;
    kept.excused = None;
    kept.open = None;
    let edit = Edit::SetAside { rule: finding.rule.name().to_owned(), part: finding.part, reason: Some(reason) };
    Some(Request::Edit { edit, gesture: None, select: None })
}

/// A field for an answer.
fn field(ui: &mut Ui, locale: Locale, fix: &Fix) -> Option<Request> {
    let (part, name, hint) = match fix {
        Fix::Do(..) => return None,
        Fix::Text(part, field) => (*part, field_name(locale, *part, *field), String::new()),
        Fix::Day(part, kind) => (*part, describe::property(*kind, locale), say(locale, "hint-date")),
        Fix::Figure(part) => (*part, describe::property(PropertyKind::Target, locale), String::new()),
    };
    ui.spacing_mut().item_spacing.y = 2.0;
    ui.add(Label::new(RichText::new(&name).small()));
    let draft = Draft { id: Id::unique("answer of the review panel"), name: &name, hint: &hint };
    let (_, edit) = draft.show(ui, part, |text| {
        let set = |property| Edit::Set { parts: vec![part], property };
        Ok(match fix {
            Fix::Text(_, field) => Edit::Write { part, field: *field, text: text.to_owned() },
            Fix::Day(_, kind) => {
                let date = read_date(text).ok_or_else(|| say(locale, "wrong-date"))?;
                set(if *kind == PropertyKind::Due { Property::Due(Some(date)) } else { Property::Date(Some(date)) })
            }
            Fix::Figure(_) | Fix::Do(..) => {
                let target = read_number(locale, text).ok_or_else(|| say(locale, "wrong-number"))?;
                set(Property::Target(Some(target)))
            }
        })
    });
    ui.add_space(3.0);
    edit.map(|edit| Request::Edit { edit, gesture: None, select: None })
}

fn field_name(locale: Locale, part: Part, field: TextField) -> String {
    describe::field_of(part, field, locale)
}

/// What was set aside: its sentence, the reason, and a button with which it counts again.
pub(super) fn set_aside(
    ui: &mut Ui,
    around: Around<'_>,
    finding: &Finding,
    text: &str,
    reason: &str,
) -> (Response, Option<Request>) {
    let Around { locale, access, .. } = around;
    let response =
        Line { icon: Some(('•', ui.visuals().weak_text_color())), text, ink: Ink::Weak, right: "", state: "" }.show(ui);
    let mut given = response.clicked().then_some(Request::Select(finding.part));
    let margin = Margin { left: 27, right: 4, top: 0, bottom: 6 };
    Frame::NONE.inner_margin(margin).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 3.0;
        if !reason.trim().is_empty() {
            ui.add(Label::new(RichText::new(format!("“{reason}”")).small()).wrap());
        }
        let label = say(locale, "review-panel-count-again");
        let button = Button::new(RichText::new(&label).small()).min_size(egui::vec2(0.0, 22.0));
        let button = ui.add_enabled(access == Access::Editable, button);
        let spoken = format!("{label}: {text}");
        button.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
        if button.clicked() {
            let edit = Edit::SetAside { rule: finding.rule.name().to_owned(), part: finding.part, reason: None };
            given = Some(Request::Edit { edit, gesture: None, select: None });
        }
    });
    (response, given)
}
