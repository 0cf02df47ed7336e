//! For whom it is exported.

use egui::{Label, RichText, Ui};

use crate::locale::{Locale, say, say_with};
use crate::map::Map;
use crate::text::icons;

use super::choose::pick;
use super::parts::small_heading;

/// Whether something was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Changed {
    Yes,
    No,
}

/// Shows for whom it is, if there are views. One that is chosen and not there any more is not taken for everything.
pub(super) fn show(ui: &mut Ui, locale: Locale, map: &Map, chosen: &mut Option<String>) -> Changed {
    if map.views.is_empty() && chosen.is_none() {
        return Changed::No;
    }
    small_heading(ui, &say(locale, "audience-export-for"));
    let gone = gone(locale, map, chosen.as_deref());
    let before = chosen.clone();
    let everything = std::iter::once((None, say(locale, "audience-export-everything")));
    let views = map.views.iter().map(|view| (Some(view.name.clone()), view.name.clone()));
    pick(ui, &say(locale, "audience-export-view"), chosen, everything.chain(views));
    if let Some(gone) = gone {
        let text = RichText::new(format!("{}  {gone}", icons::WARNING)).color(ui.visuals().warn_fg_color);
        ui.add(Label::new(text).wrap());
    }
    if *chosen == before { Changed::No } else { Changed::Yes }
}

/// What is said if the chosen view is not there any more.
pub(super) fn gone(locale: Locale, map: &Map, chosen: Option<&str>) -> Option<String> {
    let view = chosen.filter(|view| map.view(view).is_none())?;
    Some(say_with(locale, "audience-export-gone", &[("view", view)]))
}
