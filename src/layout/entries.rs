//! What a legend explains: only what is there to be seen.

use std::sync::Arc;

use kurbo::{BezPath, Point, Rect};

use crate::locale::say;
use crate::map::{
    Basis, CardBody, Color, ColorName, Contact, Curve, EmotionPoint, EvidenceLevel, Lane, Part, Persona, Presence,
    StageId, TextField,
};
use crate::review::{TurningPointKind, shown_fall, shown_turning_points};
use crate::text::icons;

use super::boxes::{CardFrame, CurveLine, Ink, Look, Marker, Placed, PlacedText};
use super::evidence;
use super::sheet::{Sheet, height, width};

/// A sample and what it means.
pub(super) struct Entry {
    /// What it stands for, if that is a part of the map.
    part: Part,
    sample: Sample,
    meaning: String,
    /// Which text of the part it is, if it can be written in place.
    field: Option<TextField>,
}

/// How an entry is shown.
pub(super) enum Sample {
    Icon(char, Ink),
    Drawn(Look),
    /// A curve where it is only assumed.
    AssumedLine,
}

impl Entry {
    fn new(sample: Sample, meaning: String) -> Self {
        Self { part: Part::Legend, sample, meaning, field: None }
    }

    fn persona(sheet: &Sheet<'_>, persona: &Persona) -> Self {
        let (color, marker) = sheet.persona_look(persona.id);
        let name = if persona.name.is_empty() { &persona.profile } else { &persona.name };
        Self::new(Sample::Drawn(Look::PersonaDot { color, marker }), name.clone())
    }
}

/// Places entries beside each other, as many as there is room for on a line.
pub(super) fn place_entries(sheet: &mut Sheet<'_>, entries: Vec<Entry>) {
    if entries.is_empty() {
        return;
    }
    let types = sheet.sizes.text;
    let (mut left, mut top) = (sheet.left, sheet.top);
    let line = 24.0_f64.max(f64::from(types.legend.size * types.legend.line_height) + 4.0);
    let mut row_height = line;
    let middle = 0.5 + f64::from(types.legend.size * types.legend.line_height) / 2.0;
    for Entry { part, sample, meaning, field } in entries {
        let text = sheet.set_snugly(&meaning, types.legend, sheet.width - 24.0);
        let entry_width = SAMPLE + width(&text);
        if left > sheet.left && left + entry_width > sheet.right() {
            left = sheet.left;
            top += row_height;
            row_height = line;
        }
        let rect = Rect::new(left, top, left + entry_width, top + height(&text).max(16.0));
        let mut placed = Placed::new(part, rect, Look::Plain);
        match sample {
            Sample::Icon(icon, ink) => {
                let icon = sheet.icon(icon, types.small_icon_filled);
                placed = placed.with_text(icon, Point::new(left + 1.0, top + middle - 7.0), ink);
            }
            Sample::AssumedLine => {
                let y = top + middle;
                let mut path = BezPath::new();
                path.move_to((left - 2.0, y));
                path.line_to((left + 18.0, y));
                let (path, width) = (Arc::new(path), 2.5);
                let look = Look::Curve { color: GREY, path, width, line: CurveLine::Dashed };
                sheet.put(Placed::new(part, Rect::new(left - 2.0, y, left + 18.0, y), look));
            }
            Sample::Drawn(look) => {
                let size = match look {
                    Look::Card { .. } => (18.0, 13.0),
                    Look::Disc { .. } | Look::Fall { .. } => (16.0, 16.0),
                    Look::Gap => (20.0, 12.0),
                    _ => (12.0, 12.0),
                };
                let mark = Rect::from_center_size((left + 8.0, top + middle), size);
                sheet.put(Placed::new(part, mark, look));
            }
        }
        let ink = if part == Part::Legend { Ink::Muted } else { Ink::Normal };
        placed.texts.push(PlacedText { text, at: Point::new(left + SAMPLE, top + 0.5), ink, field });
        sheet.put(placed);
        // A text that is wider than the picture takes more than one line.
        row_height = row_height.max(rect.height() + 8.0);
        left += entry_width + APART;
    }
    sheet.top = top + row_height;
}

/// Those of the entries whose signs are among boxes; what stands for a part of the map is no sign.
pub(super) fn seen(entries: Vec<Entry>, boxes: &[Placed]) -> Vec<Entry> {
    let is_seen = |entry: &Entry| {
        let any = |is_alike: &dyn Fn(&Placed) -> bool| boxes.iter().any(is_alike);
        match &entry.sample {
            Sample::Icon(icon, ink) => {
                any(&|placed| placed.texts.iter().any(|text| text.ink == *ink && text.text.text.chars().eq([*icon])))
            }
            Sample::AssumedLine => any(&|placed| matches!(placed.look, Look::Curve { line: CurveLine::Dashed, .. })),
            Sample::Drawn(sample) => any(&|placed| is_alike(sample, &placed.look)),
        }
    };
    entries.into_iter().filter(is_seen).collect()
}

