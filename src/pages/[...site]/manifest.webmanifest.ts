// What a phone needs to put the workbook on its home screen.
import type { APIRoute } from 'astro';
import { editionPaths } from '../_sheets.ts';

export const getStaticPaths = () => editionPaths();

export const GET: APIRoute = ({ locals }) => {
  const { brand, base, language, t, href, site } = locals.site;
  const { paper } = site.look.palettes.light;
  const icon = (name: string, size: number, purpose: string) => ({
    src: `${base}${name}-${size}.png`,
    type: 'image/png',
    sizes: `${size}x${size}`,
    purpose,
  });
  const manifest = {
    id: base,
    name: `${t('home.title')} · ${brand.name}`,
    short_name: brand.name,
    description: t('home.lede'),
    lang: language,
    start_url: href('/'),
    scope: base,
    display: 'standalone',
    // Where a browser can, with a way back and to load anew.
    display_override: ['minimal-ui'],
    background_color: paper,
    theme_color: paper,
    icons: [
      icon('icon', 192, 'any'),
      icon('icon', 512, 'any'),
      icon('icon-maskable', 512, 'maskable'),
    ],
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
};
