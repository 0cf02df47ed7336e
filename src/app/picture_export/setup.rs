//! From what was chosen to what is laid out: the map, and its pages.

use kurbo::Size;

use crate::app::document::{Marked, MarkedFindings, MarkedNotes, annotations};
use crate::app::today;
use crate::edit::without_details;
use crate::layout::{Furniture, PageNumbers, PageSetup, Paper, Picture, Split, StageRange};
use crate::locale::{Locale, say_date};
use crate::map::{Map, Photo, StageId};

use super::choice::{ChosenPaper, ChosenSplit, ChosenStages, ExportChoice, Shown};

/// Points of a millimetre.
const PT_PER_MM: f64 = 72.0 / 25.4;
/// Points of a map unit at 100 %.
const PT_PER_UNIT: f64 = 0.75;

/// The map with the marks that were chosen, and how it is put on pages.
pub(in crate::app) fn prepared(map: &Map, choice: &ExportChoice, logo: Option<Photo>) -> (Map, PageSetup) {
    let setup = PageSetup {
        paper: paper(choice),
        range: range(map, choice),
        split: split(choice),
        type_scale: f64::from(choice.type_percent) / 100.0,
        shown_type: choice.format.shown_type(map.brand_fonts()),
        furniture: furniture(map, choice, logo),
        annotations: Vec::new(),
    };
    let shown = without_details(map, &choice.hidden);
    let annotations = annotations(&shown, marked(choice));
    (shown, PageSetup { annotations, ..setup })
}

/// Whether a picture has the stages of the map, so that it can be cut and parted at them.
pub(in crate::app) fn has_stages(picture: Picture) -> bool {
    matches!(picture, Picture::Map | Picture::Curves)
}

/// What is marked for the team; nothing on pictures that have no place for it.
fn marked(choice: &ExportChoice) -> Marked {
    // What an audience is not to see is not marked for the team either.
    if !has_stages(choice.picture) || choice.view.is_some() {
        return Marked::default();
    }
    Marked {
        findings: match choice.findings {
            Shown::Yes => MarkedFindings::Open { today: Some(today()) },
            Shown::No => MarkedFindings::None,
        },
        notes: match choice.team_notes {
            Shown::Yes => MarkedNotes::Shown,
            Shown::No => MarkedNotes::None,
        },
    }
}

pub(super) fn paper(choice: &ExportChoice) -> Paper {
    let lying = |Size { width, height }: Size| Size::new(height, width);
    let cm = |length: f64| length * 10.0 * PT_PER_MM;
    let size_pt = match choice.paper {
        ChosenPaper::AsLarge => return Paper::AsLarge { points_per_unit: PT_PER_UNIT },
        ChosenPaper::Slide16x9 => Paper::SLIDE_16_9,
        ChosenPaper::Slide4x3 => Paper::SLIDE_4_3,
        ChosenPaper::A4Landscape => lying(Paper::A4),
        ChosenPaper::A4Portrait => Paper::A4,
        ChosenPaper::A3Landscape => lying(Paper::A3),
        ChosenPaper::A3Portrait => Paper::A3,
        ChosenPaper::A2Landscape => lying(Paper::A2),
        ChosenPaper::A2Portrait => Paper::A2,
        ChosenPaper::A1Landscape => lying(Paper::A1),
        ChosenPaper::A1Portrait => Paper::A1,
        ChosenPaper::A0Landscape => lying(Paper::A0),
        ChosenPaper::A0Portrait => Paper::A0,
        ChosenPaper::Own { width_cm, height_cm } => Size::new(cm(width_cm), cm(height_cm)),
    };
    // Something has to be left of the page.
    let most_pt = size_pt.width.min(size_pt.height) / 4.0;
    Paper::Fixed { size_pt, margin_pt: (choice.margin_mm * PT_PER_MM).min(most_pt) }
}

fn range(map: &Map, choice: &ExportChoice) -> StageRange {
    if !has_stages(choice.picture) {
        return StageRange::All;
    }
    let only = |is_in: &dyn Fn(StageId) -> bool| {
        StageRange::Only(map.stages().map(|stage| stage.id).filter(|stage| is_in(*stage)).collect())
    };
    match &choice.stages {
        ChosenStages::All => StageRange::All,
        ChosenStages::Phases(phases) => {
            let of = map.phases.iter().filter(|phase| phases.contains(&phase.id));
            let stages: Vec<StageId> = of.flat_map(|phase| phase.stages.iter().map(|stage| stage.id)).collect();
            only(&|stage| stages.contains(&stage))
        }
        ChosenStages::FromTo(from, to) => {
            let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
            let at = |wanted: &StageId| stages.iter().position(|stage| stage == wanted).unwrap_or(0);
            let (first, last) = (at(from).min(at(to)), at(from).max(at(to)));
            StageRange::Only(stages.get(first..=last).unwrap_or_default().to_vec())
        }
        ChosenStages::Selected(stages) => only(&|stage| stages.contains(&stage)),
    }
}

