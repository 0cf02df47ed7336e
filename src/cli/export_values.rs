//! Values of options of an export: what they are called, and what is not understood.

use kurbo::Size;

use crate::export::PictureFormat;
use crate::layout::{Paper, Split};
use crate::map::Detail;

/// Points of a millimetre.
pub(super) const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// Smallest text on pages that are split by themselves, in points, if nothing else is said.
const SMALLEST_PT: f64 = 12.0;

/// What a picture can do without, as it is said.
pub(super) fn details() -> [String; 7] {
    Detail::ALL.map(|detail| detail_name(detail).to_owned())
}

fn detail_name(detail: Detail) -> &'static str {
    match detail {
        Detail::Evidence => "evidence",
        Detail::MomentsOfTruth => "moments-of-truth",
        Detail::TurningPoints => "turning-points",
        Detail::EmotionNotes => "emotion-notes",
        Detail::Photos => "photos",
        Detail::Owners => "owners",
        Detail::Origin => "origin",
    }
}

pub(super) fn parse_detail(text: &str) -> Result<Detail, String> {
    let found = Detail::ALL.into_iter().find(|detail| detail_name(*detail).eq_ignore_ascii_case(text.trim()));
    found.ok_or_else(|| details().join(","))
}

pub(super) fn parse_scale(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(scale) if (0.05..=16.0).contains(&scale) => Ok(scale),
        _ => Err("0.05–16".into()),
    }
}

pub(super) fn parse_fit(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once(['x', 'X', '×']);
    match sides.map(|(width, height)| (width.trim().parse(), height.trim().parse())) {
        Some((Ok(width @ 1..=100_000), Ok(height @ 1..=100_000))) => Ok((width, height)),
        _ => Err("1920x1080".into()),
    }
}

pub(super) fn parse_format(text: &str) -> Result<PictureFormat, String> {
    let found = PictureFormat::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(text.trim()));
    found.ok_or_else(|| "png,svg,pdf,pptx,html".into())
}

/// A page by its name, `a4` being landscape, or by its sides in millimetres; `map` is as large as the map.
pub(super) fn parse_page(text: &str) -> Result<Option<Size>, String> {
    let named = match text.trim().to_ascii_lowercase().as_str() {
        "map" => return Ok(None),
        "16:9" => Some(Paper::SLIDE_16_9),
        "4:3" => Some(Paper::SLIDE_4_3),
        name => {
            let (name, turn): (_, fn(Size) -> Size) = match name.strip_suffix("-portrait") {
                Some(name) => (name, |upright| upright),
                None => (name, |upright| Size::new(upright.height, upright.width)),
            };
            let upright = match name {
                "a4" => Some(Paper::A4),
                "a3" => Some(Paper::A3),
                "a2" => Some(Paper::A2),
                "a1" => Some(Paper::A1),
                "a0" => Some(Paper::A0),
                _ => None,
            };
            upright.map(turn)
        }
    };
    let own = || {
        let (width, height) = text.trim().trim_end_matches("mm").split_once(['x', 'X', '×'])?;
        let side = |text: &str| {
            text.trim()
                .parse::<f64>()
                .ok()
                .filter(|side| (20.0..=5_000.0).contains(side))
                .map(|side| side * POINTS_PER_MM)
        };
        Some(Size::new(side(width)?, side(height)?))
    };
    let shown = || "map, 16:9, 4:3, a4, a3, a2, a1, a0, a4-portrait, 300x200".to_owned();
    named.or_else(own).map(Some).ok_or_else(shown)
}

pub(super) fn parse_split(text: &str) -> Result<Split, String> {
    match text.trim().to_ascii_lowercase().as_str() {
        "none" => Ok(Split::Whole),
        "auto" => Ok(Split::Legible { smallest_pt: SMALLEST_PT }),
        "phases" => Ok(Split::Phases),
        number => match number.parse::<usize>() {
            Ok(stages @ 1..=1_000) => Ok(Split::Stages(stages)),
            _ => Err("none, auto, phases, 4".into()),
        },
    }
}

fn within(text: &str, low: f64, high: f64) -> Result<f64, String> {
    match text.trim().parse::<f64>() {
        Ok(value) if (low..=high).contains(&value) => Ok(value),
        _ => Err(format!("{low}–{high}")),
    }
}

pub(super) fn parse_margin(text: &str) -> Result<f64, String> {
    within(text, 0.0, 100.0)
}

pub(super) fn parse_points(text: &str) -> Result<f64, String> {
    within(text, 4.0, 72.0)
}

pub(super) fn parse_type_scale(text: &str) -> Result<f64, String> {
    within(text, 0.75, 2.0)
}

pub(super) fn parse_dpi(text: &str) -> Result<f64, String> {
    within(text, 36.0, 1_200.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_read() {
        assert_eq!(parse_fit("1920x1080"), Ok((1920, 1080)));
        assert_eq!(parse_fit("10 × 20"), Ok((10, 20)));
        assert!(parse_fit("0x10").is_err());
        assert!(parse_fit("1920").is_err());
        assert_eq!(parse_scale("2"), Ok(2.0));
        assert!(parse_scale("NaN").is_err());
    }

    #[test]
    fn details_are_read_by_the_names_that_files_have_for_them() {
        for detail in Detail::ALL {
            assert_eq!(parse_detail(detail_name(detail)), Ok(detail));
            assert_eq!(serde_json::to_value(detail).unwrap(), detail_name(detail));
        }
        assert!(parse_detail("all").is_err());
    }

    #[test]
    fn pages_and_splits_are_read() {
        assert_eq!(parse_page("map"), Ok(None));
        assert_eq!(parse_page("16:9"), Ok(Some(Paper::SLIDE_16_9)));
        assert_eq!(parse_page("A4").map(|page| page.is_some_and(|size| size.width > size.height)), Ok(true));
        assert_eq!(parse_page("a1-portrait"), Ok(Some(Paper::A1)));
        assert_eq!(parse_page("A0"), Ok(Some(Size::new(Paper::A0.height, Paper::A0.width))));
        let rounded = |size: Size| (size.width.round(), size.height.round());
        assert_eq!(parse_page("254 x 127mm").map(|page| page.map(rounded)), Ok(Some((720.0, 360.0))));
        assert!(parse_page("a5").is_err());
        assert!(parse_page("0x10").is_err());
        assert_eq!(parse_split("auto"), Ok(Split::Legible { smallest_pt: 12.0 }));
        assert_eq!(parse_split("4"), Ok(Split::Stages(4)));
        assert!(parse_split("0").is_err());
    }
}
