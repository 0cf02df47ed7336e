//! What texts and properties of parts are called: in the inspector, in lists of what differs.

use crate::edit::PropertyKind;
use crate::locale::{Locale, say};
use crate::map::TextField;

/// A field of a part.
#[must_use]
pub fn field(field: TextField, locale: Locale) -> String {
    let key = match field {
        TextField::Title => "field-title",
        TextField::Subtitle => "field-subtitle",
        TextField::Author => "field-author",
        TextField::Client => "field-client",
        TextField::Level(_) => "field-level",
        TextField::Name => "field-name",
        TextField::Goal => "field-goal",
        TextField::Description => "field-description",
        TextField::Duration => "field-duration",
        TextField::Text => "field-text",
        TextField::Note => "field-note",
        TextField::Tags => "field-tags",
        TextField::Owner => "field-owner",
        TextField::Works => "field-works",
        TextField::Hurts => "field-hurts",
        TextField::Unit => "field-unit",
        TextField::Measure => "field-measure",
        TextField::Profile => "field-profile",
        TextField::Role => "field-role",
        TextField::Summary => "field-summary",
        TextField::Quote => "field-quote",
        TextField::Attitudes => "field-attitudes",
        TextField::Goals => "field-goals",
        TextField::Needs => "field-needs",
        TextField::Motivations => "field-motivations",
        TextField::Brake => "field-brake",
        TextField::Insight => "field-insight",
        TextField::Link => "field-link",
    };
    say(locale, key)
}

/// A property of a part.
#[must_use]
pub fn property(kind: PropertyKind, locale: Locale) -> String {
    let key = match kind {
        PropertyKind::Kind | PropertyKind::LaneKind | PropertyKind::Body | PropertyKind::SourceKind => "field-kind",
        PropertyKind::Language => "field-language",
        PropertyKind::Market => "field-market",
        PropertyKind::Date => "field-date",
        PropertyKind::Scale => "field-scale",
        PropertyKind::TurningThreshold => "field-turning-threshold",
        PropertyKind::HideEvidence => "field-hide-evidence",
        PropertyKind::HideTurningPoints => "field-hide-turning-points",
        PropertyKind::Views => "field-views",
        PropertyKind::Brand => "field-brand",
        PropertyKind::Slides => "field-slides",
        PropertyKind::Color => "field-color",
        PropertyKind::Hidden => "field-hidden",
        PropertyKind::Collapsed => "field-collapsed",
        PropertyKind::MomentOfTruth => "legend-moment-of-truth",
        PropertyKind::Width => "field-width",
        PropertyKind::Height => "field-height",
        PropertyKind::Line => "field-line",
        PropertyKind::Perspective => "field-perspective",
        PropertyKind::Span => "field-span",
        PropertyKind::Concerns => "field-personas",
        PropertyKind::Channel => "field-channel",
        PropertyKind::Presence => "field-presence",
        PropertyKind::Contact => "field-contact",
        PropertyKind::Speaker => "field-speaker",
        PropertyKind::Figure => "field-value",
        PropertyKind::Target => "field-target",
        PropertyKind::Due => "field-due",
        PropertyKind::Impact => "field-impact",
        PropertyKind::Effort => "field-effort",
        PropertyKind::Status => "field-status",
        PropertyKind::Answers => "field-answers",
        PropertyKind::Evidence | PropertyKind::FieldEvidence(_) => "field-evidence",
        PropertyKind::Basis => "field-basis",
        PropertyKind::Photo => "field-photo",
        PropertyKind::SampleSize => "field-sample",
    };
    say(locale, key)
}
