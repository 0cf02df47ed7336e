//! Outlines: forms that a presentation knows, and paths for all others.

use std::io;

use kurbo::{Affine, BezPath, PathEl, Point, Rect, RoundedRectRadii, Shape as _};

use crate::scene::Outline;

use super::emu::{Frame, Place};
use super::paint::thousandths;
use super::xml::{Xml, element, leaf};

/// Corners that differ by less are the same, in map units.
const SAME: f64 = 0.01;

/// The form of a shape that fills its place.
pub(super) enum Form {
    Rect,
    /// Rounded with that share of the shorter side.
    RoundRect {
        share: f64,
    },
    Ellipse,
    /// From the upper left to the lower right.
    Line,
    /// From the lower left to the upper right.
    RisingLine,
    /// A path, in map units.
    Path(BezPath),
}

/// Where an outline lies in the scene, and its form.
pub(super) fn form(outline: &Outline) -> (Rect, Form) {
    let rect = outline.bounds().abs();
    let form = match outline {
        Outline::Rect(_) => Form::Rect,
        Outline::Circle(_) => Form::Ellipse,
        Outline::Line(line) => {
            let (right, down) = (line.p1.x - line.p0.x, line.p1.y - line.p0.y);
            if right * down < 0.0 { Form::RisingLine } else { Form::Line }
        }
        Outline::RoundedRect(rounded) => match even(rounded.radii()) {
            Some(radius) if radius < SAME => Form::Rect,
            Some(radius) => Form::RoundRect { share: (radius / rect.width().min(rect.height())).clamp(0.0, 0.5) },
            None => Form::Path(outline.to_path()),
        },
        Outline::Path(path) => Form::Path((**path).clone()),
    };
    (rect, form)
}

fn even(radii: RoundedRectRadii) -> Option<f64> {
    let first = radii.top_left;
    let others = [radii.top_right, radii.bottom_right, radii.bottom_left];
    others.iter().all(|other| (other - first).abs() < SAME).then_some(first)
}

/// Where a shape lies.
pub(super) fn transform(xml: &mut Xml, place: Place, form: &Form) -> io::Result<()> {
    let flip: &[(&str, &str)] = if matches!(form, Form::RisingLine) { &[("flipV", "1")] } else { &[] };
    element(xml, "a:xfrm", flip, |xml| offset_and_extent(xml, ["a:off", "a:ext"], place))
}

/// A place as the two elements that say it.
pub(super) fn offset_and_extent(xml: &mut Xml, [offset, extent]: [&str; 2], place: Place) -> io::Result<()> {
    leaf(xml, offset, &[("x", &place.x.to_string()), ("y", &place.y.to_string())])?;
    leaf(xml, extent, &[("cx", &place.width.to_string()), ("cy", &place.height.to_string())])
}

/// The form of a shape at `place`; `is_filled` says whether paths are filled or only lines.
pub(super) fn geometry(xml: &mut Xml, frame: Frame, place: Place, form: &Form, use_of: PathUse) -> io::Result<()> {
    match form {
        Form::Rect => preset(xml, "rect", None),
        Form::RoundRect { share } => preset(xml, "roundRect", Some(*share)),
        Form::Ellipse => preset(xml, "ellipse", None),
        Form::Line | Form::RisingLine => preset(xml, "line", None),
        Form::Path(path) => custom(xml, frame, place, path, use_of),
    }
}

/// What a path is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum PathUse {
    /// Its inside.
    Fill,
    /// Its line.
    Stroke,
}

fn preset(xml: &mut Xml, name: &str, adjustment: Option<f64>) -> io::Result<()> {
    element(xml, "a:prstGeom", &[("prst", name)], |xml| match adjustment {
        None => leaf(xml, "a:avLst", &[]),
        Some(share) => element(xml, "a:avLst", &[], |xml| {
            leaf(xml, "a:gd", &[("name", "adj"), ("fmla", &format!("val {}", thousandths(share)))])
        }),
    })
}

fn custom(xml: &mut Xml, frame: Frame, place: Place, path: &BezPath, use_of: PathUse) -> io::Result<()> {
    element(xml, "a:custGeom", &[], |xml| {
        for list in ["a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst"] {
            leaf(xml, list, &[])?;
        }
        leaf(xml, "a:rect", &[("l", "0"), ("t", "0"), ("r", "r"), ("b", "b")])?;
        element(xml, "a:pathLst", &[], |xml| {
            let (width, height) = (place.width.max(1).to_string(), place.height.max(1).to_string());
            let size = [("w", &*width), ("h", &*height)];
            let attributes: Vec<_> = match use_of {
                PathUse::Fill => size.to_vec(),
                PathUse::Stroke => size.into_iter().chain([("fill", "none")]).collect(),
            };
            element(xml, "a:path", &attributes, |xml| commands(xml, frame, place, path))
        })
    })
}

fn commands(xml: &mut Xml, frame: Frame, place: Place, path: &BezPath) -> io::Result<()> {
    let point = |xml: &mut Xml, at: Point| {
        let at = frame.place(Rect::from_points(at, at));
        leaf(xml, "a:pt", &[("x", &(at.x - place.x).to_string()), ("y", &(at.y - place.y).to_string())])
    };
    let points = |xml: &mut Xml, name: &str, points: &[Point]| {
        element(xml, name, &[], |xml| points.iter().try_for_each(|at| point(xml, *at)))
    };
    let mut from = Point::ORIGIN;
    for command in path {
        match command {
            PathEl::MoveTo(to) => points(xml, "a:moveTo", &[to])?,
            PathEl::LineTo(to) => points(xml, "a:lnTo", &[to])?,
            // Cubic curves are what all programs edit.
            PathEl::QuadTo(control, to) => {
                let toward = |end: Point| end.lerp(control, 2.0 / 3.0);
                points(xml, "a:cubicBezTo", &[toward(from), toward(to), to])?;
            }
            PathEl::CurveTo(first, second, to) => points(xml, "a:cubicBezTo", &[first, second, to])?,
            PathEl::ClosePath => leaf(xml, "a:close", &[])?,
        }
        from = command.end_point().unwrap_or(from);
    }
    Ok(())
}

/// A path with its bounding box, moved; `None` if there is nothing to see.
pub(super) fn placed_path(mut path: BezPath, by: Affine) -> Option<(Rect, Form)> {
    path.apply_affine(by);
    let bounds = path.bounding_box();
    (bounds.width() > 0.0 && bounds.height() > 0.0).then_some((bounds, Form::Path(path)))
}
