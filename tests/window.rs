//! What the window does, seen through its accessible tree: without a display, a graphics card or system fonts.

use crate::shared_dropped::Dropped;

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::channel;
use std::time::Duration;

use egui::accesskit::{Role, Toggled};
use egui::{Event, Key, Modifiers, MouseWheelUnit, Pos2, Theme, TouchPhase, Vec2, ViewportCommand, ViewportId, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use kurbo::{Point, Rect};
use tempfile::TempDir;

use trayecto::app::canvas::Canvas;
use trayecto::app::canvas::camera::Camera;
use trayecto::app::canvas::panes::panes;
use trayecto::app::clipboard::Clipboard;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Shade, Trayecto};
use trayecto::locale::{Locale, say, say_count, say_with};
use trayecto::map::{LaneContent, LaneKind, Map, Part};
use trayecto::{file, template};

const SIZE: Vec2 = vec2(1200.0, 800.0);
/// Frames after which whatever was done is shown: dialogs and menus find their place in a second one.
const SETTLED: usize = 3;
/// Longest wait for a thread before a test is given up.
const PATIENCE: Duration = Duration::from_mins(1);

/// The window of a test.
struct Window {
    harness: Harness<'static, Trayecto>,
}

impl Window {
    /// The start screen.
    fn start(settings: Settings) -> Self {
        Self::build(settings, None)
    }

    /// A window that has opened something.
    fn opened(settings: Settings, origin: Origin) -> Self {
        Self::build(settings, Some(origin))
    }

    /// A window with a template.
    fn with(name: &'static str, locale: Locale) -> Self {
        Self::opened(speaking(locale), Origin::Template { name, locale })
    }

    fn build(settings: Settings, origin: Option<Origin>) -> Self {
        let theme = if settings.shade() == Shade::Dark { Theme::Dark } else { Theme::Light };
        let harness = Harness::builder().with_size(SIZE).with_theme(theme).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            window.use_clipboard(Clipboard::memory());
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

    fn settle(&mut self) {
        self.harness.run_steps(SETTLED);
        self.harness.check_accessibility();
    }

    /// Whether this can be read anywhere.
    fn says(&self, text: &str) -> bool {
        self.all().iter().any(|said| said == text)
    }

    /// Whether something that can be read has this in it.
    fn says_with(&self, text: &str) -> bool {
        self.harness.query_all_by_label_contains(text).next().is_some()
    }

    #[track_caller]
    fn expect(&self, text: &str) {
        assert!(self.says(text), "“{text}” is not to be read; but this is:\n{}", self.all().join("\n"));
    }

    #[track_caller]
    fn expect_with(&self, text: &str) {
        assert!(self.says_with(text), "nothing with “{text}” is to be read; but this is:\n{}", self.all().join("\n"));
    }

    /// All that can be read.
    fn all(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.flat_map(|node| [node.accesskit_node().label(), node.accesskit_node().value()]).flatten().collect()
    }

    #[track_caller]
    fn click(&mut self, label: &str) {
        self.harness.get_by_label(label).click();
        self.settle();
    }

    fn click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        self.harness.drag_at(at);
        self.harness.event(Event::PointerButton {
            pos: at,
            button: egui::PointerButton::Primary,
            pressed: false,
            modifiers: Modifiers::NONE,
        });
        self.settle();
    }

    fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.settle();
    }

    /// Turns the wheel at a place until the motion has run out.
    fn wheel(&mut self, at: Pos2, delta: Vec2, modifiers: Modifiers) {
        self.harness.hover_at(at);
        let turned = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta,
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers,
        };
        self.harness.event_modifiers(turned, modifiers);
        self.harness.run_steps(12);
    }

    /// Opens a menu, and a menu in it.
    fn menu(&mut self, keys: &[&str]) {
        for key in keys {
            let label = say(self.locale(), key);
            self.harness.get_all_by_label_contains(&label).next().unwrap().click();
            self.settle();
        }
    }

    /// Opens a recent file. They may lie below what is in view.
    fn choose_recent(&mut self, name: &str) {
        self.harness.get_by_label(name).click_accesskit();
        self.harness.step();
        self.read();
    }

    /// Waits for the map that was chosen, and shows it.
    fn read(&mut self) {
        self.harness.state_mut().wait_until_read();
        self.settle();
    }

    fn locale(&self) -> Locale {
        let menu = |locale: &Locale| self.says(&say(*locale, "menu-help"));
        Locale::ALL.into_iter().find(menu).unwrap()
    }

    fn canvas_open(&self) -> bool {
        self.harness.state().canvas().is_some()
    }

    fn canvas(&self) -> &Canvas {
        self.harness.state().canvas().unwrap()
    }

    fn camera(&self) -> Camera {
        self.canvas().camera().unwrap()
    }

    fn selected(&self) -> Option<Part> {
        self.harness.state().board().unwrap().editor().selection().single()
    }

    fn map(&self) -> &Map {
        self.harness.state().open_map().unwrap()
    }

    /// The canvas on the screen.
    fn canvas_rect(&self) -> egui::Rect {
        self.harness
            .get_all_by_role(Role::Image)
            .map(|node| node.rect())
            .max_by(|a, b| a.area().total_cmp(&b.area()))
            .unwrap()
    }

    /// Where a place of the map is on the screen.
    fn on_screen(&self, at_in_map: Point) -> Pos2 {
        place(self.canvas_rect(), self.camera().view_from_map(at_in_map))
    }

    /// The place of a part in map units.
    fn bounds(&self, part: Part) -> Rect {
        let boxes = self.canvas().layout().boxes.iter();
        boxes.filter(|placed| placed.part == part).map(|placed| placed.rect).reduce(|a, b| a.union(b)).unwrap()
    }

    fn click_part(&mut self, part: Part) {
        // Near the upper left corner: in the middle may lie a part of the part.
        let bounds = self.bounds(part);
        self.click_at(self.on_screen(bounds.origin() + kurbo::Vec2::new(12.0, bounds.height().min(24.0) / 2.0)));
    }

    /// The zoom as the status bar says it.
    fn zoom_shown(&self) -> String {
        self.harness.get_by_label(&Command::ActualSize.label(self.locale())).value().unwrap()
    }

    /// The titles that the window took in the next frame.
    fn titles(&mut self) -> Vec<String> {
        self.harness.step();
        self.commands()
            .into_iter()
            .filter_map(|command| match command {
                ViewportCommand::Title(title) => Some(title),
                _ => None,
            })
            .collect()
    }

    /// What the last frame asked of the system.
    fn commands(&self) -> Vec<ViewportCommand> {
        self.harness.output().viewport_output[&ViewportId::ROOT].commands.clone()
    }

    /// Longest time until the next frame that the last one asked for.
    fn next_frame_in(&self) -> Duration {
        self.harness.output().viewport_output[&ViewportId::ROOT].repaint_delay
    }
}

fn place(view: egui::Rect, in_view: Point) -> Pos2 {
    #[expect(clippy::cast_possible_truncation, reason = "a place on the screen")]
    let at = |along: f64| along as f32;
    view.min + vec2(at(in_view.x), at(in_view.y))
}

fn pressed(modifiers: Modifiers, key: Key, physical_key: Option<Key>) -> Event {
    Event::Key { key, physical_key, pressed: true, repeat: false, modifiers }
}

/// Settings that are kept nowhere.
fn speaking(locale: Locale) -> Settings {
    let mut settings = Settings::default();
    settings.set_locale(locale);
    settings
}

