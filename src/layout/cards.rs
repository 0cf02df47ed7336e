//! Cards: as high as what they say.

use std::borrow::Cow;

use kurbo::{Point, Rect, Size};

use crate::locale::{say, say_number, say_with};
use crate::map::{
    ActionPlan, ActionStatus, Card, CardBody, Color, Contact, Date, Evidence, Metric, Number, Part, Photo, TextField,
    Touchpoint,
};
use crate::text::{Align, TextRequest, TextStyle, icons};
use crate::theme::Sizes;

use super::boxes::{CardFrame, Ink, Look, Placed, PlacedText};
use super::channel_icon::channel_icon;
use super::evidence::source_numbers;
use super::grid::Column;
use super::sheet::{Block, Sheet, height};
use super::unbroken;

/// Width of the coloured edge at the left of a card.
pub(super) const EDGE: f64 = 3.0;
/// Room for a channel's icon.
const ICON_ROOM: f64 = 32.0;
/// Room for a moment of truth's star.
const STAR_ROOM: f64 = 20.0;
/// Height of the line with evidence and personas, at least.
const MARKS_HEIGHT: f64 = 15.0;

/// Sets the texts of all cards that are not set yet, on all cores.
pub(super) fn prepare(sheet: &mut Sheet<'_>, columns: &[Column]) {
    let sizes = sheet.sizes;
    let mut requests: Vec<(Cow<'_, str>, TextStyle, f64)> = Vec::new();
    let cut = &sheet.cut;
    for lane in cut.lanes.iter().filter(|lane| !lane.collapsed) {
        for card in lane.cards() {
            let Some((first, last)) = cut.reach(card) else { continue };
            let width = columns[last].right - columns[first].left - 2.0 * sizes.cell_padding;
            let (style, _, room) = main_text(card, sizes, width);
            requests.push((shown_text(&card.text, sizes), style, room));
        }
    }
    #[expect(clippy::cast_possible_truncation, reason = "widths are a few thousand units")]
    let requests: Vec<TextRequest<'_>> = requests
        .iter()
        .map(|(text, style, room)| TextRequest { text, style: *style, width: room.max(1.0) as f32 })
        .collect();
    sheet.texts.prepare(&requests);
}

/// A card of that width, laid out from the origin.
pub(super) fn card(sheet: &mut Sheet<'_>, card: &Card, lane_color: Color, width: f64) -> Block {
    let color = card.color.unwrap_or(lane_color);
    let padding = sheet.sizes.padding;
    let frame = match &card.body {
        CardBody::Quote(_) => CardFrame::Tinted,
        CardBody::Touchpoint(touchpoint) if touchpoint.effective_contact() == Some(Contact::Indirect) => {
            CardFrame::Dashed
        }
        _ => CardFrame::Solid,
    };
    let mut writer = Writer {
        part: Part::Card(card.id),
        color,
        left: padding + EDGE,
        right: width - padding,
        top: padding - 2.0,
        block: Block::framed(Part::Card(card.id), Look::Card { color, frame }),
    };
    if let CardBody::Image(photo) = &card.body {
        writer.image(sheet, photo);
    }
    if let CardBody::Metric(metric) = &card.body {
        writer.figure(sheet, metric);
    }
    writer.main_text(sheet, card, width);
    match &card.body {
        CardBody::Touchpoint(touchpoint) => writer.touchpoint(sheet, touchpoint),
        CardBody::Metric(metric) => writer.target(sheet, metric),
        CardBody::Action(action) => writer.action(sheet, action),
        CardBody::Note | CardBody::Quote(_) | CardBody::Image(_) => {}
    }
    writer.marks(sheet, card);
    let mut block = writer.block;
    block.resize(Size::new(width, writer.top + padding - 2.0));
    block
}

/// How a card's own text is set, where it begins, and how wide it may be.
fn main_text(card: &Card, sizes: &Sizes, width: f64) -> (TextStyle, f64, f64) {
    let types = &sizes.text;
    let left = sizes.padding + EDGE;
    let room = width - left - sizes.padding;
    match &card.body {
        CardBody::Quote(_) => (types.quote, left, room),
        CardBody::Metric(_) | CardBody::Image(_) => (types.small, left, room),
        CardBody::Action(_) => (types.strong, left, room),
        CardBody::Touchpoint(touchpoint) => {
            let star = if touchpoint.moment_of_truth { STAR_ROOM } else { 0.0 };
            (types.body, left + ICON_ROOM, room - ICON_ROOM - star)
        }
        CardBody::Note => (types.body, left, room),
    }
}

/// The text as the picture shows it: very long ones are elided there, not in the file.
pub(super) fn shown_text<'t>(text: &'t str, sizes: &Sizes) -> Cow<'t, str> {
    if text.len() <= sizes.elide_after_chars {
        return Cow::Borrowed(text);
    }
    match text.char_indices().nth(sizes.elide_after_chars) {
        Some((at, _)) => Cow::Owned(format!("{}…", &text[..at])),
        None => Cow::Borrowed(text),
    }
}

