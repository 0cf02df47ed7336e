//! How long the picture takes: layout, scene, tiles, whole pictures.

#[path = "support/generated.rs"]
mod generated;

use std::hint::black_box;
use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use criterion::{Criterion, criterion_group, criterion_main};
use generated::{Size, generated};
use kurbo::Point;
use trayecto::export::{Background, Sizing, page, write_png};
use trayecto::layout::layout;
use trayecto::map::{LaneContent, Map};
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::Scene;
use trayecto::text::Texts;
use trayecto::theme::Theme;

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

fn layouts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("layout");
    for size in Size::ALL {
        let map = generated(size);
        group.bench_function(format!("{size:?}/cold"), |bencher| {
            bencher.iter_with_large_drop(|| layout(black_box(&map), &mut Texts::default()));
        });
        group.bench_function(format!("{size:?}/after a change"), |bencher| {
            // Each layout differs from the one before by one card, as it does while somebody types.
            let maps = ["Busca", "Busca en la tienda"].map(|text| with_one_card_changed(&map, text));
            let mut texts = Texts::default();
            let _ = layout(&map, &mut texts);
            let mut at = 0;
            bencher.iter_with_large_drop(|| {
                at = 1 - at;
                layout(black_box(&maps[at]), &mut texts)
            });
        });
    }
    group.finish();
}

fn scenes(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("scene");
    for size in Size::ALL {
        let layout = layout(&generated(size), &mut Texts::default());
        group.bench_function(format!("{size:?}"), |bencher| {
            bencher.iter_with_large_drop(|| Scene::new(black_box(&layout), &Theme::LIGHT));
        });
    }
    group.finish();
}

fn tiles(criterion: &mut Criterion) {
    const SIDE_PX: u16 = 512;
    let mut group = criterion.benchmark_group("tile");
    for size in Size::ALL {
        let scene = Scene::new(&layout(&generated(size), &mut Texts::default()), &Theme::LIGHT);
        let map = scene.size();
        let centered = |scale: f64| {
            let half = f64::from(SIDE_PX) / scale / 2.0;
            let origin = Point::new((map.width / 2.0 - half).max(0.0), (map.height / 2.0 - half).max(0.0));
            View { origin, scale, width_px: SIDE_PX, height_px: SIDE_PX }
        };
        let fit = (1440.0 / map.width).min(900.0 / map.height);
        let mut painter = Painter::new(Arc::new(Photos::default()));
        let cases = [
            ("100 %", centered(1.0), SmallText::Letters),
            ("fit, letters", centered(fit), SmallText::Letters),
            ("fit, bars", centered(fit), SmallText::Bars { below_px: 4.0 }),
        ];
        for (name, view, small_text) in cases {
            group.bench_function(format!("{size:?}/{name}"), |bencher| {
                bencher.iter(|| painter.paint(&scene, black_box(view), Ground::Paper, small_text).len());
            });
        }
    }
    group.finish();
}

fn pictures(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("picture");
    for size in [Size::S, Size::M] {
        let scene = Scene::new(&layout(&generated(size), &mut Texts::default()), &Theme::LIGHT);
        let photos = Arc::new(Photos::default());
        let mut painter = Painter::new(photos.clone());
        for scale in [1.0, 2.0] {
            let Ok(page) = page(scene.size(), Sizing::Scale(scale)) else { continue };
            // What painting takes on one core; the rest of the whole is filtering and compressing, on all.
            let side = |px: u32| u16::try_from(px).unwrap_or(u16::MAX);
            let view =
                View { origin: Point::ORIGIN, scale, width_px: side(page.width_px), height_px: side(page.height_px) };
            group.bench_function(format!("{size:?}/{scale}x, painting alone"), |bencher| {
                bencher.iter(|| painter.paint(&scene, black_box(view), Ground::Paper, SmallText::Letters).len());
            });
            group.bench_function(format!("{size:?}/{scale}x"), |bencher| {
                bencher.iter(|| {
                    let progress = &mut |_| ControlFlow::Continue(());
                    write_png(&scene, &photos, black_box(page), Background::Paper, &mut io::sink(), progress).is_ok()
                });
            });
        }
    }
    group.finish();
}

fn short() -> Criterion {
    Criterion::default()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .without_plots()
}

criterion_group! {
    name = benches;
    config = short();
    targets = layouts, scenes, tiles, pictures
}
criterion_main!(benches);
