//! How pictures look.

use super::json::Value;
use super::reader::Reader;
use crate::map::Brand;

impl Reader<'_> {
    /// A brand.
    pub(super) fn brand(&mut self, _value: &Value<'_, '_>) -> Option<Brand> {
        None
    }
}
