//! What can be done with a persona of the panel: a menu, and the same by keys on her row.

use std::sync::Arc;

use egui::{Button, Event, Key, Modifiers, Popup, Response, Role, Ui, WidgetInfo};

use crate::app::command::{Command, shortcut_text};
use crate::app::state::{OpenMap, Request, State};
use crate::edit::{Edit, Property};
use crate::file::Access;
use crate::locale::say;
use crate::map::{Part, Persona, PersonaId};
use crate::text::icons;

/// Width of the menu, in points.
const WIDTH: f32 = 220.0;

/// A way to go in the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    Up,
    Down,
}

/// Shows the menu: below the button, or where the row was clicked with the secondary button.
pub(super) fn menu(
    row: &Response,
    button: &Response,
    state: &State,
    open: &OpenMap,
    persona: &Persona,
    given: &mut Option<Request>,
) {
    Popup::menu(button).show(|ui| items(ui, state, open, persona, given));
    Popup::context_menu(row).show(|ui| items(ui, state, open, persona, given));
}

fn items(ui: &mut Ui, state: &State, open: &OpenMap, persona: &Persona, given: &mut Option<Request>) {
    ui.set_min_width(WIDTH);
    ui.spacing_mut().item_spacing.y = 1.0;
    let editable = open.access == Access::Editable;
    let part = Part::Persona(persona.id);
    let personas = &open.board.map().personas;
    let locale = state.locale;
    // What is not to be asked for now is shown in grey.
    let edits = |request: Request| if editable { Some(request) } else { None };
    let of = |command| Request::OfPersona(persona.id, command);
    let mut item = |ui: &mut Ui, (icon, key): (char, &str), keys: Option<Command>, request: Option<Request>| {
        let text = say(locale, key);
        let keys = keys.and_then(|command| shortcut_text(ui.ctx(), locale, command));
        let mut button = Button::new(format!("{icon}  {text}"));
        if let Some(keys) = &keys {
            button = button.shortcut_text(keys.clone());
        }
        let allowed = request.is_some();
        let response = ui.add_enabled(allowed, button);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, allowed, &text));
        if response.clicked() {
            *given = request;
            ui.close();
        }
    };
    item(ui, (icons::PENCIL_SIMPLE, "personas-edit"), None, Some(Request::Inspect(part)));
    item(ui, (icons::ARTICLE, "personas-show-sheet"), None, Some(Request::ShowSheet(persona.id)));
    let is_only = open.board.view().only == Some(persona.id);
    let key = if is_only { "moments-show-all" } else { "moments-show-only" };
    let only = if is_only { None } else { Some(persona.id) };
    item(ui, (icons::FUNNEL, key), Some(Command::ShowOnly), Some(Request::ShowOnly(only)));
    ui.separator();
    let photo = if persona.photo.is_some() { "personas-change-photo" } else { "personas-add-photo" };
    item(ui, (icons::IMAGE, photo), None, edits(Request::ChoosePhoto(part)));
    if persona.photo.is_some() {
        item(ui, (icons::X, "remove-photo"), None, edits(of(Command::RemovePhoto)));
    }
    ui.separator();
    // What is hidden does not leave the map.
    let copied = if persona.hidden { None } else { Some(of(Command::Copy)) };
    item(ui, (icons::NOTE_BLANK, "command-copy"), Some(Command::Copy), copied);
    let duplicate = Command::Duplicate;
    item(ui, (icons::USER_PLUS, "command-duplicate"), Some(duplicate), edits(of(duplicate)));
    let eye = if persona.hidden { (icons::EYE, "personas-show") } else { (icons::EYE_SLASH, "personas-hide") };
    item(ui, eye, None, edits(hide(persona)));
    let moves = [
        (Way::Up, icons::ARROW_UP, "command-move-up", Command::MoveUp),
        (Way::Down, icons::ARROW_DOWN, "command-move-down", Command::MoveDown),
    ];
    for (way, icon, key, keys) in moves {
        item(ui, (icon, key), Some(keys), moved(personas, persona.id, way).and_then(edits));
    }
    ui.separator();
    item(ui, (icons::TRASH, "command-delete"), Some(Command::Delete), edits(of(Command::Delete)));
}

/// Hides a persona, or shows her.
pub(super) fn hide(persona: &Persona) -> Request {
    let edit = Edit::Set { parts: vec![Part::Persona(persona.id)], property: Property::Hidden(!persona.hidden) };
    Request::Edit { edit, gesture: None, select: None }
}

/// A persona one place up or down; nothing if there is none.
fn moved(personas: &[Arc<Persona>], id: PersonaId, way: Way) -> Option<Request> {
    let at = personas.iter().position(|persona| persona.id == id)?;
    let before = match way {
        Way::Up => Some(personas.get(at.checked_sub(1)?)?.id),
        Way::Down => {
            personas.get(at + 1)?;
            personas.get(at + 2).map(|persona| persona.id)
        }
    };
    let edit = Edit::MovePersonas { personas: vec![id], before };
    Some(Request::Edit { edit, gesture: None, select: None })
}

/// What the keys do while a row has the keyboard. `button` is where its menu comes out.
pub(super) fn keys(
    ui: &Ui,
    row: &Response,
    button: &Response,
    open: &OpenMap,
    persona: &Persona,
    given: &mut Option<Request>,
) {
    if !row.has_focus() {
        return;
    }
    let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
    let took = |wanted: fn(&Event) -> bool| {
        ui.input_mut(|input| {
            let before = input.events.len();
            input.events.retain(|event| !wanted(event));
            input.events.len() < before
        })
    };
    if pressed(Modifiers::SHIFT, Key::F10) {
        Popup::open_id(ui.ctx(), Popup::default_response_id(button));
    }
    if took(|event| matches!(event, Event::Copy)) && !persona.hidden {
        *given = Some(Request::OfPersona(persona.id, Command::Copy));
    }
    if open.access != Access::Editable {
        return;
    }
    let personas = &open.board.map().personas;
    let of = |command| Some(Request::OfPersona(persona.id, command));
    let request = if pressed(Modifiers::ALT, Key::ArrowUp) {
        moved(personas, persona.id, Way::Up)
    } else if pressed(Modifiers::ALT, Key::ArrowDown) {
        moved(personas, persona.id, Way::Down)
    } else if pressed(Modifiers::COMMAND, Key::D) {
        of(Command::Duplicate)
    } else if took(|event| matches!(event, Event::Paste(_) | Event::PasteImage(_))) {
        of(Command::Paste)
    } else if took(|event| matches!(event, Event::Cut)) {
        of(Command::Cut)
    } else if pressed(Modifiers::NONE, Key::Delete) || pressed(Modifiers::NONE, Key::Backspace) {
        of(Command::Delete)
    } else {
        None
    };
    if request.is_some() {
        *given = request;
    }
}

/// Whether a row of the panel answers for a command while it has the keyboard.
pub(super) fn is_rows(command: Command) -> bool {
    matches!(
        command,
        Command::MoveUp
            | Command::MoveDown
            | Command::MoveLeft
            | Command::MoveRight
            | Command::Duplicate
            | Command::Delete
            | Command::Copy
            | Command::Cut
            | Command::Paste
            | Command::ShowMenu
            | Command::Widen
            | Command::Narrow
            | Command::ToggleHidden
    )
}
