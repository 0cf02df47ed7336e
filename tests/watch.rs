//! What is noticed of what others do to a file.

use std::fs;
use std::path::{Path, PathBuf};

use trayecto::file::{Care, Fingerprint, Sighting, Watch};
use trayecto::locale::Locale;
use trayecto::{file, template};

/// Looks after which is told whatever there is to tell.
const ENOUGH: usize = 5;

struct Case {
    folder: tempfile::TempDir,
    path: PathBuf,
    watch: Watch,
}

fn map_bytes(name: &str) -> Vec<u8> {
    file::write(&template::map(name, Locale::English).unwrap())
}

impl Case {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("trip.journey.json");
        let bytes = map_bytes("blank");
        fs::write(&path, &bytes).unwrap();
        let mut watch = Watch::new(&path, Fingerprint::of(&bytes));
        assert!(watch.look(Care::Glance).is_none(), "it holds what it is to hold");
        Self { folder, path, watch }
    }

    /// In a word what is told within some looks; nothing is told twice.
    fn told(&mut self, care: Care) -> String {
        let told: Vec<Sighting> = (0..ENOUGH).filter_map(|_| self.watch.look(care)).collect();
        let words = told.iter().map(|sighting| match sighting {
            Sighting::Same => "same".to_owned(),
            Sighting::Changed(changed) => match &changed.reading {
                Ok(reading) => format!("changed, {} cards", reading.map.cards().count()),
                Err(_) => "changed, unreadable".to_owned(),
            },
            Sighting::Gone => "gone".to_owned(),
            Sighting::Moved(to) => format!("moved to {}", name(to)),
            Sighting::FolderGone => "folder gone".to_owned(),
        });
        words.collect::<Vec<_>>().join(", ")
    }

    fn expect(&mut self, expected: &str) {
        assert_eq!(self.told(Care::Glance), expected);
        assert_eq!(self.told(Care::Closely), "", "told twice");
    }
}

fn name(path: &Path) -> String {
    path.file_name().unwrap().to_string_lossy().into_owned()
}

#[test]
fn a_change_is_told_once_and_so_is_its_undoing() {
    let mut case = Case::new();
    let before = fs::read(&case.path).unwrap();
    fs::write(&case.path, map_bytes("example")).unwrap();
    let cards = template::map("example", Locale::English).unwrap().cards().count();
    case.expect(&format!("changed, {cards} cards"));
    fs::write(&case.path, map_bytes("five-steps")).unwrap();
    let cards = template::map("five-steps", Locale::English).unwrap().cards().count();
    case.expect(&format!("changed, {cards} cards"));
    fs::write(&case.path, before).unwrap();
    case.expect("same");
}

#[test]
fn a_file_that_only_looks_new_is_no_news() {
    let mut case = Case::new();
    let before = fs::read(&case.path).unwrap();
    fs::write(&case.path, &before).unwrap();
    case.expect("");
    // As programs save: another file takes its place.
    let other = case.folder.path().join("other");
    fs::write(&other, &before).unwrap();
    fs::rename(&other, &case.path).unwrap();
    case.expect("");
}

/// A change within the finest time that the system keeps, of the same length, is found by its content.
#[test]
fn a_change_that_leaves_no_trace_is_found_by_looking_closely() {
    let mut case = Case::new();
    let before = fs::read(&case.path).unwrap();
    let modified = fs::metadata(&case.path).unwrap().modified().unwrap();
    let changed = String::from_utf8(before).unwrap().replacen("as-is", "to-be", 1);
    let file = fs::OpenOptions::new().write(true).open(&case.path).unwrap();
    std::io::Write::write_all(&mut &file, changed.as_bytes()).unwrap();
    file.set_modified(modified).unwrap();
    assert!(matches!(case.watch.look(Care::Closely), Some(Sighting::Changed(_))));
}

#[test]
fn a_file_that_is_being_written_is_waited_for() {
    let mut case = Case::new();
    let whole = map_bytes("example");
    for share in [3, 2] {
        fs::write(&case.path, &whole[..whole.len() / share]).unwrap();
        assert!(case.watch.look(Care::Glance).is_none(), "half of a map was told");
    }
    fs::write(&case.path, &whole).unwrap();
    let cards = template::map("example", Locale::English).unwrap().cards().count();
    case.expect(&format!("changed, {cards} cards"));
    // What stays like that is told.
    fs::write(&case.path, "{ \"format\": ").unwrap();
    case.expect("changed, unreadable");
}

#[test]
fn a_file_that_comes_back_at_once_was_never_gone() {
    let mut case = Case::new();
    let before = fs::read(&case.path).unwrap();
    fs::remove_file(&case.path).unwrap();
    assert!(case.watch.look(Care::Glance).is_none());
    assert!(case.watch.look(Care::Closely).is_none());
    fs::write(&case.path, &before).unwrap();
    case.expect("");
    fs::remove_file(&case.path).unwrap();
    case.expect("gone");
    fs::write(&case.path, &before).unwrap();
    case.expect("same");
}

#[test]
fn a_file_with_another_name_is_found() {
    let mut case = Case::new();
    let to = case.folder.path().join("renamed.journey.json");
    fs::rename(&case.path, &to).unwrap();
    case.expect("moved to renamed.journey.json");

    // Written anew under the other name, as sync folders do.
    let mut case = Case::new();
    let bytes = fs::read(&case.path).unwrap();
    fs::write(case.folder.path().join("anew.journey.json"), bytes).unwrap();
    fs::write(case.folder.path().join("another.journey.json"), map_bytes("example")).unwrap();
    fs::remove_file(&case.path).unwrap();
    case.expect("moved to anew.journey.json");

    let mut case = Case::new();
    fs::write(case.folder.path().join("another.journey.json"), map_bytes("example")).unwrap();
    fs::remove_file(&case.path).unwrap();
    case.expect("gone");
}

#[test]
fn a_folder_that_is_gone_is_told_as_such() {
    let mut case = Case::new();
    let away = case.folder.path().with_extension("away");
    fs::rename(case.folder.path(), &away).unwrap();
    case.expect("folder gone");
    fs::rename(&away, case.folder.path()).unwrap();
    case.expect("same");
}

/// Whatever takes the place of the file: the watch neither hangs nor ends.
#[test]
fn what_is_no_file_is_not_read() {
    let mut case = Case::new();
    fs::remove_file(&case.path).unwrap();
    fs::create_dir(&case.path).unwrap();
    case.expect("gone");
}
