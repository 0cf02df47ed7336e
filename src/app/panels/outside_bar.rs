//! A bar above the map that says what others have done to its file. It does not take the keyboard.

use egui::Ui;

use crate::app::command::Command;
use crate::app::load::name_of;
use crate::app::outside::{Answered, Happened, Outside, OutsideAnswer};
use crate::app::state::{OpenMap, Request, State};
use crate::locale::{Locale, say, say_count, say_with};
use crate::text::icons;

use super::bar::{Choice, Said, bar};

/// Shows the bar, if there is something to say, and gives what was asked for in it.
pub(in crate::app) fn outside_bar(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let outside = open.outside.as_ref().filter(|outside| outside.answer == Answered::NotYet)?;
    let text = text(state.locale, open, outside);
    let choices = choices(state, outside);
    bar(ui, state, &Said { id: "outside", icon: icons::WARNING, text: &text }, choices)
}

fn text(locale: Locale, open: &OpenMap, outside: &Outside) -> String {
    let file = open.origin.file_name().unwrap_or_default();
    let with_file = |key: &str| say_with(locale, key, &[("file", &file)]);
    match &outside.what {
        Happened::Changed(changed) if changed.reading.is_err() => with_file("outside-unreadable"),
        Happened::Changed(_) => match open.board.editor.changes() {
            0 => with_file("outside-changed"),
            changes => format!("{} {}", with_file("outside-changed"), say_count(locale, "outside-and-here", changes)),
        },
        Happened::Gone => with_file("outside-gone"),
        Happened::Moved(to) => say_with(locale, "outside-moved", &[("file", &file), ("to", &name_of(to))]),
        Happened::FolderGone => with_file("outside-folder-gone"),
    }
}

fn choices(state: &State, outside: &Outside) -> Vec<Choice> {
    let locale = state.locale;
    let outside_answer = |key: &str, answer| (say(locale, key), Request::Outside(answer));
    let command = |command: Command| (command.label(locale), Request::Command(command));
    let fine = || outside_answer("outside-fine", OutsideAnswer::KeepMine);
    match &outside.what {
        Happened::Changed(changed) if changed.reading.is_err() => {
            vec![outside_answer("outside-keep", OutsideAnswer::KeepMine)]
        }
        Happened::Changed(_) => vec![
            outside_answer("outside-differences", OutsideAnswer::ShowDifferences),
            outside_answer("outside-keep", OutsideAnswer::KeepMine),
            outside_answer("outside-reload", OutsideAnswer::Reload),
        ],
        Happened::Gone => {
            let mut choices = vec![fine(), command(Command::SaveAs)];
            if state.allows(Command::Save) {
                choices.push(command(Command::Save));
            }
            choices
        }
        Happened::Moved(_) => vec![fine(), outside_answer("outside-follow", OutsideAnswer::Follow)],
        Happened::FolderGone => vec![fine(), command(Command::SaveAs)],
    }
}
