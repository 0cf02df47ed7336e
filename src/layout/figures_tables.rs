//! The tables of the page of figures: a line per stage, per lane, per channel, per status.

use crate::locale::{say, say_level, say_share, say_status, say_with};
use crate::map::{Color, ColorName, EvidenceLevel, Part, StageId};
use crate::review::{AnswerableKind, Beside, Coverage, Figures, Mix, Passage, is_shown, shows_plan, shows_touchpoints};
use crate::text::{Align, icons};

use super::boxes::{Ink, ShareFill};
use super::figures_column::{Column, ICON, Piece};
use super::sheet::Sheet;

/// The colours of touchpoints, evidence and actions: as their lanes have them.
const TOUCHPOINTS: Color = Color::Named(ColorName::Teal);
const CONTACT: Color = Color::Named(ColorName::Slate);
const EVIDENCE: Color = Color::Named(ColorName::Blue);
const ACTIONS: Color = Color::Named(ColorName::Violet);

/// How many channels are named even where there is little room, and how many channels and moments at most.
const LEAST_CHANNELS: usize = 8;
const MOST_CHANNELS: usize = 60;
const MOST_MOMENTS: usize = 12;

/// Room for a figure at the end of a line.
const VALUE: f64 = 52.0;

/// The mix of touchpoints and the evidence of each stage.
pub(super) fn stages(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    stages_head(sheet, column, figures);
    stages_lines(sheet, column, figures);
}

/// What stands above the lines of the stages.
pub(super) fn stages_head(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    let locale = sheet.locale;
    let has_touchpoints = shows_touchpoints(sheet.map);
    let heading = match (has_touchpoints, sheet.map.hide_evidence) {
        (true, false) => "figures-page-stages",
        (true, true) => "tab-touchpoints",
        (false, false) => "figures-page-stages-evidence",
        (false, true) => return,
    };
    column.heading(sheet, &say(locale, heading));
    if has_touchpoints {
        let fills = [(ShareFill::Solid, "presence-physical"), (ShareFill::Hatched, "presence-online")];
        column.legend(sheet, &fills.map(|(fill, key)| (fill, say(locale, key))), TOUCHPOINTS);
        let fills = [(ShareFill::Solid, "contact-direct"), (ShareFill::Hollow, "contact-indirect")];
        column.legend(sheet, &fills.map(|(fill, key)| (fill, say(locale, key))), CONTACT);
    }
    if !sheet.map.hide_evidence {
        evidence_legend(sheet, column, figures);
    }
    let bar = stage_bar(sheet, column, figures);
    stage_heads(sheet, column, bar);
}

/// A line for the map, and one for each stage.
pub(super) fn stages_lines(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    if !shows_touchpoints(sheet.map) && sheet.map.hide_evidence {
        return;
    }
    let (locale, found) = (sheet.locale, &figures.touchpoints);
    let bar = stage_bar(sheet, column, figures);
    let all = say(locale, "part-map");
    stage_line(sheet, column, Part::Map, &all, (found.total, Passage::Smooth), (figures.evidence.map, bar));
    for (stage, (_, coverage)) in found.stages.iter().zip(&figures.evidence.stages) {
        let name = stage_name(sheet, stage.stage);
        stage_line(sheet, column, Part::Stage(stage.stage), &name, (stage.mix, stage.way), (*coverage, bar));
    }
    for beside in Beside::ALL {
        if !found.stages.iter().any(|stage| stage.way == Passage::Break(beside)) {
            continue;
        }
        let (text, width) = (say(locale, beside.key()), column.width - ICON);
        let pieces = vec![
            Piece::Icon { icon: icons::WARNING, ink: Ink::Bad },
            Piece::Text { text, width, align: Align::Start, ink: Ink::Muted },
        ];
        column.line(sheet, Part::Map, pieces);
    }
}

/// Width of what is said of a bar, and its distance.
const STAGE: (f64, f64) = (54.0, 8.0);
/// Width of a bar at least, and at most.
const STAGE_BAR: (f64, f64) = (62.0, 140.0);
/// Distance of two bars with what is said of them.
const STAGE_GAP: f64 = 4.0;

