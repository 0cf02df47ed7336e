//! How large the text of a picture is on slides.

use kurbo::Size;

use crate::map::{Slides, TextField};

use super::boxes::Placed;
use super::grid::{Column, Table};

/// A slide of 13.333 × 7.5 inches.
const SLIDE_PT: (f64, f64) = (960.0, 540.0);

/// What [`super::smallest_text_on_slides_pt`] says, of a picture of that size with that in it.
pub(super) fn smallest_text_pt(size: Size, boxes: &[Placed], table: &Table, slides: Slides) -> Option<f64> {
    let texts = boxes.iter().flat_map(|placed| &placed.texts);
    let read = texts.filter(|text| {
        matches!(text.field, Some(TextField::Title | TextField::Name | TextField::Text))
            && !text.text.text.trim().is_empty()
    });
    let smallest = read.map(|text| f64::from(text.text.style.size)).min_by(f64::total_cmp)?;
    let width = match slides {
        Slides::Whole => size.width,
        Slides::Phases => widest_phase(size, table).unwrap_or(size.width),
    };
    let scale = (SLIDE_PT.0 / width.max(1.0)).min(SLIDE_PT.1 / size.height.max(1.0));
    Some(smallest * scale)
}

/// Width of the widest phase's page: what lies beside the columns is on every page.
fn widest_phase(size: Size, table: &Table) -> Option<f64> {
    let columns = &table.columns;
    let (first, last) = (columns.first()?, columns.last()?);
    let beside = size.width - (last.right - first.left);
    let phases = columns.chunk_by(|a, b| a.phase == b.phase);
    let width = |phase: &[Column]| match phase {
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
    use crate::layout::{Layout, layout, smallest_text_on_slides_pt};
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
        let laid_out = Layout { boxes: Vec::new(), ..layout(&Map::default(), &mut Texts::default()) };
        assert_eq!(smallest_text_on_slides_pt(&laid_out, Slides::Whole), None);
    }
}
