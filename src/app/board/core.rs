//! The board itself: what it holds, and what happens in a frame.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;
use std::time::Duration;

use egui::{Context, Id, Pos2, Response, Ui, Vec2};
use kurbo::{Point, Rect};

use crate::edit::{self, Edit, Gesture, Refused};
use crate::layout::{Layout, Picture, Table, smallest_text_on_slides_pt};
use crate::locale::Locale;
use crate::map::{LaneContent, LaneId, Map, Part, PersonaId};
use crate::render::Photos;
use crate::scene::Scene;
use crate::text::Texts;

use crate::app::canvas::camera::Camera;
use crate::app::canvas::{CameraMove, Canvas, Grip, Hit, Nodes};
use crate::app::editor::Editor;
use crate::app::find::Marks;
use crate::app::relayout::{Relayout, Wanted};
use crate::app::selection::Selection;
use crate::app::shade::Shade;
use crate::app::tools::{Drag, Proposal};
use crate::app::view::View;

use super::filtered::Filtered;
use super::writing::Writing;

/// How long a frame waits for a layout. A map of usual size is laid out within it, so that what was done is seen at once.
const PATIENCE: Duration = Duration::from_millis(2);

/// The map and all that is done to it by hand.
pub struct Board {
    pub(in crate::app) editor: Editor,
    pub(super) canvas: Canvas,
    pub(super) relayout: Relayout,
    pub(super) patience: Duration,
    pub(super) picture: Picture,
    /// The picture that the canvas shows, until the other one is laid out.
    pub(super) shown: Picture,
    /// The cameras of the pictures that were shown before.
    pub(super) cameras: HashMap<Picture, Camera>,
    pub(super) shade: Shade,
    pub(super) view: View,
    /// What is shown of the map, if that is not all.
    pub(super) filtered: Option<Filtered>,
    /// The map as it would be, while something is dragged or written.
    pub(super) preview: Option<(Edit, Map)>,
    pub(super) drag: Option<Dragging>,
    pub(super) writing: Option<Writing>,
    /// Why what was written did not become a step, until somebody says so.
    pub(super) refused: Option<Refused>,
    /// How many texts have been written: each field has a name of its own.
    pub(super) writings: u64,
    pub(super) nodes: Nodes,
    pub(super) hovered: Option<Part>,
    /// Regions to be marked: texts that were found, and the one where one is.
    pub(super) found: Marks,
    /// The first of these that is there is to be scrolled into view when it is laid out.
    pub(super) reveal: Vec<Part>,
    /// The row that is to stay where it is when the map is laid out anew.
    pub(super) anchor: Option<LaneId>,
    /// The id of the canvas, once it was shown.
    pub(super) id: Option<Id>,
    /// Size of the smallest text of the map on slides, as it was laid out last.
    pub(super) smallest_text_pt: Option<f64>,
    /// The place of the context menu's part.
    pub(super) menu_at: Option<Pos2>,
}

/// A drag under way.
pub(super) struct Dragging {
    pub(super) drag: Drag,
    /// The layout in which it began.
    pub(super) layout: Arc<Layout>,
    /// Where the pointer went down, in points and in map units.
    pub(super) from: Pos2,
    pub(super) proposal: Proposal,
    /// The map as it would be, if it would be another one.
    pub(super) map: Option<Map>,
    /// How far the ghost is from its place.
    pub(super) by: Vec2,
    /// Whether it has been anywhere else than where it began.
    pub(super) has_moved: bool,
    /// What was selected before.
    pub(super) selected: Selection,
}

impl Dragging {
    pub(super) fn new(drag: Drag, from: Pos2, layout: Arc<Layout>, selected: Selection) -> Self {
        Self {
            drag,
            layout,
            from,
            proposal: Proposal::default(),
            map: None,
            by: Vec2::ZERO,
            has_moved: false,
            selected,
        }
    }
}

/// What the board needs to know of the window.
#[derive(Clone, Copy)]
pub(in crate::app) struct Surroundings<'a> {
    pub(in crate::app) locale: Locale,
    pub(in crate::app) label: &'a str,
    pub(in crate::app) grip: Grip,
    pub(in crate::app) access: Editable,
}

/// Whether the map may be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Editable {
    Yes,
    No,
}

/// What came of a frame.
#[derive(Default)]
pub(in crate::app) struct Outcome {
    /// An edit was refused.
    pub(in crate::app) refused: Option<Refused>,
    /// A context menu is wanted for what is selected.
    pub(in crate::app) menu: Option<Response>,
}