/// A folder with a map file.
fn file_with(name: &str, bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(name);
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

/// A template's file with some of its text replaced.
fn template_with(name: &str, old: &str, new: &str) -> Vec<u8> {
    let text = std::str::from_utf8(template::bytes(name, Locale::English).unwrap()).unwrap();
    assert!(text.contains(old), "{name} has no {old}");
    text.replacen(old, new, 1).into_bytes()
}

/// Line 4 has a title that is no text, line 5 an unknown value.
fn damaged() -> Vec<u8> {
    template_with("blank", "\"New map\",\n  \"kind\": \"as-is\"", "7,\n  \"kind\": \"as-was\"")
}

fn template_label(name: &str, locale: Locale) -> String {
    format!("{}. {}", say(locale, &format!("template-{name}")), say(locale, &format!("template-{name}-about")))
}

fn near(a: Point, b: Point) -> bool {
    (a - b).hypot() < 0.01
}

#[test]
fn the_start_screen_offers_every_template_in_both_languages() {
    let mut window = Window::start(speaking(Locale::English));
    for locale in [Locale::Spanish, Locale::English, Locale::Spanish] {
        window.click(locale.own_name());
        assert_eq!(window.locale(), locale);
        assert_eq!(template::NAMES.len(), 9);
        for name in template::NAMES {
            window.expect(&template_label(name, locale));
        }
        window.expect(&say(locale, "start-open"));
        window.expect(&say(locale, "start-no-recent"));
        for other in Locale::ALL {
            let toggled = window.harness.get_by_label(other.own_name()).accesskit_node().toggled();
            assert_eq!(toggled == Some(Toggled::True), other == locale);
        }
    }
}

#[test]
fn a_template_opens_as_a_new_map() {
    let check = |name: &str, locale: Locale| {
        let mut window = Window::start(speaking(locale));
        window.harness.get_by_label(&template_label(name, locale)).click();
        window.harness.step();
        window.harness.state_mut().wait_until_read();
        let map = template::map(name, locale).unwrap();
        let title = map.title.clone();
        assert_eq!(window.titles(), [format!("{title} · {} — Trayecto", say(locale, "state-new"))]);
        window.settle();
        window.expect(&say_with(locale, "canvas-label", &[("title", &title)]));
        window.expect(&say(locale, "state-new"));
        window.expect(&title);
        let counts = [
            say_count(locale, "count-stages", map.stages().count()),
            say_count(
                locale,
                "count-lanes",
                map.lanes.iter().filter(|lane| lane.content.kind() != LaneKind::Divider).count(),
            ),
            say_count(locale, "count-cards", map.cards().count()),
            say_count(locale, "count-personas", map.personas.len()),
        ];
        window.expect(&counts.join(" · "));
        assert_eq!(*window.map(), map);
    };
    check("four-stages", Locale::English);
    check("blank", Locale::Spanish);
}

#[test]
fn quitting_asks_the_system_to_close_the_window() {
    let mut window = Window::with("blank", Locale::English);
    window.harness.input_mut().events.push(pressed(Modifiers::COMMAND, Key::Q, None));
    window.harness.step();
    let asked = window.commands().contains(&ViewportCommand::Close);
    assert!(asked);
}

#[test]
fn new_goes_back_to_the_start_screen() {
    let check = |key: Key| {
        let mut window = Window::with("blank", Locale::English);
        assert!(!window.says(&template_label("blank", Locale::English)));
        window.press(Modifiers::COMMAND, key);
        assert!(!window.canvas_open());
        window.expect(&template_label("blank", Locale::English));
    };
    check(Key::N);
    check(Key::W);
}

#[test]
fn keys_change_the_zoom() {
    let mut window = Window::with("example", Locale::English);
    let opened = window.camera();
    let check = |window: &mut Window, modifiers: Modifiers, key: Key, expected: f64| {
        window.press(modifiers, key);
        let zoom = window.camera().zoom;
        assert!((zoom - expected).abs() < 1e-9, "{key:?}: {zoom}");
        assert_eq!(window.zoom_shown(), format!("{:.0} %", expected * 100.0));
    };
    assert_eq!(window.zoom_shown(), "100 %");
    check(&mut window, Modifiers::COMMAND, Key::Plus, 1.25);
    check(&mut window, Modifiers::COMMAND, Key::Equals, 1.5625);
    check(&mut window, Modifiers::COMMAND, Key::Minus, 1.25);
    check(&mut window, Modifiers::COMMAND, Key::Num0, 1.0);
    check(&mut window, Modifiers::COMMAND, Key::Minus, 0.8);
    let view = window.canvas().view();
    let whole = Camera::fit(window.canvas().layout().size.to_rect(), view);
    check(&mut window, Modifiers::SHIFT, Key::Num1, whole.zoom);
    assert!(near(window.camera().origin_in_map, whole.origin_in_map));
    assert!(window.camera().region(view).contains_rect(window.canvas().layout().size.to_rect()));
    check(&mut window, Modifiers::COMMAND, Key::Num0, opened.zoom);

    let stage = window.map().stages().nth(1).unwrap().id;
    window.press(Modifiers::SHIFT, Key::Num1);
    window.click_part(Part::Stage(stage));
    let bounds = window.bounds(Part::Stage(stage));
    check(&mut window, Modifiers::SHIFT, Key::Num2, Camera::close_up(bounds, view).zoom);
    assert!(window.camera().region(view).contains_rect(bounds));
}

#[test]
fn shift_and_a_digit_works_where_the_keyboard_makes_another_sign_of_it() {
    let check = |sign: Key| {
        let mut window = Window::with("example", Locale::English);
        window.harness.event(pressed(Modifiers::SHIFT, sign, Some(Key::Num1)));
        window.settle();
        assert!(window.camera().zoom < 1.0, "{sign:?}");
    };
    check(Key::Exclamationmark);
    check(Key::Num1);
}

#[test]
fn escape_closes_the_dialog_before_it_lets_go_of_the_selection() {
    for locale in Locale::ALL {
        let mut window = Window::with("blank", locale);
        let stage = Part::Stage(window.map().stages().next().unwrap().id);
        window.click_part(stage);
        assert_eq!(window.selected(), Some(stage));
        window.press(Modifiers::NONE, Key::F1);
        window.expect(&say(locale, "keys-zoom-how"));
        window.press(Modifiers::COMMAND, Key::N);
        window.expect(&say(locale, "keys-zoom-how"));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&say(locale, "keys-zoom-how")));
        assert_eq!(window.selected(), Some(stage));
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(window.selected(), None);
        window.expect(&say(locale, "inspector-hint"));
    }
}

