//! The personas: with their portraits, selected by a click, shown and hidden, made active, put in order by dragging, and with a menu for
//! all else.

use std::sync::Arc;

use egui::{
    Color32, Context, CornerRadius, CursorIcon, FontSelection, Id, Image, Label, Pos2, Rect, Response, RichText, Sense,
    Stroke, TextWrapMode, Ui, WidgetInfo, WidgetText, vec2,
};

use crate::app::command::Command;
use crate::app::describe;
use crate::app::panels::signs::PersonaSign;
use crate::app::state::{OpenMap, Request, State};
use crate::app::thumbnail::{Cut, Thumbnail, thumbnail};
use crate::edit::Edit;
use crate::file::Access;
use crate::locale::{say, say_with};
use crate::map::{Map, Part, Persona, PersonaId};
use crate::render::Photos;
use crate::text::icons;
use crate::theme::Theme;

use super::persona_menu;

/// Width of the buttons at the right, in points.
const BUTTON: f32 = 24.0;
/// Diameter of a portrait.
const PORTRAIT: f32 = 36.0;
/// Room at the left, for the portrait.
const SIGN: f32 = PORTRAIT + 12.0;
/// Pixels of a portrait: enough for a screen with two to a point.
const PORTRAIT_PX: usize = 80;

/// What the rows are painted with.
type Looks<'a> = (&'a Theme, &'a Arc<Photos>);

/// The name of a persona's row for the window library.
fn row_id(persona: PersonaId) -> Id {
    Id::unique(("persona row", persona))
}

/// Whether a row has the keyboard.
pub(in crate::app) fn persona_row_has_keyboard(context: &Context, map: &Map) -> bool {
    let focused = context.memory(egui::Memory::focused);
    focused.is_some_and(|id| map.personas.iter().any(|persona| row_id(persona.id) == id))
}

/// Whether a row answers for a command while it has the keyboard.
pub(in crate::app) fn is_persona_rows(command: Command) -> bool {
    persona_menu::is_rows(command)
}

/// The persona on whose row a place of the window lies.
pub(in crate::app) fn persona_row_at(context: &Context, map: &Map, at: Pos2) -> Option<PersonaId> {
    let holds = |id: PersonaId| context.read_response(row_id(id)).is_some_and(|row| row.interact_rect.contains(at));
    map.personas.iter().map(|persona| persona.id).find(|id| holds(*id))
}

/// Shows the personas.
pub(super) fn personas(ui: &mut Ui, state: &State, open: &OpenMap, looks: Looks<'_>, given: &mut Option<Request>) {
    let personas = &open.board.map().personas;
    if personas.is_empty() {
        ui.add(Label::new(RichText::new(say(state.locale, "left-no-personas")).small().weak()).wrap());
        return;
    }
    ui.spacing_mut().item_spacing.y = 2.0;
    let mut rows: Vec<Rect> = Vec::new();
    let mut dragged = None;
    for (at, persona) in personas.iter().enumerate() {
        let response = row(ui, state, open, persona, looks, given);
        rows.push(response.rect);
        if response.dragged() || response.drag_stopped() {
            dragged = Some((at, response));
        }
    }
    if let Some((at, response)) = dragged {
        drag(ui, personas, &rows, at, &response, given);
    }
}

