//! What the pointer does on the map: hover, click, double click, drag.

use egui::{CursorIcon, Key, PointerButton, Pos2, Response, Ui};
use kurbo::Rect;

use crate::app::canvas::{Emphasis, Grip, Overlay};
use crate::app::describe;
use crate::app::selection::Selection;
use crate::app::tools::{Copying, Drag, Mark, Pointer, Preview, Proposal, Snapping, World, begin, handle, value_at};
use crate::edit::{self, Edit, PointValue};
use crate::locale::Locale;
use crate::map::{LaneContent, LaneId, Part, PersonaId, StageId, TextField};

use super::core::{Board, Dragging, Editable, Outcome, Surroundings};

/// How near to a border is near enough, in points.
const NEAR: f64 = 5.0;
/// How far a pointer that is held down may tremble, in points.
const STILL: f32 = 3.0;

impl Board {
    pub(super) fn handle_pointer(
        &mut self,
        ui: &Ui,
        response: &Response,
        around: Surroundings<'_>,
        outcome: &mut Outcome,
    ) {
        if self.drag.is_some() {
            self.go_on_dragging(ui, outcome);
            return;
        }
        let hit = response.hover_pos().and_then(|at| self.hit(at));
        self.hovered = hit.and_then(|hit| hit.part);
        if response.clicked() || response.drag_started() || response.secondary_clicked() {
            response.request_focus();
        }
        if around.grip == Grip::Hand {
            return;
        }
        self.show_cursor(ui, response, around);
        if response.drag_started_by(PointerButton::Primary) {
            let from = ui.input(|input| input.pointer.press_origin());
            if let Some(from) = from {
                self.begin_drag(ui, from, around);
                self.go_on_dragging(ui, outcome);
            }
        } else if response.double_clicked() {
            if let Some(at) = response.interact_pointer_pos() {
                self.double_click(ui, at, around, outcome);
            }
        } else if response.clicked() {
            if let Some(at) = response.interact_pointer_pos() {
                self.click(ui, at);
            }
        } else if response.secondary_clicked()
            && let Some(at) = response.interact_pointer_pos()
        {
            self.finish_writing();
            let part = self.hit(at).and_then(|hit| hit.part);
            if !part.is_some_and(|part| self.editor.selection().contains(part)) {
                self.editor.select(Selection::of(part.filter(|part| *part != Part::Map)));
            }
            self.menu_at = None;
        }
        outcome.menu = Some(response.clone());
    }

    /// Opens the context menu beside what is selected.
    pub(super) fn open_menu_at_selection(&mut self, outcome: &mut Outcome, canvas: &Response) {
        let bounds = self.selected_region().and_then(|region| self.canvas.on_screen(region));
        self.menu_at = bounds.map(|(rect, clip)| rect.intersect(clip).center());
        outcome.menu = Some(canvas.clone());
    }

    /// Where the context menu is to open, if it was asked for from the keyboard.
    pub(in crate::app) fn take_menu_place(&mut self) -> Option<Pos2> {
        self.menu_at.take()
    }

    /// Asks for the context menu of what is selected.
    pub(in crate::app) fn ask_for_menu(&mut self) {
        let bounds = self.selected_region().and_then(|region| self.canvas.on_screen(region));
        self.menu_at = bounds.map(|(rect, clip)| rect.intersect(clip).center());
    }

    fn click(&mut self, ui: &Ui, at: Pos2) {
        self.finish_writing();
        let part = self.hit(at).and_then(|hit| hit.part).filter(|part| *part != Part::Map);
        let part = part.map(|part| self.missing_point_of_active(part).unwrap_or(part));
        let modifiers = ui.input(|input| input.modifiers);
        match part {
            // A border belongs to all columns or rows that are selected.
            None if self.handle_at(ui, at).is_some() => {}
            Some(part) if modifiers.command => self.editor.selection_mut().toggle(part),
            Some(part) if modifiers.shift => self.editor.selection_mut().add(part),
            part => self.editor.select(Selection::of(part)),
        }
    }

    /// Writes the text under the pointer, adds a card to a cell, sets a missing emotion point, or lets a column or row find its own size.
    fn double_click(&mut self, ui: &Ui, at: Pos2, around: Surroundings<'_>, outcome: &mut Outcome) {
        if around.access == Editable::No {
            return;
        }
        let Some(hit) = self.hit(at) else { return };
        if let Some(Drag::Size(drag)) = self.handle_at(ui, at) {
            let edit = drag.reset();
            outcome.refused = self.apply(&edit, None).err();
            return;
        }
        let pointer = self.pointer(ui, at);
        let layout = self.canvas.layout().clone();
        let world = World { map: self.editor.map(), layout: &layout, selection: self.editor.selection() };
        match hit.part {
            Some(Part::Cell { lane, stage }) => {
                let is_emotion =
                    self.map().lane(lane).is_some_and(|lane| matches!(lane.content, LaneContent::Emotion { .. }));
                // Below the plot stand notes.
                if layout.plot(lane).is_some_and(|plot| !plot.rect.contains(hit.at_in_map)) {
                    return;
                }
                if is_emotion {
                    let edit =
                        self.missing_point(lane, stage).zip(value_at(world, lane, pointer)).map(|(persona, value)| {
                            let part = Part::EmotionPoint { lane, persona, stage };
                            (Edit::SetPoints { points: vec![PointValue { lane, persona, stage, value }] }, part)
                        });
                    if let Some((edit, part)) = edit {
                        outcome.refused = self.apply(&edit, Some(vec![part])).err();
                    }
                } else {
                    self.write_new_card(lane, stage);
                }
            }
            Some(part) => {
                let field = layout.field_at(hit.at_in_map).filter(|(of, _)| same_part(*of, part));
                self.editor.select(Selection::of([part]));
                self.write_selected(field);
            }
            None => {}
        }
    }

