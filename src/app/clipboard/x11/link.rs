//! A connection to the X server, with a window that nobody sees: selections belong to windows.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt as _, CreateWindowAux, EventMask, Window, WindowClass};
use x11rb::rust_connection::RustConnection;
use x11rb::{COPY_DEPTH_FROM_PARENT, COPY_FROM_PARENT, CURRENT_TIME};

use super::super::contents::PIECE_TYPE;

x11rb::atom_manager! {
    /// The numbers that the server has given to names.
    pub(super) Atoms:
    AtomsCookie {
        CLIPBOARD,
        TARGETS,
        INCR,
        UTF8_STRING,
        TEXT_UTF8: b"text/plain;charset=utf-8",
        TEXT: b"text/plain",
        HTML: b"text/html",
        PNG: b"image/png",
        PIECE: PIECE_TYPE.as_bytes(),
        TRAYECTO_PASTE,
    }
}

/// A connection with its window.
pub(super) struct Link {
    pub(super) connection: RustConnection,
    pub(super) window: Window,
    pub(super) atoms: Atoms,
}

impl Link {
    /// Connects to the server that `DISPLAY` names; `None` if there is none.
    pub(super) fn connect() -> Option<Self> {
        let (connection, screen) = x11rb::connect(None).ok()?;
        let atoms = Atoms::new(&connection).ok()?.reply().ok()?;
        let window = connection.generate_id().ok()?;
        let root = connection.setup().roots.get(screen)?.root;
        let settings = CreateWindowAux::new().event_mask(EventMask::PROPERTY_CHANGE);
        let class = WindowClass::INPUT_ONLY;
        connection
            .create_window(COPY_DEPTH_FROM_PARENT, window, root, 0, 0, 1, 1, 0, class, COPY_FROM_PARENT, &settings)
            .ok()?
            .check()
            .ok()?;
        Some(Self { connection, window, atoms })
    }

    /// The window to which the clipboard belongs; 0 if it is empty.
    pub(super) fn owner(&self) -> Option<Window> {
        Some(self.connection.get_selection_owner(self.atoms.CLIPBOARD).ok()?.reply().ok()?.owner)
    }

    /// Makes the clipboard ours.
    pub(super) fn own(&self) -> Option<()> {
        self.connection.set_selection_owner(self.window, self.atoms.CLIPBOARD, CURRENT_TIME).ok()?.check().ok()
    }
}
