//! The action plan as a page: its actions by how far they are, their impact and effort as a figure, and what nobody has answered yet.

use std::cmp::Reverse;

use kurbo::{Point, Rect};

use crate::locale::{say, say_count, say_status, say_with};
use crate::map::{ActionStatus, Grade, Map, Part, PersonaId, TextField};
use crate::review::{Answerable, AnswerableKind, PlannedAction, STATUSES, is_shown, plan, shows_plan, unanswered};
use crate::text::{TextStyle, icons};
use crate::theme::Theme;

use super::boxes::{Ink, Look, Placed, PlacedText, RuleStrength, Tone};
use super::cards::{shown_text, still_due};
use super::flow::{Ground, Section};
use super::plan_matrix::{self, NUMBER, put_number};
use super::sheet::{Sheet, height, width};
use super::{title, unbroken};

/// Width of the content in map units: with its margins as wide as a slide of 16:9 on which the smallest text has 9 points.
pub(super) const WIDTH: f64 = 1_184.0;
/// Width of the figure.
const FIGURE: f64 = 340.0;
/// Width of a table in map units below which there is no column for what actions answer.
const LEAST_WITH_ANSWERS: f64 = 700.0;
/// Width of a table in map units from which all columns grow.
const WIDE: f64 = 960.0;
/// Width of a page that goes on on others, at least, and of its columns.
pub(super) const LEAST_WIDTH: f64 = 480.0;
const LEAST_COLUMN: f64 = 320.0;
const APART: f64 = 36.0;
/// In which order actions come: first what is under way, last what will not be done.
const GROUPS: [ActionStatus; 5] = [
    ActionStatus::InProgress,
    ActionStatus::Planned,
    ActionStatus::Proposed,
    ActionStatus::Done,
    ActionStatus::Dropped,
];
/// In which order they fill the bar.
const FILLS: [ActionStatus; 5] = [
    ActionStatus::Done,
    ActionStatus::InProgress,
    ActionStatus::Planned,
    ActionStatus::Proposed,
    ActionStatus::Dropped,
];
/// How many things that are unanswered are listed.
const MOST_UNANSWERED: usize = 40;

pub(super) fn place(sheet: &mut Sheet<'_>) {
    title::place_page_heading(sheet, &say(sheet.locale, "plan-sheet-name"));
    let plan = plan(sheet.map);
    let open = open(sheet.map);
    let nothing = plan.actions.is_empty() && open.is_empty();
    if nothing || !shows_plan(sheet.map) {
        let hint = say(sheet.locale, if nothing { "plan-page-empty" } else { "plan-page-hidden" });
        let bottom = put(sheet, Written::said(&hint, Ink::Muted), sheet.sizes.text.subtitle, (sheet.left, sheet.width));
        sheet.top = bottom;
        return;
    }
    if !plan.actions.is_empty() {
        progress(sheet, &plan.counts());
    }
    let actions = in_order(plan.actions);
    let top = sheet.top;
    if !actions.is_empty() {
        plan_matrix::place(sheet, &actions, (sheet.left, FIGURE));
    }
    let bottom = std::mem::replace(&mut sheet.top, top);
    let beside = if bottom > top { FIGURE + APART } else { 0.0 };
    list_unanswered(sheet, &open, (sheet.left + beside, sheet.width - beside));
    sheet.top = bottom.max(sheet.top + sheet.sizes.band_gap);
    table(sheet, &actions, (sheet.left, sheet.width));
}

/// What is on pages of a width, below the heading: first how far all is, then the figure and what is open, then the table; nothing if there is
/// no plan.
pub(super) fn sections(ground: &mut Ground<'_>) -> Vec<Section> {
    let plan = plan(ground.map);
    let open = open(ground.map);
    if !shows_plan(ground.map) {
        return Vec::new();
    }
    if plan.actions.is_empty() && open.is_empty() {
        return Vec::new();
    }
    let mut sections = Vec::new();
    if !plan.actions.is_empty() {
        sections.push(ground.section(1, |sheet| progress(sheet, &plan.counts())));
    }
    let actions = in_order(plan.actions);
    let columns = ground.columns(LEAST_COLUMN, 3);
    sections.push(ground.section(columns, |sheet| {
        let place = (sheet.left, sheet.width);
        if !actions.is_empty() {
            plan_matrix::place(sheet, &actions, place);
        }
        list_unanswered(sheet, &open, place);
    }));
    let whole = (0.0, ground.width);
    sections.push(if actions.is_empty() {
        ground.section(1, |sheet| no_action(sheet, whole))
    } else {
        ground.headed(|sheet| head(sheet, &actions, whole), |sheet| rows(sheet, &actions, whole))
    });
    sections
}

