// A bar chart of a column with numbers, drawn in SVG. The table beside it says the same as text.

const SVG = "http://www.w3.org/2000/svg";
const NUMBER = /^http:\/\/www\.w3\.org\/2001\/XMLSchema#(integer|decimal|double|float|int|long|short|byte|(non(Negative|Positive)|negative|positive)Integer|unsigned\w+)$/;
const MOST = 40;

const isNumber = (term) => NUMBER.test(term.datatype ?? "") && Number.isFinite(Number(term.value));

/** The columns that have numbers only. */
export const numeric = (columns, rows) =>
  rows.length < 2 ? [] : columns.filter((column) => {
    const bound = rows.map((row) => row[column]).filter(Boolean);
    return bound.length > 1 && bound.every(isNumber);
  });

/**
 * The columns that name the bars: one with labels, else the first that has no numbers; all that hold
 * texts if that one would name two bars alike.
 */
function naming(columns, rows, numbers) {
  const others = columns.filter((column) => !numbers.includes(column));
  const best = others.find((column) => /label$/i.test(column)) ?? others[0];
  const different = new Set(rows.map((row) => row[best]?.value)).size === rows.length;
  const texts = others.filter((column) => column === best || rows.some((row) => row[column]?.type === "literal"));
  return best === undefined ? [] : different ? [best] : texts;
}

function element(name, attributes, text) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  if (text !== undefined) made.textContent = text;
  return made;
}

/**
 * The chart of the column `number`: the drawing, the columns that name the bars and how many rows
 * it shows. `label` gives the text of a term.
 */
export function chart(columns, rows, number, label) {
  const shown = rows.filter((row) => row[number]).slice(0, MOST);
  const names = naming(columns, shown, numeric(columns, rows));
  const values = shown.map((row) => Number(row[number].value));
  const [low, high] = [Math.min(0, ...values), Math.max(0, ...values)];
  const [left, width, step] = [230, 640, 22];
  const scale = (value) => left + ((value - low) / (high - low || 1)) * (width - left - 70);
  const height = shown.length * step + 8;
  const drawing = element("svg", { class: "figure", viewBox: `0 0 ${width} ${height}`, width, height, role: "img" });
  shown.forEach((row, place) => {
    const whole = names.length ? names.map((name) => (row[name] ? label(row[name]) : "")).join(" · ") : `${place + 1}`;
    const text = [...whole].length > 34 ? `${[...whole].slice(0, 33).join("")}…` : whole;
    const [from, to] = [scale(Math.min(0, values[place])), scale(Math.max(0, values[place]))];
    const [top, middle] = [place * step + 6, place * step + 18];
    const bar = element("rect", { class: "bar", x: from, y: top, width: Math.max(1, to - from), height: step - 6 });
    bar.append(element("title", {}, `${whole}: ${row[number].value}`));
    drawing.append(
      element("text", { x: left - 8, y: middle, "text-anchor": "end" }, text),
      bar,
      element("text", { class: "tick", x: to + 5, y: middle }, row[number].value),
    );
  });
  return { drawing, names, shown: shown.length };
}
