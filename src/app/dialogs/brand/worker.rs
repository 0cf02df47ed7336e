//! Draws the map with a brand as it is being chosen, and looks whether its logo can be seen, on a thread of its own.

use std::sync::Arc;

use egui::{ColorImage, Context};

use crate::app::shade::{Shade, picture_theme};
use crate::layout::{Furniture, PageLayout, PageSetup, Picture, pages};
use crate::map::{Brand, Map, Photo};
use crate::render::{Ground, Painter, Photos};
use crate::scene::Scene;
use crate::text::Texts;
use crate::theme::Theme;

use super::super::logo_ground::{LogoColors, Sight};
use super::super::look::{Look, drawn};
use super::super::newest::Newest;

/// The thread: it is asked for a brand, and for what of the picture is looked at.
pub(super) type Worker = Newest<(Brand, Look), Told>;

/// What is told of the newest brand, in this order.
pub(super) enum Told {
    /// The pages on which its logo can hardly be seen.
    LogoLostOn(Vec<Shade>),
    /// The picture.
    Drawn(ColorImage),
}

/// Begins; nothing is asked yet.
pub(super) fn start(map: Map, photos: &Arc<Photos>, context: &Context) -> Worker {
    let painter = Painter::new(photos.clone());
    let photos = photos.clone();
    let mut work = Work { map, painter, photos, texts: Texts::default(), logo: None, laid_out: None, scene: None };
    Newest::start(context, move |(brand, look), teller| {
        if teller.tell(Told::LogoLostOn(work.logo_lost_on(&brand)))
            && let Some(image) = work.draw(brand, look)
        {
            teller.tell(Told::Drawn(image));
        }
    })
}

/// What the thread has.
struct Work {
    map: Map,
    painter: Painter,
    photos: Arc<Photos>,
    texts: Texts,
    /// The logo that was looked at last.
    logo: Option<(Photo, LogoColors)>,
    /// The page, and with which brand it was laid out: colours do not matter for that.
    laid_out: Option<(Brand, PageLayout)>,
    scene: Option<(Brand, Scene)>,
}

impl Work {
    fn draw(&mut self, brand: Brand, look: Look) -> Option<ColorImage> {
        let scene = match self.scene.take() {
            Some((known, scene)) if known == brand => scene,
            _ => self.scene_with(&brand)?,
        };
        let (_, scene) = self.scene.insert((brand, scene));
        Some(drawn(&mut self.painter, scene, look, Ground::Paper))
    }

    fn logo_lost_on(&mut self, brand: &Brand) -> Vec<Shade> {
        let Some(logo) = &brand.logo else { return Vec::new() };
        let known = self.logo.take().filter(|(known, _)| known == logo);
        let photos = &self.photos;
        let (_, colors) = self.logo.insert(known.unwrap_or_else(|| (logo.clone(), LogoColors::of(logo, photos))));
        let pages = [(Shade::Light, Theme::LIGHT), (Shade::Dark, Theme::DARK)];
        let lost = pages.into_iter().filter(|(_, theme)| colors.on(theme.branded(brand).paper) == Sight::Lost);
        lost.map(|(shade, _)| shade).collect()
    }

    fn scene_with(&mut self, brand: &Brand) -> Option<Scene> {
        let map = branded(&self.map, brand);
        let (_, page) = match self.laid_out.take() {
            Some((known, page)) if is_laid_out_alike(&known, brand) => self.laid_out.insert((known, page)),
            _ => {
                let furniture = Furniture::default().or_of(brand);
                let setup = PageSetup { furniture, ..PageSetup::default() };
                let page = pages(&map, Picture::Map, &setup, &mut self.texts).into_iter().next()?;
                self.laid_out.insert((brand.clone(), page))
            }
        };
        Some(Scene::new(&page.layout, &picture_theme(&map, Shade::Light)))
    }
}

/// The map with a brand.
fn branded(map: &Map, brand: &Brand) -> Map {
    let mut draft = map.to_draft();
    draft.brand = Some(Arc::new(brand.clone()));
    // Nothing is checked that this could make wrong.
    Map::build(draft).unwrap_or_default()
}

fn is_laid_out_alike(a: &Brand, b: &Brand) -> bool {
    a.fonts == b.fonts && a.logo == b.logo && a.footer == b.footer
}
