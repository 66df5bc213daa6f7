use rocket::config::LogLevel;
use rocket::data::ToByteUnit;
use rocket::figment::providers::{Format, Toml};

use super::*;

const KEY: &str = "q7wS1l0m3yX8r5nZk2uVbT9cJ4fG6hD0aE1iOpLsMwQ=";

fn settings(values: &[(&'static str, &str)]) -> Result<Settings, BadSetting> {
    Settings::with(
        values
            .iter()
            .map(|(key, value)| (*key, Value::from(*value))),
    )
}

fn refused(values: &[(&'static str, &str)]) -> String {
    settings(values).unwrap_err().to_string()
}

#[test]
fn nothing_set_means_a_local_file_and_loopback() {
    let settings = settings(&[]).unwrap();
    assert_eq!(settings.sqlite_file(), Some(Path::new("kursplass.db")));
    assert_eq!(settings.base_url.as_str(), "http://127.0.0.1:8000");
    assert_eq!(settings.rate_limit, NonZeroU32::new(30));
    assert_eq!(
        settings.mail_from.to_string(),
        "Kursplass <kursplass@localhost>"
    );
    assert!(settings.keys.secret_key.is_none());
    assert!(settings.smtp_url.is_none());
}

#[test]
fn rocket_gets_our_knobs_and_the_secret_key() {
    let settings = settings(&[]).unwrap();
    let config = Config::try_from(settings.rocket(&Secret::new(KEY))).unwrap();
    assert!(config.secret_key.is_provided());
    assert!(config.ip_header.is_none());
    assert!(!config.shutdown.ctrlc && config.shutdown.signals.is_empty());
    assert_eq!((config.shutdown.grace, config.shutdown.mercy), (12, 3));
    assert_eq!(config.limits.get("json"), Some(64.kibibytes()));
    assert_eq!(config.log_level, LogLevel::Off);
}

#[test]
fn a_public_address_needs_https() {
    for (values, word) in [
        (vec![("base_url", "http://kurs.example.no")], "https"),
        (vec![("base_url", "ftp://kurs.example.no")], "https"),
        (
            vec![("base_url", "https://kurs.example.no/sti")],
            "nothing more",
        ),
        (
            vec![("base_url", "https://u:p@kurs.example.no")],
            "nothing more",
        ),
        (vec![("base_url", "kurs.example.no")], "like https"),
        (vec![("address", "0.0.0.0")], "reachable from outside"),
        (
            vec![
                ("address", "0.0.0.0"),
                ("base_url", "http://localhost:8000"),
            ],
            "reachable from outside",
        ),
    ] {
        let line = refused(&values);
        assert!(line.starts_with("base_url: "), "{line}");
        assert!(line.contains(word) && !line.contains('\n'), "{line}");
    }
    let public = settings(&[
        ("address", "0.0.0.0"),
        ("base_url", "https://kurs.example.no/"),
    ]);
    assert_eq!(public.unwrap().base_url.as_str(), "https://kurs.example.no");
}

#[test]
fn only_the_own_host_is_served() {
    let public = BaseUrl::parse("https://kurs.example.no").unwrap();
    assert!(public.serves("kurs.example.no", None) && public.serves("KURS.example.no", Some(443)));
    for (host, port) in [
        ("evil.example", None),
        ("kurs.example.no", Some(8000)),
        ("localhost", None),
    ] {
        assert!(!public.serves(host, port), "{host}");
    }
    let local = BaseUrl::parse("http://localhost:8000").unwrap();
    for host in ["localhost", "127.0.0.1", "[::1]", "app.localhost"] {
        assert!(local.serves(host, Some(8000)), "{host}");
    }
    assert!(!local.serves("localhost.evil.example", None) && !local.serves("10.0.0.1", None));
}

#[test]
fn postgres_needs_every_key() {
    let url = ("database_url", "postgres://kp:hush@db.example/kp");
    assert!(refused(&[url]).starts_with("secret_key: "));
    assert!(refused(&[url, ("secret_key", KEY)]).starts_with("data_keys: "));
    let data = format!("a:{KEY}");
    let most = [url, ("secret_key", KEY), ("data_keys", data.as_str())];
    assert!(refused(&most).starts_with("index_key: "));
    let settings = settings(&[most[0], most[1], most[2], ("index_key", KEY)]).unwrap();
    assert_eq!(settings.keys.data_keys.as_ref().unwrap()[0].id, "a");
    let shown = format!("{:?}", (&settings.keys, &settings.database_url));
    assert!(!shown.contains(KEY) && !shown.contains("hush"), "{shown}");
}

#[test]
fn a_broken_value_is_refused_by_its_key() {
    let twice = format!("a:{KEY},a:{KEY}");
    for (key, value) in [
        ("data_keys", KEY),
        ("data_keys", "a:AAAA"),
        ("data_keys", twice.as_str()),
        ("index_key", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA="),
        ("secret_key", "hush"),
        ("database_url", "mysql://x/y"),
        ("database_url", "sqlite::memory:"),
        ("port", "http"),
        ("trusted_proxies", "proxy.example"),
        ("trusted_proxies", "0.0.0.0/0"),
        ("rate_limit_per_minute", "many"),
        ("smtp_url", "mail.example.no"),
        ("smtp_url", "smtp://mail.example.no?tls=maybe"),
        ("smtp_url", "smtp://kurs:hush@mail.example.no"),
        ("mail_from", "nobody"),
        ("bas_url", "https://kurs.example.no"),
    ] {
        let line = refused(&[(key, value)]);
        assert!(line.starts_with(&format!("{key}: ")), "{line}");
        assert!(!line.contains('\n') && !line.contains("hush"), "{line}");
    }
    let negative = Settings::with([("rate_limit_per_minute", Value::from(-1))]).unwrap_err();
    assert_eq!(negative.key, "rate_limit_per_minute");
}

#[test]
fn mail_and_proxies_are_read() {
    let settings = settings(&[
        ("smtp_url", "smtp://kurs:pass@127.0.0.1:2525"),
        ("mail_from", "Rask psykisk helsehjelp <kurs@modum.example>"),
        ("trusted_proxies", "127.0.0.1, 10.0.0.0/8,fd00::/8"),
    ])
    .unwrap();
    assert_eq!(settings.trusted_proxies.len(), 3);
    assert!(settings.smtp_url.is_some());
    let relay = super::mail::server(Some("smtp://relay.example.no".into()));
    assert!(relay.is_ok());
}

#[test]
fn the_shipped_file_says_the_defaults() {
    let file = Toml::string(include_str!("../../Rocket.toml")).nested();
    let shipped = Settings::read(defaults().merge(file)).unwrap();
    let built_in = settings(&[]).unwrap();
    let config = |settings: &Settings| Config::try_from(&settings.figment).unwrap();
    assert_eq!(config(&shipped).limits, config(&built_in).limits);
    assert_eq!(config(&shipped).shutdown, config(&built_in).shutdown);
    assert_eq!(config(&shipped).ip_header, None);
    assert_eq!(shipped.rate_limit, built_in.rate_limit);
    assert_eq!(shipped.database_url, built_in.database_url);
    assert_eq!(shipped.base_url, built_in.base_url);
}

#[test]
fn a_demo_asks_neither_for_the_database_nor_for_a_way_to_send() {
    let figment = defaults()
        .merge(("database_url", "postgres://user@host/name"))
        .merge(("smtp_url", "nonsense"))
        .merge(("data_keys", "nonsense"))
        .merge(("port", 9000));
    let settings = Settings::read(for_demo(figment, Path::new("/tmp/demo.db"))).unwrap();
    assert_eq!(settings.sqlite_file(), Some(Path::new("/tmp/demo.db")));
    assert_eq!(settings.base_url.as_str(), "http://127.0.0.1:9000");
    assert!(settings.smtp_url.is_none() && settings.sends_sms());
}
