// What two States can do together about a threat on a day: the join of `threatlex cooperate`,
// word for word, as one pure function. tests/site/cooperation.test.mjs holds the two together.
"use strict";

const COVERAGES = ["unassessed", "notCovered", "arguable", "coveredConditionally", "covered"];
const [UNASSESSED, NOT_COVERED, ARGUABLE, CONDITIONALLY, COVERED] = COVERAGES.keys();
const DUAL = ["no", "not-known", "arguable", "yes"];
const [NO, NOT_KNOWN, MAYBE, YES] = DUAL.keys();

/** The IRI that an abbreviated one stands for. */
function expand(data, curie) {
  const prefix = data.prefixes.find(([short]) => curie.startsWith(short));
  return prefix ? prefix[1] + curie.slice(prefix[0].length) : curie;
}

/** A message of the page with its parameters. */
function say(words, key, given) {
  return words.say[key].replace(/\{(\w+)\}/g, (_, name) => given[name]);
}

/** The status of a participation on a day: the rule of queries/participation-on-date.rq. */
function statusOn([, , signed, bound, from, until, undated], day) {
  if (from) return from > day ? "not yet in force" : until && until < day ? "no longer in force" : "in force";
  if (undated === 1) return "party, date not known";
  if (bound && bound <= day) return "bound, not in force";
  if (undated === 2 && !(signed > day)) return "bound, day not known";
  if (signed && signed <= day) return "signed only";
  return bound ? "not yet in force" : "not known";
}

/** How a statement touches a provision: `law:budapest.6.1.b` is in `law:budapest.6`. */
function touch(statement, provision) {
  const within = (inner, outer) => inner === outer || inner.startsWith(outer + ".");
  return {
    excludesAll: statement.excludes.some((other) => within(provision, other)),
    excludesPart: statement.excludes.some((other) => within(other, provision)),
    narrows: statement.narrows.some((other) => within(other, provision) || within(provision, other)),
  };
}

/** What the statements of a State leave of an offence. */
function inState(data, [, provision, number, base, found], statements) {
  const options = new Map(found);
  let coverage = base;
  const because = [];
  for (const statement of statements) {
    const touched = touch(statement, provision);
    const taken = statement.takes
      .filter((element) => options.has(element) || element.startsWith(provision + "_"))
      .map((element) => options.get(element) ?? "arguable");
    const unread = taken.length === 0 && (touched.narrows || touched.excludesPart);
    let left = COVERED;
    if (touched.excludesAll || taken.includes("unmet")) left = NOT_COVERED;
    else if (unread || taken.includes("arguable")) left = ARGUABLE;
    coverage = Math.min(coverage, left);
    if (left < base) because.push([expand(data, statement.iri), statement.text]);
  }
  return { provision: expand(data, provision), number, base, coverage, because };
}

/** Whether a provision can be used where the weaker State is obliged to punish so far. */
function usable(reach, weaker, excluded) {
  const [own, any, serious] = [reach & 1, reach & 2, reach & 4];
  if (excluded) return "no";
  if (any || (own && weaker === COVERED)) return "yes";
  if (own && (weaker === ARGUABLE || weaker === CONDITIONALLY)) return "arguable";
  if (serious) return "if serious";
  return own && weaker === NOT_COVERED ? "no" : "not known";
}

/** Everything about one threat on one day, for any State. */
function facts(data, threat, day) {
  const coverage = new Map(threat.coverage);
  const statements = (instrument, state) =>
    data.statements.filter(
      (one) =>
        one.instrument === instrument && one.state === state &&
        (!one.from || one.from <= day) && (!one.until || one.until >= day),
    );
  const side = (instrument, state) => {
    const record = data.instruments[instrument].parts.find((part) => part[0] === state);
    const part = record
      ? { status: statusOn(record, day), verification: data.words[record[1]] }
      : { status: "no record", verification: "" };
    const stated = statements(instrument, state);
    const offences = threat.offences
      .filter((offence) => offence[0] === instrument && offence[3] > NOT_COVERED)
      .map((offence) => inState(data, offence, stated));
    const floor = Math.min(coverage.get(instrument) ?? UNASSESSED, NOT_COVERED);
    const best = offences.reduce((most, offence) => Math.max(most, offence.coverage), UNASSESSED);
    return { part, coverage: offences.length ? best : floor, offences, recorded: Boolean(record) };
  };
  return { coverage, statements, side };
}

