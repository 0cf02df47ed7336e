//! A picture cut into strips, from top to bottom: between them a page may end.

use kurbo::Rect;

use super::boxes::{Look, Placed};

/// What stands closer than that belongs together, in map units.
const CLOSE: f64 = 3.5;

/// Boxes that stay on one page, laid out from the top.
#[derive(Clone, Debug, Default)]
pub(super) struct Strip {
    pub(super) boxes: Vec<Placed>,
    pub(super) height: f64,
    /// Distance to what stands above it; none at the top of a page.
    pub(super) gap: f64,
    /// Whether it begins a block.
    pub(super) begins: Begins,
}

/// Whether something begins a block: it has a heading.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Begins {
    #[default]
    Nothing,
    Block,
}

/// Cuts what is on a sheet wherever no box is cut through. A box that leads, of which `leads` has the place among all, and a rule stay with
/// what follows.
pub(super) fn strips(boxes: Vec<Placed>, leads: &[usize]) -> Vec<Strip> {
    let mut bands = bands(&boxes);
    let mut taken: Vec<Option<Placed>> = boxes.into_iter().map(Some).collect();
    let mut found: Vec<Strip> = Vec::new();
    let mut above: Option<f64> = None;
    let mut pending: Option<Band> = None;
    let mut begins = Begins::Nothing;
    let count = bands.len();
    for (at, band) in bands.drain(..).enumerate() {
        let only_rules = |placed: &Placed| matches!(placed.look, Look::Rule(_));
        let is_rule = band.boxes.iter().all(|at| taken.get(*at).and_then(Option::as_ref).is_some_and(only_rules));
        let has_heading = band.boxes.iter().any(|at| leads.contains(at));
        let leading = is_rule || has_heading;
        if has_heading {
            begins = Begins::Block;
        }
        let joined = match pending.take() {
            Some(before) => before.with(band),
            None => band,
        };
        if leading && at + 1 < count {
            pending = Some(joined);
            continue;
        }
        let Band { top, bottom, boxes: mut own } = joined;
        // As they were drawn.
        own.sort_unstable();
        let gap = above.map_or(0.0, |above| top - above);
        let begins = std::mem::take(&mut begins);
        let mut strip = Strip { boxes: Vec::new(), height: bottom - top, gap, begins };
        for mut placed in own.into_iter().filter_map(|at| taken.get_mut(at).and_then(Option::take)) {
            placed.shift(kurbo::Vec2::new(0.0, -top));
            strip.boxes.push(placed);
        }
        above = Some(bottom);
        found.push(strip);
    }
    found
}

/// Boxes that overlap in height.
struct Band {
    top: f64,
    bottom: f64,
    boxes: Vec<usize>,
}

impl Band {
    fn with(mut self, below: Self) -> Self {
        self.bottom = self.bottom.max(below.bottom);
        self.boxes.extend(below.boxes);
        self
    }
}

fn bands(boxes: &[Placed]) -> Vec<Band> {
    let extent = |placed: &Placed| {
        let texts = placed.texts.iter().map(super::boxes::PlacedText::rect);
        texts.fold(placed.rect, |all: Rect, text| all.union(text))
    };
    let mut extents: Vec<(usize, Rect)> = boxes.iter().map(extent).enumerate().collect();
    extents.sort_by(|(_, a), (_, b)| a.y0.total_cmp(&b.y0));
    let mut bands: Vec<Band> = Vec::new();
    for (at, rect) in extents {
        match bands.last_mut().filter(|band| rect.y0 - band.bottom < CLOSE) {
            Some(band) => {
                band.bottom = band.bottom.max(rect.y1);
                band.boxes.push(at);
            }
            None => bands.push(Band { top: rect.y0, bottom: rect.y1, boxes: vec![at] }),
        }
    }
    bands
}

#[cfg(test)]
mod tests {
    use super::super::boxes::RuleStrength;
    use super::*;
    use crate::map::Part;

    fn cut(boxes: &[(f64, f64)], leads: &[usize]) -> Vec<(usize, f64, f64)> {
        let placed = |(top, bottom): &(f64, f64)| {
            let look = if bottom - top < 2.0 { Look::Rule(RuleStrength::Strong) } else { Look::Plain };
            Placed::new(Part::Map, Rect::new(0.0, *top, 10.0, *bottom), look)
        };
        let strips = strips(boxes.iter().map(placed).collect(), leads);
        strips.iter().map(|strip| (strip.boxes.len(), strip.gap, strip.height)).collect()
    }

    #[test]
    fn nothing_is_cut_through_and_headings_stay_with_what_they_head() {
        let check = |boxes: &[(f64, f64)], leads: &[usize], expected: &[(usize, f64, f64)]| {
            assert_eq!(cut(boxes, leads), expected);
        };
        check(&[], &[], &[]);
        check(&[(5.0, 10.0), (20.0, 30.0)], &[], &[(1, 0.0, 5.0), (1, 10.0, 10.0)]);
        check(&[(0.0, 10.0), (12.0, 20.0), (5.0, 8.0)], &[], &[(3, 0.0, 20.0)]);
        check(&[(0.0, 40.0), (20.0, 30.0), (50.0, 60.0)], &[], &[(2, 0.0, 40.0), (1, 10.0, 10.0)]);
        check(&[(0.0, 10.0), (20.0, 30.0), (40.0, 50.0)], &[0], &[(2, 0.0, 30.0), (1, 10.0, 10.0)]);
        check(&[(0.0, 10.0), (20.0, 21.0), (30.0, 40.0)], &[], &[(1, 0.0, 10.0), (2, 10.0, 20.0)]);
        check(&[(0.0, 10.0), (20.0, 30.0)], &[0, 1], &[(2, 0.0, 30.0)]);
    }
}
