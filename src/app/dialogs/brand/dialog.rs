//! The dialog: what is chosen at the left, the map with it at the right.

use std::mem;
use std::path::PathBuf;
use std::sync::Arc;

use egui::{Button, Context, Id, Label, TextEdit, TextureHandle, TextureOptions, Ui, Vec2, vec2};

use crate::app::load::name_of;
use crate::app::settings::Settings;
use crate::app::shade::Shade;
use crate::locale::{Locale, say, say_count, say_with};
use crate::map::limits::MAX_FONTS;
use crate::map::{Brand, Map};
use crate::render::Photos;
use crate::text::icons;
use crate::theme::{Poor, brand_contrast};

use super::super::columns::{LEFT, Scrolled, columns, scrolling, widened};
use super::super::full::say_if_full;
use super::super::giving_up::{Draft, Foot, GivingUp, Leave, Leaving};
use super::super::look::{self, Behind, Look, UnderWay};
use super::super::newest::{Patience, State};
use super::super::parts::{Can, heading};
use super::colors::{self, Typed};
use super::contrast::{self, Scroll, Wanted};
use super::fonts::Fonts;
use super::job::{BrandFiles, Done, Job};
use super::replaced::{Brought, Replaced};
use super::sign::Logo;
use super::told::Told;
use super::uses::Uses;
use super::worker::{self, Worker};
use super::{cuts, fonts, sign};

/// The dialog's greatest size, in points.
const MOST: Vec2 = vec2(1_320.0, 920.0);
/// Height of the heading, in points.
const HEAD: f32 = 40.0;
/// Characters that the name of a brand can have.
const NAME_CHARS: usize = 120;

/// The brand of a map as it is being chosen.
pub(in crate::app) struct BrandDialog {
    locale: Locale,
    /// What the map has.
    before: Brand,
    brand: Brand,
    replaced: Replaced,
    giving_up: GivingUp,
    photos: Arc<Photos>,
    /// Files of brands that were used before, the latest first.
    recent: Vec<PathBuf>,
    job: Option<Job>,
    told: Told,
    about: About,
    /// What became of a file of a brand, until the window has asked.
    met: Option<Met>,
    typed: Option<Typed>,
    /// What each colour is used for.
    uses: Uses,
    /// Where the choices are scrolled to in the next frame.
    scroll: Scroll,
    /// What is hard to read, and in which brand.
    poor: Vec<Poor>,
    judged: Option<Brand>,
    worker: Worker,
    /// The pages on which the logo can hardly be seen.
    logo_lost_on: Vec<Shade>,
    asked: Option<(Brand, Look)>,
    picture: Option<TextureHandle>,
    look: Look,
    scrolled: Scrolled,
}

/// Whether it is told what a brand is. That stays while one is being chosen, so that nothing moves under the pointer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum About {
    Told,
    Known,
}

/// What became of a file of a brand.
pub(in crate::app) enum Met {
    /// It was read or written.
    Used(PathBuf),
    /// Nothing could be read from it.
    Unread(PathBuf),
}

/// Which files are to be asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::app) enum BrandAsk {
    Open,
    /// Where the brand of that name goes.
    Save(String),
    Fonts,
    Logo,
}

/// What a person answered in a frame.
pub(in crate::app::dialogs) enum Answer {
    None,
    Leave(Leaving),
    /// That becomes the map's brand.
    Apply(Option<Brand>),
    Ask(BrandAsk),
}

impl BrandDialog {
    /// Shows the brand of a map.
    pub(in crate::app) fn new(
        map: &Map,
        photos: &Arc<Photos>,
        settings: &Settings,
        locale: Locale,
        context: &Context,
    ) -> Self {
        let before = map.brand.as_deref().cloned().unwrap_or_default();
        Self {
            locale,
            brand: before.clone(),
            before,
            replaced: Replaced::default(),
            giving_up: GivingUp::default(),
            photos: photos.clone(),
            recent: settings.brands().to_vec(),
            job: None,
            told: Told::Nothing,
            about: if map.brand.is_some() { About::Known } else { About::Told },
            met: None,
            typed: None,
            uses: Uses::of(map, locale),
            scroll: Scroll::default(),
            poor: Vec::new(),
            judged: None,
            worker: worker::start(map.clone(), photos, context),
            logo_lost_on: Vec::new(),
            asked: None,
            picture: None,
            look: Look::default(),
            scrolled: Scrolled::default(),
        }
    }

