//! Cells of the table in which one writes.

use egui::{Button, ComboBox, Id, RichText, Ui, WidgetInfo};

use crate::app::describe;
use crate::app::panels::inspector::typing::{Commit, Shape, Typing};
use crate::app::state::Request;
use crate::edit::{Edit, Property, PropertyKind};
use crate::locale::{Locale, say, say_with};
use crate::map::{Contact, Part, Presence, TextField};
use crate::text::icons;

use super::rows::{Row, contact_name, presence_name};

/// Who answers for it. Gives whether it has the keyboard.
pub(super) fn owner(ui: &mut Ui, locale: Locale, row: &Row, given: &mut Option<Request>) -> Focus {
    let part = Part::Card(row.card);
    let id = Id::unique(("touchpoint owner", row.card));
    let write = |text: &str| Edit::Write { part, field: TextField::Owner, text: text.to_owned() };
    let typing = Typing {
        id,
        // It is named below: the name of the column alone would not say whose.
        label: id,
        value: Some(row.owner.clone()),
        shape: Shape::Line,
        hint: "",
        commit: Commit::Live,
    };
    let (typed, _) = typing.show_alone(ui, || write(&row.owner), |text| Ok(write(text)));
    if let Some(typed) = typed {
        given.get_or_insert(Request::Edit { edit: typed.edit, gesture: Some(typed.gesture), select: None });
    }
    let says = named(locale, &describe::field(TextField::Owner, locale), row);
    ui.ctx().accesskit_node_builder(id, |node| {
        node.clear_labelled_by();
        node.set_label(says);
    });
    if ui.memory(|memory| memory.has_focus(id)) { Focus::Here } else { Focus::Elsewhere }
}

/// Whether a field has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Focus {
    Here,
    Elsewhere,
}

/// Physical or online.
pub(super) fn presence(ui: &mut Ui, locale: Locale, row: &Row, given: &mut Option<Request>) {
    let usual = row.channel.usual_presence().map(|presence| presence_name(presence, locale));
    let values = [Presence::Physical, Presence::Online].map(|value| (value, presence_name(value, locale)));
    let shown = row.effective_presence.map(|presence| presence_name(presence, locale));
    let choice = Choice { kind: PropertyKind::Presence, stated: row.presence, usual, values, shown };
    choice.show(ui, locale, row, |chosen| set(row, Property::Presence(chosen), given));
}

/// Direct or indirect.
pub(super) fn contact(ui: &mut Ui, locale: Locale, row: &Row, given: &mut Option<Request>) {
    let usual = row.channel.usual_contact().map(|contact| contact_name(contact, locale));
    let values = [Contact::Direct, Contact::Indirect].map(|value| (value, contact_name(value, locale)));
    let shown = row.effective_contact.map(|contact| contact_name(contact, locale));
    let choice = Choice { kind: PropertyKind::Contact, stated: row.contact, usual, values, shown };
    choice.show(ui, locale, row, |chosen| set(row, Property::Contact(chosen), given));
}

/// Whether going on depends on it.
pub(super) fn moment_of_truth(ui: &mut Ui, locale: Locale, row: &Row, given: &mut Option<Request>) {
    let on = row.moment_of_truth;
    let ink = if on { ui.visuals().warn_fg_color } else { ui.visuals().weak_text_color().gamma_multiply(0.6) };
    let star = RichText::new(icons::STAR.to_string()).size(15.0).color(ink);
    let response = ui.add(Button::new(star).frame(false).selected(on));
    let says = named(locale, &say(locale, "legend-moment-of-truth"), row);
    response.widget_info(|| WidgetInfo::selected(egui::Role::CheckBox, ui.is_enabled(), on, &says));
    if response.on_hover_text(&says).clicked() {
        set(row, Property::MomentOfTruth(!on), given);
    }
}

fn set(row: &Row, property: Property, given: &mut Option<Request>) {
    let edit = Edit::Set { parts: vec![Part::Card(row.card)], property };
    given.get_or_insert(Request::Edit { edit, gesture: None, select: None });
}

/// A column's name with the touchpoint's.
fn named(locale: Locale, column: &str, row: &Row) -> String {
    say_with(locale, "touchpoints-cell", &[("column", column), ("touchpoint", &row.name)])
}

/// One of two values, or what is usual for the channel.
struct Choice<T> {
    kind: PropertyKind,
    stated: Option<T>,
    /// What is usual for the channel, in words.
    usual: Option<String>,
    values: [(T, String); 2],
    /// What holds, in words.
    shown: Option<String>,
}

impl<T: PartialEq + Copy> Choice<T> {
    /// Shows it. `choose` is told what was chosen, if something else was.
    fn show(self, ui: &mut Ui, locale: Locale, row: &Row, choose: impl FnOnce(Option<T>)) {
        let shown = match &self.shown {
            None => RichText::new("–").weak(),
            // What is only usual stands back.
            Some(shown) if self.stated.is_none() => RichText::new(shown).weak(),
            Some(shown) => RichText::new(shown),
        };
        let id = ("touchpoint choice", row.card, self.kind);
        let width = ui.available_width();
        let mut chosen = None;
        let combo = ComboBox::from_id_salt(id).selected_text(shown).width(width).truncate();
        let response = combo.show_ui(ui, |ui| {
            let usual = match &self.usual {
                Some(usual) => say_with(locale, "by-channel", &[("usual", usual)]),
                None => say(locale, "not-stated"),
            };
            let values = self.values.iter().map(|(value, text)| (Some(*value), text.clone()));
            for (value, text) in std::iter::once((None, usual)).chain(values) {
                if ui.selectable_label(self.stated == value, text).clicked() {
                    chosen = Some(value);
                    ui.close();
                }
            }
        });
        let says = named(locale, &describe::property(self.kind, locale), row);
        ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(says));
        if let Some(chosen) = chosen.filter(|value| *value != self.stated) {
            choose(chosen);
        }
    }
}
