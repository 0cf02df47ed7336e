//! The menus: every command has a place in one of them. The menu bar shows them, palette and list of keys follow their order.

use super::list::Command;

/// A menu of the menu bar.
#[derive(Clone, Copy, Debug)]
pub struct Menu {
    /// Its name, as a key of the languages.
    pub label: &'static str,
    /// What is in it, in groups.
    pub groups: &'static [&'static [Entry]],
}

/// What stands in a menu.
#[derive(Clone, Copy, Debug)]
pub enum Entry {
    /// Something to do.
    Command(Command),
    /// A menu in the menu.
    Menu(Menu),
    /// The files opened before.
    Recent,
    /// The languages of the window.
    Languages,
    /// The kinds of lanes.
    LaneKinds,
    /// The kinds of cards.
    CardKinds,
    /// The views of the map.
    Audiences,
}

/// The menus, from left to right.
pub const MENUS: [Menu; 5] = [FILE, EDIT, MAP, VIEW, HELP];

/// What only keys give: it moves what is selected, and nobody would open a menu for a single step of it.
pub const WAY_AROUND: &[Command] = &[
    Command::GoLeft,
    Command::GoRight,
    Command::GoUp,
    Command::GoDown,
    Command::ExtendLeft,
    Command::ExtendRight,
    Command::ExtendUp,
    Command::ExtendDown,
    Command::ShowMenu,
];

impl Menu {
    /// All commands in it and its menus, in order.
    #[must_use]
    pub fn commands(&self) -> Vec<Command> {
        let entries = self.groups.iter().flat_map(|group| group.iter());
        let commands = entries.flat_map(|entry| match entry {
            Entry::Command(command) => vec![*command],
            Entry::Menu(menu) => menu.commands(),
            Entry::Recent | Entry::Languages | Entry::LaneKinds | Entry::CardKinds | Entry::Audiences => Vec::new(),
        });
        commands.collect()
    }
}

const fn command(command: Command) -> Entry {
    Entry::Command(command)
}

const FILE: Menu = Menu {
    label: "menu-file",
    groups: &[
        &[command(Command::New), command(Command::Open), Entry::Recent],
        &[command(Command::Import), command(Command::ImportPasted)],
        &[command(Command::Save), command(Command::SaveAs), command(Command::SaveCopy)],
        &[command(Command::Revert), command(Command::ShowVersions), command(Command::ShowExports)],
        &[
            command(Command::ExportPicture),
            command(Command::ExportAgain),
            command(Command::CopyPicture),
            command(Command::ExportContent),
            command(Command::ExportPlan),
            command(Command::ExportTouchpoints),
            command(Command::ExportFigures),
        ],
        &[command(Command::Recover)],
        &[command(Command::CloseMap), command(Command::Quit)],
    ],
};

const EDIT: Menu = Menu {
    label: "menu-edit",
    groups: &[
        &[command(Command::Undo), command(Command::Redo)],
        &[
            command(Command::Cut),
            command(Command::Copy),
            command(Command::Paste),
            command(Command::Duplicate),
            command(Command::Delete),
        ],
        &[command(Command::SelectAll), command(Command::SelectNothing)],
        &[
            command(Command::Find),
            command(Command::FindNext),
            command(Command::FindPrevious),
            command(Command::Replace),
        ],
    ],
};

const MAP: Menu = Menu {
    label: "menu-map",
    groups: &[
        &[command(Command::Write)],
        &[Entry::Menu(STAGES), Entry::Menu(LANES), Entry::Menu(CARDS), command(Command::InsertPersona)],
        &[command(Command::ChoosePhoto), command(Command::RemovePhoto)],
        &[command(Command::SplitPhase), command(Command::MergePhases)],
        &[
            command(Command::ToggleMomentOfTruth),
            command(Command::ToggleCollapsed),
            command(Command::ToggleHidden),
            command(Command::ShowHidden),
        ],
        &[command(Command::AddAction)],
        &[command(Command::RaisePoint), command(Command::LowerPoint)],
        &[command(Command::Widen), command(Command::Narrow), Entry::Menu(MOVES)],
        &[command(Command::Brand)],
    ],
};

const STAGES: Menu = Menu {
    label: "menu-add-stage",
    groups: &[
        &[command(Command::InsertStageAfter), command(Command::InsertStageBefore)],
        &[command(Command::InsertPhaseAfter), command(Command::InsertPhaseBefore)],
    ],
};

const LANES: Menu = Menu {
    label: "menu-add-lane",
    groups: &[&[command(Command::InsertLaneAfter), command(Command::InsertLaneBefore)], &[Entry::LaneKinds]],
};

const CARDS: Menu = Menu { label: "menu-add-card", groups: &[&[command(Command::InsertCard)], &[Entry::CardKinds]] };

const MOVES: Menu = Menu {
    label: "menu-move",
    groups: &[&[
        command(Command::MoveLeft),
        command(Command::MoveRight),
        command(Command::MoveUp),
        command(Command::MoveDown),
    ]],
};

const VIEW: Menu = Menu {
    label: "menu-view",
    groups: &[
        &[
            command(Command::ShowMap),
            command(Command::ShowCurves),
            command(Command::ShowSheet),
            command(Command::ShowPlan),
            command(Command::ShowFigures),
        ],
        &[
            command(Command::FitMap),
            command(Command::FitSelection),
            command(Command::ActualSize),
            command(Command::ZoomIn),
            command(Command::ZoomOut),
        ],
        &[Entry::Audiences, command(Command::ShowAudiences), command(Command::LeaveAudience)],
        &[
            command(Command::ShowOnly),
            command(Command::DimAssumed),
            command(Command::ToggleEvidence),
            command(Command::ToggleTurningPoints),
        ],
        &[command(Command::SelectTool), command(Command::HandTool)],
        &[Entry::Menu(PANELS)],
        &[command(Command::ToggleTheme), Entry::Languages],
    ],
};

const PANELS: Menu = Menu {
    label: "menu-panels",
    groups: &[
        &[
            command(Command::ToggleElements),
            command(Command::ToggleInspector),
            command(Command::ToggleReview),
            command(Command::ToggleGuide),
            command(Command::NextQuestion),
            command(Command::ToggleHistory),
        ],
        &[command(Command::ToggleTouchpoints), command(Command::TogglePlan), command(Command::ToggleFigures)],
    ],
};

const HELP: Menu = Menu {
    label: "menu-help",
    groups: &[
        &[command(Command::ShowPalette), command(Command::ShowKeys)],
        &[command(Command::ShowWarnings), command(Command::ShowAbout)],
    ],
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_one_place_in_the_menus() {
        let mut listed: Vec<Command> =
            MENUS.iter().flat_map(Menu::commands).chain(WAY_AROUND.iter().copied()).collect();
        for command in Command::ALL {
            let times = listed.iter().filter(|other| *other == command).count();
            assert_eq!(times, 1, "{command:?}");
        }
        listed.retain(|command| !Command::ALL.contains(command));
        assert!(listed.is_empty());
    }
}
