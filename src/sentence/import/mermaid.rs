//! How a Mermaid journey was read.

use crate::import::MermaidNote;
use crate::locale::{Locale, say, say_with};

/// In words.
pub(super) fn note(locale: Locale, note: &MermaidNote) -> String {
    let with = |key: &str, name: &str, text: &str| say_with(locale, key, &[(name, text)]);
    match note {
        MermaidNote::Header { text } => with("import-mermaid-header", "text", text),
        MermaidNote::BeforeHeader { text } => with("import-mermaid-before-header", "text", text),
        MermaidNote::FrontMatterOpen => say(locale, "import-mermaid-front-matter-open"),
        MermaidNote::FrontMatterBroken => say(locale, "import-mermaid-front-matter-broken"),
        MermaidNote::KeywordColon { keyword } => with("import-mermaid-keyword-colon", "keyword", keyword),
        MermaidNote::BareKeyword { keyword } => with("import-mermaid-bare-keyword", "keyword", keyword),
        MermaidNote::Swallowed { text } => with("import-mermaid-swallowed", "text", text),
        MermaidNote::MarkInName { name } => with("import-mermaid-mark-in-name", "name", name),
        MermaidNote::Semicolon => say(locale, "import-mermaid-semicolon"),
        MermaidNote::WideMarks => say(locale, "import-mermaid-wide-marks"),
        MermaidNote::KeywordInName { name } => with("import-mermaid-keyword-in-name", "name", name),
        MermaidNote::TitleLikeTask { text } => with("import-mermaid-title-like-task", "text", text),
        MermaidNote::TitleReplaced { text } => with("import-mermaid-title-replaced", "text", text),
        MermaidNote::BetterReading { name } => with("import-mermaid-better-reading", "name", name),
        MermaidNote::ArrowScore => say(locale, "import-mermaid-arrow-score"),
        MermaidNote::ScoreGuessed { text } => with("import-mermaid-score-guessed", "text", text),
        MermaidNote::NoScore { name } => with("import-mermaid-no-score", "name", name),
        MermaidNote::ScoreUnreadable { text } => with("import-mermaid-score-unreadable", "text", text),
        MermaidNote::NoName => say(locale, "import-mermaid-no-name"),
        MermaidNote::ExtraPieces { text } => with("import-mermaid-extra-pieces", "text", text),
        MermaidNote::Comment { text } => with("import-mermaid-comment", "text", text),
        MermaidNote::EmptySection { name } => with("import-mermaid-empty-section", "name", name),
        MermaidNote::Nobody { persona } => with("import-mermaid-added-persona", "persona", persona),
        MermaidNote::MeanScores => say(locale, "import-mermaid-mean-scores"),
        MermaidNote::OtherScale => say(locale, "import-mermaid-other-scale"),
        MermaidNote::HiddenTitle => say(locale, "import-mermaid-hidden-title"),
        MermaidNote::OtherDiagram { diagram } => with("import-mermaid-other-diagram", "diagram", diagram),
    }
}
