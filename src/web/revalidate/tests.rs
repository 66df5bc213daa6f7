use rocket::http::Status;
use rocket::local::asynchronous::Client;

use super::*;

#[rocket::async_test]
async fn to_tell_that_nothing_changed_nothing_is_compressed() {
    let site = rocket::custom(rocket::Config::debug_default());
    let client = Client::untracked(site).await.unwrap();
    let rendition = Arc::new(Rendition::new(vec![b'a'; 2000], Time::UNIX_EPOCH));
    let status = |held: String| {
        let asked = client.get("/").header(Header::new("If-None-Match", held));
        let asked = asked.header(Header::new("Accept-Encoding", "gzip"));
        let cached = Cached::calendar(Arc::clone(&rendition), Policy::Public);
        cached.respond_to(asked.inner()).unwrap().status()
    };
    assert_eq!(status(rendition.tags.gzip.clone()), Status::NotModified);
    assert!(rendition.gzip.get().is_none());
    assert_eq!(status("\"other\"".to_owned()), Status::Ok);
    assert!(rendition.gzip.get().is_some());
}
