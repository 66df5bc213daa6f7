//! The words of the command line.

mod municipality;

use clap::{Args, Parser, Subcommand};

use crate::actions::tokens;
use crate::domain::Language;
use crate::domain::access::Role;
use crate::domain::ids::{TeamId, TokenId};

pub(super) use municipality::Municipality;

/// Group courses in municipal mental-health teams.
///
/// Settings are read from Rocket.toml and the environment (`ROCKET_<KEY>`).
#[derive(Debug, Parser)]
#[command(name = "kursplass", version)]
pub(super) struct Words {
    #[command(subcommand)]
    pub(super) command: Option<Command>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Command {
    /// Migrate, then serve (the default)
    Serve,
    /// Serve a throw-away database full of fictional people and courses
    Demo,
    /// The schema, by hand
    #[command(subcommand)]
    Migrate(Migrate),
    /// The teams that run courses
    #[command(subcommand)]
    Team(Team),
    /// The people who sign in
    #[command(subcommand)]
    Staff(Staff),
    /// The tokens of other programs
    #[command(subcommand)]
    Token(Token),
    /// Check every invariant of the whole database; changes nothing
    Check,
    /// The erasure list: what was erased on request
    #[command(subcommand)]
    Erased(Erased),
    /// Print the OpenAPI document of the JSON API
    Openapi,
}

#[derive(Debug, Subcommand)]
pub(super) enum Erased {
    /// Print the list: when, and a keyed hash, one a line
    List,
    /// Erase once more what the list names and is there again, after a restore
    Replay {
        /// A list that was printed before; with SQLite the one beside the database is read anyway
        file: Option<std::path::PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(super) enum Migrate {
    /// Apply what is missing
    Up,
    /// Take the newest steps back, with all that is in their tables
    Down {
        /// How many
        #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..))]
        steps: u32,
    },
    /// List the steps, applied or pending
    Status,
}

#[derive(Debug, Subcommand)]
pub(super) enum Team {
    /// Add a team; its id is the last word of the last line
    Add(TeamAdd),
}

#[derive(Debug, Args)]
pub(super) struct TeamAdd {
    /// What people call it
    #[arg(long)]
    pub(super) name: String,
    /// A municipality that it works for, like 3316:Modum:14000; may be repeated
    #[arg(
        long = "municipality",
        required = true,
        value_name = "CODE:NAME:POPULATION"
    )]
    pub(super) municipalities: Vec<Municipality>,
    /// The age from which people may join
    #[arg(long, default_value_t = 18, value_parser = clap::value_parser!(i16).range(16..=99))]
    pub(super) min_age: i16,
    /// The number that people can call
    #[arg(long)]
    pub(super) phone: Option<String>,
    /// The main language: nb, nn or en
    #[arg(long, default_value = "nb", value_parser = language)]
    pub(super) language: Language,
}

#[derive(Debug, Subcommand)]
pub(super) enum Staff {
    /// Invite somebody, or give them a new link; it is shown once, alone on the last line
    Invite(StaffInvite),
}

#[derive(Debug, Args)]
pub(super) struct StaffInvite {
    /// The id of the team
    #[arg(long)]
    pub(super) team: TeamId,
    /// The address with which they sign in
    #[arg(long)]
    pub(super) email: String,
    /// leader, coordinator, admin or auditor; may be repeated, or parted by commas
    #[arg(long = "role", required = true, value_delimiter = ',', value_parser = role)]
    pub(super) roles: Vec<Role>,
    /// What colleagues call them; the part before @ unless said
    #[arg(long)]
    pub(super) name: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(super) enum Token {
    /// Add an API token; it is shown once, alone on the last line
    Add(TokenAdd),
    /// List a team's tokens: id, roles, name, and when each ends or ended
    List {
        /// The id of the team
        #[arg(long)]
        team: TeamId,
    },
    /// End a token at once
    Revoke {
        /// The id of the token, as listed
        #[arg(long)]
        token: TokenId,
    },
}

#[derive(Debug, Args)]
pub(super) struct TokenAdd {
    /// The id of the team
    #[arg(long)]
    pub(super) team: TeamId,
    /// leader, coordinator, admin or auditor
    #[arg(long, value_parser = role)]
    pub(super) role: Role,
    /// What it is for
    #[arg(long)]
    pub(super) name: String,
    /// For how many days it is good
    #[arg(long, default_value_t = tokens::DAYS, value_parser = clap::value_parser!(u16).range(1..=3650))]
    pub(super) days: u16,
}

fn language(tag: &str) -> Result<Language, &'static str> {
    tag.parse().map_err(|()| "must be nb, nn or en")
}

fn role(word: &str) -> Result<Role, &'static str> {
    word.parse()
        .map_err(|()| "must be leader, coordinator, admin or auditor")
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Words::command().debug_assert();
    }

    #[test]
    fn no_word_at_all_is_serve() {
        let words = Words::try_parse_from(["kursplass"]).unwrap();
        assert!(words.command.is_none());
    }

    #[test]
    fn a_team_of_two_municipalities_is_read() {
        let line = "kursplass team add --name RPH --municipality 3316:Modum:14000 --municipality 3332:Sigdal:3500";
        let words = Words::try_parse_from(line.split(' ')).unwrap();
        let Some(Command::Team(Team::Add(add))) = words.command else {
            panic!("{words:?}");
        };
        assert_eq!((add.name.as_str(), add.municipalities.len()), ("RPH", 2));
        assert_eq!((add.min_age, add.language), (18, Language::Nb));
    }

    #[test]
    fn somebody_is_invited_with_one_role_or_several() {
        for given in ["--role leader --role admin", "--role leader,admin"] {
            let team = TeamId::random();
            let line = format!("kursplass staff invite --team {team} --email a@b.no {given}");
            let words = Words::try_parse_from(line.split(' ')).unwrap();
            let Some(Command::Staff(Staff::Invite(invite))) = words.command else {
                panic!("{words:?}");
            };
            assert_eq!(invite.roles, [Role::Leader, Role::Admin]);
        }
    }

    #[test]
    fn a_token_needs_a_known_role() {
        let line = |role: &str| {
            let team = TeamId::random();
            format!("kursplass token add --team {team} --role {role} --name script")
        };
        assert!(Words::try_parse_from(line("coordinator").split(' ')).is_ok());
        let error = Words::try_parse_from(line("king").split(' ')).unwrap_err();
        assert!(error.to_string().contains("must be leader"));
    }
}
