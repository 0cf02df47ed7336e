//! How each persona feels, on the page of figures: from the lowest to the highest value on the map's scale, with the mean between.

use kurbo::{Point, Rect};

use crate::locale::{say, say_rounded, say_with};
use crate::map::{Map, Number, Part, StageId};
use crate::review::{EmotionFigures, EmotionSummary, shows_emotions};
use crate::text::Align;

use super::boxes::{Ink, Look, Placed, PlacedText, RuleStrength, ShareFill};
use super::figures_column::Column;
use super::sheet::{Sheet, height};

/// Width of the names.
const NAMES: f64 = 104.0;
/// Width of the numbers at the right.
const NUMBERS: f64 = 96.0;
/// Height of the scale.
const SCALE: f64 = 20.0;

pub(super) fn place(sheet: &mut Sheet<'_>, column: &mut Column, figures: &[EmotionFigures]) {
    let shows_anything = sheet.map.lanes.iter().any(|lane| !lane.hidden);
    if figures.is_empty() && shows_anything && !shows_emotions(sheet.map) {
        return;
    }
    column.heading(sheet, &say(sheet.locale, "figures-emotion"));
    if figures.is_empty() {
        column.remark(sheet, &say(sheet.locale, "figures-page-no-emotions"), Ink::Muted);
        return;
    }
    let axis = (column.left + NAMES, column.left + column.width - NUMBERS - 14.0);
    scale_ends(sheet, column, axis);
    for of in figures {
        row(sheet, column, axis, of);
    }
    column.remark(sheet, &say(sheet.locale, "figures-volatility-note"), Ink::Muted);
}

/// The lowest, the neutral and the highest value of the scale above the axis.
fn scale_ends(sheet: &mut Sheet<'_>, column: &mut Column, (left, right): (f64, f64)) {
    let map = sheet.map;
    let scale = &map.scale;
    let style = sheet.sizes.text.small;
    let third = (right - left) / 3.0;
    let values = [scale.min(), scale.neutral(), scale.max()];
    let aligns = [Align::Start, Align::Center, Align::End];
    let mut bottom = column.top;
    for (at, (value, align)) in [left, left + third, left + 2.0 * third].into_iter().zip(values.into_iter().zip(aligns))
    {
        let text = Number::new(value).map(|value| say_rounded(sheet.locale, value)).unwrap_or_default();
        let text = sheet.set(&text, style.aligned(align), third);
        let rect = Rect::new(at, column.top, at + third, column.top + height(&text));
        bottom = bottom.max(rect.y1);
        let texts = vec![PlacedText { text, at: rect.origin(), ink: Ink::Muted, field: None }];
        sheet.put(Placed { texts, ..Placed::new(Part::Map, rect, Look::Plain) });
    }
    column.top = bottom + 2.0;
}

fn row(sheet: &mut Sheet<'_>, column: &mut Column, axis: (f64, f64), of: &EmotionFigures) {
    let map = sheet.map;
    let types = sheet.sizes.text;
    let part = Part::Curve { lane: of.lane, persona: of.persona };
    let (color, marker) = sheet.persona_look(of.persona);
    let top = column.top;
    let dot = Rect::from_center_size((column.left + 6.0, top + SCALE / 2.0), (12.0, 12.0));
    sheet.put(Placed::new(part, dot, Look::PersonaDot { color, marker }));
    let name = sheet.set_snugly(&name(sheet, map, of), types.body, NAMES - 26.0);
    let rect = Rect::new(column.left + 18.0, top, column.left + NAMES - 8.0, top + height(&name).max(SCALE));
    let mut bottom = rect.y1;
    sheet.put(Placed::new(part, rect, Look::Plain).with_text(name, rect.origin(), Ink::Normal));

    let (left, right) = axis;
    let middle = top + SCALE / 2.0;
    let x = |value: Number| left + (right - left) * f64::midpoint(map.scale.position(value), 1.0);
    let rule = |from: Point, to: Point, strength| Placed::new(part, Rect::from_points(from, to), Look::Rule(strength));
    let line = Rect::new(left, middle - 0.5, right, middle + 0.5);
    sheet.put(Placed::new(part, line, Look::Rule(RuleStrength::Strong)));
    let neutral = f64::midpoint(left, right);
    sheet.put(rule(Point::new(neutral - 0.5, top), Point::new(neutral + 0.5, top + SCALE), RuleStrength::Dashed));
    let Some(summary) = of.summary else {
        let text = say(sheet.locale, "figures-page-unknown");
        bottom = bottom.max(numbers(sheet, column, part, &text));
        column.top = bottom + 8.0;
        return;
    };
    let (low, high) = (x(summary.lowest.0), x(summary.highest.0));
    let range = Rect::new(low.min(right - 3.0), middle - 4.0, high.max(low.min(right - 3.0) + 3.0), middle + 4.0);
    sheet.put(Placed::new(part, range, Look::Share { color, fill: ShareFill::Hatched }));
    let mean = x(summary.mean).clamp(left + 8.0, right - 8.0);
    let mark = Rect::from_center_size((mean, middle), (16.0, 16.0));
    sheet.put(Placed::new(part, mark, Look::PersonaDot { color, marker }));
    bottom = bottom.max(ends(sheet, (left, right, top + SCALE + 1.0), of, &summary));
    bottom = bottom.max(numbers(sheet, column, part, &said(sheet, of, &summary)));
    column.top = bottom + 8.0;
}

