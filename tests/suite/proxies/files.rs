//! The files as they are shipped, and the little in which a test must differ from them.

use std::net::SocketAddr;
use std::path::Path;

/// A proxy that a file is shipped for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Nginx,
    Haproxy,
    Caddy,
}

/// Where a test has what the file has elsewhere.
pub(super) struct Places<'a> {
    /// Where anybody may write.
    pub(super) folder: &'a Path,
    /// The site.
    pub(super) site: SocketAddr,
    /// What only leads to the site.
    pub(super) plain: SocketAddr,
    /// One or two of our program.
    pub(super) ours: &'a [SocketAddr],
}

/// What stands in the file, and what is put there.
type Swap = (&'static str, &'static str);

impl Kind {
    pub(super) fn file_name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx.conf",
            Self::Haproxy => "haproxy.cfg",
            Self::Caddy => "Caddyfile",
        }
    }

    /// The shipped file, moved to where the test is, and without its certificate.
    pub(super) fn shipped(self, places: &Places<'_>) -> String {
        self.at(places, self.bare())
    }

    /// The same with a certificate, which lies in the test's folder.
    pub(super) fn certified(self, places: &Places<'_>) -> String {
        self.at(places, self.with_certificate())
    }

    fn at(self, places: &Places<'_>, certificate: &[Swap]) -> String {
        let text = match self {
            Self::Nginx => include_str!("../../../docs/proxies/nginx.conf"),
            Self::Haproxy => include_str!("../../../docs/proxies/haproxy.cfg"),
            Self::Caddy => include_str!("../../../docs/proxies/Caddyfile"),
        };
        let mut text = self.swap(&self.swap(text, self.moved()), certificate);
        let mut words = vec![
            ("FOLDER", places.folder.display().to_string()),
            ("SITE", places.site.to_string()),
            ("PORT", places.site.port().to_string()),
            ("DOOR", places.plain.port().to_string()),
            ("PLAIN", places.plain.to_string()),
            ("127.0.0.1:8000", places.ours[0].to_string()),
        ];
        if let Some(second) = places.ours.get(1) {
            text = self.swap(&text, self.second());
            words.push(("127.0.0.1:8001", second.to_string()));
        }
        words
            .iter()
            .fold(text, |text, (word, here)| text.replace(word, here))
    }

    /// The control: deadlines, shares and the care for the log are taken out.
    pub(super) fn careless(self, places: &Places<'_>) -> String {
        self.swap(&self.shipped(places), self.cares())
    }

    fn swap(self, text: &str, swaps: &[Swap]) -> String {
        swaps
            .iter()
            .fold(text.to_owned(), |text, (shipped, instead)| {
                assert!(
                    text.contains(shipped),
                    "{self:?} has no {shipped:?} any more"
                );
                text.replace(shipped, instead)
            })
    }

    /// Other ports, and files where anybody may write.
    fn moved(self) -> &'static [Swap] {
        match self {
            Self::Nginx => &[
                (
                    "http {",
                    "http { client_body_temp_path FOLDER/1; proxy_temp_path FOLDER/2; \
                     fastcgi_temp_path FOLDER/3; uwsgi_temp_path FOLDER/4; scgi_temp_path FOLDER/5;",
                ),
                ("/run/nginx.pid", "FOLDER/pid"),
                ("/var/log/nginx", "FOLDER"),
                ("listen 443 ssl http2;", "listen SITE ssl http2;"),
                ("listen [::]:443 ssl http2;", ""),
                ("listen 80;", "listen PLAIN;"),
                ("listen [::]:80;", ""),
            ],
            Self::Haproxy => &[
                ("user haproxy\n", "\n"),
                ("group haproxy\n", "\n"),
                ("chroot /var/lib/haproxy\n", "\n"),
                ("bind :::80 v4v6", "bind PLAIN"),
                ("bind :::443 v4v6 ssl", "bind SITE ssl"),
            ],
            Self::Caddy => &[(
                "\nkurs.example.no {\n",
                "\nSCHEMEkurs.example.no:PORT {\n\tbind 127.0.0.1\n",
            )],
        }
    }

    fn bare(self) -> &'static [Swap] {
        match self {
            Self::Nginx => &[
                ("listen SITE ssl http2;", "listen SITE;"),
                ("ssl_certificate /etc", "# /etc"),
                ("ssl_certificate_key /etc", "# /etc"),
            ],
            Self::Haproxy => &[("bind SITE ssl", "bind SITE # ssl")],
            Self::Caddy => &[("SCHEME", "http://")],
        }
    }

    fn with_certificate(self) -> &'static [Swap] {
        match self {
            Self::Nginx => &[("/etc/ssl/certs", "FOLDER"), ("/etc/ssl/private", "FOLDER")],
            Self::Haproxy => &[("/etc/haproxy", "FOLDER")],
            Self::Caddy => &[
                ("SCHEME", "https://"),
                ("admin off", "admin off\n\thttp_port DOOR"),
                ("# tls /etc/ssl/certs/", "tls FOLDER/"),
                ("/etc/ssl/private", "FOLDER"),
            ],
        }
    }

    /// The second replica comes out of its comment.
    fn second(self) -> &'static [Swap] {
        match self {
            Self::Nginx => &[("# server 127.0.0.1:8001", "server 127.0.0.1:8001")],
            Self::Haproxy => &[("# server two", "server two")],
            Self::Caddy => &[("# to 127.0.0.1:8001", "to 127.0.0.1:8001")],
        }
    }

    /// What keeps slow clients short and logs silent.
    fn cares(self) -> &'static [Swap] {
        match self {
            Self::Nginx => &[
                ("client_header_timeout 10s;", ""),
                ("client_body_timeout 10s;", ""),
                ("limit_conn clients 128;", ""),
                ("access.log kursplass;", "access.log;"),
            ],
            Self::Haproxy => &[
                ("timeout http-request 10s", ""),
                ("timeout client 20s", ""),
                ("tcp-request connection reject", "# "),
                ("    log-format ", "    option httplog\n    # "),
            ],
            Self::Caddy => &[
                ("read_header 10s", ""),
                ("read_body 32s", ""),
                ("request delete", "nothing delete"),
            ],
        }
    }
}
