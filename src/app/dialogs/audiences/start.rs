//! With what a view begins.

use std::collections::BTreeSet;

use crate::edit::short_form;
use crate::locale::{Locale, say};
use crate::map::{AudienceView, Detail, Lane, LaneId, LaneKind, Map, Perspective, Replacement};

/// A way to begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Start {
    /// For the client whose map it is.
    Client,
    /// For others, who are not to know whose map it is.
    Reference,
    /// It hides nothing.
    Empty,
}

impl Start {
    /// All of them, in the order in which they are offered.
    pub(super) const ALL: [Self; 3] = [Self::Client, Self::Reference, Self::Empty];

    /// What it is called, as a key of the languages.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Client => "audience-start-client",
            Self::Reference => "audience-start-reference",
            Self::Empty => "audience-start-empty",
        }
    }

    /// What it is, as a key of the languages.
    pub(super) fn about(self) -> &'static str {
        match self {
            Self::Client => "audience-start-client-about",
            Self::Reference => "audience-start-reference-about",
            Self::Empty => "audience-start-empty-about",
        }
    }

    /// The view.
    pub(super) fn view(self, map: &Map, locale: Locale) -> AudienceView {
        match self {
            Self::Client => AudienceView {
                name: say(locale, "audience-client-name"),
                hidden_lanes: internal_lanes(map),
                hidden_details: BTreeSet::from([Detail::Owners]),
                ..AudienceView::default()
            },
            Self::Reference => AudienceView {
                name: say(locale, "audience-reference-name"),
                hidden_lanes: internal_lanes(map),
                hidden_details: BTreeSet::from([Detail::Owners, Detail::Origin]),
                replacements: instead_of_client(map),
                ..AudienceView::default()
            },
            Self::Empty => AudienceView { name: say(locale, "audience-new-name"), ..AudienceView::default() },
        }
    }
}

/// Lanes that only the team is to see.
fn internal_lanes(map: &Map) -> Vec<LaneId> {
    let is_internal =
        |lane: &Lane| lane.perspective == Perspective::BehindTheScenes || lane.content.kind() == LaneKind::Actions;
    map.lanes.iter().filter(|lane| is_internal(lane)).map(|lane| lane.id).collect()
}

/// Another name for the client, in the language of the map, also where only the first word of the name stands.
fn instead_of_client(map: &Map) -> Vec<Replacement> {
    let client = map.client.trim();
    if client.is_empty() {
        return Vec::new();
    }
    let alias = say(Locale::of_map(&map.language), "audience-client-alias");
    let names = std::iter::once(client.to_owned()).chain(short_form(map, client));
    names.map(|words| Replacement { words, with: alias.clone(), ..Replacement::default() }).collect()
}