/// What the bars of stages are.
fn stage_heads(sheet: &mut Sheet<'_>, column: &mut Column, bar: f64) {
    let (value, gap) = STAGE;
    let mut left = column.left + column.width - 3.0 * (bar + gap + value) - 2.0 * STAGE_GAP;
    let mut keys = Vec::new();
    if shows_touchpoints(sheet.map) {
        keys.extend(["figures-page-where", "figures-page-contact"]);
    }
    if !sheet.map.hide_evidence {
        keys.push("legend-researched");
    }
    let mut heads = Vec::new();
    for key in keys {
        heads.push((say(sheet.locale, key), left, bar + gap + value));
        left += bar + gap + value + STAGE_GAP;
    }
    column.heads(sheet, &heads);
}

/// How wide the bars of stages are: what the longest name leaves.
fn stage_bar(sheet: &mut Sheet<'_>, column: &Column, figures: &Figures) -> f64 {
    let names = figures.touchpoints.stages.iter().map(|stage| stage_name(sheet, stage.stage));
    let names: Vec<String> = names.chain([say(sheet.locale, "part-map")]).collect();
    let names = column.names(sheet, names.iter().map(String::as_str)) + 8.0;
    let (value, gap) = STAGE;
    let (least, most) = STAGE_BAR;
    ((column.width - names - ICON - 3.0 * (gap + value) - 2.0 * STAGE_GAP) / 3.0).clamp(least, most)
}

