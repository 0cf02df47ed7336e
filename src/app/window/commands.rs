//! What commands and requests of panels do.

use std::path::PathBuf;

use egui::{Context, ViewportCommand};

use crate::layout::Picture;

use crate::app::audience::Audience;
use crate::app::board::{Board, Known};
use crate::app::canvas::{CameraMove, Grip};
use crate::app::command::Command;
use crate::app::dialogs::{self, Dialog, Keys};
use crate::app::find::{Shown, Step};
use crate::app::selection::Selection;
use crate::app::state::{Below, Request, Tab};
use crate::app::tables::TableKind;
use crate::map::Part;

use crate::app::leaving::Then;
use crate::app::panels;
use crate::app::recovery::Why;

use super::core::Trayecto;

/// By how much one step zooms.
const ZOOM_STEP: f64 = 1.25;

impl Trayecto {
    pub(super) fn answer(&mut self, context: &Context, request: Request) {
        match request {
            Request::Command(command) => self.carry_out(context, command),
            Request::Open(origin) => self.leave(context, Then::Open(origin)),
            Request::Forget(path) => self.state.settings.remove_recent(&path),
            Request::Speak(locale) => self.set_locale(locale),
            Request::Zoom(zoom) => self.go(CameraMove::Zoom(zoom)),
            Request::Jump(steps) => {
                if let Some(open) = &mut self.state.map {
                    open.board.jump(steps);
                }
            }
            Request::Edit { edit, gesture, select } => {
                if let Some(open) = &mut self.state.map {
                    open.board.finish_writing();
                    let done = match gesture {
                        Some(gesture) => open.board.apply_in(gesture, &edit),
                        None => open.board.apply(&edit, select),
                    };
                    if let Err(refused) = done {
                        self.refuse(&refused);
                    }
                }
            }
            Request::Select(part) => {
                if let Some(open) = &mut self.state.map {
                    open.board.select_and_show(part);
                }
            }
            Request::Inspect(part) => {
                if let Some(open) = &mut self.state.map {
                    open.board.select_and_show(part);
                }
                self.state.panels.right = true;
                self.state.panels.tab = Tab::Inspector;
            }
            Request::Write(part, field) => {
                let written = self.state.map.as_mut().map(|open| open.board.write_there(part, field));
                if let Some(Err(refused)) = written {
                    self.refuse(&refused);
                }
            }
            Request::Activate(persona) => {
                if let Some(open) = &mut self.state.map {
                    open.board.editor.activate(persona);
                }
            }
            Request::InsertLane(kind) => {
                if let Some(open) = &mut self.state.map {
                    open.board.insert_lane_after(kind);
                }
            }
            Request::NewCard(kind) => {
                if let Some(open) = &mut self.state.map {
                    open.board.write_new_card_here(&kind);
                }
            }
            Request::Carry(drag, from) => {
                if let Some(open) = &mut self.state.map {
                    open.board.carry(drag, from);
                }
            }
            Request::AddAction(answer) => {
                let locale = self.state.locale;
                if let Some(open) = &mut self.state.map {
                    open.board.write_action_for(answer, locale);
                }
            }
            Request::ShowOnly(persona) => {
                if let Some(open) = &mut self.state.map {
                    open.board.show_only(persona);
                }
            }
            Request::OfPersona(persona, command) => {
                if let Some(open) = &mut self.state.map {
                    open.board.finish_writing();
                    open.board.select(Selection::of([Part::Persona(persona)]));
                }
                self.carry_out(context, command);
            }
            Request::ShowSheet(persona) => self.show_picture(Picture::Sheet(persona)),
            Request::ChoosePhoto(part) => self.choose_photo(context, part),
            Request::ShowTab(tab) => self.state.panels.tab = tab,
            Request::ShowBelow(below) => self.state.panels.below = below,
            Request::Outside(answer) => self.answer_outside(answer),
            Request::LookAs(view) => self.look_as(context, &view),
            Request::ExportTable(kind) => self.ask_where_to_export(context, kind),
            Request::ExportPage(picture) => {
                self.show_picture(picture);
                self.carry_out(context, Command::ExportPicture);
            }
        }
        context.request_repaint();
    }

