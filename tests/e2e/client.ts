// A client some way along, for the tests that look at what comes of answers.
import type { Page } from '@playwright/test';

export type Answer = readonly [id: string, type: string, value: unknown];

const where = {
  background: 'rostering thirty carers',
  number: 'two',
  deliverable: 'one line for my CV',
};

export const answers: readonly Answer[] = [
  ['career-drive/phrase', 'short-text', 'Home by four, every school day'],
  ['enjoy-and-loathe/loathe', 'records', [{ what: 'Calls at night' }, { what: 'The rota' }]],
  ['role-and-goals/where-i-stand', 'long-text', 'Nine years in care. People yes, hours no.'],
  ['document-checklist/sent', 'checklist', ['cv']],
  ['document-checklist/ready', 'checklist', ['cv', 'references']],
  ['changing-industry/where-to', 'sentence', { blanks: where, sentence: '' }],
  ['changing-industry/own-question', 'long-text', 'Who hires at fifty?'],
  [
    'changing-industry/bring',
    'pick',
    ['where-to', 'own-question'].map((id) => `changing-industry/${id}`),
  ],
  [
    'session-agenda/focus',
    'sentence',
    { blanks: { do: 'find two kinds of work', result: 'a list' } },
  ],
  [
    'fears-to-boundaries/fears',
    'records',
    [
      {
        fear: 'Being called at night',
        sort: 'exclude',
        rule: 'No on-call duty after 18:00',
        strength: 'hard',
      },
      {
        fear: 'A new system',
        sort: 'mitigate',
        rule: 'Two paid days of training',
        strength: 'soft',
      },
    ],
  ],
  ['must-haves/must-haves', 'list', ['Home by 16:00', 'At most 40 minutes by bus']],
  [
    'role-screen/roles',
    'screen',
    [
      {
        title: 'Ward manager',
        employer: 'City hospital',
        marks: { 'Home by 16:00': 'meets', 'No on-call duty after 18:00': 'breaks' },
      },
      {
        title: 'School nurse',
        marks: {
          'Home by 16:00': 'meets',
          'At most 40 minutes by bus': 'meets',
          'No on-call duty after 18:00': 'meets',
          'An older rule': 'breaks',
        },
      },
    ],
  ],
  [
    'session-notes/sessions',
    'records',
    [
      {
        date: '2027-03-01',
        focus: 'Two kinds of work',
        actions: ['Research three companies', 'Rewrite my profile'],
      },
      { date: '2027-03-15', actions: ['Call Ms Ito'] },
    ],
  ],
  [
    'commitments/commitments',
    'records',
    [
      {
        what: 'Research three companies',
        by: '2027-03-10',
        session: 'Session 1',
        status: 'done',
        origin: 'Session 1: Research three companies',
      },
      {
        what: 'Rewrite my profile',
        session: 'Session 1',
        status: 'open',
        origin: 'Session 1: Rewrite my profile',
      },
      { what: 'Call Ms Ito', by: '2027-03-20', session: 'Session 2', status: 'open' },
    ],
  ],
  [
    'oskar/readings',
    'records',
    [
      { date: '2027-02-01', score: 3 },
      { date: '2027-03-01', score: 4 },
      { date: '2027-03-15', score: 6 },
    ],
  ],
  ['changing-industry/ranked', 'list', ['A question from an earlier version']],
];

/** Puts answers on the device of a page that is open on the site. */
export async function keep(
  page: Page,
  kept: readonly Answer[] = answers,
  brand = 'groundwork',
): Promise<void> {
  const entries = kept.map(([id, type, value]) => {
    const record = { value, revision: 1, time: '2027-03-16T09:00:00.000Z', type, prompt: id };
    const envelope = { format: 'groundwork-answers', version: 1, answers: { [id]: record } };
    return [`groundwork:${brand}:answer:${id}`, JSON.stringify(envelope)] as const;
  });
  await page.evaluate((pairs) => {
    for (const [key, text] of pairs) localStorage.setItem(key, text);
  }, entries);
}
