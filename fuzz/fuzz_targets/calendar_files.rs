#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kursplass_fuzz::calendar_files(bytes));
