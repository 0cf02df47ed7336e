//! The picture of the map in squares, drawn by worker threads and kept while they are useful.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::{Duration, Instant};

use egui::{Context, TextureHandle, TextureOptions};
use kurbo::{Point, Rect};

use crate::render::{Photos, SmallText, View};
use crate::scene::Scene;

use super::tile::{Quality, TILE_PX, Target, TileKey};
use super::workers::{Drawn, Job, Workers};

/// Tiles kept at most: 80 MiB of textures, enough for the largest screens.
const MAX_KEPT: usize = 80;
/// Tiles handed to the graphics card in one frame at most, each a mebibyte, while the map rests and while it moves.
const UPLOADS_AT_REST: usize = 6;
const UPLOADS_IN_MOTION: usize = 1;
/// Pixels per em below which bars are drawn first and letters when nothing else is to do.
const BARS_FIRST_BELOW_PX: f64 = 4.0;
/// Pixels per em below which letters would be no more than bars are.
const BARS_ONLY_BELOW_PX: f64 = 2.0;
/// Size of the text that decides, in map units.
const BODY_TEXT: f64 = 14.0;
/// Longest side in pixels of the picture of the whole map.
const OVERVIEW_PX: f64 = 1_400.0;
/// Time after the last change at which the picture of the whole map is drawn anew.
const OVERVIEW_AFTER: Duration = Duration::from_millis(700);
/// Longest side in pixels of what is carried under the pointer.
const GHOST_PX: f64 = 1_024.0;

struct Tile {
    texture: TextureHandle,
    quality: Quality,
    /// The last frame in which it was shown.
    used: u64,
}

/// A texture to draw.
pub struct Shown {
    /// The texture.
    pub texture: egui::TextureId,
    /// The region of the map that all of the texture shows.
    pub whole: Rect,
    /// The region of it that is drawn.
    pub region: Rect,
}

/// All tiles of one scene.
pub struct Tiles {
    scene: Arc<Scene>,
    workers: Workers,
    kept: HashMap<TileKey, Tile>,
    overview: Overview,
    ghost: Option<Ghost>,
    waiting: Vec<Drawn>,
    /// Counts the changes of the map.
    version: u64,
    frame: u64,
    /// The scale at which the map is shown, as bits.
    scale_bits: u64,
    sharp: bool,
    complete: bool,
    at_rest: bool,
}

/// The picture of the whole map.
#[derive(Default)]
struct Overview {
    texture: Option<TextureHandle>,
    /// The change of the map that it shows.
    version: u64,
    /// When the map was changed last.
    changed: Option<Instant>,
}

/// What is carried under the pointer.
struct Ghost {
    /// The map as it was when it was taken up.
    scene: Arc<Scene>,
    region: Rect,
    texture: Option<TextureHandle>,
}

/// What to draw for a frame.
pub struct Frame {
    /// Textures, those to be covered first.
    pub pictures: Vec<Shown>,
    /// Whether they cover all that there is of the map.
    pub complete: bool,
}

impl Tiles {
    /// Tiles of a scene. `context` is told when one is ready.
    #[must_use]
    pub fn new(scene: Arc<Scene>, photos: &Arc<Photos>, context: &Context) -> Self {
        Self {
            workers: Workers::new(photos, context),
            scene,
            kept: HashMap::new(),
            overview: Overview::default(),
            ghost: None,
            waiting: Vec::new(),
            version: 0,
            frame: 0,
            scale_bits: 0,
            sharp: false,
            complete: false,
            at_rest: false,
        }
    }

    /// The map has changed in some regions, or everywhere. What was drawn of them is shown until it is drawn anew.
    pub fn update(&mut self, scene: Arc<Scene>, changed: Option<&[Rect]>) {
        self.scene = scene;
        self.version += 1;
        self.overview.changed = Some(Instant::now());
        let touched =
            |key: &TileKey| changed.is_none_or(|regions| regions.iter().any(|region| overlaps(*region, key.region())));
        for (key, tile) in &mut self.kept {
            if touched(key) {
                tile.quality = Quality::Stale;
            }
        }
        self.waiting.retain(|drawn| match drawn.target {
            Target::Tile(key) => !touched(&key),
            Target::Overview => false,
            Target::Ghost => true,
        });
        for drawn in &mut self.waiting {
            drawn.version = self.version;
        }
    }

    /// Takes up the picture of a region, to be carried under the pointer.
    pub fn lift(&mut self, region: Rect) {
        self.ghost = Some(Ghost { scene: self.scene.clone(), region, texture: None });
    }

    /// Nothing is carried any more.
    pub fn drop_ghost(&mut self) {
        self.ghost = None;
    }

