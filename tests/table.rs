//! Tables as clients send them.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use proptest::prelude::*;
use rust_xlsxwriter::{Format, Formula, Workbook};
use trayecto::import::{
    ForeignFile, ForeignKind, Imported, LineRole, Options, Question, Refusal, TableLayout, TableMapping, import,
    table_form,
};
use trayecto::locale::Locale;
use trayecto::map::{CardBody, Lane, LaneKind, Map, StageId};

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
        let reach = if card.span.get() > 1 { format!(" over {}", card.span.get()) } else { String::new() };
        format!("{:?}{body}{whose}{reach}", card.text)
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

/// A workbook of sheets of texts, where `^` joins a cell to the one on its left.
fn workbook(sheets: &[(&str, &[&[&str]])]) -> Vec<u8> {
    let mut book = Workbook::new();
    let centred = Format::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).unwrap();
        for (row, cells) in (0_u32..).zip(*rows) {
            for (at, text) in cells.iter().enumerate() {
                let width = cells[at + 1..].iter().take_while(|cell| **cell == "^").count();
                let (column, last) = (u16::try_from(at).unwrap(), u16::try_from(at + width).unwrap());
                match *text {
                    "^" | "" => {}
                    text if width > 0 => {
                        sheet.merge_range(row, column, row, last, text, &centred).unwrap();
                    }
                    text => match text.parse::<f64>() {
                        Ok(number) => {
                            sheet.write_number(row, column, number).unwrap();
                        }
                        Err(_) => {
                            sheet.write_string(row, column, text).unwrap();
                        }
                    },
                }
            }
        }
    }
    book.save_to_buffer().unwrap()
}

#[test]
fn workbooks_are_read_with_merged_cells_numbers_and_several_sheets() {
    let map: &[&[&str]] = &[
        &["Experiencia de compra", "^", "^", "^", "^"],
        &["Fase", "Antes", "^", "Después", "^"],
        &["Etapa", "Busca", "Compra", "Recibe", "Repite"],
        &["Acciones", "Compara", "Paga", "Abre la caja", ""],
        &["Emoción", "1", "-1.5", "2", ""],
        &["Puntos de contacto", "Web", "^", "Mensajero", "App"],
        &["", "", "", "", ""],
        &["Puntos de dolor", "", "Gastos de envío", "", ""],
    ];
    let bytes = workbook(&[("Portada", &[&["Versión 3"]]), ("Mapa", map), ("Hoja3", &[&["x", "y"], &["1", "2"]])]);
    let read = read("cliente.xlsx", &bytes, &Options::default());
    let expected = r#"workbook | Mapa
subtitle Experiencia de compra
persona Customer
phase Antes: Busca | Compra
phase Después: Recibe | Repite
Text Acciones
    Busca: "Compara"
    Compra: "Paga"
    Recibe: "Abre la caja"
Emotion Emoción
    Busca: Customer 1 ""
    Compra: Customer -1.5 ""
    Recibe: Customer 2 ""
Touchpoints Puntos de contacto
    Busca: "Web" @website over 2
    Recibe: "Mensajero" @delivery
    Repite: "App" @app
Pains Puntos de dolor
    Compra: "Gastos de envío"
? journey 1 of ["Portada", "Mapa", "Hoja3"]
? table LanesDown 3
? scale -2 to 2
! Changed Table(WhoseEmotions { persona: "Customer" })
"#;
    assert_eq!(told(&read), expected);
    assert!(self::read("x.xlsx", &bytes, &Options { journey: Some(2), ..Options::default() }).is_err());
}