/// A persona's row.
fn row(
    ui: &mut Ui,
    state: &State,
    open: &OpenMap,
    persona: &Persona,
    (theme, photos): Looks<'_>,
    given: &mut Option<Request>,
) -> Response {
    let map = open.board.map();
    let part = Part::Persona(persona.id);
    let name = describe::name(map, part, state.locale);
    let profile = if persona.name.trim().is_empty() { "" } else { persona.profile.trim() };
    let editable = open.access == Access::Editable;
    let visuals = ui.visuals();
    let ink = if persona.hidden { visuals.weak_text_color() } else { visuals.text_color() };
    let weak = visuals.weak_text_color();
    let room = ui.available_width() - SIGN - 3.0 * BUTTON - 6.0;
    let lines = [(RichText::new(&name), ink), (RichText::new(profile).small(), weak)];
    let lines = lines.into_iter().filter(|(text, _)| !text.is_empty()).map(|(text, ink)| {
        let text = WidgetText::from(text.color(ink));
        (text.into_galley(ui, Some(TextWrapMode::Wrap), room, FontSelection::Default), ink)
    });
    let lines: Vec<_> = lines.collect();
    let text_height: f32 = lines.iter().map(|(galley, _)| galley.size().y).sum();
    let sense = if editable { Sense::click_and_drag() } else { Sense::click() };
    let size = vec2(ui.available_width(), (text_height + 8.0).max(PORTRAIT + 8.0));
    let (_, rect) = ui.allocate_space(size);
    let response = ui.interact(rect, row_id(persona.id), sense);
    let selected = open.board.editor.selection().contains(part);
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, true, selected, &name));
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() {
        *given = Some(Request::Select(part));
    }
    let visuals = ui.visuals();
    let fill = if selected {
        Some(visuals.selection.bg_fill)
    } else if response.hovered() || response.dragged() {
        Some(visuals.widgets.hovered.weak_bg_fill)
    } else {
        None
    };
    if let Some(fill) = fill {
        ui.painter().rect_filled(rect, 6.0, fill);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, 6.0, visuals.selection.stroke, egui::StrokeKind::Inside);
    }
    let middle = rect.left_center() + vec2(4.0 + PORTRAIT / 2.0, 0.0);
    let ground = fill.unwrap_or(ui.visuals().panel_fill);
    portrait(ui, map, persona, middle, ground, (theme, photos));
    let mut at = egui::pos2(rect.left() + SIGN, rect.center().y - text_height / 2.0);
    for (galley, ink) in lines {
        let height = galley.size().y;
        ui.painter().galley(at, galley, ink);
        at.y += height;
    }
    buttons(ui, state, open, persona, &name, &response, given);
    response
}

/// The portrait or, without one, the initial on the persona's colour; and her sign at its edge.
fn portrait(ui: &mut Ui, map: &Map, persona: &Persona, middle: Pos2, ground: Color32, (theme, photos): Looks<'_>) {
    let circle = Rect::from_center_size(middle, vec2(PORTRAIT, PORTRAIT));
    let sign = PersonaSign::of(map, persona.id, theme);
    let id = row_id(persona.id).with("portrait");
    let shown = persona.photo.as_ref().map(|photo| thumbnail(ui, id, photo, photos, Cut::Square(PORTRAIT_PX)));
    let faint = if persona.hidden { 0.45 } else { 1.0 };
    if let Some(Thumbnail::Ready(texture)) = shown {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a small size")]
        let radius = CornerRadius::same((PORTRAIT / 2.0) as u8);
        let tint = Color32::WHITE.gamma_multiply(faint);
        Image::new(&texture).corner_radius(radius).tint(tint).paint_at(ui, circle);
    } else {
        ui.painter().circle_filled(middle, PORTRAIT / 2.0, sign.color().gamma_multiply(faint));
        let initial = persona.name.chars().chain(persona.profile.chars()).find(|c| c.is_alphanumeric());
        let initial = initial.map_or(icons::USER.to_string(), |c| c.to_uppercase().to_string());
        let font = egui::FontId::proportional(16.0);
        ui.painter().text(middle, egui::Align2::CENTER_CENTER, initial, font, sign.on_color(theme));
    }
    let edge = middle + vec2(PORTRAIT / 2.0 - 4.0, PORTRAIT / 2.0 - 4.0);
    ui.painter().circle_filled(edge, 7.5, ground);
    sign.paint(ui.painter(), edge, 5.0);
}

