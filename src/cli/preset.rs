//! Presets of the export dialog, by their names.

use crate::app::{NamedExport, Settings, named_export, preset_names, read_logo};
use crate::locale::Locale;
use crate::map::Photo;

use super::message::CliError;

/// The preset of that name.
///
/// # Errors
/// [`CliError::NoPreset`] if there is none.
pub(super) fn named(name: &str, locale: Locale) -> Result<NamedExport, CliError> {
    let settings = Settings::load();
    named_export(name, &settings)
        .ok_or_else(|| CliError::NoPreset { name: name.to_owned(), presets: preset_names(&settings, locale) })
}

/// The logo that a preset puts on pages.
///
/// # Errors
/// [`CliError::Logo`] if it cannot be read.
pub(super) fn logo(preset: &NamedExport, locale: Locale) -> Result<Option<Photo>, CliError> {
    preset.logo.as_deref().map(|path| read_logo(path, locale).map_err(CliError::Logo)).transpose()
}

/// The names of all presets, one a line.
pub(super) fn list(locale: Locale) -> String {
    let names = preset_names(&Settings::load(), locale);
    names.iter().flat_map(|name| [name, "\n"]).collect()
}
