//! The inspector: every field of what is selected, to read.

use egui::{FontFamily, RichText, ScrollArea, Ui};

use crate::app::state::State;
use crate::app::style::SEMIBOLD;
use crate::locale::{Locale, say, say_date, say_number, say_with};
use crate::map::{
    ActionPlan, Basis, Card, CardBody, Contact, Evidence, EvidenceLevel, Lane, LaneId, LaneKind, Map, MapKind, Market,
    Number, Part, Persona, PersonaId, Perspective, Presence, Stage, StageId, Touchpoint,
};

/// Shows what is selected.
pub(super) fn inspector(ui: &mut Ui, state: &State) {
    let Some(open) = &state.map else { return };
    let locale = state.locale;
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        let selected = open.board.editor.selection().lead();
        let facts = Facts::of(open.board.map(), selected.unwrap_or(Part::Map), locale);
        ui.label(RichText::new(&facts.what).small().weak());
        if !facts.name.is_empty() {
            ui.label(RichText::new(&facts.name).size(17.0).family(FontFamily::Name(SEMIBOLD.into())));
        }
        ui.add_space(4.0);
        for (label, value) in &facts.rows {
            ui.label(RichText::new(label).small().weak());
            ui.add(egui::Label::new(value).selectable(true).wrap());
            ui.add_space(2.0);
        }
        if selected.is_none() {
            ui.separator();
            ui.label(RichText::new(say(locale, "inspector-hint")).weak());
        }
    });
}

/// What is known of a part: what it is, its name, and its fields that hold something.
struct Facts {
    locale: Locale,
    what: String,
    name: String,
    rows: Vec<(String, String)>,
}

impl Facts {
    fn of(map: &Map, part: Part, locale: Locale) -> Self {
        let mut facts = Self { locale, what: String::new(), name: String::new(), rows: Vec::new() };
        match part {
            Part::Map | Part::Title | Part::Legend => facts.map(map),
            Part::Persona(id) | Part::BrakeAndInsight(id) => {
                if let Some(persona) = map.persona(id) {
                    facts.persona(persona);
                }
            }
            Part::Phase(id) => {
                if let Some(phase) = map.phase(id) {
                    facts.begin("part-phase", &phase.name);
                    facts.text("field-goal", &phase.goal);
                    let stages: Vec<&str> = phase.stages.iter().map(|stage| stage.name.as_str()).collect();
                    facts.text("field-stages", &stages.join("\n"));
                }
            }
            Part::Stage(id) => {
                if let Some(stage) = map.stage(id) {
                    facts.stage(stage);
                }
            }
            Part::Lane(id) => {
                if let Some(lane) = map.lane(id) {
                    facts.lane(lane);
                }
            }
            Part::Cell { lane, stage } => facts.cell(map, lane, stage),
            Part::Card(id) => {
                if let Some((lane, card)) = map.card(id) {
                    facts.card(map, lane, card);
                }
            }
            Part::Curve { lane, persona } => facts.curve(map, lane, persona),
            Part::EmotionPoint { lane, persona, stage } => facts.emotion_point(map, lane, persona, stage),
            Part::Source(id) => {
                if let Some(source) = map.sources.iter().find(|source| source.id == id) {
                    facts.begin("part-source", &source.title);
                    facts.rows.extend(source.date.map(|date| (say(locale, "field-date"), say_date(locale, date))));
                    facts.text("field-sample", &source.sample_size.map(|size| size.to_string()).unwrap_or_default());
                    facts.text("field-link", &source.link);
                }
            }
        }
        facts
    }

    fn begin(&mut self, what: &str, name: &str) {
        self.what = say(self.locale, what);
        name.clone_into(&mut self.name);
    }

    /// A row, unless the text is empty.
    fn text(&mut self, key: &str, text: &str) {
        if !text.trim().is_empty() {
            self.rows.push((say(self.locale, key), text.to_owned()));
        }
    }

    fn list(&mut self, key: &str, items: &[String]) {
        let lines: Vec<String> = items.iter().map(|item| format!("• {item}")).collect();
        self.text(key, &lines.join("\n"));
    }

    fn word(&mut self, key: &str, word: &str) {
        let word = say(self.locale, word);
        self.text(key, &word);
    }

    fn map(&mut self, map: &Map) {
        self.begin("part-map", &map.title);
        self.text("field-subtitle", &map.subtitle);
        self.word(
            "field-kind",
            match map.kind {
                MapKind::AsIs => "picture-as-is",
                MapKind::ToBe => "picture-to-be",
            },
        );
        self.text("field-client", &map.client);
        self.text("field-author", &map.author);
        if let Some(date) = map.date {
            self.text("field-date", &say_date(self.locale, date));
        }
        if let Some(market) = map.market {
            self.word(
                "field-market",
                match market {
                    Market::B2b => "market-b2b",
                    Market::B2c => "market-b2c",
                },
            );
        }
    }

