//! A large dialog in two columns: what can be chosen at the left, what comes of it at the right.

use egui::{ScrollArea, Ui, Vec2, vec2};

/// Width of the left column, in points.
pub(super) const LEFT: f32 = 316.0;
/// Between the columns.
const GAP: f32 = 18.0;
/// What the window keeps around the dialog.
const AROUND: Vec2 = vec2(84.0, 76.0);
/// Height of the buttons below the columns.
const FOOT: f32 = 52.0;

/// Where a column of a dialog that scrolls stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Scrolled {
    /// It was not shown yet.
    #[default]
    AtTop,
    /// Where it was left.
    AsLeft,
}

/// What scrolls in a column of that height. The library remembers by the name how far the last dialog was scrolled, but each opens at its top.
pub(super) fn scrolling(name: &str, height: f32, scrolled: &mut Scrolled) -> ScrollArea {
    let area = ScrollArea::vertical().id_salt(name).max_height(height).min_scrolled_height(height).auto_shrink(false);
    match std::mem::replace(scrolled, Scrolled::AsLeft) {
        Scrolled::AtTop => area.vertical_scroll_offset(0.0),
        Scrolled::AsLeft => area,
    }
}

/// Gives a dialog its width, and says how large it is: as large as the window allows, and no larger than `most`.
pub(super) fn widened(ui: &mut Ui, most: Vec2) -> Vec2 {
    let size = (ui.ctx().content_rect().size() - AROUND).min(most).max(vec2(480.0, 300.0));
    ui.set_width(size.x);
    size
}

/// Shows the columns of a dialog of that size, whose heading takes `head` points, and gives what the left one answers. The left one is
/// told its height, the right one its room.
pub(super) fn columns<D, A>(
    ui: &mut Ui,
    (size, head): (Vec2, f32),
    dialog: &mut D,
    left: impl FnOnce(&mut D, &mut Ui, f32) -> A,
    right: impl FnOnce(&mut D, &mut Ui, Vec2),
) -> A {
    let height = size.y - head - FOOT;
    let row = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let shown = ui.allocate_ui(vec2(LEFT, height), |ui| {
            ui.set_width(LEFT);
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.vertical(|ui| left(dialog, ui, height)).inner
        });
        let room = vec2((size.x - LEFT - GAP).max(80.0), height);
        ui.allocate_ui(room, |ui| {
            ui.spacing_mut().item_spacing.x = 8.0;
            ui.vertical(|ui| right(dialog, ui, room));
        });
        shown.inner
    });
    row.inner
}
