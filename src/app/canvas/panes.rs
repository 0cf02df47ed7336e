//! Frozen panes: stage cards and lane labels stay in view while the table is scrolled. Pure.

use kurbo::{Point, Rect, Size};

use crate::layout::Table;

use super::camera::Camera;

/// What a pane is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PaneKind {
    /// The map itself.
    Map,
    /// Phases and stage cards, along the upper edge.
    Header,
    /// Lane labels, along the left edge.
    Labels,
    /// Where both meet.
    Corner,
    /// The name of a phase or lane whose own place has been scrolled past.
    Name,
}

/// A region of the map, shown at a place of the view.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pane {
    /// What it is for.
    pub kind: PaneKind,
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
    let mut panes = vec![Pane { kind: PaneKind::Map, clip_in_view: view.to_rect(), origin_in_map: origin }];
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
    let frozen_origin =
        Point::new(if labels_frozen { labels.x0 } else { origin.x }, if header_frozen { header.y0 } else { origin.y });
    let free =
        Point::new(if labels_frozen { labels_width } else { 0.0 }, if header_frozen { header_height } else { 0.0 });
    if header_frozen {
        let clip_in_view = Rect::new(table_in_view.x0, 0.0, table_in_view.x1, header_height);
        let origin_in_map = Point::new(origin.x, frozen_origin.y);
        panes.push(Pane { kind: PaneKind::Header, clip_in_view, origin_in_map });
    }
    if labels_frozen {
        let top = if header_frozen { header_height } else { table_in_view.y0.max((table.labels.y0 - origin.y) * zoom) };
        let clip_in_view = Rect::new(0.0, top, labels_width, table_in_view.y1);
        let origin_in_map = Point::new(frozen_origin.x, origin.y);
        panes.push(Pane { kind: PaneKind::Labels, clip_in_view, origin_in_map });
    }
    if header_frozen && labels_frozen {
        // Where both meet there is paper: the corner of the table, which is empty.
        let clip_in_view = Rect::new(0.0, 0.0, labels_width, header_height);
        panes.push(Pane { kind: PaneKind::Corner, clip_in_view, origin_in_map: frozen_origin });
    }
    panes.extend(phase_names(camera, table, frozen_origin.y, free.x));
    panes.extend(lane_names(camera, table, frozen_origin.x, free.y));
    for pane in &mut panes {
        pane.clip_in_view = pane.clip_in_view.intersect(view.to_rect());
    }
    panes.retain(|pane| pane.clip_in_view.area() > 0.0);
    panes
}

/// Room in map units that a name keeps from the ends of its box: a chevron has its notch and its point there.
const PHASE_ENDS: f64 = 20.0;
const LANE_ENDS: f64 = 4.0;

/// The names of phases that begin left of what is seen, moved to where they can be read. `top_in_map` lies at the upper edge of the view,
/// `left_in_view` is the left edge of what is not frozen.
fn phase_names(camera: Camera, table: &Table, top_in_map: f64, left_in_view: f64) -> impl Iterator<Item = Pane> {
    let (zoom, origin) = (camera.zoom, camera.origin_in_map);
    let seen_from = origin.x + left_in_view / zoom;
    table.phase_names.iter().filter_map(move |name| {
        let start = name.frame.x0 + PHASE_ENDS;
        let shift = (seen_from - start).min(name.frame.x1 - PHASE_ENDS - name.text.x1);
        (seen_from > name.text.x0 && shift > 0.0).then(|| {
            let at = |x: f64| ((x + shift - origin.x) * zoom).max(left_in_view);
            let (top, bottom) = ((name.frame.y0 - top_in_map) * zoom, (name.frame.y1 - top_in_map) * zoom);
            Pane {
                kind: PaneKind::Name,
                clip_in_view: Rect::new(at(start), top, at(name.text.x1), bottom),
                origin_in_map: Point::new(origin.x - shift, top_in_map),
            }
        })
    })
}

