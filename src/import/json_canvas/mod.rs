//! JSON Canvas 1.0: groups and positions become columns and rows as far as they go.

mod grid;
mod node;
mod order;
mod text;

use std::collections::HashMap;

use crate::locale::{Locale, say, say_with};
use crate::map::{LaneId, LaneKind, StageId};

use super::builder::Builder;
use super::content::{card_for, kind_or_text, lane_of};
use super::foreign_note::ForeignNote;
use super::kind::ForeignKind;
use super::options::Options;
use super::report::{Effect, Imported, Note, Refusal};
use super::scores::{Score, Scores, ValueScale};
use super::tree::{Content, Tree, Value};
use super::words::{lane_sort, mood, shortened};
use grid::{Area, Range, clusters, nearest};
use node::{Node, read_nodes};

/// Longest text that can be the name of a column or row, in characters.
const MAX_NAME: usize = 80;

/// Whether an object looks like one.
pub(super) fn looks_alike(root: &Value<'_>) -> bool {
    let is_node = |node: &Value<'_>| {
        ["text", "file", "link", "group"].contains(&node.get("type").text())
            && node.get("x").number().is_some()
            && node.get("width").number().is_some()
    };
    root.get("nodes").items().first().is_some_and(is_node)
        && matches!(root.get("edges").content, Content::Nothing | Content::List(_))
}

/// A column or row with its name.
struct Band {
    range: Range,
    name: String,
}

/// Reads one.
///
/// # Errors
/// [`Refusal`] if no map can be made of it.
pub(super) fn import(tree: &Tree<'_>, options: &Options, locale: Locale) -> Result<Imported, Refusal> {
    let broken = Refusal::Broken { kind: ForeignKind::JsonCanvas, line: tree.damaged };
    let root = tree.roots.first().ok_or_else(|| broken.clone())?;
    let mut builder = Builder::new(ForeignKind::JsonCanvas, locale);
    tree.remark(&mut builder);
    let (groups, mut nodes) = read_nodes(&mut builder, root);
    take_title(&mut builder, &mut nodes, &groups);
    let edges = root.get("edges").items();
    let labels: HashMap<&str, String> = nodes.iter().map(|node| (node.id, shortened(&node.text))).collect();
    let stage_of = match columns(&mut nodes, &groups) {
        Some((phases, columns)) => place(&mut builder, nodes, &groups, &phases, &columns, options),
        None => order::place(&mut builder, nodes, edges),
    };
    let mut unsaid = 0;
    for edge in edges {
        let [from, to] = ["fromNode", "toNode"].map(|end| edge.get(end).text());
        let label = edge.get("label").text();
        match stage_of.get(from).or_else(|| stage_of.get(to)).filter(|_| !label.is_empty()) {
            Some(stage) => {
                let name = |id: &str| labels.get(id).cloned().unwrap_or_default();
                builder.note(*stage, &format!("{} → {}: {label}", name(from), name(to)));
            }
            None => unsaid += 1,
        }
    }
    if unsaid > 0 {
        let line = root.get("edges").line;
        builder.remark(Some(line), Effect::LeftOut, Note::Foreign(ForeignNote::Connections { count: unsaid }));
    }
    builder.finish().map_err(|_| broken)
}

/// A heading above all else is the title.
fn take_title(builder: &mut Builder, nodes: &mut Vec<Node<'_>>, groups: &[(Area, String)]) {
    let Some(at) = (0..nodes.len()).min_by(|a, b| match (nodes.get(*a), nodes.get(*b)) {
        (Some(a), Some(b)) => a.area.top.total_cmp(&b.area.top),
        _ => std::cmp::Ordering::Equal,
    }) else {
        return;
    };
    let Some(first) = nodes.get(at) else { return };
    let bottom = first.area.down().to;
    let alone = nodes.iter().enumerate().all(|(other, node)| other == at || node.area.top >= bottom);
    let above = groups.iter().all(|(area, _)| area.top >= bottom);
    if first.is_heading && alone && above && nodes.len() > 2 && !first.text.contains('\n') {
        let node = nodes.remove(at);
        builder.draft.title = builder.text(&node.text);
    }
}

