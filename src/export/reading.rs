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

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::export::{Document, compose};
    use crate::layout::{Annotation, AnnotationKind, PageSetup, Picture};
    use crate::locale::Locale;
    use crate::template;
    use crate::text::Texts;
    use crate::theme::Theme;

    /// The example with remarks about every so many of its parts.
    fn remarked(every: usize) -> Document {
        let map = template::map("example", Locale::English).unwrap();
        let composed = |setup: &PageSetup| compose(&map, Picture::Map, setup, &Theme::LIGHT, &mut Texts::default());
        let plain = composed(&PageSetup::default());
        let parts: BTreeSet<Part> = plain.pages[0].scene.items().iter().map(|item| item.part).collect();
        let remark = |part| Annotation { part, kind: AnnotationKind::Note, name: String::new(), text: "remark".into() };
        composed(&PageSetup {
            annotations: parts.into_iter().step_by(every).map(remark).collect(),
            ..PageSetup::default()
        })
    }

    #[test]
    fn marks_are_read_behind_what_they_mark() {
        let document = remarked(3);
        let scene = &document.pages[0].scene;
        let mut read = reading(scene);
        read.sort_by_key(|read| read.place);
        let items: Vec<&Item> = read.into_iter().map(|read| read.item).collect();
        let marks = items.iter().filter(|item| item.role == Role::Mark).count();
        assert!(marks > 100, "{marks}");
        for pair in items.windows(2).filter(|pair| pair[1].role == Role::Mark) {
            assert_eq!(pair[0].part, pair[1].part);
        }
        let of = |items: &mut dyn Iterator<Item = &Item>| {
            items.filter(|item| item.role == Role::Own).map(ptr::from_ref).collect::<Vec<_>>()
        };
        assert!(of(&mut items.iter().copied()) == of(&mut scene.items().iter()), "all else keeps its order");
    }

    #[test]
    fn nothing_is_drawn_under_what_it_lay_on() {
        for every in [1, 2, 5] {
            let document = remarked(every);
            let scene = &document.pages[0].scene;
            let places: HashMap<*const Item, usize> = scene.items().iter().map(ptr::from_ref).zip(0..).collect();
            let order = reading(scene);
            assert_eq!(order.len(), scene.items().len());
            let drawn: Vec<(usize, &Item)> =
                order.iter().map(|read| (places[&ptr::from_ref(read.item)], read.item)).collect();
            for (at, (place, item)) in drawn.iter().enumerate() {
                // Only marks were moved, and only to the front.
                let behind = drawn[at + 1..].iter().filter(|(other, _)| other < place);
                for (_, under) in behind.clone() {
                    assert!(!under.bounds.overlaps(item.bounds) || under.part == item.part && under.role == item.role);
                }
                assert!(behind.count() == 0 || item.role == Role::Mark);
            }
            let moved = drawn.iter().enumerate().filter(|(at, (place, _))| at < place).count();
            assert!(moved > 20, "{moved} of every {every}");
        }
    }
}
