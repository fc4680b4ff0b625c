// The index of the site and how words are held against it: the scores of `threatlex search`
// (src/catalogue/search.rs). tests/site/search.test.mjs holds the two together.
"use strict";

const WEIGHTS = { code: 20, label: 10, alternative: 7, slug: 3, definition: 2 };
const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/;
const RUNS = /[\u3400-\u4dbf\u4e00-\u9fff]+|[^\u3400-\u4dbf\u4e00-\u9fff]+/g;
// Letters that are written for one another, and the stretching of a line, which is none.
const ALIKE = { "\u0640": "", "\u0671": "\u0627", "\u0649": "\u064a", "\u06cc": "\u064a", "\u0629": "\u0647", "\u06a9": "\u0643" };

/** The words of a text as they are compared; Chinese gives each two letters that stand together. */
function tokens(text) {
  const normal = text.normalize("NFKD").replace(/\p{M}/gu, "").replace(/[\u0640\u0671\u0649\u06cc\u0629\u06a9]/g, (letter) => ALIKE[letter]);
  const found = [];
  for (const [word] of normal.toLowerCase().matchAll(/[\p{Alphabetic}\p{N}]+/gu)) {
    for (const [run] of word.matchAll(RUNS)) {
      if (HAN.test(run) && run.length > 2) {
        for (let place = 0; place + 2 <= run.length; place += 1) found.push(run.slice(place, place + 2));
      } else {
        found.push(/^\u0627\u0644.{3}/u.test(run) ? run.slice(2) : run);
      }
    }
  }
  return found;
}

/** How many letters to put in, leave out, change or swap make one word the other (Damerau-Levenshtein). */
function distance(a, b) {
  const width = b.length + 2;
  const table = new Uint16Array((a.length + 2) * width);
  const far = a.length + b.length;
  const seen = new Map();
  table[0] = far;
  for (let i = 0; i <= a.length; i += 1) {
    table[(i + 1) * width] = far;
    table[(i + 1) * width + 1] = i;
  }
  for (let j = 0; j <= b.length; j += 1) {
    table[j + 1] = far;
    table[width + j + 1] = j;
  }
  for (let i = 1; i <= a.length; i += 1) {
    let match = 0;
    for (let j = 1; j <= b.length; j += 1) {
      const row = seen.get(b[j - 1]) ?? 0;
      const column = match;
      const same = a[i - 1] === b[j - 1];
      if (same) match = j;
      table[(i + 1) * width + j + 1] = Math.min(
        table[i * width + j] + (same ? 0 : 1),
        table[(i + 1) * width + j] + 1,
        table[i * width + j + 1] + 1,
        table[row * width + column] + (i - row - 1) + 1 + (j - column - 1),
      );
    }
    seen.set(a[i - 1], i);
  }
  return table[(a.length + 1) * width + b.length + 1];
}

function plainFit(word, token) {
  if (word === token) return 1;
  return token.startsWith(word) && (word.length > 2 || [...word].every((letter) => HAN.test(letter))) ? 0.8 : 0;
}

/** The letters of a word as bits: one change of a letter changes two of them at most. */
function letters(word) {
  let bits = 0;
  for (let place = 0; place < word.length; place += 1) bits |= 1 << (word.charCodeAt(place) & 31);
  return bits;
}

function count(bits) {
  let left = bits;
  let found = 0;
  for (; left; found += 1) left &= left - 1;
  return found;
}

function fit(word, token, bits, tokenBits) {
  const plain = plainFit(word, token);
  if (plain > 0 || word.length < 4) return plain;
  const allowed = word.length < 8 ? 1 : 2;
  if (Math.abs(token.length - word.length) > allowed || count(bits ^ tokenBits) > 2 * allowed) return 0;
  const errors = distance(word, token);
  if (errors > allowed) return 0;
  return errors === 1 ? 0.6 : 0.4;
}

class SearchIndex {
  /** An index for readers of a language, to be filled by the shards. */
  constructor(lang = "en") {
    this.lang = lang;
    this.entries = [];
    this.vocabulary = new Map();
    this.definitions = new Map();
  }

