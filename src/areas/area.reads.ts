/** How areas are read without resolvers. */
import { named, one, word } from '../reads/fields.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { allRows } from '../reads/roots.ts';
import { areasSql } from './area.rows.ts';

export const areaReads: ReadModel = {
  type: 'Area',
  fields: { id: word('id'), code: word('code'), kind: word('kind'), name: named, parent: one('area', 'parent_id') },
};

export const areaRoots: ReadModels['roots'] = {
  areas: allRows('a', (columns, { parentId }, { viewer, parameters }) =>
    areasSql(viewer, parentId, parameters, columns),
  ),
};
