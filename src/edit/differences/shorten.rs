//! Texts cut down to what is to be seen of them.

/// Characters of a name at most.
const NAME: usize = 60;
/// Characters of a text at most.
const TEXT: usize = 120;
/// Characters kept before the first that differs.
const BEFORE: usize = 24;

/// A name in one line.
pub(super) fn name(text: &str) -> String {
    cut(&line(text, NAME), 0, NAME)
}

/// Two texts in a line each, from a little before where they begin to differ.
pub(super) fn both(old: &str, new: &str) -> (String, String) {
    let [old, new] = [old, new].map(|text| text.trim_end().split('\n').map(str::trim).collect::<Vec<_>>().join(" / "));
    let (old, new) = (old.as_str(), new.as_str());
    let same = old.chars().zip(new.chars()).take_while(|(old, new)| old == new).count();
    let longest = old.chars().count().max(new.chars().count());
    let from = if longest <= TEXT { 0 } else { same.saturating_sub(BEFORE) };
    (cut(old, from, TEXT), cut(new, from, TEXT))
}

/// White space as single blanks, and not much more than is needed of it.
fn line(text: &str, needed: usize) -> String {
    text.split_whitespace().take(needed + 1).collect::<Vec<_>>().join(" ")
}

fn cut(text: &str, from: usize, longest: usize) -> String {
    let mut rest = text.chars().skip(from);
    let mut kept: String = rest.by_ref().take(longest).collect();
    let more = rest.next().is_some();
    if more {
        kept.truncate(kept.trim_end().len());
    }
    let before = if from > 0 { "…" } else { "" };
    let after = if more { "…" } else { "" };
    format!("{before}{}{after}", kept.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_texts_are_shown_where_they_differ() {
        let long = "palabra ".repeat(40);
        let (old, new) = both(&format!("{long}vieja"), &format!("{long}nueva"));
        assert!(old.starts_with('…') && old.ends_with("vieja"), "{old}");
        assert!(new.starts_with('…') && new.ends_with("nueva"), "{new}");
        assert_eq!(both("corta", "corto"), ("corta".into(), "corto".into()));
        assert_eq!(both("una\ndos", "una\ntres\n"), ("una / dos".into(), "una / tres".into()));
        let (old, new) = both("", &long);
        assert_eq!((old.as_str(), new.ends_with('…')), ("", true));
        assert!(new.chars().count() <= TEXT + 1, "{new}");
    }

    #[test]
    fn names_are_one_line() {
        assert_eq!(name("  Busca\n en   la web "), "Busca en la web");
        assert_eq!(name(&"x".repeat(80)).chars().count(), NAME + 1);
    }
}
