//! Files that were written, opened or shown by the system: the one place that starts other programs.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

use egui::Context;

/// How long what cannot open a file goes on before it says so, at most.
const SHOWN: Duration = Duration::from_secs(10);

/// What the system is to do with a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenerJob {
    /// Open it with the program that the person has for such files.
    Open(PathBuf),
    /// Show it in its folder.
    Reveal(PathBuf),
}

/// Why it was not done.
#[derive(Debug)]
pub(super) enum OpenerFailed {
    /// The file is not there any more.
    Gone(PathBuf),
    /// The system has no program for that, or it failed.
    Program(PathBuf, String),
}

/// The way to the system.
pub struct Opener {
    way: Way,
    failed: (Sender<OpenerFailed>, Receiver<OpenerFailed>),
}

enum Way {
    System,
    /// It is only noted: for tests.
    Noted(Sender<OpenerJob>),
}

/// A family of systems, each with programs of its own for this.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum System {
    MacOs,
    Windows,
    /// Linux and its kin: what desktops agree on.
    Other,
}

impl System {
    const OURS: Self = if cfg!(target_os = "macos") {
        Self::MacOs
    } else if cfg!(target_os = "windows") {
        Self::Windows
    } else {
        Self::Other
    };
}

impl Default for Opener {
    fn default() -> Self {
        Self { way: Way::System, failed: channel() }
    }
}

impl Opener {
    /// One that only notes what it is asked for: for tests.
    #[must_use]
    pub fn noting() -> (Self, Receiver<OpenerJob>) {
        let (sender, noted) = channel();
        (Self { way: Way::Noted(sender), failed: channel() }, noted)
    }

    /// Has the system do it, on a thread of its own.
    pub(super) fn begin(&self, job: OpenerJob, context: &Context) {
        match &self.way {
            Way::Noted(sender) => {
                // A test that does not look does not mind.
                let _ = sender.send(job);
            }
            Way::System => {
                let (sender, context) = (self.failed.0.clone(), context.clone());
                thread::spawn(move || {
                    if let Err(failed) = done(System::OURS, &job) {
                        // Nobody listens any more when the window was closed meanwhile.
                        let _ = sender.send(failed);
                        context.request_repaint();
                    }
                });
            }
        }
    }

    /// What could not be done, once that is known.
    pub(super) fn failed(&self) -> Option<OpenerFailed> {
        self.failed.1.try_recv().ok()
    }
}

fn done(system: System, job: &OpenerJob) -> Result<(), OpenerFailed> {
    let (OpenerJob::Open(path) | OpenerJob::Reveal(path)) = job;
    if !path.exists() {
        return Err(OpenerFailed::Gone(path.clone()));
    }
    // What begins with a hyphen is no option of these programs.
    let path = std::path::absolute(path).unwrap_or_else(|_| path.clone());
    let job = match job {
        OpenerJob::Open(_) => OpenerJob::Open(path.clone()),
        OpenerJob::Reveal(_) => OpenerJob::Reveal(path.clone()),
    };
    run(system, &job).map_err(|error| OpenerFailed::Program(path, error.to_string()))
}

fn run(system: System, job: &OpenerJob) -> io::Result<()> {
    let (program, arguments) = order(system, job);
    // No shell reads what the file is called.
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let begun = Instant::now();
    let status = command.status()?;
    // That of Windows says the opposite of the truth. What comes late comes from the program that shows the file: it was opened.
    if status.success() || system == System::Windows || begun.elapsed() > SHOWN {
        return Ok(());
    }
    Err(io::Error::other(format!("{program}: {status}")))
}

/// The program, and what it is told.
fn order(system: System, job: &OpenerJob) -> (&'static str, Vec<OsString>) {
    let path = |path: &Path| path.as_os_str().to_owned();
    match (system, job) {
        (System::MacOs, OpenerJob::Open(file)) => ("open", vec![path(file)]),
        (System::MacOs, OpenerJob::Reveal(file)) => ("open", vec!["-R".into(), path(file)]),
        (System::Windows, OpenerJob::Open(file)) => ("explorer", vec![path(file)]),
        (System::Windows, OpenerJob::Reveal(file)) => ("explorer", vec!["/select,".into(), path(file)]),
        (System::Other, OpenerJob::Open(file)) => ("xdg-open", vec![path(file)]),
        // There is no way to say which of the files is meant that all desktops know.
        (System::Other, OpenerJob::Reveal(file)) => ("xdg-open", vec![path(file.parent().unwrap_or(file))]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_system_is_asked_in_its_own_way() {
        let check = |system, job, program: &str, arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            assert_eq!(order(system, &job), (program, arguments));
        };
        let open = || OpenerJob::Open("/a b/$(x).png".into());
        let reveal = || OpenerJob::Reveal("/a b/$(x).png".into());
        check(System::Other, open(), "xdg-open", &["/a b/$(x).png"]);
        check(System::Other, reveal(), "xdg-open", &["/a b"]);
        check(System::MacOs, open(), "open", &["/a b/$(x).png"]);
        check(System::MacOs, reveal(), "open", &["-R", "/a b/$(x).png"]);
        check(System::Windows, open(), "explorer", &["/a b/$(x).png"]);
        check(System::Windows, reveal(), "explorer", &["/select,", "/a b/$(x).png"]);
    }

    #[test]
    fn a_file_that_is_gone_is_not_asked_for() {
        let folder = tempfile::tempdir().unwrap();
        let gone = folder.path().join("gone.png");
        assert!(matches!(done(System::OURS, &OpenerJob::Open(gone)), Err(OpenerFailed::Gone(_))));
    }
}
