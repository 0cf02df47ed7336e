//! What was found, counted; the names unfold.

use egui::{CollapsingHeader, Label, RichText, Ui};

use crate::import::Found;
use crate::locale::{Locale, say, say_count};
use crate::sentence;

use super::super::parts::small_heading;

/// Names that are listed at most.
const MOST_NAMES: usize = 200;

/// Shows the counts.
pub(super) fn show(ui: &mut Ui, locale: Locale, found: &Found) {
    small_heading(ui, &say(locale, "import-found"));
    ui.scope(|ui| {
        // Six short lines belong together.
        ui.spacing_mut().item_spacing.y = 1.0;
        ui.spacing_mut().interact_size.y = 24.0;
        counts(ui, locale, found);
    });
}

fn counts(ui: &mut Ui, locale: Locale, found: &Found) {
    for (count, names) in sentence::import_report::found(locale, found) {
        if names.is_empty() {
            ui.horizontal(|ui| {
                // Under the texts of those that unfold.
                ui.add_space(ui.spacing().indent);
                ui.label(count);
            });
            continue;
        }
        CollapsingHeader::new(count.clone()).id_salt(("found", &count)).show(ui, |ui| {
            for name in names.iter().take(MOST_NAMES) {
                let name = name.trim();
                let text = if name.is_empty() {
                    RichText::new(say(locale, "import-nameless")).italics()
                } else {
                    RichText::new(name)
                };
                ui.add(Label::new(text).wrap());
            }
            if let more @ 1.. = names.len().saturating_sub(MOST_NAMES) {
                ui.label(RichText::new(say_count(locale, "import-more-names", more)).weak());
            }
        });
    }
}
