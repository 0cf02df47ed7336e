//! Emotions as they are found, gathered first and then put on one scale.

use std::collections::HashMap;

use crate::map::{EmotionScale, LaneId, Number, OwnScale, PersonaId, ScaleName, StageId};

use super::builder::Builder;
use super::foreign_note::ForeignNote;
use super::options::{Options, Question};
use super::report::{Effect, Note};
use super::words::{Mood, shortened};

/// What was found so far.
#[derive(Default)]
pub(super) struct Scores(Vec<Score>);

/// What somebody feels in a stage.
pub(super) struct Score {
    pub(super) persona: PersonaId,
    pub(super) stage: StageId,
    pub(super) mood: Mood,
    /// Why it is so.
    pub(super) note: String,
    /// Where it stands.
    pub(super) line: u32,
}

/// On which scale the values are.
pub(super) enum ValueScale {
    /// As the format says.
    Known(ScaleName),
    /// As it seems.
    Guessed,
}

impl Scores {
    pub(super) fn push(&mut self, score: Score) {
        self.0.push(score);
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Puts them into a lane of curves: of several values of one person in one stage the mean.
    pub(super) fn draw(self, builder: &mut Builder, lane: LaneId, scale: ValueScale, options: &Options) {
        if self.is_empty() {
            return;
        }
        let scale = self.scale(builder, scale, options);
        builder.draft.scale = scale.clone();
        let names: HashMap<StageId, String> =
            builder.draft.stages().map(|stage| (stage.id, shortened(&stage.name))).collect();
        let name = |stage: StageId| names.get(&stage).cloned().unwrap_or_default();
        if let Some(score) = self.0.iter().find(|score| matches!(score.mood, Mood::Words(_))) {
            let note = ForeignNote::WordsAsValues { example: shortened(&score.note) };
            builder.remark(Some(score.line), Effect::Changed, Note::Foreign(note));
        }
        // In the order in which they were found.
        let mut order: Vec<(PersonaId, StageId)> = Vec::new();
        let mut groups: HashMap<(PersonaId, StageId), Vec<(Number, Score)>> = HashMap::new();
        for score in self.0 {
            let value = match score.mood {
                Mood::Value(value, _) => value,
                Mood::Words(position) => scale.value_at(position),
            };
            if !scale.contains(value) {
                let stage = name(score.stage);
                let note = ForeignNote::OffScale { value: value.to_string(), stage };
                builder.remark(Some(score.line), Effect::Noted, Note::Foreign(note));
                let text = if score.note.is_empty() { value.to_string() } else { format!("{value} · {}", score.note) };
                builder.note(score.stage, &text);
                continue;
            }
            let group = groups.entry((score.persona, score.stage)).or_default();
            if group.is_empty() {
                order.push((score.persona, score.stage));
            }
            group.push((value, score));
        }
        for (persona, stage) in order {
            let Some(group) = groups.remove(&(persona, stage)) else { continue };
            if let [_, (_, second), ..] = &group[..] {
                let note = ForeignNote::SeveralValues { stage: name(stage), count: group.len() };
                builder.remark(Some(second.line), Effect::Changed, Note::Foreign(note));
            }
            let mut notes: Vec<&str> = Vec::new();
            for (_, score) in &group {
                if !score.note.is_empty() && !notes.contains(&score.note.as_str()) {
                    notes.push(&score.note);
                }
            }
            let _ = builder.point(lane, persona, stage, mean(&group), &notes.join("; "));
        }
    }

    /// The scale of the values; asks if it is not known.
    fn scale(&self, builder: &mut Builder, scale: ValueScale, options: &Options) -> EmotionScale {
        if let ValueScale::Known(name) = scale {
            return EmotionScale::Named(name);
        }
        let values: Vec<Number> = self.0.iter().filter_map(|score| value(score.mood)).collect();
        if values.is_empty() {
            return options.scale.clone().unwrap_or_default();
        }
        let highest = self.0.iter().filter_map(|score| match score.mood {
            Mood::Value(_, highest) => highest,
            Mood::Words(_) => None,
        });
        let (least, greatest) = (values.iter().copied().fold(f64::INFINITY, |a, b| a.min(b.get())), greatest(&values));
        let guessed = guessed(
            least,
            greatest,
            highest.fold(None, |a: Option<f64>, b| Some(a.map_or(b.get(), |a| a.max(b.get())))),
        );
        let mut offered = vec![guessed.clone()];
        for scale in ScaleName::ALL.map(EmotionScale::Named) {
            if scale != guessed && values.iter().all(|value| scale.contains(*value)) {
                offered.push(scale);
            }
        }
        let chosen = options.scale.clone().unwrap_or(guessed);
        builder.ask(Question::Scale { offered, chosen: chosen.clone() });
        chosen
    }
}

fn value(mood: Mood) -> Option<Number> {
    match mood {
        Mood::Value(value, _) => Some(value),
        Mood::Words(_) => None,
    }
}

fn greatest(values: &[Number]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, |a, b| a.max(b.get()))
}