    /// Begins to read or write files that were chosen.
    pub(in crate::app) fn take_files(&mut self, files: BrandFiles, context: &Context) {
        self.told = Told::Nothing;
        self.job = Some(Job::begin(files, &self.brand, self.locale, context));
    }

    /// Takes what the threads have. Gives what became of a file of a brand.
    pub(in crate::app) fn receive(&mut self, context: &Context, patience: Patience) -> Option<Met> {
        if let Some(done) = self.job.as_ref().and_then(|job| job.outcome(patience)) {
            self.job = None;
            self.take(done);
            context.request_repaint();
        }
        while let Ok(told) = self.worker.told(patience) {
            match told {
                worker::Told::LogoLostOn(pages) => self.logo_lost_on = pages,
                worker::Told::Drawn(image) => {
                    self.picture = Some(context.load_texture("map with a brand", image, TextureOptions::LINEAR));
                }
            }
        }
        self.met.take()
    }

    fn take(&mut self, done: Done) {
        let named = |key: &str, path: &PathBuf| say_with(self.locale, key, &[("file", &name_of(path))]);
        self.told = match done {
            Done::Read(path, reading) => {
                let told = Told::read(self.locale, named("brand-read", &path), &reading);
                self.replaced.replace(&mut self.brand, reading.brand, &self.before);
                self.about = About::Known;
                self.typed = None;
                self.met = Some(Met::Used(path));
                told
            }
            Done::Saved(path) => {
                let told = Told::Done(named("brand-saved", &path));
                self.met = Some(Met::Used(path));
                told
            }
            Done::Unread(path, why) => {
                self.recent.retain(|known| *known != path);
                self.met = Some(Met::Unread(path));
                Told::Failed(why)
            }
            Done::Failed(why) => Told::Failed(why),
            Done::Logo(photo) => {
                self.brand.logo = Some(photo);
                Told::Nothing
            }
            Done::Fonts(fonts, mut failed) => {
                cuts::add(&mut self.brand.fonts, fonts);
                if self.brand.fonts.len() > MAX_FONTS {
                    self.brand.fonts.truncate(MAX_FONTS);
                    failed.push(say_count(self.locale, "brand-fonts-most", MAX_FONTS));
                }
                if failed.is_empty() { Told::Nothing } else { Told::Failed(failed.join(" ")) }
            }
        };
    }

    fn is_nothing(&self) -> bool {
        self.brand == Brand::default()
    }

