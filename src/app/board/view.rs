//! How the window shows the map: only what concerns a persona, and what is only assumed fainter. What is done by hand keeps to what is shown.

use crate::app::describe;
use crate::app::selection::Selection;
use crate::app::view::{Assumed, View};
use crate::layout::Picture;
use crate::locale::Locale;
use crate::map::{Card, Map, Part, PersonaId};

use super::core::Board;
use super::filtered::Filtered;

impl Board {
    /// How the map is shown.
    #[must_use]
    pub fn view(&self) -> View {
        // A persona who is gone concerns nothing any more.
        let only = self.view.only.filter(|persona| self.map().persona(*persona).is_some());
        View { only, ..self.view }
    }

    /// What a picture shows: a sheet is of one persona anyway, and all others of what is shown.
    pub(in crate::app) fn map_of(&self, picture: Picture) -> &Map {
        if matches!(picture, Picture::Sheet(_)) { self.editor.map() } else { self.shown_map() }
    }

    /// The name of the persona to whom the picture that is shown is restricted.
    pub(in crate::app) fn filter_name(&self, locale: Locale) -> Option<String> {
        let only = self.view().only.filter(|_| !matches!(self.picture, Picture::Sheet(_)))?;
        Some(describe::name(self.map(), Part::Persona(only), locale))
    }

    /// What is shown of the map.
    #[must_use]
    pub fn shown_map(&self) -> &Map {
        let map = self.editor.map();
        let only = self.view().only;
        let filtered = self.filtered.as_ref().zip(only).filter(|(filtered, only)| filtered.is_of(map, *only));
        filtered.map_or(map, |(filtered, _)| &filtered.shown)
    }

    /// Works out what is shown of the map, if it is another one than before.
    pub(super) fn refresh_shown(&mut self) {
        let map = self.editor.map();
        let Some(persona) = self.view().only else {
            self.filtered = None;
            return;
        };
        if !self.filtered.as_ref().is_some_and(|filtered| filtered.is_of(map, persona)) {
            self.filtered = Some(Filtered::new(map, persona));
        }
    }

    /// Shows what is only assumed fainter, or as everything else.
    pub(in crate::app) fn show_assumed(&mut self, assumed: Assumed) {
        self.view.assumed = assumed;
    }

    /// Shows only what concerns a persona, or everything again. What is not shown any more is no longer selected: nobody would see what
    /// becomes of it.
    pub(in crate::app) fn show_only(&mut self, persona: Option<PersonaId>) {
        self.finish_writing();
        self.cancel();
        self.view.only = persona;
        self.refresh_shown();
        if persona.is_some() {
            let mut selection = self.editor.selection().clone();
            selection.keep_to(self.shown_map());
            let kept: Vec<Part> = selection.parts().iter().copied().filter(|part| self.shows(*part)).collect();
            self.editor.select(Selection::of(kept));
        }
    }

    /// The persona for whom the map is filtered when that is asked for: the selected one, the active one, or the first.
    pub(in crate::app) fn persona_to_show(&self) -> Option<PersonaId> {
        let selected = self.editor.selection().parts().iter().rev().find_map(|part| match part {
            Part::Persona(persona) | Part::BrakeAndInsight(persona) => Some(*persona),
            _ => None,
        });
        let first = || self.map().personas.first().map(|persona| persona.id);
        selected.or(self.editor.active()).or_else(first)
    }

    /// Shows everything again if the leading selected part is not among what is shown: whoever goes to it wants to see it.
    pub(super) fn keep_lead_shown(&mut self) {
        self.refresh_shown();
        let is_unseen =
            |part: Part| !self.shows(part) || (self.is_card_of_map(part) && !is_card_of(self.shown_map(), part));
        if self.view.only.is_some() && self.editor.selection().lead().is_some_and(is_unseen) {
            self.view.only = None;
            self.refresh_shown();
        }
    }

    /// A new card, which concerns the persona for whom the map is filtered.
    pub(super) fn concerning_shown(&self, card: Card) -> Card {
        match self.view().only {
            Some(persona) if card.personas.is_empty() => Card { personas: vec![persona], ..card },
            _ => card,
        }
    }

    /// Whether what belongs to a persona belongs to the one who is shown.
    fn shows(&self, part: Part) -> bool {
        let (Part::Persona(of)
        | Part::BrakeAndInsight(of)
        | Part::Curve { persona: of, .. }
        | Part::EmotionPoint { persona: of, .. }) = part
        else {
            return true;
        };
        self.view().only.is_none_or(|only| only == of)
    }

    /// A card that is yet to be made is in no map.
    fn is_card_of_map(&self, part: Part) -> bool {
        is_card_of(self.editor.map(), part)
    }
}

fn is_card_of(map: &Map, part: Part) -> bool {
    matches!(part, Part::Card(card) if map.card(card).is_some())
}
