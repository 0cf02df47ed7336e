//! What Mermaid leaves of HTML in a title.
//!
//! It parses the title as HTML, takes out what could do harm, and writes the rest as HTML again. This does the same for the tags that
//! people put into titles; it does not build a tree, so that tags nested against the rules come out otherwise.

use html5gum::{DefaultEmitter, HtmlString, StartTag, Token, Tokenizer};

/// Tags that stay.
const KEPT: &[&str] = &[
    "a",
    "abbr",
    "acronym",
    "address",
    "area",
    "article",
    "aside",
    "b",
    "bdi",
    "bdo",
    "big",
    "blink",
    "blockquote",
    "br",
    "button",
    "center",
    "cite",
    "code",
    "data",
    "dd",
    "del",
    "details",
    "dfn",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "em",
    "fieldset",
    "figcaption",
    "figure",
    "font",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "input",
    "ins",
    "kbd",
    "label",
    "legend",
    "li",
    "main",
    "map",
    "mark",
    "marquee",
    "menu",
    "meter",
    "nav",
    "nobr",
    "ol",
    "output",
    "p",
    "pre",
    "progress",
    "q",
    "rp",
    "rt",
    "ruby",
    "s",
    "samp",
    "search",
    "section",
    "small",
    "source",
    "spacer",
    "span",
    "strike",
    "strong",
    "sub",
    "summary",
    "sup",
    "table",
    "textarea",
    "time",
    "track",
    "tt",
    "u",
    "ul",
    "var",
    "wbr",
];

/// Tags that have no end.
const VOID: &[&str] = &["area", "br", "hr", "img", "input", "source", "track", "wbr"];

/// Tags that go with all that is in them.
const GONE: &[&str] = &[
    "audio",
    "iframe",
    "math",
    "noembed",
    "noframes",
    "noscript",
    "plaintext",
    "script",
    "style",
    "svg",
    "template",
    "title",
    "video",
    "xmp",
];

/// Attributes that stay.
const ATTRIBUTES: &[&str] = &[
    "align", "alt", "class", "color", "dir", "face", "height", "href", "id", "lang", "name", "rel", "role", "size",
    "src", "style", "target", "title", "type", "value", "width",
];

/// How deep tags may lie in each other.
const MAX_OPEN: usize = 200;

/// A title as Mermaid keeps it.
pub(super) fn sanitized(title: &str) -> String {
    if !title.contains('<') {
        return title.to_owned();
    }
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut written = Written::default();
    for Ok(token) in Tokenizer::new_with_emitter(title, emitter) {
        written.take(token);
    }
    while written.open.pop().map(|name| written.end(&name)).is_some() {}
    written.html
}

#[derive(Default)]
struct Written {
    html: String,
    open: Vec<String>,
    /// The tag that goes with all that is in it, while it is open, and how often.
    gone: Option<(String, usize)>,
}

impl Written {
    fn take(&mut self, token: Token) {
        match token {
            Token::String(text) if self.gone.is_none() => self.text(&String::from_utf8_lossy(&text)),
            Token::StartTag(tag) => self.start(&tag),
            Token::EndTag(tag) => self.close(&String::from_utf8_lossy(&tag.name)),
            Token::String(_) | Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
        }
    }

    fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.html.push_str("&amp;"),
                '<' => self.html.push_str("&lt;"),
                '>' => self.html.push_str("&gt;"),
                '\u{a0}' => self.html.push_str("&nbsp;"),
                '\0' => {}
                _ => self.html.push(c),
            }
        }
    }

    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if let Some((gone, depth)) = &mut self.gone {
            *depth += usize::from(*gone == name);
            return;
        }
        if GONE.contains(&&*name) {
            self.gone = Some((name, 1));
            return;
        }
        if !KEPT.contains(&&*name) || self.open.len() >= MAX_OPEN {
            return;
        }
        self.html.push('<');
        self.html.push_str(&name);
        for (attribute, value) in &tag.attributes {
            self.attribute(&String::from_utf8_lossy(attribute), value);
        }
        self.html.push('>');
        if !VOID.contains(&&*name) {
            self.open.push(name);
        }
    }

    fn attribute(&mut self, name: &str, value: &HtmlString) {
        let value = String::from_utf8_lossy(value);
        let known = ATTRIBUTES.contains(&name) || name.starts_with("data-") || name.starts_with("aria-");
        let leads = matches!(name, "href" | "src");
        let scheme = value.split_once(':').map(|(scheme, _)| scheme.trim().to_lowercase());
        let harmless = scheme.is_none_or(|scheme| {
            matches!(&*scheme, "http" | "https" | "mailto" | "tel" | "ftp" | "sms")
                || scheme.contains(['/', '?', '#', '.'])
        });
        if known && (!leads || harmless) {
            let value = value.replace('&', "&amp;").replace('"', "&quot;").replace('\u{a0}', "&nbsp;");
            self.html.extend([" ", name, "=\"", &value, "\""]);
        }
    }

    fn close(&mut self, name: &str) {
        if let Some((gone, depth)) = &mut self.gone {
            if gone == name {
                *depth -= 1;
                if *depth == 0 {
                    self.gone = None;
                }
            }
            return;
        }
        match name {
            "br" => self.html.push_str("<br>"),
            "p" if !self.open.iter().any(|open| open == "p") => self.html.push_str("<p></p>"),
            _ => {
                let Some(at) = self.open.iter().rposition(|open| open == name) else { return };
                for name in self.open.split_off(at).iter().rev() {
                    self.end(name);
                }
            }
        }
    }

    fn end(&mut self, name: &str) {
        self.html.extend(["</", name, ">"]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_are_sanitised_as_mermaid_does() {
        let check = |title: &str, expected: &str| assert_eq!(sanitized(title), expected, "{title:?}");
        check("A & B", "A & B");
        check("<script>alert(1)</script>T & B", "T &amp; B");
        check("A <b>x</b> & B", "A <b>x</b> &amp; B");
        check("A < B & C > D", "A &lt; B &amp; C &gt; D");
        check("<img src=x onerror=alert(1)> C", "<img src=\"x\"> C");
        check("<i>x & y", "<i>x &amp; y</i>");
        check("a\u{a0}<b>x", "a&nbsp;<b>x</b>");
        check("a &lt b <br/> x", "a &lt; b <br> x");
        check("x <custom-el>y</custom-el>", "x y");
        check("<style>b</style>c", "c");
        check("a <3 b</b>", "a &lt;3 b");
        check("<a href='javascript:x'>y</a>", "<a>y</a>");
    }
}
