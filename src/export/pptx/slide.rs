//! A slide: all that a page's scene draws, in groups.

use std::collections::HashSet;
use std::io;
use std::ops::ControlFlow;

use kurbo::Rect;
use peniko::Color as Paint;

use crate::export::document::DocumentPage;
use crate::export::error::ExportError;
use crate::export::heading::heading;
use crate::export::png::Background;
use crate::map::{Part, Photo};
use crate::scene::{Item, Outline, Shape};
use crate::theme::Theme;

use super::emu::{Frame, Place, SlideSize};
use super::fonts::Fonts;
use super::geometry::{Form, PathUse, form, geometry, offset_and_extent, transform};
use super::icon::{icon, is_icon};
use super::package::{Kind, Package, Relationships};
use super::paint::{fill, line, no_line, thousandths};
use super::paragraph::{self, TextBox, is_blank};
use super::picture::{Found, Media};
use super::said::{self, Said};
use super::tree::{Meaning, Node, tree};
use super::xml::{self, NAMESPACES, Xml, element, leaf, one_line};

/// How many shapes are written before somebody is asked whether to go on.
const SHAPES_AT_ONCE: u32 = 256;

/// What all slides share.
pub(super) struct Shared<'a> {
    /// How large they are.
    pub(super) size: SlideSize,
    /// What lies under them.
    pub(super) background: Background,
    /// Language of their texts.
    pub(super) language: &'a str,
}

/// Writes a slide. Its pictures go into the package and what it refers to among its relationships; `go_on` is told the share that is done.
pub(super) fn slide(
    page: &DocumentPage,
    shared: &Shared<'_>,
    (fonts, media): (&mut Fonts<'_>, &mut Media<'_>),
    package: &mut Package,
    relationships: &mut Relationships,
    go_on: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<Vec<u8>, ExportError> {
    let shown: Vec<&Item> = page.scene.items().iter().filter(|item| is_seen(item)).collect();
    let count = shown.len();
    let frame = Frame::new(page, shared.size);
    let nodes = tree(page, shown, heading(page));
    let mut writing = Slide {
        page,
        shared,
        frame,
        fonts,
        media,
        package,
        relationships,
        told: HashSet::new(),
        last_id: 1,
        drawn: 0,
        count,
        go_on,
    };
    let name = one_line(&page.name);
    let mut attributes = Vec::new();
    if !name.is_empty() {
        attributes.push(("name", &*name));
    }
    let written = xml::part("p:sld", &NAMESPACES, |xml| {
        element(xml, "p:cSld", &attributes, |xml| {
            if shared.background == Background::Transparent {
                element(xml, "p:bg", &[], |xml| {
                    element(xml, "p:bgPr", &[], |xml| {
                        leaf(xml, "a:noFill", &[])?;
                        leaf(xml, "a:effectLst", &[])
                    })
                })?;
            }
            element(xml, "p:spTree", &[], |xml| {
                root(xml)?;
                nodes.iter().try_for_each(|node| writing.node(xml, node))
            })
        })?;
        element(xml, "p:clrMapOvr", &[], |xml| leaf(xml, "a:masterClrMapping", &[]))
    });
    // A break is told as an error that no writing into memory has.
    written.map_err(|error| match error.kind() {
        io::ErrorKind::Interrupted => ExportError::Cancelled,
        _ => ExportError::Io(error),
    })
}

/// What every tree of shapes begins with.
pub(super) fn root(xml: &mut Xml) -> io::Result<()> {
    element(xml, "p:nvGrpSpPr", &[], |xml| {
        leaf(xml, "p:cNvPr", &[("id", "1"), ("name", "")])?;
        leaf(xml, "p:cNvGrpSpPr", &[])?;
        leaf(xml, "p:nvPr", &[])
    })?;
    leaf(xml, "p:grpSpPr", &[])
}

/// Whether anything of an item can be seen.
fn is_seen(item: &Item) -> bool {
    match &item.shape {
        Shape::Fill { paint, .. } | Shape::Stroke { paint, .. } => paint.components[3] > 0.0,
        Shape::Text { text, paint, .. } => paint.components[3] > 0.0 && !is_blank(text),
        Shape::Image { .. } => true,
    }
}

/// Where an item lies in the scene, without what a pen adds.
fn extent(item: &Item, page: Rect) -> Rect {
    match &item.shape {
        Shape::Fill { outline, .. } | Shape::Stroke { outline, .. } => form(outline).0,
        Shape::Text { text, at, .. } if is_icon(text) => icon(text, *at).map_or(item.bounds, |(rect, _)| rect),
        Shape::Text { text, at, .. } => paragraph::text_box(text, *at, page).rect,
        Shape::Image { clip, .. } => clip.bounds(),
    }
}

struct Slide<'a, 'm, 'f> {
    page: &'a DocumentPage,
    shared: &'a Shared<'a>,
    frame: Frame,
    fonts: &'a mut Fonts<'f>,
    media: &'a mut Media<'m>,
    package: &'a mut Package,
    relationships: &'a mut Relationships,
    /// Parts of which it was said what they are.
    told: HashSet<Part>,
    last_id: u32,
    drawn: u32,
    count: usize,
    go_on: &'a mut dyn FnMut(f32) -> ControlFlow<()>,
}

