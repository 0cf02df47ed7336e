//! Errors, warnings and the steps of editing as sentences in the user's language: what happened, to what, what to do. Window and
//! command line say the same.

use std::io;
use std::path::{Path, PathBuf};

use crate::edit::{Misfit, PropertyKind, Refused, StepName, Verb, What};
use crate::export::{ExportError, PageError};
use crate::file::{Cause, OpenError, Problem, ReadError, SaveError, SaveStep, Warning};
use crate::locale::{Locale, say, say_count, say_with};
use crate::map::Invalid;

/// Why a file was not opened.
#[must_use]
pub fn open_failed(locale: Locale, error: &OpenError) -> String {
    match error {
        OpenError::Io { path, source } => {
            let reason = io_reason(locale, source);
            say_with(locale, "open-failed", &[("file", &shown(path)), ("reason", &reason)])
        }
        OpenError::NotAFile { path } => say_with(locale, "open-not-a-file", &[("file", &shown(path))]),
        OpenError::Content { path, source } => {
            let reason = read_reason(locale, source);
            say_with(locale, "open-failed", &[("file", &shown(path)), ("reason", &reason)])
        }
    }
}

/// Why a file was not saved.
#[must_use]
pub fn save_failed(locale: Locale, error: &SaveError) -> String {
    match error {
        SaveError::Cancelled => say(locale, "export-cancelled"),
        SaveError::NotAFile { path } => say_with(locale, "open-not-a-file", &[("file", &shown(path))]),
        SaveError::ReadOnly { path } => say_with(locale, "save-read-only", &[("file", &shown(path))]),
        SaveError::Failed { step, path, source } => {
            let reason = save_reason(locale, source);
            let key = match step {
                SaveStep::Settle => "save-unsettled",
                _ => "save-failed",
            };
            say_with(locale, key, &[("file", &shown(path)), ("reason", &reason)])
        }
    }
}

/// Why no backup was made of a map that was saved.
#[must_use]
pub fn backup_failed(locale: Locale, error: &io::Error) -> String {
    say_with(locale, "save-no-backup", &[("reason", &save_reason(locale, error))])
}

/// Where the work of those who saved in between is kept.
#[must_use]
pub fn conflicts(locale: Locale, file: &Path, copies: &[PathBuf]) -> String {
    // Behind a link they lie elsewhere than where the file was opened.
    let name = |copy: &Path| match copy.file_name() {
        Some(name) if copy.parent() == file.parent() => shown(Path::new(name)),
        _ => shown(copy),
    };
    let names: Vec<String> = copies.iter().map(|copy| name(copy)).collect();
    say_with(locale, "save-conflict", &[("file", &shown(file)), ("copies", &names.join("\n"))])
}

fn save_reason(locale: Locale, error: &io::Error) -> String {
    let key = match Cause::of(error) {
        Some(Cause::Full) => "save-reason-full",
        Some(Cause::Quota) => "save-reason-quota",
        Some(Cause::Damaged) => "save-reason-damaged",
        Some(Cause::Denied) => "save-reason-denied",
        Some(Cause::NotPermitted) => "save-reason-not-permitted",
        Some(Cause::ReadOnlyDisk) => "save-reason-read-only-disk",
        Some(Cause::BadName) => "save-reason-name",
        Some(Cause::NoFolder) => "save-reason-no-folder",
        Some(Cause::Stale) => "save-reason-stale",
        Some(Cause::NoAnswer) => "save-reason-no-answer",
        Some(Cause::Unreachable) => "save-reason-unreachable",
        Some(Cause::Busy) => "save-reason-busy",
        Some(Cause::TooLarge) => "save-reason-too-large",
        None => return say_with(locale, "save-reason-other", &[("details", &error.to_string())]),
    };
    say(locale, key)
}

/// Why a picture cannot have a size.
#[must_use]
pub fn page_failed(locale: Locale, error: PageError) -> String {
    match error {
        PageError::Empty => say(locale, "page-empty"),
        PageError::TooLarge => say(locale, "page-too-large"),
    }
}

