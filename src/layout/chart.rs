//! What is drawn in a plot: grounds, levels, stars, and a curve with points for each persona.

use std::sync::Arc;

use kurbo::{BezPath, ParamCurve, PathSeg, Point, Rect};

use crate::map::{Color, Curve, EmotionPoint, EvidenceLevel, Lane, Part, Persona, PersonaId, StageId};
use crate::review::{Fall, TurningPoint, TurningPointKind, shown_fall, shown_turning_points};
use crate::text::icons;

use super::axis::Axis;
use super::boxes::{CurveLine, Ink, Look, Marker, Placed};
use super::crowd::Crowd;
use super::curve::monotone;
use super::grid::Column;
use super::lane_frame::place_rules;
use super::plot::Plot;
use super::sheet::Sheet;

/// A curve with what is needed to draw it.
pub(super) struct Drawn<'a> {
    pub(super) curve: &'a Curve,
    pub(super) color: Color,
    pub(super) marker: Marker,
    /// Distance from the middle of the columns.
    offset: f64,
    pub(super) turning: Vec<TurningPoint>,
    pub(super) fall: Option<Fall>,
}

impl Drawn<'_> {
    /// The part that stands for the curve's point in a column.
    pub(super) fn point_part(&self, lane: &Lane, column: &Column) -> Part {
        Part::EmotionPoint { lane: lane.id, persona: self.curve.persona, stage: column.stage }
    }

    /// What the curve does in a stage, if it stands out there.
    pub(super) fn turning_at(&self, stage: StageId) -> Option<TurningPointKind> {
        self.turning.iter().find(|turning| turning.stage == stage).map(|turning| turning.kind)
    }
}

/// The curves of the personas that are shown.
pub(super) fn drawn_curves<'a>(sheet: &Sheet<'a>, lane: &'a Lane, columns: &[Column]) -> Vec<Drawn<'a>> {
    let shown: Vec<(&Curve, &Persona)> = lane
        .curves()
        .iter()
        .filter_map(|curve| Some((&**curve, sheet.map.persona(curve.persona)?)))
        .filter(|(_, persona)| !persona.hidden)
        .collect();
    #[expect(clippy::cast_precision_loss, reason = "a few hundred at most")]
    let count = shown.len() as f64;
    // Forty personas still keep to the middle of the narrowest column.
    let narrowest = columns.iter().map(|column| column.right - column.left).reduce(f64::min).unwrap_or(0.0);
    let step = sheet.sizes.persona_step.min(narrowest * sheet.sizes.persona_share / count.max(1.0));
    let mut offset = -step * (count - 1.0) / 2.0;
    shown
        .into_iter()
        .map(|(curve, persona)| {
            let (color, marker) = sheet.persona_look(persona.id);
            let (turning, fall) = (shown_turning_points(sheet.map, curve), shown_fall(sheet.map, curve));
            let drawn = Drawn { curve, color, marker, offset, turning, fall };
            offset += step;
            drawn
        })
        .collect()
}

/// Where the points of all personas that are shown go; those of personas without a curve would stand in the middle.
pub(super) fn tracks(sheet: &Sheet<'_>, curves: &[Drawn<'_>]) -> Vec<(PersonaId, f64)> {
    let offset =
        |id: PersonaId| curves.iter().find(|drawn| drawn.curve.persona == id).map_or(0.0, |drawn| drawn.offset);
    sheet.personas().into_iter().map(|(_, persona)| (persona.id, offset(persona.id))).collect()
}

/// Where moments of truth are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stars {
    /// In the plot, which may be far below the stages.
    InPlot,
    /// On the stages alone, right above the plot.
    OnStages,
}

