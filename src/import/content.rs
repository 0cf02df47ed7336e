//! Cards by the lane in which they lie, and the lanes of a service blueprint: what importers of other editors' files share.

use crate::locale::say;
use crate::map::{
    ActionPlan, Card, CardBody, CardLaneKind, Color, DividerLine, LaneContent, LaneId, LaneKind, Perspective, Rgb,
    StageId, Touchpoint,
};

use super::builder::Builder;
use super::words::{LaneSort, channel_told};

/// A lane of a kind that gives somebody's view. `None` if there are too many.
pub(super) fn lane_of(builder: &mut Builder, name: &str, kind: LaneKind, perspective: Perspective) -> Option<LaneId> {
    let lane = builder.lane(name, kind)?;
    builder.lane_mut(lane)?.perspective = perspective;
    Some(lane)
}

/// A lane of a service blueprint that is a line. `None` if there are too many.
pub(super) fn line_of(builder: &mut Builder, name: &str, line: DividerLine) -> Option<LaneId> {
    let lane = builder.lane(name, LaneKind::Divider)?;
    builder.lane_mut(lane)?.content = LaneContent::Divider { line };
    Some(lane)
}

/// A line with its usual name.
pub(super) fn usual_line(builder: &mut Builder, line: DividerLine) -> Option<LaneId> {
    let key = match line {
        DividerLine::Interaction => "line-interaction",
        DividerLine::Visibility => "line-visibility",
        DividerLine::InternalInteraction | DividerLine::Other => "line-internal-interaction",
    };
    let name = say(builder.locale(), key);
    line_of(builder, &name, line)
}

/// The kind and view that a name tells; a text lane of the customer if it tells none.
pub(super) fn kind_or_text(sort: Option<LaneSort>) -> (LaneKind, Perspective) {
    match sort {
        Some(LaneSort::Kind(kind, perspective)) => (kind, perspective),
        Some(LaneSort::Line(_)) | None => (LaneKind::Text, Perspective::Customer),
    }
}

/// A card as it is usual in a lane: among touchpoints one, in a plan an action.
pub(super) fn card_for(builder: &mut Builder, lane: LaneId, stage: StageId, text: &str) -> Card {
    let mut card = builder.card(stage, text);
    let kind = builder.draft.lane(lane).and_then(|lane| match lane.content {
        LaneContent::Cards { kind, .. } => Some(kind),
        LaneContent::Emotion { .. } | LaneContent::Divider { .. } => None,
    });
    card.body = match kind {
        Some(CardLaneKind::Touchpoints) => CardBody::Touchpoint(Touchpoint::on(channel_told(text))),
        Some(CardLaneKind::Actions) => CardBody::Action(ActionPlan::default()),
        Some(
            CardLaneKind::Text
            | CardLaneKind::Pains
            | CardLaneKind::Opportunities
            | CardLaneKind::Images
            | CardLaneKind::Metric,
        )
        | None => CardBody::Note,
    };
    card
}

/// Adds a line to the card's note for the team.
pub(super) fn add_note(builder: &mut Builder, card: &mut Card, line: &str) {
    let note = if card.note.is_empty() { line.to_owned() } else { format!("{}\n{line}", card.note) };
    card.note = builder.text(&note);
}

/// A colour as style sheets write it; `None` for white and what is not understood.
pub(super) fn css_color(text: &str) -> Option<Color> {
    let digits = text.trim().strip_prefix('#')?;
    let digit = |at: usize| digits.get(at..=at).and_then(|digit| u8::from_str_radix(digit, 16).ok());
    let byte = |at: usize| digits.get(at..at + 2).and_then(|byte| u8::from_str_radix(byte, 16).ok());
    let rgb = match digits.len() {
        3 | 4 => [digit(0)? * 17, digit(1)? * 17, digit(2)? * 17],
        6 | 8 => [byte(0)?, byte(2)?, byte(4)?],
        _ => return None,
    };
    (rgb != [255; 3]).then_some(Color::Exact(Rgb(rgb)))
}

/// The parts of a service blueprint below what the customer does.
#[derive(Default)]
pub(super) struct Blueprint {
    pub(super) evidence: Vec<BlueprintItem>,
    pub(super) onstage: Vec<BlueprintItem>,
    pub(super) backstage: Vec<BlueprintItem>,
    pub(super) support: Vec<BlueprintItem>,
}

/// Something in a stage.
pub(super) struct BlueprintItem {
    pub(super) stage: StageId,
    pub(super) text: String,
    pub(super) tag: String,
}

impl Blueprint {
    /// Lays them out as lanes with the lines between them.
    pub(super) fn lay(self, builder: &mut Builder) {
        let parts = [
            ("import-others-evidence", Perspective::Company, None, self.evidence),
            ("import-others-onstage", Perspective::Company, Some(DividerLine::Interaction), self.onstage),
            ("import-others-backstage", Perspective::BehindTheScenes, Some(DividerLine::Visibility), self.backstage),
            (
                "import-others-support",
                Perspective::BehindTheScenes,
                Some(DividerLine::InternalInteraction),
                self.support,
            ),
        ];
        for (key, perspective, line, items) in parts {
            if items.is_empty() {
                continue;
            }
            if let Some(line) = line {
                let _ = usual_line(builder, line);
            }
            let name = say(builder.locale(), key);
            let Some(lane) = lane_of(builder, &name, LaneKind::Text, perspective) else { return };
            for BlueprintItem { stage, text, tag } in items {
                let mut card = builder.card(stage, &text);
                if !tag.is_empty() {
                    card.tags.push(builder.text(&tag));
                }
                let _ = builder.put(lane, card);
            }
        }
    }
}

/// Two texts as one: "who: what", or the one that is there.
pub(super) fn joined(first: &str, second: &str, between: &str) -> String {
    match (first.is_empty(), second.is_empty()) {
        (false, false) => format!("{first}{between}{second}"),
        (true, _) => second.to_owned(),
        (false, true) => first.to_owned(),
    }
}
