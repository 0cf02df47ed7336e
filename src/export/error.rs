//! How the writing of pictures is watched, and how it ends badly.

use std::io;
use std::ops::ControlFlow;

use super::page::PageError;

/// Is told how much is done, from 0 to 1, and says whether to go on.
pub type Progress<'a> = &'a mut dyn FnMut(f32) -> ControlFlow<()>;

/// Why a picture was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// Whoever was told of the progress wanted no more of it.
    #[error("cancelled")]
    Cancelled,
    /// The file could not be written.
    #[error(transparent)]
    Io(#[from] io::Error),
    /// A page cannot have the size asked for.
    #[error(transparent)]
    Page(#[from] PageError),
    /// The compressor failed, which it does only without memory.
    #[error("the picture could not be compressed")]
    Compression,
    /// The format cannot hold the picture; the reason is for those who look into it.
    #[error("the format cannot hold the picture: {0}")]
    Format(String),
}
