//! Maps made of files of other programs, in a form in which tests can compare them.

use std::collections::HashMap;

use trayecto::import::{Effect, ForeignFile, ForeignNote, Imported, Note, Options, Refusal, import};
use trayecto::locale::Locale;
use trayecto::map::{CardBody, LaneContent, Map, StageId};

/// A file read with the usual answers, in English.
pub(crate) fn read(name: &str, bytes: &[u8]) -> Result<Imported, Refusal> {
    read_with(name, bytes, &Options::default())
}

/// A file read with other answers.
pub(crate) fn read_with(name: &str, bytes: &[u8], options: &Options) -> Result<Imported, Refusal> {
    import(ForeignFile { name, bytes }, options, Locale::English)
}

/// A file of the folder of cases.
pub(crate) fn case(path: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/cases/{path}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

/// A map as text: stages, then a line per lane with its cards by stage, `*` for touchpoints, `!` for moments of truth.
pub(crate) fn shown(map: &Map) -> String {
    let mut lines = Vec::new();
    for phase in &map.phases {
        let stages: Vec<String> = phase
            .stages
            .iter()
            .map(|stage| format!("{}{}", stage.name, if stage.moment_of_truth { "!" } else { "" }))
            .collect();
        let name = if phase.name.is_empty() { String::new() } else { format!("{} > ", phase.name) };
        lines.push(format!("{name}{}", stages.join(" | ")));
    }
    let at: HashMap<StageId, usize> = map.stages().enumerate().map(|(at, stage)| (stage.id, at + 1)).collect();
    for lane in &map.lanes {
        let content = match &lane.content {
            LaneContent::Divider { line } => format!("--- {line:?}"),
            LaneContent::Emotion { curves } => curves
                .iter()
                .map(|curve| {
                    let points: Vec<String> = curve
                        .points
                        .iter()
                        .map(|point| {
                            let note = if point.note.is_empty() { String::new() } else { format!(" {}", point.note) };
                            format!("{}={}{note}", at[&point.stage], point.value)
                        })
                        .collect();
                    format!("{}: {}", map.persona(curve.persona).unwrap().called(), points.join(", "))
                })
                .collect::<Vec<_>>()
                .join("; "),
            LaneContent::Cards { cards, .. } => cards
                .iter()
                .map(|card| {
                    let mark = match &card.body {
                        CardBody::Touchpoint(it) if it.moment_of_truth => format!("*{}!", it.channel.as_str()),
                        CardBody::Touchpoint(it) => format!("*{}", it.channel.as_str()),
                        _ => String::new(),
                    };
                    format!("{}{mark} {}", at[&card.stage], card.text.replace('\n', " / "))
                })
                .collect::<Vec<_>>()
                .join(", "),
        };
        lines.push(format!("[{} {:?}] {content}", lane.name, lane.content.kind()));
    }
    lines.join("\n")
}

/// All texts of a map, one after the other.
pub(crate) fn texts(map: &Map) -> String {
    fn collect(value: &serde_json::Value, into: &mut String) {
        match value {
            serde_json::Value::String(text) => {
                into.push_str(text);
                into.push('\n');
            }
            serde_json::Value::Array(items) => items.iter().for_each(|item| collect(item, into)),
            serde_json::Value::Object(fields) => fields.values().for_each(|value| collect(value, into)),
            _ => {}
        }
    }
    let mut all = String::new();
    collect(&serde_json::to_value(&**map).unwrap(), &mut all);
    all
}

/// What was remarked about a file of another editor: effect, note and line.
pub(crate) fn remarks(imported: &Imported) -> Vec<(Effect, &ForeignNote, Option<u32>)> {
    let remarks = imported.report.remarks.iter();
    remarks
        .filter_map(|remark| match &remark.note {
            Note::Foreign(note) => Some((remark.effect, note, remark.line)),
            _ => None,
        })
        .collect()
}
