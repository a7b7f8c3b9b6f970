// The brand that this build is for. Vite puts it in: see site-config.ts.
import type { Brand } from './brand.ts';

declare const __BRAND__: Brand;

export const brand = __BRAND__;
