//! The presets: one is chosen, what is chosen becomes one, one goes.

use egui::{Button, Key, Label, Modifiers, RichText, Role, TextEdit, Ui, WidgetInfo};

use crate::app::picture_export::{ExportChoice, Preset, PresetName};
use crate::locale::{Locale, say, say_with};
use crate::text::icons;

use super::super::choose::choose;
use super::super::full::say_if_full;

/// Characters that the name of a preset can have.
const NAME_CHARS: usize = 60;

/// The presets, and what is done with them.
pub(super) struct Presets {
    own: Vec<Preset>,
    chosen: Option<PresetName>,
    /// The name under which what is chosen is to be kept, while it is written.
    naming: Option<Naming>,
}

struct Naming {
    text: String,
    focus: Focus,
}

/// Whether the field has been given the keyboard.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Focus {
    Wanted,
    Given,
}

/// Whether there are other presets than before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Changed {
    No,
    Yes,
}

/// A line of the list.
#[derive(Clone, PartialEq)]
enum Line {
    None,
    /// The one that was chosen, before something else was.
    Changed,
    Preset(PresetName),
}

impl Presets {
    pub(super) fn new(own: Vec<Preset>, chosen: Option<PresetName>) -> Self {
        let is_there = |name: &PresetName| match name {
            PresetName::Own(name) => own.iter().any(|preset| preset.name == *name),
            PresetName::Slides | PresetName::Poster | PresetName::Picture => true,
        };
        Self { chosen: chosen.filter(is_there), own, naming: None }
    }

    /// One's own.
    pub(super) fn own(&self) -> &[Preset] {
        &self.own
    }

    /// The one that is chosen, as long as nothing else is chosen since.
    pub(super) fn unchanged(&self, choice: &ExportChoice) -> Option<&PresetName> {
        self.chosen.as_ref().filter(|name| name.applied(choice, &self.own).as_ref() == Some(choice))
    }

    /// Shows them.
    pub(super) fn show(&mut self, ui: &mut Ui, locale: Locale, choice: &mut ExportChoice) -> Changed {
        ui.label(RichText::new(say(locale, "export-preset")).small().weak());
        self.list(ui, locale, choice);
        if self.naming.is_some() { self.name(ui, locale, choice) } else { self.buttons(ui, locale) }
    }

    fn list(&mut self, ui: &mut Ui, locale: Locale, choice: &mut ExportChoice) {
        let mut lines = vec![(Line::None, say(locale, "export-preset-none"))];
        let now = match (&self.chosen, self.unchanged(choice)) {
            (None, _) => Line::None,
            (Some(_), Some(name)) => Line::Preset(name.clone()),
            (Some(name), None) => {
                let name = name.said(locale);
                lines.insert(0, (Line::Changed, say_with(locale, "export-preset-changed", &[("name", &name)])));
                Line::Changed
            }
        };
        let own = self.own.iter().map(|preset| PresetName::Own(preset.name.clone()));
        let all = PresetName::BUILT_IN.into_iter().chain(own);
        lines.extend(all.map(|name| (Line::Preset(name.clone()), name.said(locale))));
        match choose(ui, &say(locale, "export-preset"), &now, lines) {
            Some(Line::Preset(name)) => {
                if let Some(applied) = name.applied(choice, &self.own) {
                    *choice = applied;
                }
                self.chosen = Some(name);
            }
            Some(Line::None) => self.chosen = None,
            Some(Line::Changed) | None => {}
        }
    }

    fn buttons(&mut self, ui: &mut Ui, locale: Locale) -> Changed {
        let own = match &self.chosen {
            Some(PresetName::Own(name)) => Some(name.clone()),
            _ => None,
        };
        let mut changed = Changed::No;
        ui.horizontal(|ui| {
            let save = ui.button(say(locale, "export-preset-save"));
            if save.on_hover_text(say(locale, "export-preset-save-about")).clicked() {
                self.naming = Some(Naming { text: own.clone().unwrap_or_default(), focus: Focus::Wanted });
            }
            let Some(own) = own else { return };
            let spoken = say_with(locale, "export-preset-delete", &[("name", &own)]);
            let delete = ui.button(icons::TRASH.to_string());
            delete.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
            // Not asked about: what it was stays chosen, and can be kept again.
            if delete.on_hover_text(&spoken).clicked() {
                self.own.retain(|preset| preset.name != own);
                self.chosen = None;
                changed = Changed::Yes;
            }
        });
        changed
    }

    fn name(&mut self, ui: &mut Ui, locale: Locale, choice: &ExportChoice) -> Changed {
        let Some(naming) = &mut self.naming else { return Changed::No };
        // Before the dialog sees the keys, which would close it or export.
        let gives_up = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        let label = ui.label(say(locale, "export-preset-name"));
        let field = TextEdit::singleline(&mut naming.text).desired_width(f32::INFINITY).char_limit(NAME_CHARS);
        let field = ui.add(field).labelled_by(label.id);
        if naming.focus == Focus::Wanted {
            field.request_focus();
            naming.focus = Focus::Given;
        }
        let entered = field.lost_focus() && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter));
        say_if_full(ui, locale, &naming.text, NAME_CHARS);
        let name = naming.text.trim().to_owned();
        let is_there = self.own.iter().any(|preset| preset.name == name);
        if is_there {
            ui.add(Label::new(RichText::new(say(locale, "export-preset-there")).small()).wrap());
        }
        let mut keeps = entered;
        let mut cancelled = gives_up;
        ui.horizontal(|ui| {
            let keep = if is_there { "export-replace-do" } else { "export-preset-keep" };
            keeps |= ui.add_enabled(!name.is_empty(), Button::new(say(locale, keep))).clicked();
            cancelled |= ui.button(say(locale, "export-preset-cancel")).clicked();
        });
        if cancelled {
            self.naming = None;
            return Changed::No;
        }
        if !keeps || name.is_empty() {
            return Changed::No;
        }
        self.naming = None;
        let preset = Preset::new(name.clone(), choice);
        match self.own.iter_mut().find(|other| other.name == name) {
            Some(other) => *other = preset,
            None => self.own.push(preset),
        }
        self.chosen = Some(PresetName::Own(name));
        Changed::Yes
    }
}
