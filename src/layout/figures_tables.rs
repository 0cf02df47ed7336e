//! The tables of the page of figures: a line per stage, per lane, per channel, per status.

use crate::locale::{say, say_level, say_share, say_status, say_with};
use crate::map::{Color, ColorName, EvidenceLevel, Part, StageId};
use crate::review::{AnswerableKind, Coverage, Figures, Mix, Passage, is_shown, shows_plan, shows_touchpoints};
use crate::text::{Align, icons};

use super::boxes::{Ink, ShareFill};
use super::figures_column::{Column, ICON, Piece};
use super::sheet::Sheet;

/// The colours of touchpoints, evidence and actions: as their lanes have them.
const TOUCHPOINTS: Color = Color::Named(ColorName::Teal);
const CONTACT: Color = Color::Named(ColorName::Slate);
const EVIDENCE: Color = Color::Named(ColorName::Blue);
const ACTIONS: Color = Color::Named(ColorName::Violet);

/// How many channels and moments are named at most.
const MOST_CHANNELS: usize = 8;
const MOST_MOMENTS: usize = 12;

/// The mix of touchpoints and the evidence of each stage.
pub(super) fn stages(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    let locale = sheet.locale;
    let has_touchpoints = shows_touchpoints(sheet.map);
    let heading = match (has_touchpoints, sheet.map.hide_evidence) {
        (true, false) => "figures-page-stages",
        (true, true) => "tab-touchpoints",
        (false, false) => "figures-page-stages-evidence",
        (false, true) => return,
    };
    column.heading(sheet, &say(locale, heading));
    let found = &figures.touchpoints;
    if has_touchpoints {
        let fills = [(ShareFill::Solid, "presence-physical"), (ShareFill::Hatched, "presence-online")];
        column.legend(sheet, &fills.map(|(fill, key)| (fill, say(locale, key))), TOUCHPOINTS);
        let fills = [(ShareFill::Solid, "contact-direct"), (ShareFill::Hollow, "contact-indirect")];
        column.legend(sheet, &fills.map(|(fill, key)| (fill, say(locale, key))), CONTACT);
    }
    let all = say(locale, "part-map");
    stage_line(sheet, column, Part::Map, &all, (found.total, Passage::Smooth), figures.evidence.map);
    for (stage, (_, coverage)) in found.stages.iter().zip(&figures.evidence.stages) {
        let name = stage_name(sheet, stage.stage);
        stage_line(sheet, column, Part::Stage(stage.stage), &name, (stage.mix, stage.way), *coverage);
    }
    if found.stages.iter().any(|stage| stage.way == Passage::Break) {
        let (text, width) = (say(locale, "touchpoints-break"), column.width - ICON);
        let pieces = vec![
            Piece::Icon { icon: icons::WARNING, ink: Ink::Bad },
            Piece::Text { text, width, align: Align::Start, ink: Ink::Muted },
        ];
        column.line(sheet, Part::Map, pieces);
    }
}

fn stage_line(
    sheet: &mut Sheet<'_>,
    column: &mut Column,
    part: Part,
    name: &str,
    (mix, way): (Mix, Passage),
    coverage: Coverage,
) {
    let (bar, value, gap) = (70.0, 54.0, 8.0);
    let two = |a: usize, b: usize, other: ShareFill, color| {
        let parts = vec![(a, ShareFill::Solid), (b, other)];
        let said = if a + b == 0 { "–".to_owned() } else { format!("{a}/{b}") };
        [
            Piece::Bar { parts, whole: a + b, width: bar, color },
            Piece::Space(gap),
            Piece::Text { text: said, width: value, align: Align::Start, ink: Ink::Normal },
        ]
    };
    let names = column.width - 3.0 * (bar + gap + value) - 8.0 - ICON;
    let mut pieces = vec![Piece::Text { text: name.to_owned(), width: names, align: Align::Start, ink: Ink::Normal }];
    pieces.push(match way {
        Passage::Smooth => Piece::Space(ICON),
        Passage::Break => Piece::Icon { icon: icons::WARNING, ink: Ink::Bad },
    });
    if shows_touchpoints(sheet.map) {
        pieces.extend(two(mix.physical, mix.online, ShareFill::Hatched, TOUCHPOINTS));
        pieces.push(Piece::Space(4.0));
        pieces.extend(two(mix.direct, mix.indirect, ShareFill::Hollow, CONTACT));
    }
    if !sheet.map.hide_evidence {
        pieces.push(Piece::Space(4.0));
        pieces.push(coverage_bar(coverage, bar));
        pieces.push(Piece::Space(gap));
        pieces.push(researched(sheet, coverage, value));
    }
    column.line(sheet, part, pieces);
}

