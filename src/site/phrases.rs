//! What a page says otherwise in each language, so that a page is rendered once for all six.
//!
//! Where its languages differ, a rendered page holds a mark instead of the words: a sign that
//! stands nowhere in the data, what kind of mark it is, and the place of the words in a table.
//! [`Page`] takes such a page apart and prints it in one language after the other.

use super::language::Lang;
use super::words::Words;
use crate::catalogue::reading_order;
use crate::graph::Graph;
use crate::sources::Sources;
use fluent_bundle::{FluentArgs, FluentValue};
use indexmap::IndexMap;
use rustc_hash::FxBuildHasher;
use std::borrow::Cow;
use std::sync::{PoisonError, RwLock, RwLockReadGuard};

/// A text in each language, in the order of [`Lang::ALL`].
type Texts = [Box<str>; Lang::ALL.len()];

/// Texts, each with its escaped form where that is another.
type Table = IndexMap<Texts, Option<Texts>, FxBuildHasher>;

/// The words that pages hold marks for.
#[derive(Default)]
pub(super) struct Phrases {
    sign: String,
    table: RwLock<Table>,
}

/// The marks between which something stands in some languages only; both are empty on a page that
/// is printed in one language.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub(super) struct Only {
    begin: String,
    end: String,
}

/// The marks around and between the items of a list that has another order in each language; all
/// are empty on a page that is printed in one language, where the items stand in their order.
#[derive(Clone, Debug, Default, serde::Serialize)]
pub(super) struct Sorted {
    begin: String,
    /// After each item.
    next: String,
    end: String,
}

impl Phrases {
    /// An empty table for the pages of a site; `given` is what they may hold besides the data.
    pub(super) fn new(sources: &Sources, graph: &Graph, given: &[&str]) -> Self {
        let free = |sign: &String| {
            let held = |text: &str| text.contains(sign.as_str());
            !graph.has_text(held)
                && !sources.files.iter().any(|file| held(&file.path) || held(&file.text))
                && !given.iter().any(|text| held(text))
        };
        // No end of it is a beginning of it, so that it is found whatever stands before it.
        let sign = (0_u64..).map(|number| format!("~{number}!")).find(free).unwrap_or_default();
        Self { sign, table: RwLock::default() }
    }

    /// A text that `of` says in each language, to be escaped where it is shown.
    pub(super) fn text(&self, of: impl Fn(Lang) -> String) -> String {
        self.mark('t', of)
    }

    /// Markup that `of` gives for each language.
    pub(super) fn markup(&self, of: impl Fn(Lang) -> String) -> String {
        self.mark('m', of)
    }

    fn mark(&self, kind: char, of: impl Fn(Lang) -> String) -> String {
        let texts = Lang::ALL.map(of);
        if texts.iter().all(|text| *text == texts[0]) {
            let [text, ..] = texts;
            return text;
        }
        let texts = texts.map(String::into_boxed_str);
        let known = self.read().get_index_of(&texts);
        let place = known.unwrap_or_else(|| {
            let escaped = texts.clone().map(|text| escape(&text));
            let escaped = (escaped != texts).then_some(escaped);
            let mut table = self.table.write().unwrap_or_else(PoisonError::into_inner);
            table.insert_full(texts, escaped).0
        });
        format!("{}{kind}{place};", self.sign)
    }

    /// Markup that is the same on all pages in a language, or the mark for that of each language.
    pub(super) fn constant(&self, lang: Lang, says: &dyn Fn(Lang) -> &'static str) -> String {
        match lang {
            Lang::Every => self.markup(|lang| says(lang).to_owned()),
            lang => says(lang).to_owned(),
        }
    }

    /// The marks around what stands in the languages `wanted` only, on a page in `lang`; none if
    /// that is not one of them.
    pub(super) fn only_in(&self, lang: Lang, wanted: impl Fn(Lang) -> bool) -> Option<Only> {
        match lang {
            Lang::Every => self.only(wanted),
            lang => wanted(lang).then(Only::default),
        }
    }

    /// The marks around what stands in the languages that are `wanted`; none if it stands in none.
    fn only(&self, wanted: impl Fn(Lang) -> bool) -> Option<Only> {
        let set = Lang::ALL
            .iter()
            .enumerate()
            .filter(|(_, lang)| wanted(**lang))
            .fold(0_u8, |set, (place, _)| set | 1 << place);
        let sign = &self.sign;
        (set != 0).then(|| Only { begin: format!("{sign}[{set};"), end: format!("{sign}]") })
    }

