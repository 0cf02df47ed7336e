//! The desktop's clipboard with several forms at once. The library that the window has for it takes one at a time.

use std::sync::Arc;

use super::contents::Contents;
#[cfg(target_os = "linux")]
use super::{wayland, x11};

/// A connection to the desktop's clipboard.
pub(super) enum Desktop {
    /// By way of the compositor.
    #[cfg(target_os = "linux")]
    Wayland,
    /// By way of the X server; under a compositor that lets only the window with the focus at its clipboard, its own X server.
    #[cfg(target_os = "linux")]
    X11(x11::Owner),
}

#[cfg(target_os = "linux")]
impl Desktop {
    /// Connects; `None` if there is no desktop, or none whose clipboard takes several forms.
    pub(super) fn connect() -> Option<Self> {
        if wayland::is_there() {
            return Some(Self::Wayland);
        }
        x11::Owner::connect().map(Self::X11)
    }

    /// Puts contents on it; `None` if that fails.
    pub(super) fn put(&self, contents: Arc<Contents>) -> Option<()> {
        match self {
            Self::Wayland => wayland::put(&contents),
            Self::X11(owner) => owner.put(contents),
        }
    }

    /// The piece and the text that lie on it, nothing if it is empty; `None` if it cannot be asked.
    pub(super) fn read(&self) -> Option<Contents> {
        match self {
            Self::Wayland => wayland::read(),
            Self::X11(owner) => owner.read(),
        }
    }

    /// The HTML that lies on it, in whatever encoding, empty if there is none; `None` if it cannot be asked.
    pub(super) fn read_html(&self) -> Option<Vec<u8>> {
        match self {
            Self::Wayland => wayland::read_html(),
            Self::X11(owner) => owner.read_html(),
        }
    }
}

/// Elsewhere the window's own way, text, is all there is.
#[cfg(not(target_os = "linux"))]
impl Desktop {
    pub(super) fn connect() -> Option<Self> {
        None
    }

    pub(super) fn put(&self, _: Arc<Contents>) -> Option<()> {
        match *self {}
    }

    pub(super) fn read(&self) -> Option<Contents> {
        match *self {}
    }

    pub(super) fn read_html(&self) -> Option<Vec<u8>> {
        match *self {}
    }
}
