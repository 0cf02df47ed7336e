//! From a map to a document: pages laid out and drawn, with what is known about their parts.

use std::collections::HashMap;

use crate::layout::{PageLayout, PageSetup, Picture, pages};
use crate::map::{Map, StageId};
use crate::scene::Scene;
use crate::text::Texts;
use crate::theme::Theme;

use super::document::{Document, DocumentPage};

/// Puts a picture of a map on pages. What is hidden in the map is in none of them.
#[must_use]
pub fn compose(map: &Map, shown: Picture, setup: &PageSetup, theme: &Theme, texts: &mut Texts) -> Document {
    let page = |page: PageLayout| DocumentPage {
        scene: Scene::new(&page.layout, theme),
        points_per_unit: page.points_per_unit,
        name: page.name,
        section: section(map, &page.stages),
        smallest_text_pt: page.smallest_text_pt,
        notes: String::new(),
        parts: HashMap::new(),
    };
    Document {
        title: map.title.clone(),
        author: map.author.clone(),
        language: map.language.as_str().to_owned(),
        fonts: map.brand.as_ref().map(|brand| brand.fonts.clone()).unwrap_or_default(),
        map: None,
        pages: pages(map, shown, setup, texts).into_iter().map(page).collect(),
    }
}

/// The names of the phases to which stages belong, in their order.
fn section(map: &Map, stages: &[StageId]) -> Option<String> {
    let phases = map.phases.iter().filter(|phase| phase.stages.iter().any(|stage| stages.contains(&stage.id)));
    let names: Vec<&str> = phases.map(|phase| phase.name.trim()).filter(|name| !name.is_empty()).collect();
    (!names.is_empty()).then(|| names.join(", "))
}
