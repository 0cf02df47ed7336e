//! How much the review has found, in the status bar: a click opens it.

use egui::text::LayoutJob;
use egui::{Button, Role, Ui, WidgetInfo};
use egui::{TextFormat, TextStyle};

use crate::app::command::Command;
use crate::app::state::{OpenMap, Request, State, Tab};
use crate::locale::{say, say_with};
use crate::text::icons;

use super::review::{counted, sign};

/// Shows the counts and gives what was asked for.
pub(super) fn findings(ui: &mut Ui, state: &State, open: &OpenMap) -> Option<Request> {
    let latest = open.reviewing.latest()?;
    let counts = counted(state.locale, &latest.review);
    let font = TextStyle::Small.resolve(ui.style());
    let mut job = LayoutJob::default();
    let ink = ui.visuals().text_color();
    let mut spoken = Vec::new();
    for (severity, count, said) in counts.into_iter().filter(|(_, count, _)| *count > 0) {
        let (icon, color) = sign(ui, severity);
        let space = if spoken.is_empty() { 0.0 } else { 9.0 };
        job.append(&icon.to_string(), space, TextFormat::simple(font.clone(), color));
        job.append(&count.to_string(), 3.0, TextFormat::simple(font.clone(), ink));
        spoken.push(said);
    }
    let name = if spoken.is_empty() {
        job.append(&icons::CHECK.to_string(), 0.0, TextFormat::simple(font, ui.visuals().weak_text_color()));
        say(state.locale, "review-panel-open-nothing")
    } else {
        say_with(state.locale, "review-panel-open", &[("counts", &spoken.join(", "))])
    };
    let response = ui.add(Button::new(job).frame_when_inactive(false));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let keys = crate::app::command::shortcut_text(ui.ctx(), state.locale, Command::ToggleReview).unwrap_or_default();
    let is_shown = state.panels.right && state.panels.tab == Tab::Review;
    response.on_hover_text(format!("{name}  ({keys})")).clicked().then_some(if is_shown {
        Request::ShowTab(Tab::Review)
    } else {
        Request::Command(Command::ToggleReview)
    })
}
