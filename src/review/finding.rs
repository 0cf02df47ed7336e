//! What the review looks for, and what it finds.

use std::sync::Arc;

use crate::map::{Date, Part, SetAside, StageId};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The map misleads, or its purpose is missed.
    Problem,
    /// Something that is usually needed is missing.
    Warning,
    /// It could be better.
    Suggestion,
}

impl Severity {
    /// All, the most serious first.
    pub const ALL: [Self; 3] = [Self::Problem, Self::Warning, Self::Suggestion];

    /// Its name on the command line.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Problem => "problem",
            Self::Warning => "warning",
            Self::Suggestion => "suggestion",
        }
    }
}

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident $name:literal $severity:ident;)*) => {
        /// What the review looks for.
        ///
        /// Hidden lanes and personas are left out, as they are of the picture: what is hidden neither fills a gap nor is one. Only
        /// actions and citations count wherever they are, because a plan is a plan even where the client does not see it. What an
        /// action that was dropped would have answered is open again.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule {
            $($(#[$doc])* $rule,)*
        }

        impl Rule {
            /// All, those that matter most first.
            pub const ALL: &[Self] = &[$(Self::$rule),*];

            /// Its name in files and on the command line.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$rule => $name,)* }
            }

            /// How much what it finds matters.
            #[must_use]
            pub fn severity(self) -> Severity {
                match self { $(Self::$rule => Severity::$severity,)* }
            }
        }
    };
}

rules! {
    /// The map shows no persona.
    NoPersona "no-persona" Problem;
    /// No card of the map is a touchpoint.
    NoTouchpoints "no-touchpoints" Problem;
    /// No curve has a point.
    NoEmotions "no-emotions" Problem;
    /// No action answers a critical point.
    CriticalPointWithoutAction "critical-point-without-action" Problem;
    /// No action answers a moment of truth, be it a stage or a touchpoint.
    MomentOfTruthWithoutAction "moment-of-truth-without-action" Problem;
    /// An action is neither done nor dropped, and its date is past.
    ActionOverdue "action-overdue" Problem;
    /// Something passes for researched, but cites no source.
    ResearchedWithoutSource "researched-without-source" Problem;

    /// Of what the map says of customers, most is only assumed, or nothing is said of what it rests on. All texts on cards count,
    /// except ideas and plans; emotion points; and what is written of personas. Fewer than ten are too few to tell.
    MostlyAssumed "mostly-assumed" Warning;
    /// No stage and no touchpoint is a moment of truth.
    NoMomentOfTruth "no-moment-of-truth" Warning;
    /// A map about business customers says nothing of what the company does: no lane of its perspectives has a text.
    CompanyRowsEmpty "company-rows-empty" Warning;
    /// It is not said what holds a persona back.
    PersonaWithoutBrake "persona-without-brake" Warning;
    /// It is not said what unlocks a persona's purchase.
    PersonaWithoutInsight "persona-without-insight" Warning;
    /// Others have emotions, this persona has none.
    PersonaWithoutCurve "persona-without-curve" Warning;
    /// A stage has no name.
    StageWithoutName "stage-without-name" Warning;
    /// A stage is called as one before it, whatever the case.
    DuplicateStageNames "duplicate-stage-names" Warning;
    /// Nothing is said of what customers do in a stage: no card, except quotes, of a lane for texts in the customer's perspective.
    StageWithoutCustomerAction "stage-without-customer-action" Warning;
    /// A stage has no touchpoint, while others have some.
    StageWithoutTouchpoint "stage-without-touchpoint" Warning;
    /// No persona has an emotion in a stage, while others have some.
    StageWithoutEmotion "stage-without-emotion" Warning;
    /// All touchpoints of a stage are physical, all those of the stages right before and after it are online. Neighbours without
    /// touchpoints do not count, but one has some; a touchpoint of which neither is known makes its stage neither.
    ChannelBreak "channel-break" Warning;
    /// A curve of three points or more keeps within an eighth of the scale.
    FlatCurve "flat-curve" Warning;
    /// No point of a curve says why.
    CurveWithoutWords "curve-without-words" Warning;
    /// A critical point does not say why, while others of the curve do.
    CriticalPointWithoutWords "critical-point-without-words" Warning;
    /// No action answers a pain.
    PainWithoutAction "pain-without-action" Warning;
    /// No action that has an owner answers an opportunity.
    OpportunityWithoutOwner "opportunity-without-owner" Warning;
    /// Nobody answers for an action that is neither done nor dropped.
    ActionWithoutOwner "action-without-owner" Warning;
    /// It is not said until when an action is done that is neither done nor dropped.
    ActionWithoutDate "action-without-date" Warning;
    /// It is not said how the success of an action is measured that is not dropped.
    ActionWithoutMeasure "action-without-measure" Warning;
    /// An action that is not dropped answers nothing.
    ActionAnswersNothing "action-answers-nothing" Warning;

    /// The map has no date.
    MapWithoutDate "map-without-date" Suggestion;
    /// The map has no author.
    MapWithoutAuthor "map-without-author" Suggestion;
    /// There are more than eight phases.
    TooManyPhases "too-many-phases" Suggestion;
    /// There are more than twenty stages.
    TooManyStages "too-many-stages" Suggestion;
    /// Put on slides as the map says, names or texts of cards would be smaller than nine points.
    SmallTextOnSlides "small-text-on-slides" Suggestion;
    /// A phase has one stage only; in maps whose phases have names, and that have several.
    PhaseOfOneStage "phase-of-one-stage" Suggestion;
    /// A lane has nothing in it.
    EmptyLane "empty-lane" Suggestion;
    /// Nobody in the company answers for a touchpoint where it speaks itself.
    TouchpointWithoutOwner "touchpoint-without-owner" Suggestion;
    /// A card has no text; pictures can do without.
    EmptyCard "empty-card" Suggestion;
    /// A card says more than can be read at a glance: over 160 characters for each stage that it covers.
    TextTooLong "text-too-long" Suggestion;
    /// It is not said what a figure ought to be.
    MetricWithoutTarget "metric-without-target" Suggestion;
    /// An action would bring much (4 or 5) for little (1 or 2), but is only proposed.
    QuickWinWaiting "quick-win-waiting" Suggestion;
    /// Nothing cites a source.
    SourceNotCited "source-not-cited" Suggestion;
    /// A source has no date.
    SourceWithoutDate "source-without-date" Suggestion;
}

