//! What the program says about maps and files in the user's language: names of parts, errors, warnings, findings and the steps of editing
//! as sentences. Window and command line say the same.

mod ago;
mod brand;
mod differences;
mod field;
mod finding;
pub mod import;
pub mod import_report;
mod part;
mod problems;

pub use ago::{ago, file_size};
pub use brand::font_failed;
pub use differences::{difference, difference_place, difference_subject, differences_count};
pub use field::{field, property};
pub use finding::{Findings, finding, finding_place, rule_title, severity, why};
pub use import::{foreign_kind, refusal, remark};
pub use part::{card_kind, part_kind, part_name};
pub use problems::{
    backup_failed, conflicts, export_failed, open_failed, page_failed, refused, save_failed, step, warning,
};
