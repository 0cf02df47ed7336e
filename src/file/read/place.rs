//! Where something stands in a file.

use std::fmt;

use serde_json::value::RawValue;

/// Where a problem is: its path, and the slice at whose start the line is counted.
#[derive(Clone, Copy)]
pub(super) struct Place<'p, 'j> {
    pub(super) at: &'p At<'p>,
    pub(super) raw: &'j RawValue,
}

/// A path from the root of the document, on the stack.
#[derive(Clone, Copy)]
pub(super) struct At<'p> {
    parent: Option<&'p At<'p>>,
    step: Step<'p>,
}

#[derive(Clone, Copy)]
enum Step<'p> {
    Root,
    Field(&'p str),
    Item(usize),
}

impl<'p> At<'p> {
    /// The document.
    pub(super) const ROOT: At<'static> = At { parent: None, step: Step::Root };

    /// A field of what is here.
    pub(super) fn field(&'p self, name: &'p str) -> Self {
        Self { parent: Some(self), step: Step::Field(name) }
    }

    /// An entry of the list that is here.
    pub(super) fn item(&'p self, index: usize) -> Self {
        Self { parent: Some(self), step: Step::Item(index) }
    }
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => Ok(()),
            Step::Item(index) => write!(f, "[{index}]"),
            Step::Field(name) => {
                let dot = if self.parent.is_some_and(|parent| parent.parent.is_some()) { "." } else { "" };
                write!(f, "{dot}{name}")
            }
        }
    }
}
