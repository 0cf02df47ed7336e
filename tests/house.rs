//! What holds for the house as a whole, read from its sources.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;

/// Which rooms a room may use. A room that is missing here may use none, and fails the test until it is entered.
const ROOMS: &[(&str, &[&str])] = &[
    ("map", &[]),
    ("text", &[]),
    ("locale", &["map"]),
    ("theme", &["map", "text"]),
    ("edit", &["map"]),
    ("review", &["map"]),
    ("file", &["map", "edit"]),
    ("template", &["map", "locale", "file"]),
    ("import", &["map", "file", "locale"]),
    ("layout", &["map", "text", "review", "locale", "theme"]),
    ("scene", &["map", "text", "review", "layout", "theme"]),
    ("render", &["map", "text", "scene"]),
    ("export", &["map", "text", "review", "locale", "theme", "layout", "scene", "render"]),
    ("sentence", &["map", "locale", "edit", "review", "file", "import", "export"]),
    (
        "app",
        &[
            "map", "text", "locale", "theme", "edit", "review", "file", "template", "import", "layout", "scene",
            "render", "export", "sentence",
        ],
    ),
    // It reads the command line, and opens the window if that asks for nothing else.
    (
        "cli",
        &[
            "map", "text", "locale", "theme", "edit", "review", "file", "template", "import", "layout", "scene",
            "render", "export", "sentence", "app",
        ],
    ),
];

/// A source file, without its tests.
struct Source {
    /// Below `src`.
    path: PathBuf,
    /// As it is written.
    raw: String,
    /// The same number of bytes with comments, tests and the insides of strings and characters blanked.
    code: String,
    /// Where string literals lie, without their quotes.
    strings: Vec<Range<usize>>,
}

impl Source {
    fn read(path: &Path, root: &Path) -> Self {
        Self::new(path.strip_prefix(root).unwrap(), fs::read_to_string(path).unwrap())
    }

    fn new(path: &Path, raw: String) -> Self {
        let (mut code, mut strings) = blanked(&raw);
        for tests in test_items(&code) {
            code.replace_range(tests.clone(), &" ".repeat(tests.len()));
            strings.retain(|string| !tests.contains(&string.start));
        }
        Self { path: path.to_owned(), raw, code, strings }
    }

    /// The room: the first folder, or a file beside the rooms.
    fn room(&self) -> &str {
        let first = self.path.iter().next().unwrap().to_str().unwrap();
        first.strip_suffix(".rs").unwrap_or(first)
    }

    fn literals(&self) -> impl Iterator<Item = &str> {
        self.strings.iter().map(|range| &self.raw[range.clone()])
    }

    /// Where a word of code begins, with its line for messages.
    fn find<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = (usize, String)> + 'a {
        self.code.match_indices(wanted).map(move |(at, _)| {
            let line = self.code[..at].matches('\n').count() + 1;
            (at, format!("src/{}:{line}: {wanted}", self.path.display()))
        })
    }

    /// As [`Self::find`], for whole words only.
    fn find_word<'a>(&'a self, wanted: &'a str) -> impl Iterator<Item = (usize, String)> + 'a {
        let in_word = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
        self.find(wanted).filter(move |(at, _)| {
            !in_word(self.code[..*at].chars().next_back()) && !in_word(self.code[at + wanted.len()..].chars().next())
        })
    }
}

/// All sources.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut folders = vec![root.clone()];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push(Source::read(&path, &root));
            }
        }
    }
    assert!(found.len() > 30, "the sources are not where they were");
    found.sort_by(|a, b| a.path.cmp(&b.path));
    found
}