/// Draws all of a plot, and the axis beside it. Gives what lies in it now.
pub(super) fn place(
    sheet: &mut Sheet<'_>,
    columns: &[Column],
    plot: &Plot,
    (axis, stars): (Axis, Stars),
    curves: &[Drawn<'_>],
) -> Crowd {
    let chart = sheet.boxes.len();
    place_grounds(sheet, plot, &axis);
    place_rules(sheet, Part::Lane(plot.lane), columns, plot.rect.y0, plot.rect.y1);
    axis.place(sheet, plot);
    if stars == Stars::InPlot {
        place_stars(sheet, columns, plot);
    }
    // All lines lie under all points and signs.
    for drawn in curves {
        place_curve(sheet, columns, plot, drawn);
    }
    let mut crowd = Crowd::new(plot.rect, &sheet.boxes[chart..]);
    for drawn in curves {
        for (_, at) in points_of(sheet, columns, plot, drawn).into_iter().flatten() {
            crowd.add_mark(round(at, sheet.sizes.point_radius));
        }
    }
    for drawn in curves {
        place_points(sheet, columns, plot, drawn, &mut crowd);
    }
    for drawn in curves {
        place_fall(sheet, columns, plot, drawn, &mut crowd);
    }
    crowd
}

/// A curve's points with their places; `None` where it has a gap.
pub(super) fn points_of<'a>(
    sheet: &Sheet<'_>,
    columns: &[Column],
    plot: &Plot,
    drawn: &Drawn<'a>,
) -> Vec<Option<(&'a EmotionPoint, Point)>> {
    let scale = &sheet.map.scale;
    columns
        .iter()
        .map(|column| {
            let point = drawn.curve.point(column.stage)?;
            Some((point, plot.point(column, drawn.curve.persona, scale, point.value)?))
        })
        .collect()
}

fn place_grounds(sheet: &mut Sheet<'_>, plot: &Plot, axis: &Axis) {
    let part = Part::Lane(plot.lane);
    let rect = plot.rect;
    let middle = rect.center().y;
    sheet.put(Placed::new(part, Rect { y1: middle, ..rect }, Look::PositiveGround));
    sheet.put(Placed::new(part, Rect { y0: middle, ..rect }, Look::NegativeGround));
    let mut line =
        |y: f64, look| sheet.boxes.push(Placed::new(part, Rect::new(rect.x0, y - 0.5, rect.x1, y + 0.5), look));
    let levels = axis.values().map(|level| plot.y_of(&sheet.map.scale, level));
    for y in levels.filter(|y| (y - middle).abs() >= 0.5) {
        line(y, Look::LevelLine);
    }
    // There is one whether a level has its value or not.
    line(middle, Look::NeutralLine);
}

