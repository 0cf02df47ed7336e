//! Frozen panes: stage cards and lane labels stay in view while the table is scrolled. Pure.

use kurbo::{Point, Rect, Size, Vec2};

use crate::layout::Table;

use super::camera::Camera;

/// A region of the map, shown at a place of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pane {
    /// What of the view it covers, in points from the view's upper left corner.
    pub clip_in_view: Rect,
    /// The place of the map that lies at the upper left corner of the view for this pane.
    pub origin_in_map: Point,
}

impl Pane {
    /// The region of the map that the pane shows.
    #[must_use]
    pub fn region(&self, zoom: f64) -> Rect {
        let from = self.origin_in_map + self.clip_in_view.origin().to_vec2() / zoom;
        Rect::from_origin_size(from, self.clip_in_view.size() / zoom)
    }

    /// The place of the map under a place of the view.
    #[must_use]
    pub fn map_from_view(&self, at_in_view: Point, zoom: f64) -> Point {
        self.origin_in_map + at_in_view.to_vec2() / zoom
    }
}

/// A frozen pane takes at most this share of the view: else there would be nothing left to scroll.
const MAX_SHARE: f64 = 0.4;
/// Paper around a frozen pane, in map units.
const PAPER: f64 = 6.0;

/// The panes of a view: the map itself first, then what is frozen over it.
#[must_use]
pub fn panes(camera: Camera, view: Size, table: &Table) -> Vec<Pane> {
    let zoom = camera.zoom;
    let origin = camera.origin_in_map;
    let mut panes = vec![Pane { clip_in_view: view.to_rect(), origin_in_map: origin }];
    if table.columns.is_empty() || table.rows.is_empty() {
        return panes;
    }
    let body = Rect::new(table.labels.x0, table.header.y0, table.header.x1, table.labels.y1);

    let header = Rect { y0: table.header.y0 - PAPER, y1: table.header.y1 + PAPER, ..table.header };
    let header_height = header.height() * zoom;
    let scrolled_down = origin.y > header.y0 && origin.y + header.height() < body.y1;
    let header_frozen = scrolled_down && header_height <= view.height * MAX_SHARE;

    let labels = Rect { x0: table.labels.x0 - PAPER, x1: table.labels.x1 + PAPER, ..table.labels };
    let labels_width = labels.width() * zoom;
    let scrolled_right = origin.x > labels.x0 && origin.x + labels.width() < body.x1;
    let labels_frozen = scrolled_right && labels_width <= view.width * MAX_SHARE;

    // The frozen strips reach no further than the table does.
    let table_in_view =
        Rect::from_points(camera.view_from_map(body.origin()), camera.view_from_map(Point::new(body.x1, body.y1)));
    let table_in_view = table_in_view.inflate(PAPER * zoom, 0.0).intersect(view.to_rect());
    if header_frozen {
        let clip = Rect::new(table_in_view.x0, 0.0, table_in_view.x1, header_height);
        panes.push(Pane { clip_in_view: clip, origin_in_map: Point::new(origin.x, header.y0) });
    }
    if labels_frozen {
        let top = if header_frozen { header_height } else { table_in_view.y0.max((table.labels.y0 - origin.y) * zoom) };
        let clip = Rect::new(0.0, top, labels_width, table_in_view.y1);
        panes.push(Pane { clip_in_view: clip, origin_in_map: Point::new(labels.x0, origin.y) });
    }
    if header_frozen && labels_frozen {
        // Where both meet there is paper: the corner of the table, which is empty.
        let clip = Rect::new(0.0, 0.0, labels_width, header_height);
        panes.push(Pane { clip_in_view: clip, origin_in_map: Point::new(labels.x0, header.y0) });
    }
    panes.retain(|pane| pane.clip_in_view.area() > 0.0);
    panes
}

/// The pane under a place of the view: the uppermost one.
#[must_use]
pub fn pane_at(panes: &[Pane], at_in_view: Point) -> Option<&Pane> {
    panes.iter().rev().find(|pane| pane.clip_in_view.contains(at_in_view))
}

/// What of a pane is not covered by those that lie over it.
#[must_use]
pub fn uncovered(panes: &[Pane], pane: &Pane) -> Rect {
    let mut seen = pane.clip_in_view;
    for over in panes.iter().skip_while(|other| *other != pane).skip(1) {
        let clip = over.clip_in_view;
        // A frozen header lies along the upper edge, frozen labels along the left one.
        if clip.y0 <= seen.y0 && clip.width() >= seen.width() * 0.5 {
            seen.y0 = seen.y0.max(clip.y1);
        } else if clip.x0 <= seen.x0 {
            seen.x0 = seen.x0.max(clip.x1);
        }
    }
    seen
}

/// Distance by which a pane is shifted against the map beneath it, in points.
#[must_use]
pub fn shift_in_view(pane: &Pane, camera: Camera) -> Vec2 {
    (camera.origin_in_map - pane.origin_in_map) * camera.zoom
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Column, Row};

    const VIEW: Size = Size::new(1000.0, 800.0);

    fn table() -> Table {
        let column = |at: u32| Column {
            stage: crate::map::StageId::numbered(at),
            phase: crate::map::PhaseId::numbered(1),
            left: 200.0 * f64::from(at),
            right: 200.0 * f64::from(at) + 200.0,
        };
        Table {
            columns: (1..=10).map(column).collect(),
            rows: vec![Row { lane: crate::map::LaneId::numbered(1), top: 500.0, bottom: 3000.0 }],
            header: Rect::new(200.0, 300.0, 2200.0, 450.0),
            labels: Rect::new(40.0, 500.0, 190.0, 3000.0),
        }
    }

    /// `expected` names the frozen panes: h, l, c.
    fn check(x: f64, y: f64, zoom: f64, expected: &str) {
        let camera = Camera { origin_in_map: Point::new(x, y), zoom };
        let panes = panes(camera, VIEW, &table());
        let names: String = panes[1..]
            .iter()
            .map(|pane| match ((pane.origin_in_map.x - x).abs() < 1e-9, (pane.origin_in_map.y - y).abs() < 1e-9) {
                (true, false) => 'h',
                (false, true) => 'l',
                _ => 'c',
            })
            .collect();
        assert_eq!(names, expected, "at {x}, {y}, zoom {zoom}");
    }

    #[test]
    fn panes_freeze_when_the_table_is_scrolled_away() {
        check(0.0, 0.0, 1.0, "");
        check(0.0, 600.0, 1.0, "h");
        check(400.0, 0.0, 1.0, "l");
        check(400.0, 600.0, 1.0, "hlc");
        check(400.0, 5000.0, 1.0, "");
        check(400.0, 600.0, 4.0, "");
    }

    #[test]
    fn the_pointer_over_a_frozen_pane_means_what_is_seen_there() {
        let camera = Camera { origin_in_map: Point::new(400.0, 600.0), zoom: 1.0 };
        let panes = panes(camera, VIEW, &table());
        let at = Point::new(300.0, 20.0);
        let pane = pane_at(&panes, at).unwrap();
        assert_eq!(pane.map_from_view(at, 1.0), Point::new(700.0, 314.0));
    }
}
