//! Keys as people read them on their keyboards, in the language of the window.

use egui::{Context, Key, KeyboardShortcut, ModifierNames};

use crate::locale::{Locale, say};

use super::list::Command;

/// The keys as they are shown beside a command.
#[must_use]
pub fn shortcut_text(context: &Context, locale: Locale, command: Command) -> Option<String> {
    command.shortcuts().first().map(|keys| keys_text(context, locale, *keys))
}

/// Keys in words: "Ctrl+Shift+S", in Spanish "Ctrl+Mayús+S".
#[must_use]
pub fn keys_text(context: &Context, locale: Locale, keys: KeyboardShortcut) -> String {
    let shift = say(locale, "key-shift");
    let names = ModifierNames { shift: &shift, ..ModifierNames::NAMES };
    let held = names.format(&keys.modifiers, context.os().is_mac());
    let key = key_text(locale, keys.logical_key);
    if held.is_empty() { key } else { format!("{held}+{key}") }
}

fn key_text(locale: Locale, key: Key) -> String {
    match key {
        Key::ArrowLeft => "←".to_owned(),
        Key::ArrowRight => "→".to_owned(),
        Key::ArrowUp => "↑".to_owned(),
        Key::ArrowDown => "↓".to_owned(),
        Key::Plus => "+".to_owned(),
        Key::Minus => "−".to_owned(),
        Key::Equals => "=".to_owned(),
        Key::Escape => "Esc".to_owned(),
        Key::Enter => say(locale, "key-enter"),
        Key::Delete => say(locale, "key-delete"),
        Key::Backspace => say(locale, "key-backspace"),
        key => key.name().to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_have_the_names_that_stand_on_the_keyboard() {
        let context = Context::default();
        let check = |command: Command, spanish: &str, english: &str| {
            assert_eq!(shortcut_text(&context, Locale::Spanish, command).as_deref(), Some(spanish));
            assert_eq!(shortcut_text(&context, Locale::English, command).as_deref(), Some(english));
        };
        check(Command::SaveAs, "Ctrl+Mayús+S", "Ctrl+Shift+S");
        check(Command::Delete, "Supr", "Delete");
        check(Command::Write, "Intro", "Enter");
        check(Command::MoveLeft, "Alt+←", "Alt+←");
        check(Command::SelectNothing, "Esc", "Esc");
        assert_eq!(shortcut_text(&context, Locale::English, Command::ShowAbout), None);
    }
}