/// Phases, and stages with the phase in which each lies; `None` if nothing lies side by side.
type Columns = (Vec<Band>, Vec<(Band, Option<usize>)>);

fn columns(nodes: &mut Vec<Node<'_>>, groups: &[(Area, String)]) -> Option<Columns> {
    let side_by_side: Vec<&(Area, String)> = groups.iter().filter(|(area, _)| stands(*area, groups)).collect();
    let inside = |inner: Area, outer: Area| outer != inner && outer.size() > inner.size() && outer.holds(inner);
    let outer: Vec<&&(Area, String)> =
        side_by_side.iter().filter(|(area, _)| !side_by_side.iter().any(|(other, _)| inside(*area, *other))).collect();
    let inner: Vec<&&(Area, String)> =
        side_by_side.iter().filter(|(area, _)| side_by_side.iter().any(|(other, _)| inside(*area, *other))).collect();
    let band = |(area, name): &(Area, String)| Band { range: area.across(), name: name.clone() };
    let sorted = |mut bands: Vec<Band>| {
        bands.sort_by(|a, b| a.range.middle().total_cmp(&b.range.middle()));
        bands
    };
    if outer.len() >= 2 {
        let phases = sorted(outer.iter().map(|group| band(group)).collect());
        if inner.len() < 2 {
            return Some((Vec::new(), phases.into_iter().map(|band| (band, None)).collect()));
        }
        let stages = sorted(inner.iter().map(|group| band(group)).collect());
        let phase_of = |band: &Band| phases.iter().position(|phase| phase.range.contains(band.range.middle()));
        let mut columns: Vec<(Band, Option<usize>)> =
            stages.into_iter().map(|band| (phase_of(&band), band)).map(|(p, b)| (b, p)).collect();
        // A phase without stages of its own is one.
        for (at, phase) in phases.iter().enumerate() {
            if !columns.iter().any(|(_, of)| *of == Some(at)) {
                columns.push((Band { range: phase.range, name: phase.name.clone() }, Some(at)));
            }
        }
        columns.sort_by(|a, b| a.0.range.middle().total_cmp(&b.0.range.middle()));
        return Some((phases, columns));
    }
    let ranges: Vec<Range> = nodes.iter().map(|node| node.area.across()).collect();
    let found = clusters(&ranges);
    if found.len() < 2 {
        return None;
    }
    let names = take_head(nodes, &found);
    let columns = found.into_iter().zip(names).map(|(range, name)| (Band { range, name }, None));
    Some((Vec::new(), columns.collect()))
}

/// Whether a group stands beside another: both at about the same height, one right of the other.
fn stands(area: Area, groups: &[(Area, String)]) -> bool {
    groups.iter().any(|(other, _)| {
        *other != area && area.across().overlap(other.across()) < 0.2 && area.down().overlap(other.down()) > 0.5
    })
}

/// Takes the topmost row away if it names the columns.
fn take_head(nodes: &mut Vec<Node<'_>>, columns: &[Range]) -> Vec<String> {
    let rows = clusters(&nodes.iter().map(|node| node.area.down()).collect::<Vec<_>>());
    let mut names = vec![String::new(); columns.len()];
    let Some(first) = rows.first().filter(|_| rows.len() > 1) else { return names };
    let is_head =
        |node: &Node<'_>| nearest(&rows, node.area.down().middle()) == Some(0) && first.overlap(node.area.down()) > 0.3;
    let head: Vec<&Node<'_>> = nodes.iter().filter(|node| is_head(node)).collect();
    let are_names = head.iter().all(|node| !node.text.contains('\n') && node.text.chars().count() <= MAX_NAME);
    for node in &head {
        if let Some(slot) = nearest(columns, node.area.across().middle()).and_then(|at| names.get_mut(at)) {
            if !slot.is_empty() {
                return vec![String::new(); columns.len()];
            }
            slot.clone_from(&node.text);
        }
    }
    // A corner may be free.
    if !are_names || head.len() + 1 < columns.len() {
        return vec![String::new(); columns.len()];
    }
    let ids: Vec<(f64, f64)> = head.iter().map(|node| (node.area.left, node.area.top)).collect();
    nodes.retain(|node| !ids.contains(&(node.area.left, node.area.top)));
    names
}

