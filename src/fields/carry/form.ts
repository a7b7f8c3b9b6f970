import { elsewhere } from '../elsewhere.ts';
import type { Form } from '../form.ts';

export const form: Form<'carry'> = { item: elsewhere };
