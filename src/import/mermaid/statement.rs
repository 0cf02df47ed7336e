//! Single statements of a diagram, taken into a journey.

use std::collections::HashSet;

use super::super::report::Effect;
use super::journey::{Journey, Task};
use super::note::{MermaidNote, shortened};
use super::script::trim;
use super::shown::{people, shown};
use super::task::{self, How, Score};

/// A title. The last one counts.
pub(super) fn title(journey: &mut Journey, line: u32, text: &str) {
    let title = shown(text);
    if !journey.title.is_empty() && journey.title != title {
        let text = shortened(&journey.title);
        journey.remark(line, Effect::LeftOut, MermaidNote::TitleReplaced { text });
    }
    if is_scored(text) {
        journey.remark(line, Effect::Read, MermaidNote::TitleLikeTask { text: shortened(&title) });
    }
    journey.title = title;
}

/// A description for screen readers.
pub(super) fn description(journey: &mut Journey, text: &str) {
    let lines: Vec<String> = text.split('\n').map(shown).filter(|line| !line.is_empty()).collect();
    journey.acc_descr = lines.join("\n");
}

/// A task, with its colons.
pub(super) fn task(journey: &mut Journey, line: u32, text: &str) {
    let pieces = task::read(text);
    let name = shown(pieces.name);
    if !matches!(pieces.score, Score::Number(_) | Score::Guessed(..))
        && let Some(keyword) = ["title", "section"].into_iter().find(|keyword| name.eq_ignore_ascii_case(keyword))
        && let Some((_, text)) = text.split_once(':')
    {
        journey.remark(line, Effect::Changed, MermaidNote::KeywordColon { keyword });
        match keyword {
            "title" => title(journey, line, text),
            _ => journey.section(line, shown(text)),
        }
        return;
    }
    let mut more: Vec<String> = Vec::new();
    match pieces.how {
        How::Colons => {}
        How::LastScore if matches!(pieces.score, Score::Guessed(..)) => {}
        How::LastScore => journey.remark(line, Effect::Changed, MermaidNote::BetterReading { name: shortened(&name) }),
        How::Arrow => journey.remark(line, Effect::Changed, MermaidNote::ArrowScore),
    }
    let score = match pieces.score {
        Score::Number(score) => Some(score),
        Score::Guessed(score, text) => {
            journey.remark(line, Effect::Changed, MermaidNote::ScoreGuessed { text: shortened(text) });
            Some(score)
        }
        Score::Missing => {
            journey.remark(line, Effect::Changed, MermaidNote::NoScore { name: shortened(&name) });
            None
        }
        Score::Unreadable(text) => {
            let text = shown(text);
            journey.remark(line, Effect::Noted, MermaidNote::ScoreUnreadable { text: shortened(&text) });
            more.push(text);
            None
        }
    };
    if name.is_empty() {
        journey.remark(line, Effect::Read, MermaidNote::NoName);
    }
    if let Some(text) = pieces.more.map(shown).filter(|text| !text.is_empty()) {
        journey.remark(line, Effect::Noted, MermaidNote::ExtraPieces { text: shortened(&text) });
        more.push(text);
    }
    let section = journey.current();
    journey.task(Task { line, section, name, score, people: people(pieces.people), more });
}

/// What Mermaid takes for a comment: said where it stands behind something, or would be a task.
pub(super) fn comment(journey: &mut Journey, line: u32, text: &str, place: Place) {
    let text = trim(text);
    let bare = trim(text.trim_start_matches(['%', '#']));
    if !bare.is_empty() && (place == Place::Behind || is_scored(text)) {
        journey.remark(line, Effect::LeftOut, MermaidNote::Comment { text: shortened(&shown(text)) });
    }
}

/// Where a comment stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// On a line of its own.
    Alone,
    /// Behind a statement.
    Behind,
}

/// Whether a text has a number between or behind colons.
pub(super) fn is_scored(text: &str) -> bool {
    text.contains(':')
        && matches!(task::read(text), task::Pieces { score: Score::Number(_), how: How::Colons | How::LastScore, .. })
}

/// What stood where a score should be and names people who are named elsewhere, names them here too.
pub(super) fn find_people(journey: &mut Journey) {
    let known: HashSet<String> = journey.tasks.iter().flat_map(|task| &task.people).cloned().collect();
    for task in &mut journey.tasks {
        if let (None, true, [text]) = (task.score, task.people.is_empty(), &*task.more) {
            let named = people(text);
            if !named.is_empty() && named.iter().all(|name| known.contains(name)) {
                task.people = named;
                task.more.clear();
            }
        }
    }
}
