//! JSON Canvas.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| trayecto_fuzz::import_as("a.canvas", bytes));
