//! What an audience sees of a map. What is hidden is nowhere in what comes of it.

mod apart;
mod details;
mod every_text;
mod folded;
mod hidden;
mod ids;
mod links;
mod places;
mod short;
mod sources;
mod words;

use crate::map::{AudienceView, Draft, Map};

use ids::Telling;
use words::Words;

pub use details::without_details;
pub use places::{Places, replaced_places};
pub use short::short_form;

/// The map as an audience sees it: without what the view hides, and with its words replaced.
///
/// - Of lanes and personas that the view or the map itself hides an empty, hidden one is left, so that those that are shown keep their
///   colours and markers. What lies in them is gone, with all that refers to it: cards that concern nobody else, what those personas say,
///   answers to them, and sources that nothing else cites.
/// - Hidden phases are gone with their columns. A card that begins in one and goes on begins in the next stage that is shown.
/// - Words are replaced in all texts, as [`crate::map::Replacement`] says. An id that holds any of them is another one. Addresses of pages
///   and mail that say them are left out.
/// - There are no notes and tags of the team.
/// - There are no views, nothing that was set aside, and no fields of other programs: they may say anything.
#[must_use]
pub fn seen_by(map: &Map, view: &AudienceView) -> Map {
    let mut draft = hidden::without_hidden(map, view);
    details::hide(&mut draft, &view.hidden_details);
    sources::forget_uncited(&mut draft, map);
    draft.views.clear();
    draft.set_aside.clear();
    every_text::forget_extras(&mut draft);
    apart::in_cards(&mut draft, |card| {
        card.note.clear();
        card.tags.clear();
    });
    let words = Words::new(&view.replacements);
    if !words.are_none() {
        replace(&mut draft, &words, &Telling::of(&view.replacements));
    }
    draft = ids::without(draft, &view.replacements);
    // What was valid stays valid when parts go together with what refers to them. If it did not, nothing would be shown.
    Map::build(draft).unwrap_or_default()
}

fn replace(draft: &mut Draft, words: &Words, telling: &Telling) {
    apart::change_all(&mut draft.sources, |source| {
        if links::says(&source.link, words, telling) {
            source.link.clear();
        }
    });
    every_text::change(draft, &mut |text| {
        if let Some(without) = links::without(text, words, telling) {
            *text = without;
        }
        if let Some(replaced) = words.replaced(text) {
            *text = replaced;
        }
    });
}
