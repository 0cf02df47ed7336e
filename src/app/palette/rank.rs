//! What fits what was typed, and how well. Case and accents do not count; letters may be left out between those that are typed.

use std::cmp::Reverse;

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};
use rayon::prelude::*;

use crate::app::command::Command;

use super::entries::{Entry, Goal, Now};

/// How many entries one thread looks at, at least: a matcher has to be made for them.
const AT_ONCE: usize = 500;

/// What was typed.
pub(super) struct Query {
    pattern: Pattern,
}

/// Compares names with what was typed.
pub(super) struct Ranker {
    matcher: Matcher,
    letters: Vec<char>,
    plain: String,
}

impl Query {
    pub(super) fn new(typed: &str) -> Self {
        // Accents that were typed would have to be there: so they are taken off, as they are from the names.
        let mut plain = String::new();
        take_off_accents(typed, &mut plain);
        let pattern = Pattern::new(&plain, CaseMatching::Ignore, Normalization::Smart, AtomKind::Fuzzy);
        Self { pattern }
    }

    fn is_empty(&self) -> bool {
        self.pattern.atoms.is_empty()
    }
}

impl Default for Ranker {
    fn default() -> Self {
        Self { matcher: Matcher::new(Config::DEFAULT), letters: Vec::new(), plain: String::new() }
    }
}

impl Ranker {
    /// The entries that fit, as places in the list: what can be done, then where one can go, then what cannot be done now; in each the
    /// best first. If nothing was typed that is all of them, with the commands given last before all others.
    pub(super) fn rank(query: &Query, entries: &[Entry], recent: &[Command]) -> Vec<usize> {
        if query.is_empty() {
            let mut all: Vec<usize> = (0..entries.len()).collect();
            all.sort_by_key(|at| {
                let entry = &entries[*at];
                let given = match entry.goal {
                    Goal::Command(command) => recent.iter().position(|other| *other == command),
                    _ => None,
                };
                (class(entry), given.unwrap_or(usize::MAX))
            });
            return all;
        }
        let score = |ranker: &mut Self, (at, entry): (usize, &Entry)| {
            let own = ranker.score(query, &entry.name);
            let foreign = ranker.score(query, &entry.foreign).map(weaker);
            Some((at, own.max(foreign)?))
        };
        let scored: Vec<(usize, u32)> = entries
            .par_iter()
            .enumerate()
            .with_min_len(AT_ONCE)
            .map_init(Self::default, score)
            .flatten_iter()
            .collect();
        // Letters that are strewn over a name are not what was meant, if they stand together in another.
        let best = scored.iter().map(|(_, score)| *score).max().unwrap_or(0);
        let mut good: Vec<(usize, u32)> = scored.into_iter().filter(|(_, score)| score * 4 >= best * 3).collect();
        good.sort_by_key(|(at, score)| (class(&entries[*at]), Reverse(*score), *at));
        good.into_iter().map(|(at, _)| at).collect()
    }

    /// The letters of a name that were typed, by their number; none if they cannot be told apart.
    pub(super) fn letters(&mut self, query: &Query, name: &str) -> Vec<usize> {
        let mut found = Vec::new();
        let letters = Utf32Str::new(name, &mut self.letters);
        // Signs that are several characters count as one here, but not where they are drawn.
        if letters.len() == name.chars().count() {
            query.pattern.indices(letters, &mut self.matcher, &mut found);
        }
        found.into_iter().filter_map(|at| usize::try_from(at).ok()).collect()
    }

    fn score(&mut self, query: &Query, name: &str) -> Option<u32> {
        if name.is_empty() {
            return None;
        }
        // What is ASCII without its accents needs no looking for signs of several characters, which takes most of the time.
        self.plain.clear();
        take_off_accents(name, &mut self.plain);
        query.pattern.score(Utf32Str::new(&self.plain, &mut self.letters), &mut self.matcher)
    }
}

/// Commands, places, and what cannot be done.
fn class(entry: &Entry) -> u8 {
    match (&entry.goal, entry.now) {
        (_, Now::Impossible) => 2,
        (Goal::Part(_), Now::Possible) => 1,
        (_, Now::Possible) => 0,
    }
}

/// A name in the other language counts less.
fn weaker(score: u32) -> u32 {
    score * 4 / 5
}

fn take_off_accents(text: &str, into: &mut String) {
    let is_accent = |c: &char| ('\u{300}'..='\u{36f}').contains(c);
    into.extend(text.chars().filter(|c| !is_accent(c)).map(nucleo_matcher::chars::normalize));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::{CardId, Part, StageId};

    fn entry(goal: Goal, name: &str, foreign: &str, now: Now) -> Entry {
        Entry { goal, name: name.into(), foreign: foreign.into(), prefix: String::new(), kind: String::new(), now }
    }

    fn some() -> Vec<Entry> {
        use Command as C;
        let command = |command, name, foreign| entry(Goal::Command(command), name, foreign, Now::Possible);
        vec![
            command(C::Save, "Guardar", "Save"),
            command(C::SaveAs, "Guardar como…", "Save as…"),
            command(C::InsertStageAfter, "Añadir una etapa después", "Add a stage after"),
            command(C::FindNext, "Buscar siguiente", "Find next"),
            entry(Goal::Command(C::Duplicate), "Duplicar", "Duplicate", Now::Impossible),
            entry(Goal::Part(Part::Stage(StageId::numbered(1))), "Búsqueda", "", Now::Possible),
            entry(Goal::Part(Part::Card(CardId::numbered(1))), "Guarda el folleto", "", Now::Possible),
        ]
    }

    #[track_caller]
    fn check(typed: &str, expected: &[usize]) {
        let found = Ranker::rank(&Query::new(typed), &some(), &[]);
        assert_eq!(found, expected, "{typed}");
    }

    #[test]
    fn letters_may_be_left_out_and_neither_case_nor_accents_count() {
        check("guardar", &[0, 1]);
        check("GRDR", &[0, 1]);
        check("anadir etapa", &[2]);
        check("añadir etapa", &[2]);
        check("despues", &[2]);
        check("después", &[2]);
        check("despue\u{301}s", &[2]);
        check("busqueda", &[5]);
        check("xyz", &[]);
    }

    #[test]
    fn the_other_language_is_understood_but_counts_less() {
        check("save", &[0, 1]);
        check("stage after", &[2]);
        let entries = [
            entry(Goal::Command(Command::Save), "Otra cosa", "Mapa", Now::Possible),
            entry(Goal::Command(Command::Open), "Mapa", "Otra cosa", Now::Possible),
        ];
        assert_eq!(Ranker::rank(&Query::new("mapa"), &entries, &[]), [1, 0]);
    }

    #[test]
    fn commands_come_before_places_and_what_cannot_be_done_comes_last() {
        check("guarda", &[0, 1, 6]);
        check("", &[0, 1, 2, 3, 5, 6, 4]);
        check("dupl", &[4]);
    }

    #[test]
    fn what_was_given_last_comes_first_if_nothing_is_typed() {
        let recent = [Command::FindNext, Command::Duplicate, Command::Save];
        let found = Ranker::rank(&Query::new("  "), &some(), &recent);
        assert_eq!(found, [3, 0, 1, 2, 5, 6, 4]);
    }

    #[test]
    fn the_letters_that_were_typed_are_known() {
        let mut ranker = Ranker::default();
        assert_eq!(ranker.letters(&Query::new("busq"), "La Búsqueda"), [3, 4, 5, 6]);
        assert_eq!(ranker.letters(&Query::new("a"), "👩‍👩‍👧‍👦 a"), [] as [usize; 0]);
    }
}