/// The text with comments and the insides of literals blanked, and where its strings lie.
fn blanked(raw: &str) -> (String, Vec<Range<usize>>) {
    let bytes = raw.as_bytes();
    let mut out = bytes.to_vec();
    let mut strings = Vec::new();
    let blank = |out: &mut [u8], range: Range<usize>| {
        for byte in &mut out[range] {
            if *byte != b'\n' {
                *byte = b' ';
            }
        }
    };
    let mut at = 0;
    while at < bytes.len() {
        let rest = &raw.as_bytes()[at..];
        let in_word = at > 0 && (bytes[at - 1].is_ascii_alphanumeric() || bytes[at - 1] == b'_');
        let end = if rest.starts_with(b"//") {
            let end = at + rest.iter().position(|b| *b == b'\n').unwrap_or(rest.len());
            blank(&mut out, at..end);
            end
        } else if rest.starts_with(b"/*") {
            let end = raw[at..].find("*/").map_or(raw.len(), |length| at + length + 2);
            blank(&mut out, at..end);
            end
        } else if !in_word && (rest.starts_with(b"r\"") || rest.starts_with(b"r#")) {
            let hashes = rest[1..].iter().take_while(|b| **b == b'#').count();
            if rest.get(1 + hashes) == Some(&b'"') {
                let start = at + hashes + 2;
                let close = format!("\"{}", "#".repeat(hashes));
                let end = start + raw[start..].find(&close).unwrap_or(raw.len() - start);
                blank(&mut out, start..end);
                strings.push(start..end);
                end + close.len()
            } else {
                at + 1
            }
        } else if rest[0] == b'"' {
            let mut end = at + 1;
            while end < bytes.len() && bytes[end] != b'"' {
                end += if bytes[end] == b'\\' { 2 } else { 1 };
            }
            blank(&mut out, at + 1..end.min(bytes.len()));
            strings.push(at + 1..end.min(bytes.len()));
            end + 1
        } else if rest[0] == b'\'' {
            // A character, unless it is a lifetime: then no quote follows behind one character.
            let mut chars = raw[at + 1..].char_indices();
            let first = chars.next().map(|(_, c)| c);
            let close = if first == Some('\\') {
                raw[at + 3..].find('\'').map(|length| at + 3 + length)
            } else {
                chars.next().filter(|(_, c)| *c == '\'').map(|(length, _)| at + 1 + length)
            };
            if let Some(close) = close {
                blank(&mut out, at + 1..close);
            }
            close.map_or(at + 1, |close| close + 1)
        } else {
            at + 1
        };
        at = end;
    }
    (String::from_utf8(out).unwrap(), strings)
}

/// Items that only tests see.
fn test_items(code: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    for (start, _) in code.match_indices("#[cfg(test)]") {
        if found.last().is_some_and(|last| last.contains(&start)) {
            continue;
        }
        let mut depth = 0;
        let mut end = code.len();
        for (at, c) in code[start..].char_indices() {
            match c {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 && (c == '}' || c == ';') {
                end = start + at + 1;
                break;
            }
        }
        found.push(start..end);
    }
    found
}

/// The rooms that a source uses by `crate::` paths, `crate::{…}` lists among them.
fn used_rooms(source: &Source) -> BTreeSet<String> {
    let mut rooms = BTreeSet::new();
    for root in ["crate::", "trayecto::"] {
        for (at, _) in source.find(root) {
            let rest = &source.code[at + root.len()..];
            let names: Vec<&str> = match rest.strip_prefix('{') {
                None => vec![rest],
                Some(list) => top_level_parts(list),
            };
            for name in names {
                let name = name.trim_start();
                let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '_').unwrap_or(name.len());
                rooms.insert(name[..end].to_owned());
            }
        }
    }
    rooms.retain(|name| ROOMS.iter().any(|(room, _)| room == name));
    rooms
}

