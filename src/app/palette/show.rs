//! How the palette looks and what its keys do.

use egui::accesskit::Role;
use egui::text::{LayoutJob, TextFormat, TextWrapping};
use egui::{
    Align2, Color32, Context, EventFilter, FontFamily, FontId, Frame, Id, Key, Margin, Modal, Modifiers, RichText,
    ScrollArea, Sense, TextEdit, Ui, UiBuilder, WidgetInfo, pos2, vec2,
};

use crate::app::command::shortcut_text;
use crate::app::state::{Request, State};
use crate::app::style::SEMIBOLD;
use crate::locale::{Locale, say};
use crate::text::icons;

use super::entries::{Entry, Goal, Now, entries};
use super::rank::Query;
use super::{Follow, Open, Palette, current};

/// Width in points, if the window has it.
const WIDTH: f32 = 620.0;
/// Height of an entry in points.
const ROW: f32 = 30.0;
/// How many entries are seen, if the window is high enough.
const ROWS: f32 = 12.0;
/// Distance from the window's upper edge in points, and from its other edges at least.
const TOP: f32 = 72.0;
const EDGE: f32 = 24.0;
/// How much darker the window behind is: little, since one looks at it.
const SHADE: u8 = 50;
/// Height of what stands above and below the list, in points.
const FIXED: f32 = 122.0;
/// How many entries a page has.
const PAGE: usize = 10;

/// What a key did.
enum Pressed {
    Enter,
    Close,
}

impl Palette {
    /// Shows it, if it is open. Gives what was chosen.
    pub(in crate::app) fn show(&mut self, context: &Context, state: &State) -> Option<Request> {
        let open = self.open.as_mut()?;
        let is_same = match (&open.map, current(state)) {
            (Some(a), Some(b)) => a.is_same(&b),
            (None, None) => true,
            _ => false,
        };
        if !is_same {
            open.entries = entries(state);
            open.map = current(state);
            open.rank(&self.recent);
        }
        let pressed = keys(context, open);
        let id = Id::unique("palette");
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, TOP));
        let frame = Frame::window(&context.global_style()).inner_margin(Margin::same(10));
        let modal = Modal::new(id).area(area).frame(frame).backdrop_color(Color32::from_black_alpha(SHADE)).show(
            context,
            |ui| {
                let window = ui.ctx().content_rect();
                ui.set_width(WIDTH.min(window.width() - 2.0 * EDGE));
                if field(ui, state.locale, open) {
                    open.rank(&self.recent);
                }
                ui.add_space(4.0);
                let height = (ROWS * ROW).min(window.height() - TOP - EDGE - FIXED).max(ROW);
                let clicked = list(ui, state, open, height, |query, name| self.ranker.letters(query, name));
                hint(ui, state.locale);
                clicked
            },
        );
        let chosen = match pressed {
            Some(Pressed::Enter) => Some(open.chosen),
            Some(Pressed::Close) => {
                self.open = None;
                return None;
            }
            None => modal.inner,
        };
        let entry = chosen.and_then(|row| open.entries.get(*open.ranked.get(row)?));
        if let Some(entry) = entry.filter(|entry| entry.now == Now::Possible) {
            let goal = entry.goal.clone();
            return Some(self.choose(&goal));
        }
        if modal.should_close() {
            self.open = None;
        }
        None
    }
}

/// The keys that belong to the list are taken before the field sees them.
fn keys(context: &Context, open: &mut Open) -> Option<Pressed> {
    let last = open.ranked.len().saturating_sub(1);
    let before = open.chosen;
    let pressed = context.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowDown) {
            open.chosen = if open.chosen >= last { 0 } else { open.chosen + 1 };
        }
        if pressed(Key::ArrowUp) {
            open.chosen = if open.chosen == 0 { last } else { open.chosen - 1 };
        }
        if pressed(Key::PageDown) {
            open.chosen = (open.chosen + PAGE).min(last);
        }
        if pressed(Key::PageUp) {
            open.chosen = open.chosen.saturating_sub(PAGE);
        }
        // There is nothing to go to.
        pressed(Key::Tab);
        let enter = pressed(Key::Enter);
        if input.consume_key(Modifiers::COMMAND, Key::K) {
            Some(Pressed::Close)
        } else {
            enter.then_some(Pressed::Enter)
        }
    });
    if open.chosen != before {
        open.follow = Follow::Chosen;
    }
    pressed
}

