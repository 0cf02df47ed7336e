//! From a picture's file to the portrait that a map keeps.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::{DynamicImage, ExtendedColorType, ImageEncoder, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use trayecto::map::{Photo, PhotoType};
use trayecto::render::{PICTURE_SIDE_PX, PORTRAIT_SIDE_PX, Picture, PortraitError, Square, portrait};

const RED: Rgb<u8> = Rgb([220, 30, 40]);
const BLUE: Rgb<u8> = Rgb([20, 40, 200]);

/// Red at the left, blue at the right.
fn halves(width: u32, height: u32) -> DynamicImage {
    RgbImage::from_fn(width, height, |x, _| if x < width / 2 { RED } else { BLUE }).into()
}

/// Something that does not compress: a photo.
fn noise(width: u32, height: u32) -> DynamicImage {
    let mut seed = 7_u32;
    RgbImage::from_fn(width, height, |_, _| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let [_, r, g, b] = seed.to_le_bytes();
        Rgb([r, g, b])
    })
    .into()
}

fn file(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Vec::new();
    image.write_to(&mut Cursor::new(&mut bytes), format).unwrap();
    bytes
}

/// A JPEG with the orientation that a camera writes beside it, and a place that is nobody's business.
fn turned_jpeg(image: &DynamicImage, orientation: u8) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, 95);
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"SECRET PLACE");
    encoder.set_exif_metadata(exif).unwrap();
    encoder.write_image(image.to_rgb8().as_raw(), image.width(), image.height(), ExtendedColorType::Rgb8).unwrap();
    bytes
}

fn pixels(photo: &Photo) -> RgbaImage {
    image::load_from_memory(photo.bytes()).unwrap().into_rgba8()
}

fn is_near(pixel: Rgba<u8>, wanted: Rgb<u8>) -> bool {
    pixel.0.iter().zip(wanted.0).all(|(a, b)| a.abs_diff(b) < 24)
}

fn whole(side_px: u32) -> Square {
    Square { left_px: 0, top_px: 0, side_px }
}

#[test]
fn a_square_is_cut_and_scaled() {
    let check = |size: (u32, u32), square: Square, expected: u32| {
        let photo = portrait(file(&halves(size.0, size.1), ImageFormat::Png), square).unwrap();
        assert_eq!(photo.size_px(), (expected, expected), "{size:?} {square:?}");
    };
    check((3_000, 2_000), Square { left_px: 500, top_px: 0, side_px: 2_000 }, PORTRAIT_SIDE_PX);
    check((600, 300), whole(300), 300);
    // Nothing is made larger than it is.
    check((40, 40), whole(40), 40);
    check((1, 1), whole(1), 1);
    // What would leave the picture is moved into it.
    check((60, 40), Square { left_px: 900, top_px: 900, side_px: 900 }, 40);
    check((60, 40), whole(0), 1);
}

#[test]
fn the_square_is_where_it_was_put() {
    let bytes = file(&halves(800, 400), ImageFormat::Png);
    let check = |left_px: u32, left: Rgb<u8>, right: Rgb<u8>| {
        let cut = pixels(&portrait(bytes.clone(), Square { left_px, top_px: 0, side_px: 400 }).unwrap());
        assert!(is_near(*cut.get_pixel(20, 200), left) && is_near(*cut.get_pixel(380, 200), right), "{left_px}");
    };
    check(0, RED, RED);
    check(200, RED, BLUE);
    check(400, BLUE, BLUE);
}

#[test]
fn a_photo_stands_the_way_it_was_taken() {
    // As stored it is 80 × 40 with red at the left.
    let check = |orientation: u8, size: (u32, u32), red: (u32, u32), blue: (u32, u32)| {
        let picture = Picture::open(turned_jpeg(&halves(80, 40), orientation)).unwrap();
        assert_eq!(picture.size_px(), size, "{orientation}");
        let shown = pixels(&picture.whole().unwrap());
        assert!(is_near(*shown.get_pixel(red.0, red.1), RED), "{orientation}");
        assert!(is_near(*shown.get_pixel(blue.0, blue.1), BLUE), "{orientation}");
    };
    check(1, (80, 40), (10, 20), (70, 20));
    check(3, (80, 40), (70, 20), (10, 20));
    check(6, (40, 80), (20, 10), (20, 70));
    check(8, (40, 80), (20, 70), (20, 10));
}

