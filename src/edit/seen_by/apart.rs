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

/// Changes all cards.
pub(super) fn in_cards(draft: &mut Draft, mut with: impl FnMut(&mut Card)) {
    for lane in &mut draft.lanes {
        change(lane, |lane| {
            if let LaneContent::Cards { cards, .. } = &mut lane.content {
                cards.iter_mut().for_each(|card| change(card, &mut with));
            }
        });
    }
}

/// Changes all emotion points.
pub(super) fn in_points(draft: &mut Draft, mut with: impl FnMut(&mut EmotionPoint)) {
    for lane in &mut draft.lanes {
        change(lane, |lane| {
            if let LaneContent::Emotion { curves } = &mut lane.content {
                curves.iter_mut().for_each(|curve| change(curve, |curve| curve.points.iter_mut().for_each(&mut with)));
            }
        });
    }
}
