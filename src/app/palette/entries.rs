//! What the palette offers.

use crate::app::command::{Command, MENUS, Menu, WAY_AROUND};
use crate::app::kinds;
use crate::app::state::State;
use crate::app::tools::NewKind;
use crate::locale::{Locale, say, say_with};
use crate::map::{LaneKind, Map, Part};

/// Characters of a text by which one goes to its part. Nobody types more, and a map may have thousands of long ones.
const LONGEST: usize = 120;

/// Something that can be chosen.
pub(super) struct Entry {
    pub(super) goal: Goal,
    /// What it is found by.
    pub(super) name: String,
    /// The same in the other language; empty where there is none.
    pub(super) foreign: String,
    /// What stands before the name and is not looked through.
    pub(super) prefix: String,
    /// What stands at the right of a place: its kind.
    pub(super) kind: String,
    pub(super) now: Now,
}

/// What an entry does.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Goal {
    Command(Command),
    Lane(LaneKind),
    Card(NewKind),
    /// A view through which the map is seen.
    Audience(String),
    /// Somewhere in the map.
    Part(Part),
}

/// Whether it can be done now.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Now {
    Possible,
    Impossible,
}

/// All commands in the order of the menus, the kinds of lanes and cards, and the places of the map.
pub(super) fn entries(state: &State) -> Vec<Entry> {
    let listed = MENUS.iter().flat_map(Menu::commands).chain(WAY_AROUND.iter().copied());
    // Whoever has opened the palette need not be told of it.
    let commands = listed.filter(|command| *command != Command::ShowPalette);
    let mut entries: Vec<Entry> = commands.map(|command| of_command(state, command)).collect();
    let other = other(state.locale);
    // An audience adds nothing.
    if state.map.is_some() && state.audience.is_none() {
        let lane_now = now(state, Command::InsertLaneAfter);
        entries.extend(kinds::LANES.into_iter().map(|kind| {
            let name = |locale| say_with(locale, "palette-lane", &[("kind", &kinds::lane(kind, locale))]);
            Entry::new(Goal::Lane(kind), name(state.locale), name(other), lane_now)
        }));
        let card_now = now(state, Command::InsertCard);
        entries.extend(kinds::CARDS.into_iter().map(|kind| {
            let name = |locale| say_with(locale, "palette-card", &[("kind", &kinds::card(&kind, locale))]);
            let (own, foreign) = (name(state.locale), name(other));
            Entry::new(Goal::Card(kind), own, foreign, card_now)
        }));
    }
    if let Some(open) = state.map.as_ref().filter(|_| state.audience.is_none()) {
        entries.extend(open.board.map().views.iter().map(|view| audience(state.locale, &view.name)));
        places(open.board.map(), state.locale, &mut entries);
    }
    entries
}

impl Entry {
    fn new(goal: Goal, name: String, foreign: String, now: Now) -> Self {
        Self { goal, name, foreign, prefix: String::new(), kind: String::new(), now }
    }
}

fn of_command(state: &State, command: Command) -> Entry {
    Entry::new(Goal::Command(command), state.label(command), command.label(other(state.locale)), now(state, command))
}

fn audience(locale: Locale, view: &str) -> Entry {
    let name = |locale| say_with(locale, "audience-palette", &[("view", view)]);
    Entry::new(Goal::Audience(view.to_owned()), name(locale), name(other(locale)), Now::Possible)
}

fn now(state: &State, command: Command) -> Now {
    if state.allows(command) { Now::Possible } else { Now::Impossible }
}

fn other(locale: Locale) -> Locale {
    Locale::ALL.into_iter().find(|other| *other != locale).unwrap_or(locale)
}

/// Every persona, phase, stage, lane and card that has a name.
fn places(map: &Map, locale: Locale, entries: &mut Vec<Entry>) {
    let prefix = say(locale, "palette-go");
    let mut add = |part: Part, name: &str, kind: String| {
        let name = one_line(name);
        if !name.is_empty() {
            let prefix = prefix.clone();
            entries.push(Entry {
                goal: Goal::Part(part),
                name,
                foreign: String::new(),
                prefix,
                kind,
                now: Now::Possible,
            });
        }
    };
    for persona in &map.personas {
        let name = if persona.name.trim().is_empty() { &persona.profile } else { &persona.name };
        add(Part::Persona(persona.id), name, say(locale, "part-persona"));
    }
    for phase in &map.phases {
        add(Part::Phase(phase.id), &phase.name, say(locale, "part-phase"));
        for stage in &phase.stages {
            add(Part::Stage(stage.id), &stage.name, say(locale, "part-stage"));
        }
    }
    for lane in &map.lanes {
        add(Part::Lane(lane.id), &lane.name, say(locale, "part-lane"));
        let of_lane = one_line(&lane.name);
        for card in lane.cards() {
            add(Part::Card(card.id), &card.text, of_lane.clone());
        }
    }
}

/// A text in one line, not longer than anybody types.
fn one_line(text: &str) -> String {
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
        if line.len() > 4 * LONGEST {
            break;
        }
    }
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
        None => line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_line_and_not_long() {
        assert_eq!(one_line("  uno\n\tdos  "), "uno dos");
        assert_eq!(one_line(" \n "), "");
        let long = one_line(&"ñandú ".repeat(100));
        assert_eq!(long.chars().count(), LONGEST);
        assert!(long.ends_with('…'));
        assert_eq!(one_line(&"x".repeat(10_000)).chars().count(), LONGEST + 1);
    }
}