/// How well it is known: the map, its personas and its lanes.
pub(super) fn evidence(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    let (map, locale) = (sheet.map, sheet.locale);
    if map.hide_evidence {
        return;
    }
    let found = &figures.evidence;
    column.gap();
    column.heading(sheet, &say(locale, "figures-evidence"));
    let entries = found.map.levels().map(|(level, _)| (fill(level), say_level(locale, level)));
    column.legend(sheet, &entries, EVIDENCE);
    coverage_line(sheet, column, Part::Map, &say(locale, "part-map"), found.map);
    if found.personas.count() > 0 {
        coverage_line(sheet, column, Part::Map, &say(locale, "left-personas"), found.personas);
    }
    for (id, coverage) in &found.lanes {
        let name = map.lane(*id).map(|lane| lane.name.trim()).filter(|name| !name.is_empty());
        let name = name.map_or_else(|| say(locale, "part-lane"), ToOwned::to_owned);
        coverage_line(sheet, column, Part::Lane(*id), &name, *coverage);
    }
    column.remark(sheet, &say(locale, "figures-page-evidence-note"), Ink::Muted);
}

fn coverage_line(sheet: &mut Sheet<'_>, column: &mut Column, part: Part, name: &str, coverage: Coverage) {
    let (bar, value) = (104.0, 48.0);
    let names = column.width - bar - value - 8.0;
    let pieces = vec![
        Piece::Text { text: name.to_owned(), width: names, align: Align::Start, ink: Ink::Normal },
        Piece::Space(8.0),
        coverage_bar(coverage, bar),
        researched_at_end(sheet, coverage, value),
    ];
    column.line(sheet, part, pieces);
}

fn coverage_bar(coverage: Coverage, width: f64) -> Piece {
    let parts = coverage.levels().map(|(level, count)| (count, fill(level))).to_vec();
    Piece::Bar { parts, whole: coverage.count(), width, color: EVIDENCE }
}

fn researched(sheet: &Sheet<'_>, coverage: Coverage, width: f64) -> Piece {
    let share = say_share(sheet.locale, coverage.researched, coverage.count());
    let text = if coverage.count() == 0 { "–".to_owned() } else { share };
    Piece::Text { text, width, align: Align::Start, ink: Ink::Normal }
}

fn researched_at_end(sheet: &Sheet<'_>, coverage: Coverage, width: f64) -> Piece {
    match researched(sheet, coverage, width) {
        Piece::Text { text, width, ink, .. } => Piece::Text { text, width, align: Align::End, ink },
        other => other,
    }
}

/// The channels, the most frequent first.
pub(super) fn channels(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    let locale = sheet.locale;
    let channels = &figures.touchpoints.channels;
    if channels.is_empty() {
        return;
    }
    column.gap();
    column.heading(sheet, &say(locale, "figures-by-channel"));
    let most = channels.first().map_or(0, |(_, count)| *count);
    for (channel, count) in channels.iter().take(MOST_CHANNELS) {
        let name = crate::locale::say_channel(locale, channel);
        let name = if name.trim().is_empty() { say(locale, "channel-own") } else { name };
        counted(sheet, column, &name, (*count, most), TOUCHPOINTS);
    }
    more(sheet, column, channels.len().saturating_sub(MOST_CHANNELS));
}

