//! What can be chosen of an export of pictures, as it is remembered.

use std::collections::BTreeSet;
use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::app::shade::Shade;
use crate::export::PictureFormat;
use crate::layout::Picture;
use crate::map::{Detail, Map, PhaseId, StageId};

use super::{hidden, picture_name};

/// All that is chosen of an export.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
pub(in crate::app) struct ExportChoice {
    pub(in crate::app) format: PictureFormat,
    #[serde(with = "picture_name")]
    pub(in crate::app) picture: Picture,
    /// The name of the view through which the map is seen; without one, all that is shown is exported.
    pub(in crate::app) view: Option<String>,
    pub(in crate::app) stages: ChosenStages,
    pub(in crate::app) paper: ChosenPaper,
    /// White around the picture on pages of a fixed size, in millimetres.
    pub(in crate::app) margin_mm: f64,
    /// Pixels per map unit of a PNG as large as the picture.
    pub(in crate::app) scale: u8,
    /// That of a PNG of a fixed size.
    pub(in crate::app) resolution: Resolution,
    /// What lies under the picture, where the format can do without.
    pub(in crate::app) paper_ground: Shown,
    pub(in crate::app) split: ChosenSplit,
    /// Size of the type in hundredths of the usual one.
    pub(in crate::app) type_percent: u16,
    pub(in crate::app) header: String,
    pub(in crate::app) footer: String,
    /// The map's own date.
    pub(in crate::app) date: Shown,
    pub(in crate::app) page_numbers: Shown,
    pub(in crate::app) logo: Option<PathBuf>,
    /// Logo and footer of the map's brand, where none of their own are chosen.
    pub(in crate::app) brand: Shown,
    /// What the picture does without.
    #[serde(alias = "evidence", deserialize_with = "hidden::deserialize")]
    pub(in crate::app) hidden: BTreeSet<Detail>,
    /// Light or dark.
    pub(in crate::app) theme: Shade,
    pub(in crate::app) svg_text: ChosenSvgText,
    /// The findings of the review as what the speaker reads, where the format has that.
    pub(in crate::app) notes: Shown,
    /// Whether the file holds the map as well, where the format can.
    pub(in crate::app) editable: Shown,
    /// Marks of what the review finds, with a list of it.
    pub(in crate::app) findings: Shown,
    /// Marks of what the team noted for itself, with a list of it: such a file is not for others.
    pub(in crate::app) team_notes: Shown,
}

/// Which stages are exported.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum ChosenStages {
    #[default]
    All,
    /// Those of these phases.
    Phases(Vec<PhaseId>),
    /// From one to another, with both.
    FromTo(StageId, StageId),
    /// Those that were selected.
    Selected(Vec<StageId>),
}

/// Size of the pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum ChosenPaper {
    /// As large as the picture.
    #[default]
    AsLarge,
    Slide16x9,
    Slide4x3,
    A4Landscape,
    A4Portrait,
    A3Landscape,
    A3Portrait,
    A2Landscape,
    A2Portrait,
    A1Landscape,
    A1Portrait,
    A0Landscape,
    A0Portrait,
    #[serde(rename_all = "kebab-case")]
    Own {
        width_cm: f64,
        height_cm: f64,
    },
}

/// How many pixels a page of a fixed size has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum Resolution {
    /// So many pixels in width.
    WidthPx(u32),
    /// So many pixels per inch.
    Dpi(u32),
}

/// Where the picture is parted into pages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum ChosenSplit {
    #[default]
    Whole,
    Phases,
    /// So many stages on each page.
    Stages(u16),
    /// So that no text is smaller than so many points.
    Legible(u16),
}

/// How an SVG holds text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum ChosenSvgText {
    #[default]
    Text,
    Outlines,
}

/// Whether something is in the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum Shown {
    Yes,
    No,
}

/// What is kept of a choice when it is taken up again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Kept {
    /// All of it: the same is to be exported once more.
    Everything,
    /// How it is exported, but not what of the map: something else may be shown or selected now.
    Form,
}

impl Shown {
    /// As a tick says it.
    pub(in crate::app) fn of(ticked: bool) -> Self {
        if ticked { Self::Yes } else { Self::No }
    }

    /// Whether it is.
    #[must_use]
    pub fn is_yes(self) -> bool {
        self == Self::Yes
    }
}

/// Bounds of what can be chosen freely.
impl ExportChoice {
    /// Sides of a page in centimetres.
    pub(in crate::app) const SIDES_CM: std::ops::RangeInclusive<f64> = 5.0..=140.0;
    /// Margins in millimetres.
    pub(in crate::app) const MARGINS_MM: std::ops::RangeInclusive<f64> = 0.0..=60.0;
    /// Sizes of the type in hundredths.
    pub(in crate::app) const TYPES_PERCENT: std::ops::RangeInclusive<u16> = 100..=150;
    /// Scales of a PNG.
    pub(in crate::app) const SCALES: std::ops::RangeInclusive<u8> = 1..=4;

    /// As it is taken up again for a map: within bounds, and without what the map does not have any more.
    pub(in crate::app) fn again(self, map: &Map, kept: Kept) -> Self {
        let mut again = self.within_bounds();
        again.stages = match (kept, again.stages) {
            (Kept::Form, _) => ChosenStages::All,
            (Kept::Everything, stages) => still_there(stages, map),
        };
        if let Picture::Sheet(persona) = again.picture
            && map.persona(persona).is_none_or(|persona| again.view.is_some() && persona.hidden)
        {
            again.picture = Picture::Map;
        }
        again
    }