/// What no action answers, as far as it is told of.
fn open(map: &Map) -> Vec<Answerable> {
    let mut open = unanswered(map);
    open.retain(|answerable| is_shown(map, answerable.kind));
    open
}

/// The actions by how far they are; of each group the most useful first, of equals the cheapest.
fn in_order(actions: Vec<PlannedAction>) -> Vec<PlannedAction> {
    let mut actions = actions;
    let group = |status: ActionStatus| GROUPS.iter().position(|other| *other == status);
    actions.sort_by_key(|action| {
        let cheap = action.action.effort.map_or(u8::MAX, Grade::get);
        (group(action.action.status), Reverse(action.action.impact), cheap)
    });
    actions
}

/// A text and whose it is.
struct Written<'t> {
    part: Part,
    look: Look,
    field: Option<TextField>,
    text: &'t str,
    ink: Ink,
}

impl<'t> Written<'t> {
    /// What the program says.
    fn said(text: &'t str, ink: Ink) -> Self {
        Self { part: Part::Map, look: Look::Aside, field: None, text, ink }
    }

    /// A text that belongs to a part.
    fn of(part: Part, field: Option<TextField>, text: &'t str, ink: Ink) -> Self {
        Self { part, look: Look::Plain, field, text, ink }
    }
}

/// Puts a text at the top of the sheet, so far from the left and so wide. Gives its lower edge.
fn put(sheet: &mut Sheet<'_>, written: Written<'_>, style: TextStyle, (left, room): (f64, f64)) -> f64 {
    let text = sheet.set(written.text, style, room);
    let rect = Rect::new(left, sheet.top, left + room, sheet.top + height(&text));
    let texts = vec![PlacedText { text, at: rect.origin(), ink: written.ink, field: written.field }];
    sheet.put(Placed { texts, ..Placed::new(written.part, rect, written.look) });
    rect.y1
}

/// A bar with a stretch for each status, and below it what they mean.
fn progress(sheet: &mut Sheet<'_>, counts: &[usize; STATUSES.len()]) {
    let types = sheet.sizes.text;
    let all: usize = counts.iter().sum();
    let counted = STATUSES.into_iter().zip(counts.iter().copied()).filter(|(_, count)| *count > 0);
    let mut counted: Vec<(ActionStatus, usize)> = counted.collect();
    // What is done fills the bar from the left; what is dropped is no part of the way.
    counted.sort_by_key(|(status, _)| FILLS.iter().position(|other| other == status));
    let mut left = sheet.left;
    let gap = 3.0;
    #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
    let room = sheet.width - gap * counted.len().saturating_sub(1) as f64;
    for (status, count) in &counted {
        #[expect(clippy::cast_precision_loss, reason = "a few thousand at most")]
        let width = room * *count as f64 / all as f64;
        let rect = Rect::new(left, sheet.top, left + width, sheet.top + 12.0);
        let look = Look::Area { color: Theme::status_color(*status), tone: Tone::Strong };
        sheet.put(Placed::new(Part::Map, rect, look));
        sheet.lead();
        left = rect.x1 + gap;
    }
    sheet.top += 22.0;
    let mut left = sheet.left;
    for (status, count) in counted {
        let text = status_count(sheet, status, count);
        let text = sheet.set_snugly(&text, types.body, sheet.width - 18.0);
        if left > sheet.left && left + 18.0 + width(&text) > sheet.right() {
            left = sheet.left;
            sheet.top += height(&text) + 3.0;
        }
        let dot = Rect::new(left, sheet.top + 3.5, left + 11.0, sheet.top + 14.5);
        let look = Look::Area { color: Theme::status_color(status), tone: Tone::Strong };
        sheet.put(Placed::new(Part::Map, dot, look));
        let at = Point::new(left + 18.0, sheet.top);
        let rect = Rect::new(at.x, at.y, at.x + width(&text), at.y + height(&text));
        left = rect.x1 + 28.0;
        sheet.put(Placed::new(Part::Map, rect, Look::Aside).with_text(text, at, Ink::Normal));
    }
    sheet.top += 18.0 + sheet.sizes.band_gap;
}

