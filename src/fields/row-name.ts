/** What rows are called, with a gap for the number: `Fear {number}`. */
export const rowName = (t: App.Locals['site']['t'], item: string): string =>
  t('rows.name', {
    item: item.charAt(0).toLocaleUpperCase() + item.slice(1),
    number: '{number}',
  });
