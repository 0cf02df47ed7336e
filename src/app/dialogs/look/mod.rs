//! A picture that can be looked at more closely, as dialogs show it.

mod draw;
mod seen_through;
mod show;

pub(super) use draw::{Look, drawn};
pub(super) use seen_through::{Behind, paint as paint_behind};
pub(super) use show::{Shown, UnderWay, room_px, show};
