//! What is exported: the format, the picture, and which of its stages.

use egui::{Label, RichText, Ui};

use crate::app::picture_export::{ChosenStages, ChosenSvgText, ExportChoice, has_stages};
use crate::export::PictureFormat;
use crate::locale::{Locale, say, say_count};
use crate::map::{Map, Part, StageId};
use crate::sentence::part_name;

use super::super::choose::pick;
use super::super::parts::small_heading;
use super::super::pictures::{picture_name, pictures};
use super::shelf::Shelf;

/// Shows the formats.
pub(super) fn format(ui: &mut Ui, locale: Locale, shelf: &mut Shelf, choice: &mut ExportChoice) {
    small_heading(ui, &say(locale, "export-format"));
    ui.horizontal_wrapped(|ui| {
        for format in PictureFormat::ALL {
            let mut chosen = choice.format;
            if ui.radio_value(&mut chosen, format, format.name()).changed() {
                shelf.change(choice, chosen);
            }
        }
    });
    let about = say(locale, &format!("export-format-{}", choice.format.ending()));
    ui.add(Label::new(RichText::new(about).small().weak()).wrap());
    if shelf.keeps_pages(choice) {
        ui.add(Label::new(RichText::new(say(locale, "export-format-kept")).small().weak()).wrap());
    }
    if choice.format == PictureFormat::Svg {
        let texts = [(ChosenSvgText::Text, "export-svg-text"), (ChosenSvgText::Outlines, "export-svg-outlines")];
        pick(ui, &say(locale, "export-svg"), &mut choice.svg_text, texts.map(|(text, key)| (text, say(locale, key))));
        let about = match choice.svg_text {
            ChosenSvgText::Text => "export-svg-text-about",
            ChosenSvgText::Outlines => "export-svg-outlines-about",
        };
        ui.add(Label::new(RichText::new(say(locale, about)).small().weak()).wrap());
    }
}

/// Shows which picture it is, and which stages of it.
pub(super) fn picture(ui: &mut Ui, locale: Locale, map: &Map, selected: &[StageId], choice: &mut ExportChoice) {
    small_heading(ui, &say(locale, "export-what"));
    let names = pictures(map).into_iter().map(|picture| (picture, picture_name(map, picture, locale)));
    pick(ui, &say(locale, "export-picture"), &mut choice.picture, names);
    if has_stages(choice.picture) && map.stages().nth(1).is_some() {
        stages(ui, locale, map, selected, &mut choice.stages);
    }
}

/// Which kind of choice of stages it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    All,
    Phases,
    FromTo,
    Selected,
}

fn stages(ui: &mut Ui, locale: Locale, map: &Map, selected: &[StageId], stages: &mut ChosenStages) {
    let was = match stages {
        ChosenStages::All => Kind::All,
        ChosenStages::Phases(_) => Kind::Phases,
        ChosenStages::FromTo(..) => Kind::FromTo,
        ChosenStages::Selected(_) => Kind::Selected,
    };
    let mut kinds = vec![
        (Kind::All, say(locale, "export-stages-all")),
        (Kind::Phases, say(locale, "export-stages-phases")),
        (Kind::FromTo, say(locale, "export-stages-from-to")),
    ];
    let of_selection = match stages {
        ChosenStages::Selected(stages) => stages.clone(),
        _ => selected.to_vec(),
    };
    if !of_selection.is_empty() {
        kinds.push((Kind::Selected, say_count(locale, "export-stages-selected", of_selection.len())));
    }
    let mut kind = was;
    pick(ui, &say(locale, "export-stages"), &mut kind, kinds);
    let all: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
    if kind != was {
        *stages = match (kind, all[..].first(), all.last()) {
            (Kind::Phases, ..) => ChosenStages::Phases(map.phases.iter().map(|phase| phase.id).collect()),
            (Kind::FromTo, Some(first), Some(last)) => ChosenStages::FromTo(*first, *last),
            (Kind::Selected, ..) => ChosenStages::Selected(of_selection),
            (Kind::All | Kind::FromTo, ..) => ChosenStages::All,
        };
    }
    match stages {
        ChosenStages::Phases(chosen) => {
            for phase in &map.phases {
                let mut ticked = chosen.contains(&phase.id);
                let name = part_name(map, Part::Phase(phase.id), locale);
                if ui.checkbox(&mut ticked, name).changed() {
                    match ticked {
                        true => chosen.push(phase.id),
                        // One is left: nothing cannot be exported.
                        false if chosen.len() > 1 => chosen.retain(|other| *other != phase.id),
                        false => {}
                    }
                }
            }
        }
        ChosenStages::FromTo(from, to) => {
            let names = || all.iter().map(|stage| (*stage, part_name(map, Part::Stage(*stage), locale)));
            pick(ui, &say(locale, "export-from"), from, names());
            pick(ui, &say(locale, "export-to"), to, names());
        }
        ChosenStages::All | ChosenStages::Selected(_) => {}
    }
}
