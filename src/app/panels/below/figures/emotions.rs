//! How each persona feels: a line per curve with its values as small bars.

use egui::{Align2, Button, FontId, Grid, Rect, RichText, ScrollArea, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::app::panels::signs::{PersonaSign, color32};
use crate::app::state::Request;
use crate::locale::{Locale, say, say_rounded, say_with};
use crate::map::{Number, Part, StageId};
use crate::review::EmotionFigures;
use crate::theme::Theme;

use super::gathered::Gathered;

/// Greatest width of the bars of a curve, in points.
const BARS: f32 = 110.0;
/// Height of the bars.
const HEIGHT: f32 = 24.0;

/// Shows a table with a line per curve.
pub(super) fn emotions(ui: &mut Ui, locale: Locale, theme: &Theme, gathered: &Gathered, given: &mut Option<Request>) {
    let figures = &gathered.figures.emotions;
    let lanes = figures.iter().any(|figures_of| figures_of.lane != figures[0].lane);
    ScrollArea::both().id_salt("emotions").auto_shrink(false).show(ui, |ui| {
        Grid::new("emotion figures").num_columns(7).spacing(vec2(12.0, 4.0)).show(ui, |ui| {
            let heads = ["part-persona", "figures-course", "figures-mean", "figures-lowest", "figures-highest"];
            for key in heads {
                ui.label(RichText::new(say(locale, key)).small().weak());
            }
            let volatility = RichText::new(say(locale, "figures-volatility")).small().weak();
            ui.label(volatility).on_hover_text(say(locale, "figures-volatility-hint"));
            ui.label(RichText::new(say(locale, "figures-known-points")).small().weak());
            ui.end_row();
            for of in figures {
                row(ui, locale, theme, gathered, of, lanes, given);
                ui.end_row();
            }
        });
    });
}

fn row(
    ui: &mut Ui,
    locale: Locale,
    theme: &Theme,
    gathered: &Gathered,
    of: &EmotionFigures,
    lanes: bool,
    given: &mut Option<Request>,
) {
    let name = gathered.persona(of.persona);
    let curve = Part::Curve { lane: of.lane, persona: of.persona };
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(14.0, HEIGHT), Sense::hover());
        PersonaSign::of(&gathered.map, of.persona, theme).paint(ui.painter(), rect.center(), 5.0);
        let text = if lanes { format!("{name} · {}", gathered.lane(of.lane)) } else { name.to_owned() };
        if ui.add(Button::new(text).frame_when_inactive(false)).clicked() {
            given.get_or_insert(Request::Select(curve));
        }
    });
    bars(ui, theme, gathered, of);
    let number = |value: Number| say_rounded(locale, value);
    match of.summary {
        None => {
            for _ in 0..4 {
                ui.label(RichText::new("–").weak());
            }
        }
        Some(summary) => {
            ui.label(RichText::new(number(summary.mean)).strong());
            for (key, (value, stage)) in [("figures-lowest", summary.lowest), ("figures-highest", summary.highest)] {
                place(ui, gathered, of, (&say(locale, key), &number(value)), stage, given);
            }
            ui.label(summary.volatility.map_or_else(|| "–".to_owned(), number));
        }
    }
    let counts = [("known", of.known.to_string()), ("all", of.values.len().to_string())];
    let counts = counts.each_ref().map(|(name, count)| (*name, count.as_str()));
    ui.label(say_with(locale, "figures-of", &counts));
}

/// A value with its stage: leads there.
fn place(
    ui: &mut Ui,
    gathered: &Gathered,
    of: &EmotionFigures,
    (what, value): (&str, &str),
    stage: StageId,
    given: &mut Option<Request>,
) {
    let name = gathered.stage(stage);
    let text = format!("{value} · {name}");
    let response = ui.add(Button::new(&text).frame_when_inactive(false));
    let says = format!("{}: {what} {text}", gathered.persona(of.persona));
    response.widget_info(|| WidgetInfo::labeled(egui::Role::Button, true, &says));
    if response.clicked() {
        let point = Part::EmotionPoint { lane: of.lane, persona: of.persona, stage };
        given.get_or_insert(Request::Select(point));
    }
}

/// A bar per stage, upwards where it is good; a dot where it is unknown.
fn bars(ui: &mut Ui, theme: &Theme, gathered: &Gathered, of: &EmotionFigures) {
    #[expect(clippy::cast_precision_loss, reason = "a few hundred")]
    let count = of.values.len().max(1) as f32;
    let step = (BARS / count).min(9.0);
    let (rect, _) = ui.allocate_exact_size(vec2(BARS, HEIGHT), Sense::hover());
    let painter = ui.painter();
    let middle = rect.center().y;
    let weak = ui.visuals().weak_text_color();
    painter.hline(rect.left()..=rect.left() + step * count, middle, ui.visuals().widgets.noninteractive.bg_stroke);
    let mut left = rect.left();
    for value in &of.values {
        let width = (step - 1.5).max(0.8);
        match value {
            None => {
                let font = FontId::proportional(9.0);
                if step > 4.0 {
                    painter.text(pos2(left + width / 2.0, middle - 1.0), Align2::CENTER_CENTER, "·", font, weak);
                }
            }
            Some(value) => {
                let position = gathered.map.scale.position(*value);
                #[expect(clippy::cast_possible_truncation, reason = "from −1 to 1")]
                let reach = position as f32 * (HEIGHT / 2.0 - 1.0);
                let ends = (middle - reach.max(1.0), middle - reach.min(-1.0));
                let bar = Rect::from_min_max(pos2(left, ends.0), pos2(left + width, ends.1));
                let bar = match reach {
                    reach if reach > 1.0 => Rect { max: pos2(bar.right(), middle), ..bar },
                    reach if reach < -1.0 => Rect { min: pos2(bar.left(), middle), ..bar },
                    _ => bar,
                };
                painter.rect_filled(bar, 0.5, color32(theme.feeling(position.signum())));
            }
        }
        left += step;
    }
}
