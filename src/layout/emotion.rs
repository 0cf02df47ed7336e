//! The emotion lane: faces on the scale, a plot with a curve per persona, and beneath it why the values are so.

use std::sync::Arc;

use kurbo::{Point, Rect, Size};

use crate::locale::say_number;
use crate::map::{Color, Curve, EmotionPoint, EmotionScale, Lane, Length, Number, Part, Persona};
use crate::review::{TurningPoint, TurningPointKind, turning_points};
use crate::text::{Align, SetText, icons};

use super::boxes::{Ink, Look, Marker, Placed};
use super::curve::monotone;
use super::grid::{Column, place_rules};
use super::lane_frame::{label, place_row};
use super::sheet::{Block, Sheet, height, width};

/// Room above the best and below the worst value, for signs and stars.
const HEADROOM: f64 = 34.0;
/// Distance between the points of two personas in one stage, so that equal values do not hide each other.
const OFFSET: f64 = 14.0;

/// A curve with what is needed to draw it.
struct Drawn<'a> {
    curve: &'a Curve,
    color: Color,
    marker: Marker,
    /// Distance from the middle of the columns.
    offset: f64,
    turning: Vec<TurningPoint>,
}

/// Places the lane and gives its lower edge.
pub(super) fn place(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column]) -> f64 {
    let sizes = sheet.sizes;
    let top = sheet.top;
    let curves = drawn_curves(sheet, lane, columns);
    let notes = notes(sheet, lane, columns, &curves);
    let notes_height = notes.iter().map(|block| block.size.height).fold(0.0, f64::max);
    let axis = Axis::new(sheet);
    let label = label(sheet, lane, axis.label_room);
    let headroom = if axis.below_label { HEADROOM.max(label.size.height + axis.line / 2.0) } else { HEADROOM };
    let range = (sizes.plot_height - 2.0 * HEADROOM).max(axis.min_height());
    let plot_height = range + 2.0 * headroom;
    let fixed = lane.height.map_or(0.0, Length::get);
    let content = (plot_height.max(label.size.height) + notes_height).max(fixed);
    let bottom = place_row(sheet, lane, columns, label, content);
    let (Some(first), Some(last)) = (columns.first(), columns.last()) else { return bottom };

    let plot = Plot { rect: Rect::new(first.left, top, last.right, bottom - notes_height), headroom };
    place_grounds(sheet, lane, plot);
    place_rules(sheet, Part::Lane(lane.id), columns, plot.rect.y0, plot.rect.y1);
    place_axis(sheet, lane, plot, axis);
    place_stars(sheet, columns, plot);
    // All lines lie under all points and signs.
    for drawn in &curves {
        place_curve(sheet, lane, columns, plot, drawn);
    }
    for drawn in &curves {
        place_points(sheet, lane, columns, plot, drawn);
    }
    for (column, block) in columns.iter().zip(notes) {
        sheet.put_block(block, column.left, plot.rect.y1);
    }
    bottom
}

/// Where the curves go.
#[derive(Clone, Copy)]
struct Plot {
    rect: Rect,
    /// Room above the best and below the worst value.
    headroom: f64,
}

impl Plot {
    /// Where a value lies.
    fn height_of(self, scale: &EmotionScale, value: Number) -> f64 {
        self.rect.center().y - scale.position(value) * (self.rect.height() / 2.0 - self.headroom)
    }
}

/// What stands at the levels of the scale: a face and, left of it, the value or the author's word for it.
struct Axis {
    levels: Vec<(Number, Arc<SetText>)>,
    /// What the lane's name may take of the label's width.
    label_room: f64,
    /// The texts are so long that the lane's name has no room beside them: they begin below it.
    below_label: bool,
    /// Height of the highest text.
    line: f64,
}

impl Axis {
    /// Distance of the faces from the label's right edge.
    const MARGIN: f64 = 8.0;
    /// Diameter of a face.
    const FACE: f64 = 22.0;
    /// Distance between a text and its face.
    const GAP: f64 = 5.0;
    /// Width of the texts up to which the lane's name stands beside them.
    const BESIDE: f64 = 36.0;