impl Board {
    /// A map that was opened and laid out.
    pub(in crate::app) fn new(
        map: Map,
        (layout, scene, texts): (Arc<Layout>, Arc<Scene>, Texts),
        shade: Shade,
        photos: &Arc<Photos>,
        context: &Context,
    ) -> Self {
        let shown = Wanted { map: map.clone(), picture: Picture::Map, shade, active: None, view: View::default() };
        let smallest_text_pt = smallest_text_on_slides_pt(&layout, map.slides);
        Self {
            smallest_text_pt,
            canvas: Canvas::new(layout.clone(), scene, photos, context),
            relayout: Relayout::new(shown, layout, texts, context),
            editor: Editor::new(map),
            patience: PATIENCE,
            picture: Picture::Map,
            shown: Picture::Map,
            cameras: HashMap::new(),
            shade,
            view: View::default(),
            filtered: None,
            preview: None,
            drag: None,
            writing: None,
            refused: None,
            writings: 0,
            nodes: Nodes::default(),
            hovered: None,
            found: Marks::default(),
            reveal: Vec::new(),
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
    pub(in crate::app) fn canvas_mut(&mut self) -> &mut Canvas {
        &mut self.canvas
    }

    /// Whether the keyboard belongs to the map.
    pub(in crate::app) fn has_keyboard(&self, context: &Context) -> bool {
        let focused = context.memory(egui::Memory::focused);
        focused.is_none() || focused == self.id
    }

    /// Whether the selected part has a text, or takes one.
    pub(in crate::app) fn can_write(&self) -> bool {
        match self.editor.selection().single() {
            Some(Part::Cell { lane, .. }) => self.takes_cards(lane),
            Some(part) => !edit::fields(self.editor.map(), part).is_empty(),
            None => false,
        }
    }

    /// What is being edited.
    #[must_use]
    pub fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Size of the smallest text of the map in points, if it is put on slides as it says.
    pub(in crate::app) fn smallest_text_pt(&self) -> Option<f64> {
        self.smallest_text_pt
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

    /// Whether the canvas shows the map as it is.
    #[must_use]
    pub fn is_laid_out(&self) -> bool {
        self.relayout.is_at_rest()
    }

    /// Whether something is being dragged.
    #[must_use]
    pub fn is_dragging(&self) -> bool {
        self.drag.is_some()
    }

    /// Waits for every layout from now on: for tests, whose frames are not to depend on the speed of the machine.
    pub(in crate::app) fn wait_for_layouts(&mut self) {
        self.patience = Duration::from_mins(1);
    }

    /// Moves the camera.
    pub(in crate::app) fn go(&mut self, to: CameraMove) {
        self.canvas.go(to);
    }

    /// The region that what is selected takes on the map.
    pub(in crate::app) fn selected_region(&self) -> Option<Rect> {
        let bounds = self.editor.selection().parts().iter().filter_map(|part| self.canvas.bounds(*part));
        bounds.reduce(|a, b| a.union(b))
    }

    /// Draws the map in other colours.
    pub(in crate::app) fn set_shade(&mut self, shade: Shade) {
        self.shade = shade;
    }

    /// Shows another picture of the map.
    pub(in crate::app) fn show_picture(&mut self, picture: Picture) {
        if self.picture != picture {
            self.finish_writing();
            self.cancel();
            self.picture = picture;
        }
    }

    /// The persona whose sheet is shown when one is asked for: the selected or active one; if a sheet is shown already, the next one.
    pub(in crate::app) fn next_sheet(&self) -> Option<PersonaId> {
        // A hidden one has none, and is passed over.
        let personas: Vec<_> = self.map().personas.iter().filter(|persona| !persona.hidden).collect();
        if let Picture::Sheet(shown) = self.picture {
            let at = personas.iter().position(|persona| persona.id == shown).map_or(0, |at| at + 1);
            return personas.get(at).or(personas.first()).map(|persona| persona.id).or(Some(shown));
        }
        let selected = self.editor.selection().parts().iter().find_map(|part| match part {
            Part::Persona(persona) | Part::BrakeAndInsight(persona) => Some(*persona),
            _ => None,
        });
        selected
            .or(self.editor.active())
            .or_else(|| personas.first().or(self.map().personas.first().as_ref()).map(|persona| persona.id))
    }

    /// Selects something.
    pub(in crate::app) fn select(&mut self, selection: Selection) {
        self.editor.select(selection);
    }

    /// Selects something and scrolls to it.
    pub(in crate::app) fn select_and_show(&mut self, part: Part) {
        self.editor.select(Selection::of([part]));
        self.reveal = self.places_of(part);
    }

    /// Scrolls to what is selected as soon as it is laid out.
    pub(in crate::app) fn reveal_selection(&mut self) {
        self.keep_lead_shown();
        self.reveal = self.editor.selection().lead().into_iter().collect();
    }

    /// Changes the map as one step, and shows it.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(in crate::app) fn apply(&mut self, edit: &Edit, select: Option<Vec<Part>>) -> Result<(), Refused> {
        self.editor.apply(edit, None, select)?;
        self.keep_lead_shown();
        Ok(())
    }

    /// Changes the map as part of something that goes on.
    ///
    /// # Errors
    /// [`Refused`] if it does not fit.
    pub(in crate::app) fn apply_in(&mut self, gesture: Gesture, edit: &Edit) -> Result<(), Refused> {
        self.editor.apply(edit, Some(gesture), None)?;
        self.refresh_shown();
        Ok(())
    }

    /// Begins to carry a new card from the palette.
    pub(in crate::app) fn carry(&mut self, drag: Drag, from: Pos2) {
        self.drag = Some(Dragging::new(drag, from, self.canvas.layout().clone(), self.editor.selection().clone()));
    }

    /// Gives up what is being dragged. What was selected before is again.
    pub(in crate::app) fn cancel(&mut self) {
        if let Some(dragging) = self.drag.take() {
            self.editor.select(dragging.selected);
        }
        self.preview = None;
        self.canvas.drop_ghost();
    }

    /// Shows the map in all the room there is, and lets it be edited by hand.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui, around: Surroundings<'_>) -> Outcome {
        let mut outcome = Outcome { refused: self.refused.take(), menu: None };
        self.refresh_shown();
        self.receive_layouts();
        let response = self.canvas.show(ui, around.label, around.grip);
        self.id = Some(response.id);
        self.keep_focus(ui, &response);
        for action in self.nodes.requests(ui) {
            self.answer_node(action, around, &mut outcome, &response);
        }
        self.handle_pointer(ui, &response, around, &mut outcome);
        self.begin_typing(ui, &response, around);
        self.listen_to_input_methods(ui, &response, around);
        self.paint_overlay(ui, around.locale);
        self.show_writing(ui, around, &mut outcome);
        let minimap = crate::locale::say(around.locale, "minimap");
        self.canvas.show_minimap(ui, &minimap);
        let selected: HashSet<Part> = self.editor.selection().parts().iter().copied().collect();
        let lead = self.editor.selection().lead();
        // What is not shown is not to be read either.
        self.nodes = self.canvas.make_nodes(ui, response.id, self.shown_map(), around.locale, &selected, lead);
        self.ask_for_layout();
        outcome
    }

    /// The keyboard belongs to the map unless a panel has it, or something lies over the window. Arrows and Escape stay; Tab leads on to the panels or, from a cell, to the next.
    fn keep_focus(&self, ui: &Ui, response: &Response) {
        let filter =
            egui::EventFilter { tab: self.is_in_cell(), horizontal_arrows: true, vertical_arrows: true, escape: true };
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
            let mut is_new_page = false;
            if laid_out.what.picture != self.shown {
                let left = std::mem::replace(&mut self.shown, laid_out.what.picture);
                let remembered = self.cameras.remove(&self.shown);
                is_new_page = remembered.is_none() && !matches!(self.shown, Picture::Map | Picture::Curves);
                if let Some(camera) = self.canvas.exchange_camera(remembered) {
                    self.cameras.insert(left, camera);
                }
            }
            // What is only proposed is not reviewed.
            if laid_out.what.picture == Picture::Map && laid_out.what.map.is_same(self.editor.map()) {
                self.smallest_text_pt = laid_out.smallest_text_pt;
            }
            self.canvas.update(laid_out.layout, laid_out.scene, laid_out.changed.as_deref());
            if is_new_page {
                let camera = Camera::fit(self.head_of_page(), self.canvas.view());
                self.canvas.exchange_camera(Some(camera));
            }
            if let (Some(before), Some(after)) = (before, after) {
                self.canvas.follow(kurbo::Vec2::new(0.0, after - before));
            }
        }
        if self.relayout.is_at_rest() {
            let parts = std::mem::take(&mut self.reveal);
            let wanted = !parts.is_empty();
            if let Some(region) = parts.iter().find_map(|part| self.region_to_show(*part)) {
                self.canvas.reveal(region);
            } else if wanted && self.shown != Picture::Map {
                // Another picture does not have it: the map does, unless it is hidden.
                self.show_picture(Picture::Map);
                self.reveal = parts;
            }
        }
    }

