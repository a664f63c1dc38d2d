/** The product with its ordinary executor: a resolver a field. */
import { startProduct } from '../../support/product.ts';
import { serve } from './answers.ts';

/** What of `compose` leaves the compiled read side out. */
const GENERIC = { resolversOnly: true };

serve({ start: (setting) => startProduct(setting, GENERIC, false) });
