//! Outlines as path data.

use std::fmt::Write as _;

use kurbo::{BezPath, PathEl, Point};

use super::number::Short;

/// Appends a path.
pub(super) fn append_path(data: &mut String, path: &BezPath) {
    for element in path.elements() {
        match *element {
            PathEl::MoveTo(to) => append(data, 'M', &[to]),
            PathEl::LineTo(to) => append(data, 'L', &[to]),
            PathEl::QuadTo(control, to) => append(data, 'Q', &[control, to]),
            PathEl::CurveTo(first, second, to) => append(data, 'C', &[first, second, to]),
            PathEl::ClosePath => data.push('Z'),
        }
    }
}

/// Appends a command with its points.
pub(super) fn append(data: &mut String, command: char, points: &[Point]) {
    data.push(command);
    let mut space = "";
    for point in points {
        // Writing to a string cannot fail.
        let _ = write!(data, "{space}{} {}", Short(point.x), Short(point.y));
        space = " ";
    }
}