/// Puts everything into cells; gives the stage of each node.
fn place<'v>(
    builder: &mut Builder,
    mut nodes: Vec<Node<'v>>,
    groups: &[(Area, String)],
    phases: &[Band],
    columns: &[(Band, Option<usize>)],
    options: &Options,
) -> HashMap<&'v str, StageId> {
    let mut columns: Vec<&(Band, Option<usize>)> = columns.iter().collect();
    let locale = builder.locale();
    let labels = row_labels(&mut nodes, groups, &mut columns);
    let ranges: Vec<Range> = columns.iter().map(|(band, _)| band.range).collect();
    let mut stages: Vec<StageId> = Vec::new();
    let mut open = None;
    for (at, (band, phase)) in columns.iter().enumerate() {
        if let Some(phase) = phase.filter(|phase| open != Some(*phase)) {
            open = Some(phase);
            let _ = builder.phase(phases.get(phase).map_or("", |phase| &phase.name));
        }
        let name = if band.name.is_empty() {
            say_with(locale, "import-others-column", &[("number", &(at + 1).to_string())])
        } else {
            band.name.clone()
        };
        match builder.stage(&name) {
            Some(stage) => stages.push(stage),
            None => break,
        }
    }
    if columns.iter().all(|(band, _)| band.name.is_empty()) {
        builder.remark(None, Effect::Changed, Note::Foreign(ForeignNote::MadeStages));
    }
    let rows = rows(&nodes, groups, &ranges, labels);
    if rows.iter().all(|row| row.name.is_empty()) {
        builder.remark(None, Effect::Changed, Note::Foreign(ForeignNote::MadeLanes));
    }
    let row_ranges: Vec<Range> = rows.iter().map(|row| row.range).collect();
    nodes.sort_by(|a, b| a.area.top.total_cmp(&b.area.top).then(a.area.left.total_cmp(&b.area.left)));
    let mut cells: Vec<Vec<(Node<'v>, StageId)>> = rows.iter().map(|_| Vec::new()).collect();
    let mut stage_of = HashMap::new();
    for node in nodes {
        let middle = node.area.across().middle();
        let Some(stage) =
            nearest(&ranges, middle).and_then(|at| stages.get(at.min(stages.len().saturating_sub(1)))).copied()
        else {
            continue;
        };
        stage_of.insert(node.id, stage);
        let is_far = ranges.iter().all(|range| range.distance(middle) > (range.to - range.from));
        let row = nearest(&row_ranges, node.area.down().middle()).filter(|_| !is_far);
        if let Some(cell) = row.and_then(|at| cells.get_mut(at)) {
            cell.push((node, stage));
        } else {
            let note = ForeignNote::OutsideOfGrid { text: shortened(&node.text) };
            builder.remark(Some(node.line), Effect::Noted, Note::Foreign(note));
            builder.note(stage, &node.text);
        }
    }
    let mut scores = Scores::default();
    let mut emotion = None;
    for (at, (row, cells)) in rows.into_iter().zip(cells).enumerate() {
        let name = if row.name.is_empty() {
            say_with(locale, "import-others-row", &[("number", &(at + 1).to_string())])
        } else {
            row.name
        };
        fill(builder, &name, cells, &mut scores, &mut emotion);
    }
    if let Some(lane) = emotion {
        scores.draw(builder, lane, &ValueScale::Guessed, options);
    }
    stage_of
}

