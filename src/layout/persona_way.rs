//! What a persona goes through, on her sheet: her curve over the stages, where it turns, and what concerns her.

use kurbo::{Point, Rect};

use crate::locale::say_count;
use crate::map::{Card, CardBody, CardLaneKind, Color, Curve, Lane, LaneContent, Part, Persona, Stage, TextField};
use crate::review::{TurningPointKind, shown_turning_points};
use crate::text::{Align, icons};

use super::axis::{Axis, LevelTexts};
use super::boxes::{Ink, Look, Placed};
use super::chart::{self, Drawn, Stars, drawn_curves};
use super::emotion::named_levels;
use super::grid::Column;
use super::persona_fields::place_heading;
use super::personas::grid;
use super::plot::Plot;
use super::sheet::{Sheet, height, width};

/// Width of a column below which a stage's name would be a heap of letters.
const LEAST_NAMED: f64 = 84.0;
/// Width of a column below which even its number has no room.
const LEAST_NUMBERED: f64 = 24.0;
/// How many stages of a kind are listed.
const MOST_LISTED: usize = 8;
/// Characters of a card that are enough to know it by.
const ENOUGH_CHARS: usize = 120;

/// Places a chart for each emotion lane in which something is known of a persona, from `at` on, `room` wide. Gives the lower edge.
pub(super) fn place_charts(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let mut top = at.y;
    for (lane, _) in curves(sheet, persona) {
        let start = if top > at.y { top + sheet.sizes.gap } else { top };
        top = place_chart(sheet, persona, lane, Point::new(at.x, start), room);
    }
    top
}

/// The curves of a persona in lanes that are shown.
fn curves<'a>(sheet: &Sheet<'a>, persona: &Persona) -> Vec<(&'a Lane, &'a Curve)> {
    let map = sheet.map;
    let shown = map.lanes.iter().filter(|lane| !lane.hidden);
    let all = shown.flat_map(|lane| lane.curves().iter().map(|curve| (&**lane, &**curve)));
    all.filter(|(_, curve)| curve.persona == persona.id && !curve.points.is_empty()).collect()
}

fn place_chart(sheet: &mut Sheet<'_>, persona: &Persona, lane: &Lane, at: Point, room: f64) -> f64 {
    let sizes = sheet.sizes;
    let name = sheet.set_snugly(&lane.name, sizes.text.small_strong, room);
    let rect = Rect::new(at.x, at.y, at.x + room, at.y + height(&name));
    let (color, _) = sheet.persona_look(persona.id);
    let placed = Placed::new(Part::Lane(lane.id), rect, Look::Aside);
    sheet.put(placed.with_field(TextField::Name, name, rect.origin(), Ink::Strong(color)));
    sheet.lead();

    let columns = columns(sheet, at.x + sizes.label_width, at.x + room);
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return rect.y1 };
    let own: Vec<Drawn<'_>> =
        drawn_curves(sheet, lane, &columns).into_iter().filter(|drawn| drawn.curve.persona == persona.id).collect();
    let axis = Axis::new(sheet, &named_levels(&sheet.map.scale), LevelTexts::Name);
    let headroom = sizes.plot_headroom.max(axis.line / 2.0 + 2.0);
    let range = (sizes.plot_height - 2.0 * sizes.plot_headroom).max(axis.min_height(sizes.face));
    let top = rect.y1 + 6.0;
    let place = Rect::new(first.left, top, last.right, top + range + 2.0 * headroom);
    let plot = Plot { lane: lane.id, rect: place, headroom, tracks: vec![(persona.id, 0.0)] };
    // The axis stands at the left edge of the sheet that it is drawn on.
    let left = std::mem::replace(&mut sheet.left, at.x);
    chart::place(sheet, &columns, &plot, (axis, Stars::InPlot), &own);
    sheet.left = left;
    sheet.lead();
    place_names(sheet, &columns, place.y1 + 4.0)
}

