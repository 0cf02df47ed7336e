//! Names in a form in which they can be compared, and names of fields in a form in which they can be read.

/// Longest text of a source in a remark, in characters.
const MAX_SHOWN: usize = 60;

/// Lower case, without the accents of Spanish, with single blanks for all that is neither letter nor digit; `painPoints` is `pain points`.
pub(in crate::import) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut after_lower = false;
    for c in text.chars().take(500) {
        let is_break = c.is_uppercase() && after_lower;
        after_lower = c.is_lowercase() || c.is_ascii_digit();
        if (is_break || !c.is_alphanumeric()) && !plain.ends_with(' ') && !plain.is_empty() {
            plain.push(' ');
        }
        if c.is_alphanumeric() {
            plain.extend(c.to_lowercase().map(without_accent));
        }
    }
    plain.truncate(plain.trim_end().len());
    plain
}

fn without_accent(c: char) -> char {
    match c {
        'á' | 'à' => 'a',
        'é' | 'è' => 'e',
        'í' => 'i',
        'ó' => 'o',
        'ú' | 'ü' => 'u',
        'ñ' => 'n',
        other => other,
    }
}

/// The name of a field as a name for people: `pain_points` and `painPoints` are "Pain points". What has blanks already stays.
pub(in crate::import) fn spoken(field: &str) -> String {
    let field = field.trim();
    if field.contains(char::is_whitespace) {
        return field.to_owned();
    }
    let mut spoken = String::with_capacity(field.len() + 4);
    let mut before = None;
    for c in field.chars() {
        let c = if c == '_' || c == '-' { ' ' } else { c };
        let is_break = c.is_uppercase() && before.is_some_and(char::is_lowercase);
        if is_break {
            spoken.push(' ');
        }
        if spoken.is_empty() {
            spoken.extend(c.to_uppercase());
        } else if is_break {
            spoken.extend(c.to_lowercase());
        } else {
            spoken.push(c);
        }
        before = Some(c);
    }
    spoken.trim().to_owned()
}

/// The beginning of a text, in one line.
pub(in crate::import) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(MAX_SHOWN).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if text.chars().nth(MAX_SHOWN).is_some() {
        short.truncate(short.trim_end().len());
        short.push('…');
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_and_read() {
        let check = |name: &str, compared: &str, read: &str| {
            assert_eq!((plain(name).as_str(), spoken(name).as_str()), (compared, read), "{name}");
        };
        check("painPoints", "pain points", "Pain points");
        check("pain_points", "pain points", "Pain points");
        check("Puntos de dolor", "puntos de dolor", "Puntos de dolor");
        check("emoción", "emocion", "Emoción");
        check("KPIs", "kpis", "KPIs");
        check("  1. Awareness ", "1 awareness", "1. Awareness");
        check("タッチポイント", "タッチポイント", "タッチポイント");
        check("", "", "");
    }
}