    /// Shows it.
    pub(in crate::app::dialogs) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        self.locale = locale;
        let size = widened(ui, MOST);
        heading(ui, icons::PALETTE, &say(locale, "brand-title"));
        let asked = columns(ui, (size, HEAD), self, Self::choices, Self::preview);
        self.judge();
        self.ask();
        let can = if self.job.is_none() { Can::Press } else { Can::Not };
        let (cancel, apply) = (say(locale, "button-cancel"), say(locale, "button-apply"));
        let draft = || self.replaced.draft(&self.before, &self.brand);
        let (poor, scroll) = (self.poor.len(), &mut self.scroll);
        let beside = |ui: &mut Ui| {
            if contrast::foot(ui, locale, poor) == Wanted::Seen {
                *scroll = Scroll::ToPoor;
            }
        };
        let buttons = [(&*cancel, Can::Press), (&*apply, can)];
        match (self.giving_up.foot(ui, locale, &buttons, draft, beside), asked) {
            (Foot::Leaves(leaving), _) => Answer::Leave(leaving),
            (Foot::Pressed(_), _) => Answer::Apply((!self.is_nothing()).then(|| self.brand.clone())),
            (Foot::Nothing, Some(asked)) => Answer::Ask(asked),
            (Foot::Nothing, None) => Answer::None,
        }
    }

    /// Whether something would be lost with it.
    pub(in crate::app::dialogs) fn draft(&self) -> Draft {
        self.replaced.draft(&self.before, &self.brand)
    }

    /// A person wants to leave it.
    pub(in crate::app::dialogs) fn leave(&mut self, leaving: Leaving) -> Leave {
        self.giving_up.leave(leaving, self.draft())
    }

    /// Escape.
    pub(in crate::app::dialogs) fn escape(&mut self) -> Leave {
        self.giving_up.escape(self.draft())
    }

    /// Looks at the colours, if they have changed.
    fn judge(&mut self) {
        let is_known = self.judged.as_ref().is_some_and(|known| {
            known.colors == self.brand.colors && known.ink == self.brand.ink && known.paper == self.brand.paper
        });
        if !is_known {
            self.poor = brand_contrast(&self.brand);
            self.judged = Some(self.brand.clone());
        }
    }

    /// Has the map drawn with the brand as it is now.
    fn ask(&mut self) {
        let is_asked = self.asked.as_ref().is_some_and(|(brand, look)| *look == self.look && *brand == self.brand);
        if !is_asked {
            let wanted = (self.brand.clone(), self.look);
            self.worker.ask(wanted.clone());
            self.asked = Some(wanted);
        }
    }

    fn choices(&mut self, ui: &mut Ui, height: f32) -> Option<BrandAsk> {
        let locale = self.locale;
        let shown = scrolling("brand", height, &mut self.scrolled).show(ui, |ui| {
            // So that nothing lies under the scroll bar.
            ui.set_width(LEFT - 14.0);
            let mut asked = self.files(ui);
            self.said(ui);
            if self.replaced.show(ui, locale, &mut self.brand) == Brought::Back {
                (self.typed, self.told, self.about) = (None, Told::Nothing, About::Known);
            }
            ui.add_space(4.0);
            let label = ui.label(say(locale, "brand-name"));
            let name = TextEdit::singleline(&mut self.brand.name).id(Id::unique("name of the brand"));
            let name = name.desired_width(f32::INFINITY).char_limit(NAME_CHARS);
            ui.add(name).labelled_by(label.id);
            say_if_full(ui, locale, &self.brand.name, NAME_CHARS);
            colors::show(ui, locale, &mut self.brand, &self.uses, &mut self.typed);
            contrast::show(ui, locale, &self.poor, mem::take(&mut self.scroll), &mut self.brand);
            if fonts::show(ui, locale, &mut self.brand.fonts) == Fonts::Add {
                asked = Some(BrandAsk::Fonts);
            }
            if sign::show(ui, locale, &mut self.brand, &self.photos, &self.logo_lost_on) == Logo::Choose {
                asked = Some(BrandAsk::Logo);
            }
            asked
        });
        shown.inner.filter(|_| self.job.is_none())
    }

    /// From files and to files.
    fn files(&mut self, ui: &mut Ui) -> Option<BrandAsk> {
        let locale = self.locale;
        let mut asked = None;
        if self.about == About::Told {
            ui.add(Label::new(say(locale, "brand-about")).wrap());
            ui.add_space(4.0);
        }
        let mut again = None;
        ui.horizontal_wrapped(|ui| {
            if ui.button(say(locale, "brand-open")).clicked() {
                asked = Some(BrandAsk::Open);
            }
            if !self.recent.is_empty() {
                ui.menu_button(say(locale, "brand-recent"), |ui| {
                    for path in &self.recent {
                        if ui.button(name_of(path)).on_hover_text(path.display().to_string()).clicked() {
                            again = Some(path.clone());
                            ui.close();
                        }
                    }
                });
            }
            let has_any = !self.is_nothing();
            let save = ui.add_enabled(has_any, Button::new(say(locale, "brand-save")));
            if save.on_hover_text(say(locale, "brand-save-about")).clicked() {
                asked = Some(BrandAsk::Save(self.brand.name.trim().to_owned()));
            }
            let none = ui.add_enabled(has_any, Button::new(say(locale, "brand-none")));
            if none.on_hover_text(say(locale, "brand-none-about")).clicked() {
                self.replaced.replace(&mut self.brand, Brand::default(), &self.before);
                self.typed = None;
                self.about = About::Told;
                self.told = Told::Nothing;
            }
        });
        if let Some(path) = again.filter(|_| self.job.is_none()) {
            self.take_files(BrandFiles::Read(path), &ui.ctx().clone());
        }
        asked
    }

    /// What became of the files that were chosen last.
    fn said(&self, ui: &mut Ui) {
        if self.job.is_some() {
            ui.horizontal(|ui| {
                ui.spinner();
                ui.label(say(self.locale, "brand-working"));
            });
        }
        self.told.show(ui);
    }

    fn preview(&mut self, ui: &mut Ui, room: Vec2) {
        self.look.room_px = look::room_px(ui, room);
        let broke = (self.worker.state() == State::Broken).then(|| say(self.locale, "brand-preview-broke"));
        let spoken = say(self.locale, "brand-preview");
        let shown = look::Shown {
            picture: self.picture.as_ref(),
            instead: broke.as_deref(),
            spoken: &spoken,
            behind: Behind::Nothing,
            under_way: if self.worker.state() == State::Working { UnderWay::Yes } else { UnderWay::No },
        };
        look::show(ui, self.locale, room, &shown, &mut self.look);
    }
}