/// The field in which one types. Gives whether something else is there now.
fn field(ui: &mut Ui, locale: Locale, open: &mut Open) -> bool {
    let label = say(locale, "palette-field");
    let icon = RichText::new(icons::MAGNIFYING_GLASS.to_string()).size(18.0).weak();
    let field = TextEdit::singleline(&mut open.typed)
        .id(Id::unique("palette-field"))
        .prefix(icon)
        .hint_text(label.clone())
        .desired_width(f32::INFINITY)
        .font(FontId::proportional(16.0))
        .margin(Margin::symmetric(8, 7))
        // Esc is the palette's, and it closes with it.
        .event_filter(EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, escape: true });
    let response = ui.add(field).accessible_name(label);
    // Whatever was clicked: one goes on typing.
    if !response.has_focus() {
        response.request_focus();
    }
    let chosen = open.ranked.get(open.chosen).map(|_| option_id(open.chosen).accesskit_id());
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_role(Role::EditableComboBox);
        if let Some(chosen) = chosen {
            node.set_active_descendant(chosen);
        }
    });
    response.changed()
}

/// The entries. Gives which one was clicked.
fn list(
    ui: &mut Ui,
    state: &State,
    open: &mut Open,
    height: f32,
    mut letters: impl FnMut(&Query, &str) -> Vec<usize>,
) -> Option<usize> {
    if open.ranked.is_empty() {
        ui.allocate_ui(vec2(ui.available_width(), ROW * 2.0), |ui| {
            ui.centered_and_justified(|ui| ui.label(RichText::new(say(state.locale, "palette-nothing")).weak()));
        });
        return None;
    }
    let mut clicked = None;
    let mut area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]);
    if open.follow == Follow::Chosen {
        open.follow = Follow::Nothing;
        area = area.vertical_scroll_offset(offset_for(open, height));
    }
    let builder =
        UiBuilder::new().accessibility_role(Role::ListBox).accessibility_label(say(state.locale, "palette-list"));
    ui.scope_builder(builder, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let moved = ui.input(|input| input.pointer.delta() != egui::Vec2::ZERO);
        let output = area.show_rows(ui, ROW, open.ranked.len(), |ui, rows| {
            for row in rows {
                let Some(entry) = open.ranked.get(row).and_then(|at| open.entries.get(*at)) else { continue };
                let letters = letters(&open.query, &entry.name);
                let by_foreign = letters.is_empty() && !open.typed.trim().is_empty();
                let found = Found { letters, foreign: if by_foreign { &entry.foreign } else { "" } };
                let response = option(ui, state, entry, &found, row, chosen(row == open.chosen));
                // A pointer that lies there takes nothing from the keys.
                if response.hovered() && moved {
                    open.chosen = row;
                }
                if response.clicked() {
                    clicked = Some(row);
                }
            }
        });
        open.scrolled = output.state.clamped_offset().y;
        open.seen = output.inner_rect.height();
    });
    clicked
}

/// Whether an entry is the chosen one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Chosen {
    Yes,
    No,
}

fn chosen(is: bool) -> Chosen {
    if is { Chosen::Yes } else { Chosen::No }
}