    /// As much of a page as is seen at once when it is as wide as the view.
    fn head_of_page(&self) -> Rect {
        let (page, view) = (self.canvas.layout().size, self.canvas.view());
        let height = page.width * view.height / view.width.max(1.0);
        Rect::new(0.0, 0.0, page.width, page.height.min(height.max(1.0)))
    }

    /// What is to be in view of a part: the text that is written, of a lane its label, else all of it.
    fn region_to_show(&self, part: Part) -> Option<Rect> {
        let layout = self.canvas.layout();
        let written = self.writing.as_ref().filter(|writing| writing.shown_as == part);
        if let Some(text) = written.and_then(|writing| layout.text_box(part, writing.field())) {
            // Lines may be wider than the view. Where they begin is enough then.
            let in_view = self.canvas.camera().map_or(f64::MAX, |camera| self.canvas.view().width / camera.zoom);
            return Some(Rect { x1: text.rect.x1.min(text.rect.x0 + in_view / 2.0), ..text.rect });
        }
        let bounds = self.canvas.bounds(part)?;
        match part {
            Part::Lane(_) => Some(Rect { x0: layout.table.labels.x0, x1: layout.table.labels.x1, ..bounds }),
            // A point alone would tell nothing: with the curve and the words around it.
            Part::EmotionPoint { .. } => Some(bounds.inflate(130.0, 70.0)),
            _ => Some(bounds),
        }
    }

