//! Saving: the old file or the new one, and nothing else.
#![cfg(unix)]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::{Path, PathBuf};
use std::thread;

use tempfile::TempDir;

use trayecto::file;
use trayecto::file::{
    ExpectedFile, Fingerprint, Keeping, MAX_BYTES, MapSave, OpenError, ReadError, ReadOnlyFile, SaveError, SaveStep,
    Saved, Store, backups, cancelled, open, read_backup, save, save_map, save_with, sweep,
};
use trayecto::locale::Locale;
use trayecto::sentence;

/// A folder with maps in it, and one for their backups.
struct Desk {
    folder: TempDir,
    state: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap(), state: tempfile::tempdir().unwrap() }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file there, as another program would.
    fn with(&self, name: &str, bytes: &[u8]) -> PathBuf {
        fs::write(self.path(name), bytes).unwrap();
        self.path(name)
    }

    fn names(&self) -> Vec<String> {
        names(self.folder.path())
    }

    fn store(&self) -> Store {
        Store::at(self.state.path())
    }

    fn save_with(
        &self,
        path: &Path,
        bytes: &[u8],
        expected: ExpectedFile,
        read_only: ReadOnlyFile,
    ) -> Result<Saved, SaveError> {
        let store = self.store();
        let keeping = Keeping { store: Some(&store), conflict_word: "conflicto" };
        save_map(path, bytes, &MapSave { expected, read_only, keeping })
    }

    #[track_caller]
    fn save(&self, path: &Path, bytes: &[u8], expected: ExpectedFile) -> Saved {
        let saved = self.save_with(path, bytes, expected, ReadOnlyFile::Keep).unwrap();
        assert_eq!((fs::read(path).unwrap(), saved.fingerprint), (bytes.to_vec(), Fingerprint::of(bytes)));
        assert!(saved.backup_error.is_none());
        saved
    }

    fn sweep(&self, path: &Path) -> Vec<PathBuf> {
        let store = self.store();
        sweep(path, Keeping { store: Some(&store), conflict_word: "conflicto" })
    }

    /// What the backups of a map hold, the latest first.
    fn kept(&self, path: &Path) -> Vec<String> {
        let texts = backups(&self.store(), path);
        texts.iter().map(|backup| String::from_utf8(read_backup(backup).unwrap()).unwrap()).collect()
    }
}

fn content(bytes: &[u8]) -> ExpectedFile {
    ExpectedFile::Content(Fingerprint::of(bytes))
}

/// All files below a folder.
fn all_below(folder: &Path) -> Vec<PathBuf> {
    let (mut folders, mut files) = (vec![folder.to_owned()], Vec::new());
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}

/// The names in a folder.
fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn mode(path: &Path) -> u32 {
    fs::metadata(path).unwrap().permissions().mode() & 0o7777
}

#[test]
fn the_new_content_takes_the_place_of_the_old() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.journey.json");
    save(&path, b"one").unwrap();
    assert_eq!(mode(&path) & !0o644, 0);
    fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
    save(&path, b"two").unwrap();
    assert_eq!((fs::read(&path).unwrap(), mode(&path)), (b"two".to_vec(), 0o640));
    save_with(&path, |file| (0..100_000).try_for_each(|_| file.write_all(b"three"))).unwrap();
    assert_eq!((fs::read(&path).unwrap().len(), mode(&path)), (500_000, 0o640));
    assert_eq!(names(folder.path()), ["a.journey.json"]);
}

#[test]
fn symbolic_links_stay_and_lead_to_the_new_content() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("inner");
    fs::create_dir(&inner).unwrap();
    let (link, second) = (folder.path().join("link"), folder.path().join("second"));
    symlink("inner/map", &link).unwrap();
    symlink("link", &second).unwrap();
    for content in [b"new", b"old"] {
        save(&second, content).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(fs::symlink_metadata(&second).unwrap().is_symlink());
        assert_eq!(fs::read(inner.join("map")).unwrap(), content);
    }
    symlink("round", folder.path().join("round")).unwrap();
    let error = save(&folder.path().join("round"), b"").unwrap_err();
    assert!(matches!(error, SaveError::Failed { step: SaveStep::Find, .. }), "{error:?}");
}

