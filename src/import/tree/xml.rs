//! XML, and what looks like it: without a document type, with signs that ought to be escaped, attributes without quotation marks and
//! elements that are never closed.
//!
//! An element is a value with its attributes (`@name`), its text (`#text`) and its children as fields, all names in lower case; one that
//! holds only a text is that text.

use std::borrow::Cow;

use super::value::{Content, MAX_DEPTH, MAX_VALUES, Tree, Value};

/// The field of an element that holds its text.
pub(in crate::import) const TEXT: &str = "#text";

/// The text in an element.
pub(in crate::import) fn content<'v>(element: &'v Value<'_>) -> &'v str {
    if element.fields().is_empty() { element.text() } else { element.get(TEXT).text() }
}

/// Reads a text as XML; its outermost elements are fields of the only root. `None` if there is no element in it.
pub(in crate::import) fn read_xml(text: &str) -> Option<Tree<'_>> {
    let mut reader = Reader {
        text,
        at: 0,
        line: 1,
        room: MAX_VALUES,
        open: vec![Open { name: String::new(), line: 1, text: String::new(), fields: Vec::new() }],
        too_deep: 0,
        loose: None,
        more: false,
    };
    reader.read();
    while reader.open.len() > 1 {
        reader.is_loose();
        reader.close();
    }
    let root = reader.open.pop()?;
    let root = Value { line: 1, content: Content::Fields(root.fields) };
    (!root.is_nothing()).then_some(Tree { roots: vec![root], damaged: None, loose: reader.loose, more: reader.more })
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    line: u32,
    room: usize,
    open: Vec<Open<'t>>,
    /// Elements that lie too deep and are not closed yet.
    too_deep: usize,
    loose: Option<u32>,
    more: bool,
}

struct Open<'t> {
    name: String,
    line: u32,
    text: String,
    fields: Vec<(Cow<'t, str>, Value<'t>)>,
}

impl<'t> Reader<'t> {
    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn is_loose(&mut self) {
        self.loose.get_or_insert(self.line);
    }

    fn skip(&mut self, bytes: usize) -> &'t str {
        let rest = self.rest();
        let skipped = rest.get(..bytes).unwrap_or(rest);
        let breaks = skipped.bytes().filter(|&byte| byte == b'\n').count();
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.at += skipped.len();
        skipped
    }

    fn skip_blanks(&mut self) {
        let rest = self.rest();
        self.skip(rest.len() - rest.trim_start().len());
    }

    /// Skips to behind `end`, and gives what lies before it.
    fn skip_behind(&mut self, end: &str) -> &'t str {
        let rest = self.rest();
        let length = rest.find(end);
        let before = self.skip(length.unwrap_or(rest.len()));
        self.skip(if length.is_some() { end.len() } else { 0 });
        before
    }

    fn read(&mut self) {
        while !self.rest().is_empty() {
            let rest = self.rest();
            let name_follows = |text: &str| text.starts_with(|c: char| c.is_alphabetic() || c == '_');
            if rest.starts_with("<!--") {
                self.skip_behind("-->");
            } else if rest.starts_with("<![CDATA[") {
                self.skip(9);
                let text = self.skip_behind("]]>");
                self.push_text(text);
            } else if rest.starts_with("<!") {
                let inner = rest.split('>').next().is_some_and(|start| start.contains('['));
                self.skip_behind(if inner { "]>" } else { ">" });
            } else if rest.starts_with("<?") {
                self.skip_behind("?>");
            } else if let Some(name) = rest.strip_prefix("</").filter(|name| name_follows(name)) {
                self.end(name);
            } else if rest.strip_prefix('<').is_some_and(name_follows) {
                if self.room == 0 {
                    self.more = true;
                    return;
                }
                self.start();
            } else {
                let from = usize::from(rest.starts_with('<'));
                if from > 0 {
                    self.is_loose();
                }
                let length = rest.get(from..).and_then(|rest| rest.find('<')).map_or(rest.len(), |at| from + at);
                let text = self.skip(length);
                let plain = self.unescaped(text);
                self.push_text(&plain);
            }
        }
    }

    fn push_text(&mut self, text: &str) {
        if self.too_deep == 0
            && let Some(open) = self.open.last_mut()
        {
            open.text.push_str(text);
        }
    }

    fn name(&mut self) -> String {
        let rest = self.rest();
        let length = rest.find(|c: char| c.is_whitespace() || "/>=\"'<".contains(c)).unwrap_or(rest.len());
        let name = self.skip(length);
        name.rsplit(':').next().unwrap_or(name).to_lowercase()
    }

    fn start(&mut self) {
        let line = self.line;
        self.skip(1);
        let name = self.name();
        let mut fields = Vec::new();
        let is_closed = loop {
            self.skip_blanks();
            let rest = self.rest();
            if rest.starts_with("/>") {
                self.skip(2);
                break true;
            }
            if rest.starts_with('>') || rest.is_empty() {
                self.skip(1);
                break false;
            }
            if rest.starts_with('<') {
                self.is_loose();
                break false;
            }
            let line = self.line;
            let attribute = self.name();
            if attribute.is_empty() {
                self.is_loose();
                let length = self.rest().chars().next().map_or(1, char::len_utf8);
                self.skip(length);
                continue;
            }
            self.skip_blanks();
            if !self.rest().starts_with('=') {
                self.is_loose();
                continue;
            }
            self.skip(1);
            self.skip_blanks();
            let value = self.attribute();
            self.room = self.room.saturating_sub(1);
            fields.push((format!("@{attribute}").into(), Value { line, content: Content::Scalar(value.into()) }));
        };
        if self.too_deep > 0 || self.open.len() > MAX_DEPTH {
            self.more = true;
            self.too_deep += usize::from(!is_closed);
            return;
        }
        self.open.push(Open { name, line, text: String::new(), fields });
        if is_closed {
            self.close();
        }
    }

    fn attribute(&mut self) -> String {
        let quote = self.rest().chars().next().filter(|c| "\"'".contains(*c));
        let text = if let Some(quote) = quote {
            self.skip(1);
            self.skip_behind(quote.encode_utf8(&mut [0; 4]))
        } else {
            self.is_loose();
            let rest = self.rest();
            // A slash before the end closes the element, others belong to the value.
            let length = rest.find(|c: char| c.is_whitespace() || c == '>' || c == '<').unwrap_or(rest.len());
            let value = rest.get(..length).unwrap_or_default();
            self.skip(value.strip_suffix('/').unwrap_or(value).len())
        };
        self.unescaped(text)
    }

    fn end(&mut self, name: &str) {
        let length = name.find('>').unwrap_or(name.len());
        let name = name.get(..length).unwrap_or_default().trim();
        let name = name.rsplit(':').next().unwrap_or(name).to_lowercase();
        self.skip(length + 3);
        if self.too_deep > 0 {
            self.too_deep -= 1;
            return;
        }
        let Some(at) = self.open.iter().rposition(|open| open.name == name).filter(|at| *at > 0) else {
            return self.is_loose();
        };
        if at + 1 < self.open.len() {
            self.is_loose();
        }
        while self.open.len() > at {
            self.close();
        }
    }

    fn close(&mut self) {
        let Some(Open { name, line, text, mut fields }) = self.open.pop() else { return };
        self.room = self.room.saturating_sub(1);
        let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
        let content = if fields.is_empty() {
            Content::Scalar(text.into())
        } else {
            if !text.is_empty() {
                fields.push((TEXT.into(), Value { line, content: Content::Scalar(text.into()) }));
            }
            Content::Fields(fields)
        };
        if let Some(parent) = self.open.last_mut() {
            parent.fields.push((name.into(), Value { line, content }));
        }
    }

    /// A text with its entities as characters; those that are not of XML itself stay as they are.
    fn unescaped(&mut self, text: &str) -> String {
        let mut plain = String::with_capacity(text.len());
        let mut rest = text;
        while let Some((before, after)) = rest.split_once('&') {
            plain.push_str(before);
            // Names are short: what is no entity must not be searched to the end of the file.
            let name = after.bytes().take(10).position(|byte| byte == b';').and_then(|end| after.get(..end));
            if let Some((name, c)) = name.and_then(|name| Some((name, entity(name)?))) {
                plain.push(c);
                rest = after.get(name.len() + 1..).unwrap_or_default();
            } else {
                self.is_loose();
                plain.push('&');
                rest = after;
            }
        }
        plain.push_str(rest);
        plain
    }
}

