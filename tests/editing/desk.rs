//! A window with a small map, and the hands that work on it.

use std::fs;
use std::path::PathBuf;
use std::str::FromStr;

use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, PointerButton, Pos2, Vec2, ViewportCommand, ViewportId, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use kurbo::{Point, Rect};
use tempfile::TempDir;

use trayecto::app::board::Board;
use trayecto::app::canvas::camera::Camera;
use trayecto::app::clipboard::Clipboard;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Trayecto};
use trayecto::layout::Layout;
use trayecto::locale::{Locale, say};
use trayecto::map::{Map, Part, TextField};
use trayecto::{file, template};

pub(crate) const LOCALE: Locale = Locale::English;
const SIZE: Vec2 = vec2(1800.0, 1500.0);
/// Seconds of a frame.
const FRAME: f32 = 1.0 / 60.0;
/// Frames after which whatever was done is shown.
const SETTLED: usize = 3;

/// Five stages in three phases, two personas, and a lane of each kind that behaves differently. Its ids are short, so that tests can name
/// its parts.
pub(crate) const TRIP: &str = include_str!("trip.journey.json");

/// A window with a map from a file. Beside the map there is nothing, so that most of it is in view.
pub(crate) struct Desk {
    pub(crate) harness: Harness<'static, Trayecto>,
    pub(crate) path: PathBuf,
    _folder: TempDir,
}

impl Desk {
    /// With the map of a trip.
    pub(crate) fn trip() -> Self {
        Self::with(TRIP.as_bytes())
    }

    /// The same with other words in its file.
    pub(crate) fn trip_with(changes: &[(&str, &str)]) -> Self {
        let mut text = TRIP.to_owned();
        for (old, new) in changes {
            assert!(text.contains(old), "the map has no {old}");
            text = text.replacen(old, new, 1);
        }
        Self::with(text.as_bytes())
    }

    /// With the blank template.
    pub(crate) fn blank() -> Self {
        Self::with(template::bytes("blank", LOCALE).unwrap())
    }

