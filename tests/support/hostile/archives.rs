//! Workbooks, and archives that say they are.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::Give;

const TYPES: &str = r#"<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"#;
const RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#;
const BOOK: &str = r#"<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Mapa" sheetId="1" r:id="rId1"/></sheets></workbook>"#;
const BOOK_RELS: &str = r#"<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#;

pub(super) fn each(give: Give<'_>) {
    let mut give = |name: &str, bytes: Vec<u8>| give(format!("{name}.xlsx"), bytes);
    packed(&mut give);
    sheets(&mut give);
    damaged(&mut give);
}

/// So many rows of two cells.
fn rows(count: usize) -> String {
    let row = |at: usize| {
        format!(
            r#"<row r="{at}"><c r="A{at}" t="inlineStr"><is><t>Etapa {at}</t></is></c><c r="B{at}" t="inlineStr"><is><t>x</t></is></c></row>"#
        )
    };
    (1..=count).map(row).collect()
}

/// Archives that are cut, hold something else, or too much.
fn packed(give: &mut dyn FnMut(&str, Vec<u8>)) {
    let good = workbook(&sheet("", &rows(4), ""), &[]);
    give("empty", Vec::new());
    give("four-bytes", b"PK\x03\x04".to_vec());
    give("cut-early", good[..good.len() / 4].to_vec());
    give("cut-late", good[..good.len() - 30].to_vec());
    give("no-sheets", archive(&[("[Content_Types].xml", TYPES.as_bytes()), ("_rels/.rels", RELS.as_bytes())]));
    give("an-empty-archive", archive(&[]));
    give("not-a-workbook", archive(&[("word/document.xml", b"<w:document/>"), ("[Content_Types].xml", b"<Types/>")]));
    give("a-sheet-of-zeros", workbook_of(&vec![0; 200 << 20], &[]));
    give("a-sheet-of-blanks", workbook(&sheet("", &" ".repeat(100 << 20), ""), &[]));
    give(
        "shared-strings-without-end",
        workbook(
            &sheet("", &rows(4), ""),
            &[("xl/sharedStrings.xml", format!("<sst>{}</sst>", "<si><t>a</t></si>".repeat(3_000_000)).into_bytes())],
        ),
    );
    give(
        "more-shared-strings-than-there-is-memory",
        workbook(
            &sheet("", &rows(4), ""),
            &[("xl/sharedStrings.xml", br#"<sst uniqueCount="35555555555555"><si><t>a</t></si></sst>"#.to_vec())],
        ),
    );
    give(
        "a-part-of-three-hundred-megabytes-beside-it",
        workbook(&sheet("", &rows(4), ""), &[("xl/media/image1.png", vec![0; 300 << 20])]),
    );
    give("ten-thousand-parts", {
        let names: Vec<String> = (0..10_000).map(|at| format!("xl/worksheets/extra{at}.xml")).collect();
        let extra: Vec<(&str, Vec<u8>)> = names.iter().map(|name| (&**name, b"<worksheet/>".to_vec())).collect();
        workbook(&sheet("", &rows(4), ""), &extra)
    });
}

/// Sheets that say what no sheet should.
fn sheets(give: &mut dyn FnMut(&str, Vec<u8>)) {
    give("a-dimension-of-all-cells", workbook(&sheet(r#"<dimension ref="A1:XFD1048576"/>"#, &rows(4), ""), &[]));
    give(
        "a-cell-in-the-last-corner",
        workbook(
            &sheet(
                "",
                r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#,
                "",
            ),
            &[],
        ),
    );
    give(
        "a-cell-beyond-the-last-corner",
        workbook(&sheet("", r#"<row r="99999999999"><c r="ZZZZZZZ99999999999"><v>1</v></c></row>"#, ""), &[]),
    );
    give(
        "all-cells-merged",
        workbook(&sheet("", &rows(4), r#"<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>"#), &[]),
    );
    give(
        "a-hundred-thousand-merges",
        workbook(
            &sheet(
                "",
                &rows(4),
                &format!("<mergeCells>{}</mergeCells>", r#"<mergeCell ref="A1:B2"/>"#.repeat(100_000)),
            ),
            &[],
        ),
    );
    give("two-hundred-thousand-rows", workbook(&sheet("", &rows(200_000), ""), &[]));
    give("elements-in-elements", workbook(&sheet("", &"<row>".repeat(200_000), ""), &[]));
    give(
        "a-billion-laughs",
        workbook(
            &format!(
                "<!DOCTYPE x [<!ENTITY a \"lol\"><!ENTITY b \"{0}\"><!ENTITY c \"{1}\">]>{2}",
                "&a;".repeat(1_000),
                "&b;".repeat(1_000),
                sheet("", r#"<row r="1"><c r="A1" t="inlineStr"><is><t>&c;</t></is></c></row>"#, "")
            ),
            &[],
        ),
    );
    give(
        "shared-strings-that-are-not-there",
        workbook(
            &sheet("", r#"<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" t="s"><v>-1</v></c></row>"#, ""),
            &[],
        ),
    );
    give(
        "values-of-wrong-types",
        workbook(
            &sheet(
                "",
                r#"<row r="1"><c r="A1" t="n"><v>x</v></c><c r="B1" t="b"><v>7</v></c><c r="C1" t="d"><v>never</v></c><c r="D1" t="e"><v>#REF!</v></c><c r="7"><v>1</v></c><c r=""><v>1</v></c></row>"#,
                "",
            ),
            &[],
        ),
    );
    give(
        "a-path-out-of-it",
        archive(&[
            ("../../../../etc/cron.d/x", b"x"),
            ("/etc/passwd", b"x"),
            ("[Content_Types].xml", TYPES.as_bytes()),
        ]),
    );
    give("a-sheet-that-is-not-xml", workbook_of(b"\x00\x01\x02<<<<>>>>&&&&", &[]));
}

/// Archives that are not what they say.
fn damaged(give: &mut dyn FnMut(&str, Vec<u8>)) {
    let good = workbook(&sheet("", &rows(4), ""), &[]);
    give("an-archive-in-an-archive", {
        let mut inner = archive(&[("zeros", &vec![0; 10 << 20])]);
        for _ in 0..5 {
            inner = archive(&[("a.zip", &inner), ("b.zip", &inner)]);
        }
        inner
    });
    give("sizes-that-lie", {
        // The size that the directory of the archive gives is a tenth of what is there.
        let mut bytes = workbook_of(&vec![b' '; 80 << 20], &[]);
        let (size, lie) = ((80_u32 << 20).to_le_bytes(), (1_000_u32).to_le_bytes());
        let mut at = 0;
        while let Some(found) = bytes.get(at..).and_then(|rest| rest.windows(4).position(|four| four == size)) {
            bytes[at + found..at + found + 4].copy_from_slice(&lie);
            at += found + 4;
        }
        bytes
    });
    give("a-checksum-that-is-wrong", {
        let mut bytes = good;
        let middle = bytes.len() / 2;
        bytes[middle..middle + 8].copy_from_slice(b"\xFF\x00\xFF\x00\xFF\x00\xFF\x00");
        bytes
    });
    give("five-hundred-sheets", {
        let sheet_of = |at: usize| format!(r#"<sheet name="S{at}" sheetId="{at}" r:id="rId1"/>"#);
        let sheets: String = (1..=500).map(sheet_of).collect();
        let book = BOOK.replace(r#"<sheet name="Mapa" sheetId="1" r:id="rId1"/>"#, &sheets);
        archive(&[
            ("[Content_Types].xml", TYPES.as_bytes()),
            ("_rels/.rels", RELS.as_bytes()),
            ("xl/workbook.xml", book.as_bytes()),
            ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
            ("xl/worksheets/sheet1.xml", sheet("", &rows(2_000), "").as_bytes()),
        ])
    });
}

fn sheet(head: &str, rows: &str, tail: &str) -> String {
    format!(
        r#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{head}<sheetData>{rows}</sheetData>{tail}</worksheet>"#
    )
}

fn workbook(sheet: &str, extra: &[(&str, Vec<u8>)]) -> Vec<u8> {
    workbook_of(sheet.as_bytes(), extra)
}

fn workbook_of(sheet: &[u8], extra: &[(&str, Vec<u8>)]) -> Vec<u8> {
    let mut parts: Vec<(&str, &[u8])> = vec![
        ("[Content_Types].xml", TYPES.as_bytes()),
        ("_rels/.rels", RELS.as_bytes()),
        ("xl/workbook.xml", BOOK.as_bytes()),
        ("xl/_rels/workbook.xml.rels", BOOK_RELS.as_bytes()),
        ("xl/worksheets/sheet1.xml", sheet),
    ];
    parts.extend(extra.iter().map(|(name, bytes)| (*name, &**bytes)));
    archive(&parts)
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}
