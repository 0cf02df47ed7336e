//! Presets: how maps are exported, by name, whichever map it is.

use serde::{Deserialize, Serialize};

use crate::export::PictureFormat;
use crate::layout::Picture;
use crate::locale::{Locale, say};

use super::choice::{ChosenPaper, ChosenSplit, ChosenStages, ExportChoice, Shown};

/// The size under which the texts of slides are not to be, in points.
const SLIDES_PT: u16 = 12;

/// A preset of one's own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) struct Preset {
    /// Not empty, and no other has the same.
    pub(in crate::app) name: String,
    /// Whether it says which picture it is.
    of: PresetOf,
    /// Without what only one map has.
    choice: ExportChoice,
}

/// What a preset is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum PresetOf {
    /// Of the picture in its choice.
    Picture,
    /// Of whatever is exported: it was made of a sheet, and its persona is of one map.
    Anything,
}

/// A preset as it is named.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(in crate::app) enum PresetName {
    /// Slides whose texts can be read.
    Slides,
    /// A large sheet for the wall.
    Poster,
    /// A picture of pixels that goes into a text.
    Picture,
    /// One's own.
    Own(String),
}

impl PresetName {
    /// Those that are always there.
    pub(in crate::app) const BUILT_IN: [Self; 3] = [Self::Slides, Self::Poster, Self::Picture];

    /// What it is called.
    pub(in crate::app) fn said(&self, locale: Locale) -> String {
        match self {
            Self::Slides => say(locale, "export-preset-slides"),
            Self::Poster => say(locale, "export-preset-poster"),
            Self::Picture => say(locale, "export-preset-picture"),
            Self::Own(name) => name.clone(),
        }
    }

    /// A choice as this preset has it. `None` if there is no such preset any more.
    pub(in crate::app) fn applied(&self, to: &ExportChoice, own: &[Preset]) -> Option<ExportChoice> {
        let with = |format, paper, split| ExportChoice { format, paper, split, ..to.clone() };
        Some(match self {
            Self::Slides => with(PictureFormat::Pptx, ChosenPaper::Slide16x9, ChosenSplit::Legible(SLIDES_PT)),
            Self::Poster => with(PictureFormat::Pdf, ChosenPaper::A3Landscape, ChosenSplit::Whole),
            Self::Picture => ExportChoice {
                scale: 2,
                paper_ground: Shown::Yes,
                ..with(PictureFormat::Png, ChosenPaper::AsLarge, ChosenSplit::Whole)
            },
            Self::Own(name) => own.iter().find(|preset| preset.name == *name)?.applied(to),
        })
    }
}

impl Preset {
    /// What was chosen, by a name.
    pub(in crate::app) fn new(name: String, choice: &ExportChoice) -> Self {
        let (of, picture) = match choice.picture {
            Picture::Sheet(_) => (PresetOf::Anything, Picture::Map),
            picture => (PresetOf::Picture, picture),
        };
        Self { name, of, choice: ExportChoice { picture, stages: ChosenStages::All, view: None, ..choice.clone() } }
    }

    fn applied(&self, to: &ExportChoice) -> ExportChoice {
        let picture = match self.of {
            PresetOf::Picture => self.choice.picture,
            PresetOf::Anything => to.picture,
        };
        // For whom it is, no preset changes: what is for an audience must not become all that there is.
        let (stages, view) = (to.stages.clone(), to.view.clone());
        ExportChoice { picture, view, stages, ..self.choice.clone() }.within_bounds()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::app::shade::Shade;
    use crate::map::{PersonaId, StageId};

    fn choice() -> ExportChoice {
        let stage: StageId = "s1".parse().unwrap();
        ExportChoice { stages: ChosenStages::Selected(vec![stage]), footer: "Draft".into(), ..ExportChoice::default() }
    }

    #[test]
    fn a_preset_says_how_and_never_which_part_of_a_map() {
        let persona: PersonaId = "p1".parse().unwrap();
        let sheet = Picture::Sheet(persona);
        let check = |of: Picture, to: Picture, expected: Picture| {
            let kept =
                ExportChoice { picture: of, theme: Shade::Dark, scale: 4, view: Some("Board".into()), ..choice() };
            let own = [Preset::new("Ours".into(), &kept)];
            let text = serde_json::to_string(&own).unwrap();
            assert!(!text.contains("s1") && !text.contains("p1"), "{text}");
            let own: [Preset; 1] = serde_json::from_str(&text).unwrap();
            let view = Some("Client".to_owned());
            let now = ExportChoice { picture: to, view: view.clone(), ..ExportChoice::default() };
            let applied = PresetName::Own("Ours".into()).applied(&now, &own).unwrap();
            let as_kept = ExportChoice { picture: expected, stages: ChosenStages::All, view, ..kept };
            assert_eq!(applied, as_kept);
        };
        check(Picture::Curves, Picture::Map, Picture::Curves);
        check(Picture::Map, sheet, Picture::Map);
        check(sheet, Picture::Plan, Picture::Plan);
        check(sheet, sheet, sheet);
        assert_eq!(PresetName::Own("Gone".into()).applied(&choice(), &[]), None);
    }

    #[test]
    fn those_that_are_always_there_leave_alone_what_they_do_not_speak_of() {
        for name in PresetName::BUILT_IN {
            let applied = name.applied(&choice(), &[]).unwrap();
            assert_eq!((&applied.stages, applied.footer.as_str()), (&choice().stages, "Draft"), "{name:?}");
            assert_eq!(name.applied(&applied, &[]), Some(applied), "{name:?}");
        }
    }
}