/// A column for each stage, all of the same width.
fn columns(sheet: &Sheet<'_>, left: f64, right: f64) -> Vec<Column> {
    let map = sheet.map;
    let stages = map.phases.iter().flat_map(|phase| phase.stages.iter().map(|stage| (phase.id, stage.id)));
    #[expect(clippy::cast_precision_loss, reason = "a thousand at most")]
    let each = (right - left) / map.stages().count().max(1) as f64;
    let column = |(at, (phase, stage)): (u32, _)| {
        let left = left + f64::from(at) * each;
        Column { stage, phase, left, right: left + each }
    };
    (0..).zip(stages).map(column).collect()
}

/// The names of the stages below their columns. Gives the lower edge.
fn place_names(sheet: &mut Sheet<'_>, columns: &[Column], top: f64) -> f64 {
    let map = sheet.map;
    let style = sheet.sizes.text.small.aligned(Align::Center);
    let mut bottom = top;
    for (column, number) in columns.iter().zip(1..) {
        let room = column.right - column.left;
        let Some(stage) = map.stage(column.stage).filter(|_| room >= LEAST_NUMBERED) else { continue };
        if room < LEAST_NAMED {
            bottom = bottom.max(place_number(sheet, column, number, top));
            continue;
        }
        let rect = Rect::new(column.left + 3.0, top, column.right - 3.0, top);
        let text = sheet.set(&stage.name, style, rect.width());
        let rect = Rect { y1: top + height(&text), ..rect };
        let placed = Placed::new(Part::Stage(stage.id), rect, Look::Plain);
        sheet.put(placed.with_field(TextField::Name, text, rect.origin(), Ink::Muted));
        bottom = bottom.max(rect.y1);
    }
    bottom
}

/// The number of a stage that is too narrow for its name; the lists tell whose it is. Gives the lower edge.
fn place_number(sheet: &mut Sheet<'_>, column: &Column, number: u32, top: f64) -> f64 {
    let style = sheet.sizes.text.small.aligned(Align::Center);
    let text = sheet.set(&number.to_string(), style, column.right - column.left);
    let rect = Rect::new(column.left, top, column.right, top + height(&text));
    sheet.put(Placed::new(Part::Stage(column.stage), rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
    rect.y1
}

/// A line of a list: a sign, a name, and what is said of it.
struct Line<'a> {
    sign: Sign,
    name: Named<'a>,
    note: Option<(Part, &'a str)>,
}

/// What stands before a name.
#[derive(Clone, Copy)]
enum Sign {
    Turning(TurningPointKind),
    Star,
}

/// Whose name it is.
enum Named<'a> {
    Stage(&'a Stage),
    Card(&'a Card),
}

/// Places lists of turning points and moments of truth beside each other. Gives their lower edge.
pub(super) fn place_lists(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let lists = [
        ("personas-sheet-critical", turning(sheet, persona, TurningPointKind::Critical)),
        ("personas-sheet-high", turning(sheet, persona, TurningPointKind::High)),
        ("personas-sheet-moments", moments(sheet, persona)),
    ];
    let lists: Vec<_> = lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect();
    let gap = 28.0;
    let (across, each) = grid(room, 280.0, gap, lists.len());
    let mut top = at.y;
    for row in lists.chunks(across) {
        let start = if top > at.y { top + sheet.sizes.gap } else { top };
        for ((key, lines), beside) in row.iter().zip(0..) {
            let place = Point::new(at.x + f64::from(beside) * (each + gap), start);
            top = top.max(place_list(sheet, persona, key, lines, place, each));
        }
    }
    top
}

/// Where her curves turn.
fn turning<'a>(sheet: &Sheet<'a>, persona: &Persona, kind: TurningPointKind) -> Vec<Line<'a>> {
    let map = sheet.map;
    let points = curves(sheet, persona).into_iter().flat_map(|(lane, curve)| {
        let turning = shown_turning_points(map, curve).into_iter().filter(move |turning| turning.kind == kind);
        turning.map(move |turning| (lane, curve, turning.stage))
    });
    let line = |(lane, curve, stage): (&'a Lane, &'a Curve, _)| {
        let note = curve.point(stage).map(|point| point.note.as_str()).filter(|note| !note.trim().is_empty());
        let part = Part::EmotionPoint { lane: lane.id, persona: curve.persona, stage };
        let name = Named::Stage(map.stage(stage)?);
        Some(Line { sign: Sign::Turning(kind), name, note: note.map(|note| (part, note)) })
    };
    points.filter_map(line).collect()
}

/// Stages and touchpoints on which it depends whether she goes on.
fn moments<'a>(sheet: &Sheet<'a>, persona: &Persona) -> Vec<Line<'a>> {
    let map = sheet.map;
    let stages = map.stages().filter(|stage| stage.moment_of_truth).map(Named::Stage);
    let is_moment = |card: &Card| matches!(&card.body, CardBody::Touchpoint(touchpoint) if touchpoint.moment_of_truth);
    let cards = concerning(sheet, persona).into_iter().map(|(_, card)| card);
    let cards = cards.filter(|card| is_moment(card)).map(Named::Card);
    stages.chain(cards).map(|name| Line { sign: Sign::Star, name, note: None }).collect()
}