    /// Asks for the layout of the map as it is, or would be.
    fn ask_for_layout(&mut self) {
        let map = self.preview.as_ref().map_or(self.editor.map(), |(_, map)| map).clone();
        let view = self.view();
        let active = view.only.or(self.editor.active());
        self.relayout.ask(Wanted { map, picture: self.picture, shade: self.shade, active, view });
    }

    /// Shows the map as it would be after an edit, or as it is.
    pub(super) fn preview(&mut self, edit: Option<Edit>) {
        let Some(edit) = edit else {
            self.preview = None;
            return;
        };
        if self.preview.as_ref().is_some_and(|(shown, _)| *shown == edit) {
            return;
        }
        self.preview = edit::apply(self.editor.map(), &edit).ok().map(|map| (edit, map));
    }

    /// What lies under a place of the window. A dividing line has no cells, and all beside a row is its label.
    pub(super) fn hit(&self, at: Pos2) -> Option<Hit> {
        let hit = self.canvas.hit(at)?;
        let part = match hit.part {
            Some(Part::Cell { lane, .. }) if self.is_divider(lane) => Some(Part::Lane(lane)),
            None | Some(Part::Map) => label_at(&self.canvas.layout().table, hit.at_in_map).or(hit.part),
            part => part,
        };
        Some(Hit { part, ..hit })
    }

    /// The part under a place of the window, if the map is there.
    pub(in crate::app) fn part_at(&self, at: Pos2) -> Option<Part> {
        self.hit(at)?.part
    }

    pub(super) fn is_divider(&self, lane: LaneId) -> bool {
        self.map().lane(lane).is_some_and(|lane| matches!(lane.content, LaneContent::Divider { .. }))
    }

    /// The place of the pointer on the map, as near as the canvas has one.
    pub(super) fn map_at(&self, at: Pos2) -> Point {
        self.canvas.map_from_screen(at).unwrap_or(Point::ORIGIN)
    }
}

/// The lane beside whose row a place lies.
fn label_at(table: &Table, at: Point) -> Option<Part> {
    let inside = (table.labels.x0..table.labels.x1).contains(&at.x);
    let row = table.rows.iter().filter(|_| inside).find(|row| (row.top..row.bottom).contains(&at.y))?;
    Some(Part::Lane(row.lane))
}

/// Upper edge of a lane's row.
fn top_of(layout: &Layout, lane: LaneId) -> Option<f64> {
    layout.table.rows.iter().find(|row| row.lane == lane).map(|row| row.top)
}
