//! The clipboard of an X server. There it is no place: whoever has copied something says so and keeps it, and is asked for it by
//! whoever pastes (Inter-Client Communication Conventions, 2).

mod asking;
mod link;
mod serving;

use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use super::contents::Contents;
use link::Link;

/// Says that it has what was copied, and hands it over for as long as the program runs.
pub(super) struct Owner {
    link: Arc<Link>,
    offered: Arc<Mutex<Arc<Contents>>>,
}

impl Owner {
    /// Connects to the X server; `None` if there is none.
    pub(super) fn connect() -> Option<Self> {
        let link = Arc::new(Link::connect()?);
        let offered = Arc::new(Mutex::new(Arc::default()));
        let owner = Self { link: link.clone(), offered: offered.clone() };
        // It ends with the connection.
        thread::spawn(move || serving::serve(&link, &offered));
        Some(owner)
    }

    /// Offers contents in place of all that was on the clipboard.
    pub(super) fn put(&self, contents: Arc<Contents>) -> Option<()> {
        *self.offered.lock().unwrap_or_else(PoisonError::into_inner) = contents;
        self.link.own()?;
        (self.link.owner()? == self.link.window).then_some(())
    }

    /// The piece and the text that are on the clipboard.
    pub(super) fn read(&self) -> Option<Contents> {
        if self.link.owner()? == self.link.window {
            let offered = self.offered.lock().unwrap_or_else(PoisonError::into_inner);
            return Some(Contents { text: offered.text.clone(), piece: offered.piece.clone(), ..Contents::default() });
        }
        // What comes in is kept apart from what is asked of us.
        asking::read(&Link::connect()?).ok()
    }

    /// The HTML that is on the clipboard, in whatever encoding.
    pub(super) fn read_html(&self) -> Option<Vec<u8>> {
        if self.link.owner()? == self.link.window {
            let offered = self.offered.lock().unwrap_or_else(PoisonError::into_inner);
            return Some(offered.html.clone().into_bytes());
        }
        asking::read_html(&Link::connect()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `cargo test --lib x11 -- --ignored` with a `DISPLAY` that nobody else is using.
    #[test]
    #[ignore = "needs an X server"]
    fn what_one_program_copies_another_pastes() {
        let (first, second) = (Owner::connect().unwrap(), Owner::connect().unwrap());
        // The last is more than goes into one request.
        for size in [0, 1, 5_000, (1 << 20) - 1, 1 << 20, (1 << 20) + 1, 40 << 20] {
            let piece: Vec<u8> = (0u32..).map(|n| n.to_le_bytes()[n as usize % 3]).take(size).collect();
            let contents = Contents { text: "año\t\"1\"".into(), piece, ..Contents::default() };
            for (from, to) in [(&first, &second), (&second, &first), (&first, &first)] {
                from.put(Arc::new(contents.clone())).unwrap();
                assert!(to.read() == Some(contents.clone()), "{size}");
            }
        }
        // Two at a time.
        thread::scope(|scope| {
            let read = || second.read().unwrap().piece.len();
            let both = [scope.spawn(read), scope.spawn(read)];
            for one in both {
                assert_eq!(one.join().unwrap(), 40 << 20);
            }
        });
    }
}
