//! What cameras write beside a photo stays in the map's own file: pictures and maps for others show it upright and hold nothing of it.

use std::io::{Cursor, Read};
use std::ops::ControlFlow;
use std::sync::Arc;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use flate2::Crc;
use image::metadata::Orientation;
use image::{DynamicImage, ImageFormat, Rgb, RgbImage, Rgba};
use trayecto::app::{Editable, Pixels, Shade, SpeakerNotes, WriteOptions, document, write_content, write_document};
use trayecto::export::{ContentForm, ContentFormat, PictureFormat};
use trayecto::file;
use trayecto::import::{AnyFile, ForeignFile, Options, read_any};
use trayecto::layout::{PageSetup, Picture};
use trayecto::locale::Locale;
use trayecto::map::{Brand, CardBody, Draft, LaneContent, Map, Photo, PhotoType};
use trayecto::render::{Photos, bare};
use trayecto::template;

const RED: Rgb<u8> = Rgb([220, 30, 40]);
const BLUE: Rgb<u8> = Rgb([20, 40, 200]);
const SECRET: &[u8] = b"41.6523 N, 4.7245 W";
const KINDS: [PhotoType; 3] = [PhotoType::Jpeg, PhotoType::Png, PhotoType::Webp];
/// As it was held, and on its side, as Exif counts.
const HELD: [(u8, (u32, u32)); 2] = [(1, (80, 40)), (6, (40, 80))];

/// A photo as a camera writes it: red where it began to write, blue where it ended, with a place in all that can hold one.
fn taken(kind: PhotoType, orientation: u8) -> Vec<u8> {
    let pixels: DynamicImage = RgbImage::from_fn(80, 40, |x, _| if x < 40 { RED } else { BLUE }).into();
    let mut exif = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0, 0]);
    exif.extend(SECRET);
    let mut file = Vec::new();
    let format = match kind {
        PhotoType::Jpeg => ImageFormat::Jpeg,
        PhotoType::Png => ImageFormat::Png,
        PhotoType::Webp => ImageFormat::WebP,
    };
    pixels.write_to(&mut Cursor::new(&mut file), format).unwrap();
    match kind {
        PhotoType::Jpeg => {
            let segment = |marker: u8, content: &[u8]| {
                let length = u16::try_from(content.len() + 2).unwrap().to_be_bytes();
                [&[0xff, marker][..], &length, content].concat()
            };
            let exif = segment(0xe1, &[b"Exif\0\0", &exif[..]].concat());
            let xmp = segment(0xe1, &[b"http://ns.adobe.com/xap/1.0/\0", SECRET].concat());
            let remark = segment(0xfe, SECRET);
            file.splice(2..2, [exif, xmp, remark].concat());
            // A second picture behind the first, as telephones write it.
            file.extend([&[0xff, 0xd8][..], &segment(0xe1, SECRET)].concat());
        }
        PhotoType::Png => {
            let chunk = |name: &[u8], content: &[u8]| {
                let mut sum = Crc::new();
                sum.update(&[name, content].concat());
                let length = u32::try_from(content.len()).unwrap().to_be_bytes();
                [&length[..], name, content, &sum.sum().to_be_bytes()].concat()
            };
            let text = chunk(b"tEXt", &[b"Comment\0", SECRET].concat());
            file.splice(33..33, [chunk(b"eXIf", &exif), text].concat());
            file.extend(SECRET);
        }
        PhotoType::Webp => {
            let chunk = |name: &[u8], content: &[u8]| {
                let length = u32::try_from(content.len()).unwrap().to_le_bytes();
                [name, &length, content, &[0][..content.len() % 2]].concat()
            };
            let extended = chunk(b"VP8X", &[0x0c, 0, 0, 0, 79, 0, 0, 39, 0, 0]);
            let said = [chunk(b"EXIF", &exif), chunk(b"XMP ", SECRET)].concat();
            file = chunk(b"RIFF", &[b"WEBP", &extended[..], &file[12..], &said].concat());
            file.extend(SECRET);
        }
    }
    file
}

