//! What there is to say about how such a source was read.

/// What there was. Texts of the source in here are shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableNote {}