    /// The picture that is carried and the region that it shows, once it is drawn.
    #[must_use]
    pub fn ghost(&self) -> Option<(&TextureHandle, Rect)> {
        let ghost = self.ghost.as_ref()?;
        Some((ghost.texture.as_ref()?, ghost.region))
    }

    /// Whether all that the last frame showed was drawn for its scale and finally.
    #[must_use]
    pub fn is_sharp(&self) -> bool {
        self.sharp
    }

    /// Whether the last frame was covered by the tiles that were wanted for it. While a zoom runs those are drawn at up to twice the
    /// scale.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.complete
    }

    /// Whether all that the last frame wanted is there, the likely next tiles and the picture of the whole map among it.
    #[must_use]
    pub fn is_at_rest(&self) -> bool {
        self.at_rest
    }

    /// The picture of the whole map, once it is drawn.
    #[must_use]
    pub fn overview(&self) -> Option<&TextureHandle> {
        self.overview.texture.as_ref()
    }

    /// The textures for some regions of the map at a scale in pixels per map unit, coarsest first; asks for what is missing.
    /// While `moving` nothing is drawn for scales that will be gone in the next frame.
    pub fn show(&mut self, context: &Context, regions: &[Rect], scale: f64, moving: Motion) -> Frame {
        self.frame += 1;
        self.scale_bits = scale.to_bits();
        self.receive(context, moving);
        let map = self.scene.size().to_rect();
        let wanted_scale = match moving {
            Motion::Still | Motion::Panning => scale,
            Motion::Zooming => coarse_scale(scale),
        };
        let visible = keys(regions, wanted_scale, map);
        let (complete, sharp) = self.state_of(&visible);
        self.complete = complete;
        self.sharp = sharp && wanted_scale.to_bits() == scale.to_bits();
        self.ask(context, &visible, regions, wanted_scale, moving);

        let mut shown = Vec::new();
        for key in visible {
            let region = key.region();
            match self.kept.get_mut(&key) {
                Some(tile) => {
                    tile.used = self.frame;
                    shown.push(Shown { texture: tile.texture.id(), whole: region, region });
                }
                None => self.stand_in(region.intersect(map), wanted_scale, &mut shown),
            }
        }
        self.forget();
        Frame { pictures: shown, complete }
    }

    /// Whether all of these tiles are there, and all are final.
    fn state_of(&self, keys: &[TileKey]) -> (bool, bool) {
        let mut state = (true, true);
        for key in keys {
            match self.kept.get(key) {
                None => return (false, false),
                Some(tile) => state.1 &= tile.quality == Quality::Final,
            }
        }
        state
    }

    /// What there is of a region whose tile is missing: the tiles of the nearest other scale, and where those leave something free, the
    /// picture of the whole map beneath.
    fn stand_in(&mut self, region: Rect, scale: f64, shown: &mut Vec<Shown>) {
        let covers = |key: &&TileKey| key.scale_bits != scale.to_bits() && overlaps(region, key.region());
        let distance = |key: &TileKey| (key.scale() / scale).ln().abs();
        let mut others: Vec<TileKey> = self.kept.keys().filter(covers).copied().collect();
        let nearest = others.iter().min_by(|a, b| distance(a).total_cmp(&distance(b))).map(|key| key.scale_bits);
        others.retain(|key| Some(key.scale_bits) == nearest);

        // Tiles of one scale do not overlap.
        let covered: f64 = others.iter().map(|key| key.region().intersect(region).area()).sum();
        if let Some(overview) = self.overview.texture.as_ref().filter(|_| covered < region.area() * 0.999) {
            shown.push(Shown { texture: overview.id(), whole: self.scene.size().to_rect(), region });
        }
        for key in others {
            if let Some(tile) = self.kept.get_mut(&key) {
                tile.used = self.frame;
                let whole = key.region();
                shown.push(Shown { texture: tile.texture.id(), whole, region: whole.intersect(region) });
            }
        }
    }

    /// Hands some of the finished pictures to the graphics card.
    fn receive(&mut self, context: &Context, moving: Motion) {
        // What was drawn before the last change may be out of date; it is asked for again.
        let version = self.version;
        let current = |drawn: &Drawn| drawn.version == version || drawn.target == Target::Ghost;
        self.waiting.extend(self.workers.finished().into_iter().filter(current));
        let at_once = if moving == Motion::Still { UPLOADS_AT_REST } else { UPLOADS_IN_MOTION };
        let now = self.waiting.len().min(at_once);
        for Drawn { target, quality, image, .. } in self.waiting.drain(..now) {
            // Tiles of the scale that is shown lie pixel on pixel, where sampling between pixels would only cost time: a good part of a
            // frame where a processor does the work of a graphics card.
            let options = match target {
                Target::Tile(key) if key.scale_bits == self.scale_bits => TextureOptions::NEAREST,
                Target::Tile(_) | Target::Overview | Target::Ghost => TextureOptions::LINEAR,
            };
            let texture = context.load_texture("map", image, options);
            match target {
                Target::Overview => {
                    self.overview.texture = Some(texture);
                    self.overview.version = version;
                }
                Target::Ghost => {
                    if let Some(ghost) = &mut self.ghost {
                        ghost.texture = Some(texture);
                    }
                }
                Target::Tile(key) => {
                    self.kept.insert(key, Tile { texture, quality, used: self.frame });
                }
            }
        }
        if !self.waiting.is_empty() {
            context.request_repaint();
        }
    }

    /// Tells the workers what to draw, most urgent first. What was asked before and is not in the list any more is dropped.
    fn ask(&mut self, context: &Context, visible: &[TileKey], regions: &[Rect], scale: f64, moving: Motion) {
        let body_px = BODY_TEXT * scale;
        let first_text = if body_px < BARS_FIRST_BELOW_PX {
            SmallText::Bars { below_px: BARS_FIRST_BELOW_PX }
        } else {
            SmallText::Bars { below_px: BARS_ONLY_BELOW_PX }
        };
        let last_text = SmallText::Bars { below_px: BARS_ONLY_BELOW_PX };
        let first_quality =
            if (BARS_ONLY_BELOW_PX..BARS_FIRST_BELOW_PX).contains(&body_px) { Quality::Draft } else { Quality::Final };

        let waiting = |target: Target, quality: Quality| {
            self.waiting.iter().any(|drawn| drawn.target == target && drawn.quality >= quality)
        };
        let job = |key: TileKey, quality: Quality, small_text: SmallText| Job {
            target: Target::Tile(key),
            quality,
            version: self.version,
            scene: self.scene.clone(),
            view: View { origin: key.region().origin(), scale: key.scale(), width_px: TILE_PX, height_px: TILE_PX },
            small_text,
        };
        let missing = |key: &TileKey| {
            self.kept.get(key).is_none_or(|tile| tile.quality == Quality::Stale)
                && !waiting(Target::Tile(*key), first_quality)
        };
        let drafts = |key: &TileKey| {
            self.kept.get(key).is_some_and(|tile| tile.quality == Quality::Draft)
                && !waiting(Target::Tile(*key), Quality::Final)
        };
        let ghost =
            self.ghost.as_ref().filter(|ghost| ghost.texture.is_none() && !waiting(Target::Ghost, Quality::Final));
        let mut jobs: Vec<Job> = ghost.map(|ghost| self.ghost_job(ghost, scale)).into_iter().collect();
        jobs.extend(visible.iter().filter(|key| missing(key)).map(|key| match self.kept.get(key) {
            // Letters are not replaced by bars.
            Some(_) => job(*key, Quality::Final, last_text),
            None => job(*key, first_quality, first_text),
        }));
        if self.overview_is_due(context) && !waiting(Target::Overview, Quality::Final) {
            jobs.push(self.overview_job());
        }
        if moving == Motion::Still {
            jobs.extend(visible.iter().filter(|key| drafts(key)).map(|key| job(*key, Quality::Final, last_text)));
        }
        if moving != Motion::Zooming {
            // What is likely to come into view next: half a tile around.
            let margin = f64::from(TILE_PX) * 0.5 / scale;
            let around: Vec<Rect> = regions.iter().take(1).map(|region| region.inflate(margin, margin)).collect();
            let ring = keys(&around, scale, self.scene.size().to_rect());
            let ahead = ring.iter().filter(|key| !visible.contains(key) && missing(key));
            jobs.extend(ahead.map(|key| job(*key, first_quality, first_text)));
        }
        self.at_rest = moving == Motion::Still && jobs.is_empty() && self.waiting.is_empty();
        self.workers.ask(jobs);
    }

    /// Whether the picture of the whole map is to be drawn: at once if there is none, and when a moment has passed since the last change.
    fn overview_is_due(&self, context: &Context) -> bool {
        let Overview { texture, version, changed } = &self.overview;
        if texture.is_none() {
            return true;
        }
        if *version == self.version {
            return false;
        }
        let since = changed.map_or(OVERVIEW_AFTER, |changed| changed.elapsed());
        if since < OVERVIEW_AFTER {
            context.request_repaint_after(OVERVIEW_AFTER.saturating_sub(since));
        }
        since >= OVERVIEW_AFTER
    }

    fn ghost_job(&self, ghost: &Ghost, scale: f64) -> Job {
        let size = ghost.region.size();
        let scale = (GHOST_PX / size.width.max(size.height)).min(scale);
        let px = |length: f64| px(length * scale);
        let view = View { origin: ghost.region.origin(), scale, width_px: px(size.width), height_px: px(size.height) };
        Job {
            target: Target::Ghost,
            quality: Quality::Final,
            version: self.version,
            scene: ghost.scene.clone(),
            view,
            small_text: SmallText::Bars { below_px: BARS_FIRST_BELOW_PX },
        }
    }

    fn overview_job(&self) -> Job {
        let size = self.scene.size();
        let scale = (OVERVIEW_PX / size.width.max(size.height)).min(1.0);
        let px = |length: f64| px(length * scale);
        let view = View { origin: Point::ORIGIN, scale, width_px: px(size.width), height_px: px(size.height) };
        Job {
            target: Target::Overview,
            quality: Quality::Final,
            version: self.version,
            scene: self.scene.clone(),
            view,
            small_text: SmallText::Bars { below_px: BARS_ONLY_BELOW_PX },
        }
    }

    /// Drops the tiles that were not shown for longest.
    fn forget(&mut self) {
        if self.kept.len() <= MAX_KEPT {
            return;
        }
        let mut by_use: Vec<(u64, TileKey)> = self.kept.iter().map(|(key, tile)| (tile.used, *key)).collect();
        by_use.sort_unstable_by_key(|(used, _)| *used);
        for (_, key) in by_use.into_iter().take(self.kept.len() - MAX_KEPT) {
            self.kept.remove(&key);
        }
    }
}

