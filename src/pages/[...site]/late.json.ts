// The words of what pages fetch late: the list of keys, why a file does not follow, and one prompt at a time.
import type { APIRoute } from 'astro';
import type { LateWords } from '../../components/late-words.ts';
import { sitePaths } from '../_sheets.ts';

export const getStaticPaths = () => sitePaths();

export const GET: APIRoute = ({ locals }) => {
  const { t } = locals.site;
  return Response.json({
    keys: {
      title: t('keys.title'),
      everywhere: [
        ['/', t('keys.search')],
        ['?', t('keys.list')],
        ['Esc', t('keys.leave')],
      ],
      sheet: [
        ['O', t('keys.one')],
        ['Alt + PageUp, PageDown', t('keys.prompt')],
        ['Alt + ↑, ↓', t('keys.row')],
      ],
      on: t('keys.on'),
      close: t('search.close'),
    },
    copy: { failed: t('desk.copy.failed'), paused: t('desk.copy.paused') },
    one: {
      name: t('one.begin'),
      all: t('one.end'),
      text: t('one.text'),
      step: t('one.step', { number: '{number}', total: '{total}' }),
      back: t('one.back'),
      next: t('one.next'),
    },
  } satisfies LateWords);
};
