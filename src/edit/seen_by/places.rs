//! How often words are in a map.

use crate::map::{Map, Matching, Replacement};

use super::every_text;
use super::words::Words;

/// In how many places words are, in all texts of a map, hidden or not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Places {
    /// Those that are replaced.
    pub replaced: usize,
    /// Those inside longer words, which are left as they are because only words of their own count.
    pub inside_words: usize,
}

/// In how many places a replacement finds its words. It goes through the whole map: not for every frame.
#[must_use]
pub fn replaced_places(map: &Map, replacement: &Replacement) -> Places {
    let own = Words::new(std::slice::from_ref(replacement));
    let anywhere = Words::new(&[Replacement { matching: Matching::Anywhere, ..replacement.clone() }]);
    let mut places = Places::default();
    every_text::change(&mut map.to_draft(), &mut |text| {
        let replaced = own.places(text);
        let others = anywhere.places(text);
        let is_left = |place: &&std::ops::Range<usize>| {
            replaced.iter().all(|other| other.end <= place.start || place.end <= other.start)
        };
        places.inside_words += others.iter().filter(is_left).count();
        places.replaced += replaced.len();
    });
    places
}
