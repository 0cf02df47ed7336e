//! Kinds of cards.

use egui::{Label, RichText, Ui, vec2};

use crate::app::describe;
use crate::app::state::{Request, State};
use crate::app::tools::NewKind;
use crate::locale::say;
use crate::text::icons;

use super::tile::{Shape, tile};

/// Distance of two tiles, in points.
const GAP: f32 = 6.0;

/// Shows the kinds.
pub(super) fn palette(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let kinds = [
        (icons::NOTE, NewKind::Note),
        (icons::QUOTES, NewKind::Quote),
        (icons::TARGET, NewKind::Metric),
        (icons::FLAG, NewKind::Action),
    ];
    ui.add_space(2.0);
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let width = ((ui.available_width() - GAP) / 2.0).floor();
    for pair in kinds.chunks(2) {
        ui.horizontal(|ui| {
            for (icon, kind) in pair {
                let name = describe::new_kind(kind, state.locale);
                tile(ui, state, (*icon, &name), Shape::Named(width), kind, given);
            }
        });
    }
    ui.add(Label::new(RichText::new(say(state.locale, "left-cards-hint")).small().weak()).wrap());
}