/// The parts between top-level commas, up to the bracket that closes the list.
fn top_level_parts(list: &str) -> Vec<&str> {
    let (mut depth, mut start) = (0, 0);
    let mut parts = Vec::new();
    for (at, c) in list.char_indices() {
        match c {
            '{' | '(' | '[' => depth += 1,
            '}' | ')' | ']' if depth == 0 => {
                parts.push(&list[start..at]);
                return parts;
            }
            '}' | ')' | ']' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts
}

/// A file as paths see it.
struct Module {
    /// Below `src`.
    file: String,
    /// All paths in it.
    paths: Vec<String>,
    /// The names that it brings in, with what they stand for.
    names: BTreeMap<String, String>,
}

impl Module {
    fn new(source: &Source) -> Self {
        let (mut paths, mut names) = (Vec::new(), BTreeMap::new());
        let mut rest = source.code.clone();
        for (start, _) in source.find_word("use") {
            let end = start + source.code[start..].find(';').unwrap();
            for path in written_out(&source.code[start + "use".len()..end]) {
                let (path, name) = path.split_once(" as ").unwrap_or((&path, &path));
                let name = name.trim_end_matches("::self").rsplit("::").next().unwrap();
                names.insert(name.to_owned(), path.to_owned());
                paths.push(path.to_owned());
            }
            rest.replace_range(start..end, &" ".repeat(end - start));
        }
        // Who may see an item is no import.
        let seen_in = |part: &str| part.split_once(')').map_or(String::new(), |(_, after)| after.to_owned());
        let mut parts = rest.split("pub(in ");
        let first = parts.next().unwrap_or_default().to_owned();
        let rest = std::iter::once(first).chain(parts.map(seen_in)).collect::<Vec<_>>().join(" ");
        let words = rest.split(|c: char| !c.is_ascii_alphanumeric() && c != '_' && c != ':');
        paths.extend(words.map(|word| word.trim_matches(':').to_owned()).filter(|word| word.contains("::")));
        Self { file: source.path.to_str().unwrap().replace('\\', "/"), paths, names }
    }
}

/// The modules by their paths: `layout::table`. The crate itself has the empty one.
fn modules(sources: &[Source]) -> BTreeMap<String, Module> {
    let inside = sources.iter().filter(|source| !["lib", "main"].contains(&source.room()));
    let path = |source: &Source| {
        let path = source.path.with_extension("").to_str().unwrap().replace(['/', '\\'], "::");
        path.strip_suffix("::mod").map_or(path.clone(), ToOwned::to_owned)
    };
    inside.map(|source| (path(source), Module::new(source))).collect()
}

/// The module in which stands what `path` means in `module`: where another only passes it on, the one it comes from.
fn home(modules: &BTreeMap<String, Module>, module: &str, path: &str) -> String {
    let (first, rest) = path.split_once("::").unwrap_or((path, ""));
    match first {
        "" => return module.to_owned(),
        "crate" => return home(modules, "", rest),
        "super" => return home(modules, module.rsplit_once("::").map_or("", |(outer, _)| outer), rest),
        "self" => return home(modules, module, rest),
        _ => {}
    }
    let inner = if module.is_empty() { first.to_owned() } else { format!("{module}::{first}") };
    if modules.contains_key(&inner) {
        return home(modules, &inner, rest);
    }
    match modules.get(module).and_then(|module| module.names.get(first)) {
        // A name that stands for itself is another crate's.
        Some(brought) if brought.split("::").next() != Some(first) => {
            home(modules, module, &format!("{brought}::{rest}"))
        }
        _ => module.to_owned(),
    }
}

/// Which file uses which of the same room.
fn imports(sources: &[Source]) -> BTreeSet<(String, String)> {
    let modules = modules(sources);
    let room = |file: &str| file.split('/').next().map(ToOwned::to_owned);
    let mut imports = BTreeSet::new();
    for (path, module) in &modules {
        let homes = module.paths.iter().map(|used| home(&modules, path, used));
        let files = homes.filter_map(|home| modules.get(&home)).map(|used| used.file.clone());
        let others = files.filter(|file| *file != module.file && room(file) == room(&module.file));
        imports.extend(others.map(|file| (module.file.clone(), file)));
    }
    imports
}

/// The imports that are part of a circle: what is imported imports, directly or through others, the importer.
fn circles(imports: &BTreeSet<(String, String)>) -> Vec<String> {
    let reaches = |from: &str, wanted: &str| {
        let mut reached = vec![from];
        let mut at = 0;
        while let Some(file) = reached.get(at).copied() {
            at += 1;
            let next = imports.iter().filter(|(importer, _)| importer == file).map(|(_, used)| used.as_str());
            let new: Vec<&str> = next.filter(|used| !reached.contains(used)).collect();
            reached.extend(new);
        }
        reached.contains(&wanted)
    };
    let in_circle = imports.iter().filter(|(importer, used)| reaches(used, importer));
    in_circle.map(|(importer, used)| format!("src/{importer} imports src/{used}")).collect()
}

/// The single paths of a `use`: of `a::{b, c::{d, e}}` they are `a::b`, `a::c::d` and `a::c::e`.
fn written_out(tree: &str) -> Vec<String> {
    let Some((start, list)) = tree.split_once('{') else { return vec![tree.trim().to_owned()] };
    let parts = top_level_parts(list).into_iter().map(str::trim).filter(|part| !part.is_empty());
    parts.flat_map(|part| written_out(&format!("{}{part}", start.trim()))).collect()
}

fn nothing(found: &[String], what: &str) {
    assert!(found.is_empty(), "{what}:\n{}", found.join("\n"));
}

/// Where any of `words` stands in a source for which `applies` holds.
fn occurrences(words: &[&str], applies: impl Fn(&Source) -> bool) -> Vec<String> {
    let sources = sources();
    sources
        .iter()
        .filter(|source| applies(source))
        .flat_map(|source| words.iter().flat_map(|word| source.find(word).map(|(_, place)| place)))
        .collect()
}

#[test]
fn each_room_uses_only_the_rooms_it_may() {
    let mut found = Vec::new();
    for source in sources() {
        let room = source.room();
        if ["lib", "main"].contains(&room) {
            continue;
        }
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| *name == room) else {
            found.push(format!("src/{}: a room without rules", source.path.display()));
            continue;
        };
        for used in used_rooms(&source) {
            if used != room && !may.contains(&used.as_str()) {
                found.push(format!("src/{} uses {used}", source.path.display()));
            }
        }
    }
    nothing(&found, "rooms use what they may not");
}

#[test]
fn rooms_do_not_go_in_circles() {
    let mut uses: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for source in sources().iter().filter(|source| !["lib", "main"].contains(&source.room())) {
        let others = used_rooms(source).into_iter().filter(|used| used != source.room());
        uses.entry(source.room().to_owned()).or_default().extend(others);
    }
    // Rooms that use none of those left are taken away until none are left; a circle would stay.
    while !uses.is_empty() {
        let free: Vec<String> = uses
            .iter()
            .filter(|(_, used)| used.iter().all(|other| !uses.contains_key(other)))
            .map(|(room, _)| room.clone())
            .collect();
        assert!(!free.is_empty(), "a circle: {uses:?}");
        for room in free {
            uses.remove(&room);
        }
    }
}

#[test]
fn files_of_a_room_do_not_go_in_circles() {
    let imports = imports(&sources());
    assert!(imports.len() > 100, "only {} imports were found", imports.len());
    nothing(&circles(&imports), "files of a room import each other");
}

#[test]
fn the_window_library_stays_in_the_app() {
    let mut found = Vec::new();
    for source in sources().iter().filter(|source| !["app", "main"].contains(&source.room())) {
        for word in ["egui", "eframe", "rfd", "egui_kittest"] {
            found.extend(source.find_word(word).map(|(_, place)| place));
        }
    }
    nothing(&found, "outside src/app");
}

#[test]
fn exporters_of_the_scene_do_not_see_the_map() {
    let mut found = Vec::new();
    for source in &sources() {
        let name = source.path.file_stem().unwrap().to_str().unwrap();
        if source.room() == "export" && ["page", "png", "svg", "pdf", "pptx", "html", "document"].contains(&name) {
            found.extend(["Map", "Draft"].iter().flat_map(|word| source.find_word(word).map(|(_, place)| place)));
        }
    }
    nothing(&found, "an exporter that reads the scene knows the map");
}

#[test]
fn only_the_file_room_writes() {
    let writing = [
        "fs::write",
        "File::create",
        "File::options",
        "OpenOptions",
        "fs::rename",
        "fs::copy",
        "fs::hard_link",
        "remove_file",
        "remove_dir",
        "tempfile::",
    ];
    nothing(&occurrences(&writing, |source| source.room() != "file"), "writes outside src/file");
}

#[test]
fn nothing_panics_on_purpose() {
    let panicking = [".unwrap()", ".expect(\"", "panic!(", "todo!(", "unimplemented!(", "dbg!("];
    nothing(&occurrences(&panicking, |_| true), "outside tests");
}

#[test]
fn nothing_reaches_for_the_network() {
    nothing(&occurrences(&["std::net", "TcpStream", "TcpListener", "UdpSocket"], |_| true), "the program is offline");
}

#[test]
fn one_place_starts_other_programs() {
    let found =
        occurrences(&["process::Command", "process::{Command"], |source| source.path != Path::new("app/opener.rs"));
    nothing(&found, "other programs are started");
}

#[test]
fn colours_come_from_the_theme() {
    let exceptions = ["render/painter.rs", "app/style.rs"];
    let mut found = Vec::new();
    for source in &sources() {
        if source.room() == "theme" || exceptions.iter().any(|path| source.path == Path::new(path)) {
            continue;
        }
        let names = ["rgb(", "from_rgb8(", "from_rgba8(", "Color32::from_rgb(", "Color32::from_gray("];
        for (at, place) in names.iter().flat_map(|name| source.find(name)) {
            let argument = source.code[at..].split_once('(').map_or("", |(_, rest)| rest.trim_start());
            if argument.starts_with(|c: char| c.is_ascii_digit()) {
                found.push(place);
            }
        }
    }
    nothing(&found, "colours named outside the theme");
}

/// The keys of a language with the variables that each of them uses.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/locales").join(language);
    let mut text = String::new();
    let said = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/locale/say.rs")).unwrap();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_stem().unwrap().to_str().unwrap();
        assert!(said.contains(&format!("\"{name}\"")), "{language}/{name}.ftl is not among the files of a language");
        let file = fs::read_to_string(&path).unwrap();
        if let Err((_, errors)) = FluentResource::try_new(file.clone()) {
            panic!("{language}/{name}.ftl cannot be parsed: {errors:?}");
        }
        text.push_str(&file);
        text.push('\n');
    }
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) = line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_lowercase())) {
            let key = key.trim().to_owned();
            assert!(messages.insert(key.clone(), BTreeSet::new()).is_none(), "{language} has {key} twice");
            current = Some(key);
        }
        let Some(variables) = current.as_ref().and_then(|key| messages.get_mut(key)) else { continue };
        for variable in line.split('$').skip(1) {
            let end = variable.find(|c: char| !c.is_ascii_alphanumeric() && c != '-' && c != '_');
            variables.insert(variable[..end.unwrap_or(variable.len())].to_owned());
        }
    }
    messages
}

