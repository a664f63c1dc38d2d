/** The product. */
import { startProduct } from '../../support/product.ts';
import { serve } from './answers.ts';

serve({ start: (setting) => startProduct(setting, {}, false) });
