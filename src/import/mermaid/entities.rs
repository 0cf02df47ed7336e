//! Entities: `#58;` stands for a colon. They are hidden from the grammar and become characters at the end.

use html5gum::{Token, Tokenizer};

use super::lined::Lined;
use super::script::{is_space, is_word};

/// What Mermaid puts around a name and around a number, and behind both.
const NAMED: &str = "ﬂ°";
const NUMBERED: &str = "ﬂ°°";
const END: &str = "¶ß";

/// The longest that an entity may be, between its marks: HTML knows none that is longer.
const MAX_ENTITY_BYTES: usize = 40;

/// A text in which the grammar does not see the entities.
pub(super) fn hide(lined: Lined) -> Lined {
    if !lined.text.contains('#') || !lined.text.contains(';') {
        return lined;
    }
    let text = without_last_semicolon(&without_last_semicolon(&lined.text, "style"), "classDef");
    let mut hidden = String::with_capacity(text.len() + text.len() / 8);
    let mut rest = &*text;
    while let Some((before, after)) = rest.split_once('#') {
        hidden.push_str(before);
        let name = after.get(..after.find(|c| !is_word(c)).unwrap_or(after.len())).unwrap_or_default();
        let behind = after.get(name.len()..).unwrap_or_default();
        if let (false, Some(behind)) = (name.is_empty(), behind.strip_prefix(';')) {
            let numbered = name.bytes().all(|byte| byte.is_ascii_digit());
            hidden.push_str(if numbered { NUMBERED } else { NAMED });
            hidden.push_str(name);
            hidden.push_str(END);
            rest = behind;
        } else {
            hidden.push('#');
            rest = after;
        }
    }
    hidden.push_str(rest);
    lined.with_text(hidden)
}

/// Mermaid takes `style …:…#…;` for a line of another diagram and drops its last semicolon.
fn without_last_semicolon(text: &str, word: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    // A dot of a pattern ends at these.
    for line in text.split_inclusive(['\n', '\u{2028}', '\u{2029}']) {
        match dropped_semicolon(line, word) {
            Some((before, behind)) => kept.extend([before, behind]),
            None => kept.push_str(line),
        }
    }
    kept
}

fn dropped_semicolon<'t>(line: &'t str, word: &str) -> Option<(&'t str, &'t str)> {
    let (before, behind) = line.rsplit_once(';')?;
    let (_, styled) = before.split_once(word)?;
    let mut after_colon = false;
    let hash = styled.chars().any(|c| {
        after_colon = c == ':' || (after_colon && !is_space(c));
        after_colon && c == '#'
    });
    hash.then_some((before, behind))
}

/// A text as it is drawn: hidden entities are characters again, and those that stand for nothing are as they were written.
pub(super) fn show(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(NAMED) {
        shown.push_str(before);
        let numbered = after.strip_prefix('°');
        let name = numbered.unwrap_or(after);
        let (name, behind) = name.split_at(name.find(|c| !is_word(c)).unwrap_or(name.len()));
        let Some(behind) = behind.strip_prefix(END).filter(|_| !name.is_empty()) else {
            shown.push_str(NAMED);
            rest = after;
            continue;
        };
        let character = if numbered.is_some() { character(&format!("#{name}")) } else { character(name) };
        match character {
            Some(character) => shown.push_str(&character),
            None => shown.extend(["#", name, ";"]),
        }
        rest = behind;
    }
    shown.push_str(rest);
    shown
}

/// A text with entities of HTML as characters.
pub(super) fn from_html(text: &str) -> String {
    let mut decoded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('&') {
        decoded.push_str(before);
        let name =
            after.get(..after.find(|c: char| !is_word(c) && c != '#').unwrap_or(after.len())).unwrap_or_default();
        let behind = after.get(name.len()..).and_then(|behind| behind.strip_prefix(';'));
        if let (Some(character), Some(behind)) = (character(name), behind) {
            decoded.push_str(&character);
            rest = behind;
        } else {
            decoded.push('&');
            rest = after;
        }
    }
    decoded.push_str(rest);
    decoded
}

/// The characters for which `&name;` stands, if there are any.
fn character(name: &str) -> Option<String> {
    if name.is_empty() || name.len() > MAX_ENTITY_BYTES {
        return None;
    }
    let source = format!("&{name};");
    let mut text = String::new();
    for Ok(token) in Tokenizer::new(source.as_str()) {
        if let Token::String(piece) = token {
            text.push_str(&String::from_utf8_lossy(&piece));
        }
    }
    (!text.ends_with(';') || name == "#59" || name == "semi").then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entities_are_hidden_and_shown() {
        let check = |source: &str, hidden: &str, shown: &str| {
            let lined = hide(Lined::new(source.into(), 1));
            assert_eq!(lined.text, hidden, "{source:?}");
            assert_eq!(show(&lined.text), shown, "{source:?}");
        };
        check("a #58; b", "a ﬂ°°58¶ß b", "a : b");
        check("#59;#35;#44;#semi;", "ﬂ°°59¶ßﬂ°°35¶ßﬂ°°44¶ßﬂ°semi¶ß", ";#,;");
        check("#quot;x#quot;", "ﬂ°quot¶ßxﬂ°quot¶ß", "\"x\"");
        check("#x3A; #nothing; # ;", "ﬂ°x3A¶ß ﬂ°nothing¶ß # ;", "#x3A; #nothing; # ;");
        check("##58; #58", "#ﬂ°°58¶ß #58", "#: #58");
        check("style a:#1;b;", "style a:ﬂ°°1¶ßb", "style a:\u{1}b");
        check("style a: #1;", "style a: ﬂ°°1¶ß", "style a: \u{1}");
        check("classDef x:y#1;\nz;", "classDef x:y#1\nz;", "classDef x:y#1\nz;");
        check("ﬂ° 5¶ß", "ﬂ° 5¶ß", "ﬂ° 5¶ß");
    }

    #[test]
    fn html_is_decoded_once() {
        let check = |html: &str, expected: &str| assert_eq!(from_html(html), expected);
        check("a --&gt; b &amp;lt; &#58; &eacute;", "a --> b &lt; : é");
        check("a & b &nothing; &lt &", "a & b &nothing; &lt &");
    }
}
