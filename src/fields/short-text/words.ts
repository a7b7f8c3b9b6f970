export { plainWords as words } from '../text.ts';
