//! The map on the screen: tiles from the renderer, and over them what belongs to the moment — selection, hover, what is dragged.

pub mod camera;
mod convert;
mod core;
mod marks;
mod minimap;
mod nodes;
mod paint;
pub mod panes;
mod tile;
pub mod tiles;
mod workers;

pub use core::{CameraMove, Canvas, Hit};

pub(super) use convert::{color, narrow};
pub(super) use core::Grip;
pub(super) use marks::{Emphasis, Overlay};
pub(super) use nodes::{NodeAction, Nodes};