    /// With a map file.
    pub(crate) fn with(bytes: &[u8]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("trip.journey.json");
        fs::write(&path, bytes).unwrap();
        let mut settings = Settings::default();
        settings.set_locale(LOCALE);
        let origin = Origin::File(path.clone());
        let harness = Harness::builder().with_size(SIZE).with_step_dt(FRAME).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            window.use_clipboard(Clipboard::memory());
            window.open(origin);
            window.wait_until_read();
            window
        });
        let mut desk = Self { harness, path, _folder: folder };
        desk.settle();
        desk.press(Modifiers::NONE, Key::Escape);
        desk.command(Command::ToggleInspector);
        desk.command(Command::ToggleElements);
        desk
    }

    // What there is.

    pub(crate) fn board(&self) -> &Board {
        self.harness.state().board().unwrap()
    }

    pub(crate) fn map(&self) -> &Map {
        self.harness.state().open_map().unwrap()
    }

    /// The map as it would be saved: equal maps have equal bytes.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        file::write(self.map())
    }

    pub(crate) fn layout(&self) -> &Layout {
        self.board().canvas().layout()
    }

    pub(crate) fn camera(&self) -> Camera {
        self.board().canvas().camera().unwrap()
    }

    pub(crate) fn selection(&self) -> &[Part] {
        self.board().editor().selection().parts()
    }

    /// How many steps are done.
    pub(crate) fn steps(&self) -> usize {
        self.board().editor().history().done()
    }

    /// The stages by phase, from left to right: `s1 s2 | s3`.
    pub(crate) fn way(&self) -> String {
        let phase = |stages: &[trayecto::map::Stage]| {
            stages.iter().map(|stage| stage.id.to_string()).collect::<Vec<_>>().join(" ")
        };
        self.map().phases.iter().map(|own| phase(&own.stages)).collect::<Vec<_>>().join(" | ")
    }

    /// The columns as they are shown.
    pub(crate) fn shown_way(&self) -> String {
        let columns = self.layout().table.columns.chunk_by(|a, b| a.phase == b.phase);
        let names = columns.map(|own| own.iter().map(|column| column.stage.to_string()).collect::<Vec<_>>().join(" "));
        names.collect::<Vec<_>>().join(" | ")
    }

    /// The phases, lanes or personas in their order.
    pub(crate) fn phases(&self) -> String {
        self.map().phases.iter().map(|phase| phase.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn lanes(&self) -> String {
        self.map().lanes.iter().map(|lane| lane.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    pub(crate) fn personas(&self) -> String {
        self.map().personas.iter().map(|persona| persona.id.to_string()).collect::<Vec<_>>().join(" ")
    }

    /// The cards of a cell from top to bottom: `c1 c2+1`, where `+1` is how many more stages one covers.
    pub(crate) fn cards(&self, lane: &str, stage: &str) -> String {
        let (lane, stage) = (id(lane), id(stage));
        let cards = self.map().lane(lane).unwrap().cards().iter().filter(|card| card.stage == stage);
        let name = |span: usize| if span > 1 { format!("+{}", span - 1) } else { String::new() };
        cards.map(|card| format!("{}{}", card.id, name(card.span.get()))).collect::<Vec<_>>().join(" ")
    }

    /// The texts of the cards of a cell.
    pub(crate) fn texts(&self, lane: &str, stage: &str) -> Vec<String> {
        let (lane, stage) = (id(lane), id(stage));
        let cards = self.map().lane(lane).unwrap().cards().iter().filter(|card| card.stage == stage);
        cards.map(|card| card.text.clone()).collect()
    }

    /// The value of an emotion point, if it is known.
    pub(crate) fn value(&self, persona: &str, stage: &str) -> Option<f64> {
        let mut curves = self.map().lanes.iter().flat_map(|lane| lane.curves());
        let curve = curves.find(|curve| curve.persona == id(persona))?;
        curve.point(id(stage)).map(|point| point.value.get())
    }

    // Where it is.

    /// The place of a part in map units.
    #[track_caller]
    pub(crate) fn bounds(&self, part: Part) -> Rect {
        self.layout().bounds(part).unwrap_or_else(|| panic!("{part:?} has no place"))
    }

    /// Where a place of the map is seen.
    pub(crate) fn seen(&self, at_in_map: Point) -> Pos2 {
        let (rect, _) = self.board().canvas().on_screen(Rect::from_center_size(at_in_map, (1.0, 1.0))).unwrap();
        rect.center()
    }

    /// Where a part can be taken hold of on the screen: its middle, or of a lane its label.
    #[track_caller]
    pub(crate) fn at(&self, part: Part) -> Pos2 {
        let at_in_map = match part {
            Part::EmotionPoint { lane, persona, stage } => self.layout().point_at(lane, persona, stage).unwrap(),
            Part::Lane(_) => return self.text_at(part, TextField::Name),
            Part::Title => return self.text_at(part, TextField::Title),
            _ => self.bounds(part).center(),
        };
        self.seen(at_in_map)
    }

    /// A little behind the beginning of a text.
    #[track_caller]
    pub(crate) fn text_at(&self, part: Part, field: TextField) -> Pos2 {
        let text_box = self.layout().text_box(part, field).unwrap_or_else(|| panic!("{part:?} has no {field:?}"));
        self.seen(text_box.rect.origin() + (6.0, f64::from(text_box.style.size) / 2.0))
    }

    /// Beside the middle of a part, in shares of its width and height.
    #[track_caller]
    pub(crate) fn in_part(&self, part: Part, across: f64, down: f64) -> Pos2 {
        let bounds = self.bounds(part);
        self.seen(bounds.origin() + (bounds.width() * across, bounds.height() * down))
    }

    /// Whether all of a part is in view, covered by nothing; of one that is larger than the view its beginning.
    #[track_caller]
    pub(crate) fn in_view(&self, part: Part) -> bool {
        let bounds = match part {
            Part::EmotionPoint { lane, persona, stage } => {
                Rect::from_center_size(self.layout().point_at(lane, persona, stage).unwrap(), (10.0, 10.0))
            }
            _ => self.bounds(part),
        };
        let Some((rect, clip)) = self.board().canvas().on_screen(bounds) else { return false };
        let within = |part: egui::Rangef, view: egui::Rangef| {
            view.contains(part.min) && (view.contains(part.max) || part.span() > view.span() - 60.0)
        };
        let clip = clip.expand(1.0);
        within(rect.x_range(), clip.x_range()) && within(rect.y_range(), clip.y_range())
    }

    /// The canvas on the screen.
    pub(crate) fn canvas(&self) -> egui::Rect {
        self.canvas_node().rect()
    }

    pub(crate) fn canvas_node(&self) -> Node<'_> {
        let images = self.harness.get_all_by_role(Role::Image);
        images.max_by(|a, b| a.rect().area().total_cmp(&b.rect().area())).unwrap()
    }

    /// The node of a part by its role and name.
    #[track_caller]
    pub(crate) fn node<'a>(&'a self, role: Role, label: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(role, label)
    }

    /// The names of the nodes that say of themselves that they are selected.
    pub(crate) fn selected_nodes(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let selected = nodes.filter(|node| node.accesskit_node().is_selected() == Some(true));
        selected.filter_map(|node| node.accesskit_node().label()).collect()
    }

    /// Whether this can be read anywhere.
    pub(crate) fn says(&self, text: &str) -> bool {
        self.harness.query_all_by_label(text).next().is_some()
    }

    #[track_caller]
    pub(crate) fn expect(&self, key: &str) {
        let text = say(LOCALE, key);
        assert!(self.says(&text), "“{text}” is not to be read");
    }

    /// What the last frame asked of the system.
    pub(crate) fn asked(&self) -> Vec<ViewportCommand> {
        self.harness.output().viewport_output[&ViewportId::ROOT].commands.clone()
    }

    // Hands.

    /// Lets everything come to rest. What is clicked next is no double click with what was clicked before.
    pub(crate) fn settle(&mut self) {
        self.harness.run_steps(SETTLED);
        let time = self.harness.ctx.input(|input| input.time);
        self.harness.input_mut().time = Some(time + 1.0);
        self.harness.step();
        // A time once given stays: from here on each frame is a step later again.
        self.harness.input_mut().time = None;
        self.harness.check_accessibility();
    }

    pub(crate) fn step(&mut self) {
        self.harness.step();
    }

    pub(crate) fn command(&mut self, command: Command) {
        let context = self.harness.ctx.clone();
        self.harness.state_mut().carry_out(&context, command);
        self.settle();
    }

    pub(crate) fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// A key without any other.
    pub(crate) fn key(&mut self, key: Key) {
        self.press(Modifiers::NONE, key);
    }

    /// Types letter by letter.
    pub(crate) fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
        }
        self.settle();
    }

    pub(crate) fn move_to(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.step();
    }

    fn button(&mut self, at: Pos2, pressed: bool, modifiers: Modifiers) {
        let button = PointerButton::Primary;
        self.harness.event(Event::PointerButton { pos: at, button, pressed, modifiers });
        self.harness.step();
    }

    pub(crate) fn hold(&mut self, modifiers: Modifiers) {
        self.harness.event(Event::ModifiersChanged(modifiers));
        self.harness.step();
    }

    pub(crate) fn click(&mut self, at: Pos2) {
        self.click_with(at, Modifiers::NONE);
    }

    pub(crate) fn click_with(&mut self, at: Pos2, modifiers: Modifiers) {
        self.hold(modifiers);
        self.move_to(at);
        self.button(at, true, modifiers);
        self.button(at, false, modifiers);
        self.hold(Modifiers::NONE);
        self.settle();
    }

    #[track_caller]
    pub(crate) fn click_part(&mut self, part: Part) {
        self.click(self.at(part));
    }

    pub(crate) fn double_click(&mut self, at: Pos2) {
        self.move_to(at);
        for pressed in [true, false, true, false] {
            self.button(at, pressed, Modifiers::NONE);
        }
        self.settle();
    }

    /// Presses the button at a place and goes to another, where it stays pressed.
    pub(crate) fn carry(&mut self, from: Pos2, to: Pos2, modifiers: Modifiers) {
        self.hold(modifiers);
        self.move_to(from);
        self.button(from, true, modifiers);
        for share in [0.25, 0.5, 1.0] {
            self.move_to(from + (to - from) * share);
        }
        self.step();
    }

    /// Lets go where the pointer is.
    pub(crate) fn drop_at(&mut self, to: Pos2) {
        let modifiers = self.harness.ctx.input(|input| input.modifiers);
        self.button(to, false, modifiers);
        self.hold(Modifiers::NONE);
        self.settle();
    }

    pub(crate) fn drag(&mut self, from: Pos2, to: Pos2) {
        self.drag_with(from, to, Modifiers::NONE);
    }

    pub(crate) fn drag_with(&mut self, from: Pos2, to: Pos2, modifiers: Modifiers) {
        self.carry(from, to, modifiers);
        self.drop_at(to);
    }

    /// Undoes everything and gives whether the map is as it was opened.
    pub(crate) fn undo_all(&mut self) {
        for _ in 0..self.steps() {
            self.command(Command::Undo);
        }
    }
}

pub(crate) fn id<Id: FromStr<Err: std::fmt::Debug>>(id: &str) -> Id {
    id.parse().unwrap()
}

/// A part by the short name of a test: `s1`, `f1`, `l1`, `c1`, `p1`, `title`, the cell `l1/s1`, the point `p1@s1`.
pub(crate) fn part(name: &str) -> Part {
    if let Some((lane, stage)) = name.split_once('/') {
        return Part::Cell { lane: id(lane), stage: id(stage) };
    }
    if let Some((persona, stage)) = name.split_once('@') {
        return Part::EmotionPoint { lane: id("l3"), persona: id(persona), stage: id(stage) };
    }
    match &name[..1] {
        "s" => Part::Stage(id(name)),
        "f" => Part::Phase(id(name)),
        "l" => Part::Lane(id(name)),
        "c" => Part::Card(id(name)),
        "p" => Part::Persona(id(name)),
        "b" => Part::BrakeAndInsight(id(&name.replace('b', "p"))),
        "t" => Part::Title,
        _ => panic!("no part is called {name}"),
    }
}

/// Several parts, with spaces between them.
pub(crate) fn parts(names: &str) -> Vec<Part> {
    names.split_whitespace().map(part).collect()
}
