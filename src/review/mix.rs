//! The touchpoints of a map: which there are, and how physical and online, direct and indirect ones mix along the way.

use std::collections::HashMap;
use std::sync::Arc;

use crate::map::{Card, CardBody, Channel, Contact, Lane, Map, Presence, StageId, Touchpoint};

/// A touchpoint of a map with the lane and the stages in which it lies.
#[derive(Clone, Copy, Debug)]
pub struct Met<'a> {
    /// The lane.
    pub lane: &'a Lane,
    /// The card.
    pub card: &'a Arc<Card>,
    /// What it is.
    pub touchpoint: &'a Touchpoint,
    /// Its first stage, counted along the map.
    pub first: usize,
    /// Its last stage.
    pub last: usize,
}

/// Touchpoints, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub struct Mix {
    pub physical: usize,
    pub online: usize,
    pub direct: usize,
    pub indirect: usize,
    /// All, those among them of which it is not known where or how they are met.
    pub count: usize,
}

/// The mix of a stage.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct StageMix {
    /// Which.
    pub stage: StageId,
    /// The touchpoints in it: those that span several stages are met in each.
    pub mix: Mix,
    /// Whether the customer has to change worlds for this stage alone.
    pub way: Passage,
}

/// How a stage goes with those beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Passage {
    /// The customer can go on as before.
    Smooth,
    /// Only physical, while what is beside it is only online.
    Break(Beside),
}

/// Beside which stages a break is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Beside {
    /// The one before and the one after it.
    Both,
    /// The one after it: nobody is met before.
    Next,
    /// The one before it: nobody is met after.
    Previous,
}

impl Beside {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Both, Self::Next, Self::Previous];

    /// Key of the words for such a break.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::Both => "touchpoints-break",
            Self::Next => "touchpoints-break-next",
            Self::Previous => "touchpoints-break-previous",
        }
    }
}

/// How the touchpoints of a map mix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touchpoints {
    /// Of the map: each touchpoint once.
    pub total: Mix,
    /// Of each stage, along the way.
    pub stages: Vec<StageMix>,
    /// By channel, the most frequent first; equally frequent ones as they come on the map.
    pub channels: Vec<(Channel, usize)>,
}

/// All touchpoints of lanes that are shown, along the way and from top to bottom.
#[must_use]
pub fn touchpoints(map: &Map) -> Vec<Met<'_>> {
    let at: HashMap<StageId, usize> = map.stages().enumerate().map(|(at, stage)| (stage.id, at)).collect();
    let cards = map.cards().filter(|(lane, _)| !lane.hidden);
    let mut met: Vec<Met<'_>> = cards
        .filter_map(|(lane, card)| {
            let CardBody::Touchpoint(touchpoint) = &card.body else { return None };
            let first = at.get(&card.stage).copied()?;
            let last = (first + card.span.get() - 1).min(at.len() - 1);
            Some(Met { lane, card, touchpoint, first, last })
        })
        .collect();
    met.sort_by_key(|met| met.first);
    met
}

/// How the touchpoints of lanes that are shown mix.
#[must_use]
pub fn touchpoint_mix(map: &Map) -> Touchpoints {
    let mut total = Mix::default();
    let mut stages: Vec<StageMix> =
        map.stages().map(|stage| StageMix { stage: stage.id, mix: Mix::default(), way: Passage::Smooth }).collect();
    let mut channels: Vec<(Channel, usize)> = Vec::new();
    let mut known: HashMap<&Channel, usize> = HashMap::new();
    for met in touchpoints(map) {
        total.add(met.touchpoint);
        for stage in &mut stages[met.first..=met.last] {
            stage.mix.add(met.touchpoint);
        }
        let at = *known.entry(&met.touchpoint.channel).or_insert_with(|| {
            channels.push((met.touchpoint.channel.clone(), 0));
            channels.len() - 1
        });
        channels[at].1 += 1;
    }
    channels.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    let ways: Vec<Passage> = (0..stages.len()).map(|at| way(&stages, at)).collect();
    for (stage, way) in stages.iter_mut().zip(ways) {
        stage.way = way;
    }
    Touchpoints { total, stages, channels }
}

impl Mix {
    fn add(&mut self, touchpoint: &Touchpoint) {
        self.count += 1;
        match touchpoint.effective_presence() {
            Some(Presence::Physical) => self.physical += 1,
            Some(Presence::Online) => self.online += 1,
            None => {}
        }
        match touchpoint.effective_contact() {
            Some(Contact::Direct) => self.direct += 1,
            Some(Contact::Indirect) => self.indirect += 1,
            None => {}
        }
    }