fn status_count(sheet: &Sheet<'_>, status: ActionStatus, count: usize) -> String {
    let (status, count) = (say_status(sheet.locale, status), count.to_string());
    say_with(sheet.locale, "plan-status-count", &[("status", &status), ("count", &count)])
}

/// Left edges and widths of the table's columns.
struct Columns {
    title: (f64, f64),
    /// None where there is no room for them: then they stand below the title.
    answers: Option<(f64, f64)>,
    who: (f64, f64),
    due: (f64, f64),
}

impl Columns {
    fn new(sheet: &mut Sheet<'_>, actions: &[PlannedAction], (left, width): (f64, f64)) -> Self {
        let gap = 18.0;
        let dates = actions.iter().filter_map(|action| still_due(&action.action));
        let dates: Vec<String> = dates.map(|due| unbroken::date(sheet.locale, due)).collect();
        let body = sheet.sizes.text.body;
        let widths = dates.iter().map(|date| self::width(&sheet.set_snugly(date, body, width)) + 1.0);
        let due = widths.fold(118.0, f64::max).min(width / 3.0);
        let (answers, who) = if width < WIDE { (196.0, 138.0) } else { (0.28 * width, 0.18 * width) };
        let from = left + NUMBER + 12.0;
        let due_left = left + width - due;
        let who_left = due_left - gap - who;
        let answers_left = who_left - gap - answers;
        if width < LEAST_WITH_ANSWERS {
            let title = (from, who_left - gap - from);
            return Self { title, answers: None, who: (who_left, who), due: (due_left, due) };
        }
        Self {
            title: (from, answers_left - gap - from),
            answers: Some((answers_left, answers)),
            who: (who_left, who),
            due: (due_left, due),
        }
    }
}

/// All actions with what belongs to them.
fn table(sheet: &mut Sheet<'_>, actions: &[PlannedAction], (left, room): (f64, f64)) {
    if actions.is_empty() {
        return no_action(sheet, (left, room));
    }
    head(sheet, actions, (left, room));
    rows(sheet, actions, (left, room));
}

fn no_action(sheet: &mut Sheet<'_>, place: (f64, f64)) {
    let hint = say(sheet.locale, "plan-page-no-action");
    sheet.top = put(sheet, Written::said(&hint, Ink::Muted), sheet.sizes.text.subtitle, place);
}

/// What stands below the head of the table.
fn rows(sheet: &mut Sheet<'_>, actions: &[PlannedAction], (left, room): (f64, f64)) {
    let types = sheet.sizes.text;
    let columns = Columns::new(sheet, actions, (left, room));
    rule(sheet, (left, room), RuleStrength::Strong);
    let mut numbers = 1..;
    for group in actions.chunk_by(|a, b| a.action.status == b.action.status) {
        let Some(status) = group.first().map(|action| action.action.status) else { continue };
        sheet.top += 12.0;
        let text = status_count(sheet, status, group.len());
        let ink = Ink::Strong(Theme::status_color(status));
        sheet.top = put(sheet, Written::said(&text, ink), types.label, (left, room)) + 8.0;
        sheet.lead();
        for (at, action) in group.iter().enumerate() {
            if at > 0 {
                rule(sheet, (left, room), RuleStrength::Faint);
            }
            if let Some(number) = numbers.next() {
                row(sheet, action, number, &columns, left);
            }
        }
        rule(sheet, (left, room), RuleStrength::Strong);
    }
}

fn rule(sheet: &mut Sheet<'_>, (left, room): (f64, f64), strength: RuleStrength) {
    let rect = Rect::new(left, sheet.top, left + room, sheet.top + 1.0);
    sheet.put(Placed::new(Part::Map, rect, Look::Rule(strength)));
    sheet.top += 9.0;
}