    /// Does what a command says, if it can be done now.
    pub fn carry_out(&mut self, context: &Context, command: Command) {
        if !self.state.allows(command) {
            return;
        }
        match command {
            Command::New | Command::CloseMap => self.leave(context, Then::StartScreen),
            Command::Open => self.leave(context, Then::AskForMap),
            Command::Import => {
                self.asking = Some(dialogs::ask_what_to_import(self.state.locale, context));
            }
            Command::ImportPasted => self.ask_to_import(None),
            Command::Quit => context.send_viewport_cmd(ViewportCommand::Close),
            Command::Save => self.save(context, None),
            Command::SaveAs => self.save_as(context, None),
            Command::SaveCopy => self.save_copy(context),
            Command::Revert => self.revert(context),
            Command::ShowVersions => self.show_versions(context),
            Command::ShowExports => self.show_exports(context),
            Command::ToggleTheme => self.toggle_shade(context),
            Command::ToggleInspector => self.toggle_tab(Tab::Inspector),
            Command::ToggleReview => self.toggle_tab(Tab::Review),
            Command::ToggleGuide => self.toggle_tab(Tab::Guide),
            Command::NextQuestion => {
                if let Some(open) = &mut self.state.map {
                    open.board.finish_writing();
                }
                self.state.panels.right = true;
                self.state.panels.tab = Tab::Guide;
                panels::ask_next(context);
            }
            Command::ToggleHistory => self.toggle_tab(Tab::History),
            Command::ToggleTouchpoints => self.toggle_below(Below::Touchpoints),
            Command::TogglePlan => self.toggle_below(Below::Plan),
            Command::ToggleFigures => self.toggle_below(Below::Figures),
            Command::ToggleElements => self.state.panels.left = !self.state.panels.left,
            Command::Find => self.open_finding(context, Shown::Finding),
            Command::Replace => self.open_finding(context, Shown::Replacing),
            Command::FindNext => self.find_on(context, Step::Next),
            Command::FindPrevious => self.find_on(context, Step::Previous),
            Command::ShowPalette => {
                egui::Popup::close_all(context);
                self.palette.open(&self.state);
            }
            Command::ShowKeys => self.dialog = Some(Dialog::Keys(Keys::default())),
            Command::Recover => self.look_for_left(Why::Asked, context),
            Command::ShowAbout => self.dialog = Some(Dialog::About),
            Command::ShowWarnings => self.dialog = Some(Dialog::Warnings),
            Command::ExportPicture => self.choose_export(context),
            Command::Brand => self.choose_brand(context),
            Command::ExportAgain => self.export_again(context),
            Command::CopyPicture => self.copy_picture(),
            Command::ExportContent => {
                let view = self.state.audience.as_ref().map(Audience::name);
                if let Some(open) = &mut self.state.map {
                    open.board.finish_writing();
                    let dialog = dialogs::ContentDialog::new(open.board.map(), view);
                    self.dialog = Some(Dialog::ExportContent(dialog));
                }
            }
            Command::ExportPlan => self.ask_where_to_export(context, TableKind::Plan),
            Command::ExportTouchpoints => self.ask_where_to_export(context, TableKind::Touchpoints),
            Command::ExportFigures => self.ask_where_to_export(context, TableKind::Figures),
            Command::ShowAudiences => self.show_audiences(context),
            Command::LeaveAudience => self.leave_audience(),
            Command::FitMap => self.go(CameraMove::FitMap),
            Command::FitSelection => {
                let region = self.state.map.as_ref().and_then(|open| open.board.selected_region());
                if let Some(region) = region {
                    self.go(CameraMove::FitRegion(region));
                }
            }
            Command::ActualSize => self.go(CameraMove::Zoom(1.0)),
            Command::ZoomIn => self.go(CameraMove::ZoomBy(ZOOM_STEP)),
            Command::ZoomOut => self.go(CameraMove::ZoomBy(1.0 / ZOOM_STEP)),
            Command::SelectTool => self.state.grip = Grip::Select,
            Command::HandTool => self.state.grip = Grip::Hand,
            Command::ShowMap => self.show_picture(Picture::Map),
            Command::ShowCurves => self.show_picture(Picture::Curves),
            Command::ShowSheet => {
                if let Some(persona) = self.state.shown_board().and_then(Board::next_sheet) {
                    self.show_picture(Picture::Sheet(persona));
                }
            }
            Command::ChoosePhoto => {
                let selected = self.state.map.as_ref().and_then(|open| open.board.editor.selection().single());
                if let Some(part) = selected {
                    self.choose_photo(context, part);
                }
            }
            Command::RemovePhoto => self.remove_photo(),
            Command::ShowPlan => self.show_picture(Picture::Plan),
            Command::ShowFigures => self.show_picture(Picture::Figures),
            Command::Cut | Command::Copy | Command::Paste | Command::Duplicate => {
                self.use_clipboard_for(context, command);
            }
            _ => self.edit(command),
        }
        context.request_repaint();
    }

    /// Asks where a table goes.
    fn ask_where_to_export(&mut self, context: &Context, kind: TableKind) {
        let name = self.suggested_table_name(kind);
        let folder = self.folder();
        let place = (folder.as_deref(), name.as_str());
        self.asking = Some(dialogs::ask_where_to_save_table(self.state.locale, context, place, kind));
    }

    /// Begins to write a table of the map to a file: as a workbook if its name ends in `.xlsx`, else as CSV.
    pub fn export_table(&mut self, context: &Context, kind: TableKind, path: PathBuf) {
        let (locale, today) = (self.state.locale, self.state.today());
        let view = self.state.audience.as_ref().map(|audience| audience.name().to_owned());
        if let Some(board) = self.state.shown_board_mut() {
            board.finish_writing();
            let map = board.map().clone();
            let table = move || kind.of(&map, locale, today);
            self.exporting = Some(dialogs::save_table(context, table, view, locale, path));
        }
    }

    /// A command that changes the map or what is selected of it.
    pub(super) fn edit(&mut self, command: Command) {
        let locale = self.state.locale;
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        match open.board.carry_out(command, locale) {
            Ok(Known::Yes | Known::No) => {}
            Err(refused) => self.refuse(&refused),
        }
    }

    fn show_picture(&mut self, picture: Picture) {
        if let Some(board) = self.state.shown_board_mut() {
            board.show_picture(picture);
        }
    }

    /// Shows a tab of the right panel, or hides the panel if it is that tab's already.
    fn toggle_tab(&mut self, tab: Tab) {
        let panels = &mut self.state.panels;
        panels.right = !(panels.right && panels.tab == tab);
        panels.tab = tab;
    }

    /// Shows a tab of the panel below the map, or hides the panel if it is that tab's already.
    fn toggle_below(&mut self, below: Below) {
        let panels = &mut self.state.panels;
        panels.below = if panels.below == Some(below) { None } else { Some(below) };
    }
}