    /// With all numbers within their bounds.
    pub(in crate::app) fn within_bounds(mut self) -> Self {
        let side = |cm: f64| cm.clamp(*Self::SIDES_CM.start(), *Self::SIDES_CM.end());
        if let ChosenPaper::Own { width_cm, height_cm } = self.paper {
            self.paper = ChosenPaper::Own { width_cm: side(width_cm), height_cm: side(height_cm) };
        }
        self.margin_mm = self.margin_mm.clamp(*Self::MARGINS_MM.start(), *Self::MARGINS_MM.end());
        self.scale = self.scale.clamp(*Self::SCALES.start(), *Self::SCALES.end());
        self.type_percent = self.type_percent.clamp(*Self::TYPES_PERCENT.start(), *Self::TYPES_PERCENT.end());
        self.resolution = match self.resolution {
            Resolution::WidthPx(px) => Resolution::WidthPx(px.clamp(320, 20_000)),
            Resolution::Dpi(dpi) => Resolution::Dpi(dpi.clamp(36, 1_200)),
        };
        self.split = match self.split {
            ChosenSplit::Stages(count) => ChosenSplit::Stages(count.max(1)),
            ChosenSplit::Legible(pt) => ChosenSplit::Legible(pt.clamp(4, 48)),
            other => other,
        };
        self
    }
}

/// Those of the stages that the map still has; all if it has none of them.
fn still_there(stages: ChosenStages, map: &Map) -> ChosenStages {
    let has = |stage: &StageId| map.stage(*stage).is_some();
    let stages = match stages {
        ChosenStages::Phases(phases) => {
            ChosenStages::Phases(phases.into_iter().filter(|phase| map.phase(*phase).is_some()).collect())
        }
        ChosenStages::Selected(stages) => ChosenStages::Selected(stages.into_iter().filter(has).collect()),
        ChosenStages::FromTo(from, to) if !has(&from) || !has(&to) => ChosenStages::All,
        other => other,
    };
    match stages {
        ChosenStages::Phases(none) if none.is_empty() => ChosenStages::All,
        ChosenStages::Selected(none) if none.is_empty() => ChosenStages::All,
        other => other,
    }
}

impl Default for ExportChoice {
    /// The whole map as a PNG with two pixels per map unit.
    fn default() -> Self {
        Self {
            format: PictureFormat::Png,
            picture: Picture::Map,
            view: None,
            stages: ChosenStages::All,
            paper: ChosenPaper::AsLarge,
            margin_mm: 8.0,
            scale: 2,
            resolution: Resolution::WidthPx(1_920),
            paper_ground: Shown::Yes,
            split: ChosenSplit::Whole,
            type_percent: 100,
            header: String::new(),
            footer: String::new(),
            date: Shown::No,
            page_numbers: Shown::Yes,
            logo: None,
            brand: Shown::Yes,
            hidden: BTreeSet::new(),
            theme: Shade::Light,
            svg_text: ChosenSvgText::Text,
            notes: Shown::No,
            editable: Shown::No,
            findings: Shown::No,
            team_notes: Shown::No,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Locale;

    #[test]
    fn what_is_remembered_is_read_back_whatever_is_missing_or_out_of_bounds() {
        let map = crate::template::map("example", Locale::English).unwrap();
        let stage = map.stages().nth(1).unwrap().id;
        let choice = ExportChoice {
            format: PictureFormat::Pdf,
            picture: Picture::Sheet(map.personas[0].id),
            stages: ChosenStages::FromTo(stage, stage),
            paper: ChosenPaper::Own { width_cm: 30.0, height_cm: 20.5 },
            split: ChosenSplit::Legible(12),
            logo: Some("/a/logo.png".into()),
            hidden: [Detail::Owners, Detail::Evidence].into(),
            theme: Shade::Dark,
            ..ExportChoice::default()
        };
        let text = serde_json::to_string(&choice).unwrap();
        assert_eq!(serde_json::from_str::<ExportChoice>(&text).unwrap().again(&map, Kept::Everything), choice);
        let read = |text: &str| serde_json::from_str::<ExportChoice>(text).unwrap().again(&map, Kept::Everything);
        assert_eq!(read("{}"), ExportChoice::default());
        let odd = read(
            r#"{"scale": 200, "margin-mm": -4, "type-percent": 7, "split": {"stages": 0}, "picture": "sheet:nobody"}"#,
        );
        let expected =
            ExportChoice { scale: 4, margin_mm: 0.0, split: ChosenSplit::Stages(1), ..ExportChoice::default() };
        assert_eq!(odd, expected);
        assert_eq!(read(r#"{"stages": {"selected": ["gone"]}}"#).stages, ChosenStages::All);
        // What was remembered before details could be hidden one by one.
        assert_eq!(read(r#"{"evidence": "no"}"#).hidden, [Detail::Evidence].into());
        assert_eq!(read(r#"{"evidence": "yes"}"#).hidden, BTreeSet::new());
        let hidden = read(r#"{"hidden": ["photos", "what is to come", "origin"]}"#).hidden;
        assert_eq!(hidden, [Detail::Photos, Detail::Origin].into());
    }
}
