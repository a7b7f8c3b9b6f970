// What every page has: one small file.
import './device-notice.ts';
import './search-dialog.ts';
