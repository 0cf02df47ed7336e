//! The command that exports maps.

use std::collections::HashSet;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

use crate::app::{
    Editable, Pixels, Shade, SpeakerNotes, WriteOptions, annotations, document, page_files, picture_theme, today,
    write_document,
};
use crate::edit::without_details;
use crate::export::{
    Background, Document, ExportError, PictureFormat, Sizing, figures_table, page, plan_table, touchpoints_table,
    write_csv, write_png, write_xlsx,
};
use crate::file::{self, NewFolders, SaveError};
use crate::import::Options;
use crate::layout::{Furniture, PageSetup, Picture, picture};
use crate::locale::{Locale, say_date};
use crate::map::{Brand, Map, Persona};
use crate::render::Photos;
use crate::review::shows_plan;
use crate::scene::Scene;
use crate::text::Texts;

use super::brand::{self, with_brand};
use super::ending::{ending_is, has_ending};
use super::export_arguments::{BrandMarks, ExportOrder, MapDate, Notes, What};
use super::message::{CliError, describe};
use super::source::read;
use super::tell::complain;
use super::view::seen;

/// Exports the maps, one after the other. One that fails does not keep the others back.
pub(super) fn run(locale: Locale, order: &ExportOrder) -> Result<ExitCode, CliError> {
    let brand = order.brand.as_deref().map(|path| brand::open(locale, path)).transpose()?;
    let brand = brand.as_ref();
    if order.formats.is_empty() && order.maps.len() == 1 {
        let map = order.maps.first().map_or(Path::new(""), PathBuf::as_path);
        to_file(locale, (map, brand), order)?;
        return Ok(ExitCode::SUCCESS);
    }
    if order.what == What::Touchpoints {
        return Err(CliError::NoPicture);
    }
    let mut written = HashSet::new();
    let mut code = ExitCode::SUCCESS;
    for map in &order.maps {
        if let Err(error) = to_folder(locale, (map, brand), order, &mut written) {
            complain(&format!("{}: {}", map.display(), describe(locale, &error)));
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

/// Writes a map as the picture that a file's ending names, as large as the map; `None` if it names no picture.
pub(super) fn as_picture(map: &Map, path: &Path) -> Option<Result<(), CliError>> {
    let format = PictureFormat::of_file(path)?;
    let furniture = map.brand.as_ref().map_or_else(Furniture::default, |brand| Furniture::default().or_of(brand));
    if format == PictureFormat::Png && furniture == Furniture::default() {
        return Some(export_png(map, Picture::Map, path, Sizing::Scale(1.0), (Shade::Light, Background::Paper)));
    }
    let setup = PageSetup { furniture, ..PageSetup::default() };
    let document = document(map, Picture::Map, &setup, Shade::Light, SpeakerNotes::None, Editable::No);
    let options = WriteOptions { pixels: Pixels::PerUnit(1.0), ..WriteOptions::default() };
    Some(write_files(&document, options, &[(format, path.to_owned())]))
}

/// Exports a map to the file that was named; its ending says what it becomes.
fn to_file(locale: Locale, (path, brand): (&Path, Option<&Arc<Brand>>), order: &ExportOrder) -> Result<(), CliError> {
    let out = &order.out;
    let tables: &[&str] = match order.what {
        What::Plan | What::Figures | What::Touchpoints => &["csv", "xlsx"],
        What::Map | What::Curves | What::Sheet(_) => &[],
    };
    let format = PictureFormat::of_file(out).filter(|_| order.what != What::Touchpoints);
    if format.is_none() {
        ending_is(out, tables)?;
    }
    let map = with_brand(read(locale, path, &Options::default(), complain)?, brand);
    let map = shown(&map, order)?;
    match format {
        None => export_table(&map, &order.what, out),
        Some(format) => export_pictures(&map, order, vec![(format, out.clone())]),
    }
}

/// Exports a map in all formats to the folder that was named.
fn to_folder(
    locale: Locale,
    (path, brand): (&Path, Option<&Arc<Brand>>),
    order: &ExportOrder,
    written: &mut HashSet<PathBuf>,
) -> Result<(), CliError> {
    let map = with_brand(read(locale, path, &Options::default(), complain)?, brand);
    let map = shown(&map, order)?;
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let name =
        name.strip_suffix(".journey.json").unwrap_or_else(|| name.rsplit_once('.').map_or(&name, |(stem, _)| stem));
    let usual = [PictureFormat::Png];
    let formats = if order.formats.is_empty() { &usual[..] } else { &order.formats };
    let mut files = Vec::new();
    for format in formats {
        let file = order.out.join(format!("{name}.{}", format.ending()));
        if !written.insert(file.clone()) {
            return Err(CliError::SameName { path: file });
        }
        files.push((*format, file));
    }
    export_pictures(&map, order, files)
}

/// What of a map is exported.
///
/// # Errors
/// If it is to be seen through a view that is not there, or that leaves nothing of what is wanted.
fn shown(map: &Map, order: &ExportOrder) -> Result<Map, CliError> {
    let map = seen(without_details(map, &order.hidden), order.view.as_deref())?;
    match &order.view {
        Some(view) if order.what == What::Plan && !shows_plan(&map) => Err(CliError::NoPlan { view: view.clone() }),
        _ => Ok(map),
    }
}

/// Writes a map in each format once: pixels that are on no page as one picture, all else as a document.
fn export_pictures(map: &Map, order: &ExportOrder, files: Vec<(PictureFormat, PathBuf)>) -> Result<(), CliError> {
    let sizing = match order.sizing {
        // Around a picture of an exact size there is nothing.
        Some(sizing @ Sizing::Fit { .. }) => Some(sizing),
        Some(sizing) if furniture(map, order) == Furniture::default() => Some(sizing),
        _ => None,
    };
    let is_single = |format: PictureFormat| sizing.filter(|_| format == PictureFormat::Png);
    let (single, paged): (Vec<_>, Vec<_>) = files.into_iter().partition(|(format, _)| is_single(*format).is_some());
    for (format, path) in single {
        if let Some(sizing) = is_single(format) {
            let look = (order.theme, order.options.background);
            export_png(map, picture_of(map, &order.what)?, &path, sizing, look)?;
        }
    }
    if paged.is_empty() { Ok(()) } else { export_document(map, order, &paged) }
}

/// Writes a map as a document, in each format once.
fn export_document(map: &Map, order: &ExportOrder, files: &[(PictureFormat, PathBuf)]) -> Result<(), CliError> {
    let date = match (order.date, map.date) {
        (MapDate::Shown, Some(date)) => say_date(Locale::of_map(&map.language), date),
        _ => String::new(),
    };
    let setup = PageSetup {
        furniture: Furniture { date, ..furniture(map, order) },
        annotations: annotations(map, order.marked),
        ..order.setup.clone()
    };
    let shown = picture_of(map, &order.what)?;
    let notes = match order.notes {
        // Without a day, so that the same map gives the same file every day.
        Notes::Findings => SpeakerNotes::Findings { today: None },
        Notes::None => SpeakerNotes::None,
    };
    // Formats that set type smaller have pages of their own.
    let shown_type = |(format, _): &(PictureFormat, PathBuf)| format.shown_type(map.brand_fonts());
    let mut files = files.to_vec();
    files.sort_by(|one, next| shown_type(one).total_cmp(&shown_type(next)));
    for files in files.chunk_by(|one, next| shown_type(one).total_cmp(&shown_type(next)).is_eq()) {
        let setup = PageSetup { shown_type: files.first().map_or(1.0, shown_type), ..setup.clone() };
        let document = document(map, shown, &setup, order.theme, notes, order.editable);
        write_files(&document, order.options, files)?;
    }
    Ok(())
}

/// What stands around the pictures of a map: what was asked for, else what is its brand's.
fn furniture(map: &Map, order: &ExportOrder) -> Furniture {
    let asked = order.setup.furniture.clone();
    match &map.brand {
        Some(brand) if order.brand_marks == BrandMarks::Shown => asked.or_of(brand),
        _ => asked,
    }
}

fn write_files(document: &Document, options: WriteOptions, files: &[(PictureFormat, PathBuf)]) -> Result<(), CliError> {
    let photos = Arc::new(Photos::default());
    for (format, path) in files {
        let files = if format.holds_pages() { vec![path.clone()] } else { page_files(path, document.pages.len()) };
        save(&files, |at, out| {
            let go_on = &mut |_| ControlFlow::Continue(());
            write_document(document, at, *format, options, &photos, out, go_on)
        })?;
    }
    Ok(())
}

/// Saves pictures, all or none. What they say of themselves goes before what the files say.
fn save(
    files: &[PathBuf],
    mut write: impl FnMut(usize, &mut dyn std::io::Write) -> Result<(), ExportError>,
) -> Result<(), CliError> {
    let mut failed = None;
    // All of them go into one folder.
    let _folders = files.first().map(|file| NewFolders::for_file(file)).transpose()?;
    let saved = file::save_all_with(files, |at, out| {
        write(at, out).map_err(|error| match error {
            ExportError::Io(error) => error,
            other => {
                failed = Some(other);
                file::cancelled()
            }
        })
    });
    match (saved, failed) {
        (Err(SaveError::Cancelled), Some(error)) => Err(error.into()),
        (saved, _) => Ok(saved?),
    }
}

/// The picture that was asked for.
fn picture_of(map: &Map, what: &What) -> Result<Picture, CliError> {
    Ok(match what {
        // There is no picture of the inventory.
        What::Map | What::Touchpoints => Picture::Map,
        What::Curves => Picture::Curves,
        What::Plan => Picture::Plan,
        What::Figures => Picture::Figures,
        What::Sheet(name) => {
            let is_meant = |persona: &&Arc<Persona>| match name {
                Some(name) => {
                    let names = [persona.id.as_str(), persona.name.trim(), persona.profile.trim()];
                    names.iter().any(|own| own.to_lowercase() == name.trim().to_lowercase())
                }
                None => true,
            };
            let found = map.personas.iter().filter(|persona| !persona.hidden).find(is_meant);
            let found = found.ok_or_else(|| CliError::NoPersona { name: name.clone().unwrap_or_default() })?;
            Picture::Sheet(found.id)
        }
    })
}

/// Writes a table in the map's language: a workbook or CSV, as the ending says.
fn export_table(map: &Map, what: &What, out: &Path) -> Result<(), CliError> {
    let locale = Locale::of_map(&map.language);
    let table = match what {
        What::Plan => plan_table(map, locale, today()),
        What::Touchpoints => touchpoints_table(map, locale),
        What::Map | What::Curves | What::Figures | What::Sheet(_) => figures_table(map, locale),
    };
    let _folders = NewFolders::for_file(out)?;
    Ok(file::save_with(out, |file| {
        if has_ending(out, "xlsx") { write_xlsx(&[table], locale, file) } else { write_csv(&table, locale, file) }
    })?)
}

/// Writes one picture of pixels.
fn export_png(
    map: &Map,
    shown: Picture,
    out: &Path,
    sizing: Sizing,
    (shade, background): (Shade, Background),
) -> Result<(), CliError> {
    let layout = picture(map, shown, &mut Texts::default());
    let scene = Scene::new(&layout, &picture_theme(map, shade));
    drop(layout);
    let page = page(scene.size(), sizing)?;
    let photos = Arc::new(Photos::default());
    save(&[out.to_owned()], |_, file| {
        write_png(&scene, &photos, page, background, None, file, &mut |_| ControlFlow::Continue(()))
    })
}
