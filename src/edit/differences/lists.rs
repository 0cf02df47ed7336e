//! Lists of parts of two maps side by side.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;
use std::sync::Arc;

use super::order::moved;
use super::told::Differs;

/// What differs in a list of parts, part by part in reading order.
pub(super) fn list<T: PartialEq, Id: Copy + Eq + Hash>(
    old: &[Arc<T>],
    new: &[Arc<T>],
    id: impl Fn(&T) -> Id,
    compare: impl Fn(&T, &T) -> Vec<Differs>,
) -> Vec<(Id, Differs)> {
    let [was, is] = [old, new].map(|parts| parts.iter().map(|part| id(part)).collect::<Vec<_>>());
    let [before, now] = [old, new].map(|parts| parts.iter().map(|part| (id(part), part)).collect::<HashMap<_, _>>());
    let moved = moved(&was, &is);
    let mut found = Vec::new();
    for id in merged(&was, &is) {
        match (before.get(&id), now.get(&id)) {
            (Some(_), None) => found.push((id, Differs::Removed { cards: 0 })),
            (None, Some(_)) => found.push((id, Differs::Added { cards: 0 })),
            (Some(old), Some(new)) => {
                if moved.contains(&id) {
                    found.push((id, Differs::Reordered));
                }
                if !Arc::ptr_eq(old, new) && old != new {
                    found.extend(compare(old, new).into_iter().map(|differs| (id, differs)));
                }
            }
            (None, None) => {}
        }
    }
    found
}

/// All of both, in the order of `new`; what is only in `old` after what it stood behind.
pub(super) fn merged<Id: Copy + Eq + Hash>(old: &[Id], new: &[Id]) -> Vec<Id> {
    let there: HashSet<Id> = new.iter().copied().collect();
    let mut lost: HashMap<Option<Id>, Vec<Id>> = HashMap::new();
    let mut behind = None;
    for id in old {
        if there.contains(id) {
            behind = Some(*id);
        } else {
            lost.entry(behind).or_default().push(*id);
        }
    }
    let mut all = lost.remove(&None).unwrap_or_default();
    for id in new {
        all.push(*id);
        all.extend(lost.remove(&Some(*id)).unwrap_or_default());
    }
    all
}

/// What is only in the first.
pub(super) fn without<Id: Copy + Eq + Hash>(all: &[Id], others: &[Id]) -> HashSet<Id> {
    let others: HashSet<Id> = others.iter().copied().collect();
    all.iter().copied().filter(|id| !others.contains(id)).collect()
}
