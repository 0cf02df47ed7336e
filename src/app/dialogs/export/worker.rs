//! Lays the pages out and draws them, on a thread of its own.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{ColorImage, Context};
use kurbo::Size;

use crate::app::picture_export::{ExportChoice, LargerPaper, Shown, as_seen, larger_paper, options, prepared};
use crate::app::shade::picture_theme;
use crate::export::{Background, Document, PictureFormat, compose};
use crate::layout::Picture;
use crate::locale::Locale;
use crate::map::{Map, Photo};
use crate::render::{Ground, Painter, Photos};
use crate::text::Texts;

use super::super::logo_ground::{LogoColors, Sight};
use super::super::look::{Look, drawn};
use super::super::newest::{Newest, Teller};
use super::logo;

/// Pixels of a small picture of a page, a side.
const THUMBNAIL_PX: u16 = 200;

/// The thread.
pub(super) type Worker = Newest<Ask, Told>;

/// What is asked of it.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Ask {
    pub(super) choice: ExportChoice,
    /// The page that is looked at.
    pub(super) page: usize,
    pub(super) look: Look,
}

/// What is told of the newest ask, in this order.
pub(super) enum Told {
    /// The pages. They are the same value for as long as nothing of them has changed.
    Composed(Arc<Composed>),
    /// The page that is looked at.
    Drawn(ColorImage),
    /// A small picture of a page.
    Thumbnail(usize, Arc<ColorImage>),
    /// The paper from which on it could be read better, if there is one.
    Larger(Option<LargerPaper>),
}

/// What is known of the pages.
#[derive(Debug, Default)]
pub(super) struct Composed {
    pub(super) pages: Vec<PageFacts>,
    /// Why the logo is not on them.
    pub(super) logo_failed: Option<String>,
    /// How the logo is seen on their paper.
    pub(super) logo: Sight,
}

/// What is known of a page.
#[derive(Debug)]
pub(super) struct PageFacts {
    pub(super) name: String,
    pub(super) size_pt: Size,
    /// In map units.
    pub(super) size: Size,
    pub(super) smallest_text_pt: Option<f64>,
}

/// What is exported: a sheet is of one persona anyway, all other pictures of what is shown.
pub(super) struct Source {
    pub(super) map: Map,
    pub(super) shown: Map,
    pub(super) photos: Arc<Photos>,
    pub(super) locale: Locale,
}

impl Source {
    /// What is seen of it; none through a view that the map has not.
    fn seen(&self, choice: &ExportChoice) -> Option<Map> {
        let map = if matches!(choice.picture, Picture::Sheet(_)) { &self.map } else { &self.shown };
        as_seen(map, choice.view.as_deref())
    }
}

/// Begins; nothing is asked yet.
pub(super) fn start(source: Source, context: &Context) -> Worker {
    let painter = Painter::new(source.photos.clone());
    let mut work = Work { source, texts: Texts::default(), painter, logo: None, colors: None, laid_out: None };
    Newest::start(context, move |ask, teller| work.answer(&ask, teller))
}

/// The choice without what does not change the pages.
pub(super) fn of_pages(choice: &ExportChoice) -> ExportChoice {
    let ExportChoice { scale, resolution, svg_text, notes, editable, .. } = ExportChoice::default();
    // Slides have type of another size than all other formats.
    let format = if choice.format == PictureFormat::Pptx { choice.format } else { PictureFormat::default() };
    // Pages that are paper in the file are it in the preview as well, whatever was ticked for another format.
    let paper_ground = Shown::of(options(choice).background == Background::Paper);
    ExportChoice { format, scale, resolution, paper_ground, svg_text, notes, editable, ..choice.clone() }
}

/// What the thread has.
struct Work {
    source: Source,
    texts: Texts,
    painter: Painter,
    /// The logo that was read last.
    logo: Option<(PathBuf, Result<Photo, String>)>,
    /// The logo that was looked at last.
    colors: Option<(Photo, LogoColors)>,
    laid_out: Option<LaidOut>,
}

/// Pages as they were laid out last.
struct LaidOut {
    /// For what.
    choice: ExportChoice,
    logo: Option<Photo>,
    document: Document,
    composed: Arc<Composed>,
    thumbnails: Vec<Option<Arc<ColorImage>>>,
    larger: Larger,
}

/// A larger paper is looked for last, for that takes a while.
#[derive(Clone, Copy)]
enum Larger {
    NotSought,
    Sought(Option<LargerPaper>),
}

