//! What leaves the program: pictures, pages, slides, tables, and the program on the command line.
//!
//! Tests are linked together, for linking takes longer than running most of them.

#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../../benches/support/generated.rs"]
mod generated;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/desk.rs"]
mod shared_desk;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/documents.rs"]
mod shared_documents;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/references.rs"]
mod shared_references;
#[allow(dead_code, reason = "not every group uses all of it")]
#[path = "../support/mod.rs"]
mod support;

#[path = "../annotations.rs"]
mod annotations;
#[path = "../audience.rs"]
mod audience;
#[path = "../cli.rs"]
mod cli;
#[path = "../cli_export.rs"]
mod cli_export;
#[path = "../content_export.rs"]
mod content_export;
#[path = "../convert.rs"]
mod convert;
#[path = "../curve_labels.rs"]
mod curve_labels;
#[path = "../editable_picture.rs"]
mod editable_picture;
#[path = "../html.rs"]
mod html;
#[path = "../outline.rs"]
mod outline;
#[path = "../page_content.rs"]
mod page_content;
#[path = "../pages.rs"]
mod pages;
#[path = "../pdf.rs"]
mod pdf;
#[path = "../picture.rs"]
mod picture;
#[path = "../pptx.rs"]
mod pptx;
#[path = "../svg.rs"]
mod svg;
