//! Pictures that hold their map: whoever opens one gets the map, and nothing of what is hidden.

use std::ops::ControlFlow;
use std::sync::Arc;

use proptest::prelude::*;

use trayecto::app::{Editable, Pixels, Shade, SpeakerNotes, WriteOptions, document, write_document};
use trayecto::export::{PictureFormat, visible};
use trayecto::import::{AnyFile, ForeignFile, ForeignKind, Options, Refusal, Unread, read_any};
use trayecto::layout::{PageSetup, Picture};
use trayecto::locale::Locale;
use trayecto::map::Map;
use trayecto::render::Photos;
use trayecto::template;

use crate::support;

const HOLDING: [PictureFormat; 3] = [PictureFormat::Png, PictureFormat::Svg, PictureFormat::Pdf];

fn written(map: &Map, format: PictureFormat, editable: Editable) -> Vec<u8> {
    let document = document(map, Picture::Map, &PageSetup::default(), Shade::Light, SpeakerNotes::None, editable);
    let options = WriteOptions { pixels: Pixels::PerInch(12.0), ..WriteOptions::default() };
    let mut out = Vec::new();
    let go_on = &mut |_| ControlFlow::Continue(());
    write_document(&document, 0, format, options, &Arc::new(Photos::default()), &mut out, go_on).unwrap();
    out
}

fn opened(bytes: &[u8], format: PictureFormat) -> Result<AnyFile, Unread> {
    let name = format!("a.{}", format.ending());
    read_any(ForeignFile { name: &name, bytes }, &Options::default(), Locale::English)
}

#[track_caller]
fn comes_back(map: &Map, format: PictureFormat) {
    match opened(&written(map, format, Editable::Yes), format) {
        Ok(AnyFile::Foreign(imported)) => {
            assert_eq!(imported.report.kind, ForeignKind::Picture);
            assert_eq!(imported.report.remarks, []);
            assert!(imported.map == visible(map), "{format:?}: another map came back");
        }
        other => panic!("{format:?}: {other:?}"),
    }
}

#[test]
fn the_map_comes_back_from_its_picture() {
    for locale in Locale::ALL {
        for format in HOLDING {
            comes_back(&template::map("example", locale).unwrap(), format);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn any_map_comes_back_from_its_picture(map in support::any_map()) {
        for format in HOLDING {
            comes_back(&map, format);
        }
    }
}

#[test]
fn a_picture_that_is_only_a_picture_says_so() {
    let map = template::map("example", Locale::Spanish).unwrap();
    for format in HOLDING {
        let bytes = written(&map, format, Editable::No);
        assert_eq!(opened(&bytes, format).err(), Some(Unread::Foreign(Refusal::PictureWithoutMap)), "{format:?}");
    }
}

#[test]
fn a_damaged_picture_is_refused() {
    let map = template::map("four-stages", Locale::Spanish).unwrap();
    for format in HOLDING {
        let bytes = written(&map, format, Editable::Yes);
        for end in [8, 40, 200, bytes.len() / 2, bytes.len() - 40] {
            // Cut off behind the map it may well be whole.
            if let Ok(AnyFile::Foreign(imported)) = opened(&bytes[..end.min(bytes.len())], format) {
                assert_eq!(imported.report.kind, ForeignKind::Picture, "{format:?} {end}");
            }
        }
    }
}
