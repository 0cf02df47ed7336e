//! What the window knows: panels show it, commands change it.

use std::path::PathBuf;
use std::time::{Duration, Instant};

use egui::Pos2;

use crate::edit::{self, Edit, Gesture, Property, PropertyKind};
use crate::file::{Access, Fingerprint, Warning};
use crate::layout::Picture;
use crate::locale::{Locale, say_with};
use crate::map::{Answer, Date, LaneKind, Part, PersonaId, TextField};
use crate::sentence;

use super::audience::Audience;
use super::board::Board;
use super::canvas::Grip;
use super::command::{Command, Needs};
use super::find::Finding;
use super::journaling::Journaling;
use super::load::Origin;
use super::outside::{Outside, OutsideAnswer};
use super::picture_export::{Exported, LastExport};
use super::reviewing::Reviewing;
use super::settings::Settings;
use super::shade::Shade;
use super::tables::TableKind;
use super::today::today;
use super::tools::{Drag, NewKind};
use super::view::Assumed;

/// How long a notice stays.
const NOTICE_STAYS: Duration = Duration::from_secs(6);

/// What the window knows.
pub(super) struct State {
    pub(super) settings: Settings,
    pub(super) locale: Locale,
    pub(super) map: Option<OpenMap>,
    /// Through whose eyes the map is looked at, if not as it is edited.
    pub(super) audience: Option<Audience>,
    pub(super) panels: Panels,
    pub(super) grip: Grip,
    pub(super) notice: Option<Notice>,
    pub(super) finding: Finding,
    /// The day that it is said to be, instead of what the clock says: for tests.
    pub(super) pretended_today: Option<Date>,
}

/// Which panels are shown beside the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Panels {
    /// Personas and kinds of cards.
    pub(super) left: bool,
    /// Inspector, review, guide and history.
    pub(super) right: bool,
    pub(super) tab: Tab,
    /// What lies below the map, if anything does.
    pub(super) below: Option<Below>,
}

impl Default for Panels {
    fn default() -> Self {
        Self { left: true, right: true, tab: Tab::Inspector, below: None }
    }
}

/// A tab of the right panel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tab {
    Inspector,
    Review,
    Guide,
    History,
}

/// A tab of the panel below the map: what needs room in width.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Below {
    Touchpoints,
    Plan,
    Figures,
}

/// Something that is said for a while.
pub(super) struct Notice {
    pub(super) text: String,
    pub(super) since: Instant,
}

impl Notice {
    /// The time for which it is still said; `None` when that is over.
    pub(super) fn left(&self) -> Option<Duration> {
        NOTICE_STAYS.checked_sub(self.since.elapsed())
    }
}

/// A map in the window.
pub(super) struct OpenMap {
    /// Counted from one window's first map.
    pub(super) number: u64,
    pub(super) origin: Origin,
    pub(super) board: Board,
    pub(super) warnings: Vec<Warning>,
    pub(super) more_warnings: usize,
    pub(super) access: Access,
    /// What its file holds, if it has one: what was read from it or written to it last.
    pub(super) on_disk: Option<Fingerprint>,
    pub(super) journaling: Journaling,
    /// What others have done to its file.
    pub(super) outside: Option<Outside>,
    pub(super) reviewing: Reviewing,
    /// How it was exported last.
    pub(super) exported: Option<LastExport>,
    /// What of it was exported, the latest first.
    pub(super) record: Vec<Exported>,
}