/// The example with that photo wherever a map holds one.
fn with_photo(photo: &Photo) -> Map {
    let mut draft = template::map("example", Locale::English).unwrap().to_draft();
    Arc::make_mut(&mut draft.personas[0]).photo = Some(photo.clone());
    let lane = draft.lanes.iter_mut().find_map(|lane| match &mut Arc::make_mut(lane).content {
        LaneContent::Cards { cards, .. } if !cards.is_empty() => Some(cards),
        _ => None,
    });
    Arc::make_mut(&mut lane.unwrap()[0]).body = CardBody::Image(photo.clone());
    let brand = Brand { logo: Some(photo.clone()), ..Brand::default() };
    Map::build(Draft { brand: Some(brand.into()), ..draft }).unwrap()
}

/// The photos of a map: of its first persona, of a card, of its brand.
fn photos(map: &Map) -> [Photo; 3] {
    let card = map.cards().find_map(|(_, card)| match &card.body {
        CardBody::Image(photo) => Some(photo.clone()),
        _ => None,
    });
    let logo = map.brand.as_ref().and_then(|brand| brand.logo.clone());
    [map.personas[0].photo.clone(), card, logo].map(Option::unwrap)
}

fn written(map: &Map, format: PictureFormat, editable: Editable) -> Vec<u8> {
    let document = document(map, Picture::Map, &PageSetup::default(), Shade::Light, SpeakerNotes::None, editable);
    let options = WriteOptions { pixels: Pixels::PerInch(12.0), ..WriteOptions::default() };
    let mut out = Vec::new();
    let go_on = &mut |_| ControlFlow::Continue(());
    write_document(&document, 0, format, options, &Arc::new(Photos::default()), &mut out, go_on).unwrap();
    out
}

fn holds(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|part| part == wanted)
}

/// The files of pictures that are in what was written.
fn pictures(format: PictureFormat, bytes: &[u8]) -> Vec<Vec<u8>> {
    match format {
        PictureFormat::Svg | PictureFormat::Html => {
            let text = std::str::from_utf8(bytes).unwrap();
            let uris = text.split("data:image/").skip(1).filter_map(|rest| rest.split_once(";base64,"));
            uris.map(|(_, rest)| STANDARD.decode(rest.split(['"', ')']).next().unwrap()).unwrap()).collect()
        }
        PictureFormat::Pptx => {
            let mut package = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
            let names: Vec<String> = package.file_names().map(|name| name.unwrap().into_owned()).collect();
            let media = names.iter().filter(|name| name.starts_with("ppt/media/"));
            media
                .map(|name| {
                    let mut picture = Vec::new();
                    package.by_name(name).unwrap().read_to_end(&mut picture).unwrap();
                    picture
                })
                .collect()
        }
        PictureFormat::Pdf | PictureFormat::Png => Vec::new(),
    }
}

#[track_caller]
fn is_bare_and_upright(photo: &Photo, size: (u32, u32)) {
    assert!(!holds(photo.bytes(), SECRET));
    assert_eq!((photo.orientation(), photo.size_px()), (Orientation::NoTransforms, size));
    let pixels = image::load_from_memory(photo.bytes()).unwrap().into_rgba8();
    assert_eq!(pixels.dimensions(), size);
    let is_near = |pixel: &Rgba<u8>, wanted: Rgb<u8>| pixel.0.iter().zip(wanted.0).all(|(a, b)| a.abs_diff(b) < 30);
    assert!(is_near(pixels.get_pixel(5, 5), RED) && is_near(pixels.get_pixel(size.0 - 6, size.1 - 6), BLUE));
}

#[test]
fn photos_stand_upright_and_keep_their_bytes_in_the_map() {
    for kind in KINDS {
        for (orientation, size) in HELD {
            let photo = Photo::from_bytes(taken(kind, orientation)).unwrap();
            assert_eq!((photo.kind(), photo.size_px()), (kind, size));
            let pixels = Photos::default().pixels(&photo).unwrap();
            assert_eq!((u32::from(pixels.width()), u32::from(pixels.height())), size, "{kind:?}");
            assert!(pixels.data()[0].r > 150 && pixels.data()[pixels.data().len() - 1].b > 150, "{kind:?}");
            let again = file::read(&file::write(&with_photo(&photo))).unwrap();
            assert!(again.warnings.is_empty());
            assert!(photos(&again.map).iter().all(|again| again.bytes() == photo.bytes()));
        }
    }
}

