//! A map in a few words.

use trayecto::import::{ForeignFile, Imported, MermaidNote, Note, Options, Refusal, import};
use trayecto::locale::Locale;
use trayecto::map::{LaneContent, Map};

/// Imports a text.
pub(crate) fn read(name: &str, text: &str, options: &Options) -> Result<Imported, Refusal> {
    import(ForeignFile { name, bytes: text.as_bytes() }, options, Locale::English)
}

/// Title, phases and stages with the emotions in each: `Title | Phase: Stage (Me 5, You 5), Stage | Phase: Stage`; cards follow in brackets.
pub(crate) fn outline(map: &Map) -> String {
    let mut parts = vec![map.title.clone()];
    for phase in &map.phases {
        let stages = phase.stages.iter().map(|stage| {
            let mut felt = Vec::new();
            let mut cards = Vec::new();
            for lane in &map.lanes {
                if let LaneContent::Emotion { curves } = &lane.content {
                    felt.extend(curves.iter().filter_map(|curve| {
                        let name = &map.persona(curve.persona).unwrap().name;
                        curve.point(stage.id).map(|point| format!("{name} {}", point.value))
                    }));
                }
                cards.extend(lane.cards().iter().filter(|card| card.stage == stage.id).map(|card| card.text.clone()));
            }
            let felt = if felt.is_empty() { String::new() } else { format!(" ({})", felt.join(", ")) };
            let cards = if cards.is_empty() { String::new() } else { format!(" [{}]", cards.join("; ")) };
            let more = if stage.description.is_empty() { String::new() } else { format!(" +{}", stage.description) };
            format!("{}{felt}{cards}{more}", stage.name)
        });
        let stages: Vec<String> = stages.collect();
        parts.push(if phase.name.is_empty() {
            stages.join(", ")
        } else {
            format!("{}: {}", phase.name, stages.join(", "))
        });
    }
    parts.join(" | ")
}

/// The remarks, each as `line name`: the name of the note without what is in it.
pub(crate) fn remarks(imported: &Imported) -> String {
    let remarks = imported.report.remarks.iter().map(|remark| {
        let name = match &remark.note {
            Note::Mermaid(note) => note_name(note),
            other => format!("{other:?}"),
        };
        remark.line.map_or_else(|| name.clone(), |line| format!("{line} {name}"))
    });
    remarks.collect::<Vec<_>>().join(", ")
}

fn note_name(note: &MermaidNote) -> String {
    let text = format!("{note:?}");
    text.split([' ', '{']).next().unwrap_or_default().to_owned()
}
