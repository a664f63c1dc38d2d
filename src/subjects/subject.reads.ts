/** How subjects are read without resolvers. */
import { flag, named, one, word } from '../reads/fields.ts';
import type { ReadModel, ReadModels } from '../reads/read-model.ts';
import { allRows } from '../reads/roots.ts';
import { subjectsSql } from './subject.rows.ts';

export const subjectReads: ReadModel = {
  type: 'Subject',
  fields: {
    id: word('id'),
    code: word('code'),
    name: named,
    requiresEvidence: flag('requires_evidence'),
    parent: one('subject', 'parent_id'),
    suggestedDepartment: one('department', 'suggested_department_id'),
    suggestedCategory: one('category', 'suggested_category_id'),
  },
};

export const subjectRoots: ReadModels['roots'] = {
  subjects: allRows('s', (columns, { parentId }, { viewer, parameters }) =>
    subjectsSql(viewer, parentId, parameters, columns),
  ),
};
