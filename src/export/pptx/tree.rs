//! What is grouped with what: the shapes of a part, and the parts of a cell, move together when a slide is edited.

use kurbo::Rect;

use crate::export::document::{DocumentPage, PartName};
use crate::map::Part;
use crate::scene::{Item, Shape};

use super::icon::is_icon;

/// What a slide shows, in drawing order.
pub(super) enum Node<'a> {
    /// A single shape.
    Item(&'a Item),
    /// Shapes that belong together.
    Group {
        /// What the group is called.
        name: &'a str,
        /// What is in it; never empty.
        nodes: Vec<Node<'a>>,
    },
}

/// The groups of a page. What overlaps is drawn in the order in which the scene draws it.
pub(super) fn tree<'a>(page: &'a DocumentPage, items: Vec<&'a Item>) -> Vec<Node<'a>> {
    let outer = clusters(items, |item| {
        let group = page.parts.get(&item.part).and_then(|name| name.group.as_deref());
        group.map_or(Outer::Part(item.part), Outer::Group)
    });
    let node = |(key, items): (Outer<'a>, Vec<&'a Item>)| match key {
        Outer::Part(part) => part_node(page, part, items),
        Outer::Group(name) => {
            let parts = clusters(items, |item| item.part);
            let nodes = parts.into_iter().map(|(part, items)| part_node(page, part, items)).collect();
            Node::Group { name, nodes }
        }
    };
    outer.into_iter().map(node).collect()
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
    let text = items.iter().find_map(|item| match &item.shape {
        Shape::Text { text, .. } if !is_icon(text) => Some(&*text.text),
        _ => None,
    });
    let name = page.parts.get(&part).map(|PartName { name, .. }| name.as_str());
    let name = name.or(text).unwrap_or(&page.name);
    Node::Group { name, nodes: items.into_iter().map(Node::Item).collect() }
}

/// How many clusters back one is looked for that an item may join: bounds the time for huge pages.
const REACH: usize = 2_048;

/// Items that have the same key and can be drawn one behind the other without being drawn over what lies on them otherwise.
fn clusters<'a, K: PartialEq>(items: Vec<&'a Item>, key_of: impl Fn(&Item) -> K) -> Vec<(K, Vec<&'a Item>)> {
    let mut clusters: Vec<(K, Rect, Vec<&'a Item>)> = Vec::new();
    for item in items {
        let key = key_of(item);
        let mut joined = None;
        for (at, (other, bounds, members)) in clusters.iter().enumerate().rev().take(REACH) {
            if *other == key {
                joined = Some(at);
                break;
            }
            if bounds.overlaps(item.bounds) && members.iter().any(|member| member.bounds.overlaps(item.bounds)) {
                break;
            }
        }
        match joined {
            Some(at) => {
                let (_, bounds, members) = &mut clusters[at];
                *bounds = bounds.union(item.bounds);
                members.push(item);
            }
            None => clusters.push((key, item.bounds, vec![item])),
        }
    }
    clusters.into_iter().map(|(key, _, members)| (key, members)).collect()
}