/// A lane with its cards or, where they tell moods, a curve.
fn fill(
    builder: &mut Builder,
    name: &str,
    cells: Vec<(Node<'_>, StageId)>,
    scores: &mut Scores,
    emotion: &mut Option<LaneId>,
) {
    let (mut kind, perspective) = kind_or_text(lane_sort(name));
    let moods = cells.iter().filter(|(node, _)| mood(&node.text).is_some()).count();
    if kind == LaneKind::Emotion && (emotion.is_some() || moods < cells.len() || cells.is_empty()) {
        kind = LaneKind::Text;
    }
    let Some(lane) = lane_of(builder, name, kind, perspective) else { return };
    if kind == LaneKind::Emotion {
        let customer = say(builder.locale(), "import-others-customer");
        let Some(persona) = builder.persona(&customer) else { return };
        *emotion = Some(lane);
        for (node, stage) in cells {
            if let Some(mood) = mood(&node.text) {
                scores.push(Score { persona, stage, mood, note: node.text, line: node.line });
            }
        }
        return;
    }
    for (node, stage) in cells {
        let mut card = card_for(builder, lane, stage, &node.text);
        card.color = node.color;
        let _ = builder.put(lane, card);
    }
}

/// Names of rows: groups that lie one below the other, or texts left of all columns, or in the first one.
fn row_labels(
    nodes: &mut Vec<Node<'_>>,
    groups: &[(Area, String)],
    columns: &mut Vec<&(Band, Option<usize>)>,
) -> Vec<Band> {
    let lying: Vec<Band> = groups
        .iter()
        .filter(|(area, _)| {
            !stands(*area, groups)
                && columns.iter().filter(|(band, _)| area.across().contains(band.range.middle())).count() > 1
        })
        .map(|(area, name)| Band { range: area.down(), name: name.clone() })
        .collect();
    if lying.len() > 1 {
        return lying;
    }
    let is_label = |node: &Node<'_>| !node.text.contains('\n') && node.text.chars().count() <= MAX_NAME;
    let left = columns.iter().map(|(band, _)| band.range.from).fold(f64::INFINITY, f64::min);
    let beside: Vec<usize> = (0..nodes.len())
        .filter(|at| nodes.get(*at).is_some_and(|node| node.area.across().to <= left && is_label(node)))
        .collect();
    let mut taken = beside;
    if taken.is_empty()
        && columns.len() > 2
        && let Some((band, None)) = columns.first()
        && groups.is_empty()
    {
        let first: Vec<usize> = (0..nodes.len())
            .filter(|at| nodes.get(*at).is_some_and(|node| band.range.overlap(node.area.across()) > 0.5))
            .collect();
        let speaks = |at: &usize| nodes.get(*at).is_some_and(|node| node.is_heading || lane_sort(&node.text).is_some());
        let all_labels = first.iter().all(|at| nodes.get(*at).is_some_and(is_label));
        if all_labels && first.iter().any(speaks) && first.len() > 1 {
            taken = first;
            columns.remove(0);
        }
    }
    let labels = taken
        .iter()
        .filter_map(|at| nodes.get(*at))
        .map(|node| Band { range: node.area.down(), name: node.text.clone() })
        .collect();
    let mut at = 0;
    nodes.retain(|_| {
        at += 1;
        taken.binary_search(&(at - 1)).is_err()
    });
    labels
}

/// Rows from labels, else from how the nodes lie in the columns.
fn rows(nodes: &[Node<'_>], groups: &[(Area, String)], columns: &[Range], mut labels: Vec<Band>) -> Vec<Band> {
    if labels.is_empty() {
        let inside = |node: &&Node<'_>| {
            columns.iter().any(|range| range.contains(node.area.across().middle())) || groups.is_empty()
        };
        let ranges: Vec<Range> = nodes.iter().filter(inside).map(|node| node.area.down()).collect();
        labels = clusters(&ranges).into_iter().map(|range| Band { range, name: String::new() }).collect();
    }
    labels.sort_by(|a, b| a.range.middle().total_cmp(&b.range.middle()));
    labels
}