#[test]
fn both_languages_say_the_same() {
    let (spanish, english) = (messages("es"), messages("en"));
    let mut found = Vec::new();
    for key in spanish.keys().chain(english.keys()).collect::<BTreeSet<_>>() {
        match (spanish.get(key), english.get(key)) {
            (Some(a), Some(b)) if a == b => {}
            (Some(a), Some(b)) => found.push(format!("{key}: variables {a:?} in Spanish, {b:?} in English")),
            (Some(_), None) => found.push(format!("{key} is not in English")),
            _ => found.push(format!("{key} is not in Spanish")),
        }
    }
    nothing(&found, "the languages differ");
}

#[test]
fn all_that_is_said_is_in_the_languages() {
    let known = messages("es");
    let mut found = Vec::new();
    let mut seen = 0;
    for source in &sources() {
        for name in ["say", "say_with", "say_count"] {
            for (at, place) in source.find_word(name) {
                let Some(arguments) = source.code[at + name.len()..].strip_prefix('(') else { continue };
                let Some(second) = top_level_parts(arguments).get(1).copied() else { continue };
                // The key's place in the raw text is that in the blanked one.
                let start = second.as_ptr() as usize - source.code.as_ptr() as usize;
                let range = start..start + second.len();
                let literals = source.strings.iter().filter(|string| range.contains(&string.start));
                for key in literals.map(|string| &source.raw[string.clone()]).filter(|key| !key.contains('{')) {
                    seen += 1;
                    if !known.contains_key(key) {
                        found.push(format!("{place}: no text for {key}"));
                    }
                }
            }
        }
    }
    assert!(seen > 10, "only {seen} calls were found");
    nothing(&found, "keys without a text");
}