fn head(sheet: &mut Sheet<'_>, actions: &[PlannedAction], place: (f64, f64)) {
    let columns = Columns::new(sheet, actions, place);
    let style = sheet.sizes.text.small_strong;
    let mut bottom = sheet.top;
    for (key, place) in [
        ("plan-column-title", Some(columns.title)),
        ("plan-column-answers", columns.answers),
        ("plan-column-owner", Some(columns.who)),
        ("plan-column-due", Some(columns.due)),
    ] {
        let Some(place) = place else { continue };
        let text = say(sheet.locale, key);
        bottom = bottom.max(put(sheet, Written::said(&text, Ink::Muted), style, place));
    }
    sheet.top = bottom + 6.0;
}

/// An action: title, how its success is measured and whom it concerns, what it answers, who does it, until when.
fn row(sheet: &mut Sheet<'_>, action: &PlannedAction, number: usize, columns: &Columns, left: f64) {
    let (types, locale) = (sheet.sizes.text, sheet.locale);
    let part = action.part();
    let top = sheet.top;
    let mut bottom = top + NUMBER;
    let disc = Rect::from_origin_size((left, top - 2.0), (NUMBER, NUMBER));
    put_number(sheet, part, disc, number, action.action.status);
    let (text, ink) = named(sheet, &action.card.text);
    let mut lines = Lines { sheet, part, top, bottom: &mut bottom };
    lines.write(Some(TextField::Text), &text, (types.strong, ink), columns.title);
    if !action.action.measure.trim().is_empty() {
        let text = unbroken::units(&shown_text(&action.action.measure, lines.sheet.sizes));
        lines.icon(icons::TARGET, columns.title);
        let (from, room) = columns.title;
        lines.write(Some(TextField::Measure), &text, (types.small, Ink::Muted), (from + 18.0, room - 18.0));
    }
    let concerned = personas(lines.sheet, &action.personas);
    if !concerned.is_empty() {
        let text = say_with(locale, "plan-page-for", &[("personas", &concerned)]);
        lines.write(None, &text, (types.small, Ink::Muted), columns.title);
    }
    if columns.answers.is_some() {
        lines.begin(top);
    }
    let answers: Vec<String> = action.answers.iter().map(|answered| answered.name.clone()).collect();
    let answers = answers.into_iter().filter(|name| !name.is_empty());
    let mut answers = answers.map(|name| format!("• {name}")).peekable();
    if columns.answers.is_none() && answers.peek().is_some() {
        lines.write(None, &say(locale, "plan-column-answers"), (types.small_strong, Ink::Muted), columns.title);
    }
    for answer in answers {
        lines.write(None, &answer, (types.small, Ink::Normal), columns.answers.unwrap_or(columns.title));
    }
    lines.begin(top);
    if !action.action.owner.trim().is_empty() {
        lines.write(Some(TextField::Owner), &action.action.owner, (types.body, Ink::Normal), columns.who);
    }
    lines.begin(top);
    if let Some(due) = still_due(&action.action) {
        lines.write(None, &unbroken::date(locale, due), (types.body, Ink::Normal), columns.due);
    }
    let grades = [("plan-column-impact", action.action.impact), ("plan-column-effort", action.action.effort)];
    let grades = grades.into_iter().filter_map(|(key, grade)| Some(format!("{} {}", say(locale, key), grade?.get())));
    let grades: Vec<String> = grades.collect();
    if !grades.is_empty() {
        lines.write(None, &grades.join(" · "), (types.small, Ink::Muted), columns.due);
    }
    sheet.top = bottom + 9.0;
}

/// Lines below each other in a column of a row.
struct Lines<'s, 'a, 'b> {
    sheet: &'s mut Sheet<'a>,
    part: Part,
    top: f64,
    /// Lower edge of the row so far.
    bottom: &'b mut f64,
}

impl Lines<'_, '_, '_> {
    /// Begins another column.
    fn begin(&mut self, top: f64) {
        self.top = top;
    }

    fn write(&mut self, field: Option<TextField>, text: &str, (style, ink): (TextStyle, Ink), place: (f64, f64)) {
        self.sheet.top = self.top;
        self.top = put(self.sheet, Written::of(self.part, field, text, ink), style, place) + 3.0;
        *self.bottom = self.bottom.max(self.top - 3.0);
    }

    /// A small icon before the next line.
    fn icon(&mut self, icon: char, (left, _): (f64, f64)) {
        let style = self.sheet.sizes.text.small_icon;
        let icon = self.sheet.icon(icon, style);
        let rect = Rect::new(left, self.top, left + width(&icon), self.top + height(&icon));
        self.sheet.put(Placed::new(self.part, rect, Look::Plain).with_text(icon, rect.origin(), Ink::Muted));
    }
}

