//! Map files.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(reading) = trayecto::file::read(bytes) {
        let written = trayecto::file::write(&reading.map);
        let again = trayecto::file::read(&written).expect("what was written is read");
        assert!(again.warnings.is_empty() && again.map == reading.map);
    }
});
