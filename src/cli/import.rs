//! How a file of another program is read, told on the command line: for people as text, for programs as JSON (docs/import.md).

use serde::Serialize;
use serde_json::{Value, json};

use crate::import::{Found, Imported, LineRole, Question, Refusal, Remark, Sections, TableLayout};
use crate::locale::Locale;
use crate::map::{EmotionScale, Lane};
use crate::sentence;

use super::arguments::Format;

/// What came of a file.
pub(super) fn report(locale: Locale, file: &str, imported: &Imported, format: Format) -> String {
    let found = Found::in_map(&imported.map);
    match format {
        Format::Text => sentence::import_report::text(locale, file, &found, &imported.report),
        Format::Json => json_of(&read(locale, file, imported, &found)),
    }
}

/// Why nothing came of it, as JSON.
pub(super) fn refused(locale: Locale, file: &str, refusal: &Refusal) -> String {
    let refused = json!({ "reason": refusal.name(), "sentence": sentence::refusal(locale, refusal) });
    json_of(&json!({ "file": file, "language": locale.tag(), "refused": refused }))
}

/// The answer as JSON. Fields may be added to it, but none is taken away or means something else some day.
#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Read<'a> {
    file: &'a str,
    language: &'static str,
    kind: &'static str,
    title: &'a str,
    emotion_scale: &'a EmotionScale,
    counts: Counts,
    phases: &'a [String],
    stages: &'a [String],
    lanes: Vec<ToldLane<'a>>,
    personas: &'a [String],
    questions: Vec<Value>,
    remarks: Vec<ToldRemark>,
    more_remarks: usize,
}

#[derive(Serialize)]
struct Counts {
    phases: usize,
    stages: usize,
    lanes: usize,
    cards: usize,
    personas: usize,
    emotions: usize,
}

#[derive(Serialize)]
struct ToldLane<'a> {
    name: &'a str,
    kind: crate::map::LaneKind,
}

#[derive(Serialize)]
struct ToldRemark {
    line: Option<u32>,
    effect: &'static str,
    note: String,
    sentence: String,
}

fn read<'a>(locale: Locale, file: &'a str, imported: &'a Imported, found: &'a Found) -> Read<'a> {
    let Imported { map, report } = imported;
    let lane = |lane: &'a std::sync::Arc<Lane>| ToldLane { name: &lane.name, kind: lane.content.kind() };
    let remark = |remark: &Remark| ToldRemark {
        line: remark.line,
        effect: remark.effect.name(),
        note: remark.note.name(),
        sentence: sentence::remark(locale, remark),
    };
    Read {
        file,
        language: locale.tag(),
        kind: report.kind.name(),
        title: &map.title,
        emotion_scale: &map.scale,
        counts: Counts {
            phases: found.phases.len(),
            stages: found.stages.len(),
            lanes: found.lanes.len(),
            cards: found.cards,
            personas: found.personas.len(),
            emotions: found.emotions,
        },
        phases: &found.phases,
        stages: &found.stages,
        lanes: map.lanes.iter().map(lane).collect(),
        personas: &found.personas,
        questions: report.questions.iter().map(question).collect(),
        remarks: report.remarks.iter().map(remark).collect(),
        more_remarks: report.more_remarks,
    }
}

/// What can be answered otherwise, with the answer that was taken.
fn question(question: &Question) -> Value {
    match question {
        Question::Journey { names, chosen } => json!({ "question": "journey", "names": names, "chosen": chosen }),
        Question::Sections { chosen } => json!({ "question": "sections", "chosen": sections(*chosen) }),
        Question::Scale { offered, chosen } => json!({ "question": "scale", "offered": offered, "chosen": chosen }),
        Question::Table(form) => {
            let mapping = &form.mapping;
            json!({
                "question": "table",
                "layout": layout(mapping.layout),
                "headerRows": mapping.header_rows,
                "labelColumns": mapping.label_columns,
                "lines": mapping.lines.iter().map(|line| role(*line)).collect::<Vec<_>>(),
            })
        }
    }
}

fn sections(sections: Sections) -> &'static str {
    match sections {
        Sections::Phases => "phases",
        Sections::Stages => "stages",
    }
}

fn layout(layout: TableLayout) -> &'static str {
    match layout {
        TableLayout::LanesDown => "lanes-down",
        TableLayout::StagesDown => "stages-down",
        TableLayout::StepsDown => "steps-down",
    }
}

fn role(role: LineRole) -> Value {
    match role {
        LineRole::Lane(kind) => json!({ "lane": kind }),
        LineRole::Stage => json!("stage"),
        LineRole::Phase => json!("phase"),
        LineRole::Step => json!("step"),
        LineRole::Persona => json!("persona"),
        LineRole::Duration => json!("duration"),
        LineRole::Notes => json!("notes"),
        LineRole::LeaveOut => json!("leave-out"),
    }
}

fn json_of(value: &impl Serialize) -> String {
    // Nothing in it can fail to be written.
    serde_json::to_string_pretty(value).map(|text| text + "\n").unwrap_or_default()
}
