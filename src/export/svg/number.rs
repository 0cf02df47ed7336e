//! Numbers and colours as SVG writes them.

use std::fmt;

use peniko::Color as Paint;

/// A length with two decimals at most: a hundredth of a map unit cannot be seen at sixteen times its size.
#[derive(Clone, Copy, Debug)]
pub(super) struct Short(pub f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let rounded = (self.0 * 100.0).round() / 100.0;
        // Neither "-0" nor what is no number at all.
        if rounded == 0.0 || !rounded.is_finite() { f.write_str("0") } else { write!(f, "{rounded}") }
    }
}

/// A colour as the attribute `name`, with another for its opacity if it has any.
pub(super) struct Colour<'a>(pub &'a str, pub Paint);

impl fmt::Display for Colour<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(name, paint) = self;
        let [red, green, blue, alpha] = paint.to_rgba8().to_u8_array();
        write!(f, r##" {name}="#{red:02x}{green:02x}{blue:02x}""##)?;
        if alpha < u8::MAX {
            write!(f, r#" {name}-opacity="{}""#, Thousandths(f64::from(alpha) / 255.0))?;
        }
        Ok(())
    }
}

/// A share with three decimals at most.
struct Thousandths(f64);

impl fmt::Display for Thousandths {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", (self.0 * 1_000.0).round() / 1_000.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short() {
        let check = |number: f64, expected: &str| assert_eq!(Short(number).to_string(), expected);
        check(0.0, "0");
        check(-0.001, "0");
        check(12.0, "12");
        check(-12.345_67, "-12.35");
        check(f64::NAN, "0");
        check(f64::INFINITY, "0");
    }

    #[test]
    fn colours_have_their_opacity() {
        let check = |paint: Paint, expected: &str| assert_eq!(Colour("fill", paint).to_string(), expected);
        check(Paint::from_rgb8(1, 2, 255), r##" fill="#0102ff""##);
        check(Paint::from_rgba8(1, 2, 255, 51), r##" fill="#0102ff" fill-opacity="0.2""##);
    }
}