  /** A shard of entries from a number on. */
  add(offset, list) {
    list.forEach(([path, kind, label, code, alternatives, facets], place) => {
      const words = tokens(label);
      const entry = { path, kind, label, code: code || "", alternatives: alternatives ?? [], facets: facets ?? [], names: {}, brevity: 1 / Math.max(1, words.length) };
      const number = offset + place;
      this.entries[number] = entry;
      this.post(number, words, WEIGHTS.label);
      for (const text of entry.alternatives) this.post(number, tokens(text), WEIGHTS.alternative);
      const [whole, more] = code ? tokens(code) : [];
      if (whole && !more) this.post(number, [whole], WEIGHTS.code);
      if (/^(id|law)\//.test(path)) this.post(number, tokens(path.slice(path.indexOf("/") + 1)), WEIGHTS.slug);
    });
  }

  /** What entries, known by their numbers, are called in another language. */
  name(lang, list) {
    for (const [number, labels] of list) {
      const entry = this.entries[number];
      entry.names[lang] = labels;
      labels.forEach((text, place) => {
        this.post(number, tokens(text), lang === this.lang && place === 0 ? WEIGHTS.label : WEIGHTS.alternative);
      });
    }
  }

  /** The words of definitions with the numbers of their entries. */
  define(words) {
    for (const [word, numbers] of Object.entries(words)) this.definitions.set(word, numbers);
  }

  post(number, words, weight) {
    for (const word of words) {
      let known = this.vocabulary.get(word);
      if (!known) this.vocabulary.set(word, (known = { bits: letters(word), numbers: [], weights: [] }));
      known.numbers.push(number);
      known.weights.push(weight);
    }
  }

  /** For each entry how well it fits a word, and which entries fit at all. */
  held(word) {
    const scores = new Float64Array(this.entries.length);
    const found = [];
    const raise = (number, score) => {
      if (scores[number] === 0) found.push(number);
      if (score > scores[number]) scores[number] = score;
    };
    const bits = letters(word);
    for (const [token, known] of this.vocabulary) {
      const fitting = fit(word, token, bits, known.bits);
      if (fitting === 0) continue;
      known.numbers.forEach((number, place) => {
        // Of a code nothing is forgiven.
        if (fitting === 1 || known.weights[place] !== WEIGHTS.code) raise(number, known.weights[place] * fitting);
      });
    }
    for (const [token, numbers] of this.definitions) {
      const fitting = plainFit(word, token);
      if (fitting === 0) continue;
      for (const number of numbers) if (this.entries[number]) raise(number, WEIGHTS.definition * fitting);
    }
    return { scores, found };
  }

  /** The entries that fit all the words, best first: `{ entry, score }`. */
  search(text) {
    const words = tokens(text);
    if (words.length === 0) return [];
    const held = words.map((word) => this.held(word));
    const hits = [];
    for (const number of held[0].found) {
      let score = 0;
      if (!held.every(({ scores }) => scores[number] > 0)) continue;
      for (const { scores } of held) score += scores[number];
      const entry = this.entries[number];
      hits.push({ entry, score: score + entry.brevity });
    }
    const order = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    return hits.sort((a, b) => b.score - a.score || order(a.entry.path, b.entry.path));
  }

  /** What an entry is called in the reader's language, else in English. */
  label(entry) {
    const own = entry.names[this.lang];
    return own ? { text: own[0], lang: this.lang } : { text: entry.label, lang: "en" };
  }

  /** The other name of an entry by which words found it; none if its label has them all. */
  matched(entry, text) {
    const words = tokens(text);
    const fits = (name) => {
      const known = tokens(name);
      return words.filter((word) => known.some((token) => fit(word, token, letters(word), letters(token)) > 0)).length;
    };
    const label = fits(this.label(entry).text);
    const others = [entry.label, ...entry.alternatives, ...Object.values(entry.names).flat()];
    let best;
    let most = label;
    for (const name of others) {
      const fitting = fits(name);
      if (fitting > most) [best, most] = [name, fitting];
    }
    return best;
  }
}

if (typeof module !== "undefined") module.exports = { SearchIndex, tokens, distance };
