/** The statement that finds inbound messages; whoever asks says which columns of `m` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, pageSize } from '../graphql/connection.ts';

export interface IntakeRequest {
  state?: string | null | undefined;
  source?: string | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const intakePageSize = ({ first }: IntakeRequest): number => pageSize(first);

/** Oldest first; one row more than a page when there are more. */
export function intakeSql(viewer: Viewer, request: IntakeRequest, parameters: Parameters, columns: string): string {
  const { state, source, after } = request;
  const [at, id] = after ? decodePage(after, ['instant', 'id']) : [];
  const conditions = [
    `m.district_id = ${parameters.add(viewer.districtId)}`,
    ...(state == null ? [] : [`m.state = ${parameters.add(state)}`]),
    ...(source == null ? [] : [`m.source = ${parameters.add(source)}`]),
    ...(after ? [`(m.received_at, m.id) > (${parameters.add(at)}::timestamptz, ${parameters.add(id)}::uuid)`] : []),
  ];
  return `select ${columns} from intake_message m where ${conditions.join(' and ')}
    order by m.received_at, m.id limit ${intakePageSize(request) + 1}`;
}
