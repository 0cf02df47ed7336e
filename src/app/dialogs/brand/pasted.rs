//! Codes of colours in a text: guides to a brand list them in every form.

use crate::map::Rgb;

/// All codes of a text, in order: `#RRGGBB`, `#RGB` and, if it has nothing but codes in it, `RRGGBB`.
pub(super) fn codes(text: &str) -> Vec<Rgb> {
    let words = || text.split(|c: char| !c.is_alphanumeric() && c != '#').filter(|word| !word.is_empty());
    let with_hash: Vec<Rgb> = words().filter(|word| word.starts_with('#')).filter_map(code).collect();
    if !with_hash.is_empty() {
        return with_hash;
    }
    // Words such as “facade” are made of the same letters.
    let bare: Option<Vec<Rgb>> = words().map(|word| code(&format!("#{word}")).filter(|_| word.len() == 6)).collect();
    bare.unwrap_or_default()
}

/// A single code, with its hash.
fn code(word: &str) -> Option<Rgb> {
    let digits = word.strip_prefix('#')?;
    let doubled = || digits.chars().flat_map(|digit| [digit, digit]).collect::<String>();
    match digits.len() {
        3 => format!("#{}", doubled()).parse().ok(),
        _ => word.parse().ok(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_are_found_in_what_is_pasted() {
        let check = |text: &str, expected: &[&str]| {
            let found: Vec<String> = codes(text).iter().map(ToString::to_string).collect();
            assert_eq!(found, expected, "{text}");
        };
        check("#ff0000", &["#FF0000"]);
        check("ff0000", &["#FF0000"]);
        check("#F00", &["#FF0000"]);
        check("F00", &[]);
        check("#ff0000, #00FF00;#0000ff\n#abc", &["#FF0000", "#00FF00", "#0000FF", "#AABBCC"]);
        check("Primary: #123456 (80 %), accent #fedcba", &["#123456", "#FEDCBA"]);
        check("E30613 FFCC00", &["#E30613", "#FFCC00"]);
        check("facade of E30613 white", &[]);
        check("#12345", &[]);
        check("#ñññ", &[]);
        check("", &[]);
    }
}
