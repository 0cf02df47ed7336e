//! Fields in which a person types. The map follows each keystroke; from getting the focus to losing it, all of it is one step, and
//! Escape takes it back.

use std::sync::Arc;
use std::time::Duration;

use egui::accesskit::{Invalid, Role};
use egui::{Context, EventFilter, Id, Key, Modifiers, Response, RichText, TextEdit, Ui};

use crate::edit::{Edit, Gesture};
use crate::text::icons;

/// For how long a person may pause before an entry is said to be wrong, in seconds.
const FORBEARANCE: f64 = 0.8;

/// A field in which a person types.
pub(in crate::app::panels) struct Typing<'a> {
    pub(in crate::app::panels) id: Id,
    /// The widget that names it.
    pub(in crate::app::panels) label: Id,
    /// As it stands in the map; `None` if several parts differ.
    pub(in crate::app::panels) value: Option<String>,
    pub(in crate::app::panels) shape: Shape,
    /// What is shown while it is empty.
    pub(in crate::app::panels) hint: &'a str,
    pub(in crate::app::panels) commit: Commit,
}

/// When the map follows what is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Commit {
    /// At each keystroke.
    Live,
    /// When the field is left: for what changes a lot, and would be changed by each figure of a number.
    WhenLeft,
}

/// How a field takes lines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app::panels) enum Shape {
    /// A single line.
    Line,
    /// A single line that is shown on as many as it needs.
    Wrapped,
    /// As many lines as are typed, with room for so many.
    Lines(usize),
}

/// What came of typing.
pub(in crate::app::panels) struct Typed {
    pub(in crate::app::panels) edit: Edit,
    pub(in crate::app::panels) gesture: Gesture,
}

/// From getting the focus to losing it; longer if what was typed last could not be understood.
#[derive(Clone)]
struct Session {
    /// When it was shown last: what has not been shown for a while is over.
    pass: u64,
    gesture: Gesture,
    /// Makes everything as it was when the session began.
    restore: Arc<Edit>,
    draft: String,
    /// The map's value that the draft goes with.
    seen: Option<String>,
    /// An edit was asked for, so that the map's value may be another one in the next frame.
    waiting: Waiting,
    /// The map's value when it began.
    began: Option<String>,
    /// Why the draft was not understood, and since when.
    wrong: Option<(String, f64)>,
    /// What is to be done when the field is left.
    put_off: Option<Arc<Edit>>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Waiting {
    Yes,
    No,
}

/// A name for typing in one field, unlike any that the editor gives: it counts from below.
pub(in crate::app::panels) fn new_gesture(context: &Context) -> Gesture {
    let count = context.data_mut(|data| {
        let count = data.get_temp_mut_or_default::<u64>(Id::unique("typing gestures"));
        *count += 1;
        *count
    });
    Gesture(1 << 63 | count)
}

/// Typing that is under way in a field.
pub(super) struct UnderWay {
    /// What all of it is.
    pub(super) gesture: Gesture,
    /// What stood there when it began; `None` if several parts differed.
    pub(super) began: Option<String>,
}

/// What is being typed in a field, if anything is.
pub(super) fn under_way(ui: &Ui, field: Id) -> Option<UnderWay> {
    let session = ui.data(|data| data.get_temp::<Session>(field))?;
    Some(UnderWay { gesture: session.gesture, began: session.began })
}

impl Typing<'_> {
    /// Shows the field, and below it why an entry was not taken. `read` makes an edit of what was typed, or says why it cannot;
    /// `restore` is the edit that makes all as it is now.
    pub(in crate::app::panels) fn show(
        self,
        ui: &mut Ui,
        restore: impl Fn() -> Edit,
        read: impl Fn(&str) -> Result<Edit, String>,
    ) -> Option<Typed> {
        let (typed, wrong) = self.show_alone(ui, restore, read);
        if let Some(reason) = wrong {
            say_wrong(ui, &reason);
        }
        typed
    }