#[test]
fn a_click_selects_what_is_seen_there() {
    let locale = Locale::English;
    let mut window = Window::with("example", locale);
    window.press(Modifiers::SHIFT, Key::Num1);
    let map = window.map().clone();
    let check = |window: &mut Window, part: Part, what: &str, texts: &[&str]| {
        window.click_part(part);
        assert_eq!(window.selected(), Some(part), "{what}");
        window.expect(&say(locale, what));
        for text in texts {
            window.expect(text);
        }
        assert!(!window.says(&say(locale, "inspector-hint")));
    };
    let stage = map.stages().nth(1).unwrap();
    check(&mut window, Part::Stage(stage.id), "part-stage", &[&stage.name, &stage.description, &stage.duration]);
    let phase = &map.phases[0];
    check(&mut window, Part::Phase(phase.id), "part-phase", &[&phase.name, &phase.goal]);
    let persona = &map.personas[1];
    check(&mut window, Part::Persona(persona.id), "part-persona", &[&persona.name, &persona.profile]);
    let of_kind = |kind: LaneKind| {
        let cards = map.lanes.iter().filter(|lane| lane.content.kind() == kind).flat_map(|lane| lane.cards());
        cards.into_iter().next().unwrap()
    };
    let card = of_kind(LaneKind::Text);
    check(&mut window, Part::Card(card.id), "part-card", &[&card.text]);
    let card = of_kind(LaneKind::Touchpoints);
    check(&mut window, Part::Card(card.id), "part-touchpoint", &[&card.text, &say(locale, "field-channel")]);
    let lane = &map.lanes[0];
    check(&mut window, Part::Lane(lane.id), "part-lane", &[&lane.name, &lane.description]);

    // The ground beside the map, which is as high as the view or as wide.
    let view = window.canvas_rect();
    let map_in_view = window.camera().view_from_map(Point::ORIGIN);
    assert!(map_in_view.x > 5.0 && map_in_view.y > 5.0);
    window.click_at(view.min + vec2(3.0, 3.0));
    assert_eq!(window.selected(), None);
    window.expect(&say(locale, "inspector-hint"));
    window.expect(&map.title);
}

#[test]
fn a_click_into_an_empty_cell_selects_the_cell() {
    let locale = Locale::Spanish;
    let mut window = Window::with("blank", locale);
    window.press(Modifiers::SHIFT, Key::Num1);
    let map = window.map().clone();
    let lane = map.lanes.iter().find(|lane| matches!(lane.content, LaneContent::Cards { .. })).unwrap();
    let stage = map.stages().nth(2).unwrap();
    let cell = window.canvas().layout().table.cell(lane.id, stage.id).unwrap();
    window.click_at(window.on_screen(cell.center()));
    assert_eq!(window.selected(), Some(Part::Cell { lane: lane.id, stage: stage.id }));
    window.expect(&say(locale, "part-cell"));
    window.expect(&format!("{} · {}", lane.name, stage.name));
    window.expect(&say(locale, "cell-empty"));
    // The paper around the table is nothing that could be selected.
    window.click_at(window.on_screen(Point::new(4.0, 4.0)));
    assert_eq!(window.selected(), None);
}

