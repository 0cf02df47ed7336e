//! Laying the map out anew after a change, off the window's thread.

use std::collections::HashMap;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;
use kurbo::Rect;

use crate::layout::{Layout, Picture, changed, picture, smallest_text_on_slides_pt};
use crate::map::{Map, PersonaId};
use crate::review::concerning;
use crate::scene::Scene;
use crate::text::Texts;
use crate::theme::Theme;

use super::shade::{Shade, picture_theme};
use super::view::{Faint, View};

/// What is to be laid out.
#[derive(Clone, PartialEq)]
pub(super) struct Wanted {
    pub(super) map: Map,
    pub(super) picture: Picture,
    pub(super) shade: Shade,
    /// The persona whose curves are drawn fully; those of others fainter. Without one all are.
    pub(super) active: Option<PersonaId>,
    pub(super) view: View,
}

impl Wanted {
    fn is_same(&self, other: &Self) -> bool {
        self.map.is_same(&other.map)
            && self.picture == other.picture
            && self.shade == other.shade
            && self.active == other.active
            && self.view == other.view
    }
}

/// A map, laid out.
pub(super) struct LaidOut {
    pub(super) what: Wanted,
    pub(super) layout: Arc<Layout>,
    pub(super) scene: Arc<Scene>,
    /// Regions that differ from what was delivered before; `None` where all does.
    pub(super) changed: Option<Vec<Rect>>,
    /// Size of the smallest text on slides, if it is the picture of the whole map.
    pub(super) smallest_text_pt: Option<f64>,
}

/// A thread that lays out what was asked for last. What it delivers is to be shown in that order, since each says only what differs from
/// the one before.
pub(super) struct Relayout {
    shared: Arc<Shared>,
    done: Receiver<LaidOut>,
    /// What was asked for last.
    wanted: Wanted,
    /// What was delivered last.
    delivered: Wanted,
}

#[derive(Default)]
struct Shared {
    job: Mutex<Job>,
    changed: Condvar,
}

#[derive(Default)]
struct Job {
    wanted: Option<Wanted>,
    closed: bool,
}

impl Relayout {
    /// Begins with what is shown already. `texts` are those of that layout.
    pub(super) fn new(shown: Wanted, layout: Arc<Layout>, texts: Texts, context: &Context) -> Self {
        let shared = Arc::new(Shared::default());
        let (sender, done) = channel();
        let texts = HashMap::from([(Picture::Map, texts)]);
        let faint = Faint::of(&shown.map, shown.active, shown.view.assumed);
        let thread = Thread { shown: shown.clone(), faint, layout, texts };
        let (theirs, context) = (shared.clone(), context.clone());
        thread::spawn(move || thread.run(&theirs, &sender, &context));
        Self { shared, done, wanted: shown.clone(), delivered: shown }
    }

    /// Asks for a layout, unless it is what was asked for last.
    pub(super) fn ask(&mut self, wanted: Wanted) {
        if wanted.is_same(&self.wanted) {
            return;
        }
        self.wanted = wanted.clone();
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.wanted = Some(wanted);
        drop(job);
        self.shared.changed.notify_one();
    }

    /// Whether what was asked for last has been delivered.
    pub(super) fn is_at_rest(&self) -> bool {
        self.delivered.is_same(&self.wanted)
    }

    /// What is ready. Waits for a moment, so that a map of usual size follows within the frame.
    pub(super) fn receive(&mut self, patience: Duration) -> Vec<LaidOut> {
        let until = Instant::now() + patience;
        let mut ready = Vec::new();
        while !self.is_at_rest() {
            let left = until.saturating_duration_since(Instant::now());
            match self.done.recv_timeout(left) {
                Ok(laid_out) => {
                    self.delivered = laid_out.what.clone();
                    ready.push(laid_out);
                }
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => break,
            }
        }
        ready
    }
}

impl Drop for Relayout {
    fn drop(&mut self) {
        let mut job = self.shared.job.lock().unwrap_or_else(PoisonError::into_inner);
        job.closed = true;
        drop(job);
        self.shared.changed.notify_one();
    }
}

