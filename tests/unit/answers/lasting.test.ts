// Fields are renamed, taken away, given another type and brought back, while a client goes on writing.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from '../../../src/answers/gather.ts';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { adopt } from '../../../src/answers/rarely.ts';
import { openSecond } from '../../../src/answers/second.ts';
import { openAnswers } from '../../../src/answers/store.ts';
import { memoryMirror } from './memory-mirror.ts';
import { memoryStorage } from './memory-storage.ts';

interface Field {
  readonly id: string;
  readonly type: string;
  readonly aliases: readonly string[];
}

/** What an author does between two visits of the client, to one of the fields that there are. */
const change = fc.record({
  do: fc.constantFrom('write', 'write', 'rename', 'remove', 'retype', 'restore', 'add'),
  at: fc.nat(9),
});

test('what went in comes out, whatever becomes of the fields', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(change, { maxLength: 25 }), async (changes) => {
      const storage = memoryStorage();
      const options = { brand: 'demo', storage, now: () => 0 };
      const second = openSecond({ ...options, mirror: memoryMirror(), changed: () => {} });
      let fields: readonly Field[] = [{ id: 's/f0', type: 'long-text', aliases: [] }];
      let gone: readonly Field[] = [];
      let serial = 0;
      /** Each text a client wrote, until the client replaced it in the same field. */
      const standing = new Set<string>();

      for (const [visit, { do: action, at }] of changes.entries()) {
        const field = fields[at % Math.max(1, fields.length)];
        const others = fields.filter((each) => each !== field);
        if (action === 'add' || !field) {
          fields = [...fields, { id: `s/f${++serial}`, type: 'long-text', aliases: [] }];
        } else if (action === 'rename') {
          const aliases = [...field.aliases, field.id];
          fields = [...others, { ...field, id: `s/f${++serial}`, aliases }];
        } else if (action === 'remove') {
          [fields, gone] = [others, [...gone, field]];
        } else if (action === 'retype') {
          // The old id retires; the new one begins empty, or reads what it can of the old.
          gone = [...gone, field];
          const aliases = at % 2 === 0 ? [field.id] : [];
          const type = field.type === 'list' ? 'long-text' : 'list';
          fields = [...others, { id: `s/f${++serial}`, type, aliases }];
        } else if (action === 'restore' && gone.length > 0) {
          const back = gone[at % gone.length];
          const isTaken = fields.some(({ aliases }) => back && aliases.includes(back.id));
          if (back && !isTaken) {
            fields = [...fields, back];
            gone = gone.filter((each) => each !== back);
          }
        }

        // The client comes back: what the sheet finds it shows, and what is written replaces that.
        const typeOf = (id: string) => fields.find((each) => each.id === id)?.type;
        const answers = openAnswers({
          ...options,
          by: `visit-${visit}`,
          reads: (id, record) => typeOf(id) === undefined || typeOf(id) === record.type,
          second: () => Promise.resolve(second),
        });
        for (const { id, aliases } of fields) adopt(answers, id, aliases);
        for (const { id } of fields) {
          const { record, trouble } = answers.load(id);
          if (action !== 'write' || id !== field?.id) continue;
          const shown = trouble ? undefined : record?.value;
          if (typeof shown === 'string') standing.delete(shown);
          else if (Array.isArray(shown)) standing.delete(String(shown[0]));
          const text = `«${visit}»`;
          const type = typeOf(id) ?? '';
          answers.save(id, { value: type === 'list' ? [text] : text, type, prompt: 'P' });
          standing.add(text);
        }
        await answers.settled();
      }

      const { answers, aside } = gather(storage, 'demo');
      const words =
        JSON.stringify([...answers.values()].map(versionsOf)) + [...aside.values()].join();
      for (const text of standing) expect(words).toContain(text);
    }),
    { numRuns: 1000 },
  );
});

test('a field that is renamed and named back keeps its words, though the second place has the mark', async () => {
  const storage = memoryStorage();
  const options = { brand: 'demo', storage, now: () => 0 };
  const second = openSecond({ ...options, mirror: memoryMirror(), changed: () => {} });
  const open = (by: string) =>
    openAnswers({ ...options, by, second: () => Promise.resolve(second) });
  const first = open('first');
  first.save('s/old', { value: 'Home by four', type: 'long-text', prompt: 'P' });
  await first.settled();
  for (const [by, to, from] of [
    ['second', 's/new', 's/old'],
    ['third', 's/old', 's/new'],
  ] as const) {
    const answers = open(by);
    adopt(answers, to, [from]);
    await answers.settled();
    await second.joinAll();
    expect(open('any').load(to).record?.value).toBe('Home by four');
  }
});
