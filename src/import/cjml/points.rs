//! What happens: communication points and actions, in the order of time.

use std::collections::BTreeMap;

use crate::locale::say;
use crate::map::{Card, CardBody, LaneKind, Perspective, ScaleName, StageId, Touchpoint};

use super::super::builder::Builder;
use super::super::content::{add_note, joined, lane_of};
use super::super::foreign_note::ForeignNote;
use super::super::options::Options;
use super::super::report::{Effect, Note};
use super::super::scores::{Score, Scores, ValueScale};
use super::super::tree::{TEXT, Value, content};
use super::super::words::{channel_named, mood, plain, shortened, spoken};
use super::actors::{Actors, MAX_SEARCH};

const POINTS: &[&str] = &[
    "plannedcommunicationpoint",
    "actualcommunicationpoint",
    "communicationpoint",
    "touchpoint",
    "plannedaction",
    "actualaction",
    "action",
];

/// Parts of a point that are read.
const KNOWN: &[&str] = &["touchpointid", "belongsto", "compliance", "initiator", "receiver", "channel"];

/// What happens in a journey.
pub(super) struct Points<'v, 't>(Vec<(&'v str, &'v Value<'t>)>);

/// Somebody in a point: an index among the actors, and what he does there.
type Part<'v> = (Option<usize>, &'v str);

/// Parts without a place: how often, and where first.
type NoPlace = BTreeMap<String, (usize, u32)>;

impl<'v, 't> Points<'v, 't> {
    pub(super) fn find(journey: &'v Value<'t>) -> Self {
        let mut found = Vec::new();
        collect(journey, 0, &mut found);
        Self(found)
    }

    pub(super) fn read(
        self,
        builder: &mut Builder,
        actors: &mut Actors,
        phases: &[(String, StageId)],
        options: &Options,
    ) {
        let mut scores = Scores::default();
        let mut no_place = NoPlace::new();
        if phases.is_empty() && !self.0.is_empty() {
            builder.remark(None, Effect::Changed, Note::Foreign(ForeignNote::MadeStages));
        }
        for (kind, point) in self.0 {
            let [initiator, receiver] = ["initiator", "receiver"].map(|role| {
                let part = point.get(role);
                let label = content(
                    part.first_of(&[if role == "initiator" { "initiatorlabel" } else { "receiverlabel" }, "label"]),
                );
                (actors.find(builder, reference(part), part.line), label)
            });
            let user = [initiator.0, receiver.0]
                .into_iter()
                .flatten()
                .find(|at| actors.get(*at).is_some_and(|actor| actor.persona.is_some()));
            let label = title(point, actors, initiator, receiver);
            let Some(stage) = stage(builder, point, &label, phases) else { break };
            let is_action = kind.ends_with("action");
            let holder = user.or(initiator.0).or(receiver.0).or_else(|| actors.first(builder));
            let parts: [Part<'_>; 2] = match (initiator.0, receiver.0) {
                (None, None) => [(holder, &label), (None, "")],
                _ => [initiator, receiver],
            };
            for (at, text) in parts {
                let Some((at, actor)) = at.and_then(|at| Some((at, actors.get(at)?.lane))) else { continue };
                let text = if text.is_empty() { &label } else { text };
                let mut card = builder.card(stage, text);
                if Some(at) == holder {
                    describe(builder, &mut card, point, is_action, &mut no_place);
                }
                let _ = builder.put(actor, card);
            }
            let persona = user.and_then(|at| actors.get(at)?.persona).or_else(|| actors.first_user());
            let (rating, words) = experience(point);
            let rated = rating.and_then(|rating| mood(rating.text()).map(|mood| (rating.line, mood)));
            if let (Some(persona), Some((line, mood))) = (persona, rated) {
                scores.push(Score { persona, stage, mood, note: words, line });
                continue;
            }
            let text = joined(rating.map_or("", Value::text), &words, " · ");
            if !text.is_empty() {
                builder.note(stage, &text);
                let note = ForeignNote::NoPlace { field: "touchpointExperience".into(), count: 1 };
                builder.remark(Some(point.line), Effect::Noted, Note::Foreign(note));
            }
        }
        draw(builder, scores, options);
        for (field, (count, line)) in no_place {
            let note = ForeignNote::NoPlace { field: shortened(&field), count };
            builder.remark(Some(line), Effect::Changed, Note::Foreign(note));
        }
    }
}

fn collect<'v, 't>(element: &'v Value<'t>, depth: usize, found: &mut Vec<(&'v str, &'v Value<'t>)>) {
    for (name, child) in element.fields() {
        if POINTS.contains(&&**name) && !child.fields().is_empty() {
            found.push((name, child));
        } else if depth < MAX_SEARCH {
            collect(child, depth + 1, found);
        }
    }
}

/// To whom a part refers.
fn reference<'v>(part: &'v Value<'_>) -> &'v str {
    let refers = part.get("refersto");
    for element in [refers, part] {
        let id = element.first_of(&["@actoridref", "@actorid"]).text();
        if !id.is_empty() {
            return id;
        }
    }
    content(refers)
}

/// What a point is called: as the end user sees it, else as whoever begins it does.
fn title(point: &Value<'_>, actors: &Actors, initiator: Part<'_>, receiver: Part<'_>) -> String {
    let is_user = |part: Part<'_>| part.0.and_then(|at| actors.get(at)).is_some_and(|actor| actor.persona.is_some());
    let order = if is_user(receiver) && !is_user(initiator) { [receiver, initiator] } else { [initiator, receiver] };
    let labels = order.into_iter().map(|(_, label)| label).chain([content(point.get("touchpointid"))]);
    labels.into_iter().find(|label| !label.is_empty()).unwrap_or("").to_owned()
}

/// The stage of a point: its phase, or one of its own where there are no phases.
fn stage(builder: &mut Builder, point: &Value<'_>, label: &str, phases: &[(String, StageId)]) -> Option<StageId> {
    let Some((_, first)) = phases.first() else { return builder.stage(label) };
    let belongs = point.get("belongsto");
    let reference = match belongs.first_of(&["@phaseidref", "@phaseid"]).text() {
        "" => content(belongs),
        reference => reference,
    };
    let wanted = plain(reference);
    let stage = phases.iter().find(|(known, _)| *known == wanted && !wanted.is_empty()).map(|(_, stage)| *stage);
    if stage.is_none() {
        let note = ForeignNote::UnknownStage { text: shortened(label), stage: shortened(reference) };
        builder.remark(Some(point.line), Effect::Changed, Note::Foreign(note));
    }
    Some(stage.unwrap_or(*first))
}

/// Channel, deviation and what else a card can say of a point.
fn describe(builder: &mut Builder, card: &mut Card, point: &Value<'_>, is_action: bool, no_place: &mut NoPlace) {
    let channel = match content(point.get("channel").get("channelname")) {
        "" => content(point.get("channel")),
        name => name,
    };
    if !is_action || !channel.is_empty() {
        let channel = builder.text(channel);
        card.body = CardBody::Touchpoint(Touchpoint::on(channel_named(&channel)));
    }
    let locale = builder.locale();
    let id = content(point.get("touchpointid"));
    if id.starts_with(['D', 'd']) {
        card.tags.push(say(locale, "import-others-deviation"));
        let note = ForeignNote::Deviation { text: shortened(&card.text) };
        builder.remark(Some(point.line), Effect::Changed, Note::Foreign(note));
    }
    if let state @ ("adhoc" | "failing" | "missing") = content(point.get("compliance")) {
        card.tags.push(say(locale, &format!("import-others-compliance-{state}")));
    }
    let mut lines = Vec::new();
    for (name, element) in point.fields() {
        if !KNOWN.contains(&&**name) && !is_experience(name) && !name.starts_with('@') && name != TEXT {
            leaves(name, element, &mut lines);
        }
    }
    for (name, element) in lines {
        no_place.entry(name.to_owned()).or_insert((0, element.line)).0 += 1;
        let name = match name {
            "timeoriginated" => "time originated",
            "timereceived" => "time received",
            "timeconsumed" => "time consumed",
            "timestarted" => "time started",
            "timecompleted" => "time completed",
            other => other,
        };
        let line = format!("{}: {}", first_upper(name), content(element));
        add_note(builder, card, &line);
    }
}

fn first_upper(name: &str) -> String {
    let spoken = spoken(name);
    let mut chars = spoken.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}

/// The innermost elements that hold a text.
fn leaves<'v, 't>(name: &'v str, element: &'v Value<'t>, found: &mut Vec<(&'v str, &'v Value<'t>)>) {
    if !content(element).is_empty() {
        found.push((name, element));
    }
    for (name, child) in element.fields().iter().filter(|(name, _)| name != TEXT && !name.starts_with('@')) {
        leaves(name, child, found);
    }
}

fn is_experience(name: &str) -> bool {
    // Tools are known to write "touchpointExperince" and the like.
    name.contains("exper") || name.contains("rating")
}

/// How it was, in the words and by the rating of the end user.
fn experience<'v, 't>(point: &'v Value<'t>) -> (Option<&'v Value<'t>>, String) {
    let (mut rating, mut words) = (None, Vec::new());
    for (name, element) in point.fields().iter().filter(|(name, _)| is_experience(name)) {
        let mut found = Vec::new();
        leaves(name, element, &mut found);
        for (name, leaf) in found {
            if (name.contains("rat") || content(leaf).parse::<f64>().is_ok()) && rating.is_none() {
                rating = Some(if leaf.fields().is_empty() { leaf } else { leaf.get(TEXT) });
            } else {
                words.push(content(leaf));
            }
        }
    }
    (rating, words.join(" · "))
}

/// Draws what end users felt.
fn draw(builder: &mut Builder, scores: Scores, options: &Options) {
    if scores.is_empty() {
        return;
    }
    let name = say(builder.locale(), "import-others-emotions");
    if let Some(lane) = lane_of(builder, &name, LaneKind::Emotion, Perspective::Customer) {
        scores.draw(builder, lane, &ValueScale::Known(ScaleName::OneToFive), options);
    }
}
