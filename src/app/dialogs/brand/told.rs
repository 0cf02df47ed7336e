//! What is said of the file that was read or written last.

use egui::{Label, RichText, Ui};

use crate::file::{Access, BrandReading};
use crate::locale::{Locale, say, say_count, say_with};
use crate::sentence;
use crate::text::icons;

/// Warnings that are told one by one.
const MOST_WARNINGS: usize = 5;

/// What is said.
pub(super) enum Told {
    Nothing,
    Done(String),
    Warned(String),
    Failed(String),
}

impl Told {
    /// That a brand was read, with what of it could not be.
    pub(super) fn read(locale: Locale, text: String, reading: &BrandReading) -> Self {
        let mut lines = vec![text];
        if reading.access != Access::Editable {
            lines.push(say(locale, "brand-newer"));
        }
        let told = reading.warnings.iter().take(MOST_WARNINGS);
        lines.extend(told.map(|warning| {
            let line = say_with(locale, "warning-line", &[("line", &warning.line.to_string())]);
            format!("{line}: {}", sentence::warning(locale, warning))
        }));
        let more = reading.warnings.len().saturating_sub(MOST_WARNINGS) + reading.more_warnings;
        if more > 0 {
            lines.push(say_count(locale, "warning-more", more));
        }
        let text = lines.join("\n");
        if reading.warnings.is_empty() { Self::Done(text) } else { Self::Warned(text) }
    }

    /// Shows it.
    pub(super) fn show(&self, ui: &mut Ui) {
        let visuals = ui.visuals();
        let (icon, color, text) = match self {
            Self::Nothing => return,
            Self::Done(text) => (icons::CHECK, visuals.text_color(), text),
            Self::Warned(text) => (icons::WARNING, visuals.warn_fg_color, text),
            Self::Failed(text) => (icons::WARNING, visuals.error_fg_color, text),
        };
        ui.add(Label::new(RichText::new(format!("{icon}  {text}")).color(color)).wrap());
    }
}