/// The names of personas.
fn personas(sheet: &Sheet<'_>, concerned: &[PersonaId]) -> String {
    let shown = sheet.personas();
    let of = |id: &PersonaId| shown.iter().find(|(_, persona)| persona.id == *id).map(|(_, persona)| *persona);
    let those = concerned.iter().filter_map(of);
    let names: Vec<&str> =
        those.map(|persona| if persona.name.is_empty() { persona.profile.as_str() } else { &persona.name }).collect();
    names.join(", ")
}

/// What nobody has answered yet, kind by kind.
fn list_unanswered(sheet: &mut Sheet<'_>, open: &[Answerable], place: (f64, f64)) {
    let types = sheet.sizes.text;
    let locale = sheet.locale;
    if open.is_empty() {
        let text = say(locale, "plan-all-answered");
        sheet.top = put(sheet, Written::said(&text, Ink::Muted), types.body, place);
        return;
    }
    let heading = say_count(locale, "plan-view-unanswered", open.len());
    sheet.top = put(sheet, Written::said(&heading, Ink::Normal), types.heading, place) + 4.0;
    sheet.lead();
    let (left, room) = place;
    for group in open[..open.len().min(MOST_UNANSWERED)].chunk_by(|a, b| a.kind == b.kind) {
        let Some(kind) = group.first().map(|first| first.kind) else { continue };
        let (key, icon, ink) = match kind {
            AnswerableKind::CriticalPoint => ("plan-page-critical", icons::SMILEY_SAD, Ink::Bad),
            AnswerableKind::MomentOfTruth => ("plan-page-truths", icons::STAR, Ink::Star),
            AnswerableKind::Pain => ("plan-page-pains", icons::WARNING_CIRCLE, Ink::Bad),
        };
        sheet.top += 8.0;
        let icon = sheet.icon(icon, types.small_icon_filled);
        let rect = Rect::new(left, sheet.top, left + width(&icon), sheet.top + height(&icon));
        sheet.put(Placed::new(Part::Map, rect, Look::Aside).with_text(icon, rect.origin(), ink));
        let text = say(locale, key);
        sheet.top = put(sheet, Written::said(&text, Ink::Muted), types.small_strong, (left + 20.0, room - 20.0)) + 3.0;
        for answerable in group {
            entry(sheet, answerable, (left + 20.0, room - 20.0));
        }
    }
    if let Some(more) = open.len().checked_sub(MOST_UNANSWERED).filter(|more| *more > 0) {
        sheet.top += 6.0;
        let text = say_count(locale, "plan-page-more", more);
        sheet.top = put(sheet, Written::said(&text, Ink::Muted), types.body, place);
    }
}

/// Something that nobody has answered yet, in the words of the map.
fn entry(sheet: &mut Sheet<'_>, answerable: &Answerable, place: (f64, f64)) {
    let map = sheet.map;
    let style = sheet.sizes.text.body;
    let (field, text) = match answerable.part {
        Part::Card(id) => (Some(TextField::Text), map.card(id).map(|(_, card)| card.text.clone()).unwrap_or_default()),
        Part::Stage(id) => (Some(TextField::Name), map.stage(id).map(|stage| stage.name.clone()).unwrap_or_default()),
        Part::EmotionPoint { persona, stage, .. } => {
            let stage = map.stage(stage).map(|stage| stage.name.as_str()).unwrap_or_default();
            (None, format!("{} · {stage}", personas(sheet, &[persona])))
        }
        _ => return,
    };
    let (text, ink) = named(sheet, &text);
    sheet.top = put(sheet, Written::of(answerable.part, field, &text, ink), style, place) + 4.0;
}

/// A text as the page shows it, or what stands for it where there is none.
fn named(sheet: &Sheet<'_>, text: &str) -> (String, Ink) {
    if text.trim().is_empty() {
        return (say(sheet.locale, "plan-untitled"), Ink::Muted);
    }
    (shown_text(text, sheet.sizes).into_owned(), Ink::Normal)
}
