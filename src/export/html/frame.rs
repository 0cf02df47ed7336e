//! What stands around the pictures: the head of the page, its bar, and the panel for details.

use std::fmt::Write as _;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::locale::{Locale, say};
use crate::theme::is_dark;

use super::super::document::Document;
use super::super::svg::escaped;

/// The rules of the page's looks.
const STYLE: &str = include_str!("../../../assets/html/page.css");
/// What leads around in the page.
const SCRIPT: &str = include_str!("../../../assets/html/page.js");

/// All before the first picture. `fonts` are rules of CSS.
pub(super) fn head(document: &Document, locale: Locale, fonts: &str) -> String {
    // Nothing is loaded from anywhere, and no other script than ours is run.
    let policy = format!(
        "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'; script-src 'sha256-{}'; base-uri 'none'; \
         form-action 'none'",
        STANDARD.encode(Sha256::digest(SCRIPT))
    );
    let title = escaped(&document.title);
    let is_wide = document.pages.first().is_some_and(|page| page.size_pt().width > page.size_pt().height);
    let paper = if is_wide { "@page { size: landscape; }\n" } else { "" };
    let author = match document.author.as_str() {
        "" => String::new(),
        author => format!("<meta name=\"author\" content=\"{}\">\n", escaped(author)),
    };
    format!(
        r#"<!DOCTYPE html>
<html lang="{language}"{shade}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
{author}<title>{title}</title>
<style>
{STYLE}{paper}{fonts}</style>
</head>
<body>
<header class="bar">
<h1>{title}</h1>
{pages}<search><input type="search" id="search" placeholder="{search}" aria-label="{search}" autocomplete="off">
{previous}{next}<output id="count" for="search" aria-live="polite" data-none="{nothing}"></output></search>
{zoom_out}{fit}{zoom_in}</header>
<main class="stage" id="stage" aria-label="{picture}">
"#,
        language = escaped(&document.language),
        shade =
            if document.pages.first().is_some_and(|page| is_dark(page.scene.paper())) { " class=\"dark\"" } else { "" },
        pages = chooser(document, locale),
        search = escaped(&say(locale, "html-search")),
        nothing = escaped(&say(locale, "html-nothing")),
        picture = escaped(&say(locale, "html-picture")),
        previous = button("previous", "‹", &say(locale, "html-previous")),
        next = button("next", "›", &say(locale, "html-next")),
        zoom_out = button("out", "−", &say(locale, "html-zoom-out")),
        fit = button("fit", "⤢", &say(locale, "html-fit")),
        zoom_in = button("in", "+", &say(locale, "html-zoom-in")),
    )
}

/// All behind the last picture. `known` is JSON about the parts.
pub(super) fn foot(locale: Locale, known: &str) -> String {
    format!(
        r#"</main>
<aside class="details" id="details" aria-label="{details}" aria-live="polite" hidden>
{close}<p class="group" id="part-group"></p>
<h2 id="part-name"></h2>
<div id="part-lines"></div>
</aside>
<script type="application/json" id="known">{known}</script>
<script>{SCRIPT}</script>
</body>
</html>
"#,
        details = escaped(&say(locale, "html-details")),
        close = button("close", "✕", &say(locale, "html-close")),
    )
}

/// The list of pages, if there is more than one.
fn chooser(document: &Document, locale: Locale) -> String {
    if document.pages.len() < 2 {
        return String::new();
    }
    let mut options = String::new();
    for (at, page) in document.pages.iter().enumerate() {
        let _ = write!(options, "<option value=\"{at}\">{}. {}</option>", at + 1, escaped(&page.name));
    }
    let label = escaped(&say(locale, "html-pages"));
    format!("<select id=\"pages\" aria-label=\"{label}\">{options}</select>\n")
}

fn button(id: &str, sign: &str, label: &str) -> String {
    let label = escaped(label);
    format!("<button type=\"button\" id=\"{id}\" aria-label=\"{label}\" title=\"{label}\">{sign}</button>\n")
}
