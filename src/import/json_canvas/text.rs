//! Texts of a canvas, which are Markdown, as plain texts.

/// A text without its marks, and whether there were any; an address in a link is kept behind what it is called.
pub(super) fn plain_text(markdown: &str) -> (String, bool) {
    let mut lines = Vec::new();
    let mut marked = false;
    for line in markdown.lines() {
        let trimmed = line.trim();
        let mut text = trimmed;
        if let Some(heading) = heading(trimmed) {
            text = heading;
        } else if let Some(quote) = trimmed.strip_prefix("> ") {
            text = quote;
        } else if let Some(item) =
            ["- [ ] ", "- [x] ", "- ", "* ", "+ "].iter().find_map(|mark| trimmed.strip_prefix(mark))
        {
            text = item;
        }
        let plain = without_emphasis(&without_links(text));
        marked |= plain != trimmed;
        lines.push(plain);
    }
    let text = lines.join("\n");
    (text.trim().to_owned(), marked)
}

/// The text of a heading.
pub(super) fn heading(line: &str) -> Option<&str> {
    let text = line.trim_start_matches('#');
    let marks = line.len() - text.len();
    ((1..=6).contains(&marks) && text.starts_with(' ')).then(|| text.trim())
}

fn without_emphasis(text: &str) -> String {
    let mut plain = text.to_owned();
    for mark in ["**", "__", "~~", "==", "`"] {
        if plain.matches(mark).count() >= 2 && plain.matches(mark).count().is_multiple_of(2) {
            plain = plain.replace(mark, "");
        }
    }
    if plain.len() > 2 && plain.starts_with('*') && plain.ends_with('*') && plain.matches('*').count() == 2 {
        plain = plain.trim_matches('*').to_owned();
    }
    plain
}

/// Links as what they are called, with the address behind it where it says something else.
fn without_links(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        rest = after;
        if let Some(inner) = after.strip_prefix('[')
            && let Some((page, behind)) = inner.split_once("]]")
        {
            plain.push_str(page.rsplit('|').next().unwrap_or(page));
            rest = behind;
        } else if let Some((name, behind)) = after.split_once("](")
            && !name.contains(['[', ']'])
            && let Some((address, behind)) = behind.split_once(')')
        {
            plain.push_str(&if name == address { address.to_owned() } else { format!("{name} ({address})") });
            rest = behind;
        } else {
            plain.push('[');
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_are_taken_off_and_words_stay() {
        let check = |text: &str, expected: &str| assert_eq!(plain_text(text).0, expected, "{text}");
        check("# Compra", "Compra");
        check("**Bold** and `code`\n- item\n- [ ] todo", "Bold and code\nitem\ntodo");
        check("[Shop](https://example.org) and [[Page|name]]", "Shop (https://example.org) and name");
        check("2 * 3 * 4 and #tag, a_b_c, [x] **", "2 * 3 * 4 and #tag, a_b_c, [x] **");
        check("*mine*", "mine");
        assert!(!plain_text("as it is\n2 lines").1);
    }
}
