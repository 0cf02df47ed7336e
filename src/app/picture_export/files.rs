//! What the files are called where each page is one of its own.

use std::path::{Path, PathBuf};

/// The files of `count` pages, of which the first was called `path`: one has that name, several have numbers with zeros before them, so
/// that they are listed in order.
#[must_use]
pub fn page_files(path: &Path, count: usize) -> Vec<PathBuf> {
    if count <= 1 {
        return vec![path.to_owned()];
    }
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let ending = path.extension().map(|ending| format!(".{}", ending.to_string_lossy())).unwrap_or_default();
    let stem = without_number(&stem);
    let digits = count.to_string().len();
    (1..=count).map(|number| path.with_file_name(format!("{stem}-{number:0digits$}{ending}"))).collect()
}

/// What the first of `count` pages is called, of which `stem` is the name without an ending.
pub(in crate::app) fn name_of_first(stem: &str, ending: &str, count: usize) -> String {
    match count {
        0 | 1 => format!("{stem}.{ending}"),
        _ => format!("{stem}-{:0digits$}.{ending}", 1, digits = count.to_string().len()),
    }
}

/// Without the number of a first page.
fn without_number(stem: &str) -> &str {
    stem.rsplit_once('-')
        .filter(|(before, number)| !before.is_empty() && number.trim_start_matches('0') == "1")
        .map_or(stem, |(before, _)| before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_are_numbered_so_that_they_sort() {
        let names = |path: &str, count| -> Vec<String> {
            page_files(Path::new(path), count).iter().map(|path| path.display().to_string()).collect()
        };
        assert_eq!(names("/a/map.png", 1), ["/a/map.png"]);
        assert_eq!(names("/a/map-1.png", 1), ["/a/map-1.png"]);
        assert_eq!(names("/a/map.png", 2), ["/a/map-1.png", "/a/map-2.png"]);
        assert_eq!(names("/a/map-1.png", 2), ["/a/map-1.png", "/a/map-2.png"]);
        assert_eq!(names("/a/v1.2-2026.svg", 2), ["/a/v1.2-2026-1.svg", "/a/v1.2-2026-2.svg"]);
        let ten = names("/a/map-1.png", 10);
        assert_eq!((ten[0].as_str(), ten[9].as_str()), ("/a/map-01.png", "/a/map-10.png"));
        assert_eq!(name_of_first("map", "png", 10), "map-01.png");
        assert_eq!(name_of_first("map", "png", 1), "map.png");
    }
}
