//! JSON as people and programs write it: with comments, trailing commas and raw line breaks, and cut off somewhere.

use std::borrow::Cow;

use super::value::{Content, MAX_DEPTH, MAX_VALUES, Tree, Value};

/// Reads a text as JSON. `None` if it is none from its very beginning.
pub(in crate::import) fn read_json(text: &str) -> Option<Tree<'_>> {
    let mut reader = Reader { text, at: 0, line: 1, room: MAX_VALUES, damaged: None, loose: None, more: false };
    let root = reader.value(0)?;
    reader.skip_blanks();
    if reader.peek().is_some() {
        reader.fail();
    }
    let holds_text_only = root.items().iter().all(|item| matches!(item.content, Content::Scalar(_)));
    // A document may begin with a bracket without being JSON.
    if reader.damaged.is_some() && (root.is_nothing() || root.fields().is_empty() && holds_text_only) {
        return None;
    }
    Some(Tree { roots: vec![root], damaged: reader.damaged, loose: reader.loose, more: reader.more })
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    room: usize,
    damaged: Option<u32>,
    loose: Option<u32>,
    more: bool,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// Goes on by so many bytes, and counts their line breaks.
    fn skip(&mut self, bytes: usize) -> &'t str {
        let rest = self.rest();
        let skipped = rest.get(..bytes).unwrap_or(rest);
        let breaks = skipped.bytes().filter(|&byte| byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at += skipped.len();
        skipped
    }

    fn skip_blanks(&mut self) {
        loop {
            let rest = self.rest();
            let comment = if rest.starts_with("//") {
                rest.find('\n').unwrap_or(rest.len())
            } else if rest.starts_with("/*") {
                rest.find("*/").map_or(rest.len(), |end| end + 2)
            } else {
                0
            };
            let blanks = rest.len() - rest.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}').len();
            if comment > 0 {
                self.is_loose();
            }
            if self.skip(comment.max(blanks)).is_empty() {
                return;
            }
        }
    }

    fn is_loose(&mut self) {
        self.loose.get_or_insert(self.line);
    }

    /// Nothing is read from here on.
    fn fail(&mut self) {
        self.damaged.get_or_insert(self.line);
        self.at = self.text.len();
    }

    fn value(&mut self, depth: usize) -> Option<Value<'t>> {
        self.skip_blanks();
        if self.room == 0 {
            self.more = true;
            self.at = self.text.len();
            return None;
        }
        self.room -= 1;
        let line = self.line;
        let content = match self.peek() {
            None => {
                self.fail();
                return None;
            }
            Some(b'{' | b'[') if depth >= MAX_DEPTH => {
                self.skip_deep();
                Content::Nothing
            }
            Some(b'{') => Content::Fields(self.entries(b'}', |reader| reader.field(depth))),
            Some(b'[') => Content::List(self.entries(b']', |reader| reader.value(depth + 1))),
            Some(b'"' | b'\'') => Content::Scalar(self.quoted()),
            Some(_) => self.word()?,
        };
        Some(Value { line, content })
    }

    /// What lies between brackets.
    fn entries<T>(&mut self, close: u8, entry: impl Fn(&mut Self) -> Option<T>) -> Vec<T> {
        self.skip(1);
        let mut entries = Vec::new();
        let mut comma = true;
        loop {
            self.skip_blanks();
            match self.peek() {
                Some(byte) if byte == close => {
                    if comma && !entries.is_empty() {
                        self.is_loose();
                    }
                    self.skip(1);
                    return entries;
                }
                Some(b',') if !comma => {
                    self.skip(1);
                    comma = true;
                }
                None => {
                    if !self.more {
                        self.fail();
                    }
                    return entries;
                }
                Some(_) => {
                    if !comma {
                        self.is_loose();
                    }
                    match entry(self) {
                        Some(entry) => entries.push(entry),
                        None => return entries,
                    }
                    comma = false;
                }
            }
        }
    }

    fn field(&mut self, depth: usize) -> Option<(Cow<'t, str>, Value<'t>)> {
        let key = if let Some(b'"' | b'\'') = self.peek() {
            self.quoted()
        } else {
            let rest = self.rest();
            let length = rest.find(|c: char| !c.is_alphanumeric() && !"_-$".contains(c)).unwrap_or(0);
            if length == 0 {
                self.fail();
                return None;
            }
            self.is_loose();
            Cow::Borrowed(self.skip(length))
        };
        self.skip_blanks();
        if self.peek() != Some(b':') {
            self.fail();
            return None;
        }
        self.skip(1);
        Some((key, self.value(depth + 1)?))
    }

    /// A number, or one of the words that stand without quotation marks.
    fn word(&mut self) -> Option<Content<'t>> {
        let rest = self.rest();
        let length = rest.find(|c: char| !c.is_ascii_alphanumeric() && !"+-._".contains(c)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let content = match word {
            "null" => Content::Nothing,
            "None" | "undefined" | "NaN" => {
                self.is_loose();
                Content::Nothing
            }
            "true" | "false" | "True" | "False" => Content::Scalar(word.into()),
            _ if word.parse::<f64>().is_ok() => Content::Scalar(word.into()),
            _ => {
                self.fail();
                return None;
            }
        };
        self.skip(length);
        Some(content)
    }

    /// A text in quotation marks.
    fn quoted(&mut self) -> Cow<'t, str> {
        let quote = self.peek().unwrap_or(b'"');
        if quote == b'\'' {
            self.is_loose();
        }
        self.skip(1);
        let bytes = self.rest().as_bytes();
        let mut end = 0;
        let mut escapes = false;
        while let Some(&byte) = bytes.get(end) {
            match byte {
                b'\\' => {
                    escapes = true;
                    end += 1;
                }
                byte if byte == quote => break,
                b'\n' => self.is_loose(),
                _ => {}
            }
            end += 1;
        }
        if end >= bytes.len() {
            let text = self.skip(bytes.len());
            self.fail();
            return Cow::Borrowed(text);
        }
        let text = self.skip(end);
        self.skip(1);
        if escapes { Cow::Owned(unescaped(text)) } else { Cow::Borrowed(text) }
    }

    /// Skips what lies too deep.
    fn skip_deep(&mut self) {
        self.more = true;
        let mut depth = 0_usize;
        while let Some(byte) = self.peek() {
            match byte {
                b'"' => {
                    self.quoted();
                    continue;
                }
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            let length = self.rest().chars().next().map_or(1, char::len_utf8);
            self.skip(length);
            if depth == 0 {
                return;
            }
        }
    }
}

