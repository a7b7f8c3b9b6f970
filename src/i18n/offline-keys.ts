// The strings about use without a network, and about newer versions of the site.

export const offlineKeys = {
  'newer.text': 'At the foot of an open page, once the site has been updated',
  'newer.use': 'Button: loads the page anew',
  'newer.later': 'Button: hides the notice',
  'offline.title':
    'Heading of the page on using the workbook without a network, and words of links to it',
  'offline.summary': 'Its description',
  'offline.text': 'Under the heading',
  'offline.missing.title': 'The heading instead, where it stands in for a page that is not kept',
  'offline.missing':
    'On top of it, where it stands in for a page that is not kept. Without a network',
  'offline.again': 'Button after it: asks for that page again',
  'offline.all': 'How much is kept: all',
  'offline.some': 'How much is kept: a part',
  'offline.none': 'How much is kept: nothing',
  'offline.blocked': 'In its place, where a browser cannot do it or refuses',
  'offline.passing': 'In its place, where the client has said that the device is not theirs',
  'offline.offer': 'Before the button that fetches all. {size}: e.g. 1.2 MB',
  'offline.keep': 'That button',
  'offline.keeping': 'While it fetches. {done}, {total}: e.g. 1.2 MB',
  'offline.progress': 'Name of the progress bar, for screen readers',
  'offline.stopped': 'Where it could not fetch all',
  'offline.sheets': 'Heading over the list of sheets while none is kept',
  'offline.list': 'Heading over the list of those that are',
  'offline.remove.title': 'Heading',
  'offline.remove.text': 'Under it: what the copies are, and how they go',
  'offline.remove': 'Button that takes the copies off, and no answers',
  'install.title': 'Heading: the workbook as an app of the device',
  'install.text': 'Under it',
  'install.apple':
    'How, in Apple’s browsers. Use the words of Apple’s menus; “seven days” as in sheet.week',
  'install.others': 'How, in other browsers',
  'install.button': 'Button, where the browser lets the page ask',
  'privacy.offline.title': 'Heading',
  'privacy.offline.text':
    'Copies of the site’s pages in the browser. A link to the page about them follows',
} as const;