fn entity(name: &str) -> Option<char> {
    match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix('x') {
                Some(digits) => u32::from_str_radix(digits, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(value: &Value<'_>) -> String {
        match &value.content {
            Content::Fields(fields) => {
                let fields: Vec<_> = fields.iter().map(|(name, value)| format!("{name}={}", shown(value))).collect();
                format!("{{{}}}", fields.join(" "))
            }
            _ => value.text().to_owned(),
        }
    }

    #[test]
    fn xml_is_read_and_what_looks_like_it() {
        let check = |text: &str, expected: &str, loose: bool| {
            let tree = read_xml(text).unwrap();
            assert_eq!((shown(&tree.roots[0]).as_str(), tree.loose.is_some()), (expected, loose), "{text}");
        };
        check("<?xml version=\"1.0\"?><!-- c --><A x='1'>t<b/></A>", "{a={@x=1 b= #text=t}}", false);
        check("<a>x &amp; y &#233;<![CDATA[ <z>]]></a>", "{a=x & y é <z>}", false);
        check("<a>Q&A < 3 & more</a>", "{a=Q&A < 3 & more}", true);
        check("<n:a><b>1</n:a>", "{a={b=1}}", true);
        check("<a id=7 on><b x=/c/>", "{a={@id=7 b={@x=/c}}}", true);
        check("<!DOCTYPE a [<!ENTITY e \"boom\">]><a>&e;</a>", "{a=&e;}", true);
        check("</x><a>1</a>", "{a=1}", true);
        check("<a>1</a", "{a=1}", false);
        check("<a><b>1</b></", "{a={b=1 #text=</}}", true);
        assert!(read_xml("no elements").is_none());
    }

    #[test]
    fn depth_is_bounded() {
        let deep = format!("<r>{}x{}<y>1</y></r>", "<a>".repeat(100_000), "</a>".repeat(100_000));
        let tree = read_xml(&deep).unwrap();
        assert!(tree.more);
        assert_eq!(tree.roots[0].get("r").get("y").text(), "1");
    }
}
