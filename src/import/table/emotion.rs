//! What an emotion is, as people write it: numbers, words, marks, faces.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::emotion_words::{FEELINGS, NOT, SIGNS, STRONGER, WEAKER};
use super::words::folded;

/// Bytes beyond which a text is a story rather than an emotion.
const LONG: usize = 250;

/// Beginnings of words with what they say, by their first letter.
static BY_LETTER: LazyLock<HashMap<char, Vec<(f64, &str)>>> = LazyLock::new(|| {
    let mut by_letter: HashMap<char, Vec<(f64, &str)>> = HashMap::new();
    for (value, word) in FEELINGS.iter().flat_map(|(value, words)| words.iter().map(move |word| (*value, *word))) {
        if let Some(letter) = word.trim_start_matches('=').chars().next() {
            by_letter.entry(letter).or_default().push((value, word));
        }
    }
    by_letter
});

/// What was read from a cell.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Reading {
    /// How good it is.
    pub(super) value: Value,
    /// What the cell says besides.
    pub(super) note: String,
    /// How sure that is.
    pub(super) sure: Sure,
}

/// How good an emotion is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Value {
    /// On a scale of which nothing is known.
    Number {
        /// The number.
        value: f64,
        /// Whether it has a sign, as on scales from minus to plus.
        sign: Sign,
    },
    /// So many of so many.
    OutOf {
        /// The number.
        value: f64,
        /// The highest.
        most: f64,
    },
    /// By words, faces or marks, from −2 to 2.
    Feeling(f64),
}

/// Whether a number is written with a sign.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sign {
    Written,
    None,
}

/// How sure a reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sure {
    /// It says so.
    Said,
    /// It says several things, and this is the middle.
    Several,
    /// A few words in a longer text say so.
    Guessed,
}

/// What a single dash in a cell means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dash {
    /// Nothing.
    Nothing,
    /// Bad: the other cells have plus and minus marks.
    Bad,
}

/// Reads a cell; `None` if it says nothing of how good something is.
pub(super) fn read(cell: &str, dash: Dash) -> Option<Reading> {
    let text = cell.trim();
    let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
    // Numbers as this program writes them may have hundreds of digits; longer lines are no numbers.
    if first.len() > LONG {
        return None;
    }
    if let Some(value) = figure(first) {
        return Some(Reading { value, note: rest.trim().to_owned(), sure: Sure::Said });
    }
    let with_text = |value, sure| Reading { value, note: text.to_owned(), sure };
    if text.len() > LONG {
        return None;
    }
    if let Some(value) = marks(text, dash) {
        return Some(Reading { value: Value::Feeling(value), note: String::new(), sure: Sure::Said });
    }
    if super::pieces::is_empty_mark(text) {
        return None;
    }
    if let Some(value) = figure_in(text) {
        return Some(with_text(value, Sure::Said));
    }
    if let Some(value) = grade(text) {
        return Some(with_text(Value::Feeling(value), Sure::Said));
    }
    let faces = faces(text);
    let values = if faces.is_empty() { feelings(text) } else { faces };
    let (first, others) = values.split_first()?;
    #[expect(clippy::cast_precision_loss, reason = "words of a cell")]
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let alike = others.iter().all(|other| (other - first).abs() < 0.01);
    let sure = if !alike {
        Sure::Several
    } else if text.split_whitespace().count() > 6 * values.len() {
        Sure::Guessed
    } else {
        Sure::Said
    };
    let only_sign = text.chars().count() <= 2 && !text.chars().any(char::is_alphabetic);
    let note = if only_sign { String::new() } else { text.to_owned() };
    Some(Reading { value: Value::Feeling((mean * 4.0).round() / 4.0), note, sure })
}

/// A text that is nothing but a figure: `-1`, `+2`, `3,5`, `4/5`, `80 %`, `★★★☆☆`.
fn figure(text: &str) -> Option<Value> {
    let text = text.trim();
    if let Some(stars) = stars(text) {
        return Some(stars);
    }
    if let Some(percent) = text.strip_suffix('%') {
        return Some(Value::OutOf { value: number(percent)?.0, most: 100.0 });
    }
    let parts = text.split_once('/').or_else(|| text.split_once(" de ")).or_else(|| text.split_once(" of "));
    let parts = parts.or_else(|| text.split_once(" out of "));
    if let Some((value, most)) = parts {
        let (value, most) = (number(value)?.0, number(most)?.0);
        return (value >= 0.0 && value <= most && most >= 2.0).then_some(Value::OutOf { value, most });
    }
    number(text).map(|(value, sign)| Value::Number { value, sign })
}

