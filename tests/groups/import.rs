//! What comes into the program from others.
//!
//! Tests are linked together, for linking takes longer than running most of them.

#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/imported.rs"]
mod shared_imported;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/mod.rs"]
mod support;

#[path = "../cjml.rs"]
mod cjml;
#[path = "../enablement_map.rs"]
mod enablement_map;
#[path = "../fuzzed.rs"]
mod fuzzed;
#[path = "../hostile.rs"]
mod hostile;
#[path = "../json_canvas.rs"]
mod json_canvas;
#[path = "../mermaid.rs"]
mod mermaid;
#[path = "../openjourney.rs"]
mod openjourney;
#[path = "../other_json.rs"]
mod other_json;
#[path = "../table.rs"]
mod table;
