//! What did not change is the same, not only equal.

use std::collections::HashMap;
use std::hash::Hash;
use std::sync::Arc;

use crate::map::{AudienceView, Curve, Draft, Lane, LaneContent, Map, SetAside};

/// Gives parts of `draft` that are equal to those of `map` back to it.
pub(super) fn share(map: &Map, draft: &mut Draft) {
    share_list(&map.personas, &mut draft.personas, |persona| persona.id);
    share_list(&map.phases, &mut draft.phases, |phase| phase.id);
    share_list(&map.sources, &mut draft.sources, |source| source.id);
    share_list(&map.set_aside, &mut draft.set_aside, |aside: &SetAside| (aside.part, aside.rule.clone()));
    share_list(&map.views, &mut draft.views, |view: &AudienceView| view.name.clone());
    for (at, lane) in draft.lanes.iter_mut().enumerate() {
        if Arc::strong_count(lane) > 1 {
            continue;
        }
        let same = map.lanes.get(at).filter(|old| old.id == lane.id);
        let old = same.or_else(|| map.lanes.iter().find(|old| old.id == lane.id));
        if let Some(old) = old {
            share_content(old, Arc::make_mut(lane));
        }
    }
    share_list(&map.lanes, &mut draft.lanes, |lane| lane.id);
}

/// Whether a draft that was shared with `map` is still equal to it.
pub(in crate::edit) fn is_equal(map: &Map, draft: &Draft) -> bool {
    // Written out, so that a new field is not forgotten.
    let Draft {
        title,
        subtitle,
        kind,
        language,
        market,
        author,
        client,
        date,
        scale,
        turning_threshold,
        hide_evidence,
        hide_turning_points,
        slides,
        personas,
        phases,
        lanes,
        sources,
        views,
        brand,
        set_aside,
        extra,
    } = draft;
    same_parts(&map.personas, personas)
        && same_parts(&map.phases, phases)
        && same_parts(&map.lanes, lanes)
        && same_parts(&map.sources, sources)
        && same_parts(&map.set_aside, set_aside)
        && same_parts(&map.views, views)
        && map.brand == *brand
        && (&map.title, &map.subtitle, &map.author, &map.client) == (title, subtitle, author, client)
        && (&map.kind, &map.language, &map.market, &map.date) == (kind, language, market, date)
        && (&map.scale, &map.extra) == (scale, extra)
        && (&map.turning_threshold, &map.hide_evidence) == (turning_threshold, hide_evidence)
        && (&map.hide_turning_points, &map.slides) == (hide_turning_points, slides)
}

fn same_parts<T: PartialEq>(a: &[Arc<T>], b: &[Arc<T>]) -> bool {
    a.len() == b.len() && a.iter().zip(b).all(|(a, b)| Arc::ptr_eq(a, b) || a == b)
}

fn share_content(old: &Lane, new: &mut Lane) {
    match (&old.content, &mut new.content) {
        (LaneContent::Cards { cards: old, .. }, LaneContent::Cards { cards: new, .. }) => {
            share_list(old, new, |card| card.id);
        }
        (LaneContent::Emotion { curves: old }, LaneContent::Emotion { curves: new }) => {
            share_list(old, new, |curve: &Curve| curve.persona);
        }
        _ => {}
    }
}

fn share_list<T: PartialEq, Id: Eq + Hash>(old: &[Arc<T>], new: &mut [Arc<T>], id: impl Fn(&T) -> Id) {
    let mut by_id: Option<HashMap<Id, &Arc<T>>> = None;
    for (at, part) in new.iter_mut().enumerate() {
        // What the old map has too is held twice; what was changed is held by the draft alone.
        if Arc::strong_count(part) > 1 {
            continue;
        }
        let wanted = id(part);
        let same = old.get(at).filter(|old| id(old) == wanted).or_else(|| {
            let by_id = by_id.get_or_insert_with(|| old.iter().map(|old| (id(old), old)).collect());
            by_id.get(&wanted).copied()
        });
        if let Some(same) = same.filter(|same| *same == part) {
            *part = Arc::clone(same);
        }
    }
}