#[test]
fn no_text_is_unused() {
    let sources = sources();
    let literals: BTreeSet<&str> = sources.iter().flat_map(Source::literals).collect();
    let prefixes: Vec<&str> = literals
        .iter()
        .filter_map(|literal| literal.split_once('{'))
        .map(|(prefix, _)| prefix)
        .filter(|prefix| prefix.ends_with('-') && prefix.len() > 1)
        .collect();
    let unused: Vec<String> = messages("es")
        .into_keys()
        .filter(|key| !literals.contains(key.as_str()) && !prefixes.iter().any(|prefix| key.starts_with(prefix)))
        .collect();
    nothing(&unused, "texts that nobody says");
}

#[test]
fn sources_are_read_as_they_are_meant() {
    let raw = "// dbg!(x)\nfn f<'a>(c: char) -> &'a str { if c == '\"' || c == '\\'' { \"a \\\" fs::write\" } else { r#\"say(\"x\")\"# } }\n\
               #[cfg(test)]\nmod tests { fn g() { \"s\".len().unwrap() } }\nfn h() { todo!() }";
    let (code, strings) = blanked(raw);
    assert_eq!(code.len(), raw.len());
    let literals: Vec<&str> = strings.iter().map(|range| &raw[range.clone()]).collect();
    assert_eq!(literals, ["a \\\" fs::write", "say(\"x\")", "s"]);
    for hidden in ["dbg!", "fs::write", "say("] {
        assert!(!code.contains(hidden), "{code}");
    }
    let tests = test_items(&code);
    assert_eq!(tests.len(), 1);
    assert!(code[tests[0].clone()].contains("unwrap"));
    assert!(code.contains("todo!()") && !code[tests[0].clone()].contains("todo!"));
}

