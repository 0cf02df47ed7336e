//! The package around the parts: a zip with a list of content types and, beside each part, what it refers to.

use std::io::{self, Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::xml;

/// What all types of relationships of documents begin with.
const DOCUMENT_RELATIONSHIP: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
/// The one of the document's properties, which belongs to packages of all kinds.
const CORE_PROPERTIES_RELATIONSHIP: &str =
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";

/// What a part is, for the list of content types.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// XML of that type.
    Xml(&'static str),
    /// A picture, whose type its ending says.
    Picture,
}

/// A package that is being put together.
#[derive(Default)]
pub(super) struct Package {
    parts: Vec<(String, Content, Vec<u8>)>,
}

/// What a part refers to, in the order of the ids.
#[derive(Default)]
pub(super) struct Relationships(Vec<(Kind, String)>);

/// How a part refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// As its own kind of document part: `slide`, `theme`, …
    Document(&'static str),
    /// As the properties of the document.
    CoreProperties,
}

impl Relationships {
    /// Refers to a part, by its path from the folder of the part that refers; gives the id.
    pub(super) fn add(&mut self, kind: Kind, target: impl Into<String>) -> String {
        let target = target.into();
        let known = self.0.iter().position(|relationship| (relationship.0, &relationship.1) == (kind, &target));
        let at = known.unwrap_or_else(|| {
            self.0.push((kind, target));
            self.0.len() - 1
        });
        format!("rId{}", at + 1)
    }
}

impl Package {
    /// Adds a part.
    pub(super) fn add(&mut self, path: impl Into<String>, content: Content, bytes: Vec<u8>) {
        self.parts.push((path.into(), content, bytes));
    }

    /// Adds what the part at `path` refers to; the package's own with an empty path.
    pub(super) fn relate(&mut self, path: &str, relationships: &Relationships) -> io::Result<()> {
        let namespace = [("xmlns", "http://schemas.openxmlformats.org/package/2006/relationships")];
        let bytes = xml::part("Relationships", &namespace, |xml| {
            for (at, (kind, target)) in relationships.0.iter().enumerate() {
                let kind = match kind {
                    Kind::Document(name) => format!("{DOCUMENT_RELATIONSHIP}{name}"),
                    Kind::CoreProperties => CORE_PROPERTIES_RELATIONSHIP.to_owned(),
                };
                let id = format!("rId{}", at + 1);
                xml::leaf(xml, "Relationship", &[("Id", &id), ("Type", &kind), ("Target", target)])?;
            }
            Ok(())
        })?;
        let (folder, name) = path.rsplit_once('/').map_or(("", path), |(folder, name)| (folder, name));
        let slash = if folder.is_empty() { "" } else { "/" };
        self.parts.push((format!("{folder}{slash}_rels/{name}.rels"), Content::Xml(RELATIONSHIPS), bytes));
        Ok(())
    }

    /// Writes the package. Equal parts give equal bytes.
    pub(super) fn write(self, out: &mut dyn Write) -> io::Result<()> {
        // The entries' lengths stand before them, and `out` does not go back: the zip is made in memory. Readers in the field do not all
        // take entries whose lengths come behind.
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        // 1980-01-01, the first date that a zip can say: the real one would make equal documents differ.
        let deflated = SimpleFileOptions::default().last_modified_time(DateTime::default()).unix_permissions(0o644);
        let mut add = |path: &str, content: Content, bytes: &[u8]| -> io::Result<()> {
            let method = match content {
                Content::Xml(_) => CompressionMethod::Deflated,
                Content::Picture => CompressionMethod::Stored,
            };
            zip.start_file(path, deflated.compression_method(method)).map_err(io::Error::other)?;
            zip.write_all(bytes)
        };
        add("[Content_Types].xml", Content::Xml(""), &self.content_types()?)?;
        for (path, content, bytes) in &self.parts {
            add(path, *content, bytes)?;
        }
        let written = zip.finish().map_err(io::Error::other)?;
        out.write_all(&written.into_inner())
    }

    fn content_types(&self) -> io::Result<Vec<u8>> {
        let namespace = [("xmlns", "http://schemas.openxmlformats.org/package/2006/content-types")];
        xml::part("Types", &namespace, |xml| {
            let defaults =
                [("rels", RELATIONSHIPS), ("xml", "application/xml"), ("png", "image/png"), ("jpeg", "image/jpeg")];
            for (ending, kind) in defaults {
                xml::leaf(xml, "Default", &[("Extension", ending), ("ContentType", kind)])?;
            }
            for (path, content, _) in &self.parts {
                if let Content::Xml(kind) = content
                    && *kind != RELATIONSHIPS
                {
                    xml::leaf(xml, "Override", &[("PartName", &format!("/{path}")), ("ContentType", kind)])?;
                }
            }
            Ok(())
        })
    }
}

const RELATIONSHIPS: &str = "application/vnd.openxmlformats-package.relationships+xml";
