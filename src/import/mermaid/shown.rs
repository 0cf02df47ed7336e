//! Texts of a diagram as they are to be shown.

use super::entities;
use super::script::trim;

/// A text of a diagram: entities are characters, `<br>` is a line break, and white space at the ends is gone.
pub(super) fn shown(text: &str) -> String {
    // A tag written with an entity is no tag.
    let decoded = if text.contains('<') { entities::show(&with_breaks(text)) } else { entities::show(text) };
    trim(decoded.trim_matches('\u{200b}')).to_owned()
}

/// With line breaks for `<br>`, however it is written.
fn with_breaks(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        broken.push_str(before);
        let behind = behind_break(after);
        broken.push(if behind.is_some() { '\n' } else { '<' });
        rest = behind.unwrap_or(after);
    }
    broken.push_str(rest);
    broken
}

fn behind_break(tag: &str) -> Option<&str> {
    let tag = tag.strip_prefix('/').unwrap_or(tag);
    let name = tag.get(..2).filter(|name| name.eq_ignore_ascii_case("br"))?;
    let rest = tag.get(name.len()..)?.trim_start();
    rest.strip_prefix('/').unwrap_or(rest).strip_prefix('>')
}

/// The people whom a text names, apart by commas; each once, and no empty names.
pub(super) fn people(text: &str) -> Vec<String> {
    let mut people: Vec<String> = Vec::new();
    for name in text.split(',').map(shown) {
        if !name.is_empty() && people.len() < MAX_PEOPLE && !people.contains(&name) {
            people.push(name);
        }
    }
    people
}

/// The most people of one task that are kept: as many as a map may have.
const MAX_PEOPLE: usize = 500;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn breaks_and_entities_are_shown() {
        let check = |text: &str, expected: &str| assert_eq!(shown(text), expected, "{text:?}");
        check(" a<br>b<BR/>c</br />d<br\t/>e ", "a\nb\nc\nd\ne");
        check("<b>a</b> <brx>", "<b>a</b> <brx>");
        check("ﬂ°°8203¶ß", "");
        check("ﬂ°°60¶ßbr>", "<br>");
    }

    #[test]
    fn people_are_named_once() {
        assert_eq!(people(" Me , You,,Me"), ["Me", "You"]);
    }
}
