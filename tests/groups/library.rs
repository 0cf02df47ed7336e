//! Maps: read, edited, compared, reviewed, laid out, saved.
//!
//! Tests are linked together, for linking takes longer than running most of them.

#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../edit/any_edit.rs"]
mod any_edit;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../edit/any_property.rs"]
mod any_property;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../edit/dice.rs"]
mod dice;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../../benches/support/generated.rs"]
mod generated;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/mod.rs"]
mod support;

#[path = "../brand.rs"]
mod brand;
#[path = "../changes.rs"]
mod changes;
#[path = "../differences.rs"]
mod differences;
#[path = "../edit.rs"]
mod edit;
#[path = "../file.rs"]
mod file;
#[path = "../fragment.rs"]
mod fragment;
#[path = "../journal.rs"]
mod journal;
#[path = "../lane_labels.rs"]
mod lane_labels;
#[path = "../layout.rs"]
mod layout;
#[path = "../places.rs"]
mod places;
#[path = "../plotter.rs"]
mod plotter;
#[path = "../portrait.rs"]
mod portrait;
#[path = "../review.rs"]
mod review;
#[path = "../save.rs"]
mod save;
#[path = "../watch.rs"]
mod watch;
