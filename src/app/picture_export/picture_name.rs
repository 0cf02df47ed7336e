//! Pictures as they are remembered: by a word.

use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::layout::Picture;
use crate::map::PersonaId;

/// What a persona's id follows.
const SHEET: &str = "sheet:";

pub(super) fn serialize<S: Serializer>(picture: &Picture, serializer: S) -> Result<S::Ok, S::Error> {
    let name = match picture {
        Picture::Map => "map".to_owned(),
        Picture::Curves => "curves".to_owned(),
        Picture::Plan => "plan".to_owned(),
        Picture::Figures => "figures".to_owned(),
        Picture::Sheet(persona) => format!("{SHEET}{persona}"),
    };
    name.serialize(serializer)
}

/// What is not known is the map.
pub(super) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Picture, D::Error> {
    let name = String::deserialize(deserializer)?;
    let persona = name.strip_prefix(SHEET).and_then(|id| PersonaId::from_str(id).ok());
    Ok(match (name.as_str(), persona) {
        (_, Some(persona)) => Picture::Sheet(persona),
        ("curves", None) => Picture::Curves,
        ("plan", None) => Picture::Plan,
        ("figures", None) => Picture::Figures,
        (_, None) => Picture::Map,
    })
}
