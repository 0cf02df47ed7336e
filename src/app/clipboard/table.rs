//! Tables as other programs copy and paste them: tab-separated text, and HTML.

/// The table as tab-separated text. A cell with a tab, a line break or a quotation mark stands in quotation marks, and its own are
/// doubled: so do spreadsheets. Nothing follows the last row, unless it would not be seen to be there.
pub(super) fn to_text(rows: &[Vec<String>]) -> String {
    let mut text = String::new();
    for (at, row) in rows.iter().enumerate() {
        if at > 0 {
            text.push('\n');
        }
        let start = text.len();
        for (at, cell) in row.iter().enumerate() {
            if at > 0 {
                text.push('\t');
            }
            write_cell(cell, &mut text);
        }
        if at + 1 == rows.len() && text.len() == start {
            text.push('\n');
        }
    }
    text
}

/// The table as HTML. Spreadsheets take their cells from it before they look at the text.
pub(super) fn to_html(rows: &[Vec<String>]) -> String {
    // Without the style a spreadsheet makes a row of each line of a cell.
    let mut html = String::from("<meta charset=\"utf-8\"><style>br{mso-data-placement:same-cell}</style><table>");
    for row in rows {
        html.push_str("<tr>");
        for cell in row {
            html.push_str("<td>");
            for c in cell.chars() {
                match c {
                    '&' => html.push_str("&amp;"),
                    '<' => html.push_str("&lt;"),
                    '>' => html.push_str("&gt;"),
                    '\n' => html.push_str("<br>"),
                    c => html.push(c),
                }
            }
            html.push_str("</td>");
        }
        html.push_str("</tr>");
    }
    html.push_str("</table>");
    html
}

/// The rows of a text: cells are set apart by tabs, rows by line breaks. So lines of plain text are rows of one cell.
pub(super) fn from_text(text: &str) -> Vec<Vec<String>> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = Vec::new();
    let mut rest = &*text;
    while !rest.is_empty() {
        let mut row = Vec::new();
        loop {
            let (cell, behind) = quoted_cell(rest).unwrap_or_else(|| plain_cell(rest));
            row.push(cell);
            let Some(next) = behind.strip_prefix('\t') else {
                rest = behind.strip_prefix('\n').unwrap_or_default();
                break;
            };
            rest = next;
        }
        rows.push(row);
    }
    rows
}

fn write_cell(cell: &str, text: &mut String) {
    if cell.contains(['\t', '\n', '\r', '"']) {
        text.push('"');
        text.push_str(&cell.replace('"', "\"\""));
        text.push('"');
    } else {
        text.push_str(cell);
    }
}

/// The cell at the beginning, up to a tab or a line break, and what is behind it.
fn plain_cell(text: &str) -> (String, &str) {
    let (cell, behind) = text.split_at(text.find(['\t', '\n']).unwrap_or(text.len()));
    (cell.to_owned(), behind)
}

/// The cell at the beginning if it stands in quotation marks, without them, and what is behind it. Only where they are needed they
/// are a spreadsheet's; else they are a line of somebody's words, which keeps them.
fn quoted_cell(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('"')?;
    let mut cell = String::new();
    let mut needed = false;
    let mut rest = inside;
    loop {
        let (before, behind) = rest.split_once('"')?;
        cell.push_str(before);
        needed |= before.contains(['\t', '\n']);
        if let Some(next) = behind.strip_prefix('"') {
            cell.push('"');
            needed = true;
            rest = next;
        } else {
            let ends = behind.is_empty() || behind.starts_with(['\t', '\n']);
            return (ends && needed).then_some((cell, behind));
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn rows(table: &[&[&str]]) -> Vec<Vec<String>> {
        table.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    }

    #[test]
    fn tables_and_lines_are_read_as_spreadsheets_and_editors_copy_them() {
        let check = |text: &str, expected: &[&[&str]]| assert_eq!(from_text(text), rows(expected), "{text:?}");
        check("", &[]);
        check("uno\ndos\r\ntres\r\n", &[&["uno"], &["dos"], &["tres"]]);
        check("a\tb\n\tc\n", &[&["a", "b"], &["", "c"]]);
        check("a\n\nb", &[&["a"], &[""], &["b"]]);
        check("\"two\nlines\"\tb\r\n", &[&["two\nlines", "b"]]);
        check("\"say \"\"yes\"\"\"\t\"\ttab\"", &[&["say \"yes\"", "\ttab"]]);
        // Words in quotation marks are not a spreadsheet's doing.
        check("\"No lo entiendo\"\n\"Es caro\", dice", &[&["\"No lo entiendo\""], &["\"Es caro\", dice"]]);
        check("\"open\n\"x\"", &[&["\"open"], &["\"x\""]]);
        check("5\" screen\t\"", &[&["5\" screen", "\""]]);
    }

    #[test]
    fn tables_are_written_as_spreadsheets_read_them() {
        let table = rows(&[&["a\tb", "line\nbreak", "\"q\""], &["=1+1", "", "<&>"]]);
        assert_eq!(to_text(&table), "\"a\tb\"\t\"line\nbreak\"\t\"\"\"q\"\"\"\n=1+1\t\t<&>");
        let html = to_html(&table);
        assert!(html.ends_with(
            "<table><tr><td>a\tb</td><td>line<br>break</td><td>\"q\"</td></tr>\
             <tr><td>=1+1</td><td></td><td>&lt;&amp;&gt;</td></tr></table>"
        ));
        assert_eq!(to_text(&rows(&[&[""]])), "\n");
    }

    proptest! {
        #[test]
        fn a_table_survives_being_text(
            table in prop::collection::vec(prop::collection::vec("[ab\"\t\n ñ]{0,6}", 1..4), 0..5),
        ) {
            prop_assert_eq!(from_text(&to_text(&table)), table);
        }

        #[test]
        fn any_text_is_a_table(text in "[a\"\t\n\r]{0,40}") {
            let table = from_text(&text);
            prop_assert!(table.iter().all(|row| !row.is_empty()));
            prop_assert_eq!(from_text(&to_text(&table)), table);
        }
    }
}