#[test]
fn a_failed_save_leaves_the_old_file_and_nothing_else() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map");
    save(&path, b"old").unwrap();
    let check = |result: io::Error, expected: fn(&SaveError) -> bool| {
        for path in [&path, &folder.path().join("new")] {
            let again = io::Error::new(result.kind(), result.to_string());
            let result = if result.get_ref().is_some() { cancelled() } else { again };
            let error = save_with(path, |file| {
                file.write_all(&vec![b'x'; 100_000])?;
                Err(result)
            });
            assert!(expected(error.as_ref().unwrap_err()), "{error:?}");
        }
        assert_eq!((names(folder.path()), fs::read(&path).unwrap()), (vec!["map".into()], b"old".to_vec()));
    };
    check(cancelled(), |error| matches!(error, SaveError::Cancelled));
    check(
        io::ErrorKind::StorageFull.into(),
        |error| matches!(error, SaveError::Failed { step: SaveStep::Write, source, .. } if source.kind() != io::ErrorKind::Other),
    );
}

#[test]
fn only_files_that_may_be_changed_are_written() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map");
    save(&path, b"old").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    assert!(matches!(save(&path, b"new"), Err(SaveError::ReadOnly { .. })));
    assert!(matches!(save(folder.path(), b"new"), Err(SaveError::NotAFile { .. })));
    assert!(matches!(save(&folder.path().join(".."), b"new"), Err(SaveError::NotAFile { .. })));
    assert!(matches!(save(Path::new("/dev/null"), b"new"), Err(SaveError::NotAFile { .. })));
    let missing = save(&folder.path().join("missing/map"), b"new");
    assert!(
        matches!(&missing, Err(SaveError::Failed { step: SaveStep::Find, source, .. }) if source.kind() == io::ErrorKind::NotFound)
    );
    let long = save(&folder.path().join("x".repeat(300)), b"new");
    assert!(matches!(long, Err(SaveError::Failed { .. })));
    // The name of the temporary file does not grow with that of the file.
    save(&folder.path().join("x".repeat(255)), b"new").unwrap();
    assert_eq!((names(folder.path()).len(), fs::read(&path).unwrap()), (2, b"old".to_vec()));
}

#[test]
fn only_files_with_maps_are_opened() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("map");
    assert!(matches!(open(&path), Err(OpenError::Io { .. })));
    save(&path, b"").unwrap();
    assert!(matches!(open(&path), Err(OpenError::Content { source: ReadError::Empty, .. })));
    save(&path, &trayecto::file::write(&trayecto::map::Map::default())).unwrap();
    assert_eq!(open(&path).unwrap().path, path);
    assert!(matches!(open(folder.path()), Err(OpenError::NotAFile { .. })));
    assert!(matches!(open(Path::new("/dev/zero")), Err(OpenError::NotAFile { .. })));
    let pipe = folder.path().join("pipe");
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    assert!(matches!(open(&pipe), Err(OpenError::NotAFile { .. })));
    assert!(matches!(save(&pipe, b""), Err(SaveError::NotAFile { .. })));
}

