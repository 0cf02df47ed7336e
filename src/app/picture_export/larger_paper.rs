//! From which paper on a map on one page can be read.

use kurbo::Size;

use crate::layout::{Legibility, Paper, Split, pages};
use crate::map::{Map, Photo};
use crate::text::Texts;

use super::choice::{ChosenPaper, ExportChoice};
use super::setup::{paper, prepared, split};

/// A paper on which text is larger.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::app) struct LargerPaper {
    /// What it is called, however it lies.
    pub(in crate::app) name: &'static str,
    pub(in crate::app) paper: ChosenPaper,
    /// Size of the smallest text on it, in points.
    pub(in crate::app) smallest_pt: f64,
}

/// Papers by their names, lying and upright.
const PAPERS: [(&str, ChosenPaper, ChosenPaper); 5] = [
    ("A4", ChosenPaper::A4Landscape, ChosenPaper::A4Portrait),
    ("A3", ChosenPaper::A3Landscape, ChosenPaper::A3Portrait),
    ("A2", ChosenPaper::A2Landscape, ChosenPaper::A2Portrait),
    ("A1", ChosenPaper::A1Landscape, ChosenPaper::A1Portrait),
    ("A0", ChosenPaper::A0Landscape, ChosenPaper::A0Portrait),
];
/// What may be missing to a size that is only guessed.
const GUESSED: f64 = 0.9;

/// The smallest larger paper that lies as the chosen one does and on which the smallest text is read better than at that size in points.
/// None if there is no such paper, where text is read well, and where pages are divided or none is chosen. Slides are of one size wherever
/// they are shown. Takes a while: pages are laid out.
pub(in crate::app) fn larger_paper(
    map: &Map,
    choice: &ExportChoice,
    logo: Option<&Photo>,
    smallest_pt: f64,
    texts: &mut Texts,
) -> Option<LargerPaper> {
    let now = Legibility::of(smallest_pt);
    let is_slide = matches!(choice.paper, ChosenPaper::Slide16x9 | ChosenPaper::Slide4x3);
    if now == Legibility::Good || is_slide || split(choice) != Split::Whole {
        return None;
    }
    let room = room_pt(choice)?;
    let is_lying = room.width >= room.height;
    PAPERS.into_iter().find_map(|(name, lying, upright)| {
        let paper = if is_lying { lying } else { upright };
        let choice = ExportChoice { paper, ..choice.clone() };
        let larger = room_pt(&choice)?.area() / room.area().max(1.0);
        // Most papers need not be laid out: text grows about as the sides do.
        let guessed_pt = smallest_pt * larger.sqrt();
        if larger <= 1.0 || Legibility::of(guessed_pt / GUESSED) <= now {
            return None;
        }
        let (map, setup) = prepared(map, &choice, logo.cloned());
        let pages = pages(&map, choice.picture, &setup, texts);
        let smallest_pt = pages.iter().filter_map(|page| page.smallest_text_pt).reduce(f64::min)?;
        (Legibility::of(smallest_pt) > now).then_some(LargerPaper { name, paper, smallest_pt })
    })
}

/// What the margin leaves of a page of a size of its own.
fn room_pt(choice: &ExportChoice) -> Option<Size> {
    match paper(choice) {
        Paper::AsLarge { .. } => None,
        Paper::Fixed { size_pt, margin_pt } => Some(size_pt - Size::new(2.0 * margin_pt, 2.0 * margin_pt)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::picture_export::ChosenSplit;
    use crate::locale::Locale;

    #[test]
    fn the_first_paper_that_is_read_better_is_told_with_what_it_gives() {
        let map = crate::template::map("example", Locale::English).unwrap();
        let mut texts = Texts::default();
        let mut smallest_on = |paper| {
            let choice = ExportChoice { paper, ..ExportChoice::default() };
            let (map, setup) = prepared(&map, &choice, None);
            let pages = pages(&map, choice.picture, &setup, &mut texts);
            pages.iter().filter_map(|page| page.smallest_text_pt).reduce(f64::min).unwrap()
        };
        for papers in [PAPERS.map(|(_, lying, _)| lying), PAPERS.map(|(.., upright)| upright)] {
            let sizes = papers.map(&mut smallest_on);
            assert!(Legibility::of(sizes[0]) == Legibility::Unreadable, "{sizes:?}");
            for (at, paper) in papers.into_iter().enumerate() {
                let now = Legibility::of(sizes[at]);
                let better = (at + 1..papers.len()).find(|at| Legibility::of(sizes[*at]) > now);
                let better =
                    better.map(|at| LargerPaper { name: PAPERS[at].0, paper: papers[at], smallest_pt: sizes[at] });
                let choice = ExportChoice { paper, ..ExportChoice::default() };
                let found = larger_paper(&map, &choice, None, sizes[at], &mut Texts::default());
                assert_eq!(found, better, "{paper:?}: {sizes:?}");
            }
        }
    }

    #[test]
    fn no_paper_is_told_where_none_is_asked_for() {
        let map = crate::template::map("blank", Locale::English).unwrap();
        let check = |paper, split, smallest_pt, is_told| {
            let choice = ExportChoice { paper, split, ..ExportChoice::default() };
            let found = larger_paper(&map, &choice, None, smallest_pt, &mut Texts::default());
            assert_eq!(found.is_some(), is_told, "{paper:?} {split:?} {smallest_pt}");
        };
        let own = ChosenPaper::Own { width_cm: 30.0, height_cm: 20.0 };
        check(own, ChosenSplit::Whole, 8.0, true);
        check(own, ChosenSplit::Whole, 12.0, false);
        check(own, ChosenSplit::Stages(2), 8.0, false);
        check(ChosenPaper::AsLarge, ChosenSplit::Whole, 8.0, false);
        check(ChosenPaper::Slide16x9, ChosenSplit::Whole, 8.0, false);
        check(ChosenPaper::A0Portrait, ChosenSplit::Whole, 8.0, false);
    }
}
