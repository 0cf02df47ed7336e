//! The kinds of lanes and cards that can be added, in the order in which they are offered.

use crate::locale::{Locale, say};
use crate::map::{Channel, LaneKind};

use super::describe;
use super::tools::NewKind;

/// The kinds of lanes.
pub(super) const LANES: [LaneKind; 9] = [
    LaneKind::Text,
    LaneKind::Touchpoints,
    LaneKind::Emotion,
    LaneKind::Pains,
    LaneKind::Opportunities,
    LaneKind::Actions,
    LaneKind::Images,
    LaneKind::Metric,
    LaneKind::Divider,
];

/// The kinds of cards. Of touchpoints there is one, whose channel is chosen afterwards.
pub(super) const CARDS: [NewKind; 5] =
    [NewKind::Note, NewKind::Quote, NewKind::Touchpoint(Channel::Website), NewKind::Metric, NewKind::Action];

/// What a kind of lane is called.
pub(super) fn lane(kind: LaneKind, locale: Locale) -> String {
    say(
        locale,
        match kind {
            LaneKind::Text => "lane-text",
            LaneKind::Touchpoints => "lane-touchpoints",
            LaneKind::Emotion => "lane-emotion",
            LaneKind::Pains => "lane-pains",
            LaneKind::Opportunities => "lane-opportunities",
            LaneKind::Actions => "lane-actions",
            LaneKind::Images => "lane-images",
            LaneKind::Metric => "lane-metric",
            LaneKind::Divider => "lane-divider",
        },
    )
}

/// What a kind of card is called.
pub(super) fn card(kind: &NewKind, locale: Locale) -> String {
    match kind {
        NewKind::Touchpoint(_) => say(locale, "part-touchpoint"),
        other => describe::new_kind(other, locale),
    }
}