fn number(text: &str) -> Option<(f64, Sign)> {
    let text = text.trim();
    let (sign, digits) = match text.chars().next()? {
        '-' | '−' | '–' => (-1.0, text.trim_start_matches(['-', '−', '–'])),
        '+' => (1.0, text.trim_start_matches('+')),
        _ => (0.0, text),
    };
    if text.len().saturating_sub(digits.len()) > 3 {
        return None;
    }
    let plain = digits.trim_start().replace(',', ".");
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, "0"));
    // Numbers of this program may be as long as numbers are.
    if !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let value: f64 = plain.parse().ok().filter(|value: &f64| value.is_finite())?;
    Some(if sign == 0.0 { (value, Sign::None) } else { (sign * value, Sign::Written) })
}

/// Whether a text beside a figure says what the figure is: a face, a feeling, or the word for a level.
fn beside(text: &str) -> bool {
    let levels = ["nivel", "level", "score", "puntuacion", "rating", "nota", "valoracion"];
    let few = text.split_whitespace().count() <= 2;
    !text.chars().any(char::is_alphanumeric)
        || few && (!feelings(text).is_empty() || levels.contains(&&*super::words::plain(text)))
}

/// A figure in a text: in brackets, at its beginning or at its end.
fn figure_in(text: &str) -> Option<Value> {
    let in_brackets = text.match_indices(['(', '[']).find_map(|(at, _)| {
        let inside = text.get(at + 1..)?;
        figure(inside.get(..inside.find([')', ']'])?)?)
    });
    let ends = |value: Option<Value>| value.filter(|_| text.split_whitespace().count() <= 8);
    let begins = || {
        let unsigned = text.trim_start_matches(['+', '-', '−', '–']);
        let end = text.len() - unsigned.len() + unsigned.find([' ', ':', '=', '-', '–'])?;
        let (first, rest) = text.split_at_checked(end)?;
        let rest = rest.strip_prefix(' ').unwrap_or(rest);
        let behind = rest.trim_start_matches([' ', ':', '=', '-', '–', '.', '·']);
        // "2 weeks" is no emotion; "2 - happy", "2: happy" and "2 🙂" are.
        let marked =
            behind.len() < rest.len() || text.contains([':', '=', '–', '-']) || first.starts_with(['+', '-', '−']);
        figure(first.trim_end_matches(['.', ')'])).filter(|_| (marked || beside(behind)) && !behind.is_empty())
    };
    let last = || {
        let (rest, last) = text.rsplit_once([' ', ':', '='])?;
        let marked = rest.trim_end().ends_with([':', '=', '-', '–', '·', ','])
            || last.starts_with(['+', '-', '−'])
            || text.contains([':', '=']);
        figure(last).filter(|_| marked || beside(rest))
    };
    in_brackets.or_else(|| ends(begins())).or_else(|| ends(last()))
}

/// A word that is a grade only where it stands alone.
fn grade(text: &str) -> Option<f64> {
    let plain = super::words::plain(text);
    let (words, more) = match plain.split_once(' ') {
        Some(("very" | "muy" | "sehr" | "tres" | "muito", word)) => (word.to_owned(), 2.0),
        _ => (plain, 1.0),
    };
    let value = match &*words {
        "high" | "alto" | "alta" | "hoch" | "haute" | "haut" => 1.0,
        "medium" | "medio" | "media" | "mid" | "mittel" | "moyen" | "moyenne" => 0.0,
        "low" | "bajo" | "baja" | "niedrig" | "bas" | "basse" | "baixo" | "baixa" => -1.0,
        _ => return None,
    };
    Some(value * more)
}

