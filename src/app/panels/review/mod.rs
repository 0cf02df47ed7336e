//! The review: what could be better in the map, where, and what to do about it.

mod finding;
mod fix;
mod kept;
mod list;
mod rows;
mod severity;

use egui::{Button, Frame, Id, Label, Margin, Response, RichText, Role, TextEdit, Ui, WidgetInfo};

use crate::app::panels::line::{Ink, Line};
use crate::app::reviewing::Reviewed;
use crate::app::state::{OpenMap, Request, State};
use crate::locale::{Locale, say, say_count};
use crate::review::{Review, Rule};
use crate::sentence;
use crate::text::icons;

use finding::Around;
use kept::{Aside, Kept};
use list::List;
use rows::{Row, Shown, rows};

pub(super) use severity::{counted, sign};

/// So many findings can be looked through without a field to look something up.
const FEW: usize = 12;

/// Shows the tab and gives what was asked for in it.
pub(super) fn review(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let Some(latest) = open.reviewing.latest() else {
        // A map of usual size is reviewed before anybody can look.
        ui.label(RichText::new(say(state.locale, "review-panel-looking")).weak());
        return None;
    };
    let mut kept = Kept::load(ui);
    head(ui, state.locale, &latest.review, &mut kept);
    let given = body(ui, state.locale, open, latest, &mut kept);
    kept.store(ui);
    given
}

/// How many there are of each severity, which can be left out, and a field to look something up.
fn head(ui: &mut Ui, locale: Locale, review: &Review, kept: &mut Kept) {
    Frame::NONE.inner_margin(Margin { right: 10, bottom: 4, ..Margin::ZERO }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        if review.findings.is_empty() {
            return;
        }
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            for (severity, count, spoken) in counted(locale, review).into_iter().filter(|(_, count, _)| *count > 0) {
                let (icon, color) = sign(ui, severity);
                let is_shown = !kept.without.contains(&severity);
                let color = if is_shown { color } else { ui.visuals().weak_text_color() };
                let text = RichText::new(format!("{icon} {count}")).color(color);
                let response = ui.add(Button::new(text).selected(is_shown).min_size(egui::vec2(52.0, 0.0)));
                response.widget_info(|| WidgetInfo::selected(Role::CheckBox, true, is_shown, &spoken));
                let tip = if is_shown { "review-panel-leave-out" } else { "review-panel-show" };
                let tip = format!("{spoken}\n{}", say(locale, tip));
                if response.on_hover_text(tip).clicked() && !kept.without.remove(&severity) {
                    kept.without.insert(severity);
                }
            }
        });
        if review.findings.len() > FEW || !kept.wanted.is_empty() {
            let name = say(locale, "review-panel-search");
            let icon = RichText::new(icons::MAGNIFYING_GLASS.to_string()).weak();
            let field = TextEdit::singleline(&mut kept.wanted)
                .id(Id::unique("search of the review panel"))
                .prefix(icon)
                .hint_text(name.clone())
                .desired_width(f32::INFINITY);
            ui.add(field).accessible_name(name);
        }
    });
}

fn body(ui: &mut Ui, locale: Locale, open: &OpenMap, latest: &Reviewed, kept: &mut Kept) -> Option<Request> {
    let (map, review) = (open.board.map(), &latest.review);
    // The sentences are those of the map that was reviewed; what is done about them is done in the map as it is.
    let rows = rows(ui, latest.map(), review, kept, locale);
    if review.findings.is_empty() {
        nothing(ui, locale);
    } else if !rows.iter().any(|shown| matches!(shown.row, Row::Severity(..))) {
        ui.add(Label::new(RichText::new(say(locale, "review-panel-none-fits")).weak()).wrap());
    }
    let around = Around { map, locale, access: open.access };
    let mut given = None;
    let list = List { id: Id::unique("list of the review panel"), count: rows.len() };
    list.show(
        ui,
        |at| rows.get(at).map_or(0, |shown| shown.row.name()),
        |at| rows.get(at).is_some_and(|shown| !matches!(shown.row, Row::Severity(..))),
        |ui, at| {
            let (response, request) = show(ui, around, review, rows.get(at)?, kept);
            if given.is_none() {
                given = request;
            }
            response
        },
    );
    given
}

