//! How long the review takes.
#![allow(missing_docs, reason = "made by the macros of criterion")]

#[path = "support/generated.rs"]
mod generated;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{Criterion, criterion_group, criterion_main};
use generated::{Size, generated};
use trayecto::map::{LaneContent, Map};
use trayecto::review::{Facts, Reviewer};

/// The same map with another text on the card in its middle.
fn with_one_card_changed(map: &Map, text: &str) -> Map {
    let mut draft = map.to_draft();
    let middle = draft.lanes.len() / 2 + 1;
    if let Some(lane) = draft.lanes.get_mut(middle)
        && let LaneContent::Cards { cards, .. } = &mut Arc::make_mut(lane).content
    {
        let at = cards.len() / 2;
        text.clone_into(&mut Arc::make_mut(&mut cards[at]).text);
    }
    Map::build(draft).unwrap_or_default()
}

fn reviews(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("review");
    let facts = Facts { today: "2026-11-24".parse().ok(), smallest_text_on_slides_pt: Some(3.0) };
    for size in Size::ALL {
        let map = generated(size);
        group.bench_function(format!("{size:?}/cold"), |bencher| {
            bencher.iter_with_large_drop(|| Reviewer::default().review(black_box(&map), facts));
        });
        group.bench_function(format!("{size:?}/after a change"), |bencher| {
            let maps = ["Busca", "Busca en la tienda"].map(|text| with_one_card_changed(&map, text));
            let mut reviewer = Reviewer::default();
            let _ = reviewer.review(&map, facts);
            let mut at = 0;
            bencher.iter_with_large_drop(|| {
                at = 1 - at;
                reviewer.review(black_box(&maps[at]), facts)
            });
        });
    }
    group.finish();
}

criterion_group!(benches, reviews);
criterion_main!(benches);
