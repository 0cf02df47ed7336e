//! The clipboard of a Wayland compositor that gives it to windows without the focus, as it does to clipboard managers.

use std::io::Read;
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use wl_clipboard_rs::copy::{self, MimeSource, Options, Source};
use wl_clipboard_rs::paste::{self, ClipboardType, Error, Seat, get_contents, get_mime_types};

use super::contents::{Contents, MAX_BYTES, PIECE_TYPE};

/// How long another program may take to hand over what it has.
const PATIENCE: Duration = Duration::from_secs(2);

/// Whether there is such a compositor.
pub(super) fn is_there() -> bool {
    let named = ["WAYLAND_DISPLAY", "WAYLAND_SOCKET"].iter().any(|name| std::env::var_os(name).is_some());
    named && matches!(get_mime_types(ClipboardType::Regular, Seat::Unspecified), Ok(_) | Err(Error::ClipboardEmpty))
}

/// Puts contents on it. The library serves them on a thread of its own until something else is copied.
pub(super) fn put(contents: &Contents) -> Option<()> {
    let specific = |name: &str| copy::MimeType::Specific(name.to_owned());
    let forms = [
        (copy::MimeType::Text, contents.text.as_bytes()),
        (specific("text/html"), contents.html.as_bytes()),
        (specific("image/png"), &contents.png),
        (specific(PIECE_TYPE), &contents.piece),
    ];
    let sources = forms
        .into_iter()
        .filter(|(_, bytes)| !bytes.is_empty())
        .map(|(mime_type, bytes)| MimeSource { source: Source::Bytes(bytes.into()), mime_type });
    Options::new().copy_multi(sources.collect()).ok()
}

/// The piece and the text that lie on it; if there is neither, the picture.
pub(super) fn read() -> Option<Contents> {
    let piece = form(paste::MimeType::Specific(PIECE_TYPE))?;
    let text = form(paste::MimeType::Text)?;
    if piece.is_empty() && text.is_empty() {
        return Some(Contents { png: form(paste::MimeType::Specific("image/png"))?, ..Contents::default() });
    }
    Some(Contents::received(piece, &text))
}

/// The HTML that lies on it, in whatever encoding.
pub(super) fn read_html() -> Option<Vec<u8>> {
    form(paste::MimeType::Specific("text/html"))
}

/// One form of what lies on it; empty if there is none.
fn form(wanted: paste::MimeType<'_>) -> Option<Vec<u8>> {
    match get_contents(ClipboardType::Regular, Seat::Unspecified, wanted) {
        Ok((pipe, _)) => {
            // A program that never closes its end is left behind.
            let (sender, receiver) = channel();
            thread::spawn(move || {
                let mut bytes = Vec::new();
                let read = pipe.take(MAX_BYTES as u64).read_to_end(&mut bytes);
                sender.send(read.map(|_| bytes).unwrap_or_default())
            });
            Some(receiver.recv_timeout(PATIENCE).unwrap_or_default())
        }
        Err(Error::ClipboardEmpty | Error::NoMimeType) => Some(Vec::new()),
        Err(_) => None,
    }
}
