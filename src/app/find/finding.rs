//! What is looked for, what was found, and how far one has gone through it.

use std::ops::Range;

use crate::edit::{self, Edit, Reason};
use crate::map::{Map, Part, TextField};

use super::search::{Needle, Wanted, replaced};

/// How many findings are counted. Of a letter there are hundreds of thousands in a large map, and nobody goes through them.
pub(super) const MOST: usize = 10_000;

/// What is looked for, what was found, and how far one has gone through it.
#[derive(Default)]
pub(in crate::app) struct Finding {
    pub(super) shown: Shown,
    pub(super) wanted: Wanted,
    pub(super) replacement: String,
    /// What was looked for last.
    searched: Option<Wanted>,
    needle: Option<Needle>,
    texts: Texts,
    matches: Vec<Match>,
    /// The finding where one is.
    at: Option<usize>,
    /// The place from which the next one is looked for when one is at none.
    from: Option<Place>,
}

/// What is shown of the bar.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(in crate::app) enum Shown {
    #[default]
    Nothing,
    Finding,
    Replacing,
}

/// A step from one finding to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Step {
    Next,
    Previous,
}

/// What has changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::app) enum Fresh {
    Nothing,
    /// The texts are others.
    Texts,
    /// Something else is looked for.
    Wanted,
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) struct Current {
    pub(in crate::app) part: Part,
    pub(in crate::app) field: TextField,
    /// How many others there are before it in the same text.
    pub(in crate::app) nth: usize,
}

/// All texts of a map, as they were.
#[derive(Default)]
struct Texts {
    map: Option<Map>,
    all: Vec<Text>,
}

struct Text {
    part: Part,
    field: TextField,
    written: String,
}

struct Match {
    /// Which of all texts.
    text: usize,
    /// Which bytes of it.
    range: Range<usize>,
}

/// A place in the texts: a part, or a byte of one of its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    part: Part,
    within: Option<(TextField, usize)>,
}

impl Finding {
    /// Whether the bar is shown.
    pub(in crate::app) fn is_open(&self) -> bool {
        self.shown != Shown::Nothing
    }

    /// Shows the bar. The search begins at what is selected.
    pub(in crate::app) fn open(&mut self, shown: Shown, selected: Option<Part>) {
        if !self.is_open() {
            self.at = None;
            self.from = selected.map(|part| Place { part, within: None });
        }
        self.shown = shown;
    }

    /// Hides the bar. What was looked for is kept for the next time.
    pub(in crate::app) fn close(&mut self) {
        self.shown = Shown::Nothing;
        self.texts = Texts::default();
        self.searched = None;
        self.matches = Vec::new();
        self.at = None;
    }

    /// How many were found, and the number of the one where one is, counted from one.
    pub(super) fn count(&self) -> (usize, Option<usize>) {
        (self.matches.len(), self.at.map(|at| at + 1))
    }

    /// Whether something is looked for.
    pub(in crate::app) fn is_wanted(&self) -> bool {
        !self.wanted.text.is_empty()
    }

    /// What is looked for, made ready.
    pub(in crate::app) fn needle(&self) -> Option<&Needle> {
        self.needle.as_ref()
    }

    /// Looks again if the map is another one or something else is wanted.
    pub(in crate::app) fn refresh(&mut self, map: &Map) -> Fresh {
        let other_texts = !self.texts.map.as_ref().is_some_and(|known| known.is_same(map));
        let other_wish = self.searched.as_ref() != Some(&self.wanted);
        if !other_texts && !other_wish {
            return Fresh::Nothing;
        }
        let here = self.place();
        if other_texts {
            self.texts = Texts::of(map);
        }
        // The first look is not a wish: nothing was typed yet.
        let typed = other_wish && self.searched.is_some();
        self.search();
        if typed {
            self.at = self.first_from(Step::Next);
            return Fresh::Wanted;
        }
        self.at = None;
        if let Some(here) = here {
            self.at = self.matches.iter().position(|found| self.place_of(found) == Some(here.clone()));
            self.from = Some(here);
        }
        Fresh::Texts
    }

