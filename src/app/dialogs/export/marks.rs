//! What the picture shows besides its texts, one by one, and in which colours.

use egui::{Checkbox, Ui};

use crate::app::picture_export::{ExportChoice, has_stages, hidden_anyway};
use crate::app::shade::Shade;
use crate::locale::{Locale, say, say_with};
use crate::map::{Detail, Map};

use super::super::parts::{remark, small_heading};
use super::around::tick;

/// Shows them.
pub(super) fn show(ui: &mut Ui, locale: Locale, map: &Map, choice: &mut ExportChoice) {
    small_heading(ui, &say(locale, "export-marks"));
    ui.horizontal_wrapped(|ui| {
        ui.label(say(locale, "export-theme"));
        ui.radio_value(&mut choice.theme, Shade::Light, say(locale, "export-theme-light"));
        ui.radio_value(&mut choice.theme, Shade::Dark, say(locale, "export-theme-dark"));
    });
    let anyway = hidden_anyway(map, choice.view.as_deref());
    for detail in Detail::ALL {
        let name = say(locale, key(detail));
        if anyway.contains(&detail) {
            let text = say_with(locale, "export-detail-anyway", &[("detail", &name)]);
            ui.add_enabled(false, Checkbox::new(&mut false, text));
            continue;
        }
        let mut ticked = !choice.hidden.contains(&detail);
        if ui.checkbox(&mut ticked, name).changed() {
            if ticked {
                choice.hidden.remove(&detail);
            } else {
                choice.hidden.insert(detail);
            }
        }
    }
    // What is for the team is not for an audience.
    if has_stages(choice.picture) && choice.view.is_none() {
        tick(ui, &mut choice.findings, &say(locale, "export-findings"));
        tick(ui, &mut choice.team_notes, &say(locale, "export-team-notes"));
        if choice.team_notes.is_yes() {
            remark(ui, &say(locale, "export-team-notes-about"));
        }
    }
}

fn key(detail: Detail) -> &'static str {
    match detail {
        Detail::Evidence => "export-detail-evidence",
        Detail::MomentsOfTruth => "export-detail-moments",
        Detail::TurningPoints => "export-detail-turning-points",
        Detail::EmotionNotes => "export-detail-notes",
        Detail::WorksAndHurts => "export-detail-works-and-hurts",
        Detail::BrakeAndInsight => "export-detail-brake-and-insight",
        Detail::Photos => "export-detail-photos",
        Detail::Owners => "export-detail-owners",
        Detail::Origin => "export-detail-origin",
    }
}
