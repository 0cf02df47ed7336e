//! Mermaid journeys: read as Mermaid does, read as they are meant, found in documents, and written.

#[path = "mermaid/cases.rs"]
mod cases;
#[path = "mermaid/documents.rs"]
mod documents;
#[path = "mermaid/hostile.rs"]
mod hostile;
#[path = "mermaid/meant.rs"]
mod meant;
#[path = "mermaid/outline.rs"]
mod outline;
use crate::support;
#[path = "mermaid/written.rs"]
mod written;
