//! What lies in a chart already, and where there is room for more.

use kurbo::{Line, ParamCurve, PathSeg, Point, Rect};

use super::boxes::{Look, Placed};

/// What texts and signs must not lie on, and what they had better not.
pub(super) struct Crowd {
    room: Rect,
    texts: Strips<()>,
    marks: Strips<()>,
    /// Stretches of curves from one stage to the next.
    stretches: Strips<PathSeg>,
    /// Points on the curves, from left to right.
    points: Vec<Point>,
}

impl Crowd {
    /// What the boxes of a chart leave free of its room.
    pub(super) fn new(room: Rect, chart: &[Placed]) -> Self {
        let (mut texts, mut marks, mut stretches) = (Strips::new(room), Strips::new(room), Strips::new(room));
        let mut points = Vec::new();
        for placed in chart {
            match &placed.look {
                Look::EmotionPoint { .. } | Look::Turning(_) | Look::Fall { .. } => marks.add(placed.rect, ()),
                Look::Plain if !placed.texts.is_empty() => texts.add(placed.rect, ()),
                Look::Curve { path, .. } => {
                    points.extend(path.segments().flat_map(samples));
                    for segment in path.segments() {
                        stretches.add(Rect::from_points(segment.start(), segment.end()), segment);
                    }
                }
                _ => {}
            }
        }
        points.sort_by(|a, b| a.x.total_cmp(&b.x));
        Self { room, texts, marks, stretches, points }
    }

    /// Remembers a text.
    pub(super) fn add_text(&mut self, rect: Rect) {
        self.texts.add(rect, ());
    }

    /// Remembers a sign.
    pub(super) fn add_mark(&mut self, rect: Rect) {
        self.marks.add(rect, ());
    }

    /// The candidate that hides the least of the curves; none if each lies on something else.
    pub(super) fn freest(&self, candidates: impl Iterator<Item = Rect>) -> Option<Rect> {
        let free = candidates.zip(0u32..).filter(|(rect, _)| self.is_free(*rect));
        let cost = |(rect, rank): &(Rect, u32)| f64::from(*rank) + 3.0 * f64::from(self.hidden(*rect));
        free.map(|candidate| (cost(&candidate), candidate.0))
            .min_by(|(a, _), (b, _)| a.total_cmp(b))
            .map(|(_, rect)| rect)
    }

    /// The first candidate that hides nothing at all.
    pub(super) fn first_clear(&self, mut candidates: impl Iterator<Item = Rect>) -> Option<Rect> {
        // Two texts beside each other would be read as one.
        let is_apart = |rect: Rect| self.texts.are_off(rect.inflate(5.0, -3.0));
        candidates.find(|rect| self.is_free(*rect) && is_apart(*rect) && self.is_off_curves(*rect))
    }

    /// Whether a sign would lie on no other.
    pub(super) fn is_off_marks(&self, rect: Rect) -> bool {
        self.marks.are_off(rect)
    }

    /// Whether a sign would lie on nothing at all.
    pub(super) fn is_open(&self, rect: Rect) -> bool {
        self.room.contains_rect(rect) && self.is_off_marks(rect) && self.texts.are_off(rect) && self.is_off_curves(rect)
    }

    /// Whether a thin line would cross neither texts nor signs, but those in which it begins and ends.
    pub(super) fn lets_through(&self, line: Line, (from, to): (Rect, Rect)) -> bool {
        const STEPS: u32 = 24;
        let along = |at: u32| line.eval(f64::from(at) / f64::from(STEPS));
        let dots = (0..=STEPS).map(along).filter(|at| !from.inflate(1.0, 1.0).contains(*at) && !to.contains(*at));
        dots.map(|at| Rect::from_center_size(at, (3.0, 3.0)))
            .all(|dot| self.texts.are_off(dot) && self.marks.are_off(dot))
    }

    fn is_free(&self, rect: Rect) -> bool {
        let letters = rect.inset((0.0, -2.0));
        self.room.contains_rect(rect) && self.texts.are_off(rect) && self.marks.are_off(letters)
    }

    /// How much of the curves would be covered.
    fn hidden(&self, rect: Rect) -> u32 {
        let letters = rect.inflate(3.0, -1.0);
        let from = self.points.partition_point(|point| point.x < letters.x0);
        let beside = self.points[from..].iter().take_while(|point| point.x <= letters.x1);
        beside.zip(0..64).map(|(point, _)| u32::from(letters.contains(*point))).sum()
    }

    /// Whether no curve goes through.
    fn is_off_curves(&self, rect: Rect) -> bool {
        let near = rect.inflate(3.0, 1.0);
        !self.stretches.near(near).any(|(bounds, segment)| bounds.overlaps(near) && goes_through(segment, near))
    }
}

/// Whether a stretch of a curve, whose x grows evenly, goes through a region.
fn goes_through(segment: &PathSeg, region: Rect) -> bool {
    const STEPS: u32 = 32;
    let (left, right) = (segment.start().x, segment.end().x);
    if right <= left {
        return region.contains(segment.start());
    }
    let at = |x: f64| segment.eval(((x - left) / (right - left)).clamp(0.0, 1.0)).y;
    let (from, to) = (region.x0.max(left), region.x1.min(right));
    let heights = (0..=STEPS).map(|step| at(from + (to - from) * f64::from(step) / f64::from(STEPS)));
    let (low, high) = heights.fold((f64::MAX, f64::MIN), |(low, high), y| (low.min(y), high.max(y)));
    low <= region.y1 && high >= region.y0
}

/// Boxes, found by where they lie across.
struct Strips<T> {
    left: f64,
    strips: Vec<Vec<(Rect, T)>>,
}

impl<T: Clone> Strips<T> {
    /// Width of a strip in map units.
    const WIDTH: f64 = 100.0;

    fn new(room: Rect) -> Self {
        let mut strips = Self { left: room.x0, strips: Vec::new() };
        strips.strips.resize(strips.at(room.x1) + 1, Vec::new());
        strips
    }

    fn add(&mut self, rect: Rect, what: T) {
        let last = self.strips.len() - 1;
        for at in self.at(rect.x0).min(last)..=self.at(rect.x1).min(last) {
            self.strips[at].push((rect, what.clone()));
        }
    }

    /// What lies in the strips that `rect` touches.
    fn near(&self, rect: Rect) -> impl Iterator<Item = &(Rect, T)> {
        let last = self.strips.len() - 1;
        self.strips[self.at(rect.x0).min(last)..=self.at(rect.x1).min(last)].iter().flatten()
    }

    /// Whether none lies on `rect`.
    fn are_off(&self, rect: Rect) -> bool {
        !self.near(rect).any(|(other, _)| other.overlaps(rect))
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "what lies further left is in the first"
    )]
    fn at(&self, x: f64) -> usize {
        ((x - self.left).max(0.0) / Self::WIDTH) as usize
    }
}

/// Points on a stretch of a curve, some ten map units apart.
fn samples(segment: PathSeg) -> impl Iterator<Item = Point> {
    const COUNT: u32 = 24;
    (0..COUNT).map(move |at| segment.eval(f64::from(at) / f64::from(COUNT)))
}
