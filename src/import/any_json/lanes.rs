//! Lanes by the names of fields.

use std::collections::HashMap;

use crate::map::{CardBody, LaneId, LaneKind, Perspective, StageId};

use super::super::builder::Builder;
use super::super::content::{card_for, kind_or_text, lane_of};
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::{Content, Value};
use super::super::words::{channel_named, lane_sort, plain, shortened, spoken};
use super::emotion::{Feeling, feelings};
use super::roles::{Role, role};
use super::texts::{one_text, texts};

/// The lanes so far, by the names of their fields.
#[derive(Default)]
pub(in crate::import) struct FieldLanes(HashMap<String, LaneId>);

impl FieldLanes {
    /// The lane of a field, which is made where it is met first. `None` if there are too many.
    pub(in crate::import) fn lane(&mut self, builder: &mut Builder, field: &str, from: u32) -> Option<LaneId> {
        let key = plain(field);
        if let Some(lane) = self.0.get(&key) {
            return Some(*lane);
        }
        let name = spoken(field);
        let (mut kind, perspective) = kind_or_text(lane_sort(&key));
        if kind == LaneKind::Emotion {
            kind = LaneKind::Text;
        }
        if kind != LaneKind::Text {
            let note = ForeignNote::GuessedLane { lane: shortened(&name) };
            builder.remark(Some(from), Effect::Read, Note::Foreign(note));
        }
        let lane = lane_of(builder, &name, kind, perspective)?;
        self.0.insert(key, lane);
        Some(lane)
    }

    /// A lane with a name in the reader's language, which the field has from now on. `None` if there are too many.
    pub(in crate::import) fn named(
        &mut self,
        builder: &mut Builder,
        field: &str,
        name: &str,
        kind: LaneKind,
    ) -> Option<LaneId> {
        if let Some(lane) = self.0.get(&plain(field)) {
            return Some(*lane);
        }
        let lane = lane_of(builder, name, kind, Perspective::Customer)?;
        self.0.insert(plain(field), lane);
        Some(lane)
    }

    /// Puts all that a field says into its lane.
    pub(in crate::import) fn put(&mut self, builder: &mut Builder, stage: StageId, field: &str, value: &Value<'_>) {
        self.put_and_feel(builder, stage, field, value);
    }

    /// The same, and gives back what it says about moods.
    pub(super) fn put_and_feel(
        &mut self,
        builder: &mut Builder,
        stage: StageId,
        field: &str,
        value: &Value<'_>,
    ) -> Vec<Feeling> {
        if value.is_nothing() {
            return Vec::new();
        }
        let Some(lane) = self.lane(builder, field, value.line) else { return Vec::new() };
        let is_meeting = builder.draft.lane(lane).is_some_and(|lane| lane.content.kind() == LaneKind::Touchpoints);
        let mut found = Vec::new();
        if is_meeting {
            let items = match &value.content {
                Content::List(items) => &items[..],
                Content::Nothing | Content::Scalar(_) | Content::Fields(_) => std::slice::from_ref(value),
            };
            for item in items {
                found.extend(meet(builder, lane, stage, field, item));
            }
        } else {
            for text in texts(value) {
                let card = card_for(builder, lane, stage, &text);
                let _ = builder.put(lane, card);
            }
        }
        found
    }
}

/// A touchpoint with all that is said of it.
fn meet(builder: &mut Builder, lane: LaneId, stage: StageId, field: &str, item: &Value<'_>) -> Vec<Feeling> {
    let says = |wanted: Role, name: &str| item.fields().iter().any(|(n, _)| n == name) && role(name) == wanted;
    let special = |name: &str| {
        let is_pain = matches!(lane_sort(&plain(name)).map(|sort| kind_or_text(Some(sort)).0), Some(LaneKind::Pains));
        is_pain || [Role::Channel, Role::Owner, Role::MomentOfTruth, Role::Emotion].iter().any(|role| says(*role, name))
    };
    let mut text = one_text(item, &|name| !special(name));
    let channel =
        item.fields().iter().find(|(name, _)| role(name) == Role::Channel).map_or("", |(_, value)| value.text());
    if text.is_empty() {
        channel.clone_into(&mut text);
    }
    let mut card = card_for(builder, lane, stage, &text);
    let mut found = Vec::new();
    if let CardBody::Touchpoint(touchpoint) = &mut card.body {
        if !channel.is_empty() {
            touchpoint.channel = channel_named(&builder.text(channel));
        } else if role(field) == Role::Channel || plain(field) == "channels" || plain(field) == "canales" {
            touchpoint.channel = channel_named(&card.text);
        }
        for (name, value) in item.fields() {
            match role(name) {
                Role::Owner => touchpoint.owner = builder.text(&one_text(value, &|_| true)),
                Role::MomentOfTruth => touchpoint.moment_of_truth = value.is_true(),
                Role::Emotion => found.extend(feelings(value)),
                Role::Name
                | Role::Description
                | Role::Duration
                | Role::Channel
                | Role::Stage
                | Role::Persona
                | Role::Technical
                | Role::Lane => {
                    if special(name) {
                        touchpoint.hurts.extend(texts(value).into_iter().take(100).map(|text| builder.text(&text)));
                    }
                }
            }
        }
    }
    if !card.text.is_empty() {
        let _ = builder.put(lane, card);
    }
    found
}
