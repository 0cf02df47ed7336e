//! A map that was changed can still be read from its file.

use std::cell::LazyCell;
use std::io::{self, Write};

use serde::Serialize;

use crate::map::limits::{
    MAX_BYTES, MAX_CARDS, MAX_ENTRIES, MAX_FONTS, MAX_ITEMS, MAX_LANES, MAX_PERSONAS, MAX_SET_ASIDE, MAX_SOURCES,
    MAX_STAGES, MAX_VIEWS,
};
use crate::map::{AudienceView, Brand, Card, CardBody, Draft, EmotionPoint, EmotionScale, Evidence, Extra, Photo};

use super::super::refused::Refused;
use super::super::text_of::{TextRef, Texts};
use super::super::what::What;

/// Checks that `after` is no larger than what is read, where it is larger than `before`: what was too large already may shrink step
/// by step.
pub(super) fn check(before: &Draft, after: &Draft) -> Result<(), Refused> {
    let (then, now) = (LazyCell::new(|| Tally::of(before)), Tally::of(after));
    let exceeds = |limit: usize, count: Count| count(&now) > limit && count(&now) > count(&then);
    for (what, limit, count) in COUNTS {
        if exceeds(limit, count) {
            return Err(Refused::TooMany { what, limit });
        }
    }
    let large = exceeds(MAX_ENTRIES, |tally| tally.entries)
        || exceeds(ROOM_FOR_BYTES, |tally| tally.bytes)
            && written_bytes(after) > ROOM_FOR_BYTES.max(written_bytes(before));
    if large { Err(Refused::TooLarge) } else { Ok(()) }
}

type Count = fn(&Tally) -> usize;

const COUNTS: [(What, usize, Count); 9] = [
    (What::Stage, MAX_STAGES, |tally| tally.stages),
    (What::Lane, MAX_LANES, |tally| tally.lanes),
    (What::Persona, MAX_PERSONAS, |tally| tally.personas),
    (What::Card, MAX_CARDS, |tally| tally.cards),
    (What::Source, MAX_SOURCES, |tally| tally.sources),
    (What::Finding, MAX_SET_ASIDE, |tally| tally.set_aside),
    (What::View, MAX_VIEWS, |tally| tally.views),
    (What::Font, MAX_FONTS, |tally| tally.fonts),
    (What::Parts, MAX_ITEMS, |tally| tally.longest),
];

/// What a file has room for beside its first lines, which say the format.
const ROOM_FOR_BYTES: usize = MAX_BYTES - 1024;

/// How large a map is, as far as a file is concerned.
#[derive(Default)]
struct Tally {
    stages: usize,
    lanes: usize,
    personas: usize,
    cards: usize,
    sources: usize,
    set_aside: usize,
    views: usize,
    fonts: usize,
    /// Entries of all lists, unknown fields and emotion points.
    entries: usize,
    /// Entries of the longest list.
    longest: usize,
    /// At least as many as are written.
    bytes: usize,
}

impl Tally {
    /// For a field or an entry: its name, its indentation and what is around it.
    const FIELD: usize = 48;
    /// For a part: its braces and its fields that are no text.
    const PART: usize = 640;

    fn of(draft: &Draft) -> Self {
        let mut tally = Self {
            stages: draft.stages().count(),
            lanes: draft.lanes.len(),
            personas: draft.personas.len(),
            cards: draft.lanes.iter().map(|lane| lane.cards().len()).sum(),
            sources: draft.sources.len(),
            set_aside: draft.set_aside.len(),
            views: draft.views.len(),
            fonts: draft.brand.iter().map(|brand| brand.fonts.len()).sum(),
            ..Self::default()
        };
        tally.part(draft, &draft.extra);
        if let EmotionScale::Own(own) = &draft.scale {
            tally.list(own.labels().len());
            own.labels().iter().for_each(|label| tally.text(label));
        }
        for persona in &draft.personas {
            tally.part(&**persona, &persona.extra);
            persona.evidence.values().for_each(|evidence| tally.evidence(evidence));
            persona.photo.iter().for_each(|photo| tally.photo(photo));
        }
        for phase in &draft.phases {
            tally.part(&**phase, &phase.extra);
            phase.stages.iter().for_each(|stage| tally.part(stage, &stage.extra));
        }
        for lane in &draft.lanes {
            tally.part(&**lane, &lane.extra);
            lane.cards().iter().for_each(|card| tally.card(card));
            for curve in lane.curves() {
                tally.bytes += Self::PART;
                tally.extra(&curve.extra);
                curve.points.iter().for_each(|point| tally.point(point));
            }
        }
        draft.sources.iter().for_each(|source| tally.part(&**source, &source.extra));
        draft.views.iter().for_each(|view| tally.view(view));
        draft.brand.iter().for_each(|brand| tally.brand(brand));
        for aside in &draft.set_aside {
            tally.bytes += Self::PART;
            tally.extra(&aside.extra);
            tally.text(&aside.rule);
            tally.text(&aside.reason);
        }
        tally
    }

    fn view(&mut self, view: &AudienceView) {
        self.bytes += Self::PART;
        self.extra(&view.extra);
        self.text(&view.name);
        self.list(view.hidden_lanes.len());
        self.list(view.hidden_phases.len());
        self.list(view.hidden_personas.len());
        self.list(view.hidden_details.len());
        self.list(view.replacements.len());
        for replacement in &view.replacements {
            // Braces and how it is matched.
            self.bytes += 2 * Self::FIELD;
            self.extra(&replacement.extra);
            self.text(&replacement.words);
            self.text(&replacement.with);
        }
    }