#[test]
fn nothing_is_kept_but_the_pixels() {
    let bytes = turned_jpeg(&noise(900, 900), 6);
    let holds = |bytes: &[u8], wanted: &[u8]| bytes.windows(wanted.len()).any(|part| part == wanted);
    assert!(holds(&bytes, b"SECRET") && holds(&bytes, b"Exif"));
    let photo = portrait(bytes, whole(900)).unwrap();
    assert_eq!(photo.kind(), PhotoType::Jpeg);
    assert!(!holds(photo.bytes(), b"SECRET") && !holds(photo.bytes(), b"Exif"));
}

#[test]
fn it_is_stored_as_what_suits_it() {
    let check = |image: &DynamicImage, expected: PhotoType| {
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let photo = portrait(file(image, format), whole(700)).unwrap();
            assert_eq!(photo.kind(), expected);
            assert!(photo.bytes().len() < 1 << 20, "{} bytes", photo.bytes().len());
        }
    };
    check(&halves(700, 700), PhotoType::Png);
    check(&noise(700, 700), PhotoType::Jpeg);
    let mut clear = noise(700, 700).into_rgba8();
    clear.put_pixel(350, 350, Rgba([0, 0, 0, 0]));
    check(&clear.into(), PhotoType::Png);
}

#[test]
fn what_shows_through_has_no_dark_edge() {
    // Fully clear black beside white: a mean of both would be grey.
    let image =
        RgbaImage::from_fn(1_024, 1_024, |x, _| if x < 511 { Rgba([0, 0, 0, 0]) } else { Rgba([255, 255, 255, 255]) });
    let cut = pixels(&portrait(file(&image.into(), ImageFormat::Png), whole(1_024)).unwrap());
    assert_eq!(cut.get_pixel(10, 100).0[3], 0);
    for pixel in cut.pixels().filter(|pixel| pixel.0[3] > 16) {
        assert!(pixel.0[..3].iter().all(|c| *c > 235), "{pixel:?}");
    }
}

#[test]
fn a_card_keeps_all_of_its_picture() {
    let check = |size: (u32, u32), expected: (u32, u32)| {
        let picture = Picture::open(file(&halves(size.0, size.1), ImageFormat::Jpeg)).unwrap();
        assert_eq!(picture.whole().unwrap().size_px(), expected, "{size:?}");
    };
    check((3_000, 1_500), (PICTURE_SIDE_PX, PICTURE_SIDE_PX / 2));
    check((300, 900), (300, 900));
    check((8_000, 2), (PICTURE_SIDE_PX, 1));
}

#[test]
fn what_is_no_picture_is_told_apart() {
    let check = |bytes: Vec<u8>, expected: PortraitError| {
        assert_eq!(Picture::open(bytes).map(|picture| picture.size_px()), Err(expected));
    };
    check(Vec::new(), PortraitError::Type);
    check(b"<svg/>".to_vec(), PortraitError::Type);
    check(b"GIF89a\x01\0\x01\0\0\0\0".to_vec(), PortraitError::Type);
    check(file(&halves(8_193, 1), ImageFormat::Png), PortraitError::TooLarge);
    let whole = file(&noise(200, 200), ImageFormat::Png);
    check(whole[..whole.len() / 2].to_vec(), PortraitError::Damaged);
    // A header that promises more than memory takes: 16 bits a channel, 8,192 pixels a side.
    let mut bomb = file(&halves(8, 8), ImageFormat::Png);
    bomb[16..24].copy_from_slice(&[0, 0, 0x20, 0, 0, 0, 0x20, 0]);
    bomb[24..26].copy_from_slice(&[16, 6]);
    assert!(Picture::open(bomb).is_err());
}
