//! Which remarks about a picture have which numbers.

use std::collections::HashMap;

use crate::map::Part;

use super::annotation::{Annotation, List};
use super::boxes::Placed;

/// A remark with its number, which is the same on all pages; none if it is about the map as a whole.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbered<'a> {
    pub(super) annotation: &'a Annotation,
    pub(super) number: Option<usize>,
}

/// The remarks about what is shown, list by list: first those about the whole, then in the order of the picture, of each part the most serious
/// first.
pub(super) fn numbered<'a>(all: &'a [Annotation], shown: &[Placed]) -> Vec<Numbered<'a>> {
    let mut places: HashMap<Part, usize> = HashMap::new();
    for (at, placed) in shown.iter().enumerate() {
        places.entry(placed.part).or_insert(at + 1);
    }
    let place = |annotation: &Annotation| match annotation.part {
        Part::Map | Part::Title => Some(0),
        part => places.get(&part).copied(),
    };
    let mut found: Vec<(usize, &Annotation)> =
        all.iter().filter_map(|annotation| Some((place(annotation)?, annotation))).collect();
    found.sort_by_key(|(place, annotation)| (annotation.kind.list(), *place, annotation.kind));
    let mut counts: HashMap<List, usize> = HashMap::new();
    let number = |(place, annotation): (usize, &'a Annotation)| {
        let number = (place > 0).then(|| {
            let count = counts.entry(annotation.kind.list()).or_default();
            *count += 1;
            *count
        });
        Numbered { annotation, number }
    };
    found.into_iter().map(number).collect()
}
