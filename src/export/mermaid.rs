//! A map as a Mermaid `journey`, for readmes and wikis: phases are sections, stages are tasks, personas who feel something are actors.

use std::collections::BTreeSet;
use std::fmt::Write;

use crate::locale::{Locale, say, say_number, say_with};
use crate::map::{EmotionScale, LaneContent, Map, Number, Persona, PersonaId, ScaleName, Stage};

/// Words with which a name may not begin, or Mermaid takes it for something else.
const KEYWORDS: [&str; 5] = ["journey", "title", "section", "acctitle", "accdescr"];

/// Stands for a name that is empty: a space without width.
const NOTHING: &str = "#8203;";

/// What is written where an emotion is unknown: Mermaid wants something behind the colon, and draws no score that is no number.
const UNKNOWN: &str = "?";

/// Writes what a map shows: no hidden lane and no hidden persona.
///
/// A stage has one score in Mermaid, from 1 to 5: the mean of what its personas feel. Where they differ, and where the map has another scale,
/// a comment says so.
#[must_use]
pub fn mermaid(map: &Map) -> String {
    let locale = Locale::of_map(&map.language);
    let mut text = String::from("journey\n");
    if map.scale != EmotionScale::Named(ScaleName::OneToFive) {
        let ends = [map.scale.min(), map.scale.max()]
            .map(|end| Number::new(end).map_or(String::new(), |end| say_number(locale, end)));
        comment(&mut text, &say_with(locale, "mermaid-other-scale", &[("min", &ends[0]), ("max", &ends[1])]));
    }
    let title = name(&map.title, Place::Line);
    if title != NOTHING {
        line(&mut text, 4, &["title ", &title]);
    }
    let subtitle = name(&map.subtitle, Place::Line);
    if subtitle != NOTHING {
        line(&mut text, 4, &["accDescr: ", &subtitle]);
    }
    let actors = actors(map, locale);
    for (index, phase) in map.phases.iter().enumerate() {
        let section = name(&phase.name, Place::Name);
        // Stages before the first section have none, as those of a map without phases.
        if index > 0 || section != NOTHING {
            line(&mut text, 4, &["section ", &section]);
        }
        for stage in &phase.stages {
            task(&mut text, map, stage, &actors, locale);
        }
    }
    text
}

/// The personas who are shown, each with a name that no other has.
fn actors(map: &Map, locale: Locale) -> Vec<(PersonaId, String)> {
    let mut taken = BTreeSet::new();
    let shown = map.personas.iter().filter(|persona| !persona.hidden);
    shown.map(|persona| (persona.id, actor(persona, &mut taken, locale))).collect()
}

fn actor(persona: &Persona, taken: &mut BTreeSet<String>, locale: Locale) -> String {
    let called = name(persona.called(), Place::Name).replace(',', "#44;");
    let called = if called == NOTHING { say(locale, "part-persona") } else { called };
    let mut own = called.clone();
    let mut count = 1;
    while !taken.insert(own.clone()) {
        count += 1;
        own = format!("{called} ({count})");
    }
    own
}

fn task(text: &mut String, map: &Map, stage: &Stage, actors: &[(PersonaId, String)], locale: Locale) {
    let felt: Vec<(&str, f64)> =
        actors.iter().filter_map(|(persona, name)| Some((name.as_str(), felt(map, *persona, stage)?))).collect();
    let name = task_name(&stage.name);
    if felt.is_empty() {
        line(text, 8, &[&name, ": ", UNKNOWN]);
        return;
    }
    if felt.iter().any(|(_, score)| Some(score) != felt.first().map(|(_, score)| score)) {
        let all = felt.iter().map(|(name, score)| format!("{name} {}", say_score(locale, *score)));
        let all = all.collect::<Vec<_>>().join(", ");
        comment(text, &say_with(locale, "mermaid-mean", &[("scores", &all)]));
    }
    #[expect(clippy::cast_precision_loss, reason = "a count of personas")]
    let mean = felt.iter().map(|(_, score)| score).sum::<f64>() / felt.len() as f64;
    let names: Vec<&str> = felt.iter().map(|(name, _)| *name).collect();
    line(text, 8, &[&name, ": ", &rounded(mean).to_string(), ": ", &names.join(", ")]);
}