    /// Whether all of them are met physically.
    #[must_use]
    pub fn is_only_physical(self) -> bool {
        self.physical > 0 && self.physical == self.count
    }

    /// Whether all of them are met online.
    #[must_use]
    pub fn is_only_online(self) -> bool {
        self.online > 0 && self.online == self.count
    }
}

/// How a stage goes with those beside it: a break if it is only physical and the one or two beside it only online. Stages without touchpoints do
/// not count: there is nothing to change from.
fn way(stages: &[StageMix], at: usize) -> Passage {
    let is_online = |at: Option<usize>| {
        let beside = at.and_then(|at| stages.get(at)).filter(|stage| stage.mix.count > 0);
        beside.map(|stage| stage.mix.is_only_online())
    };
    if !stages.get(at).is_some_and(|stage| stage.mix.is_only_physical()) {
        return Passage::Smooth;
    }
    match (is_online(at.checked_sub(1)), is_online(at.checked_add(1))) {
        (Some(true), Some(true)) => Passage::Break(Beside::Both),
        (None, Some(true)) => Passage::Break(Beside::Next),
        (Some(true), None) => Passage::Break(Beside::Previous),
        _ => Passage::Smooth,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::sample::{lane, map, touchpoint};

    /// `stages` has a letter per touchpoint: p and P are physical, o and O online, small ones direct, capitals indirect, a dash an own
    /// channel. `expected` has of each stage the counts, and where there is a break an exclamation mark, or an arrow to
    /// the only stage beside it.
    fn check(stages: &[&str], expected: &[&str]) {
        let mut cards = Vec::new();
        for (at, letters) in stages.iter().enumerate() {
            for letter in letters.chars() {
                let mut card = touchpoint(cards.len() + 1, at + 1, Channel::Own("x".into()));
                if let CardBody::Touchpoint(touchpoint) = &mut card.body {
                    touchpoint.presence = match letter.to_ascii_lowercase() {
                        'p' => Some(Presence::Physical),
                        'o' => Some(Presence::Online),
                        _ => None,
                    };
                    touchpoint.contact = (letter != '-').then_some(if letter.is_lowercase() {
                        Contact::Direct
                    } else {
                        Contact::Indirect
                    });
                }
                cards.push(card);
            }
        }
        let mix = touchpoint_mix(&map(stages.len(), vec![lane("touchpoints", cards)]));
        let found: Vec<String> = mix
            .stages
            .iter()
            .map(|StageMix { mix, way, .. }| {
                let sign = match way {
                    Passage::Smooth => "",
                    Passage::Break(Beside::Both) => "!",
                    Passage::Break(Beside::Next) => ">",
                    Passage::Break(Beside::Previous) => "<",
                };
                format!("{}{}{}{}{sign}", mix.physical, mix.online, mix.direct, mix.indirect)
            })
            .collect();
        assert_eq!(found, expected, "{stages:?}");
    }

    #[test]
    fn touchpoints_are_counted_in_their_stages() {
        check(&["pO", "", "-"], &["1111", "0000", "0000"]);
        check(&["o", "p", "o"], &["0110", "1010!", "0110"]);
        check(&["o", "pp", "oO"], &["0110", "2020!", "0211"]);
        // Where an own channel is met is not known.
        check(&["o", "p", "o-"], &["0110", "1010", "0110"]);
        check(&["o", "po", "o"], &["0110", "1120", "0110"]);
        check(&["o", "p", "p"], &["0110", "1010", "1010"]);
        check(&["o", "p", ""], &["0110", "1010<", "0000"]);
        check(&["", "p", "o"], &["0000", "1010>", "0110"]);
        // The first and the last stage have one beside them.
        check(&["p", "o", "p"], &["1010>", "0110", "1010<"]);
        check(&["p"], &["1010"]);
    }

    #[test]
    fn what_spans_stages_is_met_in_each_and_counted_once() {
        let mut wide = touchpoint(1, 1, Channel::Shop);
        wide.span = crate::map::Span::new(9).unwrap_or_default();
        let other = touchpoint(2, 2, Channel::Website);
        let again = touchpoint(3, 3, Channel::Website);
        let mut hidden = lane("hidden", vec![touchpoint(4, 1, Channel::App)]);
        hidden.hidden = true;
        let mix = touchpoint_mix(&map(3, vec![lane("touchpoints", vec![wide, other, again]), hidden]));
        let counts: Vec<usize> = mix.stages.iter().map(|stage| stage.mix.count).collect();
        assert_eq!(counts, [1, 2, 2]);
        assert_eq!(mix.total, Mix { physical: 1, online: 2, direct: 3, indirect: 0, count: 3 });
        assert_eq!(mix.channels, [(Channel::Website, 2), (Channel::Shop, 1)]);
    }
}
