//! The title of a document in the title bar of its reader, where otherwise the name of its file would stand.

/// What says so (ISO 32000-1, 12.2).
const SHOWN: &[u8] = b"/ViewerPreferences<</DisplayDocTitle true>>";

/// Says in the catalogue of a PDF that its title is to be shown. The library says it only of documents that claim to conform to
/// PDF/UA, but writes the catalogue last: nothing stands behind it except the list of where objects are, and only where that list
/// begins has to be written anew. A file that looks otherwise stays as it is.
pub(super) fn with_title_shown(pdf: Vec<u8>) -> Vec<u8> {
    shown(&pdf).unwrap_or(pdf)
}

fn shown(pdf: &[u8]) -> Option<Vec<u8>> {
    const START: &[u8] = b"startxref\n";
    let start = last(pdf, START)? + START.len();
    let digits = pdf[start..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let (number, end) = pdf[start..].split_at(digits);
    let list: usize = std::str::from_utf8(number).ok()?.parse().ok()?;
    let objects = pdf.get(..list)?;
    let catalogue = objects.trim_ascii_end().strip_suffix(b"endobj")?.trim_ascii_end().strip_suffix(b">>")?;
    let is_catalogue = last(catalogue, b" obj\n")? < last(catalogue, b"/Type/Catalog")?;
    if !is_catalogue || last(catalogue, b"/ViewerPreferences") > last(catalogue, b" obj\n") {
        return None;
    }
    let list_now = (list + SHOWN.len()).to_string();
    let behind = &pdf[catalogue.len()..start];
    Some([catalogue, SHOWN, behind, list_now.as_bytes(), end].concat())
}

/// Where something stands for the last time.
fn last(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).rposition(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str =
        "%PDF-1.7\n1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n\nxref\n0 1\ntrailer\n<<>>\nstartxref\n55\n%%EOF";

    #[test]
    fn the_list_of_objects_is_found_behind_what_was_added() {
        assert_eq!(FILE.find("xref"), Some(55));
        let with = String::from_utf8(with_title_shown(FILE.into())).unwrap();
        assert!(with.contains("<</Type/Catalog/Pages 2 0 R/ViewerPreferences<</DisplayDocTitle true>>>>\nendobj"));
        assert!(with.ends_with(&format!("startxref\n{}\n%%EOF", with.find("xref").unwrap())));
    }

    #[test]
    fn a_file_that_looks_otherwise_stays_as_it_is() {
        for file in
            [FILE.replace("Catalog", "Pages"), FILE.replace("55", "9999"), FILE.replace("startxref", ""), String::new()]
        {
            assert_eq!(with_title_shown(file.clone().into()), file.as_bytes());
        }
    }
}
