//! What still tells of pains where a view hides their lane.

use egui::{RichText, Ui};

use crate::locale::{Locale, say};
use crate::map::{AudienceView, CardBody, Detail, LaneKind, Map};
use crate::text::icons;

/// Says it, with a way to hide that as well.
pub(super) fn show(ui: &mut Ui, locale: Locale, map: &Map, view: &mut AudienceView) {
    let told = still_told(map, view);
    if told.is_empty() {
        return;
    }
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let sentences: Vec<String> = told.iter().map(|detail| say(locale, sentence(*detail))).collect();
        let text = format!("{}  {}", icons::WARNING, sentences.join(" "));
        ui.label(RichText::new(text).small().color(ui.visuals().warn_fg_color));
        let hide = ui.small_button(say(locale, "audience-still-hide"));
        if hide.on_hover_text(say(locale, "audience-still-hide-about")).clicked() {
            view.hidden_details.extend(told);
        }
    });
}

/// Details that are shown and tell what hurts, although the view hides a lane of pains.
fn still_told(map: &Map, view: &AudienceView) -> Vec<Detail> {
    let hides_pains =
        map.lanes.iter().any(|lane| lane.content.kind() == LaneKind::Pains && view.hidden_lanes.contains(&lane.id));
    if !hides_pains {
        return Vec::new();
    }
    let is_shown = |detail: &Detail| {
        !view.hidden_details.contains(detail)
            && match detail {
                Detail::WorksAndHurts => tells_hurts(map, view),
                Detail::BrakeAndInsight => tells_brakes(map, view),
                _ => false,
            }
    };
    Detail::ALL.into_iter().filter(is_shown).collect()
}

fn tells_hurts(map: &Map, view: &AudienceView) -> bool {
    map.cards().any(|(lane, card)| {
        let CardBody::Touchpoint(touchpoint) = &card.body else { return false };
        !lane.hidden && !view.hidden_lanes.contains(&lane.id) && touchpoint.hurts.iter().any(|text| is_said(text))
    })
}

fn tells_brakes(map: &Map, view: &AudienceView) -> bool {
    let mut shown = map.personas.iter().filter(|who| !who.hidden && !view.hidden_personas.contains(&who.id));
    shown.any(|who| is_said(&who.brake))
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty()
}

fn sentence(detail: Detail) -> &'static str {
    if detail == Detail::BrakeAndInsight { "audience-still-brakes" } else { "audience-still-hurts" }
}
