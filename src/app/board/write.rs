//! Writing in place: a text field over the text on the map, in the same font and size. What is written is shown on the map as it is typed,
//! so that the box grows with it, and becomes one step of the history when it is done.

use egui::output::IMEOutput;
use egui::text::{CCursor, CCursorRange};
use egui::{
    Color32, Event, EventFilter, IMEPurpose, Id, ImeEvent, InputState, Key, KeyboardShortcut, Modifiers, Response,
    Stroke, TextEdit, Ui, vec2,
};
use kurbo::Rect;

use crate::app::canvas::{color, narrow};
use crate::app::describe;
use crate::app::navigate::{Direction, next_cell};
use crate::app::selection::Selection;
use crate::app::shade::picture_theme;
use crate::app::tools::NewKind;
use crate::edit::{self, Edit, Refused};
use crate::layout::{Ink, TextBox, fonts_of};
use crate::map::{LaneId, Part, StageId, TextField};
use crate::scene;

use super::as_drawn::AsDrawn;
use super::core::{Board, Editable, Outcome, Surroundings};
use super::writing::{Begins, Blank, Ending, Target, Writing};

/// Size below which nobody can write, in points.
const LEAST_SIZE: f32 = 10.0;
/// Width below which nobody can write, in points.
const LEAST_WIDTH: f32 = 90.0;
/// Room around the text, in points.
const AROUND: f32 = 4.0;
/// Width of the line around the field, in points.
const EDGE: f32 = 1.5;

/// Where a field is on the screen, and how it looks.
struct Place {
    rect: egui::Rect,
    /// What of the screen may show it.
    clip: egui::Rect,
    text: AsDrawn,
    ground: Color32,
}

impl Board {
    /// Writes the selected part's text: that which was pointed at, or the first one.
    pub(in crate::app) fn write_selected(&mut self, at: Option<(Part, TextField)>) {
        let Some(part) = self.editor.selection().single() else { return };
        if let Part::Cell { lane, stage } = part {
            self.write_new_card(lane, stage);
            return;
        }
        let first = || edit::fields(self.map(), part).first().map(|field| (part, *field));
        let Some((of, field)) = at.or_else(first) else { return };
        // The names of levels stand on the labels of lanes, but are the map's.
        let of = if matches!(field, TextField::Level(_)) { Part::Title } else { of };
        let Some(text) = edit::text(self.map(), of, field) else { return };
        self.begin_writing(Target::There { part: of, field }, part, text);
    }

    /// Writes the text of a part that is made by it.
    pub(super) fn write_new(&mut self, insert: Edit, part: Part, field: TextField, blank: Blank) {
        self.begin_writing(Target::New { insert, part, field, blank }, part, String::new());
    }

    fn begin_writing(&mut self, target: Target, shown_as: Part, text: String) {
        self.finish_writing();
        self.writings += 1;
        let id = Id::unique(("writing", self.writings));
        let selected = self.editor.selection().clone();
        let writing =
            Writing { target, before: text.clone(), text, id, frames: 0, shown_as, selected, begins: Begins::AtItsEnd };
        self.editor.select(Selection::of([shown_as]));
        self.reveal_selection();
        self.preview(writing.preview());
        self.writing = Some(writing);
    }

    /// Characters that are typed while a part is selected begin a text: in a cell that of a new card, in a part its own, at its end.
    pub(super) fn begin_typing(&mut self, ui: &Ui, canvas: &Response, around: Surroundings<'_>) {
        if self.writing.is_some() || self.drag.is_some() || around.access == Editable::No || !canvas.has_focus() {
            return;
        }
        if self.is_in_cell() {
            let tabbed = |modifiers| ui.input_mut(|input| input.consume_key(modifiers, Key::Tab));
            let direction = if tabbed(Modifiers::SHIFT) {
                Some(Direction::Left)
            } else if tabbed(Modifiers::NONE) {
                Some(Direction::Right)
            } else {
                None
            };
            let cell = self.editor.selection().single().and_then(|part| self.cell_of(part));
            if let (Some(direction), Some(cell)) = (direction, cell) {
                self.go_to_cell(cell, direction);
            }
        }
        let Some(typed) = ui.input(typed) else { return };
        if !self.takes_typing() {
            return;
        }
        self.write_selected(None);
        if let Some(writing) = &mut self.writing {
            // The field has not been shown yet, so it has not seen what was typed.
            writing.text.push_str(&typed);
        }
    }