    /// Goes on to another finding.
    pub(in crate::app) fn step(&mut self, step: Step) {
        let count = self.matches.len();
        self.at = match (self.at, step) {
            _ if count == 0 => None,
            (None, _) => self.first_from(step),
            (Some(at), Step::Next) => Some((at + 1) % count),
            (Some(at), Step::Previous) => Some((at + count - 1) % count),
        };
        self.from = self.place();
    }

    /// Where one is.
    pub(in crate::app) fn current(&self) -> Option<Current> {
        let at = self.at?;
        let found = self.matches.get(at)?;
        let text = self.texts.all.get(found.text)?;
        let nth = self.matches.get(..at)?.iter().rev().take_while(|other| other.text == found.text).count();
        Some(Current { part: text.part, field: text.field, nth })
    }

    /// The edit that replaces the finding where one is.
    pub(in crate::app) fn replace(&mut self) -> Option<Edit> {
        let found = self.matches.get(self.at?)?;
        let text = self.texts.all.get(found.text)?;
        let written = replaced(&text.written, std::slice::from_ref(&found.range), &self.replacement);
        let behind = found.range.start + self.replacement.len();
        // What was put in is not looked through again.
        self.from = Some(Place { part: text.part, within: Some((text.field, behind)) });
        let edit = Edit::Write { part: text.part, field: text.field, text: written };
        self.at = None;
        Some(Edit::Several { edits: vec![edit], reason: Reason::Replace })
    }

    /// The edit that replaces all there are, those that were not counted among them, and how many they are.
    pub(in crate::app) fn replace_all(&self) -> Option<(Edit, usize)> {
        let needle = self.needle.as_ref()?;
        let mut count = 0;
        let mut edits = Vec::new();
        for text in &self.texts.all {
            let ranges: Vec<Range<usize>> = needle.ranges(&text.written).collect();
            if !ranges.is_empty() {
                count += ranges.len();
                let written = replaced(&text.written, &ranges, &self.replacement);
                edits.push(Edit::Write { part: text.part, field: text.field, text: written });
            }
        }
        (count > 0).then_some((Edit::Several { edits, reason: Reason::Replace }, count))
    }

    fn search(&mut self) {
        self.needle = Needle::new(&self.wanted);
        self.searched = Some(self.wanted.clone());
        let Some(needle) = &self.needle else {
            self.matches.clear();
            return;
        };
        let texts = self.texts.all.iter().enumerate();
        let matches = texts
            .flat_map(|(text, Text { written, .. })| needle.ranges(written).map(move |range| Match { text, range }));
        self.matches = matches.take(MOST).collect();
    }

    /// The first finding from [`Self::from`] on, or the last before it; round the end if there is none.
    fn first_from(&self, step: Step) -> Option<usize> {
        let last = self.matches.len().checked_sub(1)?;
        let from = self.from.as_ref().and_then(|from| self.index_of(from)).unwrap_or((0, 0));
        let next = self.matches.partition_point(|found| (found.text, found.range.start) < from);
        Some(match step {
            Step::Next if next > last => 0,
            Step::Next => next,
            Step::Previous => next.checked_sub(1).unwrap_or(last),
        })
    }

    /// A place among the texts: which one, and which byte of it.
    fn index_of(&self, place: &Place) -> Option<(usize, usize)> {
        let mut texts = self.texts.all.iter();
        match place.within {
            Some((field, byte)) => {
                texts.position(|text| text.part == place.part && text.field == field).map(|text| (text, byte))
            }
            None => None,
        }
        .or_else(|| self.texts.all.iter().position(|text| text.part == place.part).map(|text| (text, 0)))
    }

    /// The place where one is.
    fn place(&self) -> Option<Place> {
        self.place_of(self.matches.get(self.at?)?)
    }

    fn place_of(&self, found: &Match) -> Option<Place> {
        let text = self.texts.all.get(found.text)?;
        Some(Place { part: text.part, within: Some((text.field, found.range.start)) })
    }
}

impl Texts {
    fn of(map: &Map) -> Self {
        let all = edit::all_texts(map).map(|(part, field, text)| Text { part, field, written: text.into_owned() });
        Self { all: all.collect(), map: Some(map.clone()) }
    }
}
