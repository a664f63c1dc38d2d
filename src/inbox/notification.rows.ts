/** The statement that finds an officer's notifications; whoever asks says which columns of `n` he needs. */
import type { Viewer } from '../auth/viewer.ts';
import type { Parameters } from '../database/query.ts';
import { decodePage, pageSize } from '../graphql/connection.ts';

export interface NotificationsRequest {
  unreadOnly: boolean;
  first?: number | null | undefined;
  after?: string | null | undefined;
}

export const notificationsPageSize = ({ first }: NotificationsRequest): number => pageSize(first);

/** Newest first; one row more than a page when there are more. */
export function notificationsSql(
  viewer: Viewer,
  request: NotificationsRequest,
  parameters: Parameters,
  columns: string,
): string {
  const [at, id] = request.after ? decodePage(request.after, ['instant', 'id']) : [];
  const after = request.after
    ? `and (n.created_at, n.id) < (${parameters.add(at)}::timestamptz, ${parameters.add(id)}::uuid)`
    : '';
  return `select ${columns} from notification n
    where n.district_id = ${parameters.add(viewer.districtId)} and n.officer_id = ${parameters.add(viewer.id)}::uuid
      ${request.unreadOnly ? 'and n.read_at is null' : ''} ${after}
    order by n.created_at desc, n.id desc limit ${notificationsPageSize(request) + 1}`;
}
