//! The system's file dialogs: created on the window's thread, awaited on another, so that the window goes on.

use std::future::Future;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, TryRecvError, channel};
use std::thread;

use egui::Context;
use rfd::{AsyncFileDialog, FileHandle};

use crate::app::photo_for::PhotoFor;
use crate::app::tables::TableKind;
use crate::import::ForeignKind;
use crate::locale::{Locale, say};
use crate::sentence::foreign_kind;

use super::brand::{BrandAsk, BrandFiles};
use super::content::ContentChoice;
use super::export::Chosen;

/// What a person answered.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum FileAnswer {
    Nothing,
    Open(PathBuf),
    Import(PathBuf),
    SaveMap(PathBuf),
    SaveCopy(PathBuf),
    SavePicture(PathBuf, Box<Chosen>),
    /// A logo for the pages of an export.
    Logo(PathBuf),
    SaveTable(PathBuf, TableKind),
    SaveContent(PathBuf, ContentChoice),
    Photo(PathBuf, PhotoFor),
    /// Files for the brand that is being chosen.
    Brand(BrandFiles),
}

/// A file dialog that is open.
pub(in crate::app) struct FileRequest(Receiver<FileAnswer>);

impl FileRequest {
    /// The answer, once there is one.
    pub(in crate::app) fn answer(&self) -> Option<FileAnswer> {
        match self.0.try_recv() {
            Ok(answer) => Some(answer),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(FileAnswer::Nothing),
        }
    }
}

/// Asks which file to open: a map, or anything of which one can be made.
pub(in crate::app) fn ask_for_map(locale: Locale, context: &Context) -> FileRequest {
    let all: Vec<String> =
        with_cases(std::iter::once("json").chain(foreign_endings().filter(|ending| *ending != "json")));
    let dialog = AsyncFileDialog::new()
        .set_title(say(locale, "files-open"))
        .add_filter(say(locale, "import-files-any"), &all)
        .add_filter(say(locale, "files-maps"), &["json"]);
    wait(context, with_foreign_filters(dialog, locale).pick_file(), FileAnswer::Open)
}

/// Asks which file of another program to import.
pub(in crate::app) fn ask_what_to_import(locale: Locale, context: &Context) -> FileRequest {
    let all: Vec<String> = with_cases(foreign_endings());
    let dialog = AsyncFileDialog::new()
        .set_title(say(locale, "import-files-title"))
        .add_filter(say(locale, "import-files-importable"), &all);
    wait(context, with_foreign_filters(dialog, locale).pick_file(), FileAnswer::Import)
}

/// A filter per kind of file, and one for all files.
fn with_foreign_filters(dialog: AsyncFileDialog, locale: Locale) -> AsyncFileDialog {
    let dialog = ForeignKind::ALL.into_iter().fold(dialog, |dialog, kind| {
        dialog.add_filter(foreign_kind(locale, kind), &with_cases(kind.endings().iter().copied()))
    });
    dialog.add_filter(say(locale, "files-all"), &["*"])
}

fn foreign_endings() -> impl Iterator<Item = &'static str> {
    let mut endings: Vec<&str> = ForeignKind::ALL.iter().flat_map(|kind| kind.endings()).copied().collect();
    endings.sort_unstable();
    endings.dedup();
    endings.into_iter()
}

/// Some systems tell capital letters from small ones.
fn with_cases(endings: impl Iterator<Item = &'static str>) -> Vec<String> {
    endings.flat_map(|ending| [ending.to_owned(), ending.to_uppercase()]).collect()
}

/// Asks for a picture.
pub(in crate::app) fn ask_for_photo(locale: Locale, context: &Context, target: PhotoFor) -> FileRequest {
    let dialog = for_pictures(locale).set_title(say(locale, "personas-choose-title"));
    wait(context, dialog.pick_file(), move |path| FileAnswer::Photo(path, target))
}

