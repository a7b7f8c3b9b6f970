import { expect, test } from 'vitest';
import { pickIn, sizeIn, writePick, type Offer } from '../../../src/components/book-pick.ts';

const offer: Offer = { sheets: ['guide', 'fears', 'oskar'], usual: ['fears', 'oskar'], size: 'a4' };

const read = (address: string) => {
  const { sheets, ...rest } = pickIn(new URLSearchParams(address), offer);
  return { sheets: [...sheets], ...rest };
};

test('an address says what is picked, and what nobody offers is left out', () => {
  const usual = { sheets: ['fears', 'oskar'], paper: 'filled', size: 'a4' };
  expect(read('')).toEqual(usual);
  expect(read('sheets=nowhere,__proto__&paper=gold&size=a5')).toEqual(usual);
  expect(read('sheets=oskar,nowhere,guide&paper=blank&size=letter')).toEqual({
    sheets: ['guide', 'oskar'],
    paper: 'blank',
    size: 'letter',
  });
});

test('every pick comes back from the address that it was written to', () => {
  for (const sheets of ['', 'sheets=all', 'sheets=none', 'sheets=fears', 'sheets=guide,oskar']) {
    for (const paper of ['', 'paper=blank', 'paper=filled-large']) {
      const address = [sheets, paper, 'size=letter'].filter((part) => part !== '').join('&');
      const written = new URLSearchParams('other=kept');
      writePick(written, pickIn(new URLSearchParams(address), offer), offer);
      expect(decodeURIComponent(written.toString())).toBe(`other=kept&${address}`);
    }
  }
});

test('paper is that of the region', () => {
  expect(['en-US', 'en', 'fr-CA', 'es-MX'].map(sizeIn)).toEqual(Array(4).fill('letter'));
  expect(['en-GB', 'de', 'fr', 'no tag'].map(sizeIn)).toEqual(Array(4).fill('a4'));
});
