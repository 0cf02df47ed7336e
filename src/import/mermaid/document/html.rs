//! Elements of HTML of the class `mermaid`.

use super::super::entities::from_html;
use super::found::{Found, LineOf, MAX_DIAGRAM_BYTES, start as start_of};

/// All such elements.
pub(super) fn find(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    if !text.contains("mermaid") || !text.contains('<') {
        return found;
    }
    let mut lines = LineOf::default();
    let mut from = 0;
    while let Some(tag) = text.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        from = tag + 1;
        let rest = text.get(from..).unwrap_or_default();
        let Some(name) =
            ["div", "pre", "code", "span", "p", "section", "figure"].into_iter().find(|name| is_tag(rest, name))
        else {
            continue;
        };
        let Some(length) = tag_length(rest) else { continue };
        if !is_mermaid(rest.get(name.len()..length).unwrap_or_default()) {
            continue;
        }
        let start = from + length + 1;
        let inside = text.get(start..).unwrap_or_default();
        let end = start + content_length(inside, name);
        let content = text.get(start..end).unwrap_or_default();
        let (before, content) = without_code(content);
        let line = lines.line(text, start + before);
        found.push(Found {
            text: dedented(&from_html(start_of(content, MAX_DIAGRAM_BYTES + 1))).into(),
            line,
            range: start..end,
        });
        from = end;
    }
    found
}

fn is_tag(text: &str, name: &str) -> bool {
    let begins = text.get(..name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name));
    begins
        && text
            .get(name.len()..)
            .is_some_and(|rest| rest.starts_with(|c: char| c.is_whitespace() || c == '>' || c == '/'))
}

/// Up to the `>` that ends a tag; `None` where the next tag begins before.
fn tag_length(text: &str) -> Option<usize> {
    let at = text.find(['<', '>'])?;
    text.get(at..)?.starts_with('>').then_some(at)
}

/// Whether attributes say Mermaid: a class of that name, or a language.
fn is_mermaid(attributes: &str) -> bool {
    let lower = attributes.to_ascii_lowercase();
    ["class", "lang", "data-lang", "data-language"].into_iter().any(|name| {
        let value = lower.match_indices(name).find_map(|(at, _)| {
            let before = lower.get(..at)?.chars().next_back();
            let value = lower.get(at + name.len()..)?.trim_start().strip_prefix('=')?.trim_start();
            let apart = before.is_none_or(|c| c.is_whitespace() || matches!(c, '"' | '\''));
            apart.then_some(value)
        });
        let Some(value) = value else { return false };
        let value = match value.chars().next() {
            Some(quote @ ('"' | '\'')) => value.get(1..).and_then(|value| value.split(quote).next()),
            _ => value.split_whitespace().next(),
        };
        value
            .unwrap_or_default()
            .split_whitespace()
            .any(|word| matches!(word, "mermaid" | "language-mermaid" | "mermaid-example"))
    })
}

/// Up to the end of the element, over elements of its own kind that lie in it.
fn content_length(text: &str, name: &str) -> usize {
    let mut depth = 1;
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|rest| rest.find('<')).map(|at| from + at) {
        from = at + 1;
        let rest = text.get(from..).unwrap_or_default();
        if is_tag(rest, name) {
            depth += 1;
        } else if rest.strip_prefix('/').is_some_and(|rest| is_tag(rest, name)) {
            depth -= 1;
            if depth == 0 {
                return at;
            }
        }
    }
    text.len()
}

/// The content without a `<code>` around it, and how much stands before.
fn without_code(content: &str) -> (usize, &str) {
    let bare = content.trim_start();
    let Some(rest) = bare.strip_prefix("<code") else { return (0, content) };
    let Some((_, inside)) = rest.split_once('>') else { return (0, content) };
    (content.len() - inside.len(), inside.trim_end().trim_end_matches("</code>"))
}

/// Without the white space with which all lines begin.
fn dedented(text: &str) -> String {
    let indent = |line: &str| line.len() - line.trim_start_matches([' ', '\t']).len();
    let lines = || text.split('\n');
    let common = lines().skip(1).filter(|line| !line.trim().is_empty()).map(indent).min().unwrap_or(0);
    if common == 0 {
        return text.to_owned();
    }
    let own: Vec<&str> = lines().map(|line| line.get(common.min(indent(line))..).unwrap_or(line)).collect();
    own.join("\n")
}
