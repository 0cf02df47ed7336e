//! The line that begins a journey, also where it is not written as Mermaid wants it.

use super::lined::Lined;
use super::script::{is_space, trim, trim_start};

/// How the first word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Header {
    /// As Mermaid wants it.
    Exact,
    /// Otherwise.
    Loose,
    /// As Mermaid wants it, but with something behind it that is no statement.
    Joined,
}

/// Where a journey begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Begin {
    pub(super) header: Header,
    /// The line of the text, from zero.
    pub(super) index: usize,
    /// Where the word ends on its line.
    pub(super) end: usize,
}

/// How many lines may stand before it.
const MAX_LINES_BEFORE: usize = 200;

/// Words that people write for it.
const LOOSE: [&str; 9] = [
    "user journey",
    "user-journey",
    "userjourney",
    "customer journey",
    "journey-beta",
    "journeymap",
    "journey map",
    "journeys",
    "journey",
];

/// Looks for the line, for one that is written as it should be first.
pub(super) fn header(lined: &Lined) -> Option<Begin> {
    let above = || lined.text.split('\n').take(MAX_LINES_BEFORE).enumerate();
    let exact = above().find_map(|(index, line)| begins(line, "journey", index, Header::Exact));
    let loose =
        || above().find_map(|(index, line)| LOOSE.iter().find_map(|word| begins(line, word, index, Header::Loose)));
    let first = || above().find(|(_, line)| !trim(line).is_empty()).and_then(|(index, line)| first_word(line, index));
    exact.or_else(loose).or_else(first)
}

/// A first line that begins with the word and goes on with something else.
fn first_word(line: &str, index: usize) -> Option<Begin> {
    let end = line.len() - trim_start(line).strip_prefix("journey")?.len();
    let whole = !line.get(end..)?.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    whole.then_some(Begin { header: Header::Joined, index, end })
}

fn begins(line: &str, word: &str, index: usize, header: Header) -> Option<Begin> {
    let start = line.find(|c| !is_space(c) && !matches!(c, '\u{200b}'..='\u{200d}'))?;
    let end = start + word.len();
    let written = line.get(start..end)?;
    let rest = line.get(end..)?;
    let same = if header == Header::Exact { written == word } else { written.eq_ignore_ascii_case(word) };
    // A sentence that begins with the word is no header, but a statement may follow it on its line.
    let rest = trim(rest);
    let bare = rest.trim_start_matches([';', ':', '：', '.']);
    let statement = ["title", "section", "acctitle", "accdescr"];
    let followed = trim(bare).to_lowercase();
    let alone = followed.is_empty()
        || followed.starts_with(['#', '%'])
        || statement.iter().any(|word| followed.starts_with(word));
    let header = if bare.len() < rest.len() { Header::Loose } else { header };
    (same && alone).then_some(Begin { header, index, end })
}
