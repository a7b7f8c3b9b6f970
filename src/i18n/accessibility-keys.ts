// The strings of the statement on accessibility. A center that knows more, or promises more, says it in `strings`.

export const accessibilityKeys = {
  'site.accessibility': 'Footer link to the statement on accessibility',
  'accessibility.title': 'Heading of that page',
  'accessibility.summary': 'Its description',
  'accessibility.aim.title': 'Heading',
  'accessibility.aim.text': 'What the site is made to do. WCAG 2.2 AA: leave as it is',
  'accessibility.checked.title': 'Heading',
  'accessibility.checked.text':
    'What is tested, how, and by whom not. Chromium, Firefox, WebKit and Safari: names of browsers',
  'accessibility.limits.title': 'Heading of a list',
  'accessibility.limits.forms': 'In it: fillable PDFs',
  'accessibility.limits.answers': 'In it: PDFs of answers',
  'accessibility.limits.text': 'In it: files of text, beside those that have headings',
  'accessibility.limits.script': 'In it: what is not there without JavaScript',
  'accessibility.time.title': 'Heading',
  'accessibility.time.text': 'That nothing has a time limit',
  'accessibility.reach.title': 'Heading',
  'accessibility.reach.text': 'Whom to tell. How to reach the center follows',
  'accessibility.reach.none': 'The same, of a center that does not say how to reach it',
} as const;
