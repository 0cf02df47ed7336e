//! What all fields of the inspector need: whose they are, and how a change is asked for.

use std::sync::Arc;

use crate::app::describe;
use crate::app::shade::picture_theme;
use crate::app::state::{OpenMap, Request, State};
use crate::edit::{Edit, Gathered, Gesture, Property, PropertyKind, Reason};
use crate::locale::Locale;
use crate::map::{Map, Part, TextField};
use crate::theme::Theme;

use super::common::Common;
use super::subject::Subject;

/// What is inspected, and what is asked for in this frame.
pub(super) struct Form<'a> {
    pub(super) open: &'a OpenMap,
    pub(super) subject: Arc<Subject>,
    pub(super) locale: Locale,
    pub(super) theme: Theme,
    given: Option<Request>,
}

impl<'a> Form<'a> {
    pub(super) fn new(state: &'a State, open: &'a OpenMap, subject: Arc<Subject>) -> Self {
        let theme = picture_theme(open.board.map(), state.settings.shade());
        Self { open, subject, locale: state.locale, theme, given: None }
    }

    /// What was asked for.
    pub(super) fn into_request(self) -> Option<Request> {
        self.given
    }

    /// The map as it is now.
    pub(super) fn map(&self) -> &'a Map {
        self.open.board.map()
    }

    /// The name of a property.
    pub(super) fn label(&self, kind: PropertyKind) -> String {
        describe::property(kind, self.locale)
    }

    /// Asks for something. A frame takes one request; a second one in the same frame would need two hands.
    pub(super) fn ask(&mut self, request: Request) {
        self.given.get_or_insert(request);
    }

    /// Asks for a change.
    pub(super) fn edit(&mut self, edit: Edit, gesture: Option<Gesture>) {
        self.ask(Request::Edit { edit, gesture, select: None });
    }

    /// Gives all parts the same value.
    pub(super) fn set(&mut self, property: Property) {
        let edit = self.setting(property);
        self.edit(edit, None);
    }

    /// The edit that gives all parts the same value.
    pub(super) fn setting(&self, property: Property) -> Edit {
        Edit::Set { parts: self.subject.parts().to_vec(), property }
    }

    /// Changes a property of each part from what it is. Where nothing is given, a part stays as it is.
    pub(super) fn change(&mut self, kind: PropertyKind, change: impl Fn(&Property) -> Option<Property>) {
        if let Some(edit) = self.changing(kind, change) {
            self.edit(edit, None);
        }
    }

    /// The edit that changes a property of each part from what it is.
    pub(super) fn changing(&self, kind: PropertyKind, change: impl Fn(&Property) -> Option<Property>) -> Option<Edit> {
        let gathered = Gathered::new(self.map(), self.subject.parts());
        // Parts that become alike are set together.
        let mut groups: Vec<(Property, Vec<Part>)> = Vec::new();
        for (part, value) in gathered.values(kind) {
            let Some(new) = change(&value) else { continue };
            match groups.iter_mut().find(|(value, _)| *value == new) {
                Some((_, parts)) => parts.push(part),
                None => groups.push((new, vec![part])),
            }
        }
        together(groups.into_iter().map(|(property, parts)| Edit::Set { parts, property }).collect())
    }

    /// The edit that gives each part the value that it has now.
    pub(super) fn restoring(&self, kind: PropertyKind) -> Edit {
        self.changing(kind, |value| Some(value.clone())).unwrap_or_else(nothing)
    }

    /// The edit that writes a text of each part that has it.
    pub(super) fn writing(&self, field: TextField, write: impl Fn(String) -> String) -> Edit {
        let gathered = Gathered::new(self.map(), self.subject.parts());
        let writes = gathered.texts(field).map(|(part, text)| Edit::Write { part, field, text: write(text) });
        together(writes.collect()).unwrap_or_else(nothing)
    }

    /// A property as something else, if the parts have it.
    pub(super) fn value<T: PartialEq>(&self, kind: PropertyKind, of: impl Fn(&Property) -> T) -> Option<Common<T>> {
        self.subject.property(kind).map(|value| value.map(of))
    }
}

/// Several edits as one.
pub(super) fn together(mut edits: Vec<Edit>) -> Option<Edit> {
    if edits.len() > 1 {
        return Some(Edit::Several { edits, reason: Reason::Change });
    }
    edits.pop()
}

/// An edit that changes nothing.
fn nothing() -> Edit {
    Edit::Several { edits: Vec::new(), reason: Reason::Change }
}
