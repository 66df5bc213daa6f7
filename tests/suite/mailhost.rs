//! A mail server of our own that can fall silent in the middle of a conversation, as they do in bad hours.

use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::time::{Duration, Instant};

/// Where in a conversation it falls silent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Asked to take a letter, before a word of it.
    Data,
    /// It has the whole letter, and does not say whether it takes it.
    End,
    /// The letter is taken; only the farewell is missing.
    Quit,
}

/// A letter that came whole.
#[derive(Clone, Debug)]
pub struct Letter {
    /// The name that the sender gave it.
    pub id: String,
    pub to: String,
    /// Decoded.
    pub text: String,
    /// Whether it was said to be taken.
    pub taken: bool,
}

#[derive(Clone, Copy, Default)]
enum Then {
    #[default]
    GoOn,
    HangUp,
}

#[derive(Default)]
struct Desk {
    letters: Vec<Letter>,
    /// The step, and how often it is still passed before.
    silent_at: Option<(Step, usize)>,
    /// Conversations in which nothing is said.
    silent: usize,
    /// How the conversations that stand still go on, and which round of them that is for.
    then: Then,
    round: u64,
}

/// A running server; it ends with the test.
pub struct Mailhost {
    port: u16,
    desk: Arc<(Mutex<Desk>, Condvar)>,
}

impl Mailhost {
    pub fn open() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let desk = Arc::<(Mutex<Desk>, Condvar)>::default();
        let host = Self {
            port,
            desk: Arc::clone(&desk),
        };
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                let desk = Arc::clone(&desk);
                // Whoever hangs up ends the conversation, which is no fault.
                std::thread::spawn(move || converse(&stream?, &desk));
            }
        });
        host
    }

    /// Its address as the setting wants it.
    pub fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// Passes this step so many times more, then says nothing there.
    pub fn fall_silent(&self, at: Step, after: usize) {
        self.desk.0.lock().unwrap().silent_at = Some((at, after));
    }

    /// Goes on where it said nothing, and takes everything from now on.
    pub fn speak(&self) {
        self.end_silence(Then::GoOn);
    }

    /// Hangs up where it said nothing, and takes everything from now on.
    pub fn hang_up(&self) {
        self.end_silence(Then::HangUp);
    }

    fn end_silence(&self, then: Then) {
        let mut desk = self.desk.0.lock().unwrap();
        desk.silent_at = None;
        desk.silent = 0;
        desk.then = then;
        desk.round += 1;
        self.desk.1.notify_all();
    }

    /// Conversations in which nothing is said.
    pub fn silent(&self) -> usize {
        self.desk.0.lock().unwrap().silent
    }

    /// All letters that came whole, in order.
    pub fn letters(&self) -> Vec<Letter> {
        self.desk.0.lock().unwrap().letters.clone()
    }

    /// The names of the letters that it said to have taken.
    pub fn taken(&self) -> Vec<String> {
        let letters = self.letters().into_iter().filter(|letter| letter.taken);
        letters.map(|letter| letter.id).collect()
    }
}

/// Waits until it is so.
#[track_caller]
pub fn eventually(what: &str, is_so: impl Fn() -> bool) {
    let patience = Instant::now() + Duration::from_secs(20);
    while !is_so() {
        assert!(Instant::now() < patience, "not within 20 s: {what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

type Talk = std::io::Result<()>;

fn converse(stream: &TcpStream, desk: &(Mutex<Desk>, Condvar)) -> Talk {
    let born = desk.0.lock().unwrap().round;
    let mut lines = BufReader::new(stream.try_clone()?);
    let mut out = stream;
    let mut say = |line: &str| out.write_all(format!("{line}\r\n").as_bytes());
    say("220 mailhost.example ESMTP")?;
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Ok(());
        }
        match line.trim_end() {
            "DATA" => {
                pass(desk, Step::Data, born)?;
                say("354 go on")?;
                let number = keep(desk, &read_letter(&mut lines)?);
                pass(desk, Step::End, born)?;
                desk.0.lock().unwrap().letters[number].taken = true;
                say("250 taken")?;
            }
            "QUIT" => {
                pass(desk, Step::Quit, born)?;
                return say("221 bye");
            }
            _ => say("250 mailhost.example")?,
        }
    }
}

/// Goes past a step of the conversation; where nothing is to be said, only once the silence ends.
/// What was begun before a hanging up is at its end, however late its words come in.
fn pass(desk: &(Mutex<Desk>, Condvar), step: Step, born: u64) -> Talk {
    let mut open = desk.0.lock().unwrap();
    if open.round != born && matches!(open.then, Then::HangUp) {
        return Err(std::io::ErrorKind::ConnectionAborted.into());
    }
    match &mut open.silent_at {
        Some((at, 0)) if *at == step => {}
        Some((at, left)) if *at == step => {
            *left -= 1;
            return Ok(());
        }
        _ => return Ok(()),
    }
    open.silent += 1;
    let round = open.round;
    let open = desk.1.wait_while(open, |open| open.round == round).unwrap();
    match open.then {
        Then::GoOn => Ok(()),
        Then::HangUp => Err(std::io::ErrorKind::ConnectionAborted.into()),
    }
}

fn read_letter(lines: &mut BufReader<TcpStream>) -> std::io::Result<String> {
    let mut raw = String::new();
    loop {
        let mut line = String::new();
        if lines.read_line(&mut line)? == 0 {
            return Err(std::io::ErrorKind::UnexpectedEof.into());
        }
        if line == ".\r\n" {
            return Ok(raw);
        }
        raw.push_str(line.strip_prefix('.').unwrap_or(&line));
    }
}

fn keep(desk: &(Mutex<Desk>, Condvar), raw: &str) -> usize {
    let (headers, body) = raw.split_once("\r\n\r\n").unwrap();
    let header = |name: &str| {
        let line = headers.lines().find_map(|line| line.strip_prefix(name));
        line.unwrap_or_default().trim_matches(['<', '>']).to_owned()
    };
    let mut desk = desk.0.lock().unwrap();
    desk.letters.push(Letter {
        id: header("Message-ID: "),
        to: header("To: "),
        text: unquoted(body),
        taken: false,
    });
    desk.letters.len() - 1
}

/// Quoted-printable, read back.
fn unquoted(text: &str) -> String {
    let mut bytes = Vec::new();
    let whole = text.replace("=\r\n", "");
    let mut parts = whole.split('=');
    bytes.extend(parts.next().unwrap_or_default().bytes());
    for part in parts {
        let (code, rest) = part.split_at(2);
        bytes.push(u8::from_str_radix(code, 16).unwrap());
        bytes.extend(rest.bytes());
    }
    String::from_utf8(bytes).unwrap()
}
