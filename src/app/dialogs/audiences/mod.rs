//! The views of a map: for whom it is shown, and what they see of it.

mod dialog;
mod editor;
mod list;
mod shown;
mod start;
mod still;
mod views;
mod words;
mod worker;

pub(in crate::app) use dialog::{Answer, Applied, AudiencesDialog, Look as LookAfter};
