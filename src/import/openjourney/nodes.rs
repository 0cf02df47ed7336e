//! Nodes: cards, emotions, and parts of a service blueprint.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::locale::{say, say_with};
use crate::map::{Card, CardBody, PersonaId, StageId};

use super::super::builder::Builder;
use super::super::content::{Blueprint, BlueprintItem, add_note, card_for, css_color, joined};
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::scores::{Score, Scores};
use super::super::tree::Value;
use super::super::words::{Mood, channel_named, mood, shortened, spoken};
use super::lanes::{LANE_OF_NODE, Lanes};
use super::stages::Stages;

const STAGE_OF_NODE: &[&str] = &["stageId", "stage"];

/// Fields of a node that are read, or tell nothing of the journey.
const KNOWN: &[&str] = &[
    "id",
    "stageId",
    "stage",
    "swimlaneId",
    "swimlane",
    "laneId",
    "lane",
    "title",
    "description",
    "severity",
    "score",
    "sentiment",
    "purpose",
    "isMomentOfTruth",
    "iconColor",
    "tags",
    "blueprint",
    "channel",
];

/// What is found in nodes besides cards.
pub(super) struct Found<'a> {
    pub(super) persona: PersonaId,
    pub(super) scores: &'a mut Scores,
    pub(super) blueprint: &'a mut Blueprint,
}

/// Whether the score of a node is the emotion of its stage.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scored {
    No,
    Alone,
    /// With those of other nodes.
    Among,
}

/// What a node becomes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Becomes {
    Card,
    Point,
}

/// Fields without a place: how often, and where first.
type NoPlace<'v> = BTreeMap<&'v str, (usize, u32, Effect)>;

/// Reads all nodes.
pub(super) fn read(builder: &mut Builder, root: &Value<'_>, stages: &mut Stages, lanes: &Lanes, found: &mut Found<'_>) {
    let nodes = root.get("nodes").items();
    let mut placed = Vec::with_capacity(nodes.len());
    let mut ids = HashSet::new();
    // What decides the emotion of a stage: its own word, else the nodes in the lane of emotions, else all nodes.
    let mut decided: HashSet<StageId> = HashSet::new();
    let mut scored: HashMap<StageId, usize> = HashMap::new();
    for node in nodes {
        let stage = stages.find(builder, node.first_of(STAGE_OF_NODE).text(), node.line);
        let lane = lanes.find(builder, node.first_of(LANE_OF_NODE).text(), node.line);
        let id = node.get("id").text();
        if !id.is_empty() && !ids.insert(id) {
            let note = ForeignNote::Repeated { id: shortened(id) };
            builder.remark(Some(node.line), Effect::Read, Note::Foreign(note));
        }
        if let (Some(stage), Some(_)) = (stage, node.get("score").number()) {
            *scored.entry(stage).or_default() += 1;
            if lane.is_some_and(|lane| lanes.is_emotion(lane)) {
                decided.insert(stage);
            }
        }
        placed.push((node, stage, lane));
    }
    let mut no_place = NoPlace::new();
    for (node, stage, lane) in placed {
        let text = joined(node.get("title").text(), node.get("description").text(), "\n");
        let first = builder.draft.stages().next().map(|stage| stage.id);
        let Some(at) = stage.or(first) else {
            let note = ForeignNote::UnknownStage { text: shortened(&text), stage: stage_named(node) };
            builder.remark(Some(node.line), Effect::LeftOut, Note::Foreign(note));
            continue;
        };
        let is_emotion = lane.is_some_and(|lane| lanes.is_emotion(lane));
        let counts = stage.is_some() && !stages.overridden.contains_key(&at) && (is_emotion || !decided.contains(&at));
        let score = node.get("score").number();
        let sentiment = node.get("sentiment").text();
        if let Some(value) = score.filter(|_| counts) {
            let note = if is_emotion { joined(&text, sentiment, " · ") } else { sentiment.to_owned() };
            found.scores.push(Score {
                persona: found.persona,
                stage: at,
                mood: Mood::Value(value, None),
                note,
                line: node.get("score").line,
            });
        }
        blueprint(node.get("blueprint"), at, found.blueprint);
        if is_emotion && counts && score.is_some() {
            unplaced(node, Becomes::Point, &mut no_place);
            moment(builder, node, at, &text, &mut CardBody::Note);
            continue;
        }
        let note = match (stage, lane) {
            (None, _) => Some(ForeignNote::UnknownStage { text: shortened(&text), stage: stage_named(node) }),
            (_, None) => {
                let lane = shortened(node.first_of(LANE_OF_NODE).text());
                Some(ForeignNote::UnknownLane { text: shortened(&text), lane })
            }
            _ => None,
        };
        let lane = lane.filter(|lane| stage.is_some() && !lanes.is_emotion(*lane));
        if let Some(note) = note {
            builder.remark(Some(node.line), Effect::Noted, Note::Foreign(note));
        }
        let Some(lane) = lane else {
            builder.note(at, &joined(&text, sentiment, "\n"));
            continue;
        };
        let mut card = card_for(builder, lane, at, &text);
        let is_scored = match scored.get(&at) {
            _ if !counts || score.is_none() => Scored::No,
            Some(1) => Scored::Alone,
            _ => Scored::Among,
        };
        describe(builder, node, &mut card, is_scored);
        for said in unplaced(node, Becomes::Card, &mut no_place) {
            add_note(builder, &mut card, &said);
        }
        moment(builder, node, at, &text, &mut card.body);
        let _ = builder.put(lane, card);
    }
    let overridden: Vec<(StageId, String)> = stages.overridden.iter().map(|(id, text)| (*id, text.clone())).collect();
    for (stage, text) in overridden {
        match mood(&text) {
            Some(mood) => {
                found.scores.push(Score { persona: found.persona, stage, mood, note: String::new(), line: 1 });
            }
            None => builder.note(stage, &text),
        }
    }
    for (field, (count, line, effect)) in no_place {
        let note = ForeignNote::NoPlace { field: shortened(field), count };
        builder.remark(Some(line), effect, Note::Foreign(note));
    }
}