fn stars(text: &str) -> Option<Value> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{fe0f}').collect();
    let full = plain.chars().filter(|c| matches!(c, '★' | '⭐' | '🌟')).count();
    let all = plain.chars().filter(|c| matches!(c, '★' | '⭐' | '🌟' | '☆')).count();
    if full == 0 || all != plain.chars().count() || all > 10 {
        return None;
    }
    let most = if all > 5 { 10 } else { 5 };
    Some(Value::OutOf { value: f64::from(u8::try_from(full).ok()?), most: f64::from(most) })
}

/// `++`, `+`, `-`, `--`, `+/-`.
fn marks(text: &str, dash: Dash) -> Option<f64> {
    let count = |sign: &[char]| text.chars().filter(|c| sign.contains(c)).count();
    let (plus, minus) = (count(&['+', '＋']), count(&['-', '−', '–', '—']));
    let all = text.chars().filter(|c| !c.is_whitespace()).count();
    let strength = |marks: usize| if marks >= 2 { 2.0 } else { 1.0 };
    match (plus, minus) {
        _ if matches!(text, "+/-" | "±" | "+-" | "=" | "-/+") => Some(0.0),
        (plus, 0) if plus > 0 && plus == all => Some(strength(plus)),
        (0, 1) if all == 1 => (dash == Dash::Bad).then_some(-1.0),
        (0, minus) if minus > 0 && minus == all && dash == Dash::Bad => Some(-strength(minus)),
        _ => None,
    }
}

/// Whether a cell has plus or minus marks that are no dash.
pub(super) fn is_marks(cell: &str) -> bool {
    let cell = cell.trim();
    !cell.is_empty() && cell.chars().all(|c| c == '+') || cell == "--" || cell == "+/-"
}

fn faces(text: &str) -> Vec<f64> {
    let value = |c: char| SIGNS.iter().find(|(_, signs)| signs.contains(c) && c != '\u{fe0f}').map(|(value, _)| *value);
    let faces: Vec<f64> = text.chars().filter(|c| *c > '\u{2000}').filter_map(value).collect();
    if !faces.is_empty() {
        return faces;
    }
    let typed =
        [(1.0, [":)", ":-)", ":D", ";)"]), (-1.0, [":(", ":-(", ":/", ":-/"]), (0.0, [":|", ":-|", "=|", "=/"])];
    let is_typed =
        |value: f64, signs: [&str; 4]| text.split_whitespace().any(|word| signs.contains(&word)).then_some(value);
    typed.into_iter().filter_map(|(value, signs)| is_typed(value, signs)).collect()
}

/// What the words of a text say, one by one.
fn feelings(text: &str) -> Vec<f64> {
    let mut found = Vec::new();
    let mut before: Vec<String> = Vec::new();
    for word in
        text.split(|c: char| c.is_whitespace() || ",;/()\"“”«»→>.:!¡?¿".contains(c)).filter(|word| !word.is_empty())
    {
        let bare: String = word.chars().flat_map(char::to_lowercase).map(folded).collect();
        let bare = bare.trim_matches(|c: char| !c.is_alphanumeric());
        let modified = |words: &[&str]| before.iter().rev().take(3).any(|word| words.contains(&&**word));
        if let Some(mut value) = feeling(bare) {
            // A negation turns round what stands right behind it.
            if modified(NOT) {
                value = if value > 0.0 { -1.0 } else { value / -2.0 };
            }
            if modified(STRONGER) {
                value = (value * 2.0).clamp(-2.0, 2.0);
            } else if modified(WEAKER) {
                value /= 2.0;
            }
            let plus = word.chars().rev().take_while(|c| *c == '+').count();
            let minus = word.chars().rev().take_while(|c| matches!(c, '-' | '−')).count();
            if plus > 0 || minus > 0 && value < 0.0 {
                value = (value * 2.0).clamp(-2.0, 2.0);
            } else if minus > 0 {
                value /= 2.0;
            }
            found.push(value);
            before.clear();
        } else if !bare.is_empty() {
            before.push(bare.to_owned());
        }
    }
    found
}

