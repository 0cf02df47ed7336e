//! What lies on a canvas.

use crate::map::{Color, ColorName};

use super::super::builder::Builder;
use super::super::content::css_color;
use super::super::foreign_note::ForeignNote;
use super::super::report::{Effect, Note};
use super::super::tree::Value;
use super::super::words::shortened;
use super::grid::Area;
use super::text::{heading, plain_text};

/// Nodes that are read of one canvas.
const MAX_NODES: usize = 20_000;

/// Groups among which columns and rows are looked for.
const MAX_GROUPS: usize = 500;

/// Something on the canvas.
pub(super) struct Node<'v> {
    pub(super) id: &'v str,
    pub(super) text: String,
    /// The first line is a heading.
    pub(super) is_heading: bool,
    pub(super) area: Area,
    pub(super) color: Option<Color>,
    pub(super) line: u32,
}

/// Groups with what they are called, and all else.
pub(super) fn read_nodes<'v>(builder: &mut Builder, root: &'v Value<'_>) -> (Vec<(Area, String)>, Vec<Node<'v>>) {
    let (mut groups, mut nodes) = (Vec::new(), Vec::new());
    let mut first_marked = None;
    let items = root.get("nodes").items();
    for item in items.iter().take(MAX_NODES) {
        let number = |name: &str| item.get(name).number().map_or(0.0, crate::map::Number::get).clamp(-1e9, 1e9);
        let area = Area {
            left: number("x"),
            top: number("y"),
            width: number("width").max(1.0),
            height: number("height").max(1.0),
        };
        let color = color(item.get("color").text());
        let (text, is_heading) = match item.get("type").text() {
            "group" => {
                let (label, _) = plain_text(item.get("label").text());
                if groups.len() < MAX_GROUPS {
                    groups.push((area, label));
                    continue;
                }
                (label, true)
            }
            "file" => {
                let address = format!("{}{}", item.get("file").text(), item.get("subpath").text());
                let note = ForeignNote::Link { address: shortened(&address) };
                builder.remark(Some(item.line), Effect::Changed, Note::Foreign(note));
                (address, false)
            }
            "link" => {
                let address = item.get("url").text();
                let note = ForeignNote::Link { address: shortened(address) };
                builder.remark(Some(item.line), Effect::Changed, Note::Foreign(note));
                (address.to_owned(), false)
            }
            _ => {
                let markdown = item.get("text").text();
                let (text, marked) = plain_text(markdown);
                if marked {
                    first_marked.get_or_insert(item.line);
                }
                let first = markdown.lines().next().unwrap_or("").trim();
                (text, heading(first).is_some() || first.starts_with("**") && first.ends_with("**"))
            }
        };
        if !text.is_empty() {
            nodes.push(Node { id: item.get("id").text(), text, is_heading, area, color, line: item.line });
        }
    }
    if items.len() > MAX_NODES {
        builder.remark(None, Effect::LeftOut, Note::TooMany { limit: MAX_NODES });
    }
    if let Some(line) = first_marked {
        builder.remark(Some(line), Effect::Changed, Note::Foreign(ForeignNote::Formatting));
    }
    (groups, nodes)
}

fn color(text: &str) -> Option<Color> {
    let name = match text {
        "1" => ColorName::Red,
        "2" => ColorName::Orange,
        "3" => ColorName::Amber,
        "4" => ColorName::Green,
        "5" => ColorName::Teal,
        "6" => ColorName::Violet,
        _ => return css_color(text),
    };
    Some(Color::Named(name))
}
