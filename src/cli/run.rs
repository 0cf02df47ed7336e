//! Carrying out what was asked for.

use std::ffi::OsString;
use std::fs;
use std::io::{self, Write};
use std::path::Path;
use std::process::ExitCode;
use std::time::Instant;

use clap::error::{ContextKind, ContextValue, ErrorKind};

use crate::app;
use crate::export::{ContentForm, ContentFormat, PictureFormat};
use crate::file::{self, ExpectedFile, Keeping, MapSave, NewFolders, OpenError, ReadOnlyFile, Store};
use crate::import::{AnyFile, Options, Refusal};
use crate::layout::{layout, smallest_text_on_slides_pt};
use crate::locale::{Locale, say, say_with};
use crate::map::{Date, Map};
use crate::review::{Facts, Review, Reviewer};
use crate::sentence;
use crate::template;
use crate::text::Texts;

use super::arguments::{Existing, Format, Request, command, request};
use super::brand;
use super::check::report;
use super::ending::ending_is;
use super::export;
use super::import;
use super::message::{CliError, describe};
use super::preset;
use super::source::{any, read};
use super::tell::complain;
use super::view::seen;

/// Exit code of a wrong command line.
const USAGE: u8 = 2;

/// Runs the program. `started` is when the process began. Exit code: 0 done, 1 failed or found something, 2 wrong command line.
pub fn run(arguments: impl IntoIterator<Item = OsString>, started: Instant) -> ExitCode {
    let locale = app::preferred_locale();
    let matches = match command(locale).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => return usage(locale, &error),
    };
    match request(&matches, locale).and_then(|request| carry_out(locale, request, started)) {
        Ok(code) => code,
        // Whoever reads our output has had enough: that is no failure.
        Err(CliError::Output(error)) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            complain(&describe(locale, &error));
            if matches!(error, CliError::NoPreset { .. }) { ExitCode::from(USAGE) } else { ExitCode::FAILURE }
        }
    }
}

fn usage(locale: Locale, error: &clap::Error) -> ExitCode {
    match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            let _ = error.print();
            ExitCode::SUCCESS
        }
        ErrorKind::ArgumentConflict if error.get(ContextKind::InvalidArg).is_some() => {
            complain(&conflict(locale, error));
            ExitCode::from(USAGE)
        }
        _ => {
            let wrong = [ContextKind::InvalidArg, ContextKind::InvalidSubcommand, ContextKind::InvalidValue]
                .into_iter()
                .filter_map(|kind| error.get(kind))
                .map(|value| format!("'{value}'"))
                .collect::<Vec<_>>()
                .join(", ");
            complain(&say_with(locale, "cli-usage", &[("wrong", &wrong)]));
            ExitCode::from(USAGE)
        }
    }
}

/// Which options exclude each other, or which one was given twice.
fn conflict(locale: Locale, error: &clap::Error) -> String {
    // The library knows them with their values.
    let name = |shown: &str| shown.split_whitespace().next().unwrap_or_default().to_owned();
    let names = |kind| match error.get(kind) {
        Some(ContextValue::String(one)) => vec![name(one)],
        Some(ContextValue::Strings(all)) => all.iter().map(|one| name(one)).collect(),
        _ => Vec::new(),
    };
    let one = names(ContextKind::InvalidArg).join(", ");
    let others: Vec<String> = names(ContextKind::PriorArg).into_iter().filter(|other| *other != one).collect();
    if others.is_empty() {
        return say_with(locale, "cli-twice", &[("one", &one)]);
    }
    say_with(locale, "cli-conflict", &[("one", &one), ("others", &others.join(", "))])
}

fn carry_out(locale: Locale, request: Request, started: Instant) -> Result<ExitCode, CliError> {
    let done = match request {
        Request::Check { map, format, locale: told_in, fail_on, today } => {
            let map = read(locale, &map, &Options::default(), complain)?;
            let review = review(&map, today.or_else(|| Some(app::today())));
            print(&report(told_in, &map, &review, format))?;
            let failed = review.findings.iter().any(|finding| finding.rule.severity() <= fail_on);
            return Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS });
        }
        Request::Brand { brand, format, locale: told_in } => {
            let brand = brand::open(locale, &brand)?;
            let poor = brand::poor(&brand);
            print(&brand::report(told_in, &brand, &poor, format))?;
            return Ok(if poor.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
        }
        Request::Window { map } => open_window(&app::Start { map, bench: None, started }),
        Request::Bench { map, seconds } => {
            open_window(&app::Start { map: Some(map), bench: Some(app::BenchPlan { seconds }), started })
        }
        Request::Export(order) => return export::run(locale, &order),
        Request::Convert { from, to, view, options, form } => {
            convert(locale, (&from, &to), view.as_deref(), &options, form)
        }
        Request::Import { file, options, format, locale } => return tell_import(locale, &file, &options, format),
        Request::New { template, locale: written_in, out, existing } => {
            let bytes = template::bytes(&template, written_in).unwrap_or_default();
            save_new(locale, &out, bytes, existing)
        }
        Request::Presets => print(&preset::list(locale)),
        Request::Schema => print(&file::schema()),
        Request::Templates { locale } => {
            let width = template::NAMES.iter().map(|name| name.len()).max().unwrap_or(0);
            let line = |name: &&str| {
                let title = template::map(name, locale).map(|map| map.title.clone()).unwrap_or_default();
                format!("{name:width$}  {title}\n")
            };
            print(&template::NAMES.iter().map(line).collect::<String>())
        }
    };
    done.map(|()| ExitCode::SUCCESS)
}

