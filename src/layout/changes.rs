//! What looks different after a change, so that only that is drawn anew.

use std::collections::HashMap;
use std::sync::Arc;

use kurbo::{Rect, Size};

use crate::map::Part;

use super::boxes::{Placed, PlacedText};

/// The regions in which two lists of boxes, drawn on pictures of those sizes, look different. In map units; at most [`MOST`].
pub(super) fn changed((old_size, old): (Size, &[Placed]), (new_size, new): (Size, &[Placed])) -> Vec<Rect> {
    let mut regions = Regions::new(old_size, new_size);
    // After most changes nearly all is as it was, and in the same order.
    let before = old.iter().zip(new).take_while(|(old, new)| looks_same(old, new)).count();
    let (old, new) = (&old[before..], &new[before..]);
    let after = old.iter().rev().zip(new.iter().rev()).take_while(|(old, new)| looks_same(old, new)).count();
    let (old, new) = (&old[..old.len() - after], &new[..new.len() - after]);

    let mut queues = Queues::new(old);
    // Of two boxes that change their order, one comes after a box that was drawn later.
    let mut latest = 0;
    for same in new.chunk_by(|a, b| a.part == b.part) {
        for placed in same {
            match queues.next(same[0].part) {
                Some(at) if looks_same(&old[at], placed) => {
                    if at < latest {
                        regions.add(placed);
                    }
                    latest = latest.max(at);
                }
                Some(at) => {
                    regions.add(&old[at]);
                    regions.add(placed);
                }
                None => regions.add(placed),
            }
        }
    }
    for gone in queues.rest().map(|at| &old[at]) {
        regions.add(gone);
    }
    regions.finished()
}

/// Whether two boxes are drawn alike.
fn looks_same(a: &Placed, b: &Placed) -> bool {
    let same_text = |a: &PlacedText, b: &PlacedText| {
        let set_alike = || {
            let (a, b) = (&a.text, &b.text);
            a.text == b.text && a.style == b.style && a.lines == b.lines
        };
        a.at == b.at && a.ink == b.ink && (Arc::ptr_eq(&a.text, &b.text) || set_alike())
    };
    a.part == b.part
        && a.rect == b.rect
        && a.texts.len() == b.texts.len()
        && a.texts.iter().zip(&b.texts).all(|(a, b)| same_text(a, b))
        && a.look == b.look
}

/// The boxes of each part, in the order in which they are drawn; each is given once.
struct Queues {
    heads: HashMap<Part, usize>,
    /// The next box of the same part; `NONE` after the last.
    next: Vec<usize>,
    given: Vec<bool>,
}

impl Queues {
    const NONE: usize = usize::MAX;

    fn new(boxes: &[Placed]) -> Self {
        let mut heads = HashMap::new();
        let mut next: Vec<usize> = (1..=boxes.len()).collect();
        let mut end = boxes.len();
        // The boxes of a part mostly follow each other.
        for same in boxes.chunk_by(|a, b| a.part == b.part).rev() {
            let start = end - same.len();
            next[end - 1] = heads.insert(same[0].part, start).unwrap_or(Self::NONE);
            end = start;
        }
        Self { heads, next, given: vec![false; boxes.len()] }
    }

    fn next(&mut self, part: Part) -> Option<usize> {
        let head = self.heads.get_mut(&part).filter(|head| **head != Self::NONE)?;
        let at = *head;
        *head = self.next[at];
        self.given[at] = true;
        Some(at)
    }

    /// Those that were not given.
    fn rest(self) -> impl Iterator<Item = usize> {
        self.given.into_iter().enumerate().filter(|(_, given)| !given).map(|(at, _)| at)
    }
}

/// How many regions there are at most: beyond, drawing a little too much is cheaper than comparing.
const MOST: usize = 32;
/// How far strokes and signs reach over their boxes.
const REACH: f64 = 12.0;
/// Area that may be drawn for nothing where two regions become one: a quarter of a tile at 100 %.
const WASTE: f64 = 65_536.0;

/// Share of the picture from which on it is not worth the while to find out what did not change.
const NEARLY_ALL: f64 = 0.75;

/// Regions, of which those that lie close to each other become one.
struct Regions {
    rects: Vec<Rect>,
    /// Areas of all regions together. What lies in two of them counts twice.
    area: f64,
    /// Area of the larger picture.
    most_area: f64,
}

impl Regions {
    /// What only one of two pictures has.
    fn new(old: Size, new: Size) -> Self {
        let (least, most) = (old.min(new), old.max(new));
        let mut regions = Self { rects: Vec::new(), area: 0.0, most_area: most.area() };
        if least.width < most.width {
            regions.add_rect(Rect::new(least.width, 0.0, most.width, most.height));
        }
        if least.height < most.height {
            regions.add_rect(Rect::new(0.0, least.height, most.width, most.height));
        }
        regions
    }

    /// Adds all that a box may cover.
    fn add(&mut self, placed: &Placed) {
        let all = placed.texts.iter().map(PlacedText::rect).fold(placed.rect, |all, text| all.union(text));
        self.add_rect(all.inflate(REACH, REACH));
    }

    fn add_rect(&mut self, rect: Rect) {
        // What is drawn next mostly lies in what was added last.
        if self.rects.iter().rev().any(|region| region.contains_rect(rect)) {
            return;
        }
        let wasted =
            |region: &Rect| region.union(rect).area() - region.area() - rect.area() + region.intersect(rect).area();
        let nearest = self.rects.iter().map(wasted).enumerate().min_by(|(_, a), (_, b)| a.total_cmp(b));
        match nearest {
            Some((at, waste)) if self.rects.len() >= MOST || waste <= WASTE => {
                self.area -= self.rects[at].area();
                self.rects[at] = self.rects[at].union(rect);
                self.area += self.rects[at].area();
            }
            _ => {
                self.rects.push(rect);
                self.area += rect.area();
            }
        }
        if self.area > self.most_area * NEARLY_ALL
            && let Some(all) = self.rects.iter().copied().reduce(|a, b| a.union(b))
        {
            self.rects = vec![all];
            self.area = all.area();
        }
    }

    /// The regions, without those that have come to lie in others.
    fn finished(self) -> Vec<Rect> {
        let mut kept: Vec<Rect> = Vec::with_capacity(self.rects.len());
        for rect in self.rects.into_iter().rev() {
            if !kept.iter().any(|region| region.contains_rect(rect)) {
                kept.retain(|region| !rect.contains_rect(*region));
                kept.push(rect);
            }
        }
        kept
    }
}
