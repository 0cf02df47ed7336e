//! What the parts on a page are called, and what is said of them when they are clicked.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::edit::all_texts;
use crate::export::{Document, PartName};
use crate::locale::{Locale, say, say_channel, say_level};
use crate::map::{Card, CardBody, CardId, LaneId, Map, Part, StageId, TextField};
use crate::sentence::{card_kind, field, part_kind, part_name};

/// Characters of a text that are its name, at most.
const NAME_CHARS: usize = 60;

/// Gives the parts of all pages their names.
pub(super) fn give(document: &mut Document, map: &Map, locale: Locale) {
    let known = Known::of(map, locale);
    for page in &mut document.pages {
        for item in page.scene.items() {
            page.parts.entry(item.part).or_insert_with(|| known.named(item.part));
        }
    }
}

/// The map, so looked up that thousands of cards take no longer than they must.
struct Known<'a> {
    map: &'a Map,
    locale: Locale,
    texts: HashMap<Part, Vec<(TextField, Cow<'a, str>)>>,
    cards: HashMap<CardId, (LaneId, &'a Card)>,
}

impl<'a> Known<'a> {
    fn of(map: &'a Map, locale: Locale) -> Self {
        let mut texts: HashMap<Part, Vec<_>> = HashMap::new();
        for (part, field, text) in all_texts(map) {
            if !text.trim().is_empty() {
                texts.entry(part).or_default().push((field, text));
            }
        }
        let cards = map.cards().map(|(lane, card)| (card.id, (lane.id, &**card))).collect();
        Self { map, locale, texts, cards }
    }

    fn named(&self, part: Part) -> PartName {
        let kind = match part {
            Part::Card(id) => {
                say(self.locale, self.cards.get(&id).map_or("part-card", |(_, card)| card_kind(&card.body)))
            }
            _ => part_kind(self.map, part, self.locale),
        };
        let own = match part {
            Part::Card(_) => self.texts.get(&part).and_then(|texts| texts.first()).map(|(_, text)| text.to_string()),
            _ => Some(part_name(self.map, part, self.locale)),
        };
        let name = match own.map(|own| shortened(&own)) {
            Some(own) if own != kind => format!("{kind}: {own}"),
            _ => kind,
        };
        PartName { group: self.group(part), name, details: self.details(part) }
    }

    /// "Lane · Stage", for what lies in a cell.
    fn group(&self, part: Part) -> Option<String> {
        let (lane, stage): (LaneId, StageId) = match part {
            Part::Cell { lane, stage } | Part::EmotionPoint { lane, stage, .. } => (lane, stage),
            Part::Card(id) => self.cards.get(&id).map(|(lane, card)| (*lane, card.stage))?,
            _ => return None,
        };
        Some(shortened(&part_name(self.map, Part::Cell { lane, stage }, self.locale)))
    }

    /// Its texts, each with what it is; the first one, which is its name, without. Of cards also the channel and what they rest on.
    fn details(&self, part: Part) -> Vec<String> {
        let texts = self.texts.get(&part).map(Vec::as_slice).unwrap_or_default();
        let line = |(at, (of, text)): (usize, &(TextField, Cow<'_, str>))| match at {
            0 => text.to_string(),
            _ => format!("{}: {text}", field(*of, self.locale)),
        };
        let texts = texts.iter().enumerate().map(line);
        texts.chain(self.channel(part)).chain(self.sources(part)).collect()
    }

    /// The channel of a touchpoint.
    fn channel(&self, part: Part) -> Option<String> {
        let Part::Card(id) = part else { return None };
        let (_, card) = self.cards.get(&id)?;
        let CardBody::Touchpoint(touchpoint) = &card.body else { return None };
        let channel = say_channel(self.locale, &touchpoint.channel);
        (!channel.trim().is_empty()).then(|| format!("{}: {channel}", say(self.locale, "field-channel")))
    }

    /// How well a card is known, and by which sources.
    fn sources(&self, part: Part) -> Vec<String> {
        let card = match part {
            Part::Card(id) => self.cards.get(&id).map(|(_, card)| card),
            _ => None,
        };
        let Some(evidence) = card.and_then(|card| card.evidence.as_ref()).filter(|_| !self.map.hide_evidence) else {
            return Vec::new();
        };
        let level = say_level(self.locale, Some(evidence.level));
        let numbered = (1..).zip(&self.map.sources).filter(|(_, source)| evidence.sources.contains(&source.id));
        let titles: Vec<String> =
            numbered.map(|(number, source)| format!("{number}. {}", source.title.trim())).collect();
        let mut lines = vec![format!("{}: {level}", say(self.locale, "field-evidence"))];
        if !titles.is_empty() {
            lines.push(format!("{}: {}", say(self.locale, "picture-sources"), titles.join("; ")));
        }
        lines
    }
}

pub(super) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}