/// What is to be found in a map, and in its picture on slides.
fn review(map: &Map, today: Option<Date>) -> Review {
    let smallest_text_on_slides_pt = smallest_text_on_slides_pt(&layout(map, &mut Texts::default()), map.slides);
    Reviewer::default().review(map, Facts { today, smallest_text_on_slides_pt })
}

fn open_window(start: &app::Start) -> Result<(), CliError> {
    Ok(app::run(start)?)
}

fn print(text: &str) -> Result<(), CliError> {
    let mut out = io::stdout().lock();
    out.write_all(text.as_bytes()).and_then(|()| out.flush()).map_err(CliError::Output)
}

/// Writes a file as what the other one's ending says.
fn convert(
    locale: Locale,
    (from, to): (&Path, &Path),
    view: Option<&str>,
    options: &Options,
    form: ContentForm,
) -> Result<(), CliError> {
    let format = ContentFormat::of_file(to);
    if format.is_none() {
        ending_is(to, &PictureFormat::ALL.map(PictureFormat::ending))?;
    }
    // What an audience sees never takes the place of the map.
    let may_replace = || view.is_none() && format == Some(ContentFormat::Json) && file::open(from).is_ok();
    if is_same_file(from, to) && !may_replace() {
        return Err(CliError::SameFile { path: to.to_owned() });
    }
    let map = seen(read(locale, from, options, complain)?, view)?;
    match format {
        None => export::as_picture(&map, to).unwrap_or(Ok(())),
        // A map that becomes a map keeps what is hidden in it.
        Some(ContentFormat::Json) if view.is_none() => save_map(locale, to, &file::write(&map)),
        Some(format) => {
            let words = Locale::of_map(&map.language);
            let _folders = NewFolders::for_file(to)?;
            Ok(file::save_with(to, |out| app::write_content(&map, format, form, words, out))?)
        }
    }
}

/// Tells how a file of another program is read.
fn tell_import(locale: Locale, path: &Path, options: &Options, format: Format) -> Result<ExitCode, CliError> {
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let outcome = match any(locale, path, options) {
        Ok(AnyFile::Foreign(imported)) => {
            print(&import::report(locale, &name, &imported, format))?;
            return Ok(ExitCode::SUCCESS);
        }
        Ok(AnyFile::Map(_)) => CliError::Refused { path: path.to_owned(), refusal: Refusal::IsAMap },
        Err(error) => error,
    };
    let refusal = match &outcome {
        CliError::Refused { refusal, .. } => Some(refusal.clone()),
        CliError::Open(OpenError::Content { source, .. }) => Some(Refusal::File(*source)),
        _ => None,
    };
    if let (Some(refusal), Format::Json) = (refusal, format) {
        print(&import::refused(locale, &name, &refusal))?;
    }
    complain(&describe(locale, &outcome));
    Ok(ExitCode::FAILURE)
}

/// Writes a new map. A file in which somebody has worked is kept unless the person says otherwise; an empty one, or a template as it
/// was made, is nobody's work.
fn save_new(locale: Locale, path: &Path, bytes: &[u8], existing: Existing) -> Result<(), CliError> {
    if existing == Existing::Keep && fs::read(path).is_ok_and(|there| !there.is_empty() && !is_template(&there)) {
        return Err(CliError::Exists(path.to_owned()));
    }
    save_map(locale, path, bytes)
}

/// Saves a map over whatever is there, which can be had again.
fn save_map(locale: Locale, path: &Path, bytes: &[u8]) -> Result<(), CliError> {
    let (store, conflict_word) = (Store::of_user(), say(locale, "save-conflict-word"));
    let keeping = Keeping { store: store.as_ref(), conflict_word: &conflict_word };
    let how = MapSave { expected: ExpectedFile::Anything, read_only: ReadOnlyFile::Keep, keeping };
    let _folders = NewFolders::for_file(path)?;
    let saved = file::save_map(path, bytes, &how)?;
    if !saved.conflicts.is_empty() {
        complain(&sentence::conflicts(locale, path, &saved.conflicts));
    }
    if let Some(error) = &saved.backup_error {
        complain(&sentence::backup_failed(locale, error));
    }
    Ok(())
}

fn is_template(bytes: &[u8]) -> bool {
    let same = |name, locale| template::bytes(name, locale).is_some_and(|template| template == bytes);
    template::NAMES.iter().any(|name| Locale::ALL.into_iter().any(|locale| same(name, locale)))
}

/// Whether two paths lead to one file.
fn is_same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}
