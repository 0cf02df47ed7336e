//! What the panel shows: worked out once per map.

use std::collections::HashMap;
use std::sync::Arc;

use egui::{Id, Ui};

use crate::locale::{Locale, say, say_channel};
use crate::map::{Channel, LaneId, Map, Part, PersonaId, StageId};
use crate::review::{Figures, figures, touchpoints};

/// The figures of a map with the names that go with them.
pub(super) struct Gathered {
    pub(super) map: Map,
    locale: Locale,
    pub(super) figures: Figures,
    /// Moments of truth with their names and, for touchpoints, their stages.
    pub(super) moments: Vec<(Part, String, String)>,
    stages: HashMap<StageId, String>,
    lanes: HashMap<LaneId, String>,
    personas: HashMap<PersonaId, String>,
}

impl Gathered {
    /// The figures of a map. They are kept until the map or the language is another.
    pub(super) fn of(ui: &Ui, map: &Map, locale: Locale) -> Arc<Self> {
        let id = Id::unique("figures gathered");
        if let Some(known) = ui.data(|data| data.get_temp::<Arc<Self>>(id))
            && known.map.is_same(map)
            && known.locale == locale
        {
            return known;
        }
        let gathered = Arc::new(Self::gather(map, locale));
        ui.data_mut(|data| data.insert_temp(id, gathered.clone()));
        gathered
    }

    fn gather(map: &Map, locale: Locale) -> Self {
        let named = |name: &str, key: &str| {
            let name = name.split_whitespace().collect::<Vec<_>>().join(" ");
            if name.is_empty() { say(locale, key) } else { name }
        };
        let stages: HashMap<StageId, String> =
            map.stages().map(|stage| (stage.id, named(&stage.name, "part-stage"))).collect();
        let order: Vec<&str> = map.stages().filter_map(|stage| stages.get(&stage.id)).map(String::as_str).collect();
        let met: HashMap<_, _> = touchpoints(map)
            .into_iter()
            .map(|met| {
                let stage = order.get(met.first).copied().unwrap_or_default().to_owned();
                (met.card.id, (named(&met.card.text, "part-touchpoint"), stage))
            })
            .collect();
        let figures = figures(map);
        let moments = figures.moments.iter().filter_map(|part| match part {
            Part::Stage(stage) => Some((*part, stages.get(stage)?.clone(), String::new())),
            Part::Card(card) => met.get(card).map(|(name, stage)| (*part, name.clone(), stage.clone())),
            _ => None,
        });
        let moments = moments.collect();
        Self {
            moments,
            figures,
            stages,
            lanes: map.lanes.iter().map(|lane| (lane.id, named(&lane.name, "part-lane"))).collect(),
            personas: map
                .personas
                .iter()
                .map(|persona| (persona.id, named(persona.called(), "part-persona")))
                .collect(),
            map: map.clone(),
            locale,
        }
    }

    pub(super) fn stage(&self, id: StageId) -> &str {
        self.stages.get(&id).map(String::as_str).unwrap_or_default()
    }

    pub(super) fn lane(&self, id: LaneId) -> &str {
        self.lanes.get(&id).map(String::as_str).unwrap_or_default()
    }

    pub(super) fn persona(&self, id: PersonaId) -> &str {
        self.personas.get(&id).map(String::as_str).unwrap_or_default()
    }

    pub(super) fn channel(&self, channel: &Channel) -> String {
        match channel {
            Channel::Own(text) if text.trim().is_empty() => say(self.locale, "channel-own"),
            channel => say_channel(self.locale, channel),
        }
    }

    /// Whether there is nothing to count.
    pub(super) fn is_empty(&self) -> bool {
        let Figures { emotions, moments, touchpoints, evidence, .. } = &self.figures;
        emotions.iter().all(|emotion| emotion.known == 0)
            && moments.is_empty()
            && touchpoints.total.count == 0
            && evidence.map.count() == 0
            && self.figures.action_count() == 0
    }
}
