//! The figures of a map as a page: the most important ones large, then emotions and plan, stages, and evidence beside each other.

use kurbo::{Point, Rect};

use crate::locale::{say, say_rounded, say_share, say_with};
use crate::map::{ActionStatus, Color, ColorName, Part};
use crate::review::{AnswerableKind, Figures, figures, is_shown, shows_plan, shows_touchpoints};

use super::boxes::{Ink, Look, Placed};
use super::figures_column::Column;
use super::flow::{Ground, Section};
use super::sheet::{Sheet, height};
use super::{figures_emotion, figures_tables, title};

/// Width of the content in map units.
pub(super) const WIDTH: f64 = 1_320.0;

/// Widths of the columns.
const COLUMNS: [f64; 3] = [380.0, 560.0, 308.0];
/// Width of a page that goes on on others, at least: what a line about a stage takes.
pub(super) const LEAST_WIDTH: f64 = 520.0;
/// Width beyond which a line about a stage would be hard to follow.
const MOST_WIDTH: f64 = 720.0;
/// Width of a large figure with what is said of it, at least.
const LEAST_TILE: f64 = 130.0;
/// Distance of two columns.
const GAP: f64 = 36.0;

pub(super) fn place(sheet: &mut Sheet<'_>) {
    title::place(sheet);
    let figures = figures(sheet.map);
    place_headline(sheet, &figures);
    let mut left = sheet.left;
    let mut bottom = sheet.top;
    for (at, width) in COLUMNS.into_iter().enumerate() {
        let mut column = Column::new(left, width, sheet.top);
        match at {
            0 => {
                figures_emotion::place(sheet, &mut column, &figures.emotions);
                figures_tables::plan(sheet, &mut column, &figures);
            }
            1 => {
                figures_tables::stages(sheet, &mut column, &figures);
                figures_tables::moments(sheet, &mut column, &figures);
            }
            _ => {
                figures_tables::evidence(sheet, &mut column, &figures);
                figures_tables::channels(sheet, &mut column, &figures, bottom);
            }
        }
        bottom = bottom.max(column.top);
        left += width + GAP;
    }
    sheet.top = bottom;
}

/// What is on pages of a width, below the heading.
pub(super) fn sections(ground: &mut Ground<'_>) -> Vec<Section> {
    let figures = figures(ground.map);
    let column = |sheet: &Sheet<'_>| Column::new(sheet.left, sheet.width, sheet.top);
    let narrow = ground.columns(COLUMNS[0], 3);
    let narrowed = |sheet: &Sheet<'_>| {
        let mut column = column(sheet);
        column.width = column.width.min(MOST_WIDTH);
        column
    };
    vec![
        ground.section(1, |sheet| place_headline(sheet, &figures)),
        ground.blocks(narrow, |sheet| {
            let mut column = column(sheet);
            figures_emotion::place(sheet, &mut column, &figures.emotions);
            figures_tables::plan(sheet, &mut column, &figures);
            figures_tables::evidence(sheet, &mut column, &figures);
            figures_tables::channels(sheet, &mut column, &figures, f64::INFINITY);
            figures_tables::moments(sheet, &mut column, &figures);
        }),
        ground.headed(
            |sheet| {
                let mut column = narrowed(sheet);
                figures_tables::stages_head(sheet, &mut column, &figures);
            },
            |sheet| {
                let mut column = narrowed(sheet);
                figures_tables::stages_lines(sheet, &mut column, &figures);
            },
        ),
    ]
}

/// A large figure, what it is, and what is to be said of it.
struct Tile {
    figure: String,
    name: String,
    detail: String,
    color: ColorName,
}

/// The large figures, beside each other.
fn place_headline(sheet: &mut Sheet<'_>, figures: &Figures) {
    let tiles = tiles(sheet, figures);
    let (all, gap) = (sheet.width, sheet.sizes.gap);
    let width_of = |across: u32| (all - gap * f64::from(across - 1)) / f64::from(across);
    let across = [6, 3, 2].into_iter().find(|across| width_of(*across) >= LEAST_TILE).unwrap_or(1);
    let mut tiles = tiles.into_iter().peekable();
    while tiles.peek().is_some() {
        let row: Vec<Tile> = tiles.by_ref().zip(0..across).map(|(tile, _)| tile).collect();
        place_tiles(sheet, row, width_of(across));
        sheet.top += gap;
    }
    sheet.top += sheet.sizes.band_gap - 4.0 - gap;
}

