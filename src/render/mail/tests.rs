use super::*;

mod samples;

use samples::{Sample, letter, notices, samples};

/// Words that must stand in no message, in any language: theme, trade, place and person.
const STOP_LIST: [&str; 32] = [
    "psyk",
    "helse",
    "health",
    "mestr",
    "cope",
    "coping",
    "kurs",
    "course",
    "angst",
    "anxiety",
    "depres",
    "sinne",
    "anger",
    "søvn",
    "sleep",
    "rus",
    "terap",
    "therap",
    "behandl",
    "treat",
    "mental",
    "samtalegruppe",
    "pasient",
    "klient",
    "søknad",
    "vedtak",
    "avslag",
    "patient",
    "rph",
    "team",
    "leder",
    "leiar",
];

/// What the database holds and no message may show.
const SECRETS: [&str; 4] = [
    "Sinnemestring",
    "Rask psykisk helsehjelp Modum og Sigdal",
    "Distriktspsykiatrisk senter",
    "Kari Kursleder",
];

#[test]
fn every_notice_is_told_in_every_language_on_both_channels() {
    for sample in samples() {
        let Print { subject, text } = &sample.mail;
        let told = format!("Subject: {subject}\n\n{text}\n=== SMS ===\n{}", sample.sms);
        insta::assert_snapshot!(format!("letter_{}", sample.name), told);
    }
}

#[test]
fn no_message_tells_what_it_is_about() {
    for sample in samples() {
        let Print { subject, text } = &sample.mail;
        for told in [subject, text, &sample.sms] {
            let told = told.to_lowercase();
            let words: Vec<_> = told
                .split(|c: char| !c.is_alphanumeric())
                .filter(|word| STOP_LIST.iter().any(|stop| word.starts_with(stop)))
                .collect();
            assert!(words.is_empty(), "{}: {words:?}", sample.name);
            for secret in SECRETS {
                assert!(!told.contains(&secret.to_lowercase()), "{}", sample.name);
            }
        }
    }
}

#[test]
fn every_mail_has_the_own_page_and_the_short_form_of_help() {
    for Sample {
        name, mail, notice, ..
    } in samples()
    {
        let whole = mail.text.replace(" \n", " ");
        for fact in ["113", "116 117"] {
            assert!(whole.contains(fact), "{name} lacks {fact}");
        }
        // Whoever was erased has no page.
        if notice == Notice::Erased {
            assert!(!whole.contains("https://"), "{name}");
            continue;
        }
        assert!(
            whole.contains("https://avtale.example.no/ticket/"),
            "{name} lacks the page"
        );
        assert!(
            whole.contains("fastlegen") || whole.contains("GP"),
            "{name}"
        );
        let lines = mail.text.lines();
        let alone = lines.filter(|line| line.starts_with("https://")).count();
        assert_eq!(alone, 1, "{name}: the link stands alone on its line");
    }
}

#[test]
fn mails_are_tidy_plain_text() {
    for Sample { name, mail, .. } in samples() {
        assert!(!mail.text.contains("\n\n\n"), "{name}: doubled blank line");
        assert!(
            !mail.text.contains(['\r', '\t', '<', '{', '&', '\u{2068}']),
            "{name}"
        );
        assert!(
            mail.text.ends_with('\n') && !mail.text.ends_with("\n\n"),
            "{name}"
        );
        assert!(
            mail.text.is_char_boundary(0) && !mail.subject.contains('\n'),
            "{name}"
        );
        for line in mail.text.lines() {
            let long = line.chars().count() > 78 && line.contains(' ');
            assert!(!long, "{name}: {line}");
        }
    }
}

#[test]
fn no_message_shows_a_key_or_an_empty_fact() {
    for Sample {
        name, mail, sms, ..
    } in samples()
    {
        for told in [&mail.subject, &mail.text, &sms] {
            assert!(!told.contains("mail-") && !told.contains("sms-"), "{name}");
            assert!(
                !told.contains("  ") && !told.contains(" ."),
                "{name}: {told}"
            );
            assert!(
                !told.contains(" ,") && !told.contains("()"),
                "{name}: {told}"
            );
        }
    }
}

#[test]
fn a_code_is_easy_to_read_and_says_how_long_it_is_valid() {
    for sample in samples() {
        if matches!(sample.notice, Notice::Code { .. }) {
            assert!(sample.mail.text.contains("\n482 913\n"), "{}", sample.name);
            assert!(sample.mail.text.contains("60 minut"), "{}", sample.name);
            assert!(sample.sms.contains("482 913"), "{}", sample.name);
            assert!(!sample.mail.subject.contains("482"), "{}", sample.name);
        }
    }
}

#[test]
fn an_offer_names_its_deadline_in_words() {
    let by = |language| match language {
        Language::Nb => "Svar innen torsdag 11. mars kl. 20.00",
        Language::Nn => "Svar innan torsdag 11. mars kl. 20.00",
        Language::En => "answer by Thursday 11 March at 20:00",
    };
    for sample in samples() {
        if matches!(sample.notice, Notice::Offer { .. }) {
            for told in [&sample.mail.subject, &sample.mail.text, &sample.sms] {
                assert!(told.contains(by(sample.language)), "{}", sample.name);
            }
        }
    }
}

#[test]
fn a_text_message_has_no_link_and_fits_in_two_parts() {
    // The GSM alphabet has our letters, but neither dashes nor no-break spaces; those double the price.
    let gsm = |c: char| c.is_ascii() || "æøåÆØÅéÉ".contains(c);
    for Sample { name, sms, .. } in samples() {
        assert!(!sms.contains("://"), "{name}");
        assert!(sms.chars().all(gsm), "{name}: {sms}");
        assert!(sms.chars().count() <= 306, "{name}: {sms}");
    }
}

#[test]
fn a_letter_without_a_phone_or_dates_is_whole() {
    let templates = Templates::load().unwrap();
    let crisis = Crisis::default();
    for language in Language::ALL {
        for (name, notice) in notices() {
            let mut letter = letter(&notice, language, &[], &crisis);
            letter.phone = None;
            let text = print(&templates, &letter).unwrap().text;
            assert!(!text.contains("32 00"), "{name}");
            assert!(
                !text.contains(":\n\n\n") && !text.contains("\n\n\n"),
                "{name}"
            );
        }
    }
}

#[test]
fn a_senders_name_cannot_break_out_of_its_line() {
    let templates = Templates::load().unwrap();
    let crisis = Crisis::default();
    let notice = Notice::Code {
        code: "482913".to_owned(),
    };
    let mut letter = letter(&notice, Language::Nb, &[], &crisis);
    letter.sender = "Modum\r\nBcc: alle@example.no";
    let mail = print(&templates, &letter).unwrap();
    assert_eq!(mail.subject, "Kode fra Modum Bcc: alle@example.no");
    assert!(!mail.text.contains("\nBcc"));
    assert!(!sms(&letter).contains('\n'));
}