impl Work {
    /// Works something out, for as long as it is wanted.
    fn answer(&mut self, ask: &Ask, teller: &Teller<Told>) {
        let wanted = of_pages(&ask.choice);
        let laid_out = match self.laid_out.take() {
            Some(laid_out) if laid_out.choice == wanted => laid_out,
            _ => self.lay_out(wanted),
        };
        let laid_out = self.laid_out.insert(laid_out);
        let ground = if laid_out.choice.paper_ground.is_yes() { Ground::Paper } else { Ground::Transparent };
        let pages = &laid_out.document.pages;
        if !teller.tell(Told::Composed(laid_out.composed.clone())) {
            return;
        }
        let Some(page) = pages.get(ask.page.min(pages.len().saturating_sub(1))) else { return };
        if !teller.tell(Told::Drawn(drawn(&mut self.painter, &page.scene, ask.look, ground))) {
            return;
        }
        let look = Look { room_px: (THUMBNAIL_PX, THUMBNAIL_PX), ..Look::default() };
        let several = if pages.len() > 1 { &pages[..] } else { &[] };
        for (at, (page, thumbnail)) in several.iter().zip(&mut laid_out.thumbnails).enumerate() {
            let painter = &mut self.painter;
            let image = thumbnail.get_or_insert_with(|| Arc::new(drawn(painter, &page.scene, look, ground)));
            if !teller.tell(Told::Thumbnail(at, image.clone())) {
                return;
            }
        }
        let smallest_pt = pages.iter().filter_map(|page| page.smallest_text_pt).reduce(f64::min);
        let (source, texts) = (&self.source, &mut self.texts);
        let larger = match laid_out.larger {
            Larger::Sought(found) => found,
            Larger::NotSought => {
                let (choice, logo) = (&laid_out.choice, laid_out.logo.as_ref());
                let seen = source.seen(choice).zip(smallest_pt);
                seen.and_then(|(map, smallest_pt)| larger_paper(&map, choice, logo, smallest_pt, texts))
            }
        };
        laid_out.larger = Larger::Sought(larger);
        teller.tell(Told::Larger(larger));
    }

    fn lay_out(&mut self, choice: ExportChoice) -> LaidOut {
        let (logo, logo_failed) = match self.logo(&choice) {
            None => (None, None),
            Some(Ok(photo)) => (Some(photo), None),
            Some(Err(text)) => (None, Some(text)),
        };
        let Some(map) = self.source.seen(&choice) else {
            let document = Document::default();
            return LaidOut {
                choice,
                logo,
                document,
                composed: Arc::default(),
                thumbnails: Vec::new(),
                larger: Larger::NotSought,
            };
        };
        let (map, setup) = prepared(&map, &choice, logo.clone());
        let theme = picture_theme(&map, choice.theme);
        let document = compose(&map, choice.picture, &setup, &theme, &mut self.texts);
        let facts = |page: &crate::export::DocumentPage| PageFacts {
            name: page.name.clone(),
            size_pt: page.size_pt(),
            size: page.scene.size(),
            smallest_text_pt: page.smallest_text_pt,
        };
        let seen = setup.furniture.logo.as_ref().map_or(Sight::Clear, |logo| self.colors(logo).on(theme.paper));
        let pages = document.pages.iter().map(facts).collect();
        let composed = Arc::new(Composed { pages, logo_failed, logo: seen });
        let thumbnails = vec![None; document.pages.len()];
        LaidOut { choice, logo, document, composed, thumbnails, larger: Larger::NotSought }
    }

    /// The colours of the logo on the pages.
    fn colors(&mut self, logo: &Photo) -> &LogoColors {
        let known = self.colors.take().filter(|(known, _)| known == logo);
        let photos = &self.source.photos;
        let (_, colors) = self.colors.insert(known.unwrap_or_else(|| (logo.clone(), LogoColors::of(logo, photos))));
        colors
    }

    fn logo(&mut self, choice: &ExportChoice) -> Option<Result<Photo, String>> {
        let path = choice.logo.as_ref()?;
        let locale = self.source.locale;
        let known = self.logo.take().filter(|(known, _)| known == path);
        let (_, logo) = self.logo.insert(known.unwrap_or_else(|| {
            let name = crate::app::load::name_of(path);
            (path.clone(), logo::load(path).map_err(|failure| failure.text(locale, &name).0))
        }));
        Some(logo.clone())
    }
}
