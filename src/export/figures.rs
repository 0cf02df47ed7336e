//! The figures of a map as a table for other programs: one figure a line, so that any of them can be found, filtered and charted.

use std::collections::HashMap;

use crate::locale::{Locale, say, say_channel};
use crate::map::{ActionStatus, EvidenceLevel, Map, Number, Part, StageId};
use crate::review::{AnswerableKind, Coverage, Figures, Mix, figures, is_shown, shows_plan, shows_touchpoints};

use super::spreadsheet::{Cell, Spreadsheet};

/// The columns, as keys of the languages.
const COLUMNS: [&str; 5] = [
    "figures-column-area",
    "figures-column-subject",
    "figures-column-figure",
    "figures-column-value",
    "figures-column-where",
];

/// The figures of a map. What is hidden is not in them.
#[must_use]
pub fn figures_table(map: &Map, locale: Locale) -> Spreadsheet {
    let mut table = Table {
        map,
        locale,
        stages: map.stages().map(|stage| (stage.id, stage.name.as_str())).collect(),
        rows: Vec::new(),
    };
    let figures = figures(map);
    table.emotions(&figures);
    if is_shown(map, AnswerableKind::MomentOfTruth) {
        table.moments(&figures);
    }
    if shows_touchpoints(map) {
        table.touchpoints(&figures);
    }
    if !map.hide_evidence {
        table.evidence(&figures);
    }
    table.plan(&figures);
    Spreadsheet {
        name: say(locale, "tab-figures"),
        head: COLUMNS.iter().map(|key| say(locale, key)).collect(),
        rows: table.rows,
    }
}

struct Table<'a> {
    map: &'a Map,
    locale: Locale,
    stages: HashMap<StageId, &'a str>,
    rows: Vec<Vec<Cell>>,
}

impl<'a> Table<'a> {
    /// A figure; `area` and `figure` are keys of the languages.
    fn add(&mut self, (area, subject): (&str, &str), figure: &str, value: Option<Number>, place: &str) {
        let said = |key: &str| Cell::text(say(self.locale, key));
        let value = value.map_or(Cell::Empty, Cell::Number);
        self.rows.push(vec![said(area), Cell::text(subject), said(figure), value, Cell::text(place)]);
    }

    fn count(&mut self, of: (&str, &str), figure: &str, count: usize) {
        self.add(of, figure, Some(number(count)), "");
    }

    fn stage(&self, id: StageId) -> &'a str {
        self.stages.get(&id).copied().unwrap_or_default()
    }

    fn emotions(&mut self, figures: &Figures) {
        let map = self.map;
        for emotion in &figures.emotions {
            let persona = map.persona(emotion.persona).map(crate::map::Persona::called).unwrap_or_default();
            let lane = map.lane(emotion.lane).map(|lane| lane.name.as_str()).unwrap_or_default();
            let of = ("figures-emotion", persona);
            if let Some(summary) = emotion.summary {
                self.add(of, "figures-mean", Some(summary.mean), lane);
                self.add(of, "figures-lowest", Some(summary.lowest.0), self.stage(summary.lowest.1));
                self.add(of, "figures-highest", Some(summary.highest.0), self.stage(summary.highest.1));
                self.add(of, "figures-volatility", summary.volatility, lane);
            }
            self.add(of, "figures-known-points", Some(number(emotion.known)), lane);
        }
    }

    fn moments(&mut self, figures: &Figures) {
        self.count(("figures-moments", ""), "figures-count", figures.moments.len());
        let cards: HashMap<_, _> =
            crate::review::touchpoints(self.map).into_iter().map(|met| (met.card.id, (met.card, met.first))).collect();
        let order: Vec<StageId> = self.map.stages().map(|stage| stage.id).collect();
        for moment in &figures.moments {
            match moment {
                Part::Stage(stage) => {
                    let name = self.stage(*stage);
                    self.add(("figures-moments", name), "part-stage", None, name);
                }
                Part::Card(card) => {
                    let Some((card, first)) = cards.get(card) else { continue };
                    let place = order.get(*first).map(|stage| self.stage(*stage)).unwrap_or_default();
                    self.add(("figures-moments", &card.text), "part-touchpoint", None, place);
                }
                _ => {}
            }
        }
    }

    fn touchpoints(&mut self, figures: &Figures) {
        let whole = say(self.locale, "part-map");
        let mixes = figures.touchpoints.stages.iter().map(|of| (self.stage(of.stage).to_owned(), of.mix));
        let mixes: Vec<(String, Mix)> = std::iter::once((whole, figures.touchpoints.total)).chain(mixes).collect();
        for (subject, mix) in mixes {
            let of = ("tab-touchpoints", &*subject);
            self.count(of, "figures-count", mix.count);
            self.count(of, "presence-physical", mix.physical);
            self.count(of, "presence-online", mix.online);
            self.count(of, "contact-direct", mix.direct);
            self.count(of, "contact-indirect", mix.indirect);
        }
        for (channel, count) in &figures.touchpoints.channels {
            let name = say_channel(self.locale, channel);
            self.count(("tab-touchpoints", &name), "field-channel", *count);
        }
    }

    fn evidence(&mut self, figures: &Figures) {
        let map = self.map;
        let evidence = &figures.evidence;
        let mut of: Vec<(String, Coverage)> = vec![(say(self.locale, "part-map"), evidence.map)];
        of.push((say(self.locale, "left-personas"), evidence.personas));
        let stages = evidence.stages.iter().map(|(stage, coverage)| (self.stage(*stage).to_owned(), *coverage));
        of.extend(stages);
        let lane = |id| map.lane(id).map(|lane| lane.name.clone()).unwrap_or_default();
        of.extend(evidence.lanes.iter().map(|(id, coverage)| (lane(*id), *coverage)));
        for (subject, coverage) in of {
            for (level, count) in coverage.levels() {
                self.count(("field-evidence", &subject), self::level(level), count);
            }
        }
    }

    fn plan(&mut self, figures: &Figures) {
        if !shows_plan(self.map) {
            return;
        }
        for (status, count) in figures.actions {
            self.count(("figures-actions", ""), self::status(status), count);
        }
        for (kind, tally) in figures.answers.into_iter().filter(|(kind, _)| is_shown(self.map, *kind)) {
            let subject = say(self.locale, answerable(kind));
            self.count(("figures-answers", &subject), "figures-count", tally.count);
            self.count(("figures-answers", &subject), "figures-unanswered", tally.unanswered);
        }
    }
}

fn number(count: usize) -> Number {
    Number::from(u32::try_from(count).unwrap_or(u32::MAX))
}

fn level(level: Option<EvidenceLevel>) -> &'static str {
    match level {
        Some(EvidenceLevel::Researched) => "legend-researched",
        Some(EvidenceLevel::Partly) => "legend-partly",
        Some(EvidenceLevel::Assumed) => "legend-assumed",
        None => "not-stated",
    }
}

fn status(status: ActionStatus) -> &'static str {
    match status {
        ActionStatus::Proposed => "status-proposed",
        ActionStatus::Planned => "status-planned",
        ActionStatus::InProgress => "status-in-progress",
        ActionStatus::Done => "status-done",
        ActionStatus::Dropped => "status-dropped",
    }
}

fn answerable(kind: AnswerableKind) -> &'static str {
    match kind {
        AnswerableKind::CriticalPoint => "figures-critical-points",
        AnswerableKind::MomentOfTruth => "figures-moments",
        AnswerableKind::Pain => "figures-pains",
    }
}
