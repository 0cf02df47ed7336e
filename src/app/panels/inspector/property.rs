//! Which field goes with which property.

use std::sync::Arc;

use egui::Ui;

use crate::edit::PropertyKind;
use crate::render::Photos;

use super::form::Form;
use super::{answers, body, brand, channel, color, concerns, entry, evidence, options, photo, scale, switch};

/// A field for a property, if the parts have it.
pub(super) fn property(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind, photos: &Arc<Photos>) {
    match kind {
        PropertyKind::Kind
        | PropertyKind::Language
        | PropertyKind::Market
        | PropertyKind::LaneKind
        | PropertyKind::Line
        | PropertyKind::Perspective
        | PropertyKind::Presence
        | PropertyKind::Contact
        | PropertyKind::Speaker
        | PropertyKind::Status
        | PropertyKind::Basis
        | PropertyKind::Slides
        | PropertyKind::SourceKind => options::options(form, ui, kind),
        PropertyKind::Date
        | PropertyKind::Due
        | PropertyKind::Figure
        | PropertyKind::Target
        | PropertyKind::SampleSize
        | PropertyKind::TurningThreshold
        | PropertyKind::Width
        | PropertyKind::Height
        | PropertyKind::Span => entry::entry(form, ui, kind),
        PropertyKind::Hidden
        | PropertyKind::Collapsed
        | PropertyKind::MomentOfTruth
        | PropertyKind::HideEvidence
        | PropertyKind::HideTurningPoints => switch::switch(form, ui, kind),
        PropertyKind::Impact | PropertyKind::Effort => switch::grade(form, ui, kind),
        PropertyKind::Scale => scale::scale(form, ui),
        PropertyKind::Color => color::color(form, ui),
        PropertyKind::Concerns => concerns::concerns(form, ui),
        PropertyKind::Body => body::body(form, ui),
        PropertyKind::Channel => channel::channel(form, ui),
        PropertyKind::Answers => answers::answers(form, ui),
        PropertyKind::Evidence => evidence::evidence(form, ui),
        PropertyKind::Photo => photo::photo(form, ui, photos),
        // The first is shown beside the field's text, the others have dialogs.
        PropertyKind::FieldEvidence(_) | PropertyKind::Views => {}
        PropertyKind::Brand => brand::brand(form, ui),
    }
}
