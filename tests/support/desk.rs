//! The program as it is built, with a home of its own and without a display.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use image::DynamicImage;
use tempfile::TempDir;

use trayecto::file;
use trayecto::locale::Locale;
use trayecto::map::Map;

/// A folder to work in, which is also the home.
pub(crate) struct Desk {
    pub(crate) folder: TempDir,
}

/// What the program said.
pub(crate) struct Said {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    pub(crate) fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// Puts a file on the desk.
    pub(crate) fn with(self, name: &str, bytes: impl AsRef<[u8]>) -> Self {
        fs::write(self.path(name), bytes).unwrap();
        self
    }

    /// What lies on it, but not what the program keeps for itself.
    pub(crate) fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.folder.path()).unwrap();
        let mut names: Vec<String> = entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| ![".config", ".state", ".data"].contains(&name.as_str()))
            .collect();
        names.sort();
        names
    }

    /// Runs the program there.
    pub(crate) fn run(&self, locale: Locale, arguments: &[&str]) -> Said {
        let mut command = Command::new(env!("CARGO_BIN_EXE_trayecto"));
        command.args(arguments).current_dir(self.folder.path());
        for name in ["DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "LANG", "LANGUAGE", "LC_MESSAGES"] {
            command.env_remove(name);
        }
        command.env("HOME", self.folder.path()).env("XDG_CONFIG_HOME", self.path(".config"));
        command.env("XDG_STATE_HOME", self.path(".state")).env("XDG_DATA_HOME", self.path(".data"));
        command.env("LC_ALL", system_locale(locale));
        let output = command.output().unwrap();
        Said {
            code: output.status.code().expect("it was not killed"),
            out: String::from_utf8(output.stdout).unwrap(),
            err: String::from_utf8(output.stderr).unwrap(),
        }
    }

    /// Runs it where nothing should go wrong, though something may be said.
    #[track_caller]
    pub(crate) fn succeeds(&self, arguments: &[&str]) -> Said {
        let said = self.run(Locale::English, arguments);
        assert_eq!(said.code, 0, "{arguments:?}: {}", said.err);
        said
    }

    /// The map in a file on the desk.
    pub(crate) fn map(&self, name: &str) -> Map {
        file::open(&self.path(name)).unwrap().reading.map
    }

    /// Runs it where nothing should go wrong, nor be said.
    #[track_caller]
    pub(crate) fn done(&self, arguments: &[&str]) -> String {
        let said = self.run(Locale::English, arguments);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{arguments:?}");
        said.out
    }

    /// Runs it where it should fail in one line, in both languages, that has this in it and leaves the desk as it was.
    #[track_caller]
    pub(crate) fn fails(&self, arguments: &[&str], code: i32, expected: impl Fn(Locale) -> String) {
        let before = self.files();
        for locale in Locale::ALL {
            let said = self.run(locale, arguments);
            assert_eq!((said.code, said.out.as_str()), (code, ""), "{arguments:?}: {}", said.err);
            assert_eq!(said.err.lines().count(), 1, "{arguments:?}: {}", said.err);
            assert!(said.err.starts_with("trayecto: "), "{}", said.err);
            assert!(said.err.contains(&expected(locale)), "{arguments:?}: {}", said.err);
            assert_eq!(self.files(), before, "{arguments:?}");
        }
    }

    pub(crate) fn picture(&self, name: &str) -> DynamicImage {
        image::open(self.path(name)).unwrap()
    }
}

fn system_locale(locale: Locale) -> &'static str {
    match locale {
        Locale::Spanish => "es_ES.UTF-8",
        Locale::English => "en_GB.UTF-8",
    }
}
