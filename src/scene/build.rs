//! From boxes to primitives: here a look gets its shapes and colours.

use kurbo::{BezPath, Circle, Line, Point, Rect, RoundedRect};
use peniko::Color as Paint;

use crate::layout::{CardFrame, CurveLine, Ink, Layout, Look, PhaseStart, Placed, RuleStrength, Tone};
use crate::map::{Color, Part, Photo, Presence, TextField};
use crate::theme::{SIZES, Theme};

use super::marks;
use super::pen::Pen;
use super::shape::{Dash, Item, Outline, Role};

pub(super) fn items(
    layout: &Layout,
    theme: &Theme,
    is_faint: impl Fn(&Placed, Option<TextField>) -> bool,
) -> Vec<Item> {
    let mut pen = Pen::new(theme, layout.boxes.len() * 2);
    for placed in &layout.boxes {
        pen.part = placed.part;
        pen.role = role(placed);
        let first = pen.items.len();
        let all_faint = is_faint(placed, None);
        pen.look(placed);
        if all_faint {
            pen.fade(first);
        }
        for text in &placed.texts {
            let first = pen.items.len();
            let paint = ink(theme, text.ink);
            pen.text(text, paint);
            if all_faint || text.field.is_some_and(|field| is_faint(placed, Some(field))) {
                pen.fade(first);
            }
        }
    }
    pen.items
}

/// In the list of what is said a mark stands for itself.
fn role(placed: &Placed) -> Role {
    let is_mark = matches!(placed.look, Look::Annotation(_)) && placed.part != Part::Legend;
    if is_mark { Role::Mark } else { Role::Own }
}

/// The colour of a text.
#[must_use]
pub fn ink(theme: &Theme, ink: Ink) -> Paint {
    match ink {
        Ink::Normal => theme.ink,
        Ink::Muted => theme.muted,
        Ink::Strong(color) => theme.swatch(color).strong,
        Ink::On(color) => theme.swatch(color).on_strong,
        Ink::Good => theme.good,
        Ink::Bad => theme.bad,
        Ink::Star => theme.star,
    }
}

