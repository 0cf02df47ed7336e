//! A file of a journal, read.

use crate::edit::{Edit, apply};
use crate::file::read::read;
use crate::map::Map;

use super::about::About;
use super::frame::{End, Frame, Frames, Kind, remains};

/// What was read of a generation.
pub(super) struct Read {
    pub(super) about: About,
    pub(super) map: Map,
    pub(super) end: End,
    /// When the newest record was written, in seconds since 1970.
    pub(super) at: u64,
}

/// Reads a generation as far as it goes; `None` if its beginning is not whole.
pub(super) fn read_generation(bytes: &[u8]) -> Option<Read> {
    let mut frames = Frames::of(bytes);
    let about = frames.next().filter(|frame| frame.kind == Kind::About)?;
    let about = About::from_bytes(about.content)?;
    let first = frames.next().filter(|frame| frame.kind == Kind::Map)?;
    let mut at = first.at;
    let mut maps = vec![read(first.content).ok()?.map];
    let mut typing = None;
    let mut understood = true;
    for frame in frames.by_ref() {
        let Some(done) = follow(&frame, &mut maps) else {
            understood = false;
            break;
        };
        typing = done;
        at = frame.at;
    }
    let end = if understood { frames.end() } else { End::Damaged };
    let map = maps.pop()?;
    let map = typing.and_then(|edit| apply(&map, &edit).ok()).unwrap_or(map);
    Some(Read { about, map, end, at })
}

/// Does what a record says: adds the map after it, and gives what is being typed since. `None` if it does not hold for this map.
#[expect(clippy::option_option, reason = "nothing is being typed, or nothing is understood")]
fn follow(frame: &Frame<'_>, maps: &mut Vec<Map>) -> Option<Option<Edit>> {
    let map = match frame.kind {
        Kind::Step => apply(maps.last()?, &serde_json::from_slice(frame.content).ok()?).ok()?,
        Kind::Again => maps.get(serde_json::from_slice::<usize>(frame.content).ok()?)?.clone(),
        Kind::Typing => {
            let typing: Option<Edit> = serde_json::from_slice(frame.content).ok()?;
            return Some(typing);
        }
        Kind::About | Kind::Map => return None,
    };
    maps.push(map);
    Some(None)
}

/// What can be had of a generation whose map is not whole: as much as reading a damaged file gives.
pub(super) fn salvage(bytes: &[u8]) -> Option<Read> {
    let mut frames = Frames::of(bytes);
    let about = frames.next().filter(|frame| frame.kind == Kind::About)?;
    let at = about.at;
    let about = About::from_bytes(about.content)?;
    let map = match frames.next() {
        Some(frame) => read(frame.content),
        None => read(remains(frames.rest(), Kind::Map)?),
    };
    Some(Read { about, map: map.ok()?.map, end: End::Damaged, at })
}

/// Whether everything ended while its beginning was being written.
pub(super) fn is_only_begun(bytes: &[u8]) -> bool {
    let mut frames = Frames::of(bytes);
    frames.by_ref().count() < 2 && frames.end() != End::Damaged
}
