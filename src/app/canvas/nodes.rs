//! The accessible tree of the map: a node for each part in view, with its role, name, value and what can be done with it. Nothing is made
//! unless somebody reads the tree, so that it costs nothing otherwise.
//!
//! The canvas has the focus as a whole, and the leading selected part is its active descendant: Tab leads past the map, arrows lead
//! within it.

use std::collections::{HashMap, HashSet};

use egui::accesskit::{Action, ActionData, ActionRequest, NodeId, Role};
use egui::{Event, Id, Sense, Ui};
use kurbo::{Point, Rect};

use crate::app::describe;
use crate::edit;
use crate::layout::Look;
use crate::locale::{Locale, say};
use crate::map::{LaneContent, Map, Number, Part};
use crate::review::TurningPointKind;

use super::core::{Canvas, point_bounds};
use super::panes::PaneKind;

/// The nodes of the last frame.
#[derive(Default)]
pub(in crate::app) struct Nodes {
    parts: HashMap<NodeId, Part>,
}

/// What was asked for through the accessible tree.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) enum NodeAction {
    Select(Part),
    /// Its text is to be written.
    Write(Part),
    Raise(Part),
    Lower(Part),
    SetValue(Part, Number),
    SetText(Part, String),
    ShowMenu(Part),
}

impl Nodes {
    /// What was asked for since the last frame.
    pub(in crate::app) fn requests(&self, ui: &Ui) -> Vec<NodeAction> {
        ui.input(|input| {
            let requests = input.events.iter().filter_map(|event| match event {
                Event::AccessKitActionRequest(request) => self.action(request),
                _ => None,
            });
            requests.collect()
        })
    }

    fn action(&self, request: &ActionRequest) -> Option<NodeAction> {
        let part = *self.parts.get(&request.target_node)?;
        match (request.action, &request.data) {
            (Action::Focus, _) => Some(NodeAction::Select(part)),
            (Action::Click, _) => Some(NodeAction::Write(part)),
            (Action::Increment, _) => Some(NodeAction::Raise(part)),
            (Action::Decrement, _) => Some(NodeAction::Lower(part)),
            (Action::ShowContextMenu, _) => Some(NodeAction::ShowMenu(part)),
            (Action::SetValue, Some(ActionData::NumericValue(value))) => {
                Some(NodeAction::SetValue(part, Number::new(*value).ok()?))
            }
            (Action::SetValue, Some(ActionData::Value(text))) => Some(NodeAction::SetText(part, text.to_string())),
            _ => None,
        }
    }
}

impl Canvas {
    /// Makes the nodes of what is in view.
    pub(in crate::app) fn make_nodes(
        &self,
        ui: &Ui,
        canvas: Id,
        map: &Map,
        locale: Locale,
        selected: &HashSet<Part>,
        lead: Option<Part>,
    ) -> Nodes {
        let mut nodes = Nodes::default();
        if ui.ctx().accesskit_node_builder(canvas, |_| ()).is_none() {
            return nodes;
        }
        let signs = self.signs();
        for (part, bounds) in self.parts_in_view(map) {
            let Some((rect, clip)) = self.on_screen(bounds) else { continue };
            let seen = rect.intersect(clip);
            if !seen.is_positive() {
                continue;
            }
            let id = canvas.with(part);
            ui.interact(seen, id, Sense::hover());
            ui.ctx().accesskit_node_builder(id, |node| {
                describe_node(node, map, part, locale, selected.contains(&part));
                if let Some(signs) = signs.get(&part) {
                    let said: Vec<String> = signs.iter().map(|sign| say(locale, sign)).collect();
                    node.set_description(said.join(". "));
                }
            });
            nodes.parts.insert(id.accesskit_id(), part);
        }
        if let Some(lead) = lead {
            let id = canvas.with(lead).accesskit_id();
            if nodes.parts.contains_key(&id) {
                ui.ctx().accesskit_node_builder(canvas, |node| node.set_active_descendant(id));
            }
        }
        nodes
    }

