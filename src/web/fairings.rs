//! What happens to every request and every answer, whatever the route.

mod framed;
mod gate;
mod headers;
mod trace;

use rocket::data::ToByteUnit;
use rocket::fairing::{Fairing, Info, Kind};
use rocket::{Request, Response};

pub use framed::Framed;
pub use gate::Gate;
pub use headers::Headers;
pub(crate) use headers::harden;
pub use trace::{Trace, Trail};

/// Sends bodies of known size in large pieces: Rocket's own 4 KiB cost more than half of the throughput.
pub struct Chunks;

#[rocket::async_trait]
impl Fairing for Chunks {
    fn info(&self) -> Info {
        Info {
            name: "Large pieces",
            kind: Kind::Response,
        }
    }

    async fn on_response<'r>(&self, _: &'r Request<'_>, response: &mut Response<'r>) {
        if response.body().preset_size().is_some() {
            let most = 64.kibibytes();
            response.set_max_chunk_size(usize::try_from(most.as_u64()).unwrap_or(usize::MAX));
        }
    }
}
