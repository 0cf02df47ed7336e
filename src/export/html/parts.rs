//! What is known about the parts of a document, as the page's script reads it.

use std::collections::HashMap;

use serde::Serialize;

use crate::map::Part;

use super::super::document::{Document, PartName};

/// The parts that have something to say, numbered in the order in which they are drawn.
pub(super) struct Parts<'a> {
    known: Vec<&'a PartName>,
    numbers: Vec<HashMap<Part, usize>>,
}

#[derive(Serialize)]
struct Known<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    group: Option<&'a str>,
    name: &'a str,
    details: &'a [String],
}

impl<'a> Parts<'a> {
    /// All parts of a document.
    pub(super) fn of(document: &'a Document) -> Self {
        let mut parts = Self { known: Vec::new(), numbers: Vec::new() };
        for page in &document.pages {
            let mut numbers = HashMap::new();
            for item in page.scene.items() {
                let Some(name) = page.parts.get(&item.part).filter(|name| !name.details.is_empty()) else { continue };
                numbers.entry(item.part).or_insert_with(|| {
                    parts.known.push(name);
                    parts.known.len() - 1
                });
            }
            parts.numbers.push(numbers);
        }
        parts
    }

    /// The number and the name of a part on a page.
    pub(super) fn on_page(&self, page: usize, part: Part) -> Option<(usize, &'a PartName)> {
        let number = *self.numbers.get(page)?.get(&part)?;
        Some((number, self.known[number]))
    }

    /// What is known, as JSON that may stand in an element of HTML: nothing in it can end the element.
    pub(super) fn json(&self) -> String {
        let known: Vec<Known<'_>> = self
            .known
            .iter()
            .map(|part| Known { group: part.group.as_deref(), name: &part.name, details: &part.details })
            .collect();
        // Texts can always be written as JSON.
        let json = serde_json::to_string(&known).unwrap_or_else(|_| "[]".to_owned());
        json.replace('<', "\\u003c").replace('>', "\\u003e").replace('&', "\\u0026")
    }
}
