/** One node of the product, with its own sweep. */
import { answer } from '../../support/answering.ts';
import { type ProductSetting, startProduct } from '../../support/product.ts';

answer({ start: (setting: ProductSetting) => startProduct(setting) });
