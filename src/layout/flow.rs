//! Strips that flow over pages, in columns.

use kurbo::Vec2;

use crate::map::Map;
use crate::text::Texts;
use crate::theme::Sizes;

use super::boxes::Placed;
use super::sheet::Sheet;
use super::strip::{Begins, Strip, strips};

/// Distance of two columns in map units.
pub(super) const BETWEEN: f64 = 36.0;

/// What a picture is written on before it is known where its pages end.
pub(super) struct Ground<'a> {
    pub(super) map: &'a Map,
    pub(super) texts: &'a mut Texts,
    /// Without a margin.
    pub(super) sizes: &'a Sizes,
    /// Of the pages, in map units.
    pub(super) width: f64,
}

/// A part of a picture, in columns of the same width.
pub(super) struct Section {
    columns: usize,
    column_width: f64,
    /// Above its columns on every page.
    head: Option<Strip>,
    blocks: Blocks,
    strips: Vec<Strip>,
}

/// What becomes of blocks that find no room on the rest of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Blocks {
    /// They begin there and go on in the next.
    Parted,
    /// They stand in the next as a whole, unless they are higher than a page.
    Whole,
}

/// What is on a page.
#[derive(Clone, Debug, Default)]
pub(super) struct FlowPage {
    pub(super) boxes: Vec<Placed>,
    /// Its lower edge in map units.
    pub(super) bottom: f64,
}

/// Room on pages, in map units.
#[derive(Clone, Copy, Debug)]
pub(super) struct Room {
    /// Where the first page begins.
    pub(super) first_top: f64,
    /// Where the others begin.
    pub(super) top: f64,
    pub(super) bottom: f64,
    /// Distance of two sections.
    pub(super) apart: f64,
}