/// Actions by status, and what nobody has answered.
pub(super) fn plan(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    if !shows_plan(sheet.map) {
        return;
    }
    let locale = sheet.locale;
    column.gap();
    column.heading(sheet, &say(locale, "figures-actions"));
    let most = figures.actions.iter().map(|(_, count)| *count).max().unwrap_or(0);
    for (status, count) in figures.actions {
        counted(sheet, column, &say_status(locale, status), (count, most), ACTIONS);
    }
    let answers: Vec<_> = figures.answers.into_iter().filter(|(kind, _)| is_shown(sheet.map, *kind)).collect();
    if answers.is_empty() {
        return;
    }
    column.gap();
    column.heading(sheet, &say(locale, "figures-answers"));
    let entries = [(ShareFill::Solid, "figures-answered"), (ShareFill::Hatched, "figures-unanswered")];
    column.legend(sheet, &entries.map(|(fill, key)| (fill, say(locale, key))), ACTIONS);
    for (kind, tally) in answers {
        let answered = tally.count - tally.unanswered;
        let (bar, value) = (112.0, 56.0);
        let pieces = vec![
            Piece::Text {
                text: say(locale, answerable(kind)),
                width: column.width - bar - value - 8.0,
                align: Align::Start,
                ink: Ink::Normal,
            },
            Piece::Space(8.0),
            Piece::Bar {
                parts: vec![(answered, ShareFill::Solid), (tally.unanswered, ShareFill::Hatched)],
                whole: tally.count,
                width: bar,
                color: ACTIONS,
            },
            Piece::Text {
                text: format!("{answered}/{}", tally.count),
                width: value,
                align: Align::End,
                ink: Ink::Normal,
            },
        ];
        column.line(sheet, Part::Map, pieces);
    }
}

/// The moments of truth by name.
pub(super) fn moments(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    let (map, locale) = (sheet.map, sheet.locale);
    if figures.moments.is_empty() {
        return;
    }
    column.gap();
    column.heading(sheet, &say(locale, "figures-moments"));
    for part in figures.moments.iter().take(MOST_MOMENTS) {
        let (name, stage) = match part {
            Part::Stage(stage) => (stage_name(sheet, *stage), String::new()),
            Part::Card(card) => match map.card(*card) {
                Some((_, card)) => (shortened(&card.text), stage_name(sheet, card.stage)),
                None => continue,
            },
            _ => continue,
        };
        let name = if name.is_empty() { say(locale, "part-touchpoint") } else { name };
        let text = if stage.is_empty() { name } else { format!("{name} · {stage}") };
        let pieces = vec![
            Piece::Icon { icon: icons::STAR, ink: Ink::Star },
            Piece::Text { text, width: column.width - ICON, align: Align::Start, ink: Ink::Normal },
        ];
        column.line(sheet, *part, pieces);
    }
    more(sheet, column, figures.moments.len().saturating_sub(MOST_MOMENTS));
}

/// Says how many more there are.
fn more(sheet: &mut Sheet<'_>, column: &mut Column, count: usize) {
    if count > 0 {
        let text = say_with(sheet.locale, "figures-page-more", &[("count", &count.to_string())]);
        column.remark(sheet, &text, Ink::Muted);
    }
}

/// A name, a bar beside the largest, and a count.
fn counted(sheet: &mut Sheet<'_>, column: &mut Column, name: &str, (count, most): (usize, usize), color: Color) {
    let (bar, value) = (128.0, 40.0);
    let pieces = vec![
        Piece::Text {
            text: name.to_owned(),
            width: column.width - bar - value - 8.0,
            align: Align::Start,
            ink: Ink::Normal,
        },
        Piece::Space(8.0),
        Piece::Bar { parts: vec![(count, ShareFill::Solid)], whole: most, width: bar, color },
        Piece::Text { text: count.to_string(), width: value, align: Align::End, ink: Ink::Normal },
    ];
    column.line(sheet, Part::Map, pieces);
}

/// A text on one line, and no longer than a name should be.
fn shortened(text: &str) -> String {
    const MOST: usize = 80;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= MOST { line } else { line.chars().take(MOST).chain(['…']).collect() }
}

fn stage_name(sheet: &Sheet<'_>, stage: StageId) -> String {
    let name = sheet.map.stage(stage).map(|stage| stage.name.trim()).unwrap_or_default();
    if name.is_empty() { say(sheet.locale, "part-stage") } else { name.to_owned() }
}

fn fill(level: Option<EvidenceLevel>) -> ShareFill {
    match level {
        Some(EvidenceLevel::Researched) => ShareFill::Solid,
        Some(EvidenceLevel::Partly) => ShareFill::Hatched,
        Some(EvidenceLevel::Assumed) => ShareFill::Hollow,
        None => ShareFill::Dashed,
    }
}

fn answerable(kind: AnswerableKind) -> &'static str {
    match kind {
        AnswerableKind::CriticalPoint => "figures-critical-points",
        AnswerableKind::MomentOfTruth => "figures-moments",
        AnswerableKind::Pain => "figures-pains",
    }
}
