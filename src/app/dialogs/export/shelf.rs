//! What was chosen of the size and the division of pages, for as long as another kind of format is chosen.

use crate::app::picture_export::{ChosenPaper, ChosenSplit, ExportChoice};
use crate::export::PictureFormat;

/// What is kept for the other kind of format: a page per file, or all pages in one.
#[derive(Debug, Default)]
pub(super) struct Shelf(Option<Form>);

type Form = (ChosenPaper, ChosenSplit);

/// One picture of everything.
const WHOLE: Form = (ChosenPaper::AsLarge, ChosenSplit::Whole);

impl Shelf {
    /// Changes the format. Slides are divided so that they can be read; nobody who then wants a picture asks for ten of them, and the
    /// slides are to be as they were when they are chosen again.
    pub(super) fn change(&mut self, choice: &mut ExportChoice, to: PictureFormat) {
        let from = std::mem::replace(&mut choice.format, to);
        if from.holds_pages() != to.holds_pages() {
            let now = (choice.paper, choice.split);
            let before = self.0.replace(now);
            // What was chosen for a picture is good enough for a page.
            let whole = if to.holds_pages() { now } else { WHOLE };
            (choice.paper, choice.split) = before.unwrap_or(whole);
        }
        if to == PictureFormat::Pptx && choice.paper == ChosenPaper::AsLarge {
            // Slides as large as a map are of no use in a presentation.
            choice.paper = ChosenPaper::Slide16x9;
        }
    }

    /// Whether it is one picture, for which nobody has chosen anything else since, while pages come back with the other kind of format.
    pub(super) fn keeps_pages(&self, choice: &ExportChoice) -> bool {
        let is_one = !choice.format.holds_pages() && (choice.paper, choice.split) == WHOLE;
        is_one && self.0.is_some_and(|kept| kept != WHOLE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_of_format_keeps_its_pages() {
        use ChosenPaper::{A4Landscape, AsLarge, Slide16x9};
        use PictureFormat::{Html, Pdf, Png, Pptx, Svg};
        let check = |paper, split, formats: &[PictureFormat], expected: Form| {
            let mut choice = ExportChoice { format: formats[0], paper, split, ..ExportChoice::default() };
            let mut shelf = Shelf::default();
            for format in &formats[1..] {
                shelf.change(&mut choice, *format);
            }
            assert_eq!((choice.paper, choice.split), expected, "{formats:?}");
        };
        let (whole, legible) = (ChosenSplit::Whole, ChosenSplit::Legible(12));
        check(Slide16x9, legible, &[Pptx, Png], (AsLarge, whole));
        check(Slide16x9, legible, &[Pptx, Png, Svg, Pptx], (Slide16x9, legible));
        check(Slide16x9, legible, &[Pptx, Pdf, Html], (Slide16x9, legible));
        check(A4Landscape, legible, &[Png, Pdf], (A4Landscape, legible));
        check(AsLarge, whole, &[Png, Pptx, Png], (AsLarge, whole));
        check(AsLarge, whole, &[Png, Pptx], (Slide16x9, whole));
    }

    #[test]
    fn pages_are_said_to_come_back_only_while_it_is_one_picture() {
        let mut shelf = Shelf::default();
        let (paper, split) = (ChosenPaper::Slide16x9, ChosenSplit::Legible(12));
        let mut choice = ExportChoice { format: PictureFormat::Pdf, paper, split, ..ExportChoice::default() };
        shelf.change(&mut choice, PictureFormat::Png);
        assert!(shelf.keeps_pages(&choice));
        let check = |paper, split, format, expected| {
            assert_eq!(shelf.keeps_pages(&ExportChoice { format, paper, split, ..choice.clone() }), expected);
        };
        check(ChosenPaper::AsLarge, ChosenSplit::Whole, PictureFormat::Svg, true);
        check(ChosenPaper::AsLarge, ChosenSplit::Phases, PictureFormat::Png, false);
        check(ChosenPaper::Slide16x9, ChosenSplit::Whole, PictureFormat::Png, false);
        check(ChosenPaper::A3Landscape, ChosenSplit::Legible(12), PictureFormat::Png, false);
        check(ChosenPaper::AsLarge, ChosenSplit::Whole, PictureFormat::Pdf, false);
    }
}
