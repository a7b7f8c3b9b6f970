// A document with one of everything in it, as a client might have written it.
import type { BackupDocument } from '../../../src/answers/passage.ts';

const when = (date: string) => `Written on ${date}`;

export const sampleDocument: BackupDocument = {
  language: 'en',
  direction: 'ltr',
  title: 'My workbook',
  center: 'Harbour Street Career Center',
  lines: [
    'Saved on 14 May 2026, 18:20.',
    'This file holds all that you wrote. Anyone who has it can read it. To bring your answers back, open your workbook, choose “Bring answers back” and pick this file.',
  ],
  sheets: [
    {
      title: 'Career drive',
      answers: [
        {
          prompt: 'What did you want to become when you were ten?',
          passage: {
            kind: 'text',
            text: 'A ship’s pilot. Not the captain: the one who comes aboard for an hour, knows this one harbour better than anybody, and leaves again.\n\nI liked that he was needed, and that nobody asked him to stay.',
          },
          when: when('3 May 2026'),
        },
        {
          prompt: 'Your drive in one sentence',
          passage: { kind: 'text', text: 'I bring things in safely that others have built.' },
          when: when('4 May 2026'),
          others: [
            {
              passage: { kind: 'text', text: 'I see things through the last mile.' },
              when: when('4 May 2026'),
            },
          ],
        },
      ],
    },
    {
      title: 'Fears into boundaries',
      answers: [
        {
          prompt: 'Which fears do you know from your last jobs?',
          passage: {
            kind: 'list',
            items: [
              'Being called at night, and having to answer',
              'That my work is thrown away in a meeting I am not in',
              'To be found out',
            ],
          },
          when: when('5 May 2026'),
        },
        {
          prompt: 'What will you hold to? The most important one first',
          passage: {
            kind: 'list',
            ranked: true,
            items: [
              'No shift begins before seven.',
              'I hear about changes to my work before they are decided, from the person who decides.',
              'Two days a week from home.',
            ],
          },
          when: when('5 May 2026'),
        },
        {
          prompt: 'שאלה אחת למאמן שלך',
          passage: { kind: 'text', text: 'איך אני יודע שהגיע הזמן לעזוב?' },
          when: when('6 May 2026'),
        },
      ],
    },
    {
      title: 'Steps with a date',
      answers: [
        {
          prompt: 'What will you do before the next session?',
          passage: {
            kind: 'groups',
            groups: [
              [
                { label: 'Step', text: 'Call Amira about the opening at the port authority' },
                { label: 'By', text: '20 May 2026' },
                { label: 'How will you know it is done?', text: 'I have a name and a date.' },
              ],
              [
                { label: 'Step', text: 'Write down what I did each day for one week' },
                { label: 'By', text: '27 May 2026' },
              ],
            ],
          },
          when: when('14 May 2026'),
        },
      ],
    },
  ],
  earlier: {
    title: 'Answers from earlier versions',
    lines: ['The sheets that asked for these have changed. Your words are kept.'],
    answers: [
      {
        prompt: 'How content are you at work?',
        passage: { kind: 'text', text: '4 of 10' },
        when: when('12 January 2025'),
      },
    ],
  },
  unread: {
    title: 'Texts that could not be read',
    lines: ['Your browser kept these, and the workbook could not make sense of them.'],
    texts: [
      {
        name: 'groundwork:harbour:aside:career-drive/phrase:2026-05-01T09:00:00.000Z',
        text: '{"format":"groundwork-answers","version":1,"answers":{"career-drive/phrase":{"value":"I bring thi',
      },
    ],
  },
  labels: { other: 'Another version, written elsewhere' },
};