    /// The border or edge under the pointer.
    fn handle_at(&self, ui: &Ui, at: Pos2) -> Option<Drag> {
        let hit = self.hit(at)?;
        let world = World { map: self.editor.map(), layout: self.canvas.layout(), selection: self.editor.selection() };
        handle(world, hit.part, self.pointer(ui, at))
    }

    /// In an emotion lane a cell stands for the point that the active persona has not got there yet.
    fn missing_point_of_active(&self, part: Part) -> Option<Part> {
        let (Part::Cell { lane, stage }, Some(persona)) = (part, self.editor.active()) else { return None };
        let point = Part::EmotionPoint { lane, persona, stage };
        let is_shown = self.canvas.bounds(point).is_some();
        (is_shown && describe::point(self.map(), lane, persona, stage).is_none()).then_some(point)
    }

    /// The persona whose point is set by a double click: the active one, or the first without a point in the stage.
    fn missing_point(&self, lane: LaneId, stage: StageId) -> Option<PersonaId> {
        let map = self.map();
        let missing = |persona: &PersonaId| describe::point(map, lane, *persona, stage).is_none();
        if let Some(only) = self.view().only {
            return Some(only).filter(missing);
        }
        let active = self.editor.active().filter(missing);
        active.or_else(|| map.personas.iter().filter(|persona| !persona.hidden).map(|persona| persona.id).find(missing))
    }

    fn show_cursor(&self, ui: &Ui, response: &Response, around: Surroundings<'_>) {
        let Some(at) = response.hover_pos().filter(|_| around.access == Editable::Yes) else { return };
        let Some(hit) = self.hit(at) else { return };
        let icon = match (self.handle_at(ui, at), hit.part) {
            (Some(Drag::Size(drag)), _) if !drag.is_width() => CursorIcon::ResizeRow,
            (Some(_), _) => CursorIcon::ResizeColumn,
            (None, Some(Part::EmotionPoint { .. })) => CursorIcon::ResizeVertical,
            (None, Some(Part::Card(_) | Part::Stage(_) | Part::Phase(_) | Part::Lane(_))) => CursorIcon::Grab,
            (None, _) => return,
        };
        ui.ctx().set_cursor_icon(icon);
    }

    fn pointer(&self, ui: &Ui, at: Pos2) -> Pointer {
        let modifiers = ui.input(|input| input.modifiers);
        let zoom = self.canvas.camera().map_or(1.0, |camera| camera.zoom);
        Pointer {
            at_in_map: self.map_at(at),
            tolerance: NEAR / zoom,
            copying: if modifiers.command { Copying::Copy } else { Copying::Move },
            snapping: if modifiers.shift { Snapping::Free } else { Snapping::ToLevels },
        }
    }

    fn begin_drag(&mut self, ui: &Ui, from: Pos2, around: Surroundings<'_>) {
        self.finish_writing();
        let Some(hit) = self.hit(from) else { return };
        let layout = self.canvas.layout().clone();
        let pointer = self.pointer(ui, from);
        let world = World { map: self.editor.map(), layout: &layout, selection: self.editor.selection() };
        // What may not be changed can still be selected.
        let part = hit.part.filter(|_| around.access == Editable::Yes);
        let drag = match around.access {
            Editable::Yes => begin(world, part, pointer),
            Editable::No => Drag::select(world, pointer),
        };
        let selected = self.editor.selection().clone();
        if let Some(part) = part.filter(|_| !drag.carried().is_empty()) {
            if !self.editor.selection().contains(part) {
                self.editor.select(Selection::of([part]));
            }
            if let Some(bounds) = layout.bounds(part) {
                self.canvas.lift(bounds);
            }
        }
        self.drag = Some(Dragging::new(drag, from, layout, selected));
    }

