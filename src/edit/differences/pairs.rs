//! Which part of the one map is which of the other.

use std::collections::{HashMap, HashSet, VecDeque};
use std::hash::Hash;

use crate::map::{LaneId, StageId};

/// A part that looks for its like.
pub(super) struct Entry<'a, Id> {
    pub(super) id: Id,
    pub(super) name: &'a str,
    /// For a card where it lies, in ids of the newer map as far as that has the place.
    pub(super) cell: Option<(Option<StageId>, Option<LaneId>)>,
}

/// For each old part the new one that it has become. Ids say it, unless another program has given them anew: then
/// parts are known by their names and places.
pub(super) fn pairs<Id: Copy + Eq + Hash>(old: &[Entry<'_, Id>], new: &[Entry<'_, Id>]) -> HashMap<Id, Id> {
    let mut found = Found { pairs: HashMap::new(), taken: HashSet::new() };
    let by_id: HashMap<Id, &Entry<'_, Id>> = new.iter().map(|entry| (entry.id, entry)).collect();
    let means_the_same = ids_mean_the_same(old, new, &by_id);
    if means_the_same {
        for entry in old.iter().filter(|entry| by_id.contains_key(&entry.id)) {
            found.add(entry.id, entry.id);
        }
    }
    found.match_by(old, new, |entry| named(entry).map(|name| (entry.cell, name)));
    found.match_by(old, new, named);
    if !means_the_same {
        found.match_rest(old, new);
    }
    found.pairs
}

/// Ids do not mean the same any more if most that both maps have belong to parts whose names are now found under other ids.
fn ids_mean_the_same<Id: Copy + Eq + Hash>(
    old: &[Entry<'_, Id>],
    new: &[Entry<'_, Id>],
    by_id: &HashMap<Id, &Entry<'_, Id>>,
) -> bool {
    let names: HashSet<&str> = new.iter().filter_map(named).collect();
    let (mut shared, mut astray) = (0_usize, 0_usize);
    for entry in old {
        let Some(like) = by_id.get(&entry.id) else { continue };
        shared += 1;
        if like.name != entry.name && named(entry).is_some_and(|name| names.contains(name)) {
            astray += 1;
        }
    }
    shared > 0 && astray * 2 <= shared
}

fn named<'a, Id>(entry: &Entry<'a, Id>) -> Option<&'a str> {
    let name = entry.name.trim();
    (!name.is_empty()).then_some(name)
}

struct Found<Id> {
    pairs: HashMap<Id, Id>,
    taken: HashSet<Id>,
}

impl<Id: Copy + Eq + Hash> Found<Id> {
    fn add(&mut self, old: Id, new: Id) {
        self.pairs.insert(old, new);
        self.taken.insert(new);
    }

    /// Pairs, in order, what has no like yet and the same key.
    fn match_by<'a, Key: Eq + Hash>(
        &mut self,
        old: &[Entry<'a, Id>],
        new: &[Entry<'a, Id>],
        key: impl Fn(&Entry<'a, Id>) -> Option<Key>,
    ) {
        let mut waiting: HashMap<Key, VecDeque<Id>> = HashMap::new();
        for entry in new.iter().filter(|entry| !self.taken.contains(&entry.id)) {
            if let Some(key) = key(entry) {
                waiting.entry(key).or_default().push_back(entry.id);
            }
        }
        if waiting.is_empty() {
            return;
        }
        for entry in old {
            if self.pairs.contains_key(&entry.id) {
                continue;
            }
            if let Some(like) = key(entry).and_then(|key| waiting.get_mut(&key)?.pop_front()) {
                self.add(entry.id, like);
            }
        }
    }

    /// Pairs, in order, what is left in the same place, where as many are left on both sides.
    fn match_rest(&mut self, old: &[Entry<'_, Id>], new: &[Entry<'_, Id>]) {
        let mut places: HashMap<_, (Vec<Id>, Vec<Id>)> = HashMap::new();
        for entry in old.iter().filter(|entry| !self.pairs.contains_key(&entry.id)) {
            places.entry(entry.cell).or_default().0.push(entry.id);
        }
        for entry in new.iter().filter(|entry| !self.taken.contains(&entry.id)) {
            places.entry(entry.cell).or_default().1.push(entry.id);
        }
        for (old, new) in places.into_values().filter(|(old, new)| old.len() == new.len()) {
            old.into_iter().zip(new).for_each(|(old, new)| self.add(old, new));
        }
    }
}
