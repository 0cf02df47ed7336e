//! The logo on the pages: a file that is read whenever pages are made.

use std::path::Path;

use crate::app::load::name_of;
use crate::locale::Locale;
use crate::map::Photo;
use crate::render::Picture;

use super::super::photo_job::{PhotoFailure, read};

/// Reads a logo, or says in a sentence why it cannot be.
///
/// # Errors
/// The sentence.
pub fn read_logo(path: &Path, locale: Locale) -> Result<Photo, String> {
    load(path).map_err(|failure| failure.text(locale, &name_of(path)).0)
}

/// Reads a logo. Takes a while for large ones, so it is not for the window's thread.
///
/// # Errors
/// [`PhotoFailure`] if the file cannot be read or is no picture.
pub(in crate::app) fn load(path: &Path) -> Result<Photo, PhotoFailure> {
    let bytes = read(path)?;
    Picture::open(bytes).and_then(|picture| picture.whole()).map_err(PhotoFailure::Picture)
}
