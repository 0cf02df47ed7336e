//! Legend, sources and footer. The legend explains what is on this map and nothing else.

use kurbo::{Point, Rect};

use crate::locale::{say, say_date, say_number, say_with};
use crate::map::{
    Basis, CardBody, Color, ColorName, Contact, EvidenceLevel, Part, Presence, Source, SourceKind, TextField,
};
use crate::review::{TurningPointKind, turning_points};
use crate::text::{Align, icons};

use super::boxes::{CardFrame, Ink, Look, Marker, Placed, RuleStrength};
use super::personas::grid;
use super::sheet::{Sheet, height, width};

pub(super) fn place(sheet: &mut Sheet<'_>) {
    let (top, before) = (sheet.top, sheet.boxes.len());
    place_rule(sheet);
    place_legend(sheet);
    place_sources(sheet);
    place_footer(sheet);
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

/// A sample and what it means.
enum Sample {
    Icon(char, Ink),
    Drawn(Look),
}

fn place_legend(sheet: &mut Sheet<'_>) {
    let entries = entries(sheet);
    if entries.is_empty() {
        return;
    }
    let types = sheet.sizes.text;
    let (mut left, mut top) = (sheet.left, sheet.top);
    let line = 24.0;
    let mut row_height = line;
    for (sample, meaning) in entries {
        let text = sheet.set_snugly(&meaning, types.small, sheet.width - 24.0);
        let entry_width = 22.0 + width(&text);
        if left > sheet.left && left + entry_width > sheet.right() {
            left = sheet.left;
            top += row_height;
            row_height = line;
        }
        let rect = Rect::new(left, top, left + entry_width, top + height(&text).max(16.0));
        let text_at = Point::new(left + 22.0, top + 0.5);
        match sample {
            Sample::Icon(icon, ink) => {
                let icon = sheet.icon(icon, types.small_icon_filled);
                let at = Point::new(left + 1.0, top + 1.0);
                sheet.put(Placed::new(Part::Legend, rect, Look::Plain).with_text(icon, at, ink).with_text(
                    text,
                    text_at,
                    Ink::Muted,
                ));
            }
            Sample::Drawn(look) => {
                let size = match look {
                    Look::Card { .. } => (18.0, 13.0),
                    Look::Disc { .. } => (16.0, 16.0),
                    _ => (12.0, 12.0),
                };
                let mark = Rect::from_center_size((left + 8.0, top + 8.0), size);
                sheet.put(Placed::new(Part::Legend, mark, look));
                sheet.put(Placed::new(Part::Legend, rect, Look::Plain).with_text(text, text_at, Ink::Muted));
            }
        }
        // A text that is wider than the picture takes more than one line.
        row_height = row_height.max(rect.height() + 8.0);
        left += entry_width + 26.0;
    }
    sheet.top = top + row_height;
}

/// What this map shows and needs explaining, in the order in which it is listed.
fn entries(sheet: &Sheet<'_>) -> Vec<(Sample, String)> {
    let (map, locale) = (sheet.map, sheet.locale);
    let lanes = || map.lanes.iter().filter(|lane| !lane.hidden && !lane.collapsed);
    let cards = || lanes().flat_map(|lane| lane.cards());
    let points = || {
        lanes()
            .flat_map(|lane| lane.curves())
            .filter(|curve| map.persona(curve.persona).is_some_and(|persona| !persona.hidden))
            .flat_map(|curve| &curve.points)
    };
    let touchpoints = || {
        cards().filter_map(|card| match &card.body {
            CardBody::Touchpoint(touchpoint) => Some(touchpoint),
            _ => None,
        })
    };
    let mut entries: Vec<(Sample, String)> = Vec::new();
    let has_curves = points().next().is_some();
    for (_, persona) in sheet.personas() {
        let concerned = || cards().any(|card| card.personas.contains(&persona.id));
        if has_curves || concerned() {
            let (color, marker) = sheet.persona_look(persona.id);
            let name = if persona.name.is_empty() { &persona.profile } else { &persona.name };
            entries.push((Sample::Drawn(Look::PersonaDot { color, marker }), name.clone()));
        }
    }
    let mut add = |shown: bool, sample: Sample, key: &str| {
        if shown {
            entries.push((sample, say(locale, key)));
        }
    };
    let grey = Color::Named(ColorName::Slate);
    let point = |basis| Sample::Drawn(Look::EmotionPoint { color: grey, marker: Marker::Circle, basis });
    add(points().any(|point| point.basis == Basis::Rated), point(Basis::Rated), "legend-rated");
    add(points().any(|point| point.basis == Basis::Measured), point(Basis::Measured), "legend-measured");
    let turns = |kind: TurningPointKind| {
        lanes()
            .flat_map(|lane| lane.curves())
            .filter(|curve| map.persona(curve.persona).is_some_and(|persona| !persona.hidden))
            .any(|curve| turning_points(map, curve).iter().any(|turning| turning.kind == kind))
    };
    let sign = |kind| Sample::Drawn(Look::Turning(kind));
    add(turns(TurningPointKind::Critical), sign(TurningPointKind::Critical), "legend-critical-point");
    add(turns(TurningPointKind::High), sign(TurningPointKind::High), "legend-high-point");
    let truth =
        map.stages().any(|stage| stage.moment_of_truth) || touchpoints().any(|touchpoint| touchpoint.moment_of_truth);
    add(truth, Sample::Icon(icons::STAR, Ink::Star), "legend-moment-of-truth");
    let disc = |presence| Sample::Drawn(Look::Disc { color: Color::Named(ColorName::Teal), presence: Some(presence) });
    let presence = |presence| touchpoints().any(|touchpoint| touchpoint.effective_presence() == Some(presence));
    add(presence(Presence::Physical), disc(Presence::Physical), "legend-physical");
    add(presence(Presence::Online), disc(Presence::Online), "legend-online");
    let indirect = touchpoints().any(|touchpoint| touchpoint.effective_contact() == Some(Contact::Indirect));
    add(indirect, Sample::Drawn(Look::Card { color: grey, frame: CardFrame::Dashed }), "legend-indirect");
    let level = |level| cards().filter_map(|card| card.evidence.as_ref()).any(|evidence| evidence.level == level);
    let mark = |level| Sample::Drawn(Look::EvidenceMark(level));
    add(level(EvidenceLevel::Researched), mark(EvidenceLevel::Researched), "legend-researched");
    add(level(EvidenceLevel::Partly), mark(EvidenceLevel::Partly), "legend-partly");
    add(level(EvidenceLevel::Assumed), mark(EvidenceLevel::Assumed), "legend-assumed");
    entries
}

fn place_sources(sheet: &mut Sheet<'_>) {
    let map = sheet.map;
    if map.sources.is_empty() {
        return;
    }
    let types = sheet.sizes.text;
    sheet.top += 4.0;
    let heading = sheet.set(&say(sheet.locale, "picture-sources"), types.small_strong, sheet.width);
    let rect = Rect::new(sheet.left, sheet.top, sheet.right(), sheet.top + height(&heading));
    sheet.put(Placed::new(Part::Legend, rect, Look::Plain).with_text(heading, rect.origin(), Ink::Normal));
    sheet.top = rect.y1 + 4.0;

    let gap = 28.0;
    let (across, column) = grid(sheet.width, 400.0, gap, map.sources.len());
    for (at, row) in map.sources.chunks(across).enumerate() {
        let (mut left, mut bottom) = (sheet.left, sheet.top);
        for (beside, source) in row.iter().enumerate() {
            let number = sheet.set(&(at * across + beside + 1).to_string(), types.small_strong, 30.0);
            let text = sheet.set(&describe(sheet, source), types.small, column - 24.0);
            let rect = Rect::new(left, sheet.top, left + column, sheet.top + height(&text));
            let placed = Placed::new(Part::Source(source.id), rect, Look::Plain)
                .with_text(number, rect.origin(), Ink::Muted)
                .with_field(TextField::Title, text, rect.origin() + (24.0, 0.0), Ink::Muted);
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

fn place_footer(sheet: &mut Sheet<'_>) {
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
