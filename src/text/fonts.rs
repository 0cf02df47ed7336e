//! The fonts: a bundled family, so that the same file gives the same picture on every machine, the bundled icons, and the
//! system's fonts for what the bundled ones lack.

use std::sync::{Arc, LazyLock};

use parley::FontContext;
use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, Script, SourceCache};

/// Family name under which the text fonts are registered.
pub(super) const TEXT_FAMILY: &str = "Trayecto Text";
/// Family name of the outlined icons.
pub(super) const ICON_FAMILY: &str = "Trayecto Icons";
/// Family name of the filled icons.
pub(super) const FILLED_ICON_FAMILY: &str = "Trayecto Filled Icons";

const FONTS: [(&str, &[u8]); 7] = [
    (TEXT_FAMILY, include_bytes!("../../assets/fonts/SourceSans3-Regular.ttf")),
    (TEXT_FAMILY, include_bytes!("../../assets/fonts/SourceSans3-Semibold.ttf")),
    (TEXT_FAMILY, include_bytes!("../../assets/fonts/SourceSans3-Bold.ttf")),
    (TEXT_FAMILY, include_bytes!("../../assets/fonts/SourceSans3-It.ttf")),
    (TEXT_FAMILY, include_bytes!("../../assets/fonts/SourceSans3-SemiboldIt.ttf")),
    (ICON_FAMILY, include_bytes!("../../assets/fonts/Phosphor-Regular.ttf")),
    (FILLED_ICON_FAMILY, include_bytes!("../../assets/fonts/Phosphor-Fill.ttf")),
];

/// The bundled text fonts with a name for each: for the window's own text.
#[must_use]
pub fn bundled_fonts() -> [(&'static str, &'static [u8]); 6] {
    let names = ["regular", "semibold", "bold", "italic", "icons", "filled-icons"];
    let fonts = [0, 1, 2, 3, 5, 6].map(|at| FONTS[at].1);
    std::array::from_fn(|at| (names[at], fonts[at]))
}

/// One blob per font for the whole process: renderers cache by a blob's identity.
static BLOBS: LazyLock<Vec<(&'static str, Blob<u8>)>> =
    LazyLock::new(|| FONTS.iter().map(|(family, data)| (*family, Blob::new(Arc::new(*data)))).collect());

/// Fonts of the system are looked for once, when a text first needs them: that takes tens of milliseconds.
static WITH_SYSTEM: LazyLock<FontContext> = LazyLock::new(|| {
    let mut context = context(CollectionOptions { shared: false, system_fonts: true });
    prefer_plain_families(&mut context.collection);
    context
});

/// Plain families of scripts for which a Linux system may also offer an ornate or a narrow one, which would be found first.
const PLAIN_FAMILIES: [(&str, &str); 8] = [
    ("Arab", "Noto Sans Arabic"),
    ("Armn", "Noto Sans Armenian"),
    ("Beng", "Noto Sans Bengali"),
    ("Deva", "Noto Sans Devanagari"),
    ("Geor", "Noto Sans Georgian"),
    ("Hebr", "Noto Sans Hebrew"),
    ("Taml", "Noto Sans Tamil"),
    ("Thai", "Noto Sans Thai"),
];

fn prefer_plain_families(collection: &mut Collection) {
    for (script, family) in PLAIN_FAMILIES {
        if let (Ok(script), Some(family)) = (script.parse::<Script>(), collection.family_id(family)) {
            collection.set_fallbacks(script, std::iter::once(family));
        }
    }
}

/// A context that knows the bundled fonts only.
pub(super) fn bundled() -> FontContext {
    context(CollectionOptions { shared: false, system_fonts: false })
}

/// A context that knows the system's fonts as well.
pub(super) fn with_system() -> FontContext {
    WITH_SYSTEM.clone()
}

fn context(options: CollectionOptions) -> FontContext {
    let mut collection = Collection::new(options);
    for (family, blob) in BLOBS.iter() {
        let name = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
        collection.register_fonts(blob.clone(), Some(name));
    }
    FontContext { collection, source_cache: SourceCache::default() }
}