/// What the camera is doing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Motion {
    Still,
    Panning,
    Zooming,
}

/// While a zoom runs, tiles are drawn for few scales only, a factor of two apart, and shown up to that much smaller.
fn coarse_scale(scale: f64) -> f64 {
    (scale.log2() - 1e-9).ceil().exp2()
}

/// The tiles that regions touch, those nearest to the middle first.
fn keys(regions: &[Rect], scale: f64, map: Rect) -> Vec<TileKey> {
    let side = f64::from(TILE_PX) / scale;
    let mut keys = Vec::new();
    for region in regions {
        let seen = region.intersect(map);
        if seen.width() <= 0.0 || seen.height() <= 0.0 {
            continue;
        }
        let range = |from: f64, to: f64| whole((from / side).floor())..whole((to / side).ceil());
        let start = keys.len();
        for row in range(seen.y0, seen.y1) {
            for column in range(seen.x0, seen.x1) {
                let key = TileKey { scale_bits: scale.to_bits(), column, row };
                if !keys.contains(&key) {
                    keys.push(key);
                }
            }
        }
        let center = seen.center();
        keys[start..].sort_by(|a, b| {
            let distance = |key: &TileKey| (key.region().center() - center).hypot();
            distance(a).total_cmp(&distance(b))
        });
    }
    keys
}

