import type { Form } from '../form.ts';
import { dayIn } from './day-in-words.ts';

export const form: Form<'date'> = {
  item: ({ label, hint }, name, { t }) => ({
    kind: 'text',
    name,
    label,
    hint: [hint, t('form.date')].filter((each) => each !== undefined).join(' '),
    rows: 1,
  }),
  answer(_field, name, filled) {
    const written = filled.values.get(name)?.trim() ?? '';
    if (written === '') return undefined;
    const day = dayIn(written, filled.language);
    if (day === undefined) filled.lost(name, written);
    return day;
  },
};
