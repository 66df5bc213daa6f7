//! As much of HTML as the tests need to read our own pages.

/// Elements without an end.
const VOID: [&str; 10] = [
    "base", "br", "circle", "hr", "img", "input", "link", "meta", "path", "rect",
];

/// A tag, and the text after it.
pub struct Tag {
    pub text: String,
    pub after: String,
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    pub fn opens(&self, name: &str) -> bool {
        self.name == name
    }

    pub fn closes(&self) -> bool {
        self.name.starts_with('/')
    }

    pub fn get(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(own, _)| own == name);
        found.map(|(_, value)| value.as_str())
    }

    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.attributes.iter().map(|(name, _)| name.as_str())
    }
}

/// The tags of a page, in order.
pub fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    for piece in html.split('<').skip(1) {
        let Some((inside, after)) = piece.split_once('>') else {
            panic!("a tag without an end: {piece}");
        };
        let mut rest = inside.trim_end_matches('/');
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let name = rest[..end].to_lowercase();
        rest = rest[end..].trim_start();
        let mut attributes = Vec::new();
        while !rest.is_empty() {
            let end = rest.find(['=', ' ']).unwrap_or(rest.len());
            let own = rest[..end].to_owned();
            rest = &rest[end..];
            let value = match rest.strip_prefix("=\"") {
                Some(quoted) => {
                    let (value, beyond) = quoted.split_once('"').expect("a value ends");
                    rest = beyond;
                    value.to_owned()
                }
                None => String::new(),
            };
            attributes.push((own, value));
            rest = rest.trim_start();
        }
        tags.push(Tag {
            text: format!("<{inside}>"),
            after: after.to_owned(),
            name,
            attributes,
        });
    }
    tags
}

/// What is opened and not closed, or closed and not open; and attributes that stand twice.
pub fn unbalanced(tags: &[Tag]) -> Vec<String> {
    let mut open: Vec<&str> = Vec::new();
    let mut complaints = Vec::new();
    for tag in tags {
        let mut names: Vec<_> = tag.names().collect();
        names.sort_unstable();
        if names.windows(2).any(|pair| pair[0] == pair[1]) {
            complaints.push(format!("an attribute stands twice: {}", tag.text));
        }
        if let Some(name) = tag.name.strip_prefix('/') {
            match open.pop() {
                Some(last) if last == name => {}
                other => complaints.push(format!("</{name}> closes {other:?}")),
            }
        } else if !tag.name.starts_with('!') && !VOID.contains(&tag.name.as_str()) {
            open.push(&tag.name);
        }
    }
    complaints.extend(
        open.into_iter()
            .map(|name| format!("<{name}> is not closed")),
    );
    complaints
}

/// Words that stand in a template instead of in the files of texts.
pub fn own_words(template: &str) -> Vec<String> {
    let mut text = template.to_owned();
    for (start, end) in [("{#", "#}"), ("{%", "%}"), ("{{", "}}")] {
        while let Some(from) = text.find(start) {
            let to = text[from..]
                .find(end)
                .map_or(text.len(), |to| from + to + end.len());
            text.replace_range(from..to, "");
        }
    }
    let spoken = ["aria-label", "title", "alt", "placeholder"];
    let mut words = Vec::new();
    for tag in tags(&text) {
        let attributes = spoken.iter().filter_map(|name| tag.get(name));
        words.extend(
            attributes
                .filter(|value| has_letters(value))
                .map(str::to_owned),
        );
        let text = tag.after.trim();
        // A part that prints attributes looks like text here.
        words.extend((has_letters(text) && !text.contains("=\"")).then(|| text.to_owned()));
    }
    words
}

fn has_letters(text: &str) -> bool {
    text.chars().any(char::is_alphabetic)
}
