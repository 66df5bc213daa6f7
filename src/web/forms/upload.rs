//! A form that brings a file, or is too long for the others.

use std::convert::Infallible;

use futures_util::stream;
use multer::{Constraints, Multipart, SizeLimit};
use rocket::Request;
use rocket::data::{Data, FromData, Limits, Outcome};
use sha2::{Digest as _, Sha256};

use super::{Form, arrive};
use crate::web::Denied;

/// The most parts of one; ours have a handful.
const MOST_PARTS: usize = 50;

/// A form with a file. What comes without one may be as large.
#[derive(Clone, Debug)]
pub struct Upload {
    /// The fields that are no files.
    pub form: Form,
    files: Vec<(String, Vec<u8>)>,
}

#[rocket::async_trait]
impl<'r> FromData<'r> for Upload {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, data: Data<'r>) -> Outcome<'r, Self> {
        match read(request, data).await {
            Ok(upload) => Outcome::Success(upload),
            Err(denied) => Outcome::Error((denied.keep(request), ())),
        }
    }
}

async fn read(request: &Request<'_>, data: Data<'_>) -> Result<Upload, Denied> {
    let path = request.uri().path();
    let largest = request.limits().get("file").unwrap_or(Limits::FILE);
    let Some(kind) = request.content_type().filter(|kind| kind.is_form_data()) else {
        if !request.content_type().is_none_or(|kind| kind.is_form()) {
            return Err(Denied::NotJson);
        }
        let bytes = arrive(data, largest).await?;
        return Ok(Upload {
            form: Form::parse(path.as_str(), &bytes),
            files: Vec::new(),
        });
    };
    let boundary = kind.param("boundary").ok_or(Denied::BadRequest)?.to_owned();
    let bytes = arrive(data, largest).await?;
    Upload::parse(path.as_str(), bytes, boundary)
        .await
        .ok_or(Denied::BadRequest)
}

impl Upload {
    /// The file that was chosen under a name; none where nobody chose one.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        let mut files = self.files.iter();
        let (_, bytes) = files.find(|(own, bytes)| own == name && !bytes.is_empty())?;
        Some(bytes)
    }

    async fn parse(path: &str, bytes: Vec<u8>, boundary: String) -> Option<Self> {
        let digest = Sha256::digest(&bytes).into();
        // The body is here already, and is no longer than it may be; its length bounds each part.
        let limit = SizeLimit::new().whole_stream(bytes.len() as u64);
        let body = stream::iter([Ok::<_, Infallible>(bytes)]);
        let constraints = Constraints::new().size_limit(limit);
        let mut parts = Multipart::with_constraints(body, boundary, constraints);
        let (mut pairs, mut files) = (Vec::new(), Vec::new());
        while let Some(part) = parts.next_field().await.ok()? {
            if pairs.len() + files.len() == MOST_PARTS {
                return None;
            }
            let name = part.name().unwrap_or_default().to_owned();
            let is_file = part.file_name().is_some();
            let value = part.bytes().await.ok()?;
            if is_file {
                files.push((name, value.to_vec()));
            } else {
                let text = String::from_utf8_lossy(&value);
                pairs.push((name, text.replace("\r\n", "\n")));
            }
        }
        let path = path.to_owned();
        Some(Self {
            form: Form {
                pairs,
                path,
                digest,
                redrawn: false,
            },
            files,
        })
    }
}

#[cfg(test)]
mod tests {
    use rocket::tokio;

    use super::*;

    async fn parse(body: &str) -> Option<Upload> {
        let bytes = body.replace('\n', "\r\n").into_bytes();
        Upload::parse("/up", bytes, "x".to_owned()).await
    }

    #[tokio::test]
    async fn fields_and_files_are_told_apart() {
        let upload = parse(concat!(
            "--x\nContent-Disposition: form-data; name=\"key\"\n\nk\n",
            "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"a.ics\"\n",
            "Content-Type: text/calendar\n\nBEGIN\n--x--\n"
        ));
        let upload = upload.await.unwrap();
        assert_eq!(upload.form.text("key").as_deref(), Some("k"));
        assert_eq!(upload.file("file"), Some(b"BEGIN".as_slice()));
        assert!(upload.file("key").is_none());
    }

    #[tokio::test]
    async fn no_file_and_an_empty_one_are_none() {
        let upload = parse(concat!(
            "--x\nContent-Disposition: form-data; name=\"file\"; filename=\"\"\n",
            "Content-Type: application/octet-stream\n\n\n--x--\n"
        ));
        assert!(upload.await.unwrap().file("file").is_none());
    }

    #[tokio::test]
    async fn what_breaks_off_and_what_has_too_many_parts_is_refused() {
        let part = "--x\nContent-Disposition: form-data; name=\"a\"\n\n1\n";
        assert!(parse(part).await.is_none());
        let many = format!("{}--x--\n", part.repeat(MOST_PARTS + 1));
        assert!(parse(&many).await.is_none());
        let most = format!("{}--x--\n", part.repeat(MOST_PARTS));
        assert_eq!(parse(&most).await.unwrap().form.all("a").len(), MOST_PARTS);
    }
}
