//! YAML of the enablement map.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| trayecto_fuzz::import_as("a.yaml", bytes));
