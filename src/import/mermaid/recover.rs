//! A journey that Mermaid rejects, read line by line as it is meant, with a remark for each line that had to be understood.

use super::super::report::Effect;
use super::entities::{from_html, hide};
use super::front_matter;
use super::header::{Header, header};
use super::journey::Journey;
use super::lined::Lined;
use super::note::{MermaidNote, shortened};
use super::prepare::{unified, without_asides};
use super::script::{is_space, trim, trim_start};
use super::shown::shown;
use super::statement::{self, Place};

/// Reads a diagram; `None` if no line of it begins a journey.
pub(super) fn recover(source: &str, first_line: u32) -> Option<Journey> {
    let mut journey = Journey::default();
    let lined = without_front_matter(unified(source, first_line), &mut journey);
    let lined = hide(without_asides(lined));
    let begin = header(&lined)?;
    let mut heading = None;
    for (line, text) in lined.iter().take(begin.index) {
        before_header(&mut journey, line, text, &mut heading);
    }
    if let Some((line, text)) = lined.iter().nth(begin.index) {
        if begin.header == Header::Loose {
            journey.remark(line, Effect::Read, MermaidNote::Header { text: shortened(text) });
        }
        let rest = text.get(begin.end..).unwrap_or_default();
        Lines { journey: &mut journey, block: None }.line(line, rest.trim_start_matches([';', ':', '：', '.']));
    }
    let mut reading = Lines { journey: &mut journey, block: None };
    for (line, text) in lined.iter().skip(begin.index + 1) {
        reading.line(line, text);
    }
    if let Some((_, text)) = reading.block.take() {
        statement::description(&mut journey, &text);
    }
    if journey.title.is_empty()
        && let Some(heading) = heading
    {
        journey.title = heading;
    }
    Some(journey)
}

/// Takes off front matter, whatever state it is in.
fn without_front_matter(lined: Lined, journey: &mut Journey) -> Lined {
    let start = lined.text.len() - trim_start(&lined.text).len();
    if !lined.text.get(start..).unwrap_or_default().starts_with("---") {
        return lined;
    }
    let line = lined.iter().find(|(_, text)| !trim(text).is_empty()).map_or(1, |(line, _)| line);
    // White space before the first marker keeps Mermaid from seeing it, but not if it stands before both.
    let start = if front_matter::block(&lined.text).is_some() { 0 } else { start };
    let text = lined.text.get(start..).unwrap_or_default();
    let (end, body) = if let Some(block) = front_matter::block(text) {
        match front_matter::title(&block) {
            Ok(title) => {
                journey.title = title.as_deref().map(shown).unwrap_or_default();
                if start > 0 {
                    journey.remark(line, Effect::Read, MermaidNote::FrontMatterOpen);
                }
            }
            Err(_) => journey.remark(line, Effect::Changed, MermaidNote::FrontMatterBroken),
        }
        (block.end, block.body)
    } else {
        journey.remark(line, Effect::Changed, MermaidNote::FrontMatterOpen);
        let end = unclosed_end(text);
        (end, text.get(..end).unwrap_or_default())
    };
    if journey.title.is_empty() {
        let title = body.split('\n').find_map(|line| trim(line).strip_prefix("title:"));
        journey.title = title.map(|title| shown(title.trim().trim_matches(['"', '\'']))).unwrap_or_default();
    }
    lined.without_start(start + end)
}

/// Where front matter ends that is not closed: at the line that begins the journey, or the first that is none of its own.
fn unclosed_end(text: &str) -> usize {
    let mut at = 0;
    for (index, line) in text.split_inclusive('\n').enumerate() {
        let word = trim(line);
        let begins = word.len() >= 7 && word.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("journey"));
        if index > 0 && begins && !word.contains(':') {
            break;
        }
        at += line.len();
        if index > 0 && word.starts_with("---") {
            break;
        }
    }
    at
}