impl OpenMap {
    /// The state of its file, as a key of the languages.
    pub(super) fn state_key(&self) -> &'static str {
        let is_changed = self.board.editor.is_changed();
        match &self.outside {
            Some(outside) if outside.is_elsewhere() => return "outside-state-gone",
            Some(_) if is_changed => return "outside-state-both",
            Some(_) => return "outside-state-changed",
            None => {}
        }
        match (&self.origin, self.access) {
            (_, Access::ReadOnly { .. }) => "state-read-only",
            (Origin::Template { .. }, _) if !is_changed => "state-new",
            _ if is_changed => "state-changed",
            _ => "state-unchanged",
        }
    }

    /// Whether something would be lost if the map were closed: a change, or the map itself where its file is gone.
    pub(super) fn is_unsaved(&self) -> bool {
        self.board.editor.is_changed() || self.outside.as_ref().is_some_and(Outside::is_gone)
    }

    fn is_editable(&self) -> bool {
        self.access == Access::Editable
    }

    fn meets(&self, needs: Needs) -> bool {
        let selection = self.board.editor.selection();
        let map = self.board.map();
        let lead = selection.lead();
        let any = |kind: fn(&Part) -> bool| selection.parts().iter().any(kind);
        let of_any = [Needs::Map, Needs::Selection, Needs::Personas, Needs::Warnings, Needs::Exported];
        if !self.is_editable() && !of_any.contains(&needs) {
            return false;
        }
        match needs {
            // Whether one looks as an audience is known to the window.
            Needs::Nothing | Needs::Map | Needs::Editable | Needs::Audience => true,
            Needs::Selection | Needs::EditableSelection => !selection.is_empty(),
            Needs::Writable => selection.single().is_some() && self.board.can_write(),
            Needs::Cell => self.board.target_cell().is_some(),
            Needs::Stage => self.board.selected_stage().is_some(),
            Needs::Lane => self.board.selected_lane().is_some(),
            Needs::Phase => self.board.selected_phase().is_some(),
            Needs::InnerStage => self.board.selected_stage().is_some_and(|stage| {
                map.phases.iter().any(|phase| phase.stages.iter().skip(1).any(|other| other.id == stage))
            }),
            Needs::Card => any(|part| matches!(part, Part::Card(_))),
            Needs::Answerable => self.board.selected_answer().is_some(),
            Needs::Picturable => self.board.photo_for().is_some(),
            Needs::Pictured => self.board.selected_photo().is_some(),
            Needs::Personas => !map.personas.is_empty(),
            Needs::Hideable => any(|part| matches!(part, Part::Lane(_) | Part::Persona(_))),
            Needs::Decisive => self.board.is_decisive(),
            Needs::EmotionPoint => matches!(lead, Some(Part::EmotionPoint { .. })),
            Needs::Undo => self.board.editor.history().undo_name().is_some(),
            Needs::Redo => self.board.editor.history().redo_name().is_some(),
            Needs::HiddenParts => {
                map.lanes.iter().any(|lane| lane.hidden) || map.personas.iter().any(|persona| persona.hidden)
            }
            Needs::Exported => self.exported.is_some(),
            Needs::Warnings => !self.warnings.is_empty(),
            Needs::Revertible => matches!(self.origin, Origin::File(_)) && self.board.editor.is_changed(),
        }
    }
}

/// What a person asks for in a panel.
pub(super) enum Request {
    Command(Command),
    Open(Origin),
    /// A file is to leave the recent list.
    Forget(PathBuf),
    Speak(Locale),
    /// Points per map unit.
    Zoom(f64),
    /// To the state after so many steps of the history.
    Jump(usize),
    /// The map is to be changed; edits of one gesture are one step.
    Edit {
        edit: Edit,
        gesture: Option<Gesture>,
        select: Option<Vec<Part>>,
    },
    /// A part is to be selected and shown.
    Select(Part),
    /// A part is to be selected, and its fields shown.
    Inspect(Part),
    /// A text of a part is to be written on the map; without a field a new card in a cell.
    Write(Part, Option<TextField>),
    /// The persona whose curve is edited.
    Activate(Option<PersonaId>),
    InsertLane(LaneKind),
    /// A new card in the selected cell.
    NewCard(NewKind),
    /// Something is dragged out of a panel.
    Carry(Drag, Pos2),
    ShowTab(Tab),
    /// A new action that answers something.
    AddAction(Answer),
    /// A command for a persona, who is selected first.
    OfPersona(PersonaId, Command),
    /// The sheet of a persona.
    ShowSheet(PersonaId),
    /// A picture for a part.
    ChoosePhoto(Part),
    /// A tab below the map, or none.
    ShowBelow(Option<Below>),
    /// A table is to be written for other programs.
    ExportTable(TableKind),
    /// A page is to be shown and exported as a picture.
    ExportPage(Picture),
    /// Only what concerns a persona is to be shown, or everything again.
    ShowOnly(Option<PersonaId>),
    /// Something is to be done about what others have done to the file.
    Outside(OutsideAnswer),
    /// The map is to be looked at through the view of that name.
    LookAs(String),
}

impl State {
    /// The day that it is.
    pub(super) fn today(&self) -> Date {
        self.pretended_today.unwrap_or_else(today)
    }

    /// What is shown: the map, or what an audience sees of it once that is laid out.
    pub(super) fn shown_board(&self) -> Option<&Board> {
        match &self.audience {
            Some(audience) => audience.board(),
            None => self.map.as_ref().map(|open| &open.board),
        }
    }

