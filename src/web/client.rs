//! Who is at the other end of the line.

use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use ipnet::IpNet;
use rocket::Request;
use rocket::request::{FromRequest, Outcome};

/// The proxies whose word about a client's address is believed.
#[derive(Debug, Default)]
pub struct Proxies(Vec<IpNet>);

impl Proxies {
    /// Believes these networks.
    #[must_use]
    pub fn new(networks: Vec<IpNet>) -> Self {
        Self(networks)
    }

    /// Whether this address is one of them.
    #[must_use]
    pub fn trust(&self, address: IpAddr) -> bool {
        self.0.iter().any(|network| network.contains(&address))
    }
}

/// The client's address: the peer's, or the right-most untrusted hop of `X-Forwarded-For` behind a trusted proxy.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ClientAddress(pub IpAddr);

impl ClientAddress {
    /// The address of a request.
    #[must_use]
    pub fn of(request: &Request<'_>) -> Self {
        let forwarded = request.headers().get("X-Forwarded-For");
        let hops: Vec<&str> = forwarded.flat_map(|line| line.split(',')).collect();
        match request.rocket().state::<Proxies>() {
            Some(proxies) => Self(furthest_known(peer(request), &hops, proxies)),
            None => Self(peer(request)),
        }
    }

    /// What limits are counted by: an IPv4 address, or the /64 that one household or phone has of IPv6.
    #[must_use]
    pub fn group(self) -> IpAddr {
        match self.0 {
            IpAddr::V4(_) => self.0,
            IpAddr::V6(address) => {
                Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX)).into()
            }
        }
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for ClientAddress {
    type Error = Infallible;

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, Infallible> {
        Outcome::Success(Self::of(request))
    }
}

/// The address at the other end of the connection; only a local test has none.
pub(crate) fn peer(request: &Request<'_>) -> IpAddr {
    request
        .remote()
        .map_or(Ipv4Addr::LOCALHOST.into(), |remote| {
            remote.ip().to_canonical()
        })
}

/// Walks from the peer outwards, as long as those who tell are trusted.
fn furthest_known(peer: IpAddr, hops: &[&str], proxies: &Proxies) -> IpAddr {
    let mut known = peer;
    for hop in hops.iter().rev() {
        if !proxies.trust(known) {
            break;
        }
        match address(hop.trim()) {
            Some(told) => known = told,
            None => break,
        }
    }
    known
}

/// An address as proxies write it, with or without a port.
fn address(text: &str) -> Option<IpAddr> {
    let bare = text.trim_start_matches('[').trim_end_matches(']');
    bare.parse::<IpAddr>()
        .ok()
        .or_else(|| text.parse::<SocketAddr>().ok().map(|socket| socket.ip()))
        .map(|address| address.to_canonical())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ip(text: &str) -> IpAddr {
        text.parse().unwrap()
    }

    fn client(peer: &str, hops: &[&str]) -> String {
        let proxies = Proxies::new(vec![
            "10.0.0.0/8".parse().unwrap(),
            "::1/128".parse().unwrap(),
        ]);
        furthest_known(ip(peer), hops, &proxies).to_string()
    }

    #[test]
    fn a_stranger_cannot_choose_an_address() {
        assert_eq!(client("203.0.113.9", &["1.2.3.4"]), "203.0.113.9");
    }

    #[test]
    fn behind_trusted_proxies_the_right_most_untrusted_hop_counts() {
        assert_eq!(
            client("10.0.0.1", &["6.6.6.6", " 203.0.113.9", "10.0.0.2"]),
            "203.0.113.9"
        );
        assert_eq!(client("10.0.0.1", &["203.0.113.9:5544"]), "203.0.113.9");
        assert_eq!(client("::1", &["[2001:db8::7]:443"]), "2001:db8::7");
        assert_eq!(client("::1", &["::ffff:203.0.113.9"]), "203.0.113.9");
    }

    #[test]
    fn what_cannot_be_read_ends_the_walk() {
        assert_eq!(client("10.0.0.1", &["1.2.3.4", "unknown"]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &[]), "10.0.0.1");
        assert_eq!(client("10.0.0.1", &["10.0.0.9"]), "10.0.0.9");
    }

    #[test]
    fn one_household_is_one_group() {
        let group = |text: &str| ClientAddress(ip(text)).group();
        assert_eq!(group("2001:db8:1:2::1"), group("2001:db8:1:2:ffff::9"));
        assert_ne!(group("2001:db8:1:2::1"), group("2001:db8:1:3::1"));
        assert_ne!(group("203.0.113.9"), group("203.0.113.10"));
    }
}