/// What a persona feels in a stage, from 1 to 5: the mean over all emotion lanes that are shown.
fn felt(map: &Map, persona: PersonaId, stage: &Stage) -> Option<f64> {
    let lanes = map.lanes.iter().filter(|lane| !lane.hidden && matches!(lane.content, LaneContent::Emotion { .. }));
    let curves = lanes.flat_map(|lane| lane.curves()).filter(|curve| curve.persona == persona);
    let values: Vec<f64> =
        curves.filter_map(|curve| curve.point(stage.id)).map(|point| score(&map.scale, point.value)).collect();
    #[expect(clippy::cast_precision_loss, reason = "a count of lanes")]
    let count = values.len() as f64;
    (!values.is_empty()).then(|| rounded(values.iter().sum::<f64>() / count))
}

/// A value as it is where the map's scale is Mermaid's, else where it lies between 1 and 5.
fn score(scale: &EmotionScale, value: Number) -> f64 {
    match scale {
        EmotionScale::Named(ScaleName::OneToFive) => value.get(),
        _ => 3.0 + 2.0 * scale.position(value),
    }
}

/// With two decimals at most.
fn rounded(score: f64) -> f64 {
    (score * 100.0).round() / 100.0
}

fn say_score(locale: Locale, score: f64) -> String {
    Number::new(score).map_or(String::new(), |score| say_number(locale, score))
}

fn line(text: &mut String, indent: usize, pieces: &[&str]) {
    // Writing to a text does not fail.
    let _ = writeln!(text, "{:indent$}{}", "", pieces.concat());
}

/// A comment of one line, in which no directive begins.
fn comment(text: &mut String, said: &str) {
    line(text, 4, &["%% ", said]);
}

/// Where a text stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    /// On the rest of a line: colons mean nothing, and there are no line breaks.
    Line,
    /// In the name of a section, task or actor: Mermaid draws a line break for `<br/>`.
    Name,
}

/// A text as it may stand in a diagram: what means something to Mermaid is an entity.
fn name(text: &str, place: Place) -> String {
    let is_break = |c: char| matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}');
    let lines: Vec<&str> =
        text.split(is_break).map(|line| line.trim_matches(is_blank)).filter(|line| !line.is_empty()).collect();
    // Behind these words Mermaid wants no colon before an entity.
    let keep_colons = place == Place::Line && !text.contains("style") && !text.contains("classDef");
    let mut written = String::new();
    for (index, line) in lines.iter().enumerate() {
        if index > 0 {
            written.push_str(if place == Place::Name { "<br/>" } else { " " });
        }
        for c in line.chars() {
            let is_meant = match c {
                ':' => !keep_colons,
                // With a sign behind it Mermaid takes either of the last two for an entity that it has hidden itself.
                ';' | '#' | '%' | '<' | '\u{feff}' | 'ﬂ' | '¶' => true,
                _ => false,
            };
            if is_meant {
                let _ = write!(written, "#{};", u32::from(c));
            } else {
                written.push(c);
            }
        }
    }
    // Mermaid takes these words for another diagram, wherever they stand.
    let written = written.replace("C4C", "#67;4C").replace("C4D", "#67;4D");
    if written.is_empty() { NOTHING.to_owned() } else { written }
}

/// White space, visible or not.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}')
}

/// The name of a task does not begin with a word of Mermaid's own.
fn task_name(text: &str) -> String {
    let name = name(text, Place::Name);
    let begins = |word: &str| name.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    match name.chars().next() {
        Some(first) if KEYWORDS.into_iter().any(begins) => {
            format!("#{};{}", u32::from(first), name.get(first.len_utf8()..).unwrap_or_default())
        }
        _ => name,
    }
}