fn overlaps(a: Rect, b: Rect) -> bool {
    a.x0 < b.x1 && a.x1 > b.x0 && a.y0 < b.y1 && a.y1 > b.y0
}

#[expect(clippy::cast_possible_truncation, reason = "a map has far fewer tiles")]
fn whole(at: f64) -> i32 {
    at as i32
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and the overview's side")]
fn px(length: f64) -> u16 {
    length.ceil().clamp(1.0, OVERVIEW_PX + 1.0) as u16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_cover_a_region_and_no_more() {
        let map = Rect::new(0.0, 0.0, 10_000.0, 10_000.0);
        let region = Rect::new(500.0, 100.0, 1100.0, 600.0);
        let keys = keys(&[region], 1.0, map);
        let covered = keys.iter().map(TileKey::region).reduce(|a, b| a.union(b)).unwrap();
        assert!(covered.contains_rect(region));
        assert_eq!(keys.len(), 6);
        assert!(keys.iter().all(|key| overlaps(key.region(), region)));
        assert!(self::keys(&[Rect::new(-500.0, -500.0, -10.0, -10.0)], 1.0, map).is_empty());
    }

    #[test]
    fn coarse_scales_are_few_and_never_smaller() {
        for step in 1..400 {
            let scale = f64::from(step) * 0.01;
            let coarse = coarse_scale(scale);
            assert!(coarse >= scale * 0.999 && coarse <= scale * 2.001, "{scale} became {coarse}");
        }
        assert!((coarse_scale(1.0) - 1.0).abs() < 1e-12);
    }
}