/// Whether a sample stands for a sign.
fn is_alike(sample: &Look, sign: &Look) -> bool {
    match (sample, sign) {
        (Look::EvidenceMark(_) | Look::Turning(_) | Look::Gap, _) => sample == sign,
        (Look::Fall { .. }, Look::Fall { .. }) => true,
        (Look::EmotionPoint { basis, .. }, Look::EmotionPoint { basis: other, .. }) => basis == other,
        (Look::Disc { presence, .. }, Look::Disc { presence: other, .. }) => presence == other,
        (Look::Card { frame, .. }, Look::Card { frame: other, .. }) => frame == other,
        _ => false,
    }
}

/// The personas whose colours and markers are in the table.
pub(super) fn of_personas(sheet: &Sheet<'_>) -> Vec<Entry> {
    let cut = &sheet.cut;
    let cards = || cut.lanes.iter().filter(|lane| !lane.collapsed).flat_map(|lane| lane.cards());
    let cards = || cards().filter(|card| cut.reach(card).is_some());
    let curves = curves(sheet, |lane| !lane.collapsed);
    let has_curves = curves.iter().any(|curve| points(sheet, curve).next().is_some());
    let concerned = |persona: &Persona| cards().any(|card| card.personas.contains(&persona.id));
    let shown = sheet.personas().into_iter().map(|(_, persona)| persona);
    shown.filter(|persona| has_curves || concerned(persona)).map(|persona| Entry::persona(sheet, persona)).collect()
}

/// Width of entries on a line of their own.
pub(super) fn width_of(sheet: &mut Sheet<'_>, entries: &[Entry]) -> f64 {
    let style = sheet.sizes.text.legend;
    let widths = entries.iter().map(|entry| SAMPLE + width(&sheet.set_snugly(&entry.meaning, style, f64::MAX)) + APART);
    widths.sum::<f64>() - APART
}

/// Room for a sample.
const SAMPLE: f64 = 22.0;
/// Distance between two entries.
const APART: f64 = 26.0;

/// What this map shows and needs explaining, in the order in which it is listed.
pub(super) fn of_map(sheet: &Sheet<'_>) -> Vec<Entry> {
    let locale = sheet.locale;
    let cut = &sheet.cut;
    let lanes = || cut.lanes.iter().filter(|lane| !lane.collapsed);
    let cards = || lanes().flat_map(|lane| lane.cards()).filter(|card| cut.reach(card).is_some());
    let touchpoints = || {
        cards().filter_map(|card| match &card.body {
            CardBody::Touchpoint(touchpoint) => Some(touchpoint),
            _ => None,
        })
    };
    let mut entries = of_personas(sheet);
    let curves = curves(sheet, |lane| !lane.collapsed);
    entries.extend(of_curves(sheet, &curves));
    let mut add = |shown: bool, sample: Sample, key: &str| {
        if shown {
            entries.push(Entry::new(sample, say(locale, key)));
        }
    };
    let truth = cut.shown().iter().any(|cut| cut.stage.moment_of_truth)
        || touchpoints().any(|touchpoint| touchpoint.moment_of_truth);
    add(truth, Sample::Icon(icons::STAR, Ink::Star), "legend-moment-of-truth");
    let disc = |presence| Sample::Drawn(Look::Disc { color: Color::Named(ColorName::Teal), presence: Some(presence) });
    let presence = |presence| touchpoints().any(|touchpoint| touchpoint.effective_presence() == Some(presence));
    add(presence(Presence::Physical), disc(Presence::Physical), "legend-physical");
    add(presence(Presence::Online), disc(Presence::Online), "legend-online");
    let indirect = touchpoints().any(|touchpoint| touchpoint.effective_contact() == Some(Contact::Indirect));
    add(indirect, Sample::Drawn(Look::Card { color: GREY, frame: CardFrame::Dashed }), "legend-indirect");
    let levels = [EvidenceLevel::Researched, EvidenceLevel::Partly, EvidenceLevel::Assumed];
    let shown: Vec<EvidenceLevel> = levels.into_iter().filter(|level| evidence::is_shown(sheet, *level)).collect();
    entries.extend(of_evidence(sheet, &shown));
    entries
}

