//! What JSON, YAML and XML have in common: texts, lists and named fields with their lines, read with a bound on depth and number.

mod json;
mod value;
mod xml;
mod yaml;

pub(super) use json::read_json;
pub(super) use value::{Content, Tree, Value};
pub(super) use xml::{TEXT, content, read_xml};
pub(super) use yaml::read_yaml;
