//! Pasting personas with their curves, and sources.

use std::collections::HashSet;

use crate::map::{Lane, Part, Persona};

use super::super::change::Edit;
use super::carry::Carry;
use super::lanes;
use super::matching;
use super::place::{Place, next};
use super::selection::Selection;

/// Pastes personas behind the one at the place, else at the end. Their curves go into the emotion lanes that are there.
pub(super) fn paste_personas(carry: &mut Carry<'_>, selection: &Selection, place: Place) -> (Vec<Edit>, Vec<Part>) {
    let from = carry.from;
    let mut names: HashSet<String> = carry.into.personas.iter().map(|persona| persona.name.clone()).collect();
    let mut personas = Vec::new();
    for persona in from.personas.iter().filter(|persona| selection.personas.contains(&persona.id)) {
        let new = carry.new_persona(persona);
        let name = free_name(&new.name, &names);
        names.insert(name.clone());
        personas.push(Persona { name, ..new });
    }
    let stages = lanes::stages(carry);
    let with_curves: Vec<&Lane> =
        from.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.curves().is_empty()).collect();
    let targets = matching::lanes(carry.into, with_curves.iter().copied());
    for lane in with_curves {
        for curve in lane.curves() {
            let persona = carry.personas.get(&curve.persona).copied();
            let meant = |stage| selection.points.contains(&(lane.id, curve.persona, stage));
            for point in curve.points.iter().filter(|point| meant(point.stage)) {
                match (targets.get(&lane.id), persona, stages.get(&point.stage)) {
                    (Some(lane), Some(persona), Some(stage)) => carry.lay_point(*lane, persona, *stage, point),
                    _ => carry.left_out += 1,
                }
            }
        }
    }
    let parts = personas.iter().map(|persona| Part::Persona(persona.id)).collect();
    let before = next(carry.into.personas.iter().map(|persona| persona.id), place.persona);
    (vec![Edit::InsertPersonas { personas, before }], parts)
}

/// Brings sources that are not there yet.
pub(super) fn paste_sources(carry: &mut Carry<'_>, selection: &Selection) -> Vec<Part> {
    let selected = carry.from.sources.iter().filter(|source| selection.sources.contains(&source.id));
    selected.filter_map(|source| carry.source(source.id)).map(Part::Source).collect()
}

/// Makes copies of sources.
pub(super) fn duplicate_sources(carry: &mut Carry<'_>, selection: &Selection) -> Vec<Part> {
    let selected = carry.from.sources.iter().filter(|source| selection.sources.contains(&source.id));
    selected.map(|source| Part::Source(carry.new_source(source))).collect()
}

/// The name or, if it is taken, the name with a number: "Lucía (2)".
fn free_name(name: &str, taken: &HashSet<String>) -> String {
    if name.trim().is_empty() || !taken.contains(name) {
        return name.to_owned();
    }
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let numbered = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
    let stem = numbered.filter(|(_, number)| is_number(number)).map_or(name, |(stem, _)| stem);
    // One more than there are names is enough.
    let names = (2..taken.len() + 3).map(|number| format!("{stem} ({number})"));
    names.into_iter().find(|name| !taken.contains(name)).unwrap_or_else(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_is_taken_gets_a_number() {
        let check = |name: &str, taken: &[&str], expected: &str| {
            let taken = taken.iter().map(|name| (*name).to_owned()).collect();
            assert_eq!(free_name(name, &taken), expected);
        };
        check("Lucía", &["Marta"], "Lucía");
        check("Lucía", &["Lucía"], "Lucía (2)");
        check("Lucía (2)", &["Lucía", "Lucía (2)"], "Lucía (3)");
        check("Lucía (mother)", &["Lucía (mother)"], "Lucía (mother) (2)");
        check("", &[""], "");
    }
}
