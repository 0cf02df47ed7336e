//! The one place where errors become sentences on the command line: what happened, to which file, what to do.

use std::io;
use std::path::{Path, PathBuf};

use crate::app::NoWindow;
use crate::export::{ExportError, PageError};
use crate::file::{self, OpenError, SaveError};
use crate::import::Refusal;
use crate::locale::{Locale, say, say_count, say_with};
use crate::sentence;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
pub(super) enum CliError {
    #[error(transparent)]
    Open(#[from] OpenError),
    #[error(transparent)]
    Save(#[from] SaveError),
    #[error(transparent)]
    Page(#[from] PageError),
    #[error(transparent)]
    Png(#[from] ExportError),
    #[error("{path} cannot be imported")]
    Refused { path: PathBuf, refusal: Refusal },
    #[error("{path} would take the place of what it is made of")]
    SameFile { path: PathBuf },
    #[error("nothing can be written as {path}")]
    UnknownEnding { path: PathBuf },
    #[error("{path} would be written twice")]
    SameName { path: PathBuf },
    #[error("there is no picture of that")]
    NoPicture,
    #[error("no persona called {name} is shown")]
    NoPersona { name: String },
    #[error("the map has no view called {name}")]
    NoView { name: String, views: Vec<String> },
    #[error("seen through {view}, the map shows no plan")]
    NoPlan { view: String },
    #[error("there is no preset called {name}")]
    NoPreset { name: String, presets: Vec<String> },
    /// In a sentence already.
    #[error("{0}")]
    Logo(String),
    #[error("{0} is there already")]
    Exists(PathBuf),
    #[error(transparent)]
    NoWindow(#[from] NoWindow),
    #[error(transparent)]
    Output(io::Error),
}

/// The sentence for an error.
pub(super) fn describe(locale: Locale, error: &CliError) -> String {
    match error {
        CliError::Open(error) => sentence::open_failed(locale, error),
        CliError::Save(error) => sentence::save_failed(locale, error),
        CliError::Page(error) => sentence::page_failed(locale, *error),
        CliError::Png(error) => sentence::export_failed(locale, error),
        CliError::Refused { path, refusal } => {
            let reason = sentence::refusal(locale, refusal);
            say_with(locale, "import-refused", &[("file", &path.display().to_string()), ("reason", &reason)])
        }
        CliError::SameFile { path } => {
            say_with(locale, "import-cli-same-file", &[("file", &path.display().to_string())])
        }
        CliError::UnknownEnding { path } => {
            say_with(locale, "cli-unknown-ending", &[("file", &path.display().to_string())])
        }
        CliError::SameName { path } => say_with(locale, "cli-same-name", &[("file", &path.display().to_string())]),
        CliError::NoPicture => say(locale, "cli-no-picture"),
        CliError::NoPersona { name } if name.is_empty() => say(locale, "cli-no-personas"),
        CliError::NoPersona { name } => say_with(locale, "cli-no-persona", &[("name", name)]),
        CliError::NoView { name, views } if views.is_empty() => say_with(locale, "cli-no-views", &[("name", name)]),
        CliError::NoView { name, views } => {
            say_with(locale, "cli-no-view", &[("name", name), ("views", &listed(locale, views))])
        }
        CliError::NoPlan { view } => say_with(locale, "cli-view-no-plan", &[("view", view)]),
        CliError::NoPreset { name, presets } => {
            say_with(locale, "cli-no-preset", &[("name", name), ("presets", &listed(locale, presets))])
        }
        CliError::Logo(sentence) => sentence.clone(),
        CliError::Exists(path) => say_with(locale, "cli-exists", &[("file", &path.display().to_string())]),
        CliError::NoWindow(NoWindow::NoDisplay) => say(locale, "cli-no-display"),
        CliError::NoWindow(NoWindow::NoGraphics(details)) => {
            say_with(locale, "cli-no-graphics", &[("details", details)])
        }
        CliError::Output(error) => say_with(locale, "cli-no-output", &[("details", &error.to_string())]),
    }
}

/// Names beside each other. One may have a line break in it; what is said has none.
fn listed(locale: Locale, names: &[String]) -> String {
    let quoted = |name: &String| {
        let words: Vec<&str> = name.split_whitespace().collect();
        say_with(locale, "cli-view-named", &[("name", &words.join(" "))])
    };
    names.iter().map(quoted).collect::<Vec<_>>().join(", ")
}

/// What was left out of a map's file, one line each.
pub(super) fn describe_warnings(locale: Locale, path: &Path, reading: &file::Reading) -> Vec<String> {
    describe_losses(locale, path, (&reading.warnings, reading.more_warnings, reading.access))
}

/// What was left out of a file, one line each.
pub(super) fn describe_losses(
    locale: Locale,
    path: &Path,
    (warnings, more, access): (&[file::Warning], usize, file::Access),
) -> Vec<String> {
    let name = path.display().to_string();
    let line = |warning: &file::Warning| format!("{name}:{}: {}", warning.line, sentence::warning(locale, warning));
    let mut lines: Vec<String> = warnings.iter().map(line).collect();
    if more > 0 {
        lines.push(format!("{name}: {}", say_count(locale, "warning-more", more)));
    }
    if let file::Access::ReadOnly { .. } = access {
        lines.push(format!("{name}: {}", say(locale, "warning-newer")));
    }
    lines
}
