//! The figures: emotions, moments of truth, touchpoints, evidence and actions, side by side.

mod block;
mod emotions;
mod gathered;

use egui::{Color32, Label, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::app::command::{Command, shortcut_text};
use crate::app::shade::picture_theme;
use crate::app::state::{Request, State};
use crate::app::tables::TableKind;
use crate::layout::Picture;
use crate::layout::channel_icon;
use crate::locale::{Locale, say, say_level, say_share, say_status, say_with};
use crate::map::{EvidenceLevel, Part};
use crate::review::{AnswerableKind, Coverage, Mix, Passage};
use crate::text::icons;

use super::stack::{Fill, Segment, paint_fill};
use block::{Line, Weight, block, hint, lines};
use gathered::Gathered;

/// Shows the tab and gives what was asked for in it.
pub(super) fn figures(ui: &mut Ui, state: &State) -> Option<Request> {
    let open = state.map.as_ref()?;
    let locale = state.locale;
    let gathered = Gathered::of(ui, open.board.map(), locale);
    let mut given = None;
    if gathered.is_empty() {
        ui.vertical_centered(|ui| {
            ui.add_space((ui.available_height() * 0.25).min(60.0));
            ui.label(RichText::new(say(locale, "figures-empty")).strong());
            ui.set_max_width(520.0);
            ui.add(Label::new(RichText::new(say(locale, "figures-empty-hint")).weak()).wrap());
        });
        return None;
    }
    buttons(ui, state, &mut given);
    ui.add_space(4.0);
    let theme = picture_theme(open.board.map(), state.settings.shade());
    ScrollArea::horizontal().id_salt("figures").auto_shrink(false).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            block(ui, 690.0, &say(locale, "figures-emotion"), |ui| {
                if gathered.figures.emotions.is_empty() {
                    hint(ui, &say(locale, "figures-no-emotions"));
                } else {
                    emotions::emotions(ui, locale, &theme, &gathered, &mut given);
                }
            });
            plan(ui, locale, &gathered, &mut given);
            moments(ui, locale, &gathered, &mut given);
            touchpoints(ui, locale, &gathered, &mut given);
            evidence(ui, locale, &gathered, &mut given);
        });
    });
    given
}

/// What can be done with the figures.
fn buttons(ui: &mut Ui, state: &State, given: &mut Option<Request>) {
    let locale = state.locale;
    ui.horizontal_wrapped(|ui| {
        let keys = shortcut_text(ui.ctx(), locale, Command::ShowFigures).unwrap_or_default();
        let page = ui.button(say(locale, "figures-as-page"));
        if page.on_hover_text(format!("{}  {keys}", say(locale, "command-show-figures"))).clicked() {
            *given = Some(Request::Command(Command::ShowFigures));
        }
        if ui.button(say(locale, "figures-export-table")).clicked() {
            *given = Some(Request::ExportTable(TableKind::Figures));
        }
        let picture = ui.button(say(locale, "figures-export-page"));
        if picture.on_hover_text(say(locale, "figures-export-page-hint")).clicked() {
            *given = Some(Request::ExportPage(Picture::Figures));
        }
        ui.label(RichText::new(say(locale, "figures-hidden")).small().weak());
    });
}

/// Actions by status, and what nobody has answered.
fn plan(ui: &mut Ui, locale: Locale, gathered: &Gathered, given: &mut Option<Request>) {
    let figures = &gathered.figures;
    let color = ui.visuals().selection.stroke.color;
    let warn = ui.visuals().warn_fg_color;
    block(ui, 264.0, &say(locale, "figures-actions"), |ui| {
        let most = figures.actions.iter().map(|(_, count)| *count).max().unwrap_or(0);
        lines(ui, "plan", figures.actions.len() + 1 + figures.answers.len(), |ui, at| {
            let line = if let Some((status, count)) = figures.actions.get(at) {
                let name = say_status(locale, *status);
                count_line(&name, *count, most, color).show(ui, given);
                return;
            } else if let Some((kind, tally)) =
                at.checked_sub(figures.actions.len() + 1).and_then(|at| figures.answers.get(at))
            {
                let open = Segment { amount: tally.unanswered, fill: Fill::Hatched, color: warn };
                let done = Segment { amount: tally.count - tally.unanswered, fill: Fill::Solid, color };
                let name = say(locale, answerable(*kind));
                let value = tally.unanswered.to_string();
                let says = [("what", &*name), ("unanswered", &*value), ("all", &*tally.count.to_string())];
                let says = say_with(locale, "figures-unanswered-of", &says);
                Line {
                    bar: Some((vec![done, open], 1.0)),
                    value: format!("{value}/{}", tally.count),
                    value_width: 72.0,
                    bar_width: 60.0,
                    says,
                    ..line(&name)
                }
                .show(ui, given);
                return;
            } else {
                say(locale, "figures-unanswered")
            };
            Line { weight: Weight::Heading, ..self::line(&line) }.show(ui, given);
        });
    });
}

