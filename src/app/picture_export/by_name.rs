//! Presets for who has no window: found by name, and as what documents are made and written with.

use std::collections::BTreeSet;
use std::path::PathBuf;

use crate::app::document::WriteOptions;
use crate::app::settings::Settings;
use crate::app::shade::Shade;
use crate::export::PictureFormat;
use crate::layout::{Furniture, PageNumbers, PageSetup, Picture, StageRange};
use crate::locale::Locale;
use crate::map::Detail;

use super::choice::{ExportChoice, Resolution, Shown};
use super::preset::{Preset, PresetName};
use super::setup::{paper, split};
use super::write::options;

/// How a preset exports maps, whichever they are.
#[derive(Clone, Debug, PartialEq)]
pub struct NamedExport {
    /// The format.
    pub format: PictureFormat,
    /// What of the map; never a sheet, for its persona is of one map.
    pub picture: Picture,
    /// How it is put on pages, without what comes from the map or from files.
    pub setup: PageSetup,
    /// How it is written.
    pub options: WriteOptions,
    /// The file of the logo.
    pub logo: Option<PathBuf>,
    /// Light or dark.
    pub theme: Shade,
    /// What the picture does without.
    pub hidden: BTreeSet<Detail>,
    /// The map's own date on pages.
    pub date: Shown,
    /// Logo and footer of the map's brand, where there are no others.
    pub brand: Shown,
    /// The findings of the review as notes of the speaker.
    pub speaker_notes: Shown,
    /// Whether the file holds the map.
    pub editable: Shown,
    /// Marks of what the review finds.
    pub findings: Shown,
    /// Marks of what the team noted for itself.
    pub team_notes: Shown,
}

/// The preset of a name, whatever its case: one of this user's own, or one that is always there, by its name in any language. What such a
/// one does not speak of is as it usually is on the command line. `None` if there is none of that name.
#[must_use]
pub fn named_export(name: &str, settings: &Settings) -> Option<NamedExport> {
    let own = settings.presets();
    let usual = ExportChoice { resolution: Resolution::Dpi(192), page_numbers: Shown::No, ..ExportChoice::default() };
    find(name, own)?.applied(&usual, own).map(|choice| named(&choice))
}

/// What presets are called: those that are always there, then this user's own.
#[must_use]
pub fn preset_names(settings: &Settings, locale: Locale) -> Vec<String> {
    let built_in = PresetName::BUILT_IN.iter().map(|name| name.said(locale));
    built_in.chain(settings.presets().iter().map(|preset| preset.name.clone())).collect()
}

fn find(name: &str, own: &[Preset]) -> Option<PresetName> {
    let folded = |name: &str| name.trim().to_lowercase();
    let is_meant = |other: &str| folded(other) == folded(name);
    let exact = own.iter().find(|preset| preset.name == name);
    let found = exact.or_else(|| own.iter().find(|preset| is_meant(&preset.name)));
    found.map(|preset| PresetName::Own(preset.name.clone())).or_else(|| {
        let is_called = |built_in: &PresetName| Locale::ALL.iter().any(|locale| is_meant(&built_in.said(*locale)));
        PresetName::BUILT_IN.into_iter().find(is_called)
    })
}

fn named(choice: &ExportChoice) -> NamedExport {
    NamedExport {
        format: choice.format,
        picture: choice.picture,
        setup: PageSetup {
            paper: paper(choice),
            range: StageRange::All,
            split: split(choice),
            type_scale: f64::from(choice.type_percent) / 100.0,
            // What is written in which format says that.
            shown_type: 1.0,
            furniture: Furniture {
                header: choice.header.trim().to_owned(),
                footer: choice.footer.trim().to_owned(),
                date: String::new(),
                logo: None,
                numbers: if choice.page_numbers.is_yes() { PageNumbers::Shown } else { PageNumbers::None },
            },
            annotations: Vec::new(),
        },
        options: options(choice),
        logo: choice.logo.clone(),
        theme: choice.theme,
        hidden: choice.hidden.clone(),
        date: choice.date,
        brand: choice.brand,
        speaker_notes: choice.notes,
        editable: choice.editable,
        findings: choice.findings,
        team_notes: choice.team_notes,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_are_found_by_their_names_in_any_language_and_own_ones_first() {
        let own = |name: &str| Preset::new(name.into(), &ExportChoice::default());
        let own = [own("Client"), own("client"), own("Poster A3")];
        let check = |name: &str, expected: Option<PresetName>| assert_eq!(find(name, &own), expected, "{name}");
        check("client", Some(PresetName::Own("client".into())));
        check(" CLIENT ", Some(PresetName::Own("Client".into())));
        check("poster a3", Some(PresetName::Own("Poster A3".into())));
        check("póster A3", Some(PresetName::Poster));
        check("Legible slides", Some(PresetName::Slides));
        check("diapositivas legibles", Some(PresetName::Slides));
        check("Imagen para un documento", Some(PresetName::Picture));
        check("Slides", None);
        check("", None);
    }
}
