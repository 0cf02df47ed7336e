//! Personas in an outline.

use crate::map::Persona;

use super::markdown::{line, lines, list};
use super::telling::Outline;

/// A persona as a heading and a list.
pub(super) fn persona(outline: &Outline<'_>, persona: &Persona) -> Vec<String> {
    let name =
        [line(&persona.name), line(&persona.profile)].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>();
    let name = if name.is_empty() { outline.say("part-persona") } else { name.join(" – ") };
    let texts = [
        ("field-role", &persona.role),
        ("field-summary", &persona.summary),
        ("field-quote", &persona.quote),
        ("field-brake", &persona.brake),
        ("field-insight", &persona.insight),
    ];
    let lists = [
        ("field-attitudes", &persona.attitudes),
        ("field-goals", &persona.goals),
        ("field-needs", &persona.needs),
        ("field-motivations", &persona.motivations),
    ];
    let mut items: Vec<Option<String>> = texts.into_iter().map(|(key, text)| outline.field(key, text)).collect();
    for (key, texts) in lists {
        let entries: Vec<String> = texts
            .iter()
            .map(|text| lines(text, "    "))
            .filter(|it| !it.is_empty())
            .map(|it| format!("\n  - {it}"))
            .collect();
        items.push((!entries.is_empty()).then(|| format!("{}:{}", outline.say(key), entries.concat())));
    }
    vec![format!("### {name}"), list(items)]
}
