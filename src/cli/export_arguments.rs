//! What can be said of an export on the command line.

use std::collections::BTreeSet;
use std::path::PathBuf;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use kurbo::Size;

use crate::app::{Editable, Marked, MarkedFindings, MarkedNotes, Pixels, Shade, WriteOptions};
use crate::export::{Background, PictureFormat, Sizing, SvgText};
use crate::layout::{Furniture, PageNumbers, PageSetup, Paper, Split, StageRange};
use crate::locale::{Locale, say};
use crate::map::Detail;

use super::option::{is, one_of};

/// What is to be exported, and how.
#[derive(Debug)]
pub(super) struct ExportOrder {
    pub(super) maps: Vec<PathBuf>,
    /// A file; with formats, or for several maps, the folder of the files.
    pub(super) out: PathBuf,
    pub(super) formats: Vec<PictureFormat>,
    /// Through which view of the maps; as they are if none is named.
    pub(super) view: Option<String>,
    pub(super) what: What,
    /// Size of a single picture of pixels, if it was not said how it is put on pages.
    pub(super) sizing: Option<Sizing>,
    pub(super) setup: PageSetup,
    pub(super) options: WriteOptions,
    pub(super) date: MapDate,
    pub(super) notes: Notes,
    pub(super) marked: Marked,
    pub(super) editable: Editable,
    /// The file of the brand that all maps take.
    pub(super) brand: Option<PathBuf>,
    pub(super) brand_marks: BrandMarks,
    pub(super) theme: Shade,
    /// What pictures do without.
    pub(super) hidden: BTreeSet<Detail>,
}

/// Whether pages have logo and footer of their map's brand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum BrandMarks {
    Shown,
    Left,
}

/// Whether pages say the map's date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum MapDate {
    Left,
    Shown,
}

/// Whether slides come with what the review finds about them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Notes {
    None,
    Findings,
}

/// What is exported of a map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    Map,
    Curves,
    Plan,
    Figures,
    /// The inventory, as a table only.
    Touchpoints,
    /// Of the persona of that name or id, or of the first one.
    Sheet(Option<String>),
}

/// Millimetres of white around pictures on paper and slides.
const MARGIN_MM: f64 = 8.0;
const POINTS_PER_MM: f64 = 72.0 / 25.4;
/// Smallest text on pages that are split by themselves, in points, if nothing else is said.
const SMALLEST_PT: f64 = 12.0;

/// Pixels per inch of pages, if nothing else is said.
const DPI: f64 = 192.0;

/// The command.
pub(super) fn export(locale: Locale, out: Arg) -> Command {
    let text = |key: &str| say(locale, key);
    let value =
        |name: &'static str, shown: String, help: &str| Arg::new(name).long(name).value_name(shown).help(text(help));
    let flag = |name: &'static str, help: &str| Arg::new(name).long(name).action(ArgAction::SetTrue).help(text(help));
    let words = || text("cli-value-text");
    let command = Command::new("export").about(text("cli-export"));
    let command = command.args([
        Arg::new("map")
            .value_name(text("cli-value-map"))
            .value_parser(value_parser!(PathBuf))
            .num_args(1..)
            .required(true)
            .help(text("cli-export-maps")),
        out.help(text("cli-export-out")),
        value("format", "png,svg,pdf,pptx,html".into(), "cli-format").value_delimiter(',').value_parser(parse_format),
        one_of(locale, "what", ["map", "curves", "plan", "figures", "touchpoints", "sheet"], "cli-what"),
        value("persona", text("cli-value-name"), "cli-persona"),
        view(locale),
    ]);
    let command = command.args([
        value("page", "map|16:9|4:3|a4|a3|…".into(), "cli-page").value_parser(parse_page).conflicts_with("fit"),
        value("margin", "MM".into(), "cli-margin").value_parser(parse_margin),
        value("split", "none|auto|phases|N".into(), "cli-split").value_parser(parse_split).conflicts_with("fit"),
        value("min-pt", "N".into(), "cli-min-pt").value_parser(parse_points).conflicts_with("fit"),
        value("type-scale", "N".into(), "cli-type-scale").value_parser(parse_type_scale),
        value("header", words(), "cli-header"),
        value("footer", words(), "cli-footer"),
        flag("date", "cli-date"),
        flag("numbers", "cli-numbers"),
    ]);
    command.args([
        value("scale", "N".into(), "cli-scale").value_parser(parse_scale).conflicts_with_all(["fit", "dpi"]),
        value("fit", text("cli-value-size"), "cli-fit").value_parser(parse_fit),
        value("dpi", "N".into(), "cli-dpi").value_parser(parse_dpi).conflicts_with("fit"),
        one_of(locale, "background", ["white", "transparent"], "cli-background"),
        one_of(locale, "theme", ["light", "dark"], "cli-theme"),
        value("hide", details().join(","), "cli-hide").value_delimiter(',').value_parser(parse_detail),
        one_of(locale, "svg-text", ["text", "outlines"], "cli-svg-text"),
        value("marks", "findings,notes".into(), "cli-marks")
            .value_delimiter(',')
            .value_parser(["findings", "notes"])
            .hide_possible_values(true)
            .conflicts_with_all(["fit", "view"]),
        flag("notes", "cli-notes").conflicts_with("view"),
        flag("editable", "cli-editable"),
        value("brand", text("cli-value-file"), "brand-cli-brand").value_parser(value_parser!(PathBuf)),
        flag("no-brand-marks", "brand-cli-no-marks"),
    ])
}

