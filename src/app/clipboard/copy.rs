//! What is put on the clipboard.

use std::sync::Arc;

use crate::app::shade::{Shade, picture_theme};
use crate::edit::{cells_of, fragment};
use crate::file;
use crate::layout::{self, Layout, Picture};
use crate::map::{Map, Part};
use crate::render::Photos;
use crate::scene::Scene;
use crate::text::Texts;

use super::contents::Contents;
use super::{picture, table};

/// Parts of a map in every form that others can take. To other programs goes what the picture shows; notes for the team are in the piece
/// for this program only, and what is hidden is in none. Nothing if there is nothing in those parts.
///
/// It draws a picture, so it is not for the window's thread.
#[must_use]
pub fn copy(map: &Map, parts: &[Part], layout: &Layout, photos: &Arc<Photos>) -> Contents {
    let piece = fragment(map, parts);
    let rows = match &piece {
        Some(_) => cells_of(map, parts),
        None => title(map, parts),
    };
    if piece.is_none() && rows.is_empty() {
        return Contents::default();
    }
    // Whatever the window looks like: it is for documents.
    let scene = Scene::new(layout, &picture_theme(map, Shade::Light));
    let text = match table::to_text(&rows) {
        // Without any text the window is not told that somebody pastes.
        none if none.is_empty() => "\n".to_owned(),
        text => text,
    };
    Contents {
        text,
        html: if rows.is_empty() { String::new() } else { table::to_html(&rows) },
        png: picture::picture(&scene, layout, parts, photos).unwrap_or_default(),
        piece: piece.map(|piece| file::write(piece.map())).unwrap_or_default(),
    }
}

/// A whole picture of a map, and nothing else, so that documents take it as a picture. Give it what others may see of a map.
///
/// It lays the picture out and draws it, so it is not for the window's thread.
#[must_use]
pub fn copy_picture(map: &Map, shown: Picture, photos: &Arc<Photos>) -> Contents {
    let layout = layout::picture(map, shown, &mut Texts::default());
    let scene = Scene::new(&layout, &picture_theme(map, Shade::Light));
    let png = picture::picture(&scene, &layout, &[Part::Map], photos).unwrap_or_default();
    Contents { png, ..Contents::default() }
}

/// What the map is called, if that was selected.
fn title(map: &Map, parts: &[Part]) -> Vec<Vec<String>> {
    if !parts.iter().any(|part| matches!(part, Part::Map | Part::Title)) {
        return Vec::new();
    }
    let lines = [&map.title, &map.subtitle];
    lines.into_iter().filter(|line| !line.is_empty()).map(|line| vec![line.clone()]).collect()
}
