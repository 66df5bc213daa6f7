//! The list of mistakes calls each field what its own label on the page calls it.

/// `error_list` prints this with the id of the field, where the name of the field is to stand.
const START: &str = "<!--name of ";
const END: &str = "-->";

/// Puts the names of the fields into the list of mistakes, so that no form has to think of them.
pub(super) fn name_fields(html: &str) -> String {
    let mut named = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, found)) = rest.split_once(START) {
        named.push_str(before);
        let Some((id, after)) = found.split_once(END) else {
            break;
        };
        if let Some(name) = name_of(html, id) {
            named.push_str(&name);
            named.push_str(" – ");
        }
        rest = after;
    }
    named.push_str(rest);
    named
}

/// What the field is called: its label, with what the group around it is called before it.
fn name_of(html: &str, id: &str) -> Option<String> {
    if let Some((_, label)) = html.split_once(&format!(" data-for=\"{id}\">")) {
        return text(label);
    }
    let (before, label) = html.split_once(&format!(" for=\"{id}\">"))?;
    let label = text(label)?;
    let (_, group) = before.rsplit_once("<fieldset").unwrap_or_default();
    let open = (!group.contains("</fieldset>")).then(|| group.split_once("<legend"));
    let legend = open
        .flatten()
        .and_then(|(_, legend)| legend.split_once('>'));
    let legend = legend.and_then(|(_, legend)| text(legend));
    Some(legend.map_or_else(|| label.clone(), |legend| format!("{legend}: {label}")))
}

/// The words up to the next tag.
fn text(html: &str) -> Option<String> {
    let words = html.split('<').next()?.trim();
    (!words.is_empty()).then(|| words.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FORM: &str = concat!(
        "<label for=\"a\">Navn <span>(valgfritt)</span></label>",
        "<fieldset><legend class=\"x\">Samling 2</legend><label for=\"b\">Fra</label></fieldset>",
        "<fieldset><legend data-for=\"c\">Språk</legend><label for=\"c\">Bokmål</label></fieldset>",
        "<label for=\"d\">Sist</label>",
    );

    fn named(id: &str) -> String {
        let html = name_fields(&format!("{START}{id}{END}Feil.{FORM}"));
        html.replace(FORM, "")
    }

    #[test]
    fn a_field_is_called_what_its_label_says() {
        assert_eq!(named("a"), "Navn – Feil.");
        assert_eq!(named("d"), "Sist – Feil.");
    }

    #[test]
    fn a_field_in_a_group_is_called_by_both() {
        assert_eq!(named("b"), "Samling 2: Fra – Feil.");
    }

    #[test]
    fn a_choice_is_called_what_asks_for_it() {
        assert_eq!(named("c"), "Språk – Feil.");
    }

    #[test]
    fn what_has_no_label_has_no_name() {
        assert_eq!(named("e"), "Feil.");
        assert_eq!(name_fields(FORM), FORM);
    }
}
