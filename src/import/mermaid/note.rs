//! What there is to say about how such a source was read.

/// What there was. Texts of the source in here are shortened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MermaidNote {
    /// The first word is not written as Mermaid wants it.
    Header {
        /// As it stands.
        text: String,
    },
    /// A line before the first word.
    BeforeHeader {
        /// The line.
        text: String,
    },
    /// The front matter is opened and not closed, or not where Mermaid looks for it.
    FrontMatterOpen,
    /// The front matter is not YAML.
    FrontMatterBroken,
    /// `title:` or `section:`, which Mermaid takes for a task.
    KeywordColon {
        /// The word.
        keyword: &'static str,
    },
    /// A word with nothing behind it.
    BareKeyword {
        /// The word.
        keyword: &'static str,
    },
    /// A word with nothing behind it, for which Mermaid takes the next line as its text.
    Swallowed {
        /// The line that was taken.
        text: String,
    },
    /// A name with a colon, semicolon or number sign, which Mermaid does not take.
    MarkInName {
        /// The name.
        name: String,
    },
    /// Semicolons that Mermaid does not take.
    Semicolon,
    /// Signs of other scripts for a colon or a comma.
    WideMarks,
    /// A task whose name begins with a word of Mermaid's own.
    KeywordInName {
        /// The name.
        name: String,
    },
    /// A title that looks like a task.
    TitleLikeTask {
        /// The title.
        text: String,
    },
    /// A title that another one replaces.
    TitleReplaced {
        /// The one that is not taken.
        text: String,
    },
    /// A task with a colon in its name, of which Mermaid takes another part for the score.
    BetterReading {
        /// The name that was taken.
        name: String,
    },
    /// A score behind an arrow.
    ArrowScore,
    /// A score that was understood although Mermaid does not read it as a number.
    ScoreGuessed {
        /// As it stands.
        text: String,
    },
    /// A task without a score.
    NoScore {
        /// The task.
        name: String,
    },
    /// A score that is no number.
    ScoreUnreadable {
        /// As it stands.
        text: String,
    },
    /// A task without a name.
    NoName,
    /// What stands behind the people of a task, which Mermaid drops.
    ExtraPieces {
        /// The text.
        text: String,
    },
    /// What stands behind a `#` or `%`, which Mermaid takes for a comment.
    Comment {
        /// The text.
        text: String,
    },
    /// A section without tasks.
    EmptySection {
        /// Its name.
        name: String,
    },
    /// Tasks with scores that name nobody.
    Nobody {
        /// The persona who was added for them.
        persona: String,
    },
    /// Scores of several tasks in a stage.
    MeanScores,
    /// Scores outside of Mermaid's scale.
    OtherScale,
    /// A title for screen readers that the diagram does not show.
    HiddenTitle,
    /// A diagram of another kind in the same document.
    OtherDiagram {
        /// The word with which it begins.
        diagram: String,
    },
}

/// The most characters of a text of the source in a note.
const MAX_CHARS: usize = 60;

/// A text of the source for a note: on one line, and not too long.
pub(super) fn shortened(text: &str) -> String {
    let mut words = String::new();
    for word in text.split_whitespace() {
        if !words.is_empty() {
            words.push(' ');
        }
        words.push_str(word);
        if words.len() > MAX_CHARS * 4 {
            break;
        }
    }
    match words.char_indices().nth(MAX_CHARS) {
        Some((end, _)) => {
            words.truncate(end);
            words.push('…');
            words
        }
        None => words,
    }
}