/// Why a picture was not made.
#[must_use]
pub fn export_failed(locale: Locale, error: &ExportError) -> String {
    match error {
        ExportError::Cancelled => say(locale, "export-cancelled"),
        ExportError::Io(error) => io_reason(locale, error),
        ExportError::Page(error) => page_failed(locale, *error),
        ExportError::Compression => say(locale, "png-failed"),
        ExportError::Format(_) => say(locale, "export-format-failed"),
    }
}

/// What was wrong in a file, and what was done about it.
#[must_use]
pub fn warning(locale: Locale, warning: &Warning) -> String {
    let problem = problem(locale, &warning.problem);
    if warning.path.is_empty() { problem } else { format!("{}: {problem}", warning.path) }
}

/// What a step of editing did, short enough for a menu.
#[must_use]
pub fn step(locale: Locale, step: &StepName) -> String {
    let what = step_object(locale, step);
    let with_what = |key: &str| say_with(locale, key, &[("what", &what)]);
    match step.verb {
        Verb::Write => with_what("step-write"),
        Verb::Change(kind) => {
            let property = say(locale, property_key(kind));
            say_with(locale, "step-change", &[("property", &property), ("what", &what)])
        }
        Verb::Value => with_what("step-value"),
        Verb::Insert => with_what("step-insert"),
        Verb::Move => with_what("step-move"),
        Verb::Split => with_what("step-split"),
        Verb::Merge => with_what("step-merge"),
        Verb::MoveBorder => with_what("step-move-border"),
        Verb::Delete => with_what("step-delete"),
        Verb::Paste => with_what("step-paste"),
        Verb::Duplicate => with_what("step-duplicate"),
        Verb::Replace => with_what("step-replace"),
        Verb::SetAside => with_what("step-set-aside"),
        Verb::CountAgain => with_what("step-count-again"),
        Verb::Reload => say(locale, "outside-step-reload"),
        Verb::Revert => say(locale, "revert-step"),
        Verb::Restore => say(locale, "versions-step-restore"),
    }
}

/// Why a map was not changed.
#[must_use]
pub fn refused(locale: Locale, refused: &Refused) -> String {
    let key = match refused {
        Refused::Invalid(Invalid::PointOffScale { .. }) => "refused-off-scale",
        Refused::Invalid(Invalid::NamelessView) => "refused-nameless-view",
        Refused::Invalid(Invalid::EmptyReplacement { .. }) => "refused-empty-replacement",
        Refused::Invalid(Invalid::DuplicateView { name }) => {
            return say_with(locale, "refused-duplicate-view", &[("name", name)]);
        }
        Refused::Invalid(_) => "refused-invalid",
        Refused::NotThere(_) => "refused-not-there",
        Refused::NothingToChange => "refused-nothing",
        Refused::TooMany { what: What::Parts, limit } => return say_count(locale, "refused-long-list", *limit),
        Refused::TooMany { what, limit } => {
            return say_with(locale, "refused-too-many", &[("what", &counted(locale, *what, *limit))]);
        }
        Refused::TooLarge => "refused-too-large",
        Refused::DoesNotFit(misfit) => match misfit {
            Misfit::NoCardLane => "refused-no-card-lane",
            Misfit::NoEmotionLane => "refused-no-emotion-lane",
            Misfit::LaneNotEmpty => "refused-lane-not-empty",
            Misfit::Elsewhere | Misfit::MovedTwice => "refused-place",
            Misfit::FirstStage => "refused-first-stage",
            Misfit::FirstPhase => "refused-first-phase",
            Misfit::LastPhase => "refused-last-phase",
            Misfit::PhaseWithoutStage => "refused-phase-without-stage",
        },
    };
    say(locale, key)
}

