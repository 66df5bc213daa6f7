//! What staff may do.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::domain::ids::{StaffId, TeamId};

/// The staff member may not do this.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("forbidden")]
pub struct Forbidden;

/// What somebody works as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// Runs own courses.
    Leader,
    /// Runs all courses of the team.
    Coordinator,
    /// Keeps settings and staff; sees no participants.
    Admin,
    /// Reads the log only.
    Auditor,
}

impl Role {
    pub const ALL: [Self; 4] = [Self::Leader, Self::Coordinator, Self::Admin, Self::Auditor];

    /// The word on the command line and in tokens.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Leader => "leader",
            Self::Coordinator => "coordinator",
            Self::Admin => "admin",
            Self::Auditor => "auditor",
        }
    }
}

impl FromStr for Role {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL
            .into_iter()
            .find(|role| role.word() == word)
            .ok_or(())
    }
}

/// The roles of one person.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Roles(BTreeSet<Role>);

impl Roles {
    /// Reads words parted by commas or blanks; what is no role gives no right.
    #[must_use]
    pub fn from_words(words: &str) -> Self {
        words
            .split(|c: char| c == ',' || c.is_whitespace())
            .filter_map(|word| word.parse().ok())
            .collect()
    }

    /// The words, parted by commas, in a fixed order.
    #[must_use]
    pub fn words(&self) -> String {
        let words: Vec<_> = self.0.iter().map(|role| role.word()).collect();
        words.join(",")
    }

    #[must_use]
    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    /// Whether these are all among one's own.
    #[must_use]
    pub fn cover(&self, others: &Self) -> bool {
        others.0.is_subset(&self.0)
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn any(&self, roles: &[Role]) -> Result<(), Forbidden> {
        let one = roles.iter().any(|role| self.has(*role));
        one.then_some(()).ok_or(Forbidden)
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        Self(roles.into_iter().collect())
    }
}

impl From<Role> for Roles {
    fn from(role: Role) -> Self {
        Self::from_iter([role])
    }
}

/// What somebody of the staff must be able to, whatever it is about; which courses and people it
/// reaches is a matter of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Right {
    /// Nothing but being there.
    Present,
    /// Lay out and run courses, own ones at least, and see the people on them.
    Run,
    /// See drafts and counts, without names.
    SeeCourses,
    /// Keep course types, venues and closures.
    Arrange,
    /// Keep settings and staff.
    Administer,
    /// Read who looked at whom.
    ReadLog,
    /// Erase a participant who asks for it.
    Erase,
}

/// Whose named participants somebody sees.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    Team,
    OwnCourses,
}

/// Somebody who works for a team, and who has shown that.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Staff {
    pub id: StaffId,
    pub team: TeamId,
    pub name: String,
    pub roles: Roles,
}

impl Staff {
    /// Whether one's roles give a right at all.
    pub fn may(&self, right: Right) -> Result<(), Forbidden> {
        match right {
            Right::Present => Ok(()),
            Right::Run => self.may_lay_out(),
            Right::SeeCourses => self.may_see_courses(),
            Right::Arrange => self.may_arrange(),
            Right::Administer => self.may_administer(),
            Right::ReadLog => self.may_read_log(),
            Right::Erase => self.may_erase(),
        }
    }

    /// Change, publish, fill and call off this course: a coordinator any of the team's, a leader own ones.
    pub fn may_run(&self, leaders: &[StaffId]) -> Result<(), Forbidden> {
        let own = self.roles.has(Role::Leader) && leaders.contains(&self.id);
        let any = self.roles.has(Role::Coordinator);
        (own || any).then_some(()).ok_or(Forbidden)
    }

    /// See the named participants of this course: whoever runs it, never an admin or auditor as such.
    pub fn may_see_people(&self, leaders: &[StaffId]) -> Result<(), Forbidden> {
        self.may_run(leaders)
    }

    /// How far the sight of named participants reaches, where no course is named.
    pub fn reach(&self) -> Result<Reach, Forbidden> {
        if self.roles.has(Role::Coordinator) {
            return Ok(Reach::Team);
        }
        self.roles.any(&[Role::Leader]).map(|()| Reach::OwnCourses)
    }

    /// Preview schedules and make drafts.
    pub fn may_lay_out(&self) -> Result<(), Forbidden> {
        self.roles.any(&[Role::Leader, Role::Coordinator])
    }

    /// See drafts and counts of the team's courses, without names.
    pub fn may_see_courses(&self) -> Result<(), Forbidden> {
        let roles = [Role::Leader, Role::Coordinator, Role::Admin];
        self.roles.any(&roles)
    }

    /// Keep course types, venues and closures.
    pub fn may_arrange(&self) -> Result<(), Forbidden> {
        self.roles.any(&[Role::Coordinator, Role::Admin])
    }

    /// Keep settings and staff.
    pub fn may_administer(&self) -> Result<(), Forbidden> {
        self.roles.any(&[Role::Admin])
    }

    /// Read who looked at whom.
    pub fn may_read_log(&self) -> Result<(), Forbidden> {
        self.roles.any(&[Role::Auditor])
    }

    /// Erase a participant who asks for it: it cannot be undone, so it is nothing for a leader, and an
    /// admin knows no names.
    pub fn may_erase(&self) -> Result<(), Forbidden> {
        self.roles.any(&[Role::Coordinator])
    }
}

#[cfg(test)]
mod tests;
