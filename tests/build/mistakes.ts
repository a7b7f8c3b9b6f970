// What authors get wrong, and where they are told.

const head = `---
title: A sheet
summary: What it is for.
stage: before
minutes: 5
order: 900
`;

/** A sheet with these lines of `fields` (the first is line 7) and this text. */
export const sheet = (fields: string, body: string) => `${head}${fields}---\n\n${body}\n`;

/** Each author's mistake: the file as written, where it is, and words of the sentence. */
export const mistakes: readonly (readonly [
  what: string,
  text: string,
  place: string,
  words: string,
])[] = [
  [
    'unknown field type',
    sheet('fields:\n  mood:\n    type: slider\n    label: Mood\n', '<Field id="mood" />'),
    '9:11',
    '"slider" is not a field type; use one of short-text',
  ],
  [
    'missing field type',
    sheet('fields:\n  mood:\n    label: Mood\n', '<Field id="mood" />'),
    '8:3',
    '"fields.mood" lacks "type"',
  ],
  [
    'unknown option',
    sheet(
      'fields:\n  mood:\n    type: date\n    label: Mood\n    rows: 3\n',
      '<Field id="mood" />',
    ),
    '11:5',
    '"fields.mood" has no option "rows"',
  ],
  [
    'an example that says nothing',
    sheet(
      "fields:\n  mood:\n    type: date\n    label: Mood\n    example: ''\n",
      '<Field id="mood" />',
    ),
    '11:14',
    'must not be empty',
  ],
  [
    'an example where nothing is filled in',
    sheet(
      'fields:\n  mood:\n    type: carry\n    label: Mood\n    from: career-drive/phrase\n    example: Fine\n',
      '<Field id="mood" />',
    ),
    '12:5',
    '"fields.mood" has no option "example"',
  ],
  [
    'missing option',
    sheet(
      'fields:\n  mood:\n    type: scale\n    label: Mood\n    min: 0\n    max: 5\n    minLabel: low\n',
      '<Field id="mood" />',
    ),
    '8:3',
    '"fields.mood" lacks "maxLabel"',
  ],
  [
    'an option of the wrong kind',
    sheet(
      'fields:\n  mood:\n    type: long-text\n    label: Mood\n    rows: many\n',
      '<Field id="mood" />',
    ),
    '11:11',
    '"fields.mood.rows" must be a number',
  ],
  [
    'unknown option in a record',
    sheet(
      'fields:\n  fears:\n    type: records\n    label: Fears\n    item: fear\n    fields:\n      what:\n        type: date\n        label: What\n        size: 3\n',
      '<Field id="fears" />',
    ),
    '16:9',
    '"fields.fears.fields.what" has no option "size"',
  ],
  [
    'a blank that is not described',
    sheet(
      'fields:\n  ask:\n    type: sentence\n    label: Ask\n    template: From {here} to {there}.\n    blanks:\n      here:\n        label: Here\n',
      '<Field id="ask" />',
    ),
    '11:15',
    '"fields.ask.template" names {there}, which blanks does not describe',
  ],
  [
    'duplicate key',
    sheet(
      'fields:\n  mood:\n    type: date\n    label: Mood\n  mood:\n    type: date\n    label: Again\n',
      '<Field id="mood" />',
    ),
    '11:3',
    '"mood" is written twice',
  ],
  [
    'field declared and never placed',
    sheet('fields:\n  mood:\n    type: date\n    label: Mood\n', '```\n<Field id="mood" />\n```'),
    '8:3',
    '"mood" is declared and never placed',
  ],
  [
    'field placed twice',
    sheet(
      'fields:\n  mood:\n    type: date\n    label: Mood\n',
      '<Field id="mood" />\n\nText.\n\n  <Field id="mood" />',
    ),
    '17:3',
    '"mood" is placed a second time (the first is on line 13)',
  ],
  [
    'field placed and not declared',
    sheet('', 'Text.\n\n<Field id="mood" />'),
    '11:1',
    '"mood" is placed and not declared',
  ],
  [
    'field placed by something else than its id',
    sheet('', '<Field id={"mood"} />'),
    '9:1',
    'write <Field id="its-id" />',
  ],
  [
    'malformed id',
    sheet('fields:\n  My_mood:\n    type: date\n    label: Mood\n', '<Field id="My_mood" />'),
    '8:3',
    '"My_mood" must be kebab-case',
  ],
  [
    'bad stage',
    sheet('', 'Text.').replace('stage: before', 'stage: someday'),
    '4:8',
    '"stage" must be one of before, during, after',
  ],
  [
    'missing title',
    sheet('', 'Text.').replace('title: A sheet\n', ''),
    '2:1',
    'The sheet lacks "title"',
  ],
  ['unknown key', sheet('color: red\n', 'Text.'), '7:1', 'The sheet has no option "color"'],
  [
    'broken internal link',
    sheet('', 'See [this](/guides/nowhere/).'),
    '9:5',
    'The link to "/guides/nowhere/" leads nowhere',
  ],
  [
    'link without its last slash',
    sheet('', 'See [this](/guides).'),
    '9:5',
    'The link to "/guides" leads nowhere',
  ],
  [
    'an unchecked link',
    sheet('', '<a href="/nowhere/">here</a>'),
    '9:1',
    'An <a> element is not checked',
  ],
  [
    'a carry from an answer that no sheet declares',
    sheet(
      'fields:\n  drive:\n    type: carry\n    label: Drive\n    from: career-drive/frase\n',
      '<Field id="drive" />',
    ),
    '11:5',
    'No sheet declares the answer "career-drive/frase"',
  ],
  [
    'a carry from something that is no answer id',
    sheet(
      'fields:\n  drive:\n    type: carry\n    label: Drive\n    from: phrase\n',
      '<Field id="drive" />',
    ),
    '11:11',
    'must be an answer id',
  ],
  [
    'a carry from a field without an answer',
    sheet(
      'fields:\n  again:\n    type: carry\n    label: Again\n    from: role-and-goals/drive\n',
      '<Field id="again" />',
    ),
    '11:5',
    '"role-and-goals/drive" is of the type carry; this needs an answer',
  ],
  [
    'a part that the records do not have',
    sheet(
      'fields:\n  rules:\n    type: carry\n    label: Rules\n    from: fears-to-boundaries/fears\n    part: rules\n',
      '<Field id="rules" />',
    ),
    '12:5',
    '"fears-to-boundaries/fears" has no sub-field "rules"; its sub-fields are fear, under, sort',
  ],
  [
    'an option that the part does not offer',
    sheet(
      'fields:\n  rules:\n    type: carry\n    label: Rules\n    from: fears-to-boundaries/fears\n    part: rule\n    where: { sort: avoid }\n',
      '<Field id="rules" />',
    ),
    '13:14',
    '"sort" has no option "avoid"; use one of exclude, mitigate, stretch',
  ],
  [
    'a pick that goes into no ranking',
    sheet(
      'fields:\n  ask:\n    type: long-text\n    label: Ask\n  bring:\n    type: pick\n    label: Bring\n    from: [a-sheet/ask]\n    into: a-sheet/ask\n',
      '<Field id="ask" />\n\n<Field id="bring" />',
    ),
    '15:5',
    '"a-sheet/ask" is of the type long-text; this needs ranking',
  ],
  [
    'a scale over time without a scale',
    sheet(
      'fields:\n  line:\n    type: trend\n    label: Line\n    from: oskar/readings\n    when: date\n    value: next-step\n',
      '<Field id="line" />',
    ),
    '13:5',
    '"oskar/readings: next-step" is of the type short-text; this needs scale',
  ],
  [
    'records that start from a part that they do not have',
    sheet(
      'fields:\n  plans:\n    type: records\n    label: Plans\n    item: plan\n    bring: { from: session-notes/sessions, part: actions, as: act }\n    fields:\n      what:\n        type: short-text\n        label: What\n',
      '<Field id="plans" />',
    ),
    '12:63',
    'names "act", which is no sub-field here',
  ],
  [
    'an alias that is a living field',
    sheet(
      'fields:\n  drive:\n    type: short-text\n    label: Drive\n    aliases: [career-drive/phrase]\n',
      '<Field id="drive" />',
    ),
    '11:5',
    'The alias "career-drive/phrase" is the id of a field that is there today',
  ],
  [
    'a field that is retired and declared',
    sheet(
      'retired: [mood]\nfields:\n  mood:\n    type: date\n    label: Mood\n',
      '<Field id="mood" />',
    ),
    '7:1',
    'The field "mood" is retired and declared',
  ],
  [
    'a field of another sheet that is retired and declared',
    sheet('retired: [career-drive/phrase]\n', 'Text.'),
    '7:1',
    'The field "career-drive/phrase" is retired and declared',
  ],
  [
    'a retired id that is none',
    sheet('retired: [career-drive/]\n', 'Text.'),
    '7:11',
    '"retired.0" must be a field’s id, or an answer id',
  ],
  [
    'an unknown situation',
    sheet('situations: [bored]\n', 'Text.'),
    '7:14',
    '"situations.0" must be one of changing-industry',
  ],
  ['YAML that is none', sheet('fields: [\n', 'Text.'), '8:1', 'This is not valid YAML'],
  [
    'text in stars',
    sheet('', 'Text.').replace('A sheet', '*A* sheet'),
    '2:8',
    '"*A*" stands for nothing here',
  ],
  ['no frontmatter', 'Text.\n', '1:1', 'The sheet has no frontmatter'],
  [
    'MDX that is none',
    sheet('', 'Text.\n\n<Note>\n\nNever closed.'),
    '11:1',
    'This is not valid MDX',
  ],
];
