//! Which parts of a list were moved: the fewest that explain the new order.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

/// Those of `new` that are in `old` too, and do not lie in its order.
pub(super) fn moved<Id: Copy + Eq + Hash>(old: &[Id], new: &[Id]) -> HashSet<Id> {
    let was: HashMap<Id, usize> = old.iter().enumerate().map(|(at, id)| (*id, at)).collect();
    let common: Vec<(Id, usize)> = new.iter().filter_map(|id| Some((*id, *was.get(id)?))).collect();
    let places: Vec<usize> = common.iter().map(|(_, at)| *at).collect();
    if places.is_sorted() {
        return HashSet::new();
    }
    let stayed = longest_rising(&places);
    common.iter().zip(stayed).filter(|(_, stayed)| !stayed).map(|((id, _), _)| *id).collect()
}

/// For each number whether it belongs to a longest rising subsequence.
fn longest_rising(numbers: &[usize]) -> Vec<bool> {
    // For each length the place of the least number in which such a sequence ends; for each place the one before it.
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(numbers.len());
    for (at, number) in numbers.iter().enumerate() {
        let length = ends.partition_point(|end| numbers.get(*end).is_some_and(|other| other < number));
        before.push(length.checked_sub(1).and_then(|shorter| ends.get(shorter)).copied());
        match ends.get_mut(length) {
            Some(end) => *end = at,
            None => ends.push(at),
        }
    }
    let mut belongs = vec![false; numbers.len()];
    let mut next = ends.last().copied();
    while let Some(at) = next {
        if let Some(belongs) = belongs.get_mut(at) {
            *belongs = true;
        }
        next = before.get(at).copied().flatten();
    }
    belongs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_few_as_possible_were_moved() {
        let check = |old: &str, new: &str, expected: &str| {
            let (old, new): (Vec<char>, Vec<char>) = (old.chars().collect(), new.chars().collect());
            let mut moved: Vec<char> = moved(&old, &new).into_iter().collect();
            moved.sort_unstable();
            assert_eq!(moved.into_iter().collect::<String>(), expected, "{old:?} {new:?}");
        };
        check("abcde", "abcde", "");
        check("abcde", "eabcd", "e");
        check("abcde", "bcdea", "a");
        check("abc", "axbyc", "");
        // Either of two could have been; the later one is said to.
        check("abxc", "acb", "c");
        check("abcdef", "defabc", "def");
    }
}