    /// Lets input methods and dead keys work on the map as they do in a field. It is never switched off between the two: some systems lose the
    /// keys that are pressed meanwhile.
    pub(super) fn listen_to_input_methods(&self, ui: &Ui, canvas: &Response, around: Surroundings<'_>) {
        if self.writing.is_some() || around.access == Editable::No || !canvas.has_focus() {
            return;
        }
        let selected = self.selected_region().and_then(|region| self.canvas.on_screen(region));
        let rect = selected.map_or(canvas.rect, |(rect, clip)| rect.intersect(clip));
        let cursor_rect = egui::Rect::from_min_size(rect.min, vec2(1.0, LEAST_SIZE));
        ui.ctx().output_mut(|output| {
            output.ime =
                Some(IMEOutput { purpose: IMEPurpose::Normal, rect, cursor_rect, should_interrupt_composition: false });
        });
    }

    /// Whether typing writes: a single part with a text is selected.
    pub(in crate::app) fn takes_typing(&self) -> bool {
        match self.editor.selection().single() {
            Some(Part::Cell { lane, .. }) => self.takes_cards(lane),
            Some(Part::EmotionPoint { .. } | Part::Map | Part::Legend) | None => false,
            Some(part) => !edit::fields(self.map(), part).is_empty(),
        }
    }

    /// What is being written, as the edit that it would be.
    pub(in crate::app) fn being_written(&self) -> Option<Edit> {
        self.writing.as_ref().and_then(Writing::edit)
    }

    /// Makes what has been written a step.
    pub(in crate::app) fn finish_writing(&mut self) {
        if let Some(writing) = self.writing.take() {
            self.refused = self.make_step(&writing).err();
        }
    }

    /// What was selected before is what undoing the step selects.
    fn make_step(&mut self, writing: &Writing) -> Result<(), Refused> {
        self.preview = None;
        self.editor.select(writing.selected.clone());
        match writing.edit() {
            Some(edit) => self.apply(&edit, Some(vec![writing.shown_as])),
            None => Ok(()),
        }
    }

    /// Shows the field, if a text is being written.
    pub(super) fn show_writing(&mut self, ui: &mut Ui, around: Surroundings<'_>, outcome: &mut Outcome) {
        let Some(mut writing) = self.writing.take() else { return };
        let was_empty = writing.text.is_empty();
        let ending = self.show_field(ui, &mut writing, around);
        let Some(ending) = ending else {
            // Some texts have a place of their own only as soon as they say something: a brake, at the foot of the map.
            if was_empty && !writing.text.is_empty() {
                self.reveal_selection();
            }
            self.preview(writing.preview());
            self.writing = Some(writing);
            return;
        };
        if ending != Ending::Left {
            let canvas =
                self.id.filter(|_| ui.memory(|memory| memory.has_focus(writing.id) || memory.focused().is_none()));
            ui.memory_mut(|memory| {
                memory.surrender_focus(writing.id);
                canvas.inspect(|canvas| memory.request_focus(*canvas));
            });
        }
        if ending == Ending::Cancel {
            self.preview = None;
            self.editor.select(writing.selected);
            return;
        }
        let part = writing.shown_as;
        // Of a card that is not made for want of a text, the map will not know it.
        let cell = self.cell_of(part).filter(|_| matches!(part, Part::Card(_)));
        outcome.refused = self.make_step(&writing).err();
        match (ending, cell) {
            (Ending::Another, Some(_)) => self.write_new_card_here(&NewKind::AsLane),
            (Ending::Next, Some(cell)) => self.go_to_cell(cell, Direction::Right),
            (Ending::Previous, Some(cell)) => self.go_to_cell(cell, Direction::Left),
            // As in a spreadsheet: what is entered into cells goes on below.
            (Ending::Commit, Some(cell)) if writing.is_new() => self.go_to_cell(cell, Direction::Down),
            (Ending::Next, None) => self.go_on(part, Direction::Right),
            (Ending::Previous, None) => self.go_on(part, Direction::Left),
            (Ending::Another | Ending::Commit | Ending::Left | Ending::Cancel, _) => {}
        }
    }