    /// Shows the field. Gives what came of typing, and why the entry was not taken if it was not.
    pub(in crate::app::panels) fn show_alone(
        self,
        ui: &mut Ui,
        restore: impl Fn() -> Edit,
        read: impl Fn(&str) -> Result<Edit, String>,
    ) -> (Option<Typed>, Option<String>) {
        let context = ui.ctx().clone();
        let focused = ui.memory(|memory| memory.has_focus(self.id));
        let begin = |draft: String| Session {
            pass: 0,
            gesture: new_gesture(&context),
            restore: Arc::new(restore()),
            draft,
            seen: self.value.clone(),
            waiting: Waiting::No,
            began: self.value.clone(),
            wrong: None,
            put_off: None,
        };
        let mut session = self.load(ui);
        let mut draft = match &session {
            Some(session) => session.draft.clone(),
            None => self.value.clone().unwrap_or_default(),
        };
        if focused && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape)) {
            self.field(ui, &mut draft, Ink::Usual);
            ui.memory_mut(|memory| memory.surrender_focus(self.id));
            ui.data_mut(|data| data.remove::<Session>(self.id));
            let changed = session.filter(|session| session.began != self.value);
            let restored = changed.map(|session| Typed { edit: (*session.restore).clone(), gesture: session.gesture });
            return (restored, None);
        }
        let now = ui.input(|input| input.time);
        let is_wrong = session.as_ref().and_then(|session| session.wrong.as_ref()).is_some_and(|(_, since)| {
            let left = FORBEARANCE - (now - since);
            if left > 0.0 {
                ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
            }
            !focused || left <= 0.0
        });
        let response = self.field(ui, &mut draft, if is_wrong { Ink::Wrong } else { Ink::Usual });
        if self.shape == Shape::Wrapped && focused && ui.input(|input| input.key_pressed(Key::Enter)) {
            ui.memory_mut(|memory| memory.surrender_focus(self.id));
        }
        if response.gained_focus() {
            response.scroll_to_me(None);
            let wrong = session.and_then(|session| session.wrong);
            session = Some(Session { wrong, ..begin(draft.clone()) });
        }
        let mut typed = None;
        if response.changed() {
            let mut session_now = session.take().unwrap_or_else(|| begin(String::new()));
            session_now.draft = draft;
            typed = session_now.take(self.value.as_ref(), &read, now);
            if self.commit == Commit::WhenLeft {
                session_now.put_off = typed.take().map(|typed| Arc::new(typed.edit));
            }
            session = Some(session_now);
        }
        let has_focus = ui.memory(|memory| memory.has_focus(self.id));
        if let Some(session) = session.as_mut().filter(|_| !has_focus)
            && let Some(edit) = session.put_off.take()
        {
            typed = Some(Typed { edit: (*edit).clone(), gesture: session.gesture });
        }
        let reason = session.as_ref().and_then(|session| session.wrong.as_ref()).map(|(reason, _)| reason.clone());
        match session {
            Some(session) if has_focus || session.wrong.is_some() => self.store(ui, session),
            _ => ui.data_mut(|data| data.remove::<Session>(self.id)),
        }
        let reason = reason.filter(|_| is_wrong);
        if let Some(reason) = &reason {
            ui.ctx().accesskit_node_builder(self.id, |node| {
                node.set_invalid(Invalid::True);
                node.set_description(reason.as_str());
            });
        }
        (typed, reason)
    }

    /// The session under way. A change of the map that did not come from here is taken over.
    fn load(&self, ui: &Ui) -> Option<Session> {
        let mut session = ui.data(|data| data.get_temp::<Session>(self.id))?;
        if ui.ctx().cumulative_pass_nr() > session.pass + 1 {
            return None;
        }
        if session.seen != self.value {
            session.seen.clone_from(&self.value);
            if session.waiting == Waiting::No {
                session.draft = self.value.clone().unwrap_or_default();
                session.wrong = None;
            }
        }
        session.waiting = Waiting::No;
        Some(session)
    }

    fn store(&self, ui: &Ui, session: Session) {
        let session = Session { pass: ui.ctx().cumulative_pass_nr(), ..session };
        ui.data_mut(|data| data.insert_temp(self.id, session));
    }

    fn field(&self, ui: &mut Ui, draft: &mut String, ink: Ink) -> Response {
        let filter = EventFilter { escape: true, horizontal_arrows: true, vertical_arrows: true, tab: false };
        let had_lines = draft.contains('\n');
        let field = match self.shape {
            Shape::Line => TextEdit::singleline(draft),
            Shape::Wrapped => TextEdit::multiline(draft).desired_rows(1).return_key(None),
            Shape::Lines(rows) => TextEdit::multiline(draft).desired_rows(rows),
        };
        let field = field.id(self.id).desired_width(f32::INFINITY).hint_text(self.hint).event_filter(filter);
        let response = ui.scope(|ui| {
            let visuals = ui.visuals_mut();
            if ink == Ink::Wrong {
                let color = visuals.error_fg_color;
                visuals.selection.stroke.color = color;
                for widget in [&mut visuals.widgets.inactive, &mut visuals.widgets.hovered] {
                    widget.bg_stroke.color = color;
                }
            }
            // Lines of whole points leave the text where it is when the field gets the keyboard.
            visuals.selection.stroke.width = 2.0;
            ui.add(field).labelled_by(self.label)
        });
        let response = response.inner;
        if self.shape == Shape::Wrapped {
            ui.ctx().accesskit_node_builder(self.id, |node| node.set_role(Role::TextInput));
            // What is pasted may have lines.
            if response.changed() && !had_lines && draft.contains('\n') {
                *draft = draft.replace('\n', " ");
            }
        }
        response
    }
}

impl Session {
    /// The edit for what was typed, unless it is wrong.
    fn take(&mut self, now: Option<&String>, read: impl Fn(&str) -> Result<Edit, String>, time: f64) -> Option<Typed> {
        let as_it_began = self.began.as_ref() == now;
        let restored = || if as_it_began { None } else { Some((*self.restore).clone()) };
        // What was different stays so unless something is typed: an empty field was empty before.
        let (edit, wrong) = if self.began.is_none() && self.draft.is_empty() {
            (restored(), None)
        } else {
            match read(&self.draft) {
                Ok(edit) => (Some(edit), None),
                // "1" can be a beginning of "1x": what was taken of it is given back.
                Err(reason) => (restored(), Some((reason, time))),
            }
        };
        self.wrong = wrong;
        let edit = edit?;
        self.waiting = Waiting::Yes;
        Some(Typed { edit, gesture: self.gesture })
    }
}

/// Whether a field is marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ink {
    Usual,
    Wrong,
}

/// Says why an entry was not taken.
pub(in crate::app::panels) fn say_wrong(ui: &mut Ui, reason: &str) {
    let text = RichText::new(format!("{} {reason}", icons::WARNING_CIRCLE)).small().color(ui.visuals().error_fg_color);
    ui.add(egui::Label::new(text).wrap());
}
