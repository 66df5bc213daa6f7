//! Tera templates: embedded, checked when they are loaded, and speaking the reader's language.

use serde::Serialize;
use tera::{Context, Tera};

use crate::domain::Language;
use crate::render::RenderError;

mod functions;

#[derive(rust_embed::Embed)]
#[folder = "templates"]
struct Files;

/// A page: what its template prints, and which template that is.
pub trait Page: Serialize {
    /// The template's name under `templates/`.
    const TEMPLATE: &'static str;
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

    /// Renders a page for a reader of `language`.
    pub fn page<P: Page>(&self, language: Language, page: &P) -> Result<String, RenderError> {
        self.render(P::TEMPLATE, language, page)
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