pub(super) fn split(choice: &ExportChoice) -> Split {
    match choice.split {
        ChosenSplit::Phases if has_stages(choice.picture) => Split::Phases,
        ChosenSplit::Stages(count) if has_stages(choice.picture) => Split::Stages(usize::from(count)),
        ChosenSplit::Legible(smallest_pt) if choice.paper != ChosenPaper::AsLarge => {
            Split::Legible { smallest_pt: f64::from(smallest_pt) }
        }
        _ => Split::Whole,
    }
}

fn furniture(map: &Map, choice: &ExportChoice, logo: Option<Photo>) -> Furniture {
    let date = map.date.filter(|_| choice.date.is_yes());
    let chosen = Furniture {
        header: choice.header.trim().to_owned(),
        footer: choice.footer.trim().to_owned(),
        date: date.map(|date| say_date(Locale::of_map(&map.language), date)).unwrap_or_default(),
        logo,
        numbers: if choice.page_numbers.is_yes() { PageNumbers::Shown } else { PageNumbers::None },
    };
    match &map.brand {
        Some(brand) if choice.brand.is_yes() => chosen.or_of(brand),
        _ => chosen,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::picture_export::hidden_anyway;
    use crate::map::{Brand, Detail, Draft};

    fn map() -> Map {
        crate::template::map("example", Locale::English).unwrap()
    }

    #[test]
    fn stages_are_those_that_were_chosen_in_the_order_of_the_map() {
        let map = map();
        let stages: Vec<StageId> = map.stages().map(|stage| stage.id).collect();
        let check = |chosen: ChosenStages, expected: StageRange| {
            let choice = ExportChoice { stages: chosen, ..ExportChoice::default() };
            assert_eq!(prepared(&map, &choice, None).1.range, expected);
        };
        check(ChosenStages::All, StageRange::All);
        check(ChosenStages::FromTo(stages[3], stages[1]), StageRange::Only(stages[1..=3].to_vec()));
        check(ChosenStages::Selected(vec![stages[4], stages[0]]), StageRange::Only(vec![stages[0], stages[4]]));
        let second = &map.phases[1];
        let own = second.stages.iter().map(|stage| stage.id).collect();
        check(ChosenStages::Phases(vec![second.id]), StageRange::Only(own));
    }

    #[test]
    fn what_is_ticked_off_is_not_on_the_picture_and_what_a_map_hides_stays_hidden() {
        let hides = |map: &Map, hidden: &[Detail]| {
            let choice = ExportChoice { hidden: hidden.iter().copied().collect(), ..ExportChoice::default() };
            let map = prepared(map, &choice, None).0;
            (map.hide_evidence, map.hide_turning_points)
        };
        assert_eq!(hides(&map(), &[]), (false, false));
        assert_eq!(hides(&map(), &[Detail::Evidence]), (true, false));
        assert_eq!(hides(&map(), &Detail::ALL), (true, true));
        let mut draft = map().to_draft();
        draft.hide_evidence = true;
        let hiding = Map::build(draft).unwrap();
        assert_eq!(hides(&hiding, &[Detail::TurningPoints]), (true, true));
        assert_eq!(hidden_anyway(&hiding, None), [Detail::Evidence].into());
        let view = map().views[0].name.clone();
        assert_eq!(hidden_anyway(&hiding, Some(&view)), [Detail::Evidence, Detail::Owners].into());
    }

    #[test]
    fn logo_and_footer_are_those_of_the_brand_unless_others_are_chosen() {
        let brand = Brand { footer: "© Velo ".into(), ..Brand::default() };
        let map = Map::build(Draft { brand: Some(brand.into()), ..map().to_draft() }).unwrap();
        let check = |footer: &str, brand, expected: &str| {
            let choice = ExportChoice { footer: footer.into(), brand, ..ExportChoice::default() };
            assert_eq!(prepared(&map, &choice, None).1.furniture.footer, expected);
        };
        check("", Shown::Yes, "© Velo");
        check(" ", Shown::No, "");
        check("Mine", Shown::Yes, "Mine");
    }
}
