//! The short form of a name: the word by which it is called.

use crate::map::{Map, Replacement};

use super::every_text;
use super::folded::Folded;
use super::words::Words;

/// Letters that a word has at least that stands for a name.
const LEAST: usize = 3;

/// Words with which names begin that stand for none, without accents.
const GENERAL: &[&str] = &[
    "ayuntamiento",
    "banco",
    "bank",
    "bodegas",
    "caja",
    "casa",
    "center",
    "centre",
    "centro",
    "clinic",
    "clinica",
    "clinicas",
    "colegio",
    "company",
    "compania",
    "compañia",
    "del",
    "editorial",
    "empresa",
    "escuela",
    "foundation",
    "fundacion",
    "group",
    "grupo",
    "hospital",
    "hotel",
    "hoteles",
    "hotels",
    "industrias",
    "institute",
    "instituto",
    "laboratorios",
    "las",
    "los",
    "museo",
    "museum",
    "san",
    "santa",
    "school",
    "seguros",
    "services",
    "servicios",
    "sociedad",
    "talleres",
    "the",
    "tienda",
    "tiendas",
    "universidad",
    "university",
];

/// The first word of a name of several words that is no general one, if it stands in the map without the rest of the name: "Acme" of
/// "Acme Bank". `None` if it does not, or stands there as an everyday word more often than not. It goes through the whole map: not for
/// every frame.
#[must_use]
pub fn short_form(map: &Map, name: &str) -> Option<String> {
    let words: Vec<&str> =
        name.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric())).collect();
    if words.len() < 2 {
        return None;
    }
    let short = words.into_iter().find(|word| word.chars().count() >= LEAST && !is_general(word))?;
    let looked_for = |words: &str| Words::new(&[Replacement { words: words.to_owned(), ..Replacement::default() }]);
    let (whole, alone) = (looked_for(name), looked_for(short));
    let (mut names, mut everyday) = (0_usize, 0_usize);
    every_text::change(&mut map.to_draft(), &mut |text| {
        let wholes = whole.places(text);
        let is_alone = |place: &std::ops::Range<usize>| {
            wholes.iter().all(|whole| whole.end <= place.start || place.end <= whole.start)
        };
        for place in alone.places(text).into_iter().filter(is_alone) {
            let first = text.get(place).and_then(|found| found.chars().next());
            *if first.is_some_and(char::is_uppercase) { &mut names } else { &mut everyday } += 1;
        }
    });
    (names > everyday).then(|| short.to_owned())
}

fn is_general(word: &str) -> bool {
    let letters: String = Folded::new(word).letters.into_iter().collect();
    GENERAL.contains(&letters.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::map::Draft;

    #[track_caller]
    fn check(name: &str, text: &str, expected: Option<&str>) {
        let map = Map::build(Draft { title: text.to_owned(), subtitle: name.to_owned(), ..Draft::default() }).unwrap();
        assert_eq!(short_form(&map, name).as_deref(), expected, "{name} in {text}");
    }

    #[test]
    fn a_short_form_is_a_name_that_stands_by_itself() {
        check("Tejaclara Energía", "Buying at Tejaclara", Some("Tejaclara"));
        check("Tejaclara Energía", "Buying at TEJACLARA, at www.tejaclara.example, Tejaclara", Some("Tejaclara"));
        check("Tejaclara Energía", "Buying at tejaclara energia", None);
        check("Tejaclara", "Tejaclara", None);
        check("Grupo Compañía, Acme S.A.", "The Acme way", Some("Acme"));
        check("El Sol Hoteles", "Sol y playa", Some("Sol"));
        check("Banco de la Plaza", "Meets at the bank", None);
        // A word of every day is none.
        check("Luz Norte", "Se va la luz, vuelve la luz. Luz", None);
        check("", "Acme", None);
    }
}
