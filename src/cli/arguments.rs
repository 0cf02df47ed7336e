//! What can be said on the command line.

use std::path::PathBuf;

use clap::builder::{PossibleValuesParser, Styles, styling::AnsiColor};
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};

use crate::export::ContentForm;
use crate::import::{Options, Sections};
use crate::locale::{Locale, say};
use crate::map::{Date, EmotionScale, Number, OwnScale, ScaleName};
use crate::review::Severity;
use crate::template;

use super::export_arguments::{self, ExportOrder};
use super::message::CliError;
use super::option::{is, one_of};

/// What was asked for.
#[derive(Debug)]
pub(super) enum Request {
    Window { map: Option<PathBuf> },
    Bench { map: PathBuf, seconds: f64 },
    Export(Box<ExportOrder>),
    Convert { from: PathBuf, to: PathBuf, view: Option<String>, options: Options, form: ContentForm },
    Import { file: PathBuf, options: Options, format: Format, locale: Locale },
    Check { map: PathBuf, format: Format, locale: Locale, fail_on: Severity, today: Option<Date> },
    Brand { brand: PathBuf, format: Format, locale: Locale },
    New { template: String, locale: Locale, out: PathBuf, existing: Existing },
    Presets,
    Schema,
    Templates { locale: Locale },
}

/// How findings are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    Text,
    Json,
}

/// What becomes of a file that is there already: a map may be somebody's only copy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Existing {
    Keep,
    Replace,
}

