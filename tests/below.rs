//! The panel below the map in windows of all sizes: its tabs stay in reach.

use crate::shared_window as window;

use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, vec2};
use egui_kittest::kittest::NodeT;
use trayecto::app::Origin;
use trayecto::locale::{Locale, say};

use window::Window;

/// The place of a button.
fn place(window: &Window, key: &str) -> Rect {
    let label = say(Locale::English, key);
    let buttons = window.of_role(Role::Button);
    buttons.iter().find(|node| node.accesskit_node().label() == Some(label.clone())).unwrap().rect()
}

#[test]
fn its_tabs_and_its_end_are_in_reach_in_windows_of_all_sizes() {
    for size in [vec2(1440.0, 900.0), vec2(1024.0, 700.0), vec2(900.0, 560.0)] {
        let origin = Origin::Template { name: "example", locale: Locale::English };
        let mut window = Window::build(Locale::English, Some(origin), size);
        for key in [Key::A, Key::T, Key::I] {
            window.press(Modifiers::COMMAND | Modifiers::SHIFT, key);
            // Above the map there is at least the menu bar.
            let map_bottom = 28.0 + window.board().canvas().view().height;
            for button in ["tab-touchpoints", "tab-plan", "tab-figures", "close-below"] {
                let place = place(&window, button);
                let below_map = f64::from(place.top()) >= map_bottom;
                assert!(below_map && place.bottom() <= size.y, "{button} at {place} in {size}, map to {map_bottom}");
            }
        }
        window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::I);
    }
}
