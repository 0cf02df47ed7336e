//! A window of a test with a map in a file of its own, seen through its accessible tree.

use std::fs;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use trayecto::app::board::Board;
use trayecto::app::clipboard::Clipboard;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Trayecto};
use trayecto::file::{self, Store};
use trayecto::locale::{Locale, say};
use trayecto::map::Map;

/// Frames after which whatever was done is shown.
const SETTLED: usize = 3;
/// Longest wait for a thread before a test is given up.
const PATIENCE: Duration = Duration::from_mins(1);

/// A window with a map in a file.
pub(crate) struct Filed {
    pub(crate) harness: Harness<'static, Trayecto>,
    pub(crate) path: PathBuf,
    pub(crate) locale: Locale,
    /// Where backups are kept.
    pub(crate) store: Store,
    title: String,
    closes: bool,
    woken: Receiver<()>,
    _folder: tempfile::TempDir,
}

impl Filed {
    /// Writes a map to a file and opens it.
    pub(crate) fn open(map: &Map, locale: Locale) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("maps").join("map.journey.json");
        fs::create_dir(path.parent().unwrap()).unwrap();
        fs::write(&path, file::write(map)).unwrap();
        let store = Store::at(&folder.path().join("state"));
        let mut settings = Settings::default();
        settings.set_locale(locale);
        let (origin, kept) = (Origin::File(path.clone()), store.clone());
        let harness = Harness::builder().with_size(vec2(1280.0, 800.0)).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            window.use_clipboard(Clipboard::memory());
            window.keep_in(kept);
            window.open(origin);
            window.wait_until_read();
            window
        });
        let (sender, woken) = channel();
        harness.ctx.set_request_repaint_callback(move |_| _ = sender.send(()));
        let mut filed =
            Self { harness, path, locale, store, title: String::new(), closes: false, woken, _folder: folder };
        filed.settle();
        filed.look();
        filed
    }

    // What there is.

    pub(crate) fn board(&self) -> &Board {
        self.harness.state().board().unwrap()
    }

    pub(crate) fn map(&self) -> &Map {
        self.board().map()
    }

    /// The map as it would be saved.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        file::write(self.map())
    }

    pub(crate) fn file_name(&self) -> String {
        self.path.file_name().unwrap().to_string_lossy().into_owned()
    }

    /// The files beside it, and itself.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let entries = fs::read_dir(self.path.parent().unwrap()).unwrap();
        let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
        files.sort();
        files
    }

    /// The window's title.
    pub(crate) fn title(&self) -> &str {
        &self.title
    }

    /// All that can be read.
    pub(crate) fn all(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
        said.flatten().collect()
    }

    /// Whether this can be read anywhere.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.all().iter().any(|said| said == text)
    }

    #[track_caller]
    pub(crate) fn expect(&self, text: &str) {
        assert!(self.says(text), "“{text}” is not to be read; but this is:\n{}", self.all().join("\n"));
    }

    #[track_caller]
    pub(crate) fn expect_not(&self, text: &str) {
        assert!(!self.says(text), "“{text}” is to be read");
    }

    /// The button that has the keyboard, if one has.
    pub(crate) fn focused(&self) -> Option<String> {
        let mut nodes = self.harness.root().children_recursive();
        let focused =
            nodes.find(|node| node.accesskit_node().is_focused() && node.accesskit_node().role() == Role::Button);
        focused.map(|node| node.accesskit_node().label().unwrap_or_default())
    }

    // What is done.

    pub(crate) fn step(&mut self) {
        self.harness.step();
        for command in &self.harness.output().viewport_output[&ViewportId::ROOT].commands {
            match command {
                ViewportCommand::Title(title) => self.title.clone_from(title),
                ViewportCommand::Close => self.closes = true,
                _ => {}
            }
        }
    }

    pub(crate) fn settle(&mut self) {
        for _ in 0..SETTLED {
            self.step();
        }
        self.harness.check_accessibility();
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub(crate) fn command(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness.state_mut().carry_out(&context, command);
        self.settle();
    }

    /// Clicks what has this name and role.
    #[track_caller]
    pub(crate) fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.settle();
    }

    /// Clicks the button of this name that lies on top.
    #[track_caller]
    pub(crate) fn click_last(&mut self, label: &str) {
        let buttons: Vec<Node<'_>> = self.harness.query_all_by_role(Role::Button).collect();
        let named = buttons.iter().rfind(|button| button.accesskit_node().label().as_deref() == Some(label));
        named.unwrap_or_else(|| panic!("no button “{label}”")).click();
        self.settle();
    }

    /// Gives the map another title.
    pub(crate) fn change(&mut self, title: &str) {
        let headings: Vec<Node<'_>> = self.harness.query_all_by_role(Role::Heading).collect();
        headings.first().expect("a map has a title").set_text_value_accesskit(title);
        self.settle();
        assert_eq!(self.map().title, title);
    }

    /// Has the window look at the file until it is certain.
    pub(crate) fn look(&mut self) {
        self.harness.state_mut().look_outside();
        self.settle();
    }

    /// Another program writes the file.
    pub(crate) fn write_outside(&mut self, bytes: &[u8]) {
        fs::write(&self.path, bytes).unwrap();
        self.look();
    }

    /// Saves, and waits until that is done.
    #[track_caller]
    pub(crate) fn save(&mut self) {
        self.command(Command::Save);
        let done = self.word("state-unchanged");
        self.wait(|window| window.says(&done));
    }

    /// Frames until something is the case, which a thread brings about.
    #[track_caller]
    pub(crate) fn wait(&mut self, until: impl Fn(&Self) -> bool) {
        while !until(self) {
            self.woken.recv_timeout(PATIENCE).expect("whoever works tells the window");
            self.step();
        }
        self.settle();
    }

    /// The system asks the window to close. Gives whether it may.
    pub(crate) fn may_close(&mut self) -> bool {
        let viewport = self.harness.input_mut().viewports.get_mut(&ViewportId::ROOT).unwrap();
        viewport.events.push(ViewportEvent::Close);
        self.step();
        let commands = &self.harness.output().viewport_output[&ViewportId::ROOT].commands;
        let may = !commands.contains(&ViewportCommand::CancelClose);
        self.settle();
        may
    }

    /// Whether the window has said that it closes.
    pub(crate) fn closes(&self) -> bool {
        self.closes
    }

    /// Says something in the window's language.
    pub(crate) fn word(&self, key: &str) -> String {
        say(self.locale, key)
    }
}
