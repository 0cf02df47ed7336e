//! What pictures do without.

use std::collections::BTreeSet;

use serde::{Deserialize, Deserializer};

use crate::map::{Detail, Map};

/// What no picture of a map shows, whatever is chosen: the map itself hides it, or the view of that name.
pub(in crate::app) fn hidden_anyway(map: &Map, view: Option<&str>) -> BTreeSet<Detail> {
    let by_view = view.and_then(|name| map.view(name)).map(|view| view.hidden_details.clone()).unwrap_or_default();
    let hides = |detail: &Detail| match detail {
        Detail::Evidence => map.hide_evidence,
        Detail::TurningPoints => map.hide_turning_points,
        Detail::MomentsOfTruth
        | Detail::EmotionNotes
        | Detail::WorksAndHurts
        | Detail::BrakeAndInsight
        | Detail::Photos
        | Detail::Owners
        | Detail::Origin => false,
    };
    Detail::ALL.into_iter().filter(|detail| hides(detail) || by_view.contains(detail)).collect()
}

/// As it is remembered.
#[derive(Deserialize)]
#[serde(untagged)]
enum Stored {
    /// Details; some may be of a version to come.
    Details(Vec<serde_json::Value>),
    /// Whether evidence is shown: there was nothing else that could be hidden.
    Evidence(String),
}

/// What is not known hides nothing.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<BTreeSet<Detail>, D::Error> {
    Ok(match Stored::deserialize(deserializer)? {
        Stored::Details(details) => {
            details.into_iter().filter_map(|detail| serde_json::from_value(detail).ok()).collect()
        }
        Stored::Evidence(shown) if shown == "no" => [Detail::Evidence].into(),
        Stored::Evidence(_) => BTreeSet::new(),
    })
}