    /// Whether a cell is selected, as in a spreadsheet.
    pub(super) fn is_in_cell(&self) -> bool {
        matches!(self.editor.selection().single(), Some(Part::Cell { .. }))
    }

    /// Selects the next cell that takes cards.
    fn go_to_cell(&mut self, from: (LaneId, StageId), direction: Direction) {
        let layout = self.canvas.layout().clone();
        let cells = std::iter::successors(Some(from), |(lane, stage)| next_cell(&layout, *lane, *stage, direction));
        let next = cells.skip(1).find(|(lane, _)| self.takes_cards(*lane));
        let (lane, stage) = next.unwrap_or(from);
        self.select_and_show(Part::Cell { lane, stage });
    }

    fn show_field(&mut self, ui: &mut Ui, writing: &mut Writing, around: Surroundings<'_>) -> Option<Ending> {
        let ending = keys(ui, writing);
        let Place { rect: place, clip, text, ground } = self.place(writing)?;
        let (font, ink) = (text.font(ui), text.color);
        let mut layouter = move |ui: &Ui, buffer: &dyn egui::TextBuffer, _: f32| text.galley(ui, buffer.as_str());
        let name = describe::field(writing.field(), around.locale);
        let accent = ui.visuals().selection.stroke.color;
        let mut child = ui.new_child(egui::UiBuilder::new().max_rect(place.expand(AROUND + EDGE)).id_salt(writing.id));
        child.set_clip_rect(clip.expand(6.0));
        child.visuals_mut().text_cursor.stroke.color = ink;
        let frame =
            egui::Frame::NONE.fill(ground).inner_margin(AROUND).corner_radius(4.0).stroke(Stroke::new(EDGE, accent));
        let response = frame
            .show(&mut child, |ui| {
                ui.set_min_size(vec2(place.width(), place.height()));
                let field = TextEdit::multiline(&mut writing.text)
                    .id(writing.id)
                    .font(font)
                    .text_color(ink)
                    .frame(egui::Frame::NONE)
                    .margin(egui::Margin::ZERO)
                    .desired_rows(1)
                    .desired_width(place.width())
                    // Else Tab and Escape would take the keyboard away before it is known what they end.
                    .event_filter(EventFilter {
                        tab: true,
                        horizontal_arrows: true,
                        vertical_arrows: true,
                        escape: true,
                    })
                    .return_key(KeyboardShortcut::new(Modifiers::SHIFT, Key::Enter))
                    .layouter(&mut layouter);
                field.show(ui)
            })
            .inner;
        let output = response;
        let response = output.response.response;
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::MultilineTextInput, true, &name);
            info.current_text_value = Some(writing.text.clone());
            info
        });
        if writing.frames == 0 {
            response.request_focus();
            let end = CCursor::new(writing.text.chars().count());
            let mut state = output.state;
            let range = match writing.begins {
                Begins::AtItsEnd => CCursorRange::one(end),
                Begins::WithAllOfIt => CCursorRange::two(CCursor::new(0), end),
            };
            state.cursor.set_char_range(Some(range));
            state.store(ui.ctx(), writing.id);
            ui.ctx().request_repaint();
        }
        writing.frames += 1;
        if ending.is_some() {
            return ending;
        }
        (writing.frames > 2 && response.lost_focus()).then_some(Ending::Left)
    }

    /// Where the field is, and how it looks.
    fn place(&self, writing: &Writing) -> Option<Place> {
        let zoom = self.canvas.camera()?.zoom;
        let layout = self.canvas.layout();
        let part = writing.shown_as;
        let text_box = layout.text_box(part, writing.field()).or_else(|| self.makeshift(part, zoom))?;
        let rect = self.canvas.wherever(text_box.rect)?;
        let canvas = self.canvas.area();
        let clip = self.canvas.on_screen(text_box.rect).map_or(canvas, |(_, clip)| clip);
        let style = text_box.style;
        let zoom = narrow(zoom);
        let scale = zoom.max(LEAST_SIZE / style.size);
        let width = rect.width().max(LEAST_WIDTH);
        let line_height = style.size * style.line_height * scale;
        let rect = egui::Rect::from_min_size(rect.min, vec2(width, rect.height().max(line_height)));
        // It is never out of reach, and not cut where it is wider than what it stands for.
        let into_view = vec2(
            (canvas.right() - AROUND - rect.right()).min(0.0),
            (canvas.bottom() - AROUND - rect.bottom()).min(0.0),
        );
        let rect = rect.translate(into_view);
        let clip = if canvas.contains_rect(rect) && !clip.contains_rect(rect) { canvas } else { clip };
        let map = self.map();
        // What is larger than on the map has its own lines.
        let width = if scale > zoom { width / scale } else { narrow(text_box.rect.width()) };
        let theme = picture_theme(map, self.shade);
        let first_line = Rect { y1: text_box.rect.y0 + f64::from(style.size), ..text_box.rect };
        Some(Place {
            rect,
            clip,
            text: AsDrawn {
                fonts: fonts_of(map),
                style,
                width,
                apart: narrow(text_box.apart),
                scale,
                color: color(scene::ink(&theme, text_box.ink)),
            },
            ground: color(self.canvas.scene().ground(first_line)),
        })
    }

    /// A place for a text that has none on the map: beneath the part or, if that is not shown, in the middle of the view.
    fn makeshift(&self, part: Part, zoom: f64) -> Option<TextBox> {
        let style = crate::theme::SIZES.text.body;
        let cell = self.cell_of(part).map(|(lane, stage)| Part::Cell { lane, stage });
        let Some(bounds) = self.canvas.bounds(part).or_else(|| self.canvas.bounds(cell?)) else {
            let middle = self.canvas.map_from_screen(self.canvas.area().center())?;
            let rect = Rect::from_center_size(middle, (320.0 / zoom, f64::from(style.size) * 1.25));
            return Some(TextBox { rect, style, ink: Ink::Normal, apart: 0.0 });
        };
        let top = if bounds.height() < 40.0 { bounds.y1 + 4.0 } else { bounds.y0 + 8.0 };
        let width = bounds.width().clamp(160.0, 320.0);
        let rect = Rect::new(bounds.x0 + 8.0, top, bounds.x0 + 8.0 + width, top + f64::from(style.size) * 1.25);
        Some(TextBox { rect, style, ink: Ink::Normal, apart: 0.0 })
    }
}