/// What the thread keeps between two jobs.
struct Thread {
    shown: Wanted,
    /// What is fainter in it.
    faint: Faint,
    layout: Arc<Layout>,
    /// What is set of each picture.
    texts: HashMap<Picture, Texts>,
}

impl Thread {
    fn run(mut self, shared: &Shared, done: &Sender<LaidOut>, context: &Context) {
        while let Some(wanted) = next(shared) {
            let laid_out = self.lay_out(wanted);
            if done.send(laid_out).is_err() {
                return;
            }
            context.request_repaint();
        }
    }

    /// The regions that look different, the curves among them if another persona's stand out.
    fn changed(&self, layout: &Layout, faint: &Faint) -> Vec<Rect> {
        let mut regions = changed(&self.layout, layout);
        regions.extend(self.faint.differing(faint, layout));
        if faint.active != self.faint.active {
            regions.extend(
                layout
                    .table
                    .rows
                    .iter()
                    .filter(|row| layout.plot(row.lane).is_some())
                    .map(|row| Rect::new(0.0, row.top, layout.size.width, row.bottom)),
            );
        }
        regions
    }

    fn lay_out(&mut self, what: Wanted) -> LaidOut {
        // A sheet is of one persona anyway, and not always of her.
        let only = what.view.only.filter(|_| !matches!(what.picture, Picture::Sheet(_)));
        let map = only.map_or_else(|| what.map.clone(), |persona| concerning(&what.map, persona));
        let layout = Arc::new(picture(&map, what.picture, self.texts.entry(what.picture).or_default()));
        let faint = Faint::of(&map, what.active, what.view.assumed);
        let theme = picture_theme(&what.map, what.shade);
        let scene = Arc::new(emphasised(&layout, &theme, &faint));
        let comparable = what.picture == self.shown.picture
            && what.shade == self.shown.shade
            && what.map.brand == self.shown.map.brand
            // A good part of the picture gets fainter, or is no longer.
            && faint.dims_as(&self.faint);
        let changed = comparable.then(|| self.changed(&layout, &faint));
        self.faint = faint;
        self.layout = layout.clone();
        self.shown = what.clone();
        let is_whole = what.picture == Picture::Map;
        let smallest_text_pt = if is_whole { smallest_text_on_slides_pt(&layout, what.map.slides) } else { None };
        LaidOut { what, layout, scene, changed, smallest_text_pt }
    }
}

/// The scene of a layout in which some things are fainter.
fn emphasised(layout: &Layout, theme: &Theme, faint: &Faint) -> Scene {
    if faint.is_any() {
        Scene::with_faint(layout, theme, |placed, field| faint.covers(placed, field))
    } else {
        Scene::new(layout, theme)
    }
}

