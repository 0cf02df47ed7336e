//! Marks that the map goes on on the page before or after.

use kurbo::Rect;

use crate::map::Part;
use crate::text::icons;

use super::super::boxes::{Ink, Look, Placed};
use super::super::grid::Table;
use super::super::sheet::{Sheet, height, width};

/// Places an arrow on each side of the stages where more of them are on another page.
pub(super) fn place(sheet: &mut Sheet<'_>, table: &Table) {
    if table.columns.is_empty() {
        return;
    }
    let (before, after) = sheet.cut.goes_on();
    let header = table.header;
    let middle = table.phase_band.y1.max(header.y0).midpoint(header.y1);
    let style = sheet.sizes.text.icon;
    let marks = [
        before.then_some((icons::ARROW_LEFT, header.x0 - 3.0, -1.0)),
        after.then_some((icons::ARROW_RIGHT, header.x1 + 3.0, 0.0)),
    ];
    for (icon, x, shift) in marks.into_iter().flatten() {
        let icon = sheet.icon(icon, style);
        let (wide, high) = (width(&icon), height(&icon));
        let rect = Rect::from_origin_size((x + shift * wide, middle - high / 2.0), (wide, high));
        sheet.put(Placed::new(Part::Map, rect, Look::Plain).with_text(icon, rect.origin(), Ink::Muted));
    }
}