fn place_list(sheet: &mut Sheet<'_>, persona: &Persona, key: &str, lines: &[Line<'_>], at: Point, room: f64) -> f64 {
    let (color, _) = sheet.persona_look(persona.id);
    let part = Part::Persona(persona.id);
    let mut top = place_heading(sheet, part, key, color, at, room);
    for line in lines.iter().take(MOST_LISTED) {
        top = place_line(sheet, line, Point::new(at.x, top), room) + 4.0;
    }
    if let Some(more) = lines.len().checked_sub(MOST_LISTED).filter(|more| *more > 0) {
        let text = sheet.set(&say_count(sheet.locale, "personas-sheet-more", more), sheet.sizes.text.small, room);
        let rect = Rect::new(at.x, top, at.x + room, top + height(&text));
        sheet.put(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
        top = rect.y1 + 4.0;
    }
    top - 4.0
}

fn place_line(sheet: &mut Sheet<'_>, line: &Line<'_>, at: Point, room: f64) -> f64 {
    const INDENT: f64 = 22.0;
    let types = sheet.sizes.text;
    let (part, name, field) = match line.name {
        Named::Stage(stage) => (Part::Stage(stage.id), stage.name.clone(), Some(TextField::Name)),
        Named::Card(card) => (Part::Card(card.id), short(&card.text), None),
    };
    match line.sign {
        Sign::Turning(kind) => {
            let sign = Rect::from_origin_size((at.x, at.y + 4.0), sheet.sizes.sign);
            sheet.put(Placed::new(part, sign, Look::Turning(kind)));
        }
        Sign::Star => {
            let star = sheet.icon(icons::STAR, types.small_icon_filled);
            let place = Rect::from_origin_size((at.x, at.y + 3.0), (16.0, 14.0));
            sheet.put(Placed::new(part, place, Look::Plain).with_text(star, place.origin(), Ink::Star));
        }
    }
    let mut left = at.x + INDENT;
    if let Named::Stage(stage) = line.name
        && let Some(before) = sheet.map.stages().position(|other| other.id == stage.id)
    {
        let number = sheet.set(&(before + 1).to_string(), types.strong, 60.0);
        let place = Rect::from_origin_size((left, at.y), (width(&number), height(&number)));
        left = place.x1 + 7.0;
        sheet.put(Placed::new(part, place, Look::Plain).with_text(number, place.origin(), Ink::Muted));
    }
    let room = at.x + room - left;
    let text = sheet.set(&name, types.strong, room);
    let rect = Rect::new(left, at.y, left + room, at.y + height(&text));
    let placed = Placed::new(part, rect, Look::Plain);
    sheet.put(match field {
        Some(field) => placed.with_field(field, text, rect.origin(), Ink::Normal),
        None => placed.with_text(text, rect.origin(), Ink::Normal),
    });
    let Some((part, note)) = line.note else { return rect.y1 };
    let room = rect.x1 - at.x - INDENT;
    let text = sheet.set(note, types.small, room);
    let rect = Rect::new(at.x + INDENT, rect.y1 + 1.0, at.x + INDENT + room, rect.y1 + 1.0 + height(&text));
    sheet.put(Placed::new(part, rect, Look::Plain).with_field(TextField::Note, text, rect.origin(), Ink::Muted));
    rect.y1
}

/// The beginning of a text.
fn short(text: &str) -> String {
    match text.char_indices().nth(ENOUGH_CHARS) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}

/// The cards of shown lanes that concern a persona: those that name her, and those that name nobody.
fn concerning<'a>(sheet: &Sheet<'a>, persona: &Persona) -> Vec<(&'a Lane, &'a Card)> {
    let lanes = sheet.map.lanes.iter().filter(|lane| !lane.hidden);
    let cards = lanes.flat_map(|lane| lane.cards().iter().map(|card| (&**lane, &**card)));
    cards.filter(|(_, card)| card.personas.is_empty() || card.personas.contains(&persona.id)).collect()
}

