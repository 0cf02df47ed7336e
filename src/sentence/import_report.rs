//! The report of an import as a text: for the command line, and to be copied.

use std::fmt::Write;

use crate::import::{Effect, Found, Remark, Report};
use crate::locale::{Locale, say, say_count, say_with};

use super::import::{answer, foreign_kind, question, remark};

/// What became of what a remark is about: the heading of all of that kind.
#[must_use]
pub fn effect(locale: Locale, effect: Effect) -> String {
    say(
        locale,
        match effect {
            Effect::LeftOut => "import-effect-left-out",
            Effect::Changed => "import-effect-changed",
            Effect::Noted => "import-effect-noted",
            Effect::Read => "import-effect-read",
        },
    )
}

/// All counts of what was found, with the names of which there are some. Kinds of which there is nothing are left out.
#[must_use]
pub fn found(locale: Locale, found: &Found) -> Vec<(String, Vec<String>)> {
    let named = |key: &str, names: &[String]| (say_count(locale, key, names.len()), names.to_vec());
    let counted = |key: &str, count: usize| (say_count(locale, key, count), Vec::new());
    let all = [
        (found.phases.len(), named("import-count-phases", &found.phases)),
        (found.stages.len(), named("import-count-stages", &found.stages)),
        (found.lanes.len(), named("import-count-lanes", &found.lanes)),
        (found.cards, counted("import-count-cards", found.cards)),
        (found.personas.len(), named("import-count-personas", &found.personas)),
        (found.emotions, counted("import-count-emotions", found.emotions)),
    ];
    all.into_iter().filter(|(count, _)| *count > 0).map(|(_, told)| told).collect()
}

/// The line of a remark, if it has one.
#[must_use]
pub fn remark_line(locale: Locale, remark: &Remark) -> Option<String> {
    remark.line.map(|line| say_with(locale, "warning-line", &[("line", &line.to_string())]))
}

/// The whole report of a file.
#[must_use]
pub fn text(locale: Locale, file: &str, holds: &Found, report: &Report) -> String {
    let mut said = format!("{file}: {}\n\n", foreign_kind(locale, report.kind));
    for (count, names) in found(locale, holds) {
        let _ = writeln!(said, "{count}");
        for name in names {
            let _ = writeln!(said, "  • {}", name.replace('\n', " "));
        }
    }
    if !report.questions.is_empty() {
        let _ = writeln!(said, "\n{}", say(locale, "import-questions"));
        for asked in &report.questions {
            let _ = writeln!(said, "  • {}: {}", question(locale, asked), answer(locale, asked));
        }
    }
    for kind in Effect::ALL {
        let remarks: Vec<&Remark> = report.remarks.iter().filter(|remark| remark.effect == kind).collect();
        if remarks.is_empty() {
            continue;
        }
        let _ = writeln!(said, "\n{} ({})", effect(locale, kind), remarks.len());
        for told in remarks {
            let line = remark_line(locale, told).map(|line| format!("{line}: ")).unwrap_or_default();
            let _ = writeln!(said, "  • {line}{}", remark(locale, told));
        }
    }
    if report.more_remarks > 0 {
        let _ = writeln!(said, "\n{}", say_count(locale, "import-more-remarks", report.more_remarks));
    }
    if report.remarks.is_empty() {
        let _ = writeln!(said, "\n{}", say(locale, "import-no-remarks"));
    }
    said
}
