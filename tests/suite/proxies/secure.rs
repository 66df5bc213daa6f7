//! The files with a certificate in them, as they are shipped: what comes by TLS is what our program says.

use std::io;
use std::sync::Arc;

use rcgen::{CertifiedKey, generate_simple_self_signed};
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;
use tokio_rustls::rustls::crypto::ring;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, RootCertStore};

use super::running::Proxy;
use super::visitor::Visitor;
use super::{HOST, house_with_course, on_each};

/// A connection, by TLS or not.
pub(super) trait Line: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> Line for T {}

on_each!(what_comes_by_tls_is_what_we_say, |kind| {
    let (live, course) = house_with_course();
    let CertifiedKey { cert, signing_key } =
        generate_simple_self_signed([HOST.to_owned()]).unwrap();
    let files = (&*cert.pem(), &*signing_key.serialize_pem());
    let proxy = Proxy::certified(kind, &[live.address()], files);
    let trusting = |protocol| connector(cert.der(), protocol);

    let mut past = Visitor::new(1, live.address());
    let mut by = Visitor::new(1, proxy.address).speaking(trusting("http/1.1"));
    for path in ["/", &format!("/courses/{course}"), "/calendar/all.ics"] {
        let (said, heard) = (past.get(path).await.is(200), by.get(path).await.is(200));
        assert!(
            heard.header("strict-transport-security").is_some(),
            "{path}"
        );
        assert_eq!(heard.lasting(), said.lasting(), "{path}");
    }
    let plain = Visitor::new(1, proxy.plain).get("/calendars?lang=nn").await;
    assert_eq!(plain.status, 308);
    let place = plain.header("location").unwrap();
    assert!(place.starts_with(&format!("https://{HOST}")), "{place}");
    assert!(place.ends_with("/calendars?lang=nn"), "{place}");

    assert_eq!(
        spoken(&proxy, &trusting("h2")).await.unwrap(),
        Some(b"h2".to_vec())
    );
    // The control: whoever does not know the certificate goes away.
    let other = generate_simple_self_signed([HOST.to_owned()]).unwrap();
    let stranger = connector(other.cert.der(), "h2");
    spoken(&proxy, &stranger).await.unwrap_err();
});

/// Which protocol the proxy agrees to.
async fn spoken(proxy: &Proxy, tls: &TlsConnector) -> io::Result<Option<Vec<u8>>> {
    let line = greet(tls, TcpStream::connect(proxy.address).await?).await?;
    let protocol = line.get_ref().1.alpn_protocol();
    Ok(protocol.map(<[u8]>::to_vec))
}

/// Begins with TLS, under the name that the files hold.
pub(super) async fn greet(tls: &TlsConnector, line: TcpStream) -> io::Result<TlsStream<TcpStream>> {
    let name = ServerName::try_from(HOST).unwrap();
    tls.connect(name, line).await
}

/// Somebody who trusts this certificate only, and speaks this protocol only.
fn connector(trusted: &CertificateDer<'static>, protocol: &str) -> TlsConnector {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.clone()).unwrap();
    let mut config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = vec![protocol.into()];
    TlsConnector::from(Arc::new(config))
}