/// Moments of truth by name.
fn moments(ui: &mut Ui, locale: Locale, gathered: &Gathered, given: &mut Option<Request>) {
    let title = format!("{} · {}", say(locale, "figures-moments"), gathered.moments.len());
    block(ui, 230.0, &title, |ui| {
        if gathered.moments.is_empty() {
            hint(ui, &say(locale, "figures-no-moments"));
        }
        lines(ui, "moments", gathered.moments.len(), |ui, at| {
            let Some((part, name, stage)) = gathered.moments.get(at) else { return };
            let icon = if matches!(part, Part::Stage(_)) { icons::STAR } else { icons::MAP_PIN };
            let says = if stage.is_empty() { name.clone() } else { format!("{name} · {stage}") };
            let shown = says.clone();
            Line { icon: Some(icon), part: Some(*part), value_width: 0.0, says, ..line(&shown) }.show(ui, given);
        });
    });
}

/// How touchpoints mix: of the map, of each stage, and by channel.
fn touchpoints(ui: &mut Ui, locale: Locale, gathered: &Gathered, given: &mut Option<Request>) {
    let found = &gathered.figures.touchpoints;
    let color = ui.visuals().selection.stroke.color;
    let title = format!("{} · {}", say(locale, "tab-touchpoints"), found.total.count);
    block(ui, 290.0, &title, |ui| {
        if found.total.count == 0 {
            hint(ui, &say(locale, "figures-no-touchpoints"));
            return;
        }
        legend(
            ui,
            &[
                (Fill::Solid, color, say(locale, "presence-physical")),
                (Fill::Hatched, color, say(locale, "presence-online")),
            ],
        );
        let most = found.channels.first().map_or(0, |(_, count)| *count);
        let stages = found.stages.len();
        lines(ui, "mix", 1 + stages + 1 + found.channels.len(), |ui, at| {
            if at == 0 {
                let name = say(locale, "part-map");
                Line { weight: Weight::Whole, ..mix_line(locale, &name, (found.total, Passage::Smooth), color) }
                    .show(ui, given);
            } else if let Some(stage) = found.stages.get(at - 1) {
                let name = gathered.stage(stage.stage);
                let part = Some(Part::Stage(stage.stage));
                Line { part, ..mix_line(locale, name, (stage.mix, stage.way), color) }.show(ui, given);
            } else if let Some((channel, count)) =
                (at - 1).checked_sub(stages + 1).and_then(|at| found.channels.get(at))
            {
                let name = gathered.channel(channel);
                let icon = Some(channel_icon(channel));
                Line { icon, ..count_line(&name, *count, most, color) }.show(ui, given);
            } else {
                let text = say(locale, "figures-by-channel");
                Line { weight: Weight::Heading, ..line(&text) }.show(ui, given);
            }
        });
    });
}

/// How well it is known: of the map, of personas, of each lane and stage.
fn evidence(ui: &mut Ui, locale: Locale, gathered: &Gathered, given: &mut Option<Request>) {
    let found = &gathered.figures.evidence;
    let color = ui.visuals().selection.stroke.color;
    block(ui, 360.0, &say(locale, "figures-evidence"), |ui| {
        if found.map.count() == 0 {
            hint(ui, &say(locale, "figures-no-statements"));
            return;
        }
        legend(ui, &found.map.levels().map(|(level, _)| (fill(level), color, say_level(locale, level))));
        let lanes = found.lanes.len();
        lines(ui, "evidence", 4 + lanes + found.stages.len(), |ui, at| {
            let whole = |key: &str, of: Coverage, ui: &mut Ui, given: &mut Option<Request>| {
                let name = say(locale, key);
                Line { weight: Weight::Whole, ..coverage_line(locale, &name, of, color) }.show(ui, given);
            };
            let heading = |key: &str, ui: &mut Ui, given: &mut Option<Request>| {
                let text = say(locale, key);
                Line { weight: Weight::Heading, ..line(&text) }.show(ui, given);
            };
            match at {
                0 => whole("part-map", found.map, ui, given),
                1 => whole("left-personas", found.personas, ui, given),
                2 => heading("figures-by-lane", ui, given),
                at if at < 3 + lanes => {
                    let (lane, of) = found.lanes[at - 3];
                    let part = Some(Part::Lane(lane));
                    Line { part, ..coverage_line(locale, gathered.lane(lane), of, color) }.show(ui, given);
                }
                at if at == 3 + lanes => heading("figures-by-stage", ui, given),
                at => {
                    let Some((stage, of)) = found.stages.get(at - 4 - lanes) else { return };
                    let part = Some(Part::Stage(*stage));
                    Line { part, ..coverage_line(locale, gathered.stage(*stage), *of, color) }.show(ui, given);
                }
            }
        });
    });
}

