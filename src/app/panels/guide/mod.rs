//! The guide: the five steps with their questions, and what is still missing. One question is open at a time: the first that is not answered,
//! or the one that was clicked.

mod answer;
mod told;
mod words;

use egui::{Context, Frame, Id, Label, Margin, ProgressBar, RichText, Role, ScrollArea, Ui, WidgetInfo};

use crate::app::command::{Command, shortcut_text};
use crate::app::panels::line::{Ink, Line};
use crate::app::state::{OpenMap, Request, State, Tab};
use crate::file::Access;
use crate::locale::{Locale, say, say_count, say_with};
use crate::review::{Asked, Gap, Guide, Question, Step, Way};
use crate::text::icons;

use answer::{Place, follow, is_on_map};
use told::guide_of;

/// How many gaps of a question are shown: they are answered one after the other.
const MOST: usize = 3;

/// Has the guide ask its next question when it is shown next: it begins to be answered.
pub(in crate::app) fn ask_next(context: &Context) {
    context.data_mut(|data| data.insert_temp(wish(), Wish::Next));
}

/// What is to be done when the guide is shown next.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Wish {
    /// The next question begins to be answered.
    #[default]
    Next,
    /// The keyboard goes to where the open question is answered.
    Begin,
}

fn wish() -> Id {
    Id::unique("wish of the guide")
}

/// What is open.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Open {
    /// The first question that was not answered when it was opened: when that is another one, so is what is open.
    next: Option<Question>,
    step: Option<Step>,
    question: Option<Question>,
}

/// Shows the tab and gives what was asked for in it.
pub(super) fn guide(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let guide = guide_of(ui, open.board.map());
    let mut panel = Panel { state, map: open, guide: &guide, given: None, opened: opened(ui, &guide) };
    let wish = ui.data_mut(|data| data.remove_temp::<Wish>(wish()));
    panel.head(ui);
    if wish == Some(Wish::Next) {
        panel.begin_next(ui);
    }
    let begin = wish == Some(Wish::Begin);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        Frame::NONE.inner_margin(Margin { right: 10, ..Margin::ZERO }).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 2.0;
            ui.add_enabled_ui(open.access == Access::Editable, |ui| {
                for (at, step) in Step::ALL.into_iter().enumerate() {
                    panel.step(ui, at, step, begin);
                }
            });
            panel.foot(ui);
        });
    });
    let Panel { given, opened, .. } = panel;
    ui.data_mut(|data| data.insert_temp(open_id(), opened));
    given
}

fn open_id() -> Id {
    Id::unique("open in the guide")
}

/// What is open: what was, until another question is the next one.
fn opened(ui: &Ui, guide: &Guide) -> Open {
    let next = guide.next().map(|asked| asked.question);
    let known = ui.data(|data| data.get_temp::<Open>(open_id()));
    known.filter(|open| open.next == next).unwrap_or(Open { next, step: next.map(Question::step), question: next })
}

/// The panel in a frame.
struct Panel<'a> {
    state: &'a State,
    map: &'a OpenMap,
    guide: &'a Guide,
    given: Option<Request>,
    opened: Open,
}

