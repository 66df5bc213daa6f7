//! Words that would tell what somebody goes to. No message holds them.

/// Beginnings and parts of words that give a mental-health course away, in lower case.
pub const TELLING: [&str; 24] = [
    "psyk", "psych", "helse", "health", "mestr", "coping", "terapi", "therapy", "angst", "anxi",
    "depre", "sinne", "anger", "aggres", "søvn", "svevn", "sleep", "rusm", "rushj", "addict",
    "stress", "panikk", "klinikk", "rph",
];

/// Whether a text can stand in a message that somebody else may see on a screen.
#[must_use]
pub fn is_neutral(text: &str) -> bool {
    let text = text.to_lowercase();
    !TELLING.iter().any(|word| text.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_town_hall_is_neutral_and_a_clinic_is_not() {
        assert!(is_neutral("Rådhuset, rom 2"));
        assert!(is_neutral("Bygg B, 2. etasje"));
        assert!(!is_neutral("Psykisk helse og rus, Vikersund"));
        assert!(!is_neutral("Frisklivssentralen – Mestringsrommet"));
        assert!(!is_neutral("RASK PSYKISK HELSEHJELP"));
    }
}