/// The same for lanes that begin above what is seen.
fn lane_names(camera: Camera, table: &Table, left_in_map: f64, top_in_view: f64) -> impl Iterator<Item = Pane> {
    let (zoom, origin) = (camera.zoom, camera.origin_in_map);
    let seen_from = origin.y + top_in_view / zoom;
    table.lane_names.iter().filter_map(move |name| {
        let start = name.frame.y0 + LANE_ENDS;
        let shift = (seen_from - start).min(name.frame.y1 - LANE_ENDS - name.text.y1);
        (seen_from > name.text.y0 && shift > 0.0).then(|| {
            let at = |y: f64| ((y + shift - origin.y) * zoom).max(top_in_view);
            let (left, right) = ((name.frame.x0 - left_in_map) * zoom, (name.text.x1 + LANE_ENDS - left_in_map) * zoom);
            Pane {
                kind: PaneKind::Name,
                clip_in_view: Rect::new(left, at(start), right, at(name.text.y1 + LANE_ENDS)),
                origin_in_map: Point::new(left_in_map, origin.y - shift),
            }
        })
    })
}

/// The pane under a place of the view: the uppermost one.
#[must_use]
pub fn pane_at(panes: &[Pane], at_in_view: Point) -> Option<&Pane> {
    panes.iter().rev().find(|pane| pane.clip_in_view.contains(at_in_view))
}

/// What of a pane is not covered by what is frozen over it.
#[must_use]
pub fn uncovered(panes: &[Pane], pane: &Pane) -> Rect {
    let mut seen = pane.clip_in_view;
    for over in panes {
        match (pane.kind, over.kind) {
            (PaneKind::Map, PaneKind::Header) => seen.y0 = seen.y0.max(over.clip_in_view.y1),
            (PaneKind::Map | PaneKind::Header, PaneKind::Labels) => seen.x0 = seen.x0.max(over.clip_in_view.x1),
            _ => {}
        }
    }
    seen
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::{Column, Name, Row};

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
            ..Table::default()
        }
    }

    /// `expected` names the frozen panes: h, l, c.
    fn check(x: f64, y: f64, zoom: f64, expected: &str) {
        let camera = Camera { origin_in_map: Point::new(x, y), zoom };
        let panes = panes(camera, VIEW, &table());
        let names: String = panes[1..]
            .iter()
            .map(|pane| match pane.kind {
                PaneKind::Map => 'm',
                PaneKind::Header => 'h',
                PaneKind::Labels => 'l',
                PaneKind::Corner => 'c',
                PaneKind::Name => 'n',
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

    #[test]
    fn names_are_read_wherever_the_view_is_in_their_box() {
        let phase = Name { frame: Rect::new(200.0, 300.0, 1200.0, 350.0), text: Rect::new(226.0, 310.0, 400.0, 340.0) };
        let lane = Name { frame: Rect::new(40.0, 500.0, 190.0, 3000.0), text: Rect::new(50.0, 510.0, 150.0, 560.0) };
        let table = Table { phase_names: vec![phase], lane_names: vec![lane], ..table() };
        for (x, y) in [(600.0, 1000.0), (700.0, 2500.0), (300.0, 700.0)] {
            let camera = Camera { origin_in_map: Point::new(x, y), zoom: 1.0 };
            let panes = panes(camera, VIEW, &table);
            let shown: Vec<Rect> =
                panes.iter().filter(|pane| pane.kind == PaneKind::Name).map(|pane| pane.region(1.0)).collect();
            assert_eq!(shown.len(), 2, "at {x}, {y}");
            for (region, text) in shown.iter().zip([phase.text, lane.text]) {
                assert!(region.contains_rect(text), "at {x}, {y}: {region} does not show {text}");
            }
        }
        // A name that is in view by itself is not shown again.
        let camera = Camera { origin_in_map: Point::new(0.0, 0.0), zoom: 1.0 };
        assert!(panes(camera, VIEW, &table).iter().all(|pane| pane.kind == PaneKind::Map));
    }
}
