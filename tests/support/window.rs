//! The window of a test, seen through its accessible tree: without a display, a graphics card or system fonts.

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Theme, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use trayecto::app::board::Board;
use trayecto::app::{Origin, Settings, Shade, Trayecto};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};

/// Frames after which whatever was done is shown: dialogs and menus find their place in a second one.
const SETTLED: usize = 3;

/// The window of a test.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Trayecto>,
}

impl Window {
    /// The start screen.
    pub(crate) fn start(locale: Locale) -> Self {
        Self::build(locale, None, vec2(1200.0, 800.0))
    }

    /// A window with a template.
    pub(crate) fn with(name: &'static str, locale: Locale) -> Self {
        Self::build(locale, Some(Origin::Template { name, locale }), vec2(1200.0, 800.0))
    }

    /// A window of some size, with a map or the start screen.
    pub(crate) fn build(locale: Locale, origin: Option<Origin>, size: Vec2) -> Self {
        let mut settings = Settings::default();
        settings.set_locale(locale);
        let theme = if settings.shade() == Shade::Dark { Theme::Dark } else { Theme::Light };
        let harness = Harness::builder().with_size(size).with_theme(theme).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            if let Some(origin) = origin {
                window.open(origin);
                window.wait_until_read();
            }
            window
        });
        let mut window = Self { harness };
        window.settle();
        window
    }

    pub(crate) fn settle(&mut self) {
        self.harness.run_steps(SETTLED);
        self.harness.check_accessibility();
    }

    pub(crate) fn board(&self) -> &Board {
        self.harness.state().board().unwrap()
    }

    pub(crate) fn map(&self) -> &Map {
        self.board().map()
    }

    /// The part that is selected alone.
    pub(crate) fn selected(&self) -> Option<Part> {
        self.board().editor().selection().single()
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    pub(crate) fn type_text(&mut self, text: &str) {
        self.harness.event(Event::Text(text.to_owned()));
        self.settle();
    }

    /// Clicks what has this name and role.
    #[track_caller]
    pub(crate) fn click(&mut self, role: Role, label: &str) {
        self.harness.get_by_role_and_label(role, label).click();
        self.settle();
    }

    /// Whether this can be read anywhere.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.all().iter().any(|said| said == text)
    }

    #[track_caller]
    pub(crate) fn expect(&self, text: &str) {
        assert!(self.says(text), "“{text}” is not to be read; but this is:\n{}", self.all().join("\n"));
    }

    /// All that can be read.
    pub(crate) fn all(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let said = nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]);
        said.flatten().collect()
    }

    /// All nodes of a role.
    pub(crate) fn of_role(&self, role: Role) -> Vec<Node<'_>> {
        self.harness.query_all_by_role(role).collect()
    }
}
