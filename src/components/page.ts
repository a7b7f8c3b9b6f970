// What every page has: one small file.
import './device-notice.ts';
import './keys.ts';

// In another site's page, a sheet is as tall as what is on it. There nothing is kept for later.
void (parent === window ? import('./offline.ts') : import('./in-frame.ts'));
