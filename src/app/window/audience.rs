//! Looking at the map as an audience does. The map stays what it is, with its journal and its file; what is shown is another board.

use egui::{Context, Key, Modifiers, Popup};

use crate::app::audience::{Around, Audience, Still, Waiting};
use crate::app::board::Board;
use crate::app::dialogs::{AppliedViews, AudiencesDialog, Dialog, LookAfter};
use crate::edit::{Edit, Property};
use crate::locale::{say, say_with};
use crate::map::Part;

use super::core::{Trayecto, Waits};

impl Trayecto {
    /// What is shown while the map is looked at as an audience does.
    #[must_use]
    pub fn audience_board(&self) -> Option<&Board> {
        self.state.audience.as_ref().and_then(Audience::board)
    }

    /// Looks at the map through the view of that name from now on. A view that is not there is said to be gone.
    pub fn look_as(&mut self, context: &Context, view: &str) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        // What concerns one persona only was chosen for the eyes of another.
        open.board.show_only(None);
        let (map, picture, shade) = (open.board.map(), open.board.picture(), self.state.settings.shade());
        let audience = Audience::begin(map, view, picture, shade, context);
        if audience.is_none() {
            self.notify(say_with(self.state.locale, "audience-gone", &[("view", view)]));
            return;
        }
        Popup::close_all(context);
        self.close_finding(context);
        // What was said may be of what the audience does not see.
        self.state.notice = None;
        self.state.audience = audience;
        context.request_repaint();
    }

    /// Shows the views of the map, first the one through which it is looked at.
    pub(super) fn show_audiences(&mut self, context: &Context) {
        let Some(open) = &mut self.state.map else { return };
        open.board.finish_writing();
        let first = self.state.audience.as_ref().map(Audience::name);
        let dialog = AudiencesDialog::new(open.board.map(), first, &self.photos, context);
        self.dialog = Some(Dialog::Audiences(Box::new(dialog)));
    }

    /// The views of the map are others from now on: one step.
    pub(super) fn take_views(&mut self, context: &Context, applied: AppliedViews) {
        let AppliedViews { views, renamed, then } = applied;
        let Some(open) = &mut self.state.map else { return };
        if let Some(views) = views {
            let edit = Edit::Set { parts: vec![Part::Map], property: Property::Views(views) };
            if let Err(refused) = open.board.apply(&edit, None) {
                self.refuse(&refused);
                return;
            }
        }
        if let Some(audience) = &mut self.state.audience
            && let Some((_, name)) = renamed.iter().find(|(was, _)| was == audience.name())
        {
            audience.rename(name);
        }
        if let LookAfter::As(name) = then {
            self.look_as(context, &name);
        }
        context.request_repaint();
    }

    /// The title of what is shown: while a map is looked at as an audience does, what that reads.
    pub(super) fn shown_title(&self) -> Option<String> {
        match (&self.state.audience, self.state.shown_board()) {
            (_, Some(board)) => Some(board.map().title.clone()),
            (Some(audience), None) => Some(audience.name().to_owned()),
            (None, None) => None,
        }
    }

    /// Shows the map again as it is edited.
    pub(super) fn leave_audience(&mut self) {
        self.state.audience = None;
    }

    /// Escape leads back, unless something lies over the map.
    pub(super) fn leave_audience_by_key(&mut self, context: &Context) {
        if self.state.audience.is_some()
            && !Popup::is_any_open(context)
            && context.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape))
        {
            self.leave_audience();
            context.request_repaint();
        }
    }

    /// Has what is shown follow the map.
    pub(super) fn receive_audience(&mut self, context: &Context) {
        let Some(audience) = &mut self.state.audience else { return };
        let Some(open) = &self.state.map else {
            self.state.audience = None;
            return;
        };
        let waiting = match self.waits {
            Waits::AMoment => Waiting::No,
            Waits::AsLongAsItTakes => Waiting::Yes,
        };
        let around = Around { shade: self.state.settings.shade(), photos: &self.photos, context, waiting };
        if audience.refresh(open.board.map(), &around) == Still::Gone {
            self.leave_audience();
            self.notify(say(self.state.locale, "audience-left"));
        }
    }
}
