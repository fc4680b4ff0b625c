//! What the site itself says, in its six languages: Fluent messages, one file a language.
//!
//! A message may hold markup, so what it is given must be escaped before; see
//! <https://projectfluent.org/fluent/guide/> for the syntax.

use super::language::Lang;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

const FILES: [(Lang, &str); 6] = [
    (Lang::English, include_str!("locales/en.ftl")),
    (Lang::Arabic, include_str!("locales/ar.ftl")),
    (Lang::Spanish, include_str!("locales/es.ftl")),
    (Lang::French, include_str!("locales/fr.ftl")),
    (Lang::Russian, include_str!("locales/ru.ftl")),
    (Lang::Chinese, include_str!("locales/zh.ftl")),
];

/// The messages of all languages.
pub(super) struct Words {
    bundles: Vec<(Lang, FluentBundle<FluentResource>)>,
}

impl Words {
    /// Reads the messages that are built in.
    pub(super) fn load() -> Self {
        let bundle = |(lang, text): (Lang, &str)| {
            let id: LanguageIdentifier = lang.tag().parse().unwrap_or_default();
            let mut bundle = FluentBundle::new_concurrent(vec![id]);
            // Names are isolated by markup; invisible characters would get into attributes.
            bundle.set_use_isolating(false);
            // What does not parse is left out, and a test says so.
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(partial, _)| partial);
            bundle.add_resource_overriding(resource);
            (lang, bundle)
        };
        Self { bundles: FILES.into_iter().map(bundle).collect() }
    }

    /// A message in a language, else in English, else its name.
    pub(super) fn say(&self, lang: Lang, key: &str, args: &FluentArgs<'_>) -> String {
        let of = |wanted: Lang| {
            let (_, bundle) = self.bundles.iter().find(|(lang, _)| *lang == wanted)?;
            let pattern = bundle.get_message(key)?.value()?;
            Some(bundle.format_pattern(pattern, Some(args), &mut Vec::new()).into_owned())
        };
        of(lang).or_else(|| of(Lang::English)).unwrap_or_else(|| key.to_owned())
    }
}

/// The parameters of a message by name.
pub(super) fn args<'a>(given: &[(&'static str, FluentValue<'a>)]) -> FluentArgs<'a> {
    given.iter().cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use fluent_bundle::FluentError;
    use std::collections::{BTreeMap, BTreeSet};

    /// The messages of a file, each with the parameters it uses.
    fn messages(text: &str) -> BTreeMap<String, BTreeSet<String>> {
        FluentResource::try_new(text.to_owned()).expect("the file parses");
        let parameters = |at: usize, lines: &[&str]| {
            let mut found = BTreeSet::new();
            for (number, line) in lines.iter().enumerate().skip(at) {
                if number > at && !line.starts_with([' ', '}']) && !line.is_empty() {
                    break;
                }
                for part in line.split('$').skip(1) {
                    found.insert(part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect());
                }
            }
            found
        };
        let lines: Vec<&str> = text.lines().collect();
        let key = |line: &str| {
            let (key, _) = line.split_once(" =")?;
            key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-').then(|| key.to_owned())
        };
        (0..lines.len()).filter_map(|at| Some((key(lines[at])?, parameters(at, &lines)))).collect()
    }

    #[test]
    fn every_language_has_every_message_with_the_same_parameters() {
        let english = messages(FILES[0].1);
        assert!(english.len() > 20);
        for (lang, text) in FILES {
            let found = messages(text);
            let keys = |messages: &BTreeMap<String, _>| messages.keys().cloned().collect::<BTreeSet<_>>();
            assert_eq!(keys(&found), keys(&english), "the messages of {}", lang.tag());
            for (key, parameters) in &english {
                assert_eq!(&found[key], parameters, "the parameters of {key} in {}", lang.tag());
            }
        }
    }

    #[test]
    fn no_message_fails_when_it_is_said() {
        let words = Words::load();
        for (lang, bundle) in &words.bundles {
            for (key, parameters) in messages(FILES[0].1) {
                let mut given = FluentArgs::new();
                for parameter in &parameters {
                    given.set(parameter.clone(), 2);
                }
                let mut errors: Vec<FluentError> = Vec::new();
                let pattern = bundle.get_message(&key).and_then(|message| message.value()).expect("a value");
                bundle.format_pattern(pattern, Some(&given), &mut errors);
                assert!(errors.is_empty(), "{key} in {}: {errors:?}", lang.tag());
            }
        }
    }
}
