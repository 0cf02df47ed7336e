//! The built-in maps: files like any other, compiled in.

use crate::file;
use crate::map::Map;

/// The languages in which each template is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum TemplateLanguage {
    Es,
    En,
}

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        /// The names, in the order in which they are offered.
        pub const NAMES: &[&str] = &[$($name),*];

        /// The file of a template.
        fn bytes(name: &str, language: TemplateLanguage) -> Option<&'static [u8]> {
            match (name, language) {
                $(
                    ($name, TemplateLanguage::Es) => {
                        Some(include_bytes!(concat!("../assets/templates/", $name, ".es.journey.json")))
                    }
                    ($name, TemplateLanguage::En) => {
                        Some(include_bytes!(concat!("../assets/templates/", $name, ".en.journey.json")))
                    }
                )*
                _ => None,
            }
        }
    };
}

templates! {
    "blank",
    "four-stages",
    "marketing-rows",
    "five-steps",
    "moments-of-truth",
    "fifteen-steps",
    "service-blueprint",
    "experience-map",
    "example",
}

/// The names, in the order in which they are offered.
#[must_use]
pub fn names() -> &'static [&'static str] {
    NAMES
}

/// A template by its name.
#[must_use]
pub fn map(name: &str, language: TemplateLanguage) -> Option<Map> {
    file::read(bytes(name, language)?).ok().map(|reading| reading.map)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Templates are files as the program writes them; `UPDATE_TEMPLATES=1 cargo test --lib template` makes them so.
    #[test]
    fn templates_are_without_fault_and_written_as_the_program_does() {
        for name in names() {
            for (language, tag) in [(TemplateLanguage::Es, "es"), (TemplateLanguage::En, "en")] {
                let path = format!("{}/assets/templates/{name}.{tag}.journey.json", env!("CARGO_MANIFEST_DIR"));
                let bytes = std::fs::read(&path).unwrap();
                let reading = file::read(&bytes).unwrap();
                let warnings: Vec<_> = reading.warnings.iter().map(ToString::to_string).collect();
                assert_eq!(warnings, Vec::<String>::new(), "{name}.{tag}");
                assert_eq!(reading.access, file::Access::Editable);
                assert_eq!(reading.map.language.as_str(), tag);
                let written = file::write(&reading.map);
                if std::env::var_os("UPDATE_TEMPLATES").is_some() {
                    file::save(std::path::Path::new(&path), &written).unwrap();
                } else {
                    assert!(written == bytes, "{name}.{tag} is not as the program writes it");
                    assert!(map(name, language).is_some());
                }
            }
        }
        assert!(map("other", TemplateLanguage::Es).is_none());
    }
}
