//! The fields of an action, each in its cell of the table.

use egui::{Button, ComboBox, Id, PopupCloseBehavior, RichText, Tooltip, Ui};

use crate::app::panels::inspector::answers::{groups, name};
use crate::app::panels::inspector::common::Share;
use crate::app::panels::inspector::parts::remark;
use crate::app::panels::inspector::picker::{BETWEEN_ENTRIES, Entered, Mark, Picker, Wanted, entry};
use crate::app::panels::inspector::switch::checkbox;
use crate::app::panels::inspector::typing::{Commit, Shape, Typing};
use crate::app::panels::matching::matches;
use crate::app::panels::signs::{PersonaSign, color32};
use crate::app::state::Request;
use crate::edit::{Edit, Property};
use crate::locale::{Locale, read_date, say, say_status, say_with};
use crate::map::{Answer, CardId, Grade, PersonaId, TextField};
use crate::review::STATUSES;
use crate::theme::Theme;

use super::gathered::{Gathered, Row};
use super::view::Column;

/// How many things to answer are offered at most: more are found by looking them up.
const MOST: usize = 60;
/// Diameter of the dot before a status.
const DOT: f32 = 9.0;

/// A row whose fields are shown.
#[derive(Clone, Copy)]
pub(super) struct Fields<'a> {
    pub(super) gathered: &'a Gathered,
    pub(super) row: &'a Row,
    pub(super) locale: Locale,
    pub(super) theme: &'a Theme,
}

/// The field of an action in which a text is typed.
pub(super) fn typed_id(card: CardId, column: Column) -> Id {
    Id::unique(("plan field", card, column))
}

