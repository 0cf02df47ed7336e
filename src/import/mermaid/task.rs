//! What a task says: its name, its score and its people, as Mermaid reads them or, where that gives no score, as they are meant.

use super::script::{number, trim};

/// A task in pieces of the diagram.
#[derive(Debug, PartialEq)]
pub(super) struct Pieces<'t> {
    pub(super) name: &'t str,
    pub(super) score: Score<'t>,
    /// Apart by commas.
    pub(super) people: &'t str,
    /// What Mermaid drops.
    pub(super) more: Option<&'t str>,
    pub(super) how: How,
}

/// A score, or what stands in its place.
#[derive(Debug, PartialEq)]
pub(super) enum Score<'t> {
    Number(f64),
    /// Understood although it is not written as a number.
    Guessed(f64, &'t str),
    Missing,
    Unreadable(&'t str),
}

/// By which way the pieces were found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// At the first colons, as Mermaid does.
    Colons,
    /// By the last number between colons.
    LastScore,
    /// By an arrow before a number.
    Arrow,
}

/// The largest score, up or down. What is beyond is none.
const MAX_SCORE: f64 = 1e9;

/// Arrows that people put before a score.
const ARROWS: [&str; 6] = ["-->", "->", "=>", "→", "⇒", "—>"];

/// Reads a task, with its colons.
pub(super) fn read(text: &str) -> Pieces<'_> {
    let strict = by_colons(text);
    if matches!(strict.score, Score::Number(_)) {
        return strict;
    }
    last_score(text, plain).or_else(|| by_arrow(text)).or_else(|| last_score(text, guessed)).unwrap_or(strict)
}

fn by_colons(text: &str) -> Pieces<'_> {
    let (name, data) = text.split_once(':').unwrap_or((text, ""));
    let (score, rest) = data.split_once(':').unwrap_or((data, ""));
    let (people, more) = rest.split_once(':').map_or((rest, None), |(people, more)| (people, Some(more)));
    let written = trim(score);
    let score = match plain(score) {
        Some(score) => score,
        None if written.is_empty() => Score::Missing,
        None => Score::Unreadable(written),
    };
    Pieces { name, score, people, more, how: How::Colons }
}

/// Takes the last piece between colons that is a score.
fn last_score<'t>(text: &'t str, read: fn(&'t str) -> Option<Score<'t>>) -> Option<Pieces<'t>> {
    let mut end = text.len();
    for (at, _) in text.rmatch_indices(':') {
        if let Some(score) = text.get(at + 1..end).and_then(read) {
            let name = text.get(..at)?.trim_end_matches([':', ' ']);
            let rest = text.get(end + 1..).unwrap_or_default();
            let (people, more) = rest.split_once(':').map_or((rest, None), |(people, more)| (people, Some(more)));
            // Without a name here there is none further left either.
            return (!trim(name).is_empty()).then_some(Pieces { name, score, people, more, how: How::LastScore });
        }
        end = at;
    }
    None
}

fn by_arrow(text: &str) -> Option<Pieces<'_>> {
    let (at, arrow) = ARROWS
        .iter()
        .filter_map(|arrow| Some((text.rfind(arrow)?, arrow)))
        .max_by_key(|(at, arrow)| at + arrow.len())?;
    let name = text.get(..at)?;
    let after = text.get(at + arrow.len()..)?;
    let (score, rest) = after.split_once(':').unwrap_or((after, ""));
    let (people, more) = rest.split_once(':').map_or((rest, None), |(people, more)| (people, Some(more)));
    let name = name.trim_end_matches(['-', '=', '—']);
    (!trim(name).is_empty()).then_some(Pieces { name, score: plain(score)?, people, more, how: How::Arrow })
}

fn plain(text: &str) -> Option<Score<'_>> {
    let number = number(text);
    (number.abs() <= MAX_SCORE && !trim(text).is_empty()).then_some(Score::Number(number))
}

/// A score as people write it who do not know what Mermaid wants: `4/5`, `3,5`, with digits of other scripts.
fn guessed(text: &str) -> Option<Score<'_>> {
    let written = trim(text);
    if written.is_empty() || written.len() > 40 {
        return None;
    }
    let digits: String = written.chars().map(ascii_digit).collect();
    let share = digits.strip_suffix("/5").map_or(&*digits, trim);
    let decimal = share.replacen(',', ".", 1);
    let is_number = decimal.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '-'));
    let value = number(&decimal);
    (is_number && value.abs() <= MAX_SCORE).then_some(Score::Guessed(value, written))
}

/// The same digit as ASCII has it.
fn ascii_digit(c: char) -> char {
    let zeros = ['０', '٠', '۰', '०'];
    let value = zeros.iter().filter_map(|&zero| u32::from(c).checked_sub(u32::from(zero))).find(|value| *value < 10);
    value.and_then(|value| char::from_digit(value, 10)).unwrap_or(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tasks_are_read_as_they_are_meant() {
        let check = |text: &str, name: &str, score: Score<'_>, people: &str, how: How| {
            let pieces = read(text);
            let found = (pieces.name, &pieces.score, trim(pieces.people), pieces.how);
            assert_eq!(found, (name, &score, people, how), "{text:?}");
        };
        check("a: 5: Me", "a", Score::Number(5.0), "Me", How::Colons);
        check("a: 5: 3", "a", Score::Number(5.0), "3", How::Colons);
        check("12:30 lunch: 5: Me", "12:30 lunch", Score::Number(5.0), "Me", How::LastScore);
        check("Open http://x.y:80: 4", "Open http://x.y:80", Score::Number(4.0), "", How::LastScore);
        check("a::5:Me", "a", Score::Number(5.0), "Me", How::LastScore);
        check("a -> b -> 5: Me, You", "a -> b ", Score::Number(5.0), "Me, You", How::Arrow);
        check("a --> 5", "a ", Score::Number(5.0), "", How::Arrow);
        check("a: 4/5: Me", "a", Score::Guessed(4.0, "4/5"), "Me", How::LastScore);
        check("a: 3,5: Me", "a", Score::Guessed(3.5, "3,5"), "Me", How::LastScore);
        check("a: ５: Me", "a", Score::Guessed(5.0, "５"), "Me", How::LastScore);
        check("a: high: Me", "a", Score::Unreadable("high"), "Me", How::Colons);
        check("a: ", "a", Score::Missing, "", How::Colons);
        check("a", "a", Score::Missing, "", How::Colons);
        check("a: Infinity: Me", "a", Score::Unreadable("Infinity"), "Me", How::Colons);
        check(": 5: Me", "", Score::Number(5.0), "Me", How::Colons);
    }
}
