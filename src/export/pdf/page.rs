//! A page: the items of its scene, drawn as the painter draws them, with what each of them is.

use std::ops::ControlFlow;

use krilla::geom::Transform;
use krilla::image::Image;
use krilla::page::PageSettings;
use krilla::paint::FillRule;
use krilla::surface::Surface;
use krilla::tagging::{Artifact, ContentTag, TagGroup};
use kurbo::{Point, Rect};
use peniko::Color;

use crate::export::document::DocumentPage;
use crate::export::heading::heading;
use crate::export::png::Background;
use crate::export::reading::{Read, reading};
use crate::map::Part;
use crate::render::DAMAGED_PHOTO;
use crate::scene::{Item, Outline, Shape};
use crate::text::SetText;

use super::convert::{fill, path, size, small, stroke};
use super::fonts::{Fonts, Letters};
use super::picture::Pictures;
use super::structure::{Structure, is_icon};
use super::text::{draw_run, paragraphs};

/// The longest side that a page can have (ISO 32000-1, C.2), in points.
const LONGEST_SIDE_PT: f64 = 14_400.0;
/// The shortest.
const SHORTEST_SIDE_PT: f64 = 3.0;
/// Items between two looks at whether the work is still wanted.
const ITEMS_AT_ONCE: usize = 64;

/// What pages share.
pub(super) struct Shared<'a> {
    pub(super) fonts: Fonts<'a>,
    pub(super) pictures: Pictures<'a>,
    pub(super) background: Background,
    /// What is said of a picture of which no more is known.
    pub(super) picture_name: String,
}

/// Points that a map unit takes: as the page says it, or fewer if it would be larger than a page can be.
pub(super) fn points_per_unit(page: &DocumentPage) -> f64 {
    let size = page.size_pt();
    let longest = size.width.max(size.height);
    page.points_per_unit * (LONGEST_SIDE_PT / longest).min(1.0)
}

/// Size and number of a page.
pub(super) fn settings(page: &DocumentPage) -> Option<PageSettings> {
    let in_pt = page.scene.size() * points_per_unit(page);
    let side = |length: f64| small(length.clamp(SHORTEST_SIDE_PT, LONGEST_SIDE_PT));
    PageSettings::from_wh(side(in_pt.width), side(in_pt.height))
}

/// Draws a page. `drawn` is told after some items how many they were, and says whether to go on.
pub(super) fn draw_page(
    page: &DocumentPage,
    surface: Surface<'_>,
    shared: &mut Shared<'_>,
    drawn: &mut dyn FnMut(usize) -> ControlFlow<()>,
) -> ControlFlow<(), TagGroup> {
    let scale = small(points_per_unit(page));
    let mut drawing = Drawing { surface, structure: Structure::new(page), shared, in_artifact: false };
    drawing.surface.push_transform(&Transform::from_scale(scale, scale));
    if drawing.shared.background == Background::Paper {
        let outline = Outline::Rect(page.scene.size().to_rect());
        let ground = Shape::Fill { outline, paint: page.scene.paper() };
        drawing.marked(Role::Nothing, |surface, fonts| draw(surface, fonts, &ground));
    }
    let mut outcome = ControlFlow::Continue(());
    let heading = heading(page);
    for items in reading(&page.scene).chunks(ITEMS_AT_ONCE) {
        for Read { item, place } in items {
            drawing.structure.at(*place);
            let is_heading = heading.is_some_and(|heading| std::ptr::eq(heading, *item));
            drawing.item(item, if is_heading { Paragraph::Heading } else { Paragraph::Plain });
        }
        outcome = drawn(items.len());
        if outcome.is_break() {
            break;
        }
    }
    drawing.end_artifact();
    drawing.surface.pop();
    let Drawing { surface, structure, .. } = drawing;
    surface.finish();
    match outcome {
        ControlFlow::Continue(()) => ControlFlow::Continue(structure.finish()),
        ControlFlow::Break(()) => ControlFlow::Break(()),
    }
}

/// A page under way.
struct Drawing<'a, 'b> {
    surface: Surface<'a>,
    structure: Structure<'a>,
    shared: &'a mut Shared<'b>,
    in_artifact: bool,
}