/// How far the list has to be scrolled so that the chosen entry is in view.
#[expect(clippy::cast_precision_loss, reason = "a few thousand entries")]
fn offset_for(open: &Open, height: f32) -> f32 {
    let top = open.chosen as f32 * ROW;
    let seen = if open.seen > 0.0 { open.seen.min(height) } else { height };
    open.scrolled.clamp((top + ROW - seen).max(0.0), top)
}

/// One entry: its name, with the letters that were typed, and at the right its keys or kind.
fn option(ui: &mut Ui, state: &State, entry: &Entry, found: &Found<'_>, row: usize, chosen: Chosen) -> egui::Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let response = ui.interact(rect, option_id(row), Sense::click());
    let right = at_right(ui.ctx(), state, entry);
    let spoken = [&entry.prefix, &entry.name, &right].into_iter().filter(|text| !text.is_empty());
    let spoken = spoken.map(String::as_str).collect::<Vec<_>>().join(" ");
    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, entry.now == Now::Possible, &spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_selected(chosen == Chosen::Yes));
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let visuals = ui.visuals();
    if chosen == Chosen::Yes {
        ui.painter().rect_filled(rect, 6.0, visuals.selection.bg_fill);
    }
    let weak = visuals.weak_text_color();
    let (color, strong, faint) = match entry.now {
        Now::Possible => (visuals.text_color(), visuals.selection.stroke.color, weak),
        Now::Impossible => [weak.gamma_multiply(0.75); 3].into(),
    };
    let inner = rect.shrink2(vec2(10.0, 0.0));
    let mut right = LayoutJob::simple_singleline(right, FontId::proportional(13.0), faint);
    right.wrap = TextWrapping::truncate_at_width(inner.width() * 0.4);
    let right = ui.painter().layout_job(right);
    let room = inner.width() - right.size().x - 16.0;
    let middle = |height: f32| inner.center().y - height / 2.0;
    ui.painter().galley(pos2(inner.right() - right.size().x, middle(right.size().y)), right, faint);

    let format = |family, color| TextFormat::simple(FontId::new(14.5, family), color);
    let plain = format(FontFamily::Proportional, color);
    let emphasised = format(FontFamily::Name(SEMIBOLD.into()), strong);
    let beside = format(FontFamily::Proportional, faint);
    let mut job = LayoutJob::default();
    if !entry.prefix.is_empty() {
        job.append(&format!("{} ", entry.prefix), 0.0, beside.clone());
    }
    let letters: Vec<(usize, char)> = entry.name.chars().enumerate().collect();
    for run in letters.chunk_by(|(a, _), (b, _)| found.letters.contains(a) == found.letters.contains(b)) {
        let is_found = run.first().is_some_and(|(at, _)| found.letters.contains(at));
        let text: String = run.iter().map(|(_, letter)| *letter).collect();
        job.append(&text, 0.0, if is_found { emphasised.clone() } else { plain.clone() });
    }
    if !found.foreign.is_empty() {
        job.append(found.foreign, 12.0, beside);
    }
    job.wrap = TextWrapping::truncate_at_width(room);
    let name = ui.painter().layout_job(job);
    ui.painter().galley(pos2(inner.left(), middle(name.size().y)), name, color);
    response
}

/// What of an entry was typed.
struct Found<'a> {
    /// The letters of its name, by their number.
    letters: Vec<usize>,
    /// Its name in the other language, if it was found by that: else it would be a riddle why it is there.
    foreign: &'a str,
}

/// The keys of a command, the kind of a place.
fn at_right(context: &Context, state: &State, entry: &Entry) -> String {
    match entry.goal {
        Goal::Command(command) => shortcut_text(context, state.locale, command).unwrap_or_default(),
        _ => entry.kind.clone(),
    }
}

fn option_id(row: usize) -> Id {
    Id::unique(("palette-option", row))
}

/// What the keys do.
fn hint(ui: &mut Ui, locale: Locale) {
    ui.add_space(4.0);
    ui.separator();
    ui.label(RichText::new(say(locale, "palette-hint")).small().weak());
}
