//! The nearest colour that can be read.

use peniko::Color as Paint;
use peniko::color::{Oklch, OpaqueColor, Srgb};

use crate::map::Rgb;

/// How finely lightness is looked through.
const STEPS: u8 = 200;

/// The colour itself if it passes, else the one of its hue whose lightness is nearest to its own and that does; `None` if none does. What
/// passes is asked of colours as a file writes them.
pub(super) fn nearest(color: Paint, passes: impl Fn(Paint) -> bool) -> Option<Paint> {
    if passes(color) {
        return Some(color);
    }
    let [r, g, b, _] = color.components;
    let [lightness, chroma, hue] = OpaqueColor::<Srgb>::new([r, g, b]).convert::<Oklch>().components;
    let steps = (1..=STEPS).map(|step| f32::from(step) / f32::from(STEPS));
    let lightnesses = steps.flat_map(|step| [lightness - step, lightness + step]);
    let candidates = lightnesses.filter(|light| (0.0..=1.0).contains(light));
    let ends = [0.0, 1.0];
    candidates.chain(ends).map(|light| within_gamut(light, chroma, hue)).find(|candidate| passes(*candidate))
}

/// The colour as a file writes it.
pub(super) fn written(color: Paint) -> Rgb {
    let rgba = color.to_rgba8();
    Rgb([rgba.r, rgba.g, rgba.b])
}

/// A colour of a file.
pub(super) fn painted(Rgb([r, g, b]): Rgb) -> Paint {
    Paint::from_rgb8(r, g, b)
}

/// The colour of that lightness and hue with as much of the chroma as a screen can show.
fn within_gamut(lightness: f32, chroma: f32, hue: f32) -> Paint {
    const HALVINGS: u8 = 8;
    let at = |chroma: f32| OpaqueColor::<Oklch>::new([lightness, chroma, hue]).convert::<Srgb>().components;
    let is_shown = |chroma: f32| at(chroma).iter().all(|c| (-0.002..=1.002).contains(c));
    let (mut shown, mut beyond) = if is_shown(chroma) { (chroma, chroma) } else { (0.0, chroma) };
    for _ in 0..HALVINGS {
        let middle = f32::midpoint(shown, beyond);
        if is_shown(middle) { shown = middle } else { beyond = middle }
    }
    let [r, g, b] = at(shown).map(|c| c.clamp(0.0, 1.0));
    painted(written(Paint::new([r, g, b, 1.0])))
}
