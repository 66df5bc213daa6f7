//! The public address, and which hosts are served because of it.

use std::net::{IpAddr, Ipv6Addr};
use std::sync::Arc;

use url::{Host, Url};

/// The public address of the service: an origin without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BaseUrl {
    origin: Arc<str>,
    host: Host,
    /// The host as it is written.
    name: String,
    port: u16,
    https: bool,
}

impl BaseUrl {
    /// The set address, or this machine's own when none is set.
    /// Without https only loopback is served, so that nobody's data cross a network in the clear.
    pub(super) fn choose(given: Option<&str>, listen: IpAddr, port: u16) -> Result<Self, String> {
        let chosen = match given {
            Some(text) => Self::parse(text)?,
            None => Self::own(listen, port)?,
        };
        if !chosen.https && !listen.is_loopback() {
            return Err(format!(
                "`address` {listen} is reachable from outside, so this must be the public https:// address"
            ));
        }
        Ok(chosen)
    }

    fn own(listen: IpAddr, port: u16) -> Result<Self, String> {
        let host = if listen.is_loopback() {
            listen
        } else {
            IpAddr::from([127, 0, 0, 1])
        };
        Self::parse(&format!("http://{}", std::net::SocketAddr::new(host, port)))
    }

    /// Reads an address: `https://…`, or `http://` on a loopback host, without a path.
    pub fn parse(text: &str) -> Result<Self, String> {
        let url =
            Url::parse(text).map_err(|error| format!("{error} (like https://kurs.example.no)"))?;
        let https = match url.scheme() {
            "https" => true,
            "http" => false,
            _ => return Err("must begin with https://".into()),
        };
        let bare = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
        if !bare || !url.username().is_empty() || url.password().is_some() {
            return Err("must be a scheme, a host and perhaps a port, nothing more".into());
        }
        let (Some(host), Some(port)) = (url.host(), url.port_or_known_default()) else {
            return Err("has no host".into());
        };
        if !https && !is_loopback(&host) {
            return Err("http is served on loopback hosts only; use https://".into());
        }
        Ok(Self {
            origin: url.origin().ascii_serialization().into(),
            host: host.to_owned(),
            name: host.to_string(),
            port,
            https,
        })
    }

    /// The address without a slash at its end.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.origin
    }

    /// The same, shared by whoever keeps it for a while.
    #[must_use]
    pub fn origin(&self) -> Arc<str> {
        Arc::clone(&self.origin)
    }

    /// Whether people reach us by https: then cookies are `__Host-` and HSTS is sent.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.https
    }

    /// The host's name, or `None` when it is a bare IP address.
    #[must_use]
    pub fn domain(&self) -> Option<&str> {
        match &self.host {
            Host::Domain(name) => Some(name),
            Host::Ipv4(_) | Host::Ipv6(_) => None,
        }
    }

    /// Whether a request with this `Host` is for us.
    #[must_use]
    pub fn serves(&self, host: &str, port: Option<u16>) -> bool {
        let by_port = !self.https || port.unwrap_or(443) == self.port;
        // Nearly everybody writes the host as we do, and it need not be parsed.
        by_port && (host == self.name || Host::parse(host).is_ok_and(|host| self.is_served(&host)))
    }

    fn is_served(&self, host: &Host) -> bool {
        if self.https {
            *host == self.host
        } else {
            is_loopback(host)
        }
    }
}

impl std::fmt::Display for BaseUrl {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.origin)
    }
}

/// Whether a host can only be this machine.
pub(crate) fn is_loopback<S: AsRef<str>>(host: &Host<S>) -> bool {
    match host {
        Host::Domain(name) => {
            let name = name.as_ref();
            name == "localhost" || name.ends_with(".localhost")
        }
        Host::Ipv4(address) => address.is_loopback(),
        Host::Ipv6(address) => *address == Ipv6Addr::LOCALHOST,
    }
}
