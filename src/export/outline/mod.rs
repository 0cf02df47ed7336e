//! The whole map as an outline in Markdown: what can be seen in the picture, for those who read or hear it instead.

mod cards;
mod markdown;
mod people;
mod telling;

use crate::locale::{Locale, say, say_date, say_number, say_with};
use crate::map::{EmotionScale, Lane, LaneContent, Map, MapKind, Number, Source, SourceKind, Stage, StageId};
use crate::review::{TurningPointKind, shown_turning_points};

use super::visible::visible;
use cards::card;
use markdown::{line, lines, link, list};
use people::persona;
use telling::Outline;

/// The map as an outline: title, personas, then stage by stage what stands in the lanes, and the sources. What is hidden is not in it, nor
/// are notes for the team and tags.
#[must_use]
pub fn outline(map: &Map, locale: Locale) -> String {
    let map = &visible(map);
    let curves = map.lanes.iter().flat_map(|lane| lane.curves());
    let turning = curves.flat_map(|curve| {
        shown_turning_points(map, curve).into_iter().map(|point| ((curve.persona, point.stage), point.kind))
    });
    let outline = Outline {
        map,
        locale,
        sources: map.sources.iter().enumerate().map(|(at, source)| (source.id, at + 1)).collect(),
        stages: map.stages().map(|stage| stage.id).collect(),
        turning: turning.collect(),
    };
    let mut blocks = outline.head();
    outline.personas(&mut blocks);
    outline.lanes(&mut blocks);
    outline.way(&mut blocks);
    outline.sources(&mut blocks);
    blocks.retain(|block| !block.trim().is_empty());
    let mut text = blocks.join("\n\n");
    text.push('\n');
    text
}

