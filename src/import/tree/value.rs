//! Values with their lines, and what is asked of them.

use std::borrow::Cow;

use crate::file::{Problem, Warning};
use crate::map::Number;

use super::super::builder::Builder;
use super::super::report::{Effect, Note};

/// Values that are read of one text; the rest is left out.
pub(in crate::import) const MAX_VALUES: usize = 500_000;

/// How deep values may lie; what lies deeper is left out.
pub(super) const MAX_DEPTH: usize = 64;

/// Nothing, for what is asked of but not there.
const NOTHING: &Value<'static> = &Value { line: 0, content: Content::Nothing };

/// A value and where it begins.
#[derive(Debug)]
pub(in crate::import) struct Value<'t> {
    /// Line of the source, from 1.
    pub(in crate::import) line: u32,
    pub(in crate::import) content: Content<'t>,
}

/// What a value is.
#[derive(Debug)]
pub(in crate::import) enum Content<'t> {
    Nothing,
    /// A text, a number, true or false, as it is written.
    Scalar(Cow<'t, str>),
    List(Vec<Value<'t>>),
    Fields(Vec<(Cow<'t, str>, Value<'t>)>),
}

impl<'t> Value<'t> {
    /// A field; nothing where there is none of that name.
    pub(in crate::import) fn get(&self, name: &str) -> &Value<'t> {
        self.fields().iter().find(|(known, _)| known == name).map_or(NOTHING, |(_, value)| value)
    }

    /// The first of these fields that holds something.
    pub(in crate::import) fn first_of(&self, names: &[&str]) -> &Value<'t> {
        names.iter().map(|name| self.get(name)).find(|value| !value.is_nothing()).unwrap_or(NOTHING)
    }

    /// The text without blanks around it; empty for what is none.
    pub(in crate::import) fn text(&self) -> &str {
        match &self.content {
            Content::Scalar(text) => text.trim(),
            Content::Nothing | Content::List(_) | Content::Fields(_) => "",
        }
    }

    /// The entries; none for what is no list.
    pub(in crate::import) fn items(&self) -> &[Value<'t>] {
        if let Content::List(items) = &self.content { items } else { &[] }
    }

    /// The fields; none for what has none.
    pub(in crate::import) fn fields(&self) -> &[(Cow<'t, str>, Value<'t>)] {
        if let Content::Fields(fields) = &self.content { fields } else { &[] }
    }

    /// The number, if the text is one.
    pub(in crate::import) fn number(&self) -> Option<Number> {
        self.text().parse().ok().and_then(|value| Number::new(value).ok())
    }

    /// Whether there is something in it.
    pub(in crate::import) fn is_nothing(&self) -> bool {
        match &self.content {
            Content::Nothing => true,
            Content::Scalar(text) => text.trim().is_empty(),
            Content::List(items) => items.is_empty(),
            Content::Fields(fields) => fields.is_empty(),
        }
    }

    /// Whether it says yes.
    pub(in crate::import) fn is_true(&self) -> bool {
        ["true", "yes", "1", "sí", "si"].contains(&self.text().to_lowercase().as_str())
    }
}

/// A text that was read.
#[derive(Debug)]
pub(in crate::import) struct Tree<'t> {
    /// Its documents: one for JSON.
    pub(in crate::import) roots: Vec<Value<'t>>,
    /// The line from which on it could not be read.
    pub(in crate::import) damaged: Option<u32>,
    /// The first line with something that the format does not have, but that can be understood.
    pub(in crate::import) loose: Option<u32>,
    /// There was more than is read.
    pub(in crate::import) more: bool,
}

impl Tree<'_> {
    /// Says how the text was read.
    pub(in crate::import) fn remark(&self, builder: &mut Builder) {
        let damage = self.damaged.map(|line| (line, Effect::LeftOut, Problem::Damaged));
        let loose = self.loose.map(|line| (line, Effect::Read, Problem::LooseSyntax));
        for (line, effect, problem) in damage.into_iter().chain(loose) {
            let warning = Warning { path: String::new(), line, problem };
            builder.remark(Some(line), effect, Note::File(warning));
        }
        if self.more {
            builder.remark(None, Effect::LeftOut, Note::TooMany { limit: MAX_VALUES });
        }
    }
}