impl Ground<'_> {
    /// How many columns of a width at least there is room for, at most so many.
    pub(super) fn columns(&self, least: f64, most: usize) -> usize {
        let fits = |count: &usize| self.column_width(*count) >= least || *count == 1;
        (1..=most).rev().find(fits).unwrap_or(1)
    }

    #[expect(clippy::cast_precision_loss, reason = "a handful")]
    fn column_width(&self, count: usize) -> f64 {
        let count = count.max(1) as f64;
        (self.width - BETWEEN * (count - 1.0)) / count
    }

    /// A section of what is written on a sheet as wide as a column.
    pub(super) fn section(&mut self, columns: usize, write: impl FnOnce(&mut Sheet<'_>)) -> Section {
        let column_width = self.column_width(columns);
        let strips = self.written(column_width, write);
        Section { columns, column_width, head: None, blocks: Blocks::Parted, strips }
    }

    /// A section of one column with what is repeated above it on every page.
    pub(super) fn headed(&mut self, head: impl FnOnce(&mut Sheet<'_>), write: impl FnOnce(&mut Sheet<'_>)) -> Section {
        let head = self.written(self.width, head).into_iter().next();
        Section { head, ..self.section(1, write) }
    }

    /// The same, but blocks stay whole.
    pub(super) fn blocks(&mut self, columns: usize, write: impl FnOnce(&mut Sheet<'_>)) -> Section {
        Section { blocks: Blocks::Whole, ..self.section(columns, write) }
    }

    fn written(&mut self, width: f64, write: impl FnOnce(&mut Sheet<'_>)) -> Vec<Strip> {
        let mut sheet = Sheet::new(self.map, self.texts, self.sizes, width);
        write(&mut sheet);
        strips(sheet.boxes, &sheet.leads)
    }
}

/// Puts sections on pages one below the other; what is too high for a page is alone on one.
pub(super) fn flow(sections: Vec<Section>, room: Room) -> Vec<FlowPage> {
    let mut pages = Pages { done: Vec::new(), page: FlowPage::default(), top: room.first_top, free: Free::Fresh, room };
    for section in sections {
        pages.place(section);
    }
    pages.done.push(pages.page);
    pages.done
}

/// Whether something stands on a page already.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Free {
    Fresh,
    Begun,
}

struct Pages {
    done: Vec<FlowPage>,
    page: FlowPage,
    /// Where the next section begins.
    top: f64,
    free: Free,
    room: Room,
}

impl Pages {
    fn place(&mut self, section: Section) {
        let Section { columns, column_width, head, blocks, strips } = section;
        let head_height = head.as_ref().map_or(0.0, |head| head.height);
        let mut left = strips.as_slice();
        while !left.is_empty() {
            let top = if self.free == Free::Begun { self.top + self.room.apart } else { self.top };
            let height = self.room.bottom - top - head_height;
            let most = match blocks {
                Blocks::Parted => 0.0,
                Blocks::Whole => self.room.bottom - self.room.top - head_height,
            };
            let mut filled = filled(left, columns, (height, most));
            if filled.count == 0 {
                if self.free == Free::Begun {
                    self.turn();
                    continue;
                }
                filled = alone(left);
            }
            if filled.count == left.len() {
                filled = balanced(left, columns, (height, most)).unwrap_or(filled);
            }
            if let Some(head) = &head {
                self.put(head, Vec2::new(0.0, top));
            }
            for (strip, (column, at)) in left.iter().zip(&filled.places) {
                #[expect(clippy::cast_precision_loss, reason = "a handful")]
                let x = *column as f64 * (column_width + BETWEEN);
                self.put(strip, Vec2::new(x, top + head_height + at));
            }
            self.free = Free::Begun;
            self.top = self.page.bottom;
            left = left.get(filled.count..).unwrap_or_default();
            if !left.is_empty() {
                self.turn();
            }
        }
    }

    fn put(&mut self, strip: &Strip, by: Vec2) {
        self.page.bottom = self.page.bottom.max(by.y + strip.height);
        self.page.boxes.extend(strip.boxes.iter().cloned().map(|mut placed| {
            placed.shift(by);
            placed
        }));
    }

    fn turn(&mut self) {
        self.done.push(std::mem::take(&mut self.page));
        (self.top, self.free) = (self.room.top, Free::Fresh);
    }
}

/// How many strips have found room, and where: column and distance from the top.
struct Filled {
    count: usize,
    places: Vec<(usize, f64)>,
}

/// Fills columns of a height one after the other; blocks that are no higher than `most` are not parted.
fn filled(strips: &[Strip], columns: usize, (height, most): (f64, f64)) -> Filled {
    let mut places = Vec::new();
    let (mut column, mut bottom) = (0, 0.0);
    for (at, strip) in strips.iter().enumerate() {
        let gap = if bottom > 0.0 { strip.gap } else { 0.0 };
        let block = if strip.begins == Begins::Block { block_height(&strips[at..]) } else { 0.0 };
        let needed = if block <= most { block.max(strip.height) } else { strip.height };
        if bottom + gap + needed > height + 1e-6 {
            column += usize::from(bottom > 0.0);
            bottom = 0.0;
            if column >= columns || needed > height + 1e-6 {
                break;
            }
        } else {
            bottom += gap;
        }
        places.push((column, bottom));
        bottom += strip.height;
    }
    Filled { count: places.len(), places }
}

/// Height of the block that begins with the first strip.
fn block_height(strips: &[Strip]) -> f64 {
    let rest = strips.iter().skip(1).take_while(|strip| strip.begins == Begins::Nothing);
    strips.first().map_or(0.0, |first| first.height) + rest.map(|strip| strip.gap + strip.height).sum::<f64>()
}

fn alone(strips: &[Strip]) -> Filled {
    Filled { count: strips.len().min(1), places: vec![(0, 0.0)] }
}

/// The same in columns of a like height, if all find room.
fn balanced(strips: &[Strip], columns: usize, (height, most): (f64, f64)) -> Option<Filled> {
    let all = |height: f64| Some(filled(strips, columns, (height, most))).filter(|filled| filled.count == strips.len());
    let mut best = all(height)?;
    let (mut low, mut high) = (0.0, height);
    for _ in 0..16 {
        let middle = f64::midpoint(low, high);
        match all(middle) {
            Some(filled) => (best, high) = (filled, middle),
            None => low = middle,
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn strip(height: f64) -> Strip {
        Strip { height, gap: 2.0, ..Strip::default() }
    }

    fn section(columns: usize, heights: &[f64]) -> Section {
        let strips = heights.iter().copied().map(strip).collect();
        Section { columns, column_width: 100.0, head: None, blocks: Blocks::Parted, strips }
    }

    #[test]
    fn strips_fill_pages_and_columns() {
        let room = Room { first_top: 20.0, top: 10.0, bottom: 60.0, apart: 5.0 };
        let check = |sections: Vec<Section>, expected: &[f64]| {
            let bottoms: Vec<f64> = flow(sections, room).iter().map(|page| page.bottom).collect();
            assert_eq!(bottoms, expected);
        };
        check(vec![], &[0.0]);
        check(vec![section(1, &[10.0, 10.0, 10.0])], &[54.0]);
        check(vec![section(1, &[10.0, 10.0, 10.0, 10.0])], &[54.0, 20.0]);
        check(vec![section(1, &[10.0]), section(1, &[10.0, 10.0])], &[57.0]);
        // What is too high is alone.
        check(vec![section(1, &[10.0, 90.0, 10.0])], &[30.0, 100.0, 20.0]);
        let headed = Section { head: Some(strip(10.0)), ..section(1, &[20.0, 20.0, 20.0]) };
        check(vec![headed], &[50.0, 40.0, 40.0]);
    }

    #[test]
    fn blocks_stay_whole_where_they_can() {
        let room = Room { first_top: 0.0, top: 0.0, bottom: 60.0, apart: 5.0 };
        let check = |blocks: &[usize], expected: &[f64]| {
            let block = |count: &usize| {
                let first = Strip { begins: Begins::Block, ..strip(10.0) };
                std::iter::once(first).chain((1..*count).map(|_| strip(10.0))).collect::<Vec<_>>()
            };
            let strips = blocks.iter().flat_map(block).collect();
            let section = Section { blocks: Blocks::Whole, strips, ..section(1, &[]) };
            let bottoms: Vec<f64> = flow(vec![section], room).iter().map(|page| page.bottom).collect();
            assert_eq!(bottoms, expected, "{blocks:?}");
        };
        check(&[3, 3], &[34.0, 34.0]);
        check(&[2, 3], &[58.0]);
        // What is higher than a page begins where it can.
        check(&[2, 7], &[58.0, 46.0]);
    }

    #[test]
    fn columns_are_of_a_like_height() {
        let room = Room { first_top: 0.0, top: 0.0, bottom: 100.0, apart: 5.0 };
        let pages = flow(vec![section(2, &[10.0; 6])], room);
        assert!(pages.len() == 1 && (pages[0].bottom - 34.0).abs() < 0.01, "{pages:?}");
    }
}
