// Whatever authors do over the years, no id that clients may hold answers under is forgotten.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lock } from '../../../src/schemas/lock-file.ts';
import { compare, sheet, type FieldWords } from './published.ts';

const types = ['short-text', 'long-text', 'date', 'list'];
const slugs = ['drive', 'fears', 'plans'];

/** The workbook as it stands, and what is recorded of it. */
interface Workbook {
  readonly fields: Readonly<Record<string, FieldWords>>;
  /** By whatever sheet says so. */
  readonly retired: readonly string[];
  readonly lock: Lock;
}

/** What an author may do to one field, as it should be and in silence. Nothing where it cannot be. */
interface Step {
  readonly honest: Workbook;
  readonly silent?: Workbook;
}
type Act = (book: Workbook, chance: number) => Step | undefined;

const without = <Value>(from: Readonly<Record<string, Value>>, ...ids: readonly string[]) =>
  Object.fromEntries(Object.entries(from).filter(([id]) => !ids.includes(id)));

const someOf = <Value>(values: readonly Value[], chance: number) => values[chance % values.length];
const typeFor = (chance: number) => someOf(types, chance) ?? '';

/** An id that nobody has had. */
function newId({ fields, lock }: Workbook, chance: number): string {
  const had = new Set([fields, lock.fields, lock.retired].flatMap(Object.keys));
  return `${someOf(slugs, chance) ?? ''}/field-${had.size}`;
}

const anyField = ({ fields }: Workbook, chance: number) => someOf(Object.entries(fields), chance);

const acts: Readonly<Record<string, Act>> = {
  add: (book, chance) => ({
    honest: {
      ...book,
      fields: { ...book.fields, [newId(book, chance)]: { type: typeFor(chance) } },
    },
  }),

  rename: (book, chance) => {
    const [id, { type }] = anyField(book, chance) ?? ['', { type: '' }];
    if (!id) return undefined;
    const to = newId(book, chance + 1);
    const renamed = (field: FieldWords) => ({
      ...book,
      fields: { ...without(book.fields, id), [to]: field },
    });
    return { honest: renamed({ type, aliases: [id] }), silent: renamed({ type }) };
  },

  retype: (book, chance) => {
    const [id, field] = anyField(book, chance) ?? ['', { type: '' }];
    if (!id) return undefined;
    const type = types[(types.indexOf(field.type) + 1) % types.length] ?? '';
    const fields = { ...without(book.fields, id), [newId(book, chance)]: { type } };
    return {
      honest: { ...book, fields, retired: [...book.retired, id] },
      silent: { ...book, fields: { ...book.fields, [id]: { type } } },
    };
  },

  retire: (book, chance) => {
    const [id] = anyField(book, chance) ?? [];
    if (id === undefined) return undefined;
    const gone = { ...book, fields: without(book.fields, id) };
    return { honest: { ...gone, retired: [...book.retired, id] }, silent: gone };
  },

  removeSheet: (book, chance) => {
    const slug = someOf(slugs, chance) ?? '';
    const ids = Object.keys(book.fields).filter((id) => id.startsWith(`${slug}/`));
    if (ids.length === 0) return undefined;
    const gone = { ...book, fields: without(book.fields, ...ids) };
    return { honest: { ...gone, retired: [...book.retired, ...ids] }, silent: gone };
  },

  restore: (book, chance) => {
    const [id, type] = someOf(Object.entries(book.lock.retired), chance) ?? ['', ''];
    if (!id) return undefined;
    // What sheets said of it goes, or it would be named for that.
    const quiet = forgetting(book);
    const back = { ...quiet, fields: { ...quiet.fields, [id]: { type } } };
    const lock = {
      fields: { ...book.lock.fields, [id]: type },
      retired: without(book.lock.retired, id),
    };
    return { honest: { ...back, lock }, silent: back };
  },

  forget: (book) => ({ honest: forgetting(book) }),
};

/** What was recorded once needs no more words. */
const forgetting = (book: Workbook): Workbook => ({
  ...book,
  fields: Object.fromEntries(Object.entries(book.fields).map(([id, { type }]) => [id, { type }])),
  retired: [],
});

