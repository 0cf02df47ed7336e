//! Options of the command line that have a few values.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches};

use crate::locale::{Locale, say};

/// An option with a few values.
pub(super) fn one_of<const N: usize>(locale: Locale, name: &'static str, values: [&'static str; N], help: &str) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(values.join("|"))
        .value_parser(PossibleValuesParser::new(values))
        .hide_possible_values(true)
        .help(say(locale, help))
}

/// Whether an option has a value.
pub(super) fn is(matches: &ArgMatches, option: &str, value: &str) -> bool {
    matches.get_one::<String>(option).is_some_and(|own| own == value)
}
