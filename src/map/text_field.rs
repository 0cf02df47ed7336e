//! Names for the texts of parts: what can be written in place, found and replaced.

use serde::{Deserialize, Serialize};

/// A text of a part. Lists are written with an item per line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[expect(missing_docs, reason = "they are the fields of the map's parts")]
pub enum TextField {
    /// Of the map or of a source.
    Title,
    /// Of the map, as all up to the level.
    Subtitle,
    Author,
    Client,
    /// What the scale calls its `n`-th level from below. Written on one of the named scales it makes that an own one.
    Level(u8),
    /// Of a persona, phase, stage or lane.
    Name,
    /// Of a phase.
    Goal,
    /// Of a stage or lane.
    Description,
    /// Of a stage.
    Duration,
    /// Of a card.
    Text,
    /// Of a card or emotion point.
    Note,
    /// Of a card, a list.
    Tags,
    /// Of a touchpoint or action.
    Owner,
    /// Of a touchpoint, lists.
    Works,
    Hurts,
    /// Of a metric.
    Unit,
    /// Of an action.
    Measure,
    /// Of a persona, as all up to the insight.
    Profile,
    Role,
    Summary,
    Quote,
    /// Lists.
    Attitudes,
    Goals,
    Needs,
    Motivations,
    Brake,
    Insight,
    /// Of a source.
    Link,
}
