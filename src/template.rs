//! Built-in maps: the methods' templates, the blank map and the finished example, as map files in both languages.

use crate::file;
use crate::locale::Locale;
use crate::map::Map;

macro_rules! templates {
    ($($name:literal),* $(,)?) => {
        /// The names, in the order in which they are offered; the example comes last.
        pub const NAMES: &[&str] = &[$($name),*];

        /// The file of a template; `None` if there is none of that name.
        #[must_use]
        pub fn bytes(name: &str, locale: Locale) -> Option<&'static [u8]> {
            match (name, locale) {
                $(
                    ($name, Locale::Spanish) => {
                        Some(include_bytes!(concat!("../assets/templates/", $name, ".es.journey.json")))
                    }
                    ($name, Locale::English) => {
                        Some(include_bytes!(concat!("../assets/templates/", $name, ".en.journey.json")))
                    }
                )*
                _ => None,
            }
        }
    };
}

templates!(
    "blank",
    "four-stages",
    "marketing-rows",
    "five-steps",
    "moments-of-truth",
    "fifteen-steps",
    "service-blueprint",
    "experience-map",
    "example",
);

/// The map of a template; `None` if there is none of that name.
#[must_use]
pub fn map(name: &str, locale: Locale) -> Option<Map> {
    let reading = file::read(bytes(name, locale)?).ok()?;
    Some(reading.map)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::file::Access;

    /// Every template in every language.
    fn all() -> impl Iterator<Item = (&'static str, Locale)> {
        NAMES.iter().flat_map(|name| Locale::ALL.map(|locale| (*name, locale)))
    }

    #[test]
    fn every_template_is_a_whole_map_in_its_language() {
        for (name, locale) in all() {
            let reading = file::read(bytes(name, locale).unwrap()).unwrap();
            assert_eq!(reading.warnings, [], "{name} {locale:?}");
            assert_eq!(reading.access, Access::Editable);
            assert_eq!(reading.map.language.as_str(), locale.tag());
            assert!(!reading.map.title.is_empty());
        }
    }

    /// `UPDATE_TEMPLATES=1 cargo test --lib template` writes them so.
    #[test]
    fn templates_are_written_as_the_program_writes_them() {
        for (name, locale) in all() {
            let written = file::write(&map(name, locale).unwrap());
            if std::env::var_os("UPDATE_TEMPLATES").is_some() {
                let tag = locale.tag();
                let path = format!("{}/assets/templates/{name}.{tag}.journey.json", env!("CARGO_MANIFEST_DIR"));
                file::save(std::path::Path::new(&path), &written).unwrap();
            } else {
                assert!(written == bytes(name, locale).unwrap(), "{name} {locale:?} is not in the program's own form");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_structure() {
        for name in NAMES {
            let [spanish, english] = Locale::ALL.map(|locale| map(name, locale).unwrap());
            let cards = |map: &Map| {
                map.cards().map(|(lane, card)| (lane.id, card.id, card.stage, card.span)).collect::<Vec<_>>()
            };
            let stages = |map: &Map| map.stages().map(|stage| stage.id).collect::<Vec<_>>();
            assert_eq!(stages(&spanish), stages(&english), "{name}");
            assert_eq!(cards(&spanish), cards(&english), "{name}");
        }
    }

    #[test]
    fn the_example_shows_every_feature() {
        let map = map("example", Locale::Spanish).unwrap();
        assert_eq!(map.phases.len(), 3);
        assert_eq!(map.stages().count(), 15);
        assert_eq!(map.lanes.len(), 10);
        assert_eq!(map.personas.iter().filter(|persona| persona.photo.is_some()).count(), 2);
        assert!(map.cards().count() >= 120);
        let with_evidence = map.cards().filter(|(_, card)| card.evidence.is_some()).count();
        assert!(with_evidence * 2 > map.cards().count());
        let curves: Vec<_> = map.lanes.iter().flat_map(|lane| lane.curves()).collect();
        assert_eq!(curves.len(), 2);
        assert!(curves.iter().all(|curve| curve.points.len() < 15), "each curve has a gap");
        let mut channels: Vec<&str> = map
            .cards()
            .filter_map(|(_, card)| match &card.body {
                crate::map::CardBody::Touchpoint(touchpoint) => Some(touchpoint.channel.as_str()),
                _ => None,
            })
            .collect();
        channels.sort_unstable();
        channels.dedup();
        assert!(channels.len() >= 8);
        assert!(map.cards().any(|(_, card)| matches!(card.body, crate::map::CardBody::Action(_))));
        assert!(map.stages().any(|stage| stage.moment_of_truth));
    }
}