/// The persona and, where there are several, the lane.
fn name(sheet: &Sheet<'_>, map: &Map, of: &EmotionFigures) -> String {
    let persona = map.persona(of.persona).map(crate::map::Persona::called).unwrap_or_default();
    let persona = if persona.is_empty() { say(sheet.locale, "part-persona") } else { persona.to_owned() };
    let lanes = map.lanes.iter().filter(|lane| !lane.hidden && !lane.curves().is_empty()).count();
    let lane = map.lane(of.lane).map(|lane| lane.name.trim()).filter(|name| lanes > 1 && !name.is_empty());
    lane.map_or(persona.clone(), |lane| format!("{persona} · {lane}"))
}

/// Mean, volatility and how much is known.
fn said(sheet: &Sheet<'_>, of: &EmotionFigures, summary: &EmotionSummary) -> String {
    let number = |value: Number| say_rounded(sheet.locale, value);
    let mean = say_with(sheet.locale, "figures-page-mean", &[("value", &number(summary.mean))]);
    let volatility = summary
        .volatility
        .map(|value| say_with(sheet.locale, "figures-page-volatility", &[("value", &number(value))]))
        .unwrap_or_default();
    let (known, all) = (of.known.to_string(), of.values.len().to_string());
    let known = say_with(sheet.locale, "figures-page-known", &[("known", &known), ("all", &all)]);
    [mean, volatility, known].into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// Writes at the right of a row. Gives the lower edge.
fn numbers(sheet: &mut Sheet<'_>, column: &Column, part: Part, text: &str) -> f64 {
    let style = sheet.sizes.text.small;
    let text = sheet.set_snugly(text, style, NUMBERS);
    let left = column.left + column.width - NUMBERS;
    let rect = Rect::new(left, column.top, left + NUMBERS, column.top + height(&text));
    sheet.put(Placed::new(part, rect, Look::Plain).with_text(text, rect.origin(), Ink::Normal));
    rect.y1
}

/// The lowest and the highest value with their stages, below the axis. Gives the lower edge.
fn ends(
    sheet: &mut Sheet<'_>,
    (left, right, top): (f64, f64, f64),
    of: &EmotionFigures,
    summary: &EmotionSummary,
) -> f64 {
    let middle = f64::midpoint(left, right);
    let sides =
        [(left, middle - 4.0, Align::Start, summary.lowest), (middle + 4.0, right, Align::End, summary.highest)];
    let mut bottom = top;
    for (from, to, align, (value, stage)) in sides {
        let text = format!("{} {}", say_rounded(sheet.locale, value), stage_name(sheet, stage));
        let style = sheet.sizes.text.small;
        let text = match align {
            Align::Start => sheet.set_snugly(text.trim(), style, to - from),
            align => sheet.set(text.trim(), style.aligned(align), to - from),
        };
        let rect = Rect::new(from, top, to, top + height(&text));
        bottom = bottom.max(rect.y1);
        let part = Part::EmotionPoint { lane: of.lane, persona: of.persona, stage };
        let texts = vec![PlacedText { text, at: rect.origin(), ink: Ink::Muted, field: None }];
        sheet.put(Placed { texts, ..Placed::new(part, rect, Look::Plain) });
    }
    bottom
}

fn stage_name(sheet: &Sheet<'_>, stage: StageId) -> String {
    sheet.map.stage(stage).map(|stage| stage.name.trim().to_owned()).unwrap_or_default()
}
