//! The dialog: its choices, the thread that draws its pages, and its frame.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Context, Label, RichText, TextureHandle, TextureOptions, Ui, Vec2, vec2};

use crate::app::board::Board;
use crate::app::picture_export::{
    ExportChoice, Exported, Kept, LargerPaper, LastExport, Preset, PresetName, StateOf, as_seen,
};
use crate::app::shade::Shade;
use crate::layout::Picture;
use crate::locale::{Locale, say, say_with};
use crate::map::{Map, Part, StageId};
use crate::render::Photos;
use crate::sentence::part_name;
use crate::text::icons;

use super::super::columns::{LEFT, Scrolled, columns, scrolling, widened};
use super::super::exports::files;
use super::super::for_whom;
use super::super::look::{self, Behind, Look, UnderWay};
use super::super::map_state::{Looking, Place, Since, look as look_at_state};
use super::super::newest::{Patience, State};
use super::super::parts::{Can, buttons_beside, heading};
use super::super::pictures::picture_name;
use super::super::when::when;
use super::presets::{self, Presets};
use super::shelf::Shelf;
use super::worker::{Ask, Composed, Source, Told, Worker, of_pages};
use super::{around, legible, marks, page, pages, selected, what, worker};

/// The dialog's greatest size, in points.
const MOST: Vec2 = vec2(1_280.0, 900.0);
/// Height of the heading, in points.
const HEAD: f32 = 40.0;

/// What is to be exported.
pub(in crate::app) struct ExportDialog {
    map: Map,
    /// What is seen of it by those for whom it is exported.
    seen: Map,
    /// The name of the persona whom alone the picture concerns, if there is one.
    only: Option<String>,
    selected: Vec<StageId>,
    choice: ExportChoice,
    presets: Presets,
    shelf: Shelf,
    /// What was exported, the latest first, and what has become of the files and of the map since.
    before: Option<(Vec<Exported>, Looking)>,
    worker: Worker,
    asked: Option<Ask>,
    composed: Arc<Composed>,
    /// For which choice they were.
    composed_for: Option<ExportChoice>,
    /// A paper on which they could be read better.
    larger: Option<LargerPaper>,
    picture: Option<TextureHandle>,
    thumbnails: Vec<Option<TextureHandle>>,
    /// The page that is looked at.
    page: usize,
    look: Look,
    scrolled: Scrolled,
}

/// What is known of exports before this one.
pub(in crate::app) struct Before<'a> {
    /// How the map was exported last.
    pub(in crate::app) last: Option<&'a LastExport>,
    /// What was exported of it, the latest first.
    pub(in crate::app) record: Vec<Exported>,
    /// The state in which it is now.
    pub(in crate::app) state: StateOf,
    pub(in crate::app) presets: Vec<Preset>,
}

/// What was chosen.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::app) struct Chosen {
    pub(in crate::app) choice: ExportChoice,
    /// The preset that it is, if it is one.
    pub(in crate::app) preset: Option<PresetName>,
    /// How many pages there will be.
    pub(in crate::app) pages: usize,
}

/// What a person answered in a frame.
pub(in crate::app) enum Answer {
    None,
    Cancel,
    Export(Box<Chosen>),
    /// These are the presets from now on.
    KeepPresets(Vec<Preset>),
    /// A logo is to be chosen.
    ChooseLogo,
}

impl ExportDialog {
    /// Offers the pictures of a map, first the one that is shown, as it was exported last.
    pub(in crate::app) fn new(
        board: &Board,
        photos: &Arc<Photos>,
        before: Before<'_>,
        locale: Locale,
        context: &Context,
    ) -> Self {
        let map = board.map().clone();
        let only = board.view().only.map(|persona| part_name(&map, Part::Persona(persona), locale));
        let Before { last, record, state, presets } = before;
        let presets = Presets::new(presets, last.and_then(|last| last.preset.clone()));
        let last = last.map(|last| last.choice.clone().again(&map, Kept::Form)).unwrap_or_default();
        let choice = ExportChoice { picture: board.picture(), ..last };
        let looking = look_at_state(context, state, &record, None);
        let source = Source { map: map.clone(), shown: board.shown_map().clone(), photos: photos.clone(), locale };
        let mut dialog = Self {
            only,
            selected: selected::selected_stages(&map, board.editor().selection().parts()),
            seen: Map::default(),
            map,
            choice,
            presets,
            shelf: Shelf::default(),
            before: Some((record, looking)),
            worker: worker::start(source, context),
            asked: None,
            composed: Arc::default(),
            composed_for: None,
            larger: None,
            picture: None,
            thumbnails: Vec::new(),
            page: 0,
            look: Look::default(),
            scrolled: Scrolled::default(),
        };
        dialog.see();
        dialog
    }

