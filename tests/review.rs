//! The review: what each rule finds and what it leaves alone, in which order, in which words, and that looking again only at what changed
//! finds the same.

use crate::any_edit;
use crate::dice;
#[path = "review/examples.rs"]
mod examples;
use crate::generated;
#[path = "review/incremental.rs"]
mod incremental;
#[path = "review/order.rs"]
mod order;
#[path = "review/rules.rs"]
mod rules;
use crate::support;
#[path = "review/words.rs"]
mod words;
