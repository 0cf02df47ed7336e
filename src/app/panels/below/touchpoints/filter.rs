//! What is looked for: the line of fields above the table.

use egui::{ComboBox, Id, RichText, TextEdit, Ui, WidgetInfo};

use crate::app::state::Request;
use crate::app::tables::TableKind;
use crate::locale::{Locale, say, say_with};
use crate::map::{Channel, Contact, Presence};
use crate::text::icons;

use super::query::Query;
use super::rows::{Listed, channel_name, contact_name, presence_name};

/// Width below which the fields are kept short, in points.
const NARROW: f32 = 1_060.0;

/// Shows the fields. `shown` is how many touchpoints fit.
pub(super) fn filter(
    ui: &mut Ui,
    locale: Locale,
    listed: &Listed,
    query: &mut Query,
    shown: usize,
    given: &mut Option<Request>,
) {
    let is_narrow = ui.available_width() < NARROW;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        let search = say(locale, "touchpoints-search");
        let field = TextEdit::singleline(&mut query.text).id(Id::unique("touchpoints looked for"));
        ui.add(field.hint_text(&search).desired_width(if is_narrow { 120.0 } else { 180.0 })).accessible_name(&search);
        let stages = listed.stages.iter().map(|(id, name)| (*id, name.clone()));
        choose(ui, locale, "part-stage", &mut query.stage, stages.collect());
        choose(ui, locale, "field-channel", &mut query.channel, channels(listed, locale));
        let presences = [Presence::Physical, Presence::Online].map(|value| (value, presence_name(value, locale)));
        choose(ui, locale, "field-presence", &mut query.presence, presences.to_vec());
        let contacts = [Contact::Direct, Contact::Indirect].map(|value| (value, contact_name(value, locale)));
        choose(ui, locale, "field-contact", &mut query.contact, contacts.to_vec());
        ui.checkbox(&mut query.without_owner, say(locale, "touchpoints-without-owner"));
        ui.checkbox(&mut query.moments_of_truth, say(locale, "touchpoints-only-moments"));
        if query.filters() && ui.button(say(locale, "touchpoints-show-all")).clicked() {
            *query = Query { sort: query.sort, ..Query::default() };
        }
        let all = listed.rows.len();
        let count = [("shown", shown.to_string()), ("all", all.to_string())];
        let count = count.each_ref().map(|(name, count)| (*name, count.as_str()));
        ui.label(RichText::new(say_with(locale, "touchpoints-count", &count)).weak());
        let export = say(locale, "touchpoints-export");
        let text = if is_narrow { icons::EXPORT.to_string() } else { format!("{} {export}", icons::EXPORT) };
        let button = ui.button(text);
        button.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &export));
        if button.on_hover_text(&export).clicked() {
            given.get_or_insert(Request::ExportTable(TableKind::Touchpoints));
        }
    });
}

/// A list with the values of a column, and all at the top.
fn choose<T: PartialEq + Clone>(
    ui: &mut Ui,
    locale: Locale,
    key: &str,
    chosen: &mut Option<T>,
    values: Vec<(T, String)>,
) {
    let name = say(locale, key);
    let current = values.iter().find(|(value, _)| chosen.as_ref() == Some(value)).map(|(_, text)| text.clone());
    let text = match &current {
        Some(current) => RichText::new(format!("{name}: {current}")),
        None => RichText::new(&name).weak(),
    };
    let combo = ComboBox::from_id_salt(("touchpoints filter", key)).selected_text(text).width(20.0);
    let response = combo.show_ui(ui, |ui| {
        ui.selectable_value(chosen, None, say(locale, "touchpoints-any"));
        for (value, text) in values {
            ui.selectable_value(chosen, Some(value), text);
        }
    });
    let says = say_with(locale, "touchpoints-filter-by", &[("column", &name)]);
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(says));
}

/// The channels in use, as they are counted.
fn channels(listed: &Listed, locale: Locale) -> Vec<(Channel, String)> {
    listed.mix.channels.iter().map(|(channel, _)| (channel.clone(), channel_name(channel, locale))).collect()
}
