//! The panels, each opened and scrolled over the map.

use std::f64::consts::TAU;

use egui::{Event, Modifiers, MouseWheelUnit, Rect, TouchPhase, pos2, vec2};

use crate::app::state::{Below, Panels, Tab};

/// A panel beside or below the map.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Panel {
    /// None at all: what the others cost shows against this.
    None,
    Right(Tab),
    Below(Below),
}

/// All panels that are measured, with their names in the report.
pub(super) const PANELS: [(Panel, &str); 7] = [
    (Panel::None, "none"),
    (Panel::Right(Tab::Inspector), "inspector"),
    (Panel::Right(Tab::Review), "review"),
    (Panel::Right(Tab::Guide), "guide"),
    (Panel::Below(Below::Touchpoints), "touchpoints"),
    (Panel::Below(Below::Plan), "plan"),
    (Panel::Below(Below::Figures), "figures"),
];

impl Panel {
    /// The panels of the window when this one is looked at.
    pub(super) fn shown(self) -> Panels {
        match self {
            Self::None => Panels { left: false, right: false, below: None, ..Panels::default() },
            Self::Right(tab) => Panels { tab, below: None, ..Panels::default() },
            Self::Below(below) => Panels { below: Some(below), ..Panels::default() },
        }
    }

    /// A turn of the wheel over it; `u` is the share of the time that has passed.
    pub(super) fn events(self, window: Rect, u: f64) -> Vec<Event> {
        let at = match self {
            Self::None => return Vec::new(),
            Self::Right(_) => pos2(window.right() - 140.0, window.center().y),
            Self::Below(_) => pos2(window.center().x, window.bottom() - 120.0),
        };
        #[expect(clippy::cast_possible_truncation, reason = "a few points")]
        let turn = (60.0 * (TAU * u).cos()) as f32;
        let wheel = Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, -turn),
            phase: TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        };
        vec![Event::PointerMoved(at), wheel]
    }
}
