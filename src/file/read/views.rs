//! What audiences see.

use super::json::Value;
use super::reader::Reader;
use crate::map::AudienceView;

impl Reader<'_> {
    /// The views.
    pub(super) fn views(&mut self, _list: &Value<'_, '_>) -> Vec<AudienceView> {
        Vec::new()
    }
}
