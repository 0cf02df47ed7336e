//! Texts between backticks, as scripts and fences without a name have them, if a journey stands in them.

use std::borrow::Cow;

use super::found::{Found, LineOf};

/// All such texts of more than one line.
pub(super) fn find(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut lines = LineOf::default();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find('`')).map(|at| from + at + 1) {
        from = start;
        let rest = text.get(start..).unwrap_or_default();
        if !begins_journey(rest) {
            continue;
        }
        let Some(length) = length(rest) else { break };
        let inside = rest.get(..length).unwrap_or_default();
        if inside.contains('\n') {
            let line = lines.line(text, start);
            found.push(Found { text: unescaped(inside), line, range: start..start + length });
        }
        from = start + length + 1;
    }
    found
}

/// Whether a journey begins here, or front matter that may lead to one.
fn begins_journey(text: &str) -> bool {
    let bare = text.trim_start();
    let word = bare.strip_prefix("journey").is_some_and(|rest| rest.starts_with(['\n', '\r', ' ', '\t']));
    let front_matter = || {
        let head = bare.get(..bare.floor_char_boundary(2_000)).unwrap_or_default();
        head.starts_with("---\n") && {
            let head = head.split('`').next().unwrap_or_default();
            head.lines().any(|line| line.trim() == "journey")
        }
    };
    word || front_matter()
}

/// How long the text is up to the backtick that ends it.
fn length(text: &str) -> Option<usize> {
    let mut escaped = false;
    text.bytes().position(|byte| {
        let ends = byte == b'`' && !escaped;
        escaped = byte == b'\\' && !escaped;
        ends
    })
}

/// With what a script writes with a backslash as what it stands for.
fn unescaped(text: &str) -> Cow<'_, str> {
    if !text.contains("\\`") && !text.contains("\\$") && !text.contains("\\\\") {
        return Cow::Borrowed(text);
    }
    let mut plain = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (c, chars.peek()) {
            ('\\', Some('`' | '$' | '\\')) => plain.extend(chars.next()),
            _ => plain.push(c),
        }
    }
    Cow::Owned(plain)
}
