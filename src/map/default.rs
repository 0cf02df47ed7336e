//! What is not written because it says nothing.

/// Whether a value is its type's default: such fields are left out of the file.
pub(super) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
