//! The map and all that is done to it by hand: what the canvas shows, what is selected, dragged and written.

mod act;
mod cells;
mod insert;
mod pointer;
mod shift;
mod writing;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Id, Pos2, Response, Ui, Vec2};
use kurbo::{Point, Rect};

use crate::edit::{self, Edit, Gesture, Refused};
use crate::layout::Layout;
use crate::locale::Locale;
use crate::map::{LaneId, LaneKind, Map, Part};
use crate::render::Photos;
use crate::scene::Scene;
use crate::text::Texts;

use super::canvas::{CameraMove, Canvas, Grip, NodeAction, Nodes};
use super::editor::Editor;
use super::find::Marks;
use super::relayout::{Picture, Relayout, Wanted};
use super::selection::Selection;
use super::settings::Shade;
use super::tools::{Drag, Proposal};

pub(super) use act::Known;

use writing::Writing;

/// How long a frame waits for a layout. A map of usual size is laid out within it, so that what was done is seen at once.
const PATIENCE: Duration = Duration::from_millis(4);

/// The map and all that is done to it by hand.
pub struct Board {
    pub(super) editor: Editor,
    canvas: Canvas,
    relayout: Relayout,
    patience: Duration,
    picture: Picture,
    shade: Shade,
    /// The map as it would be, while something is dragged or written.
    preview: Option<(Edit, Map)>,
    drag: Option<Dragging>,
    writing: Option<Writing>,
    /// How many texts have been written: each field has a name of its own.
    writings: u64,
    nodes: Nodes,
    hovered: Option<Part>,
    /// Regions to be marked: texts that were found, and the one where one is.
    found: Marks,
    /// What is selected is to be scrolled into view when it is laid out.
    reveal: bool,
    /// The row that is to stay where it is when the map is laid out anew.
    anchor: Option<LaneId>,
    /// The id of the canvas, once it was shown.
    id: Option<Id>,
    /// The place of the context menu's part.
    menu_at: Option<Pos2>,
}

/// A drag under way.
struct Dragging {
    drag: Drag,
    /// The layout in which it began.
    layout: Arc<Layout>,
    /// Where the pointer went down, in points and in map units.
    from: Pos2,
    proposal: Proposal,
    /// How far the ghost is from its place.
    by: Vec2,
}

/// What the board needs to know of the window.
#[derive(Clone, Copy)]
pub(super) struct Surroundings<'a> {
    pub(super) locale: Locale,
    pub(super) label: &'a str,
    pub(super) grip: Grip,
    pub(super) access: Editable,
}

/// Whether the map may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Editable {
    Yes,
    No,
}

/// What came of a frame.
#[derive(Default)]
pub(super) struct Outcome {
    /// An edit was refused.
    pub(super) refused: Option<Refused>,
    /// A context menu is wanted for what is selected.
    pub(super) menu: Option<Response>,
}

impl Board {
    /// A map that was opened and laid out.
    pub(super) fn new(
        map: Map,
        (layout, scene, texts): (Arc<Layout>, Arc<Scene>, Texts),
        shade: Shade,
        photos: &Arc<Photos>,
        context: &Context,
    ) -> Self {
        let shown = Wanted { map: map.clone(), picture: Picture::Map, shade, active: None };
        Self {
            canvas: Canvas::new(layout.clone(), scene, photos, context),
            relayout: Relayout::new(shown, layout, texts, context),
            editor: Editor::new(map),
            patience: PATIENCE,
            picture: Picture::Map,
            shade,
            preview: None,
            drag: None,
            writing: None,
            writings: 0,
            nodes: Nodes::default(),
            hovered: None,
            found: Marks::default(),
            reveal: false,
            anchor: None,
            id: None,
            menu_at: None,
        }
    }

    /// The map as it is now.
    #[must_use]
    pub fn map(&self) -> &Map {
        self.editor.map()
    }

    /// How it is shown.
    #[must_use]
    pub fn canvas(&self) -> &Canvas {
        &self.canvas
    }

    /// The same, for whoever plays camera paths over it.
    pub(super) fn canvas_mut(&mut self) -> &mut Canvas {
        &mut self.canvas
    }

    /// Whether the keyboard belongs to the map.
    pub(super) fn has_keyboard(&self, context: &Context) -> bool {
        let focused = context.memory(egui::Memory::focused);
        focused.is_none() || focused == self.id
    }

