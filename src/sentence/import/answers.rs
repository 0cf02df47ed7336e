//! What an import asks, and what can be answered, in words.

use crate::import::{LineRole, Question, Sections, TableLayout};
use crate::locale::{Locale, say, say_number, say_with};
use crate::map::{EmotionScale, LaneKind, Number};

/// What is asked.
#[must_use]
pub fn question(locale: Locale, question: &Question) -> String {
    say(
        locale,
        match question {
            Question::Journey { .. } => "import-question-journey",
            Question::Sections { .. } => "import-question-sections",
            Question::Scale { .. } => "import-question-scale",
            Question::Table(_) => "import-question-table",
        },
    )
}

/// What was answered.
#[must_use]
pub fn answer(locale: Locale, question: &Question) -> String {
    match question {
        Question::Journey { names, chosen } => journey_name(locale, names, *chosen),
        Question::Sections { chosen } => sections(locale, *chosen),
        Question::Scale { chosen, .. } => scale(locale, chosen),
        Question::Table(form) => layout(locale, form.mapping.layout),
    }
}

/// One of several journeys in a document: its number and its name, for names may be equal or empty.
#[must_use]
pub fn journey_name(locale: Locale, names: &[String], at: usize) -> String {
    let number = (at + 1).to_string();
    match names.get(at).map(|name| name.trim()).filter(|name| !name.is_empty()) {
        Some(name) => format!("{number}. {name}"),
        None => say_with(locale, "import-journey-unnamed", &[("number", &number)]),
    }
}

/// What sections become.
#[must_use]
pub fn sections(locale: Locale, sections: Sections) -> String {
    say(
        locale,
        match sections {
            Sections::Phases => "import-sections-phases",
            Sections::Stages => "import-sections-stages",
        },
    )
}

/// A scale of emotions.
#[must_use]
pub fn scale(locale: Locale, scale: &EmotionScale) -> String {
    match scale {
        EmotionScale::Named(name) => say(locale, &format!("scale-{}", name.as_str())),
        EmotionScale::Own(_) => {
            let end = |value| Number::new(value).map(|value| say_number(locale, value)).unwrap_or_default();
            say_with(locale, "import-scale-own", &[("lowest", &end(scale.min())), ("highest", &end(scale.max()))])
        }
    }
}

/// How a table lies.
#[must_use]
pub fn layout(locale: Locale, layout: TableLayout) -> String {
    say(
        locale,
        match layout {
            TableLayout::LanesDown => "import-layout-lanes-down",
            TableLayout::StagesDown => "import-layout-stages-down",
            TableLayout::StepsDown => "import-layout-steps-down",
        },
    )
}

/// What a row or column of a table is.
#[must_use]
pub fn role(locale: Locale, role: LineRole) -> String {
    let key = match role {
        LineRole::Lane(kind) => return lane_kind(locale, kind),
        LineRole::Stage => "import-role-stage",
        LineRole::Phase => "import-role-phase",
        LineRole::Step => "import-role-step",
        LineRole::Persona => "import-role-persona",
        LineRole::Duration => "import-role-duration",
        LineRole::Notes => "import-role-notes",
        LineRole::LeaveOut => "import-role-leave-out",
    };
    say(locale, key)
}

fn lane_kind(locale: Locale, kind: LaneKind) -> String {
    say(
        locale,
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
        },
    )
}
