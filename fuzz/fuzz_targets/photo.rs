//! Pictures.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(picture) = trayecto::render::Picture::open(bytes.to_vec()) {
        let _ = picture.portrait(picture.middle());
        let _ = picture.whole();
    }
});
