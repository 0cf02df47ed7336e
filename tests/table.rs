//! Tables as clients send them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use trayecto::import::{
    ForeignFile, ForeignKind, Imported, LineRole, Options, Question, Refusal, TableLayout, TableMapping, import,
};
use trayecto::locale::Locale;
use trayecto::map::{CardBody, Lane, LaneContent, LaneKind, Map, StageId};

/// A map and its report in lines.
fn told(imported: &Result<Imported, Refusal>) -> String {
    let imported = match imported {
        Ok(imported) => imported,
        Err(refusal) => return format!("{refusal:?}\n"),
    };
    let map = &imported.map;
    let mut told = format!("{} | {}\n", imported.report.kind.name(), map.title);
    if !map.subtitle.is_empty() {
        writeln!(told, "subtitle {}", map.subtitle).unwrap();
    }
    for persona in &map.personas {
        writeln!(told, "persona {}", persona.name).unwrap();
    }
    for phase in &map.phases {
        let stages = phase.stages.iter().map(|stage| match &*stage.duration {
            "" => stage.name.clone(),
            duration => format!("{} ({duration})", stage.name),
        });
        writeln!(told, "phase {}: {}", phase.name, stages.collect::<Vec<_>>().join(" | ")).unwrap();
    }
    for lane in &map.lanes {
        writeln!(told, "{:?} {}", lane.content.kind(), lane.name).unwrap();
        for stage in map.stages() {
            told.push_str(
                &in_cell(map, lane, stage.id)
                    .iter()
                    .map(|text| format!("    {}: {text}\n", stage.name))
                    .collect::<String>(),
            );
        }
    }
    for question in &imported.report.questions {
        match question {
            Question::Journey { names, chosen } => writeln!(told, "? journey {chosen} of {names:?}").unwrap(),
            Question::Scale { chosen, .. } => writeln!(told, "? scale {} to {}", chosen.min(), chosen.max()).unwrap(),
            Question::Table(form) => {
                writeln!(told, "? table {:?} {}", form.mapping.layout, form.mapping.header_rows).unwrap()
            }
            Question::Sections { .. } => unreachable!("tables have no sections"),
        }
    }
    for remark in &imported.report.remarks {
        let line = remark.line.map_or(String::new(), |line| format!("{line}: "));
        writeln!(told, "! {line}{:?} {:?}", remark.effect, remark.note).unwrap();
    }
    told
}

fn in_cell(map: &Map, lane: &Lane, stage: StageId) -> Vec<String> {
    let cards = lane.cards().iter().filter(|card| card.stage == stage).map(|card| {
        let body = match &card.body {
            CardBody::Touchpoint(touchpoint) => format!(" @{}", touchpoint.channel.as_str()),
            CardBody::Metric(metric) => format!(" ={} {}", metric.value, metric.unit),
            CardBody::Action(_) => " !".to_owned(),
            _ => String::new(),
        };
        let personas: Vec<&str> = card.personas.iter().map(|id| map.persona(*id).unwrap().name.as_str()).collect();
        let whose = if personas.is_empty() { String::new() } else { format!(" for {}", personas.join(", ")) };
        format!("{:?}{body}{whose}", card.text)
    });
    let points = lane.curves().iter().filter_map(|curve| {
        let point = curve.point(stage)?;
        Some(format!("{} {} {:?}", map.persona(curve.persona).unwrap().name, point.value, point.note))
    });
    cards.chain(points).collect()
}

fn read(name: &str, bytes: &[u8], options: &Options) -> Result<Imported, Refusal> {
    import(ForeignFile { name, bytes }, options, Locale::English)
}

#[test]
fn tables_of_clients_are_read_as_they_are_meant() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/tables");
    let update = std::env::var_os("UPDATE_TABLES").is_some();
    let mut wrong = Vec::new();
    let mut count = 0;
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap();
        if name.ends_with(".expected") || name == "README.md" {
            continue;
        }
        count += 1;
        let told = told(&read(name, &fs::read(&path).unwrap(), &Options::default()));
        let expected = path.with_file_name(format!("{name}.expected"));
        if update {
            fs::write(expected, told).unwrap();
        } else if fs::read_to_string(expected).unwrap_or_default() != told {
            wrong.push(format!("{name}:\n{told}"));
        }
    }
    assert!(count >= 20, "only {count} cases");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
