//! Pictures on pages.
//!
//! `UPDATE_REFERENCES=1 cargo test --test pages` writes the references anew: look at each before it is committed.

use std::sync::Arc;

use image::RgbImage;
use kurbo::Point;
use trayecto::layout::{Furniture, PageLayout, PageNumbers, PageSetup, Paper, Picture, Split, pages};
use trayecto::locale::Locale;
use trayecto::map::Map;
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::Scene;
use trayecto::text::Texts;
use trayecto::theme::Theme;

fn slides(split: Split) -> PageSetup {
    PageSetup { paper: Paper::Fixed { size_pt: Paper::SLIDE_16_9, margin_pt: 24.0 }, split, ..PageSetup::default() }
}

fn example(locale: Locale) -> Map {
    trayecto::template::map("example", locale).unwrap()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
fn painted(page: &PageLayout, pixels_per_pt: f64) -> RgbImage {
    let scene = Scene::new(&page.layout, &Theme::LIGHT);
    let scale = pixels_per_pt * page.points_per_unit;
    let pixels = |length: f64| (length * scale).round() as u16;
    let (width_px, height_px) = (pixels(page.layout.size.width), pixels(page.layout.size.height));
    let view = View { origin: Point::ORIGIN, scale, width_px, height_px };
    let mut painter = Painter::new(Arc::new(Photos::default()));
    let rgba = painter.paint(&scene, view, Ground::Paper, SmallText::Letters);
    let rgb = rgba.chunks_exact(4).flat_map(|pixel| pixel[..3].iter().copied()).collect();
    RgbImage::from_raw(width_px.into(), height_px.into(), rgb).unwrap()
}

#[test]
#[ignore = "for looking at"]
fn look() {
    let furniture = Furniture {
        header: "Cabecera del informe".into(),
        footer: "Pie: confidencial".into(),
        date: "25 de noviembre de 2026".into(),
        logo: None,
        numbers: PageNumbers::Shown,
    };
    let map = example(Locale::Spanish);
    let setups = [
        ("legible", slides(Split::Legible { smallest_pt: 12.0 }), Picture::Map),
        ("phases", slides(Split::Phases), Picture::Map),
        ("whole", slides(Split::Whole), Picture::Map),
        ("curves", slides(Split::Legible { smallest_pt: 12.0 }), Picture::Curves),
        ("plan", slides(Split::Whole), Picture::Plan),
    ];
    for (name, setup, picture) in setups {
        let setup = PageSetup { furniture: furniture.clone(), ..setup };
        let start = std::time::Instant::now();
        let pages = pages(&map, picture, &setup, &mut Texts::default());
        eprintln!("{name}: {} pages in {:?}", pages.len(), start.elapsed());
        for (at, page) in pages.iter().enumerate() {
            eprintln!(
                "  {at} {:?} {:?} {:.3} {:?}",
                page.name,
                page.smallest_text_pt,
                page.points_per_unit,
                page.layout.size * page.points_per_unit
            );
            painted(page, 1.5).save(format!("/tmp/pages_look/{name}-{at:02}.png")).unwrap();
        }
    }
}
