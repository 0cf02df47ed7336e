//! What Mermaid does to a text before its grammar sees it, in Mermaid's order.

use std::ops::Range;

use super::front_matter::{self, NotYaml};
use super::lined::Lined;
use super::script::{is_space, is_word, trim_start};

/// A text ready for the grammar but for its entities, which are still as they were written.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) lined: Lined,
    /// The title in the front matter.
    pub(super) title: Option<String>,
}

/// Takes off front matter, directives and comments.
///
/// # Errors
/// [`NotYaml`] where the front matter is none.
pub(super) fn prepare(source: &str, first_line: u32) -> Result<Prepared, NotYaml> {
    let mut lined = unified(source, first_line);
    let mut title = None;
    if let Some(block) = front_matter::block(&lined.text) {
        title = front_matter::title(&block)?;
        let end = block.end;
        lined = lined.without_start(end);
    }
    Ok(Prepared { lined: without_asides(lined), title })
}

/// With line feeds for all line breaks, and single quotes around attributes of what looks like HTML.
pub(super) fn unified(source: &str, first_line: u32) -> Lined {
    let text = if source.contains('\r') { source.replace("\r\n", "\n").replace('\r', "\n") } else { source.to_owned() };
    Lined::new(single_quoted(text), first_line)
}

/// Without directives and comments, and without white space at the start.
pub(super) fn without_asides(lined: Lined) -> Lined {
    let directives = directives(&lined.text);
    let lined = lined.without(&directives);
    let comments = comments(&lined.text);
    let lined = lined.without(&comments);
    let start = lined.text.len() - trim_start(&lined.text).len();
    lined.without_start(start)
}

/// Whether Mermaid takes a text, from which the asides are cut, for a journey.
pub(super) fn is_journey(text: &str) -> bool {
    // Its pattern for C4 diagrams looks for these words anywhere.
    let c4 = ["C4Container", "C4Component", "C4Dynamic", "C4Deployment"];
    trim_start(text).starts_with("journey")
        && (!text.contains("C4") || !c4.iter().any(|word| shown(text).contains(word)))
}

/// A text without what follows `%%` on its lines.
fn shown(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for line in text.split_inclusive('\n') {
        match line.split_once("%%") {
            Some((before, after)) if after.ends_with('\n') => {
                shown.push_str(before.trim_end_matches(is_space));
                shown.push('\n');
            }
            _ => shown.push_str(line),
        }
    }
    shown
}

fn single_quoted(text: String) -> String {
    if !text.contains("=\"") {
        return text;
    }
    let mut quoted = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some((before, after)) = rest.split_once('<') {
        quoted.push_str(before);
        quoted.push('<');
        rest = after;
        if !after.starts_with(is_word) {
            continue;
        }
        let Some((tag, behind)) = after.split_once('>') else { break };
        let mut attributes = tag;
        while let Some((before, (value, behind))) =
            attributes.split_once("=\"").and_then(|(before, after)| Some((before, after.split_once('"')?)))
        {
            quoted.extend([before, "='", value, "'"]);
            attributes = behind;
        }
        quoted.extend([attributes, ">"]);
        rest = behind;
    }
    quoted.push_str(rest);
    quoted
}

/// Where directives lie: `%%{ … }%%`, or to the end of the text where one is not closed.
fn directives(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text.get(from..).and_then(|rest| rest.find("%%{")).map(|at| from + at) {
        match directive_length(text.get(start..).unwrap_or_default()) {
            Some(length) => {
                found.push(start..start + length);
                from = start + length;
            }
            None => from = start + 1,
        }
    }
    found
}

fn directive_length(text: &str) -> Option<usize> {
    let after_word = |text: &str| text.find(|c| !is_word(c)).unwrap_or(text.len());
    let rest = trim_start(text.get(3..)?);
    let name = after_word(rest);
    if name == 0 {
        return None;
    }
    let rest = trim_start(rest.get(name..)?);
    let rest = trim_start(rest.strip_prefix(':').unwrap_or(rest));
    let value = match after_word(rest) {
        // Anything up to the end of the directive. These two characters are no part of what a dot stands for.
        0 => {
            let ends =
                |at: &usize| rest.get(*at..).is_some_and(|rest| !rest.starts_with('}') || rest.starts_with("}%%"));
            let marks = rest.match_indices(['}', '\u{2028}', '\u{2029}']).map(|(at, _)| at);
            marks.into_iter().find(ends).unwrap_or(rest.len())
        }
        word => word,
    };
    let rest = trim_start(rest.get(value..)?);
    let rest = rest.strip_prefix("}%%").unwrap_or(rest);
    Some(text.len() - rest.len())
}

/// Where comments lie that have lines of their own, with the blank lines before them.
fn comments(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut at = 0;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let start = text.len() - trim_start(rest).len();
        let comment = text.get(start..).and_then(|rest| rest.strip_prefix("%%"));
        let end = comment.filter(|rest| !rest.starts_with(['{', '\n']) && !rest.is_empty()).map(|rest| {
            let length = rest.find('\n').map_or(rest.len(), |at| at + 1);
            start + 2 + length
        });
        match end {
            Some(end) => {
                match found.last_mut() {
                    Some(last) if last.end == at => last.end = end,
                    _ => found.push(at..end),
                }
                at = end;
            }
            // A line begins behind each of these.
            None => match text.get(start..).and_then(|rest| rest.find(['\n', '\u{2028}', '\u{2029}'])) {
                Some(length) => {
                    let mark = text.get(start + length..).and_then(|rest| rest.chars().next());
                    at = start + length + mark.map_or(1, char::len_utf8);
                }
                None => break,
            },
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn asides_are_cut_out() {
        let check = |source: &str, expected: &[(u32, &str)]| {
            let prepared = prepare(source, 1).unwrap();
            assert_eq!(prepared.lined.iter().collect::<Vec<_>>(), expected, "{source:?}");
        };
        check("a\r\nb\rc", &[(1, "a"), (2, "b"), (3, "c")]);
        check("\n \u{feff}a", &[(2, "a")]);
        check("%%{init: {\"a\":\n 1}}%%\njourney", &[(3, "journey")]);
        check("%%{wrap}%%a%%{ init : x y}%%b", &[(1, "ay}%%b")]);
        check("a\n%%{init: {\n b", &[(1, "a"), (2, "")]);
        check("%%{ }%%a", &[(1, "%%{ }%%a")]);
        check("a\n%% x\n\n %% y\nb", &[(1, "a"), (5, "b")]);
        check("a %% x\n%%\nb", &[(1, "a %% x"), (2, "%%"), (3, "b")]);
        check("---\ntitle: T\n---\n%% x\na", &[(5, "a")]);
        check("<a b=\"c\" d=\"e\">\"=\"", &[(1, "<a b='c' d='e'>\"=\"")]);
        check("< a=\"b\"> <a=\"b\"", &[(1, "< a=\"b\"> <a=\"b\"")]);
    }

    #[test]
    fn a_journey_is_known_by_its_first_word() {
        let check = |text: &str, expected: bool| assert_eq!(is_journey(text), expected, "{text:?}");
        check("journeys", true);
        check("Journey", false);
        check("journey\n C4Container: 5: Me", false);
        check("journey\n a %% C4Container\n", true);
        check("journey\n a %% C4Container", false);
    }
}