/// When an action is due, if anything is left to be done.
pub(super) fn still_due(action: &ActionPlan) -> Option<Date> {
    match action.status {
        ActionStatus::Proposed | ActionStatus::Planned | ActionStatus::InProgress => action.due,
        ActionStatus::Done | ActionStatus::Dropped => None,
    }
}

/// Writes a card from top to bottom.
struct Writer {
    part: Part,
    color: Color,
    left: f64,
    right: f64,
    top: f64,
    block: Block,
}

impl Writer {
    fn room(&self) -> f64 {
        self.right - self.left
    }

    /// A paragraph over the whole width.
    fn paragraph(&mut self, sheet: &mut Sheet<'_>, text: &str, style: TextStyle, ink: Ink) {
        let text = sheet.set(text, style, self.room());
        let rect = Rect::new(self.left, self.top, self.right, self.top + height(&text));
        self.block.boxes.push(Placed::new(self.part, rect, Look::Plain).with_text(text, rect.origin(), ink));
        self.top = rect.y1;
    }

    /// A small icon with a paragraph beside it, which may be a text of the map.
    fn item(&mut self, sheet: &mut Sheet<'_>, icon: (char, Ink), text: &str, field: Option<TextField>) {
        let types = sheet.sizes.text;
        let indent = 19.0;
        let (icon, ink) = icon;
        let icon = sheet.icon(icon, types.small_icon);
        let text = sheet.set(text, types.small, self.room() - indent);
        let rect = Rect::new(self.left, self.top, self.right, self.top + height(&text).max(14.0));
        let at = Point::new(self.left + indent, self.top);
        let mut placed = Placed::new(self.part, rect, Look::Plain).with_text(icon, rect.origin() + (0.0, 0.5), ink);
        placed.texts.push(PlacedText { text, at, ink: Ink::Muted, field });
        self.block.boxes.push(placed);
        self.top = rect.y1 + 1.0;
    }

    fn main_text(&mut self, sheet: &mut Sheet<'_>, card: &Card, width: f64) {
        let (style, left, room) = main_text(card, sheet.sizes, width);
        let mut bottom = self.top;
        if let CardBody::Touchpoint(touchpoint) = &card.body {
            bottom = self.channel(sheet, touchpoint);
        }
        let empty = card.text.trim().is_empty();
        // What is yet to be written keeps its line, except under a figure or picture that can do without.
        if !empty || !matches!(card.body, CardBody::Metric(_) | CardBody::Image(_)) {
            let text = sheet.set(&shown_text(&card.text, sheet.sizes), style, room);
            // One line beside a channel's icon stands at the middle of the icon.
            let top = if text.lines.len() == 1 {
                self.top.max(self.top.midpoint(bottom) - height(&text) / 2.0)
            } else {
                self.top
            };
            let rect = Rect::new(left, top, left + room, top + height(&text));
            let placed = Placed::new(self.part, rect, Look::Plain);
            self.block.boxes.push(placed.with_field(TextField::Text, text, rect.origin(), Ink::Normal));
            bottom = bottom.max(rect.y1);
        }
        self.top = bottom;
    }