#[test]
fn imports_are_followed_to_where_things_are() {
    let files = [
        ("room/mod.rs", "mod a;\nmod b;\nmod c;\nmod d;\npub use b::{B, Other as O};\nfn own() { d::d() }"),
        (
            "room/a.rs",
            "use std::io::{self, Read};\nuse super::{B, O};\nuse crate::other::c;\nfn f(b: B) -> io::Result<()> {}",
        ),
        ("room/b.rs", "use super::c::{C, self};\npub(in crate::room) struct B;\npub struct Other(C);"),
        ("room/c.rs", "#[cfg(test)]\nmod tests { use super::super::b::B; }\npub struct C;"),
        ("room/d.rs", "pub fn d() { crate::room::own() }"),
        ("other.rs", "use crate::room::O;\npub fn c() {}"),
    ];
    let sources = files.map(|(path, raw)| Source::new(Path::new(path), raw.to_owned()));
    let imports = imports(&sources);
    let expected = [("a", "b"), ("b", "c"), ("d", "mod"), ("mod", "b"), ("mod", "d")];
    let expected = expected.map(|(importer, used)| (format!("room/{importer}.rs"), format!("room/{used}.rs")));
    assert_eq!(imports, BTreeSet::from(expected));
    assert_eq!(circles(&imports), ["src/room/d.rs imports src/room/mod.rs", "src/room/mod.rs imports src/room/d.rs"]);
}