impl<'a> Slide<'a, '_, '_> {
    fn node(&mut self, xml: &mut Xml, node: &Node<'_>) -> io::Result<()> {
        match node {
            Node::Title(item) => self.item(xml, item, TextUse::Title),
            Node::Item(item) => self.item(xml, item, TextUse::Box),
            Node::Group { name, meaning, nodes } => element(xml, "p:grpSp", &[], |xml| {
                element(xml, "p:nvGrpSpPr", &[], |xml| {
                    let said = match meaning {
                        Meaning::Named => Said::Words(name),
                        Meaning::Ornament => Said::Nothing,
                    };
                    // What is said of a group of shapes need not be said of one of them again.
                    if let Some(Node::Item(item)) = nodes.first() {
                        self.told.insert(item.part);
                    }
                    self.identity(xml, name, said)?;
                    leaf(xml, "p:cNvGrpSpPr", &[])?;
                    leaf(xml, "p:nvPr", &[])
                })?;
                if let Some(place) = self.place(nodes) {
                    element(xml, "p:grpSpPr", &[], |xml| {
                        element(xml, "a:xfrm", &[], |xml| {
                            offset_and_extent(xml, ["a:off", "a:ext"], place)?;
                            // Within groups, places are those of the slide.
                            offset_and_extent(xml, ["a:chOff", "a:chExt"], place)
                        })
                    })?;
                }
                nodes.iter().try_for_each(|node| self.node(xml, node))
            }),
        }
    }

    /// The rectangle around nodes.
    fn place(&self, nodes: &[Node<'_>]) -> Option<Place> {
        let place = |node: &Node<'_>| match node {
            Node::Title(item) | Node::Item(item) => {
                Some(self.frame.place(extent(item, self.page.scene.size().to_rect())))
            }
            Node::Group { nodes, .. } => self.place(nodes),
        };
        nodes.iter().filter_map(place).reduce(Place::union)
    }

    fn item(&mut self, xml: &mut Xml, item: &Item, use_of: TextUse) -> io::Result<()> {
        self.drawn += 1;
        if self.drawn.is_multiple_of(SHAPES_AT_ONCE) {
            #[expect(clippy::cast_precision_loss, reason = "a share to show")]
            let share = self.drawn as f32 / self.count as f32;
            if (self.go_on)(share).is_break() {
                return Err(io::ErrorKind::Interrupted.into());
            }
        }
        let page = self.page;
        let name = page.parts.get(&item.part).map_or(page.name.as_str(), |name| name.name.as_str());
        match &item.shape {
            Shape::Fill { outline, paint } => {
                let (rect, form) = form(outline);
                let said = self.said_of(item.part);
                self.filled(xml, (name, said), (rect, &form), *paint)
            }
            Shape::Stroke { outline, paint, width, dash } => {
                let (rect, form) = form(outline);
                let frame = self.frame;
                let said = self.said_of(item.part);
                self.shape(xml, (name, said), (rect, &form), PathUse::Stroke, |xml| {
                    leaf(xml, "a:noFill", &[])?;
                    line(xml, frame, *paint, *width, *dash)
                })
            }
            Shape::Text { text, at, paint } if is_icon(text) => match icon(text, *at) {
                Some((rect, form)) => self.filled(xml, (name, Said::Nothing), (rect, &form), *paint),
                None => Ok(()),
            },
            Shape::Text { text, at, paint } => {
                let TextBox { rect, lines } = match use_of {
                    TextUse::Title => paragraph::title_box(text, *at, page.scene.size().to_rect()),
                    TextUse::Box => paragraph::text_box(text, *at, page.scene.size().to_rect()),
                };
                let place = self.frame.place(rect);
                let letters = self.fonts.letters(text);
                element(xml, "p:sp", &[], |xml| {
                    element(xml, "p:nvSpPr", &[], |xml| {
                        self.identity(xml, &text.text, Said::Itself)?;
                        text_kind(xml, use_of)
                    })?;
                    element(xml, "p:spPr", &[], |xml| {
                        transform(xml, place, &Form::Rect)?;
                        geometry(xml, self.frame, place, &Form::Rect, PathUse::Fill)?;
                        leaf(xml, "a:noFill", &[])
                    })?;
                    paragraph::body(xml, self.frame, text, (*paint, lines), (self.shared.language, &letters))
                })
            }
            Shape::Image { photo, rect, clip } => self.picture(xml, name, photo, *rect, clip),
        }
    }