#[test]
fn the_work_of_somebody_else_is_kept_beside() {
    let check = |there: Option<&[u8]>, expected: ExpectedFile, copied: bool, kept: &[&str]| {
        let desk = Desk::new();
        let path = desk.path("Mapa de Ana.journey.json");
        if let Some(there) = there {
            fs::write(&path, there).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        }
        let saved = desk.save(&path, b"new", expected);
        assert_eq!(saved.conflicts.len(), usize::from(copied), "{saved:?}");
        assert_eq!(desk.names().len(), 1 + saved.conflicts.len(), "{:?}", desk.names());
        for copy in &saved.conflicts {
            let name = copy.file_name().unwrap().to_str().unwrap();
            let when = name.strip_prefix("Mapa de Ana (conflicto ").unwrap().strip_suffix(").journey.json").unwrap();
            let digits: String = when.chars().map(|c| if c.is_ascii_digit() { '0' } else { c }).collect();
            assert_eq!(digits, "0000-00-00 00.00");
            assert_eq!((Some(fs::read(copy).unwrap().as_slice()), mode(copy)), (there, 0o640));
        }
        assert_eq!(desk.kept(&path), kept);
    };
    check(None, ExpectedFile::Absent, false, &["new"]);
    check(None, ExpectedFile::Anything, false, &["new"]);
    // It was deleted meanwhile: it is there again.
    check(None, content(b"old"), false, &["new"]);
    check(Some(b"old"), content(b"old"), false, &["new", "old"]);
    check(Some(b"old"), ExpectedFile::Anything, false, &["new", "old"]);
    check(Some(b"theirs"), content(b"old"), true, &["new"]);
    check(Some(b"theirs"), ExpectedFile::Absent, true, &["new"]);
    // The same work, or none.
    check(Some(b"new"), content(b"old"), false, &["new"]);
    check(Some(b""), ExpectedFile::Absent, false, &["new"]);
}

#[test]
fn one_is_told_where_a_conflict_copy_is() {
    for locale in Locale::ALL {
        let said = |copies: &[&str]| {
            let copies: Vec<PathBuf> = copies.iter().map(PathBuf::from).collect();
            sentence::conflicts(locale, Path::new("/maps/a.json"), &copies)
        };
        assert!(said(&["/maps/a (c 1).json"]).ends_with("\n\na (c 1).json"));
        assert!(said(&["/elsewhere/a (c 1).json", "/maps/b.json"]).ends_with("\n\n/elsewhere/a (c 1).json\nb.json"));
        assert!(said(&["/maps/b.json"]).contains("/maps/a.json"));
    }
}

#[test]
fn what_is_too_large_for_a_map_is_kept_whole_or_replaced_as_agreed() {
    let check = |expected, copied: bool| {
        let desk = Desk::new();
        let path = desk.path("film");
        File::create(&path).unwrap().set_len(MAX_BYTES as u64 + 2).unwrap();
        let saved = desk.save(&path, b"new", expected);
        let sizes: Vec<u64> = saved.conflicts.iter().map(|copy| fs::metadata(copy).unwrap().len()).collect();
        assert_eq!(sizes, if copied { vec![MAX_BYTES as u64 + 2] } else { vec![] });
        assert_eq!(desk.kept(&path), ["new"]);
    };
    check(ExpectedFile::Anything, false);
    check(content(b"old"), true);
}

#[test]
fn conflict_copies_take_no_names_that_are_taken_and_none_that_are_too_long() {
    let desk = Desk::new();
    for path in [desk.path("a.journey.json"), desk.path(&format!("{}.journey.json", "é".repeat(121)))] {
        let copies: BTreeSet<PathBuf> = (0..4)
            .flat_map(|number: u32| {
                fs::write(&path, format!("theirs {number}")).unwrap();
                desk.save(&path, b"new", content(b"old")).conflicts
            })
            .collect();
        let held: BTreeSet<String> = copies.iter().map(|copy| fs::read_to_string(copy).unwrap()).collect();
        assert_eq!(held.into_iter().collect::<Vec<_>>(), ["theirs 0", "theirs 1", "theirs 2", "theirs 3"]);
        assert!(copies.iter().all(|copy| copy.to_str().unwrap().ends_with(").journey.json")));
    }
}

#[test]
fn maps_are_saved_through_links_and_under_long_names() {
    let desk = Desk::new();
    fs::create_dir(desk.path("inner")).unwrap();
    let (link, long) = (desk.path("link"), desk.path(&"x".repeat(255)));
    symlink("inner/map", &link).unwrap();
    for path in [&link, &long] {
        desk.save(path, b"old", ExpectedFile::Absent);
        desk.save(path, b"new", content(b"old"));
        assert_eq!(desk.kept(path), ["new", "old"]);
    }
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    // The backups are those of the file itself, whichever way leads to it.
    assert_eq!(desk.kept(&desk.path("inner/map")), ["new", "old"]);
    assert_eq!((desk.names().len(), names(&desk.path("inner"))), (3, vec!["map".to_owned()]));
}

