//! Names for files that are saved and exported, from the map's own.

use std::path::{Path, PathBuf};

use crate::app::dialogs;
use crate::app::load::{Origin, name_of};
use crate::app::picture_export::{ChosenStages, ExportChoice, has_stages, name_of_first};
use crate::app::tables::TableKind;
use crate::layout::Picture;
use crate::locale::{Locale, say};
use crate::map::{Map, Part};
use crate::sentence::part_name;

use super::core::Trayecto;

impl Trayecto {
    /// A file name for pictures, of which there are so many pages: the map's own, and what of the map they show.
    pub(super) fn suggested_picture_name(&self, choice: &ExportChoice, pages: usize) -> String {
        let shown = self.state.map.as_ref().map(|open| open.board.map());
        let of = shown.map(|map| what_of(map, choice, self.state.locale)).unwrap_or_default();
        let parts = of.iter().map(|of| shortened(&in_a_file_name(of)));
        let stem = std::iter::once(self.suggested_stem()).chain(parts).collect::<Vec<_>>().join(" – ");
        let files = if choice.format.holds_pages() { 1 } else { pages };
        name_of_first(&stem, choice.format.ending(), files)
    }

    /// The folder of the map's file, where what is made of it goes too.
    pub(super) fn folder(&self) -> Option<PathBuf> {
        match &self.state.map.as_ref()?.origin {
            Origin::File(path) => path.parent().filter(|folder| folder.is_dir()).map(Path::to_owned),
            Origin::Template { .. } | Origin::Unsaved { .. } => None,
        }
    }

    /// A file name for what is exported, from the map's own.
    pub(super) fn suggested_name(&self, ending: &str) -> String {
        format!("{}.{ending}", self.suggested_stem())
    }

    /// A file name for a table, from the map's own and what the table is.
    pub(super) fn suggested_table_name(&self, kind: TableKind) -> String {
        format!("{} – {}.xlsx", self.suggested_stem(), say(self.state.locale, kind.name_key()))
    }

    /// The map's own file name or title, as a file name without an ending.
    fn suggested_stem(&self) -> String {
        let Some(open) = &self.state.map else { return "map".to_owned() };
        let stem = match &open.origin {
            Origin::File(path) => {
                let name = name_of(path);
                name.strip_suffix(".journey.json").or(name.strip_suffix(".json")).unwrap_or(&name).to_owned()
            }
            Origin::Template { .. } => open.board.map().title.clone(),
            Origin::Unsaved { name, .. } => name.clone(),
        };
        let stem = in_a_file_name(&stem);
        let short = shortened(stem.trim().trim_start_matches('.'));
        if short.is_empty() { "map".to_owned() } else { short }
    }
}

/// What of a map is exported, where that is not all of it: which picture, and of which phase.
fn what_of(map: &Map, choice: &ExportChoice, locale: Locale) -> Vec<String> {
    let picture = (choice.picture != Picture::Map).then(|| dialogs::picture_name(map, choice.picture, locale));
    let phase = match &choice.stages {
        ChosenStages::Phases(phases) if has_stages(choice.picture) => match phases[..] {
            [phase] => Some(part_name(map, Part::Phase(phase), locale)),
            _ => None,
        },
        ChosenStages::All | ChosenStages::Phases(_) | ChosenStages::FromTo(..) | ChosenStages::Selected(_) => None,
    };
    picture.into_iter().chain(phase).collect()
}

/// At most so much of a name that the whole still fits any system.
fn shortened(name: &str) -> String {
    name.chars().take(80).collect()
}

/// A text without what no file name may hold.
fn in_a_file_name(text: &str) -> String {
    text.chars().map(|c| if c.is_control() || "/\\:*?\"<>|".contains(c) { '-' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_phase_alone_gives_a_file_its_name() {
        let map = crate::template::map("example", Locale::English).unwrap();
        let [first, second] = [0, 1].map(|at| map.phases[at].id);
        let check = |picture, phases: &[_], expected: &[&str]| {
            let stages = ChosenStages::Phases(phases.to_vec());
            let choice = ExportChoice { picture, stages, ..ExportChoice::default() };
            assert_eq!(what_of(&map, &choice, Locale::English), expected);
        };
        let name = map.phases[1].name.as_str();
        let curves = say(Locale::English, "picture-name-curves");
        check(Picture::Map, &[second], &[name]);
        check(Picture::Map, &[first, second], &[]);
        check(Picture::Curves, &[second], &[&curves, name]);
        check(Picture::Plan, &[second], &[&say(Locale::English, "picture-name-plan")]);
        assert_eq!(what_of(&map, &ExportChoice::default(), Locale::English), [""; 0]);
    }
}
