//! Map files: read, written, damaged, saved.

#[allow(dead_code, reason = "shared with other tests")]
mod support;

use proptest::prelude::*;
use support::any_map;
use trayecto::file::{read, write};

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_was_written_is_read_back(map in any_map()) {
        let bytes = write(&map);
        let reading = read(&bytes).unwrap();
        prop_assert_eq!(&reading.warnings, &[]);
        prop_assert_eq!(&reading.map, &map);
        prop_assert_eq!(write(&reading.map), bytes);
    }
}
