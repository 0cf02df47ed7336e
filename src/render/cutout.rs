//! The colours of pictures that lie on a page without a ground of their own.

use vello_cpu::Pixmap;

/// Pixels that are looked at in a picture, about.
const LOOKED_AT: usize = 16_384;
/// From this opacity on a pixel counts as drawn.
const DRAWN: u8 = 128;

/// The colours, as red, green and blue of evenly spread pixels, of what is drawn in a picture that lets its ground be seen around it.
/// `None` if it does not: at least half of its edge is drawn, or there is nothing drawn at all.
#[must_use]
pub fn cutout_colors(pixels: &Pixmap) -> Option<Vec<[u8; 3]>> {
    let (width, height) = (usize::from(pixels.width()), usize::from(pixels.height()));
    let at = |x: usize, y: usize| pixels.data().get(y * width + x);
    let edge = (0..width).flat_map(|x| [(x, 0), (x, height.saturating_sub(1))]);
    let edge = edge.chain((0..height).flat_map(|y| [(0, y), (width.saturating_sub(1), y)]));
    let (mut drawn, mut all) = (0_usize, 0_usize);
    for pixel in edge.filter_map(|(x, y)| at(x, y)) {
        all += 1;
        drawn += usize::from(pixel.a >= DRAWN);
    }
    if drawn * 2 >= all {
        return None;
    }
    // Odd, so that no column of a regular pattern is left out.
    let step = (pixels.data().len() / LOOKED_AT).max(1) | 1;
    let straight = |c: u8, a: u8| u8::try_from((u16::from(c) * 255 / u16::from(a)).min(255)).unwrap_or(u8::MAX);
    let looked_at = pixels.data().iter().step_by(step).filter(|pixel| pixel.a >= DRAWN);
    let colors: Vec<[u8; 3]> = looked_at.map(|p| [p.r, p.g, p.b].map(|c| straight(c, p.a))).collect();
    (!colors.is_empty()).then_some(colors)
}

#[cfg(test)]
mod tests {
    use vello_cpu::color::PremulRgba8;

    use super::*;

    /// A picture in which what is drawn leaves `around` pixels of the edge free.
    fn drawn(around: u16, color: [u8; 3]) -> Pixmap {
        let mut pixmap = Pixmap::new(40, 20);
        let [r, g, b] = color;
        for y in around..20 - around {
            for x in around..40 - around {
                pixmap.set_pixel(x, y, PremulRgba8 { r, g, b, a: 255 });
            }
        }
        pixmap
    }

    #[test]
    fn a_picture_with_a_ground_of_its_own_has_none() {
        assert_eq!(cutout_colors(&drawn(0, [9, 9, 9])), None);
        assert_eq!(cutout_colors(&Pixmap::new(40, 20)), None);
        let colors = cutout_colors(&drawn(4, [9, 8, 7])).unwrap();
        assert!(!colors.is_empty() && colors.iter().all(|color| *color == [9, 8, 7]), "{colors:?}");
    }
}
