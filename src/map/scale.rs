//! The scale on which a map's emotions are given. Values stay on the map's own scale; nothing converts them silently.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use super::Number;

/// A scale that the program knows by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ScaleName {
    /// Negative, neutral, positive: −1, 0, 1.
    ThreeLevels,
    /// −2 to +2 in whole steps.
    #[default]
    FiveLevels,
    /// −2 to +2, any value between.
    MinusTwoToTwo,
    /// 1 to 5 in whole steps.
    OneToFive,
    /// 1 to 10 in whole steps.
    OneToTen,
    /// −5 to +5 in whole steps.
    MinusFiveToFive,
}

impl ScaleName {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::ThreeLevels,
        Self::FiveLevels,
        Self::MinusTwoToTwo,
        Self::OneToFive,
        Self::OneToTen,
        Self::MinusFiveToFive,
    ];

    /// The name in the file.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ThreeLevels => "three-levels",
            Self::FiveLevels => "five-levels",
            Self::MinusTwoToTwo => "minus-two-to-two",
            Self::OneToFive => "one-to-five",
            Self::OneToTen => "one-to-ten",
            Self::MinusFiveToFive => "minus-five-to-five",
        }
    }

    fn range(self) -> (f64, f64) {
        match self {
            Self::ThreeLevels => (-1.0, 1.0),
            Self::FiveLevels | Self::MinusTwoToTwo => (-2.0, 2.0),
            Self::OneToFive => (1.0, 5.0),
            Self::OneToTen => (1.0, 10.0),
            Self::MinusFiveToFive => (-5.0, 5.0),
        }
    }
}

/// Why a scale cannot be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScaleError {
    /// The minimum is not below the maximum.
    #[error("the minimum of a scale is below its maximum")]
    EmptyRange,
    /// One label, or more than eleven.
    #[error("a scale has no labels, or two to eleven")]
    LabelCount,
}

/// A scale with a minimum, a maximum and labels of the map's author.
#[derive(Clone, Debug, PartialEq)]
pub struct OwnScale {
    min: Number,
    max: Number,
    labels: Vec<String>,
}

impl OwnScale {
    /// `labels` run from the lowest to the highest value at equal distances; none at all is allowed.
    ///
    /// # Errors
    /// [`ScaleError`] if the range is empty or too wide to compute with, or if there are one or more than eleven labels.
    pub fn new(min: Number, max: Number, labels: Vec<String>) -> Result<Self, ScaleError> {
        if min.get() >= max.get() || !(max.get() - min.get()).is_finite() {
            return Err(ScaleError::EmptyRange);
        }
        if labels.len() == 1 || labels.len() > 11 {
            return Err(ScaleError::LabelCount);
        }
        Ok(Self { min, max, labels })
    }

    /// Labels from the lowest to the highest value, at equal distances.
    #[must_use]
    pub fn labels(&self) -> &[String] {
        &self.labels
    }
}

/// The scale of a map's emotions.
#[derive(Clone, Debug, PartialEq)]
pub enum EmotionScale {
    /// One of the usual ones.
    Named(ScaleName),
    /// One of the author's.
    Own(OwnScale),
}

impl Default for EmotionScale {
    fn default() -> Self {
        Self::Named(ScaleName::default())
    }
}

impl EmotionScale {
    /// Lowest value.
    #[must_use]
    pub fn min(&self) -> f64 {
        match self {
            Self::Named(name) => name.range().0,
            Self::Own(own) => own.min.get(),
        }
    }

    /// Highest value.
    #[must_use]
    pub fn max(&self) -> f64 {
        match self {
            Self::Named(name) => name.range().1,
            Self::Own(own) => own.max.get(),
        }
    }

    /// The value that is neither good nor bad: the middle.
    #[must_use]
    pub fn neutral(&self) -> f64 {
        self.min() / 2.0 + self.max() / 2.0
    }

    /// Distance between two levels, or `None` where any value is allowed.
    #[must_use]
    pub fn step(&self) -> Option<f64> {
        match self {
            Self::Named(ScaleName::MinusTwoToTwo) | Self::Own(_) => None,
            Self::Named(_) => Some(1.0),
        }
    }

