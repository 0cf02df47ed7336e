//! Properties with a handful of values: each with its name.

use egui::Ui;

use crate::app::describe;
use crate::app::panels::signs::{LANE_KINDS, lane_kind};
use crate::edit::{Property, PropertyKind};
use crate::locale::{say, say_with};
use crate::map::{
    ActionStatus, Basis, Contact, DividerLine, LaneContent, LaneKind, Language, MapKind, Market, Part, Perspective,
    Presence, Slides, SourceKind,
};

use super::choice::Choice;
use super::common::Common;
use super::form::Form;

/// Languages that are offered for a map.
const LANGUAGES: [&str; 9] = ["es", "en", "ca", "eu", "gl", "pt", "fr", "de", "it"];

/// A choice for a property, if the parts have it and it is one of those with a handful of values.
pub(super) fn options(form: &mut Form<'_>, ui: &mut Ui, kind: PropertyKind) {
    let Some(current) = form.subject.property(kind).cloned() else { return };
    let mut options = values(form, kind);
    // What the map has can be seen even if it is not offered.
    if let Some(Property::Language(language)) = current.same()
        && !options.iter().any(|(option, _)| current.same() == Some(option))
    {
        options.push((Property::Language(language.clone()), language.as_str().to_owned()));
    }
    let name = form.label(kind);
    let choice = Choice { name: &name, current, options };
    let chosen = match kind {
        PropertyKind::LaneKind => choice.row_of(form, ui, |option| can_become(form, option)),
        _ => choice.row(form, ui),
    };
    if let Some(property) = chosen {
        form.set(property);
    }
}

/// The values of a property, in the order in which they are offered.
fn values(form: &Form<'_>, kind: PropertyKind) -> Vec<(Property, String)> {
    let said = |options: &[(Property, &str)]| -> Vec<(Property, String)> {
        options.iter().map(|(option, key)| (option.clone(), say(form.locale, key))).collect()
    };
    match kind {
        PropertyKind::Kind => {
            said(&[(Property::Kind(MapKind::AsIs), "picture-as-is"), (Property::Kind(MapKind::ToBe), "picture-to-be")])
        }
        PropertyKind::Language => {
            let tags = LANGUAGES.into_iter().filter_map(|tag| Some((tag, tag.parse::<Language>().ok()?)));
            tags.map(|(tag, language)| (Property::Language(language), say(form.locale, &format!("language-{tag}"))))
                .collect()
        }
        PropertyKind::Market => said(&[
            (Property::Market(None), "not-stated"),
            (Property::Market(Some(Market::B2c)), "market-b2c"),
            (Property::Market(Some(Market::B2b)), "market-b2b"),
        ]),
        PropertyKind::Slides => said(&[
            (Property::Slides(Slides::Whole), "slides-whole"),
            (Property::Slides(Slides::Phases), "slides-phases"),
        ]),
        PropertyKind::LaneKind => {
            LANE_KINDS.into_iter().map(|kind| (Property::LaneKind(kind), say(form.locale, lane_kind(kind)))).collect()
        }
        PropertyKind::Line => said(&[
            (Property::Line(DividerLine::Interaction), "line-interaction"),
            (Property::Line(DividerLine::Visibility), "line-visibility"),
            (Property::Line(DividerLine::InternalInteraction), "line-internal-interaction"),
            (Property::Line(DividerLine::Other), "line-other"),
        ]),
        PropertyKind::Perspective => said(&[
            (Property::Perspective(Perspective::Customer), "perspective-customer"),
            (Property::Perspective(Perspective::Company), "perspective-company"),
            (Property::Perspective(Perspective::BehindTheScenes), "perspective-behind-the-scenes"),
        ]),
        PropertyKind::Presence => presences(form),
        PropertyKind::Contact => contacts(form),
        PropertyKind::Speaker => speakers(form),
        PropertyKind::Status => said(&[
            (Property::Status(ActionStatus::Proposed), "status-proposed"),
            (Property::Status(ActionStatus::Planned), "status-planned"),
            (Property::Status(ActionStatus::InProgress), "status-in-progress"),
            (Property::Status(ActionStatus::Done), "status-done"),
            (Property::Status(ActionStatus::Dropped), "status-dropped"),
        ]),
        PropertyKind::Basis => said(&[
            (Property::Basis(Basis::Rated), "basis-rated"),
            (Property::Basis(Basis::Measured), "basis-measured"),
        ]),
        PropertyKind::SourceKind => said(&[
            (Property::SourceKind(SourceKind::Interview), "source-interview"),
            (Property::SourceKind(SourceKind::Survey), "source-survey"),
            (Property::SourceKind(SourceKind::Analytics), "source-analytics"),
            (Property::SourceKind(SourceKind::SocialNetwork), "source-social-network"),
            (Property::SourceKind(SourceKind::Study), "source-study"),
            (Property::SourceKind(SourceKind::Observation), "source-observation"),
        ]),
        _ => Vec::new(),
    }
}

