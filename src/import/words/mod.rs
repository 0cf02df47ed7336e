//! Words of the field, by which lanes, moods and channels of other programs are recognised.

mod channels;
mod lanes;
mod moods;
mod plain;

pub(super) use channels::{channel_named, channel_told};
pub(super) use lanes::{LaneSort, lane_sort};
pub(super) use moods::{Mood, mood};
pub(super) use plain::{plain, shortened, spoken};
