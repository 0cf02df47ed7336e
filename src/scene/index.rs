//! Which items lie where: a grid of buckets.

use kurbo::{Rect, Size};

use super::shape::Item;

/// Side of a bucket in map units: about two columns, so that a tile at 100 % asks a handful.
const SIDE: f64 = 400.0;
/// Items that lie in more buckets than this are kept in a list of their own.
const MANY: usize = 64;

/// Finds the items that touch a region without looking at all of them.
#[derive(Debug, Default)]
pub(super) struct Index {
    across: usize,
    down: usize,
    buckets: Vec<Vec<u32>>,
    large: Vec<u32>,
}

impl Index {
    pub(super) fn new(size: Size, items: &[Item]) -> Self {
        let across = count(size.width);
        let down = count(size.height);
        let mut index = Self { across, down, buckets: vec![Vec::new(); across * down], large: Vec::new() };
        for (number, item) in (0u32..).zip(items) {
            let (columns, rows) = (
                index.range(item.bounds.x0, item.bounds.x1, across),
                index.range(item.bounds.y0, item.bounds.y1, down),
            );
            if columns.len() * rows.len() > MANY {
                index.large.push(number);
                continue;
            }
            for row in rows {
                for column in columns.clone() {
                    index.buckets[row * across + column].push(number);
                }
            }
        }
        index
    }

    /// Numbers of all items whose buckets touch the region, ascending.
    pub(super) fn find(&self, region: Rect) -> Vec<u32> {
        let mut found = self.large.clone();
        for row in self.range(region.y0, region.y1, self.down) {
            for column in self.range(region.x0, region.x1, self.across) {
                found.extend(&self.buckets[row * self.across + column]);
            }
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    #[expect(clippy::unused_self, reason = "reads as what it is: a range of this grid")]
    fn range(&self, from: f64, to: f64, count: usize) -> std::ops::Range<usize> {
        let first = cell(from).min(count - 1);
        let last = cell(to).min(count - 1);
        first..last + 1
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "negative places belong to the first bucket"
)]
fn cell(at: f64) -> usize {
    (at.max(0.0) / SIDE) as usize
}

fn count(length: f64) -> usize {
    cell(length) + 1
}
