//! Channels: all of them as icons, or by name those that are looked for, and one of that name.

use egui::{Id, TextEdit, Ui, vec2};

use crate::app::describe;
use crate::app::panels::matching::{is_same, matches};
use crate::app::state::{Request, State};
use crate::app::tools::NewKind;
use crate::layout::channel_icon;
use crate::locale::{say, say_with};
use crate::map::Channel;
use crate::text::icons;

use super::tile::{Shape, tile};

/// Distance of two tiles, in points.
const GAP: f32 = 4.0;
/// Side of a tile with an icon only.
const LEAST_SIDE: f32 = 32.0;

/// Shows the channels.
pub(super) fn channels(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let id = Id::unique("looked for in the palette");
    let mut wanted: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let search = say(state.locale, "search-channel");
    ui.add_space(2.0);
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    let field = TextEdit::singleline(&mut wanted).id(id.with("field")).hint_text(&search).desired_width(f32::INFINITY);
    ui.add(field).accessible_name(&search);
    ui.add_space(2.0);
    if wanted.trim().is_empty() {
        icons(ui, state, given);
    } else {
        named(ui, state, &wanted, given);
    }
    ui.data_mut(|data| data.insert_temp(id, wanted));
}

fn icons(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let room = ui.available_width();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful")]
    let in_row = (((room + GAP) / (LEAST_SIDE + GAP)).floor() as usize).clamp(1, Channel::KNOWN.len());
    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    let side = ((room + GAP) / in_row as f32 - GAP).floor();
    for row in Channel::KNOWN.chunks(in_row) {
        ui.horizontal(|ui| {
            for channel in row {
                let name = describe::channel(channel, state.locale);
                let kind = NewKind::Touchpoint(channel.clone());
                tile(ui, state, (channel_icon(channel), &name), Shape::Icon(side), &kind, given);
            }
        });
    }
}

fn named(ui: &mut Ui, state: &State, wanted: &str, given: &mut Option<Request>) {
    let mut is_known = false;
    for channel in Channel::KNOWN {
        let name = describe::channel(channel, state.locale);
        if matches(&name, wanted) {
            is_known |= is_same(&name, wanted);
            let kind = NewKind::Touchpoint(channel.clone());
            let width = ui.available_width();
            tile(ui, state, (channel_icon(channel), &name), Shape::Named(width), &kind, given);
        }
    }
    // What the program does not know is a channel of the author's.
    if !is_known {
        let name = wanted.trim();
        let text = say_with(state.locale, "channel-own-named", &[("name", name)]);
        let kind = NewKind::Touchpoint(Channel::Own(name.to_owned()));
        let width = ui.available_width();
        tile(ui, state, (icons::PLUS, &text), Shape::Named(width), &kind, given);
    }
}
