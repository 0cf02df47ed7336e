//! Which commands make sense for which part: the context menus.

use crate::map::Part;

use super::list::Command;

/// The commands for a part, in groups. `None` is the ground of the map.
#[must_use]
pub fn for_part(part: Option<Part>) -> &'static [&'static [Command]] {
    const CLIPBOARD: &[Command] = &[Command::Cut, Command::Copy, Command::Paste, Command::Duplicate];
    const DELETE: &[Command] = &[Command::Delete];
    match part {
        None | Some(Part::Map | Part::Legend | Part::Source(_)) => &[
            &[Command::Paste, Command::SelectAll],
            &[
                Command::InsertStageAfter,
                Command::InsertLaneAfter,
                Command::InsertPhaseAfter,
                Command::InsertPersona,
                Command::ShowHidden,
            ],
            &[Command::FitMap, Command::ShowCurves],
        ],
        Some(Part::Title) => &[&[Command::Write], &[Command::InsertPersona]],
        Some(Part::Persona(_) | Part::BrakeAndInsight(_)) => &[
            &[Command::Write, Command::ChoosePhoto, Command::ShowSheet, Command::InsertPersona],
            CLIPBOARD,
            &[Command::MoveLeft, Command::MoveRight, Command::ToggleHidden, Command::ShowOnly],
            DELETE,
        ],
        Some(Part::Phase(_)) => &[
            &[Command::Write],
            CLIPBOARD,
            &[Command::InsertPhaseBefore, Command::InsertPhaseAfter, Command::MergePhases],
            &[Command::MoveLeft, Command::MoveRight],
            DELETE,
        ],
        Some(Part::Stage(_)) => &[
            &[Command::Write, Command::ToggleMomentOfTruth, Command::AddAction],
            CLIPBOARD,
            &[Command::InsertStageBefore, Command::InsertStageAfter, Command::SplitPhase],
            &[Command::MoveLeft, Command::MoveRight],
            DELETE,
        ],
        Some(Part::Lane(_)) => &[
            &[Command::Write],
            CLIPBOARD,
            &[Command::InsertLaneBefore, Command::InsertLaneAfter],
            &[Command::MoveUp, Command::MoveDown, Command::ToggleCollapsed, Command::ToggleHidden],
            DELETE,
        ],
        Some(Part::Cell { .. }) => &[
            &[Command::InsertCard, Command::ChoosePhoto, Command::Paste],
            &[
                Command::InsertStageBefore,
                Command::InsertStageAfter,
                Command::InsertLaneBefore,
                Command::InsertLaneAfter,
            ],
            DELETE,
        ],
        Some(Part::Card(_)) => &[
            &[Command::Write, Command::InsertCard, Command::ToggleMomentOfTruth, Command::AddAction],
            CLIPBOARD,
            &[Command::ChoosePhoto, Command::Widen, Command::Narrow],
            DELETE,
        ],
        Some(Part::Curve { .. } | Part::EmotionPoint { .. }) => &[
            &[Command::RaisePoint, Command::LowerPoint, Command::Write, Command::AddAction],
            &[Command::Copy, Command::Paste],
            &[Command::ShowCurves],
            DELETE,
        ],
    }
}