#[test]
fn frozen_stage_cards_can_be_clicked_where_they_are_seen() {
    let mut window = Window::with("example", Locale::English);
    let middle = window.canvas_rect().center();
    window.wheel(middle, vec2(0.0, -900.0), Modifiers::NONE);
    let (camera, view) = (window.camera(), window.canvas().view());
    let panes = panes(camera, view, &window.canvas().layout().table);
    let header = panes.get(1).expect("the header is frozen");
    let stage = Part::Stage(window.map().stages().nth(1).unwrap().id);
    let center = window.bounds(stage).center();
    assert!(camera.view_from_map(center).y < 0.0, "the card itself is out of view");
    let seen = ((center - header.origin_in_map) * camera.zoom).to_point();
    window.click_at(place(window.canvas_rect(), seen));
    assert_eq!(window.selected(), Some(stage));
    window.expect(&say(Locale::English, "part-stage"));
}

#[test]
fn the_wheel_pans_and_with_control_zooms_at_the_pointer() {
    let mut window = Window::with("example", Locale::English);
    let view = window.canvas_rect();
    let at = view.min + view.size() * 0.4;
    let before = window.camera();
    window.wheel(at, vec2(-50.0, -120.0), Modifiers::NONE);
    let after = window.camera();
    let moved = after.origin_in_map - before.origin_in_map;
    assert!((moved - kurbo::Vec2::new(50.0, 120.0)).hypot() < 1.0, "{moved:?}");
    assert!((after.zoom - before.zoom).abs() < 1e-9);

    let at_in_view = (at - view.min).to_pos2();
    let at_in_view = Point::new(f64::from(at_in_view.x), f64::from(at_in_view.y));
    for (turn, larger) in [(80.0, true), (-200.0, false)] {
        let before = window.camera();
        window.wheel(at, vec2(0.0, turn), Modifiers::COMMAND);
        let after = window.camera();
        assert_eq!(after.zoom > before.zoom, larger);
        assert_ne!(window.zoom_shown(), format!("{:.0} %", before.zoom * 100.0));
        let (was, is) = (before.map_from_view(at_in_view), after.map_from_view(at_in_view));
        assert!(near(was, is), "{was:?} became {is:?}");
    }
}

#[test]
fn dragging_by_hand_moves_the_map_and_selects_nothing() {
    let mut window = Window::with("example", Locale::English);
    window.press(Modifiers::NONE, Key::H);
    let from = window.canvas_rect().center();
    let before = window.camera();
    window.harness.hover_at(from);
    window.harness.drag_at(from);
    window.harness.hover_at(from + vec2(-40.0, -30.0));
    window.harness.drop_at(from + vec2(-40.0, -30.0));
    window.settle();
    let moved = window.camera().origin_in_map - before.origin_in_map;
    assert!((moved - kurbo::Vec2::new(40.0, 30.0)).hypot() < 1.0, "{moved:?}");
    assert_eq!(window.selected(), None);
}

#[test]
fn a_damaged_file_opens_with_its_warnings() {
    for locale in Locale::ALL {
        let (_folder, path) = file_with("damaged.journey.json", &damaged());
        let mut window = Window::opened(speaking(locale), Origin::File(path.clone()));
        let reading = file::open(&path).unwrap().reading;
        assert_eq!(reading.warnings.iter().map(|warning| warning.line).collect::<Vec<_>>(), [4, 5]);
        window.expect(&say(locale, "dialog-warnings"));
        window.expect(&say_with(locale, "warnings-intro", &[("file", "damaged.journey.json")]));
        for warning in &reading.warnings {
            window.expect(&say_with(locale, "warning-line", &[("line", &warning.line.to_string())]));
            window.expect(&trayecto::sentence::warning(locale, warning));
        }
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&say(locale, "dialog-warnings")));
        window.click(&say_count(locale, "count-warnings", 2));
        window.expect(&say(locale, "dialog-warnings"));
        window.click(&say(locale, "button-close"));
        assert!(!window.says(&say(locale, "dialog-warnings")));
        assert!(window.canvas_open());
        assert_eq!(fs::read(&path).unwrap(), damaged());
    }
}

