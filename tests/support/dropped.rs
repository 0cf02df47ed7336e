//! Files that are dropped on the window.

use std::fs;
use std::path::{Path, PathBuf};

use egui::DroppedFile;

/// A file that somebody drops on the window.
#[derive(Debug)]
pub(crate) struct Dropped(pub(crate) PathBuf);

impl DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}
