//! The clipboard that a window uses: the desktop's, or one in memory for tests.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use egui::{ColorImage, Context};

use crate::file::decode_text;

use super::contents::Contents;
use super::desktop::Desktop;
use super::pasted::{Pasted, read_paste};

/// A clipboard. Clones are the same one.
#[derive(Clone)]
pub struct Clipboard(Kind);

/// What was asked of a clipboard.
pub struct Asked<T = Pasted>(Receiver<T>);

impl Clipboard {
    /// The desktop's. Nothing connects to it until it is used. Where the desktop has none that takes several forms, `window` copies
    /// text in egui's own way.
    #[must_use]
    pub fn system(window: &Context) -> Self {
        let (sender, jobs) = channel();
        let window = window.clone();
        // It ends with the last clone.
        thread::spawn(move || Worker { window, desktop: None, last: Contents::default() }.work(&jobs));
        Self(Kind::System(sender))
    }

    /// An empty one in memory, that only clones of it share: a test touches no display.
    #[must_use]
    pub fn memory() -> Self {
        Self(Kind::Memory(Arc::default()))
    }

    /// Puts on it what `make` gives; if that is nothing, what is on it stays. To make a picture takes time, so it is called on the
    /// clipboard's thread.
    pub fn put(&self, make: impl FnOnce() -> Contents + Send + 'static) {
        match &self.0 {
            // The thread ends only with the last clone.
            Kind::System(jobs) => drop(jobs.send(Job::Put(Box::new(make)))),
            Kind::Memory(contents) => {
                let new = make();
                if new != Contents::default() {
                    *contents.lock().unwrap_or_else(PoisonError::into_inner) = new;
                }
            }
        }
    }

    /// All that lies on one in memory; nothing of the desktop's.
    #[must_use]
    pub fn contents(&self) -> Contents {
        match &self.0 {
            Kind::System(_) => Contents::default(),
            Kind::Memory(contents) => contents.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        }
    }

    /// Asks what lies on it. `given` is the text that came with the keys that paste: where the desktop cannot be asked, it is all
    /// there is. The window is repainted when the answer is there.
    #[must_use]
    pub fn ask(&self, given: Option<String>) -> Asked {
        self.ask_and(given, Forms::ToPaste, |contents| read_paste(&contents))
    }

    /// As [`Self::ask`], but as it lies there, and with a table as HTML.
    #[must_use]
    pub fn ask_for_contents(&self, given: Option<String>) -> Asked<Contents> {
        self.ask_and(given, Forms::ToImport, |contents| contents)
    }

    fn ask_and<T: Send + 'static>(&self, given: Option<String>, forms: Forms, read: fn(Contents) -> T) -> Asked<T> {
        let (sender, answer) = channel();
        // Nobody waits for it any more if the map was closed meanwhile.
        let tell = move |contents| drop(sender.send(read(contents)));
        match &self.0 {
            Kind::System(jobs) => drop(jobs.send(Job::Ask(given, forms, Box::new(tell)))),
            Kind::Memory(contents) => {
                let contents = contents.lock().unwrap_or_else(PoisonError::into_inner).clone();
                tell(or_given(contents, given));
            }
        }
        Asked(answer)
    }
}

impl<T> Asked<T> {
    /// The answer, once, when it is there.
    #[must_use]
    pub fn answer(&self) -> Option<T> {
        self.0.try_recv().ok()
    }
}

#[derive(Clone)]
enum Kind {
    /// All that may take time happens on a thread of its own, in the order in which it was asked for.
    System(Sender<Job>),
    Memory(Arc<Mutex<Contents>>),
}

/// Something for the thread to do.
enum Job {
    /// Something was copied.
    Put(Box<dyn FnOnce() -> Contents + Send>),
    /// Something is to be pasted; with it comes the text that the window was given along with the keys.
    Ask(Option<String>, Forms, Box<dyn FnOnce(Contents) + Send>),
}

