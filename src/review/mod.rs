//! What can be found out about a map: where its curves turn, what nobody has answered yet, what could be better in it.

mod answers;
mod finding;
mod guide;
mod turning;

pub use answers::{Answerable, AnswerableKind, answerables, answered, unanswered};
pub use finding::{Facts, Finding, Review, Reviewer, Rule, Severity};
pub use guide::{Asked, Gap, Guide, Question, Step, Way};
pub use turning::{TurningPoint, TurningPointKind, turning_points};
