//! What was changed in a dialog does not go with it unasked, whoever closes it.

use crate::shared_dropped::Dropped;
use crate::shared_window as window;

use std::path::Path;
use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId, vec2};
use egui_kittest::kittest::Queryable;

use trayecto::app::Origin;
use trayecto::app::command::Command;
use trayecto::locale::{Locale, say};

use window::Window;

/// A dialog that holds changes once something is written into its first field.
#[derive(Clone, Copy, Debug)]
enum Kind {
    Brand,
    Views,
}

impl Kind {
    const ALL: [Self; 2] = [Self::Brand, Self::Views];

    fn open(self, window: &mut Window, locale: Locale) {
        let command = match self {
            Self::Brand => Command::Brand,
            Self::Views => Command::ShowAudiences,
        };
        let context = window.harness.ctx.clone();
        window.harness.state_mut().carry_out(&context, command);
        window.settle();
        assert!(self.is_open(window, locale), "{self:?}");
    }

    fn is_open(self, window: &Window, locale: Locale) -> bool {
        let key = match self {
            Self::Brand => "brand-preview",
            Self::Views => "audience-title",
        };
        window.says(&say(locale, key))
    }

    /// Opens it and changes something.
    fn change(self, window: &mut Window, locale: Locale) {
        self.open(window, locale);
        match self {
            Self::Brand => {
                window.harness.get_by_role_and_label(Role::TextInput, &say(locale, "brand-name")).focus();
                window.settle();
                window.type_text("Vivid");
            }
            Self::Views => window.click(Role::Button, &say(locale, "audience-start-empty")),
        }
    }

    /// Whether the change is there.
    fn is_changed(self, window: &Window, locale: Locale) -> bool {
        self.is_open(window, locale)
            && match self {
                Self::Brand => window.says("Vivid"),
                Self::Views => window.says(&say(locale, "audience-new-name")),
            }
    }
}

fn blank(locale: Locale) -> Window {
    Window::build(locale, Some(Origin::Template { name: "blank", locale }), vec2(1_280.0, 800.0))
}

fn each(check: impl Fn(Kind, Locale, &mut Window)) {
    for locale in Locale::ALL {
        for kind in Kind::ALL {
            check(kind, locale, &mut blank(locale));
        }
    }
}

fn escape(window: &mut Window) {
    window.press(Modifiers::NONE, Key::Escape);
}

fn click(window: &mut Window, locale: Locale, key: &str) {
    window.click(Role::Button, &say(locale, key));
}

fn asks(window: &Window, locale: Locale) -> bool {
    window.all().iter().any(|said| said.ends_with(&say(locale, "dialog-discard-changes")))
}

/// The system asks the window to close. Gives what is asked of the system.
fn close(window: &mut Window) -> Vec<ViewportCommand> {
    let viewport = window.harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
    viewport.events.push(ViewportEvent::Close);
    step(window)
}

fn step(window: &mut Window) -> Vec<ViewportCommand> {
    window.harness.step();
    window.harness.output().viewport_output[&ViewportId::ROOT].commands.clone()
}

#[test]
fn nothing_is_asked_where_nothing_was_changed() {
    each(|kind, locale, window| {
        kind.open(window, locale);
        escape(window);
        assert!(!kind.is_open(window, locale), "{kind:?}");
        kind.open(window, locale);
        click(window, locale, "button-cancel");
        assert!(!kind.is_open(window, locale), "{kind:?}");
        kind.open(window, locale);
        assert!(!close(window).contains(&ViewportCommand::CancelClose), "{kind:?}");
    });
}

#[test]
fn escape_asks_and_twice_goes_on() {
    each(|kind, locale, window| {
        kind.change(window, locale);
        for _ in 0..2 {
            escape(window);
            assert!(asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
            escape(window);
            assert!(!asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        }
        // The harmless answer has the keyboard.
        escape(window);
        window.press(Modifiers::NONE, Key::Enter);
        assert!(!asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        escape(window);
        click(window, locale, "button-discard");
        assert!(!kind.is_open(window, locale), "{kind:?}");
        assert!(window.map().brand.is_none() && window.map().views.is_empty());
    });
}

#[test]
fn the_button_for_leaving_asks() {
    each(|kind, locale, window| {
        kind.change(window, locale);
        click(window, locale, "button-cancel");
        assert!(asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        click(window, locale, "dialog-keep-editing");
        assert!(!asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        click(window, locale, "button-cancel");
        click(window, locale, "button-discard");
        assert!(!kind.is_open(window, locale), "{kind:?}");
    });
}

#[test]
fn closing_the_window_asks_and_goes_on() {
    each(|kind, locale, window| {
        kind.change(window, locale);
        assert!(close(window).contains(&ViewportCommand::CancelClose), "{kind:?}");
        window.settle();
        assert!(asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        click(window, locale, "dialog-keep-editing");
        assert!(!asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        assert!(close(window).contains(&ViewportCommand::CancelClose), "{kind:?}");
        window.settle();
        window.harness.get_by_role_and_label(Role::Button, &say(locale, "button-discard")).click();
        let asked: Vec<ViewportCommand> = (0..3).flat_map(|_| step(window)).collect();
        assert!(asked.contains(&ViewportCommand::Close), "{kind:?}: {asked:?}");
    });
}

#[test]
fn a_dropped_file_asks_and_is_taken_then() {
    each(|kind, locale, window| {
        kind.change(window, locale);
        let drop = |window: &mut Window| {
            let file = Path::new("/nowhere/Vivid.brand.json").to_owned();
            window.harness.input_mut().dropped_files.push(Arc::new(Dropped(file)));
            window.harness.step();
            window.settle();
        };
        drop(window);
        assert!(asks(window, locale) && kind.is_changed(window, locale), "{kind:?}");
        click(window, locale, "dialog-keep-editing");
        assert!(kind.is_changed(window, locale), "{kind:?}");
        drop(window);
        click(window, locale, "button-discard");
        // It was a brand, and could not be read.
        assert!(Kind::Brand.is_open(window, locale) && !Kind::Brand.is_changed(window, locale), "{kind:?}");
        assert!(!asks(window, locale), "{kind:?}");
    });
}
