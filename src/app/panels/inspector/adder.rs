//! A field that adds something by its name.

use egui::{EventFilter, Id, Key, Modifiers, TextEdit, Ui};

/// Shows the field. Enter adds what was typed, and so do the signs in `ends`; Escape forgets it.
pub(super) fn adder(ui: &mut Ui, id: Id, name: &str, ends: &[char]) -> Option<String> {
    let mut draft: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let focused = ui.memory(|memory| memory.has_focus(id));
    if focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
        draft.clear();
        ui.memory_mut(|memory| memory.surrender_focus(id));
    }
    let filter = EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, tab: false };
    let field =
        TextEdit::singleline(&mut draft).id(id).hint_text(name).desired_width(f32::INFINITY).event_filter(filter);
    let response = ui.add(field).accessible_name(name);
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let mut added = None;
    if entered || draft.ends_with(ends) {
        let text = draft.trim_end_matches(ends).trim().to_owned();
        draft.clear();
        if !text.is_empty() {
            response.request_focus();
            added = Some(text);
        }
    }
    ui.data_mut(|data| data.insert_temp(id, draft));
    added
}
