//! What the parts on a page are called, and what is said of them when they are clicked.

use std::borrow::Cow;
use std::collections::HashMap;

use crate::edit::all_texts;
use crate::export::{Document, PartName};
use crate::locale::{Locale, say};
use crate::map::{Card, CardId, LaneId, Map, Part, StageId, TextField};
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

    /// Its texts, each with what it is; the first one, which is its name, without.
    fn details(&self, part: Part) -> Vec<String> {
        let texts = self.texts.get(&part).map(Vec::as_slice).unwrap_or_default();
        let line = |(at, (of, text)): (usize, &(TextField, Cow<'_, str>))| match at {
            0 => text.to_string(),
            _ => format!("{}: {text}", field(*of, self.locale)),
        };
        texts.iter().enumerate().map(line).collect()
    }
}

pub(super) fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(NAME_CHARS) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default().trim_end()),
        None => text,
    }
}
