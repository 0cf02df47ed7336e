//! How long the picture takes: layout, scene, tiles, whole pictures.

#[path = "support/generated.rs"]
mod generated;

use std::hint::black_box;
use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::time::Duration;

use criterion::{BatchSize, Criterion, criterion_group, criterion_main};
use generated::{Size, generated};
use kurbo::Point;
use trayecto::export::{Background, Band, Sizing, page, write_png};
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
    for size in Size::ALL {
        let scene = Scene::new(&layout(&generated(size), &mut Texts::default()), &Theme::LIGHT);
        let photos = Arc::new(Photos::default());
        let mut painter = Painter::new(photos.clone());
        for scale in [1.0, 2.0] {
            let Ok(page) = page(scene.size(), Sizing::Scale(scale)) else { continue };
            // What painting takes on one core; the rest of the whole is filtering and compressing, on all.
            let side = |px: u32| u16::try_from(px).unwrap_or(u16::MAX);
            let view =
                View { origin: Point::ORIGIN, scale, width_px: side(page.width_px), height_px: side(page.height_px) };
            // In one piece only where a piece is small: the large ones are what bands are for.
            if matches!(size, Size::S | Size::M) {
                group.bench_function(format!("{size:?}/{scale}x, painting alone"), |bencher| {
                    bencher.iter(|| painter.paint(&scene, black_box(view), Ground::Paper, SmallText::Letters).len());
                });
            }
            group.bench_function(format!("{size:?}/{scale}x"), |bencher| {
                bencher.iter(|| {
                    let progress = &mut |_| ControlFlow::Continue(());
                    write_png(&scene, &photos, black_box(page), Background::Paper, None, &mut io::sink(), progress)
                        .is_ok()
                });
            });
        }
    }
    group.finish();
}

/// Filtering and compressing a band of 4,096 × 512 pixels of L at 100 %, on one core.
fn encoding(criterion: &mut Criterion) {
    const WIDTH_PX: u16 = 4_096;
    const HEIGHT_PX: u16 = 512;
    let scene = Scene::new(&layout(&generated(Size::L), &mut Texts::default()), &Theme::LIGHT);
    let origin = scene.size().to_rect().center();
    let view = View { origin, scale: 1.0, width_px: WIDTH_PX, height_px: HEIGHT_PX };
    let mut painter = Painter::new(Arc::default());
    let pixels = painter.paint(&scene, view, Ground::Paper, SmallText::Letters);
    let mut rows = Vec::new();
    for row in pixels.chunks_exact(usize::from(WIDTH_PX) * 4) {
        rows.push(0);
        rows.extend(row.chunks_exact(4).flat_map(|pixel| &pixel[..3]));
    }
    let stride = 1 + usize::from(WIDTH_PX) * 3;
    criterion.bench_function("png/L/encode", |bencher| {
        bencher.iter_batched_ref(
            || rows.clone(),
            |rows| Band::encode(rows, stride).map(|band| band.encoded_len()),
            BatchSize::LargeInput,
        );
    });
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
    targets = layouts, scenes, tiles, pictures, encoding
}
criterion_main!(benches);