    /// Whether `value` lies on the scale. A value between two levels does: it may be a mean.
    #[must_use]
    pub fn contains(&self, value: Number) -> bool {
        (self.min()..=self.max()).contains(&value.get())
    }

    /// Where `value` lies: −1 at the minimum, 0 at the neutral value, 1 at the maximum.
    #[must_use]
    pub fn position(&self, value: Number) -> f64 {
        let half = self.max() / 2.0 - self.min() / 2.0;
        ((value.get() - self.neutral()) / half).clamp(-1.0, 1.0)
    }

    /// The value at a position from −1 to 1: the other way round than [`Self::position`].
    #[must_use]
    pub fn value_at(&self, position: f64) -> Number {
        let half = self.max() / 2.0 - self.min() / 2.0;
        self.clamped(self.neutral() + position * half)
    }

    /// A scale with the same minimum and maximum, and names for its levels.
    ///
    /// # Errors
    /// [`ScaleError`] if there are one or more than eleven.
    pub fn labelled(&self, labels: Vec<String>) -> Result<Self, ScaleError> {
        let end = |value| Number::new(value).map_err(|_| ScaleError::EmptyRange);
        OwnScale::new(end(self.min())?, end(self.max())?, labels).map(Self::Own)
    }

    /// The levels that get a line and a face: as many as there are labels; else five, or three where the scale has no more.
    #[must_use]
    pub fn levels(&self) -> Vec<Number> {
        let count = match self {
            Self::Own(own) if !own.labels.is_empty() => own.labels.len(),
            _ if self.step().is_some_and(|step| self.max() - self.min() <= 2.0 * step) => 3,
            _ => 5,
        };
        #[expect(clippy::cast_precision_loss, reason = "eleven at most")]
        let share = |at: usize| at as f64 / (count - 1) as f64;
        (0..count).filter_map(|at| Number::new(self.min() * (1.0 - share(at)) + self.max() * share(at)).ok()).collect()
    }

    /// How far a value goes when it is moved by one: to the next level or, where there are none, a twentieth of the scale.
    #[must_use]
    pub fn step_size(&self) -> f64 {
        (self.max() - self.min()) / self.steps()
    }

    /// The value nearest to `value` to which one may move in steps from the minimum.
    #[must_use]
    pub fn snapped(&self, value: Number) -> Number {
        let steps = self.steps();
        let step = ((value.get() - self.min()) / self.step_size()).round().clamp(0.0, steps);
        // In this order 0.2 becomes 0.2 and not a number next to it.
        self.clamped((self.min() * (steps - step) + self.max() * step) / steps)
    }

    /// How many steps lead from the minimum to the maximum.
    fn steps(&self) -> f64 {
        match self {
            #[expect(clippy::cast_precision_loss, reason = "eleven at most")]
            Self::Own(own) if !own.labels.is_empty() => (own.labels.len() - 1) as f64,
            _ => self.step().map_or(20.0, |step| (self.max() - self.min()) / step),
        }
    }

    fn clamped(&self, value: f64) -> Number {
        let middle = || Number::new(self.neutral()).unwrap_or_default();
        Number::new(value.clamp(self.min(), self.max())).unwrap_or_else(|_| middle())
    }
}

impl Serialize for EmotionScale {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Named(name) => serializer.serialize_str(name.as_str()),
            Self::Own(own) => {
                let mut fields = serializer.serialize_struct("OwnScale", 3)?;
                fields.serialize_field("min", &own.min)?;
                fields.serialize_field("max", &own.max)?;
                if !own.labels.is_empty() {
                    fields.serialize_field("labels", &own.labels)?;
                }
                fields.end()
            }
        }
    }
}

