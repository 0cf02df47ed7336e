//! What the program remembers between two starts: language, colours, recent files.

use std::path::{Path, PathBuf};

use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer, Serialize};

use crate::file;
use crate::locale::Locale;

use super::picture_export::{Exported, LastExport, Preset};
use super::shade::Shade;

/// Recent files that are remembered.
const RECENT: usize = 10;
/// Files of brands that are remembered.
const BRANDS: usize = 5;
/// Maps of which it is remembered how they were exported.
const EXPORTED: usize = 30;

#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case", default)]
struct Stored {
    language: Option<String>,
    shade: Shade,
    recent: Vec<PathBuf>,
    /// Files of brands that were used, the latest first.
    brands: Vec<PathBuf>,
    /// How maps were exported last, the latest first.
    #[serde(deserialize_with = "as_far_as_known")]
    exported: Vec<ExportedMap>,
    /// How maps are exported, by name.
    #[serde(deserialize_with = "as_far_as_known")]
    presets: Vec<Preset>,
}

/// How a map was exported last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct ExportedMap {
    map: PathBuf,
    #[serde(flatten)]
    last: LastExport,
    /// What was exported, the latest first.
    #[serde(default, deserialize_with = "as_far_as_known")]
    record: Vec<Exported>,
}

/// What another version remembers costs only itself.
fn as_far_as_known<'de, T: DeserializeOwned, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<T>, D::Error> {
    let all = match serde_json::Value::deserialize(deserializer)? {
        serde_json::Value::Array(all) => all,
        _ => Vec::new(),
    };
    Ok(all.into_iter().filter_map(|one| serde_json::from_value(one).ok()).collect())
}

/// What is remembered, and where.
#[derive(Clone, Debug, Default)]
pub struct Settings {
    stored: Stored,
    path: Option<PathBuf>,
}

impl Settings {
    /// Reads the settings of this user.
    #[must_use]
    pub fn load() -> Self {
        let dirs = directories::ProjectDirs::from("", "", "trayecto");
        dirs.map(|dirs| Self::at(dirs.config_dir().join("settings.json"))).unwrap_or_default()
    }

    /// Reads settings from a file, and keeps them there. What cannot be read is as if it had never been set.
    #[must_use]
    pub fn at(path: PathBuf) -> Self {
        let stored = std::fs::read(&path).unwrap_or_default();
        Self { stored: serde_json::from_slice(&stored).unwrap_or_default(), path: Some(path) }
    }

    /// The language: the one chosen, or the system's, or English.
    #[must_use]
    pub fn locale(&self) -> Locale {
        let system = || sys_locale::get_locale().and_then(|tag| Locale::of_tag(&tag));
        self.stored.language.as_deref().and_then(Locale::of_tag).or_else(system).unwrap_or(Locale::English)
    }

    /// Light or dark.
    #[must_use]
    pub fn shade(&self) -> Shade {
        self.stored.shade
    }

    /// Files opened before, the latest first.
    #[must_use]
    pub fn recent(&self) -> &[PathBuf] {
        &self.stored.recent
    }

    /// Files of brands that were used, the latest first.
    #[must_use]
    pub fn brands(&self) -> &[PathBuf] {
        &self.stored.brands
    }

    /// Remembers a file of a brand as the latest.
    pub fn add_brand(&mut self, path: &Path) {
        let path = absolute(path);
        self.stored.brands.retain(|known| *known != path);
        self.stored.brands.insert(0, path);
        self.stored.brands.truncate(BRANDS);
        self.save();
    }

    /// Forgets a file of a brand.
    pub fn remove_brand(&mut self, path: &Path) {
        let path = absolute(path);
        self.stored.brands.retain(|known| *known != path);
        self.save();
    }

    /// How a map was exported last.
    pub(super) fn last_export(&self, map: &Path) -> Option<&LastExport> {
        self.of_map(map).map(|exported| &exported.last)
    }

    /// What of a map was exported, the latest first.
    pub(super) fn exports(&self, map: &Path) -> &[Exported] {
        self.of_map(map).map(|exported| &*exported.record).unwrap_or_default()
    }

    fn of_map(&self, map: &Path) -> Option<&ExportedMap> {
        let map = absolute(map);
        self.stored.exported.iter().find(|exported| exported.map == map)
    }

    /// Remembers how a map was exported, and what of it.
    pub(super) fn remember_export(&mut self, map: &Path, last: LastExport, record: Vec<Exported>) {
        let map = absolute(map);
        self.stored.exported.retain(|known| known.map != map);
        self.stored.exported.insert(0, ExportedMap { map, last, record });
        self.stored.exported.truncate(EXPORTED);
        self.save();
    }

    /// How maps are exported, by name.
    pub(super) fn presets(&self) -> &[Preset] {
        &self.stored.presets
    }

    /// Keeps presets in place of those that there are.
    pub(super) fn keep_presets(&mut self, presets: Vec<Preset>) {
        self.stored.presets = presets;
        self.save();
    }

    /// Chooses a language.
    pub fn set_locale(&mut self, locale: Locale) {
        self.stored.language = Some(locale.tag().to_owned());
        self.save();
    }

    /// Chooses light or dark.
    pub fn set_shade(&mut self, shade: Shade) {
        self.stored.shade = shade;
        self.save();
    }

    /// Remembers a file as the latest.
    pub fn add_recent(&mut self, path: &Path) {
        let path = absolute(path);
        self.stored.recent.retain(|known| *known != path);
        self.stored.recent.insert(0, path);
        self.stored.recent.truncate(RECENT);
        self.save();
    }

    /// Forgets a file.
    pub fn remove_recent(&mut self, path: &Path) {
        let path = absolute(path);
        self.stored.recent.retain(|known| *known != path);
        self.save();
    }

    /// Settings are a convenience: when they cannot be written, the program goes on without.
    fn save(&self) {
        let Some(path) = &self.path else { return };
        let Ok(mut bytes) = serde_json::to_vec_pretty(&self.stored) else { return };
        bytes.push(b'\n');
        let _ = file::save_in_new_folder(path, &bytes);
    }
}

fn absolute(path: &Path) -> PathBuf {
    std::path::absolute(path).unwrap_or_else(|_| path.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_latest_file_comes_first_and_once() {
        let mut settings = Settings::default();
        for at in 0..12 {
            settings.add_recent(Path::new(&format!("/maps/{at}")));
        }
        settings.add_recent(Path::new("/maps/5"));
        let names: Vec<_> = settings.recent().iter().map(|path| path.display().to_string()).collect();
        assert_eq!(names.len(), RECENT);
        assert_eq!(names[..3], ["/maps/5", "/maps/11", "/maps/10"]);
        settings.remove_recent(Path::new("/maps/11"));
        assert!(!settings.recent().contains(&PathBuf::from("/maps/11")));
        settings.add_recent(Path::new("here.journey.json"));
        settings.remove_recent(Path::new("here.journey.json"));
        assert_eq!(settings.recent()[0], Path::new("/maps/5"));
    }
}
