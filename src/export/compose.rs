//! From a map to a document: pages laid out and drawn, with what is known about their parts.

use std::collections::HashMap;

use crate::layout::{PageSetup, Picture, pages};
use crate::map::{Brand, Map};
use crate::scene::Scene;
use crate::text::Texts;
use crate::theme::Theme;

use super::document::{Document, DocumentPage};

/// Puts a picture of a map on pages. What is hidden in the map is in none of them.
#[must_use]
pub fn compose(map: &Map, shown: Picture, setup: &PageSetup, theme: &Theme, texts: &mut Texts) -> Document {
    let page = |page: crate::layout::PageLayout| DocumentPage {
        scene: Scene::new(&page.layout, theme),
        points_per_unit: page.points_per_unit,
        name: page.name,
        smallest_text_pt: page.smallest_text_pt,
        notes: String::new(),
        parts: HashMap::new(),
    };
    Document {
        title: map.title.clone(),
        author: map.author.clone(),
        language: map.language.as_str().to_owned(),
        font: map.brand.as_ref().and_then(|brand| font(brand)),
        map: None,
        pages: pages(map, shown, setup, texts).into_iter().map(page).collect(),
    }
}

/// The family of a brand's font: of several that of the first cut that has a name.
fn font(brand: &Brand) -> Option<String> {
    let mut names = brand.fonts.iter().map(|font| font.family().trim());
    names.find(|name| !name.is_empty()).map(str::to_owned)
}
