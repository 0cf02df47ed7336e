//! What can be found out about a map: where its curves turn, what nobody has answered yet, what could be better in it.

mod answers;
mod concerning;
mod finding;
mod moment;
mod turning;

pub use answers::{Answerable, AnswerableKind, answerables, answered, unanswered};
pub use concerning::concerning;
pub use finding::{Facts, Finding, Review, Reviewer, Rule, Severity};
pub use moment::{Moment, MomentKind, Pain, moment};
pub use turning::{Fall, TurningPoint, TurningPointKind, steepest_fall, turning_points};
