//! A bar above the map that says through whose eyes it is looked at.

use egui::Ui;

use crate::app::command::Command;
use crate::app::state::{Request, State};
use crate::locale::{say, say_with};
use crate::text::icons;

use super::bar::{Said, bar};

/// Shows the bar while the map is looked at as an audience does, and gives what was asked for in it.
pub(in crate::app) fn audience_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let audience = state.audience.as_ref()?;
    let text = say_with(state.locale, "audience-bar", &[("view", audience.name())]);
    let choices = [
        ("audience-bar-export", Command::ExportPicture),
        ("audience-bar-edit", Command::ShowAudiences),
        ("audience-bar-leave", Command::LeaveAudience),
    ];
    let allowed = choices.into_iter().filter(|(_, command)| state.allows(*command));
    let choices = allowed.map(|(key, command)| (say(state.locale, key), Request::Command(command)));
    bar(ui, state, &Said { id: "audience", icon: icons::EYE, text: &text }, choices.collect())
}
