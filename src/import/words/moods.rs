//! How good or bad a mood is, from what is written about it.

use crate::map::Number;

use super::plain::plain;

/// What a text says about a mood.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::import) enum Mood {
    /// A value on some scale, with the highest one if that is said: "4/5".
    Value(Number, Option<Number>),
    /// Words: from −1, as bad as can be, to 1.
    Words(f64),
}

const WORDS: &[(&[&str], f64)] = &[
    (
        &[
            "furious",
            "desperate",
            "terrible",
            "awful",
            "hated",
            "devastated",
            "furioso",
            "furiosa",
            "desesperado",
            "desesperada",
            "indignado",
            "indignada",
            "horrible",
            "pesimo",
            "pesima",
            "😡",
            "😭",
            "🤬",
        ],
        -1.0,
    ),
    (
        &[
            "negative",
            "negativo",
            "negativa",
            "bad",
            "sad",
            "angry",
            "frustrated",
            "frustration",
            "frustrating",
            "anxious",
            "anxiety",
            "worried",
            "annoyed",
            "disappointed",
            "disappointment",
            "confused",
            "confusion",
            "stressed",
            "overwhelmed",
            "upset",
            "unhappy",
            "dissatisfied",
            "nervous",
            "doubtful",
            "bored",
            "impatient",
            "concerned",
            "skeptical",
            "sceptical",
            "uncertain",
            "mal",
            "malo",
            "mala",
            "triste",
            "enfadado",
            "enfadada",
            "enojado",
            "enojada",
            "frustrado",
            "frustrada",
            "frustracion",
            "ansioso",
            "ansiosa",
            "ansiedad",
            "preocupado",
            "preocupada",
            "preocupacion",
            "molesto",
            "molesta",
            "decepcionado",
            "decepcionada",
            "decepcion",
            "confundido",
            "confundida",
            "confuso",
            "confusa",
            "confusion",
            "estresado",
            "estresada",
            "abrumado",
            "abrumada",
            "insatisfecho",
            "insatisfecha",
            "nervioso",
            "nerviosa",
            "inseguro",
            "insegura",
            "impaciente",
            "impaciencia",
            "dudas",
            "duda",
            "incertidumbre",
            "aburrido",
            "aburrida",
            "miedo",
            "😟",
            "😞",
            "😠",
            "🙁",
            "☹",
            "😢",
            "😕",
            "😰",
            "😤",
        ],
        -0.5,
    ),
    (
        &[
            "neutral",
            "neutra",
            "neutro",
            "indifferent",
            "indiferente",
            "calm",
            "okay",
            "ok",
            "normal",
            "expectant",
            "expectante",
            "mixed",
            "mixto",
            "😐",
            "😶",
        ],
        0.0,
    ),
    (
        &[
            "positive",
            "positivo",
            "positiva",
            "good",
            "happy",
            "glad",
            "satisfied",
            "satisfaction",
            "confident",
            "relieved",
            "relief",
            "curious",
            "curiosity",
            "hopeful",
            "interested",
            "optimistic",
            "pleased",
            "content",
            "trust",
            "reassured",
            "comfortable",
            "anticipation",
            "bien",
            "bueno",
            "buena",
            "feliz",
            "contento",
            "contenta",
            "satisfecho",
            "satisfecha",
            "satisfaccion",
            "confiado",
            "confiada",
            "confianza",
            "seguro",
            "segura",
            "aliviado",
            "aliviada",
            "alivio",
            "curioso",
            "curiosa",
            "curiosidad",
            "esperanzado",
            "esperanzada",
            "ilusion",
            "interesado",
            "interesada",
            "interes",
            "optimista",
            "tranquilo",
            "tranquila",
            "comodo",
            "comoda",
            "🙂",
            "😊",
            "😀",
            "😃",
            "☺",
            "👍",
        ],
        0.5,
    ),
    (
        &[
            "delighted",
            "delight",
            "thrilled",
            "ecstatic",
            "excited",
            "excitement",
            "amazed",
            "love",
            "joy",
            "proud",
            "encantado",
            "encantada",
            "entusiasmado",
            "entusiasmada",
            "entusiasmo",
            "emocionado",
            "emocionada",
            "ilusionado",
            "ilusionada",
            "eufórico",
            "euforico",
            "alegria",
            "orgulloso",
            "orgullosa",
            "excelente",
            "excellent",
            "great",
            "😍",
            "🤩",
            "😁",
            "😄",
            "🥳",
        ],
        1.0,
    ),
];

