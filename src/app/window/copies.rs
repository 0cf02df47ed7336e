//! What a copy of a persona is called, and which colour is hers.

use crate::edit::{Edit, Paste};
use crate::locale::{Locale, say_with};
use crate::map::{Color, ColorName, Map, Persona};

/// Duplicates with names that say so, each with a colour that nobody has yet. They are named in the map's language: that is where they stand.
pub(super) fn named_as_copies(copies: Paste, map: &Map) -> Paste {
    let Edit::Several { edits, reason } = copies.edit else { return copies };
    let mut names: Vec<String> = map.personas.iter().map(|persona| persona.name.clone()).collect();
    let mut colors: Vec<Color> = map.personas.iter().enumerate().map(|(at, persona)| color_of(at, persona)).collect();
    let locale = Locale::of_map(&map.language);
    let rename = |edit| match edit {
        Edit::InsertPersonas { personas, before } => {
            let renamed = personas.into_iter().map(|persona| {
                let name = free_name(locale, &persona.name, &names);
                names.push(name.clone());
                let color = free_color(&colors);
                colors.extend(color);
                Persona { name, color, ..persona }
            });
            Edit::InsertPersonas { personas: renamed.collect(), before }
        }
        other => other,
    };
    let edits = edits.into_iter().map(rename).collect();
    Paste { edit: Edit::Several { edits, reason }, ..copies }
}

/// “Clara (copy)”, or with a number if there is one already.
fn free_name(locale: Locale, name: &str, taken: &[String]) -> String {
    // Pasting has numbered it: the copy is one of the name without that number.
    let numbered = |name: &str| -> Option<String> {
        let (stem, number) = name.strip_suffix(')')?.rsplit_once(" (")?;
        let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
        is_number.then(|| stem.to_owned())
    };
    let stem = numbered(name).unwrap_or_else(|| name.to_owned());
    let first = say_with(locale, "personas-copy", &[("name", &stem)]);
    let first = first.trim().to_owned();
    if !taken.contains(&first) {
        return first;
    }
    let names = (2..=taken.len() + 2)
        .map(|number| say_with(locale, "personas-copy-numbered", &[("name", &stem), ("number", &number.to_string())]));
    let mut names = names.map(|name| name.trim().to_owned());
    names.find(|name| !taken.contains(name)).unwrap_or(first)
}

fn color_of(at: usize, persona: &Persona) -> Color {
    persona.color.unwrap_or(Color::Named(ColorName::cycled(at)))
}

/// The first colour that nobody has; none if all are taken.
fn free_color(taken: &[Color]) -> Option<Color> {
    (0..=taken.len()).map(|at| Color::Named(ColorName::cycled(at))).find(|color| !taken.contains(color))
}
