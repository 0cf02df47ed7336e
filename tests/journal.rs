//! Journals: whatever happens to their files, what is recovered is the map as it was after some step, and nothing that was written is lost.

use crate::any_edit;
use crate::dice;
use crate::support;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};

use any_edit::any_edit;
use dice::Dice;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use support::any_map;
use tempfile::TempDir;
use trayecto::edit::{Edit, History, Outcome, apply};
use trayecto::file::{self, About, Base, Change, End, Fingerprint, Journal, Journals};
use trayecto::locale::Locale;
use trayecto::map::{Map, Part, TextField};
use trayecto::template;

/// Journals in a folder of their own.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("state/journals")
    }

    fn journals(&self) -> Journals {
        Journals::at(self.root())
    }

    /// The folder of the only journal.
    fn only(&self) -> PathBuf {
        let folders: Vec<PathBuf> = fs::read_dir(self.root()).unwrap().map(|entry| entry.unwrap().path()).collect();
        assert_eq!(folders.len(), 1);
        folders[0].clone()
    }

    /// The files of the only journal, the newest last.
    fn generations(&self) -> Vec<PathBuf> {
        let files = fs::read_dir(self.only()).unwrap().map(|entry| entry.unwrap().path());
        let mut files: Vec<PathBuf> = files.filter(|file| file.extension().is_some()).collect();
        files.sort_by_key(|file| file.file_stem().unwrap().to_str().unwrap().parse::<u64>().unwrap());
        files
    }

    fn newest(&self) -> PathBuf {
        self.generations().pop().unwrap()
    }

    /// What is recovered from the only journal: the map as it would be saved, and how its file ends.
    fn recovered(&self) -> Option<(Vec<u8>, End)> {
        let left = self.journals().left();
        assert!(left.len() <= 1);
        let recovered = left.first()?.recovered()?;
        Some((file::write(&recovered.map), recovered.end))
    }
}

fn blank() -> Map {
    template::map("blank", Locale::English).unwrap()
}

fn titled(map: &Map, title: &str) -> (Edit, Map) {
    let edit = Edit::Write { part: Part::Title, field: TextField::Title, text: title.into() };
    let map = apply(map, &edit).unwrap();
    (edit, map)
}

fn retitled(map: &Map, title: &str) -> Change {
    let (edit, after) = titled(map, title);
    Change { edit, before: map.clone(), after }
}

fn named(name: &str) -> About {
    About { base: None, name: Some(name.into()) }
}

fn title(place: &Place) -> String {
    place.journals().left()[0].recovered().unwrap().map.title.clone()
}

/// 24 sequences; `PROPTEST_CASES=1000 cargo test --release --test journal` goes through more.
fn cases() -> u32 {
    std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(24)
}

#[test]
fn a_file_cut_anywhere_gives_the_map_after_the_last_whole_record() {
    let config = ProptestConfig { cases: cases(), failure_persistence: None, ..ProptestConfig::default() };
    TestRunner::new(config)
        .run(&(any_map(), any_map(), any::<u64>()), |(map, donor, seed)| {
            cut_everywhere(&map, &donor, &mut Dice::new(seed));
            Ok(())
        })
        .unwrap();
}

