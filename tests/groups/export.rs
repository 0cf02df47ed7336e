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
#[path = "../support/slides.rs"]
mod shared_slides;
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
#[path = "../cli_presets.rs"]
mod cli_presets;
#[path = "../content_export.rs"]
mod content_export;
#[path = "../convert.rs"]
mod convert;
#[path = "../curve_labels.rs"]
mod curve_labels;
#[path = "../editable_picture.rs"]
mod editable_picture;
#[path = "../hidden_figures.rs"]
mod hidden_figures;
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
#[path = "../pdf_read.rs"]
mod pdf_read;
#[path = "../photos_handed_out.rs"]
mod photos_handed_out;
#[path = "../picture.rs"]
mod picture;
#[path = "../pptx.rs"]
mod pptx;
#[path = "../pptx_read.rs"]
mod pptx_read;
#[path = "../pptx_schema.rs"]
mod pptx_schema;
#[path = "../same_bytes.rs"]
mod same_bytes;
#[path = "../svg.rs"]
mod svg;