impl Pen<'_> {
    fn look(&mut self, placed: &Placed) {
        let theme = self.theme;
        let rect = placed.rect;
        match &placed.look {
            Look::Plain | Look::Aside => {}
            Look::KindTag => self.stroke(rounded(rect, rect.height() / 2.0), theme.muted, 1.0),
            Look::PersonaCard { color } => self.edged(rect, 8.0, *color, theme.swatch(*color).faint, 5.0),
            Look::Portrait { photo, color } => self.portrait(rect, photo.as_ref(), *color),
            Look::Phase { color, start } => self.fill(chevron(rect, *start), theme.swatch(*color).strong),
            Look::StageCard { color } => self.stage_card(rect, *color),
            Look::LaneLabel { color } => self.fill(rounded(rect, 6.0), theme.swatch(*color).soft),
            Look::LaneGround { color } => self.fill(rounded(rect, 6.0), theme.swatch(*color).faint),
            Look::Area { color, tone } => {
                let swatch = theme.swatch(*color);
                let paint = match tone {
                    Tone::Faint => swatch.faint,
                    Tone::Soft => swatch.soft,
                    Tone::Strong => swatch.strong,
                };
                self.fill(rounded(rect, 3.0), paint);
            }
            Look::Rule(strength) => self.rule(rect, *strength),
            Look::Card { color, frame } => self.card(rect, *color, *frame),
            Look::Disc { color, presence } => {
                let strong = theme.swatch(*color).strong;
                match presence {
                    Some(Presence::Physical) => self.fill(rounded(rect, rect.width() * 0.2), strong),
                    Some(Presence::Online) | None => self.fill(Circle::new(rect.center(), rect.width() / 2.0), strong),
                }
            }
            Look::Image(photo) => self.image(photo, rect, rounded(rect, 4.0)),
            Look::Bar { color, share, target } => self.bar(rect, *color, *share, *target),
            Look::EvidenceMark(level) => marks::evidence(self, rect, *level),
            Look::PersonaDot { color, marker } => {
                let paint = theme.swatch(*color).strong;
                self.fill(marks::marker(rect.center(), rect.width() / 2.0, *marker), paint);
            }
            Look::Divider => {
                let y = rect.center().y;
                let line = Line::new((rect.x0, y), (rect.x1, y));
                self.dashed(line, theme.muted, 1.5, Some(Dash { on: 8.0, off: 5.0 }));
            }
            Look::PositiveGround => self.fill(rect, theme.good_ground),
            Look::NegativeGround => self.fill(rect, theme.bad_ground),
            Look::LevelLine => self.rule(rect, RuleStrength::Faint),
            Look::NeutralLine => self.rule(rect, RuleStrength::Dashed),
            Look::Face { position } => marks::face(self, rect, *position),
            Look::Curve { color, path, width, line } => {
                let paint = theme.swatch(*color).strong;
                let dash = (*line == CurveLine::Dashed).then_some(Dash { on: 2.6 * width, off: 1.9 * width });
                self.dashed(Outline::Path(path.clone()), paint, *width, dash);
            }
            Look::EmotionPoint { color, marker, basis } => {
                marks::emotion_point(self, rect, theme.swatch(*color).strong, *marker, *basis);
            }
            Look::Gap => marks::gap(self, rect),
            Look::Turning(kind) => marks::turning(self, rect, *kind),
            Look::Fall { color } => marks::fall(self, rect, theme.swatch(*color).strong),
            Look::NoteBox { color } => self.edged(rect, 8.0, *color, theme.card, 5.0),
            Look::Share { color, fill } => marks::share(self, rect, *color, *fill),
            Look::Annotation(kind) => marks::annotation(self, rect, *kind),
        }
    }

    /// A box with a thin line around it and a coloured edge at the left.
    fn edged(&mut self, rect: Rect, radius: f64, color: Color, ground: Paint, edge: f64) {
        let theme = self.theme;
        self.framed(rect, radius, ground);
        let strip = RoundedRect::from_rect(Rect { x1: rect.x0 + edge, ..rect }, (radius, 0.0, 0.0, radius));
        self.fill(strip, theme.swatch(color).strong);
    }

    /// A box with a thin line around it. The line is what the ground leaves free, so that corners stay even.
    fn framed(&mut self, rect: Rect, radius: f64, ground: Paint) {
        self.fill(rounded(rect, radius), self.theme.card_line);
        self.fill(rounded(rect.inset(-1.0), radius - 1.0), ground);
    }

    fn portrait(&mut self, rect: Rect, photo: Option<&Photo>, color: Color) {
        let circle = Circle::new(rect.center(), rect.width() / 2.0);
        let strong = self.theme.swatch(color).strong;
        match photo {
            None => self.fill(circle, strong),
            Some(photo) => {
                // The shorter side fills the circle; the rest of the longer one is cut off.
                let (width_px, height_px) = photo.size_px();
                let aspect = f64::from(width_px) / f64::from(height_px);
                let size = (rect.width() * aspect.max(1.0), rect.width() / aspect.min(1.0));
                self.image(photo, Rect::from_center_size(rect.center(), size), circle);
                self.stroke(Circle::new(rect.center(), rect.width() / 2.0 - 1.0), strong, 2.0);
            }
        }
    }

    fn stage_card(&mut self, rect: Rect, color: Color) {
        let theme = self.theme;
        self.framed(rect, 6.0, theme.card);
        let band = RoundedRect::from_rect(Rect { y1: rect.y0 + 5.0, ..rect }, (6.0, 6.0, 0.0, 0.0));
        self.fill(band, theme.swatch(color).strong);
    }

    fn card(&mut self, rect: Rect, color: Color, frame: CardFrame) {
        let theme = self.theme;
        let swatch = theme.swatch(color);
        match frame {
            CardFrame::Solid => self.edged(rect, 4.0, color, theme.card, 4.0),
            CardFrame::Dashed => {
                self.fill(rounded(rect, 4.0), theme.card);
                let dash = Some(Dash { on: 5.0, off: 3.0 });
                self.dashed(rounded(rect.inset(-0.75), 4.0), swatch.strong, 1.25, dash);
            }
            CardFrame::Tinted => self.fill(rounded(rect, 10.0), swatch.soft),
        }
    }

    fn bar(&mut self, rect: Rect, color: Color, share: f64, target: f64) {
        let swatch = self.theme.swatch(color);
        let (line, ink) = (self.theme.line, self.theme.ink);
        let radius = rect.height() / 2.0;
        self.fill(rounded(rect, radius), line);
        if share > 0.0 {
            let filled = Rect { x1: rect.x0 + (rect.width() * share).max(rect.height()), ..rect };
            self.fill(rounded(filled, radius), swatch.strong);
        }
        let x = (rect.x0 + rect.width() * target).clamp(rect.x0 + 1.0, rect.x1 - 1.0);
        self.fill(Rect::new(x - 1.0, rect.y0 - 2.0, x + 1.0, rect.y1 + 2.0), ink);
    }

    fn rule(&mut self, rect: Rect, strength: RuleStrength) {
        let theme = self.theme;
        let center = rect.center();
        let line = if rect.width() >= rect.height() {
            Line::new(Point::new(rect.x0, center.y), Point::new(rect.x1, center.y))
        } else {
            Line::new(Point::new(center.x, rect.y0), Point::new(center.x, rect.y1))
        };
        match strength {
            RuleStrength::Faint => self.stroke(line, theme.line, 0.75),
            RuleStrength::Strong => self.stroke(line, theme.card_line, 1.5),
            RuleStrength::Dashed => self.dashed(line, theme.muted, 1.0, Some(Dash { on: 5.0, off: 4.0 })),
        }
    }
}

fn rounded(rect: Rect, radius: f64) -> RoundedRect {
    RoundedRect::from_rect(rect, radius)
}

/// A band that points to the right and, unless it is the first, is notched at the left.
fn chevron(rect: Rect, start: PhaseStart) -> BezPath {
    let reach = SIZES.chevron;
    let (left, right) = (rect.x0 + 3.0, rect.x1 - 3.0);
    let middle = rect.center().y;
    let mut path = BezPath::new();
    path.move_to((left, rect.y0));
    path.line_to((right - reach, rect.y0));
    path.line_to((right, middle));
    path.line_to((right - reach, rect.y1));
    path.line_to((left, rect.y1));
    if start == PhaseStart::Notched {
        path.line_to((left + reach, middle));
    }
    path.close_path();
    path
}