/// Words that make the next one stronger, weaker, or its opposite.
const MORE: &[&str] = &["very", "extremely", "highly", "muy", "sumamente"];
const LESS: &[&str] = &["slightly", "somewhat", "bit", "little", "cautiously", "algo", "poco", "ligeramente"];
const NOT: &[&str] = &["not", "no", "un"];

/// How much of a text is looked at.
const MAX_BYTES: usize = 500;

/// What a text says about a mood; `None` if it says nothing that is understood.
pub(in crate::import) fn mood(text: &str) -> Option<Mood> {
    let text = text.trim();
    // What is longer is a story.
    let text = text.get(..text.floor_char_boundary(MAX_BYTES)).unwrap_or_default();
    if let Some(value) = value(text) {
        return Some(value);
    }
    // "Frustrated with the status quo (-1)"
    let inner = text.rsplit_once('(').and_then(|(_, rest)| rest.split_once(')'));
    if let Some(value) = inner.and_then(|(inner, _)| value(inner)) {
        return Some(value);
    }
    words(text).map(Mood::Words)
}

/// A number, alone, of a highest one, or before some words.
fn value(text: &str) -> Option<Mood> {
    let text = text.trim().replace('−', "-");
    let end =
        text.char_indices().find(|(at, c)| !(c.is_ascii_digit() || ".,".contains(*c) || *at == 0 && "+-".contains(*c)));
    let (digits, rest) = text.split_at(end.map_or(text.len(), |(at, _)| at));
    let digits = digits.trim_end_matches(['.', ',']).replace(',', ".");
    let value = Number::new(digits.parse().ok()?).ok()?;
    let rest = rest.trim_start();
    let highest = ["/", "out of ", "of ", "de ", "sobre "].into_iter().find_map(|word| rest.strip_prefix(word));
    let highest = highest.map(|rest| rest.trim_start().chars().take_while(char::is_ascii_digit).collect::<String>());
    let highest = highest.and_then(|digits| digits.parse::<u32>().ok()).map(Number::from);
    let goes_on_otherwise = highest.is_none() && rest.starts_with(|c: char| c.is_alphanumeric() || c == '%');
    (!goes_on_otherwise).then_some(Mood::Value(value, highest.filter(|highest| value <= *highest)))
}

fn words(text: &str) -> Option<f64> {
    let spoken = plain(text);
    let signs = text.chars().filter(|c| !c.is_alphanumeric()).map(String::from).collect::<Vec<_>>();
    let found = |word: &str| WORDS.iter().find(|(words, _)| words.contains(&word)).map(|(_, value)| *value);
    let mut factor = 1.0;
    let mut values = Vec::new();
    for word in spoken.split(' ') {
        if MORE.contains(&word) {
            factor = 2.0;
        } else if LESS.contains(&word) {
            factor = 0.5;
        } else if NOT.contains(&word) {
            factor = -1.0;
        } else {
            values.extend(found(word).map(|value| (value * factor).clamp(-1.0, 1.0)));
            factor = 1.0;
        }
    }
    values.extend(signs.iter().filter_map(|sign| found(sign)));
    if values.is_empty() {
        return None;
    }
    #[expect(clippy::cast_precision_loss, reason = "words of a text")]
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    // Quarters are as fine as words can be.
    Some((mean * 4.0).round() / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moods_are_understood() {
        let number = |value: f64| Number::new(value).unwrap();
        let value = |it: f64| Some(Mood::Value(number(it), None));
        let check = |text: &str, expected: Option<Mood>| assert_eq!(mood(text), expected, "{text}");
        check("4", value(4.0));
        check("-2", value(-2.0));
        check("−1,5", value(-1.5));
        check("4/5", Some(Mood::Value(number(4.0), Some(number(5.0)))));
        check("8 out of 10", Some(Mood::Value(number(8.0), Some(number(10.0)))));
        check("3 (neutral)", value(3.0));
        check("Frustrated with status quo (-1)", value(-1.0));
        check("3 days", None);
        check("very negative", Some(Mood::Words(-1.0)));
        check("Muy positiva", Some(Mood::Words(1.0)));
        check("Confident + slightly anxious", Some(Mood::Words(0.25)));
        check("frustración 😡", Some(Mood::Words(-0.75)));
        check("neutral", Some(Mood::Words(0.0)));
        check("whatever", None);
        check("", None);
    }
}