    fn new(sheet: &mut Sheet<'_>) -> Self {
        let sizes = sheet.sizes;
        let scale = sheet.map.scale.clone();
        let own_labels = match &scale {
            EmotionScale::Own(own) => own.labels(),
            EmotionScale::Named(_) => &[],
        };
        let most = sizes.label_width - Self::MARGIN - Self::FACE - Self::GAP;
        let levels: Vec<(Number, Arc<SetText>)> = scale
            .levels()
            .into_iter()
            .enumerate()
            .map(|(at, level)| {
                let text = own_labels.get(at).cloned().unwrap_or_else(|| {
                    let rounded = Number::new((level.get() * 100.0).round() / 100.0).unwrap_or(level);
                    say_number(sheet.locale, rounded)
                });
                (level, sheet.set(&text, sizes.text.small.aligned(Align::End), most - sizes.padding))
            })
            .collect();
        let widest = levels.iter().map(|(_, text)| width(text)).fold(0.0, f64::max);
        let line = levels.iter().map(|(_, text)| height(text)).fold(0.0, f64::max);
        let below_label = widest > Self::BESIDE;
        // The name keeps off the texts by little more than half of a label's padding.
        let label_room = if below_label { sizes.label_width } else { most - widest + 4.0 };
        Self { levels, label_room, below_label, line }
    }

    /// Height at which no text touches the next.
    fn min_height(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "eleven at most")]
        let steps = self.levels.len().saturating_sub(1) as f64;
        steps * (self.line.max(Self::FACE) + 2.0)
    }
}

fn drawn_curves<'a>(sheet: &Sheet<'a>, lane: &'a Lane, columns: &[Column]) -> Vec<Drawn<'a>> {
    let shown: Vec<(&Curve, &Persona)> = lane
        .curves()
        .iter()
        .filter_map(|curve| Some((&**curve, sheet.map.persona(curve.persona)?)))
        .filter(|(_, persona)| !persona.hidden)
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
    let count = shown.len() as f64;
    // Forty personas still keep to the middle third of their columns.
    let room = columns.first().map_or(0.0, |column| column.right - column.left) / 3.0;
    let step = OFFSET.min(room / count.max(1.0));
    let mut offset = -step * (count - 1.0) / 2.0;
    shown
        .into_iter()
        .map(|(curve, persona)| {
            let (color, marker) = sheet.persona_look(persona.id);
            let drawn = Drawn { curve, color, marker, offset, turning: turning_points(sheet.map, curve) };
            offset += step;
            drawn
        })
        .collect()
}

fn place_grounds(sheet: &mut Sheet<'_>, lane: &Lane, plot: Plot) {
    let part = Part::Lane(lane.id);
    let rect = plot.rect;
    let middle = rect.center().y;
    sheet.put(Placed::new(part, Rect { y1: middle, ..rect }, Look::PositiveGround));
    sheet.put(Placed::new(part, Rect { y0: middle, ..rect }, Look::NegativeGround));
    for level in sheet.map.scale.levels() {
        let y = plot.height_of(&sheet.map.scale, level);
        let neutral = (y - middle).abs() < 0.5;
        let look = if neutral { Look::NeutralLine } else { Look::LevelLine };
        sheet.put(Placed::new(part, Rect::new(rect.x0, y - 0.5, rect.x1, y + 0.5), look));
    }
}

/// Faces and values beside the plot, over the right end of the lane's label.
fn place_axis(sheet: &mut Sheet<'_>, lane: &Lane, plot: Plot, axis: Axis) {
    let part = Part::Lane(lane.id);
    let scale = sheet.map.scale.clone();
    let right = sheet.left + sheet.sizes.label_width - Axis::MARGIN;
    for (level, text) in axis.levels {
        let y = plot.height_of(&scale, level);
        let face = Rect::from_center_size((right - Axis::FACE / 2.0, y), (Axis::FACE, Axis::FACE));
        sheet.put(Placed::new(part, face, Look::Face { position: scale.position(level) }));
        let half = height(&text) / 2.0;
        let rect = Rect::new(sheet.left + sheet.sizes.padding, y - half, face.x0 - Axis::GAP, y + half);
        sheet.put(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
    }
}

/// A star at the top of each stage that is a moment of truth.
fn place_stars(sheet: &mut Sheet<'_>, columns: &[Column], plot: Plot) {
    let map = sheet.map;
    let star = sheet.icon(icons::STAR, sheet.sizes.text.icon_filled);
    for column in columns {
        if map.stage(column.stage).is_some_and(|stage| stage.moment_of_truth) {
            let rect = Rect::from_origin_size((column.right - 24.0, plot.rect.y0 + 6.0), (18.0, 18.0));
            let placed = Placed::new(Part::Stage(column.stage), rect, Look::Plain);
            sheet.put(placed.with_text(star.clone(), rect.origin(), Ink::Star));
        }
    }
}

/// A curve's points with their places; `None` where it has a gap.
fn points_of<'a>(
    sheet: &Sheet<'_>,
    columns: &[Column],
    plot: Plot,
    drawn: &Drawn<'a>,
) -> Vec<Option<(&'a EmotionPoint, Point)>> {
    let scale = &sheet.map.scale;
    columns
        .iter()
        .map(|column| {
            let point = drawn.curve.point(column.stage)?;
            Some((point, Point::new(column.center() + drawn.offset, plot.height_of(scale, point.value))))
        })
        .collect()
}

