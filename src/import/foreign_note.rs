//! What there is to say about how files of other editors were read.

/// What there was. Texts of the source in here are shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ForeignNote {
    /// Something belongs to a stage that is not in the file.
    UnknownStage {
        /// What belongs to it.
        text: String,
        /// The stage that stands there; empty if none does.
        stage: String,
    },
    /// Something belongs to a lane that is not in the file.
    UnknownLane {
        /// What belongs to it.
        text: String,
        /// The lane that stands there; empty if none does.
        lane: String,
    },
    /// The same id or name twice.
    Repeated {
        /// The id or name.
        id: String,
    },
    /// A reference that fits an id by its name, or but for blanks.
    LooseReference {
        /// The text that stands there.
        reference: String,
    },
    /// Somebody who is named but not declared.
    UnknownActor {
        /// The name that stands there.
        actor: String,
    },
    /// Several values of one person in one stage: their mean was taken.
    SeveralValues {
        /// The stage.
        stage: String,
        /// How many.
        count: usize,
    },
    /// A value that is not on the scale.
    OffScale {
        /// The value as it stands there.
        value: String,
        /// The stage.
        stage: String,
    },
    /// Words about a mood were taken for a value.
    WordsAsValues {
        /// The first of them.
        example: String,
    },
    /// The kind of a lane was guessed from its name or from what is in it.
    GuessedLane {
        /// Its name.
        lane: String,
    },
    /// Cards that are a moment of truth but no touchpoints: their stage is one.
    MomentOfStage {
        /// The card.
        text: String,
    },
    /// Fields of that name have no place in a map.
    NoPlace {
        /// The field's name.
        field: String,
        /// How many there are.
        count: usize,
    },
    /// A value of a field that is not known.
    UnknownValue {
        /// The field's name.
        field: String,
        /// What stands there.
        value: String,
    },
    /// A part of the file that is not about a journey.
    OtherPart {
        /// What it is called there.
        part: String,
    },
    /// The file has no stages; they were made from how things lie or follow each other.
    MadeStages,
    /// The file has no lanes; they were made from how things lie.
    MadeLanes,
    /// Something lies outside of all columns or rows.
    OutsideOfGrid {
        /// What.
        text: String,
    },
    /// Connections without a place in a map.
    Connections {
        /// How many.
        count: usize,
    },
    /// Formatting that was taken off.
    Formatting,
    /// A link or a file that is only named.
    Link {
        /// Its address or name.
        address: String,
    },
    /// Signs were made good that the format does not allow.
    MendedSyntax,
    /// What happened otherwise than planned.
    Deviation {
        /// What.
        text: String,
    },
}
