//! The whole site on a database, with a clock that stands still: what is measured is ours, not the network's.

use std::sync::Arc;
use std::time::{Duration, Instant};

use kursplass::actions::{Office, teams};
use kursplass::clock::Clock;
use kursplass::config::Settings;
use kursplass::domain::Time;
use kursplass::domain::ids::TeamId;
use kursplass::render::Templates;
use kursplass::store::Store;
use kursplass::vault::{Keys, Vault};
use kursplass::web::{self, Health};
use migration::{Migrator, MigratorTrait as _};
use rocket::http::{ContentType, Cookie, Header, Method, Status};
use rocket::local::asynchronous::Client;
use serde_json::Value;

use super::Stop;

/// A running site.
pub struct Site {
    pub client: Client,
    pub office: Office,
}

/// What came back, and after how long.
pub struct Answer {
    pub took: Duration,
    pub tag: Option<String>,
    pub body: Vec<u8>,
}

impl Site {
    /// A site on the database at this address, on a Monday morning.
    pub async fn open(url: &str) -> Result<Self, Stop> {
        let clock = Clock::manual("2027-02-01T08:00:00Z".parse::<Time>()?);
        let store = Store::open(url, clock).await?;
        let db = store.connect_for_migrations().await?;
        Migrator::up(&db, None).await?;
        db.close().await?;
        let keys = Keys::random();
        let office = Office {
            store,
            vault: Arc::new(Vault::new(&keys)),
            sms: false,
        };
        let settings = Settings::with([("rate_limit_per_minute", 0.into())])?;
        let rocket = web::site(
            &settings,
            keys.secret_key(),
            Arc::new(Templates::load()?),
            Arc::new(Health::default()),
            office.clone(),
        );
        let client = Client::untracked(rocket).await.map_err(Box::new)?;
        Ok(Self { client, office })
    }

    pub fn now(&self) -> Time {
        self.office.store.now()
    }

    /// Opens an address; `header` tells who asks, or what they hold already.
    pub async fn get(
        &self,
        path: &str,
        header: Option<(&'static str, &str)>,
    ) -> Result<Answer, Stop> {
        self.send(Method::Get, path, header, None).await
    }

    /// Asks for something, perhaps with JSON.
    pub async fn send(
        &self,
        method: Method,
        path: &str,
        header: Option<(&'static str, &str)>,
        body: Option<&Value>,
    ) -> Result<Answer, Stop> {
        let mut request = self.client.req(method, path.to_owned());
        match header {
            // A local request has its cookies apart from its headers.
            Some(("Cookie", pair)) => request = request.cookie(Cookie::parse(pair.to_owned())?),
            Some((name, value)) => request.add_header(Header::new(name, value.to_owned())),
            None => {}
        }
        if let Some(body) = body {
            request.add_header(ContentType::JSON);
            request.set_body(body.to_string());
        }
        let begun = Instant::now();
        let response = request.dispatch().await;
        let status = response.status();
        let tag = response.headers().get_one("ETag").map(str::to_owned);
        let body = response.into_bytes().await.unwrap_or_default();
        let took = begun.elapsed();
        if status.code >= 400 || status == Status::SeeOther {
            let said = String::from_utf8_lossy(&body);
            return Err(format!("{method} {path} answers {status}: {said}").into());
        }
        Ok(Answer { took, tag, body })
    }

    /// Public words of the team change: everything that was made of them is made anew.
    pub async fn change(&self, team: TeamId) -> Result<(), Stop> {
        let change = self
            .office
            .act(move |desk| Box::pin(async move { teams::bump(&desk, team, desk.now()).await }));
        Ok(change.await?)
    }
}
