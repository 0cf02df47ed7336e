//! The questions of the guide, by steps, and how their answers are given.

use crate::map::{Answer, LaneKind, Part, TextField};

/// A step of the method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Step {
    /// Define the process.
    Process,
    /// The people in it.
    People,
    /// What they feel, on three levels.
    Emotions,
    /// Where they meet the company, and where it turns.
    Touchpoints,
    /// What will be done.
    Plan,
}

impl Step {
    /// All, in order.
    pub const ALL: [Self; 5] = [Self::Process, Self::People, Self::Emotions, Self::Touchpoints, Self::Plan];

    /// Its name in keys of the languages.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Process => "process",
            Self::People => "people",
            Self::Emotions => "emotions",
            Self::Touchpoints => "touchpoints",
            Self::Plan => "plan",
        }
    }
}

macro_rules! questions {
    ($($(#[$doc:meta])* $question:ident $name:literal $step:ident;)*) => {
        /// A question of the guide.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Question {
            $($(#[$doc])* $question,)*
        }

        impl Question {
            /// All, in the order in which they are asked.
            pub const ALL: &[Self] = &[$(Self::$question),*];

            /// Its name in keys of the languages.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$question => $name,)* }
            }

            /// The step it belongs to.
            #[must_use]
            pub fn step(self) -> Step {
                match self { $(Self::$question => Step::$step,)* }
            }
        }
    };
}

questions! {
    /// Companies or people?
    Market "market" Process;
    /// Which process is it?
    Title "title" Process;
    /// Which stages does it have?
    Stages "stages" Process;
    /// What does the customer do in each?
    Doings "doings" Process;
    /// Who goes this way?
    Personas "personas" People;
    /// What kind of customer is it?
    Profiles "profiles" People;
    /// Which part do they play in the purchase?
    Roles "roles" People;
    /// What do they want to reach?
    Goals "goals" People;
    /// What holds them back?
    Brakes "brakes" People;
    /// What unlocks the purchase?
    Insights "insights" People;
    /// What do they feel in each stage?
    Feelings "feelings" Emotions;
    /// Why is it worst, why best?
    Reasons "reasons" Emotions;
    /// Where do they meet the company?
    Touchpoints "touchpoints" Touchpoints;
    /// On what does going on depend?
    Truths "truths" Touchpoints;
    /// What hurts at the critical points?
    Pains "pains" Touchpoints;
    /// What shrinks the critical points?
    Actions "actions" Plan;
    /// What makes a high point higher?
    Boosts "boosts" Plan;
    /// Who answers for it?
    Owners "owners" Plan;
    /// Until when?
    Dues "dues" Plan;
    /// How will it be known that it worked?
    Measures "measures" Plan;
}

/// How an answer is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// A text is written where it stands on the map.
    Write(TextField),
    /// A text that does not stand on the map.
    Fill(TextField),
    /// A card is written in the cell.
    Card,
    /// A stage is added.
    Stage,
    /// A persona is added.
    Persona,
    /// A lane is added: without one there is no place for the answer.
    Lane(LaneKind),
    /// Companies or people.
    Market,
    /// A part in the purchase.
    Role,
    /// Negative, neutral or positive.
    Feeling,
    /// The stage on which going on depends is chosen.
    Truth,
    /// A day.
    Due,
    /// An action that answers something.
    Action(Answer),
    /// Something else has to be answered first.
    After(Question),
}

/// An answer that is missing.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Gap {
    /// Of which part of the map, or what goes there.
    pub part: Part,
    /// How it is given.
    pub way: Way,
}
