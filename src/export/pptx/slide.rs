//! A slide: all that a page's scene draws, in groups.

use std::io;
use std::ops::ControlFlow;

use kurbo::Rect;
use peniko::Color as Paint;

use crate::export::document::DocumentPage;
use crate::export::error::ExportError;
use crate::export::png::Background;
use crate::map::Photo;
use crate::scene::{Item, Outline, Shape};
use crate::theme::Theme;

use super::emu::{Frame, Place, SlideSize};
use super::geometry::{Form, PathUse, form, geometry, offset_and_extent, transform};
use super::icon::{icon, is_icon};
use super::package::{Kind, Package, Relationships};
use super::paint::{fill, line, no_line, thousandths};
use super::paragraph::{self, Letters, is_blank};
use super::picture::{Found, Media};
use super::tree::{Node, tree};
use super::xml::{self, NAMESPACES, Xml, element, leaf, one_line};

/// Longest name of a shape, in characters: lists of shapes show about as much.
const NAME_LENGTH: usize = 60;
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
    /// Whose letters they have.
    pub(super) letters: Letters,
}

/// Writes a slide. Its pictures go into the package and what it refers to among its relationships; `go_on` is told the share that is done.
pub(super) fn slide(
    page: &DocumentPage,
    shared: &Shared<'_>,
    media: &mut Media<'_>,
    package: &mut Package,
    relationships: &mut Relationships,
    go_on: &mut dyn FnMut(f32) -> ControlFlow<()>,
) -> Result<Vec<u8>, ExportError> {
    let shown: Vec<&Item> = page.scene.items().iter().filter(|item| is_seen(item)).collect();
    let count = shown.len();
    let frame = Frame::new(page, shared.size);
    let nodes = tree(page, shown);
    let mut writing = Slide { page, shared, frame, media, package, relationships, last_id: 1, drawn: 0, count, go_on };
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
fn extent(item: &Item) -> Rect {
    match &item.shape {
        Shape::Fill { outline, .. } | Shape::Stroke { outline, .. } => form(outline).0,
        Shape::Text { text, at, .. } if is_icon(text) => icon(text, *at).map_or(item.bounds, |(rect, _)| rect),
        Shape::Text { text, at, .. } => paragraph::bounds(text, *at),
        Shape::Image { clip, .. } => clip.bounds(),
    }
}

struct Slide<'a, 'm> {
    page: &'a DocumentPage,
    shared: &'a Shared<'a>,
    frame: Frame,
    media: &'a mut Media<'m>,
    package: &'a mut Package,
    relationships: &'a mut Relationships,
    last_id: u32,
    drawn: u32,
    count: usize,
    go_on: &'a mut dyn FnMut(f32) -> ControlFlow<()>,
}

impl Slide<'_, '_> {
    fn node(&mut self, xml: &mut Xml, node: &Node<'_>) -> io::Result<()> {
        match node {
            Node::Item(item) => self.item(xml, item),
            Node::Group { name, nodes } => element(xml, "p:grpSp", &[], |xml| {
                element(xml, "p:nvGrpSpPr", &[], |xml| {
                    self.name(xml, name, None)?;
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
            Node::Item(item) => Some(self.frame.place(extent(item))),
            Node::Group { nodes, .. } => self.place(nodes),
        };
        nodes.iter().filter_map(place).reduce(Place::union)
    }

    fn item(&mut self, xml: &mut Xml, item: &Item) -> io::Result<()> {
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
                self.filled(xml, name, rect, &form, *paint)
            }
            Shape::Stroke { outline, paint, width, dash } => {
                let (rect, form) = form(outline);
                let frame = self.frame;
                self.shape(xml, name, (rect, &form), PathUse::Stroke, |xml| {
                    leaf(xml, "a:noFill", &[])?;
                    line(xml, frame, *paint, *width, *dash)
                })
            }
            Shape::Text { text, at, paint } if is_icon(text) => match icon(text, *at) {
                Some((rect, form)) => self.filled(xml, name, rect, &form, *paint),
                None => Ok(()),
            },
            Shape::Text { text, at, paint } => {
                let place = self.frame.place(paragraph::bounds(text, *at));
                element(xml, "p:sp", &[], |xml| {
                    element(xml, "p:nvSpPr", &[], |xml| {
                        self.name(xml, &text.text, None)?;
                        leaf(xml, "p:cNvSpPr", &[("txBox", "1")])?;
                        leaf(xml, "p:nvPr", &[])
                    })?;
                    element(xml, "p:spPr", &[], |xml| {
                        transform(xml, place, &Form::Rect)?;
                        geometry(xml, self.frame, place, &Form::Rect, PathUse::Fill)?;
                        leaf(xml, "a:noFill", &[])
                    })?;
                    paragraph::body(xml, self.frame, text, *paint, (self.shared.language, self.shared.letters))
                })
            }
            Shape::Image { photo, rect, clip } => self.picture(xml, name, photo, *rect, clip),
        }
    }

    fn filled(&mut self, xml: &mut Xml, name: &str, rect: Rect, form: &Form, paint: Paint) -> io::Result<()> {
        self.shape(xml, name, (rect, form), PathUse::Fill, |xml| {
            fill(xml, paint)?;
            no_line(xml)
        })
    }

    fn shape(
        &mut self,
        xml: &mut Xml,
        name: &str,
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
                self.name(xml, name, None)?;
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
            return self.filled(xml, name, seen, &form, Theme::LIGHT.card_line);
        };
        let id = self.relationships.add(Kind::Document("image"), format!("../{path}"));
        let place = self.frame.place(seen);
        element(xml, "p:pic", &[], |xml| {
            element(xml, "p:nvPicPr", &[], |xml| {
                self.name(xml, name, Some(name))?;
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

    /// The id and the name of a shape, and what is said in place of a picture.
    fn name(&mut self, xml: &mut Xml, name: &str, description: Option<&str>) -> io::Result<()> {
        self.last_id += 1;
        let id = self.last_id.to_string();
        let name: String = one_line(name).chars().take(NAME_LENGTH).collect();
        let description = description.map(one_line);
        let said = description.as_deref().map(|said| ("descr", said));
        let attributes: Vec<_> = [("id", &*id), ("name", name.trim_end())].into_iter().chain(said).collect();
        leaf(xml, "p:cNvPr", &attributes)
    }
}
