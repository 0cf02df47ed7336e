//! The tool bar: what is used all the time, at the right of the menus. It takes the room that they leave: labels go first, then groups.

use egui::containers::menu::MenuButton;
use egui::{Align, Button, FontSelection, Layout, Response, RichText, Role, Ui, WidgetInfo, vec2};

use crate::app::command::{Command, shortcut_text};
use crate::app::state::{Request, State};
use crate::locale::say;
use crate::text::icons;

use super::items;

/// Least size of a tool in points.
const SIZE: egui::Vec2 = vec2(32.0, 28.0);
/// Size of an icon in points.
const ICON: f32 = 18.0;
/// Distance of two tools in points.
const GAP: f32 = 2.0;
/// What a line between two groups takes, in points.
const LINE: f32 = 17.0;
/// Width of the way to the palette with its name, in points.
const SEARCH: f32 = 210.0;

/// A tool: an icon and, where there is room, a word.
struct Tool {
    command: Command,
    icon: char,
    label: Option<&'static str>,
}

/// Tools that belong together. Those of higher rank go last when there is little room.
struct Group {
    rank: u8,
    tools: &'static [Tool],
}

const fn tool(command: Command, icon: char) -> Tool {
    Tool { command, icon, label: None }
}

const fn named(command: Command, icon: char, label: &'static str) -> Tool {
    Tool { command, icon, label: Some(label) }
}

static GROUPS: [Group; 5] = [
    Group {
        rank: 5,
        tools: &[tool(Command::Undo, icons::ARROW_U_UP_LEFT), tool(Command::Redo, icons::ARROW_U_UP_RIGHT)],
    },
    Group { rank: 1, tools: &[tool(Command::SelectTool, icons::CURSOR), tool(Command::HandTool, icons::HAND)] },
    Group {
        rank: 3,
        tools: &[tool(Command::ShowMap, icons::MAP_TRIFOLD), tool(Command::ShowCurves, icons::CHART_LINE)],
    },
    Group {
        rank: 4,
        tools: &[
            named(Command::InsertStageAfter, icons::COLUMNS_PLUS_RIGHT, "part-stage"),
            named(Command::InsertLaneAfter, icons::ROWS_PLUS_BOTTOM, "part-lane"),
            named(Command::InsertCard, icons::NOTE_BLANK, "part-card"),
            named(Command::InsertPersona, icons::USER_PLUS, "part-persona"),
        ],
    },
    Group { rank: 2, tools: &[tool(Command::Save, icons::FLOPPY_DISK), tool(Command::ExportPicture, icons::EXPORT)] },
];

/// Shows the tools in the room that is left.
pub(super) fn toolbar(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let room = ui.available_width();
    if state.map.is_some() {
        ui.spacing_mut().item_spacing.x = GAP;
        let (words, least_rank, search) = fitting(ui, state, room);
        for group in groups(state, least_rank) {
            ui.add_space(LINE / 2.0 - GAP);
            let line = ui.cursor().left();
            let color = ui.visuals().widgets.noninteractive.bg_stroke;
            ui.painter().vline(line, ui.max_rect().shrink2(vec2(0.0, 5.0)).y_range(), color);
            ui.add_space(LINE / 2.0 - GAP);
            for tool in group.tools {
                show(ui, state, tool, words, given);
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| to_palette(ui, state, search, given));
    } else {
        let search = if room > SEARCH { Words::Shown } else { Words::Hidden };
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| to_palette(ui, state, search, given));
    }
}

/// The groups from a rank on. While the map is looked at as an audience does, those that edit it are not there.
fn groups(state: &State, least_rank: u8) -> impl Iterator<Item = &'static Group> {
    let is_for_all = state.audience.is_none();
    let is_wanted = move |tool: &Tool| is_for_all || tool.command.is_for_audiences();
    let wanted = move |group: &&Group| group.rank >= least_rank && group.tools.iter().any(is_wanted);
    GROUPS.iter().filter(wanted)
}

/// Whether words are shown beside icons.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Words {
    Shown,
    Hidden,
}