fn before_header(journey: &mut Journey, line: u32, text: &str, heading: &mut Option<String>) {
    let text = trim(text);
    let bare = trim(text.trim_start_matches('#'));
    if bare.is_empty() || text.starts_with("%%") {
        return;
    }
    journey.remark(line, Effect::Changed, MermaidNote::BeforeHeader { text: shortened(&shown(bare)) });
    match after_word(bare, "title").filter(|rest| rest.starts_with([' ', '\t', ':'])) {
        Some(rest) => journey.title = shown(rest.trim_start_matches(':')),
        None => {
            heading.get_or_insert_with(|| shown(bare.trim_matches(['*', '_', '=', '"'])));
        }
    }
}

struct Lines<'j> {
    journey: &'j mut Journey,
    /// The description that is open, and the line on which it began.
    block: Option<(u32, String)>,
}

impl Lines<'_> {
    fn line(&mut self, line: u32, text: &str) {
        if let Some((begun, mut open)) = self.block.take() {
            let (inside, behind) = text.split_once('}').map_or((text, None), |(inside, behind)| (inside, Some(behind)));
            open.push('\n');
            open.push_str(inside);
            match behind {
                Some(behind) => {
                    statement::description(self.journey, &open);
                    self.line(line, behind);
                }
                None => self.block = Some((begun, open)),
            }
            return;
        }
        let text = text.trim_matches(|c| is_space(c) || matches!(c, '\u{200b}'..='\u{200d}' | '\u{2060}'));
        if text.is_empty() || text.starts_with("```") {
            return;
        }
        if text.starts_with(['%', '#']) {
            statement::comment(self.journey, line, text, Place::Alone);
            return;
        }
        self.statement(line, text);
    }

    fn statement(&mut self, line: u32, text: &str) {
        if let Some(rest) = marked(text, "accTitle", ':') {
            self.journey.acc_title = shown(rest);
        } else if let Some(rest) = marked(text, "accDescr", ':') {
            statement::description(self.journey, rest);
        } else if let Some(rest) = marked(text, "accDescr", '{') {
            match rest.split_once('}') {
                Some((inside, behind)) => {
                    statement::description(self.journey, inside);
                    self.rest(line, behind);
                }
                None => self.block = Some((line, rest.to_owned())),
            }
        } else if is_task_despite_keyword(text) {
            let name = shortened(&shown(text.split(':').next().unwrap_or_default()));
            self.journey.remark(line, Effect::Changed, MermaidNote::KeywordInName { name });
            self.task(line, text);
        } else if let Some(rest) = statement_word(text, "title") {
            self.titled(line, "title", rest);
        } else if let Some(rest) = statement_word(text, "section") {
            self.titled(line, "section", rest);
        } else if after_word(text, "journey").is_some_and(|rest| trim(rest.trim_start_matches([';', ':'])).is_empty()) {
            // The word once more says nothing.
        } else {
            self.task(line, text);
        }
    }

    /// What stands behind a closed block, on its line. Another block there is none of Mermaid's.
    fn rest(&mut self, line: u32, text: &str) {
        let text = trim(text);
        if marked(text, "accDescr", '{').is_none() && !text.is_empty() {
            self.statement(line, text);
        }
    }

    fn titled(&mut self, line: u32, keyword: &'static str, rest: &str) {
        let behind = trim_start(rest);
        let text = match behind.strip_prefix([':', '：']) {
            Some(text) => {
                self.journey.remark(line, Effect::Changed, MermaidNote::KeywordColon { keyword });
                text
            }
            None => behind,
        };
        let text = from_html(text);
        let text = self.without_comment(line, &text);
        let name = trim(self.without_semicolons(line, text));
        if name.is_empty() {
            self.journey.remark(line, Effect::Read, MermaidNote::BareKeyword { keyword });
        }
        if keyword == "title" {
            if !name.is_empty() {
                statement::title(self.journey, line, name);
            }
            return;
        }
        if name.contains([':', ';']) {
            self.journey.remark(line, Effect::Read, MermaidNote::MarkInName { name: shortened(&shown(name)) });
        }
        self.journey.section(line, shown(name));
    }

    fn task(&mut self, line: u32, text: &str) {
        let mut text = from_html(text);
        if !text.contains(':') && text.contains('：') {
            text = text.replace('：', ":").replace(['，', '、'], ",");
            self.journey.remark(line, Effect::Changed, MermaidNote::WideMarks);
        }
        // A number sign before the score belongs to the name; behind it, or without a score, it begins a comment as in Mermaid.
        let (name, rest) = split_at_people(&text).unwrap_or(("", &text));
        let rest = self.without_comment(line, rest);
        let mut text = name.to_owned();
        if name.contains([';', '#']) || (name.is_empty() && rest.contains(';') && !rest.trim_end().ends_with(';')) {
            let name = if name.is_empty() { rest } else { name };
            let name = name.split(':').next().unwrap_or_default();
            self.journey.remark(line, Effect::Read, MermaidNote::MarkInName { name: shortened(&shown(name)) });
        }
        if name.is_empty() {
            text.push_str(rest.trim_end_matches(|c| c == ';' || is_space(c)));
        } else if rest.contains(';') {
            self.journey.remark(line, Effect::Changed, MermaidNote::Semicolon);
            text.push_str(&rest.trim_end_matches(|c| c == ';' || is_space(c)).replace(';', ","));
        } else {
            text.push_str(rest);
        }
        statement::task(self.journey, line, &text);
    }

    fn without_comment<'t>(&mut self, line: u32, text: &'t str) -> &'t str {
        match text.find('#') {
            Some(at) => {
                let (before, comment) = text.split_at(at);
                statement::comment(self.journey, line, comment, Place::Behind);
                before
            }
            None => text,
        }
    }

    fn without_semicolons<'t>(&mut self, line: u32, text: &'t str) -> &'t str {
        if text.contains(';') {
            self.journey.remark(line, Effect::Changed, MermaidNote::Semicolon);
        }
        text.trim_end_matches(|c| c == ';' || is_space(c))
    }
}

