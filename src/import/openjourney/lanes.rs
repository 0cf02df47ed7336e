//! Swimlanes, with a kind that is guessed from their names and from what lies in them.

use std::collections::HashMap;

use crate::locale::say;
use crate::map::{LaneId, LaneKind, Perspective};

use super::super::builder::Builder;
use super::super::content::{kind_or_text, lane_of, line_of};
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::Value;
use super::super::words::{LaneSort, lane_sort, plain, shortened};

/// Names of the field in which a node says where it lies.
pub(super) const LANE_OF_NODE: &[&str] = &["swimlaneId", "swimlane", "laneId", "lane"];

/// The lanes by what nodes call them.
pub(super) struct Lanes {
    by_id: HashMap<String, LaneId>,
    by_name: HashMap<String, LaneId>,
    emotion: Option<LaneId>,
}

/// What is known of a swimlane's nodes.
#[derive(Default)]
struct Nodes {
    count: usize,
    scored: usize,
    emotions: usize,
    pains: usize,
    opportunities: usize,
    touchpoints: usize,
}

impl Lanes {
    pub(super) fn read(builder: &mut Builder, root: &Value<'_>) -> Self {
        let mut nodes: HashMap<&str, Nodes> = HashMap::new();
        for node in root.get("nodes").items() {
            let nodes = nodes.entry(node.first_of(LANE_OF_NODE).text()).or_default();
            nodes.count += 1;
            nodes.scored += usize::from(node.get("score").number().is_some());
            match &*plain(node.get("purpose").text()) {
                "pain" | "pain point" | "bottleneck" | "personal hurdle" => nodes.pains += 1,
                "emotion" => nodes.emotions += 1,
                "opportunity" => nodes.opportunities += 1,
                "touchpoint" => nodes.touchpoints += 1,
                _ => {}
            }
        }
        let mut lanes = Self { by_id: HashMap::new(), by_name: HashMap::new(), emotion: None };
        for item in root.get("swimlanes").items() {
            let name = match item.first_of(&["name", "title"]).text() {
                "" => item.text(),
                name => name,
            };
            let id = item.get("id").text();
            let nodes = nodes.get(id).or_else(|| nodes.get(name));
            let Some(lane) = lanes.add(builder, name, nodes.unwrap_or(&Nodes::default()), item.line) else { break };
            if !id.is_empty() && lanes.by_id.contains_key(id) {
                let note = ForeignNote::Repeated { id: shortened(id) };
                builder.remark(Some(item.line), Effect::Changed, Note::Foreign(note));
            } else if !id.is_empty() {
                lanes.by_id.insert(id.to_owned(), lane);
            }
            lanes.by_name.entry(plain(name)).or_insert(lane);
            let description = builder.text(item.get("description").text());
            if let Some(lane) = builder.lane_mut(lane) {
                lane.description = description;
            }
        }
        lanes
    }

    fn add(&mut self, builder: &mut Builder, name: &str, nodes: &Nodes, line: u32) -> Option<LaneId> {
        let sort = lane_sort(name);
        if let Some(LaneSort::Line(line)) = sort
            && nodes.count == 0
        {
            return line_of(builder, name, line);
        }
        let (mut kind, perspective) = kind_or_text(sort);
        if nodes.count > 0 && nodes.emotions == nodes.count {
            kind = LaneKind::Emotion;
        }
        if kind == LaneKind::Emotion && (self.emotion.is_some() || nodes.scored == 0) {
            kind = LaneKind::Text;
        }
        if kind == LaneKind::Text && sort.is_none() && nodes.count > 0 {
            let most = |count: usize| count * 2 > nodes.count;
            kind = match nodes {
                _ if most(nodes.pains) => LaneKind::Pains,
                _ if most(nodes.opportunities) => LaneKind::Opportunities,
                _ if most(nodes.touchpoints) => LaneKind::Touchpoints,
                _ => LaneKind::Text,
            };
        }
        if kind != LaneKind::Text {
            let note = ForeignNote::GuessedLane { lane: shortened(name) };
            builder.remark(Some(line), Effect::Read, Note::Foreign(note));
        }
        let lane = lane_of(builder, name, kind, perspective)?;
        if kind == LaneKind::Emotion {
            self.emotion = Some(lane);
        }
        Some(lane)
    }

    /// The lane of that id or, else, name.
    pub(super) fn find(&self, builder: &mut Builder, reference: &str, line: u32) -> Option<LaneId> {
        if let Some(lane) = self.by_id.get(reference) {
            return Some(*lane);
        }
        let lane = *self.by_name.get(&plain(reference)).filter(|_| !reference.is_empty())?;
        let note = ForeignNote::LooseReference { reference: shortened(reference) };
        builder.remark(Some(line), Effect::Changed, Note::Foreign(note));
        Some(lane)
    }

    /// Whether a lane is that of the emotions.
    pub(super) fn is_emotion(&self, lane: LaneId) -> bool {
        self.emotion == Some(lane)
    }

    /// The lane of the emotions, which is made if there is none. `None` if there are too many.
    pub(super) fn emotion(&mut self, builder: &mut Builder) -> Option<LaneId> {
        if self.emotion.is_none() {
            let name = say(builder.locale(), "import-others-emotions");
            self.emotion = Some(lane_of(builder, &name, LaneKind::Emotion, Perspective::Customer)?);
        }
        self.emotion
    }
}
