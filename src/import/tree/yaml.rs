//! YAML with all its documents, without aliases.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser, ScalarStyle, Span};

use super::value::{Content, MAX_DEPTH, MAX_VALUES, Tree, Value};

/// Reads a text as YAML. `None` if there is no list and no field in it.
pub(in crate::import) fn read_yaml(text: &str) -> Option<Tree<'_>> {
    let mut reader = Reader { open: Vec::new(), roots: Vec::new(), room: MAX_VALUES, more: false };
    let (mut damaged, mut line) = (None, 1);
    for event in Parser::new_from_str(text) {
        match event {
            Ok((event, span)) => {
                line = line_of(span);
                if !reader.take(event, line) {
                    break;
                }
            }
            Err(error) => {
                damaged = Some(u32::try_from(error.marker().line()).unwrap_or(line));
                break;
            }
        }
    }
    while !reader.open.is_empty() {
        reader.close();
    }
    let Reader { mut roots, more, .. } = reader;
    roots.retain(|root| !matches!(root.content, Content::Nothing | Content::Scalar(_)));
    (!roots.is_empty()).then_some(Tree { roots, damaged, loose: None, more })
}

fn line_of(span: Span) -> u32 {
    u32::try_from(span.start.line()).unwrap_or(u32::MAX)
}

struct Reader<'t> {
    /// Lists and mappings that are not closed yet.
    open: Vec<Open<'t>>,
    roots: Vec<Value<'t>>,
    room: usize,
    more: bool,
}

struct Open<'t> {
    value: Value<'t>,
    /// The key whose value comes next, and its line.
    key: Option<(Cow<'t, str>, u32)>,
}

impl<'t> Reader<'t> {
    /// Takes what comes next; `false` when nothing more is read.
    fn take(&mut self, event: Event<'t>, line: u32) -> bool {
        if self.room == 0 || self.open.len() > MAX_DEPTH {
            self.more = true;
            return false;
        }
        let value = |content| Value { line, content };
        match event {
            Event::Scalar(text, style, ..) => {
                let is_null = style == ScalarStyle::Plain && ["", "~", "null", "Null", "NULL"].contains(&&*text);
                let key = self.open.last_mut().filter(|open| matches!(open.value.content, Content::Fields(_)));
                match key {
                    Some(open) if open.key.is_none() => open.key = Some((text, line)),
                    _ => self.put(value(if is_null { Content::Nothing } else { Content::Scalar(text) })),
                }
            }
            // What it stands for may be the whole document, many times over.
            Event::Alias(_) => {
                self.more = true;
                match self.open.last_mut() {
                    Some(open) if matches!(open.value.content, Content::Fields(_)) && open.key.is_none() => {
                        open.key = Some((Cow::Borrowed(""), line));
                    }
                    _ => self.put(value(Content::Nothing)),
                }
            }
            Event::SequenceStart(..) => self.open(value(Content::List(Vec::new()))),
            Event::MappingStart(..) => self.open(value(Content::Fields(Vec::new()))),
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentStart(_) | Event::DocumentEnd => {}
        }
        true
    }

    fn open(&mut self, value: Value<'t>) {
        // A list or mapping as a key has no name to be asked for by.
        if let Some(open) = self.open.last_mut().filter(|open| matches!(open.value.content, Content::Fields(_))) {
            open.key.get_or_insert((Cow::Borrowed(""), value.line));
        }
        self.open.push(Open { value, key: None });
    }

    fn close(&mut self) {
        if let Some(open) = self.open.pop() {
            self.put(open.value);
        }
    }

    fn put(&mut self, mut value: Value<'t>) {
        self.room = self.room.saturating_sub(1);
        match self.open.last_mut() {
            None => self.roots.push(value),
            Some(Open { value: into, key }) => match &mut into.content {
                Content::List(items) => items.push(value),
                Content::Fields(fields) => {
                    let (key, line) = key.take().unwrap_or((Cow::Borrowed(""), value.line));
                    value.line = line;
                    fields.push((key, value));
                }
                Content::Nothing | Content::Scalar(_) => {}
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_read_with_their_lines() {
        let tree = read_yaml("kind: cjm\nposition:\n  'y': 1\n---\nname: >-\n  one\n  two\nlist: [a, ~]\n").unwrap();
        let [first, second] = &tree.roots[..] else { panic!("{tree:?}") };
        assert_eq!((first.get("kind").text(), first.get("position").get("y").text()), ("cjm", "1"));
        assert_eq!((second.get("name").text(), second.get("name").line), ("one two", 5));
        assert_eq!(second.get("list").items().len(), 2);
        assert!(second.get("list").items()[1].is_nothing());
    }

    #[test]
    fn what_is_read_is_bounded() {
        let bomb = "a: &a [x, x]\nb: &b [*a, *a, *a]\nc: [*b, *b, *b]\n";
        let tree = read_yaml(bomb).unwrap();
        assert!(tree.more);
        assert_eq!(tree.roots[0].get("b").items().len(), 3);
        let deep = format!("a: {}", "[".repeat(100_000));
        assert!(read_yaml(&deep).is_some_and(|tree| tree.more || tree.damaged.is_some()));
        let broken = read_yaml("a: 1\nb: [x\nc: }").unwrap();
        assert_eq!(broken.roots[0].get("a").text(), "1");
        assert!(broken.damaged.is_some());
        assert!(read_yaml("only a text").is_none());
    }
}