#[test]
fn warnings_beyond_those_listed_are_counted() {
    let locale = Locale::English;
    let cards: Vec<&str> = vec!["{ \"stage\": \"s1\", \"text\": 7, \"tags\": 7, \"note\": 7, \"color\": 7 }"; 300];
    let bytes = template_with("blank", "\"cards\": []", &format!("\"cards\": [{}]", cards.join(",\n")));
    let reading = file::read(&bytes).unwrap();
    assert!(reading.more_warnings > 0, "{}", reading.warnings.len());
    let (_folder, path) = file_with("worse.journey.json", &bytes);
    let window = Window::opened(speaking(locale), Origin::File(path));
    window.expect(&say_count(locale, "warning-more", reading.more_warnings));
    window.expect(&say_count(locale, "count-warnings", reading.warnings.len() + reading.more_warnings));
}

#[test]
fn a_missing_file_is_named_and_forgotten() {
    for locale in Locale::ALL {
        let folder = tempfile::tempdir().unwrap();
        let (kept, missing) = (folder.path().join("settings.json"), folder.path().join("gone.journey.json"));
        let mut settings = Settings::at(kept.clone());
        settings.set_locale(locale);
        settings.add_recent(&missing);
        let mut window = Window::start(settings);
        window.choose_recent("gone.journey.json");
        window.expect(&say(locale, "dialog-open-failed"));
        let reason = say(locale, "io-not-found");
        window.expect_with(&reason);
        let sentence = window.all().into_iter().find(|text| text.contains(&reason)).unwrap();
        assert!(sentence.contains("gone.journey.json"), "{sentence}");
        assert!(!window.says_with("cannot read"), "details come on demand");
        window.click(&say(locale, "dialog-details"));
        window.expect_with("cannot read");
        window.click(&say(locale, "button-close"));
        assert!(!window.says(&say(locale, "dialog-open-failed")));
        assert!(!window.says("gone.journey.json"));
        window.expect(&say(locale, "start-no-recent"));
        assert_eq!(Settings::at(kept).recent(), [] as [PathBuf; 0]);
    }
}

#[test]
fn a_recent_file_can_be_forgotten_by_hand() {
    let mut settings = speaking(Locale::English);
    settings.add_recent(Path::new("/maps/one.journey.json"));
    settings.add_recent(Path::new("/maps/two.journey.json"));
    let mut window = Window::start(settings);
    let forget = say(Locale::English, "start-forget");
    window.harness.get_all_by_label(&forget).next().unwrap().click_accesskit();
    window.settle();
    assert!(!window.says("two.journey.json"));
    window.expect("one.journey.json");
}

#[test]
fn a_file_of_a_newer_version_is_read_only() {
    for locale in Locale::ALL {
        let bytes = template_with("four-stages", "\"version\": 1", "\"version\": 2");
        let (_folder, path) = file_with("newer.journey.json", &bytes);
        let mut window = Window::start(speaking(locale));
        window.harness.state_mut().open(Origin::File(path));
        window.harness.state_mut().wait_until_read();
        let state = say(locale, "state-read-only");
        assert_eq!(window.titles(), [format!("newer.journey.json · {state} — Trayecto")]);
        window.settle();
        window.expect(&say(locale, "warning-newer"));
        window.press(Modifiers::NONE, Key::Escape);
        assert!(!window.says(&say(locale, "warning-newer")));
        window.expect(&state);
    }
}

#[test]
fn a_dropped_file_opens() {
    let (_folder, path) = file_with("dropped.journey.json", template::bytes("blank", Locale::Spanish).unwrap());
    let check = |mut window: Window| {
        window.harness.input_mut().dropped_files.push(Arc::new(Dropped(path.clone())));
        window.harness.step();
        window.harness.state_mut().wait_until_read();
        let state = say(Locale::English, "state-unchanged");
        assert_eq!(window.titles(), [format!("dropped.journey.json · {state} — Trayecto")]);
        window.settle();
        assert_eq!(window.map().title, template::map("blank", Locale::Spanish).unwrap().title);
    };
    check(Window::start(speaking(Locale::English)));
    check(Window::with("four-stages", Locale::English));
    let mut with_dialog = Window::with("four-stages", Locale::English);
    with_dialog.press(Modifiers::NONE, Key::F1);
    check(with_dialog);
}