/// Goes through steps, undoing and doing again among them, and cuts the file behind each record, before it and within it.
fn cut_everywhere(first: &Map, donor: &Map, dice: &mut Dice) {
    let place = Place::new();
    let mut journal = Journal::begin(&place.journals(), named("any"), first).unwrap();
    let size = |path: &Path| usize::try_from(fs::metadata(path).unwrap().len()).unwrap();
    let mut path = place.newest();
    let mut history = History::new(first.clone());
    // How long the file is, and which map that is.
    let mut known: Vec<(usize, Vec<u8>)> = vec![(size(&path), file::write(first))];
    for _ in 0..12 {
        let before = history.map().clone();
        if dice.once_in(4) {
            let to = dice.below(history.steps().len() + 1);
            let Some(_) = history.jump(to) else { continue };
            journal.go_to(history.map()).unwrap();
        } else {
            let edit = any_edit(dice, &before, donor);
            let Ok(Outcome::Changed) = history.apply(&edit, None, Vec::new()) else { continue };
            journal.record(&Change { edit, before, after: history.map().clone() }).unwrap();
        }
        let map = history.map().clone();
        if place.newest() != path {
            // It has grown a lot: a new one has begun.
            path = place.newest();
            known.clear();
        }
        known.push((size(&path), file::write(&map)));
        if dice.once_in(3) && size(&path) < 500_000 {
            // What is typed counts until the next step.
            let (edit, map) = titled(&map, "being typed");
            journal.typing(Some(&edit)).unwrap();
            known.push((size(&path), file::write(&map)));
        }
    }
    assert!(place.journals().left().is_empty(), "a journal that is written is nobody else's");
    drop(journal);
    let whole = fs::read(&path).unwrap();
    assert_eq!(whole.len(), known.last().unwrap().0);
    assert_eq!(place.recovered(), Some((known.last().unwrap().1.clone(), End::Whole)));
    let borders: BTreeSet<usize> = known.iter().map(|(border, _)| *border).collect();
    let near = borders.iter().flat_map(|border| [border - 1, *border, border + 1]);
    let anywhere = (0..20).map(|_| known[0].0 + dice.below(whole.len() + 1 - known[0].0));
    let cuts: BTreeSet<usize> = near.chain(anywhere).filter(|cut| (known[0].0..=whole.len()).contains(cut)).collect();
    for cut in cuts {
        fs::write(&path, &whole[..cut]).unwrap();
        let expected = known.iter().rev().find(|(border, _)| *border <= cut).unwrap();
        let end = if borders.contains(&cut) { End::Whole } else { End::Cut };
        let (map, ended) = place.recovered().unwrap();
        assert!(map == expected.1, "cut at {cut} of {}", whole.len());
        assert_eq!(ended, end, "cut at {cut}");
    }
    // A wrong byte anywhere behind the first map is seen, and costs no more than what comes after it.
    if whole.len() > known[0].0 {
        let at = known[0].0 + dice.below(whole.len() - known[0].0);
        let mut wrong = whole.clone();
        wrong[at] ^= 0x10;
        fs::write(&path, wrong).unwrap();
        let (map, ended) = place.recovered().unwrap();
        assert!(known.iter().any(|(border, known)| *border <= at && *known == map));
        assert_ne!(ended, End::Whole);
    }
}

#[test]
fn a_change_says_to_which_map_it_was_made() {
    let place = Place::new();
    let first = blank();
    let mut journal = Journal::begin(&place.journals(), named("undone"), &first).unwrap();
    let second = retitled(&first, "Second");
    journal.record(&second).unwrap();
    // It was undone, and nobody told.
    let subtitle = Edit::Write { part: Part::Title, field: TextField::Subtitle, text: "Below".into() };
    let after = apply(&first, &subtitle).unwrap();
    journal.record(&Change { edit: subtitle, before: first, after: after.clone() }).unwrap();
    // A map that came from elsewhere is written down whole.
    drop(journal);
    assert_eq!(place.recovered(), Some((file::write(&after), End::Whole)));
    assert_eq!(place.generations().len(), 1);
    let left = place.journals().left().pop().unwrap();
    let mut journal = left.go_on(named("undone"), &after).unwrap();
    let (_, elsewhere) = titled(&second.after, "Elsewhere");
    journal.record(&retitled(&elsewhere, "There")).unwrap();
    drop(journal);
    assert_eq!(title(&place), "There");
    assert_eq!(place.generations().len(), 3);
}

#[test]
fn a_new_generation_begins_when_one_has_grown_and_three_are_kept() {
    let place = Place::new();
    let mut map = blank();
    let mut journal = Journal::begin(&place.journals(), named("long"), &map).unwrap();
    let mut maps = Vec::new();
    let long = "x".repeat(1500);
    let mut seen = BTreeSet::new();
    for turn in 0..4000 {
        let change = retitled(&map, &format!("{turn} {long}"));
        journal.record(&change).unwrap();
        map = change.after;
        maps.push(file::write(&map));
        seen.extend(place.generations());
        assert!(place.generations().len() <= 3);
    }
    let last = maps.last().unwrap();
    assert!(seen.len() > 4, "{} generations", seen.len());
    drop(journal);
    assert_eq!(place.generations().len(), 3);
    assert_eq!(place.recovered(), Some((last.clone(), End::Whole)));
    // Whatever is cut off the newest one, the ones before it are there.
    let newest = place.newest();
    let whole = fs::read(&newest).unwrap();
    for cut in [0, 1, 60, 500, 2000] {
        fs::write(&newest, &whole[..cut]).unwrap();
        let (map, end) = place.recovered().unwrap();
        assert!(maps.contains(&map), "cut at {cut}");
        assert_eq!(end, End::Whole, "the one before holds all that the newest was begun with");
    }
    // With a beginning that is not what was written, more may have come: that is said.
    let mut wrong = whole.clone();
    wrong[600] ^= 1;
    fs::write(&newest, &wrong).unwrap();
    let (map, end) = place.recovered().unwrap();
    assert!(maps.contains(&map));
    assert_eq!(end, End::Damaged);
}

