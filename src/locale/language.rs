//! The languages that the program speaks.

use crate::map::Language;

/// A language of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Locale {
    Spanish,
    English,
}

impl Locale {
    /// Both, in the order in which they are offered.
    pub const ALL: [Self; 2] = [Self::Spanish, Self::English];

    /// The language tag.
    #[must_use]
    pub fn tag(self) -> &'static str {
        match self {
            Self::Spanish => "es",
            Self::English => "en",
        }
    }

    /// The language's name in itself.
    #[must_use]
    pub fn own_name(self) -> &'static str {
        match self {
            Self::Spanish => "Español",
            Self::English => "English",
        }
    }

    /// The locale for a language tag such as `es-MX`; `None` for languages that the program does not speak.
    #[must_use]
    pub fn of_tag(tag: &str) -> Option<Self> {
        let language = tag.split(['-', '_', '.']).next().unwrap_or_default();
        Self::ALL.into_iter().find(|locale| locale.tag().eq_ignore_ascii_case(language))
    }

    /// The locale in which the picture of a map speaks: the map's, or English.
    #[must_use]
    pub fn of_map(language: &Language) -> Self {
        Self::of_tag(language.as_str()).unwrap_or(Self::English)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_leads_to_a_locale() {
        let check = |tag: &str, expected: Option<Locale>| assert_eq!(Locale::of_tag(tag), expected, "{tag}");
        check("es-MX", Some(Locale::Spanish));
        check("es_ES.UTF-8", Some(Locale::Spanish));
        check("en", Some(Locale::English));
        check("fr", None);
        check("", None);
    }
}