/// Asks for the logo of an export.
pub(in crate::app) fn ask_for_logo(locale: Locale, context: &Context) -> FileRequest {
    let dialog = for_pictures(locale).set_title(say(locale, "export-logo-choose"));
    wait(context, dialog.pick_file(), FileAnswer::Logo)
}

/// Asks for files of a brand. What is written goes to a folder first, if one is given.
pub(in crate::app) fn ask_for_brand(
    locale: Locale,
    context: &Context,
    folder: Option<&Path>,
    asked: BrandAsk,
) -> FileRequest {
    let brands = |dialog: AsyncFileDialog| dialog.add_filter(say(locale, "brand-files"), &["json"]);
    match asked {
        BrandAsk::Open => {
            let dialog = brands(AsyncFileDialog::new().set_title(say(locale, "brand-open-title")));
            let dialog = dialog.add_filter(say(locale, "files-all"), &["*"]);
            wait(context, dialog.pick_file(), |path| FileAnswer::Brand(BrandFiles::Read(path)))
        }
        BrandAsk::Save(name) => {
            let dialog = brands(beginning_in(folder).set_title(say(locale, "brand-save-title"))).set_file_name(name);
            wait(context, dialog.save_file(), |path| FileAnswer::Brand(BrandFiles::Save(with_brand_ending(path))))
        }
        BrandAsk::Fonts => {
            let dialog = AsyncFileDialog::new()
                .set_title(say(locale, "brand-fonts-title"))
                .add_filter(say(locale, "brand-fonts-files"), &["ttf", "otf", "TTF", "OTF"])
                .add_filter(say(locale, "files-all"), &["*"]);
            wait_for(context, dialog.pick_files(), |files| {
                FileAnswer::Brand(BrandFiles::Fonts(files.iter().map(|file| file.path().to_owned()).collect()))
            })
        }
        BrandAsk::Logo => {
            let dialog = for_pictures(locale).set_title(say(locale, "export-logo-choose"));
            wait(context, dialog.pick_file(), |path| FileAnswer::Brand(BrandFiles::Logo(path)))
        }
    }
}

fn for_pictures(locale: Locale) -> AsyncFileDialog {
    AsyncFileDialog::new()
        .add_filter(say(locale, "personas-pictures"), &["png", "jpg", "jpeg", "webp", "PNG", "JPG", "JPEG", "WEBP"])
        .add_filter(say(locale, "files-all"), &["*"])
}

/// Asks where a map file goes.
pub(in crate::app) fn ask_where_to_save_map(locale: Locale, context: &Context, name: &str) -> FileRequest {
    let dialog = AsyncFileDialog::new()
        .set_title(say(locale, "files-save-map"))
        .add_filter(say(locale, "files-maps"), &["json"])
        .set_file_name(name);
    wait(context, dialog.save_file(), |path| FileAnswer::SaveMap(with_map_ending(path)))
}

/// Asks where a copy of a map goes.
pub(in crate::app) fn ask_where_to_save_copy(
    locale: Locale,
    context: &Context,
    (folder, name): (Option<&Path>, &str),
) -> FileRequest {
    let dialog = beginning_in(folder)
        .set_title(say(locale, "versions-files-save-copy"))
        .add_filter(say(locale, "files-maps"), &["json"])
        .set_file_name(name);
    wait(context, dialog.save_file(), |path| FileAnswer::SaveCopy(with_map_ending(path)))
}

/// Asks where pictures go: the first file, if each page is one of its own.
pub(in crate::app) fn ask_where_to_save_picture(
    locale: Locale,
    context: &Context,
    (folder, name): (Option<&Path>, &str),
    chosen: Chosen,
) -> FileRequest {
    let format = chosen.choice.format;
    let dialog = beginning_in(folder)
        .set_title(say(locale, "files-save-picture"))
        .add_filter(format.name(), &[format.ending()])
        .set_file_name(name);
    wait(context, dialog.save_file(), move |path| {
        FileAnswer::SavePicture(with_ending(path, format.ending()), Box::new(chosen))
    })
}