/** The best that instruments in force for a State oblige it to, and what is not known. */
function obliged(data, words, known, state, day) {
  let [best, by] = [UNASSESSED, []];
  const [open, unread, leftOut] = [[], [], []];
  data.instruments.forEach((instrument, place) => {
    const side = known.side(place, state);
    const inForce = side.part.status === "in force";
    const entered = instrument.since !== "" && instrument.since <= day;
    const mayBe = entered && ["no record", "not known", "party, date not known", "bound, day not known"].includes(side.part.status);
    if ((inForce || mayBe) && side.coverage === UNASSESSED) {
      if (data.threats.some((threat) => threat.coverage.some(([held]) => held === place))) unread.push(instrument.label);
      else if (instrument.criminalises && inForce) leftOut.push(instrument.label);
    } else if (inForce) {
      if (side.coverage > best) [best, by] = [side.coverage, []];
      if (side.coverage === best) {
        const numbers = side.offences.filter((offence) => offence.coverage === best).map(({ number }) => number);
        by.push([instrument.label, ...numbers].join(words.say["list-comma"]));
      }
    } else if (mayBe && side.coverage > NOT_COVERED) {
      open.push(instrument.label);
    }
  });
  let alone = NOT_KNOWN;
  if (best === COVERED) alone = YES;
  else if (best === CONDITIONALLY || best === ARGUABLE) alone = MAYBE;
  else if (open.length === 0 && unread.length === 0) alone = NO;
  const list = (names) => names.join(words.say["list-semicolon"]);
  return { best, by: list(by), open: list(open), unread: list(unread), leftOut: list(leftOut), alone };
}

function dualCriminality(data, words, known, states, threat, day) {
  const assessed = data.instruments.some((_, place) => known.coverage.has(place));
  let answer = YES;
  const derivation = [];
  for (const place of states) {
    const state = data.states[place][1];
    const found = obliged(data, words, known, place, day);
    const alone = assessed ? found.alone : NOT_KNOWN;
    let says = say(words, "answer-bound-not", { state });
    if (found.best === COVERED) says = say(words, "answer-bound", { state, by: found.by });
    else if (found.best === CONDITIONALLY) says = say(words, "answer-bound-conditionally", { state, by: found.by });
    else if (found.best === ARGUABLE) says = say(words, "answer-bound-arguably", { state, by: found.by });
    else if (!assessed) says = say(words, "answer-bound-not-assessed", { threat: threat.label });
    const sentences = [says];
    if (alone < YES && found.open) sentences.push(say(words, "answer-open", { instruments: found.open }));
    if (assessed && alone < YES && found.unread) sentences.push(say(words, "answer-unread", { instruments: found.unread }));
    if (alone === NO && found.leftOut) sentences.push(say(words, "answer-left-out", { instruments: found.leftOut }));
    const sentence = sentences.join(" ");
    if (derivation.at(-1) !== sentence) derivation.push(sentence);
    answer = Math.min(answer, alone);
  }
  return [DUAL[answer], derivation];
}

/** One instrument for both States. */
function shared(data, known, states, place) {
  const instrument = data.instruments[place];
  const sides = states.map((state) => known.side(place, state));
  const both = sides.every((side) => side.part.status === "in force");
  const weaker = Math.min(...sides.map((side) => side.coverage));
  const available = (both ? instrument.provisions : []).map(([iri, number, title, reach, scope, dual]) => {
    const because = [];
    let excluded = false;
    for (const state of states) {
      for (const statement of known.statements(place, state)) {
        const touched = touch(statement, iri);
        excluded ||= touched.excludesAll;
        if (touched.excludesAll || touched.narrows)
          because.push({ state: data.states[state][1], reservation: expand(data, statement.iri), text: statement.text });
      }
    }
    const about = { scope: data.words[scope], dual_criminality: data.words[dual] };
    return { provision: expand(data, iri), number, title, ...about, usable: usable(reach, weaker, excluded), because };
  });
  const named = (value) => COVERAGES[value];
  return {
    recorded: sides.some((side) => side.recorded),
    order: known.coverage.get(place) ?? UNASSESSED,
    answer: {
      instrument: { iri: expand(data, instrument.iri), label: instrument.label },
      coverage: named(known.coverage.get(place) ?? UNASSESSED),
      sides: sides.map(({ part, coverage, offences }) => ({
        part,
        coverage: named(coverage),
        offences: offences.map((one) => ({ ...one, base: named(one.base), coverage: named(one.coverage) })),
      })),
      in_force_for_both: both,
      available,
    },
  };
}

/**
 * The answer for two States and a threat, given by their places in the data, on a day such as
 * "2026-11-23", with the words of the page: with those of the English page the same value as
 * `threatlex cooperate --format json` prints.
 */
function answer(data, words, stateA, stateB, threatPlace, day) {
  const threat = data.threats[threatPlace];
  const states = [stateA, stateB];
  const known = facts(data, threat, day);
  const named = ([iri, label]) => ({ iri: expand(data, iri), label });
  const instruments = data.instruments.map((_, place) => shared(data, known, states, place));
  const [dual, derivation] = dualCriminality(data, words, known, states, threat, day);
  return {
    states: states.map((state) => named(data.states[state])),
    threat: named([threat.iri, threat.label]),
    as_of: day,
    dual_criminality: dual,
    derivation,
    instruments: instruments
      .filter((one) => one.recorded)
      .sort((a, b) => b.answer.in_force_for_both - a.answer.in_force_for_both || b.order - a.order)
      .map((one) => one.answer),
  };
}

if (typeof module !== "undefined") module.exports = { answer, statusOn };
