//! A list that folds out with a field to look something up in it.

use egui::{Button, ComboBox, Id, Key, PopupCloseBehavior, Response, Role, ScrollArea, TextEdit, Ui, WidgetInfo};

/// Greatest height of the list, in points.
const HEIGHT: f32 = 300.0;

/// Distance of two entries of a list.
pub(in crate::app::panels) const BETWEEN_ENTRIES: f32 = 1.0;
/// In how many passes a list folds out: it is measured before it is shown.
const OPENING: u32 = 3;

/// When a list was shown last, and how often in a row.
#[derive(Clone, Copy)]
struct Seen {
    pass: u64,
    times: u32,
}

/// Whether a list is just being folded out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Opening {
    First,
    Still,
    Over,
}

/// Notes that a list is shown, and says whether it is just being folded out.
pub(in crate::app::panels) fn opening(ui: &Ui, list: Id) -> Opening {
    let id = list.with("seen");
    let pass = ui.ctx().cumulative_pass_nr();
    let before: Option<Seen> = ui.data(|data| data.get_temp(id));
    let times = before.filter(|before| before.pass + 1 >= pass).map_or(0, |before| before.times);
    ui.data_mut(|data| data.insert_temp(id, Seen { pass, times: times.saturating_add(1) }));
    match times {
        0 => Opening::First,
        times if times < OPENING => Opening::Still,
        _ => Opening::Over,
    }
}

/// A list that folds out.
pub(in crate::app::panels) struct Picker<'a> {
    pub(in crate::app::panels) id: Id,
    /// The widget that names it.
    pub(in crate::app::panels) label: Id,
    /// What it shows while it is folded in.
    pub(in crate::app::panels) current: &'a str,
    /// The name of the field in which one looks things up.
    pub(in crate::app::panels) search: &'a str,
}

/// What is looked for.
pub(in crate::app::panels) struct Wanted {
    pub(in crate::app::panels) text: String,
    /// Enter was pressed: the first entry is meant.
    pub(in crate::app::panels) entered: Entered,
}

/// Whether Enter was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Entered {
    Yes,
    No,
}

impl Picker<'_> {
    /// Shows it. `entries` shows those that fit what is looked for, and gives the one that was chosen.
    pub(in crate::app::panels) fn show<T>(
        self,
        ui: &mut Ui,
        entries: impl FnOnce(&mut Ui, &Wanted) -> Option<T>,
    ) -> Option<T> {
        let label = self.label;
        let (response, chosen) = self.unfold(ui, entries);
        response.labelled_by(label);
        chosen
    }

    /// The same where no widget names it: it has a name of its own.
    pub(in crate::app::panels) fn show_named<T>(
        self,
        ui: &mut Ui,
        name: &str,
        entries: impl FnOnce(&mut Ui, &Wanted) -> Option<T>,
    ) -> Option<T> {
        let (response, chosen) = self.unfold(ui, entries);
        response.accessible_name(name);
        chosen
    }

    fn unfold<T>(self, ui: &mut Ui, entries: impl FnOnce(&mut Ui, &Wanted) -> Option<T>) -> (Response, Option<T>) {
        let combo = ComboBox::from_id_salt(self.id)
            .width(ui.available_width())
            .height(HEIGHT + 80.0)
            .truncate()
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .selected_text(self.current);
        let shown = combo.show_ui(ui, |ui| {
            ui.set_min_width(250.0);
            ui.spacing_mut().item_spacing.y = BETWEEN_ENTRIES;
            let wanted = self.look_up(ui);
            ui.add_space(4.0);
            let chosen = ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| entries(ui, &wanted)).inner;
            if chosen.is_some() {
                ui.close();
            }
            chosen
        });
        if shown.inner.as_ref().is_some_and(Option::is_some) {
            shown.response.request_focus();
        }
        (shown.response, shown.inner.flatten())
    }

    /// The field. It has the keyboard as soon as the list is folded out.
    fn look_up(&self, ui: &mut Ui) -> Wanted {
        let id = self.id.with("wanted");
        let opening = opening(ui, self.id);
        let known: Option<String> = ui.data(|data| data.get_temp(id)).filter(|_| opening != Opening::First);
        let mut text = known.unwrap_or_default();
        let field = TextEdit::singleline(&mut text).id(id).hint_text(self.search).desired_width(f32::INFINITY);
        let response = ui.add(field).accessible_name(self.search);
        // The click that folds the list out is one beside the field, which would take the keyboard from it again.
        if opening != Opening::Over {
            response.request_focus();
        }
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        ui.data_mut(|data| data.insert_temp(id, text.clone()));
        Wanted { text, entered: if entered { Entered::Yes } else { Entered::No } }
    }
}

/// An entry with an icon. Gives whether it was chosen: by a click, or by Enter if it is the first.
pub(in crate::app::panels) fn entry(ui: &mut Ui, icon: char, text: &str, mark: Mark) -> bool {
    let button = Button::selectable(mark == Mark::Current, format!("{icon}  {text}")).truncate();
    let response = ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0)));
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, ui.is_enabled(), mark == Mark::Current, text));
    response.clicked()
}

/// How an entry is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Mark {
    Plain,
    /// It is the one that holds now.
    Current,
}
