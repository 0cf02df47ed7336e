//! The block between two `---` lines at the start, which is YAML.

use std::collections::{HashMap, HashSet};

use saphyr_parser::{Event, Parser, ScalarStyle, Tag};

use super::script::{is_space, number};

/// The longest block that is read. Those in use have a few lines.
const MAX_YAML_BYTES: usize = 64 * 1024;

/// How deep lists and mappings may lie in each other.
const MAX_DEPTH: usize = 100;

/// A block that was found.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Block<'t> {
    /// White space before both markers.
    pub(super) indent: &'t str,
    /// What lies between them.
    pub(super) body: &'t str,
    /// How much of the text it takes, in bytes.
    pub(super) end: usize,
}

/// The block at the start of a text, if it is opened and closed as it must be.
pub(super) fn block(text: &str) -> Option<Block<'_>> {
    let indent = text.get(..text.find(|c| !is_space(c) || c == '\n')?)?;
    let opening = indent.len() + 3;
    text.get(indent.len()..)?.strip_prefix("---")?;
    let opening_ends: Vec<usize> = line_breaks_in_space(text, opening).collect();
    let first_body = opening_ends.first()? + 1;
    let marker = format!("\n{indent}---");
    // The line breaks before closing markers, each with the last line break of the white space behind it.
    let mut closings = Vec::new();
    let mut from = first_body;
    while let Some(found) = text.get(from..).and_then(|rest| rest.find(&marker)) {
        let at = from + found;
        if let Some(end) = line_breaks_in_space(text, at + marker.len()).last() {
            closings.push((at, end + 1));
        }
        from = at + 1;
    }
    let last = closings.last()?.0;
    let body_start = opening_ends.iter().rev().find(|&&end| end < last).or(opening_ends.first())? + 1;
    let &(close, end) = closings.iter().find(|(at, _)| *at >= body_start)?;
    Some(Block { indent, body: text.get(body_start..close)?, end })
}

/// Where the line breaks of the white space lie that begins at `from`.
fn line_breaks_in_space(text: &str, from: usize) -> impl DoubleEndedIterator<Item = usize> {
    let rest = text.get(from..).unwrap_or_default();
    let space = rest.get(..rest.find(|c| !is_space(c)).unwrap_or(rest.len())).unwrap_or_default();
    space.match_indices('\n').map(move |(at, _)| from + at)
}

/// The title in a block; `Err` where it is not YAML that Mermaid reads.
pub(super) fn title(block: &Block<'_>) -> Result<Option<String>, NotYaml> {
    if block.body.len() > MAX_YAML_BYTES || block.body.contains(is_forbidden) {
        return Err(NotYaml);
    }
    let lines = block.body.split('\n').map(|line| line.strip_prefix(block.indent).unwrap_or(line));
    let body = if block.indent.is_empty() { block.body.to_owned() } else { lines.collect::<Vec<_>>().join("\n") };
    let mut reading = Reading::default();
    for event in Parser::new_from_str(&body) {
        let (event, _) = event.map_err(|_| NotYaml)?;
        reading.take(event)?;
    }
    Ok(reading.title)
}

/// Whether YAML may not hold a character.
fn is_forbidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{85}')) || matches!(c, '\u{fffe}' | '\u{ffff}')
}

/// A block is not YAML, or says something twice.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct NotYaml;

/// A list or mapping that is being read.
enum Open {
    List,
    /// The keys that were, and whether a value is due.
    Mapping {
        keys: HashSet<String>,
        key: Option<String>,
    },
}

#[derive(Default)]
struct Reading {
    documents: usize,
    open: Vec<Open>,
    /// Texts that have an anchor.
    anchors: HashMap<usize, Option<String>>,
    /// Pieces of a title that is a list.
    pieces: Option<Vec<String>>,
    title: Option<String>,
}

