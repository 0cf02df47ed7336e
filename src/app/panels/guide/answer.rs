//! How an answer is given: by what is written on the map, or here in the panel.

use egui::{Button, ComboBox, Id, Response, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

use crate::app::command::Command;
use crate::app::describe;
use crate::app::panels::draft::Draft;
use crate::app::panels::line::{Ink, Line};
use crate::app::state::Request;
use crate::edit::{Edit, Ids, PointValue, Property};
use crate::locale::{Locale, read_date, say};
use crate::map::{Lane, LaneKind, Map, Market, Part, Perspective, TextField};
use crate::review::{Gap, Question, Way};
use crate::text::icons;

use super::words;

/// How far from neutral a feeling is that is said in one word: far enough to be critical or high.
const FEELING: f64 = 0.6;

/// What is needed to answer.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) map: &'a Map,
    pub(super) locale: Locale,
    pub(super) question: Question,
    /// Which of the gaps that are shown: the same place is the same field, whoever is asked about in it.
    pub(super) at: usize,
}

/// Whether a gap is answered on the map; else it is in the panel.
pub(super) fn is_on_map(way: Way) -> bool {
    match way {
        Way::Write(_) | Way::Card | Way::Stage | Way::Persona | Way::Lane(_) | Way::Action(_) => true,
        Way::Fill(_) | Way::Market | Way::Role | Way::Feeling | Way::Truth | Way::Due | Way::After(_) => false,
    }
}

/// What leads to the place of an answer on the map; of one that is given in the panel, to what it is about.
pub(super) fn follow(map: &Map, locale: Locale, gap: &Gap) -> Option<Request> {
    Some(match gap.way {
        Way::Write(field) => Request::Write(gap.part, Some(field)),
        Way::Card => Request::Write(gap.part, None),
        Way::Stage => Request::Command(Command::InsertStageAfter),
        Way::Persona => Request::Command(Command::InsertPersona),
        Way::Action(answer) => Request::AddAction(answer),
        Way::Lane(kind) => {
            let mut lane = Lane::empty(Ids::after(map).lane(), words::lane(locale, kind), kind);
            if kind == LaneKind::Actions {
                lane.perspective = Perspective::Company;
            }
            let part = Part::Lane(lane.id);
            let edit = Edit::InsertLanes { lanes: vec![lane], before: None };
            Request::Edit { edit, gesture: None, select: Some(vec![part]) }
        }
        Way::Fill(_) | Way::Role | Way::Feeling | Way::Due => Request::Select(gap.part),
        Way::Market | Way::Truth | Way::After(_) => return None,
    })
}

/// Shows what a gap asks, and how it is answered. Gives what is asked for, and the widget with which it begins.
pub(super) fn answer(ui: &mut Ui, place: Place<'_>, gap: &Gap) -> (Response, Option<Request>) {
    let ask = words::ask(place.locale, place.map, place.question, gap);
    let icon = if is_on_map(gap.way) { icons::PENCIL_SIMPLE } else { icons::CARET_RIGHT };
    let icon = if matches!(gap.way, Way::Lane(_) | Way::Stage | Way::Persona) { icons::PLUS } else { icon };
    let color = ui.visuals().hyperlink_color;
    let line = Line { icon: Some((icon, color)), text: &ask, ink: Ink::Plain, right: "", state: "" };
    let response = line.show(ui);
    let mut given = response.clicked().then(|| follow(place.map, place.locale, gap)).flatten();
    let control = ui
        .horizontal_top(|ui| {
            ui.add_space(27.0);
            ui.vertical(|ui| control(ui, place, gap, &ask)).inner
        })
        .inner;
    let (begin, chosen) = match control {
        Some((begin, chosen)) => (begin, chosen),
        None => (response, None),
    };
    given = given.or(chosen);
    (begin, given)
}

