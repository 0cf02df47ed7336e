//! From a journey to a map.

use std::collections::HashMap;

use crate::locale::{Locale, say};
use crate::map::{LaneId, LaneKind, Number, PersonaId, StageId};

use super::super::builder::Builder;
use super::super::options::{Options, Question, Sections};
use super::super::report::{Effect, Note};
use super::journey::{Journey, Task};
use super::note::{MermaidNote, shortened};
use super::scale::{ONE_TO_FIVE, holds, scales};

/// Up to so many tasks can each be a stage and still be taken in.
const MAX_STAGES_TO_READ: usize = 30;

/// Emotion points of a map, as many as can be saved and read again with everything else.
const MAX_POINTS: usize = 250_000;

/// Fills a map with what a journey says.
pub(super) fn assemble(journey: &Journey, builder: &mut Builder, options: &Options, locale: Locale) {
    for (line, effect, note) in journey.remarks.kept.iter().cloned() {
        builder.remark(Some(line), effect, Note::Mermaid(note));
    }
    builder.more_remarks(journey.remarks.more);
    let title = if journey.title.is_empty() { &journey.acc_title } else { &journey.title };
    builder.draft.title = builder.text(title);
    builder.draft.subtitle = builder.text(&journey.acc_descr.replace('\n', " "));
    let mut map =
        Assembly { people: HashMap::new(), nobody: None, emotions: None, points: 0, has_means: false, locale, builder };
    map.people(journey);
    map.scale(journey, options);
    match sections(journey, options, map.builder) {
        Sections::Phases => map.tasks_as_stages(journey),
        Sections::Stages => map.sections_as_stages(journey),
    }
    if map.has_means {
        map.builder.remark(None, Effect::Changed, Note::Mermaid(MermaidNote::MeanScores));
    }
    map.hidden_title(journey);
}

/// What the sections become; asked where there is a choice.
fn sections(journey: &Journey, options: &Options, builder: &mut Builder) -> Sections {
    if journey.tasks.is_empty() {
        return Sections::Stages;
    }
    if journey.sections.is_empty() {
        return Sections::Phases;
    }
    let many = journey.tasks.len() > MAX_STAGES_TO_READ && journey.sections.len() > 1;
    let chosen = options.sections.unwrap_or(if many { Sections::Stages } else { Sections::Phases });
    builder.ask(Question::Sections { chosen });
    chosen
}

struct Assembly<'b> {
    people: HashMap<String, PersonaId>,
    /// Who feels what nobody is named for.
    nobody: Option<PersonaId>,
    emotions: Option<LaneId>,
    points: usize,
    /// Whether some are means.
    has_means: bool,
    locale: Locale,
    builder: &'b mut Builder,
}