/// Asks where a table goes.
pub(in crate::app) fn ask_where_to_save_table(
    locale: Locale,
    context: &Context,
    (folder, name): (Option<&Path>, &str),
    kind: TableKind,
) -> FileRequest {
    let dialog = beginning_in(folder)
        .set_title(say(locale, "plan-files-save-table"))
        .add_filter(say(locale, "plan-files-xlsx"), &["xlsx"])
        .add_filter(say(locale, "plan-files-csv"), &["csv"])
        .set_file_name(name);
    wait(context, dialog.save_file(), move |path| FileAnswer::SaveTable(with_table_ending(path), kind))
}

/// Asks where the content of a map goes.
pub(in crate::app) fn ask_where_to_save_content(
    locale: Locale,
    context: &Context,
    (folder, name): (Option<&Path>, &str),
    choice: ContentChoice,
) -> FileRequest {
    let ending = choice.format.ending();
    let dialog = beginning_in(folder)
        .set_title(say(locale, "exchange-title"))
        .add_filter(say(locale, &format!("exchange-format-{}", choice.format.name())), &[ending])
        .set_file_name(name);
    wait(context, dialog.save_file(), move |path| FileAnswer::SaveContent(with_ending(path, ending), choice))
}

/// A dialog that begins in a folder; without one, where the system thinks best.
fn beginning_in(folder: Option<&Path>) -> AsyncFileDialog {
    match folder {
        Some(folder) => AsyncFileDialog::new().set_directory(folder),
        None => AsyncFileDialog::new(),
    }
}

fn wait(
    context: &Context,
    dialog: impl Future<Output = Option<FileHandle>> + Send + 'static,
    answer: impl FnOnce(PathBuf) -> FileAnswer + Send + 'static,
) -> FileRequest {
    wait_for(context, dialog, move |file| answer(file.path().to_owned()))
}

/// As [`wait`], for whatever is chosen.
fn wait_for<T>(
    context: &Context,
    dialog: impl Future<Output = Option<T>> + Send + 'static,
    answer: impl FnOnce(T) -> FileAnswer + Send + 'static,
) -> FileRequest {
    let (sender, receiver) = channel();
    let context = context.clone();
    thread::spawn(move || {
        let chosen = pollster::block_on(dialog);
        let answer = chosen.map_or(FileAnswer::Nothing, answer);
        // Nobody listens any more when the window was closed meanwhile.
        let _ = sender.send(answer);
        context.request_repaint();
    });
    FileRequest(receiver)
}

/// Some systems do not add the ending that a person leaves out.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if has_ending(&path, ending) {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_owned();
    name.push(".");
    name.push(ending);
    path.with_file_name(name)
}

/// A map that was given no ending gets that of maps.
fn with_map_ending(path: PathBuf) -> PathBuf {
    if path.extension().is_some() { path } else { with_ending(path, "journey.json") }
}

/// A brand that was given no ending gets that of brands.
fn with_brand_ending(path: PathBuf) -> PathBuf {
    if has_ending(&path, "json") { path } else { with_ending(path, "brand.json") }
}

/// A table is a workbook unless it is called CSV.
fn with_table_ending(path: PathBuf) -> PathBuf {
    if has_ending(&path, "csv") { path } else { with_ending(path, "xlsx") }
}

fn has_ending(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_ending_is_added() {
        let check = |path: &str, expected: &str| {
            assert_eq!(with_ending(PathBuf::from(path), "png"), PathBuf::from(expected));
        };
        check("/a/map.png", "/a/map.png");
        check("/a/map.PNG", "/a/map.PNG");
        check("/a/map", "/a/map.png");
        check("/a/v1.2", "/a/v1.2.png");
        let check = |path: &str, expected: &str| {
            assert_eq!(with_table_ending(PathBuf::from(path)), PathBuf::from(expected));
        };
        check("/a/plan.CSV", "/a/plan.CSV");
        check("/a/plan.xlsx", "/a/plan.xlsx");
        check("/a/plan", "/a/plan.xlsx");
        check("/a/plan.txt", "/a/plan.txt.xlsx");
    }
}
