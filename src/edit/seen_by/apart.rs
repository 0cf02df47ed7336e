//! Changes to shared parts that leave shared what does not change.

use std::sync::Arc;

use crate::map::{Card, Draft, EmotionPoint, LaneContent};

/// Changes a part. If nothing comes of it, it stays the very same.
pub(super) fn change<T: Clone + PartialEq>(part: &mut Arc<T>, with: impl FnOnce(&mut T)) {
    let mut changed = (**part).clone();
    with(&mut changed);
    if changed != **part {
        *part = Arc::new(changed);
    }
}

/// Changes each of several parts.
pub(super) fn change_all<'p, T: Clone + PartialEq + 'p>(
    parts: impl IntoIterator<Item = &'p mut Arc<T>>,
    mut with: impl FnMut(&mut T),
) {
    for part in parts {
        change(part, &mut with);
    }
}

/// Changes all cards.
pub(super) fn in_cards(draft: &mut Draft, mut with: impl FnMut(&mut Card)) {
    change_all(&mut draft.lanes, |lane| {
        if let LaneContent::Cards { cards, .. } = &mut lane.content {
            change_all(cards, &mut with);
        }
    });
}

/// Changes all emotion points.
pub(super) fn in_points(draft: &mut Draft, mut with: impl FnMut(&mut EmotionPoint)) {
    change_all(&mut draft.lanes, |lane| {
        if let LaneContent::Emotion { curves } = &mut lane.content {
            change_all(curves, |curve| curve.points.iter_mut().for_each(&mut with));
        }
    });
}
