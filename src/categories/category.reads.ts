/** How categories are read without resolvers. */
import { named, number, word } from '../reads/fields.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { allRows } from '../reads/roots.ts';
import { categoriesSql } from './category.rows.ts';

export const categoryReads: ReadModel = {
  type: 'Category',
  fields: { id: word('id'), code: word('code'), name: named, resolveWithinDays: number('resolve_within_days') },
};

export const categoryRoots: ReadModels['roots'] = {
  categories: allRows('k', (columns, _args, { viewer, parameters }) => categoriesSql(viewer, parameters, columns)),
};
