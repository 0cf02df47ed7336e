//! Files of brands.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(reading) = trayecto::file::read_brand(bytes) {
        let written = trayecto::file::write_brand(&reading.brand);
        let again = trayecto::file::read_brand(&written).expect("what was written is read");
        assert!(again.warnings.is_empty() && again.brand == reading.brand);
    }
});