/** A sheet without fields is there or not, as chance has it; the retired ids stand on another. */
function check({ fields, retired, lock }: Workbook, isKept: boolean) {
  const inSheet = (slug: string) =>
    Object.fromEntries(
      Object.entries(fields)
        .filter(([id]) => id.startsWith(`${slug}/`))
        .map(([id, field]) => [id.slice(slug.length + 1), field]),
    );
  const kept = slugs.filter((slug) => isKept || Object.keys(inSheet(slug)).length > 0);
  return compare(
    [...kept.map((slug) => sheet(slug, { fields: inSheet(slug) })), sheet('last', { retired })],
    lock,
  );
}

test(
  'no id is ever forgotten, and none changes or comes back without a word',
  { timeout: 60_000 },
  () => {
    const step = fc.record({
      act: fc.constantFrom(...Object.values(acts)),
      chance: fc.nat(1000),
      isSilent: fc.boolean(),
      isKept: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const published = new Map<string, string>();
        let book: Workbook = { fields: {}, retired: [], lock: { fields: {}, retired: {} } };
        for (const { act, chance, isSilent, isKept } of steps) {
          const { honest, silent } = act(book, chance) ?? {};
          if (!honest) continue;
          const { found, next } = check((isSilent && silent) || honest, isKept);
          expect(Object.entries({ ...next.fields, ...next.retired })).toEqual(
            expect.arrayContaining([...published]),
          );
          if (isSilent && silent) {
            expect(found).not.toEqual([]);
            continue;
          }
          expect(found).toEqual([]);
          book = { ...honest, lock: next };
          expect(without(book.lock.fields, ...Object.keys(book.fields))).toEqual({});
          for (const [id, { type }] of Object.entries(book.fields)) {
            expect(published.get(id) ?? type).toBe(type);
            published.set(id, type);
          }
        }
      }),
    );
  },
);

/** Field id → type, for each slug. */
type Sheets = Readonly<Record<string, Readonly<Record<string, string>>>>;

test(
  'a brand’s site forgets no id, whatever it and the shared sheets do',
  { timeout: 60_000 },
  () => {
    const fields = fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('date', 'list'));
    const sheets = fc.dictionary(fc.constantFrom('drive', 'fears'), fields);
    const ids = fc.subarray(['drive/a', 'drive/b', 'fears/a', 'fears/b']);
    const idsOf = (all: Sheets) =>
      Object.entries(all).flatMap(([slug, inside]) =>
        Object.entries(inside).map(([id, type]) => [`${slug}/${id}`, type] as const),
      );
    const seen = (all: Sheets, retired: readonly string[], below: boolean) => [
      ...Object.entries(all).map(([slug, inside]) => sheet(slug, { fields: inside, below })),
      sheet(below ? 'shared-last' : 'last', { retired, below }),
    ];

    fc.assert(
      fc.property(fc.array(fc.tuple(sheets, ids, sheets, ids), { maxLength: 12 }), (releases) => {
        const published = new Map<string, string>();
        let shared: Lock = { fields: {}, retired: {} };
        let own: Lock = shared;
        for (const [below, retiredBelow, above, retired] of releases) {
          const sharedSheets = seen(below, retiredBelow, true);
          const first = compare(
            sharedSheets.map((each) => ({ ...each, isOwn: true })),
            shared,
          );
          if (first.found.length > 0) continue;
          shared = first.next;
          const shown = sharedSheets.filter(({ slug }) => !(slug in above));
          const { found, next } = compare([...shown, ...seen(above, retired, false)], own, shared);
          if (found.length > 0) continue;
          own = next;
          const there = new Map<string, string>(idsOf({ ...below, ...above }));
          const gone: Lock['retired'] = { ...shared.retired, ...own.retired };
          for (const [id, type] of published) expect(there.get(id) ?? gone[id]).toBe(type);
          for (const [id, type] of there) published.set(id, type);
        }
      }),
      { numRuns: 300 },
    );
  },
);