/// The likeliest scale for values between two ends, of which it may be said what the highest could be.
fn guessed(least: f64, greatest: f64, highest: Option<f64>) -> EmotionScale {
    let own = |min: f64, max: f64| {
        let ends = Number::new(min).ok().zip(Number::new(max).ok());
        let own = ends.and_then(|(min, max)| OwnScale::new(min, max, Vec::new()).ok());
        own.map_or_else(EmotionScale::default, EmotionScale::Own)
    };
    let top = highest.unwrap_or(greatest).max(greatest);
    if least < 0.0 {
        let reach = top.max(-least);
        return match reach {
            _ if reach <= 2.0 => EmotionScale::Named(ScaleName::FiveLevels),
            _ if reach <= 5.0 => EmotionScale::Named(ScaleName::MinusFiveToFive),
            _ if reach <= 10.0 => own(-10.0, 10.0),
            _ if reach <= 100.0 => own(-100.0, 100.0),
            _ => own(-reach, reach),
        };
    }
    match top {
        _ if least >= 1.0 && top <= 5.0 => EmotionScale::Named(ScaleName::OneToFive),
        _ if least >= 1.0 && top <= 10.0 => EmotionScale::Named(ScaleName::OneToTen),
        _ if top <= 1.0 && highest.is_none() => own(0.0, 1.0),
        _ if top <= 5.0 => own(0.0, 5.0),
        _ if top <= 10.0 => own(0.0, 10.0),
        _ if top <= 100.0 => own(0.0, 100.0),
        _ => own(0.0, top),
    }
}

fn mean(group: &[(Number, Score)]) -> Number {
    #[expect(clippy::cast_precision_loss, reason = "values of a stage")]
    let count = group.len() as f64;
    // Divided before they are added, so that the sum is finite.
    let mean = group.iter().map(|(value, _)| value.get() / count).sum::<f64>();
    let [(first, _), ..] = group else { return Number::default() };
    if group.len() == 1 { *first } else { Number::new((mean * 100.0).round() / 100.0).unwrap_or(*first) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scales_are_guessed() {
        let check = |least: f64, greatest: f64, highest: Option<f64>, expected: (f64, f64)| {
            let scale = guessed(least, greatest, highest);
            assert_eq!((scale.min(), scale.max()), expected, "{least} {greatest} {highest:?}");
        };
        check(-1.0, 2.0, None, (-2.0, 2.0));
        check(-4.0, 3.0, None, (-5.0, 5.0));
        check(2.0, 5.0, None, (1.0, 5.0));
        check(2.0, 8.0, None, (1.0, 10.0));
        check(2.0, 4.0, Some(10.0), (1.0, 10.0));
        check(0.2, 0.9, None, (0.0, 1.0));
        check(0.0, 4.0, None, (0.0, 5.0));
        check(20.0, 90.0, None, (0.0, 100.0));
        check(-1e300, 1e300, None, (-1e300, 1e300));
    }
}