    /// Channel icon and star. Gives the lower edge.
    fn channel(&mut self, sheet: &mut Sheet<'_>, touchpoint: &Touchpoint) -> f64 {
        let types = sheet.sizes.text;
        let disc = Rect::from_origin_size((self.left - 2.0, self.top), (26.0, 26.0));
        let icon = sheet.icon(channel_icon(&touchpoint.channel), types.icon);
        let placed =
            Placed::new(self.part, disc, Look::Disc { color: self.color, presence: touchpoint.effective_presence() })
                .with_text(icon, disc.origin() + (4.0, 4.0), Ink::On(self.color));
        self.block.boxes.push(placed);
        if touchpoint.moment_of_truth {
            let star = sheet.icon(icons::STAR, types.icon_filled);
            let rect = Rect::from_origin_size((self.right - 18.0, self.top + 1.0), (18.0, 18.0));
            self.block.boxes.push(Placed::new(self.part, rect, Look::Plain).with_text(star, rect.origin(), Ink::Star));
        }
        disc.y1
    }

    fn touchpoint(&mut self, sheet: &mut Sheet<'_>, touchpoint: &Touchpoint) {
        self.top += 4.0;
        for work in &touchpoint.works {
            self.item(sheet, (icons::PLUS, Ink::Good), work, Some(TextField::Works));
        }
        for hurt in &touchpoint.hurts {
            self.item(sheet, (icons::MINUS, Ink::Bad), hurt, Some(TextField::Hurts));
        }
        if !touchpoint.owner.is_empty() {
            self.item(sheet, (icons::USER, Ink::Muted), &touchpoint.owner, Some(TextField::Owner));
        }
    }

    fn figure(&mut self, sheet: &mut Sheet<'_>, metric: &Metric) {
        let text = figure(sheet, metric.value, &metric.unit);
        self.paragraph(sheet, &text, sheet.sizes.text.figure, Ink::Strong(self.color));
    }

    fn target(&mut self, sheet: &mut Sheet<'_>, metric: &Metric) {
        let Some(target) = metric.target else { return };
        let (value, goal) = (metric.value.get(), target.get());
        let most = value.max(goal);
        if value >= 0.0 && goal >= 0.0 && most > 0.0 {
            let rect = Rect::new(self.left, self.top + 5.0, self.right, self.top + 11.0);
            let bar = Look::Bar { color: self.color, share: value / most, target: goal / most };
            self.block.boxes.push(Placed::new(self.part, rect, bar));
            self.top = rect.y1 + 3.0;
        }
        let target = figure(sheet, target, &metric.unit);
        let text = say_with(sheet.locale, "picture-target", &[("value", &target)]);
        self.paragraph(sheet, &text, sheet.sizes.text.small, Ink::Muted);
    }

    fn action(&mut self, sheet: &mut Sheet<'_>, action: &ActionPlan) {
        let locale = sheet.locale;
        self.top += 3.0;
        let (icon, status) = match action.status {
            ActionStatus::Proposed => (icons::LIGHTBULB, "status-proposed"),
            ActionStatus::Planned => (icons::CALENDAR_BLANK, "status-planned"),
            ActionStatus::InProgress => (icons::CLOCK_COUNTER_CLOCKWISE, "status-in-progress"),
            ActionStatus::Done => (icons::CHECK, "status-done"),
            ActionStatus::Dropped => (icons::X, "status-dropped"),
        };
        let mut first = say(locale, status);
        if let Some(due) = still_due(action) {
            let date = unbroken::date(locale, due);
            first = format!("{first} · {}", say_with(locale, "picture-due", &[("date", &date)]));
        }
        let ink = Ink::Strong(self.color);
        self.item(sheet, (icon, ink), &first, None);
        if !action.owner.is_empty() {
            self.item(sheet, (icons::USER, ink), &action.owner, Some(TextField::Owner));
        }
        let grade = |key, grade: Option<crate::map::Grade>| {
            grade.map(|grade| say_with(locale, key, &[("grade", &format!("{}/5", grade.get()))]))
        };
        let grades: Vec<String> = [grade("picture-impact", action.impact), grade("picture-effort", action.effort)]
            .into_iter()
            .flatten()
            .collect();
        if !grades.is_empty() {
            self.item(sheet, (icons::TARGET, ink), &grades.join(" · "), None);
        }
    }