impl Reading {
    fn take(&mut self, event: Event<'_>) -> Result<(), NotYaml> {
        match event {
            Event::DocumentStart(_) => {
                self.documents += 1;
                if self.documents > 1 { Err(NotYaml) } else { Ok(()) }
            }
            Event::Scalar(text, style, anchor, tag) => {
                let value = value(&text, style, tag.as_deref())?;
                if anchor > 0 {
                    self.anchors.insert(anchor, value.clone());
                }
                self.scalar(&text, value)
            }
            Event::Alias(anchor) => {
                let value = self.anchors.get(&anchor).cloned().flatten();
                self.scalar(&value.clone().unwrap_or_default(), value)
            }
            Event::SequenceStart(_, tag) => self.begin(Open::List, tag.as_deref(), "seq"),
            Event::MappingStart(_, tag) => {
                self.begin(Open::Mapping { keys: HashSet::new(), key: None }, tag.as_deref(), "map")
            }
            Event::SequenceEnd => {
                self.open.pop();
                if self.open.len() == 1
                    && let Some(pieces) = self.pieces.take()
                {
                    self.title = Some(pieces.join(","));
                }
                self.filled();
                Ok(())
            }
            Event::MappingEnd => {
                self.open.pop();
                self.filled();
                Ok(())
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => Ok(()),
        }
    }

    fn begin(&mut self, open: Open, tag: Option<&Tag>, kind: &str) -> Result<(), NotYaml> {
        let fits = tag.is_none_or(|tag| core_tag(tag).is_some_and(|name| name.is_empty() || name == kind));
        if self.open.len() >= MAX_DEPTH || !fits {
            return Err(NotYaml);
        }
        if self.in_title() {
            match (&open, &mut self.pieces) {
                (Open::List, pieces @ None) if self.open.len() == 1 => *pieces = Some(Vec::new()),
                (Open::Mapping { .. }, Some(pieces)) if self.open.len() == 2 => pieces.push("[object Object]".into()),
                (Open::Mapping { .. }, None) => self.title = Some("[object Object]".into()),
                _ => {}
            }
        } else if let Some(Open::Mapping { key: key @ None, keys }) = self.open.last_mut() {
            // A key that is itself a list or mapping.
            let name = "[object Object]".to_owned();
            if !keys.insert(name.clone()) {
                return Err(NotYaml);
            }
            *key = Some(name);
        }
        self.open.push(open);
        Ok(())
    }

    /// Whether what comes next is, or lies in, the value of the outermost `title`.
    fn in_title(&self) -> bool {
        matches!(self.open.first(), Some(Open::Mapping { key: Some(key), .. }) if key == "title")
    }

    fn scalar(&mut self, written: &str, value: Option<String>) -> Result<(), NotYaml> {
        let in_title = self.in_title();
        let depth = self.open.len();
        match self.open.last_mut() {
            Some(Open::Mapping { keys, key: key @ None }) => {
                let name = value.unwrap_or_else(|| written.to_owned());
                if !keys.insert(name.clone()) {
                    return Err(NotYaml);
                }
                *key = Some(name);
                return Ok(());
            }
            Some(Open::Mapping { .. }) if in_title && depth == 1 => self.title = value,
            Some(Open::List) if in_title => {
                if let Some(pieces) = &mut self.pieces {
                    pieces.push(value.unwrap_or_default());
                }
            }
            _ => {}
        }
        self.filled();
        Ok(())
    }

    /// The value that was due is there.
    fn filled(&mut self) {
        if let Some(Open::Mapping { key, .. }) = self.open.last_mut() {
            *key = None;
        }
    }
}

/// The name of a tag that YAML itself knows; empty for the one that says nothing.
fn core_tag(tag: &Tag) -> Option<&str> {
    match &*tag.handle {
        "tag:yaml.org,2002:" | "!!" => Some(&tag.suffix),
        "!" | "" if tag.suffix.is_empty() || tag.suffix == "!" => Some(""),
        _ => None,
    }
}

/// What JavaScript writes for a value; `None` for what counts as nothing.
fn value(text: &str, style: ScalarStyle, tag: Option<&Tag>) -> Result<Option<String>, NotYaml> {
    let tag = tag.map(|tag| core_tag(tag).ok_or(NotYaml)).transpose()?;
    let said = Some(text).filter(|text| !text.is_empty()).map(str::to_owned);
    if tag == Some("str") || tag == Some("") || (style != ScalarStyle::Plain && tag.is_none()) {
        return Ok(said);
    }
    let plain = plain(text);
    let fits = match tag {
        None => true,
        Some("null") => matches!(plain, Plain::Null),
        Some("bool") => matches!(plain, Plain::Bool(_)),
        Some("int") => matches!(plain, Plain::Number(number) if number.fract() == 0.0),
        Some("float") => matches!(plain, Plain::Number(_)),
        Some(_) => false,
    };
    if !fits {
        return Err(NotYaml);
    }
    Ok(match plain {
        Plain::Null | Plain::Bool(false) => None,
        Plain::Bool(true) => Some("true".into()),
        Plain::Number(number) => (number != 0.0 && !number.is_nan()).then(|| script_text(number)),
        Plain::Text => said,
    })
}

enum Plain {
    Null,
    Bool(bool),
    Number(f64),
    Text,
}

/// What a text without quotes is in YAML as it goes into JSON.
fn plain(text: &str) -> Plain {
    match text {
        "" | "~" | "null" | "Null" | "NULL" => return Plain::Null,
        "true" | "True" | "TRUE" => return Plain::Bool(true),
        "false" | "False" | "FALSE" => return Plain::Bool(false),
        ".nan" | ".NaN" | ".NAN" => return Plain::Number(f64::NAN),
        _ => {}
    }
    let (sign, unsigned) = match text.strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, text.strip_prefix('+').unwrap_or(text)),
    };
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") {
        return Plain::Number(sign * f64::INFINITY);
    }
    let digits: String = unsigned.chars().filter(|&c| c != '_').collect();
    let numeric = unsigned.starts_with(|c: char| c.is_ascii_digit() || c == '.')
        && !unsigned.ends_with('_')
        && !digits.contains(['X', 'O', 'B'])
        && digits.bytes().any(|byte| byte.is_ascii_digit());
    let number = if numeric { sign * number(&digits) } else { f64::NAN };
    if number.is_finite() { Plain::Number(number) } else { Plain::Text }
}