impl Assembly<'_> {
    /// Personas in the order in which they are named, and one for the scores of tasks that name nobody.
    fn people(&mut self, journey: &Journey) {
        for name in journey.tasks.iter().flat_map(|task| &task.people) {
            if !self.people.contains_key(name) {
                let Some(persona) = self.builder.persona(name) else { break };
                self.people.insert(name.clone(), persona);
            }
        }
        let Some(task) = journey.tasks.iter().find(|task| task.score.is_some() && task.people.is_empty()) else {
            return;
        };
        let name = say(self.locale, "import-mermaid-nobody");
        self.nobody = self.people.get(&name).copied().or_else(|| self.builder.persona(&name));
        let line = if self.people.is_empty() { None } else { Some(task.line) };
        self.builder.remark(line, Effect::Changed, Note::Mermaid(MermaidNote::Nobody { persona: name }));
    }

    fn scale(&mut self, journey: &Journey, options: &Options) {
        let scores: Vec<f64> = journey.tasks.iter().filter_map(|task| task.score).collect();
        let offered = scales(&scores);
        let wanted = options.scale.clone().filter(|scale| holds(scale, &scores));
        let chosen = wanted.or_else(|| offered.first().cloned()).unwrap_or(ONE_TO_FIVE);
        if !holds(&ONE_TO_FIVE, &scores) {
            self.builder.remark(None, Effect::Read, Note::Mermaid(MermaidNote::OtherScale));
            self.builder.ask(Question::Scale { offered, chosen: chosen.clone() });
        }
        self.builder.draft.scale = chosen;
    }

    /// Whom a task concerns: those named, or the one for whom nobody is named.
    fn of(&self, task: &Task) -> Vec<PersonaId> {
        if task.people.is_empty() {
            return self.nobody.into_iter().collect();
        }
        task.people.iter().filter_map(|name| self.people.get(name).copied()).collect()
    }

    fn tasks_as_stages(&mut self, journey: &Journey) {
        let mut begun = 0;
        if journey.tasks.first().is_some_and(|task| task.section.is_none()) {
            self.builder.phase("");
        }
        for task in &journey.tasks {
            let next = task.section.map_or(0, |section| section + 1);
            if next > begun {
                self.empty_sections(journey, begun..next - 1);
                let name = journey.sections.get(next - 1).map(|section| &*section.name);
                self.builder.phase(name.unwrap_or_default());
                begun = next;
            }
            let Some(stage) = self.builder.stage(&task.name) else { return };
            if !task.more.is_empty() {
                let more = self.builder.text(&task.more.join("\n"));
                if let Some(stage) = self.builder.stage_mut(stage) {
                    stage.description = more;
                }
            }
            if let Some(score) = task.score.and_then(|score| Number::new(score).ok()) {
                for persona in self.of(task) {
                    self.point(persona, stage, score, "");
                }
            }
        }
        self.empty_sections(journey, begun..journey.sections.len());
    }

    /// A phase has at least one stage: for a section without tasks one of the same name.
    fn empty_sections(&mut self, journey: &Journey, sections: std::ops::Range<usize>) {
        for section in journey.sections.get(sections).unwrap_or_default() {
            let note = MermaidNote::EmptySection { name: shortened(&section.name) };
            self.builder.remark(Some(section.line), Effect::Changed, Note::Mermaid(note));
            self.builder.phase(&section.name);
            if self.builder.stage(&section.name).is_none() {
                return;
            }
        }
    }

    fn sections_as_stages(&mut self, journey: &Journey) {
        let steps = (!journey.tasks.is_empty())
            .then(|| self.builder.lane(&say(self.locale, "import-mermaid-steps"), LaneKind::Text))
            .flatten();
        let before = journey.tasks.partition_point(|task| task.section.is_none());
        let (first, mut rest) = journey.tasks.split_at(before);
        if !first.is_empty() && self.stage_of("", first, steps).is_none() {
            return;
        }
        for (index, section) in journey.sections.iter().enumerate() {
            let (own, later) = rest.split_at(rest.partition_point(|task| task.section.is_none_or(|at| at <= index)));
            rest = later;
            if self.stage_of(&section.name, own, steps).is_none() {
                return;
            }
        }
    }

    /// A stage with its tasks as cards, and the mean of their scores for each persona.
    fn stage_of(&mut self, name: &str, tasks: &[Task], steps: Option<LaneId>) -> Option<()> {
        let stage = self.builder.stage(name)?;
        let mut felt: Vec<(PersonaId, Vec<&Task>)> = Vec::new();
        let mut places: HashMap<PersonaId, usize> = HashMap::new();
        for task in tasks {
            let people = self.of(task);
            if let Some(lane) = steps {
                let mut card = self.builder.card(stage, &task.name);
                card.note = self.builder.text(&task.more.join("\n"));
                if !task.people.is_empty() {
                    card.personas.clone_from(&people);
                }
                self.builder.put(lane, card);
            }
            for persona in people.into_iter().filter(|_| task.score.is_some()) {
                let place = *places.entry(persona).or_insert(felt.len());
                match felt.get_mut(place) {
                    Some((_, tasks)) => tasks.push(task),
                    None => felt.push((persona, vec![task])),
                }
            }
        }
        for (persona, tasks) in felt {
            let scores: Vec<f64> = tasks.iter().filter_map(|task| task.score).collect();
            #[expect(clippy::cast_precision_loss, reason = "a count of tasks")]
            let mean = scores.iter().sum::<f64>() / scores.len() as f64;
            let (value, note) = if let [score] = scores[..] {
                (score, String::new())
            } else {
                self.has_means = true;
                ((mean * 10.0).round() / 10.0, single_scores(&tasks))
            };
            if let Ok(value) = Number::new(value) {
                self.point(persona, stage, value, &note);
            }
        }
        Some(())
    }

    fn point(&mut self, persona: PersonaId, stage: StageId, value: Number, note: &str) {
        if self.points >= MAX_POINTS {
            self.builder.too_many(Note::TooMany { limit: MAX_POINTS }, MAX_POINTS);
            return;
        }
        let lane = match self.emotions {
            Some(lane) => lane,
            None => match self.builder.lane(&say(self.locale, "lane-emotion"), LaneKind::Emotion) {
                Some(lane) => *self.emotions.insert(lane),
                None => return,
            },
        };
        self.builder.point(lane, persona, stage, value, note);
        self.points += 1;
    }

    /// A title for screen readers that is another one than the title is a note.
    fn hidden_title(&mut self, journey: &Journey) {
        if journey.acc_title.is_empty() || journey.title == journey.acc_title {
            return;
        }
        let effect = if journey.title.is_empty() { Effect::Read } else { Effect::Noted };
        self.builder.remark(None, effect, Note::Mermaid(MermaidNote::HiddenTitle));
        let stage = self.builder.draft.stages().next().map(|stage| stage.id);
        if let (Effect::Noted, Some(stage)) = (effect, stage) {
            self.builder.note(stage, &journey.acc_title);
        }
    }
}

/// The scores of which a mean was taken: "Make tea 5, Go upstairs 3".
fn single_scores(tasks: &[&Task]) -> String {
    let scored = tasks.iter().take(100).filter_map(|task| Some(format!("{} {}", shortened(&task.name), task.score?)));
    scored.collect::<Vec<_>>().join(", ")
}