    fn persona(&mut self, persona: &Persona) {
        self.begin("part-persona", &persona.name);
        self.text("field-profile", &persona.profile);
        self.text("field-role", &persona.role);
        self.text("field-summary", &persona.summary);
        self.text("field-quote", &persona.quote);
        self.list("picture-attitudes", &persona.attitudes);
        self.list("picture-goals", &persona.goals);
        self.list("picture-needs", &persona.needs);
        self.list("picture-motivations", &persona.motivations);
        self.text("picture-brake", &persona.brake);
        self.text("picture-insight", &persona.insight);
    }

    fn stage(&mut self, stage: &Stage) {
        self.begin("part-stage", &stage.name);
        self.text("field-description", &stage.description);
        self.text("field-duration", &stage.duration);
        if stage.moment_of_truth {
            self.word("field-marked", "legend-moment-of-truth");
        }
    }

    fn lane(&mut self, lane: &Lane) {
        self.begin("part-lane", &lane.name);
        self.text("field-description", &lane.description);
        self.word("field-kind", lane_kind(lane.content.kind()));
        self.word(
            "field-perspective",
            match lane.perspective {
                Perspective::Customer => "perspective-customer",
                Perspective::Company => "perspective-company",
                Perspective::BehindTheScenes => "perspective-behind-the-scenes",
            },
        );
    }

    fn cell(&mut self, map: &Map, lane: LaneId, stage: StageId) {
        let name = |lane: Option<&Lane>| lane.map(|lane| lane.name.clone()).unwrap_or_default();
        let stage_name = map.stage(stage).map(|stage| stage.name.clone()).unwrap_or_default();
        self.begin("part-cell", &format!("{stage_name} · {}", name(map.lane(lane))));
        let Some(lane) = map.lane(lane) else { return };
        for curve in lane.curves() {
            let persona = map.persona(curve.persona).map(|persona| persona.name.as_str()).unwrap_or_default();
            if let Some(point) = curve.point(stage) {
                let value = say_number(self.locale, point.value);
                let why = if point.note.is_empty() { String::new() } else { format!(" · {}", point.note) };
                self.rows.push((persona.to_owned(), format!("{value}{why}")));
            }
        }
        let cards: Vec<String> =
            lane.cards().iter().filter(|card| card.stage == stage).map(|card| format!("• {}", card.text)).collect();
        self.text("field-cards", &cards.join("\n"));
        if self.rows.is_empty() {
            self.word("field-cards", "cell-empty");
        }
    }

    fn card(&mut self, map: &Map, lane: &Lane, card: &Card) {
        self.begin(card_kind(&card.body), &card.text);
        self.text("part-lane", &lane.name);
        self.text("part-stage", &stages_of(map, card));
        match &card.body {
            CardBody::Note | CardBody::Image(_) => {}
            CardBody::Quote(quote) => {
                let speaker = quote.speaker.and_then(|speaker| map.persona(speaker));
                self.text("field-speaker", &speaker.map(|persona| persona.name.clone()).unwrap_or_default());
            }
            CardBody::Touchpoint(touchpoint) => self.touchpoint(touchpoint),
            CardBody::Metric(metric) => {
                let value = |number| format!("{} {}", say_number(self.locale, number), metric.unit);
                let (is, target) = (value(metric.value), metric.target.map(value).unwrap_or_default());
                self.text("field-value", &is);
                self.text("field-target", &target);
            }
            CardBody::Action(action) => self.action(map, action),
        }
        let personas: Vec<String> =
            card.personas.iter().filter_map(|id| map.persona(*id)).map(|persona| persona.name.clone()).collect();
        self.text("field-personas", &personas.join(", "));
        self.text("field-tags", &card.tags.join(", "));
        self.text("field-note", &card.note);
        self.evidence(map, card.evidence.as_ref());
    }

    fn touchpoint(&mut self, touchpoint: &Touchpoint) {
        let channel = match &touchpoint.channel {
            crate::map::Channel::Own(own) => own.clone(),
            known => say(self.locale, &format!("channel-{}", known.as_str())),
        };
        self.text("field-channel", &channel);
        match touchpoint.effective_presence() {
            Some(Presence::Physical) => self.word("field-presence", "presence-physical"),
            Some(Presence::Online) => self.word("field-presence", "presence-online"),
            None => {}
        }
        match touchpoint.effective_contact() {
            Some(Contact::Direct) => self.word("field-contact", "contact-direct"),
            Some(Contact::Indirect) => self.word("field-contact", "contact-indirect"),
            None => {}
        }
        self.text("field-owner", &touchpoint.owner);
        self.list("field-works", &touchpoint.works);
        self.list("field-hurts", &touchpoint.hurts);
        if touchpoint.moment_of_truth {
            self.word("field-marked", "legend-moment-of-truth");
        }
    }

