//! What actions answer.

use egui::{Id, Label, Layout, Role, Sense, Ui, WidgetInfo};

use crate::app::describe;
use crate::app::panels::matching::matches;
use crate::app::panels::signs::card_icon;
use crate::app::state::Request;
use crate::edit::{Property, PropertyKind};
use crate::locale::{Locale, say, say_with};
use crate::map::{Answer, CardLaneKind, LaneContent, Map, Part};
use crate::review::{TurningPointKind, turning_points};
use crate::text::icons;

use super::common::{Common, Share};
use super::form::Form;
use super::parts::{icon_button, label, remark, row};
use super::picker::{Entered, Mark, Picker, Wanted, entry};

/// How many entries are shown at most: more are found by looking them up.
const MOST: usize = 60;

/// What the parts answer, if they are actions.
pub(super) fn answers(form: &mut Form<'_>, ui: &mut Ui) {
    let of = |property: &Property| match property {
        Property::Answers(answers) => answers.clone(),
        _ => Vec::new(),
    };
    let Some(value) = form.value(PropertyKind::Answers, of) else { return };
    let map = form.map();
    row(ui, |ui| {
        let label = label(ui, &form.label(PropertyKind::Answers));
        for answer in union(&value) {
            let share = value.share(|answers| answers.contains(&answer));
            if line(form, ui, answer, share) {
                form.change(PropertyKind::Answers, |property| {
                    let answers = of(property).into_iter().filter(|other| *other != answer);
                    Some(Property::Answers(answers.collect()))
                });
            }
        }
        let picker = Picker {
            id: Id::unique(("inspected answers", form.subject.key())),
            label,
            current: &say(form.locale, "add-answer"),
            search: &say(form.locale, "search-answer"),
        };
        let chosen = picker.show(ui, |ui, wanted| entries(form, ui, map, wanted, &value));
        if let Some(answer) = chosen {
            form.change(PropertyKind::Answers, |property| {
                let mut answers = of(property);
                if !answers.contains(&answer) {
                    answers.push(answer);
                }
                Some(Property::Answers(answers))
            });
        }
    });
}

/// An answer; fainter if only some actions have it. Gives whether it is to be removed.
fn line(form: &mut Form<'_>, ui: &mut Ui, answer: Answer, share: Share) -> bool {
    let (icon, name) = name(form.map(), answer, form.locale);
    let remove = say_with(form.locale, "remove-answer", &[("answer", &name)]);
    let mut removed = false;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| {
            removed = icon_button(ui, icons::X, &remove).clicked();
            ui.with_layout(Layout::left_to_right(egui::Align::Center), |ui| {
                let mut text = egui::RichText::new(format!("{icon}  {name}"));
                if share == Share::Some {
                    text = text.weak();
                }
                // A click leads there.
                let response = ui.add(Label::new(text).truncate().sense(Sense::click()));
                response.widget_info(|| WidgetInfo::labeled(Role::Link, ui.is_enabled(), &name));
                if response.on_hover_text(&name).clicked()
                    && let Some(part) = part(form.map(), answer)
                {
                    form.ask(Request::Select(part));
                }
            });
        });
    });
    removed
}

/// What an action may answer, by groups.
fn entries(form: &Form<'_>, ui: &mut Ui, map: &Map, wanted: &Wanted, value: &Common<Vec<Answer>>) -> Option<Answer> {
    let mut chosen = None;
    let mut first = None;
    let mut shown = 0;
    for (heading, answers) in groups(map) {
        let mut begun = false;
        for answer in answers {
            let (icon, name) = name(map, answer, form.locale);
            let has = value.share(|answers| answers.contains(&answer)) == Share::All;
            if has || !matches(&name, &wanted.text) {
                continue;
            }
            if shown == MOST {
                remark(ui, &say(form.locale, "more-by-search"));
                return chosen;
            }
            if !begun {
                remark(ui, &say(form.locale, heading));
                begun = true;
            }
            shown += 1;
            first.get_or_insert(answer);
            if entry(ui, icon, &name, Mark::Plain) {
                chosen = Some(answer);
            }
        }
    }
    if shown == 0 {
        remark(ui, &say(form.locale, "nothing-found"));
    }
    if wanted.entered == Entered::Yes && !wanted.text.trim().is_empty() { first } else { chosen }
}

/// What there is to be answered, with the keys of the headings.
pub(in crate::app::panels) fn groups(map: &Map) -> [(&'static str, Vec<Answer>); 5] {
    let cards = |wanted: CardLaneKind| {
        let lanes = map
            .lanes
            .iter()
            .filter(move |lane| matches!(&lane.content, LaneContent::Cards { kind, .. } if *kind == wanted));
        lanes.flat_map(|lane| lane.cards().iter().map(|card| Answer::Card(card.id))).collect()
    };
    let turning = |wanted: TurningPointKind| {
        let curves = map.lanes.iter().flat_map(|lane| lane.curves());
        let points = curves.flat_map(|curve| {
            let turning = turning_points(map, curve).into_iter().filter(|point| point.kind == wanted);
            turning.map(|point| Answer::Emotion { persona: curve.persona, stage: point.stage }).collect::<Vec<_>>()
        });
        points.collect()
    };
    [
        ("lane-pains", cards(CardLaneKind::Pains)),
        ("critical-points", turning(TurningPointKind::Critical)),
        ("high-points", turning(TurningPointKind::High)),
        ("lane-opportunities", cards(CardLaneKind::Opportunities)),
        ("field-stages", map.stages().map(|stage| Answer::Stage(stage.id)).collect()),
    ]
}

/// All answers that any part has.
fn union(value: &Common<Vec<Answer>>) -> Vec<Answer> {
    let mut answers: Vec<Answer> = Vec::new();
    for answer in value.all().flatten() {
        if !answers.contains(answer) {
            answers.push(*answer);
        }
    }
    answers
}

/// What is answered, with an icon.
pub(in crate::app::panels) fn name(map: &Map, answer: Answer, locale: Locale) -> (char, String) {
    let in_a_line = |text: String| text.split_whitespace().collect::<Vec<_>>().join(" ");
    match answer {
        Answer::Card(id) => {
            let icon = map.card(id).map_or(icons::NOTE, |(lane, card)| match &lane.content {
                LaneContent::Cards { kind: CardLaneKind::Pains, .. } => icons::WARNING_CIRCLE,
                LaneContent::Cards { kind: CardLaneKind::Opportunities, .. } => icons::LIGHTBULB,
                _ => card_icon(&card.body),
            });
            (icon, in_a_line(describe::name(map, Part::Card(id), locale)))
        }
        Answer::Emotion { persona, stage } => {
            let persona = describe::name(map, Part::Persona(persona), locale);
            (icons::SMILEY_SAD, format!("{persona} · {}", describe::name(map, Part::Stage(stage), locale)))
        }
        Answer::Stage(id) => (icons::FLAG, in_a_line(describe::name(map, Part::Stage(id), locale))),
    }
}

/// The part that is answered.
fn part(map: &Map, answer: Answer) -> Option<Part> {
    match answer {
        Answer::Card(id) => Some(Part::Card(id)),
        Answer::Stage(id) => Some(Part::Stage(id)),
        Answer::Emotion { persona, stage } => {
            let has = |lane: &&std::sync::Arc<crate::map::Lane>| {
                lane.curves().iter().any(|curve| curve.persona == persona && curve.point(stage).is_some())
            };
            map.lanes.iter().find(has).map(|lane| Part::EmotionPoint { lane: lane.id, persona, stage })
        }
    }
}
