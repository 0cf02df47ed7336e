//! The theme of a presentation: the colours of the pages and the font.

use std::collections::HashMap;

use peniko::Color as Paint;
use quick_xml::escape::escape;

use crate::export::document::Document;
use crate::map::{Color, ColorName};
use crate::scene::Shape;
use crate::theme::{Theme, is_dark};

use super::fonts::theme_family;
use super::paint::hex;
use super::xml::one_line;

/// The theme with places for its colours.
const THEME: &str = include_str!("fixed/theme.xml");
/// The font of the theme, if a brand brings none.
const USUAL_FONT: &str = r#"<a:latin typeface="Arial" panose="020B0604020202020204"/>"#;
/// How many accents a theme has.
const ACCENTS: usize = 6;

/// The theme of a document.
pub(super) fn theme(document: &Document) -> String {
    let paper = document.pages.first().map_or(Theme::LIGHT.paper, |page| page.scene.paper());
    let usual = if is_dark(paper) { Theme::DARK } else { Theme::LIGHT };
    let inks = most_used(document, |shape| match shape {
        Shape::Text { paint, .. } => Some(*paint),
        Shape::Fill { .. } | Shape::Stroke { .. } | Shape::Image { .. } => None,
    });
    let strong = most_used(document, |shape| match shape {
        Shape::Fill { paint, .. } | Shape::Stroke { paint, .. } => {
            Some(*paint).filter(|paint| is_strong(*paint, paper))
        }
        Shape::Text { .. } | Shape::Image { .. } => None,
    });
    let others = ColorName::ALL.map(|name| hex(usual.swatch(Color::Named(name)).strong));
    let mut accents = strong;
    for other in others {
        if !accents.contains(&other) {
            accents.push(other);
        }
    }
    accents.truncate(ACCENTS);

    let mut inks = inks.into_iter();
    let mut theme = THEME
        .replace("{light}", &hex(paper))
        .replace("{dark}", &inks.next().unwrap_or_else(|| hex(usual.ink)))
        .replace("{dark2}", &inks.next().unwrap_or_else(|| hex(usual.muted)))
        .replace("{light2}", &hex(usual.line));
    for (at, accent) in accents.iter().enumerate() {
        theme = theme.replace(&format!("{{accent{}}}", at + 1), accent);
    }
    if let Some(family) = theme_family(&document.fonts) {
        let family = one_line(&family);
        theme = theme.replace(USUAL_FONT, &format!(r#"<a:latin typeface="{}"/>"#, escape(&*family)));
    }
    theme
}

/// The colours of shapes, most used first, and of those that are used as often the one that comes first.
fn most_used(document: &Document, paint_of: impl Fn(&Shape) -> Option<Paint>) -> Vec<String> {
    let mut places: HashMap<[u8; 3], usize> = HashMap::new();
    let mut counted: Vec<(Paint, usize)> = Vec::new();
    let items = document.pages.iter().flat_map(|page| page.scene.items());
    for paint in items.filter_map(|item| paint_of(&item.shape)).filter(|paint| paint.components[3] >= 1.0) {
        let color = paint.to_rgba8();
        let place = *places.entry([color.r, color.g, color.b]).or_insert_with(|| {
            counted.push((paint, 0));
            counted.len() - 1
        });
        counted[place].1 += 1;
    }
    counted.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    counted.into_iter().map(|(paint, _)| hex(paint)).collect()
}

/// Whether a colour is one to draw with on such paper rather than a ground or a grey.
fn is_strong(paint: Paint, paper: Paint) -> bool {
    let color = paint.to_rgba8();
    let (least, most) = (color.r.min(color.g).min(color.b), color.r.max(color.g).max(color.b));
    let stands_out = match u16::from(least) + u16::from(most) {
        sum if is_dark(paper) => sum >= 250,
        sum => sum <= 340,
    };
    most - least >= 48 && stands_out
}
