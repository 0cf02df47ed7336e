//! In which order the items of a page are read, where that is another one than that in which they are drawn.
//!
//! Scenes are drawn as they are read, but for marks: these are drawn over everything, and belong to the part that they mark.

use std::collections::{HashMap, HashSet};
use std::ptr;

use crate::map::Part;
use crate::scene::{Item, Role, Scene, Shape};

/// An item with its place among those that are read.
#[derive(Clone, Copy, Debug)]
pub(super) struct Read<'a> {
    pub(super) item: &'a Item,
    pub(super) place: usize,
}

/// The items of a scene as they can be drawn: marks follow the part that they mark, as long as they do not get under something by that. Those
/// that would are drawn where they were; their place says where they belong.
pub(super) fn reading(scene: &Scene) -> Vec<Read<'_>> {
    let items = scene.items();
    let marks: Vec<(usize, &Item)> = items.iter().enumerate().filter(|(_, item)| item.role == Role::Mark).collect();
    if marks.is_empty() {
        return items.iter().enumerate().map(|(place, item)| Read { item, place }).collect();
    }
    let ends = ends(items);
    // Twice the place in the scene, and one more for what follows the item there.
    let place = |at: usize, item: &Item| match ends.get(&item.part) {
        Some(end) if item.role == Role::Mark && *end < at => 2 * end + 1,
        _ => 2 * at,
    };
    let drawn: HashMap<*const Item, usize> = items.iter().map(ptr::from_ref).zip(0..).collect();
    let is_over = |at: usize, mark: &Item| {
        let others = scene.items_in(mark.bounds).filter(|other| other.role == Role::Own || other.part != mark.part);
        let place = place(at, mark);
        others.filter_map(|other| drawn.get(&ptr::from_ref(other))).any(|other| 2 * other > place && *other < at)
    };
    // The marks of a part stay together.
    let staying: HashSet<Part> =
        marks.into_iter().filter(|(at, mark)| is_over(*at, mark)).map(|(_, mark)| mark.part).collect();
    let drawn_at = |at: usize, item: &Item| match item.role {
        Role::Mark if !staying.contains(&item.part) => place(at, item),
        Role::Mark | Role::Own => 2 * at,
    };
    let mut order: Vec<(usize, Read<'_>)> = Vec::with_capacity(items.len());
    for (at, item) in items.iter().enumerate() {
        order.push((drawn_at(at, item), Read { item, place: place(at, item) }));
    }
    order.sort_by_key(|(drawn_at, _)| *drawn_at);
    order.into_iter().map(|(_, read)| read).collect()
}

/// Where of each part that first ends which is drawn of it in one go and has a text; of a part without texts, what is drawn first of it.
fn ends(items: &[Item]) -> HashMap<Part, usize> {
    let mut ends: HashMap<Part, (usize, bool)> = HashMap::new();
    let mut at = 0;
    for run in items.chunk_by(|a, b| a.part == b.part && a.role == b.role) {
        let (Some(first), end) = (run.first(), at + run.len() - 1) else { continue };
        at += run.len();
        if first.role == Role::Mark {
            continue;
        }
        let has_text = run.iter().any(|item| matches!(item.shape, Shape::Text { .. }));
        let known = ends.entry(first.part).or_insert((end, has_text));
        if has_text && !known.1 {
            *known = (end, true);
        }
    }
    ends.into_iter().map(|(part, (end, _))| (part, end)).collect()
}