#[test]
fn the_language_changes_under_an_open_map() {
    let mut window = Window::with("four-stages", Locale::English);
    let stage = window.map().stages().next().unwrap().id;
    window.click_part(Part::Stage(stage));
    let (map, camera) = (window.map().clone(), window.camera());
    for (from, to) in [(Locale::English, Locale::Spanish), (Locale::Spanish, Locale::English)] {
        window.menu(&["menu-view", "menu-language"]);
        window.click(to.own_name());
        for key in ["menu-file", "menu-view", "menu-help", "part-stage", "field-description", "state-new"] {
            window.expect(&say(to, key));
            assert!(!window.says(&say(from, key)), "{key}");
        }
        window.expect_with(&say_count(to, "count-stages", map.stages().count()));
        window.expect(&say_with(to, "canvas-label", &[("title", &map.title)]));
        assert_eq!(*window.map(), map);
        assert_eq!((window.camera(), window.selected()), (camera, Some(Part::Stage(stage))));
    }
}

#[test]
fn other_colours_keep_camera_and_selection() {
    let mut window = Window::with("example", Locale::English);
    let stage = window.map().stages().nth(1).unwrap().id;
    let middle = window.canvas_rect().center();
    window.press(Modifiers::COMMAND, Key::Minus);
    window.wheel(middle, vec2(-30.0, -20.0), Modifiers::NONE);
    window.press(Modifiers::SHIFT, Key::Num1);
    window.click_part(Part::Stage(stage));
    window.press(Modifiers::COMMAND, Key::Plus);
    let camera = window.camera();
    for theme in [Theme::Dark, Theme::Light] {
        window.menu(&["menu-view"]);
        window.click(&Command::ToggleTheme.label(Locale::English));
        assert_eq!(window.harness.ctx.theme(), theme);
        assert_eq!((window.camera(), window.selected()), (camera, Some(Part::Stage(stage))));
    }
}

#[test]
fn language_colours_and_recent_files_survive_a_restart() {
    let (folder, path) = file_with("kept.journey.json", template::bytes("blank", Locale::English).unwrap());
    let kept = folder.path().join("deeper/settings.json");
    let mut settings = Settings::at(kept.clone());
    settings.set_locale(Locale::English);
    let mut window = Window::start(settings);
    window.click(Locale::Spanish.own_name());
    window.menu(&["menu-view"]);
    window.click(&Command::ToggleTheme.label(Locale::Spanish));
    window.harness.state_mut().open(Origin::File(path.clone()));
    window.read();
    drop(window);

    let settings = Settings::at(kept.clone());
    assert_eq!(settings.locale(), Locale::Spanish);
    assert_eq!(settings.shade(), Shade::Dark);
    assert_eq!(settings.recent(), [path]);
    let mut window = Window::start(settings);
    assert_eq!(window.locale(), Locale::Spanish);
    assert_eq!(window.harness.ctx.theme(), Theme::Dark);
    window.choose_recent("kept.journey.json");
    assert!(window.canvas_open());
    fs::write(&kept, "no settings").unwrap();
    assert_eq!(Settings::at(kept).recent(), [] as [PathBuf; 0]);
}

#[test]
fn a_window_at_rest_asks_for_no_frame() {
    let check = |name: &'static str, prepare: &dyn Fn(&mut Window)| {
        let mut window = Window::with(name, Locale::English);
        let (sender, asked) = channel();
        window.harness.ctx.set_request_repaint_callback(move |_| _ = sender.send(()));
        prepare(&mut window);
        // Frames come only when they are asked for: by the frame before, or by a thread that has drawn something.
        for frame in 0.. {
            assert!(frame < 2_000, "{name} never comes to rest");
            window.harness.step();
            if window.canvas().is_at_rest() && window.next_frame_in() == Duration::MAX {
                break;
            }
            if !window.harness.ctx.has_requested_repaint() {
                asked.recv_timeout(PATIENCE).expect("whoever draws tiles tells the window");
            }
        }
        assert!(window.canvas().is_sharp() && window.canvas().is_complete());
        for _ in 0..SETTLED {
            window.harness.step();
            assert_eq!(window.next_frame_in(), Duration::MAX, "{:?}", window.harness.ctx.repaint_causes());
        }
        assert!(!window.harness.ctx.has_requested_repaint());
    };
    check("blank", &|_| {});
    check("four-stages", &|window| {
        let middle = window.canvas_rect().center();
        window.wheel(middle, vec2(0.0, -60.0), Modifiers::NONE);
        let stage = window.map().stages().next().unwrap().id;
        window.click_part(Part::Stage(stage));
        window.press(Modifiers::COMMAND, Key::Minus);
    });
}