/// The buttons at the right of a row: whose curve stands out, who is shown, and what else can be done.
fn buttons(
    ui: &mut Ui,
    state: &State,
    open: &OpenMap,
    persona: &Persona,
    name: &str,
    row: &Response,
    given: &mut Option<Request>,
) {
    let rect = row.rect;
    let at = |index: f32| {
        Rect::from_center_size(rect.right_center() - vec2(BUTTON * (index + 0.5) + 2.0, 0.0), vec2(BUTTON, BUTTON))
    };
    let active = open.board.editor.active() == Some(persona.id);
    let key = if active { "deactivate-persona" } else { "activate-persona" };
    let says = say_with(state.locale, key, &[("persona", name)]);
    let state_of_pin = if active { Look::On } else { Look::Off };
    let pin = button(ui, at(2.0), row.id.with("pin"), (icons::PUSH_PIN, &says), state_of_pin, Sense::click());
    if pin.clicked() {
        *given = Some(Request::Activate((!active).then_some(persona.id)));
    }
    let (icon, key) = if persona.hidden { (icons::EYE_SLASH, "show-persona") } else { (icons::EYE, "hide-persona") };
    let says = say_with(state.locale, key, &[("persona", name)]);
    let sense = if open.access == Access::Editable { Sense::click() } else { Sense::hover() };
    let eye = button(ui, at(1.0), row.id.with("eye"), (icon, &says), Look::Off, sense);
    if eye.clicked() {
        *given = Some(persona_menu::hide(persona));
    }
    let says = say_with(state.locale, "personas-menu", &[("persona", name)]);
    let more = button(ui, at(0.0), row.id.with("menu"), (icons::DOTS_THREE, &says), Look::Off, Sense::click());
    persona_menu::keys(ui, row, &more, open, persona, given);
    persona_menu::menu(row, &more, state, open, persona, given);
}

/// How a button looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Look {
    On,
    Off,
}

fn button(ui: &Ui, rect: Rect, id: Id, (icon, says): (char, &str), look: Look, sense: Sense) -> Response {
    let response = ui.interact(rect, id, sense);
    let on = look == Look::On;
    response.widget_info(|| WidgetInfo::selected(egui::Role::Button, sense.senses_click(), on, says));
    let visuals = ui.visuals();
    if response.hovered() && sense.senses_click() {
        ui.painter().rect_filled(rect.shrink(1.0), 5.0, visuals.widgets.hovered.bg_fill);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect.shrink(1.0), 5.0, visuals.selection.stroke, egui::StrokeKind::Inside);
    }
    let ink = if on { visuals.selection.stroke.color } else { visuals.weak_text_color() };
    ui.painter().text(rect.center(), egui::Align2::CENTER_CENTER, icon, egui::FontId::proportional(15.0), ink);
    response.on_hover_text(says)
}

/// Shows where a persona would go that is dragged, and puts her there when she is let go.
fn drag(ui: &Ui, personas: &[Arc<Persona>], rows: &[Rect], from: usize, row: &Response, given: &mut Option<Request>) {
    let Some(pointer) = ui.input(|input| input.pointer.latest_pos()) else { return };
    ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
    let gap = rows.iter().filter(|row| row.center().y < pointer.y).count();
    // Before herself and after herself she would stay where she is.
    if gap == from || gap == from + 1 {
        return;
    }
    let y = match rows.get(gap) {
        Some(row) => row.top() - 1.0,
        None => rows.last().map_or(0.0, |row| row.bottom() + 1.0),
    };
    let line = Stroke::new(2.0, ui.visuals().selection.stroke.color);
    ui.painter().hline(row.rect.x_range(), y, line);
    if row.drag_stopped()
        && let Some(persona) = personas.get(from)
    {
        let before: Option<PersonaId> = personas.get(gap).map(|persona| persona.id);
        let edit = Edit::MovePersonas { personas: vec![persona.id], before };
        *given = Some(Request::Edit { edit, gesture: None, select: None });
    }
}
