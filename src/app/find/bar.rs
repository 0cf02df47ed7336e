//! The bar over the upper right corner of the map in which one types what is looked for.

use egui::accesskit::{Live, Role};
use egui::text::{CCursor, CCursorRange};
use egui::{
    Align2, Area, Button, Context, EventFilter, Frame, Id, Key, Margin, Modifiers, Order, Rect, Response, RichText,
    TextEdit, Ui, WidgetInfo, vec2,
};

use crate::app::command::{Command, shortcut_text};
use crate::locale::{Locale, say, say_count, say_with};
use crate::text::icons;

use super::finding::{Finding, MOST, Shown, Step};
use super::search::{Case, Words};

/// Distance from the corner in points.
const EDGE: f32 = 12.0;
/// How much of the map's width the bar takes, if that is enough.
const SHARE: f32 = 0.65;
/// Width of the fields in points: as wide as the map allows, within these.
const FIELD: (f32, f32) = (110.0, 210.0);
/// What stands beside the field, in points.
const BESIDE: f32 = 306.0;
/// Room for the count, in points.
const COUNT: f32 = 92.0;
/// Size of the small buttons in points.
const BUTTON: egui::Vec2 = vec2(28.0, 28.0);

/// What the bar remembers from frame to frame.
#[derive(Default)]
pub(in crate::app) struct Bar {
    keyboard: Keyboard,
    place: Option<Rect>,
}

/// Who has the keyboard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Keyboard {
    #[default]
    Elsewhere,
    /// The bar is to have it.
    Wanted,
    Here,
}

/// What the bar needs to know.
#[derive(Clone, Copy)]
pub(in crate::app) struct Around<'a> {
    /// The map on the screen.
    pub(in crate::app) canvas: Rect,
    pub(in crate::app) locale: Locale,
    /// Whether something can be replaced.
    pub(in crate::app) replacing: Replacing,
    /// Why the finding is not to be seen.
    pub(in crate::app) note: Option<&'a str>,
}

/// Whether the map can be changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Replacing {
    Possible,
    Impossible,
}

/// What was asked for in the bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Action {
    Step(Step),
    Replace,
    ReplaceAll,
    Close,
}

impl Bar {
    /// Whether the keyboard is in the bar.
    pub(in crate::app) fn has_keyboard(&self) -> bool {
        self.keyboard != Keyboard::Elsewhere
    }

    /// What of the window it covers.
    pub(in crate::app) fn place(&self) -> Option<Rect> {
        self.place
    }

    /// Has the field be ready for typing in the next frame.
    pub(in crate::app) fn ask_for_keyboard(&mut self) {
        self.keyboard = Keyboard::Wanted;
    }

    /// Gives the keyboard back.
    pub(in crate::app) fn close(&mut self, context: &Context) {
        if self.has_keyboard()
            && let Some(focused) = context.memory(egui::Memory::focused)
        {
            context.memory_mut(|memory| memory.surrender_focus(focused));
        }
        *self = Self::default();
    }

    /// Shows the bar.
    pub(in crate::app) fn show(
        &mut self,
        context: &Context,
        finding: &mut Finding,
        around: Around<'_>,
    ) -> Option<Action> {
        let mut action = keys(context);
        let area = Area::new(Id::unique("find-bar"))
            .order(Order::Middle)
            .pivot(Align2::RIGHT_TOP)
            .fixed_pos(around.canvas.right_top() + vec2(-EDGE, EDGE))
            .role(Role::Search)
            .accessible_name(say(around.locale, "find-bar"));
        let shown = area.show(context, |ui| {
            let frame = Frame::popup(ui.style()).inner_margin(Margin::symmetric(8, 6));
            frame.show(ui, |ui| {
                ui.spacing_mut().item_spacing = vec2(3.0, 5.0);
                let mut focused = self.rows(ui, finding, around, &mut action);
                if let Some(note) = around.note {
                    ui.label(RichText::new(format!("{} {note}", icons::EYE_SLASH)).small().weak());
                }
                focused |=
                    ui.memory(egui::Memory::focused).is_some_and(|id| id == query_id() || id == replacement_id());
                focused
            })
        });
        self.place = Some(shown.response.rect);
        if self.keyboard != Keyboard::Wanted {
            self.keyboard = if shown.inner.inner { Keyboard::Here } else { Keyboard::Elsewhere };
        }
        action
    }

    /// The row for finding and, below it, that for replacing. Gives whether one of their buttons has the keyboard.
    fn rows(&mut self, ui: &mut Ui, finding: &mut Finding, around: Around<'_>, action: &mut Option<Action>) -> bool {
        let locale = around.locale;
        let width = (around.canvas.width() * SHARE - BESIDE).clamp(FIELD.0, FIELD.1);
        let mut responses = Vec::new();
        ui.horizontal(|ui| {
            let replacing = finding.shown == Shown::Replacing;
            let icon = if replacing { icons::CARET_DOWN } else { icons::CARET_RIGHT };
            let unfold = button(ui, RichText::new(icon.to_string()), &say(locale, "find-unfold"), Some(replacing));
            if unfold.clicked() {
                finding.shown = if replacing { Shown::Finding } else { Shown::Replacing };
            }
            responses.push(unfold);
            self.query(ui, finding, locale, width);
            count(ui, finding, locale);
            let minded = finding.wanted.case == Case::Minded;
            let case = button(ui, RichText::new("Aa"), &say(locale, "find-case"), Some(minded));
            if case.clicked() {
                finding.wanted.case = if minded { Case::Ignored } else { Case::Minded };
            }
            let whole = finding.wanted.words == Words::Whole;
            let words = button(ui, RichText::new("ab").underline(), &say(locale, "find-words"), Some(whole));
            if words.clicked() {
                finding.wanted.words = if whole { Words::Parts } else { Words::Whole };
            }
            responses.extend([case, words]);
            let steps = [
                (Command::FindPrevious, icons::ARROW_UP, Action::Step(Step::Previous)),
                (Command::FindNext, icons::ARROW_DOWN, Action::Step(Step::Next)),
            ];
            for (command, icon, step) in steps {
                let keys = shortcut_text(ui.ctx(), locale, command).unwrap_or_default();
                let label = command.label(locale);
                let response = button(ui, RichText::new(icon.to_string()), &label, None);
                let response = response.on_hover_text(keys);
                if response.clicked() {
                    *action = Some(step);
                }
                responses.push(response);
            }
            let close = button(ui, RichText::new(icons::X.to_string()), &say(locale, "button-close"), None);
            if close.clicked() {
                *action = Some(Action::Close);
            }
            responses.push(close);
        });
        if finding.shown == Shown::Replacing {
            responses.extend(replacing(ui, finding, around, width, action));
        }
        responses.iter().any(Response::has_focus)
    }

