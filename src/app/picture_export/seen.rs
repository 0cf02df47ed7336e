//! Whose eyes a map is exported for.

use crate::edit;
use crate::map::Map;

/// The map as it is seen through the view of that name; without one, as it is. `None` if it has no such view: then nothing of it is to be
/// exported.
pub(in crate::app) fn as_seen(map: &Map, view: Option<&str>) -> Option<Map> {
    match view {
        None => Some(map.clone()),
        Some(name) => Some(edit::seen_by(map, map.view(name)?)),
    }
}