/// A task up to its score, and the rest, where its people stand; `None` without a score between colons.
fn split_at_people(text: &str) -> Option<(&str, &str)> {
    let mut from = 0;
    let mut end = None;
    for (at, _) in text.match_indices(':') {
        if from > 0 && is_number(text.get(from..at).unwrap_or_default()) {
            end = Some(at);
        }
        from = at + 1;
    }
    if from > 0 && is_number(text.get(from..).unwrap_or_default().trim_end_matches(|c| c == ';' || is_space(c))) {
        let bare = text.trim_end_matches(|c| c == ';' || is_space(c)).len();
        end = Some(bare);
    }
    text.split_at_checked(end?)
}

fn is_number(text: &str) -> bool {
    let text = trim(text);
    !text.is_empty() && super::script::number(text).is_finite()
}

/// Whether a line that begins with a word of Mermaid's own is a task: it has a score and people, and the word is written as one writes
/// the beginning of a sentence.
fn is_task_despite_keyword(text: &str) -> bool {
    let capital = ["Title", "Section"].iter().any(|word| text.starts_with(word));
    let journey = after_word(text, "journey").is_some();
    (capital || journey)
        && statement::is_scored(text)
        && text.matches(':').count() >= if journey { 1 } else { 2 }
        && text.get(..text.find(':').unwrap_or(0)).is_none_or(|name| name.contains(' '))
}

/// What follows a word, however it is written, if the word ends there.
fn after_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let start = text.get(..word.len())?;
    let rest = text.get(word.len()..)?;
    (start.eq_ignore_ascii_case(word) && !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')).then_some(rest)
}

/// What follows a word that begins a statement: white space, a colon or nothing.
fn statement_word<'t>(text: &'t str, word: &str) -> Option<&'t str> {
    let rest = after_word(text, word)?;
    let begins = rest.is_empty() || rest.starts_with(|c| is_space(c) || matches!(c, ':' | '：' | ';'));
    begins.then_some(rest)
}

fn marked<'t>(text: &'t str, word: &str, mark: char) -> Option<&'t str> {
    trim_start(after_word(text, word)?).strip_prefix(mark)
}