    /// What the signs of emotion points mean, as keys of the languages.
    fn signs(&self) -> HashMap<Part, Vec<&'static str>> {
        let mut signs: HashMap<Part, Vec<&'static str>> = HashMap::new();
        for placed in self.layout.boxes.iter().filter(|placed| placed.part != Part::Legend) {
            if let Some(key) = sign_key(&placed.look) {
                signs.entry(placed.part).or_default().push(key);
            }
        }
        signs
    }

    /// The parts that are in view in any pane, in reading order, with their places; also the cells that are empty and the points that
    /// are unknown.
    fn parts_in_view(&self, map: &Map) -> Vec<(Part, Rect)> {
        let Some(camera) = self.camera else { return Vec::new() };
        let regions: Vec<Rect> = self
            .frame
            .panes
            .iter()
            .filter(|pane| pane.kind != PaneKind::Name)
            .map(|pane| pane.region(camera.zoom))
            .collect();
        let mut seen = HashSet::new();
        let mut parts = Vec::new();
        let is_line = |lane| map.lane(lane).is_some_and(|lane| matches!(lane.content, LaneContent::Divider { .. }));
        for region in regions {
            let cells = self.layout.cells_in(region).into_iter();
            let cells = cells.filter(|part| !matches!(part, Part::Cell { lane, .. } if is_line(*lane)));
            let found = self.layout.parts_in(region).into_iter().chain(cells);
            let found = found.filter_map(|part| Some((part, self.layout.bounds(part)?)));
            let found = found.chain(self.unknown_points(map, region));
            parts.extend(found.filter(|(part, _)| !matches!(part, Part::Map) && seen.insert(*part)));
        }
        parts
    }

    /// The emotion points in a region that could be set.
    fn unknown_points(&self, map: &Map, region: Rect) -> Vec<(Part, Rect)> {
        let columns = &self.layout.table.columns;
        let across = columns.iter().filter(|column| column.left < region.x1 && column.right > region.x0);
        let plots = self.layout.plots.iter().filter(|plot| plot.rect.overlaps(region));
        let cells = plots.flat_map(|plot| across.clone().map(move |column| (plot, column)));
        let points = cells.flat_map(|(plot, column)| {
            let shown = map.personas.iter().filter(|persona| !persona.hidden).map(|persona| persona.id);
            let unknown = shown.filter(|persona| describe::point(map, plot.lane, *persona, column.stage).is_none());
            let middle = Point::new(column.center(), plot.rect.center().y);
            unknown.map(move |persona| {
                let part = Part::EmotionPoint { lane: plot.lane, persona, stage: column.stage };
                (part, point_bounds(middle))
            })
        });
        points.collect()
    }
}

/// What a sign means, as a key of the languages.
fn sign_key(look: &Look) -> Option<&'static str> {
    match look {
        Look::Turning(TurningPointKind::Critical) => Some("legend-critical-point"),
        Look::Turning(TurningPointKind::High) => Some("legend-high-point"),
        Look::Fall { .. } => Some("moments-steepest-fall"),
        _ => None,
    }
}

fn describe_node(node: &mut egui::accesskit::Node, map: &Map, part: Part, locale: Locale, selected: bool) {
    node.set_role(role(part));
    node.set_label(describe::name(map, part, locale));
    node.set_role_description(describe::kind(map, part, locale));
    node.add_action(Action::Focus);
    node.set_selected(selected);
    if let Some(value) = describe::value(map, part, locale) {
        node.set_value(value);
    }
    if let Part::EmotionPoint { lane, persona, stage } = part {
        node.set_min_numeric_value(map.scale.min());
        node.set_max_numeric_value(map.scale.max());
        if let Some(step) = map.scale.step() {
            node.set_numeric_value_step(step);
        }
        if let Some(point) = describe::point(map, lane, persona, stage) {
            node.set_numeric_value(point.value.get());
        }
        for action in [Action::Increment, Action::Decrement, Action::SetValue] {
            node.add_action(action);
        }
    }
    if can_be_written(map, part) {
        node.add_action(Action::Click);
        node.add_action(Action::SetValue);
    }
    node.add_action(Action::ShowContextMenu);
}

/// Whether a part has a text, or becomes a card by one.
fn can_be_written(map: &Map, part: Part) -> bool {
    match part {
        Part::Cell { lane, .. } => map.lane(lane).is_some_and(|lane| matches!(lane.content, LaneContent::Cards { .. })),
        _ => !edit::fields(map, part).is_empty(),
    }
}

fn role(part: Part) -> Role {
    match part {
        Part::Map | Part::Legend => Role::Group,
        Part::Title => Role::Heading,
        Part::Persona(_) | Part::BrakeAndInsight(_) => Role::Article,
        Part::Phase(_) | Part::Stage(_) => Role::ColumnHeader,
        Part::Lane(_) => Role::RowHeader,
        Part::Cell { .. } => Role::Cell,
        Part::Card(_) => Role::Note,
        Part::Curve { .. } => Role::GraphicsObject,
        Part::EmotionPoint { .. } => Role::Slider,
        Part::Source(_) => Role::ListItem,
    }
}
