use super::*;

#[rocket::async_test]
async fn a_wrong_method_is_405_with_allow() {
    let client = client().await;
    let response = client.delete("/api/v1/courses").dispatch().await;
    assert_eq!(response.status(), Status::MethodNotAllowed);
    assert_eq!(header(&response, "Allow"), Some("OPTIONS, POST"));
    assert_eq!(problem(response).await["code"], "method_not_allowed");
    let response = client.post("/calendar/feed.ics").dispatch().await;
    assert_eq!(response.status(), Status::MethodNotAllowed);
    assert_eq!(header(&response, "Allow"), Some("GET, HEAD, OPTIONS"));
    assert_eq!(response.content_type(), Some(ContentType::Plain));
    let response = client.head("/api/v1/courses").dispatch().await;
    assert_eq!(response.status(), Status::MethodNotAllowed);
    let response = client.head("/api/v1/courses/ok").dispatch().await;
    assert_eq!(response.status(), Status::Ok);
    assert!(response.into_bytes().await.unwrap_or_default().is_empty());
}

#[rocket::async_test]
async fn what_is_not_there_is_404_whatever_the_method() {
    let client = client().await;
    for uri in [
        "/api/v1/nowhere",
        "/api/v1/courses/absent",
        "/api",
        "/calendar/x.ics",
    ] {
        assert_eq!(
            client.get(uri).dispatch().await.status(),
            Status::NotFound,
            "{uri}"
        );
    }
    for uri in ["/api/v1/nowhere", "/calendar/x.ics"] {
        assert_eq!(
            client.post(uri).dispatch().await.status(),
            Status::NotFound,
            "{uri}"
        );
        assert_eq!(
            client.options(uri).dispatch().await.status(),
            Status::NotFound,
            "{uri}"
        );
    }
    let response = client
        .put("/api/v1/sessions/first/attendance")
        .dispatch()
        .await;
    assert_eq!(response.status(), Status::NotFound);
}

#[rocket::async_test]
async fn options_tells_what_can_be_done() {
    let client = client().await;
    let response = client.options("/api/v1/courses").dispatch().await;
    assert_eq!(response.status(), Status::NoContent);
    assert_eq!(header(&response, "Allow"), Some("OPTIONS, POST"));
    assert_eq!(header(&response, "Access-Control-Allow-Origin"), None);
    let response = client.options("/calendar/feed.ics").dispatch().await;
    assert_eq!(header(&response, "Access-Control-Allow-Origin"), Some("*"));
}

#[rocket::async_test]
async fn a_form_cannot_choose_its_method() {
    let client = client().await;
    for body in ["_method=put", "&_method=delete&x=1"] {
        let request = client
            .post("/api/v1/sessions/1/attendance")
            .header(ContentType::Form);
        let response = request.body(body).dispatch().await;
        assert_eq!(response.status(), Status::BadRequest, "{body}");
        assert_eq!(problem(response).await["code"], "bad_request");
    }
}
