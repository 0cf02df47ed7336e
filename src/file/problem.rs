//! What was wrong in a file, and where.

use std::fmt;

use crate::map::{FontError, PhotoError, ScaleError};

/// Something in a file that could not be taken as it stands.
#[derive(Clone, Debug, PartialEq)]
pub struct Warning {
    /// Where, by names and positions from zero: `lanes[2].cards[5].stage`. Empty for the file as a whole.
    pub path: String,
    /// Line of the file, from 1.
    pub line: u32,
    /// What.
    pub problem: Problem,
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}", self.line)?;
        if !self.path.is_empty() {
            write!(f, ", {}", self.path)?;
        }
        write!(f, ": {}", self.problem)
    }
}

/// What a field ought to hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Expected {
    Text,
    Number,
    WholeNumber,
    TrueOrFalse,
    List,
    Object,
}

impl fmt::Display for Expected {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Text => "a text",
            Self::Number => "a number",
            Self::WholeNumber => "a whole number",
            Self::TrueOrFalse => "true or false",
            Self::List => "a list",
            Self::Object => "an object",
        })
    }
}

/// What is wrong, and what was done about it. Texts of the file in here are shortened.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
pub enum Problem {
    /// The field was left out.
    #[error("left out: not {expected}")]
    WrongType {
        /// What it ought to be.
        expected: Expected,
    },
    /// The usual value was taken instead.
    #[error("left out: unknown value '{value}'")]
    UnknownValue {
        /// What stands there.
        value: String,
    },
    /// A number outside of what the field allows; it was left out.
    #[error("left out: {value} is out of range")]
    OutOfRange {
        /// What stands there.
        value: String,
    },
    /// A field that is neither known nor can be kept here.
    #[error("left out: unknown field")]
    UnknownField,
    /// A field that belongs to another kind of lane or card.
    #[error("left out: belongs to another kind")]
    Misplaced,
    /// A field that ought to be there; the usual value was taken.
    #[error("'{field}' is missing")]
    MissingField {
        /// Its name.
        field: &'static str,
    },
    /// A value whose key comes again further down; the last one counts.
    #[error("left out: the key comes again")]
    DuplicateKey,
    /// The first part with this id keeps it; this one was given another.
    #[error("the id {id} is taken; now {reissued}")]
    DuplicateId {
        /// The id that stands there.
        id: String,
        /// The id given.
        reissued: String,
    },
    /// Not an id; the part was given one, and what refers to the old text follows it.
    #[error("'{id}' is no id; now {reissued}")]
    BadId {
        /// The text that stands there.
        id: String,
        /// The id given.
        reissued: String,
    },
    /// The part had no id and was given one.
    #[error("an id is missing; now {reissued}")]
    MissingId {
        /// The id given.
        reissued: String,
    },
    /// A reference to something that is not there; it was left out.
    #[error("left out: refers to '{id}', which is not there")]
    UnknownReference {
        /// The id that stands there.
        id: String,
    },
    /// A card was left out, because its stage is not there or not said.
    #[error("the card is left out: its stage '{stage}' is not there")]
    CardWithoutStage {
        /// The stage that stands there; empty if none does.
        stage: String,
    },
    /// A further curve of the same persona: its points were added where the first had none.
    #[error("a second curve of {persona}: merged with the first")]
    DuplicateCurve {
        /// Whose.
        persona: String,
    },
    /// A further point in the same stage; it was left out.
    #[error("left out: a second point in stage {stage}")]
    DuplicatePoint {
        /// Where.
        stage: String,
    },
    /// An emotion point outside the map's scale; it was left out.
    #[error("left out: {value} is not on the scale")]
    OffScale {
        /// The value as it stands there.
        value: String,
    },
    /// The map's own scale cannot be: without its labels, or else the usual one, was taken.
    #[error("left out: {0}")]
    BadScale(ScaleError),
    /// A view that nobody could ask for; it was left out.
    #[error("left out: the view has no name")]
    NamelessView,
    /// A further view of the same name; it was left out.
    #[error("left out: a second view is called '{name}'")]
    DuplicateView {
        /// The name.
        name: String,
    },
    /// A replacement that says nothing to look for; it was left out.
    #[error("left out: no words to replace")]
    EmptyReplacement,
    /// A phase without a stage; it was given one.
    #[error("the phase has no stage; it was given one")]
    EmptyPhase,
    /// A list or a file with more parts than are read; the rest was left out.
    #[error("only the first {limit} are read")]
    TooMany {
        /// How many are read.
        limit: usize,
    },
    /// The text was cut.
    #[error("cut after {limit} characters")]
    TextTooLong {
        /// How many characters were kept.
        limit: usize,
    },
    /// Control characters were taken out of a text.
    #[error("{count} control characters were taken out")]
    ControlCharacters {
        /// How many.
        count: usize,
    },
    /// Not a picture that a map can hold; it was left out.
    #[error("left out: {0}")]
    BadPhoto(PhotoError),
    /// Not a font that a brand can hold; it was left out.
    #[error("left out: {0}")]
    BadFont(FontError),
    /// Not a date; it was left out.
    #[error("left out: '{value}' is no date written YYYY-MM-DD")]
    BadDate {
        /// What stands there.
        value: String,
    },
    /// Not a colour; it was left out.
    #[error("left out: '{value}' is no colour")]
    BadColor {
        /// What stands there.
        value: String,
    },
    /// Not a language tag; `en` was taken.
    #[error("left out: '{value}' is no language tag")]
    BadLanguage {
        /// What stands there.
        value: String,
    },
    /// The file does not say that it is a map, but looks like one.
    #[error("the file does not say that it is a map")]
    NotMarked,
    /// Comments, commas before a closing bracket or raw line breaks in texts: not JSON, but understood.
    #[error("comments, trailing commas or raw line breaks, which JSON does not have")]
    LooseSyntax,
    /// The file is cut or damaged here; what comes after was not read.
    #[error("the file is damaged here; what comes after was not read")]
    Damaged,
    /// The file is not UTF-8; this encoding was assumed.
    #[error("not UTF-8; read as {encoding}")]
    ForeignEncoding {
        /// Its name.
        encoding: &'static str,
    },
    /// Some bytes of the file are no text; they were replaced by `�`.
    #[error("some bytes are no text and were replaced")]
    BadBytes,
}

/// A text of the file, short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    const LONGEST: usize = 40;
    let mut short: String = text.chars().filter(|c| !c.is_control()).take(LONGEST + 1).collect();
    if short.chars().count() > LONGEST {
        short.pop();
        short.push('…');
    }
    short
}
