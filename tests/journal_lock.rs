//! The lock of a journal, held by another process. It stands alone: a process that is just being started holds for a moment what others of
//! the same program have locked.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::Read;
use std::process::{Command, Stdio};

use trayecto::file::{About, Journal, Journals};
use trayecto::map::Map;

#[test]
fn a_journal_is_its_process_s_until_that_is_killed() {
    let root = tempfile::tempdir().unwrap();
    let journals = Journals::at(root.path().to_owned());
    drop(Journal::begin(&journals, About::default(), &Map::default()).unwrap());
    let folder = fs::read_dir(root.path()).unwrap().next().unwrap().unwrap().path();
    // Without a process between, so that it is the holder who is killed.
    let mut holder = Command::new("flock");
    holder.args(["--no-fork", "--exclusive"]).arg(folder.join("lock"));
    holder.args(["sh", "-c", "echo locked; exec sleep 60"]).stdout(Stdio::piped()).stderr(Stdio::null());
    let mut holder = holder.spawn().expect("flock is part of util-linux");
    let mut said = [0; 7];
    holder.stdout.as_mut().unwrap().read_exact(&mut said).unwrap();
    assert!(journals.left().is_empty());
    holder.kill().unwrap();
    holder.wait().unwrap();
    assert_eq!(journals.left().len(), 1);
}