fn stage_named(node: &Value<'_>) -> String {
    shortened(node.first_of(STAGE_OF_NODE).text())
}

/// Tags, colour, channel and what else a card can say of a node.
fn describe(builder: &mut Builder, node: &Value<'_>, card: &mut Card, scored: Scored) {
    let locale = builder.locale();
    for tag in node.get("tags").items() {
        push_tag(builder, card, tag.text());
    }
    push_tag(builder, card, node.get("purpose").text());
    match node.get("severity").text() {
        // The usual one, which the format's own editor gives to everything.
        "" | "low" => {}
        severity @ ("medium" | "high") => {
            let tag = say(locale, &format!("import-others-severity-{severity}"));
            push_tag(builder, card, &tag);
        }
        severity => {
            let unknown = ForeignNote::UnknownValue { field: "severity".into(), value: shortened(severity) };
            builder.remark(Some(node.get("severity").line), Effect::Changed, Note::Foreign(unknown));
            push_tag(builder, card, severity);
        }
    }
    if scored == Scored::No {
        push_tag(builder, card, node.get("sentiment").text());
    }
    let score = node.get("score").text();
    if !score.is_empty() && scored != Scored::Alone {
        let said = say_with(locale, "import-others-score", &[("score", &score.replace('-', "−"))]);
        add_note(builder, card, &said);
    }
    card.color = css_color(node.get("iconColor").text());
    let channel = node.get("channel").text();
    if let CardBody::Touchpoint(touchpoint) = &mut card.body
        && !channel.is_empty()
    {
        touchpoint.channel = channel_named(&builder.text(channel));
    } else {
        push_tag(builder, card, channel);
    }
}

fn push_tag(builder: &mut Builder, card: &mut Card, tag: &str) {
    let tag = builder.text(tag);
    if !tag.is_empty() && !card.tags.contains(&tag) && card.tags.len() < crate::map::limits::MAX_ITEMS {
        card.tags.push(tag);
    }
}

/// Fields without a place, as lines for the card's note.
fn unplaced<'v>(node: &'v Value<'_>, becomes: Becomes, no_place: &mut NoPlace<'v>) -> Vec<String> {
    let mut lines = Vec::new();
    for (name, value) in node.fields().iter().filter(|(name, _)| !KNOWN.contains(&&**name)) {
        if value.is_nothing() {
            continue;
        }
        let is_text = !value.text().is_empty() && becomes == Becomes::Card && &**name != "icon";
        let effect = if is_text { Effect::Changed } else { Effect::LeftOut };
        no_place.entry(name).or_insert((0, value.line, effect)).0 += 1;
        if is_text {
            lines.push(format!("{}: {}", spoken(name), value.text()));
        }
    }
    lines
}

/// Marks a moment of truth where it can be: on the touchpoint, else on the stage.
fn moment(builder: &mut Builder, node: &Value<'_>, stage: StageId, text: &str, body: &mut CardBody) {
    if !node.get("isMomentOfTruth").is_true() {
        return;
    }
    if let CardBody::Touchpoint(touchpoint) = body {
        touchpoint.moment_of_truth = true;
        return;
    }
    if let Some(stage) = builder.stage_mut(stage) {
        stage.moment_of_truth = true;
    }
    let moved = ForeignNote::MomentOfStage { text: shortened(text) };
    builder.remark(Some(node.get("isMomentOfTruth").line), Effect::Changed, Note::Foreign(moved));
}

fn blueprint(value: &Value<'_>, stage: StageId, into: &mut Blueprint) {
    let items = |name: &str, first: &str, second: &str, tag: &str| -> Vec<BlueprintItem> {
        let item = |item: &Value<'_>| {
            let said = joined(item.get(first).text(), item.get(second).text(), ": ");
            let text = if said.is_empty() { item.text().to_owned() } else { said };
            BlueprintItem { stage, text, tag: item.get(tag).text().to_owned() }
        };
        value.get(name).items().iter().map(item).filter(|item| !item.text.is_empty()).collect()
    };
    into.evidence.extend(items("evidence", "item", "description", "type"));
    into.onstage.extend(items("onstage", "actor", "action", ""));
    into.backstage.extend(items("backstage", "actor", "action", ""));
    into.support.extend(items("support", "system", "description", ""));
}