    /// The marks of a list whose items are to stand in the order of these texts.
    pub(super) fn sorted(&self, texts: &[String]) -> Sorted {
        let order = |lang: Lang| {
            let mut places: Vec<usize> = (0..texts.len()).collect();
            places.sort_by_cached_key(|place| reading_order(&self.resolve(&texts[*place], lang)));
            places.iter().map(ToString::to_string).collect::<Vec<_>>().join(",")
        };
        let sign = &self.sign;
        Sorted {
            begin: format!("{sign}{{{};", Lang::ALL.map(order).join("/")),
            next: format!("{sign},"),
            end: format!("{sign}}}"),
        }
    }

    /// A message with parameters, which are markup, as it will be said in each language.
    pub(super) fn message(&self, key: &str, given: impl Iterator<Item = (String, Given)>) -> String {
        let sign = &self.sign;
        let mut mark = format!("{sign}a{key};");
        for (name, value) in given {
            match value {
                Given::Number(number) => mark.push_str(&format!("{sign}={name};#{number};")),
                Given::Markup(text) => mark.push_str(&format!("{sign}={name};{text}")),
            }
        }
        mark.push_str(sign);
        mark.push('.');
        mark
    }

    /// The mark for what differs on a page as a whole; see [`Page::print`].
    pub(super) fn own(&self) -> String {
        format!("{}s", self.sign)
    }

    /// A text with marks in one language, not escaped.
    pub(super) fn resolve<'t>(&self, text: &'t str, lang: Lang) -> Cow<'t, str> {
        if !text.contains(self.sign.as_str()) {
            return Cow::Borrowed(text);
        }
        let table = self.read();
        let pieces = Parser { sign: &self.sign, rest: text }.pieces();
        let plain = |piece: &Piece<'t>| match piece {
            Piece::Plain(text) => (*text).to_owned(),
            Piece::Text(place) | Piece::Markup(place) => {
                table.get_index(*place).map(|(texts, _)| texts[lang.place()].to_string()).unwrap_or_default()
            }
            // Texts that templates do not make have no other marks.
            _ => String::new(),
        };
        Cow::Owned(pieces.iter().map(plain).collect())
    }

    /// A rendered page, taken apart.
    pub(super) fn page<'p>(&'p self, words: &'p Words, rendered: &'p str) -> Page<'p> {
        let mut parser = Parser { sign: &self.sign, rest: rendered };
        let mut pieces = parser.pieces();
        // The end of what did not begin ends nothing.
        while parser.skip_end() {
            pieces.extend(parser.pieces());
        }
        Page { phrases: self, words, pieces, length: rendered.len() }
    }

    fn read(&self) -> RwLockReadGuard<'_, Table> {
        self.table.read().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The value of a parameter of a message.
pub(super) enum Given {
    Number(i64),
    Markup(String),
}

impl From<Given> for FluentValue<'_> {
    fn from(given: Given) -> Self {
        match given {
            Given::Number(number) => number.into(),
            Given::Markup(text) => text.into(),
        }
    }
}

/// A page that was rendered for all languages.
pub(super) struct Page<'p> {
    phrases: &'p Phrases,
    words: &'p Words,
    pieces: Vec<Piece<'p>>,
    length: usize,
}

