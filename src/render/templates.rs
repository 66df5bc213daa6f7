//! Tera templates: embedded, checked when they are loaded, and speaking the reader's language.

use serde::Serialize;
use tera::{Context, Tera};

use crate::domain::Language;
use crate::render::{Face, Frame, RenderError};

mod functions;
mod labels;

#[derive(rust_embed::Embed)]
#[folder = "templates"]
struct Files;

/// A page: what its template prints, and which template that is.
pub trait Page: Serialize + Sized {
    /// The template's name under `templates/`.
    const TEMPLATE: &'static str;

    /// In whose name it is, where it is in somebody's.
    fn face(&self) -> Option<&Face> {
        None
    }

    /// Made-up pages by name, for tests: together they print every branch of the template.
    #[cfg(test)]
    fn samples(language: Language) -> Vec<(&'static str, Self)>;
}

/// The id of the input of a field, whose name is its path in the API: `sessions[2].ends_at`.
#[must_use]
pub fn anchor(field: &str) -> String {
    field.replace(['[', '.'], "-").replace(']', "")
}

/// All templates, ready to render.
pub struct Templates {
    tera: Tera,
}

impl Templates {
    /// Reads the embedded templates; a mistake in one of them shows here, not on a page.
    pub fn load() -> Result<Self, RenderError> {
        let mut tera = Tera::default();
        tera.autoescape_on([".html"]);
        // Tera looks functions and filters up while it reads a template.
        functions::register(&mut tera);
        tera.add_raw_templates(sources()?)?;
        Ok(Self { tera })
    }

    /// Renders a page in its frame, in the frame's language.
    pub fn page<P: Page>(&self, frame: &Frame, page: &P) -> Result<String, RenderError> {
        let mut context = Context::from_serialize(page)?;
        context.insert("frame", frame);
        context.insert("language", frame.language.tag());
        Ok(labels::name_fields(
            &self.tera.render(P::TEMPLATE, &context)?,
        ))
    }

    /// Renders the template `name` with the fields of `facts`.
    pub fn render(
        &self,
        name: &str,
        language: Language,
        facts: &impl Serialize,
    ) -> Result<String, RenderError> {
        let mut context = Context::from_serialize(facts)?;
        context.insert("language", language.tag());
        Ok(self.tera.render(name, &context)?)
    }
}

/// A template as it is written.
#[cfg(test)]
pub(crate) fn source(name: &str) -> String {
    let file = Files::get(name).expect("it was named by `names`");
    String::from_utf8(file.data.into_owned()).expect("a template is text")
}

/// The names of all embedded templates.
#[cfg(test)]
pub(crate) fn names() -> impl Iterator<Item = String> {
    Files::iter().map(std::borrow::Cow::into_owned)
}

fn sources() -> Result<Vec<(String, String)>, RenderError> {
    Files::iter()
        .filter_map(|name| Some((Files::get(&name)?, name)))
        .map(|(file, name)| {
            let name = name.into_owned();
            match String::from_utf8(file.data.into_owned()) {
                Ok(source) => Ok((name, source)),
                Err(_) => Err(RenderError::NotText(name)),
            }
        })
        .collect()
}

#[cfg(test)]
mod tests;