/// What a step was done with: one part with its name, or how many.
fn step_object(locale: Locale, step: &StepName) -> String {
    let noun = match step.what {
        What::Map => "step-map",
        _ if step.count != 1 => return counted(locale, step.what, step.count),
        What::Persona => "step-persona",
        What::Phase => "step-phase",
        What::Stage => "step-stage",
        What::Lane => "step-lane",
        What::Cell => "step-cell",
        What::Card => "step-card",
        What::Curve => "step-curve",
        What::EmotionPoint => "step-point",
        What::Source => "step-source",
        What::Finding => "step-finding",
        What::View => "step-view",
        What::Font => "step-font",
        What::Parts => "step-part",
    };
    let noun = say(locale, noun);
    if step.name.is_empty() { noun } else { say_with(locale, "step-named", &[("what", &noun), ("name", &step.name)]) }
}

fn counted(locale: Locale, what: What, count: usize) -> String {
    let key = match what {
        What::Persona => "count-personas",
        What::Phase => "count-phases",
        What::Stage => "count-stages",
        What::Lane => "count-lanes",
        What::Cell => "count-cells",
        What::Card => "count-cards",
        What::Curve => "count-curves",
        What::EmotionPoint => "count-points",
        What::Source => "count-sources",
        What::Finding => "count-findings",
        What::View => "count-views",
        What::Font => "count-fonts",
        What::Map | What::Parts => "count-parts",
    };
    say_count(locale, key, count)
}

fn property_key(kind: PropertyKind) -> &'static str {
    match kind {
        PropertyKind::Kind | PropertyKind::LaneKind | PropertyKind::Body | PropertyKind::SourceKind => "property-kind",
        PropertyKind::Language => "property-language",
        PropertyKind::Market => "property-market",
        PropertyKind::Date => "property-date",
        PropertyKind::Scale => "property-scale",
        PropertyKind::TurningThreshold => "property-turning-threshold",
        PropertyKind::HideEvidence => "property-hide-evidence",
        PropertyKind::HideTurningPoints => "property-hide-turning-points",
        PropertyKind::Views => "property-views",
        PropertyKind::Brand => "property-brand",
        PropertyKind::Slides => "property-slides",
        PropertyKind::Color => "property-color",
        PropertyKind::Hidden => "property-hidden",
        PropertyKind::Collapsed => "property-collapsed",
        PropertyKind::MomentOfTruth => "property-moment-of-truth",
        PropertyKind::Width => "property-width",
        PropertyKind::Height => "property-height",
        PropertyKind::Line => "property-line",
        PropertyKind::Perspective => "property-perspective",
        PropertyKind::Span => "property-span",
        PropertyKind::Concerns => "property-concerns",
        PropertyKind::Channel => "property-channel",
        PropertyKind::Presence => "property-presence",
        PropertyKind::Contact => "property-contact",
        PropertyKind::Speaker => "property-speaker",
        PropertyKind::Figure => "property-figure",
        PropertyKind::Target => "property-target",
        PropertyKind::Due => "property-due",
        PropertyKind::Impact => "property-impact",
        PropertyKind::Effort => "property-effort",
        PropertyKind::Status => "property-status",
        PropertyKind::Answers => "property-answers",
        PropertyKind::Evidence | PropertyKind::FieldEvidence(_) => "property-evidence",
        PropertyKind::Basis => "property-basis",
        PropertyKind::Photo => "property-photo",
        PropertyKind::SampleSize => "property-sample-size",
    }
}

