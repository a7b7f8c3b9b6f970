// Generated guides: five headings, fifteen paragraphs and five short lists each. Always the same.
const words =
  'work week talk plan step role pay hour team boss shift skill note rule fear goal list page next form'.split(
    ' ',
  );

/** `count` pseudo-random words of `seed`'s own. */
function prose(seed: number, count: number): string {
  let state = seed * 2654435761 + 1;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return words[state % words.length];
  }).join(' ');
}

export function guide(number: number): string {
  const sections = Array.from({ length: 5 }, (_, part) => {
    const seed = number * 100 + part * 10;
    const paragraphs = [1, 2, 3].map((each) => `${prose(seed + each, 45)}.`);
    const list = [4, 5, 6].map((each) => `- ${prose(seed + each, 5)}`).join('\n');
    return [`## ${prose(seed, 4)}`, ...paragraphs, list].join('\n\n');
  });
  return `---
title: Guide ${number}
summary: ${prose(number, 8)}.
stage: before
minutes: 5
order: ${number}
---

${sections.join('\n\n')}
`;
}

/** A worksheet with one field. */
export const note = `---
title: Note
summary: A note.
stage: before
minutes: 5
order: 0
fields:
  note:
    type: short-text
    label: Note
---

<Field id="note" />
`;
