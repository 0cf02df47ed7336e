//! What a pointer that is held down does: one file per kind of drag. Each says, from where the pointer is, what would be done if it were
//! let go now ([`Proposal`]); nothing is done before. So letting go, Escape and the preview are the same for all of them.

mod begin;
mod border;
mod cards;
mod drag;
mod lanes;
mod marquee;
mod phases;
mod place;
mod point;
mod proposal;
mod size;
mod stages;
mod stretch;
mod world;

pub(in crate::app) use begin::{begin, handle};
pub(in crate::app) use drag::Drag;
pub(in crate::app) use place::NewKind;
pub(in crate::app) use point::value_at;
pub(in crate::app) use proposal::{Mark, Preview, Proposal};
pub(in crate::app) use world::{Along, Copying, Pointer, Snapping, World};