enum Piece<'t> {
    Plain(&'t str),
    /// A text of the table, to be escaped.
    Text(usize),
    /// Markup of the table.
    Markup(usize),
    Message(&'t str, Vec<(&'t str, Value<'t>)>),
    /// What stands in the languages of a set, which has a bit for the place of each.
    Only(u8, Vec<Piece<'t>>),
    /// The items of a list, with the order of their places in each language.
    Sorted(&'t str, Vec<Vec<Piece<'t>>>),
    Own,
}

enum Value<'t> {
    Number(i64),
    Markup(Vec<Piece<'t>>),
}

impl Page<'_> {
    /// The page in one language; `own` stands where the mark for it was put.
    pub(super) fn print(&self, lang: Lang, own: &str) -> Vec<u8> {
        let mut printed = String::with_capacity(self.length);
        self.add(&self.phrases.read(), &self.pieces, lang, own, &mut printed);
        printed.into_bytes()
    }

    fn add(&self, table: &Table, pieces: &[Piece<'_>], lang: Lang, own: &str, to: &mut String) {
        for piece in pieces {
            match piece {
                Piece::Plain(text) => to.push_str(text),
                Piece::Own => to.push_str(own),
                Piece::Text(place) => {
                    if let Some((texts, escaped)) = table.get_index(*place) {
                        to.push_str(&escaped.as_ref().unwrap_or(texts)[lang.place()]);
                    }
                }
                Piece::Markup(place) => {
                    if let Some((texts, _)) = table.get_index(*place) {
                        to.push_str(&texts[lang.place()]);
                    }
                }
                Piece::Only(set, inner) => {
                    if set & (1 << lang.place()) != 0 {
                        self.add(table, inner, lang, own, to);
                    }
                }
                Piece::Sorted(orders, items) => {
                    let order = orders.split('/').nth(lang.place()).unwrap_or_default();
                    for item in order.split(',').filter_map(|place| items.get(place.parse::<usize>().ok()?)) {
                        self.add(table, item, lang, own, to);
                    }
                }
                Piece::Message(key, given) => {
                    let value = |value: &Value<'_>| match value {
                        Value::Number(number) => FluentValue::from(*number),
                        Value::Markup(pieces) => {
                            let mut text = String::new();
                            self.add(table, pieces, lang, own, &mut text);
                            FluentValue::from(text)
                        }
                    };
                    let given: FluentArgs<'_> = given.iter().map(|(name, given)| (*name, value(given))).collect();
                    to.push_str(&self.words.say(lang, key, &given));
                }
            }
        }
    }
}

/// As templates escape a text.
fn escape(text: &str) -> Box<str> {
    let mut escaped = Vec::with_capacity(text.len());
    // Memory does not fail.
    let _ = tera::escape_html(text, &mut escaped);
    String::from_utf8_lossy(&escaped).into()
}

/// The marks that end what is around them, or a part of it.
const ENDS: [char; 5] = ['=', '.', ']', ',', '}'];

/// Takes a text with marks apart.
struct Parser<'t, 's> {
    sign: &'s str,
    rest: &'t str,
}

impl<'t> Parser<'t, '_> {
    /// The pieces up to the end, or up to a mark that ends what is around them.
    fn pieces(&mut self) -> Vec<Piece<'t>> {
        let mut pieces = Vec::new();
        loop {
            let next = memchr::memmem::find(self.rest.as_bytes(), self.sign.as_bytes());
            let (plain, marked) = self.rest.split_at(next.unwrap_or(self.rest.len()));
            if !plain.is_empty() {
                pieces.push(Piece::Plain(plain));
            }
            let Some(mark) = marked.strip_prefix(self.sign).filter(|mark| !mark.starts_with(ENDS)) else {
                self.rest = marked;
                return pieces;
            };
            let (kind, rest) = mark.split_at(mark.chars().next().map_or(0, char::len_utf8));
            self.rest = rest;
            pieces.push(match kind {
                "t" => Piece::Text(self.number()),
                "m" => Piece::Markup(self.number()),
                "[" => {
                    let set = u8::try_from(self.number()).unwrap_or_default();
                    let inner = self.pieces();
                    self.skip(']');
                    Piece::Only(set, inner)
                }
                "{" => {
                    let orders = self.word();
                    let mut items = Vec::new();
                    loop {
                        let item = self.pieces();
                        if !self.skip(',') {
                            break;
                        }
                        items.push(item);
                    }
                    self.skip('}');
                    Piece::Sorted(orders, items)
                }
                "a" => self.message(),
                "s" => Piece::Own,
                // Nobody makes such a mark.
                _ => Piece::Plain(""),
            });
        }
    }

    fn message(&mut self) -> Piece<'t> {
        let key = self.word();
        let mut given = Vec::new();
        while self.skip('=') {
            let name = self.word();
            let value = match self.rest.strip_prefix('#') {
                Some(rest) => {
                    self.rest = rest;
                    Value::Number(self.word().parse().unwrap_or_default())
                }
                None => Value::Markup(self.pieces()),
            };
            given.push((name, value));
        }
        self.skip('.');
        Piece::Message(key, given)
    }

    /// What stands before the next semicolon.
    fn word(&mut self) -> &'t str {
        let (word, rest) = self.rest.split_once(';').unwrap_or((self.rest, ""));
        self.rest = rest;
        word
    }

    fn number(&mut self) -> usize {
        self.word().parse().unwrap_or(usize::MAX)
    }

    /// Passes over the mark of an end, if it is the next.
    fn skip_end(&mut self) -> bool {
        ENDS.into_iter().any(|end| self.skip(end))
    }

    /// Passes over a mark of this kind, if it is the next.
    fn skip(&mut self, kind: char) -> bool {
        let rest = self.rest.strip_prefix(self.sign).and_then(|rest| rest.strip_prefix(kind));
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phrases() -> Phrases {
        Phrases { sign: "~0!".to_owned(), table: RwLock::default() }
    }

    fn printed(phrases: &Phrases, rendered: &str, lang: Lang) -> String {
        let words = Words::load();
        String::from_utf8(phrases.page(&words, rendered).print(lang, "{\"own\": 1}")).expect("a text")
    }

    #[test]
    fn each_language_gets_its_text_escaped_and_its_markup_as_it_is() {
        let phrases = phrases();
        let text = phrases.text(|lang| format!("<{}>", lang.tag()));
        let markup =
            phrases.markup(|lang| if lang == Lang::English { String::new() } else { " lang=\"en\"".to_owned() });
        let rendered = format!("<p{markup}>{text}</p>{}", phrases.own());
        assert_eq!(printed(&phrases, &rendered, Lang::English), "<p>&lt;en&gt;</p>{\"own\": 1}");
        assert_eq!(printed(&phrases, &rendered, Lang::Arabic), "<p lang=\"en\">&lt;ar&gt;</p>{\"own\": 1}");
        let before = format!("~0{text}~0{markup}~");
        assert_eq!(printed(&phrases, &before, Lang::French), "~0&lt;fr&gt;~0 lang=\"en\"~");
        assert_eq!(phrases.resolve(&text, Lang::Chinese), "<zh>");
        assert_eq!(phrases.text(|_| "a & b".to_owned()), "a & b", "what is the same everywhere needs no mark");
    }

    #[test]
    fn a_part_stands_in_its_languages_only() {
        let phrases = phrases();
        let english = phrases.only(|lang| lang == Lang::English).expect("one language");
        let others = phrases.only(|lang| lang != Lang::English).expect("five languages");
        let rendered = format!("a{}b{}c{}d{}e", english.begin, english.end, others.begin, others.end);
        assert_eq!(printed(&phrases, &rendered, Lang::English), "abce");
        assert_eq!(printed(&phrases, &rendered, Lang::Russian), "acde");
        assert!(phrases.only(|_| false).is_none());
    }

    #[test]
    fn a_list_stands_in_the_order_of_each_language() {
        let phrases = phrases();
        let name = |english: &str, others: &str| {
            phrases.text(|lang| if lang == Lang::English { english } else { others }.to_owned())
        };
        let names = [name("Germany", "alemania"), name("austria", "Östlich"), name("Spain", "Spanien")];
        let Sorted { begin, next, end } = phrases.sorted(&names);
        let rendered = format!("({begin}{}{end})", names.map(|name| format!("{name};{next}")).concat());
        assert_eq!(printed(&phrases, &rendered, Lang::English), "(austria;Germany;Spain;)");
        assert_eq!(printed(&phrases, &rendered, Lang::Spanish), "(alemania;Spanien;Östlich;)");
        let empty = phrases.sorted(&[]);
        assert_eq!(printed(&phrases, &format!("({}{})", empty.begin, empty.end), Lang::French), "()");
    }

    #[test]
    fn a_message_is_said_with_what_it_is_given_in_each_language() {
        let phrases = phrases();
        let name = phrases.text(|lang| format!("<{}>", lang.tag()));
        let inner = phrases.message("tree-incidents", [("count".to_owned(), Given::Number(2))].into_iter());
        let given = [("title".to_owned(), Given::Markup(format!("{name} {inner}")))];
        let rendered = format!("\"{}\"!", phrases.message("link-to", given.into_iter()));
        let words = Words::load();
        for lang in [Lang::English, Lang::Arabic, Lang::French] {
            let count = words.say(lang, "tree-incidents", &[("count", FluentValue::from(2))].into_iter().collect());
            let title = FluentValue::from(format!("&lt;{}&gt; {count}", lang.tag()));
            let whole = words.say(lang, "link-to", &[("title", title)].into_iter().collect());
            assert!(whole.contains(&count), "{whole}");
            assert_eq!(printed(&phrases, &rendered, lang), format!("\"{whole}\"!"));
        }
    }

    #[test]
    fn a_mark_that_nobody_made_says_nothing() {
        let phrases = phrases();
        for rendered in ["a~0!t9;b", "a~0!m;b", "a~0![63;~0!]b", "a~0!{0/1;~0!}b", "a~0!]b", "a~0!xb"] {
            assert_eq!(printed(&phrases, rendered, Lang::English), "ab", "{rendered}");
        }
    }
}