/// What is shown if nothing was found: what was looked for.
fn nothing(ui: &mut Ui, locale: Locale) {
    Frame::NONE.inner_margin(Margin { right: 10, top: 8, bottom: 12, left: 0 }).show(ui, |ui| {
        let icon = RichText::new(icons::CHECK.to_string()).size(26.0).color(ui.visuals().selection.stroke.color);
        ui.label(icon);
        ui.add(Label::new(RichText::new(say(locale, "review-panel-nothing")).strong()).wrap());
        ui.add_space(2.0);
        ui.add(
            Label::new(RichText::new(say_count(locale, "review-panel-checked", Rule::ALL.len())).small().weak()).wrap(),
        );
    });
}

/// Shows a row. Gives what takes the keyboard of it, and what was asked for.
fn show(
    ui: &mut Ui,
    around: Around<'_>,
    review: &Review,
    shown: &Shown,
    kept: &mut Kept,
) -> (Option<Response>, Option<Request>) {
    let locale = around.locale;
    let caret = |is_open| if is_open { icons::CARET_DOWN } else { icons::CARET_RIGHT };
    let weak = ui.visuals().weak_text_color();
    match shown.row {
        Row::Severity(severity, count) => {
            ui.add_space(8.0);
            let text = RichText::new(format!("{} · {count}", sentence::severity(locale, severity)));
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 7.0;
                ui.add_space(4.0);
                let (icon, color) = sign(ui, severity);
                ui.label(RichText::new(icon.to_string()).size(16.0).color(color));
                ui.label(text.size(15.0).strong());
            });
            ui.add_space(2.0);
            (None, None)
        }
        Row::Rule(rule, count) => {
            let is_open = !kept.folded.contains(&rule);
            let (title, count) = (sentence::rule_title(locale, rule), count.to_string());
            let icon = Some((caret(is_open), weak));
            let line = Line { icon, text: &title, ink: Ink::Weak, right: &count, state: &count };
            let response = line.show_as(ui, Role::DisclosureTriangle);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
            if response.clicked() && !kept.folded.remove(&rule) {
                kept.folded.insert(rule);
            }
            (Some(response.on_hover_text(sentence::why(locale, rule))), None)
        }
        Row::Finding(finding) => {
            let (response, request) = finding::show(ui, around, &finding, shown, kept);
            (Some(response), request)
        }
        Row::More(rule, count) => {
            let text = say_count(locale, "review-panel-more", count);
            let icon = Some((icons::PLUS, weak));
            let response = Line { icon, text: &text, ink: Ink::Weak, right: "", state: "" }.show(ui);
            if response.clicked() {
                kept.unfolded.insert(rule);
            }
            (Some(response), None)
        }
        Row::Aside(count) => {
            ui.add_space(10.0);
            let is_open = kept.aside == Aside::Shown;
            let (text, count) = (say(locale, "review-panel-aside"), count.to_string());
            let icon = Some((caret(is_open), weak));
            let line = Line { icon, text: &text, ink: Ink::Strong, right: &count, state: &count };
            let response = line.show_as(ui, Role::DisclosureTriangle);
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_expanded(is_open));
            if response.clicked() {
                kept.aside = if is_open { Aside::Folded } else { Aside::Shown };
            }
            (Some(response), None)
        }
        Row::SetAside(at) => {
            let Some((finding, aside)) = review.set_aside.get(at) else { return (None, None) };
            let (response, request) = finding::set_aside(ui, around, finding, &shown.text, &aside.reason);
            (Some(response), request)
        }
    }
}
