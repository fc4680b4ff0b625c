//! The languages of the site: the six official ones of the United Nations.
//!
//! English pages stand at the root of the site, those in another language in a folder of its
//! tag, under the same paths. The path of a page therefore tells its language.

/// A language of the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Lang {
    English,
    Arabic,
    Chinese,
    French,
    Russian,
    Spanish,
    /// All of them at once: the page is rendered with marks where they differ, see
    /// [`Phrases`](super::phrases::Phrases).
    Every,
}

impl Lang {
    /// All of them, English first, then by tag.
    pub(super) const ALL: [Self; 6] =
        [Self::English, Self::Arabic, Self::Spanish, Self::French, Self::Russian, Self::Chinese];

    /// The language tag (BCP 47).
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
            Self::Chinese => "zh",
            Self::French => "fr",
            Self::Russian => "ru",
            Self::Spanish => "es",
            Self::Every => "mul",
        }
    }

    /// What the language calls itself.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Arabic => "العربية",
            Self::Chinese => "中文",
            Self::French => "français",
            Self::Russian => "русский",
            Self::Spanish => "español",
            Self::Every => "*",
        }
    }

    /// The language and its usual country, as the Open Graph protocol names them.
    pub(super) fn locale(self) -> &'static str {
        match self {
            Self::English => "en_GB",
            Self::Arabic => "ar_AR",
            Self::Chinese => "zh_CN",
            Self::French => "fr_FR",
            Self::Russian => "ru_RU",
            Self::Spanish => "es_ES",
            Self::Every => "mul",
        }
    }

    /// The direction of its script, as HTML names it.
    pub(super) fn dir(self) -> &'static str {
        if self == Self::Arabic { "rtl" } else { "ltr" }
    }

    /// The folder of its pages, with a slash; empty for English.
    pub(super) fn folder(self) -> String {
        match self {
            Self::English => String::new(),
            // No file has such a path.
            Self::Every => "*/".to_owned(),
            _ => format!("{}/", self.tag()),
        }
    }

    /// Its place among [`Self::ALL`].
    pub(super) fn place(self) -> usize {
        Self::ALL.iter().position(|lang| *lang == self).unwrap_or_default()
    }

    /// The path in this language of the page whose English path is given.
    pub(super) fn page(self, path: &str) -> String {
        format!("{}{path}", self.folder())
    }

    /// The language of the page at a path, and the path without it.
    pub(super) fn of(page: &str) -> (Self, &str) {
        if let Some(rest) = page.strip_prefix("*/") {
            return (Self::Every, rest);
        }
        let known = page.split_once('/').and_then(|(folder, rest)| {
            let lang = Self::ALL.into_iter().find(|lang| *lang != Self::English && lang.tag() == folder)?;
            Some((lang, rest))
        });
        known.unwrap_or((Self::English, page))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_tells_its_language() {
        assert_eq!(Lang::of("fr/id/x/index.html"), (Lang::French, "id/x/index.html"));
        assert_eq!(Lang::of("id/fr/index.html"), (Lang::English, "id/fr/index.html"));
        assert_eq!(Lang::of("en/x"), (Lang::English, "en/x"));
        for lang in Lang::ALL.into_iter().chain([Lang::Every]) {
            assert_eq!(Lang::of(&lang.page("about/index.html")), (lang, "about/index.html"));
        }
    }
}