/// The keys that end writing are taken before the field sees them.
fn keys(ui: &Ui, writing: &Writing) -> Option<Ending> {
    // Enter that was pressed to begin does not end.
    if writing.frames == 0 {
        return None;
    }
    ui.input_mut(|input| {
        let mut pressed = |modifiers, key| input.consume_key(modifiers, key);
        if pressed(Modifiers::COMMAND, Key::Enter) {
            Some(Ending::Another)
        } else if pressed(Modifiers::SHIFT, Key::Tab) {
            Some(Ending::Previous)
        } else if pressed(Modifiers::NONE, Key::Tab) {
            Some(Ending::Next)
        } else if pressed(Modifiers::NONE, Key::Escape) {
            Some(Ending::Cancel)
        } else {
            let plain = |event: &Event| {
                matches!(event, Event::Key { key: Key::Enter, pressed: true, modifiers, .. } if !modifiers.any())
            };
            let before = input.events.len();
            input.events.retain(|event| !plain(event));
            (input.events.len() < before).then_some(Ending::Commit)
        }
    })
}

/// What was typed since the last frame; empty if an input method has begun to compose something.
fn typed(input: &InputState) -> Option<String> {
    let mut typed = None;
    for event in &input.events {
        match event {
            // A blank by itself begins nothing; after a letter of the same frame it is part of the text.
            Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) if typed.is_some() || !text.trim().is_empty() => {
                typed.get_or_insert_with(String::new).push_str(text);
            }
            Event::Ime(ImeEvent::Preedit { text, .. }) if !text.is_empty() => {
                typed.get_or_insert_with(String::new);
            }
            _ => {}
        }
    }
    typed
}
