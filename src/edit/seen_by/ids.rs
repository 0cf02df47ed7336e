//! Ids that say words which are replaced.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use crate::map::{CardId, Draft, LaneId, Language, PersonaId, PhaseId, Replacement, SourceId, StageId};

use super::super::rename::Names;
use super::folded::Folded;

/// How many letters of a word give it away.
const TELLING: usize = 5;

/// Words of a sentence with fewer letters give nobody away.
const SHORT: usize = 3;

/// Words that give somebody away in a name.
pub(super) struct Telling {
    /// Without what is between their words.
    wholes: Vec<String>,
    words: Vec<String>,
}

impl Telling {
    pub(super) fn new<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let (mut wholes, mut words) = (Vec::new(), Vec::new());
        for text in texts {
            words.extend(words_of(text).filter(|word| word.chars().count() >= SHORT));
            // A single letter is in every name.
            wholes.extend(Some(letters(text)).filter(|whole| whole.chars().count() > 1));
        }
        Self { wholes, words }
    }

    /// Those that give away what is replaced.
    pub(super) fn of(replacements: &[Replacement]) -> Self {
        Self::new(replacements.iter().map(|replacement| replacement.words.as_str()))
    }

    /// Whether an id holds any of the words, or how it begins. Rather too much counts than too little: another id harms nobody.
    fn is_in_id(&self, id: &str) -> bool {
        let id = letters(id);
        let begins = |word: &String| word.chars().take(TELLING).collect::<String>();
        self.wholes.iter().any(|whole| id.contains(whole)) || self.words.iter().any(|word| id.contains(&begins(word)))
    }

    /// Whether a name of something else says them: all, or a long one of them.
    pub(super) fn is_in(&self, name: &str) -> bool {
        let whole = letters(name);
        self.wholes.iter().any(|words| whole.contains(words))
            || words_of(name).any(|word| word.chars().count() > SHORT && self.words.contains(&word))
    }
}

fn words_of(text: &str) -> impl Iterator<Item = String> {
    text.split(|c: char| !c.is_alphanumeric()).map(letters).filter(|word| !word.is_empty())
}

/// The letters and digits of a text, as they can be in an id.
fn letters(text: &str) -> String {
    let folded = Folded::new(text).letters.into_iter();
    folded.filter(|c| c.is_alphanumeric()).map(|c| if c == 'ñ' { 'n' } else { c }).collect()
}

/// The draft with other ids for parts whose ids say words that are replaced. Fonts whose names say them go, and what a language says
/// besides which one it is.
pub(super) fn without(draft: Draft, replacements: &[Replacement]) -> Draft {
    let telling = Telling::of(replacements);
    if telling.wholes.is_empty() {
        return draft;
    }
    let names = Names {
        phases: others(&telling, draft.phases.iter().map(|phase| phase.id), PhaseId::as_str, PhaseId::numbered),
        stages: others(&telling, draft.stages().map(|stage| stage.id), StageId::as_str, StageId::numbered),
        lanes: others(&telling, draft.lanes.iter().map(|lane| lane.id), LaneId::as_str, LaneId::numbered),
        cards: others(&telling, draft.cards().map(|(_, card)| card.id), CardId::as_str, CardId::numbered),
        personas: others(
            &telling,
            draft.personas.iter().map(|persona| persona.id),
            PersonaId::as_str,
            PersonaId::numbered,
        ),
        sources: others(&telling, draft.sources.iter().map(|source| source.id), SourceId::as_str, SourceId::numbered),
    };
    let mut draft = if names.are_as_before() { draft } else { names.renamed(&draft) };
    if let Some(brand) = &mut draft.brand {
        super::apart::change(brand, |brand| {
            brand.fonts.retain(|font| !font.names().iter().any(|name| telling.is_in(name)));
        });
    }
    draft.language = plain_language(&draft.language, &telling);
    draft
}

/// A language without what else its tag says, if that says words.
fn plain_language(language: &Language, telling: &Telling) -> Language {
    let mut subtags = language.as_str().split('-');
    let first = subtags.next().unwrap_or_default();
    if subtags.any(|subtag| telling.is_in_id(subtag)) { first.parse().unwrap_or_default() } else { language.clone() }
}

/// Other ids for those that say words.
fn others<Id: Copy + Eq + Hash>(
    telling: &Telling,
    ids: impl Iterator<Item = Id>,
    text: fn(&Id) -> &str,
    numbered: fn(u32) -> Id,
) -> HashMap<Id, Id> {
    let ids: Vec<Id> = ids.collect();
    let mut names = HashMap::new();
    let mut used: HashSet<Id> = ids.iter().copied().collect();
    let mut number = 0;
    for id in ids.iter().filter(|id| telling.is_in_id(text(id))) {
        // A number may say words as well, if somebody replaces "10". After a while any will do.
        let tries = (1..=1_000_u32).map(|step| numbered(number + step));
        let free = tries.clone().find(|new| !used.contains(new) && !telling.is_in_id(text(new)));
        let last = || (1..=u32::MAX).map(numbered).find(|new| !used.contains(new));
        let Some(new) = free.or_else(last) else { continue };
        number += 1;
        used.insert(new);
        names.insert(*id, new);
    }
    names
}
