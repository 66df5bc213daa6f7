//! When the gateway has taken a message.

/// The statuses, and words that the answer must hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Success {
    least: u16,
    most: u16,
    pub words: Option<String>,
}

impl Success {
    /// Reads `200`, `200-299`, or either with words after a blank; unset is `200-299`.
    pub(super) fn parse(given: Option<&str>) -> Result<Self, &'static str> {
        let wrong = "must be a status or a range, like 200-299, and may go on with words that the answer must hold";
        let given = given.unwrap_or("200-299").trim();
        let (range, words) = given.split_once(' ').unwrap_or((given, ""));
        let (least, most) = range.split_once('-').unwrap_or((range, range));
        let status = |text: &str| {
            text.parse()
                .ok()
                .filter(|status| (200..300).contains(status))
        };
        match (status(least), status(most)) {
            (Some(least), Some(most)) if least <= most => Ok(Self {
                least,
                most,
                words: Some(words.trim())
                    .filter(|words| !words.is_empty())
                    .map(str::to_owned),
            }),
            (Some(_), Some(_)) => Err(wrong),
            _ if range.bytes().all(|c| c == b'-' || c.is_ascii_digit()) => {
                Err("a status of success lies between 200 and 299")
            }
            _ => Err(wrong),
        }
    }

    /// Whether the status is one of them.
    #[must_use]
    pub fn includes(&self, status: u16) -> bool {
        (self.least..=self.most).contains(&status)
    }
}
