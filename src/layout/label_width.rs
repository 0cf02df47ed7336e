//! How wide the labels at the left are: so wide that no word on them is broken, within bounds.

use crate::locale::say;
use crate::map::{EmotionScale, Lane, LaneContent, Map};
use crate::text::{TextStyle, Texts};
use crate::theme::Sizes;

use super::axis::{Axis, LevelTexts};
use super::cut::Cut;
use super::emotion::named_levels;
use super::lane_frame::{NAME_LEFT, perspective_key};
use super::note_rows;
use super::sheet::Sheet;

/// How many times as wide as usual labels become at most. A word that is wider than that is broken wherever it is.
const MOST: f64 = 1.5;

/// The sizes with labels of lanes as wide as their words need.
pub(super) fn for_lanes(sizes: &Sizes, map: &Map, cut: &Cut<'_>, texts: &mut Texts) -> Sizes {
    let types = sizes.text;
    let mut wanted = Wanted::new(sizes);
    let mut sheet = Sheet::new(map, texts, sizes, sizes.label_width);
    for lane in &cut.lanes {
        if matches!(lane.content, LaneContent::Divider { .. }) {
            wanted.words(&mut sheet, &lane.name, types.small_strong, 0.0);
            continue;
        }
        let beside = sizes.padding + NAME_LEFT + sizes.padding + axis_room(&mut sheet, lane);
        wanted.words(&mut sheet, &lane.name, types.label, beside);
        if !lane.collapsed {
            let perspective = say(sheet.locale, perspective_key(lane.perspective));
            wanted.words(&mut sheet, &perspective, types.small, beside);
        }
        if matches!(lane.content, LaneContent::Emotion { .. }) {
            wanted.levels(&mut sheet);
        }
    }
    let label_width = wanted.width;
    Sizes { label_width, ..*sizes }
}

/// The same for curves by themselves: beside them are the levels of the scale and the names of personas.
pub(super) fn for_curves(sizes: &Sizes, map: &Map, cut: &Cut<'_>, texts: &mut Texts) -> Sizes {
    let mut wanted = Wanted::new(sizes);
    let mut sheet = Sheet::new(map, texts, sizes, sizes.label_width);
    wanted.levels(&mut sheet);
    let ids = cut.lanes.iter().flat_map(|lane| lane.curves()).map(|curve| curve.persona);
    for persona in ids.filter_map(|persona| map.persona(persona)) {
        let beside = note_rows::name_left(sizes) + sizes.padding;
        wanted.words(&mut sheet, note_rows::name_of(persona), sizes.text.strong, beside);
    }
    let label_width = wanted.width;
    Sizes { label_width, ..*sizes }
}

/// What the axis of a lane takes of its label.
fn axis_room(sheet: &mut Sheet<'_>, lane: &Lane) -> f64 {
    if lane.collapsed || !matches!(lane.content, LaneContent::Emotion { .. }) {
        return 0.0;
    }
    let axis = Axis::new(sheet, &named_levels(&sheet.map.scale), LevelTexts::Name);
    sheet.sizes.label_width - axis.label_room
}

/// The width that labels are to have, as far as is known.
struct Wanted {
    width: f64,
    /// In map units.
    most: f64,
}

impl Wanted {
    fn new(sizes: &Sizes) -> Self {
        Self { width: sizes.label_width, most: sizes.label_width * MOST }
    }

    /// Takes a text into account beside which so much of the label is something else.
    fn words(&mut self, sheet: &mut Sheet<'_>, text: &str, style: TextStyle, beside: f64) {
        let set = sheet.set(text, style, self.width - beside);
        let ends = set.lines.iter().skip(1).map(|line| line.text.start as usize);
        // Where a line ends with a blank nothing is broken; of other ends the rules of line breaking have to be asked.
        let is_suspicious = |end: usize| {
            let before = set.text.get(..end).and_then(|before| before.chars().next_back());
            before.is_some_and(|before| !before.is_whitespace())
        };
        if ends.into_iter().any(is_suspicious) {
            for word in text.split_whitespace() {
                // A hair more, for what is rounded.
                let needed = f64::from(sheet.texts.narrowest(word, style)) + beside + 0.05;
                if needed <= self.most {
                    self.width = self.width.max(needed);
                }
            }
        }
    }

    /// Takes the author's words for levels into account.
    fn levels(&mut self, sheet: &mut Sheet<'_>) {
        let EmotionScale::Own(own) = &sheet.map.scale else { return };
        let beside = Axis::beside_texts(sheet.sizes);
        for label in own.labels() {
            self.words(sheet, label, sheet.sizes.text.axis, beside);
        }
    }
}
