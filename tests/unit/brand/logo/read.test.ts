// A logo stands on every page of a center: what could run, fetch, move or fail there is named before.
import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { logoSchema } from '../../../../src/brand/logo/schema.ts';
import { disc, folderWith, readFrom, saidOf, svg } from './pack.ts';

const png = (height: number) =>
  sharp({ create: { width: 300, height, channels: 3, background: '#7a1f3d' } })
    .png()
    .toBuffer();

test('a path says it all, or a mapping says more', () => {
  expect(logoSchema.parse('logo.svg')).toEqual({ file: 'logo.svg', holdsName: false });
  expect(logoSchema.parse({ file: 'a.png', dark: 'b.png', holdsName: true })).toEqual({
    file: 'a.png',
    dark: 'b.png',
    holdsName: true,
  });
  expect(logoSchema.safeParse(['logo.svg']).error?.issues[0]?.message).toBe(
    'must be the path of a picture, such as logo.svg, or a mapping with "file"',
  );
  expect(logoSchema.safeParse({ file: 'logo.svg', darkk: 'x' }).success).toBe(false);
});

test('an SVG and a PNG are known by their content, and measured', async () => {
  const folder = await folderWith({
    'logo.img': svg(disc, 'viewBox="0 0 120 40"'),
    'dark.img': await png(150),
  });
  const { logo } = await readFrom(
    folder,
    'logo: {file: logo.img, dark: dark.img, holdsName: true}',
  );
  expect(logo).toMatchObject({
    light: { kind: 'svg', width: 120, height: 40 },
    dark: { kind: 'png', width: 300, height: 150 },
    holdsName: true,
  });
});

test.each([
  ['width="30mm" height="15mm"', 2],
  ['width="100%" height="100%" viewBox="0 0 30 10"', 3],
  ['width="200" height="100" viewBox="0 0 10 10"', 2],
])('a size is read as browsers do: %s', async (attributes, ratio) => {
  const { logo } = await readFrom(
    await folderWith({ 'logo.svg': svg(disc, attributes) }),
    'logo: logo.svg',
  );
  expect((logo?.light.width ?? 0) / (logo?.light.height ?? 1)).toBeCloseTo(ratio);
});

test('what drawing programs write beside the picture is no mistake', async () => {
  const inner = `<!-- Made with care -->
    <metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:li rdf:resource="http://example.org/"/></rdf:RDF></metadata>
    <sodipodi:namedview xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" inkscape:label="url(http://example.org)"/>
    <style><![CDATA[ .a { fill: url("#paint"); } @media (prefers-color-scheme: dark) { .a { opacity: 0.9 } } ]]></style>
    <defs><linearGradient id="paint"><stop stop-color="#123"/></linearGradient></defs>
    <title>Riverside &amp; Co</title><use href="#disc"/><g id="disc" class="a" clip-path="url(#none)">${disc}</g>`;
  const file = `\ufeff<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n${svg(inner)}`;
  expect(await saidOf({ 'logo.svg': file })).toEqual([]);
});

/** Each on the second line of a picture that is fine otherwise. */
const hostile: readonly (readonly [inner: string, said: string])[] = [
  ['<script>alert(1)</script>', '2:1 <script> may run'],
  ['<s:script xmlns:s="http://www.w3.org/2000/svg"/>', '2:1 <s:script> may run'],
  ['<h:script xmlns:h="http://www.w3.org/1999/xhtml">x</h:script>', '2:1 <h:script> may run'],
  ['<g onclick="alert(1)"/>', '2:4 "onclick" may run'],
  ['<g id="onload"  OnLoad=\'x\'/>', '2:17 "OnLoad" may run'],
  [
    '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>',
    '2:1 <foreignObject> may run',
  ],
  ['<a href="java&#10;script:alert(1)"/>', '2:4 "href" with "javascript:alert(1)…" may run'],
  ['<a xlink:href=" JavaScript:alert(1)"/>', '2:4 "xlink:href" with'],
  ['<a href="https://example.org/"/>', '2:4 "href" with "https://example.org/" brings in'],
  ['<image href="photo.jpg"/>', '2:8 "href" with "photo.jpg" brings in'],
  ['<image href="data:image/png;base64,AAAA"/>', '2:8 "href" with'],
  ['<use xlink:href="other.svg#shape"/>', '2:6 "xlink:href" with'],
  ['<rect fill="url(https://example.org/p#a)"/>', '2:7 url(https://example.org/p#a) brings in'],
  ['<rect style="fill:u\\72l(\'//example.org/\')"/>', "2:7 '//example.org/' brings in"],
  ['<rect filter="url( &quot;other.svg#f&quot; )"/>', '2:7 "other.svg#f" brings in'],
  ['<style>@import "https://example.org/a.css";</style>', '2:8 @import brings in'],
  ['<style>@\\69mport url(a.css);</style>', '2:8 @import brings in'],
  ['<style><![CDATA[.a{}@font-face{}]]></style>', '2:21 @font-face brings in'],
  ['<style>.a{fill:image-set("a.png" 1x)}</style>', '2:26 "a.png" brings in'],
  ['<style>.a{--b:url(a.png)}</style>', '2:15 url(a.png) brings in'],
  ['<style>@keyframes a {}</style>', '2:8 @keyframes makes the picture move'],
  ['<g style="animation : a 1s"/>', '2:4 "animation" makes'],
  ['<circle><animate attributeName="r"/></circle>', '2:9 <animate> makes'],
  ['<set attributeName="href" to="javascript:alert(1)"/>', '2:1 <set> makes'],
  ['<text x="1">Riverside</text>', '2:1 <text> would be set'],
  ['<g xml:base="https://example.org/"/>', '2:4 "xml:base" brings in'],
  ['<g>&company;</g>', '2:12 This is not an SVG that browsers show: invalid character entity'],
  ['<g></h>', '2:7 This is not an SVG that browsers show: unexpected close tag'],
];

