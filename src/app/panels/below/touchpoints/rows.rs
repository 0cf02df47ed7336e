//! What the table shows: gathered once per map.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui};

use crate::layout::channel_icon;
use crate::locale::{Locale, say, say_channel};
use crate::map::{CardBody, CardId, Channel, Contact, EvidenceLevel, Map, PersonaId, Presence, StageId};
use crate::review::{Met, Touchpoints, touchpoint_mix, touchpoints};

/// The touchpoints of a map.
pub(super) struct Listed {
    map: Map,
    locale: Locale,
    /// In the order of the map.
    pub(super) rows: Vec<Row>,
    pub(super) mix: Touchpoints,
    /// Names of the stages.
    pub(super) stages: Vec<(StageId, String)>,
    /// How many lie in lanes that are hidden.
    pub(super) hidden: usize,
}

/// A touchpoint.
pub(super) struct Row {
    pub(super) card: CardId,
    pub(super) icon: char,
    pub(super) name: String,
    pub(super) channel: Channel,
    pub(super) channel_name: String,
    /// Its first and its last stage.
    pub(super) stages: (usize, usize),
    pub(super) stage_names: String,
    pub(super) lane_name: String,
    /// As it is stated.
    pub(super) presence: Option<Presence>,
    /// As it is stated or usual for the channel.
    pub(super) effective_presence: Option<Presence>,
    pub(super) contact: Option<Contact>,
    pub(super) effective_contact: Option<Contact>,
    pub(super) owner: String,
    pub(super) works: String,
    pub(super) hurts: String,
    pub(super) moment_of_truth: bool,
    pub(super) evidence: Option<EvidenceLevel>,
    /// Names of those whom it concerns; empty if it is all.
    pub(super) personas: String,
}

impl Listed {
    /// The touchpoints of a map. They are kept until the map or the language is another.
    pub(super) fn of(ui: &Ui, map: &Map, locale: Locale) -> Arc<Self> {
        let id = Id::unique("touchpoints listed");
        if let Some(known) = ui.data(|data| data.get_temp::<Arc<Self>>(id))
            && known.map.is_same(map)
            && known.locale == locale
        {
            return known;
        }
        let listed = Arc::new(Self::gather(map, locale));
        ui.data_mut(|data| data.insert_temp(id, listed.clone()));
        listed
    }

    pub(super) fn gather(map: &Map, locale: Locale) -> Self {
        let stages: Vec<(StageId, String)> = map
            .stages()
            .map(|stage| {
                let name = stage.name.trim();
                (stage.id, if name.is_empty() { say(locale, "part-stage") } else { name.to_owned() })
            })
            .collect();
        let personas: HashMap<PersonaId, &str> =
            map.personas.iter().map(|persona| (persona.id, persona.called())).collect();
        let mut channels: HashMap<&Channel, String> = HashMap::new();
        let met = touchpoints(map);
        let rows: Vec<Row> = met
            .iter()
            .map(|met| {
                let channel = &met.touchpoint.channel;
                let channel_name = channels.entry(channel).or_insert_with(|| channel_name(channel, locale)).clone();
                row(met, channel_name, &stages, &personas, locale)
            })
            .collect();
        let all = map.cards().filter(|(_, card)| matches!(card.body, CardBody::Touchpoint(_))).count();
        Self { map: map.clone(), locale, hidden: all - rows.len(), rows, mix: touchpoint_mix(map), stages }
    }
}

/// What a channel is called; an own one that has no name yet is another channel.
pub(super) fn channel_name(channel: &Channel, locale: Locale) -> String {
    match channel {
        Channel::Own(text) if text.trim().is_empty() => say(locale, "channel-own"),
        channel => say_channel(locale, channel),
    }
}

fn row(
    met: &Met<'_>,
    channel_name: String,
    stages: &[(StageId, String)],
    personas: &HashMap<PersonaId, &str>,
    locale: Locale,
) -> Row {
    let (card, touchpoint) = (met.card, met.touchpoint);
    let text = one_line(&card.text);
    let name_of = |at: usize| stages.get(at).map(|(_, name)| name.as_str()).unwrap_or_default();
    let stage_names = if met.first == met.last {
        name_of(met.first).to_owned()
    } else {
        format!("{} – {}", name_of(met.first), name_of(met.last))
    };
    let lane = met.lane.name.trim();
    let concerned = card.personas.iter().filter_map(|persona| personas.get(persona).copied());
    Row {
        card: card.id,
        icon: channel_icon(&touchpoint.channel),
        name: if text.is_empty() { channel_name.clone() } else { text },
        channel: touchpoint.channel.clone(),
        channel_name,
        stages: (met.first, met.last),
        stage_names,
        lane_name: if lane.is_empty() { say(locale, "part-lane") } else { lane.to_owned() },
        presence: touchpoint.presence,
        effective_presence: touchpoint.effective_presence(),
        contact: touchpoint.contact,
        effective_contact: touchpoint.effective_contact(),
        owner: touchpoint.owner.clone(),
        works: touchpoint.works.join(" · "),
        hurts: touchpoint.hurts.join(" · "),
        moment_of_truth: touchpoint.moment_of_truth,
        evidence: card.evidence.as_ref().map(|evidence| evidence.level),
        personas: concerned.collect::<Vec<_>>().join(", "),
    }
}

/// A text on a single line.
fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How well something is known, in words.
pub(super) fn evidence_name(level: Option<EvidenceLevel>, locale: Locale) -> String {
    say(
        locale,
        match level {
            Some(EvidenceLevel::Researched) => "legend-researched",
            Some(EvidenceLevel::Partly) => "legend-partly",
            Some(EvidenceLevel::Assumed) => "legend-assumed",
            None => "not-stated",
        },
    )
}

/// Where something is met, in words.
pub(super) fn presence_name(presence: Presence, locale: Locale) -> String {
    say(
        locale,
        match presence {
            Presence::Physical => "presence-physical",
            Presence::Online => "presence-online",
        },
    )
}

/// Who speaks, in words.
pub(super) fn contact_name(contact: Contact, locale: Locale) -> String {
    say(
        locale,
        match contact {
            Contact::Direct => "contact-direct",
            Contact::Indirect => "contact-indirect",
        },
    )
}
