//! A canvas on which nothing lies side by side: the edges say what follows what.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap};

use crate::map::{LaneKind, StageId};

use super::super::builder::Builder;
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::Value;
use super::node::Node;

/// Makes a stage of each node, in the order of the edges and from top to bottom; gives the stages.
pub(super) fn place<'v>(
    builder: &mut Builder,
    mut nodes: Vec<Node<'v>>,
    edges: &'v [Value<'_>],
) -> HashMap<&'v str, StageId> {
    let mut stages = HashMap::new();
    if nodes.is_empty() {
        return stages;
    }
    builder.remark(None, Effect::Changed, Note::Foreign(ForeignNote::MadeStages));
    nodes.sort_by(|a, b| a.area.top.total_cmp(&b.area.top).then(a.area.left.total_cmp(&b.area.left)));
    let order = order(&nodes, edges);
    let mut lane = None;
    for node in order.into_iter().filter_map(|at| nodes.get(at)) {
        let (name, rest) = node.text.split_once('\n').unwrap_or((&node.text, ""));
        let Some(stage) = builder.stage(name) else { break };
        stages.insert(node.id, stage);
        if rest.trim().is_empty() {
            continue;
        }
        if lane.is_none() {
            let name = crate::locale::say_with(builder.locale(), "import-others-row", &[("number", "1")]);
            lane = builder.lane(&name, LaneKind::Text);
        }
        if let Some(lane) = lane {
            let mut card = builder.card(stage, rest.trim());
            card.color = node.color;
            let _ = builder.put(lane, card);
        }
    }
    stages
}

/// Indices so that what an edge leads to comes after where it begins; in circles and without edges as they lie.
fn order(nodes: &[Node<'_>], edges: &[Value<'_>]) -> Vec<usize> {
    let at: HashMap<&str, usize> = nodes.iter().enumerate().map(|(at, node)| (node.id, at)).collect();
    let mut before = vec![0_usize; nodes.len()];
    let mut after: Vec<Vec<usize>> = vec![Vec::new(); nodes.len()];
    for edge in edges {
        let ends = at.get(edge.get("fromNode").text()).copied().zip(at.get(edge.get("toNode").text()).copied());
        if let Some((from, to)) = ends.filter(|(from, to)| from != to)
            && let (Some(after), Some(before)) = (after.get_mut(from), before.get_mut(to))
        {
            after.push(to);
            *before += 1;
        }
    }
    let mut free: BinaryHeap<Reverse<usize>> =
        before.iter().enumerate().filter(|(_, count)| **count == 0).map(|(at, _)| Reverse(at)).collect();
    let mut done = vec![false; nodes.len()];
    let mut order = Vec::with_capacity(nodes.len());
    let mut next = 0;
    while order.len() < nodes.len() {
        let at = match free.pop() {
            Some(Reverse(at)) => at,
            // A circle is entered where it lies first.
            None => match (next..nodes.len()).find(|at| !done.get(*at).copied().unwrap_or(true)) {
                Some(at) => at,
                None => break,
            },
        };
        if done.get(at).copied().unwrap_or(true) {
            continue;
        }
        if let Some(slot) = done.get_mut(at) {
            *slot = true;
        }
        while done.get(next).copied().unwrap_or(false) {
            next += 1;
        }
        order.push(at);
        for to in after.get(at).into_iter().flatten() {
            if let Some(count) = before.get_mut(*to) {
                *count -= 1;
                if *count == 0 {
                    free.push(Reverse(*to));
                }
            }
        }
    }
    order
}
