//! The severities: their signs, and how many findings there are of each.

use egui::{Color32, Ui};

use crate::locale::{Locale, say_count};
use crate::review::{Review, Severity};
use crate::text::icons;

/// The sign of a severity, and its colour.
pub(in crate::app::panels) fn sign(ui: &Ui, severity: Severity) -> (char, Color32) {
    let visuals = ui.visuals();
    match severity {
        Severity::Problem => (icons::WARNING_CIRCLE, visuals.error_fg_color),
        Severity::Warning => (icons::WARNING, visuals.warn_fg_color),
        Severity::Suggestion => (icons::LIGHTBULB, visuals.hyperlink_color),
    }
}

/// How many there are of each severity, in words: "2 problems, 1 suggestion".
pub(in crate::app::panels) fn counted(locale: Locale, review: &Review) -> Vec<(Severity, usize, String)> {
    let counts = Severity::ALL.into_iter().map(|severity| {
        let count = review.count(severity);
        (severity, count, say_count(locale, &format!("review-panel-count-{}", severity.name()), count))
    });
    counts.collect()
}