#[test]
fn what_a_damaged_journal_still_holds_is_given() {
    let place = Place::new();
    let map = template::map("example", Locale::English).unwrap();
    drop(Journal::begin(&place.journals(), named("example"), &map).unwrap());
    let path = place.newest();
    let whole = fs::read(&path).unwrap();
    fs::write(&path, &whole[..whole.len() / 2]).unwrap();
    let (half, end) = place.recovered().unwrap();
    assert_eq!(end, End::Damaged);
    let half = file::read(&half).unwrap().map;
    assert_eq!(half.title, map.title);
    assert!(half.personas.len() == map.personas.len() && half.cards().count() < map.cards().count());
    // Of one of which nothing can be read at least is said that it is there.
    fs::write(&path, b"nothing that anybody wrote").unwrap();
    let left = place.journals().left();
    assert!(left[0].recovered().is_none());
    assert!(left[0].changed_at() > std::time::SystemTime::UNIX_EPOCH);
}

#[test]
fn a_journal_that_was_only_begun_is_not_offered_and_goes() {
    let place = Place::new();
    drop(Journal::begin(&place.journals(), named("begun"), &blank()).unwrap());
    let newest = place.newest();
    let whole = fs::read(&newest).unwrap();
    fs::write(&newest, &whole[..40]).unwrap();
    assert!(place.journals().left().is_empty());
    assert_eq!(fs::read_dir(place.root()).unwrap().count(), 0);
}

#[test]
fn only_the_owner_may_read_a_journal_and_its_name_says_nothing() {
    let place = Place::new();
    let (_, map) = titled(&blank(), "Secret merger");
    let about =
        About { base: Some(Base { path: "/clients/Secret merger.journey.json".into(), content: None }), name: None };
    let journal = Journal::begin(&place.journals(), about, &map).unwrap();
    let folder = place.only();
    let entries = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().path());
    let entries: Vec<PathBuf> = entries.chain([folder.clone()]).collect();
    assert_eq!(entries.len(), 3);
    for path in &entries {
        let name = path.file_name().unwrap().to_str().unwrap();
        assert!(!name.to_lowercase().contains("secret") && name.is_ascii(), "{name}");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        assert_eq!(mode(&place.root()), 0o700);
        assert_eq!(mode(&folder), 0o700);
        entries.iter().filter(|path| path.is_file()).for_each(|file| assert_eq!(mode(file), 0o600));
        // A folder that was made more open is closed again.
        fs::set_permissions(place.root(), fs::Permissions::from_mode(0o755)).unwrap();
        drop(Journal::begin(&place.journals(), named("another"), &map).unwrap());
        assert_eq!(mode(&place.root()), 0o700);
    }
    drop(journal);
}

#[test]
fn a_journal_is_offered_once_its_process_is_gone_and_to_one_at_a_time() {
    let place = Place::new();
    let journal = Journal::begin(&place.journals(), named("held"), &blank()).unwrap();
    assert!(place.journals().left().is_empty());
    drop(journal);
    let first = place.journals().left();
    assert_eq!(first.len(), 1);
    assert!(place.journals().left().is_empty(), "another window is looking at it");
    drop(first);
    assert_eq!(place.journals().left().len(), 1);
}

#[test]
fn what_is_typed_counts_until_it_is_a_step_or_given_up() {
    let place = Place::new();
    let map = blank();
    let mut journal = Journal::begin(&place.journals(), named("typed"), &map).unwrap();
    let (edit, _) = titled(&map, "Half a ti");
    journal.typing(Some(&edit)).unwrap();
    journal.settle().unwrap();
    let copy = |place: &Place| {
        let copied = Place::new();
        fs::create_dir_all(copied.root().join("copy")).unwrap();
        for file in place.generations() {
            fs::copy(&file, copied.root().join("copy").join(file.file_name().unwrap())).unwrap();
        }
        copied
    };
    assert_eq!(title(&copy(&place)), "Half a ti");
    journal.typing(None).unwrap();
    assert_eq!(title(&copy(&place)), map.title);
    journal.typing(Some(&edit)).unwrap();
    let whole = retitled(&map, "A whole title");
    journal.record(&whole).unwrap();
    assert_eq!(title(&copy(&place)), "A whole title");
}

