//! All commands, with their names, their keys and what they need.

use egui::{Key, KeyboardShortcut, Modifiers};

use crate::locale::{Locale, say};

/// When a command can be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Needs {
    Nothing,
    Map,
    /// A map that may be changed.
    Editable,
    Selection,
    /// A selection in a map that may be changed.
    EditableSelection,
    /// A part with a text.
    Writable,
    /// A cell or card in a lane that takes cards.
    Cell,
    Stage,
    Lane,
    Phase,
    /// A stage that is not the first of its phase.
    InnerStage,
    Card,
    /// A stage, a card or an emotion that an action can answer.
    Answerable,
    /// A persona, or a card or cell that can have a picture.
    Picturable,
    /// A persona or card with a picture.
    Pictured,
    /// Personas in the map.
    Personas,
    /// Lanes or personas.
    Hideable,
    /// Stages or touchpoints.
    Decisive,
    EmotionPoint,
    Undo,
    Redo,
    HiddenParts,
    Warnings,
    /// A map that was exported before.
    Exported,
    /// A map that was changed since it was read from its file.
    Revertible,
    /// A map that is looked at as an audience does.
    Audience,
}

const fn ctrl(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND, key)
}
const fn ctrl_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), key)
}
const fn alt(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT, key)
}
const fn alt_shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::ALT.plus(Modifiers::SHIFT), key)
}
const fn shift(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::SHIFT, key)
}
const fn plain(key: Key) -> KeyboardShortcut {
    KeyboardShortcut::new(Modifiers::NONE, key)
}

macro_rules! commands {
    ($($name:ident $label:literal $needs:ident [$($keys:expr),*];)*) => {
        /// Something to do.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[expect(missing_docs, reason = "the names say it")]
        pub enum Command {
            $($name,)*
        }

        impl Command {
            /// All commands.
            pub const ALL: &[Self] = &[$(Self::$name),*];

            /// The command's name for people.
            #[must_use]
            pub fn label(self, locale: Locale) -> String {
                say(locale, match self { $(Self::$name => $label,)* })
            }

            /// The keys that give it; the first one is shown.
            #[must_use]
            pub fn shortcuts(self) -> &'static [KeyboardShortcut] {
                match self { $(Self::$name => &const { [$($keys),*] },)* }
            }

            /// When it can be given.
            #[must_use]
            pub fn needs(self) -> Needs {
                match self { $(Self::$name => Needs::$needs,)* }
            }
        }
    };
}