/// What is asked for. Each form takes another question to the program that has it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Forms {
    /// What goes into a map.
    ToPaste,
    /// That, and HTML.
    ToImport,
}

/// Does what is asked of the desktop's clipboard.
struct Worker {
    window: Context,
    desktop: Option<Desktop>,
    /// What was put last, for when there is no desktop to keep it.
    last: Contents,
}

impl Worker {
    fn work(mut self, jobs: &Receiver<Job>) {
        for job in jobs {
            match job {
                Job::Put(make) => match make() {
                    nothing if nothing == Contents::default() => {}
                    contents => self.put(contents),
                },
                Job::Ask(given, forms, tell) => {
                    let mut contents = self.read(given);
                    if forms == Forms::ToImport && contents.html.is_empty() {
                        contents.html = self.read_html();
                    }
                    tell(contents);
                    self.window.request_repaint();
                }
            }
        }
    }

    fn put(&mut self, contents: Contents) {
        self.last = contents.clone();
        let contents = Arc::new(contents);
        if self.on_desktop(|desktop| desktop.put(contents.clone())).is_none() {
            match picture_of(&contents) {
                Some(picture) => self.window.copy_image(picture),
                None => self.window.copy_text(contents.text.clone()),
            }
            self.window.request_repaint();
        }
    }

    fn read(&mut self, given: Option<String>) -> Contents {
        match self.on_desktop(Desktop::read) {
            Some(contents) => or_given(contents, given),
            // What the window was given is ours unless it says something else.
            None if given.as_ref().is_none_or(|text| *text == self.last.text) => self.last.clone(),
            None => or_given(Contents::default(), given),
        }
    }

    /// The HTML, whatever its encoding: browsers do not agree on one.
    fn read_html(&mut self) -> String {
        let bytes = self.on_desktop(Desktop::read_html).unwrap_or_default();
        decode_text(&bytes).map(|decoded| decoded.text.into_owned()).unwrap_or_default()
    }

    /// Does it; once more with a new connection if the one that was held is no good any more. `None` if there is no desktop, or none
    /// that takes several forms.
    fn on_desktop<T>(&mut self, what: impl Fn(&Desktop) -> Option<T>) -> Option<T> {
        if let Some(done) = self.desktop.as_ref().and_then(&what) {
            return Some(done);
        }
        self.desktop = Desktop::connect();
        let done = self.desktop.as_ref().and_then(what);
        if done.is_none() {
            self.desktop = None;
        }
        done
    }
}

/// The pixels of contents that are a picture and nothing else.
fn picture_of(contents: &Contents) -> Option<ColorImage> {
    if !contents.text.is_empty() || contents.png.is_empty() {
        return None;
    }
    let pixels = image::load_from_memory(&contents.png).ok()?.into_rgba8();
    let size = [pixels.width(), pixels.height()].map(|side| usize::try_from(side).unwrap_or_default());
    Some(ColorImage::from_rgba_unmultiplied(size, pixels.as_raw()))
}

/// The contents or, where there are none, the text that the window was given.
fn or_given(contents: Contents, given: Option<String>) -> Contents {
    match given {
        Some(text) if contents == Contents::default() => Contents { text, ..contents },
        _ => contents,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clones_of_a_clipboard_in_memory_share_what_is_on_it() {
        let text = |text: &str| Contents { text: text.into(), ..Contents::default() };
        let cell = |text: &str| Some(Pasted::Cells(vec![vec![text.into()]]));
        let (first, second) = (Clipboard::memory(), Clipboard::memory());
        first.put(move || text("a"));
        first.put(Contents::default);
        assert_eq!(first.clone().ask(None).answer(), cell("a"));
        assert_eq!(second.ask(None).answer(), Some(Pasted::Nothing));
        assert_eq!(second.ask(Some("given".into())).answer(), cell("given"));
    }
}