/// What a text is to those who do not see it.
#[derive(Clone, Copy)]
enum Paragraph {
    Heading,
    Plain,
}

/// What an item is to those who do not see it.
enum Role {
    /// Ornament.
    Nothing,
    /// Something that has that name.
    Figure(String),
}

impl Drawing<'_, '_> {
    fn item(&mut self, item: &Item, kind: Paragraph) {
        let (part, shape) = (item.part, &item.shape);
        match shape {
            Shape::Text { text, at, paint } if !is_icon(text) => self.text(kind, text, *at, *paint),
            Shape::Image { photo, rect, clip } => match self.shared.pictures.get(photo) {
                Some(image) => {
                    let name = self.structure.name_of_picture(part);
                    let name = name.unwrap_or_else(|| self.shared.picture_name.clone());
                    self.marked(Role::Figure(name), |surface, _| draw_picture(surface, image, *rect, clip));
                }
                None => self.drawn(part, &Shape::Fill { outline: clip.clone(), paint: DAMAGED_PHOTO }),
            },
            _ => self.drawn(part, shape),
        }
    }

    /// What is drawn and says nothing, unless its part has no text but a name.
    fn drawn(&mut self, part: Part, shape: &Shape) {
        let role = self.structure.name_of_drawing(part).map_or(Role::Nothing, Role::Figure);
        self.marked(role, |surface, fonts| draw(surface, fonts, shape));
    }

    fn text(&mut self, kind: Paragraph, text: &SetText, at: Point, paint: Color) {
        let fill = fill(paint);
        for runs in paragraphs(text) {
            self.end_artifact();
            let content = self.surface.start_tagged(ContentTag::Other);
            for run in runs {
                draw_run(&mut self.surface, &mut self.shared.fonts, text, run, at, &fill, Letters::Text);
            }
            self.surface.end_tagged();
            match kind {
                Paragraph::Heading => self.structure.heading(content, text.text.trim()),
                Paragraph::Plain => self.structure.paragraph(content),
            }
        }
    }

    fn marked(&mut self, role: Role, draw: impl FnOnce(&mut Surface<'_>, &mut Fonts<'_>)) {
        match role {
            Role::Nothing => {
                self.begin_artifact();
                draw(&mut self.surface, &mut self.shared.fonts);
            }
            Role::Figure(name) => {
                self.end_artifact();
                let content = self.surface.start_tagged(ContentTag::Other);
                draw(&mut self.surface, &mut self.shared.fonts);
                self.surface.end_tagged();
                self.structure.figure(content, name);
            }
        }
    }

    /// Ornaments that follow one another are one.
    fn begin_artifact(&mut self) {
        if !self.in_artifact {
            self.surface.start_tagged(ContentTag::Artifact(Artifact::default()));
            self.in_artifact = true;
        }
    }

    fn end_artifact(&mut self) {
        if self.in_artifact {
            self.surface.end_tagged();
            self.in_artifact = false;
        }
    }
}

fn draw(surface: &mut Surface<'_>, fonts: &mut Fonts<'_>, shape: &Shape) {
    match shape {
        Shape::Fill { outline, paint } => {
            let Some(path) = path(outline) else { return };
            surface.set_fill(Some(fill(*paint)));
            surface.set_stroke(None);
            surface.draw_path(&path);
        }
        Shape::Stroke { outline, paint, width, dash } => {
            let Some(path) = path(outline) else { return };
            surface.set_fill(None);
            surface.set_stroke(Some(stroke(*paint, *width, *dash)));
            surface.draw_path(&path);
        }
        Shape::Text { text, at, paint } => {
            for run in &text.runs {
                draw_run(surface, fonts, text, run, *at, &fill(*paint), Letters::Outlines);
            }
        }
        Shape::Image { .. } => {}
    }
}

fn draw_picture(surface: &mut Surface<'_>, image: Image, rect: Rect, clip: &Outline) {
    let (Some(clip), Some(size)) = (path(clip), size(rect.size())) else { return };
    surface.push_clip_path(&clip, &FillRule::NonZero);
    surface.push_transform(&Transform::from_translate(small(rect.x0), small(rect.y0)));
    surface.draw_image(image, size);
    surface.pop();
    surface.pop();
}
