//! A long list of rows of different heights: only those in view are made, the others take the room that they took when they were.

use std::collections::HashMap;

use egui::{Id, Key, Modifiers, Response, ScrollArea, Ui};

/// Height of a row that was never shown, in points.
const GUESS: f32 = 30.0;
/// Rows beyond the edges are made up to so far, so that the keyboard can get there.
const BEYOND: f32 = 120.0;

/// What is kept of the rows.
#[derive(Clone, Default)]
struct Known {
    width: f32,
    /// By the names of the rows, so that a row keeps its height when others come and go.
    heights: HashMap<u64, f32>,
    /// The row that is to get the keyboard when it is shown.
    wanted: Option<u64>,
}

/// A list with rows that can take the keyboard.
pub(super) struct List {
    pub(super) id: Id,
    pub(super) count: usize,
}

impl List {
    /// Shows those in view. `name` stands for a row whatever lies above it; `row` shows one and gives what takes the keyboard of it; arrows lead to the next for which `stops` holds.
    pub(super) fn show(
        self,
        ui: &mut Ui,
        name: impl Fn(usize) -> u64,
        stops: impl Fn(usize) -> bool,
        mut row: impl FnMut(&mut Ui, usize) -> Option<Response>,
    ) {
        let mut known: Known = ui.data(|data| data.get_temp(self.id)).unwrap_or_default();
        let width = ui.available_width();
        if (known.width - width).abs() > 0.5 {
            known = Known { width, heights: HashMap::new(), wanted: known.wanted };
        }
        ScrollArea::vertical().id_salt(self.id).auto_shrink(false).show_viewport(ui, |ui, view| {
            ui.set_width(ui.available_width() - 10.0);
            ui.spacing_mut().item_spacing.y = 0.0;
            let top = ui.cursor().top();
            let mut skipped = 0.0;
            let mut moved = None;
            for at in 0..self.count {
                let name = name(at);
                let height = known.heights.get(&name).copied().unwrap_or(GUESS);
                let above = ui.cursor().top() - top + skipped;
                let is_wanted = known.wanted == Some(name);
                if (above + height < view.top() - BEYOND || above > view.bottom() + BEYOND) && !is_wanted {
                    skipped += height;
                    continue;
                }
                ui.add_space(skipped);
                skipped = 0.0;
                let before = ui.cursor().top();
                let response = ui.push_id(name, |ui| row(ui, at)).inner;
                known.heights.insert(name, ui.cursor().top() - before);
                let Some(response) = response else { continue };
                if is_wanted {
                    response.request_focus();
                    response.scroll_to_me(None);
                    known.wanted = None;
                }
                if response.gained_focus() {
                    response.scroll_to_me(None);
                }
                if response.has_focus() {
                    ui.memory_mut(|memory| {
                        let filter = egui::EventFilter { vertical_arrows: true, ..egui::EventFilter::default() };
                        memory.set_focus_lock_filter(response.id, filter);
                    });
                    moved = moved.or(arrow(ui).map(|by| (at, by)));
                }
            }
            ui.add_space(skipped);
            if let Some((at, by)) = moved {
                let next = match by {
                    By::Down => (at + 1..self.count).find(|at| stops(*at)),
                    By::Up => (0..at).rev().find(|at| stops(*at)),
                };
                known.wanted = next.map(&name);
                ui.ctx().request_repaint();
            }
        });
        ui.data_mut(|data| data.insert_temp(self.id, known));
    }
}

/// Where an arrow leads.
#[derive(Clone, Copy)]
enum By {
    Down,
    Up,
}

fn arrow(ui: &Ui) -> Option<By> {
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) {
            Some(By::Down)
        } else if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            Some(By::Up)
        } else {
            None
        }
    })
}
