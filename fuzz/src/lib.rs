//! What the targets share: any bytes go in, and what comes out must be a map that survives being written, or a refusal.

use std::io::{Cursor, Write};

use trayecto::file;
use trayecto::import::{ForeignFile, Options, Question, Sections, import};
use trayecto::locale::Locale;
use trayecto::map::Map;
use trayecto::sentence;

/// Imports bytes under a name, in every way that the import itself offers.
///
/// # Panics
/// If what comes out is not what is promised: that is what is looked for.
pub fn import_as(name: &str, bytes: &[u8]) {
    let foreign = ForeignFile { name, bytes };
    let imported = match import(foreign, &Options::default(), Locale::Spanish) {
        Ok(imported) => imported,
        Err(refusal) => {
            assert!(!sentence::refusal(Locale::English, &refusal).is_empty());
            return;
        }
    };
    survives(&imported.map);
    for remark in &imported.report.remarks {
        assert!(!sentence::remark(Locale::English, remark).is_empty());
    }
    for question in imported.report.questions {
        for options in answers(question) {
            if let Ok(other) = import(foreign, &options, Locale::English) {
                survives(&other.map);
            }
        }
    }
}

/// Other answers to a question than the one that was taken.
fn answers(question: Question) -> Vec<Options> {
    match question {
        Question::Journey { names, .. } => {
            [names.len() / 2, names.len()].map(|at| Options { journey: Some(at), ..Options::default() }).into()
        }
        Question::Sections { .. } => {
            [Sections::Phases, Sections::Stages].map(|to| Options { sections: Some(to), ..Options::default() }).into()
        }
        Question::Scale { offered, .. } => {
            offered.into_iter().map(|scale| Options { scale: Some(scale), ..Options::default() }).collect()
        }
        Question::Table(form) => vec![Options { table: Some(form.mapping), ..Options::default() }],
    }
}

fn survives(map: &Map) {
    let written = file::write(map);
    let again = file::read(&written).expect("what was written is read");
    assert!(again.warnings.is_empty(), "{:?}", again.warnings);
    assert!(again.map == *map, "what was written is read otherwise");
}

/// A whole workbook with such a sheet and such texts: else hardly any input would be an archive.
#[must_use]
pub fn workbook(sheet: &[u8], texts: &[u8]) -> Vec<u8> {
    const TYPES: &[u8] = br#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>"#;
    const RELS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
    const BOOK: &[u8] = br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Mapa" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
    const BOOK_RELS: &[u8] = br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;
    let parts: [(&str, &[u8]); 6] = [
        ("[Content_Types].xml", TYPES),
        ("_rels/.rels", RELS),
        ("xl/workbook.xml", BOOK),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS),
        ("xl/worksheets/sheet1.xml", sheet),
        ("xl/sharedStrings.xml", texts),
    ];
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Stored);
    for (name, bytes) in parts {
        writer.start_file(name, options).expect("a name");
        writer.write_all(bytes).expect("memory");
    }
    writer.finish().expect("memory").into_inner()
}