#[test]
fn a_protected_map_is_replaced_only_on_request() {
    let desk = Desk::new();
    let path = desk.with("map", b"old");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    let refused = desk.save_with(&path, b"new", content(b"old"), ReadOnlyFile::Keep);
    assert!(matches!(refused, Err(SaveError::ReadOnly { .. })));
    assert_eq!(fs::read(&path).unwrap(), b"old");
    let saved = desk.save_with(&path, b"new", content(b"old"), ReadOnlyFile::Replace).unwrap();
    assert_eq!((fs::read(&path).unwrap(), mode(&path), saved.conflicts), (b"new".to_vec(), 0o444, vec![]));
    assert_eq!(desk.kept(&path), ["new", "old"]);
    assert_eq!(desk.names(), ["map"]);
}

#[test]
fn the_last_ten_saves_of_a_map_can_be_had_again() {
    let desk = Desk::new();
    let (path, other) = (desk.path("secret title.journey.json"), desk.path("b.journey.json"));
    desk.save(&other, b"another map", ExpectedFile::Absent);
    let mut expected = ExpectedFile::Absent;
    for number in 1..=14 {
        let bytes = format!("secret text {number}");
        expected = ExpectedFile::Content(desk.save(&path, bytes.as_bytes(), expected).fingerprint);
    }
    let numbers =
        |numbers: &[u32]| -> Vec<String> { numbers.iter().map(|number| format!("secret text {number}")).collect() };
    assert_eq!(desk.kept(&path), numbers(&[14, 13, 12, 11, 10, 9, 8, 7, 6, 5]));
    // What is saved again is the latest, and there once; opening drops none.
    desk.save(&path, b"secret text 9", expected);
    desk.save(&path, b"secret text 9", content(b"secret text 9"));
    assert!(matches!(open(&path), Err(OpenError::Content { .. })));
    assert_eq!(desk.kept(&path), numbers(&[9, 14, 13, 12, 11, 10, 8, 7, 6, 5]));
    assert_eq!(desk.kept(&other), ["another map"]);

    let found = backups(&desk.store(), &path);
    assert!(found.is_sorted_by(|a, b| a.taken_at > b.taken_at));
    assert!(found.iter().all(|backup| backup.bytes == "secret text 9".len() as u64 || backup.bytes == 14));
    let files = all_below(desk.state.path());
    assert_eq!(files.len(), 10 + 1 + 2);
    for file in files {
        assert_eq!((mode(&file), mode(file.parent().unwrap())), (0o600, 0o700), "{file:?}");
        assert!(!file.to_str().unwrap().contains("secret"), "{file:?}");
    }
}

#[test]
fn a_backup_that_is_not_whole_counts_for_nothing() {
    let desk = Desk::new();
    let path = desk.path("map");
    let mut expected = ExpectedFile::Absent;
    for number in 0..10 {
        expected = ExpectedFile::Content(desk.save(&path, format!("text {number}").as_bytes(), expected).fingerprint);
    }
    let files = all_below(desk.state.path());
    let file_of = |text: &[u8]| files.iter().find(|file| fs::read(file).unwrap() == text).unwrap();
    // As after a power cut: the oldest is there again, another is damaged.
    let again = format!("0000000000001-{}", Fingerprint::of(b"long gone").to_hex());
    fs::write(file_of(b"text 0").with_file_name(again), b"").unwrap();
    fs::write(file_of(b"text 3"), b"txet 3").unwrap();
    let found = backups(&desk.store(), &path);
    let whole: Vec<bool> = found.iter().map(|backup| read_backup(backup).is_ok()).collect();
    assert_eq!(whole, [true, true, true, true, true, true, false, true, true, true]);
    // What is saved is kept all the same.
    desk.save(&path, b"text 3", expected);
    assert_eq!(read_backup(&backups(&desk.store(), &path)[0]).unwrap(), b"text 3");
}

