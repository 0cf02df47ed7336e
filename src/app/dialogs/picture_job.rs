//! Writing pictures off the window's thread: all files of an export, or none.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::Context;

use crate::app::document::write_document;
use crate::app::load::name_of;
use crate::app::picture_export::{LastExport, StateOf, as_seen, composed, options, page_files};
use crate::export::ExportError;
use crate::file::{self, SaveError};
use crate::map::Map;
use crate::render::Photos;

use super::export::load_logo;
use super::jobs::{Ended, Exporting, Tell, begin};
use super::written::Written;

/// What is to be written.
pub(in crate::app) struct PictureJob {
    /// The number of the map.
    pub(in crate::app) number: u64,
    pub(in crate::app) map: Map,
    pub(in crate::app) photos: Arc<Photos>,
    pub(in crate::app) as_chosen: LastExport,
    /// The state of the whole map, of which `map` may be a part.
    pub(in crate::app) state: StateOf,
}

/// Begins to write pictures.
pub(in crate::app) fn save_pictures(context: &Context, job: PictureJob) -> Exporting {
    begin(context, job.as_chosen.to.clone(), move |path, tell| write(job, path, tell))
}

/// Share of the work that laying the pages out is said to be.
const LAYING_OUT: f32 = 0.1;

fn write(job: PictureJob, path: &Path, tell: Tell<'_>) -> Ended {
    let PictureJob { number, map, photos, as_chosen, state } = job;
    let choice = &as_chosen.choice;
    let logo = match choice.logo.as_deref().map(|logo| load_logo(logo).map_err(|failure| (failure, name_of(logo)))) {
        None => None,
        Some(Ok(photo)) => Some(photo),
        Some(Err((failure, name))) => return Ended::Logo(failure, name),
    };
    // Without the view there would be nothing that may be written.
    let map = as_seen(&map, choice.view.as_deref()).unwrap_or_default();
    let document = composed(&map, choice, logo);
    if tell(LAYING_OUT).is_break() {
        return Ended::Cancelled;
    }
    let files =
        if choice.format.holds_pages() { vec![path.to_owned()] } else { page_files(path, document.pages.len()) };
    let replaced = files.iter().filter(|file| file.exists()).count();
    let mut failed = None;
    let saved = file::save_all_with(&files, |at, out| {
        let mut told = |share: f32| -> ControlFlow<()> { tell(overall(at, share, files.len())) };
        write_document(&document, at, choice.format, options(choice), &photos, out, &mut told).map_err(|error| {
            match error {
                ExportError::Io(error) => error,
                other => {
                    failed = Some(other);
                    file::cancelled()
                }
            }
        })
    });
    ended(saved, failed, || Written {
        map: number,
        as_chosen: as_chosen.clone(),
        files: files.clone(),
        pages: document.pages.len(),
        state: state.worked_out(),
        replaced,
    })
}

fn ended(saved: Result<(), SaveError>, failed: Option<ExportError>, written: impl FnOnce() -> Written) -> Ended {
    match (saved, failed) {
        (Ok(()), _) => Ended::Pictures(Box::new(written())),
        (Err(SaveError::Cancelled), Some(ExportError::Cancelled) | None) => Ended::Cancelled,
        (Err(SaveError::Cancelled), Some(error)) => Ended::Picture(error),
        (Err(error), _) => Ended::Save(error),
    }
}

/// How much of all files is done when so much of one is.
#[expect(clippy::cast_precision_loss, reason = "a share to show")]
fn overall(at: usize, share: f32, files: usize) -> f32 {
    LAYING_OUT + (1.0 - LAYING_OUT) * (at as f32 + share) / files.max(1) as f32
}

/// The files besides the one that was named that an export of so many pages would replace.
pub(in crate::app) fn would_replace(path: &Path, pages: usize) -> Vec<PathBuf> {
    page_files(path, pages).into_iter().filter(|file| file != path && file.exists()).collect()
}
