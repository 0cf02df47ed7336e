//! Lists in which a tick means that something is shown.

use egui::{FontFamily, RichText, Ui};

use crate::app::style::SEMIBOLD;
use crate::locale::{Locale, say};

/// Something that is shown or not.
pub(super) struct Item<T> {
    pub(super) what: T,
    pub(super) name: String,
    pub(super) map: InMap,
}

/// Whether the map itself shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum InMap {
    Shown,
    /// Then no view shows it.
    Hidden,
}

impl InMap {
    /// As the map says it.
    pub(super) fn hidden(hidden: bool) -> Self {
        if hidden { Self::Hidden } else { Self::Shown }
    }
}

/// Shows a list with what it is about above it, and ways to tick all or none. What is not ticked is in `hidden`, in the order of the list.
pub(super) fn list<T: Copy + PartialEq>(
    ui: &mut Ui,
    locale: Locale,
    heading: &str,
    items: &[Item<T>],
    hidden: &mut Vec<T>,
) {
    ui.push_id(heading, |ui| {
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            let text = RichText::new(say(locale, heading)).size(15.5);
            ui.label(text.family(FontFamily::Name(SEMIBOLD.into())));
            if ui.small_button(say(locale, "audience-all")).clicked() {
                hidden.clear();
            }
            if ui.small_button(say(locale, "audience-none")).clicked() {
                *hidden = items.iter().map(|item| item.what).collect();
            }
        });
        if items.is_empty() {
            ui.label(RichText::new(say(locale, "audience-nothing")).weak());
        }
        for item in items {
            tick(ui, locale, item, hidden);
        }
    });
}

fn tick<T: Copy + PartialEq>(ui: &mut Ui, locale: Locale, item: &Item<T>, hidden: &mut Vec<T>) {
    if item.map == InMap::Hidden {
        let text = format!("{} – {}", item.name, say(locale, "audience-hidden-in-map"));
        ui.add_enabled(false, egui::Checkbox::new(&mut false, text));
        return;
    }
    let mut shown = !hidden.contains(&item.what);
    if ui.checkbox(&mut shown, &item.name).changed() {
        hidden.retain(|other| *other != item.what);
        if !shown {
            hidden.push(item.what);
        }
    }
}