#[test]
fn a_save_goes_well_without_a_backup_and_says_so() {
    let desk = Desk::new();
    let path = desk.path("map");
    desk.save(&path, b"old", ExpectedFile::Absent);
    fs::remove_dir_all(desk.state.path().join("backups")).unwrap();
    fs::write(desk.state.path().join("backups"), b"in the way").unwrap();
    let saved = desk.save_with(&path, b"new", content(b"old"), ReadOnlyFile::Keep).unwrap();
    assert!(saved.backup_error.is_some());
    assert_eq!((fs::read(&path).unwrap(), desk.names()), (b"new".to_vec(), vec!["map".to_owned()]));
    assert!(backups(&desk.store(), &path).is_empty());
}

/// The name under which a map's file was about to change places when somebody was killed.
fn swap_name(letters: &str, map: &str, new: &[u8], expected: &str) -> String {
    let short = |bytes: &[u8]| Fingerprint::of(bytes).to_hex()[..32].to_owned();
    let expected = if matches!(expected, "any" | "none") { expected.to_owned() } else { short(expected.as_bytes()) };
    format!(".trayecto-{letters}-{}-{}-{expected}.swap", short(map.as_bytes()), short(new))
}

#[test]
fn what_a_killed_save_left_is_cleared_up_and_nothing_is_lost() {
    // `left` was found under the name of a save of "new" that expected `expected`.
    let check = |left: &[u8], expected: &str, copied: bool, kept: &[&str]| {
        for by_saving in [false, true] {
            let desk = Desk::new();
            let path = desk.with("a.journey.json", b"new");
            desk.with(".trayecto-Unfinish.tmp", b"half");
            desk.with(&swap_name("SwappedO", "a.journey.json", b"new", expected), left);
            let (conflicts, mut expected_backups) = if by_saving {
                (desk.save(&path, b"newer", content(b"new")).conflicts, vec!["newer", "new"])
            } else {
                (desk.sweep(&path), vec![])
            };
            let held: Vec<Vec<u8>> = conflicts.iter().map(|copy| fs::read(copy).unwrap()).collect();
            assert_eq!(held, if copied { vec![left.to_vec()] } else { vec![] });
            expected_backups.extend(kept);
            assert_eq!(desk.kept(&path), expected_backups);
            assert_eq!(desk.names().len(), 1 + conflicts.len(), "{:?}", desk.names());
        }
    };
    // Killed before the two changed places: nobody was told that it is saved.
    check(b"new", "old", false, &[]);
    // After that.
    check(b"old", "old", false, &["old"]);
    check(b"theirs", "any", false, &["theirs"]);
    check(b"theirs", "old", true, &[]);
    check(b"theirs", "none", true, &[]);
    check(b"", "none", false, &[]);
}

#[test]
fn what_belongs_to_the_living_is_left_alone() {
    let desk = Desk::new();
    let path = desk.with("a.journey.json", b"new");
    let unfinished = desk.with(".trayecto-Unfinish.tmp", b"half");
    let swapped = desk.with(&swap_name("SwappedO", "a.journey.json", b"new", "old"), b"old");
    let elsewhere = desk.with(&swap_name("SwappedO", "b.journey.json", b"new", "old"), b"old");
    let foreign = desk.with(".trayecto-notes", b"not ours");
    let all = desk.names();
    // Somebody saves in the folder.
    let saving = File::open(desk.folder.path()).unwrap();
    saving.try_lock_shared().unwrap();
    assert!(desk.sweep(&path).is_empty());
    assert_eq!(desk.names(), all);
    drop(saving);
    // Somebody on another machine writes the file.
    let writing = File::open(&unfinished).unwrap();
    writing.try_lock().unwrap();
    desk.sweep(&path);
    assert!(unfinished.exists() && !swapped.exists());
    drop(writing);
    desk.sweep(&path);
    assert!(!unfinished.exists() && elsewhere.exists() && foreign.exists());
    desk.sweep(&desk.path("b.journey.json"));
    assert_eq!(desk.names(), [".trayecto-notes", "a.journey.json"]);
    // What cannot be kept elsewhere stays.
    let swapped = desk.with(&swap_name("SwappedO", "a.journey.json", b"new", "old"), b"other old");
    let swapped = (swapped, desk.with(&swap_name("SwappedP", "a.journey.json", b"new", "any"), b"old"));
    let store = Store::at(&foreign);
    let copies = sweep(&path, Keeping { store: Some(&store), conflict_word: "conflict" });
    assert_eq!((copies.len(), swapped.0.exists(), swapped.1.exists()), (1, false, true));
}

