//! What a new card is, by the lane in which it lies.

use crate::map::{
    ActionPlan, CardBody, CardLaneKind, Channel, Extra, LaneContent, LaneId, Map, Metric, Number, Touchpoint,
};

/// What a card is that begins in a lane: a touchpoint among touchpoints, an action among actions, a figure among figures; a note
/// everywhere else.
#[must_use]
pub fn usual_body(map: &Map, lane: LaneId) -> CardBody {
    let kind = map.lane(lane).and_then(|lane| match lane.content {
        LaneContent::Cards { kind, .. } => Some(kind),
        LaneContent::Emotion { .. } | LaneContent::Divider { .. } => None,
    });
    match kind {
        Some(CardLaneKind::Touchpoints) => CardBody::Touchpoint(Touchpoint::on(Channel::Website)),
        Some(CardLaneKind::Actions) => CardBody::Action(ActionPlan::default()),
        Some(CardLaneKind::Metric) => CardBody::Metric(Metric::of(Number::default())),
        // A picture is more than can be made of nothing.
        Some(CardLaneKind::Text | CardLaneKind::Pains | CardLaneKind::Opportunities | CardLaneKind::Images) | None => {
            CardBody::Note
        }
    }
}

/// A card's text as a cell of a table: of a figure what is counted, the number and its unit.
pub(super) fn cell_text(text: &str, body: &CardBody) -> String {
    let CardBody::Metric(metric) = body else { return text.to_owned() };
    let figure = format!("{} {}", metric.value, metric.unit);
    let figure = figure.trim_end();
    if text.is_empty() { figure.to_owned() } else { format!("{text}: {figure}") }
}

/// The text and body that a cell of a table makes in a lane: the other way round than [`cell_text`].
pub(super) fn from_cell(map: &Map, lane: LaneId, cell: &str) -> (String, CardBody) {
    let body = usual_body(map, lane);
    if let CardBody::Metric(_) = body {
        let (text, figure) = cell.rsplit_once(": ").unwrap_or(("", cell));
        if let Some(metric) = read_figure(figure) {
            return (text.to_owned(), CardBody::Metric(metric));
        }
    }
    (cell.to_owned(), body)
}

/// A number, with a comma or a point, and a unit.
fn read_figure(text: &str) -> Option<Metric> {
    let text = text.trim();
    let is_part = |c: char| c.is_ascii_digit() || "+-.,".contains(c);
    let (number, unit) = text.split_at(text.find(|c| !is_part(c)).unwrap_or(text.len()));
    let value = number.replace(',', ".").parse().ok().and_then(|value| Number::new(value).ok())?;
    let unit = unit.trim();
    let is_unit = unit.chars().count() <= 12 && !unit.chars().any(|c| c.is_ascii_digit() || c == '\n');
    is_unit.then(|| metric(value, unit))
}

fn metric(value: Number, unit: &str) -> Metric {
    Metric { value, unit: unit.to_owned(), target: None, extra: Extra::default() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_read_from_cells() {
        let check = |text: &str, expected: Option<(f64, &str)>| {
            let found = read_figure(text);
            assert_eq!(found.as_ref().map(|metric| (metric.value.get(), &*metric.unit)), expected, "{text}");
        };
        check("48 %", Some((48.0, "%")));
        check(" 4,2 min ", Some((4.2, "min")));
        check("-1.5", Some((-1.5, "")));
        check("3€", Some((3.0, "€")));
        check("1.234,5", None);
        check("24/7", None);
        check("2 of 3", None);
        check("many", None);
        check("", None);
    }
}