    fn query(&mut self, ui: &mut Ui, finding: &mut Finding, locale: Locale, width: f32) {
        let label = Command::Find.label(locale);
        let output = field(&mut finding.wanted.text, query_id(), &label, width).show(ui);
        let response = output.response.response.accessible_name(label.trim_end_matches('…'));
        if self.keyboard == Keyboard::Wanted {
            response.request_focus();
            // What was looked for before is there, and goes with the first letter.
            let mut state = output.state;
            let end = CCursor::new(finding.wanted.text.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            state.store(ui.ctx(), response.id);
            self.keyboard = Keyboard::Here;
            ui.ctx().request_repaint();
        }
    }
}

/// The keys that belong to the fields are taken before they see them.
fn keys(context: &Context) -> Option<Action> {
    let focused = context.memory(egui::Memory::focused)?;
    if focused != query_id() && focused != replacement_id() {
        return None;
    }
    context.input_mut(|input| {
        if input.consume_key(Modifiers::SHIFT, Key::Enter) {
            Some(Action::Step(Step::Previous))
        } else if input.consume_key(Modifiers::NONE, Key::Enter) {
            Some(if focused == query_id() { Action::Step(Step::Next) } else { Action::Replace })
        } else {
            None
        }
    })
}

/// The row for replacing. Gives its buttons.
fn replacing(
    ui: &mut Ui,
    finding: &mut Finding,
    around: Around<'_>,
    width: f32,
    action: &mut Option<Action>,
) -> Vec<Response> {
    let locale = around.locale;
    let row = ui.add_enabled_ui(around.replacing == Replacing::Possible, |ui| {
        let row = ui.horizontal(|ui| {
            ui.add_space(BUTTON.x + ui.spacing().item_spacing.x);
            let label = say(locale, "find-replacement");
            let field = field(&mut finding.replacement, replacement_id(), &label, width).show(ui);
            field.response.response.accessible_name(label);
            ui.add_space(4.0);
            let one = ui.add(Button::new(say(locale, "find-replace")).min_size(BUTTON));
            let all = ui.add(Button::new(say(locale, "find-replace-all")).min_size(BUTTON));
            if one.clicked() {
                *action = Some(Action::Replace);
            }
            if all.clicked() {
                *action = Some(Action::ReplaceAll);
            }
            vec![one, all]
        });
        row.inner
    });
    row.inner
}

fn field<'a>(text: &'a mut String, id: Id, hint: &str, width: f32) -> TextEdit<'a> {
    TextEdit::singleline(text)
        .id(id)
        .hint_text(hint.to_owned())
        .desired_width(width)
        .margin(Margin::symmetric(6, 5))
        // Esc closes the bar and not only the field.
        .event_filter(EventFilter { tab: false, horizontal_arrows: true, vertical_arrows: true, escape: true })
}

/// "3 of 12".
fn count(ui: &mut Ui, finding: &Finding, locale: Locale) {
    let text = match finding.count() {
        _ if !finding.is_wanted() => String::new(),
        (0, _) => say(locale, "find-none"),
        (count, at) => {
            let more = if count >= MOST { "+" } else { "" };
            match at {
                Some(at) => {
                    let count = format!("{count}{more}");
                    say_with(locale, "find-count", &[("at", &at.to_string()), ("count", &count)])
                }
                None => say_count(locale, "find-found", count),
            }
        }
    };
    let (rect, _) = ui.allocate_exact_size(vec2(COUNT, BUTTON.y), egui::Sense::hover());
    let label = egui::Label::new(RichText::new(text).small().weak()).truncate();
    let response = ui.put(rect, label);
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// A small button, on or off if it is a switch.
fn button(ui: &mut Ui, text: RichText, label: &str, on: Option<bool>) -> Response {
    let mut button = Button::new(text).frame_when_inactive(false).min_size(BUTTON);
    if let Some(on) = on {
        button = button.selected(on).frame_when_inactive(on);
    }
    ui.spacing_mut().button_padding.x = 4.0;
    let response = ui.add(button);
    response.widget_info(|| match on {
        Some(on) => WidgetInfo::selected(egui::Role::Button, true, on, label),
        None => WidgetInfo::labeled(egui::Role::Button, true, label),
    });
    response.on_hover_text(label)
}

fn query_id() -> Id {
    Id::unique("find-query")
}

fn replacement_id() -> Id {
    Id::unique("find-replacement")
}