    fn action(&mut self, map: &Map, action: &ActionPlan) {
        use crate::map::{ActionStatus, Answer};
        self.word(
            "field-status",
            match action.status {
                ActionStatus::Proposed => "status-proposed",
                ActionStatus::Planned => "status-planned",
                ActionStatus::InProgress => "status-in-progress",
                ActionStatus::Done => "status-done",
                ActionStatus::Dropped => "status-dropped",
            },
        );
        self.text("field-owner", &action.owner);
        if let Some(due) = action.due {
            self.text("field-due", &say_date(self.locale, due));
        }
        self.text("field-impact", &action.impact.map(|grade| format!("{} / 5", grade.get())).unwrap_or_default());
        self.text("field-effort", &action.effort.map(|grade| format!("{} / 5", grade.get())).unwrap_or_default());
        self.text("field-measure", &action.measure);
        let answers: Vec<String> = action
            .answers
            .iter()
            .map(|answer| match answer {
                Answer::Card(id) => map.card(*id).map(|(_, card)| card.text.clone()),
                Answer::Stage(id) => map.stage(*id).map(|stage| stage.name.clone()),
                Answer::Emotion { persona, stage } => map
                    .persona(*persona)
                    .zip(map.stage(*stage))
                    .map(|(persona, stage)| format!("{} · {}", persona.name, stage.name)),
            })
            .map(Option::unwrap_or_default)
            .collect();
        self.list("field-answers", &answers);
    }

    fn curve(&mut self, map: &Map, lane: LaneId, persona: PersonaId) {
        let name = map.persona(persona).map(|persona| persona.name.clone()).unwrap_or_default();
        self.begin("part-curve", &name);
        let Some(curve) = map.lane(lane).and_then(|lane| lane.curves().iter().find(|curve| curve.persona == persona))
        else {
            return;
        };
        let points: Vec<String> = map
            .stages()
            .filter_map(|stage| Some((stage, curve.point(stage.id)?)))
            .map(|(stage, point)| format!("{}: {}", stage.name, say_number(self.locale, point.value)))
            .collect();
        self.list("field-points", &points);
    }

    fn emotion_point(&mut self, map: &Map, lane: LaneId, persona: PersonaId, stage: StageId) {
        let name = map.persona(persona).map(|persona| persona.name.clone()).unwrap_or_default();
        self.begin("part-emotion-point", &name);
        self.text("part-stage", &map.stage(stage).map(|stage| stage.name.clone()).unwrap_or_default());
        let point = map
            .lane(lane)
            .and_then(|lane| lane.curves().iter().find(|curve| curve.persona == persona))
            .and_then(|curve| curve.point(stage));
        let Some(point) = point else { return };
        let [value, low, high] = [point.value.get(), map.scale.min(), map.scale.max()]
            .map(|value| Number::new(value).map(|value| say_number(self.locale, value)).unwrap_or_default());
        let value = say_with(self.locale, "value-on-scale", &[("value", &value), ("low", &low), ("high", &high)]);
        self.text("field-value", &value);
        self.text("field-why", &point.note);
        self.word(
            "field-basis",
            match point.basis {
                Basis::Rated => "basis-rated",
                Basis::Measured => "basis-measured",
            },
        );
        self.evidence(map, point.evidence.as_ref());
    }

    fn evidence(&mut self, map: &Map, evidence: Option<&Evidence>) {
        let Some(evidence) = evidence else { return };
        self.word(
            "field-evidence",
            match evidence.level {
                EvidenceLevel::Assumed => "legend-assumed",
                EvidenceLevel::Partly => "legend-partly",
                EvidenceLevel::Researched => "legend-researched",
            },
        );
        let titles: Vec<String> = evidence
            .sources
            .iter()
            .filter_map(|id| map.sources.iter().find(|source| source.id == *id))
            .map(|source| source.title.clone())
            .collect();
        self.list("picture-sources", &titles);
    }
}

fn stages_of(map: &Map, card: &Card) -> String {
    let names: Vec<&str> = map
        .stages()
        .skip_while(|stage| stage.id != card.stage)
        .take(card.span.get())
        .map(|stage| stage.name.as_str())
        .collect();
    names.join(" → ")
}

fn card_kind(body: &CardBody) -> &'static str {
    match body {
        CardBody::Note => "part-card",
        CardBody::Quote(_) => "part-quote",
        CardBody::Touchpoint(_) => "part-touchpoint",
        CardBody::Image(_) => "part-image",
        CardBody::Metric(_) => "part-metric",
        CardBody::Action(_) => "part-action",
    }
}

fn lane_kind(kind: LaneKind) -> &'static str {
    match kind {
        LaneKind::Text => "lane-text",
        LaneKind::Touchpoints => "lane-touchpoints",
        LaneKind::Emotion => "lane-emotion",
        LaneKind::Pains => "lane-pains",
        LaneKind::Opportunities => "lane-opportunities",
        LaneKind::Actions => "lane-actions",
        LaneKind::Images => "lane-images",
        LaneKind::Metric => "lane-metric",
        LaneKind::Divider => "lane-divider",
    }
}