/// A row of large figures.
fn place_tiles(sheet: &mut Sheet<'_>, tiles: Vec<Tile>, width: f64) {
    let types = sheet.sizes.text;
    let room = width - 24.0;
    let mut placed = Vec::new();
    let mut tallest: f64 = 0.0;
    for Tile { figure, name, detail, color } in tiles {
        let texts = [
            (sheet.set_snugly(&figure, types.figure, room), Ink::Strong(Color::Named(color))),
            (sheet.set_snugly(&name, types.small_strong, room), Ink::Normal),
            (sheet.set_snugly(&detail, types.small, room), Ink::Muted),
        ];
        let inner: f64 = texts.iter().map(|(text, _)| height(text)).sum();
        tallest = tallest.max(inner + 22.0);
        placed.push((texts, color));
    }
    let top = sheet.top;
    for (at, (texts, color)) in placed.into_iter().enumerate() {
        #[expect(clippy::cast_precision_loss, reason = "a handful")]
        let left = sheet.left + at as f64 * (width + sheet.sizes.gap);
        let rect = Rect::new(left, top, left + width, top + tallest);
        let mut tile = Placed::new(Part::Map, rect, Look::LaneGround { color: Color::Named(color) });
        let mut y = top + 10.0;
        for (text, ink) in texts {
            let below = height(&text);
            tile = tile.with_text(text, Point::new(left + 12.0, y), ink);
            y += below + 1.0;
        }
        sheet.put(tile);
    }
    sheet.top = top + tallest;
}

fn tiles(sheet: &Sheet<'_>, figures: &Figures) -> Vec<Tile> {
    let (map, locale) = (sheet.map, sheet.locale);
    let tile = |figure: String, key: &str, detail: String, color: ColorName| Tile {
        figure,
        name: say(locale, key),
        detail,
        color,
    };
    let lowest = figures
        .emotions
        .iter()
        .filter_map(|of| Some((of.summary?.lowest, of.persona)))
        .min_by(|(a, _), (b, _)| a.0.get().total_cmp(&b.0.get()));
    let has_plan = shows_plan(map);
    let open = |unanswered: usize| {
        let count = unanswered.to_string();
        if has_plan { say_with(locale, "figures-page-open", &[("count", &count)]) } else { String::new() }
    };
    let tally = |wanted: AnswerableKind| {
        let found = figures.answers.iter().find(|(kind, _)| *kind == wanted);
        found.map(|(_, tally)| *tally).unwrap_or_default()
    };
    let critical = tally(AnswerableKind::CriticalPoint);
    let mix = figures.touchpoints.total;
    let online = say_share(locale, mix.online, mix.physical + mix.online);
    let evidence = figures.evidence.map;
    let count = evidence.count().to_string();
    let done = figures.actions.iter().find(|(status, _)| *status == ActionStatus::Done).map_or(0, |(_, count)| *count);
    let mut tiles = Vec::new();
    if let Some(((value, stage), persona)) = lowest {
        let persona = map.persona(persona).map(crate::map::Persona::called).unwrap_or_default();
        let stage = map.stage(stage).map(|stage| stage.name.trim()).unwrap_or_default();
        let names: Vec<&str> = [persona, stage].into_iter().filter(|name| !name.is_empty()).collect();
        tiles.push(tile(say_rounded(locale, value), "figures-page-lowest", names.join(" · "), ColorName::Slate));
    }
    if is_shown(map, AnswerableKind::CriticalPoint) {
        let open = open(critical.unanswered);
        tiles.push(tile(critical.count.to_string(), "figures-critical-points", open, ColorName::Red));
    }
    if is_shown(map, AnswerableKind::MomentOfTruth) {
        let open = open(tally(AnswerableKind::MomentOfTruth).unanswered);
        tiles.push(tile(figures.moments.len().to_string(), "figures-moments", open, ColorName::Amber));
    }
    if shows_touchpoints(map) {
        let share = say_with(locale, "figures-page-online", &[("share", &online)]);
        tiles.push(tile(mix.count.to_string(), "tab-touchpoints", share, ColorName::Teal));
    }
    if !map.hide_evidence {
        let share = say_share(locale, evidence.researched, evidence.count());
        let statements = say_with(locale, "figures-page-statements", &[("count", &count)]);
        tiles.push(tile(share, "legend-researched", statements, ColorName::Blue));
    }
    if has_plan {
        let done = say_with(locale, "figures-page-done", &[("count", &done.to_string())]);
        tiles.push(tile(figures.action_count().to_string(), "figures-actions", done, ColorName::Violet));
    }
    tiles
}
