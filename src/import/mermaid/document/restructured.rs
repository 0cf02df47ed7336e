//! Directives of reStructuredText: `.. mermaid::`, `.. code:: mermaid` and the like.

use std::borrow::Cow;

use super::found::{Found, Line, lines};

struct Open {
    /// Of the directive, in bytes.
    indent: usize,
    /// Of its content, once that has begun.
    own: Option<usize>,
    line: u32,
    start: usize,
    end: usize,
    text: String,
}

/// All directives that hold Mermaid.
pub(super) fn find(text: &str) -> Vec<Found<'_>> {
    let mut found = Vec::new();
    if !text.contains("mermaid") || !text.contains("..") {
        return found;
    }
    let mut open: Option<Open> = None;
    for line in lines(text) {
        if let Some(mut directive) = open.take() {
            if directive.take(line) {
                open = Some(directive);
                continue;
            }
            found.extend(directive.end());
        }
        open = opened(line);
    }
    found.extend(open.and_then(Open::end));
    found
}

fn opened(line: Line<'_>) -> Option<Open> {
    let bare = line.text.trim_start();
    let (name, argument) = bare.strip_prefix("..")?.trim_start().split_once("::")?;
    let is_code = matches!(name, "code" | "code-block" | "sourcecode") && argument.trim() == "mermaid";
    // A file that is named is not in the document.
    let is_own = name == "mermaid" && argument.trim().is_empty();
    (is_code || is_own).then(|| Open {
        indent: line.text.len() - bare.len(),
        own: None,
        line: line.number.saturating_add(1),
        start: line.end,
        end: line.end,
        text: String::new(),
    })
}

impl Open {
    /// Takes a line; `false` if it belongs to the directive no more.
    fn take(&mut self, line: Line<'_>) -> bool {
        let bare = line.text.trim_start();
        let indent = line.text.len() - bare.len();
        if bare.is_empty() {
            self.text.push('\n');
            return true;
        }
        if indent <= self.indent {
            return false;
        }
        self.end = line.end;
        let is_option = self.own.is_none() && bare.starts_with(':');
        if !is_option {
            let own = *self.own.get_or_insert(indent);
            self.text.push_str(line.text.get(own.min(indent)..).unwrap_or(bare));
        }
        self.text.push('\n');
        true
    }

    fn end<'t>(self) -> Option<Found<'t>> {
        self.own.is_some().then_some(Found {
            text: Cow::Owned(self.text),
            line: self.line,
            range: self.start..self.end,
        })
    }
}
