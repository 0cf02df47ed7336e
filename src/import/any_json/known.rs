//! Formats that are known but not read.

use super::super::report::Refusal;
use super::super::tree::{Content, Value};

/// What an object is, if it is one of another program.
pub(in crate::import) fn known_json(root: &Value<'_>) -> Option<Refusal> {
    let is_list = |name: &str| matches!(root.get(name).content, Content::List(_));
    let has = |name: &str| !matches!(root.get(name).content, Content::Nothing);
    let first =
        |name: &str, field: &str| root.get(name).items().first().is_some_and(|item| !item.get(field).is_nothing());
    let kind = root.get("type").text();
    if root.get("format").text() == "trayecto" {
        return Some(Refusal::IsAMap);
    }
    let name = match kind {
        "excalidraw" | "excalidrawlib" | "excalidraw/clipboard" => "Excalidraw",
        "FeatureCollection" | "Feature" | "Topology" => "GeoJSON",
        "service-journey-mapper" => "Service Journey Mapper",
        _ if has("tldrawFileFormatVersion") || has("schema") && is_list("records") => "tldraw",
        _ if has("document") && has("schemaVersion") && has("components") => "Figma",
        _ if is_list("nodes") && first("nodes", "position") && is_list("edges") => "React Flow",
        _ if is_list("pages") && first("pages", "items") && has("product") => "Lucidchart",
        _ if is_list("journeys") && first("journeys", "subJourneys") => "Service Journey Mapper",
        _ if root.items().first().is_some_and(|item| !item.get("subJourneys").is_nothing()) => "Service Journey Mapper",
        _ if has("nbformat") && is_list("cells") => "Jupyter",
        _ if has("openapi") || has("swagger") => "OpenAPI",
        _ if has("name") && has("version") && (has("dependencies") || has("scripts") || has("devDependencies")) => {
            "npm"
        }
        _ if has("$schema") && has("properties") => "JSON Schema",
        _ if is_list("cards") && is_list("lists") && has("idOrganization") => "Trello",
        _ => return None,
    };
    Some(Refusal::KnownButNotRead { name })
}

/// What a text that is no JSON is, if it is of another program: XML and documents of markup.
pub(in crate::import) fn known_text(text: &str) -> Option<Refusal> {
    let start = text.get(..text.len().min(4096)).or_else(|| text.get(..text.floor_char_boundary(4096)))?;
    if !start.trim_start().starts_with('<') {
        return (start.starts_with("@startuml") || start.starts_with("@startmindmap"))
            .then_some(Refusal::KnownButNotRead { name: "PlantUML" });
    }
    let names = [
        ("<mxfile", "draw.io"),
        ("<mxGraphModel", "draw.io"),
        ("omg.org/spec/BPMN", "BPMN"),
        ("<bpmn:", "BPMN"),
        ("<graphml", "GraphML"),
        ("<opml", "OPML"),
        ("<map version=\"", "Freeplane"),
        ("<svg", "SVG"),
        ("<VisioDocument", "Visio"),
        ("openxes", "XES"),
        ("<rss", "RSS"),
        ("<kml", "KML"),
    ];
    let found = names.iter().find(|(sign, _)| start.contains(sign))?;
    // Pages have pictures in them.
    let is_page =
        found.1 == "SVG" && !start.trim_start().starts_with("<svg") && !start.trim_start().starts_with("<?xml");
    (!is_page).then_some(Refusal::KnownButNotRead { name: found.1 })
}
