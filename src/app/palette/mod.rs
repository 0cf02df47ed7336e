//! The palette: whatever can be done and wherever one can go in the map, found by typing a few letters of its name.

mod entries;
mod rank;
mod show;

use crate::app::command::Command;
use crate::app::state::{Request, State};
use crate::map::Map;

use entries::{Entry, Goal, entries};
use rank::{Query, Ranker};

/// How many commands it remembers.
const REMEMBERED: usize = 8;

/// The palette, open or not.
#[derive(Default)]
pub(super) struct Palette {
    open: Option<Open>,
    /// The commands given last, the latest first.
    recent: Vec<Command>,
    ranker: Ranker,
}

/// What is shown while it is open.
struct Open {
    typed: String,
    entries: Vec<Entry>,
    /// Of which map the entries are.
    map: Option<Map>,
    /// The entries that fit what was typed, the best first.
    ranked: Vec<usize>,
    query: Query,
    /// Which of those is chosen.
    chosen: usize,
    /// How far the list is scrolled, in points, and how much of it is seen.
    scrolled: f32,
    seen: f32,
    /// The chosen one is to be scrolled into view.
    follow: Follow,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Follow {
    Chosen,
    Nothing,
}

impl Palette {
    /// Whether it is open, and has the keyboard.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Opens it.
    pub(super) fn open(&mut self, state: &State) {
        let mut open = Open {
            typed: String::new(),
            entries: entries(state),
            map: current(state),
            ranked: Vec::new(),
            query: Query::new(""),
            chosen: 0,
            scrolled: 0.0,
            seen: 0.0,
            follow: Follow::Chosen,
        };
        open.rank(&self.recent);
        self.open = Some(open);
    }

    /// What an entry asks for. A command comes first the next time.
    fn choose(&mut self, goal: &Goal) -> Request {
        self.open = None;
        match goal {
            Goal::Command(command) => {
                self.recent.retain(|other| other != command);
                self.recent.insert(0, *command);
                self.recent.truncate(REMEMBERED);
                Request::Command(*command)
            }
            Goal::Lane(kind) => Request::InsertLane(*kind),
            Goal::Card(kind) => Request::NewCard(kind.clone()),
            Goal::Audience(view) => Request::LookAs(view.clone()),
            Goal::Part(part) => Request::Select(*part),
        }
    }
}

impl Open {
    /// Finds anew what fits.
    fn rank(&mut self, recent: &[Command]) {
        self.query = Query::new(&self.typed);
        self.ranked = Ranker::rank(&self.query, &self.entries, recent);
        self.chosen = 0;
        self.follow = Follow::Chosen;
    }
}

/// The map that is open now.
fn current(state: &State) -> Option<Map> {
    state.map.as_ref().map(|open| open.board.map().clone())
}