/// What the plotter shows and needs explaining: the personas first, by their parts.
pub(super) fn of_plotter(sheet: &Sheet<'_>) -> Vec<Entry> {
    let (map, locale) = (sheet.map, sheet.locale);
    let mut entries: Vec<Entry> = Vec::new();
    for (_, persona) in sheet.personas() {
        let field =
            if persona.name.is_empty() && !persona.profile.is_empty() { TextField::Profile } else { TextField::Name };
        let named = Entry::persona(sheet, persona);
        entries.push(Entry { part: Part::Persona(persona.id), field: Some(field), ..named });
    }
    let curves = curves(sheet, |_| true);
    entries.extend(of_curves(sheet, &curves));
    if sheet.cut.shown().iter().any(|cut| cut.stage.moment_of_truth) {
        entries.push(Entry::new(Sample::Icon(icons::STAR, Ink::Star), say(locale, "legend-moment-of-truth")));
    }
    if !map.hide_evidence {
        let stated = curves.iter().flat_map(|curve| points(sheet, curve)).filter_map(|point| point.evidence.as_ref());
        let levels: Vec<EvidenceLevel> = stated.map(|evidence| evidence.level).collect();
        entries.extend(of_evidence(sheet, &levels));
    }
    let count = sheet.cut.shown().len();
    if curves.iter().any(|curve| points(sheet, curve).count() < count) {
        entries.push(Entry::new(Sample::Drawn(Look::Gap), say(locale, "legend-unknown")));
    }
    entries
}

/// The marks of evidence among those given.
pub(super) fn of_evidence(sheet: &Sheet<'_>, levels: &[EvidenceLevel]) -> Vec<Entry> {
    let known = [
        (EvidenceLevel::Researched, "legend-researched"),
        (EvidenceLevel::Partly, "legend-partly"),
        (EvidenceLevel::Assumed, "legend-assumed"),
    ];
    let shown = known.into_iter().filter(|(level, _)| levels.contains(level));
    let mark = |level| Sample::Drawn(Look::EvidenceMark(level));
    shown.map(|(level, key)| Entry::new(mark(level), say(sheet.locale, key))).collect()
}

const GREY: Color = Color::Named(ColorName::Slate);

/// The curves of shown personas in lanes that are shown.
fn curves<'a>(sheet: &Sheet<'a>, is_shown: fn(&Lane) -> bool) -> Vec<&'a Curve> {
    let lanes = sheet.cut.lanes.iter().filter(|lane| is_shown(lane));
    let curves = lanes.flat_map(|lane| lane.curves()).map(|curve| &**curve);
    curves.filter(|curve| sheet.map.persona(curve.persona).is_some_and(|persona| !persona.hidden)).collect()
}

/// The points of a curve that are shown.
fn points<'c>(sheet: &Sheet<'_>, curve: &'c Curve) -> impl Iterator<Item = &'c EmotionPoint> {
    curve.points.iter().filter(|point| sheet.cut.has(point.stage))
}

/// Kinds of points and signs.
fn of_curves(sheet: &Sheet<'_>, curves: &[&Curve]) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut add = |shown: bool, look: Look, key: &str| {
        if shown {
            entries.push(Entry::new(Sample::Drawn(look), say(sheet.locale, key)));
        }
    };
    let has = |basis| curves.iter().flat_map(|curve| points(sheet, curve)).any(|point| point.basis == basis);
    let point = |basis| Look::EmotionPoint { color: GREY, marker: Marker::Circle, basis };
    add(has(Basis::Rated), point(Basis::Rated), "legend-rated");
    add(has(Basis::Measured), point(Basis::Measured), "legend-measured");
    let turns = |kind: TurningPointKind| {
        let mut turnings = curves.iter().flat_map(|curve| shown_turning_points(sheet.map, curve));
        turnings.any(|turning| turning.kind == kind && sheet.cut.has(turning.stage))
    };
    add(turns(TurningPointKind::Critical), Look::Turning(TurningPointKind::Critical), "legend-critical-point");
    add(turns(TurningPointKind::High), Look::Turning(TurningPointKind::High), "legend-high-point");
    let mut falls = curves.iter().filter_map(|curve| shown_fall(sheet.map, curve));
    let falls = falls.any(|fall| sheet.cut.has(fall.to));
    add(falls, Look::Fall { color: GREY }, "moments-steepest-fall");
    if has_assumed_stretch(sheet, curves) {
        entries.push(Entry::new(Sample::AssumedLine, say(sheet.locale, "moments-legend-assumed-line")));
    }
    entries
}

/// Whether a curve is dashed somewhere: where two points that follow each other are only assumed.
fn has_assumed_stretch(sheet: &Sheet<'_>, curves: &[&Curve]) -> bool {
    let is_assumed = |curve: &Curve, stage| {
        let evidence = curve.point(stage).and_then(|point| point.evidence.as_ref());
        evidence.is_some_and(|evidence| evidence.level == EvidenceLevel::Assumed)
    };
    let stages: Vec<StageId> = sheet.cut.shown().iter().map(|cut| cut.stage.id).collect();
    let dashed = |curve: &&Curve| stages.windows(2).any(|pair| pair.iter().all(|stage| is_assumed(curve, *stage)));
    !sheet.map.hide_evidence && curves.iter().any(dashed)
}