impl Outline<'_> {
    fn head(&self) -> Vec<String> {
        let map = self.map;
        let title = line(&map.title);
        let title = if title.is_empty() { self.say("outline-untitled") } else { title };
        let kind = match map.kind {
            MapKind::AsIs => "outline-as-is",
            MapKind::ToBe => "outline-to-be",
        };
        let date = map.date.map(|date| say_date(self.locale, date)).unwrap_or_default();
        let facts = [
            Some(self.say(kind)),
            self.field("field-client", &map.client),
            self.field("field-author", &map.author),
            self.field("field-date", &date),
        ];
        vec![format!("# {title}"), lines(&map.subtitle, ""), list(facts)]
    }

    fn personas(&self, blocks: &mut Vec<String>) {
        if self.map.personas.is_empty() {
            return;
        }
        blocks.push(format!("## {}", self.say("field-personas")));
        for shown in &self.map.personas {
            blocks.extend(persona(self, shown));
        }
    }

    /// What the lanes are about, where that is said.
    fn lanes(&self, blocks: &mut Vec<String>) {
        let described: Vec<&Lane> =
            self.map.lanes.iter().map(|lane| &**lane).filter(|lane| !lane.description.trim().is_empty()).collect();
        if !described.is_empty() {
            blocks.push(format!("## {}", self.say("outline-lanes")));
            blocks.push(list(
                described
                    .iter()
                    .map(|lane| Some(format!("**{}**: {}", self.lane_name(lane), lines(&lane.description, "  ")))),
            ));
        }
    }

    fn lane_name(&self, lane: &Lane) -> String {
        let name = line(&lane.name);
        if name.is_empty() { self.say("part-lane") } else { name }
    }

    /// Stage by stage.
    fn way(&self, blocks: &mut Vec<String>) {
        let mut number = 0;
        for phase in &self.map.phases {
            let name = line(&phase.name);
            if !name.is_empty() {
                blocks.push(format!("## {}: {name}", self.say("part-phase")));
                blocks.push(list([self.field("field-goal", &phase.goal)]));
            }
            for stage in &phase.stages {
                number += 1;
                self.stage(blocks, stage, number, if name.is_empty() { "##" } else { "###" });
            }
        }
    }

    fn stage(&self, blocks: &mut Vec<String>, stage: &Stage, number: usize, marks: &str) {
        let number = number.to_string();
        let name = line(&stage.name);
        blocks.push(format!(
            "{marks} {}",
            say_with(self.locale, "outline-stage", &[("number", &number), ("name", &name)])
        ));
        blocks.push(lines(&stage.description, ""));
        let decisive = stage.moment_of_truth.then(|| self.say("legend-moment-of-truth"));
        blocks.push(list([self.field("field-duration", &stage.duration), decisive]));
        for lane in &self.map.lanes {
            let items: Vec<String> = match &lane.content {
                LaneContent::Cards { cards, .. } => {
                    cards.iter().filter(|it| it.stage == stage.id).map(|it| card(self, it)).collect()
                }
                LaneContent::Emotion { .. } => self.emotions(lane, stage.id),
                LaneContent::Divider { .. } => Vec::new(),
            };
            if !items.is_empty() {
                blocks.push(format!("**{}**", self.lane_name(lane)));
                blocks.push(list(items.into_iter().map(Some)));
            }
        }
    }

    fn emotions(&self, lane: &Lane, stage: StageId) -> Vec<String> {
        let said = lane.curves().iter().filter_map(|curve| {
            let point = curve.point(stage)?;
            let name = self.persona_name(curve.persona);
            let value = say_number(self.locale, point.value);
            let mood = mood(self.locale, &self.map.scale, point.value);
            let turning = self.turning.get(&(curve.persona, stage)).map(|kind| match kind {
                TurningPointKind::Critical => self.say("legend-critical-point"),
                TurningPointKind::High => self.say("legend-high-point"),
            });
            let measured = (point.basis == crate::map::Basis::Measured).then(|| self.say("legend-measured"));
            let note = Some(lines(&point.note, "  ")).filter(|note| !note.is_empty());
            let evidence = self.evidence(point.evidence.as_ref());
            let rest: Vec<String> = [turning, measured, note, evidence].into_iter().flatten().collect();
            let rest = if rest.is_empty() { String::new() } else { format!("; {}", rest.join("; ")) };
            Some(format!("{name}: {value} ({mood}){rest}"))
        });
        said.collect()
    }

    fn sources(&self, blocks: &mut Vec<String>) {
        if self.map.sources.is_empty() {
            return;
        }
        blocks.push(format!("## {}", self.say("outline-sources")));
        let sources =
            self.map.sources.iter().enumerate().map(|(at, source)| format!("{}. {}", at + 1, self.source(source)));
        blocks.push(sources.collect::<Vec<_>>().join("\n"));
    }

    fn source(&self, source: &Source) -> String {
        let kind = match source.kind {
            SourceKind::Interview => "source-interview",
            SourceKind::Survey => "source-survey",
            SourceKind::Analytics => "source-analytics",
            SourceKind::SocialNetwork => "source-social-network",
            SourceKind::Study => "source-study",
            SourceKind::Observation => "source-observation",
        };
        let date = source.date.map(|date| say_date(self.locale, date));
        let sample = source.sample_size.map(|size| format!("{}: {size}", self.say("field-sample")));
        let address = Some(link(&source.link)).filter(|link| !link.is_empty());
        let title = Some(lines(&source.title, "   ")).filter(|title| !title.is_empty());
        [title, Some(self.say(kind)), date, sample, address].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }
}

/// A value in words: the nearest name of the scale's own, else one of five.
fn mood(locale: Locale, scale: &EmotionScale, value: Number) -> String {
    let position = scale.position(value);
    if let EmotionScale::Own(own) = scale
        && !own.labels().is_empty()
    {
        #[expect(
            clippy::cast_precision_loss,
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "eleven at most"
        )]
        let at = (f64::midpoint(position, 1.0) * (own.labels().len() - 1) as f64).round() as usize;
        let label = line(own.labels().get(at).map_or("", String::as_str));
        if !label.is_empty() {
            return label;
        }
    }
    let key = match position {
        _ if position <= -0.75 => "outline-mood-very-low",
        _ if position <= -0.25 => "outline-mood-low",
        _ if position < 0.25 => "outline-mood-neutral",
        _ if position < 0.75 => "outline-mood-high",
        _ => "outline-mood-very-high",
    };
    say(locale, key)
}