commands! {
    // File
    New "command-new" Nothing [ctrl(Key::N)];
    Open "command-open" Nothing [ctrl(Key::O)];
    Import "import-command" Nothing [];
    ImportPasted "import-command-pasted" Nothing [];
    Save "command-save" Editable [ctrl(Key::S)];
    SaveAs "command-save-as" Map [ctrl_shift(Key::S)];
    SaveCopy "versions-command-save-copy" Map [];
    Revert "revert-command" Revertible [];
    ShowVersions "versions-command" Map [];
    ShowExports "exports-command" Map [];
    ExportPicture "command-export-picture" Map [ctrl(Key::E)];
    ExportAgain "export-again-command" Exported [ctrl_shift(Key::X)];
    CopyPicture "export-copy-command" Map [ctrl_shift(Key::C)];
    ExportPlan "plan-export-command" Map [];
    ExportTouchpoints "touchpoints-export-command" Map [];
    ExportFigures "figures-export-command" Map [];
    ExportContent "exchange-command" Map [];
    Recover "recovery-command" Nothing [];
    CloseMap "command-close-map" Map [ctrl(Key::W)];
    Quit "command-quit" Nothing [ctrl(Key::Q)];
    // Edit
    Undo "command-undo" Undo [ctrl(Key::Z)];
    Redo "command-redo" Redo [ctrl_shift(Key::Z), ctrl(Key::Y)];
    ToggleHistory "command-toggle-history" Map [ctrl_shift(Key::H)];
    Cut "command-cut" EditableSelection [ctrl(Key::X)];
    Copy "command-copy" Selection [ctrl(Key::C)];
    Paste "command-paste" Editable [ctrl(Key::V)];
    Duplicate "command-duplicate" EditableSelection [ctrl(Key::D)];
    Delete "command-delete" EditableSelection [plain(Key::Delete), plain(Key::Backspace)];
    SelectAll "command-select-all" Map [ctrl(Key::A)];
    SelectNothing "command-select-nothing" Selection [plain(Key::Escape)];
    Find "command-find" Map [ctrl(Key::F)];
    FindNext "command-find-next" Map [plain(Key::F3)];
    FindPrevious "command-find-previous" Map [shift(Key::F3)];
    Replace "command-replace" Editable [ctrl(Key::H)];
    // Map
    Write "command-write" Writable [plain(Key::Enter), plain(Key::F2)];
    InsertCard "command-insert-card" Cell [ctrl(Key::Enter)];
    Brand "brand-command" Editable [];
    AddAction "command-add-action" Answerable [ctrl_shift(Key::N)];
    InsertStageAfter "command-insert-stage-after" Editable [ctrl_shift(Key::E)];
    InsertStageBefore "command-insert-stage-before" Stage [];
    InsertLaneAfter "command-insert-lane-after" Editable [ctrl_shift(Key::L)];
    InsertLaneBefore "command-insert-lane-before" Lane [];
    InsertPhaseAfter "command-insert-phase-after" Editable [ctrl_shift(Key::F)];
    InsertPhaseBefore "command-insert-phase-before" Phase [];
    InsertPersona "command-insert-persona" Editable [ctrl_shift(Key::P)];
    ChoosePhoto "personas-choose-photo" Picturable [];
    RemovePhoto "personas-remove-photo" Pictured [];
    SplitPhase "command-split-phase" InnerStage [];
    MergePhases "command-merge-phases" Phase [];
    ToggleHidden "command-toggle-hidden" Hideable [ctrl_shift(Key::U)];
    ShowHidden "command-show-hidden" HiddenParts [];
    ToggleCollapsed "command-toggle-collapsed" Lane [ctrl_shift(Key::K)];
    ToggleMomentOfTruth "command-toggle-moment-of-truth" Decisive [ctrl_shift(Key::M)];
    RaisePoint "command-raise-point" EmotionPoint [plain(Key::Plus), plain(Key::Equals)];
    LowerPoint "command-lower-point" EmotionPoint [plain(Key::Minus)];
    Widen "command-widen" Card [alt_shift(Key::ArrowRight)];
    Narrow "command-narrow" Card [alt_shift(Key::ArrowLeft)];
    MoveLeft "command-move-left" EditableSelection [alt(Key::ArrowLeft)];
    MoveRight "command-move-right" EditableSelection [alt(Key::ArrowRight)];
    MoveUp "command-move-up" EditableSelection [alt(Key::ArrowUp)];
    MoveDown "command-move-down" EditableSelection [alt(Key::ArrowDown)];
    // Way around
    GoLeft "command-go-left" Map [plain(Key::ArrowLeft)];
    GoRight "command-go-right" Map [plain(Key::ArrowRight)];
    GoUp "command-go-up" Map [plain(Key::ArrowUp)];
    GoDown "command-go-down" Map [plain(Key::ArrowDown)];
    ExtendLeft "command-extend-left" Selection [shift(Key::ArrowLeft)];
    ExtendRight "command-extend-right" Selection [shift(Key::ArrowRight)];
    ExtendUp "command-extend-up" Selection [shift(Key::ArrowUp)];
    ExtendDown "command-extend-down" Selection [shift(Key::ArrowDown)];
    ShowMenu "command-show-menu" Selection [shift(Key::F10)];
    SelectTool "command-select-tool" Map [plain(Key::V)];
    HandTool "command-hand-tool" Map [plain(Key::H)];
    // View
    ShowMap "command-show-map" Map [ctrl(Key::Num1)];
    ShowCurves "command-show-curves" Map [ctrl(Key::Num2)];
    ShowSheet "command-show-sheet" Personas [ctrl(Key::Num3)];
    ShowPlan "command-show-plan" Map [ctrl(Key::Num4)];
    ShowFigures "command-show-figures" Map [ctrl(Key::Num5)];
    ShowOnly "moments-command-only" Personas [ctrl_shift(Key::O)];
    DimAssumed "moments-command-dim" Map [ctrl_shift(Key::D)];
    ToggleEvidence "moments-command-marks" Editable [];
    ToggleTurningPoints "audience-command-turning-points" Editable [];
    ShowAudiences "audience-command" Editable [];
    LeaveAudience "audience-command-leave" Audience [];
    FitMap "command-fit-map" Map [shift(Key::Num1)];
    FitSelection "command-fit-selection" Selection [shift(Key::Num2)];
    ActualSize "command-actual-size" Map [ctrl(Key::Num0)];
    ZoomIn "command-zoom-in" Map [ctrl(Key::Plus), ctrl(Key::Equals)];
    ZoomOut "command-zoom-out" Map [ctrl(Key::Minus)];
    ToggleInspector "command-toggle-inspector" Map [ctrl(Key::I)];
    ToggleReview "command-toggle-review" Map [ctrl_shift(Key::R)];
    ToggleGuide "command-toggle-guide" Map [ctrl_shift(Key::G)];
    NextQuestion "command-next-question" Editable [ctrl_shift(Key::J)];
    ToggleElements "command-toggle-elements" Map [ctrl(Key::B)];
    ToggleTouchpoints "command-toggle-touchpoints" Map [ctrl_shift(Key::T)];
    TogglePlan "command-toggle-plan" Map [ctrl_shift(Key::A)];
    ToggleFigures "command-toggle-figures" Map [ctrl_shift(Key::I)];
    ToggleTheme "command-toggle-theme" Nothing [];
    // Help
    ShowPalette "command-show-palette" Nothing [ctrl(Key::K)];
    ShowKeys "command-show-keys" Nothing [plain(Key::F1)];
    ShowWarnings "command-show-warnings" Warnings [];
    ShowAbout "command-show-about" Nothing [];
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
                seen.push((*command, *keys));
            }
        }
    }

    #[test]
    fn every_command_has_a_name_of_its_own_in_both_languages() {
        for locale in Locale::ALL {
            let mut labels: Vec<String> = Command::ALL.iter().map(|command| command.label(locale)).collect();
            assert!(labels.iter().all(|label| !label.trim().is_empty() && !label.starts_with("command-")));
            labels.sort();
            labels.dedup();
            assert_eq!(labels.len(), Command::ALL.len());
        }
    }
}
