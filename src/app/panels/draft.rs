//! A field for a short answer that becomes an edit when it is given: by Enter, or by going on to something else. Escape takes back what was
//! typed. Unlike in the inspector the map does not follow each key, since what is answered leaves its place at once.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{EventFilter, Id, Key, Response, RichText, TextEdit, Ui};

use crate::text::icons;

/// A field for a short answer.
pub(super) struct Draft<'a> {
    /// Stays the same when the next question takes the place of the one that was answered, so that the keyboard does.
    pub(super) id: Id,
    pub(super) name: &'a str,
    /// What is shown while it is empty.
    pub(super) hint: &'a str,
}

/// What is typed, and what was wrong with it when it was to be given.
#[derive(Clone, Default)]
struct Typed {
    text: String,
    wrong: Option<String>,
}

impl Draft<'_> {
    /// Shows the field. `about` tells apart what is typed for one question from what is typed for another in the same place. Gives what was
    /// read, once it is given; nothing for an empty field.
    pub(super) fn show<T>(
        self,
        ui: &mut Ui,
        about: impl Hash + Debug,
        read: impl Fn(&str) -> Result<T, String>,
    ) -> (Response, Option<T>) {
        let memory = Id::unique(("draft", self.id, about));
        let mut typed: Typed = ui.data(|data| data.get_temp(memory)).unwrap_or_default();
        let filter = EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, tab: false };
        let field = TextEdit::singleline(&mut typed.text)
            .id(self.id)
            .hint_text(self.hint)
            .desired_width(f32::INFINITY)
            .event_filter(filter);
        let response = ui.add(field).accessible_name(self.name.to_owned());
        if response.changed() {
            typed.wrong = None;
        }
        let (entered, escaped) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Escape)));
        let mut given = None;
        if response.has_focus() && escaped {
            typed = Typed::default();
            response.surrender_focus();
        } else if response.lost_focus() && !typed.text.trim().is_empty() {
            match read(typed.text.trim()) {
                Ok(read) => {
                    given = Some(read);
                    typed = Typed::default();
                }
                Err(reason) => typed.wrong = Some(reason),
            }
            if entered {
                response.request_focus();
            }
        }
        if let Some(wrong) = &typed.wrong {
            let text = RichText::new(format!("{} {wrong}", icons::WARNING_CIRCLE)).small();
            ui.add(egui::Label::new(text.color(ui.visuals().error_fg_color)).wrap());
            ui.ctx().accesskit_node_builder(self.id, |node| {
                node.set_invalid(egui::accesskit::Invalid::True);
                node.set_description(wrong.as_str());
            });
        }
        ui.data_mut(|data| {
            if typed.text.is_empty() && typed.wrong.is_none() {
                data.remove::<Typed>(memory);
            } else {
                data.insert_temp(memory, typed);
            }
        });
        (response, given)
    }
}