/// What a word says: the longest beginning that is known. Scripts without blanks have several words in one.
fn feeling(word: &str) -> Option<f64> {
    let at = |rest: &str| {
        let known = BY_LETTER.get(&rest.chars().next()?)?.iter();
        let fits = |known: &str| match known.strip_prefix('=') {
            Some(whole) => whole == rest,
            None => rest.starts_with(known),
        };
        known.filter(|(_, known)| fits(known)).max_by_key(|(_, known)| known.len()).map(|(value, _)| *value)
    };
    let inside = || word.char_indices().filter(|(_, c)| *c > '\u{2fff}').find_map(|(start, _)| at(word.get(start..)?));
    at(word).or_else(inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn emotions_are_read_as_people_write_them() {
        let check = |cell: &str, expected: Option<(Value, &str, Sure)>| {
            let read = read(cell, Dash::Nothing);
            assert_eq!(read.as_ref().map(|read| (read.value, &*read.note, read.sure)), expected, "{cell:?}");
        };
        let number = |value, sign| Value::Number { value, sign };
        let said = |value, note| Some((value, note, Sure::Said));
        check("-1", said(number(-1.0, Sign::Written), ""));
        check("−1,5", said(number(-1.5, Sign::Written), ""));
        check("+2", said(number(2.0, Sign::Written), ""));
        check("3.5", said(number(3.5, Sign::None), ""));
        check("2\nbecause", said(number(2.0, Sign::None), "because"));
        check("4/5", said(Value::OutOf { value: 4.0, most: 5.0 }, ""));
        check("80 %", said(Value::OutOf { value: 80.0, most: 100.0 }, ""));
        check("★★★☆☆", said(Value::OutOf { value: 3.0, most: 5.0 }, ""));
        check("Frustrated with status quo (-1)", said(number(-1.0, Sign::Written), "Frustrated with status quo (-1)"));
        check(
            "Cautiously confident (+1) once plan and cost appear",
            said(number(1.0, Sign::Written), "Cautiously confident (+1) once plan and cost appear"),
        );
        check("3 - Neutral", said(number(3.0, Sign::None), "3 - Neutral"));
        check("😊 4", said(number(4.0, Sign::None), "😊 4"));
        check("Feliz 4", said(number(4.0, Sign::None), "Feliz 4"));
        check("Nivel 3", said(number(3.0, Sign::None), "Nivel 3"));
        check("-2 (frustrado)", said(number(-2.0, Sign::Written), "-2 (frustrado)"));
        check("Muy alta", said(Value::Feeling(2.0), "Muy alta"));
        check("Contento: 4", said(number(4.0, Sign::None), "Contento: 4"));
        let feels = |value| Value::Feeling(value);
        check("Frustrado", said(feels(-1.0), "Frustrado"));
        check("muy satisfecha", said(feels(2.0), "muy satisfecha"));
        check("Not happy", said(feels(-1.0), "Not happy"));
        check("Confident++", said(feels(2.0), "Confident++"));
        check("Anxious+", said(feels(-2.0), "Anxious+"));
        check("Confident + Slightly Anxious", Some((feels(0.25), "Confident + Slightly Anxious", Sure::Several)));
        check("🙂 -> 😕", Some((feels(0.0), "🙂 -> 😕", Sure::Several)));
        check("😡", said(feels(-2.0), ""));
        check("😊 Happy", said(feels(1.0), "😊 Happy"));
        check("++", said(feels(2.0), ""));
        check("+/-", said(feels(0.0), ""));
        for nothing in ["", "—", "-", "n/a", "2 weeks", "compara precios", "Tuesday"] {
            check(nothing, None);
        }
        assert_eq!(super::read("-", Dash::Bad).map(|read| read.value), Some(feels(-1.0)));
    }

    #[test]
    fn there_are_words_enough() {
        let spanish = [
            "alegre",
            "orgullosa",
            "aliviado",
            "inseguro",
            "preocupada",
            "enfadado",
            "ilusionada",
            "tranquilo",
            "harta",
            "indiferente",
        ];
        let english = [
            "delighted",
            "anxious",
            "relieved",
            "angry",
            "bored",
            "curious",
            "overwhelmed",
            "calm",
            "neutral",
            "disappointed",
        ];
        for word in spanish.into_iter().chain(english) {
            assert!(feeling(word).is_some(), "{word}");
        }
    }
}
