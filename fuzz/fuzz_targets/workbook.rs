//! Workbooks: the sheet and its shared texts, in a sound archive.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let middle = bytes.iter().position(|&byte| byte == 0).unwrap_or(bytes.len());
    let (sheet, texts) = bytes.split_at(middle);
    trayecto_fuzz::import_as("a.xlsx", &trayecto_fuzz::workbook(sheet, texts.strip_prefix(b"\0").unwrap_or(texts)));
});