/// What a sentence needs to know of a finding beside its part.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Detail {
    /// Nothing.
    #[default]
    None,
    /// How many there are.
    Count(usize),
    /// How many of a hundred.
    Percent(usize),
    /// The size of a text.
    Points(f64),
    /// When it would have been due.
    Due(Date),
    /// Another stage.
    Stage(StageId),
    /// Two others.
    Stages(StageId, StageId),
}

/// Something that could be better, and where.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: Rule,
    /// What it is about. No rule finds a part twice.
    pub part: Part,
    /// What else there is to say.
    pub detail: Detail,
}

impl Finding {
    /// A finding of which there is nothing else to say.
    #[must_use]
    pub fn new(rule: Rule, part: Part) -> Self {
        Self { rule, part, detail: Detail::None }
    }

    /// With what else there is to say.
    #[must_use]
    pub fn with(self, detail: Detail) -> Self {
        Self { detail, ..self }
    }
}

/// What the review needs to know beside the map.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Facts {
    /// Today; without it nothing is overdue.
    pub today: Option<Date>,
    /// Size of the smallest text in points, if the map is put on 16:9 slides as it says; `None` if that is not known.
    pub smallest_text_on_slides_pt: Option<f64>,
}

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Review {
    /// What counts: the most serious first, then in reading order, which is the map, personas, phases with their stages, lanes with
    /// their curves and cards, sources.
    pub findings: Vec<Finding>,
    /// What was found as well but set aside, with the reasons.
    pub set_aside: Vec<(Finding, Arc<SetAside>)>,
}

impl Review {
    /// How many findings of a severity count.
    #[must_use]
    pub fn count(&self, severity: Severity) -> usize {
        self.findings.iter().filter(|finding| finding.rule.severity() == severity).count()
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn rules_have_names_of_their_own_and_the_most_serious_come_first() {
        let names: HashSet<&str> = Rule::ALL.iter().map(|rule| rule.name()).collect();
        assert_eq!(names.len(), Rule::ALL.len());
        assert!(Rule::ALL.is_sorted_by_key(|rule| rule.severity()));
        assert!(names.iter().all(|name| name.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')));
    }
}
