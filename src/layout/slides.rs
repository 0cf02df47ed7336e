//! How large the text of a picture is on slides.

use crate::map::{Slides, TextField};

use super::Layout;

/// A slide of 13.333 × 7.5 inches.
const SLIDE_PT: (f64, f64) = (960.0, 540.0);

/// Size in points of the smallest text, if the picture is put on 16:9 slides, as large as it goes and without a margin of the slide's
/// own. `None` if the picture has no text.
///
/// Only what has to be read counts: title, names, and the texts of cards. Small print (what stands on a card beneath its text, notes,
/// axes, sources, the legend) is smaller still. Split by phases, a page is taken to have the lane labels and the columns of its phase,
/// and to be as high as the whole picture, with title, personas and legend as they are; the page with the smallest text counts. What
/// a split by phases really looks like is up to whoever exports it: personas that wrap otherwise in less width are not foreseen here.
#[must_use]
pub fn smallest_text_on_slides_pt(layout: &Layout, slides: Slides) -> Option<f64> {
    let texts = layout.boxes.iter().flat_map(|placed| &placed.texts);
    let read = texts.filter(|text| {
        matches!(text.field, Some(TextField::Title | TextField::Name | TextField::Text))
            && !text.text.text.trim().is_empty()
    });
    let smallest = read.map(|text| f64::from(text.text.style.size)).min_by(f64::total_cmp)?;
    let width = match slides {
        Slides::Whole => layout.size.width,
        Slides::Phases => widest_phase(layout).unwrap_or(layout.size.width),
    };
    let scale = (SLIDE_PT.0 / width.max(1.0)).min(SLIDE_PT.1 / layout.size.height.max(1.0));
    Some(smallest * scale)
}

/// Width of the widest phase's page: what lies beside the columns is on every page.
fn widest_phase(layout: &Layout) -> Option<f64> {
    let columns = &layout.table.columns;
    let (first, last) = (columns.first()?, columns.last()?);
    let beside = layout.size.width - (last.right - first.left);
    let phases = columns.chunk_by(|a, b| a.phase == b.phase);
    let width = |phase: &[super::Column]| match phase {
        [first, .., last] => last.right - first.left,
        [only] => only.right - only.left,
        [] => 0.0,
    };
    phases.map(width).max_by(f64::total_cmp).map(|phase| beside + phase)
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::layout::layout;
    use crate::map::{Draft, Extra, Map, Phase, PhaseId, Stage, StageId};
    use crate::text::Texts;

    /// A map with phases of so many stages each, and nothing else.
    fn with_phases(counts: &[u32]) -> Layout {
        let mut next = 0;
        let phase = |(at, count): (usize, &u32)| {
            let stages = (0..*count).map(|_| {
                next += 1;
                Stage::named(StageId::numbered(next), "Etapa")
            });
            Arc::new(Phase {
                id: PhaseId::numbered(u32::try_from(at).unwrap() + 1),
                name: "Fase".into(),
                goal: String::new(),
                color: None,
                stages: stages.collect(),
                extra: Extra::default(),
            })
        };
        let phases = counts.iter().enumerate().map(phase).collect();
        layout(&Map::build(Draft { phases, ..Draft::default() }).unwrap(), &mut Texts::default())
    }

    #[test]
    fn the_widest_phase_decides_where_the_map_is_split() {
        let size = |slides| smallest_text_on_slides_pt(&with_phases(&[9, 12, 10]), slides).unwrap();
        // 15 units are the smallest text of such a map: names on phases and stages.
        let at_width = |columns: f64| 15.0 * 960.0 / (columns * 212.0 + 172.0 + 2.0 * 48.0);
        let near = |a: f64, b: f64| assert!((a / b - 1.0).abs() < 0.02, "{a} {b}");
        near(size(Slides::Whole), at_width(31.0));
        near(size(Slides::Phases), at_width(12.0));
    }

    #[test]
    fn a_picture_without_text_has_no_smallest_one() {
        let laid_out = layout(&Map::default(), &mut Texts::default());
        assert_eq!(smallest_text_on_slides_pt(&laid_out, Slides::Whole), None);
    }
}
