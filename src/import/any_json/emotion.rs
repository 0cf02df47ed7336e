//! Moods in fields of all forms: numbers, words, lists and objects.

use super::super::tree::{Content, Value};
use super::super::words::{Mood, mood, plain};

/// What a field says about a mood, and the words for it.
pub(super) struct Feeling {
    pub(super) mood: Option<Mood>,
    pub(super) words: String,
}

const VALUES: &[&str] = &[
    "score",
    "value",
    "level",
    "rating",
    "intensity",
    "valence",
    "emotionscore",
    "emotionvalence",
    "emotionlevel",
    "sentimentscore",
    "puntuacion",
    "puntuación",
    "valor",
    "nivel",
    "intensidad",
    "valencia",
];

/// All that is said in a field.
pub(super) fn feelings(value: &Value<'_>) -> Vec<Feeling> {
    match &value.content {
        Content::Nothing => Vec::new(),
        Content::Scalar(text) => vec![feeling(text.trim())],
        Content::List(items) => items.iter().filter(|item| !item.is_nothing()).map(single).collect(),
        Content::Fields(_) => vec![single(value)],
    }
}

fn feeling(text: &str) -> Feeling {
    let mood = mood(text);
    let is_number = text.chars().all(|c| c.is_ascii_digit() || "+-−., /".contains(c));
    Feeling { mood, words: if mood.is_some() && is_number { String::new() } else { text.to_owned() } }
}

fn single(value: &Value<'_>) -> Feeling {
    if value.fields().is_empty() {
        let texts: Vec<&str> = value.items().iter().map(Value::text).filter(|text| !text.is_empty()).collect();
        return if texts.is_empty() { feeling(value.text()) } else { feeling(&texts.join(", ")) };
    }
    let (mut number, mut words) = (None, Vec::new());
    for (name, value) in value.fields() {
        let is_value = VALUES.contains(&plain(name).replace(' ', "").as_str());
        if is_value && let Some(Mood::Value(..)) = mood(value.text()) {
            number = number.or_else(|| mood(value.text()));
        } else if value.text().is_empty() {
            words.extend(value.items().iter().map(Value::text).filter(|text| !text.is_empty()));
        } else if !matches!(&*plain(name), "id" | "color" | "colour" | "icon" | "stage" | "phase" | "etapa" | "fase") {
            words.push(value.text());
        }
    }
    let words = words.join(" · ");
    Feeling { mood: number.or_else(|| mood(&words)), words }
}

/// What counts of all that is said in one stage: numbers, where there are any, and all the words.
pub(super) fn gathered(feelings: Vec<Feeling>) -> (Vec<Mood>, String, Vec<String>) {
    let has_numbers = feelings.iter().any(|feeling| matches!(feeling.mood, Some(Mood::Value(..))));
    let has_any = feelings.iter().any(|feeling| feeling.mood.is_some());
    let (mut moods, mut words, mut others) = (Vec::new(), Vec::<String>::new(), Vec::new());
    for feeling in feelings {
        match feeling.mood {
            Some(mood) if !has_numbers || matches!(mood, Mood::Value(..)) => moods.push(mood),
            Some(_) => {}
            None if !has_any => {
                others.push(feeling.words);
                continue;
            }
            None => {}
        }
        if !feeling.words.is_empty() && !words.contains(&feeling.words) {
            words.push(feeling.words);
        }
    }
    (moods, words.join("; "), others)
}
