//! Looking at the map as an audience does: a board of its own with what the audience sees, beside the map that stays what is edited and
//! saved.

use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Context;

use crate::layout::{Layout, Picture, layout};
use crate::map::{AudienceView, Map};
use crate::render::Photos;
use crate::scene::Scene;
use crate::text::Texts;

use super::board::Board;
use super::seen::seen;
use super::shade::{Shade, picture_theme};

/// What is looked at.
pub(super) struct Audience {
    name: String,
    /// The map of which it is what the audience sees.
    of: Map,
    /// The picture with which it begins.
    picture: Picture,
    stage: Stage,
}

enum Stage {
    Coming(Receiver<Ready>),
    Here(Box<Board>),
}

/// What the audience sees, laid out.
struct Ready {
    map: Map,
    shade: Shade,
    layout: Arc<Layout>,
    scene: Arc<Scene>,
    texts: Texts,
}

/// What a board needs to know of the window.
pub(super) struct Around<'a> {
    pub(super) shade: Shade,
    pub(super) photos: &'a Arc<Photos>,
    pub(super) context: &'a Context,
    pub(super) waiting: Waiting,
}

/// Whether the window waits until it is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    No,
    /// For tests.
    Yes,
}

/// Whether it can still be looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Still {
    There,
    /// The view is gone.
    Gone,
}

impl Audience {
    /// Begins to look at a map as it is seen through the view of that name; `None` if it has none. A large map is laid out on a thread of
    /// its own.
    pub(super) fn begin(map: &Map, name: &str, picture: Picture, shade: Shade, context: &Context) -> Option<Self> {
        let view = map.view(name)?.clone();
        let stage = Stage::Coming(lay_out(map.clone(), view, shade, context.clone()));
        Some(Self { name: name.to_owned(), of: map.clone(), picture, stage })
    }

    /// The name of the view.
    pub(super) fn name(&self) -> &str {
        &self.name
    }

    /// The view is called otherwise from now on.
    pub(super) fn rename(&mut self, name: &str) {
        name.clone_into(&mut self.name);
    }

    /// How it is shown, once it is laid out.
    pub(super) fn board(&self) -> Option<&Board> {
        match &self.stage {
            Stage::Here(board) => Some(board),
            Stage::Coming(_) => None,
        }
    }

    /// The same, to show something else of it.
    pub(super) fn board_mut(&mut self) -> Option<&mut Board> {
        match &mut self.stage {
            Stage::Here(board) => Some(board),
            Stage::Coming(_) => None,
        }
    }

    /// Takes what was laid out, and follows the map if that has become another one.
    pub(super) fn refresh(&mut self, map: &Map, around: &Around<'_>) -> Still {
        if let Stage::Coming(coming) = &self.stage {
            let ready = match around.waiting {
                Waiting::No => coming.try_recv(),
                Waiting::Yes => coming.recv().map_err(|_| TryRecvError::Disconnected),
            };
            match ready {
                Ok(ready) => self.stage = Stage::Here(Box::new(self.board_of(ready, around))),
                Err(TryRecvError::Empty) => {}
                // The thread broke: nothing is shown rather than too much.
                Err(TryRecvError::Disconnected) => return Still::Gone,
            }
        }
        if self.of.is_same(map) {
            return Still::There;
        }
        let Some(view) = map.view(&self.name).cloned() else { return Still::Gone };
        match &mut self.stage {
            Stage::Coming(coming) => *coming = lay_out(map.clone(), view, around.shade, around.context.clone()),
            Stage::Here(board) => board.show_other(seen(map, &view)),
        }
        self.of = map.clone();
        Still::There
    }

    fn board_of(&self, ready: Ready, around: &Around<'_>) -> Board {
        let Ready { map, shade, layout, scene, texts } = ready;
        let mut board = Board::new(map, (layout, scene, texts), shade, around.photos, around.context);
        board.set_shade(around.shade);
        board.show_picture(self.picture);
        board.leave_lost_sheet();
        if around.waiting == Waiting::Yes {
            board.wait_for_layouts();
        }
        board
    }
}

fn lay_out(map: Map, view: AudienceView, shade: Shade, context: Context) -> Receiver<Ready> {
    let (sender, ready) = channel();
    thread::spawn(move || {
        let map = seen(&map, &view);
        let mut texts = Texts::default();
        let layout = Arc::new(layout(&map, &mut texts));
        let scene = Arc::new(Scene::new(&layout, &picture_theme(&map, shade)));
        // Nobody listens any more when it was left meanwhile.
        let _ = sender.send(Ready { map, shade, layout, scene, texts });
        context.request_repaint();
    });
    ready
}