    /// Whether the selected part has a text, or takes one.
    pub(super) fn can_write(&self) -> bool {
        match self.editor.selection().single() {
            Some(Part::Cell { lane, .. }) => self.takes_cards(lane),
            Some(part) => !edit::fields(self.editor.map(), part).is_empty(),
            None => false,
        }
    }

    /// Writes the name of a new lane of a kind.
    pub(super) fn insert_lane_after(&mut self, kind: LaneKind) {
        self.insert_lane(kind, insert::Side::After);
    }

    /// What is being edited.
    #[must_use]
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Which picture is shown.
    #[must_use]
    pub fn picture(&self) -> Picture {
        self.picture
    }

    /// Whether a text is being written on the map.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.writing.is_some()
    }

    /// Whether something is being dragged.
    #[must_use]
    pub fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Waits for every layout from now on: for tests, whose frames are not to depend on the speed of the machine.
    pub(super) fn wait_for_layouts(&mut self) {
        self.patience = Duration::from_secs(60);
    }

    /// Moves the camera.
    pub(super) fn go(&mut self, to: CameraMove) {
        self.canvas.go(to);
    }

    /// The region that what is selected takes on the map.
    pub(super) fn selected_region(&self) -> Option<Rect> {
        let bounds = self.editor.selection().parts().iter().filter_map(|part| self.canvas.layout().bounds(*part));
        bounds.reduce(|a, b| a.union(b))
    }

    /// Draws the map in other colours.
    pub(super) fn set_shade(&mut self, shade: Shade) {
        self.shade = shade;
    }

    /// Shows another picture of the map.
    pub(super) fn show_picture(&mut self, picture: Picture) {
        if self.picture != picture {
            self.finish_writing();
            self.cancel();
            self.picture = picture;
        }
    }

    /// Selects something.
    pub(super) fn select(&mut self, selection: Selection) {
        self.editor.select(selection);
    }

    /// Selects something and scrolls to it.
    pub(super) fn select_and_show(&mut self, part: Part) {
        self.editor.select(Selection::of([part]));
        self.reveal = true;
    }

    /// Marks texts that were found.
    pub(super) fn mark_found(&mut self, found: &Marks) {
        if self.found != *found {
            self.found = found.clone();
        }
    }

    /// Scrolls to a part and to what was found in it, and out from under what covers the canvas.
    pub(super) fn reveal_found(&mut self, part: Part, found: &[Rect], covered: Option<egui::Rect>) {
        if let Some(bounds) = self.canvas.layout().bounds(part) {
            self.canvas.reveal(bounds);
        }
        if let Some(found) = found.iter().copied().reduce(|a, b| a.union(b)) {
            self.canvas.reveal_beside(found, covered);
        }
    }

    /// Scrolls to what is selected as soon as it is laid out.
    pub(super) fn reveal_selection(&mut self) {
        self.reveal = true;
    }

    /// Changes the map as one step, and shows it.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(super) fn apply(&mut self, edit: &Edit, select: Option<Vec<Part>>) -> Result<(), Refused> {
        self.editor.apply(edit, None, select)?;
        Ok(())
    }

    /// Changes the map as part of something that goes on.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(super) fn apply_in(&mut self, gesture: Gesture, edit: &Edit) -> Result<(), Refused> {
        self.editor.apply(edit, Some(gesture), None)?;
        Ok(())
    }

    /// Begins to carry a new card from the palette.
    pub(super) fn carry(&mut self, drag: Drag, from: Pos2) {
        let layout = self.canvas.layout().clone();
        self.drag = Some(Dragging { drag, layout, from, proposal: Proposal::default(), by: Vec2::ZERO });
    }

    /// Gives up what is being dragged.
    pub(super) fn cancel(&mut self) {
        self.drag = None;
        self.preview = None;
        self.canvas.drop_ghost();
    }

    /// Shows the map in all the room there is, and lets it be edited by hand.
    pub(super) fn show(&mut self, ui: &mut Ui, around: Surroundings<'_>) -> Outcome {
        let mut outcome = Outcome::default();
        self.receive_layouts();
        let response = self.canvas.show(ui, around.label, around.grip);
        self.id = Some(response.id);
        self.keep_focus(ui, &response);
        for action in self.nodes.requests(ui) {
            self.answer_node(action, around, &mut outcome, &response);
        }
        self.handle_pointer(ui, &response, around, &mut outcome);
        self.begin_typing(ui, &response, around);
        self.paint_overlay(ui, around.locale);
        self.show_writing(ui, around, &mut outcome);
        let minimap = crate::locale::say(around.locale, "minimap");
        self.canvas.show_minimap(ui, &minimap);
        let selected: HashSet<Part> = self.editor.selection().parts().iter().copied().collect();
        let lead = self.editor.selection().lead();
        self.nodes = self.canvas.make_nodes(ui, response.id, self.editor.map(), around.locale, &selected, lead);
        self.ask_for_layout();
        outcome
    }

    /// The keyboard belongs to the map unless a panel has it, or something lies over the window. Tab leads on to the panels; arrows and
    /// Escape stay.
    fn keep_focus(&self, ui: &Ui, response: &Response) {
        let filter = egui::EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true };
        ui.memory_mut(|memory| {
            if !memory.allows_interaction(response.layer_id) {
                memory.surrender_focus(response.id);
                return;
            }
            if memory.focused().is_none() && self.writing.is_none() {
                memory.request_focus(response.id);
            }
            memory.set_focus_lock_filter(response.id, filter);
        });
    }

    /// Takes the layouts that are ready.
    fn receive_layouts(&mut self) {
        self.ask_for_layout();
        for laid_out in self.relayout.receive(self.patience) {
            let before = self.anchor.and_then(|lane| top_of(self.canvas.layout(), lane));
            let after = self.anchor.take().and_then(|lane| top_of(&laid_out.layout, lane));
            self.canvas.update(laid_out.layout, laid_out.scene, laid_out.changed.as_deref());
            if let (Some(before), Some(after)) = (before, after) {
                self.canvas.follow(kurbo::Vec2::new(0.0, after - before));
            }
        }
        if self.reveal && self.relayout.is_at_rest() {
            self.reveal = false;
            let lead = self.editor.selection().lead();
            if let Some(bounds) = lead.and_then(|part| self.canvas.layout().bounds(part)) {
                self.canvas.reveal(bounds);
            }
        }
    }

    /// Asks for the layout of the map as it is, or would be.
    fn ask_for_layout(&mut self) {
        let map = self.preview.as_ref().map_or(self.editor.map(), |(_, map)| map).clone();
        self.relayout.ask(Wanted { map, picture: self.picture, shade: self.shade, active: self.editor.active() });
    }

    /// Shows the map as it would be after an edit, or as it is.
    fn preview(&mut self, edit: Option<Edit>) {
        let Some(edit) = edit else {
            self.preview = None;
            return;
        };
        if self.preview.as_ref().is_some_and(|(shown, _)| *shown == edit) {
            return;
        }
        self.preview = edit::apply(self.editor.map(), &edit).ok().map(|map| (edit, map));
    }

    /// Does what was asked for through the accessible tree.
    fn answer_node(&mut self, action: NodeAction, around: Surroundings<'_>, outcome: &mut Outcome, canvas: &Response) {
        match action {
            NodeAction::Select(part) => {
                self.editor.select(Selection::of([part]));
                self.reveal = true;
            }
            NodeAction::ShowMenu(part) => {
                self.editor.select(Selection::of([part]));
                self.open_menu_at_selection(outcome, canvas);
            }
            _ if around.access == Editable::No => {}
            NodeAction::Write(part) => {
                self.editor.select(Selection::of([part]));
                self.write_selected(None);
            }
            NodeAction::Raise(part) | NodeAction::Lower(part) => {
                self.editor.select(Selection::of([part]));
                let up = matches!(action, NodeAction::Raise(_));
                outcome.refused = self.step_points(if up { shift::Step::Up } else { shift::Step::Down }).err();
            }
            NodeAction::SetValue(part, value) => {
                if let Part::EmotionPoint { lane, persona, stage } = part {
                    let points = vec![edit::PointValue { lane, persona, stage, value }];
                    outcome.refused = self.apply(&Edit::SetPoints { points }, Some(vec![part])).err();
                }
            }
            NodeAction::SetText(part, text) => {
                if let Some(field) = edit::fields(self.editor.map(), part).first().copied() {
                    outcome.refused = self.apply(&Edit::Write { part, field, text }, Some(vec![part])).err();
                }
            }
        }
    }

    /// The place of the pointer on the map, as near as the canvas has one.
    fn map_at(&self, at: Pos2) -> Point {
        self.canvas.map_from_screen(at).unwrap_or(Point::ORIGIN)
    }
}

/// Upper edge of a lane's row.
fn top_of(layout: &Layout, lane: LaneId) -> Option<f64> {
    layout.table.rows.iter().find(|row| row.lane == lane).map(|row| row.top)
}
