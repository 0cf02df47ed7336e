//! In which order fields are shown, and under which headings.

use crate::edit::PropertyKind as P;
use crate::map::{PersonaField, TextField as T};

use super::subject::Subject;

/// A field of the inspector.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Row {
    Text(T),
    /// A text of a persona with its evidence.
    Stated(T, PersonaField),
    Property(P),
    /// The value of an emotion point.
    Value,
    /// Why it is so.
    Why,
    /// What lies in the part.
    Contents,
    /// What is happening there.
    Moment,
}

/// Fields under a heading; those that begin have none.
#[derive(Clone, Copy, Debug)]
pub(super) struct Section {
    /// As a key of the languages.
    pub(super) heading: Option<&'static str>,
    pub(super) rows: &'static [Row],
}

/// All fields that any part may have. A part shows those that it has: they are ordered so that this gives a good order for each.
pub(super) const SECTIONS: &[Section] = &[
    Section {
        heading: None,
        rows: &[
            Row::Property(P::Body),
            Row::Property(P::Photo),
            Row::Text(T::Title),
            Row::Text(T::Subtitle),
            Row::Property(P::Kind),
            Row::Property(P::SourceKind),
            Row::Text(T::Profile),
            Row::Text(T::Name),
            Row::Text(T::Text),
            Row::Value,
            Row::Why,
            Row::Text(T::Goal),
            Row::Text(T::Description),
            Row::Text(T::Duration),
            Row::Property(P::Speaker),
            Row::Property(P::Channel),
            Row::Property(P::Presence),
            Row::Property(P::Contact),
            Row::Property(P::Figure),
            Row::Text(T::Unit),
            Row::Property(P::Target),
            Row::Property(P::Status),
            Row::Text(T::Owner),
            Row::Property(P::Due),
            Row::Property(P::Impact),
            Row::Property(P::Effort),
            Row::Text(T::Measure),
            Row::Property(P::Answers),
            Row::Text(T::Works),
            Row::Text(T::Hurts),
            Row::Property(P::MomentOfTruth),
            Row::Property(P::Basis),
            Row::Property(P::LaneKind),
            Row::Property(P::Line),
            Row::Property(P::Perspective),
            Row::Contents,
        ],
    },
    Section { heading: Some("moments-what-happens"), rows: &[Row::Moment] },
    Section {
        heading: Some("section-project"),
        rows: &[
            Row::Text(T::Client),
            Row::Text(T::Author),
            Row::Property(P::Date),
            Row::Property(P::SampleSize),
            Row::Text(T::Link),
            Row::Property(P::Market),
            Row::Property(P::Language),
        ],
    },
    Section { heading: Some("section-emotions"), rows: &[Row::Property(P::Scale), Row::Property(P::TurningThreshold)] },
    Section {
        heading: Some("section-portrait"),
        rows: &[
            Row::Stated(T::Summary, PersonaField::Summary),
            Row::Stated(T::Quote, PersonaField::Quote),
            Row::Stated(T::Role, PersonaField::Role),
            Row::Stated(T::Attitudes, PersonaField::Attitudes),
        ],
    },
    Section {
        heading: Some("section-motives"),
        rows: &[
            Row::Stated(T::Goals, PersonaField::Goals),
            Row::Stated(T::Needs, PersonaField::Needs),
            Row::Stated(T::Motivations, PersonaField::Motivations),
            Row::Stated(T::Brake, PersonaField::Brake),
            Row::Stated(T::Insight, PersonaField::Insight),
        ],
    },
    Section { heading: Some("field-personas"), rows: &[Row::Property(P::Concerns)] },
    Section { heading: Some("field-evidence"), rows: &[Row::Property(P::Evidence)] },
    Section { heading: Some("section-team"), rows: &[Row::Text(T::Note), Row::Text(T::Tags)] },
    Section {
        heading: Some("section-look"),
        rows: &[
            Row::Property(P::Color),
            Row::Property(P::Span),
            Row::Property(P::Width),
            Row::Property(P::Height),
            Row::Property(P::Collapsed),
            Row::Property(P::Hidden),
            Row::Property(P::HideEvidence),
            Row::Property(P::HideTurningPoints),
            Row::Property(P::Slides),
            Row::Property(P::Brand),
        ],
    },
];

/// Whether the parts have such a field.
pub(super) fn applies(row: Row, subject: &Subject) -> bool {
    match row {
        // The note of a point says why it is so; other notes are for the team.
        Row::Text(T::Note) => subject.points().is_none() && subject.text(T::Note).is_some(),
        Row::Why => subject.points().is_some() && subject.text(T::Note).is_some(),
        Row::Text(field) | Row::Stated(field, _) => subject.text(field).is_some(),
        Row::Property(kind) => subject.property(kind).is_some(),
        Row::Value => subject.points().is_some(),
        Row::Contents => subject.single().is_some(),
        Row::Moment => subject.told().is_some(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edit::{fields, properties};
    use crate::locale::Locale;
    use crate::map::{Map, Part};
    use crate::template;

    /// All parts of a map.
    fn parts(map: &Map) -> Vec<Part> {
        let mut parts = vec![Part::Map];
        parts.extend(map.personas.iter().map(|persona| Part::Persona(persona.id)));
        parts.extend(map.phases.iter().map(|phase| Part::Phase(phase.id)));
        parts.extend(map.stages().map(|stage| Part::Stage(stage.id)));
        parts.extend(map.lanes.iter().map(|lane| Part::Lane(lane.id)));
        parts.extend(map.cards().map(|(_, card)| Part::Card(card.id)));
        parts.extend(map.sources.iter().map(|source| Part::Source(source.id)));
        for lane in &map.lanes {
            let points = lane.curves().iter().flat_map(|curve| curve.points.iter().map(move |point| (curve, point)));
            let part = |persona, stage| Part::EmotionPoint { lane: lane.id, persona, stage };
            parts.extend(points.map(|(curve, point)| part(curve.persona, point.stage)));
        }
        parts
    }

    #[test]
    fn every_field_of_every_part_has_its_place() {
        let rows: Vec<Row> = SECTIONS.iter().flat_map(|section| section.rows).copied().collect();
        let map = template::map("example", Locale::Spanish).unwrap();
        for part in parts(&map) {
            for field in fields(&map, part) {
                let shown = |row: &&Row| matches!(row, Row::Text(other) | Row::Stated(other, _) if *other == field);
                let count = rows.iter().filter(shown).count();
                // The levels are shown with the scale.
                assert_eq!(count, usize::from(!matches!(field, T::Level(_))), "{field:?} of {part:?}");
            }
            for kind in properties(&map, part) {
                let shown = |row: &&Row| match (row, kind) {
                    (Row::Stated(_, field), P::FieldEvidence(other)) => *field == other,
                    (Row::Property(other), kind) => *other == kind,
                    _ => false,
                };
                // These have a dialog of their own.
                let expected = usize::from(kind != P::Views);
                assert_eq!(rows.iter().filter(shown).count(), expected, "{kind:?} of {part:?}");
            }
        }
    }
}
