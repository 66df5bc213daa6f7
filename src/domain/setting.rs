//! Whether one travels to a course or takes part from home.

/// Where somebody can take part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    OnSite,
    Online,
}

/// How one session can be come to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reach {
    pub room: bool,
    pub link: bool,
}

impl Setting {
    pub const ALL: [Self; 2] = [Self::OnSite, Self::Online];

    /// Whether a course of these sessions is held so. Who cannot travel must be able to follow all of it from home; a
    /// course whose place is announced later is held somewhere.
    #[must_use]
    pub fn suits(self, sessions: impl IntoIterator<Item = Reach>) -> bool {
        let (mut any, mut room, mut links) = (false, false, true);
        for session in sessions {
            any = true;
            room |= session.room;
            links &= session.link;
        }
        let online = any && links;
        match self {
            Self::Online => online,
            Self::OnSite => room || !online,
        }
    }

    /// The word in addresses.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::OnSite => "on_site",
            Self::Online => "online",
        }
    }

    /// The one with this word.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.word() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn online_is_what_can_be_followed_whole_from_home() {
        let reach = |room, link| Reach { room, link };
        let (here, there, both, later) = (
            reach(true, false),
            reach(false, true),
            reach(true, true),
            reach(false, false),
        );
        for (sessions, on_site, online) in [
            (vec![here, here], true, false),
            (vec![there, there], false, true),
            (vec![both, both], true, true),
            (vec![both, there], true, true),
            (vec![here, there], true, false),
            (vec![later, there], true, false),
            (vec![later], true, false),
            (vec![], true, false),
        ] {
            let suits = |setting: Setting| setting.suits(sessions.clone());
            assert_eq!(suits(Setting::OnSite), on_site, "{sessions:?}");
            assert_eq!(suits(Setting::Online), online, "{sessions:?}");
        }
        for setting in Setting::ALL {
            assert_eq!(Setting::from_word(setting.word()), Some(setting));
        }
        assert_eq!(Setting::from_word("hybrid"), None);
    }
}
