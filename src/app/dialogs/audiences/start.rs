//! With what a view begins.

use std::collections::BTreeSet;

use crate::locale::{Locale, say};
use crate::map::{AudienceView, Detail, Lane, LaneKind, Map, Perspective, Replacement};

/// A view that hides nothing.
pub(super) fn empty(locale: Locale) -> AudienceView {
    AudienceView { name: say(locale, "audience-new-name"), ..AudienceView::default() }
}

/// A view for the client: without lanes that only the team is to see, without owners, and with another name for the client, in the
/// language of the map.
pub(super) fn for_client(map: &Map, locale: Locale) -> AudienceView {
    let is_internal =
        |lane: &Lane| lane.perspective == Perspective::BehindTheScenes || lane.content.kind() == LaneKind::Actions;
    let client = map.client.trim();
    let replacement = Replacement {
        words: client.to_owned(),
        with: say(Locale::of_map(&map.language), "audience-client-alias"),
        ..Replacement::default()
    };
    AudienceView {
        name: say(locale, "audience-client-name"),
        hidden_lanes: map.lanes.iter().filter(|lane| is_internal(lane)).map(|lane| lane.id).collect(),
        hidden_details: BTreeSet::from([Detail::Owners]),
        replacements: if client.is_empty() { Vec::new() } else { vec![replacement] },
        ..AudienceView::default()
    }
}
