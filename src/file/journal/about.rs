//! Whose journal it is.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use crate::file::fingerprint::Fingerprint;

/// What a journal is about.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct About {
    /// The file of the map, if it has one.
    pub base: Option<Base>,
    /// What a map without a file is called.
    pub name: Option<String>,
}

/// The file that a map was opened from or last saved to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Base {
    /// The file.
    pub path: PathBuf,
    /// What it held then, if that is known.
    pub content: Option<Fingerprint>,
}

/// The form of journals.
const FORM: u32 = 1;

/// As it stands in a journal.
#[derive(Serialize, Deserialize)]
struct Stored {
    form: u32,
    path: Option<StoredPath>,
    content: Option<String>,
    name: Option<String>,
}

/// Paths are text, nearly always.
#[derive(Serialize, Deserialize)]
#[serde(untagged)]
enum StoredPath {
    Text(String),
    Bytes(Vec<u8>),
}

impl About {
    pub(super) fn to_bytes(&self) -> Vec<u8> {
        let stored = Stored {
            form: FORM,
            path: self.base.as_ref().map(|base| stored_path(&base.path)),
            content: self.base.as_ref().and_then(|base| base.content).map(Fingerprint::to_hex),
            name: self.name.clone(),
        };
        // Texts and numbers can always be written.
        serde_json::to_vec(&stored).unwrap_or_default()
    }

    /// `None` if it is not understood: perhaps a newer version wrote it.
    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let stored: Stored = serde_json::from_slice(bytes).ok()?;
        if stored.form != FORM {
            return None;
        }
        let content = stored.content.as_deref().and_then(Fingerprint::from_hex);
        let base = stored.path.and_then(path).map(|path| Base { path, content });
        Some(Self { base, name: stored.name })
    }
}

fn stored_path(path: &std::path::Path) -> StoredPath {
    match path.to_str() {
        Some(text) => StoredPath::Text(text.to_owned()),
        None => StoredPath::Bytes(path.as_os_str().as_encoded_bytes().to_vec()),
    }
}

#[cfg_attr(unix, expect(clippy::unnecessary_wraps, reason = "elsewhere not every path can be read"))]
fn path(stored: StoredPath) -> Option<PathBuf> {
    match stored {
        StoredPath::Text(text) => Some(PathBuf::from(text)),
        #[cfg(unix)]
        StoredPath::Bytes(bytes) => {
            use std::os::unix::ffi::OsStringExt;
            Some(PathBuf::from(std::ffi::OsString::from_vec(bytes)))
        }
        #[cfg(not(unix))]
        StoredPath::Bytes(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_survives_being_written() {
        let check = |about: About| assert_eq!(About::from_bytes(&about.to_bytes()), Some(about));
        check(About::default());
        check(About { base: None, name: Some("Año «nuevo»".into()) });
        let path = PathBuf::from("/maps/viaje.journey.json");
        check(About { base: Some(Base { path: path.clone(), content: None }), name: None });
        check(About { base: Some(Base { path, content: Some(Fingerprint::of(b"abc")) }), name: None });
        #[cfg(unix)]
        {
            use std::os::unix::ffi::OsStringExt;
            let path = PathBuf::from(std::ffi::OsString::from_vec(b"/maps/a\xff".to_vec()));
            check(About { base: Some(Base { path, content: None }), name: None });
        }
        assert_eq!(About::from_bytes(br#"{"form":2}"#), None);
    }
}
