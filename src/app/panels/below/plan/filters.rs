//! Which actions the table shows.

use egui::{ComboBox, TextEdit, Ui};

use crate::locale::{Locale, say, say_status, say_with};
use crate::map::ActionStatus;
use crate::review::STATUSES;

use super::gathered::Gathered;
use super::view::{Due, Filter, View};

/// Shows the filters.
pub(super) fn filters(ui: &mut Ui, gathered: &Gathered, view: &mut View, locale: Locale) {
    ui.horizontal_wrapped(|ui| {
        let filter = &mut view.filter;
        let search = say(locale, "plan-search");
        ui.add(TextEdit::singleline(&mut filter.text).hint_text(&search).desired_width(170.0)).accessible_name(&search);
        let statuses = STATUSES.iter().map(|status| (Some(*status), say_status(locale, *status)));
        choice(
            ui,
            locale,
            "plan-column-status",
            &mut filter.status,
            statuses.collect::<Vec<(Option<ActionStatus>, _)>>(),
        );
        let personas = gathered.personas.iter().map(|(id, name)| (Some(*id), name.clone()));
        choice(ui, locale, "plan-column-persona", &mut filter.persona, personas.collect());
        let owners = gathered.owners.iter().map(|owner| (Some(owner.clone()), owner.clone()));
        choice(ui, locale, "plan-column-owner", &mut filter.owner, owners.collect());
        let mut overdue = filter.due == Due::Overdue;
        if ui.checkbox(&mut overdue, say(locale, "plan-overdue-only")).changed() {
            filter.due = if overdue { Due::Overdue } else { Due::Any };
        }
        if filter.is_on() && ui.button(say(locale, "plan-show-all")).clicked() {
            *filter = Filter::default();
        }
    });
}

/// A list of values, or all of them.
fn choice<T: PartialEq + Clone>(
    ui: &mut Ui,
    locale: Locale,
    key: &str,
    chosen: &mut Option<T>,
    options: Vec<(Option<T>, String)>,
) {
    if options.is_empty() && chosen.is_none() {
        return;
    }
    let name = say(locale, key);
    let all = say_with(locale, "plan-filter-all", &[("column", &name)]);
    let current =
        options.iter().find(|(option, _)| option == chosen).map_or_else(|| all.clone(), |(_, text)| text.clone());
    let combo = ComboBox::from_id_salt(("plan filter", key)).width(130.0).truncate().selected_text(current);
    let shown = combo.show_ui(ui, |ui| {
        for (option, text) in std::iter::once((None, all)).chain(options) {
            let is_current = *chosen == option;
            let response = ui.add(egui::Button::selectable(is_current, text.as_str()));
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::ListBoxOption, ui.is_enabled(), is_current, &text)
            });
            if response.clicked() {
                *chosen = option;
                ui.close();
            }
        }
    });
    let name = say_with(locale, "plan-filter", &[("column", &name)]);
    ui.ctx().accesskit_node_builder(shown.response.id, |node| {
        node.clear_labelled_by();
        node.set_label(name);
    });
}
