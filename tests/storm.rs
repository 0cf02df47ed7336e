//! Storms of pointer and key events: whatever a hand does, the window stays up, the map stays valid, and undo gives the first map back.

use egui::{Event, Key, Modifiers, MouseWheelUnit, PointerButton, Pos2, TouchPhase, Vec2, pos2, vec2};
use egui_kittest::Harness;
use proptest::prelude::*;
use proptest::sample::select;

use trayecto::app::clipboard::Clipboard;
use trayecto::app::command::Command;
use trayecto::app::{Origin, Settings, Trayecto};
use trayecto::file;
use trayecto::locale::Locale;
use trayecto::map::Map;

const SIZE: Vec2 = vec2(1100.0, 760.0);

/// Something a hand does.
#[derive(Clone, Debug)]
enum Gust {
    Move(Pos2),
    Press(Pos2, PointerButton),
    Release(Pos2, PointerButton),
    Click(Pos2),
    DoubleClick(Pos2),
    Drag(Pos2, Pos2, Modifiers),
    BreakOffDrag(Pos2, Pos2),
    Wheel(Pos2, Vec2, Modifiers),
    Key(Modifiers, Key),
    Text(&'static str),
    Give(Command),
    Frame,
}

/// Commands that leave the map or wait for a file dialog of the system.
const LEFT_OUT: &[Command] =
    &[Command::New, Command::Open, Command::CloseMap, Command::Quit, Command::Save, Command::SaveAs, Command::SaveCopy];

fn place() -> impl Strategy<Value = Pos2> {
    (0.0..SIZE.x, 0.0..SIZE.y).prop_map(|(x, y)| pos2(x, y))
}

/// A place on the map rather than on a panel.
fn on_map() -> impl Strategy<Value = Pos2> {
    (230.0..800.0_f32, 40.0..720.0_f32).prop_map(|(x, y)| pos2(x, y))
}

fn modifiers() -> impl Strategy<Value = Modifiers> {
    prop_oneof![
        6 => Just(Modifiers::NONE),
        2 => Just(Modifiers::COMMAND),
        2 => Just(Modifiers::SHIFT),
        1 => Just(Modifiers::ALT),
        1 => Just(Modifiers::COMMAND.plus(Modifiers::SHIFT)),
        1 => Just(Modifiers::ALT.plus(Modifiers::SHIFT)),
    ]
}

fn gust() -> impl Strategy<Value = Gust> {
    let keys = [
        Key::ArrowLeft,
        Key::ArrowRight,
        Key::ArrowUp,
        Key::ArrowDown,
        Key::Enter,
        Key::Escape,
        Key::Tab,
        Key::Delete,
        Key::Backspace,
        Key::F2,
        Key::Plus,
        Key::Minus,
        Key::Z,
        Key::D,
        Key::A,
        Key::H,
        Key::V,
        Key::F10,
        Key::Num1,
        Key::Num2,
    ];
    let buttons = [PointerButton::Primary, PointerButton::Primary, PointerButton::Secondary, PointerButton::Middle];
    let commands: Vec<Command> = Command::ALL.iter().copied().filter(|command| !LEFT_OUT.contains(command)).collect();
    prop_oneof![
        2 => place().prop_map(Gust::Move),
        1 => (place(), select(buttons.to_vec())).prop_map(|(at, button)| Gust::Press(at, button)),
        1 => (place(), select(buttons.to_vec())).prop_map(|(at, button)| Gust::Release(at, button)),
        4 => on_map().prop_map(Gust::Click),
        4 => on_map().prop_map(Gust::DoubleClick),
        5 => (on_map(), place(), modifiers()).prop_map(|(from, to, held)| Gust::Drag(from, to, held)),
        1 => (on_map(), place()).prop_map(|(from, to)| Gust::BreakOffDrag(from, to)),
        1 => (place(), (-300.0..300.0_f32, -300.0..300.0_f32), modifiers())
            .prop_map(|(at, (x, y), held)| Gust::Wheel(at, vec2(x, y), held)),
        8 => (modifiers(), select(keys.to_vec())).prop_map(|(held, key)| Gust::Key(held, key)),
        4 => select(&["a", "ñ", "Café", "\u{4f60}", "+", " "][..]).prop_map(Gust::Text),
        6 => select(commands).prop_map(Gust::Give),
        1 => Just(Gust::Frame),
    ]
}

/// The window in the storm.
struct Storm(Harness<'static, Trayecto>);

impl Storm {
    fn over(name: &'static str) -> Self {
        let mut settings = Settings::default();
        settings.set_locale(Locale::Spanish);
        let origin = Origin::Template { name, locale: Locale::Spanish };
        let harness = Harness::builder().with_size(SIZE).build_eframe(|creation| {
            let mut window = Trayecto::new(&creation.egui_ctx, settings);
            window.wait_for_layouts();
            window.use_clipboard(Clipboard::memory());
            window.open(origin);
            window.wait_until_read();
            window
        });
        // Whether the system has a font for every script is not what is tested.
        harness.ctx.set_missing_glyph_policy(egui::MissingGlyphPolicy::Tofu);
        let mut storm = Self(harness);
        storm.0.run_steps(2);
        storm
    }

    fn map(&self) -> &Map {
        self.0.state().open_map().unwrap()
    }

    fn button(&self, at: Pos2, button: PointerButton, pressed: bool, modifiers: Modifiers) {
        self.0.event_modifiers(Event::PointerButton { pos: at, button, pressed, modifiers }, modifiers);
    }

    fn key(&self, modifiers: Modifiers, key: Key) {
        self.0.key_press_modifiers(modifiers, key);
    }

    fn blow(&mut self, gust: &Gust) {
        let primary = PointerButton::Primary;
        match *gust {
            Gust::Move(at) => self.0.event(Event::PointerMoved(at)),
            Gust::Press(at, button) => self.button(at, button, true, Modifiers::NONE),
            Gust::Release(at, button) => self.button(at, button, false, Modifiers::NONE),
            Gust::Click(at) => self.click(at),
            Gust::DoubleClick(at) => {
                self.click(at);
                self.0.step();
                self.click(at);
            }
            Gust::Drag(from, to, held) => {
                self.drag_to(from, to, held);
                self.button(to, primary, false, held);
            }
            Gust::BreakOffDrag(from, to) => {
                self.drag_to(from, to, Modifiers::NONE);
                self.key(Modifiers::NONE, Key::Escape);
                self.0.step();
                self.button(to, primary, false, Modifiers::NONE);
            }
            Gust::Wheel(at, delta, held) => {
                self.0.event(Event::PointerMoved(at));
                let (unit, phase, source) = (MouseWheelUnit::Point, TouchPhase::Move, egui::MouseWheelSource::Unknown);
                self.0.event_modifiers(Event::MouseWheel { unit, delta, phase, source, modifiers: held }, held);
            }
            Gust::Key(held, key) => self.key(held, key),
            Gust::Text(text) => self.0.event(Event::Text(text.into())),
            Gust::Give(command) => {
                let context = self.0.ctx.clone();
                self.0.state_mut().carry_out(&context, command);
            }
            Gust::Frame => {}
        }
        self.0.step();
    }

    fn click(&self, at: Pos2) {
        self.0.event(Event::PointerMoved(at));
        self.button(at, PointerButton::Primary, true, Modifiers::NONE);
        self.button(at, PointerButton::Primary, false, Modifiers::NONE);
    }

    fn drag_to(&mut self, from: Pos2, to: Pos2, held: Modifiers) {
        self.0.event(Event::PointerMoved(from));
        self.button(from, PointerButton::Primary, true, held);
        self.0.step();
        for share in [0.3, 0.7, 1.0] {
            self.0.event(Event::PointerMoved(from + (to - from) * share));
            self.0.step();
        }
    }

    /// Lets go of everything: menus, dialogs, texts, drags.
    fn calm_down(&mut self) {
        for button in [PointerButton::Primary, PointerButton::Secondary, PointerButton::Middle] {
            self.button(pos2(1.0, 1.0), button, false, Modifiers::NONE);
            self.0.step();
        }
        for _ in 0..6 {
            self.key(Modifiers::NONE, Key::Escape);
            self.0.run_steps(2);
        }
    }
}

fn rebuilt(map: &Map) -> bool {
    Map::build(map.to_draft()).is_ok()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(), max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_storm_of_events_leaves_a_valid_map_that_can_be_undone(
        name in select(&["blank", "four-stages", "experience-map", "service-blueprint"][..]),
        gusts in proptest::collection::vec(gust(), 10..60),
    ) {
        let mut storm = Storm::over(name);
        let first = file::write(storm.map());
        for gust in &gusts {
            storm.blow(gust);
            // Menus, tool bar and palette also lead away from the map.
            if storm.0.state().open_map().is_none() {
                return Ok(());
            }
            prop_assert!(rebuilt(storm.map()), "after {gust:?}");
        }
        storm.calm_down();
        let last = file::write(storm.map());
        let context = storm.0.ctx.clone();
        let steps = storm.0.state().board().unwrap().editor().history().done();
        for _ in 0..steps {
            storm.0.state_mut().carry_out(&context, Command::Undo);
        }
        prop_assert!(file::write(storm.map()) == first, "undoing all does not give the first map back");
        for _ in 0..steps {
            storm.0.state_mut().carry_out(&context, Command::Redo);
        }
        prop_assert!(file::write(storm.map()) == last, "doing all again does not give the last map back");
    }
}

/// As many as the environment says, else few: each takes some tens of milliseconds.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}
