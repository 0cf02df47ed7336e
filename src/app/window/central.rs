//! What lies around the map, and the map in the middle.

use egui::{CentralPanel, Frame, Ui};

use crate::app::board::{Editable, Surroundings};
use crate::app::canvas::{Canvas, Grip};
use crate::app::panels;
use crate::app::state::Request;
use crate::file::Access;
use crate::locale::{say, say_with};

use super::core::Trayecto;

impl Trayecto {
    pub(super) fn panels(&mut self, ui: &mut Ui) {
        let mut given: Option<Request> = panels::menu_bar(ui, &self.state);
        if self.state.audience.is_some() {
            // Whatever else lies around the map tells of more than the audience sees.
            given = given.or(panels::audience_bar(ui, &self.state));
            given = given.or(panels::status_bar(ui, &self.state));
        } else if self.state.map.is_some() {
            given = given.or(panels::outside_bar(ui, &self.state));
            given = given.or(panels::status_bar(ui, &self.state));
            // In the order in which Tab leads through them.
            if self.state.panels.left {
                given = given.or(panels::left(ui, &self.state, &self.photos));
            }
            if self.state.panels.right {
                given = given.or(panels::right(ui, &self.state, &self.photos));
            }
            if let Some(shown) = self.state.panels.below {
                given = given.or(panels::below(ui, &self.state, shown));
            }
        }
        // The canvas fills its ground itself: every layer less counts where a processor does the work of a graphics card.
        let is_filled = self.state.shown_board().is_some();
        let frame = if is_filled { Frame::NONE } else { Frame::NONE.fill(ui.visuals().panel_fill) };
        CentralPanel::default().frame(frame).show(ui, |ui| {
            let locale = self.state.locale;
            if self.state.audience.is_some() {
                self.show_audience(ui);
            } else if self.state.map.is_some() {
                given = given.take().or(self.show_board(ui));
            } else if let Some(opening) = &self.opening {
                panels::opening(ui, locale, opening);
            } else {
                let chosen = self.start_screen.ui(ui, locale, &self.state.settings, &self.photos);
                given = given.take().or(chosen);
            }
        });
        if let Some(request) = given {
            self.answer(ui.ctx(), request);
        }
    }

    fn show_board(&mut self, ui: &mut Ui) -> Option<Request> {
        let locale = self.state.locale;
        let space = ui.input(|input| input.key_down(egui::Key::Space)) && !self.text_has_focus(ui.ctx());
        let Some(open) = &mut self.state.map else { return None };
        let label = say_with(locale, "canvas-label", &[("title", &open.board.map().title)]);
        let access = if open.access == Access::Editable { Editable::Yes } else { Editable::No };
        let grip = if space { Grip::Hand } else { self.state.grip };
        let outcome = open.board.show(ui, Surroundings { locale, label: &label, grip, access });
        if let Some(refused) = &outcome.refused {
            self.refuse(refused);
            // The status bar has been drawn already.
            ui.ctx().request_repaint();
        }
        let canvas = self.canvas().map(Canvas::area)?;
        let given = panels::chips(ui.ctx(), &self.state, canvas);
        given.or(outcome.menu.and_then(|canvas| panels::context_menu(&canvas, &mut self.state)))
    }

    /// What the audience sees, without a way to change or select anything in it.
    fn show_audience(&mut self, ui: &mut Ui) {
        let locale = self.state.locale;
        match self.state.shown_board_mut() {
            Some(board) => {
                let label = say_with(locale, "canvas-label", &[("title", &board.map().title)]);
                board.show(ui, Surroundings { locale, label: &label, grip: Grip::Hand, access: Editable::No });
            }
            None => {
                ui.centered_and_justified(|ui| ui.label(say(locale, "audience-coming")));
            }
        }
    }
}