/// Through whose eyes.
pub(super) fn view(locale: Locale) -> Arg {
    Arg::new("view").long("view").value_name(say(locale, "cli-value-name")).help(say(locale, "cli-view"))
}

/// What the arguments ask for.
pub(super) fn order(matches: &ArgMatches) -> ExportOrder {
    let paper = matches.get_one::<Option<Size>>("page").copied().flatten();
    let margin_mm = matches.get_one::<f64>("margin").copied().unwrap_or(MARGIN_MM);
    let smallest_pt = matches.get_one::<f64>("min-pt").copied();
    let split = matches.get_one::<Split>("split").copied();
    let split = match (split, smallest_pt) {
        (Some(Split::Legible { .. }) | None, Some(smallest_pt)) => Split::Legible { smallest_pt },
        (Some(split), _) => split,
        (None, None) => Split::Whole,
    };
    let text = |name: &str| matches.get_one::<String>(name).cloned().unwrap_or_default();
    let numbers = if matches.get_flag("numbers") { PageNumbers::Shown } else { PageNumbers::None };
    let scale = matches.get_one::<f64>("scale").copied();
    let fit = matches.get_one::<(u32, u32)>("fit").copied();
    let dpi = matches.get_one::<f64>("dpi").copied();
    let setup = PageSetup {
        paper: match paper {
            None => Paper::AsLarge { points_per_unit: 0.75 },
            Some(size_pt) => Paper::Fixed { size_pt, margin_pt: margin_mm * POINTS_PER_MM },
        },
        range: StageRange::All,
        split,
        type_scale: matches.get_one::<f64>("type-scale").copied().unwrap_or(1.0),
        shown_type: 1.0,
        furniture: Furniture {
            header: text("header"),
            footer: text("footer"),
            date: String::new(),
            logo: None,
            numbers,
        },
        annotations: Vec::new(),
    };
    let marked = marked(matches);
    let editable = if matches.get_flag("editable") { Editable::Yes } else { Editable::No };
    let is_plain = paper.is_none()
        && dpi.is_none()
        && setup == PageSetup::default()
        && !matches.get_flag("date")
        && marked == Marked::default()
        && editable == Editable::No;
    let sizing = match fit {
        Some((width_px, height_px)) => Sizing::Fit { width_px, height_px, dpi: None },
        None => Sizing::Scale(scale.unwrap_or(1.0)),
    };
    ExportOrder {
        maps: matches.get_many::<PathBuf>("map").into_iter().flatten().cloned().collect(),
        out: matches.get_one::<PathBuf>("out").cloned().unwrap_or_default(),
        formats: matches.get_many::<PictureFormat>("format").into_iter().flatten().copied().collect(),
        view: matches.get_one::<String>("view").cloned(),
        what: what(matches),
        sizing: is_plain.then_some(sizing),
        setup,
        options: WriteOptions {
            background: if is(matches, "background", "transparent") {
                Background::Transparent
            } else {
                Background::Paper
            },
            pixels: match (dpi, scale) {
                (Some(dpi), _) => Pixels::PerInch(dpi),
                (None, Some(scale)) => Pixels::PerUnit(scale),
                // A page as large as the map has its pixels, a page of a size of its own those of a good printer or screen.
                (None, None) if paper.is_none() => Pixels::PerUnit(1.0),
                (None, None) => Pixels::PerInch(DPI),
            },
            svg_text: if is(matches, "svg-text", "outlines") { SvgText::Outlines } else { SvgText::Text },
        },
        date: if matches.get_flag("date") { MapDate::Shown } else { MapDate::Left },
        notes: if matches.get_flag("notes") { Notes::Findings } else { Notes::None },
        marked,
        editable,
        brand: matches.get_one::<PathBuf>("brand").cloned(),
        brand_marks: if matches.get_flag("no-brand-marks") { BrandMarks::Left } else { BrandMarks::Shown },
        theme: if is(matches, "theme", "dark") { Shade::Dark } else { Shade::Light },
        hidden: matches.get_many::<Detail>("hide").into_iter().flatten().copied().collect(),
    }
}

