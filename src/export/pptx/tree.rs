//! What is grouped with what: the shapes of a part, and the parts of a cell, move together when a slide is edited.

use kurbo::Rect;

use crate::export::document::{DocumentPage, PartName};
use crate::map::Part;
use crate::scene::{Item, Shape};
use crate::text::SetText;

use super::icon::is_icon;
use super::paragraph::bounds;

/// What a slide shows, in drawing order.
pub(super) enum Node<'a> {
    /// The title of the slide.
    Title(&'a Item),
    /// A single shape.
    Item(&'a Item),
    /// Shapes that belong together.
    Group {
        /// What the group is called.
        name: &'a str,
        /// Whether it is anything but what there was to call it.
        meaning: Meaning,
        /// What is in it; never empty.
        nodes: Vec<Node<'a>>,
    },
}

/// What a group is to those who do not see it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// What its name says.
    Named,
    /// Nothing.
    Ornament,
}

/// What a page shows: first its title with what lies under it, then the groups. What overlaps is drawn in the order in which the scene draws it.
pub(super) fn tree<'a>(page: &'a DocumentPage, items: Vec<&'a Item>, title: Option<&'a Item>) -> Vec<Node<'a>> {
    let Some((at, title)) =
        title.and_then(|title| Some((items.iter().position(|item| std::ptr::eq(*item, title))?, title)))
    else {
        return groups(page, items);
    };
    let mut below = Vec::new();
    let mut rest = Vec::with_capacity(items.len());
    let mut needed = vec![covered(title)];
    // From the title downwards: what something needed lies on is needed as well.
    let (before, after) = items.split_at(at);
    for item in before.iter().rev() {
        let covered = covered(item);
        if needed.iter().any(|other| other.overlaps(covered)) {
            needed.push(covered);
            below.push(*item);
        } else {
            rest.push(*item);
        }
    }
    below.reverse();
    rest.reverse();
    rest.extend(after.iter().skip(1));
    let mut nodes = groups(page, below);
    nodes.push(Node::Title(title));
    nodes.extend(groups(page, rest));
    nodes
}

fn groups<'a>(page: &'a DocumentPage, items: Vec<&'a Item>) -> Vec<Node<'a>> {
    let mut outer = clusters(items, |item| {
        let group = page.parts.get(&item.part).and_then(|name| name.group.as_deref());
        group.map_or(Outer::Part(item.part), Outer::Group)
    });
    from_left_to_right(&mut outer);
    let node = |Cluster { key, items, .. }: Cluster<'a, Outer<'a>>| match key {
        Outer::Part(part) => part_node(page, part, items),
        Outer::Group(name) => {
            let parts = clusters(items, |item| item.part);
            let nodes = parts.into_iter().map(|cluster| part_node(page, cluster.key, cluster.items)).collect();
            Node::Group { name, meaning: Meaning::Named, nodes }
        }
    };
    outer.into_iter().map(node).collect()
}

/// Curves are drawn one after the other, so that a stage which only the second one reaches came last: cells of a lane are put in the order of
/// their stages, as far as nothing is drawn over what lies on it otherwise.
fn from_left_to_right(clusters: &mut [Cluster<'_, Outer<'_>>]) {
    let lane = |cluster: &Cluster<'_, Outer<'_>>| match cluster.items.first().map(|item| item.part) {
        Some(Part::EmotionPoint { lane, .. }) => Some(lane),
        _ => None,
    };
    for end in 1..clusters.len() {
        for at in (1..=end).rev() {
            let [before, after] = &clusters[at - 1..=at] else { break };
            let same_lane = lane(after).is_some() && lane(before) == lane(after);
            if !same_lane || before.bounds.x0 <= after.bounds.x0 || before.bounds.overlaps(after.bounds) {
                break;
            }
            clusters.swap(at - 1, at);
        }
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Outer<'a> {
    Group(&'a str),
    Part(Part),
}

fn part_node<'a>(page: &'a DocumentPage, part: Part, items: Vec<&'a Item>) -> Node<'a> {
    if let [item] = items[..] {
        return Node::Item(item);
    }
    let texts = || items.iter().filter_map(|item| text_of(item)).map(|text| &*text.text);
    // Numbers of pages and figures say little.
    let text = texts().find(|text| text.contains(char::is_alphabetic)).or_else(|| texts().next());
    let known = page.parts.get(&part).map(|PartName { name, .. }| name.as_str());
    // The map as a whole is not what its single tables and lines are called.
    let (name, meaning) = match (known.filter(|_| part != Part::Map), text) {
        (Some(name), _) | (None, Some(name)) => (name, Meaning::Named),
        (None, None) => (known.unwrap_or(&page.name), Meaning::Ornament),
    };
    Node::Group { name, meaning, nodes: items.into_iter().map(Node::Item).collect() }
}

fn text_of(item: &Item) -> Option<&SetText> {
    match &item.shape {
        Shape::Text { text, .. } if !is_icon(text) => Some(text),
        Shape::Text { .. } | Shape::Fill { .. } | Shape::Stroke { .. } | Shape::Image { .. } => None,
    }
}

/// What an item covers; of a text its lines, for accents that reach over them hide nothing.
fn covered(item: &Item) -> Rect {
    match &item.shape {
        Shape::Text { text, at, .. } if !is_icon(text) => bounds(text, *at),
        _ => item.bounds,
    }
}

/// How many clusters back one is looked for that an item may join: bounds the time for huge pages.
const REACH: usize = 2_048;

/// Items that have the same key.
struct Cluster<'a, K> {
    key: K,
    bounds: Rect,
    items: Vec<&'a Item>,
}

/// Puts items together that have the same key and can be drawn one behind the other without being drawn over what lies on them otherwise.
fn clusters<'a, K: PartialEq>(items: Vec<&'a Item>, key_of: impl Fn(&Item) -> K) -> Vec<Cluster<'a, K>> {
    let mut clusters: Vec<Cluster<'a, K>> = Vec::new();
    for item in items {
        let key = key_of(item);
        let mut joined = None;
        for (at, other) in clusters.iter().enumerate().rev().take(REACH) {
            if other.key == key {
                joined = Some(at);
                break;
            }
            let lies_on = || other.items.iter().any(|member| member.bounds.overlaps(item.bounds));
            if other.bounds.overlaps(item.bounds) && lies_on() {
                break;
            }
        }
        match joined {
            Some(at) => {
                let cluster = &mut clusters[at];
                cluster.bounds = cluster.bounds.union(item.bounds);
                cluster.items.push(item);
            }
            None => clusters.push(Cluster { key, bounds: item.bounds, items: vec![item] }),
        }
    }
    clusters
}