    /// Begins with what is seen through a view.
    pub(in crate::app) fn look_as(&mut self, view: &str, picture: Option<Picture>) {
        self.choice.view = Some(view.to_owned());
        self.choice.picture = picture.unwrap_or(Picture::Map);
        // What is selected in the map is not shown.
        self.selected.clear();
        // What was exported before has names of its own.
        self.before = None;
        self.see();
    }

    /// Works out what is seen.
    fn see(&mut self) {
        self.seen = as_seen(&self.map, self.choice.view.as_deref()).unwrap_or_default();
        self.choice = self.choice.clone().again(&self.seen, Kept::Everything);
    }

    /// Puts a logo on the pages.
    pub(in crate::app) fn take_logo(&mut self, path: PathBuf) {
        self.choice.logo = Some(path);
    }

    /// What is chosen, if its pages are known.
    pub(in crate::app) fn chosen(&self) -> Option<Chosen> {
        let is_known = self.composed_for.as_ref() == Some(&of_pages(&self.choice));
        is_known.then(|| Chosen {
            choice: self.choice.clone(),
            preset: self.presets.unchanged(&self.choice).cloned(),
            pages: self.composed.pages.len(),
        })
    }

    /// Takes what the thread has.
    pub(in crate::app) fn receive(&mut self, context: &Context, patience: Patience) {
        if let Some((_, looking)) = &mut self.before {
            looking.receive(patience);
        }
        loop {
            match self.worker.told(patience) {
                Ok(Told::Composed(composed)) => self.take(composed),
                Ok(Told::Drawn(image)) => {
                    self.picture = Some(context.load_texture("page to export", image, TextureOptions::LINEAR));
                }
                Ok(Told::Thumbnail(at, image)) => {
                    if let Some(thumbnail @ None) = self.thumbnails.get_mut(at) {
                        *thumbnail = Some(context.load_texture("small page", image, TextureOptions::LINEAR));
                    }
                }
                Ok(Told::Larger(larger)) => self.larger = larger,
                Err(State::Broken) => {
                    self.composed_for = None;
                    return;
                }
                Err(State::Idle | State::Working) => return,
            }
        }
    }

    fn take(&mut self, composed: Arc<Composed>) {
        self.composed_for = self.asked.as_ref().map(|ask| of_pages(&ask.choice));
        if !Arc::ptr_eq(&self.composed, &composed) {
            self.thumbnails = vec![None; composed.pages.len()];
            self.page = self.page.min(composed.pages.len().saturating_sub(1));
            self.composed = composed;
            self.larger = None;
        }
    }

    /// Shows it.
    pub(in crate::app) fn show(&mut self, ui: &mut Ui, locale: Locale) -> Answer {
        let size = widened(ui, MOST);
        heading(ui, icons::EXPORT, &say(locale, "export-title"));
        let asked = columns(
            ui,
            (size, HEAD),
            self,
            |dialog, ui, height| dialog.choices(ui, locale, height),
            |dialog, ui, room| dialog.pages(ui, locale, room),
        );
        self.ask();
        let chosen = self.chosen().filter(|_| pages::extent(locale, &self.composed, self.page, &self.choice).is_ok());
        let can = if chosen.is_some() { Can::Press } else { Can::Not };
        let (cancel, export) = (say(locale, "button-cancel"), say(locale, "button-export"));
        let latest = self.latest_in_words(locale);
        let logo_is_lost = around::is_logo_lost(&self.composed, &self.choice);
        let beside = |ui: &mut Ui| {
            // What is to be mended may have been scrolled out of sight at the left.
            let text = if logo_is_lost {
                let text = format!("{}  {}", icons::WARNING, say(locale, "export-logo-lost"));
                RichText::new(text).small().color(ui.visuals().warn_fg_color)
            } else {
                RichText::new(latest).small().weak()
            };
            ui.add(Label::new(text).truncate());
        };
        match (buttons_beside(ui, &[(&cancel, Can::Press), (&export, can)], beside), chosen, asked) {
            (Some(0), ..) => Answer::Cancel,
            (Some(_), Some(chosen), _) => Answer::Export(Box::new(chosen)),
            (_, _, (_, presets::Changed::Yes)) => Answer::KeepPresets(self.presets.own().to_vec()),
            (_, _, (around::Logo::Choose, _)) => Answer::ChooseLogo,
            _ => Answer::None,
        }
    }

    /// What was exported last and is still there, and whether the map is still the same; empty if nothing is, or that is not known yet.
    fn latest_in_words(&self, locale: Locale) -> String {
        let Some((record, looking)) = &self.before else { return String::new() };
        let is_there = |exported: &&Exported| looking.place(&exported.file) == Some(Place::There);
        let Some(exported) = record.iter().find(is_there) else { return String::new() };
        let Some(since) = looking.since(exported) else { return String::new() };
        let key = if matches!(since, Since::Same) { "export-latest-same" } else { "export-latest-changed" };
        let (files, when) = (files(locale, exported), when(locale, exported.when()));
        say_with(locale, key, &[("file", &files), ("when", &when)])
    }

