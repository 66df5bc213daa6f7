//! A reader's browser: it keeps cookies, and sends the forms of our pages as a person would.

use std::collections::{BTreeMap, BTreeSet};

use rocket::http::Method;

use crate::app::{Answer, App, Call};

/// A browser with its cookies.
#[derive(Clone)]
pub struct Browser<'a> {
    app: &'a App,
    pub cookies: BTreeMap<String, String>,
    language: &'static str,
}

impl App {
    /// A browser that has not been here before.
    pub fn browser(&self) -> Browser<'_> {
        Browser {
            app: self,
            cookies: BTreeMap::new(),
            language: "nb",
        }
    }
}

impl<'a> Browser<'a> {
    /// The same, of somebody who reads another language.
    pub fn in_language(self, language: &'static str) -> Self {
        Self { language, ..self }
    }

    /// Opens an address.
    pub async fn get(&mut self, path: &str) -> Answer {
        self.send(Method::Get, path, None).await
    }

    /// Sends a form with these fields, as a page of ours does.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let mut body = url::form_urlencoded::Serializer::new(String::new());
        body.extend_pairs(fields);
        self.send(Method::Post, path, Some(body.finish())).await
    }

    /// Fills in the form of a page and sends it: what the form holds already goes with it, unless
    /// `fields` say otherwise.
    pub async fn submit(&mut self, page: &Answer, action: &str, fields: &[(&str, &str)]) -> Answer {
        let mut held = Form::of(&page.text, action).held;
        held.retain(|(name, _)| fields.iter().all(|(other, _)| other != name));
        let held = held
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = held.chain(fields.iter().copied()).collect();
        self.post(action, &all).await
    }

    /// Opens what an answer leads to, again and again, to the page at the end.
    pub async fn follow(&mut self, answer: Answer) -> Answer {
        let mut answer = answer;
        for _ in 0..5 {
            if answer.status != 303 {
                return answer;
            }
            let to = answer.header("location").unwrap().to_owned();
            // What stands behind # is for the browser only.
            let asked = to.split('#').next().unwrap();
            answer = self.get(asked).await;
        }
        panic!("led in circles: {answer:?}");
    }

    /// Sends a form with a file that was chosen in this field.
    pub async fn upload(&mut self, path: &str, field: &str, file: &[u8]) -> Answer {
        let call = self.call(Method::Post, path);
        let call = call.header("Sec-Fetch-Site", "same-origin");
        self.keep_of(call.file(field, file).send().await)
    }

    async fn send(&mut self, method: Method, path: &str, form: Option<String>) -> Answer {
        let mut call = self.call(method, path);
        if let Some(form) = form {
            call = call.header("Sec-Fetch-Site", "same-origin").form(form);
        }
        self.keep_of(call.send().await)
    }

    fn call(&self, method: Method, path: &str) -> Call<'a> {
        let mut call = self.app.call(method, path);
        call = call.header("Accept-Language", self.language);
        if !self.cookies.is_empty() {
            let pairs: Vec<String> = self
                .cookies
                .iter()
                .map(|(name, value)| format!("{name}={value}"))
                .collect();
            call = call.header("Cookie", pairs.join("; "));
        }
        call
    }

    fn keep_of(&mut self, answer: Answer) -> Answer {
        for cookie in &answer.cookies {
            self.keep(cookie);
        }
        answer
    }

    fn keep(&mut self, cookie: &str) {
        let (pair, rest) = cookie.split_once(';').unwrap_or((cookie, ""));
        let (name, value) = pair.split_once('=').unwrap();
        if rest.contains("Max-Age=0") {
            self.cookies.remove(name);
        } else {
            self.cookies.insert(name.to_owned(), value.to_owned());
        }
    }
}

/// The forms of a page: where each goes, and the fields into which something can be written or chosen.
pub fn forms(page: &str) -> Vec<(String, Vec<String>)> {
    let forms = page
        .split("<form")
        .skip(1)
        .filter_map(|rest| rest.split("</form>").next())
        .filter(|form| form.contains("method=\"post\""));
    let written = |form: &str| {
        let fields = ["<input", "<select", "<textarea"];
        let tags = fields
            .iter()
            .flat_map(|kind| form.split(kind).skip(1))
            .filter_map(|rest| rest.split('>').next());
        let tags = tags.filter(|tag| {
            let kind = attribute(tag, "type").unwrap_or_default();
            !matches!(
                kind.as_str(),
                "hidden" | "checkbox" | "radio" | "submit" | "file"
            )
        });
        tags.filter_map(|tag| attribute(tag, "name")).collect()
    };
    forms
        .filter_map(|form| Some((attribute(form.split('>').next()?, "action")?, written(form))))
        .collect()
}

/// The names of everything that a form can send.
pub fn names(page: &str, action: &str) -> BTreeSet<String> {
    let tags = form_to(page, action).split('<').filter(|tag| {
        let kinds = ["input", "select", "textarea", "button"];
        kinds.iter().any(|kind| tag.starts_with(kind))
    });
    tags.filter_map(|tag| attribute(tag, "name")).collect()
}

/// The form of a page that goes to this address.
#[track_caller]
fn form_to<'p>(page: &'p str, action: &str) -> &'p str {
    let wanted = format!("action=\"{}\"", action.replace('/', "&#x2F;"));
    let plain = format!("action=\"{action}\"");
    page.split("<form")
        .skip(1)
        .filter_map(|rest| rest.split("</form>").next())
        .filter(|form| form.contains("method=\"post\""))
        .find(|form| form.contains(&wanted) || form.contains(&plain))
        .unwrap_or_else(|| panic!("no form to {action} on {page}"))
}

/// A form on a page.
struct Form {
    /// What it sends if nobody fills anything in.
    held: Vec<(String, String)>,
}

impl Form {
    #[track_caller]
    fn of(page: &str, action: &str) -> Self {
        let form = form_to(page, action);
        let held = form.split("<input").skip(1).filter_map(|rest| {
            let tag = rest.split('>').next()?;
            let kind = attribute(tag, "type").unwrap_or_default();
            let counts = match kind.as_str() {
                "radio" | "checkbox" => tag.contains(" checked"),
                "submit" => false,
                _ => true,
            };
            let name = attribute(tag, "name").filter(|_| counts)?;
            Some((name, attribute(tag, "value").unwrap_or_default()))
        });
        let held = held.chain(chosen(form)).chain(written(form));
        Self {
            held: held.collect(),
        }
    }
}

/// What is chosen in the lists of a form: where nothing is, the first.
fn chosen(form: &str) -> impl Iterator<Item = (String, String)> {
    form.split("<select").skip(1).filter_map(|rest| {
        let list = rest.split("</select>").next()?;
        let name = attribute(list.split('>').next()?, "name")?;
        let options: Vec<&str> = list.split("<option").skip(1).collect();
        let is_chosen = |option: &&&str| option.split('>').next().unwrap().contains(" selected");
        let option = options.iter().find(is_chosen).or(options.first())?;
        Some((name, attribute(option, "value").unwrap_or_default()))
    })
}

/// What stands in the texts of a form.
fn written(form: &str) -> impl Iterator<Item = (String, String)> {
    form.split("<textarea").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let text = rest.split("</textarea>").next()?;
        let text = text.strip_prefix('\n').unwrap_or(text);
        Some((attribute(tag, "name")?, plain(text)))
    })
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    Some(plain(rest.split('"').next()?))
}

fn plain(escaped: &str) -> String {
    escaped
        .replace("&#x2F;", "/")
        .replace("&quot;", "\"")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
