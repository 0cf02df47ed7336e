//! What is seen of a file of another program before it becomes a map: what it is, what was found, what was read how, what can be
//! answered otherwise, and what the map will look like.

mod dialog;
mod found;
mod questions;
mod report;
mod table;
mod worker;

pub(in crate::app) use dialog::{Answer, ImportDialog};
