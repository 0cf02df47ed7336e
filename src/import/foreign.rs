//! What is imported.

/// A file, or what was pasted.
#[derive(Clone, Copy, Debug)]
pub struct ForeignFile<'a> {
    /// The file's name with its ending, by which some kinds are told apart; empty for what was pasted.
    pub name: &'a str,
    /// What is in it.
    pub bytes: &'a [u8],
}

impl ForeignFile<'_> {
    /// The name's ending in lower case, without the dot; empty if it has none.
    #[must_use]
    pub fn ending(&self) -> String {
        self.name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase()).unwrap_or_default()
    }
}