/// A star at the top of each stage that is a moment of truth.
fn place_stars(sheet: &mut Sheet<'_>, columns: &[Column], plot: &Plot) {
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

fn place_curve(sheet: &mut Sheet<'_>, columns: &[Column], plot: &Plot, drawn: &Drawn<'_>) {
    let part = Part::Curve { lane: plot.lane, persona: drawn.curve.persona };
    // Where the map goes on on other pages, the line runs on to the edge of this one.
    let (before, after) = sheet.cut.beside(columns);
    let is_cut = !before.is_empty() || !after.is_empty();
    let columns = [before.as_slice(), columns, after.as_slice()].concat();
    let known = points_of(sheet, &columns, plot, drawn);
    for stretch in known.split(Option::is_none).filter(|stretch| stretch.len() > 1) {
        let points: Vec<(&EmotionPoint, Point)> = stretch.iter().flatten().copied().collect();
        let lines: Vec<CurveLine> = points.windows(2).map(|pair| line_between(sheet, pair[0].0, pair[1].0)).collect();
        let places: Vec<Point> = points.iter().map(|(_, at)| *at).collect();
        let segments: Vec<PathSeg> = monotone(&places).segments().collect();
        let mut first = 0;
        // From where the line changes on it is another box of the same curve.
        for alike in lines.chunk_by(PartialEq::eq) {
            let last = first + alike.len();
            let seen: Vec<PathSeg> = if is_cut {
                segments[first..last].iter().filter_map(|way| within(*way, plot.rect)).collect()
            } else {
                segments[first..last].to_vec()
            };
            let ends = seen.first().map(PathSeg::start).into_iter().chain(seen.iter().map(PathSeg::end));
            first = last;
            let Some(rect) = bounds(ends) else { continue };
            let path = BezPath::from_path_segments(seen.into_iter());
            let look = Look::Curve {
                color: drawn.color,
                path: Arc::new(path),
                width: sheet.sizes.curve_width,
                line: alike[0],
            };
            sheet.put(Placed::new(part, rect, look));
        }
    }
}

/// What of a way is on the ground of a plot; its x grows evenly.
fn within(way: PathSeg, ground: Rect) -> Option<PathSeg> {
    let (left, right) = (way.start().x, way.end().x);
    let along = |x: f64| ((x - left) / (right - left)).clamp(0.0, 1.0);
    let (from, to) = (along(ground.x0), along(ground.x1));
    match (from, to) {
        _ if to - from < 1e-6 => None,
        (0.0, 1.0) => Some(way),
        _ => Some(way.subsegment(from..to)),
    }
}

/// The rectangle around places; it may have no height.
fn bounds(places: impl Iterator<Item = Point>) -> Option<Rect> {
    places.map(|at| Rect::from_points(at, at)).reduce(|all, at| all.union(at))
}

/// A stretch both ends of which are only assumed is dashed, unless the picture does not show how well things are known.
fn line_between(sheet: &Sheet<'_>, from: &EmotionPoint, to: &EmotionPoint) -> CurveLine {
    let is_assumed = |point: &EmotionPoint| {
        sheet.stated(point.evidence.as_ref()).is_some_and(|evidence| evidence.level == EvidenceLevel::Assumed)
    };
    if is_assumed(from) && is_assumed(to) { CurveLine::Dashed } else { CurveLine::Solid }
}

/// The sign of a curve's steepest fall, on its way down. Several personas may fall in the same place: then signs make way for each other.
fn place_fall(sheet: &mut Sheet<'_>, columns: &[Column], plot: &Plot, drawn: &Drawn<'_>, crowd: &mut Crowd) {
    let Some(fall) = drawn.fall else { return };
    if !sheet.cut.has(fall.to) {
        return;
    }
    let (before, after) = sheet.cut.beside(columns);
    let columns = [before.as_slice(), columns, after.as_slice()].concat();
    let known = points_of(sheet, &columns, plot, drawn);
    let Some(end) = columns.iter().position(|column| column.stage == fall.to) else { return };
    let start = known[..end].iter().rposition(Option::is_none).map_or(0, |gap| gap + 1);
    let places: Vec<Point> = known[start..].iter().map_while(|point| point.map(|(_, at)| at)).collect();
    let Some(way) = end.checked_sub(start + 1).and_then(|at| monotone(&places).segments().nth(at)) else { return };
    let side = sheet.sizes.sign.width + 1.0;
    let at = |along: f64| Rect::from_center_size(way.eval(along), (side, side));
    // Where the way begins on the page before, the sign keeps to what is seen of it.
    let begins_here = plot.rect.contains(way.start());
    let places = if begins_here { [0.5, 0.42, 0.58, 0.34, 0.66] } else { [0.78, 0.74, 0.82, 0.7, 0.86] }.map(at);
    let rect = places.into_iter().find(|rect| crowd.is_off_marks(*rect)).unwrap_or(places[0]);
    crowd.add_mark(rect);
    let part = Part::EmotionPoint { lane: plot.lane, persona: drawn.curve.persona, stage: fall.to };
    sheet.put(Placed::new(part, rect, Look::Fall { color: drawn.color }));
}

fn place_points(sheet: &mut Sheet<'_>, columns: &[Column], plot: &Plot, drawn: &Drawn<'_>, crowd: &mut Crowd) {
    let radius = sheet.sizes.point_radius;
    for (point, at) in points_of(sheet, columns, plot, drawn).into_iter().flatten() {
        let part = Part::EmotionPoint { lane: plot.lane, persona: drawn.curve.persona, stage: point.stage };
        let look = Look::EmotionPoint { color: drawn.color, marker: drawn.marker, basis: point.basis };
        if let Some(kind) = drawn.turning_at(point.stage) {
            let sign = sign_at(sheet, at, kind, crowd);
            crowd.add_mark(sign);
            sheet.put(Placed::new(part, sign, Look::Turning(kind)));
        }
        sheet.put(Placed::new(part, round(at, radius), look));
    }
}

/// The square around a point.
fn round(at: Point, radius: f64) -> Rect {
    Rect::from_center_size(at, (2.0 * radius, 2.0 * radius))
}

/// Where the sign of a turning point goes: beyond the point, unless it would lie on the line of somebody else there and there is room on the
/// other side.
fn sign_at(sheet: &Sheet<'_>, at: Point, kind: TurningPointKind, crowd: &Crowd) -> Rect {
    let sign = sheet.sizes.sign;
    let away = sheet.sizes.point_radius + sign.height / 2.0 + 5.5;
    let beyond = match kind {
        TurningPointKind::Critical => away,
        TurningPointKind::High => -away,
    };
    let usual = Rect::from_center_size(at + (0.0, beyond), sign);
    let other = Rect::from_center_size(at - (0.0, beyond), sign);
    if !crowd.is_open(usual) && crowd.is_open(other) { other } else { usual }
}