/// A number as JavaScript writes it.
fn script_text(number: f64) -> String {
    if number.is_infinite() {
        return if number > 0.0 { "Infinity".into() } else { "-Infinity".into() };
    }
    if (1e-6..1e21).contains(&number.abs()) {
        return number.to_string();
    }
    let text = format!("{number:e}");
    match text.split_once("e-") {
        Some(_) => text,
        None => text.replacen('e', "e+", 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_are_found_as_mermaid_finds_them() {
        let check = |text: &str, body: Option<&str>, rest: &str| {
            let block = block(text);
            assert_eq!(block.as_ref().map(|block| block.body), body, "{text:?}");
            assert_eq!(block.map_or(text, |block| &text[block.end..]), rest, "{text:?}");
        };
        check("---\na: 1\n---\njourney", Some("a: 1"), "journey");
        check("---\n\n\na: 1\n---\n\n  x", Some("a: 1"), "  x");
        check("---\n\n---\nx", Some(""), "x");
        check("---\n---\nx", None, "---\n---\nx");
        check("---\na: 1\n---", None, "---\na: 1\n---");
        check("  ---\n  a\n  ---\nx", Some("  a"), "x");
        check("  ---\n  a\n---\nx", None, "  ---\n  a\n---\nx");
        check("---\na\n--- b\n---\nx", Some("a\n--- b"), "x");
        check("\n---\na\n---\nx", None, "\n---\na\n---\nx");
    }

    #[test]
    fn titles_are_what_javascript_writes() {
        let check = |body: &str, expected: Result<Option<&str>, NotYaml>| {
            let title = title(&Block { indent: "", body, end: 0 });
            assert_eq!(title, expected.map(|title| title.map(String::from)), "{body:?}");
        };
        check("title: A", Ok(Some("A")));
        check("title: 42", Ok(Some("42")));
        check("title: 4.50", Ok(Some("4.5")));
        check("title: 0x10", Ok(Some("16")));
        check("title: 1e21", Ok(Some("1e+21")));
        check("title: '0'", Ok(Some("0")));
        check("title: 0", Ok(None));
        check("title: true", Ok(Some("true")));
        check("title: no", Ok(Some("no")));
        check("title: ~", Ok(None));
        check("title:", Ok(None));
        check("title: [a, 1, [b]]", Ok(Some("a,1,b")));
        check("title: {a: b}", Ok(Some("[object Object]")));
        check("title: 2026-01-02", Ok(Some("2026-01-02")));
        check("x: &t Y\ntitle: *t", Ok(Some("Y")));
        check("config:\n  title: x", Ok(None));
        check("config: {a: [1, {b: c}]}\ntitle: T", Ok(Some("T")));
        check("- title: x", Ok(None));
        check("just text", Ok(None));
        check("", Ok(None));
        check("title: a\ntitle: b", Err(NotYaml));
        check("title: a: b: [", Err(NotYaml));
        check("title: !x y", Err(NotYaml));
        check("title: !!str 5", Ok(Some("5")));
        check("title: |\n  a\n  b", Ok(Some("a\nb\n")));
    }
}
