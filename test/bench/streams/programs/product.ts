/** The product. Its events come from the database. */
import { startProduct } from '../../support/product.ts';
import { serve } from './answers.ts';

serve({ start: (setting) => startProduct(setting, {}, false) });
