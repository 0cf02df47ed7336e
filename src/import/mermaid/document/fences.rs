//! Fences of Markdown: of backticks, tildes or colons, also in lists, quotations and other fences.

use std::borrow::Cow;

use super::found::{Found, Line, MAX_DIAGRAM_BYTES, lines};

/// A fence that is open.
struct Open<'t> {
    mark: char,
    count: usize,
    /// What stands before the fence on its line: indentation, marks of quotations and of list items.
    prefix: &'t str,
    line: u32,
    start: usize,
    text: String,
    /// Whether lines may still be options of a directive: those of `MyST` come first.
    options: Options,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Options {
    None,
    MayFollow,
    /// Between two lines of `---`.
    Block,
}

/// All fences that say that they hold Mermaid.
pub(super) fn find(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    let mut open: Option<Open<'_>> = None;
    if !text.contains("mermaid") && !text.contains("Mermaid") {
        return found;
    }
    for line in lines(text) {
        match &mut open {
            None => open = opened(line),
            Some(fence) if closes(fence, line.text) => {
                found.extend(open.take().map(|fence| fence.end(line.start)));
            }
            Some(fence) => fence.take(line),
        }
    }
    // A fence that is not closed ends with the document.
    found.extend(open.map(|fence| fence.end(text.len())));
    found
}

fn opened(line: Line<'_>) -> Option<Open<'_>> {
    let at = line.text.find(['`', '~', ':'])?;
    let (prefix, rest) = line.text.split_at_checked(at)?;
    let mark = rest.chars().next()?;
    let info = rest.trim_start_matches(mark);
    let count = rest.len() - info.len();
    (count >= 3 && is_prefix(prefix) && is_mermaid(info)).then(|| Open {
        mark,
        count,
        prefix,
        line: line.number.saturating_add(1),
        start: line.end,
        text: String::new(),
        options: if info.contains("{mermaid}") { Options::MayFollow } else { Options::None },
    })
}

/// Whether nothing but quotations and list items begin before a fence.
fn is_prefix(prefix: &str) -> bool {
    prefix.len() <= 100 && prefix.chars().all(|c| c.is_whitespace() || c.is_ascii_digit() || ">-*+.)".contains(c))
}

/// Whether the words behind a fence say Mermaid: `mermaid`, `mermaid-example`, `{.mermaid width=100}`, `{mermaid}`, `{code-block} mermaid`.
fn is_mermaid(info: &str) -> bool {
    let mut words =
        info.split(|c: char| c.is_whitespace() || matches!(c, '{' | '}' | ',')).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let is_name = |word: &str| {
        let word = word.trim_start_matches(['.', '=']).to_ascii_lowercase();
        matches!(&*word, "mermaid" | "mermaid-example" | "mermaidjs" | "language-mermaid")
    };
    is_name(first)
        || (matches!(first, "code-block" | "code" | "code-cell") && words.next().is_some_and(is_name))
        || (info.contains('{') && words.any(|word| word == ".mermaid"))
}

fn closes(fence: &Open<'_>, line: &str) -> bool {
    let bare = line.trim_start_matches(|c: char| c.is_whitespace() || c == '>');
    let rest = bare.trim_start_matches(fence.mark);
    bare.len() - rest.len() >= fence.count * fence.mark.len_utf8() && rest.trim().is_empty()
}

impl<'t> Open<'t> {
    fn take(&mut self, line: Line<'t>) {
        if self.text.len() > MAX_DIAGRAM_BYTES {
            return;
        }
        let text = self.own(line.text);
        match (self.options, text.trim()) {
            (Options::MayFollow, "---") => self.options = Options::Block,
            (Options::Block, "---") => self.options = Options::None,
            (Options::Block, _) => {}
            (Options::MayFollow, option) if option.starts_with(':') => {}
            _ => {
                self.options = Options::None;
                self.text.push_str(text);
            }
        }
        // A line that is left out stays as a blank one, so that lines can be counted.
        self.text.push('\n');
    }

    /// A line without what belongs to the list or quotation in which the fence lies.
    fn own(&self, line: &'t str) -> &'t str {
        let mut rest = line;
        for mark in self.prefix.chars() {
            let stripped = match mark {
                '>' => rest.trim_start_matches([' ', '\t']).strip_prefix('>'),
                '\t' => rest.strip_prefix('\t').or_else(|| rest.strip_prefix("    ")),
                // Marks of list items are white space on the lines below.
                _ => rest.strip_prefix([' ', '\t']),
            };
            rest = stripped.unwrap_or(rest);
        }
        rest
    }

    fn end(self, end: usize) -> Found<'t> {
        Found { text: Cow::Owned(self.text), line: self.line, range: self.start.min(end)..end }
    }
}
