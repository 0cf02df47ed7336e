//! Texts of a map in Markdown, so that they stay texts.

/// A text in one line.
pub(super) fn line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(escaped).collect::<Vec<_>>().join(" / ")
}

/// A text that may have several lines, each of which stays one; `indent` stands before those after the first.
pub(super) fn lines(text: &str, indent: &str) -> String {
    let lines: Vec<String> = text.lines().map(str::trim).filter(|line| !line.is_empty()).map(escaped).collect();
    lines.join(&format!("\\\n{indent}"))
}

/// A list of what there is.
pub(super) fn list(items: impl IntoIterator<Item = Option<String>>) -> String {
    items.into_iter().flatten().map(|item| format!("- {item}")).collect::<Vec<_>>().join("\n")
}

/// An address as a link, if it is one that may be followed; else as a text.
pub(super) fn link(address: &str) -> String {
    let address = address.trim();
    let lower = address.to_lowercase();
    let may_be_followed = ["http://", "https://", "mailto:"].iter().any(|scheme| lower.starts_with(scheme));
    let is_whole = !address.contains(|c: char| c.is_whitespace() || c.is_control() || "<>\\".contains(c));
    if may_be_followed && is_whole && address.is_ascii() { format!("<{address}>") } else { line(address) }
}

/// A line in which no sign means anything.
fn escaped(line: &str) -> String {
    let mut escaped = String::with_capacity(line.len() + 8);
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let bytes = line.as_bytes();
    for (at, c) in line.char_indices() {
        let begins = at == 0 && "#-+=:".contains(c);
        let numbers = at == digits && digits > 0 && ".)".contains(c);
        // Of some readers' own accord addresses become links; those of the web may.
        let links = c == ':' && {
            let before = line.get(..at).unwrap_or_default().to_lowercase();
            let is_web = before.ends_with("http") || before.ends_with("https");
            before.ends_with("xmpp") || !is_web && bytes.get(at + 1..at + 3) == Some(b"//")
        };
        if begins || numbers || links || "\\`*_{}[]<>|~&!$^".contains(c) {
            escaped.push('\\');
        }
        escaped.push(c);
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_stay_signs() {
        let check = |text: &str, expected: &str| assert_eq!(lines(text, "  "), expected, "{text:?}");
        check("plain – text, (1)", "plain – text, (1)");
        check("*a* _b_ `c` <i>", r"\*a\* \_b\_ \`c\` \<i\>");
        check("# a", r"\# a");
        check("1. a", r"1\. a");
        check("3.5 %", r"3\.5 %");
        check("- a\n\n    b", "\\- a\\\n  b");
        check("[x](javascript:alert)", r"\[x\](javascript:alert)");
        check("ftp://x https://y", r"ftp\://x https://y");
        assert_eq!(link("https://example.org/a"), "<https://example.org/a>");
        assert_eq!(link("javascript:alert(1)"), "javascript:alert(1)");
        assert_eq!(link("https://a b"), "https://a b");
    }
}