fn marked(matches: &ArgMatches) -> Marked {
    let has = |name: &str| matches.get_many::<String>("marks").into_iter().flatten().any(|own| own == name);
    Marked {
        // Without a day, so that the same map gives the same file every day.
        findings: if has("findings") { MarkedFindings::Open { today: None } } else { MarkedFindings::None },
        notes: if has("notes") { MarkedNotes::Shown } else { MarkedNotes::None },
    }
}

fn what(matches: &ArgMatches) -> What {
    let persona = matches.get_one::<String>("persona").cloned();
    match (matches.get_one::<String>("what").map(String::as_str), persona) {
        (Some("curves"), _) => What::Curves,
        (Some("plan"), _) => What::Plan,
        (Some("figures"), _) => What::Figures,
        (Some("touchpoints"), _) => What::Touchpoints,
        // Whoever names a persona means her sheet.
        (Some("sheet"), persona) => What::Sheet(persona),
        (_, Some(persona)) => What::Sheet(Some(persona)),
        _ => What::Map,
    }
}

/// What a picture can do without, as it is said.
fn details() -> [String; 7] {
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

fn parse_detail(text: &str) -> Result<Detail, String> {
    let found = Detail::ALL.into_iter().find(|detail| detail_name(*detail).eq_ignore_ascii_case(text.trim()));
    found.ok_or_else(|| details().join(","))
}

fn parse_scale(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(scale) if (0.05..=16.0).contains(&scale) => Ok(scale),
        _ => Err("0.05–16".into()),
    }
}

fn parse_fit(text: &str) -> Result<(u32, u32), String> {
    let sides = text.split_once(['x', 'X', '×']);
    match sides.map(|(width, height)| (width.trim().parse(), height.trim().parse())) {
        Some((Ok(width @ 1..=100_000), Ok(height @ 1..=100_000))) => Ok((width, height)),
        _ => Err("1920x1080".into()),
    }
}

fn parse_format(text: &str) -> Result<PictureFormat, String> {
    let found = PictureFormat::ALL.into_iter().find(|format| format.ending().eq_ignore_ascii_case(text.trim()));
    found.ok_or_else(|| "png,svg,pdf,pptx,html".into())
}

/// A page by its name, `a4` being landscape, or by its sides in millimetres; `map` is as large as the map.
fn parse_page(text: &str) -> Result<Option<Size>, String> {
    let landscape = |size: Size| Size::new(size.height, size.width);
    let named = match text.trim().to_ascii_lowercase().as_str() {
        "map" => return Ok(None),
        "16:9" => Some(Paper::SLIDE_16_9),
        "4:3" => Some(Paper::SLIDE_4_3),
        "a4" => Some(landscape(Paper::A4)),
        "a3" => Some(landscape(Paper::A3)),
        "a4-portrait" => Some(Paper::A4),
        "a3-portrait" => Some(Paper::A3),
        _ => None,
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
    let shown = || "map, 16:9, 4:3, a4, a4-portrait, a3, a3-portrait, 300x200".to_owned();
    named.or_else(own).map(Some).ok_or_else(shown)
}

fn parse_split(text: &str) -> Result<Split, String> {
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

fn parse_margin(text: &str) -> Result<f64, String> {
    within(text, 0.0, 100.0)
}

fn parse_points(text: &str) -> Result<f64, String> {
    within(text, 4.0, 72.0)
}

fn parse_type_scale(text: &str) -> Result<f64, String> {
    within(text, 0.75, 2.0)
}

fn parse_dpi(text: &str) -> Result<f64, String> {
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
        let rounded = |size: Size| (size.width.round(), size.height.round());
        assert_eq!(parse_page("254 x 127mm").map(|page| page.map(rounded)), Ok(Some((720.0, 360.0))));
        assert!(parse_page("a5").is_err());
        assert!(parse_page("0x10").is_err());
        assert_eq!(parse_split("auto"), Ok(Split::Legible { smallest_pt: 12.0 }));
        assert_eq!(parse_split("4"), Ok(Split::Stages(4)));
        assert!(parse_split("0").is_err());
    }
}