#[test]
fn cells_of_workbooks_are_read_as_they_are_shown() {
    let mut book = Workbook::new();
    let hidden = book.add_worksheet().set_name("Hidden").unwrap();
    hidden.write_string(0, 0, "Stage").unwrap();
    hidden.set_hidden(true);
    let sheet = book.add_worksheet().set_name("Sheet2").unwrap().set_active(true);
    for (column, name) in (0_u16..).zip(["Stage", "Actions", "Emotion", "Date", "Done", "Pain points"]) {
        sheet.write_string(0, column, name).unwrap();
    }
    let bold = Format::new().set_bold();
    sheet.write_string(1, 0, "Awareness").unwrap();
    sheet.write_rich_string(1, 1, &[(&Format::default(), "Reads "), (&bold, "reviews")]).unwrap();
    sheet.write_formula(1, 2, Formula::new("=1+1").set_result("2")).unwrap();
    let day = rust_xlsxwriter::ExcelDateTime::from_ymd(2026, 11, 2).unwrap();
    sheet.write_datetime_with_format(1, 3, &day, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    sheet.write_boolean(1, 4, true).unwrap();
    sheet.write_string(2, 0, "Purchase").unwrap();
    sheet.write_number(2, 2, -1).unwrap();
    sheet.write_string(0, 6, "KPI").unwrap();
    sheet.write_number_with_format(2, 6, 0.385, &Format::new().set_num_format("0.0%")).unwrap();
    sheet.write_string(2, 5, "'=quoted").unwrap();
    book.add_worksheet().set_name("Empty").unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let told = told(&read("map.xlsx", &bytes, &Options::default()));
    let lines = [
        "workbook | map",
        "phase : Awareness | Purchase",
        "    Awareness: \"Reads reviews\"",
        "    Awareness: Customer 2 \"\"",
        "    Awareness: \"2026-11-02\"",
        "    Awareness: \"✓\"",
        "    Purchase: \"'=quoted\"",
        "    Purchase: \"KPI\" =38.5 %",
        "? journey 0 of [\"Sheet2\", \"Hidden\"]",
    ];
    for line in lines {
        assert!(told.lines().any(|told| told == line), "{line} is not in\n{told}");
    }
}

/// A zip of files, each with its content.
fn zipped(files: impl Iterator<Item = (String, Vec<u8>)>) -> Vec<u8> {
    use std::io::Write;
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in files {
        zip.start_file(name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(&content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

#[test]
fn archives_are_weighed_before_they_are_read() {
    let check = |files: Vec<(&str, usize)>, expected: Refusal| {
        let bytes = zipped(files.into_iter().map(|(name, size)| (name.to_owned(), vec![b' '; size])));
        assert_eq!(read("x.xlsx", &bytes, &Options::default()).err(), Some(expected));
    };
    let broken = Refusal::Broken { kind: ForeignKind::Workbook, line: None };
    check(vec![("xl/workbook.xml", 10), ("xl/worksheets/sheet1.xml", 70 * 1024 * 1024)], Refusal::Bomb);
    check(vec![("xl/workbook.xml", 10)], broken.clone());
    check(vec![("word/document.xml", 10)], Refusal::KnownButNotRead { name: "Word" });
    check(vec![("notes.txt", 10)], Refusal::Unknown);
    let many = (0..1_001).map(|at| (format!("{at}"), Vec::new()));
    assert_eq!(read("x.xlsx", &zipped(many), &Options::default()).err(), Some(Refusal::Bomb));
    let whole = workbook(&[("Map", &[&["Stage", "Pains"], &["Search", "x"]])]);
    for end in (0..whole.len()).step_by(97) {
        assert!(read("cut.xlsx", &whole[..end], &Options::default()).is_err(), "cut at {end}");
    }
    assert_eq!(read("x.xlsx", b"PK\x03\x04 nothing", &Options::default()).err(), Some(broken));
}

#[test]
fn a_mapping_that_is_given_is_followed() {
    let table = b"user_id,timestamp,page\nu1,2024-01-02T10:00:00,home\nu2,2024-01-02T10:01:00,cart\n";
    assert_eq!(read("log.csv", table, &Options::default()).err(), Some(Refusal::EventLog));
    let form = table_form(ForeignFile { name: "log.csv", bytes: table }, &Options::default(), None).unwrap();
    assert_eq!(form.cells[1], ["u1", "2024-01-02T10:00:00", "home"]);
    let mapping = TableMapping {
        layout: TableLayout::StagesDown,
        header_rows: 1,
        label_columns: 1,
        lines: vec![LineRole::Notes, LineRole::LeaveOut, LineRole::Stage],
    };
    let options = Options { table: Some(mapping.clone()), ..Options::default() };
    let imported = read("log.csv", table, &options).unwrap();
    let chosen = imported.report.questions.iter().find_map(|question| match question {
        Question::Table(form) => Some(form.mapping.clone()),
        _ => None,
    });
    assert_eq!(chosen, Some(mapping));
    let names: Vec<&str> = imported.map.stages().map(|stage| &*stage.name).collect();
    assert_eq!(names, ["home", "cart"]);
    assert_eq!(imported.map.lanes.len(), 1);
    // What was taken, taken again, gives the same.
    let table = b"Stage,Actions,Emotion\nSearch,Asks,1\nBuy,Pays,5\n";
    let first = read("map.csv", table, &Options::default()).unwrap();
    let Some(Question::Table(form)) =
        first.report.questions.iter().find(|question| matches!(question, Question::Table(_)))
    else {
        panic!("no mapping was asked about");
    };
    let again = Options { table: Some(form.mapping.clone()), ..Options::default() };
    assert_eq!(read("map.csv", table, &again).unwrap().map, first.map);
    let text = LineRole::Lane(LaneKind::Text);
    let other = TableMapping { lines: vec![LineRole::Phase, LineRole::Stage, text], ..form.mapping.clone() };
    let told = told(&read("map.csv", table, &Options { table: Some(other), ..Options::default() }));
    assert!(told.contains("phase Search: Asks\nphase Buy: Pays\nText Emotion\n    Asks: \"1\""), "{told}");
    for layout in [TableLayout::LanesDown, TableLayout::StagesDown, TableLayout::StepsDown] {
        let form =
            table_form(ForeignFile { name: "map.csv", bytes: table }, &Options::default(), Some(layout)).unwrap();
        assert_eq!(form.mapping.layout, layout);
        read("map.csv", table, &Options { table: Some(form.mapping), ..Options::default() }).unwrap();
    }
}

#[test]
fn of_several_tables_the_likeliest_is_read() {
    let document = "# Prices\n\n| Product | Price |\n|---|---|\n| a | 1 |\n\n# One\n\n| Stage | Pains |\n|---|---|\n| Search | x |\n\n\
        # Two\n\n| Stage | Pains | Emotion |\n|---|---|---|\n| Buy | y | 3 |\n";
    let check = |journey: Option<usize>, expected: Option<(&str, &str)>| {
        let read = read("doc.md", document.as_bytes(), &Options { journey, ..Options::default() });
        let found = read.as_ref().ok().map(|read| (&*read.map.title, &*read.map.phases[0].stages[0].name));
        assert_eq!(found, expected);
    };
    check(None, Some(("Two", "Buy")));
    check(Some(1), Some(("One", "Search")));
    check(Some(0), None);
    check(Some(9), Some(("Two", "Buy")));
}

#[test]
fn a_scale_that_is_given_is_followed_and_nothing_is_moved_onto_it() {
    let table = b"Stage,Emotion,Pains\nSearch,7,x\nBuy,4,\nUse,happy,\n";
    let scale = trayecto::map::EmotionScale::Named(trayecto::map::ScaleName::OneToFive);
    let told = told(&read("map.csv", table, &Options { scale: Some(scale), ..Options::default() }));
    assert!(told.contains("    Buy: Customer 4 \"\"\n    Use: Customer 4 \"happy\"\n"), "{told}");
    assert!(told.contains("Text Notes\n    Search: \"7\"") && told.contains("OffScale"), "{told}");
}

#[test]
fn large_tables_are_cut_and_it_is_said() {
    let mut table = String::from("Stage,Touchpoints,Pains\n");
    for row in 0..60_000 {
        writeln!(table, "Stage {},touch {row},pain {row}", row % 900).unwrap();
    }
    let imported = read("large.csv", table.as_bytes(), &Options::default()).unwrap();
    let cut = "CellsLeftOut { limit: 100000 }";
    assert!(imported.report.remarks.iter().any(|remark| format!("{:?}", remark.note).contains(cut)));
    assert_eq!(imported.map.stages().count(), 900);
    // Two cells, as far apart as they can be.
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write_string(0, 0, "Stage").unwrap();
    sheet.write_string(1_048_575, 16_383, "x").unwrap();
    assert!(read("far.xlsx", &book.save_to_buffer().unwrap(), &Options::default()).is_ok());
}

#[test]
fn hostile_tables_do_not_take_long() {
    let started = std::time::Instant::now();
    let lines = |head: &str, line: &dyn Fn(usize) -> String| {
        (0..40_000).fold(format!("{head}\n"), |table, at| table + &line(at) + "\n")
    };
    let filled = |piece: &str| piece.repeat(1_000_000 / piece.len());
    let tables = [
        lines("Stage,Pains,Emotion", &|at| format!("s{at},p,happy sad angry")),
        lines("Stage,Duration,Emotion", &|at| format!("s,{at} h,happy {at}")),
        lines("Phase,Stage,Persona,Pains", &|at| format!("f{at},s{at},P{at},x")),
        lines("Stage,Persona,Emotion,Pains", &|at| format!("s{},{},1,x", at % 900, "Ana; Luis; ".repeat(30))),
        lines("user,Notes,Emotion (Ana)", &|at| format!("{at},very not happy,not sad")),
        format!("Stage,Pains\ns,\"{}\"", filled("a; b\n")),
        format!("Stage,Emotion\ns,\"{}\"", filled("very happy ")),
        format!("Stage,Pains\n{}", filled(",")),
        format!("Stage,Pains\n{}", filled("\"")),
        format!("Stage,Pains\n{}", filled("1. ")),
        format!("Lane,Kind,Persona,S\nx,Text,,\"{}\"", filled("a\n\n")),
        filled("Stage\tPains\n"),
        format!("<table>{}", filled("<tr><td colspan=9999 rowspan=9999>x")),
        filled("<table><tr><td>x"),
        filled("<table><tr><td>x</table>"),
        format!("|a|b|\n|-|-|\n{}", filled("|**a**|[b](c)|\n")),
        format!("|a|b|\n|-|-|\n{}", filled("*_[")),
    ];
    for table in tables {
        for name in ["x.csv", "x.md", "x.html"] {
            let _ = read(name, table.as_bytes(), &Options::default());
        }
    }
    // Far more than it takes, even on a slow machine; what takes the square of a file's size takes minutes.
    assert!(started.elapsed().as_secs() < 60, "{:?}", started.elapsed());
}

fn any_cell() -> impl Strategy<Value = String> {
    let words = [
        "Stage",
        "Etapa",
        "Phase",
        "Step",
        "Touchpoints",
        "Emotion",
        "Pains",
        "Persona",
        "Duration",
        "Notes",
        "id",
        "Actions",
        "KPI",
        "line of x",
        "Awareness",
        "1. Buy",
        "**x**",
        "Ana",
        "Ana; Luis",
        "-1",
        "+2",
        "5",
        "80 %",
        "4/5",
        "🙂 -> 😕",
        "very happy",
        "++",
        "-",
        "—",
        "a; b, c\nd",
        "1. a 2. b",
        "'=x",
        "\"",
        "NPS: 4",
        "2024-01-01T10:00:00",
        "user_id",
        "timestamp",
        "",
        "",
        "",
        "1e400",
        "(",
        "9999999999999999999999",
        "´",
        "ñ",
        "Emotion (Ana)",
        ": ",
        "Lane",
        "Kind",
        "Stage no.",
        "Text",
        "Emotion: 1 … 0\nx",
        "Carril",
        "Tipo",
        "=",
        "ß\u{301}",
    ];
    prop_oneof![6 => proptest::sample::select(words.to_vec()).prop_map(str::to_owned), 1 => ".{0,12}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn any_grid_is_a_map_or_is_refused(
        rows in proptest::collection::vec(proptest::collection::vec(any_cell(), 0..7), 0..8),
        layout in proptest::option::of(proptest::sample::select(vec![TableLayout::LanesDown, TableLayout::StagesDown, TableLayout::StepsDown])),
        (header_rows, label_columns) in (0..5_usize, 0..5_usize),
        roles in proptest::collection::vec(proptest::sample::select(vec![
            LineRole::Stage, LineRole::Phase, LineRole::Step, LineRole::Persona, LineRole::Duration, LineRole::Notes, LineRole::LeaveOut,
            LineRole::Lane(LaneKind::Emotion), LineRole::Lane(LaneKind::Touchpoints), LineRole::Lane(LaneKind::Metric),
            LineRole::Lane(LaneKind::Divider), LineRole::Lane(LaneKind::Actions),
        ]), 0..8),
    ) {
        let mut csv = csv::WriterBuilder::new().flexible(true).from_writer(Vec::new());
        for row in &rows {
            csv.write_record(row).unwrap();
        }
        let csv = csv.into_inner().unwrap();
        let table = layout.map(|layout| TableMapping { layout, header_rows, label_columns, lines: roles });
        let forced = table.is_some();
        let read = read("any.csv", &csv, &Options { table, ..Options::default() });
        if let Ok(read) = &read {
            prop_assert!(read.map.stages().count() > 0);
        }
        // Whoever says what it is gets a map.
        prop_assert!(!forced || !matches!(read, Err(Refusal::EventLog | Refusal::UnrelatedTable)));
        let mut html = String::from("<table>");
        for row in &rows {
            html.push_str("<tr>");
            for cell in row {
                write!(html, "<td colspan={}>{cell}</td>", cell.len()).unwrap();
            }
        }
        let _ = self::read("any.html", html.as_bytes(), &Options::default());
        let markdown: String = rows.iter().enumerate().map(|(at, row)| {
            let line = if at == 1 { row.iter().map(|_| "---").collect::<Vec<_>>().join("|") + "\n" } else { String::new() };
            line + &row.join(" | ") + "\n"
        }).collect();
        let _ = self::read("any.md", markdown.as_bytes(), &Options::default());
    }

    #[test]
    fn any_bytes_are_a_map_or_are_refused(
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
        name in proptest::sample::select(vec!["x.csv", "x.tsv", "x.xlsx", "x.md", "x.html", ""]),
    ) {
        let _ = read(name, &bytes, &Options::default());
        let zip = [b"PK\x03\x04".as_slice(), &bytes].concat();
        let _ = read(name, &zip, &Options::default());
        let damaged = {
            let mut whole = workbook(&[("Map", &[&["Stage", "Pains", "Emotion"], &["Search", "x", "1"]])]);
            for (at, byte) in bytes.chunks(2).filter_map(|pair| Some((*pair.first()?, *pair.get(1)?))).take(8) {
                let length = whole.len();
                whole[usize::from(at) * length / 256] = byte;
            }
            whole
        };
        let _ = read(name, &damaged, &Options::default());
    }
}