test.each(hostile)('refuses %s', async (inner, said) => {
  const [first] = await saidOf({ 'logo.svg': svg(`\n${inner}\n${disc}`) });
  expect(first).toMatch(/^logo\.svg:/);
  expect(first?.slice('logo.svg:'.length)).toContain(said);
});

test('what stands outside of the picture is looked at, too', async () => {
  const said = async (before: string) => (await saidOf({ 'logo.svg': before + svg(disc) }))[0];
  expect(await said('<!DOCTYPE svg [<!ENTITY a "b">]>\n')).toContain('logo.svg:1:1 A DOCTYPE');
  expect(await said('<?xml-stylesheet href="a.css"?>')).toContain(
    'logo.svg:1:1 <?xml-stylesheet ?>',
  );
  expect(await said('<?xml version="1.0" encoding="UTF-7"?>')).toContain('only UTF-8 is read');
  expect(await saidOf({ 'logo.svg': '<svg viewBox="0 0 9 9"/>' })).toEqual([
    'logo.svg:1:1 This is not an SVG that browsers show: its first element must be <svg xmlns="http://www.w3.org/2000/svg">; export it anew.',
  ]);
  expect(await saidOf({ 'logo.svg': `\n ${svg(disc, 'viewBox="0 0 0 40"')}` })).toEqual([
    'logo.svg:2:2 The picture does not say how large it is; give <svg> a viewBox, such as viewBox="0 0 240 80".',
  ]);
});

test('a file that is no logo is named where brand.yaml names it', async () => {
  const yaml = 'logo:\n  file: logo.svg\n  dark: night';
  const fine = { 'logo.svg': svg(disc) };
  const whole = await png(150);
  const said = async (night: string | Uint8Array) =>
    (await saidOf({ ...fine, night }, yaml)).join();
  expect(await saidOf(fine, yaml)).toEqual([
    'brand.yaml:3:9 There is no picture "night" in the brand\'s folder; put it there or mend its path.',
  ]);
  expect(await said(Buffer.from('ffd8ffe000104a46', 'hex'))).toMatch(
    /^brand.yaml:3:9 "night" is a JPEG/,
  );
  expect(await said('<html></html>')).toContain('"night" is something else');
  expect(await said('')).toContain('"night" is something else');
  expect(await said(svg(`${disc}<!--${'x'.repeat(61 * 1024)}-->`))).toContain('has 62 KB');
  expect(await said(Buffer.concat([whole, Buffer.alloc(200 * 1024)]))).toContain('under 200 KB');
  expect(await said(await png(127))).toContain('is 127 pixels high');
  expect(await said(whole.subarray(0, whole.length - 40))).toContain('cannot be drawn');
  expect(await said(svg(''))).toContain('cannot be drawn (nothing is seen of it)');
});

test('a picture comes from the folder of its brand and nowhere else', async () => {
  const elsewhere = await folderWith({ 'logo.svg': svg(disc) });
  const folder = await folderWith({});
  await symlink(join(elsewhere, 'logo.svg'), join(folder, 'linked.svg'));
  await writeFile(join(folder, 'own.svg'), svg(disc));
  await symlink('own.svg', join(folder, 'inner.svg'));
  const kindOf = async (path: string) => {
    const read = await readFrom(folder, `logo: '${path}'`);
    return read.logo ? 'fine' : read.problems[0]?.kind;
  };
  expect(await kindOf('linked.svg')).toBe('picture-outside');
  expect(await kindOf(`../${elsewhere.split('/').at(-1) ?? ''}/logo.svg`)).toBe('picture-outside');
  expect(await kindOf(join(elsewhere, 'logo.svg'))).toBe('picture-outside');
  expect(await kindOf('.')).toBe('not-a-picture');
  expect(await kindOf('inner.svg')).toBe('fine');
});