    /// Has the pages laid out and drawn as they are chosen and looked at.
    fn ask(&mut self) {
        let wanted = Ask { choice: self.choice.clone(), page: self.page, look: self.look };
        if self.asked.as_ref() != Some(&wanted) {
            self.worker.ask(wanted.clone());
            self.asked = Some(wanted);
        }
    }

    fn choices(&mut self, ui: &mut Ui, locale: Locale, height: f32) -> (around::Logo, presets::Changed) {
        let shown = scrolling("export", height, &mut self.scrolled).show(ui, |ui| {
            // So that nothing lies under the scroll bar.
            ui.set_width(LEFT - 14.0);
            let changed = self.presets.show(ui, locale, &mut self.choice);
            what::format(ui, locale, &mut self.shelf, &mut self.choice);
            if for_whom::show(ui, locale, &self.map, &mut self.choice.view) == for_whom::Changed::Yes {
                self.see();
            }
            let is_seen = |stage: &StageId| self.seen.stage(*stage).is_some();
            let selected: Vec<StageId> = self.selected.iter().copied().filter(is_seen).collect();
            what::picture(ui, locale, &self.seen, &selected, &mut self.choice);
            // A sheet is of one persona anyway.
            let is_sheet = matches!(self.choice.picture, Picture::Sheet(_));
            if let Some(persona) = self.only.as_ref().filter(|_| !is_sheet) {
                let text = say_with(locale, "moments-export-only", &[("persona", persona)]);
                ui.add(Label::new(format!("{}  {text}", icons::INFO)).wrap());
            }
            page::size(ui, locale, &mut self.choice);
            page::split(ui, locale, &mut self.choice);
            marks::show(ui, locale, &self.map, &mut self.choice);
            (around::show(ui, locale, &self.seen, &self.composed, &mut self.choice), changed)
        });
        shown.inner
    }

    /// What is said of the page, and in which colours it is where the window has others: that is no mistake.
    fn with_shade(&self, ui: &Ui, locale: Locale, text: String) -> String {
        match (self.choice.theme, ui.visuals().dark_mode) {
            (Shade::Light, true) => format!("{text} · {}", say(locale, "export-in-light")),
            (Shade::Dark, false) => format!("{text} · {}", say(locale, "export-in-dark")),
            (Shade::Light, false) | (Shade::Dark, true) => text,
        }
    }

    /// What is seen through the pages, as they were drawn last.
    fn behind(&self) -> Behind {
        match &self.composed_for {
            Some(choice) if !choice.paper_ground.is_yes() => Behind::Checkerboard(choice.theme),
            _ => Behind::Nothing,
        }
    }

    fn pages(&mut self, ui: &mut Ui, locale: Locale, room: Vec2) {
        let mut size = pages::room(room, &self.composed);
        size.y = (size.y - legible::more_height(self.larger, &self.choice)).max(80.0);
        self.look.room_px = look::room_px(ui, size);
        let is_ready = self.chosen().is_some();
        let behind = self.behind();
        let mut spoken =
            say_with(locale, "export-preview", &[("picture", &picture_name(&self.seen, self.choice.picture, locale))]);
        if behind != Behind::Nothing {
            spoken = format!("{spoken} · {}", say(locale, "export-transparent"));
        }
        let broke = (self.worker.state() == State::Broken).then(|| say(locale, "export-preview-broke"));
        let broke = broke.or_else(|| for_whom::gone(locale, &self.map, self.choice.view.as_deref()));
        let shown = look::Shown {
            picture: self.picture.as_ref(),
            instead: broke.as_deref(),
            spoken: &spoken,
            behind,
            under_way: if is_ready { UnderWay::No } else { UnderWay::Yes },
        };
        look::show(ui, locale, size, &shown, &mut self.look);
        let before = self.page;
        if self.composed.pages.len() > 1 {
            pages::strip(ui, locale, &self.composed, (&self.thumbnails, behind), &mut self.page);
        }
        pages::turner(ui, locale, &self.composed, &mut self.page);
        if before != self.page {
            // Another page is seen whole at first.
            self.look = Look { room_px: self.look.room_px, ..Look::default() };
        }
        if is_ready {
            let text = pages::extent(locale, &self.composed, self.page, &self.choice).unwrap_or_else(|failed| failed);
            ui.label(RichText::new(self.with_shade(ui, locale, text)).weak());
            legible::show(ui, locale, &self.composed, self.larger, &mut self.choice);
        } else {
            ui.label(RichText::new(say(locale, "export-measuring")).weak());
        }
    }
}

impl Chosen {
    /// With the file that was named.
    pub(in crate::app) fn to(self, to: PathBuf) -> LastExport {
        LastExport { choice: self.choice, to, preset: self.preset }
    }
}
