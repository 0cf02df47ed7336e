//! What can be found out about a map: where its curves turn, what nobody has answered yet, what could be better in it.

mod answers;
mod coverage;
mod figures;
mod finding;
mod mix;
#[cfg(test)]
mod sample;
mod turning;

pub use answers::{Answerable, AnswerableKind, answerables, answered, unanswered};
pub use coverage::{Coverage, Evidenced, coverage};
pub use figures::{Answered, EmotionFigures, EmotionSummary, Figures, figures};
pub use finding::{Facts, Finding, Review, Reviewer, Rule, Severity};
pub use mix::{Met, Mix, StageMix, Touchpoints, Way, touchpoint_mix, touchpoints};
pub use turning::{TurningPoint, TurningPointKind, turning_points};
