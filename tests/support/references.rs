//! Pictures against those that were looked at and found good.

use std::collections::HashSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{ExtendedColorType, ImageEncoder, Rgb, RgbImage, imageops};
use kurbo::Point;
use trayecto::layout::{Layout, PageLayout};
use trayecto::render::{Ground, Painter, Photos, SmallText, View};
use trayecto::scene::{Scene, Shape};
use trayecto::text::{Face, TextStyle, icons, set};
use trayecto::theme::Theme;

/// What a channel of a pixel may differ, for other processors compute a little otherwise.
const CHANNEL_TOLERANCE: u8 = 3;
/// Share of the pixels that may differ more.
const PIXEL_TOLERANCE: f64 = 0.0005;

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A layout at so many pixels per map unit.
pub(crate) fn painted_layout(layout: &Layout, theme: &Theme, scale: f64) -> RgbImage {
    let scene = Scene::new(layout, theme);
    only_bundled_fonts(&scene);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few thousand at most")]
    let pixels = |length: f64| (length * scale - 1e-6).ceil() as u16;
    let (width_px, height_px) = (pixels(layout.size.width), pixels(layout.size.height));
    let view = View { origin: Point::ORIGIN, scale, width_px, height_px };
    let mut painter = Painter::new(Arc::new(Photos::default()));
    let rgba = painter.paint(&scene, view, Ground::Paper, SmallText::Letters);
    let rgb = rgba.chunks_exact(4).flat_map(|pixel| pixel[..3].iter().copied()).collect();
    RgbImage::from_raw(width_px.into(), height_px.into(), rgb).unwrap()
}

/// Fonts of the system differ between machines: pictures to compare do without them.
fn only_bundled_fonts(scene: &Scene) {
    let faces = [Face::Regular, Face::Semibold, Face::Bold, Face::Italic, Face::SemiboldItalic];
    let letters = faces.map(|face| (face, 'a'));
    let signs = [Face::Icon, Face::IconFilled].map(|face| (face, icons::STAR));
    let bundled: HashSet<u64> = letters
        .into_iter()
        .chain(signs)
        .map(|(face, sample)| set(&sample.to_string(), TextStyle::new(face, 14.0), 99.0).runs[0].font.data.id())
        .collect();
    for item in scene.items() {
        if let Shape::Text { text, .. } = &item.shape {
            let all = text.runs.iter().all(|run| bundled.contains(&run.font.data.id()));
            assert!(all, "{:?} needs a font of the system", text.text);
        }
    }
}

fn write(path: &Path, picture: &RgbImage) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    let mut png = Vec::new();
    PngEncoder::new_with_quality(&mut png, CompressionType::Best, FilterType::Adaptive)
        .write_image(picture, picture.width(), picture.height(), ExtendedColorType::Rgb8)
        .unwrap();
    fs::write(path, png).unwrap();
}

/// What is wrong with a picture, if anything is. `UPDATE_REFERENCES` in the environment makes it the reference.
pub(crate) fn compare(name: &str, picture: &RgbImage) -> Result<(), String> {
    let reference_path = root().join("tests/references").join(format!("{name}.png"));
    if std::env::var_os("UPDATE_REFERENCES").is_some() {
        write(&reference_path, picture);
        return Ok(());
    }
    let actual_path = root().join("target/pictures").join(format!("{name}.png"));
    let fail = |what: String| {
        write(&actual_path, picture);
        Err(format!("{name}: {what}\n  expected {}\n  actual   {}", reference_path.display(), actual_path.display()))
    };
    let Ok(reference) = image::open(&reference_path) else { return fail("no reference to compare with".into()) };
    let reference = reference.into_rgb8();
    if reference.dimensions() != picture.dimensions() {
        return fail(format!("{:?} pixels instead of {:?}", picture.dimensions(), reference.dimensions()));
    }
    let differs = |(a, b): (&Rgb<u8>, &Rgb<u8>)| a.0.iter().zip(b.0).any(|(a, b)| a.abs_diff(b) > CHANNEL_TOLERANCE);
    let different = picture.pixels().zip(reference.pixels()).filter(|pair| differs(*pair)).count();
    let all = f64::from(picture.width()) * f64::from(picture.height());
    #[expect(clippy::cast_precision_loss, reason = "a share")]
    let share = different as f64 / all;
    if share > PIXEL_TOLERANCE {
        return fail(format!("{:.2} % of the pixels differ", share * 100.0));
    }
    Ok(())
}

/// All pages of a file, so many beside each other.
pub(crate) fn contact_sheet(pages: &[PageLayout], across: u32, pixels_per_pt: f64) -> RgbImage {
    let painted = |page: &PageLayout| painted_layout(&page.layout, &Theme::LIGHT, pixels_per_pt * page.points_per_unit);
    let pictures: Vec<RgbImage> = pages.iter().map(painted).collect();
    let (width, height) = pictures[0].dimensions();
    let rows = u32::try_from(pictures.len()).unwrap().div_ceil(across);
    let mut sheet = RgbImage::from_pixel(across * (width + 4), rows * (height + 4), image::Rgb([128; 3]));
    for (at, picture) in (0u32..).zip(&pictures) {
        let (x, y) = (at % across * (width + 4), at / across * (height + 4));
        imageops::replace(&mut sheet, picture, x.into(), y.into());
    }
    sheet
}
