//! What each colour of the palette is used for on a map.

use std::collections::BTreeMap;

use crate::locale::{Locale, say, say_count, say_counted, say_with};
use crate::map::{Color, ColorName, LaneContent, Map, Part, Phase};
use crate::sentence::part_name;
use crate::theme::Theme;

use super::slot::Slot;

/// What has which colour, as far as the map's picture shows it.
pub(super) struct Uses(BTreeMap<ColorName, Use>);

/// What has a colour.
#[derive(Debug, Default, PartialEq, Eq)]
struct Use {
    /// Phases by number from one, with their names.
    phases: Vec<(usize, String)>,
    personas: Vec<String>,
    lanes: Vec<String>,
    /// Cards that do not have it from their lane.
    cards: usize,
}

impl Uses {
    /// Those of a map, with parts called as in that language.
    pub(super) fn of(map: &Map, locale: Locale) -> Self {
        let mut uses = Self(BTreeMap::new());
        // Without names and goals no band of phases is drawn.
        let is_banded = map.phases.iter().any(|phase| !(phase.name.trim().is_empty() && phase.goal.trim().is_empty()));
        for (at, phase) in map.phases.iter().enumerate().filter(|_| is_banded) {
            if let Some(found) = uses.of_color(phase.color.unwrap_or_else(|| Phase::usual_color(at))) {
                found.phases.push((at + 1, phase.name.trim().to_owned()));
            }
        }
        for (at, persona) in map.personas.iter().enumerate().filter(|(_, persona)| !persona.hidden) {
            if let Some(found) = uses.of_color(persona.color.unwrap_or(Color::Named(ColorName::cycled(at)))) {
                found.personas.push(part_name(map, Part::Persona(persona.id), locale));
            }
        }
        for lane in map.lanes.iter().filter(|lane| !lane.hidden) {
            if let LaneContent::Divider { .. } = &lane.content {
                continue;
            }
            let color = lane.color.unwrap_or_else(|| Theme::lane_color(&lane.content, lane.perspective));
            if let Some(found) = uses.of_color(color) {
                found.lanes.push(part_name(map, Part::Lane(lane.id), locale));
            }
            let LaneContent::Cards { cards, .. } = &lane.content else { continue };
            for own in cards.iter().filter_map(|card| card.color).filter(|own| *own != color) {
                if let Some(found) = uses.of_color(own) {
                    found.cards += 1;
                }
            }
        }
        uses
    }

    /// What has that colour, if it is one that a brand can make another.
    fn of_color(&mut self, color: Color) -> Option<&mut Use> {
        match color {
            Color::Named(name) => Some(self.0.entry(name).or_default()),
            Color::Exact(_) => None,
        }
    }

    /// What a colour is used for, in a line.
    pub(super) fn short(&self, locale: Locale, slot: Slot) -> String {
        let used = match slot {
            Slot::Ink => return say(locale, "brand-use-ink"),
            Slot::Paper => return say(locale, "brand-use-paper"),
            Slot::Named(name) => self.0.get(&name),
        };
        used.map_or_else(|| say(locale, "brand-use-none"), |used| used.lines(locale, Phases::Numbers).join(" · "))
    }

    /// The whole of it, a line for each kind of parts.
    pub(super) fn whole(&self, locale: Locale, slot: Slot) -> String {
        match slot {
            Slot::Named(name) => match self.0.get(&name) {
                Some(used) => used.lines(locale, Phases::Names).join("\n"),
                None => say(locale, "brand-use-none-about"),
            },
            Slot::Ink | Slot::Paper => self.short(locale, slot),
        }
    }
}

/// How phases are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phases {
    Numbers,
    Names,
}

impl Use {
    fn lines(&self, locale: Locale, phases: Phases) -> Vec<String> {
        let phase = |(number, name): &(usize, String)| match phases {
            Phases::Names if !name.is_empty() => format!("{number} ({name})"),
            Phases::Names | Phases::Numbers => number.to_string(),
        };
        let phases: Vec<String> = self.phases.iter().map(phase).collect();
        let lists =
            [("brand-use-phases", &phases), ("brand-use-personas", &self.personas), ("brand-use-lanes", &self.lanes)];
        let lists = lists.into_iter().filter(|(_, list)| !list.is_empty());
        let mut lines: Vec<String> =
            lists.map(|(key, list)| say_counted(locale, key, list.len(), &[("list", &list.join(", "))])).collect();
        if self.cards > 0 {
            lines.push(say_count(locale, "brand-use-cards", self.cards));
        }
        lines
    }
}

/// Which colours parts take that have none of their own.
pub(super) fn taken_in_turn(locale: Locale) -> String {
    let mut phases: Vec<String> = Vec::new();
    for color in (0..ColorName::ALL.len()).map(Phase::usual_color) {
        let Color::Named(name) = color else { continue };
        let number = name.number().to_string();
        if phases.contains(&number) {
            break;
        }
        phases.push(number);
    }
    say_with(locale, "brand-use-in-turn", &[("phases", &phases.join(", "))])
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::template;

    #[test]
    fn each_colour_is_told_with_what_has_it() {
        let map = template::map("example", Locale::English).unwrap();
        let mut draft = map.to_draft();
        Arc::make_mut(&mut draft.phases[0]).color = None;
        Arc::make_mut(&mut draft.phases[1]).color = Some(Color::Named(ColorName::Pink));
        Arc::make_mut(&mut draft.personas[1]).hidden = true;
        let map = Map::build(draft).unwrap();
        let uses = Uses::of(&map, Locale::English);
        let short = |name| uses.short(Locale::English, Slot::Named(name));
        assert_eq!(short(ColorName::Pink), "Phase 2");
        assert!(short(ColorName::Blue).starts_with("Phase 1 · Persona "), "{}", short(ColorName::Blue));
        let whole = uses.whole(Locale::English, Slot::Named(ColorName::Pink));
        assert_eq!(whole, format!("Phase 2 ({})", map.phases[1].name));
        let hidden = part_name(&map, Part::Persona(map.personas[1].id), Locale::English);
        assert!(!short(ColorName::Orange).contains(&hidden), "{}", short(ColorName::Orange));
    }

    #[test]
    fn what_has_no_colour_takes_them_in_turn() {
        assert!(taken_in_turn(Locale::English).contains("1, 3, 4, 2, 5"), "{}", taken_in_turn(Locale::English));
    }

    #[test]
    fn a_map_without_parts_uses_none() {
        let uses = Uses::of(&Map::default(), Locale::Spanish);
        for name in ColorName::ALL {
            assert_eq!(uses.short(Locale::Spanish, Slot::Named(name)), say(Locale::Spanish, "brand-use-none"));
        }
    }
}
