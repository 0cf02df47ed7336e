//! A picture of what was copied.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::sync::Arc;

use kurbo::{Rect, Size};

use crate::export::{Background, Page, Sizing, page, write_png};
use crate::layout::Layout;
use crate::map::{Part, StageId};
use crate::render::Photos;
use crate::scene::Scene;

/// What is left around the parts, in map units.
const MARGIN: f64 = 8.0;
/// Pixels per map unit, as long as the picture does not become too large.
const SCALE: f64 = 2.0;
/// Pixels of the picture, at most.
const MAX_PIXELS: f64 = 16e6;
/// Dots per inch of a picture with one pixel per map unit.
const DPI: f64 = 96.0;

/// The picture of parts as PNG, with what lies between them; `None` if nothing is drawn of them.
pub(super) fn picture(scene: &Scene, layout: &Layout, parts: &[Part], photos: &Arc<Photos>) -> Option<Vec<u8>> {
    let mut png = Vec::new();
    let page = page_of(region(scene, layout, parts)?)?;
    write_png(scene, photos, page, Background::Paper, None, &mut png, &mut |_| ControlFlow::Continue(())).ok()?;
    Some(png)
}

fn page_of(region: Rect) -> Option<Page> {
    let scale = SCALE.min((MAX_PIXELS / region.area()).sqrt());
    let page = page(region.size(), Sizing::Scale(scale)).ok()?;
    Some(Page { origin: region.origin(), dpi: Some(DPI * scale), ..page })
}

/// The place that parts take, with their columns if they are stages or phases.
fn region(scene: &Scene, layout: &Layout, parts: &[Part]) -> Option<Rect> {
    let whole = Rect::from_origin_size((0.0, 0.0), scene.size());
    if parts.contains(&Part::Map) {
        return Some(whole);
    }
    let wanted: HashSet<Part> = parts.iter().copied().collect();
    let drawn = scene.items().iter().filter(|item| wanted.contains(&item.part)).map(|item| item.bounds);
    let columns =
        layout.table.columns.iter().filter(|column| {
            wanted.contains(&Part::Stage(column.stage)) || wanted.contains(&Part::Phase(column.phase))
        });
    let columns = columns.filter_map(|column| column_place(layout, column.stage));
    let cells = parts.iter().filter_map(|part| match part {
        Part::Cell { lane, stage } => layout.table.cell(*lane, *stage),
        _ => None,
    });
    let place = drawn.chain(columns).chain(cells).reduce(|a, b| a.union(b))?.inflate(MARGIN, MARGIN).intersect(whole);
    (place.size() != Size::ZERO && !place.is_zero_area()).then_some(place)
}

/// The place of a stage's column: its head and all rows.
fn column_place(layout: &Layout, stage: StageId) -> Option<Rect> {
    let column = layout.table.columns.iter().find(|column| column.stage == stage)?;
    let bottom = layout.table.rows.last().map_or(layout.table.header.y1, |row| row.bottom);
    Some(Rect::new(column.left, layout.table.header.y0, column.right, bottom))
}
