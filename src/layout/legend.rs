//! Legend, sources and footer. The legend explains what is on this map and nothing else.

use std::ops::Range;

use kurbo::{Point, Rect};

use crate::locale::{say, say_date, say_number, say_with};
use crate::map::{Part, Source, SourceKind, TextField};
use crate::text::Align;

use super::boxes::{Ink, Look, Placed, RuleStrength};
use super::entries::{of_map, place_entries};
use super::personas::grid;
use super::sheet::{Sheet, height};

pub(super) fn place(sheet: &mut Sheet<'_>) {
    let (top, before) = (sheet.top, sheet.boxes.len());
    place_rule(sheet);
    let entries = of_map(sheet);
    place_entries(sheet, entries);
    place_sources(sheet);
    place_footer(sheet);
    end(sheet, top, before);
}

/// The signs with their meanings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Signs {
    /// They are explained.
    Explained,
    /// They are explained elsewhere.
    Elsewhere,
}

/// Explained signs and some of the sources, as they are numbered in the map.
pub(super) fn place_some(sheet: &mut Sheet<'_>, signs: Signs, sources: Range<usize>) {
    let (top, before) = (sheet.top, sheet.boxes.len());
    place_rule(sheet);
    if signs == Signs::Explained {
        let entries = of_map(sheet);
        place_entries(sheet, entries);
    }
    let map = sheet.map;
    let numbered = map.sources.iter().enumerate().map(|(at, source)| (at + 1, &**source));
    let some: Vec<(usize, &Source)> = numbered.take(sources.end).skip(sources.start).collect();
    place_listed(sheet, &some);
    end(sheet, top, before);
}

fn end(sheet: &mut Sheet<'_>, top: f64, before: usize) {
    // A rule with nothing below it would be the end of nothing.
    if sheet.boxes.len() == before + 1 {
        sheet.boxes.truncate(before);
        sheet.top = top - sheet.sizes.band_gap;
    }
}

fn place_rule(sheet: &mut Sheet<'_>) {
    let rect = Rect::new(sheet.left, sheet.top - 0.5, sheet.right(), sheet.top + 0.5);
    sheet.put(Placed::new(Part::Legend, rect, Look::Rule(RuleStrength::Strong)));
    sheet.top += sheet.sizes.gap;
}

fn place_sources(sheet: &mut Sheet<'_>) {
    let map = sheet.map;
    let all: Vec<(usize, &Source)> = map.sources.iter().enumerate().map(|(at, source)| (at + 1, &**source)).collect();
    place_listed(sheet, &all);
}

/// Lists sources by the numbers under which they are cited.
pub(super) fn place_listed(sheet: &mut Sheet<'_>, sources: &[(usize, &Source)]) {
    if sources.is_empty() {
        return;
    }
    let types = sheet.sizes.text;
    sheet.top += 4.0;
    let heading = sheet.set(&say(sheet.locale, "picture-sources"), types.small_strong, sheet.width);
    let rect = Rect::new(sheet.left, sheet.top, sheet.right(), sheet.top + height(&heading));
    sheet.put(Placed::new(Part::Legend, rect, Look::Plain).with_text(heading, rect.origin(), Ink::Normal));
    sheet.lead();
    sheet.top = rect.y1 + 4.0;

    let gap = 28.0;
    // Room for two digits.
    let indent = 24.0_f64.max(1.65 * f64::from(types.small.size));
    let (across, column) = grid(sheet.width, 400.0, gap, sources.len());
    for row in sources.chunks(across) {
        let (mut left, mut bottom) = (sheet.left, sheet.top);
        for (number, source) in row {
            let number = sheet.set(&number.to_string(), types.small_strong, 1.25 * indent);
            let text = sheet.set(&describe(sheet, source), types.small, column - indent);
            let rect = Rect::new(left, sheet.top, left + column, sheet.top + height(&text));
            let placed = Placed::new(Part::Source(source.id), rect, Look::Plain)
                .with_text(number, rect.origin(), Ink::Muted)
                .with_field(TextField::Title, text, rect.origin() + (indent, 0.0), Ink::Muted);
            sheet.put(placed);
            bottom = bottom.max(rect.y1);
            left += column + gap;
        }
        sheet.top = bottom + 4.0;
    }
}

/// A source in one line: kind, title, date, sample, link.
fn describe(sheet: &Sheet<'_>, source: &Source) -> String {
    let locale = sheet.locale;
    let kind = match source.kind {
        SourceKind::Interview => "source-interview",
        SourceKind::Survey => "source-survey",
        SourceKind::Analytics => "source-analytics",
        SourceKind::SocialNetwork => "source-social-network",
        SourceKind::Study => "source-study",
        SourceKind::Observation => "source-observation",
    };
    let mut parts = vec![format!("{}: {}", say(locale, kind), source.title)];
    parts.extend(source.date.map(|date| say_date(locale, date)));
    parts.extend(
        source
            .sample_size
            .map(|count| say_with(locale, "picture-sample", &[("count", &say_number(locale, count.into()))])),
    );
    if !source.link.is_empty() {
        parts.push(source.link.clone());
    }
    parts.join(" · ")
}

/// Title, client and date in small.
pub(super) fn place_footer(sheet: &mut Sheet<'_>) {
    let map = sheet.map;
    let types = sheet.sizes.text;
    let named: Vec<&str> =
        [&map.title, &map.client].into_iter().map(|text| text.trim()).filter(|text| !text.is_empty()).collect();
    let date = map.date.map(|date| say_date(sheet.locale, date)).unwrap_or_default();
    if named.is_empty() && date.is_empty() {
        return;
    }
    sheet.top += sheet.sizes.gap;
    let date_room = 240.0;
    let left_text = sheet.set_snugly(&named.join(" · "), types.small, sheet.width - date_room - 20.0);
    let right_text = sheet.set(&date, types.small.aligned(Align::End), date_room);
    let rect = Rect::new(sheet.left, sheet.top, sheet.right(), sheet.top + height(&left_text).max(height(&right_text)));
    let right_at = Point::new(sheet.right() - date_room, sheet.top);
    let placed = Placed::new(Part::Map, rect, Look::Plain).with_text(left_text, rect.origin(), Ink::Muted).with_text(
        right_text,
        right_at,
        Ink::Muted,
    );
    sheet.put(placed);
    sheet.top = rect.y1;
}
