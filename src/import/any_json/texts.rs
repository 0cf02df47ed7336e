//! Values as texts of cards.

use super::super::content::joined;
use super::super::tree::{Content, Value};
use super::super::words::spoken;
use super::roles::{Role, role};

/// The texts of a field, one per card.
pub(super) fn texts(value: &Value<'_>) -> Vec<String> {
    let texts = match &value.content {
        Content::Nothing => Vec::new(),
        Content::Scalar(text) => vec![text.trim().to_owned()],
        Content::List(items) => items.iter().map(|item| one_text(item, &|_| true)).collect(),
        Content::Fields(fields) => {
            let is_one = fields.iter().any(|(name, _)| role(name) == Role::Name);
            if is_one {
                vec![one_text(value, &|_| true)]
            } else {
                fields.iter().map(|(name, value)| named(name, value)).collect()
            }
        }
    };
    texts.into_iter().filter(|text| !text.is_empty()).collect()
}

/// A value as one text: its name first, its description after that, then all other fields that are wanted.
pub(super) fn one_text(value: &Value<'_>, wanted: &dyn Fn(&str) -> bool) -> String {
    match &value.content {
        Content::Nothing => String::new(),
        Content::Scalar(text) => text.trim().to_owned(),
        Content::List(items) => items
            .iter()
            .map(|item| one_text(item, wanted))
            .filter(|text| !text.is_empty())
            .collect::<Vec<_>>()
            .join("; "),
        Content::Fields(fields) => {
            let (mut head, mut lines) = (String::new(), Vec::new());
            for (name, value) in fields.iter().filter(|(name, value)| wanted(name) && !value.is_nothing()) {
                match role(name) {
                    Role::Name if head.is_empty() && !value.text().is_empty() => value.text().clone_into(&mut head),
                    Role::Technical => {}
                    Role::Description if !value.text().is_empty() => lines.push(value.text().to_owned()),
                    _ => match &*super::super::words::plain(name) {
                        "text" | "texto" | "content" | "value" if head.is_empty() => value.text().clone_into(&mut head),
                        _ => lines.push(named(name, value)),
                    },
                }
            }
            joined(&head, &lines.join("\n"), "\n")
        }
    }
}

fn named(name: &str, value: &Value<'_>) -> String {
    let text = one_text(value, &|_| true).replace('\n', "; ");
    if text.is_empty() { String::new() } else { format!("{}: {text}", spoken(name)) }
}
