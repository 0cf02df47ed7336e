//! Whether a name is what somebody looks for.

/// Whether all words of `wanted` begin a word of `name`, whatever their accents and capitals.
pub(super) fn matches(name: &str, wanted: &str) -> bool {
    let name = folded(name);
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    folded(wanted).split_whitespace().all(|wanted| words.iter().any(|word| word.starts_with(wanted)))
}

/// Whether both are the same but for accents and capitals.
pub(super) fn is_same(a: &str, b: &str) -> bool {
    folded(a.trim()) == folded(b.trim())
}

/// In small letters, without the accents of Spanish and its neighbours.
pub(super) fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'í' | 'ì' | 'î' | 'ï' => 'i',
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => 'o',
        'ú' | 'ù' | 'û' | 'ü' => 'u',
        'ñ' => 'n',
        'ç' => 'c',
        other => other,
    };
    text.chars().flat_map(char::to_lowercase).map(plain).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_how_they_begin() {
        let check = |name: &str, wanted: &str, expected: bool| assert_eq!(matches(name, wanted), expected, "{wanted}");
        check("Teléfono", "tel", true);
        check("Correo electrónico", "ELECTRO", true);
        check("Correo electrónico", "cor ele", true);
        check("Correo electrónico", "rreo", false);
        check("Tienda", "", true);
        assert!(is_same(" Telefono", "teléfono") && !is_same("Telefonos", "teléfono"));
    }
}