    fn brand(&mut self, brand: &Brand) {
        self.bytes += Self::PART + Self::FIELD * brand.colors.len();
        self.extra(&brand.extra);
        self.text(&brand.name);
        self.text(&brand.footer);
        brand.logo.iter().for_each(|logo| self.photo(logo));
        brand.fonts.iter().for_each(|font| self.base64(font.bytes()));
    }

    fn card(&mut self, card: &Card) {
        self.part(card, &card.extra);
        self.list(card.personas.len());
        card.evidence.iter().for_each(|evidence| self.evidence(evidence));
        match &card.body {
            CardBody::Note => {}
            CardBody::Quote(quote) => self.extra(&quote.extra),
            CardBody::Touchpoint(touchpoint) => {
                self.text(touchpoint.channel.as_str());
                self.extra(&touchpoint.extra);
            }
            CardBody::Image(photo) => self.photo(photo),
            CardBody::Metric(metric) => self.extra(&metric.extra),
            CardBody::Action(action) => {
                // An answer has braces and two references.
                self.bytes += 4 * Self::FIELD * action.answers.len();
                self.list(action.answers.len());
                self.extra(&action.extra);
            }
        }
    }

    fn point(&mut self, point: &EmotionPoint) {
        self.part(point, &point.extra);
        self.entries += 1;
        point.evidence.iter().for_each(|evidence| self.evidence(evidence));
    }

    fn evidence(&mut self, evidence: &Evidence) {
        self.bytes += 4 * Self::FIELD;
        self.list(evidence.sources.len());
        self.extra(&evidence.extra);
    }

    fn part<T: Texts>(&mut self, part: &T, extra: &Extra) {
        self.bytes += Self::PART;
        self.extra(extra);
        for text in part.fields().iter().filter_map(|field| part.text(*field)) {
            match text {
                TextRef::Line(text) => self.text(text),
                TextRef::List(items) => {
                    self.list(items.len());
                    for item in items {
                        self.text(item);
                    }
                }
            }
        }
    }

    fn list(&mut self, length: usize) {
        self.entries += length;
        self.longest = self.longest.max(length);
        self.bytes += Self::FIELD * length;
    }

    fn text(&mut self, text: &str) {
        // Line breaks, quotation marks and backslashes take two bytes; no other characters are escaped.
        self.bytes += Self::FIELD + 2 * text.len();
    }

    fn photo(&mut self, photo: &Photo) {
        self.base64(photo.bytes());
    }

    fn base64(&mut self, bytes: &[u8]) {
        self.bytes += Self::FIELD + bytes.len().div_ceil(3) * 4;
    }

    fn extra(&mut self, extra: &Extra) {
        self.entries += extra.0.len();
        self.longest = self.longest.max(extra.0.len());
        // Of a key's characters any may be escaped.
        self.bytes += extra.0.iter().map(|(key, value)| Self::FIELD + 6 * key.len() + value.get().len()).sum::<usize>();
    }
}

/// How many bytes are written of a map: exactly, where an estimate does not do.
fn written_bytes(draft: &Draft) -> usize {
    /// Counts what it is given.
    struct Counter(usize);

    impl Write for Counter {
        fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
            self.0 += bytes.len();
            Ok(bytes.len())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    let mut serializer = serde_json::Serializer::pretty(Counter(0));
    // A map can always be written; if not, it is too large for any file.
    let written = draft.serialize(&mut serializer);
    written.map_or(usize::MAX, |()| serializer.into_inner().0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file;
    use crate::locale::Locale;
    use crate::map::Map;
    use crate::template;

    /// The estimate is no less than what is written, and not so much more that it would have to be looked at often.
    fn check(map: &Map) {
        let (written, estimate) = (written_bytes(map), Tally::of(map).bytes);
        // The file also says its format.
        assert!((1..200).contains(&(file::write(map).len() - written)));
        assert!(estimate >= written && estimate < 8 * written, "{written} bytes, estimated as {estimate}");
    }

    #[test]
    fn no_more_is_written_than_was_estimated() {
        for name in template::NAMES {
            template::map(name, Locale::Spanish).iter().for_each(check);
        }
        // A card with all that a card may have, and next to no text.
        let card = r#"{ "id": "123456789012345", "stage": "s2345678901234", "span": 65535, "text": "\\", "note": "\n",
            "tags": ["", "\"", ""], "color": "slate", "personas": ["p2345678901234", "p2345678901234"],
            "evidence": { "level": "researched", "sources": ["r2345678901234"], "?": 1 },
            "action": { "answers": [{ "emotion": { "persona": "p2345678901234", "stage": "s2345678901234" } }],
              "owner": "", "due": "2026-11-22", "impact": 1, "effort": 5, "status": "in-progress", "measure": "", "!": {} } }"#;
        let map = format!(
            r#"{{ "format": "trayecto", "title": "", "phases": [{{ "id": "f1", "stages": [{{ "id": "s2345678901234" }}] }}],
            "personas": [{{ "id": "p2345678901234" }}], "sources": [{{ "id": "r2345678901234" }}],
            "lanes": [{{ "id": "l1", "kind": "actions", "cards": [{}] }}] }}"#,
            vec![card.to_owned(); 50].join(",")
        );
        check(&file::read(map.as_bytes()).unwrap().map);
    }
}