fn problem(locale: Locale, problem: &Problem) -> String {
    let with = |key: &str, name: &str, value: &str| say_with(locale, key, &[(name, value)]);
    match problem {
        Problem::WrongType { expected } => {
            use crate::file::Expected;
            let expected = match expected {
                Expected::Text => "expected-text",
                Expected::Number => "expected-number",
                Expected::WholeNumber => "expected-whole-number",
                Expected::TrueOrFalse => "expected-true-or-false",
                Expected::List => "expected-list",
                Expected::Object => "expected-object",
            };
            with("warning-wrong-type", "expected", &say(locale, expected))
        }
        Problem::UnknownValue { value } => with("warning-unknown-value", "value", value),
        Problem::OutOfRange { value } => with("warning-out-of-range", "value", value),
        Problem::UnknownField => say(locale, "warning-unknown-field"),
        Problem::Misplaced => say(locale, "warning-misplaced"),
        Problem::MissingField { field } => with("warning-missing-field", "field", field),
        Problem::DuplicateKey => say(locale, "warning-duplicate-key"),
        Problem::DuplicateId { id, reissued } => {
            say_with(locale, "warning-duplicate-id", &[("id", id), ("reissued", reissued)])
        }
        Problem::BadId { id, reissued } => say_with(locale, "warning-bad-id", &[("id", id), ("reissued", reissued)]),
        Problem::MissingId { reissued } => with("warning-missing-id", "reissued", reissued),
        Problem::UnknownReference { id } => with("warning-unknown-reference", "id", id),
        Problem::CardWithoutStage { stage } => with("warning-card-without-stage", "stage", stage),
        Problem::DuplicateCurve { persona } => with("warning-duplicate-curve", "persona", persona),
        Problem::DuplicatePoint { stage } => with("warning-duplicate-point", "stage", stage),
        Problem::OffScale { value } => with("warning-off-scale", "value", value),
        Problem::BadScale(_) => say(locale, "warning-bad-scale"),
        Problem::NamelessView => say(locale, "warning-nameless-view"),
        Problem::DuplicateView { name } => with("warning-duplicate-view", "name", name),
        Problem::EmptyReplacement => say(locale, "warning-empty-replacement"),
        Problem::EmptyPhase => say(locale, "warning-empty-phase"),
        Problem::TooMany { limit } => with("warning-too-many", "limit", &limit.to_string()),
        Problem::TextTooLong { limit } => with("warning-text-too-long", "limit", &limit.to_string()),
        Problem::ControlCharacters { .. } => say(locale, "warning-control-characters"),
        Problem::BadFont(error) => {
            say_with(locale, "warning-bad-font", &[("reason", &super::brand::font_failed(locale, *error))])
        }
        Problem::BadPhoto(_) => say(locale, "warning-bad-photo"),
        Problem::BadDate { value } => with("warning-bad-date", "value", value),
        Problem::BadColor { value } => with("warning-bad-color", "value", value),
        Problem::BadLanguage { value } => with("warning-bad-language", "value", value),
        Problem::NotMarked => say(locale, "warning-not-marked"),
        Problem::LooseSyntax => say(locale, "warning-loose-syntax"),
        Problem::Damaged => say(locale, "warning-damaged"),
        Problem::ForeignEncoding { encoding } => with("warning-foreign-encoding", "encoding", encoding),
        Problem::BadBytes => say(locale, "warning-bad-bytes"),
    }
}

pub(super) fn read_reason(locale: Locale, error: &ReadError) -> String {
    match error {
        ReadError::Empty => say(locale, "read-empty"),
        ReadError::TooLarge => say(locale, "read-too-large"),
        ReadError::NotText => say(locale, "read-not-text"),
        ReadError::NotJson { line, .. } => say_with(locale, "read-not-json", &[("line", &line.to_string())]),
        ReadError::NotAMap => say(locale, "read-not-a-map"),
        ReadError::BrandNotMap => say(locale, "read-brand-not-map"),
        ReadError::MapNotBrand => say(locale, "read-map-not-brand"),
        ReadError::NotABrand => say(locale, "read-not-a-brand"),
        ReadError::NothingReadable => say(locale, "read-nothing"),
    }
}

fn io_reason(locale: Locale, error: &io::Error) -> String {
    let known = match error.kind() {
        io::ErrorKind::NotFound => Some("io-not-found"),
        io::ErrorKind::PermissionDenied => Some("io-permission"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Some("io-full"),
        io::ErrorKind::ReadOnlyFilesystem => Some("io-read-only"),
        io::ErrorKind::InvalidFilename => Some("io-name"),
        _ => None,
    };
    match known {
        Some(key) => say(locale, key),
        None => error.to_string(),
    }
}

fn shown(path: &Path) -> String {
    path.display().to_string()
}