/// A text with its escapes as characters; what is no character becomes `�`.
fn unescaped(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, escape)) = rest.split_once('\\') {
        plain.push_str(before);
        let Some(kind) = escape.chars().next() else { break };
        rest = escape.get(kind.len_utf8()..).unwrap_or_default();
        match kind {
            'n' => plain.push('\n'),
            't' => plain.push('\t'),
            'r' => plain.push('\r'),
            'b' | 'f' => plain.push(' '),
            'u' => {
                let (c, after) = unicode(rest);
                plain.push(c);
                rest = after;
            }
            other => plain.push(other),
        }
    }
    plain.push_str(rest);
    plain
}

/// The character of four hexadecimal digits, or of two times four with an escape between them.
fn unicode(text: &str) -> (char, &str) {
    let unit = |text: &str| text.get(..4).and_then(|digits| u32::from_str_radix(digits, 16).ok());
    let Some(first) = unit(text) else { return (char::REPLACEMENT_CHARACTER, text) };
    let after = text.get(4..).unwrap_or_default();
    let low = after.strip_prefix("\\u").and_then(unit).filter(|low| (0xDC00..0xE000).contains(low));
    match low {
        Some(low) if (0xD800..0xDC00).contains(&first) => {
            let c = char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (low - 0xDC00));
            (c.unwrap_or(char::REPLACEMENT_CHARACTER), after.get(6..).unwrap_or_default())
        }
        _ => (char::from_u32(first).unwrap_or(char::REPLACEMENT_CHARACTER), after),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A value in a short form: texts as they are, lists in brackets, fields in braces.
    fn shown(value: &Value<'_>) -> String {
        match &value.content {
            Content::Nothing => "-".into(),
            Content::Scalar(text) => text.to_string(),
            Content::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(" ")),
            Content::Fields(fields) => {
                let fields: Vec<_> = fields.iter().map(|(key, value)| format!("{key}={}", shown(value))).collect();
                format!("{{{}}}", fields.join(" "))
            }
        }
    }

    #[test]
    fn json_is_read_as_it_is_written() {
        let check = |text: &str, expected: Option<&str>, damaged: Option<u32>, loose: bool| {
            let tree = read_json(text);
            let read = tree.as_ref().map(|tree| shown(&tree.roots[0]));
            assert_eq!(read.as_deref(), expected, "{text}");
            assert_eq!(tree.as_ref().and_then(|tree| tree.damaged), damaged, "{text}");
            assert_eq!(tree.is_some_and(|tree| tree.loose.is_some()), loose, "{text}");
        };
        check(r#"{"a": [1, -2.5e3, true, null], "b": {}}"#, Some("{a=[1 -2.5e3 true -] b={}}"), None, false);
        check(r#"["\u00e9\ud83d\ude00\n\"\\x\ud800"]"#, Some("[é😀\n\"\\x\u{fffd}]"), None, false);
        check("{\"a\": 1, // note\n b: 'x', /* more */}", Some("{a=1 b=x}"), None, true);
        check("{\"a\": [\"x\", \"y", Some("{a=[x y]}"), Some(1), false);
        check("{\"a\": 1,\n\"b\"", Some("{a=1}"), Some(2), false);
        check("{\"a\": \"one\ntwo\"}", Some("{a=one\ntwo}"), None, true);
        check("[link](https://example.org)", None, None, false);
        check("[1] Smith: A study", None, None, false);
        check("{{ template }}", None, None, false);
        check("{\"a\":{\"b\":1}} {", Some("{a={b=1}}"), Some(1), false);
        check("{\"a\": \"\\", Some("{a=\\}"), Some(1), false);
    }

    #[test]
    fn lines_are_counted() {
        let tree = read_json("{\n\"a\": \"x\ny\",\n\"b\": 1}").unwrap();
        assert_eq!((tree.roots[0].get("a").line, tree.roots[0].get("b").line), (2, 4));
    }

    #[test]
    fn depth_and_number_are_bounded() {
        let deep = "[".repeat(1_000_000);
        assert!(read_json(&deep).is_none_or(|tree| tree.more));
        let closed = format!("{{\"a\":{}{},\"b\":1}}", "[".repeat(1000), "]".repeat(1000));
        let tree = read_json(&closed).unwrap();
        assert_eq!((tree.more, tree.roots[0].get("b").text()), (true, "1"));
        let many = format!("[{}{{}}]", "{},".repeat(MAX_VALUES));
        let tree = read_json(&many).unwrap();
        assert_eq!((tree.more, tree.damaged, tree.roots[0].items().len()), (true, None, MAX_VALUES - 1));
    }
}
