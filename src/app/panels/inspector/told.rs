//! What is told of a moment: its cards by their words, gathered once, since to look a card up is to search the map.

use std::collections::HashMap;

use crate::app::describe;
use crate::app::panels::signs::card_icon;
use crate::layout::channel_icon;
use crate::map::{Answer, Card, CardBody, CardId, Map, Part};
use crate::review::{self, MomentKind};
use crate::text::icons;

/// A moment of the way, as it is told.
pub(super) struct Told {
    pub(super) kinds: Vec<MomentKind>,
    pub(super) answer: Answer,
    /// The actions that answer it.
    pub(super) actions: Vec<Line>,
    /// Each with the actions that answer it.
    pub(super) pains: Vec<(Line, Answer, Vec<Line>)>,
    pub(super) touchpoints: Vec<Line>,
}

/// A card in a line.
pub(super) struct Line {
    pub(super) part: Part,
    pub(super) icon: char,
    /// Its text; empty if it has none.
    pub(super) text: String,
    /// What it is, as a key of the languages.
    pub(super) kind: &'static str,
}

impl Told {
    /// What there is to tell of a part, if it stands for a moment.
    pub(super) fn of(map: &Map, part: Part) -> Option<Self> {
        let moment = review::moment(map, part)?;
        let of_pains = moment.pains.iter().flat_map(|pain| pain.actions.iter().chain([&pain.card]));
        let wanted = moment.actions.iter().chain(&moment.touchpoints).chain(of_pains);
        let mut lines: HashMap<CardId, Option<&Card>> = wanted.map(|id| (*id, None)).collect();
        for (_, card) in map.cards() {
            if let Some(line) = lines.get_mut(&card.id) {
                *line = Some(card);
            }
        }
        let line = |id: &CardId| lines.get(id).copied().flatten().map(Line::of);
        let all = |ids: &[CardId]| ids.iter().filter_map(line).collect::<Vec<_>>();
        let pains = moment.pains.iter().filter_map(|pain| {
            let told = Line { icon: icons::WARNING_CIRCLE, ..line(&pain.card)? };
            Some((told, Answer::Card(pain.card), all(&pain.actions)))
        });
        Some(Self {
            answer: moment.answer,
            actions: all(&moment.actions),
            pains: pains.collect(),
            touchpoints: all(&moment.touchpoints),
            kinds: moment.kinds,
        })
    }
}

impl Line {
    fn of(card: &Card) -> Self {
        let icon = match &card.body {
            CardBody::Touchpoint(touchpoint) => channel_icon(&touchpoint.channel),
            body => card_icon(body),
        };
        let text = card.text.split_whitespace().collect::<Vec<_>>().join(" ");
        Self { part: Part::Card(card.id), icon, text, kind: describe::card_kind(&card.body) }
    }
}
