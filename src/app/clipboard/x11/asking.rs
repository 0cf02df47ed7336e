//! Pasting: asks the program that has the clipboard for what it has.

use std::thread;
use std::time::{Duration, Instant};

use x11rb::connection::Connection;
use x11rb::errors::ReplyError;
use x11rb::protocol::Event;
use x11rb::protocol::xproto::{Atom, AtomEnum, ConnectionExt as _, GetPropertyReply, Property};
use x11rb::{CURRENT_TIME, NONE};

use super::super::contents::{Contents, MAX_BYTES};
use super::link::Link;

/// How long another program may take to hand over what it has, or the next piece of it.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long it is waited before the connection is looked at again.
const PAUSE: Duration = Duration::from_millis(2);
/// More than any property holds, in units of four bytes.
const WHOLE: u32 = u32::MAX / 4;

/// The piece and the text that are on the clipboard; if there is neither, the picture.
///
/// # Errors
/// [`ReplyError`] if the connection fails.
pub(super) fn read(link: &Link) -> Result<Contents, ReplyError> {
    let piece = form(link, link.atoms.PIECE)?;
    let mut text = form(link, link.atoms.UTF8_STRING)?;
    if text.is_empty() {
        text = form(link, link.atoms.TEXT_UTF8)?;
    }
    if piece.is_empty() && text.is_empty() {
        return Ok(Contents { png: form(link, link.atoms.PNG)?, ..Contents::default() });
    }
    Ok(Contents::received(piece, &text))
}

/// The HTML that is on the clipboard, in whatever encoding; empty if there is none.
///
/// # Errors
/// [`ReplyError`] if the connection fails.
pub(super) fn read_html(link: &Link) -> Result<Vec<u8>, ReplyError> {
    form(link, link.atoms.HTML)
}

/// One form of what is on the clipboard; empty if there is none, or if its owner does not answer.
fn form(link: &Link, target: Atom) -> Result<Vec<u8>, ReplyError> {
    let Link { connection, window, atoms } = link;
    connection.convert_selection(*window, atoms.CLIPBOARD, target, atoms.TRAYECTO_PASTE, CURRENT_TIME)?;
    connection.flush()?;
    let is_answer = |event: &Event| matches!(event, Event::SelectionNotify(answer) if answer.target == target);
    match wait(link, is_answer)? {
        Some(Event::SelectionNotify(answer)) if answer.property != NONE => {}
        _ => return Ok(Vec::new()),
    }
    let whole = take(link)?;
    if whole.type_ != atoms.INCR {
        return Ok(whole.value);
    }
    // It comes piece by piece: each is taken away when it is read, and the owner brings the next. An empty one is the last.
    let mut bytes = Vec::new();
    let is_piece = |event: &Event| {
        matches!(event, Event::PropertyNotify(change)
            if change.atom == atoms.TRAYECTO_PASTE && change.state == Property::NEW_VALUE)
    };
    while wait(link, is_piece)?.is_some() {
        let piece = take(link)?.value;
        if piece.is_empty() {
            return Ok(bytes);
        }
        bytes.extend(piece);
        if bytes.len() > MAX_BYTES {
            break;
        }
    }
    Ok(Vec::new())
}

/// Reads what was handed over, and takes it away.
fn take(link: &Link) -> Result<GetPropertyReply, ReplyError> {
    let any = AtomEnum::ANY;
    link.connection.get_property(true, link.window, link.atoms.TRAYECTO_PASTE, any, 0, WHOLE)?.reply()
}

/// Waits for an event; `None` if it does not come in time.
fn wait(link: &Link, wanted: impl Fn(&Event) -> bool) -> Result<Option<Event>, ReplyError> {
    let since = Instant::now();
    while since.elapsed() < PATIENCE {
        match link.connection.poll_for_event()? {
            Some(event) if wanted(&event) => return Ok(Some(event)),
            Some(_) => {}
            None => thread::sleep(PAUSE),
        }
    }
    Ok(None)
}