impl JsonSchema for EmotionScale {
    fn schema_name() -> Cow<'static, str> {
        "EmotionScale".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names = ScaleName::ALL.map(ScaleName::as_str);
        json_schema!({
            "description": "The scale of the emotion points: by name, or a minimum and a maximum with labels from low to high.",
            "anyOf": [
                { "type": "string", "enum": names },
                {
                    "type": "object",
                    "properties": {
                        "min": { "type": "number" },
                        "max": { "type": "number" },
                        "labels": { "type": "array", "items": { "type": "string" }, "minItems": 2, "maxItems": 11 },
                    },
                    "required": ["min", "max"],
                },
            ],
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_run_from_minus_one_to_one() {
        let number = |value| Number::new(value).unwrap();
        let own = OwnScale::new(number(0.0), number(100.0), Vec::new()).unwrap();
        let check = |scale: EmotionScale, value: f64, expected: f64| {
            assert!((scale.position(number(value)) - expected).abs() < 1e-12, "{scale:?} {value}");
        };
        check(EmotionScale::Named(ScaleName::FiveLevels), 1.0, 0.5);
        check(EmotionScale::Named(ScaleName::OneToFive), 3.0, 0.0);
        check(EmotionScale::Named(ScaleName::OneToTen), 10.0, 1.0);
        check(EmotionScale::Named(ScaleName::ThreeLevels), -1.0, -1.0);
        check(EmotionScale::Own(own), 25.0, -0.5);
    }

    #[test]
    fn own_scales_have_a_range_and_none_or_some_labels() {
        let check = |min: i32, max: i32, labels: usize, expected: Option<ScaleError>| {
            let labels = vec![String::from("x"); labels];
            assert_eq!(OwnScale::new(min.into(), max.into(), labels).err(), expected);
        };
        check(0, 10, 0, None);
        check(0, 10, 11, None);
        check(0, 10, 1, Some(ScaleError::LabelCount));
        check(0, 10, 12, Some(ScaleError::LabelCount));
        check(3, 3, 0, Some(ScaleError::EmptyRange));
    }

    fn own(min: i32, max: i32, labels: usize) -> EmotionScale {
        let labels = vec![String::new(); labels];
        EmotionScale::Own(OwnScale::new(min.into(), max.into(), labels).unwrap())
    }

    #[test]
    fn values_move_in_steps() {
        let check = |scale: &EmotionScale, step: f64, value: f64, expected: &str| {
            assert!((scale.step_size() - step).abs() < 1e-12, "{scale:?}: {}", scale.step_size());
            assert_eq!(scale.snapped(Number::new(value).unwrap()).to_string(), expected, "{scale:?} {value}");
        };
        check(&EmotionScale::Named(ScaleName::FiveLevels), 1.0, 0.6, "1");
        check(&EmotionScale::Named(ScaleName::OneToTen), 1.0, 99.0, "10");
        check(&EmotionScale::Named(ScaleName::ThreeLevels), 1.0, -0.4, "0");
        check(&EmotionScale::Named(ScaleName::MinusTwoToTwo), 0.2, 0.15, "0.2");
        check(&EmotionScale::Named(ScaleName::MinusTwoToTwo), 0.2, -9.0, "-2");
        check(&own(0, 10, 3), 5.0, 2.6, "5");
        check(&own(0, 100, 0), 5.0, 12.4, "10");
        let huge = OwnScale::new(Number::new(-8e307).unwrap(), Number::new(8e307).unwrap(), Vec::new()).unwrap();
        assert!(EmotionScale::Own(huge.clone()).contains(EmotionScale::Own(huge).snapped(1.into())));
    }

    #[test]
    fn levels_are_few() {
        let check = |scale: &EmotionScale, expected: &str| {
            let levels: Vec<String> = scale.levels().iter().map(ToString::to_string).collect();
            assert_eq!(levels.join(" "), expected, "{scale:?}");
        };
        check(&EmotionScale::Named(ScaleName::ThreeLevels), "-1 0 1");
        check(&EmotionScale::Named(ScaleName::OneToTen), "1 3.25 5.5 7.75 10");
        check(&own(0, 10, 2), "0 10");
        check(&own(0, 10, 0), "0 2.5 5 7.5 10");
    }
}
