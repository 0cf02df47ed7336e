//! Commands: what a person can tell the program to do. Menus, tool bar and keys are made from this list.

use egui::{Event, InputState, Key, KeyboardShortcut, Modifiers};

use crate::locale::{Locale, say};

/// Something to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Command {
    New,
    Open,
    CloseMap,
    ExportPicture,
    ExportMapFile,
    Quit,
    FitMap,
    FitSelection,
    ActualSize,
    ZoomIn,
    ZoomOut,
    SelectNothing,
    ToggleInspector,
    ToggleTheme,
    ShowWarnings,
    ShowKeys,
    ShowAbout,
}

/// When a command can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Needs {
    Nothing,
    Map,
    Selection,
    Warnings,
}

impl Command {
    /// All commands.
    pub const ALL: [Self; 17] = [
        Self::New,
        Self::Open,
        Self::CloseMap,
        Self::ExportPicture,
        Self::ExportMapFile,
        Self::Quit,
        Self::FitMap,
        Self::FitSelection,
        Self::ActualSize,
        Self::ZoomIn,
        Self::ZoomOut,
        Self::SelectNothing,
        Self::ToggleInspector,
        Self::ToggleTheme,
        Self::ShowWarnings,
        Self::ShowKeys,
        Self::ShowAbout,
    ];

    /// The command's name for people.
    #[must_use]
    pub fn label(self, locale: Locale) -> String {
        say(
            locale,
            match self {
                Self::New => "command-new",
                Self::Open => "command-open",
                Self::CloseMap => "command-close-map",
                Self::ExportPicture => "command-export-picture",
                Self::ExportMapFile => "command-export-map-file",
                Self::Quit => "command-quit",
                Self::FitMap => "command-fit-map",
                Self::FitSelection => "command-fit-selection",
                Self::ActualSize => "command-actual-size",
                Self::ZoomIn => "command-zoom-in",
                Self::ZoomOut => "command-zoom-out",
                Self::SelectNothing => "command-select-nothing",
                Self::ToggleInspector => "command-toggle-inspector",
                Self::ToggleTheme => "command-toggle-theme",
                Self::ShowWarnings => "command-show-warnings",
                Self::ShowKeys => "command-show-keys",
                Self::ShowAbout => "command-show-about",
            },
        )
    }

    /// The keys that give it; the first one is shown.
    #[must_use]
    pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
        const fn ctrl(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::COMMAND, key)
        }
        const fn shift(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::SHIFT, key)
        }
        const fn plain(key: Key) -> KeyboardShortcut {
            KeyboardShortcut::new(Modifiers::NONE, key)
        }
        match self {
            Self::New => &const { [ctrl(Key::N)] },
            Self::Open => &const { [ctrl(Key::O)] },
            Self::CloseMap => &const { [ctrl(Key::W)] },
            Self::ExportPicture => &const { [ctrl(Key::E)] },
            Self::Quit => &const { [ctrl(Key::Q)] },
            Self::FitMap => &const { [shift(Key::Num1)] },
            Self::FitSelection => &const { [shift(Key::Num2)] },
            Self::ActualSize => &const { [ctrl(Key::Num0)] },
            Self::ZoomIn => &const { [ctrl(Key::Plus), ctrl(Key::Equals)] },
            Self::ZoomOut => &const { [ctrl(Key::Minus)] },
            Self::SelectNothing => &const { [plain(Key::Escape)] },
            Self::ToggleInspector => &const { [ctrl(Key::I)] },
            Self::ShowKeys => &const { [plain(Key::F1)] },
            Self::ExportMapFile | Self::ToggleTheme | Self::ShowWarnings | Self::ShowAbout => &[],
        }
    }

    /// When it can be given.
    #[must_use]
    pub fn needs(self) -> Needs {
        match self {
            Self::New | Self::Open | Self::Quit | Self::ToggleTheme | Self::ShowKeys | Self::ShowAbout => {
                Needs::Nothing
            }
            Self::FitSelection | Self::SelectNothing => Needs::Selection,
            Self::ShowWarnings => Needs::Warnings,
            Self::CloseMap
            | Self::ExportPicture
            | Self::ExportMapFile
            | Self::ToggleInspector
            | Self::FitMap
            | Self::ActualSize
            | Self::ZoomIn
            | Self::ZoomOut => Needs::Map,
        }
    }

    /// The command whose keys were pressed, if any, among those that are allowed; other keys are left to whoever wants them. Keys with
    /// more modifiers come first, since egui lets fewer match as well.
    #[must_use]
    pub fn pressed(context: &egui::Context, allowed: impl Fn(Self) -> bool) -> Option<Self> {
        let mut shortcuts: Vec<(Self, KeyboardShortcut)> = Self::ALL
            .into_iter()
            .filter(|command| allowed(*command))
            .flat_map(|command| command.shortcuts().iter().map(move |keys| (command, *keys)))
            .collect();
        let count = |keys: &KeyboardShortcut| {
            let Modifiers { alt, ctrl, shift, mac_cmd, command } = keys.modifiers;
            [alt, ctrl, shift, mac_cmd, command].into_iter().filter(|held| *held).count()
        };
        shortcuts.sort_by_key(|(_, keys)| std::cmp::Reverse(count(keys)));
        context.input_mut(|input| {
            shortcuts.into_iter().find(|(_, keys)| consume(input, *keys)).map(|(command, _)| command)
        })
    }
}

/// Takes a key press that gives a shortcut out of the events. Unlike egui it knows that Shift makes other signs of digits: on most
/// keyboards Shift+1 is an exclamation mark.
fn consume(input: &mut InputState, keys: KeyboardShortcut) -> bool {
    let wanted = keys.logical_key;
    let is_digit = matches!(wanted, Key::Num0 | Key::Num1 | Key::Num2);
    let given = |event: &Event| match event {
        Event::Key { key, physical_key, pressed: true, modifiers, .. } => {
            let same = *key == wanted || is_digit && modifiers.shift && *physical_key == Some(wanted);
            same && modifiers.matches_logically(keys.modifiers)
        }
        _ => false,
    };
    let before = input.events.len();
    input.events.retain(|event| !given(event));
    input.events.len() < before
}

/// The keys as they are shown beside a command.
#[must_use]
pub fn shortcut_text(context: &egui::Context, command: Command) -> Option<String> {
    command.shortcuts().first().map(|keys| context.format_shortcut(keys))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_have_the_same_keys() {
        let mut seen: Vec<(Command, KeyboardShortcut)> = Vec::new();
        for command in Command::ALL {
            for keys in command.shortcuts() {
                let other = seen.iter().find(|(_, other)| other == keys);
                assert!(other.is_none(), "{command:?} and {other:?}");
                seen.push((command, *keys));
            }
        }
    }

    #[test]
    fn every_command_has_a_name_of_its_own_in_both_languages() {
        for locale in Locale::ALL {
            let mut labels: Vec<String> = Command::ALL.iter().map(|command| command.label(locale)).collect();
            labels.sort();
            labels.dedup();
            assert_eq!(labels.len(), Command::ALL.len());
        }
    }
}
