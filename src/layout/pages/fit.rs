//! The width at which a page is filled.

use kurbo::Size;

use super::super::laid_out::Layout;

/// Of the layouts that `lay_out` gives for widths in map units from `least` on the one whose text is largest when it is put into an area;
/// with it the points that a map unit takes.
pub(super) fn fitted(area_pt: Size, least: f64, mut lay_out: impl FnMut(f64) -> Layout) -> (f64, Layout) {
    let aspect = area_pt.height / area_pt.width;
    let fits = |layout: &Layout| layout.size.height <= layout.size.width * aspect + 1e-6;
    let mut low = least;
    let mut best = lay_out(low);
    if !fits(&best) {
        // What is too high becomes wider: of about the same area, but with the page's proportions.
        for _ in 0..12 {
            let area = best.size.width * best.size.height;
            let wider = (area / aspect).sqrt().clamp(low * 1.08, low * 2.5);
            best = lay_out(wider);
            if fits(&best) {
                break;
            }
            low = wider;
        }
        for _ in 0..4 {
            let high = best.size.width;
            if !fits(&best) || high - low < high * 0.01 {
                break;
            }
            let between = low.midpoint(high);
            let narrower = lay_out(between);
            if fits(&narrower) {
                best = narrower;
            } else {
                low = between;
            }
        }
    }
    (scale(best.size, area_pt), best)
}

/// Points per map unit at which a picture just fits into an area.
pub(super) fn scale(picture: Size, area_pt: Size) -> f64 {
    (area_pt.width / picture.width.max(1.0)).min(area_pt.height / picture.height.max(1.0))
}