/// What is chosen or typed in the panel.
fn control(ui: &mut Ui, place: Place<'_>, gap: &Gap, ask: &str) -> Option<(Response, Option<Request>)> {
    let Place { map, locale, .. } = place;
    Some(match gap.way {
        Way::Market => {
            let options =
                [(Market::B2b, say(locale, "guide-market-b2b")), (Market::B2c, say(locale, "guide-market-b2c"))];
            choose(ui, ask, &options, |market| set(gap.part, Property::Market(Some(*market))))
        }
        Way::Feeling => {
            let options = [
                (-FEELING, format!("{} {}", icons::SMILEY_SAD, say(locale, "guide-feeling-negative"))),
                (0.0, format!("{} {}", icons::SMILEY_MEH, say(locale, "guide-feeling-neutral"))),
                (FEELING, format!("{} {}", icons::SMILEY, say(locale, "guide-feeling-positive"))),
            ];
            choose(ui, ask, &options, |position| feeling(map, gap.part, *position))
        }
        Way::Role => {
            let roles: Vec<(String, String)> = words::roles(map).into_iter().map(|role| (role.clone(), role)).collect();
            let write = |role: &str| write(gap.part, TextField::Role, role.to_owned());
            let (begin, chosen) = choose(ui, ask, &roles, |role| write(role));
            let draft = Draft {
                id: Id::unique(("guide role", place.at)),
                name: &format!("{ask} {}", say(locale, "guide-role-own")),
                hint: &say(locale, "guide-role-own"),
            };
            let (_, typed) = draft.show(ui, gap.part, |text| Ok::<_, String>(write(text)));
            (begin, chosen.or(typed))
        }
        Way::Fill(field) => {
            let draft = Draft { id: Id::unique(("guide field", place.question, place.at)), name: ask, hint: "" };
            draft.show(ui, (gap.part, field), |text| Ok::<_, String>(write(gap.part, field, text.to_owned())))
        }
        Way::Due => {
            let hint = say(locale, "hint-date");
            let draft = Draft { id: Id::unique(("guide date", place.at)), name: ask, hint: &hint };
            draft.show(ui, gap.part, |text| {
                let date = read_date(text).ok_or_else(|| say(locale, "wrong-date"))?;
                Ok(set(gap.part, Property::Due(Some(date))))
            })
        }
        Way::Truth => truth(ui, map, locale, ask),
        Way::Write(_) | Way::Card | Way::Stage | Way::Persona | Way::Lane(_) | Way::Action(_) | Way::After(_) => {
            return None;
        }
    })
}

/// Buttons of which one is chosen.
fn choose<T>(
    ui: &mut Ui,
    ask: &str,
    options: &[(T, String)],
    request: impl Fn(&T) -> Request,
) -> (Response, Option<Request>) {
    let mut first = None;
    let mut chosen = None;
    let shown = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        ui.spacing_mut().button_padding = vec2(7.0, 3.0);
        for (option, text) in options {
            let response = ui.add(Button::new(RichText::new(text).small()).min_size(vec2(0.0, 24.0)));
            let plain = text.trim_start_matches(|c: char| !c.is_alphanumeric()).trim();
            let spoken = format!("{ask} {plain}");
            response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), &spoken));
            if response.clicked() {
                chosen = Some(request(option));
            }
            first.get_or_insert(response);
        }
    });
    (first.unwrap_or(shown.response), chosen)
}

/// A list of stages that folds out.
fn truth(ui: &mut Ui, map: &Map, locale: Locale, ask: &str) -> (Response, Option<Request>) {
    let mut chosen = None;
    let combo = ComboBox::from_id_salt("guide truth")
        .width(ui.available_width())
        .selected_text(say(locale, "guide-truth-choose"))
        .show_ui(ui, |ui| {
            ScrollArea::vertical().max_height(280.0).show(ui, |ui| {
                for stage in map.stages() {
                    let part = Part::Stage(stage.id);
                    let name = describe::name(map, part, locale);
                    let response = ui.add(Button::selectable(false, &name));
                    response.widget_info(|| WidgetInfo::labeled(Role::ListBoxOption, ui.is_enabled(), &name));
                    if response.clicked() {
                        chosen = Some(set(part, Property::MomentOfTruth(true)));
                        ui.close();
                    }
                }
            });
        });
    let response = combo.response;
    response.widget_info(|| WidgetInfo::labeled(Role::ComboBox, ui.is_enabled(), ask));
    (response, chosen)
}

fn set(part: Part, property: Property) -> Request {
    let edit = Edit::Set { parts: vec![part], property };
    Request::Edit { edit, gesture: None, select: Some(vec![part]) }
}

fn write(part: Part, field: TextField, text: String) -> Request {
    Request::Edit { edit: Edit::Write { part, field, text }, gesture: None, select: Some(vec![part]) }
}

/// The value that a word stands for, on the map's own scale.
fn feeling(map: &Map, part: Part, position: f64) -> Request {
    let Part::EmotionPoint { lane, persona, stage } = part else { return Request::Select(part) };
    let value = map.scale.snapped(map.scale.value_at(position));
    let edit = Edit::SetPoints { points: vec![PointValue { lane, persona, stage, value }] };
    Request::Edit { edit, gesture: None, select: Some(vec![part]) }
}
