//! Reading what a command works on: a map, or anything of which one can be made.

use std::path::Path;

use crate::file;
use crate::import::{AnyFile, ForeignFile, Imported, Options, Unread, read_any};
use crate::locale::{Locale, say_count};
use crate::map::Map;
use crate::sentence;

use super::message::{CliError, describe_warnings};

/// Reads it. What had to be left out of it, or was understood in one of several ways, is told line by line.
pub(super) fn read(locale: Locale, path: &Path, options: &Options, tell: impl Fn(&str)) -> Result<Map, CliError> {
    let (map, lines) = match any(locale, path, options)? {
        AnyFile::Map(reading) => (reading.map.clone(), describe_warnings(locale, path, &reading)),
        AnyFile::Foreign(imported) => (imported.map.clone(), remarks(locale, path, &imported)),
    };
    for line in lines {
        tell(&line);
    }
    Ok(map)
}

/// Reads it, whatever it is.
pub(super) fn any(locale: Locale, path: &Path, options: &Options) -> Result<AnyFile, CliError> {
    let bytes = file::read_whole(path)?;
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    read_any(ForeignFile { name: &name, bytes: &bytes }, options, locale).map_err(|unread| match unread {
        Unread::Map(source) => CliError::Open(file::OpenError::Content { path: path.to_owned(), source }),
        Unread::Foreign(refusal) => CliError::Refused { path: path.to_owned(), refusal },
    })
}

/// What there is to say about a file of another program, one line each.
fn remarks(locale: Locale, path: &Path, imported: &Imported) -> Vec<String> {
    let name = path.display().to_string();
    let report = &imported.report;
    let line = |remark: &crate::import::Remark| {
        let at = remark.line.map(|line| format!("{line}:")).unwrap_or_default();
        format!("{name}:{at} {}", sentence::remark(locale, remark))
    };
    let mut lines: Vec<String> = report.remarks.iter().map(line).collect();
    if report.more_remarks > 0 {
        lines.push(format!("{name}: {}", say_count(locale, "import-more-remarks", report.more_remarks)));
    }
    lines
}
