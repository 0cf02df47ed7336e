//! The window of a test, seen through its accessible tree: without a display, a graphics card or system fonts.

use std::fs;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, Pos2, Rect, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use tempfile::TempDir;

use trayecto::app::clipboard::Clipboard;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Trayecto};
use trayecto::layout::{Look, Placed};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part};

/// Large enough for a small map to be seen as a whole, and the fields of any part without scrolling.
const SIZE: Vec2 = vec2(1800.0, 1900.0);
/// Frames after which whatever was done is shown: popups find their place in a second one.
const SETTLED: usize = 4;

/// The window of a test.
pub(crate) struct Window {
    pub(crate) harness: Harness<'static, Trayecto>,
    _folder: TempDir,
}

impl Window {
    /// A window with a map from a file of its own.
    pub(crate) fn with(map: &str, locale: Locale) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("test.journey.json");
        fs::write(&path, map).unwrap();
        let mut settings = Settings::default();
        settings.set_locale(locale);
        let harness = Harness::builder().with_size(SIZE).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            window.use_clipboard(Clipboard::memory());
            window.open(Origin::File(path));
            window.wait_until_read();
            window
        });
        let mut window = Self { harness, _folder: folder };
        window.settle();
        window.give(Command::FitMap);
        window
    }

    pub(crate) fn settle(&mut self) {
        for _ in 0..SETTLED {
            self.harness.step();
            self.harness.check_accessibility();
        }
    }

    pub(crate) fn map(&self) -> &Map {
        self.harness.state().open_map().unwrap()
    }

    /// How many steps can be undone.
    pub(crate) fn steps(&self) -> usize {
        self.harness.state().board().unwrap().editor().history().done()
    }

    pub(crate) fn selected(&self) -> Vec<Part> {
        self.harness.state().board().unwrap().editor().selection().parts().to_vec()
    }

    pub(crate) fn give(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness.state_mut().carry_out(&context, command);
        self.settle();
    }

    /// Selects a part by a click on the map, or several: the others with Ctrl. The map is what is inspected if nothing is selected.
    #[track_caller]
    pub(crate) fn select(&mut self, parts: &[Part]) {
        self.give(Command::SelectNothing);
        if parts == [Part::Map] {
            return;
        }
        for (at, part) in parts.iter().enumerate() {
            let modifiers = if at == 0 { Modifiers::NONE } else { Modifiers::COMMAND };
            self.click_at(self.place_of(*part), modifiers);
        }
        assert_eq!(self.selected(), parts);
    }

    /// Where a part can be clicked.
    pub(crate) fn place_of(&self, part: Part) -> Pos2 {
        let canvas = self.harness.state().canvas().unwrap();
        let layout = canvas.layout();
        let is_point = |placed: &&Placed| placed.part == part && matches!(placed.look, Look::EmotionPoint { .. });
        let bounds = match part {
            Part::Cell { lane, stage } => layout.table.cell(lane, stage),
            Part::EmotionPoint { .. } => layout.boxes.iter().find(is_point).map(|placed| placed.rect),
            _ => layout.bounds(part),
        };
        let bounds = bounds.unwrap_or_else(|| panic!("{part:?} is not in the picture"));
        // In a corner: in the middle may lie another part. A cell's is at the bottom, below its cards.
        let at = match part {
            Part::Cell { .. } => kurbo::Point::new(bounds.x0 + 5.0, bounds.y1 - 3.0),
            Part::EmotionPoint { .. } => bounds.center(),
            // Behind its number.
            Part::Source(_) => kurbo::Point::new(bounds.x0 + 40.0, bounds.center().y),
            _ => kurbo::Point::new(
                bounds.x0 + bounds.width().min(24.0) / 2.0,
                bounds.y0 + bounds.height().min(24.0) / 2.0,
            ),
        };
        let in_view = canvas.camera().unwrap().view_from_map(at);
        #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
        let by = vec2(in_view.x as f32, in_view.y as f32);
        self.canvas_rect().min + by
    }

    pub(crate) fn click_at(&mut self, at: Pos2, modifiers: Modifiers) {
        self.harness.event(Event::PointerMoved(at));
        for pressed in [true, false] {
            let button = egui::PointerButton::Primary;
            self.harness.event_modifiers(Event::PointerButton { pos: at, button, pressed, modifiers }, modifiers);
        }
        self.settle();
    }

    /// Presses at one place, moves to another and lets go.
    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: egui::PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        self.harness.event(Event::PointerMoved(from));
        self.harness.step();
        self.harness.event(button(from, true));
        self.harness.step();
        for share in [0.1, 0.5, 1.0] {
            self.harness.event(Event::PointerMoved(from + (to - from) * share));
            self.harness.run_steps(2);
        }
        self.harness.event(button(to, false));
        self.settle();
    }

    /// Where the map is shown.
    pub(crate) fn canvas_rect(&self) -> Rect {
        let images = self.harness.get_all_by_role(Role::Image).map(|node| node.rect());
        images.max_by(|a, b| a.area().total_cmp(&b.area())).unwrap()
    }

    /// The field of that name that can be typed into.
    #[track_caller]
    pub(crate) fn field(&self, label: &str) -> Node<'_> {
        let typed = |role| matches!(role, Role::TextInput | Role::MultilineTextInput);
        self.one(label, |node| typed(node.accesskit_node().role()))
    }

    /// The widget of that name and role.
    #[track_caller]
    pub(crate) fn widget(&self, role: Role, label: &str) -> Node<'_> {
        self.one(label, |node| node.accesskit_node().role() == role)
    }

    #[track_caller]
    fn one(&self, label: &str, is_it: impl Fn(&Node<'_>) -> bool) -> Node<'_> {
        let nodes = self.harness.root().children_recursive();
        let mut found: Vec<Node<'_>> =
            nodes.filter(|node| node.accesskit_node().label().as_deref() == Some(label) && is_it(node)).collect();
        let count = found.len();
        let first = found.pop();
        match first {
            Some(node) if count == 1 => node,
            _ => panic!("{count} fields are called “{label}”; this is to be read:\n{}", self.all().join("\n")),
        }
    }

    /// Whether this can be read anywhere.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    /// All that can be read, and of what kind it is.
    pub(crate) fn all(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let said = nodes.filter_map(|node| {
            let node = node.accesskit_node();
            Some(format!("{:?} {}", node.role(), node.label().or(node.value())?))
        });
        said.collect()
    }

    /// Gives a field the keyboard.
    #[track_caller]
    pub(crate) fn focus(&mut self, label: &str) {
        self.field(label).focus();
        self.settle();
        assert!(self.field(label).is_focused(), "“{label}” does not take the keyboard");
    }

    /// Types, a key in each frame.
    pub(crate) fn type_text(&mut self, text: &str) {
        for c in text.chars() {
            self.harness.event(Event::Text(c.to_string()));
            self.harness.step();
        }
        self.settle();
    }

    /// Replaces what stands in a field by typing, and leaves it.
    #[track_caller]
    pub(crate) fn write(&mut self, label: &str, text: &str) {
        self.focus(label);
        self.press(Modifiers::COMMAND, Key::A);
        if text.is_empty() {
            self.press(Modifiers::NONE, Key::Delete);
        }
        self.type_text(text);
        self.press(Modifiers::NONE, Key::Tab);
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Chooses a value of a list that folds out.
    #[track_caller]
    pub(crate) fn choose(&mut self, label: &str, option: &str) {
        self.widget(Role::ComboBox, label).click();
        self.settle();
        // It may lie below what is in view.
        self.widget(Role::ListBoxOption, option).click_accesskit();
        self.settle();
    }

    #[track_caller]
    pub(crate) fn click(&mut self, role: Role, label: &str) {
        self.widget(role, label).click();
        self.settle();
    }

    #[track_caller]
    pub(crate) fn toggled(&self, role: Role, label: &str) -> Option<Toggled> {
        self.widget(role, label).accesskit_node().toggled()
    }

    /// Something is done that changes the map as one step, and undone.
    #[track_caller]
    pub(crate) fn step(&mut self, act: impl FnOnce(&mut Self), check: impl FnOnce(&Map)) {
        let (before, steps) = (self.map().clone(), self.steps());
        act(self);
        assert_eq!(self.steps(), steps + 1, "it was not one step");
        check(self.map());
        self.give(Command::Undo);
        assert!(*self.map() == before, "it was not undone");
    }
}