/// Waits for something to lay out; `None` when there will be no more.
fn next(shared: &Shared) -> Option<Wanted> {
    let mut job = shared.job.lock().unwrap_or_else(PoisonError::into_inner);
    loop {
        if job.closed {
            return None;
        }
        if let Some(wanted) = job.wanted.take() {
            return Some(wanted);
        }
        job = shared.changed.wait(job).unwrap_or_else(PoisonError::into_inner);
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::app::view::Assumed;
    use crate::edit::{Edit, Property, apply};
    use crate::layout::layout;
    use crate::locale::Locale;
    use crate::map::{Brand, ColorName, Evidence, EvidenceLevel, Extra, Part, Rgb};
    use crate::template;

    /// What is drawn of a scene, with where it is.
    fn drawn(scene: &Scene) -> Vec<(Rect, String)> {
        scene.items().iter().map(|item| (item.bounds, format!("{:?} {:?}", item.part, item.shape))).collect()
    }

    /// Lays one thing out and then another: all that is drawn of one alone lies in what is drawn anew.
    fn check(from: &Wanted, to: &Wanted, most: f64) {
        let layout = Arc::new(layout(&Map::default(), &mut Texts::default()));
        let (shown, faint) = (Wanted { picture: Picture::Plan, ..from.clone() }, Faint::default());
        let mut thread = Thread { shown, faint, layout, texts: HashMap::new() };
        let before = thread.lay_out(from.clone());
        let after = thread.lay_out(to.clone());
        let (old, new) = (drawn(&before.scene), drawn(&after.scene));
        let texts = |items: &[(Rect, String)]| items.iter().map(|(_, text)| text.clone()).collect::<HashSet<_>>();
        let (old_texts, new_texts) = (texts(&old), texts(&new));
        let Some(changed) = after.changed else { return };
        let gone = old.iter().filter(|(_, text)| !new_texts.contains(text));
        let come = new.iter().filter(|(_, text)| !old_texts.contains(text));
        for (bounds, text) in gone.chain(come) {
            let bounds = bounds.intersect(after.layout.size.to_rect().union(before.layout.size.to_rect()));
            let inside = changed.iter().any(|region| region.inflate(1.0, 1.0).contains_rect(bounds));
            assert!(inside || bounds.area() == 0.0, "{text} at {bounds} is not in {changed:?}");
        }
        let area: f64 = changed.iter().map(Rect::area).sum();
        assert!(area <= most * after.layout.size.area(), "{area} is drawn anew");
    }

    #[test]
    fn what_a_view_changes_is_drawn_anew() {
        let map = template::map("example", Locale::Spanish).unwrap();
        let view = |only, assumed| View { only, assumed };
        let [ana, ben] = [0, 1].map(|at| Some(map.personas[at].id));
        let views = [
            view(None, Assumed::Full),
            view(ana, Assumed::Full),
            view(ben, Assumed::Full),
            view(None, Assumed::Dimmed),
            view(ana, Assumed::Dimmed),
        ];
        for picture in [Picture::Map, Picture::Curves] {
            let wanted = |view| Wanted { map: map.clone(), picture, shade: Shade::Light, active: None, view };
            for from in views {
                for to in views {
                    check(&wanted(from), &wanted(to), 1.1);
                }
            }
        }
    }

    #[test]
    fn a_brand_is_drawn_anew() {
        let map = template::map("example", Locale::English).unwrap();
        let branded = |color: [u8; 3]| {
            let colors = ColorName::ALL.into_iter().map(|name| (name, Rgb(color))).collect();
            let brand = Brand { colors, paper: Some(Rgb([255, 250, 240])), ..Brand::default() };
            let property = Property::Brand(Some(Arc::new(brand)));
            apply(&map, &Edit::Set { parts: vec![Part::Map], property }).unwrap()
        };
        let wanted = |map: &Map, shade| {
            let view = View { only: None, assumed: Assumed::Full };
            Wanted { map: map.clone(), picture: Picture::Map, shade, active: None, view }
        };
        let maps = [map.clone(), branded([200, 0, 120]), branded([0, 90, 90])];
        for shade in [Shade::Light, Shade::Dark] {
            for from in &maps {
                for to in &maps {
                    check(&wanted(from, shade), &wanted(to, shade), 1.1);
                }
            }
        }
    }

    #[test]
    fn what_gets_assumed_while_that_is_dimmed_is_drawn_anew() {
        let map = template::map("example", Locale::Spanish).unwrap();
        let mut draft = map.to_draft();
        // Nothing else would tell.
        draft.hide_evidence = true;
        let map = Map::build(draft).unwrap();
        let (_, card) = map.cards().find(|(_, card)| card.evidence.is_none()).or(map.cards().next()).unwrap();
        let evidence = |level| Some(Evidence { level, sources: Vec::new(), extra: Extra::default() });
        let with = |level| {
            let property = Property::Evidence(evidence(level));
            apply(&map, &Edit::Set { parts: vec![Part::Card(card.id)], property }).unwrap()
        };
        let view = View { only: None, assumed: Assumed::Dimmed };
        let wanted = |map| Wanted { map, picture: Picture::Map, shade: Shade::Light, active: None, view };
        let (known, assumed) = (wanted(with(EvidenceLevel::Researched)), wanted(with(EvidenceLevel::Assumed)));
        check(&known, &assumed, 0.05);
        check(&assumed, &known, 0.05);
    }
}
