//! One view: its name, what it shows, and what it says instead.

use egui::{Label, RichText, TextEdit, Ui};

use crate::locale::{Locale, say};
use crate::map::{Detail, Map, Part};
use crate::sentence::part_name;
use crate::text::icons;

use super::super::full::say_if_full;
use super::super::parts::small_heading;
use super::shown::{InMap, Item, list};
use super::still;
use super::views::{Views, Wrong};
use super::words::{self, Known};

/// Characters that the name of a view can have.
const NAME_CHARS: usize = 80;

/// Shows the view that is looked at.
pub(super) fn show(ui: &mut Ui, locale: Locale, map: &Map, views: &mut Views, known: Option<&[Known]>) {
    let wrong = views.wrong(views.chosen);
    let Some(view) = views.chosen_mut() else { return };
    let label = ui.label(say(locale, "audience-name"));
    ui.add(TextEdit::singleline(&mut view.name).desired_width(320.0).char_limit(NAME_CHARS)).labelled_by(label.id);
    say_if_full(ui, locale, &view.name, NAME_CHARS);
    if let Some(wrong) = wrong {
        let key = match wrong {
            Wrong::Empty => "audience-name-empty",
            Wrong::Taken => "audience-name-taken",
        };
        let text = format!("{}  {}", icons::WARNING_CIRCLE, say(locale, key));
        ui.label(RichText::new(text).small().color(ui.visuals().warn_fg_color));
    }
    // So that most of a view is seen at once.
    ui.spacing_mut().item_spacing.y = 3.0;
    ui.spacing_mut().interact_size.y = 23.0;
    ui.columns(2, |columns| {
        let [left, right] = columns else { return };
        list(left, locale, "audience-lanes", &lanes(map, locale), &mut view.hidden_lanes);
        list(right, locale, "audience-phases", &phases(map, locale), &mut view.hidden_phases);
        list(right, locale, "audience-personas", &personas(map, locale), &mut view.hidden_personas);
    });
    still::show(ui, locale, map, view);
    small_heading(ui, &say(locale, "audience-details"));
    for detail in Detail::ALL {
        let is_hidden = match detail {
            Detail::Evidence => map.hide_evidence,
            Detail::TurningPoints => map.hide_turning_points,
            _ => false,
        };
        let mut shown = !is_hidden && !view.hidden_details.contains(&detail);
        let (name, about) = words_of(detail);
        let about = if is_hidden { "audience-hidden-in-map" } else { about };
        ui.horizontal(|ui| {
            if ui.add_enabled(!is_hidden, egui::Checkbox::new(&mut shown, say(locale, name))).changed() {
                if shown {
                    view.hidden_details.remove(&detail);
                } else {
                    view.hidden_details.insert(detail);
                }
            }
            ui.add(Label::new(RichText::new(say(locale, about)).small().weak()).truncate());
        });
    }
    ui.add(Label::new(RichText::new(say(locale, "audience-for-the-team")).small().weak()).wrap());
    words::show(ui, locale, &mut view.replacements, known);
}

/// What a detail is called, and what it is in plain words, as keys of the languages.
fn words_of(detail: Detail) -> (&'static str, &'static str) {
    match detail {
        Detail::Evidence => ("audience-evidence", "audience-evidence-about"),
        Detail::MomentsOfTruth => ("audience-moments", "audience-moments-about"),
        Detail::TurningPoints => ("audience-turning-points", "audience-turning-points-about"),
        Detail::EmotionNotes => ("audience-emotion-notes", "audience-emotion-notes-about"),
        Detail::WorksAndHurts => ("audience-works-and-hurts", "audience-works-and-hurts-about"),
        Detail::BrakeAndInsight => ("audience-brake-and-insight", "audience-brake-and-insight-about"),
        Detail::Photos => ("audience-photos", "audience-photos-about"),
        Detail::Owners => ("audience-owners", "audience-owners-about"),
        Detail::Origin => ("audience-origin", "audience-origin-about"),
    }
}

fn lanes(map: &Map, locale: Locale) -> Vec<Item<crate::map::LaneId>> {
    let item = |lane: &crate::map::Lane| Item {
        what: lane.id,
        name: part_name(map, Part::Lane(lane.id), locale),
        map: InMap::hidden(lane.hidden),
    };
    map.lanes.iter().map(|lane| item(lane)).collect()
}

fn phases(map: &Map, locale: Locale) -> Vec<Item<crate::map::PhaseId>> {
    let item = |phase: &crate::map::Phase| Item {
        what: phase.id,
        name: part_name(map, Part::Phase(phase.id), locale),
        map: InMap::Shown,
    };
    map.phases.iter().map(|phase| item(phase)).collect()
}

fn personas(map: &Map, locale: Locale) -> Vec<Item<crate::map::PersonaId>> {
    let item = |persona: &crate::map::Persona| Item {
        what: persona.id,
        name: part_name(map, Part::Persona(persona.id), locale),
        map: InMap::hidden(persona.hidden),
    };
    map.personas.iter().map(|persona| item(persona)).collect()
}