/// A line with nothing but a name.
fn line(name: &str) -> Line<'_> {
    Line {
        icon: None,
        name,
        weight: Weight::Usual,
        bar: None,
        bar_width: 80.0,
        value: String::new(),
        value_width: 34.0,
        says: name.to_owned(),
        part: None,
    }
}

/// A name, a bar beside the largest, and a count.
fn count_line(name: &str, count: usize, most: usize, color: Color32) -> Line<'_> {
    #[expect(clippy::cast_precision_loss, reason = "counts of what is on a map")]
    let share = if most == 0 { 0.0 } else { count as f32 / most as f32 };
    let bar = Some((vec![Segment { amount: count, fill: Fill::Solid, color }], share));
    Line { bar, value: count.to_string(), says: format!("{name}: {count}"), ..line(name) }
}

fn mix_line(locale: Locale, name: &str, (mix, way): (Mix, Passage), color: Color32) -> Line<'_> {
    let segments = vec![
        Segment { amount: mix.physical, fill: Fill::Solid, color },
        Segment { amount: mix.online, fill: Fill::Hatched, color },
    ];
    let counts = [
        ("stage", name.to_owned()),
        ("physical", mix.physical.to_string()),
        ("online", mix.online.to_string()),
        ("direct", mix.direct.to_string()),
        ("indirect", mix.indirect.to_string()),
    ];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    let said = say_with(locale, "touchpoints-mix-of", &counts);
    Line {
        bar: Some((segments, 1.0)),
        bar_width: 90.0,
        value: format!("{} / {}", mix.physical, mix.online),
        value_width: 54.0,
        icon: matches!(way, Passage::Break(_)).then_some(icons::WARNING),
        says: match way {
            Passage::Smooth => said,
            Passage::Break(beside) => format!("{said}. {}", say(locale, beside.key())),
        },
        ..line(name)
    }
}

fn coverage_line(locale: Locale, name: &str, of: Coverage, color: Color32) -> Line<'_> {
    let segments = of.levels().map(|(level, amount)| Segment { amount, fill: fill(level), color });
    let parts = of.levels().map(|(level, count)| {
        format!("{} {} ({})", say_level(locale, level), say_share(locale, count, of.count()), count)
    });
    Line {
        bar: Some((segments.to_vec(), 1.0)),
        bar_width: 120.0,
        value: if of.count() == 0 { "–".to_owned() } else { say_share(locale, of.researched, of.count()) },
        value_width: 52.0,
        says: format!("{name}: {}", parts.join(", ")),
        ..line(name)
    }
}

/// What the patterns mean.
fn legend(ui: &mut Ui, entries: &[(Fill, Color32, String)]) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        for (fill, color, text) in entries {
            let (rect, response) = ui.allocate_exact_size(vec2(12.0, 14.0), Sense::hover());
            response.widget_info(|| WidgetInfo::labeled(egui::Role::Image, true, text));
            let sample = Rect::from_center_size(rect.center(), vec2(12.0, 10.0));
            paint_fill(ui.painter(), sample, &Segment { amount: 1, fill: *fill, color: *color });
            ui.label(RichText::new(text).small().weak());
            ui.add_space(6.0);
        }
    });
    ui.add_space(2.0);
}

fn fill(level: Option<EvidenceLevel>) -> Fill {
    match level {
        Some(EvidenceLevel::Researched) => Fill::Solid,
        Some(EvidenceLevel::Partly) => Fill::Hatched,
        Some(EvidenceLevel::Assumed) => Fill::Hollow,
        None => Fill::Dotted,
    }
}

fn answerable(kind: AnswerableKind) -> &'static str {
    match kind {
        AnswerableKind::CriticalPoint => "figures-critical-points",
        AnswerableKind::MomentOfTruth => "figures-moments",
        AnswerableKind::Pain => "figures-pains",
    }
}
