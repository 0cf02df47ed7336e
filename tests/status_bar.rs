//! The status bar: whatever of it is shown is shown whole, however narrow the window is.

use crate::shared_window as window;

use std::fs;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, vec2};
use egui_kittest::kittest::{NodeT, Queryable};

use trayecto::app::Origin;
use trayecto::app::command::Command;
use trayecto::locale::{Locale, say, say_count};
use trayecto::{file, template};

use window::Window;

/// What lies in the bar lies around this distance from the window's lower edge, in points, and no farther from it than that.
const MIDDLE: f32 = 16.5;
const APART: f32 = 4.0;
const LEAST_WIDTH: u16 = 640;

/// What of the bar can be read or pressed, from left to right.
fn items(window: &Window, height: f32) -> Vec<(String, Rect)> {
    let roles = [Role::Button, Role::Tab, Role::Label, Role::Slider];
    let nodes = roles.into_iter().flat_map(|role| window.of_role(role));
    let mut items: Vec<(String, Rect)> = nodes
        .filter(|node| node.accesskit_node().bounding_box().is_some())
        .filter(|node| (node.rect().center().y - (height - MIDDLE)).abs() < APART && node.rect().width() > 0.0)
        .map(|node| {
            let node_text = node.accesskit_node().label().or_else(|| node.accesskit_node().value());
            (node_text.unwrap_or_default(), node.rect())
        })
        .collect();
    items.sort_by(|(_, one), (_, other)| one.left().total_cmp(&other.left()));
    items
}

/// Closes the panels beside the map, which hold things at the height of the bar that are scrolled out of sight.
fn without_panels(window: &mut Window) {
    let context = window.harness.ctx.clone();
    for command in [Command::ToggleElements, Command::ToggleInspector] {
        window.harness.state_mut().carry_out(&context, command);
    }
    window.settle();
}

#[track_caller]
fn check(window: &Window, width: f32, locale: Locale) {
    let height = 700.0;
    let items = items(window, height);
    for pair in items.windows(2) {
        let [(_, left), (_, right)] = pair else { continue };
        assert!(left.right() <= right.left() + 0.5, "{locale:?} {width}: {items:?}");
    }
    let (_, last) = items.last().unwrap();
    assert!(last.right() <= width && items[0].1.left() >= 0.0, "{locale:?} {width}: {items:?}");
    let zoom = Command::ZoomIn.label(locale);
    assert!(items.iter().any(|(text, _)| *text == zoom), "{locale:?} {width}: {items:?}");
}

#[test]
fn nothing_is_cut_in_a_narrow_window() {
    for locale in Locale::ALL {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("map.journey.json");
        let text = String::from_utf8(file::write(&template::map("example", locale).unwrap())).unwrap();
        let (whole, with_warning) = (text.clone(), text.replacen("\"as-is\"", "\"nonsense\"", 1));
        assert_ne!(whole, with_warning);
        for text in [whole, with_warning] {
            fs::write(&path, &text).unwrap();
            for width in (LEAST_WIDTH..=1_440).step_by(80) {
                let width = f32::from(width);
                let mut window = Window::build(locale, Some(Origin::File(path.clone())), vec2(width, 700.0));
                window.press(Modifiers::NONE, Key::Escape);
                without_panels(&mut window);
                check(&window, width, locale);
                window.click(Role::Tab, &Command::ShowCurves.label(locale));
                check(&window, width, locale);
            }
        }
    }
}

#[test]
fn where_there_is_room_everything_is_shown() {
    for locale in Locale::ALL {
        let window = Window::build(locale, Some(Origin::Template { name: "example", locale }), vec2(1_440.0, 700.0));
        let items = items(&window, 700.0);
        let has = |text: &str| items.iter().any(|(own, _)| own.contains(text));
        let personas = say_count(locale, "count-personas", window.map().personas.len());
        for text in [&personas, &Command::ShowFigures.label(locale), &say(locale, "state-new")] {
            assert!(has(text), "{text}: {items:?}");
        }
        assert_eq!(window.harness.get_all_by_role(Role::Slider).count(), 1);
    }
}
