//! Colours, fills and lines.

use std::io;

use peniko::Color as Paint;

use crate::scene::Dash;

use super::emu::Frame;
use super::xml::{Xml, element, leaf};

/// A colour as six hexadecimal digits.
pub(super) fn hex(paint: Paint) -> String {
    let color = paint.to_rgba8();
    format!("{:02X}{:02X}{:02X}", color.r, color.g, color.b)
}

/// A fill of one colour.
pub(super) fn fill(xml: &mut Xml, paint: Paint) -> io::Result<()> {
    element(xml, "a:solidFill", &[], |xml| {
        // Not a colour of the presentation's theme: on a slide that is put into another presentation, good and bad would change theirs.
        element(xml, "a:srgbClr", &[("val", &hex(paint))], |xml| {
            let opacity = f64::from(paint.components[3]);
            if opacity < 1.0 { leaf(xml, "a:alpha", &[("val", &thousandths(opacity))]) } else { Ok(()) }
        })
    })
}

/// The line of a shape that has none.
pub(super) fn no_line(xml: &mut Xml) -> io::Result<()> {
    element(xml, "a:ln", &[], |xml| leaf(xml, "a:noFill", &[]))
}

/// A line along an outline; `width` is in map units.
pub(super) fn line(xml: &mut Xml, frame: Frame, paint: Paint, width: f64, dash: Option<Dash>) -> io::Result<()> {
    let emu = frame.length(width).max(1);
    element(xml, "a:ln", &[("w", &emu.to_string()), ("cap", "flat")], |xml| {
        fill(xml, paint)?;
        if let Some(dash) = dash {
            let of_width = |length: f64| thousandths(length / width.max(f64::MIN_POSITIVE));
            element(xml, "a:custDash", &[], |xml| {
                leaf(xml, "a:ds", &[("d", &of_width(dash.on)), ("sp", &of_width(dash.off))])
            })?;
        }
        leaf(xml, "a:round", &[])
    })
}

/// A share in thousandths of a percent.
#[expect(clippy::cast_possible_truncation, reason = "saturates")]
pub(super) fn thousandths(share: f64) -> String {
    ((share * 100_000.0).round() as i32).to_string()
}