#[test]
fn another_file_or_what_was_saved_makes_what_came_before_needless() {
    let place = Place::new();
    let map = blank();
    let mut journal = Journal::begin(&place.journals(), named("new"), &map).unwrap();
    let change = retitled(&map, "First");
    journal.record(&change).unwrap();
    let map = change.after;
    let content = Fingerprint::of(&file::write(&map));
    let about =
        About { base: Some(Base { path: "/maps/first.journey.json".into(), content: Some(content) }), name: None };
    let (_, after) = titled(&map, "Second");
    journal.renew(about.clone(), &after).unwrap();
    assert_eq!(place.generations().len(), 1);
    drop(journal);
    let left = place.journals().left();
    let recovered = left[0].recovered().unwrap();
    assert_eq!((&recovered.about, recovered.map.title.as_str()), (&about, "Second"));
}

#[test]
fn a_restored_map_goes_on_in_its_journal() {
    let place = Place::new();
    let (_, map) = titled(&blank(), "Lost");
    drop(Journal::begin(&place.journals(), named("lost"), &map).unwrap());
    let left = place.journals().left().pop().unwrap();
    let map = left.recovered().unwrap().map.clone();
    let mut journal = left.go_on(named("found"), &map).unwrap();
    assert!(place.journals().left().is_empty(), "it is this process's now");
    journal.record(&retitled(&map, "Found")).unwrap();
    drop(journal);
    assert_eq!(title(&place), "Found");
    assert_eq!(place.generations().len(), 2, "what was left is kept beside it");
    place.journals().left().pop().unwrap().discard().unwrap();
    assert_eq!(fs::read_dir(place.root()).unwrap().count(), 0);
}

#[test]
fn the_newest_journal_comes_first_and_strangers_are_left_alone() {
    let place = Place::new();
    for name in ["a", "b"] {
        drop(Journal::begin(&place.journals(), named(name), &blank()).unwrap());
    }
    fs::write(place.root().join("notes.txt"), "mine").unwrap();
    let left = place.journals().left();
    assert_eq!(left.len(), 2);
    assert!(left[0].changed_at() >= left[1].changed_at());
    for left in left {
        left.discard().unwrap();
    }
    let rest: Vec<_> = fs::read_dir(place.root()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(rest, ["notes.txt"]);
    // Where there is nothing at all, there is nothing to offer.
    assert!(Journals::at(place.root().join("nowhere")).left().is_empty());
}

#[test]
fn a_journal_that_could_not_be_written_begins_anew() {
    let place = Place::new();
    let map = blank();
    let mut journal = Journal::begin(&place.journals(), named("full"), &map).unwrap();
    // Its folder goes away under it.
    let (hidden, folder) = (place.folder.path().join("hidden"), place.only());
    fs::rename(&folder, &hidden).unwrap();
    let (_, unknown) = titled(&map, "Unwritten");
    assert!(journal.go_to(&unknown).is_err());
    assert!(journal.go_to(&unknown).is_err(), "and so does the next one");
    fs::rename(&hidden, &folder).unwrap();
    journal.record(&retitled(&unknown, "Written")).unwrap();
    drop(journal);
    assert_eq!(title(&place), "Written");
}

#[test]
fn any_bytes_are_a_journal_or_none() {
    TestRunner::new(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })
        .run(&(proptest::collection::vec(any::<u8>(), 0..400), 0..6_u8), |(bytes, kind)| {
            let place = Place::new();
            let folder = place.root().join("any");
            fs::create_dir_all(&folder).unwrap();
            let mut file = File::create(folder.join("1.journal")).unwrap();
            // Some begin as journals do.
            let beginning: &[u8] = match kind {
                0 => b"0 about 1 2 0000000000000000\n{}\n",
                1 => b"0 map 1 18446744073709551615 0\n",
                2 => b"0 about 1 ",
                _ => b"",
            };
            file.write_all(beginning).unwrap();
            file.write_all(&bytes).unwrap();
            drop(file);
            let left = place.journals().left();
            prop_assert!(left.iter().all(|left| left.recovered().is_none()));
            Ok(())
        })
        .unwrap();
}