impl Panel<'_> {
    fn locale(&self) -> Locale {
        self.state.locale
    }

    fn ask(&mut self, request: Option<Request>) {
        if self.given.is_none() {
            self.given = request;
        }
    }

    /// How far all is, and the button that leads on.
    fn head(&mut self, ui: &mut Ui) {
        let locale = self.locale();
        let percent = self.guide.percent();
        let text = percent.to_string();
        Frame::NONE.inner_margin(Margin { right: 10, ..Margin::ZERO }).show(ui, |ui| {
            let bar = ProgressBar::new(f32::from(percent) / 100.0).desired_height(8.0).corner_radius(4);
            let bar = ui.add(bar.fill(ui.visuals().selection.stroke.color));
            bar.widget_info(|| {
                let name = say_with(locale, "guide-progress", &[("percent", &text)]);
                WidgetInfo::labeled(Role::ProgressIndicator, true, name)
            });
            ui.horizontal(|ui| {
                ui.label(RichText::new(say_with(locale, "guide-percent", &[("percent", &text)])).strong());
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    if self.guide.next().is_none() || self.map.access != Access::Editable {
                        return;
                    }
                    let name = say(locale, "guide-next");
                    let keys = shortcut_text(ui.ctx(), locale, Command::NextQuestion).unwrap_or_default();
                    let button = egui::Button::new(&name).shortcut_text(RichText::new(&keys).small());
                    let response = ui.add(button);
                    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
                    if response.clicked() {
                        self.ask(Some(Request::Command(Command::NextQuestion)));
                    }
                });
            });
            let says = if self.map.access == Access::Editable { "guide-intro" } else { "guide-read-only" };
            if self.guide.next().is_some() {
                ui.add(Label::new(RichText::new(say(locale, says)).small().weak()).wrap());
            }
            ui.add_space(4.0);
        });
    }

    /// What comes when all is answered.
    fn foot(&mut self, ui: &mut Ui) {
        if self.guide.next().is_some() {
            ui.add_space(12.0);
            return;
        }
        let locale = self.locale();
        ui.add_space(10.0);
        ui.add(Label::new(say(locale, "guide-done")).wrap());
        ui.add_space(6.0);
        if ui.button(say(locale, "guide-open-review")).clicked() {
            self.ask(Some(Request::ShowTab(Tab::Review)));
        }
        ui.add_space(12.0);
    }

    /// Leads to where the next question is answered.
    fn begin_next(&mut self, ui: &Ui) {
        let Some(asked) = self.guide.next() else { return };
        self.opened = Open { step: Some(asked.question.step()), question: Some(asked.question), ..self.opened };
        if let Some(gap) = asked.gaps.first() {
            self.follow(ui, gap);
        }
    }

    /// Leads to where a gap is filled: on the map, in the panel, or at another question.
    fn follow(&mut self, ui: &Ui, gap: &Gap) {
        if let Way::After(question) = gap.way {
            self.opened = Open { step: Some(question.step()), question: Some(question), ..self.opened };
        } else if !is_on_map(gap.way) {
            // Its field is there in the next frame at the latest.
            ui.data_mut(|data| data.insert_temp(wish(), Wish::Begin));
            ui.ctx().request_repaint();
        }
        let request = follow(self.map.board.map(), self.locale(), gap);
        self.ask(request);
    }

    fn step(&mut self, ui: &mut Ui, at: usize, step: Step, begin: bool) {
        let locale = self.locale();
        let percent = self.guide.percent_of(step);
        let name = say(locale, &format!("guide-step-{}", step.name()));
        let is_open = self.opened.step == Some(step);
        let done = (icons::CHECK, ui.visuals().selection.stroke.color);
        let folded = if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
        let icon = if percent == 100 { done } else { (folded, ui.visuals().weak_text_color()) };
        let text = format!("{} {name}", at + 1);
        let percent_text = say_with(locale, "guide-percent", &[("percent", &percent.to_string())]);
        let line =
            Line { icon: Some(icon), text: &text, ink: Ink::Heading, right: &percent_text, state: &percent_text };
        ui.push_id(step.name(), |ui| {
            let response = line.show_as(ui, Role::DisclosureTriangle);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
            if response.clicked() {
                let first = self.guide.of_step(step).find(|asked| !asked.is_answered()).map(|asked| asked.question);
                self.opened = if is_open {
                    Open { step: None, question: None, ..self.opened }
                } else {
                    Open { step: Some(step), question: first, ..self.opened }
                };
            }
            if is_open {
                for asked in self.guide.of_step(step).cloned().collect::<Vec<_>>() {
                    ui.push_id(asked.question, |ui| self.question(ui, &asked, begin));
                }
                ui.add_space(8.0);
            }
        });
    }

    fn question(&mut self, ui: &mut Ui, asked: &Asked, begin: bool) {
        let locale = self.locale();
        let text = words::question(locale, asked.question);
        let counts = [("answered", asked.answered.to_string()), ("needed", asked.needed.to_string())];
        let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
        let count = say_with(locale, "guide-count", &counts);
        let is_open = self.opened.question == Some(asked.question) && !asked.is_answered();
        let (icon, ink, state) = if asked.is_answered() {
            ((icons::CHECK, ui.visuals().selection.stroke.color), Ink::Weak, say(locale, "guide-answered"))
        } else {
            let ink = if is_open { Ink::Strong } else { Ink::Plain };
            ((icons::QUESTION, ui.visuals().weak_text_color()), ink, format!("{}, {count}", say(locale, "guide-open")))
        };
        let right = if asked.needed > 1 { count.as_str() } else { "" };
        let response = Line { icon: Some(icon), text: &text, ink, right, state: &state }.show(ui);
        if response.clicked() {
            if let Some(gap) = asked.gaps.first() {
                self.opened.question = Some(asked.question);
                self.follow(ui, gap);
            } else if let Some(part) = asked.place {
                self.ask(Some(Request::Select(part)));
            }
        }
        if is_open {
            ui.indent("gaps", |ui| self.gaps(ui, asked, begin));
        }
    }

    /// What is missing, as far as it is shown, and how it is answered.
    fn gaps(&mut self, ui: &mut Ui, asked: &Asked, begin: bool) {
        let locale = self.locale();
        ui.add(Label::new(RichText::new(words::how(locale, asked.question)).small().weak()).wrap());
        ui.add_space(2.0);
        for (at, gap) in asked.gaps.iter().take(MOST).enumerate() {
            let place = Place { map: self.map.board.map(), locale, question: asked.question, at };
            let (first, request) = ui.push_id(at, |ui| answer::answer(ui, place, gap)).inner;
            if at == 0 && begin {
                first.request_focus();
                first.scroll_to_me(None);
            }
            match gap.way {
                Way::After(_) if first.clicked() => self.follow(ui, gap),
                _ => self.ask(request),
            }
        }
        if let Some(more) = asked.gaps.len().checked_sub(MOST).filter(|more| *more > 0) {
            ui.add(Label::new(RichText::new(say_count(locale, "guide-more", more)).small().weak()));
        }
        ui.add_space(6.0);
    }
}
