//! Brands as files of their own.

use serde::Serialize;
use serde_json::Value;

use crate::map::{Brand, ColorName, FontFile, Photo};

const FORMAT: &str = "trayecto-brand";

/// Why there is no brand in a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BrandError {
    /// It is something else.
    #[error("not a brand")]
    NotABrand,
}

#[derive(Serialize)]
struct Document<'a> {
    format: &'static str,
    version: u64,
    #[serde(flatten)]
    brand: &'a Brand,
}

/// Reads a brand.
///
/// # Errors
/// [`BrandError`] if there is none.
pub fn read_brand(bytes: &[u8]) -> Result<Brand, BrandError> {
    let root: Value = serde_json::from_slice(bytes).map_err(|_| BrandError::NotABrand)?;
    let text = |name: &str| root.get(name).and_then(Value::as_str);
    if text("format") != Some(FORMAT) {
        return Err(BrandError::NotABrand);
    }
    let colors = root.get("colors").and_then(Value::as_object).into_iter().flatten();
    let fonts = root.get("fonts").and_then(Value::as_array).into_iter().flatten();
    Ok(Brand {
        name: text("name").unwrap_or_default().to_owned(),
        colors: colors
            .filter_map(|(name, color)| Some((name.parse::<ColorName>().ok()?, color.as_str()?.parse().ok()?)))
            .collect(),
        ink: text("ink").and_then(|color| color.parse().ok()),
        paper: text("paper").and_then(|color| color.parse().ok()),
        fonts: fonts.filter_map(|font| FontFile::from_data_uri(font.as_str()?).ok()).collect(),
        logo: text("logo").and_then(|uri| Photo::from_data_uri(uri).ok()),
        footer: text("footer").unwrap_or_default().to_owned(),
        extra: crate::map::Extra::default(),
    })
}

/// The file of a brand.
#[must_use]
pub fn write_brand(brand: &Brand) -> Vec<u8> {
    // Writing fails only for types that JSON cannot express, of which a brand has none.
    let mut bytes = serde_json::to_vec_pretty(&Document { format: FORMAT, version: 1, brand }).unwrap_or_default();
    bytes.push(b'\n');
    bytes
}
