// Sheets as one fillable PDF. What is the same for every center is made once.
import { formNameOf, itemOf, type FormContext } from '../fields/form.ts';
import type { Field } from '../fields/registry.ts';
import { fill } from '../fields/template.ts';
import { footStyle, footWidth, layOutBody, textColumn, type Body } from './document.ts';
import type { Faces } from './face.ts';
import { FormSetter } from './form-boxes.ts';
import type { PaperLogo } from './logo.ts';
import { ownLine, ownPaint, type Center, type Own, type OwnWords } from './own.ts';
import { sheetBoxes, type SharedSheet } from './sheet-boxes.ts';

export interface FormSheet extends OwnWords {
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly fields: Readonly<Record<string, Field>>;
  /** Its MDX, without frontmatter. */
  readonly body: string;
}

interface Making {
  readonly faces: Faces;
  readonly title: string;
  readonly language: string;
  readonly center: Center;
  /** At least one. */
  readonly sheets: readonly FormSheet[];
  readonly context: FormContext;
}

export async function makeForm(making: Making): Promise<Uint8Array<ArrayBuffer>> {
  const { faces, center, title, sheets } = making;
  const own: Own = {
    title: `${title} · ${center.name}`,
    center,
    foot: `${center.name} · ${title}`,
    sheets,
  };
  const shared = sharedOf(making);
  const known = bodiesOf(faces, shared);
  let body = known.find((each) => each.fits(own));
  if (!body) {
    body = await layOut(faces, shared, own);
    known.push(body);
  }
  return body.completeFor(own);
}

/** What a form says that no center says in another way, and the words of the site that it is made of. */
interface Shared {
  readonly language: string;
  readonly how: string;
  readonly page: string;
  readonly labelled: string;
  readonly logo: 'none' | 'says the name' | 'says nothing';
  readonly sheets: readonly SharedSheet[];
}

function sharedOf({ language, center: { logo }, sheets, context }: Making): Shared {
  const { t } = context;
  return {
    language,
    how: t('form.how'),
    page: t('form.page'),
    labelled: t('text.labelled'),
    logo: logo ? (logo.holdsName ? 'says the name' : 'says nothing') : 'none',
    sheets: sheets.map(({ slug, title, summary, body, fields, contact }) => ({
      title,
      summary,
      body,
      items: Object.fromEntries(
        Object.entries(fields).flatMap(([id, field]) => {
          const item = itemOf(field, formNameOf(`${slug}/${id}`), context);
          return item ? [[id, item] as const] : [];
        }),
      ),
      hasContact: contact !== undefined,
    })),
  };
}

const bodies = new WeakMap<Faces, Map<string, Body<Own>[]>>();

/** Those made so far. There are several where words of a center's own take more lines than another's. */
function bodiesOf(faces: Faces, shared: Shared): Body<Own>[] {
  const ofFaces = bodies.get(faces) ?? new Map<string, Body<Own>[]>();
  bodies.set(faces, ofFaces);
  const key = JSON.stringify(shared);
  const found = ofFaces.get(key) ?? [];
  ofFaces.set(key, found);
  return found;
}

const layOut = (faces: Faces, { language, sheets, how, page, labelled }: Shared, own: Own) =>
  layOutBody<Own>({
    faces,
    language,
    own,
    formOf: ({ center }) => center.id,
    compose(draft) {
      const form = new FormSetter(draft.text, draft.controls, labelled);
      const accent = ownPaint(draft);
      return {
        boxes: sheets.flatMap((sheet, index) =>
          sheetBoxes(sheet, index, textColumn, { draft, form, accent, how }),
        ),
        foot: {
          left: {
            name: ownLine(draft, { words: ({ foot }) => foot, style: footStyle }, footWidth),
          },
          right: (number, pages) => fill(page, { page: number, pages }),
        },
      };
    },
  });

export type { PaperLogo };