    fn go_on_dragging(&mut self, ui: &Ui, outcome: &mut Outcome) {
        let (at, down, escape, seconds) = ui.input_mut(|input| {
            let escape = input.key_pressed(Key::Escape);
            if escape {
                input.consume_key(egui::Modifiers::NONE, Key::Escape);
            }
            (input.pointer.latest_pos(), input.pointer.primary_down(), escape, f64::from(input.stable_dt))
        });
        if escape {
            self.cancel();
            return;
        }
        let Some(mut dragging) = self.drag.take() else { return };
        // Outside of the window there is no pointer, until it comes back or lets go.
        let at = at.unwrap_or(dragging.from + dragging.by);
        let along = dragging.drag.scrolls();
        let pointer = self.pointer(ui, self.canvas.beside_frozen(at, along));
        let world = World { map: self.editor.map(), layout: &dragging.layout, selection: self.editor.selection() };
        // What comes from the palette can be let go over a panel, and nothing is done.
        let is_over_map = !matches!(dragging.drag, Drag::Place(_)) || self.canvas.area().contains(at);
        dragging.by = at - dragging.from;
        dragging.has_moved |= dragging.by.length() > STILL;
        let mut proposal =
            if is_over_map && dragging.has_moved { dragging.drag.propose(world, pointer) } else { Proposal::default() };
        if let (Drag::Place(_), Some(Edit::InsertCards { cards })) = (&dragging.drag, &mut proposal.edit) {
            for new in cards {
                new.card = self.concerning_shown(new.card.clone());
            }
        }
        if proposal.edit != dragging.proposal.edit {
            // Only what is new is tried: on a large map that takes a good part of a frame.
            let changed = |edit: &Edit| edit::apply(world.map, edit).ok().filter(|map| !map.is_same(world.map));
            dragging.map = proposal.edit.as_ref().and_then(changed);
        }
        dragging.proposal = proposal;
        if !down {
            self.finish_drag(dragging, outcome);
            return;
        }
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        if is_over_map && self.canvas.scroll_at_edge(at, along, seconds.min(0.05)) {
            ui.ctx().request_repaint();
        }
        self.preview = match (&dragging.map, dragging.proposal.preview) {
            (Some(map), Preview::Map) => dragging.proposal.edit.clone().map(|edit| (edit, map.clone())),
            _ => None,
        };
        self.drag = Some(dragging);
    }

    fn finish_drag(&mut self, dragging: Dragging, outcome: &mut Outcome) {
        let Proposal { edit, select, preview, .. } = dragging.proposal;
        self.cancel();
        let Some(edit) = edit.filter(|_| dragging.map.is_some()) else {
            if let Some(parts) = select {
                self.editor.select(Selection::of(parts));
            }
            return;
        };
        if preview == Preview::Marks {
            // Rows may grow and shrink: the one under the pointer stays where it is.
            self.anchor = edit_row(&edit);
        }
        outcome.refused = self.apply(&edit, select.clone()).err();
        if let (Drag::Place(_), Some([part])) = (&dragging.drag, select.as_deref()) {
            self.editor.select(Selection::of([*part]));
            self.write_selected(Some((*part, TextField::Text)));
        }
    }

    pub(super) fn paint_overlay(&self, ui: &Ui, locale: Locale) {
        let mut overlay = Overlay { selected: self.editor.selection().parts(), ..Overlay::default() };
        let elsewhere = self.found.all.iter().filter(|region| !self.found.here.contains(region));
        overlay.regions.extend(elsewhere.map(|region| (*region, Emphasis::Found)));
        overlay.regions.extend(self.found.here.iter().map(|region| (*region, Emphasis::FoundHere)));
        let carried;
        let selected;
        if let Some(dragging) = &self.drag {
            carried = dragging.drag.carried();
            let mut also = Vec::new();
            for mark in &dragging.proposal.marks {
                match mark {
                    Mark::Line(rect) => overlay.regions.push((*rect, Emphasis::Line)),
                    Mark::Target(rect) => overlay.regions.push((*rect, Emphasis::Target)),
                    Mark::Marquee(rect) => overlay.regions.push((*rect, Emphasis::Marquee)),
                    Mark::Selected(part) => also.push(*part),
                    Mark::Value { at, value, .. } => {
                        let text = describe::value_with_face(self.map(), *value, locale);
                        let region = Rect::from_center_size(*at, (1.0, 1.0));
                        overlay.note = self.canvas.wherever(region).map(|rect| (rect.center(), text));
                    }
                }
            }
            selected = also;
            if !selected.is_empty() {
                overlay.selected = &selected;
            }
            overlay.carried = if dragging.proposal.preview == Preview::Map { &[] } else { &carried };
            overlay.ghost = (!carried.is_empty()).then_some(dragging.by);
            overlay.count = carried.len();
            if let Drag::Place(place) = &dragging.drag {
                overlay.note = Some((dragging.from + dragging.by, describe::new_kind(place.kind(), locale)));
            }
        } else if !self.is_writing() {
            overlay.hovered = self.hovered;
        }
        self.canvas.mark(ui, &overlay);
    }
}

/// Whether a text of `of` is drawn as part of `part`.
fn same_part(of: Part, part: Part) -> bool {
    match (of, part) {
        (Part::Persona(a), Part::BrakeAndInsight(b)) => a == b,
        _ => of == part,
    }
}

/// The row into which an edit puts something.
fn edit_row(edit: &Edit) -> Option<LaneId> {
    match edit {
        Edit::MoveCards { moves } => moves.first().map(|go| go.lane),
        Edit::InsertCards { cards } => cards.first().map(|new| new.lane),
        Edit::Several { edits, .. } => edits.iter().find_map(edit_row),
        _ => None,
    }
}
