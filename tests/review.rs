//! The review: what each rule finds and what it leaves alone, in which order, in which words, and that looking again only at what changed
//! finds the same.

#[path = "edit/any_edit.rs"]
mod any_edit;
#[path = "edit/any_property.rs"]
mod any_property;
#[allow(dead_code, reason = "shared with other tests")]
#[path = "edit/dice.rs"]
mod dice;
#[path = "review/examples.rs"]
mod examples;
#[allow(dead_code, reason = "shared with the benches")]
#[path = "../benches/support/generated.rs"]
mod generated;
#[path = "review/incremental.rs"]
mod incremental;
#[path = "review/order.rs"]
mod order;
#[path = "review/rules.rs"]
mod rules;
#[allow(dead_code, reason = "shared with other tests")]
mod support;
#[path = "review/words.rs"]
mod words;
