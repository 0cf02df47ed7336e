//! Copying: hands over what was copied to whoever asks for it.

use std::sync::{Arc, Mutex, PoisonError};

use x11rb::NONE;
use x11rb::connection::{Connection, RequestConnection as _};
use x11rb::errors::ConnectionError;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{
    Atom, AtomEnum, ChangeWindowAttributesAux, ConnectionExt as _, EventMask, PropMode, Property, PropertyNotifyEvent,
    SELECTION_NOTIFY_EVENT, SelectionNotifyEvent, SelectionRequestEvent, Window,
};
use x11rb::wrapper::ConnectionExt as _;

use super::super::contents::Contents;
use super::link::Link;

/// What is larger goes over in pieces of this size, in bytes: a server takes only so much at once.
const PIECE_BYTES: usize = 1 << 20;
/// How many are served in pieces at the same time. One that never asks for its next piece would be kept for ever.
const MOST_TRANSFERS: usize = 8;

/// Hands over what is offered until the connection ends.
pub(super) fn serve(link: &Link, offered: &Mutex<Arc<Contents>>) {
    let mut server = Server { link, offered, transfers: Vec::new() };
    while let Ok(event) = link.connection.wait_for_event() {
        // What goes wrong with one asker is nothing to the others.
        let _ = match event {
            Event::SelectionRequest(request) => server.answer(request),
            Event::PropertyNotify(change) if change.state == Property::DELETE => server.go_on(change),
            Event::SelectionClear(_) => {
                server.forget();
                Ok(())
            }
            _ => Ok(()),
        };
    }
}

struct Server<'a> {
    link: &'a Link,
    offered: &'a Mutex<Arc<Contents>>,
    transfers: Vec<Transfer>,
}

/// What goes over in pieces.
struct Transfer {
    to: Window,
    property: Atom,
    target: Atom,
    contents: Arc<Contents>,
    done: usize,
}

impl Server<'_> {
    fn answer(&mut self, request: SelectionRequestEvent) -> Result<(), ConnectionError> {
        let SelectionRequestEvent { requestor: to, target, .. } = request;
        // Old programs name no property and mean the target's name.
        let property = if request.property == NONE { target } else { request.property };
        let connection = &self.link.connection;
        let contents = self.offered.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let granted = if target == self.link.atoms.TARGETS {
            let targets = self.targets(&contents);
            connection.change_property32(PropMode::REPLACE, to, property, AtomEnum::ATOM, &targets)?;
            true
        } else {
            match self.form(target, &contents) {
                [] => false,
                bytes if bytes.len() <= self.piece_bytes() => {
                    connection.change_property8(PropMode::REPLACE, to, property, target, bytes)?;
                    true
                }
                bytes => {
                    let length = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
                    self.begin(Transfer { to, property, target, contents: contents.clone(), done: 0 }, length)?;
                    true
                }
            }
        };
        let answer = SelectionNotifyEvent {
            response_type: SELECTION_NOTIFY_EVENT,
            sequence: 0,
            time: request.time,
            requestor: to,
            selection: request.selection,
            target,
            property: if granted { property } else { NONE },
        };
        connection.send_event(false, to, EventMask::NO_EVENT, answer)?;
        connection.flush()
    }

    /// Says that it will come in pieces.
    fn begin(&mut self, transfer: Transfer, length: u32) -> Result<(), ConnectionError> {
        let Transfer { to, property, .. } = transfer;
        let connection = &self.link.connection;
        // Whoever asks takes each piece away when it has read it, and we are to hear of that.
        let hear = ChangeWindowAttributesAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        connection.change_window_attributes(to, &hear)?;
        connection.change_property32(PropMode::REPLACE, to, property, self.link.atoms.INCR, &[length])?;
        // Whoever asks anew has given up what was under way.
        self.transfers.retain(|other| (other.to, other.property) != (to, property));
        if self.transfers.len() == MOST_TRANSFERS {
            self.transfers.remove(0);
        }
        self.transfers.push(transfer);
        Ok(())
    }

    /// Hands over the next piece; behind the last one an empty one.
    fn go_on(&mut self, change: PropertyNotifyEvent) -> Result<(), ConnectionError> {
        let same = |transfer: &Transfer| transfer.to == change.window && transfer.property == change.atom;
        let Some(at) = self.transfers.iter().position(same) else { return Ok(()) };
        let Transfer { to, property, target, done, ref contents } = self.transfers[at];
        let rest = &self.form(target, contents)[done..];
        let piece = &rest[..rest.len().min(self.piece_bytes())];
        self.link.connection.change_property8(PropMode::REPLACE, to, property, target, piece)?;
        self.link.connection.flush()?;
        if piece.is_empty() {
            self.transfers.remove(at);
        } else {
            self.transfers[at].done += piece.len();
        }
        Ok(())
    }

    /// Lets go of what was offered when another program has copied something.
    fn forget(&self) {
        // It may have become ours again since.
        if self.link.owner() != Some(self.link.window) {
            *self.offered.lock().unwrap_or_else(PoisonError::into_inner) = Arc::default();
        }
    }

    /// What is offered, by the names that programs know.
    fn targets(&self, contents: &Contents) -> Vec<Atom> {
        let atoms = &self.link.atoms;
        let forms = [atoms.PIECE, atoms.HTML, atoms.UTF8_STRING, atoms.TEXT_UTF8, atoms.TEXT, atoms.PNG];
        let offered = forms.into_iter().filter(|target| !self.form(*target, contents).is_empty());
        std::iter::once(atoms.TARGETS).chain(offered).collect()
    }

    /// The bytes of a form; none if it is not offered.
    fn form<'c>(&self, target: Atom, contents: &'c Contents) -> &'c [u8] {
        let atoms = &self.link.atoms;
        if [atoms.UTF8_STRING, atoms.TEXT_UTF8, atoms.TEXT].contains(&target) {
            contents.text.as_bytes()
        } else if target == atoms.HTML {
            contents.html.as_bytes()
        } else if target == atoms.PNG {
            &contents.png
        } else if target == atoms.PIECE {
            &contents.piece
        } else {
            &[]
        }
    }

    fn piece_bytes(&self) -> usize {
        PIECE_BYTES.min(self.link.connection.maximum_request_bytes() / 2)
    }
}