    /// The same, to show something else of it.
    pub(super) fn shown_board_mut(&mut self) -> Option<&mut Board> {
        match &mut self.audience {
            Some(audience) => audience.board_mut(),
            None => self.map.as_mut().map(|open| &mut open.board),
        }
    }

    /// Whether a command can be given now.
    pub(super) fn allows(&self, command: Command) -> bool {
        if let Some(audience) = &self.audience {
            match command {
                // What was exported last may be more than is seen.
                Command::ExportAgain if !self.was_exported_as(audience.name()) => return false,
                Command::ShowSheet => {
                    return audience.board().is_some_and(|board| board.map().personas.iter().any(|it| !it.hidden));
                }
                _ if !command.is_for_audiences() => return false,
                _ => {}
            }
        }
        match (command.needs(), &self.map) {
            (Needs::Nothing, _) => true,
            (Needs::Audience, _) => self.audience.is_some(),
            (_, None) => false,
            (needs, Some(open)) => open.meets(needs),
        }
    }

    /// What a command is called now: undoing and doing again say what.
    pub(super) fn label(&self, command: Command) -> String {
        // What was done to the map is nothing that an audience sees.
        let history = self.map.as_ref().filter(|_| self.audience.is_none()).map(|open| open.board.editor.history());
        let (key, step) = match command {
            Command::Undo => ("undo-named", history.and_then(edit::History::undo_name)),
            Command::Redo => ("redo-named", history.and_then(edit::History::redo_name)),
            _ => return command.label(self.locale),
        };
        match step {
            Some(step) => say_with(self.locale, key, &[("step", &sentence::step(self.locale, step))]),
            None => command.label(self.locale),
        }
    }

    /// Whether what a command switches is on; `None` for commands that switch nothing.
    pub(super) fn is_on(&self, command: Command) -> Option<bool> {
        let picture = |shown| self.shown_board().is_some_and(|board| board.picture() == shown);
        Some(match command {
            Command::ToggleElements => self.panels.left,
            Command::ToggleInspector => self.panels.right && self.panels.tab == Tab::Inspector,
            Command::ToggleReview => self.panels.right && self.panels.tab == Tab::Review,
            Command::ToggleGuide => self.panels.right && self.panels.tab == Tab::Guide,
            Command::ToggleHistory => self.panels.right && self.panels.tab == Tab::History,
            Command::ToggleTouchpoints => self.panels.below == Some(Below::Touchpoints),
            Command::TogglePlan => self.panels.below == Some(Below::Plan),
            Command::ToggleFigures => self.panels.below == Some(Below::Figures),
            Command::ToggleTheme => self.settings.shade() == Shade::Dark,
            Command::SelectTool => self.grip == Grip::Select,
            Command::HandTool => self.grip == Grip::Hand,
            Command::ShowMap => picture(Picture::Map),
            Command::ShowCurves => picture(Picture::Curves),
            Command::ShowSheet => self.shown_board().is_some_and(|board| matches!(board.picture(), Picture::Sheet(_))),
            Command::ShowPlan => picture(Picture::Plan),
            Command::ShowFigures => picture(Picture::Figures),
            Command::ShowOnly => self.map.as_ref().is_some_and(|open| open.board.view().only.is_some()),
            Command::DimAssumed => self.map.as_ref().is_some_and(|open| open.board.view().assumed == Assumed::Dimmed),
            Command::ToggleEvidence => self.map.as_ref().is_some_and(|open| !open.board.map().hide_evidence),
            Command::ToggleTurningPoints => self.map.as_ref().is_some_and(|open| !open.board.map().hide_turning_points),
            Command::ToggleMomentOfTruth => self.leads_as_moment_of_truth(),
            _ => return None,
        })
    }

    /// Whether the map was exported last as it is seen through a view.
    fn was_exported_as(&self, view: &str) -> bool {
        let last = self.map.as_ref().and_then(|open| open.exported.as_ref());
        last.is_some_and(|last| last.choice.view.as_deref() == Some(view))
    }

    fn leads_as_moment_of_truth(&self) -> bool {
        let Some(open) = &self.map else { return false };
        let lead = open.board.editor.selection().lead();
        let property = lead.and_then(|part| edit::property(open.board.map(), part, PropertyKind::MomentOfTruth));
        property == Some(Property::MomentOfTruth(true))
    }
}
