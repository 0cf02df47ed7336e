//! What can be said of an export on the command line.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use kurbo::Size;

use crate::app::{Editable, Marked, MarkedFindings, MarkedNotes, NamedExport, Pixels, Shade, Shown, WriteOptions};
use crate::export::{Background, PictureFormat, Sizing, SvgText};
use crate::layout::{Furniture, PageNumbers, PageSetup, Paper, Picture, Split};
use crate::locale::{Locale, say};
use crate::map::Detail;

use super::ending::has_ending;
use super::export_values::{
    POINTS_PER_MM, details, parse_detail, parse_dpi, parse_fit, parse_format, parse_margin, parse_page, parse_points,
    parse_scale, parse_split, parse_type_scale,
};
use super::message::CliError;
use super::option::one_of;
use super::preset;

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
    /// Size of a picture of pixels that is on no page, if it was not said how it is put on pages.
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
        value("preset", text("cli-value-name"), "cli-preset"),
    ]);
    let command = command.args([
        value("page", "map|16:9|4:3|a4|…|a0|…".into(), "cli-page").value_parser(parse_page).conflicts_with("fit"),
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
        // Around a picture of an exact size there is nothing.
        value("fit", text("cli-value-size"), "cli-fit").value_parser(parse_fit).conflicts_with_all([
            "margin",
            "type-scale",
            "header",
            "footer",
            "date",
            "numbers",
            "editable",
        ]),
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

/// What the arguments ask for. Where they say nothing, a preset that they name does.
///
/// # Errors
/// [`CliError::NoPreset`] if there is none of that name, [`CliError::Logo`] if its logo cannot be read.
pub(super) fn order(matches: &ArgMatches, locale: Locale) -> Result<ExportOrder, CliError> {
    let preset = matches.get_one::<String>("preset").map(|name| preset::named(name, locale)).transpose()?;
    let logo = preset.as_ref().map(|preset| preset::logo(preset, locale)).transpose()?.flatten();
    let preset = preset.as_ref();
    let is_set = |flag: &str, of_preset: fn(&NamedExport) -> Shown| {
        matches.get_flag(flag) || preset.is_some_and(|preset| of_preset(preset).is_yes())
    };
    let view = matches.get_one::<String>("view").cloned();
    // What is for the team is for no audience.
    let of_team = preset.filter(|_| view.is_none());
    let setup = PageSetup { furniture: Furniture { logo, ..furniture(matches, preset) }, ..setup(matches, preset) };
    let marked = marked(matches, of_team);
    let editable = if is_set("editable", |preset| preset.editable) { Editable::Yes } else { Editable::No };
    let is_plain = preset.is_none()
        && setup == PageSetup::default()
        && !matches.contains_id("dpi")
        && !matches.get_flag("date")
        && marked == Marked::default()
        && editable == Editable::No;
    let sizing = match matches.get_one::<(u32, u32)>("fit") {
        Some((width_px, height_px)) => Some(Sizing::Fit { width_px: *width_px, height_px: *height_px, dpi: None }),
        None => is_plain.then(|| Sizing::Scale(matches.get_one::<f64>("scale").copied().unwrap_or(1.0))),
    };
    let maps: Vec<PathBuf> = matches.get_many::<PathBuf>("map").into_iter().flatten().cloned().collect();
    let out = matches.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let has_notes = matches.get_flag("notes") || of_team.is_some_and(|preset| preset.speaker_notes.is_yes());
    let no_brand = matches.get_flag("no-brand-marks") || preset.is_some_and(|preset| !preset.brand.is_yes());
    let mut hidden: BTreeSet<Detail> = matches.get_many::<Detail>("hide").into_iter().flatten().copied().collect();
    // What either leaves out is left out: nothing is shown that somebody wanted hidden.
    hidden.extend(preset.iter().flat_map(|preset| &preset.hidden));
    Ok(ExportOrder {
        formats: formats(matches, preset, (&maps, &out)),
        maps,
        out,
        view,
        what: what(matches, preset),
        sizing,
        options: options(matches, preset, setup.paper),
        setup,
        date: if is_set("date", |preset| preset.date) { MapDate::Shown } else { MapDate::Left },
        notes: if has_notes { Notes::Findings } else { Notes::None },
        marked,
        editable,
        brand: matches.get_one::<PathBuf>("brand").cloned(),
        brand_marks: if no_brand { BrandMarks::Left } else { BrandMarks::Shown },
        theme: match (matches.get_one::<String>("theme").map(String::as_str), preset) {
            (Some("dark"), _) => Shade::Dark,
            (None, Some(preset)) => preset.theme,
            _ => Shade::Light,
        },
        hidden,
    })
}

/// The formats of files that go into a folder. The ending of a single file says its own.
fn formats(matches: &ArgMatches, preset: Option<&NamedExport>, (maps, out): (&[PathBuf], &Path)) -> Vec<PictureFormat> {
    let asked: Vec<PictureFormat> = matches.get_many("format").into_iter().flatten().copied().collect();
    let is_file = || PictureFormat::of_file(out).is_some() || has_ending(out, "csv") || has_ending(out, "xlsx");
    match preset {
        Some(preset) if asked.is_empty() && (maps.len() > 1 || !is_file()) => vec![preset.format],
        _ => asked,
    }
}

/// How pictures are put on pages, without what stands around them.
fn setup(matches: &ArgMatches, preset: Option<&NamedExport>) -> PageSetup {
    let of_preset = preset.map(|preset| &preset.setup);
    let page = matches.get_one::<Option<Size>>("page").copied();
    let margin_pt = matches.get_one::<f64>("margin").map(|margin_mm| margin_mm * POINTS_PER_MM);
    let (preset_size, preset_margin_pt) = match of_preset.map(|setup| setup.paper) {
        Some(Paper::Fixed { size_pt, margin_pt }) => (Some(size_pt), Some(margin_pt)),
        _ => (None, None),
    };
    let smallest_pt = matches.get_one::<f64>("min-pt").copied();
    PageSetup {
        paper: match page.unwrap_or(preset_size) {
            None => Paper::AsLarge { points_per_unit: 0.75 },
            Some(size_pt) => {
                let margin_pt = margin_pt.or(preset_margin_pt).unwrap_or(MARGIN_MM * POINTS_PER_MM);
                Paper::Fixed { size_pt, margin_pt }
            }
        },
        split: match (matches.get_one::<Split>("split").copied(), smallest_pt) {
            (Some(Split::Legible { .. }) | None, Some(smallest_pt)) => Split::Legible { smallest_pt },
            (Some(split), _) => split,
            (None, None) => of_preset.map_or(Split::Whole, |setup| setup.split),
        },
        type_scale: matches
            .get_one::<f64>("type-scale")
            .copied()
            .or_else(|| of_preset.map(|setup| setup.type_scale))
            .unwrap_or(1.0),
        ..PageSetup::default()
    }
}

/// What stands around pictures, without date and logo.
fn furniture(matches: &ArgMatches, preset: Option<&NamedExport>) -> Furniture {
    let of_preset = preset.map(|preset| preset.setup.furniture.clone()).unwrap_or_default();
    let text = |name: &str, of_preset: String| matches.get_one::<String>(name).cloned().unwrap_or(of_preset);
    Furniture {
        header: text("header", of_preset.header),
        footer: text("footer", of_preset.footer),
        date: String::new(),
        logo: None,
        numbers: if matches.get_flag("numbers") { PageNumbers::Shown } else { of_preset.numbers },
    }
}

/// How files are written.
fn options(matches: &ArgMatches, preset: Option<&NamedExport>, paper: Paper) -> WriteOptions {
    let of_preset = preset.map(|preset| preset.options);
    let dpi = matches.get_one::<f64>("dpi").copied();
    let scale = matches.get_one::<f64>("scale").copied();
    WriteOptions {
        background: match (matches.get_one::<String>("background").map(String::as_str), of_preset) {
            (Some("transparent"), _) => Background::Transparent,
            (None, Some(of_preset)) => of_preset.background,
            _ => Background::Paper,
        },
        pixels: match (dpi, scale, of_preset) {
            (Some(dpi), ..) => Pixels::PerInch(dpi),
            (None, Some(scale), _) => Pixels::PerUnit(scale),
            // Those of a preset are of its own pages.
            (None, None, Some(of_preset)) if !matches.contains_id("page") => of_preset.pixels,
            // A page as large as the map has its pixels, a page of a size of its own those of a good printer or screen.
            _ if matches!(paper, Paper::AsLarge { .. }) => Pixels::PerUnit(1.0),
            _ => Pixels::PerInch(DPI),
        },
        svg_text: match (matches.get_one::<String>("svg-text").map(String::as_str), of_preset) {
            (Some("outlines"), _) => SvgText::Outlines,
            (None, Some(of_preset)) => of_preset.svg_text,
            _ => SvgText::Text,
        },
    }
}

fn marked(matches: &ArgMatches, preset: Option<&NamedExport>) -> Marked {
    let asked = matches.get_many::<String>("marks").map(|marks| marks.map(String::as_str).collect::<Vec<_>>());
    let has = |name: &str, of_preset: fn(&NamedExport) -> Shown| match &asked {
        Some(asked) => asked.contains(&name),
        None => preset.is_some_and(|preset| of_preset(preset).is_yes()),
    };
    Marked {
        // Without a day, so that the same map gives the same file every day.
        findings: if has("findings", |preset| preset.findings) {
            MarkedFindings::Open { today: None }
        } else {
            MarkedFindings::None
        },
        notes: if has("notes", |preset| preset.team_notes) { MarkedNotes::Shown } else { MarkedNotes::None },
    }
}

fn what(matches: &ArgMatches, preset: Option<&NamedExport>) -> What {
    let persona = matches.get_one::<String>("persona").cloned();
    match (matches.get_one::<String>("what").map(String::as_str), persona) {
        (Some("curves"), _) => What::Curves,
        (Some("plan"), _) => What::Plan,
        (Some("figures"), _) => What::Figures,
        (Some("touchpoints"), _) => What::Touchpoints,
        // Whoever names a persona means her sheet.
        (Some("sheet"), persona) => What::Sheet(persona),
        (_, Some(persona)) => What::Sheet(Some(persona)),
        (None, None) => match preset.map(|preset| preset.picture) {
            Some(Picture::Curves) => What::Curves,
            Some(Picture::Plan) => What::Plan,
            Some(Picture::Figures) => What::Figures,
            Some(Picture::Map | Picture::Sheet(_)) | None => What::Map,
        },
        _ => What::Map,
    }
}
