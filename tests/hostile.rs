//! Files that somebody may send by mistake or in bad faith: each gives a valid map or a sentence, never a crash.

use std::collections::HashSet;

use trayecto::file;
use trayecto::import::{ForeignFile, Options, import};
use trayecto::locale::Locale;
use trayecto::map::Map;
use trayecto::render::Picture;
use trayecto::sentence;

#[path = "support/hostile/mod.rs"]
mod inputs;

/// The map in a file, or why there is none, in a language.
fn read(name: &str, bytes: &[u8], locale: Locale) -> Result<Map, String> {
    if let Ok(reading) = file::read(bytes) {
        return Ok(reading.map);
    }
    match import(ForeignFile { name, bytes }, &Options::default(), locale) {
        Ok(imported) => {
            for remark in &imported.report.remarks {
                assert!(!sentence::remark(locale, remark).trim().is_empty(), "{name}: {remark:?}");
            }
            Ok(imported.map)
        }
        Err(refusal) => Err(sentence::refusal(locale, &refusal)),
    }
}

#[test]
fn every_hostile_file_gives_a_map_or_a_sentence() {
    let mut names = HashSet::new();
    let mut maps = 0;
    inputs::each(|hostile| {
        let name = &*hostile.name;
        if std::env::var("ONLY").is_ok_and(|only| !name.contains(&only)) {
            return;
        }
        let began = std::time::Instant::now();
        assert!(names.insert(name.to_owned()), "{name} comes twice");
        let mut outcomes = Locale::ALL.map(|locale| read(name, &hostile.bytes, locale));
        for outcome in &mut outcomes {
            match outcome {
                Ok(map) => {
                    let written = file::write(map);
                    let again = file::read(&written).unwrap_or_else(|error| panic!("{name}: {error}"));
                    assert_eq!(again.warnings, [], "{name}");
                    assert!(again.map == *map, "{name} is read back otherwise");
                }
                // A sentence has some words and an end; it says nothing of what is within the program.
                Err(sentence) => {
                    assert!(sentence.split(' ').count() > 3 && sentence.ends_with('.'), "{name}: {sentence}");
                    assert!(!sentence.contains("::"), "{name}: {sentence}");
                }
            }
        }
        eprintln!("{name} {:?} {}", began.elapsed(), outcomes[0].is_ok());
        maps += usize::from(outcomes[0].is_ok());
        assert_eq!(outcomes[0].is_ok(), outcomes[1].is_ok(), "{name} is read in one language only");
    });
    assert!(names.len() >= 200, "only {} files", names.len());
    // Many are good files with something odd about them: refusing all would be easy.
    assert!(maps >= 60, "only {maps} maps were read");
}

#[test]
fn every_hostile_picture_is_opened_or_refused() {
    let mut refused = 0;
    inputs::each(|hostile| {
        // What is no picture is tried as one just the same; the largest ones teach nothing more.
        if hostile.bytes.len() < 4 << 20 {
            refused += usize::from(Picture::open(hostile.bytes).is_err());
        }
    });
    assert!(refused > 200, "only {refused} were refused");
}
