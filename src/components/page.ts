// What every page has: one small file.
import './device-notice.ts';
import './language-switch.ts';
import './search-dialog.ts';

// In another site's page, a sheet is as tall as what is on it.
if (parent !== window) void import('./in-frame.ts');
