//! Small signs of the panels, as the map has them: markers of personas, evidence, and the icons of kinds.

use std::f32::consts::FRAC_PI_2;

use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};
use peniko::Color as Paint;

use crate::layout::Marker;
use crate::map::{CardBody, Color, ColorName, EvidenceLevel, LaneKind, Map, PersonaId};
use crate::text::icons;
use crate::theme::Theme;

/// A colour of the picture as one of the window.
pub(super) fn color32(paint: Paint) -> Color32 {
    let rgba = paint.to_rgba8();
    Color32::from_rgba_unmultiplied(rgba.r, rgba.g, rgba.b, rgba.a)
}

/// The sign of a persona.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct PersonaSign {
    marker: Marker,
    named: Color,
    color: Color32,
}

impl PersonaSign {
    /// The one that the map has for a persona.
    pub(super) fn of(map: &Map, persona: PersonaId, theme: &Theme) -> Self {
        let at = map.personas.iter().position(|other| other.id == persona).unwrap_or(0);
        let own = map.personas.get(at).and_then(|persona| persona.color);
        let color = own.unwrap_or(Color::Named(ColorName::cycled(at)));
        Self { marker: Marker::cycled(at), named: color, color: color32(theme.swatch(color).strong) }
    }

    /// The persona's colour.
    pub(super) fn color(self) -> Color32 {
        self.color
    }

    /// What is written on that colour.
    pub(super) fn on_color(self, theme: &Theme) -> Color32 {
        color32(theme.swatch(self.named).on_strong)
    }

    /// Paints it around a place.
    pub(super) fn paint(self, painter: &Painter, center: Pos2, radius: f32) {
        let polygon = |points: &[(f32, f32)]| {
            let points = points.iter().map(|(x, y)| center + radius * vec2(*x, *y)).collect();
            Shape::convex_polygon(points, self.color, Stroke::NONE)
        };
        painter.add(match self.marker {
            Marker::Circle => Shape::circle_filled(center, radius * 0.95, self.color),
            Marker::Square => {
                let square = Rect::from_center_size(center, vec2(1.0, 1.0) * radius * 1.7);
                Shape::rect_filled(square, 1.0, self.color)
            }
            Marker::Diamond => polygon(&[(0.0, -1.2), (1.2, 0.0), (0.0, 1.2), (-1.2, 0.0)]),
            Marker::Triangle => polygon(&[(0.0, -1.15), (1.1, 0.8), (-1.1, 0.8)]),
        });
    }
}

/// Paints how well something is known: dashed, half, full; where nothing is said of it, an empty outline.
pub(super) fn paint_evidence(painter: &Painter, center: Pos2, level: Option<EvidenceLevel>, color: Color32) {
    let square = Rect::from_center_size(center, vec2(10.0, 10.0));
    let stroke = Stroke::new(1.2, color);
    match level {
        None => {
            painter.circle_stroke(center, 5.0, Stroke::new(1.0, color.gamma_multiply(0.7)));
        }
        Some(EvidenceLevel::Assumed) => {
            let corners = [square.left_top(), square.right_top(), square.right_bottom(), square.left_bottom()];
            let outline = [corners[0], corners[1], corners[2], corners[3], corners[0]];
            painter.extend(Shape::dashed_line(&outline, stroke, 2.0, 1.6));
        }
        Some(EvidenceLevel::Partly) => {
            painter.rect_stroke(square, 1.5, stroke, StrokeKind::Middle);
            let half = vec![square.left_top(), square.left_bottom(), square.right_bottom()];
            painter.add(Shape::convex_polygon(half, color, Stroke::NONE));
        }
        Some(EvidenceLevel::Researched) => {
            painter.rect_filled(square.expand(0.6), 1.5, color);
        }
    }
}

/// Paints a caret that points down when something is open.
pub(super) fn paint_caret(painter: &Painter, center: Pos2, openness: f32, color: Color32) {
    let turn = egui::emath::Rot2::from_angle(openness * FRAC_PI_2);
    let points = [pos2(-2.0, -4.0), pos2(2.0, 0.0), pos2(-2.0, 4.0)];
    let points = points.map(|point| center + turn * point.to_vec2());
    painter.add(Shape::line(points.to_vec(), Stroke::new(1.6, color)));
}

/// The icon of a kind of card.
pub(super) fn card_icon(body: &CardBody) -> char {
    match body {
        CardBody::Note => icons::NOTE,
        CardBody::Quote(_) => icons::QUOTES,
        CardBody::Touchpoint(_) => icons::MAP_PIN,
        CardBody::Image(_) => icons::IMAGE,
        CardBody::Metric(_) => icons::TARGET,
        CardBody::Action(_) => icons::FLAG,
    }
}

/// The icon of a kind of lane.
pub(super) fn lane_icon(kind: LaneKind) -> char {
    match kind {
        LaneKind::Text => icons::TEXT_ALIGN_LEFT,
        LaneKind::Touchpoints => icons::MAP_PIN,
        LaneKind::Emotion => icons::SMILEY,
        LaneKind::Pains => icons::WARNING_CIRCLE,
        LaneKind::Opportunities => icons::LIGHTBULB,
        LaneKind::Actions => icons::FLAG,
        LaneKind::Images => icons::IMAGE,
        LaneKind::Metric => icons::TARGET,
        LaneKind::Divider => icons::MINUS,
    }
}

/// A kind of lane, as a key of the languages.
pub(super) fn lane_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Text => "lane-text",
        LaneKind::Touchpoints => "lane-touchpoints",
        LaneKind::Emotion => "lane-emotion",
        LaneKind::Pains => "lane-pains",
        LaneKind::Opportunities => "lane-opportunities",
        LaneKind::Actions => "lane-actions",
        LaneKind::Images => "lane-images",
        LaneKind::Metric => "lane-metric",
        LaneKind::Divider => "lane-divider",
    }
}

/// All kinds of lanes, in the order in which they are offered.
pub(super) const LANE_KINDS: [LaneKind; 9] = [
    LaneKind::Text,
    LaneKind::Touchpoints,
    LaneKind::Emotion,
    LaneKind::Pains,
    LaneKind::Opportunities,
    LaneKind::Actions,
    LaneKind::Images,
    LaneKind::Metric,
    LaneKind::Divider,
];
