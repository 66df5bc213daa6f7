//! The proxies whose word about a client's address is believed.

use std::net::IpAddr;

use ipnet::IpNet;
use serde::Deserialize;

use crate::error::BadSetting;

/// A list, or a text with commas.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Given {
    List(Vec<String>),
    Text(String),
}

pub(super) fn parse(given: Option<Given>) -> Result<Vec<IpNet>, BadSetting> {
    let parts = match given {
        None => return Ok(Vec::new()),
        Some(Given::List(list)) => list,
        Some(Given::Text(text)) => text.split(',').map(str::to_owned).collect(),
    };
    parts
        .iter()
        .map(|part| part.trim())
        .filter(|part| !part.is_empty())
        .map(|part| network(part).map_err(|why| BadSetting::new("trusted_proxies", why)))
        .collect()
}

fn network(text: &str) -> Result<IpNet, String> {
    let network = text
        .parse::<IpNet>()
        .or_else(|_| text.parse::<IpAddr>().map(IpNet::from))
        .map_err(|_| format!("{text} is no address or network (like 10.0.0.5 or 10.0.0.0/8)"))?;
    if network.prefix_len() == 0 {
        return Err(format!(
            "{text} is everybody: then any client could choose its own address"
        ));
    }
    Ok(network)
}
