//! Movements of a hand, as the events that the system would send.

use std::f64::consts::TAU;
use std::time::{Duration, Instant};

use egui::{Event, Key, Modifiers, PointerButton, Pos2, pos2, vec2};

use crate::app::board::Board;
use crate::map::Part;

/// What a hand does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Movement {
    /// A card is dragged over the map.
    DragCard,
    /// A stage is dragged over the others, which make room for it.
    DragStage,
    /// Letters are typed into a card.
    Type,
}

/// Time between what a typed letter changed and the next letter.
const PAUSE: Duration = Duration::from_millis(120);

/// A movement under way.
pub(super) struct Hand {
    movement: Movement,
    from: Option<Pos2>,
    frames: u32,
    /// When the letter was typed that is not shown sharply yet.
    typed: Option<Instant>,
    shown: Option<Instant>,
    /// Times from a letter to its tile, in milliseconds.
    pub(super) letters: Vec<f64>,
}

impl Hand {
    pub(super) fn new(movement: Movement) -> Self {
        Self { movement, from: None, frames: 0, typed: None, shown: None, letters: Vec::new() }
    }

    /// The events of the next frame; `u` is the share of the time that has passed.
    pub(super) fn events(&mut self, board: &Board, u: f64) -> Vec<Event> {
        self.frames += 1;
        let Some(from) = self.from.or_else(|| self.grip(board)) else { return Vec::new() };
        let first = self.from.is_none();
        self.from = Some(from);
        match self.movement {
            Movement::DragCard | Movement::DragStage => {
                let area = board.canvas().area();
                let at = match self.movement {
                    Movement::DragCard => {
                        let reach = area.size() * 0.33;
                        area.center() + vec2(reach.x * sine(3.0 * u), reach.y * sine(2.0 * u + 0.1))
                    }
                    _ => pos2(area.center().x + area.width() * 0.33 * sine(3.0 * u), from.y),
                };
                if first {
                    return vec![Event::PointerMoved(from), button(from, true)];
                }
                vec![Event::PointerMoved(at)]
            }
            Movement::Type => {
                if first {
                    return vec![Event::PointerMoved(from), button(from, true), button(from, false)];
                }
                if self.frames == 3 {
                    return vec![key(Key::F2)];
                }
                self.typing(board)
            }
        }
    }

    /// Gives everything back.
    pub(super) fn let_go(&self) -> Vec<Event> {
        let from = self.from.unwrap_or_default();
        vec![key(Key::Escape), button(from, false)]
    }

    fn typing(&mut self, board: &Board) -> Vec<Event> {
        let settled = board.is_laid_out() && board.canvas().is_sharp();
        if let Some(typed) = self.typed.filter(|_| settled) {
            self.letters.push(typed.elapsed().as_secs_f64() * 1e3);
            self.typed = None;
            self.shown = Some(Instant::now());
        }
        let rested = self.shown.is_none_or(|shown| shown.elapsed() >= PAUSE);
        if self.typed.is_none() && settled && rested && self.frames > 6 {
            self.typed = Some(Instant::now());
            let letter = if self.letters.len() % 6 == 5 { " " } else { "n" };
            return vec![Event::Text(letter.into())];
        }
        Vec::new()
    }

    /// Where the hand takes hold: in the middle of the part that is nearest to the middle of the view.
    fn grip(&self, board: &Board) -> Option<Pos2> {
        let canvas = board.canvas();
        let layout = canvas.layout();
        let middle = canvas.area().center();
        let parts: Vec<Part> = match self.movement {
            Movement::DragStage => layout.table.columns.iter().map(|column| Part::Stage(column.stage)).collect(),
            Movement::DragCard | Movement::Type => board.map().cards().map(|(_, card)| Part::Card(card.id)).collect(),
        };
        let seen = parts.into_iter().filter_map(|part| {
            let (rect, clip) = canvas.on_screen(layout.bounds(part)?)?;
            clip.contains_rect(rect).then(|| rect.center())
        });
        seen.min_by(|a, b| a.distance_sq(middle).total_cmp(&b.distance_sq(middle)))
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
fn sine(turns: f64) -> f32 {
    (TAU * turns).sin() as f32
}

fn button(pos: Pos2, pressed: bool) -> Event {
    Event::PointerButton { pos, button: PointerButton::Primary, pressed, modifiers: Modifiers::NONE }
}

fn key(key: Key) -> Event {
    Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE }
}
