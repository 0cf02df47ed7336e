//! What is marked on a picture for a working session of the team: findings of the review, and what the team noted for itself.

use crate::layout::{Annotation, AnnotationKind};
use crate::locale::Locale;
use crate::map::{Date, Map, Part};
use crate::review::{Facts, Reviewer, Rule, shows_brakes};
use crate::sentence::{Findings, part_name};

use super::names::shortened;

/// What is marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Marked {
    /// What the review finds.
    pub findings: MarkedFindings,
    /// What the team noted for itself.
    pub notes: MarkedNotes,
}

/// Whether findings are marked.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum MarkedFindings {
    /// They are not.
    #[default]
    None,
    /// Those that count as of a day; without a day nothing is overdue.
    Open {
        /// The day.
        today: Option<Date>,
    },
}

/// Whether the internal notes of the team are marked. They are in no picture otherwise.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum MarkedNotes {
    #[default]
    None,
    Shown,
}

/// What there is to be marked on pictures of a map, in the map's language. What was set aside in the review is not, nor what is said of
/// hidden lanes and personas.
#[must_use]
pub fn annotations(map: &Map, marked: Marked) -> Vec<Annotation> {
    let locale = Locale::of_map(&map.language);
    let mut all = match marked.findings {
        MarkedFindings::None => Vec::new(),
        MarkedFindings::Open { today } => findings(map, today, locale),
    };
    if marked.notes == MarkedNotes::Shown {
        all.extend(notes(map, locale));
    }
    all
}

fn findings(map: &Map, today: Option<Date>, locale: Locale) -> Vec<Annotation> {
    // How large texts would be on slides is nothing to say on one.
    let facts = Facts { today, smallest_text_on_slides_pt: None };
    let review = Reviewer::default().review(map, facts);
    let sentences = Findings::new(locale, map);
    let shown = review.findings.iter().filter(|finding| is_shown(map, finding.part));
    // A picture that does not show how well things are known does not speak of it either.
    let of_picture = shown.filter(|finding| match finding.rule {
        Rule::PersonaWithoutBrake | Rule::PersonaWithoutInsight => shows_brakes(map),
        rule => !map.hide_evidence || !is_about_evidence(rule),
    });
    let annotation = |finding: &crate::review::Finding| {
        let place = sentences.place(finding.part);
        let name = if place.trim().is_empty() { part_name(map, finding.part, locale) } else { place };
        Annotation {
            part: finding.part,
            kind: AnnotationKind::Finding(finding.rule.severity()),
            name: shortened(&name),
            text: sentences.sentence(finding),
        }
    };
    of_picture.map(annotation).collect()
}

fn notes(map: &Map, locale: Locale) -> Vec<Annotation> {
    let shown = map.cards().filter(|(lane, card)| !lane.hidden && !card.note.trim().is_empty());
    let annotation = |card: &crate::map::Card| Annotation {
        part: Part::Card(card.id),
        kind: AnnotationKind::Note,
        name: shortened(&part_name(map, Part::Card(card.id), locale)),
        text: card.note.trim().to_owned(),
    };
    shown.map(|(_, card)| annotation(card)).collect()
}

fn is_shown(map: &Map, part: Part) -> bool {
    let lane = |id| map.lane(id).is_some_and(|lane| !lane.hidden);
    let persona = |id| map.persona(id).is_some_and(|persona| !persona.hidden);
    match part {
        Part::Card(id) => map.card(id).is_some_and(|(lane, _)| !lane.hidden),
        Part::Lane(id) | Part::Cell { lane: id, .. } => lane(id),
        Part::Persona(id) | Part::BrakeAndInsight(id) => persona(id),
        Part::Curve { lane: of, persona: whose } | Part::EmotionPoint { lane: of, persona: whose, .. } => {
            lane(of) && persona(whose)
        }
        Part::Map | Part::Title | Part::Legend | Part::Phase(_) | Part::Stage(_) | Part::Source(_) => true,
    }
}

fn is_about_evidence(rule: Rule) -> bool {
    matches!(rule, Rule::ResearchedWithoutSource | Rule::MostlyAssumed | Rule::SourceNotCited | Rule::SourceWithoutDate)
}