impl Fields<'_> {
    /// Shows the field of a column and gives what was asked for in it.
    pub(super) fn show(self, ui: &mut Ui, column: Column) -> Option<Request> {
        let action = &self.row.action.action;
        match column {
            Column::Title => self.text(ui, column, TextField::Text, &self.row.action.card.text),
            Column::Owner => self.text(ui, column, TextField::Owner, &action.owner),
            Column::Measure => self.text(ui, column, TextField::Measure, &action.measure),
            Column::Due => self.due(ui),
            Column::Answers => self.answers(ui),
            Column::Personas => self.personas(ui),
            Column::Impact => self.grade(ui, column, action.impact, Property::Impact),
            Column::Effort => self.grade(ui, column, action.effort, Property::Effort),
            Column::Status => self.status(ui),
        }
    }

    /// What a field is called: by its column and its action.
    fn name(self, column: Column) -> String {
        let name = say(self.locale, column.key());
        say_with(self.locale, "plan-field", &[("field", &name), ("action", &self.row.title)])
    }

    /// Names a field for screen readers: its column's head alone would not say whose it is.
    fn name_field(self, ui: &Ui, id: Id, column: Column) {
        ui.ctx().accesskit_node_builder(id, |node| {
            node.clear_labelled_by();
            node.set_label(self.name(column));
        });
    }

    fn set(self, property: Property) -> Edit {
        Edit::Set { parts: vec![self.row.action.part()], property }
    }

    fn text(self, ui: &mut Ui, column: Column, field: TextField, text: &str) -> Option<Request> {
        let write = |text: &str| Edit::Write { part: self.row.action.part(), field, text: text.to_owned() };
        let hint = if column == Column::Title { say(self.locale, "plan-title-hint") } else { String::new() };
        // Titles may have lines; in a row of the table they are shown as one.
        self.typed(ui, column, text, &hint, || write(text), |text| Ok(write(text)))
    }

    fn due(self, ui: &mut Ui) -> Option<Request> {
        let now = self.row.action.action.due;
        let read = |text: &str| {
            let text = text.trim();
            let due = if text.is_empty() {
                None
            } else {
                Some(read_date(text).ok_or_else(|| say(self.locale, "wrong-date"))?)
            };
            Ok(self.set(Property::Due(due)))
        };
        if self.row.overdue {
            ui.visuals_mut().override_text_color = Some(ui.visuals().error_fg_color);
        }
        self.typed(ui, Column::Due, &self.row.due, "", || self.set(Property::Due(now)), read)
    }

    fn typed(
        self,
        ui: &mut Ui,
        column: Column,
        value: &str,
        hint: &str,
        restore: impl Fn() -> Edit,
        read: impl Fn(&str) -> Result<Edit, String>,
    ) -> Option<Request> {
        let id = typed_id(self.row.card(), column);
        let typing =
            Typing { id, label: id, value: Some(value.to_owned()), shape: Shape::Line, hint, commit: Commit::Live };
        let (typed, wrong) = typing.show_alone(ui, restore, read);
        self.name_field(ui, id, column);
        let tip = || Tooltip::always_open(ui.ctx().clone(), ui.layer_id(), id, ui.min_rect());
        if let Some(reason) = wrong {
            tip().show(|ui| ui.label(RichText::new(reason).color(ui.visuals().error_fg_color)));
        } else if column == Column::Due && ui.memory(|memory| memory.has_focus(id)) {
            tip().show(|ui| ui.label(say(self.locale, "hint-date")));
        }
        typed.map(|typed| Request::Edit { edit: typed.edit, gesture: Some(typed.gesture), select: None })
    }

    fn answers(self, ui: &mut Ui) -> Option<Request> {
        let has = &self.row.action.action.answers;
        let card = self.row.card();
        let current =
            if self.row.answers.is_empty() { say(self.locale, "plan-none") } else { self.row.answers.clone() };
        let id = Id::unique(("plan answers", card));
        let search = say(self.locale, "search-answer");
        let picker = Picker { id, label: id, current: &current, search: &search };
        let answer = picker.show_named(ui, &self.name(Column::Answers), |ui, wanted| self.offered(ui, wanted, has))?;
        let mut answers = has.clone();
        match answers.iter().position(|other| *other == answer) {
            Some(at) => {
                answers.remove(at);
            }
            None => answers.push(answer),
        }
        Some(changing(self.set(Property::Answers(answers))))
    }

    /// What can be answered: what the action answers first, then all else by groups. Gives the one that is to be added or removed.
    fn offered(self, ui: &mut Ui, wanted: &Wanted, has: &[Answer]) -> Option<Answer> {
        let map = self.gathered.map();
        let mut chosen = None;
        for answer in has {
            let (icon, name) = name(map, *answer, self.locale);
            if matches(&name, &wanted.text) && entry(ui, icon, &name, Mark::Current) {
                chosen = Some(*answer);
            }
        }
        let (mut first, mut shown) = (None, 0);
        for (heading, answers) in groups(map) {
            let mut begun = false;
            for answer in answers.into_iter().filter(|answer| !has.contains(answer)) {
                if shown == MOST {
                    remark(ui, &say(self.locale, "more-by-search"));
                    return chosen;
                }
                let (icon, name) = name(map, answer, self.locale);
                if !matches(&name, &wanted.text) {
                    continue;
                }
                if !begun {
                    remark(ui, &say(self.locale, heading));
                    begun = true;
                }
                shown += 1;
                first.get_or_insert(answer);
                if entry(ui, icon, &name, Mark::Plain) {
                    chosen = Some(answer);
                }
            }
        }
        if shown == 0 {
            remark(ui, &say(self.locale, "nothing-found"));
        }
        if wanted.entered == Entered::Yes && !wanted.text.trim().is_empty() { first } else { chosen }
    }

    fn personas(self, ui: &mut Ui) -> Option<Request> {
        let card = &self.row.action.card;
        let own = &card.personas;
        let mut text = RichText::new(&self.row.personas);
        if own.is_empty() {
            // It is not said of the action itself.
            text = text.weak();
        }
        let mut changed: Option<Vec<PersonaId>> = None;
        let combo = ComboBox::from_id_salt(Id::unique(("plan personas", card.id)))
            .width(ui.available_width())
            .truncate()
            .close_behavior(PopupCloseBehavior::CloseOnClickOutside)
            .selected_text(text);
        let shown = combo.show_ui(ui, |ui| {
            for (id, name) in &self.gathered.personas {
                let sign = PersonaSign::of(self.gathered.map(), *id, self.theme);
                let share = if own.contains(id) { Share::All } else { Share::None };
                if let Some(on) = checkbox(ui, share, Some(sign), name) {
                    let order = self.gathered.map().personas.iter().map(|persona| persona.id);
                    let stays = |other: &PersonaId| if other == id { on } else { own.contains(other) };
                    changed = Some(order.filter(stays).collect());
                }
            }
            if own.is_empty() {
                let key = if self.row.action.personas.is_empty() { "concerns-all" } else { "plan-personas-of-answers" };
                ui.set_max_width(260.0);
                remark(ui, &say(self.locale, key));
            }
        });
        self.name_field(ui, shown.response.id, Column::Personas);
        Some(changing(self.set(Property::Concerns(changed?))))
    }

    fn grade(
        self,
        ui: &mut Ui,
        column: Column,
        now: Option<Grade>,
        property: impl Fn(Option<Grade>) -> Property,
    ) -> Option<Request> {
        let grades = (1..=5).filter_map(Grade::new);
        let none = (None, "–".to_owned());
        let options = std::iter::once(none).chain(grades.map(|grade| (Some(grade), grade.get().to_string())));
        let chosen = self.choice(ui, column, now, options.collect())?;
        Some(changing(self.set(property(chosen))))
    }

    fn status(self, ui: &mut Ui) -> Option<Request> {
        let now = self.row.action.action.status;
        let color = color32(self.theme.swatch(Theme::status_color(now)).strong);
        let (dot, _) = ui.allocate_exact_size(egui::vec2(DOT, DOT), egui::Sense::hover());
        ui.painter().circle_filled(dot.center(), DOT / 2.0, color);
        let options = STATUSES.map(|status| (status, say_status(self.locale, status)));
        let chosen = self.choice(ui, Column::Status, now, options.into())?;
        Some(changing(self.set(Property::Status(chosen))))
    }

    /// A list of values that folds out. Gives the one that was chosen.
    fn choice<T: PartialEq + Copy>(self, ui: &mut Ui, column: Column, now: T, options: Vec<(T, String)>) -> Option<T> {
        let current = options.iter().find(|(option, _)| *option == now).map(|(_, text)| text.clone());
        let combo = ComboBox::from_id_salt(Id::unique(("plan choice", self.row.card(), column)))
            .width(ui.available_width())
            .truncate()
            .selected_text(current.unwrap_or_default());
        let mut chosen = None;
        let shown = combo.show_ui(ui, |ui| {
            ui.spacing_mut().item_spacing.y = BETWEEN_ENTRIES;
            for (option, text) in options {
                let is_current = option == now;
                let response = ui.add(Button::selectable(is_current, text.as_str()));
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::ListBoxOption, ui.is_enabled(), is_current, &text)
                });
                if response.clicked() {
                    chosen = Some(option);
                    ui.close();
                }
            }
        });
        if chosen.is_some() {
            shown.response.request_focus();
        }
        self.name_field(ui, shown.response.id, column);
        chosen.filter(|chosen| *chosen != now)
    }
}

fn changing(edit: Edit) -> Request {
    Request::Edit { edit, gesture: None, select: None }
}
