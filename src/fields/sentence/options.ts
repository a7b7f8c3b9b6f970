// A sentence with blanks, which turns a vague thought into a specific one.
import { z } from 'zod';
import { idSchema, prompt, wordsSchema } from '../prompt.ts';
import { parts } from '../template.ts';

export const sentence = z
  .strictObject({
    type: z.literal('sentence'),
    ...prompt,
    /** The sentence, each blank in braces: `Given my {background}, which industries fit?` */
    template: wordsSchema,
    blanks: z.record(idSchema, z.strictObject(prompt).omit({ example: true })),
  })
  .superRefine(({ template, blanks }, context) => {
    const gaps = parts(template).flatMap((part) => (part.kind === 'gap' ? [part.name] : []));
    for (const name of gaps.filter((gap) => !(gap in blanks))) {
      context.addIssue({
        code: 'custom',
        path: ['template'],
        message: `names {${name}}, which blanks does not describe`,
      });
    }
    for (const name of Object.keys(blanks).filter((blank) => !gaps.includes(blank))) {
      context.addIssue({
        code: 'custom',
        path: ['blanks', name],
        message: 'is not used in the template',
      });
    }
    if (new Set(gaps).size < gaps.length) {
      context.addIssue({ code: 'custom', path: ['template'], message: 'uses a blank twice' });
    }
  });
