//! Which region of the map is on the screen. Pure: knows neither window nor tiles.

use kurbo::{Point, Rect, Size, Vec2};

/// Least and greatest zoom, in points per map unit.
pub const ZOOM_RANGE: std::ops::RangeInclusive<f64> = 0.02..=8.0;
/// Zoom below which a map opened anew is not shown as a whole: its text could not be read.
const LEGIBLE_ZOOM: f64 = 0.6;
/// Share of the view, either way, that the map fills however far it is pushed: half, so that its corners can be brought to the middle.
const FILLED: f64 = 0.5;
/// White space around a region that is fitted into the view, in points.
const FIT_MARGIN: f64 = 24.0;

/// The view of a map: what lies in the upper left corner, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Camera {
    /// The place in map units that the upper left corner of the view shows.
    pub origin_in_map: Point,
    /// Points of the screen per map unit.
    pub zoom: f64,
}

impl Camera {
    /// How a map is first shown: as a whole or at least from top to bottom if it can be read so, otherwise at 100 % from its beginning.
    #[must_use]
    pub fn opening(map: Size, view: Size) -> Self {
        let whole = Self::fit(map.to_rect(), view);
        if whole.zoom >= LEGIBLE_ZOOM {
            return whole;
        }
        let from_top_to_bottom = (view.height / map.height.max(1.0)).min(1.0);
        let zoom = if from_top_to_bottom >= LEGIBLE_ZOOM { from_top_to_bottom } else { 1.0 };
        Self { origin_in_map: Point::ORIGIN, zoom }
    }

    /// Shows a region as large as it goes, at most at 100 %, in the middle of the view.
    #[must_use]
    pub fn fit(region: Rect, view: Size) -> Self {
        Self::fit_at_most(region, view, 1.0)
    }

    fn fit_at_most(region: Rect, view: Size, most: f64) -> Self {
        let room = Size::new((view.width - 2.0 * FIT_MARGIN).max(1.0), (view.height - 2.0 * FIT_MARGIN).max(1.0));
        let zoom = (room.width / region.width().max(1.0)).min(room.height / region.height().max(1.0)).min(most);
        Self::centered(region.center(), clamp_zoom(zoom), view)
    }

    /// Shows a region as large as it goes, at most at 200 %, in the middle of the view.
    #[must_use]
    pub fn close_up(region: Rect, view: Size) -> Self {
        Self::fit_at_most(region, view, 2.0)
    }

    /// Shows a place in the middle of the view.
    #[must_use]
    pub fn centered(center_in_map: Point, zoom: f64, view: Size) -> Self {
        Self { origin_in_map: center_in_map - view.to_vec2() / (2.0 * zoom), zoom }
    }

    /// The region in view, in map units.
    #[must_use]
    pub fn region(&self, view: Size) -> Rect {
        Rect::from_origin_size(self.origin_in_map, view / self.zoom)
    }

    /// A place of the view, in points from its upper left corner, as a place of the map.
    #[must_use]
    pub fn map_from_view(&self, at_in_view: Point) -> Point {
        self.origin_in_map + at_in_view.to_vec2() / self.zoom
    }

    /// A place of the map as a place of the view.
    #[must_use]
    pub fn view_from_map(&self, at_in_map: Point) -> Point {
        ((at_in_map - self.origin_in_map) * self.zoom).to_point()
    }

    /// Moves the map along with the pointer.
    #[must_use]
    pub fn panned(self, by_in_view: Vec2) -> Self {
        Self { origin_in_map: self.origin_in_map - by_in_view / self.zoom, ..self }
    }

    /// Another zoom with the same place of the map under `at_in_view`.
    #[must_use]
    pub fn zoomed(self, zoom: f64, at_in_view: Point) -> Self {
        let zoom = clamp_zoom(zoom);
        let fixed_in_map = self.map_from_view(at_in_view);
        Self { origin_in_map: fixed_in_map - at_in_view.to_vec2() / zoom, zoom }
    }

    /// The nearest camera that still shows something of the map.
    #[must_use]
    pub fn kept_on(self, map: Size, view: Size) -> Self {
        let seen = view / self.zoom;
        let within = |origin: f64, map: f64, seen: f64| {
            let keep = (seen * FILLED).min(map);
            let (low, high) = (keep - seen, map - keep);
            origin.clamp(low.min(high), high.max(low))
        };
        let origin = self.origin_in_map;
        let x = within(origin.x, map.width, seen.width);
        let y = within(origin.y, map.height, seen.height);
        Self { origin_in_map: Point::new(x, y), ..self }
    }
}

fn clamp_zoom(zoom: f64) -> f64 {
    zoom.clamp(*ZOOM_RANGE.start(), *ZOOM_RANGE.end())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const VIEW: Size = Size::new(1000.0, 800.0);

    fn any_camera() -> impl Strategy<Value = Camera> {
        (-1e4f64..1e4, -1e4f64..1e4, 0.02f64..8.0)
            .prop_map(|(x, y, zoom)| Camera { origin_in_map: Point::new(x, y), zoom })
    }

    proptest! {
        #[test]
        fn zooming_keeps_the_place_under_the_pointer(camera in any_camera(), zoom in 0.001f64..20.0, x in 0f64..1000.0, y in 0f64..800.0) {
            let at = Point::new(x, y);
            let before = camera.map_from_view(at);
            let after = camera.zoomed(zoom, at).map_from_view(at);
            prop_assert!((before - after).hypot() < 1e-6);
        }

        #[test]
        fn something_of_the_map_stays_in_view(camera in any_camera(), width in 1f64..1e5, height in 1f64..1e5) {
            let map = Size::new(width, height);
            let kept = camera.kept_on(map, VIEW);
            let seen = kept.region(VIEW).intersect(map.to_rect());
            prop_assert!(seen.width() > 0.0 && seen.height() > 0.0);
            let again = kept.kept_on(map, VIEW);
            prop_assert!((again.origin_in_map - kept.origin_in_map).hypot() < 1e-6);
        }

        #[test]
        fn a_fitted_region_is_in_view(width in 1f64..1e4, height in 1f64..1e4) {
            let region = Rect::new(50.0, 60.0, 50.0 + width, 60.0 + height);
            let view = Camera::fit(region, VIEW).region(VIEW);
            prop_assert!(view.contains_rect(region));
        }
    }

    #[test]
    fn a_small_map_opens_whole_and_a_large_one_at_its_beginning() {
        assert!(Camera::opening(Size::new(1200.0, 700.0), VIEW).zoom < 1.0);
        let large = Camera::opening(Size::new(4000.0, 2000.0), VIEW);
        assert_eq!(large, Camera { origin_in_map: Point::ORIGIN, zoom: 1.0 });
        let wide = Camera::opening(Size::new(4000.0, 1000.0), VIEW);
        assert_eq!(wide, Camera { origin_in_map: Point::ORIGIN, zoom: 0.8 });
    }
}
