//! The window, through its accessible tree and by events.
//!
//! Tests are linked together, for linking takes longer than running most of them.

#[path = "../support/dropped.rs"]
mod shared_dropped;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/filed.rs"]
mod shared_filed;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/inspected.rs"]
mod shared_inspected;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/window.rs"]
mod shared_window;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/mod.rs"]
mod support;

#[path = "../audience_window.rs"]
mod audience_window;
#[path = "../below.rs"]
mod below;
#[path = "../brand_window.rs"]
mod brand_window;
#[path = "../clipboard.rs"]
mod clipboard;
#[path = "../commands.rs"]
mod commands;
#[path = "../export_window.rs"]
mod export_window;
#[path = "../exports.rs"]
mod exports;
#[path = "../figures.rs"]
mod figures;
#[path = "../giving_up.rs"]
mod giving_up;
#[path = "../guide.rs"]
mod guide;
#[path = "../import_window.rs"]
mod import_window;
#[path = "../inspector.rs"]
mod inspector;
#[path = "../moments.rs"]
mod moments;
#[path = "../outside.rs"]
mod outside;
#[path = "../personas.rs"]
mod personas;
#[path = "../plan.rs"]
mod plan;
#[path = "../recovery.rs"]
mod recovery;
#[path = "../review_panel.rs"]
mod review_panel;
#[path = "../status_bar.rs"]
mod status_bar;
#[path = "../storm.rs"]
mod storm;
#[path = "../touchpoints.rs"]
mod touchpoints;
#[path = "../versions.rs"]
mod versions;
#[path = "../window.rs"]
mod window;
