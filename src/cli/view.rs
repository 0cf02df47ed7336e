//! A map as an audience sees it, by the name of a view.

use crate::edit::seen_by;
use crate::map::{AudienceView, Map};

use super::message::CliError;

/// The map through the view of that name, whatever its case if none has it exactly; the map itself if no view is named.
///
/// # Errors
/// [`CliError::NoView`] if it has no such view, or several: never the whole map.
pub(super) fn seen(map: Map, view: Option<&str>) -> Result<Map, CliError> {
    let Some(name) = view else { return Ok(map) };
    let no_view =
        || CliError::NoView { name: name.to_owned(), views: map.views.iter().map(|view| view.name.clone()).collect() };
    find(&map, name).map(|view| seen_by(&map, view)).ok_or_else(no_view)
}

fn find<'m>(map: &'m Map, name: &str) -> Option<&'m AudienceView> {
    let folded = |name: &str| name.trim().to_lowercase();
    let mut alike = map.views.iter().filter(|view| folded(&view.name) == folded(name));
    map.view(name).or_else(|| match (alike.next(), alike.next()) {
        (Some(view), None) => Some(&**view),
        _ => None,
    })
}
