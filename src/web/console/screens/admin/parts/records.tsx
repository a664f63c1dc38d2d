/** A table that can be read at a desk, and a card for each row on a phone. The roles stay those of a table in both. */
import type { ReactNode } from 'react';
import classes from './records.module.css';

export interface Column<Row> {
  label: string;
  /** The one that names the row: the heading of its card. */
  isName?: boolean;
  cell: (row: Row) => ReactNode;
}

export interface RecordsProps<Row> {
  label: string;
  rows: readonly Row[];
  keyOf: (row: Row) => string | number;
  columns: readonly Column<Row>[];
  /** What can be done to a row. */
  actions?: (row: Row) => ReactNode;
}

export const Records = <Row,>({ label, rows, keyOf, columns, actions }: RecordsProps<Row>): ReactNode => (
  // biome-ignore-start lint/a11y/noRedundantRoles lint/a11y/useSemanticElements: laid out as cards, a table loses its meaning without them
  <table role="table" className={classes.records} aria-label={label}>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map((column) => (
          <th key={column.label} role="columnheader" scope="col">
            {column.label}
          </th>
        ))}
        {actions !== undefined && <td role="cell" />}
      </tr>
    </thead>
    <tbody role="rowgroup">
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row" data-key={keyOf(row)}>
          {columns.map((column) => (
            <td key={column.label} role="cell" data-label={column.label} data-name={column.isName || undefined}>
              {column.cell(row)}
            </td>
          ))}
          {actions !== undefined && (
            <td role="cell" className={classes.actions}>
              {actions(row)}
            </td>
          )}
        </tr>
      ))}
    </tbody>
  </table>
  // biome-ignore-end lint/a11y/noRedundantRoles lint/a11y/useSemanticElements: as above
);