#[test]
fn of_two_who_save_one_map_nobody_loses_an_edit() {
    let desk = Desk::new();
    let path = desk.path("map");
    let edits = thread::scope(|scope| {
        let writer = |name: &'static str| {
            let (desk, path) = (&desk, &path);
            move || {
                (0..60)
                    .map(move |number| {
                        let mut lines = fs::read(path).unwrap_or_default();
                        let expected = if lines.is_empty() { ExpectedFile::Absent } else { content(&lines) };
                        lines.extend(format!("{name} {number}\n").bytes());
                        desk.save_with(path, &lines, expected, ReadOnlyFile::Keep).unwrap();
                        format!("{name} {number}")
                    })
                    .collect::<Vec<_>>()
            }
        };
        let writers = [scope.spawn(writer("ana")), scope.spawn(writer("bea"))];
        writers.map(|writer| writer.join().unwrap()).concat()
    });
    desk.sweep(&path);
    let texts = desk.names().into_iter().map(|name| fs::read_to_string(desk.path(&name)).unwrap());
    let found: BTreeSet<String> =
        texts.flat_map(|text| text.lines().map(ToOwned::to_owned).collect::<Vec<_>>()).collect();
    assert_eq!(edits.len(), 120);
    assert_eq!(found, edits.into_iter().collect());
    assert!(desk.names().iter().all(|name| !name.starts_with('.')), "{:?}", desk.names());
}

#[test]
#[cfg(target_os = "linux")]
fn each_error_has_a_sentence_of_its_own_in_both_languages() {
    // ENOSPC, EDQUOT, EIO, EACCES, EPERM, EROFS, ENAMETOOLONG, ENOENT, ESTALE, ETIMEDOUT, EHOSTDOWN, EBUSY, EFBIG.
    let codes = [28, 122, 5, 13, 1, 30, 36, 2, 116, 110, 112, 16, 27];
    for locale in Locale::ALL {
        for step in
            [SaveStep::Find, SaveStep::Create, SaveStep::Write, SaveStep::Verify, SaveStep::Replace, SaveStep::Settle]
        {
            let said = |code| {
                let source = io::Error::from_raw_os_error(code);
                let error = SaveError::Failed { step, path: "/maps/a.journey.json".into(), source };
                sentence::save_failed(locale, &error)
            };
            let sentences: BTreeSet<String> = codes.iter().map(|code| said(*code)).collect();
            assert_eq!(sentences.len(), codes.len());
            for sentence in &sentences {
                assert!(sentence.contains("/maps/a.journey.json") && !sentence.contains("os error"), "{sentence}");
            }
            // The same on systems that say it otherwise: ENOTDIR, EHOSTUNREACH, ENETDOWN.
            assert_eq!((said(20), said(113), said(100)), (said(2), said(112), said(112)));
            // ENOEXEC: the system's own words have to do.
            assert!(said(8).contains("os error 8"));
        }
    }
}

/// Files that belong together are all there, or all as they were.
#[test]
fn several_files_are_saved_together_or_not_at_all() {
    let folder = tempfile::tempdir().unwrap();
    let paths = ["a.png", "b.png", "c.png"].map(|name| folder.path().join(name));
    fs::write(&paths[0], "old").unwrap();
    let stopped = file::save_all_with(&paths, |at, out| {
        out.write_all(b"new")?;
        if at == 2 { Err(file::cancelled()) } else { Ok(()) }
    });
    assert!(matches!(stopped, Err(file::SaveError::Cancelled)));
    let left: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(left, [paths[0].clone()]);
    assert_eq!(fs::read(&paths[0]).unwrap(), b"old");
    file::save_all_with(&paths, |at, out| write!(out, "{at}")).unwrap();
    assert_eq!(paths.map(|path| fs::read_to_string(path).unwrap()), ["0", "1", "2"]);
}