#[test]
fn what_is_handed_out_is_bare_and_upright() {
    for kind in KINDS {
        for (orientation, size) in HELD {
            let map = with_photo(&Photo::from_bytes(taken(kind, orientation)).unwrap());
            for format in PictureFormat::ALL {
                let bytes = written(&map, format, Editable::No);
                assert!(!holds(&bytes, SECRET), "{kind:?} {format:?}");
                let found = pictures(format, &bytes);
                let is_of_pixels = matches!(format, PictureFormat::Pdf | PictureFormat::Png);
                assert_eq!(found.is_empty(), is_of_pixels, "{kind:?} {format:?}");
                let found: Vec<Photo> = found.into_iter().map(|picture| Photo::from_bytes(picture).unwrap()).collect();
                for photo in &found {
                    assert!(!holds(photo.bytes(), SECRET), "{kind:?} {format:?}");
                    assert_eq!(photo.orientation(), Orientation::NoTransforms, "{kind:?} {format:?}");
                }
                // A portrait is cut on slides; elsewhere photos are whole.
                if !is_of_pixels && format != PictureFormat::Pptx {
                    found
                        .iter()
                        .filter(|photo| photo.size_px() == size)
                        .for_each(|photo| is_bare_and_upright(photo, size));
                    assert!(found.iter().any(|photo| photo.size_px() == size), "{kind:?} {format:?}");
                }
                if format == PictureFormat::Pdf {
                    let sides = [format!("/Width {}", size.0), format!("/Height {}", size.1)];
                    assert!(sides.iter().all(|side| holds(&bytes, side.as_bytes())), "{kind:?}: {sides:?}");
                }
            }
        }
    }
}

#[test]
fn maps_that_are_handed_out_hold_bare_photos() {
    for kind in KINDS {
        for (orientation, size) in HELD {
            let map = with_photo(&Photo::from_bytes(taken(kind, orientation)).unwrap());
            for format in [PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf] {
                let bytes = written(&map, format, Editable::Yes);
                let name = format!("a.{}", format.ending());
                let opened = read_any(ForeignFile { name: &name, bytes: &bytes }, &Options::default(), Locale::English);
                match opened {
                    Ok(AnyFile::Foreign(imported)) => {
                        for photo in photos(&imported.map) {
                            is_bare_and_upright(&photo, size);
                        }
                    }
                    other => panic!("{format:?}: {other:?}"),
                }
            }
            for format in ContentFormat::ALL {
                let mut out = Vec::new();
                write_content(&map, format, ContentForm::default(), Locale::English, &mut out).unwrap();
                if format == ContentFormat::Json {
                    let map = file::read(&out).unwrap().map;
                    for photo in photos(&map) {
                        is_bare_and_upright(&photo, size);
                    }
                } else {
                    assert!(!holds(&out, b"data:image"), "{format:?}: photos have to be stripped there");
                }
            }
        }
    }
}

#[test]
fn what_is_bare_stays_as_it_is() {
    for kind in KINDS {
        for (orientation, _) in HELD {
            let once = bare(&Photo::from_bytes(taken(kind, orientation)).unwrap());
            assert!(Arc::ptr_eq(bare(&once).bytes(), once.bytes()), "{kind:?}");
        }
    }
    let example = template::map("example", Locale::Spanish).unwrap();
    for photo in example.personas.iter().filter_map(|persona| persona.photo.as_ref()) {
        assert!(Arc::ptr_eq(bare(photo).bytes(), photo.bytes()));
    }
}

#[test]
fn of_damaged_files_nothing_is_handed_out_but_pixels() {
    for kind in KINDS {
        let whole = taken(kind, 1);
        for length in 0..whole.len() {
            let Ok(photo) = Photo::from_bytes(whole[..length].to_vec()) else { continue };
            assert!(!holds(bare(&photo).bytes(), &SECRET[..7]), "{kind:?} cut at {length}");
        }
    }
}