/// The command line in a language.
pub(super) fn command(locale: Locale) -> Command {
    let text = |key: &str| say(locale, key);
    let map =
        Arg::new("map").value_name(text("cli-value-map")).value_parser(value_parser!(PathBuf)).help(text("cli-map"));
    let program = Command::new("trayecto")
        .about(text("cli-about"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .args_conflicts_with_subcommands(true)
        .subcommand_help_heading(text("cli-heading-commands"))
        .subcommand_value_name(text("cli-value-command"))
        .next_help_heading(text("cli-heading-options"))
        .styles(Styles::plain().literal(AnsiColor::Cyan.on_default()))
        .help_template(template_of(&text("cli-heading-usage"), true))
        .after_help(text("cli-examples"))
        .arg(map.help_heading(text("cli-heading-arguments")))
        .arg(help_flag(locale))
        .arg(Arg::new("version").long("version").action(ArgAction::Version).help(text("cli-version")))
        .subcommands(subcommands(locale).map(|command| {
            let command = command
                .disable_help_flag(true)
                .next_help_heading(text("cli-heading-options"))
                .help_template(template_of(&text("cli-heading-usage"), false))
                .arg(help_flag(locale))
                .mut_args(|arg| {
                    let heading = if arg.is_positional() { "cli-heading-arguments" } else { "cli-heading-options" };
                    arg.help_heading(text(heading))
                });
            let name = format!("trayecto {}", command.get_name());
            with_usage(command.bin_name(name), locale)
        }));
    with_usage(program, locale)
}

/// The usage line in a language: the library knows one of its words in English only.
fn with_usage(command: Command, locale: Locale) -> Command {
    let usage = command.clone().render_usage().to_string();
    let usage = usage.trim_start_matches("Usage:").trim();
    let usage = usage.replace("[OPTIONS]", &format!("[{}]", say(locale, "cli-value-options")));
    // Its further lines stand under the first one.
    let indent = " ".repeat(say(locale, "cli-heading-usage").chars().count() + ": ".len());
    let lines: Vec<&str> = usage.lines().map(str::trim_start).collect();
    command.override_usage(lines.join(&format!("\n{indent}")))
}

/// The commands.
fn subcommands(locale: Locale) -> [Command; 10] {
    let text = |key: &str| say(locale, key);
    let map =
        || Arg::new("map").value_name(text("cli-value-map")).value_parser(value_parser!(PathBuf)).help(text("cli-map"));
    let out = || {
        Arg::new("out")
            .short('o')
            .long("out")
            .value_name(text("cli-value-file"))
            .value_parser(value_parser!(PathBuf))
            .required(true)
            .help(text("cli-out"))
    };
    let lang = |help: &str| {
        Arg::new("lang")
            .long("lang")
            .value_name("es|en")
            .value_parser(PossibleValuesParser::new(["es", "en"]))
            .hide_possible_values(true)
            .help(text(help))
    };
    let force = Arg::new("force").long("force").action(ArgAction::SetTrue).help(text("cli-force"));
    let names = template::NAMES.to_vec();
    [
        export_arguments::export(locale, out()),
        convert(locale, map().required(true)),
        import(locale, lang("import-cli-lang")),
        check(locale, map().required(true), lang("review-cli-lang")),
        brand(locale, lang("review-cli-lang")),
        Command::new("new").about(text("cli-new")).args([
            Arg::new("template")
                .long("template")
                .value_name(text("cli-value-name"))
                .value_parser(PossibleValuesParser::new(names))
                .hide_possible_values(true)
                .default_value("blank")
                .hide_default_value(true)
                .help(text("cli-template")),
            lang("cli-lang"),
            out(),
            force,
        ]),
        Command::new("templates").about(text("cli-templates")).arg(lang("cli-lang")),
        Command::new("presets").about(text("cli-presets")),
        Command::new("schema").about(text("cli-schema")),
        Command::new("bench").about(text("cli-bench")).args([
            map().required(true),
            Arg::new("seconds")
                .long("seconds")
                .value_name("N")
                .value_parser(parse_seconds)
                .default_value("3")
                .hide_default_value(true)
                .help(text("cli-seconds")),
        ]),
    ]
}

/// The command that writes one file as another.
fn convert(locale: Locale, map: Arg) -> Command {
    let text = |key: &str| say(locale, key);
    let to = Arg::new("to")
        .value_name(text("cli-value-file"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(text("cli-convert-to"));
    let form = one_of(locale, "form", ["grid", "cards", "cards-with-notes"], "exchange-cli-form");
    Command::new("convert")
        .about(text("cli-convert"))
        .args([map, to, export_arguments::view(locale), form])
        .args(reading(locale))
}

/// The command that tells how a file of another program is read.
fn import(locale: Locale, lang: Arg) -> Command {
    let text = |key: &str| say(locale, key);
    let file = Arg::new("file")
        .value_name(text("cli-value-file"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(text("import-cli-file"));
    let report = one_of(locale, "report", ["text", "json"], "import-cli-report");
    Command::new("import").about(text("import-cli")).args([file, report, lang]).args(reading(locale))
}

/// How a file of another program is to be understood.
fn reading(locale: Locale) -> [Arg; 3] {
    let text = |key: &str| say(locale, key);
    [
        Arg::new("journey")
            .long("journey")
            .value_name("N")
            .value_parser(value_parser!(u32).range(1..))
            .help(text("import-cli-journey")),
        one_of(locale, "sections", ["phases", "stages"], "import-cli-sections"),
        Arg::new("emotion-scale")
            .long("scale")
            .value_name(text("cli-value-name"))
            .value_parser(parse_emotion_scale)
            .help(text("import-cli-scale")),
    ]
}

/// The command that says whether the colours of a brand can be read.
fn brand(locale: Locale, lang: Arg) -> Command {
    let text = |key: &str| say(locale, key);
    let file = Arg::new("brand")
        .value_name(text("cli-value-file"))
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help(text("brand-cli-file"));
    let format = one_of(locale, "format", ["text", "json"], "brand-cli-format");
    Command::new("brand").about(text("brand-cli")).args([file, format, lang])
}

/// The command that reviews a map.
fn check(locale: Locale, map: Arg, lang: Arg) -> Command {
    let text = |key: &str| say(locale, key);
    Command::new("check").about(text("review-cli-check")).args([
        map,
        Arg::new("format")
            .long("format")
            .value_name("text|json")
            .value_parser(PossibleValuesParser::new(["text", "json"]))
            .hide_possible_values(true)
            .default_value("text")
            .hide_default_value(true)
            .help(text("review-cli-format")),
        lang,
        Arg::new("fail-on")
            .long("fail-on")
            .value_name("problem|warning|suggestion")
            .value_parser(PossibleValuesParser::new(Severity::ALL.map(Severity::name)))
            .hide_possible_values(true)
            .default_value("problem")
            .hide_default_value(true)
            .help(text("review-cli-fail-on")),
        Arg::new("today")
            .long("today")
            .value_name("YYYY-MM-DD")
            .value_parser(value_parser!(Date))
            .help(text("review-cli-today")),
    ])
}

fn help_flag(locale: Locale) -> Arg {
    Arg::new("help").short('h').long("help").action(ArgAction::Help).help(say(locale, "cli-help"))
}

fn template_of(usage: &str, subcommands: bool) -> String {
    let after = if subcommands { "{after-help}" } else { "" };
    format!("{{about}}\n\n{usage}: {{usage}}\n\n{{all-args}}\n{after}")
}

/// What the arguments ask for.
///
/// # Errors
/// [`CliError`] if it asks for a preset that cannot be had.
pub(super) fn request(matches: &ArgMatches, locale: Locale) -> Result<Request, CliError> {
    let path = |matches: &ArgMatches, name: &str| matches.get_one::<PathBuf>(name).cloned().unwrap_or_default();
    let existing = |matches: &ArgMatches| if matches.get_flag("force") { Existing::Replace } else { Existing::Keep };
    let lang =
        |matches: &ArgMatches| matches.get_one::<String>("lang").and_then(|tag| Locale::of_tag(tag)).unwrap_or(locale);
    Ok(match matches.subcommand() {
        Some(("export", matches)) => Request::Export(Box::new(export_arguments::order(matches, locale)?)),
        Some(("convert", matches)) => Request::Convert {
            from: path(matches, "map"),
            to: path(matches, "to"),
            view: matches.get_one::<String>("view").cloned(),
            options: options(matches),
            form: match matches.get_one::<String>("form").map(String::as_str) {
                Some("cards") => ContentForm::Cards,
                Some("cards-with-notes") => ContentForm::CardsWithNotes,
                _ => ContentForm::Grid,
            },
        },
        Some(("import", matches)) => Request::Import {
            file: path(matches, "file"),
            options: options(matches),
            format: if is(matches, "report", "json") { Format::Json } else { Format::Text },
            locale: lang(matches),
        },
        Some(("check", matches)) => Request::Check {
            map: path(matches, "map"),
            format: if is(matches, "format", "json") { Format::Json } else { Format::Text },
            locale: lang(matches),
            fail_on: Severity::ALL
                .into_iter()
                .find(|own| is(matches, "fail-on", own.name()))
                .unwrap_or(Severity::Problem),
            today: matches.get_one::<Date>("today").copied(),
        },
        Some(("brand", matches)) => Request::Brand {
            brand: path(matches, "brand"),
            format: if is(matches, "format", "json") { Format::Json } else { Format::Text },
            locale: lang(matches),
        },
        Some(("new", matches)) => Request::New {
            template: matches.get_one::<String>("template").cloned().unwrap_or_default(),
            locale: lang(matches),
            out: path(matches, "out"),
            existing: existing(matches),
        },
        Some(("templates", matches)) => Request::Templates { locale: lang(matches) },
        Some(("presets", _)) => Request::Presets,
        Some(("schema", _)) => Request::Schema,
        Some(("bench", matches)) => Request::Bench {
            map: path(matches, "map"),
            seconds: matches.get_one::<f64>("seconds").copied().unwrap_or(3.0),
        },
        _ => Request::Window { map: matches.get_one::<PathBuf>("map").cloned() },
    })
}

fn options(matches: &ArgMatches) -> Options {
    Options {
        // People count from one.
        journey: matches.get_one::<u32>("journey").and_then(|number| usize::try_from(*number).ok()?.checked_sub(1)),
        sections: match matches.get_one::<String>("sections").map(String::as_str) {
            Some("phases") => Some(Sections::Phases),
            Some(_) => Some(Sections::Stages),
            None => None,
        },
        scale: matches.get_one::<EmotionScale>("emotion-scale").cloned(),
        table: None,
    }
}

/// A scale by its name in the file, or its lowest and highest value: `0..100`.
fn parse_emotion_scale(text: &str) -> Result<EmotionScale, String> {
    if let Some(name) = ScaleName::ALL.into_iter().find(|name| name.as_str() == text) {
        return Ok(EmotionScale::Named(name));
    }
    let end = |text: &str| text.trim().parse().ok().and_then(|value| Number::new(value).ok());
    let ends = text.split_once("..").and_then(|(low, high)| Some((end(low)?, end(high)?)));
    let own = ends.and_then(|(low, high)| OwnScale::new(low, high, Vec::new()).ok());
    own.map(EmotionScale::Own).ok_or_else(|| format!("{}, 0..100", ScaleName::ALL.map(ScaleName::as_str).join(", ")))
}

fn parse_seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if (0.1..=600.0).contains(&seconds) => Ok(seconds),
        _ => Err("0.1–600".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_command_line_is_well_formed_in_both_languages() {
        for locale in Locale::ALL {
            command(locale).debug_assert();
        }
    }

    #[test]
    fn scales_are_read() {
        assert_eq!(parse_emotion_scale("one-to-ten"), Ok(EmotionScale::Named(ScaleName::OneToTen)));
        assert_eq!(parse_emotion_scale("0..100").map(|scale| (scale.min(), scale.max())), Ok((0.0, 100.0)));
        assert!(parse_emotion_scale("5..1").is_err());
        assert!(parse_emotion_scale("good").is_err());
    }
}
