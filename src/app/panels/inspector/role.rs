//! The part that a persona plays in the purchase: free text, with suggestions below it that follow what is typed.

use egui::{Button, Id, Key, Modifiers, Popup, PopupCloseBehavior, Rect, RichText, Role, ScrollArea, Ui, WidgetInfo};

use crate::app::panels::matching::{is_same, matches};
use crate::app::roles::{B2B, B2C};
use crate::edit::Gesture;
use crate::locale::{Locale, say};
use crate::map::{Market, TextField};

use super::form::Form;
use super::picker::BETWEEN_ENTRIES;
use super::text::{field_id, text_below};
use super::typing::under_way;

/// Greatest height of the list, in points.
const HEIGHT: f32 = 320.0;

/// The list as it was in the frame before.
#[derive(Clone, Default)]
struct List {
    /// The suggestion that Enter takes.
    lit: Option<usize>,
    /// The text for which nobody wants the list any more.
    done: Option<String>,
}

/// Suggestions under a heading.
struct Group {
    heading: &'static str,
    roles: Vec<String>,
}

/// The field, below what names it.
pub(super) fn role(form: &mut Form<'_>, ui: &mut Ui, label: Id) {
    let id = field_id(form, TextField::Role);
    let focused = ui.memory(|memory| memory.has_focus(id));
    let typing = under_way(ui, id).filter(|_| focused);
    let Some(typing) = typing else {
        text_below(form, ui, TextField::Role, label);
        return;
    };
    let text = form.subject.text(TextField::Role).and_then(|text| text.same().cloned()).unwrap_or_default();
    let list_id = id.with("suggestions");
    let mut list: List = ui.data(|data| data.get_temp(list_id)).unwrap_or_default();
    // What stood there before says nothing of what is looked for.
    let is_new = typing.began.as_deref().unwrap_or_default() != text;
    let groups = match &list.done {
        Some(done) if *done == text => Vec::new(),
        _ => groups(form, if is_new { &text } else { "" }),
    };
    let all: Vec<&String> = groups.iter().flat_map(|group| &group.roles).collect();
    list.lit = list.lit.filter(|lit| *lit < all.len());
    let mut chosen = keys(ui, &mut list, &all);
    text_below(form, ui, TextField::Role, label);
    if let Some(field) = ui.ctx().read_response(id) {
        chosen = chosen.or(show(ui, list_id, field.rect, &groups, list.lit, form.locale));
    }
    if let Some(chosen) = chosen {
        choose(form, &chosen, typing.gesture);
        list = List { lit: None, done: Some(chosen) };
        ui.memory_mut(|memory| memory.request_focus(id));
    }
    ui.data_mut(|data| data.insert_temp(list_id, list));
}

/// Writes a role as part of what is typed.
fn choose(form: &mut Form<'_>, role: &str, gesture: Gesture) {
    let edit = form.writing(TextField::Role, |_| role.to_owned());
    form.edit(edit, Some(gesture));
}

/// The suggestions that fit, by the map's market; of both kinds if that is not known. They are in the map's language: that is where they go.
fn groups(form: &Form<'_>, wanted: &str) -> Vec<Group> {
    let market = form.map().market;
    let locale = Locale::of_map(&form.map().language);
    let fitting = |(of, heading, keys): (Market, &'static str, &[&str])| {
        if market.is_some_and(|market| market != of) {
            return None;
        }
        let roles: Vec<String> = keys.iter().map(|key| say(locale, key)).filter(|role| matches(role, wanted)).collect();
        // What is written already needs no suggestion.
        let is_written = roles.len() == 1 && roles.iter().all(|role| is_same(role, wanted));
        (!roles.is_empty() && !is_written).then_some(Group { heading, roles })
    };
    [(Market::B2b, "market-b2b", B2B), (Market::B2c, "market-b2c", B2C)].into_iter().filter_map(fitting).collect()
}

/// Up and down lead through the list, Enter takes what is lit.
fn keys(ui: &Ui, list: &mut List, all: &[&String]) -> Option<String> {
    if all.is_empty() {
        return None;
    }
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    if pressed(Key::ArrowDown) {
        list.lit = Some(list.lit.map_or(0, |lit| (lit + 1).min(all.len() - 1)));
    }
    if list.lit.is_some() && pressed(Key::ArrowUp) {
        list.lit = list.lit.and_then(|lit| lit.checked_sub(1));
    }
    let at = list.lit?;
    if pressed(Key::Enter) { all.get(at).map(|role| (*role).clone()) } else { None }
}

/// Shows the list below the field. Gives the suggestion that was clicked.
fn show(ui: &Ui, id: Id, field: Rect, groups: &[Group], lit: Option<usize>, locale: Locale) -> Option<String> {
    let popup = Popup::new(id, ui.ctx().clone(), field, ui.layer_id())
        .open(!groups.is_empty())
        .close_behavior(PopupCloseBehavior::IgnoreClicks)
        .accessible_name(say(locale, "personas-roles"))
        .gap(2.0)
        .width(field.width());
    let shown = popup.show(|ui| {
        ui.spacing_mut().item_spacing.y = BETWEEN_ENTRIES;
        ui.set_min_width(field.width());
        ScrollArea::vertical().max_height(HEIGHT).show(ui, |ui| entries(ui, groups, lit, locale)).inner
    });
    shown.and_then(|shown| shown.inner)
}

fn entries(ui: &mut Ui, groups: &[Group], lit: Option<usize>, locale: Locale) -> Option<String> {
    let mut chosen = None;
    let mut at = 0;
    for group in groups {
        if groups.len() > 1 {
            ui.label(RichText::new(say(locale, group.heading)).small().weak());
        }
        for role in &group.roles {
            let is_lit = lit == Some(at);
            let button = Button::selectable(is_lit, role.as_str()).truncate();
            let response = ui.add(button.min_size(egui::vec2(ui.available_width(), 0.0)));
            response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, is_lit, role));
            if is_lit {
                response.scroll_to_me(None);
            }
            if response.clicked() {
                chosen = Some(role.clone());
            }
            at += 1;
        }
    }
    chosen
}
