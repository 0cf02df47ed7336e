//! The action plan: as a table, as a matrix of impact and effort, and what nobody has answered yet.

mod cells;
mod chip;
mod empty;
mod filters;
mod gathered;
mod matrix;
mod open;
mod progress;
mod table;
mod view;

use std::collections::HashSet;

use egui::{Button, Id, RichText, Ui, WidgetInfo};

use crate::app::command::Command;
use crate::app::shade::picture_theme;
use crate::app::state::{OpenMap, Request, State};
use crate::app::tables::TableKind;
use crate::edit::adding_action;
use crate::file::Access;
use crate::locale::{Locale, say, say_count};
use crate::map::{CardId, Part};
use crate::text::icons;

use empty::empty;
use gathered::Gathered;
use table::{Around, Editing};
use view::{Shown, View};

/// Shows the tab and gives what was asked for in it.
pub(super) fn plan(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let gathered = Gathered::of(ui, open.board.map(), state.locale, state.today());
    let mut view = View::load(ui);
    let selection = open.board.editor.selection();
    let around = Around {
        locale: state.locale,
        theme: picture_theme(open.board.map(), state.settings.shade()),
        selected: selected_rows(selection.parts(), &gathered),
        lead: selection.lead(),
        added: take_added(ui),
        editable: if open.access == Access::Editable { Editing::Allowed } else { Editing::Refused },
    };
    let mut given = head(ui, state, open, &gathered, &mut view);
    progress::progress(ui, &gathered, &mut view, state.locale, &around.theme);
    ui.add_space(2.0);
    let asked = match view.shown {
        Shown::Unanswered => open::open(ui, &gathered, state.locale),
        _ if gathered.rows.is_empty() => {
            nothing(ui, &gathered, state.locale, &mut view);
            None
        }
        Shown::Table => {
            filters::filters(ui, &gathered, &mut view, state.locale);
            table::table(ui, &gathered, &mut view, &around)
        }
        Shown::Matrix => matrix::matrix(ui, &gathered, &around),
    };
    given = given.or(asked);
    view.store(ui);
    given
}

/// The actions among what is selected.
fn selected_rows(selected: &[Part], gathered: &Gathered) -> HashSet<CardId> {
    let cards = selected.iter().filter_map(|part| if let Part::Card(card) = part { Some(*card) } else { None });
    cards.filter(|card| gathered.row(*card).is_some()).collect()
}

/// The views side by side; at the right what can be done with the plan as a whole.
fn head(ui: &mut Ui, state: &State, open: &OpenMap, gathered: &Gathered, view: &mut View) -> Option<Request> {
    let locale = state.locale;
    let mut given = None;
    ui.horizontal_wrapped(|ui| {
        let unanswered = say_count(locale, "plan-view-unanswered", gathered.unanswered.len());
        let views = [
            (Shown::Table, say(locale, "plan-view-table")),
            (Shown::Matrix, say(locale, "plan-view-matrix")),
            (Shown::Unanswered, unanswered),
        ];
        for (shown, name) in views {
            let is_on = view.shown == shown;
            let response = ui.add(Button::selectable(is_on, name.as_str()));
            response.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, ui.is_enabled(), is_on, &name));
            if response.clicked() {
                view.shown = shown;
            }
        }
        ui.separator();
        let add = ui.add_enabled(
            open.access == Access::Editable && open.board.map().stages().next().is_some(),
            Button::new(format!("{} {}", icons::PLUS, say(locale, "plan-add"))),
        );
        let name = say(locale, "plan-add");
        add.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &name));
        let add = add.on_hover_text(say(locale, "plan-add-hint")).on_disabled_hover_text(say(locale, "plan-no-stage"));
        if add.clicked() {
            given = adding(ui, open, locale);
            *view = View::default();
        }
        let name = say(locale, "plan-export");
        let export = ui.button(format!("{} {name}", icons::EXPORT));
        export.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &name));
        if export.on_hover_text(say(locale, "plan-export-hint")).clicked() {
            given = Some(Request::ExportTable(TableKind::Plan));
        }
        let name = say(locale, "plan-page");
        let page = ui.button(format!("{} {name}", icons::FILE_TEXT));
        page.widget_info(|| WidgetInfo::labeled(egui::Role::Button, ui.is_enabled(), &name));
        if page.on_hover_text(Command::ShowPlan.label(locale)).clicked() {
            given = Some(Request::Command(Command::ShowPlan));
        }
        if gathered.hidden > 0 {
            ui.label(RichText::new(say_count(locale, "plan-hidden", gathered.hidden)).small().weak());
        }
    });
    given
}

/// A new action, in the selected stage or in the first one. The keyboard goes to its title.
fn adding(ui: &Ui, open: &OpenMap, locale: Locale) -> Option<Request> {
    let map = open.board.map();
    let stage = open.board.selected_stage().or_else(|| map.stages().next().map(|stage| stage.id))?;
    let (edit, card) = adding_action(map, stage, &say(locale, "lane-actions"))?;
    let added = Added { card, pass: ui.ctx().cumulative_pass_nr() };
    ui.data_mut(|data| data.insert_temp(added_id(), added));
    Some(Request::Edit { edit, gesture: None, select: Some(vec![Part::Card(card)]) })
}

/// An action that was just added.
#[derive(Clone, Copy)]
struct Added {
    card: CardId,
    pass: u64,
}

fn added_id() -> Id {
    Id::unique("added to the plan")
}

/// The action that was added in the frame before.
fn take_added(ui: &Ui) -> Option<CardId> {
    let added: Added = ui.data(|data| data.get_temp(added_id()))?;
    ui.data_mut(|data| data.remove::<Added>(added_id()));
    (ui.ctx().cumulative_pass_nr() <= added.pass + 2).then_some(added.card)
}

/// There is no action yet.
fn nothing(ui: &mut Ui, gathered: &Gathered, locale: Locale, view: &mut View) {
    empty(ui, icons::FLAG, &say(locale, "plan-empty"));
    if !gathered.unanswered.is_empty() {
        ui.vertical_centered(|ui| {
            if ui.button(say_count(locale, "plan-empty-unanswered", gathered.unanswered.len())).clicked() {
                view.shown = Shown::Unanswered;
            }
        });
    }
}
