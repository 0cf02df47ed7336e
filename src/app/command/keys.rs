//! From key presses to commands.

use egui::{Context, Event, InputState, Key, KeyboardShortcut, Modifiers};

use super::list::Command;

/// Who has the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The map, or nothing: every key is a command's.
    Map,
    /// A button or the like in a panel: it has its own use for plain keys.
    Widget,
    /// A text that is being written: it also has its own undo and clipboard.
    Text,
}

impl Command {
    /// The command whose keys were pressed, if any, among those that are allowed; other keys are left to whoever wants them. Keys with
    /// more modifiers come first, since egui lets fewer match as well.
    #[must_use]
    pub fn pressed(context: &Context, scope: Scope, allowed: impl Fn(Self) -> bool) -> Option<Self> {
        // What is allowed is asked only when something was pressed: it takes a while where much is selected.
        if !context.input(|input| input.events.iter().any(may_be_command)) {
            return None;
        }
        let mut shortcuts: Vec<(Self, KeyboardShortcut)> = Self::ALL
            .iter()
            .flat_map(|command| command.shortcuts().iter().map(move |keys| (*command, *keys)))
            .filter(|(_, keys)| belongs_to(scope, *keys))
            .collect();
        let count = |keys: &KeyboardShortcut| {
            let Modifiers { alt, ctrl, shift, mac_cmd, command } = keys.modifiers;
            [alt, ctrl, shift, mac_cmd, command].into_iter().filter(|held| *held).count()
        };
        shortcuts.sort_by_key(|(_, keys)| std::cmp::Reverse(count(keys)));
        context.input_mut(|input| {
            let given = |(command, keys): &&(Self, KeyboardShortcut)| is_pressed(input, *keys) && allowed(*command);
            let by_keys = shortcuts.iter().find(given).copied();
            if let Some((_, keys)) = by_keys {
                consume(input, keys);
            }
            let by_keys = by_keys.map(|(command, _)| command);
            by_keys.or_else(|| if scope == Scope::Map { clipboard_command(input, &allowed) } else { None })
        })
    }
}

/// Whether keys are commands while somebody else has the keyboard.
fn belongs_to(scope: Scope, keys: KeyboardShortcut) -> bool {
    let held = keys.modifiers.command || keys.modifiers.ctrl;
    let function_key = matches!(keys.logical_key, Key::F1 | Key::F3 | Key::F5 | Key::F10);
    match scope {
        Scope::Map => true,
        Scope::Widget => held || keys.modifiers.alt || function_key,
        Scope::Text => {
            // Palette and replacing are wanted from everywhere, so H and K are not among them.
            let own = match keys.logical_key {
                Key::Z | Key::Enter | Key::Delete | Key::Backspace => true,
                // With Shift they mean nothing to a text.
                Key::Y | Key::X | Key::C | Key::V | Key::A | Key::U | Key::W => !keys.modifiers.shift,
                key => matches!(key, Key::ArrowLeft | Key::ArrowRight | Key::ArrowUp | Key::ArrowDown),
            };
            function_key || held && !own
        }
    }
}

/// Cut, copy and paste arrive as events of their own.
fn clipboard_command(input: &mut InputState, allowed: impl Fn(Command) -> bool) -> Option<Command> {
    let command = |event: &Event| match event {
        Event::Cut => Some(Command::Cut),
        Event::Copy => Some(Command::Copy),
        // The text is that of the clipboard, which is asked for all it holds.
        Event::Paste(_) | Event::PasteImage(_) => Some(Command::Paste),
        _ => None,
    };
    let given = input.events.iter().find_map(command).filter(|command| allowed(*command))?;
    input.events.retain(|event| command(event) != Some(given));
    Some(given)
}

/// Whether an event can give a command.
fn may_be_command(event: &Event) -> bool {
    matches!(
        event,
        Event::Key { pressed: true, .. } | Event::Cut | Event::Copy | Event::Paste(_) | Event::PasteImage(_)
    )
}

/// Whether a shortcut is among the events.
fn is_pressed(input: &InputState, keys: KeyboardShortcut) -> bool {
    input.events.iter().any(|event| gives(event, keys))
}

/// Takes the key press of a shortcut out of the events, and the sign that the key would have written.
fn consume(input: &mut InputState, keys: KeyboardShortcut) {
    input.events.retain(|event| !gives(event, keys) && !matches!(event, Event::Text(_)));
}

/// Whether an event presses a shortcut. Unlike egui it knows that Shift makes other signs of digits: on most keyboards Shift+1 is an
/// exclamation mark.
fn gives(event: &Event, keys: KeyboardShortcut) -> bool {
    let wanted = keys.logical_key;
    let is_digit = matches!(wanted, Key::Num0 | Key::Num1 | Key::Num2);
    match event {
        Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
            let same = *key == wanted || is_digit && modifiers.shift && *physical_key == Some(wanted);
            // A plus is typed with Shift on most keyboards.
            let modifiers = if wanted == Key::Plus { Modifiers { shift: false, ..*modifiers } } else { *modifiers };
            same && modifiers.matches_exact(keys.modifiers)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_keeps_the_keys_that_it_needs_and_leaves_the_others() {
        let check = |command: Command, kept: bool| {
            for keys in command.shortcuts() {
                assert_eq!(!belongs_to(Scope::Text, *keys), kept, "{command:?} {keys:?}");
            }
        };
        for command in [Command::Undo, Command::Redo, Command::Cut, Command::Copy, Command::Paste, Command::SelectAll] {
            check(command, true);
        }
        for command in [Command::Delete, Command::Write, Command::InsertCard, Command::GoLeft, Command::ExtendRight] {
            check(command, true);
        }
        for command in [Command::MoveLeft, Command::Widen, Command::HandTool, Command::FitMap, Command::RaisePoint] {
            check(command, true);
        }
        for command in [Command::Save, Command::SaveAs, Command::ExportPicture, Command::ExportAgain] {
            check(command, false);
        }
        for command in [Command::CopyPicture, Command::TogglePlan, Command::ToggleHidden, Command::ShowPalette] {
            check(command, false);
        }
        for command in [Command::Find, Command::Replace, Command::FindNext, Command::ShowCurves, Command::ZoomIn] {
            check(command, false);
        }
    }
}
