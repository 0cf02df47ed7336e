//! Looking at the earlier versions of a map, off the window's thread: each is read, drawn small and compared with the map as it is.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use egui::{ColorImage, Context};

use crate::app::miniature::miniature;
use crate::edit::{Differences, differences};
use crate::file::{Backup, Store, backups, read, read_backup};
use crate::map::Map;
use crate::render::{Painter, Photos};

/// Width of a version's picture, in pixels: twice its width in points, for sharp screens.
const PICTURE_WIDTH_PX: f32 = 2.0 * 112.0;

/// Something that was found.
pub(super) enum Found {
    /// All versions, the latest first.
    All(Vec<Backup>),
    /// What one of them is; `None` if it cannot be read.
    Version(usize, Option<Box<Version>>),
}

/// A version that was read.
pub(super) struct Version {
    pub(super) map: Map,
    pub(super) picture: ColorImage,
    /// From the map as it is now to this version.
    pub(super) differences: Differences,
}

/// Begins to look at the versions of the map in a file.
pub(super) fn look_for(
    context: &Context,
    kept: Option<(Store, PathBuf)>,
    now: Map,
    photos: Arc<Photos>,
) -> Receiver<Found> {
    let (sender, found) = channel();
    let context = context.clone();
    thread::spawn(move || {
        // The dialog may have been closed meanwhile.
        let _ = look(&sender, &context, kept, &now, photos);
        context.request_repaint();
    });
    found
}

fn look(
    sender: &Sender<Found>,
    context: &Context,
    kept: Option<(Store, PathBuf)>,
    now: &Map,
    photos: Arc<Photos>,
) -> Result<(), std::sync::mpsc::SendError<Found>> {
    let all = kept.map(|(store, path)| backups(&store, &path)).unwrap_or_default();
    sender.send(Found::All(all.clone()))?;
    context.request_repaint();
    let mut painter = Painter::new(photos);
    for (at, backup) in all.iter().enumerate() {
        let map = read_backup(backup).ok().and_then(|bytes| Some(read(&bytes).ok()?.map));
        let version = map.map(|map| {
            let picture = miniature(&mut painter, &map, PICTURE_WIDTH_PX);
            let differences = differences(now, &map);
            Box::new(Version { map, picture, differences })
        });
        sender.send(Found::Version(at, version))?;
        context.request_repaint();
    }
    Ok(())
}