fn presences(form: &Form<'_>) -> Vec<(Property, String)> {
    let name = |presence| match presence {
        Presence::Physical => say(form.locale, "presence-physical"),
        Presence::Online => say(form.locale, "presence-online"),
    };
    let usual = usual(form, |channel| channel.usual_presence().map(name));
    let mut options = vec![(Property::Presence(None), usual)];
    let own = [Presence::Physical, Presence::Online];
    options.extend(own.map(|presence| (Property::Presence(Some(presence)), name(presence))));
    options
}

fn contacts(form: &Form<'_>) -> Vec<(Property, String)> {
    let name = |contact| match contact {
        Contact::Direct => say(form.locale, "contact-direct"),
        Contact::Indirect => say(form.locale, "contact-indirect"),
    };
    let usual = usual(form, |channel| channel.usual_contact().map(name));
    let mut options = vec![(Property::Contact(None), usual)];
    options
        .extend([Contact::Direct, Contact::Indirect].map(|contact| (Property::Contact(Some(contact)), name(contact))));
    options
}

/// What holds where nothing is said: what is usual for the channel.
fn usual(form: &Form<'_>, of: impl Fn(&crate::map::Channel) -> Option<String>) -> String {
    let Some(Property::Channel(channel)) = form.subject.property(PropertyKind::Channel).and_then(Common::same) else {
        return say(form.locale, "by-channels");
    };
    match of(channel) {
        Some(usual) => say_with(form.locale, "by-channel", &[("usual", &usual)]),
        None => say(form.locale, "not-stated"),
    }
}

fn speakers(form: &Form<'_>) -> Vec<(Property, String)> {
    let map = form.map();
    let personas = map.personas.iter().map(|persona| {
        (Property::Speaker(Some(persona.id)), describe::name(map, Part::Persona(persona.id), form.locale))
    });
    let nobody = (Property::Speaker(None), say(form.locale, "not-stated"));
    std::iter::once(nobody).chain(personas).collect()
}

/// Whether all lanes that are inspected can become of a kind: those with cards of any other that holds cards, and empty ones of every.
fn can_become(form: &Form<'_>, option: &Property) -> bool {
    let Property::LaneKind(kind) = option else { return false };
    let holds_cards = |kind: LaneKind| !matches!(kind, LaneKind::Emotion | LaneKind::Divider);
    form.subject.parts().iter().all(|part| {
        let Part::Lane(lane) = part else { return true };
        form.map().lane(*lane).is_some_and(|lane| {
            let of = lane.content.kind();
            of == *kind || holds_cards(of) && holds_cards(*kind) || is_empty(&lane.content)
        })
    })
}

/// Whether a lane holds nothing that would be lost.
fn is_empty(content: &LaneContent) -> bool {
    match content {
        LaneContent::Cards { cards, .. } => cards.is_empty(),
        LaneContent::Emotion { curves } => curves.iter().all(|curve| curve.points.is_empty()),
        LaneContent::Divider { .. } => true,
    }
}
