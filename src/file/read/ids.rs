//! Ids of a kind: who has which, new ones where there is none, and what a reference means.

use std::collections::{HashMap, HashSet};
use std::fmt::Display;
use std::hash::Hash;
use std::str::FromStr;

use crate::map::{CardId, LaneId, PersonaId, PhaseId, SourceId, StageId};

/// What ids of all kinds have in common.
pub(super) trait Id: Copy + Eq + Hash + FromStr + Display {
    fn numbered(number: u32) -> Self;
    fn number(&self) -> Option<u32>;
}

macro_rules! id {
    ($($id:ty),*) => {
        $(impl Id for $id {
            fn numbered(number: u32) -> Self {
                Self::numbered(number)
            }

            fn number(&self) -> Option<u32> {
                self.number()
            }
        })*
    };
}

id!(CardId, LaneId, PersonaId, PhaseId, SourceId, StageId);

/// What comes of a part's wish for an id.
pub(super) enum Claim<I> {
    /// It has it.
    Kept(I),
    /// Another part has it.
    Taken(I),
    /// It is no id.
    Bad(String),
    /// It has no wish.
    None,
}

/// The ids of a kind. All parts claim theirs before the first is given a new one or is looked for.
pub(super) struct Ids<I> {
    used: HashSet<I>,
    /// Texts that are no ids, and who had them; nobody if it was more than one.
    odd: HashMap<String, Option<I>>,
    last: u32,
}

impl<I> Default for Ids<I> {
    fn default() -> Self {
        Self { used: HashSet::new(), odd: HashMap::new(), last: 0 }
    }
}

impl<I: Id> Ids<I> {
    /// Asks for an id by its text.
    pub(super) fn claim(&mut self, text: Option<&str>) -> Claim<I> {
        match text.map(|text| (text, I::from_str(text))) {
            None => Claim::None,
            Some((text, Err(_))) => Claim::Bad(text.into()),
            Some((_, Ok(id))) if self.used.insert(id) => {
                self.last = self.last.max(id.number().unwrap_or(0));
                Claim::Kept(id)
            }
            Some((_, Ok(id))) => Claim::Taken(id),
        }
    }

    /// A free id, after the highest number used.
    pub(super) fn issue(&mut self) -> I {
        loop {
            // After the very last number it goes on with the first; there are more numbers than parts.
            self.last = self.last.checked_add(1).unwrap_or(1);
            let id = I::numbered(self.last);
            if self.used.insert(id) {
                return id;
            }
        }
    }

    /// A free id for the part whose text is no id.
    pub(super) fn issue_for(&mut self, text: &str) -> I {
        let id = self.issue();
        self.odd.entry(text.into()).and_modify(|owner| *owner = None).or_insert(Some(id));
        id
    }

    /// Whom a reference means.
    pub(super) fn find(&self, text: &str) -> Option<I> {
        match I::from_str(text) {
            Ok(id) => self.used.contains(&id).then_some(id),
            Err(_) => *self.odd.get(text)?,
        }
    }
}
