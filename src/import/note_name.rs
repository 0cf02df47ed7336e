//! Names of remarks and refusals for other programs.

use super::report::{Note, Refusal};

impl Note {
    /// Its name for other programs: what kind of source, and what there was, as `mermaid-colon-in-section`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(warning) => format!("file-{}", variant(&warning.problem)),
            Self::TooMany { .. } => "too-many".to_owned(),
            Self::TextTooLong { .. } => "text-too-long".to_owned(),
            Self::Mermaid(note) => format!("mermaid-{}", variant(note)),
            Self::Table(note) => format!("table-{}", variant(note)),
            Self::Foreign(note) => format!("other-{}", variant(note)),
        }
    }
}

impl Refusal {
    /// Its name for other programs, as `event-log`.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::File(error) => variant(error),
            other => variant(other),
        }
    }
}

/// The name of a variant, as words with hyphens. It is taken from how the variant is printed, so that no list of all of them has to be
/// kept.
fn variant(value: &impl std::fmt::Debug) -> String {
    let printed = format!("{value:?}");
    let mut name = String::new();
    for c in printed.chars().take_while(char::is_ascii_alphanumeric) {
        if c.is_ascii_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.push(c.to_ascii_lowercase());
    }
    name
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_words_with_hyphens() {
        use crate::file::{Problem, Warning};

        let note = Note::File(Warning { line: 1, path: String::new(), problem: Problem::LooseSyntax });
        assert_eq!(note.name(), "file-loose-syntax");
        assert_eq!(Note::TooMany { limit: 3 }.name(), "too-many");
        assert_eq!(Refusal::IsAMap.name(), "is-a-map");
        assert_eq!(Refusal::File(crate::file::ReadError::NotText).name(), "not-text");
    }
}