fn place_curve(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column], plot: Plot, drawn: &Drawn<'_>) {
    let part = Part::Curve { lane: lane.id, persona: drawn.curve.persona };
    let known = points_of(sheet, columns, plot, drawn);
    for stretch in known.split(Option::is_none).filter(|stretch| stretch.len() > 1) {
        let points: Vec<Point> = stretch.iter().flatten().map(|(_, at)| *at).collect();
        let (from, to) = (points[0], points[points.len() - 1]);
        let (low, high) = points.iter().fold((f64::MAX, f64::MIN), |(low, high), at| (low.min(at.y), high.max(at.y)));
        let look = Look::Curve { color: drawn.color, path: Arc::new(monotone(&points)) };
        sheet.put(Placed::new(part, Rect::new(from.x, low, to.x, high), look));
    }
}

fn place_points(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column], plot: Plot, drawn: &Drawn<'_>) {
    let radius = sheet.sizes.point_radius;
    for (point, at) in points_of(sheet, columns, plot, drawn).into_iter().flatten() {
        let part = Part::EmotionPoint { lane: lane.id, persona: drawn.curve.persona, stage: point.stage };
        let look = Look::EmotionPoint { color: drawn.color, marker: drawn.marker, basis: point.basis };
        let rect = Rect::from_center_size(at, (2.0 * radius, 2.0 * radius));
        if let Some(turning) = drawn.turning.iter().find(|turning| turning.stage == point.stage) {
            let beside = match turning.kind {
                TurningPointKind::Critical => at + (0.0, radius + 12.0),
                TurningPointKind::High => at - (0.0, radius + 12.0),
            };
            let sign = Rect::from_center_size(beside, (15.0, 13.0));
            sheet.put(Placed::new(part, sign, Look::Turning(turning.kind)));
        }
        sheet.put(Placed::new(part, rect, look));
    }
}

/// What the points say of themselves, a block per column, each note with its persona's marker.
fn notes(sheet: &mut Sheet<'_>, lane: &Lane, columns: &[Column], curves: &[Drawn<'_>]) -> Vec<Block> {
    let sizes = sheet.sizes;
    let indent = 18.0;
    columns
        .iter()
        .map(|column| {
            let mut block = Block::default();
            let left = sizes.cell_padding + 4.0;
            let room = column.right - column.left - 2.0 * left - indent;
            let mut top = 6.0;
            for drawn in curves {
                let Some(point) = drawn.curve.point(column.stage).filter(|point| !point.note.trim().is_empty()) else {
                    continue;
                };
                let part = Part::EmotionPoint { lane: lane.id, persona: drawn.curve.persona, stage: column.stage };
                let text = sheet.set(&point.note, sizes.text.small, room);
                let dot = Rect::from_origin_size((left, top + 2.0), (11.0, 11.0));
                let rect = Rect::new(left + indent, top, left + indent + room, top + height(&text));
                let look = Look::PersonaDot { color: drawn.color, marker: drawn.marker };
                block.boxes.push(Placed::new(part, dot, look));
                block.boxes.push(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Normal));
                top = rect.y1 + 4.0;
            }
            let bottom = if block.boxes.is_empty() { 0.0 } else { top + 4.0 };
            block.size = Size::new(column.right - column.left, bottom);
            block
        })
        .collect()
}
