//! What it is that is inspected.

use egui::{FontFamily, Label, RichText, Ui};

use crate::app::describe;
use crate::app::style::SEMIBOLD;
use crate::edit::What;
use crate::locale::{say, say_count};
use crate::map::Part;

use super::form::Form;

/// The kind of the part and where it is, or how many there are.
pub(super) fn title(form: &Form<'_>, ui: &mut Ui) {
    ui.spacing_mut().item_spacing.y = 2.0;
    let (title, place) = match form.subject.single() {
        Some(part) => (describe::kind(form.map(), part, form.locale), place(form, part)),
        None => (counted(form), Some(say(form.locale, "several-hint"))),
    };
    ui.label(RichText::new(title).size(17.0).family(FontFamily::Name(SEMIBOLD.into())));
    if let Some(place) = place {
        ui.add(Label::new(RichText::new(place).small().weak()).wrap());
    }
    ui.add_space(10.0);
}

/// Where a part is.
fn place(form: &Form<'_>, part: Part) -> Option<String> {
    let (map, locale) = (form.map(), form.locale);
    match part {
        Part::Card(_) => describe::value(map, part, locale),
        Part::EmotionPoint { .. } | Part::Cell { .. } | Part::Curve { .. } => Some(describe::name(map, part, locale)),
        Part::BrakeAndInsight(persona) => Some(describe::name(map, Part::Persona(persona), locale)),
        Part::Stage(id) => {
            let phase = map.phases.iter().find(|phase| phase.stages.iter().any(|stage| stage.id == id))?;
            Some(phase.name.clone()).filter(|name| !name.trim().is_empty())
        }
        _ => None,
    }
}

fn counted(form: &Form<'_>) -> String {
    let parts = form.subject.parts();
    let key = match What::of_all(parts) {
        What::Persona => "count-personas",
        What::Phase => "count-phases",
        What::Stage => "count-stages",
        What::Lane => "count-lanes",
        What::Cell => "count-cells",
        What::Card => "count-cards",
        What::Curve => "count-curves",
        What::EmotionPoint => "count-points",
        What::Source => "count-sources",
        What::Map | What::Finding | What::View | What::Font | What::Parts => "count-parts",
    };
    say_count(form.locale, key, parts.len())
}
