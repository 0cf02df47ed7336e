//! `trayecto bench`: plays camera paths and movements of a hand over a map in a real window and measures every frame.

mod core;
mod hand;
mod panel;

pub use core::BenchPlan;

pub(super) use core::Bench;