    /// What is said of a drawing: once, and only if nothing but the drawing says it, a curve or one of its points.
    fn said_of(&mut self, part: Part) -> Said<'a> {
        let page = self.page;
        match page.parts.get(&part) {
            Some(name) if matches!(part, Part::Curve { .. } | Part::EmotionPoint { .. }) && self.told.insert(part) => {
                Said::Words(&name.name)
            }
            _ => Said::Nothing,
        }
    }

    fn filled(
        &mut self,
        xml: &mut Xml,
        named: (&str, Said<'_>),
        placed: (Rect, &Form),
        paint: Paint,
    ) -> io::Result<()> {
        self.shape(xml, named, placed, PathUse::Fill, |xml| {
            fill(xml, paint)?;
            no_line(xml)
        })
    }

    fn shape(
        &mut self,
        xml: &mut Xml,
        (name, said): (&str, Said<'_>),
        (rect, form): (Rect, &Form),
        use_of: PathUse,
        look: impl FnOnce(&mut Xml) -> io::Result<()>,
    ) -> io::Result<()> {
        let place = self.frame.place(rect);
        let (shape, about, own) = match form {
            Form::Line | Form::RisingLine => ("p:cxnSp", "p:nvCxnSpPr", "p:cNvCxnSpPr"),
            Form::Rect | Form::RoundRect { .. } | Form::Ellipse | Form::Path(_) => ("p:sp", "p:nvSpPr", "p:cNvSpPr"),
        };
        element(xml, shape, &[], |xml| {
            element(xml, about, &[], |xml| {
                self.identity(xml, name, said)?;
                leaf(xml, own, &[])?;
                leaf(xml, "p:nvPr", &[])
            })?;
            element(xml, "p:spPr", &[], |xml| {
                transform(xml, place, form)?;
                geometry(xml, self.frame, place, form, use_of)?;
                look(xml)
            })
        })
    }

    fn picture(&mut self, xml: &mut Xml, name: &str, photo: &Photo, rect: Rect, clip: &Outline) -> io::Result<()> {
        let (seen, form) = form(clip);
        let Some(Found { path, crop }) = self.media.add(self.package, photo, rect, seen) else {
            // As on the screen, a grey ground stands where a picture is damaged.
            return self.filled(xml, (name, Said::Words(name)), (seen, &form), Theme::LIGHT.card_line);
        };
        let id = self.relationships.add(Kind::Document("image"), format!("../{path}"));
        let place = self.frame.place(seen);
        element(xml, "p:pic", &[], |xml| {
            element(xml, "p:nvPicPr", &[], |xml| {
                self.identity(xml, name, Said::Words(name))?;
                element(xml, "p:cNvPicPr", &[], |xml| leaf(xml, "a:picLocks", &[("noChangeAspect", "1")]))?;
                leaf(xml, "p:nvPr", &[])
            })?;
            element(xml, "p:blipFill", &[], |xml| {
                leaf(xml, "a:blip", &[("r:embed", &id)])?;
                let [left, top, right, bottom] = crop.map(thousandths);
                leaf(xml, "a:srcRect", &[("l", &left), ("t", &top), ("r", &right), ("b", &bottom)])?;
                element(xml, "a:stretch", &[], |xml| leaf(xml, "a:fillRect", &[]))
            })?;
            element(xml, "p:spPr", &[], |xml| {
                transform(xml, place, &form)?;
                geometry(xml, self.frame, place, &form, PathUse::Fill)
            })
        })
    }

    fn identity(&mut self, xml: &mut Xml, name: &str, said: Said<'_>) -> io::Result<()> {
        self.last_id += 1;
        said::identity(xml, self.last_id, name, said)
    }
}

/// What a text is on its slide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum TextUse {
    /// The title, which lists of slides show and by which one finds one's way.
    Title,
    /// A text box.
    Box,
}

fn text_kind(xml: &mut Xml, use_of: TextUse) -> io::Result<()> {
    match use_of {
        TextUse::Title => {
            element(xml, "p:cNvSpPr", &[], |xml| leaf(xml, "a:spLocks", &[("noGrp", "1")]))?;
            element(xml, "p:nvPr", &[], |xml| leaf(xml, "p:ph", &[("type", "title")]))
        }
        TextUse::Box => {
            leaf(xml, "p:cNvSpPr", &[("txBox", "1")])?;
            leaf(xml, "p:nvPr", &[])
        }
    }
}