fn stage_line(
    sheet: &mut Sheet<'_>,
    column: &mut Column,
    part: Part,
    name: &str,
    (mix, way): (Mix, Passage),
    (coverage, bar): (Coverage, f64),
) {
    let (value, gap) = STAGE;
    let two = |a: usize, b: usize, other: ShareFill, color| {
        let parts = vec![(a, ShareFill::Solid), (b, other)];
        let said = if a + b == 0 { "–".to_owned() } else { format!("{a}/{b}") };
        [
            Piece::Bar { parts, whole: a + b, width: bar, color },
            Piece::Space(gap),
            Piece::Text { text: said, width: value, align: Align::Start, ink: Ink::Normal },
        ]
    };
    let names = column.width - 3.0 * (bar + gap + value) - 2.0 * STAGE_GAP - ICON;
    let mut pieces = vec![Piece::Text { text: name.to_owned(), width: names, align: Align::Start, ink: Ink::Normal }];
    pieces.push(match way {
        Passage::Smooth => Piece::Space(ICON),
        Passage::Break(_) => Piece::Icon { icon: icons::WARNING, ink: Ink::Bad },
    });
    if shows_touchpoints(sheet.map) {
        pieces.extend(two(mix.physical, mix.online, ShareFill::Hatched, TOUCHPOINTS));
        pieces.push(Piece::Space(STAGE_GAP));
        pieces.extend(two(mix.direct, mix.indirect, ShareFill::Hollow, CONTACT));
    }
    if !sheet.map.hide_evidence {
        pieces.push(Piece::Space(STAGE_GAP));
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
    evidence_legend(sheet, column, figures);
    let mut lines = vec![(Part::Map, say(locale, "part-map"), found.map)];
    if found.personas.count() > 0 {
        lines.push((Part::Map, say(locale, "left-personas"), found.personas));
    }
    for (id, coverage) in &found.lanes {
        let name = map.lane(*id).map(|lane| lane.name.trim()).filter(|name| !name.is_empty());
        let name = name.map_or_else(|| say(locale, "part-lane"), ToOwned::to_owned);
        lines.push((Part::Lane(*id), name, *coverage));
    }
    let names = column.names(sheet, lines.iter().map(|(_, name, _)| name.as_str()));
    for (part, name, coverage) in &lines {
        coverage_line(sheet, column, *part, (name, names), *coverage);
    }
    column.remark(sheet, &say(locale, "figures-page-evidence-note"), Ink::Muted);
}

/// How the levels of evidence are filled.
fn evidence_legend(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures) {
    let locale = sheet.locale;
    let entries = figures.evidence.map.levels().map(|(level, _)| (fill(level), say_level(locale, level)));
    column.legend(sheet, &entries, EVIDENCE);
}

fn coverage_line(
    sheet: &mut Sheet<'_>,
    column: &mut Column,
    part: Part,
    (name, names): (&str, f64),
    coverage: Coverage,
) {
    let value = VALUE;
    let bar = column.width - names - value - 8.0;
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

/// The channels, the most frequent first: as many as there is room for down to `bottom`, but a handful at least.
pub(super) fn channels(sheet: &mut Sheet<'_>, column: &mut Column, figures: &Figures, bottom: f64) {
    let locale = sheet.locale;
    let channels = &figures.touchpoints.channels;
    if channels.is_empty() {
        return;
    }
    column.gap();
    column.heading(sheet, &say(locale, "figures-by-channel"));
    let most = channels.first().map_or(0, |(_, count)| *count);
    let room = column.lines_to(sheet, bottom).min(MOST_CHANNELS);
    // The others are named without bars, which takes a few lines as well.
    let shown = if channels.len() <= room { room } else { room.saturating_sub(4).max(LEAST_CHANNELS) };
    let said = channels.iter().take(MOST_CHANNELS).map(|(channel, count)| {
        let name = crate::locale::say_channel(locale, channel);
        (if name.trim().is_empty() { say(locale, "channel-own") } else { shortened(&name) }, *count)
    });
    let mut lines: Vec<(String, usize)> = said.collect();
    let others = lines.split_off(shown.min(lines.len()));
    let names = column.names(sheet, lines.iter().map(|(name, _)| name.as_str()));
    for (name, count) in &lines {
        counted(sheet, column, (name, names), (*count, most), TOUCHPOINTS);
    }
    if !others.is_empty() {
        let names: Vec<&str> = others.iter().map(|(name, _)| name.as_str()).collect();
        let count = others.len().to_string();
        let text = say_with(locale, "figures-page-more-named", &[("count", &count), ("names", &names.join(", "))]);
        column.remark(sheet, &text, Ink::Muted);
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
    let lines = figures.actions.map(|(status, count)| (say_status(locale, status), count));
    let kinds: Vec<_> = figures.answers.into_iter().filter(|(kind, _)| is_shown(sheet.map, *kind)).collect();
    let kinds: Vec<_> = kinds.into_iter().map(|(kind, tally)| (say(locale, answerable(kind)), tally)).collect();
    // Both lists are as wide, for they stand below each other.
    let all = lines.iter().map(|(name, _)| name.as_str()).chain(kinds.iter().map(|(name, _)| name.as_str()));
    let names = column.names(sheet, all);
    for (name, count) in &lines {
        counted(sheet, column, (name, names), (*count, most), ACTIONS);
    }
    if kinds.is_empty() {
        return;
    }
    column.gap();
    column.heading(sheet, &say(locale, "figures-answers"));
    let entries = [(ShareFill::Solid, "figures-answered"), (ShareFill::Hatched, "figures-unanswered")];
    column.legend(sheet, &entries.map(|(fill, key)| (fill, say(locale, key))), ACTIONS);
    for (name, tally) in kinds {
        let answered = tally.count - tally.unanswered;
        let value = VALUE;
        let bar = column.width - names - value - 8.0;
        let pieces = vec![
            Piece::Text { text: name, width: names, align: Align::Start, ink: Ink::Normal },
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
fn counted(
    sheet: &mut Sheet<'_>,
    column: &mut Column,
    (name, names): (&str, f64),
    (count, most): (usize, usize),
    color: Color,
) {
    let value = VALUE;
    let bar = column.width - names - value - 8.0;
    let pieces = vec![
        Piece::Text { text: name.to_owned(), width: names, align: Align::Start, ink: Ink::Normal },
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