    fn image(&mut self, sheet: &mut Sheet<'_>, photo: &Photo) {
        let (width_px, height_px) = photo.size_px();
        let aspect = f64::from(height_px) / f64::from(width_px);
        let tall = (self.room() * aspect).min(self.room() * sheet.sizes.max_image_aspect).max(1.0);
        let wide = tall / aspect;
        let wide = wide.min(self.room()).max(1.0);
        let middle = self.left.midpoint(self.right);
        let rect = Rect::new(middle - wide / 2.0, self.top, middle + wide / 2.0, self.top + tall);
        self.block.boxes.push(Placed::new(self.part, rect, Look::Image(photo.clone())));
        self.top = rect.y1 + 5.0;
    }

    /// The last line: whom it concerns at the left, what it rests on at the right.
    fn marks(&mut self, sheet: &mut Sheet<'_>, card: &Card) {
        let evidence = sheet.stated(card.evidence.as_ref());
        if evidence.is_none() && card.personas.is_empty() {
            return;
        }
        let top = self.top + 4.0;
        let mut left = self.left;
        let evidence_left = match evidence {
            Some(evidence) => self.evidence(sheet, evidence, top),
            None => self.right,
        };
        let (size, distance) = (11.0, 15.0);
        let mut line = top;
        for persona in &card.personas {
            if sheet.map.persona(*persona).is_none_or(|persona| persona.hidden) {
                continue;
            }
            if left + size > evidence_left - 4.0 && left > self.left {
                left = self.left;
                line += distance;
            }
            let (color, marker) = sheet.persona_look(*persona);
            let rect = Rect::from_origin_size((left, line + 1.5), (size, size));
            self.block.boxes.push(Placed::new(self.part, rect, Look::PersonaDot { color, marker }));
            left += distance;
        }
        let small = sheet.sizes.text.small;
        self.top = line + MARKS_HEIGHT.max(f64::from(small.size * small.line_height));
    }

    /// Mark and sources, at the right of the line. Gives the left edge of what it took.
    fn evidence(&mut self, sheet: &mut Sheet<'_>, evidence: &Evidence, top: f64) -> f64 {
        let mark = Rect::from_origin_size((self.right - 11.0, top + 1.5), (11.0, 11.0));
        self.block.boxes.push(Placed::new(self.part, mark, Look::EvidenceMark(evidence.level)));
        let numbers = source_numbers(sheet, evidence);
        if numbers.is_empty() {
            return mark.x0;
        }
        // Many sources would push everything else aside: the list of sources tells them all.
        let room = self.room() / 2.0;
        let text = sheet.set(&numbers, sheet.sizes.text.small.aligned(Align::End), room);
        let text = if text.lines.len() > 1 {
            let first = numbers.split(',').next().unwrap_or_default();
            sheet.set(&format!("{first}…"), sheet.sizes.text.small.aligned(Align::End), room)
        } else {
            text
        };
        let rect = Rect::new(mark.x0 - 5.0 - room, top, mark.x0 - 5.0, top + height(&text));
        let left = rect.x1 - f64::from(text.lines.first().map_or(0.0, |line| line.extent.1 - line.extent.0));
        self.block.boxes.push(Placed::new(self.part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Muted));
        left
    }
}

/// A number with its unit; a no-break space keeps them together.
fn figure(sheet: &Sheet<'_>, value: Number, unit: &str) -> String {
    let value = say_number(sheet.locale, value);
    if unit.is_empty() { value } else { format!("{value}\u{a0}{unit}") }
}