/// Places how much concerns her, a figure a line. Gives the lower edge.
pub(super) fn place_figures(sheet: &mut Sheet<'_>, persona: &Persona, at: Point, room: f64) -> f64 {
    let cards = concerning(sheet, persona);
    let is_touchpoint = |card: &Card| matches!(card.body, CardBody::Touchpoint(_));
    let is_pain = |lane: &Lane| matches!(&lane.content, LaneContent::Cards { kind: CardLaneKind::Pains, .. });
    let figures = [
        (cards.iter().filter(|(_, card)| is_touchpoint(card)).count(), "personas-sheet-touchpoints"),
        (moments(sheet, persona).len(), "personas-sheet-moments-count"),
        (cards.iter().filter(|(lane, card)| is_pain(lane) && !is_touchpoint(card)).count(), "personas-sheet-pains"),
    ];
    let (color, _) = sheet.persona_look(persona.id);
    let part = Part::Persona(persona.id);
    let mut top = at.y;
    for (count, key) in figures.into_iter().filter(|(count, _)| *count > 0) {
        top = place_figure(sheet, part, (count, key), color, Point::new(at.x, top), room) + 6.0;
    }
    (top - 6.0).max(at.y)
}

fn place_figure(
    sheet: &mut Sheet<'_>,
    part: Part,
    (count, key): (usize, &str),
    color: Color,
    at: Point,
    room: f64,
) -> f64 {
    const FIGURE_ROOM: f64 = 76.0;
    let types = sheet.sizes.text;
    let figure = sheet.set(&count.to_string(), types.figure, FIGURE_ROOM);
    let left = at.x + f64::from(figure.width).max(30.0) + 8.0;
    let label_room = at.x + room - left;
    let label = sheet.set(&say_count(sheet.locale, key, count), types.body, label_room);
    let row = height(&figure).max(height(&label));
    let rect = Rect::new(at.x, at.y, at.x + room, at.y + row);
    let middle = |text_height: f64| at.y + (row - text_height) / 2.0;
    let figure_at = Point::new(at.x, middle(height(&figure)));
    let label_at = Point::new(left, middle(height(&label)) + 1.0);
    let rect = Rect { y1: rect.y1 + 1.0, ..rect };
    let placed = Placed::new(part, rect, Look::Plain).with_text(figure, figure_at, Ink::Strong(color));
    sheet.put(placed.with_text(label, label_at, Ink::Muted));
    rect.y1
}
