//! Saving: the old file or the new one, and nothing else.
#![cfg(unix)]

use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use trayecto::file::{OpenError, ReadError, SaveError, SaveStep, cancelled, open, save, save_with};

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
