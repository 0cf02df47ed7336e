//! A list that folds out with a field to look something up in it.

use egui::{Button, ComboBox, Id, Key, PopupCloseBehavior, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

/// Greatest height of the list, in points.
const HEIGHT: f32 = 300.0;

/// A list that folds out.
pub(super) struct Picker<'a> {
    pub(super) id: Id,
    /// The widget that names it.
    pub(super) label: Id,
    /// What it shows while it is folded in.
    pub(super) current: &'a str,
    /// The name of the field in which one looks things up.
    pub(super) search: &'a str,
}

/// What is looked for.
pub(super) struct Wanted {
    pub(super) text: String,
    /// Enter was pressed: the first entry is meant.
    pub(super) entered: Entered,
}

/// Whether Enter was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Entered {
    Yes,
    No,
}

impl Picker<'_> {
    /// Shows it. `entries` shows those that fit what is looked for, and gives the one that was chosen.
    pub(super) fn show<T>(self, ui: &mut Ui, entries: impl FnOnce(&mut Ui, &Wanted) -> Option<T>) -> Option<T> {
        let combo = ComboBox::from_id_salt(self.id)
            .width(ui.available_width())
            .height(HEIGHT + 80.0)
            .truncate()
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .selected_text(self.current);
        let shown = combo.show_ui(ui, |ui| {
            ui.set_min_width(250.0);
            let wanted = self.look_up(ui);
            let chosen = ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| entries(ui, &wanted)).inner;
            if chosen.is_some() {
                ui.close();
            }
            chosen
        });
        shown.response.labelled_by(self.label);
        shown.inner.flatten()
    }

    /// The field. It has the keyboard as soon as the list is folded out.
    fn look_up(&self, ui: &mut Ui) -> Wanted {
        let (id, seen) = (self.id.with("wanted"), self.id.with("seen"));
        let pass = ui.ctx().cumulative_pass_nr();
        let is_new = ui.data(|data| data.get_temp::<u64>(seen)).is_none_or(|seen| seen + 1 < pass);
        ui.data_mut(|data| data.insert_temp(seen, pass));
        let mut text = if is_new { String::new() } else { ui.data(|data| data.get_temp(id)).unwrap_or_default() };
        let field = TextEdit::singleline(&mut text).id(id).hint_text(self.search).desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name(self.search);
        if is_new {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
        Wanted { text, entered: if entered { Entered::Yes } else { Entered::No } }
    }
}

/// An entry with an icon. Gives whether it was chosen: by a click, or by Enter if it is the first.
pub(super) fn entry(ui: &mut Ui, icon: char, text: &str, mark: Mark) -> bool {
    let button = Button::selectable(mark == Mark::Current, format!("{icon}  {text}")).truncate();
    let response = ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0)));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), mark == Mark::Current, text));
    response.clicked()
}

/// How an entry is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Plain,
    /// It is the one that holds now.
    Current,
}