/// What fits: words beside the tools or not, the least rank of the groups, and whether the palette is named.
fn fitting(ui: &Ui, state: &State, room: f32) -> (Words, u8, Words) {
    let width = |words: Words, least_rank: u8| -> f32 {
        groups(state, least_rank)
            .map(|group| LINE + group.tools.iter().map(|tool| width_of(ui, state, tool, words) + GAP).sum::<f32>())
            .sum()
    };
    let small = SIZE.x + LINE;
    let layouts = [
        (Words::Shown, 1, Words::Shown, SEARCH + LINE),
        (Words::Shown, 1, Words::Hidden, small),
        (Words::Hidden, 1, Words::Hidden, small),
    ];
    let fits = |(words, rank, _, search): &(Words, u8, Words, f32)| width(*words, *rank) + search <= room;
    if let Some((words, rank, search, _)) = layouts.iter().find(|layout| fits(layout)) {
        return (*words, *rank, *search);
    }
    let rank = (2..=5).find(|rank| width(Words::Hidden, *rank) + small <= room).unwrap_or(6);
    (Words::Hidden, rank, Words::Hidden)
}

fn width_of(ui: &Ui, state: &State, tool: &Tool, words: Words) -> f32 {
    match tool.label.filter(|_| words == Words::Shown) {
        None => SIZE.x,
        Some(key) => {
            let font = FontSelection::Default.resolve(ui.style());
            let word = ui.painter().layout_no_wrap(say(state.locale, key), font, ui.visuals().text_color());
            word.size().x + ICON + 26.0
        }
    }
}

fn show(ui: &mut Ui, state: &State, tool: &Tool, words: Words, given: &mut Option<Request>) {
    let allowed = state.allows(tool.command);
    let icon = RichText::new(tool.icon.to_string()).size(ICON);
    let mut button = match tool.label.filter(|_| words == Words::Shown) {
        Some(key) => Button::new((icon, say(state.locale, key))).gap(5.0),
        None => Button::new(icon),
    };
    let on = state.is_on(tool.command);
    if let Some(on) = on {
        button = button.selected(on);
    }
    button = button.min_size(egui::vec2(width_of(ui, state, tool, words), SIZE.y));
    let label = state.label(tool.command);
    let response = if tool.command == Command::InsertLaneAfter {
        let menu = ui.add_enabled_ui(allowed, |ui| {
            MenuButton::from_button(button).ui(ui, |ui| {
                ui.set_min_width(170.0);
                items::lane_kinds(ui, state, given);
            })
        });
        menu.inner.0
    } else {
        ui.add_enabled(allowed, button)
    };
    let response = explained(ui, state, response, tool.command, &label);
    response.widget_info(|| match on {
        // Of tools that are switched on, one of two is.
        Some(on) => WidgetInfo::selected(Role::RadioButton, allowed, on, &label),
        None => WidgetInfo::labeled(Role::Button, allowed, &label),
    });
    if response.clicked() && tool.command != Command::InsertLaneAfter {
        *given = Some(Request::Command(tool.command));
    }
}

/// The way to the palette: it looks like a field to search in where there is room.
fn to_palette(ui: &mut Ui, state: &State, words: Words, given: &mut Option<Request>) {
    let label = Command::ShowPalette.label(state.locale);
    let icon = RichText::new(icons::MAGNIFYING_GLASS.to_string()).size(ICON - 2.0);
    let button = match words {
        Words::Hidden => Button::new(icon).min_size(SIZE),
        Words::Shown => {
            let keys = shortcut_text(ui.ctx(), state.locale, Command::ShowPalette).unwrap_or_default();
            let ground = ui.visuals().extreme_bg_color;
            Button::new((icon.weak(), RichText::new(&label).weak()))
                .shortcut_text(keys)
                .fill(ground)
                .gap(6.0)
                .min_size(vec2(SEARCH, SIZE.y - 2.0))
        }
    };
    let response = ui.add(button);
    let response = explained(ui, state, response, Command::ShowPalette, &label);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    if response.clicked() {
        *given = Some(Request::Command(Command::ShowPalette));
    }
}

/// Says what a tool does, and by which keys.
fn explained(ui: &Ui, state: &State, response: Response, command: Command, label: &str) -> Response {
    let tip = match shortcut_text(ui.ctx(), state.locale, command) {
        Some(keys) => format!("{label}  ({keys})"),
        None => label.to_owned(),
    };
    response.on_hover_text(&tip).on_disabled_hover_text(tip)
}
